/*
 * odsnames - the elements and attributes of an OpenDocument spreadsheet that are read, for xmlpart.h.
 *
 *	struct xmlpart x = { .spaces = odsnames_spaces, .places = odsnames_places, .attributes = odsnames_attributes };
 *
 * After ODF 1.2 part 1; `calcext` is what LibreOffice adds to it.
 */
#ifndef MC_WORKBOOK_ODSNAMES_H
#define MC_WORKBOOK_ODSNAMES_H

#include "workbook/xmlpart.h"

/* Those that are met most often come first. */
enum odsplace {
	ODS_CELL, ODS_PARAGRAPH, ODS_ROW, ODS_COVERED_CELL, ODS_COLUMN, ODS_HEADING, ODS_BLANKS, ODS_TAB, ODS_BREAK, ODS_LIST,
	ODS_ITEM, ODS_NOTE, ODS_RUBY, ODS_TABLE, ODS_HEADER_ROWS, ODS_ROW_GROUP, ODS_ROWS, ODS_COLUMNS, ODS_COLUMN_GROUP,
	ODS_HEADER_COLUMNS, ODS_DOCUMENT, ODS_BODY, ODS_SPREADSHEET, ODS_STYLE, ODS_TABLE_STYLE, ODS_ENCRYPTION
};

/* The first four may hold a value, of which the first that does counts. */
enum odsattribute {
	ODS_NUMBER_VALUE, ODS_DATE_VALUE, ODS_TIME_VALUE, ODS_BOOLEAN_VALUE, ODS_STRING_VALUE, ODS_TYPE, ODS_SAYS_ERROR,
	ODS_FORMULA, ODS_COLUMNS_REPEATED, ODS_ROWS_REPEATED, ODS_COLUMNS_SPANNED, ODS_ROWS_SPANNED, ODS_VISIBILITY,
	ODS_BLANK_COUNT, ODS_NAME, ODS_STYLE_NAME, ODS_OWN_STYLE, ODS_DISPLAY
};

extern const struct xmlspace odsnames_spaces[];
extern const struct xmlplace odsnames_places[];		/* by enum odsplace */
extern const char *const odsnames_attributes[];		/* by enum odsattribute */

#endif
