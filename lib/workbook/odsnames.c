#include <stddef.h>

#include "workbook/odsnames.h"

const struct xmlspace odsnames_spaces[] = {
	{ "urn:oasis:names:tc:opendocument:xmlns:office:1.0", "office" },
	{ "urn:oasis:names:tc:opendocument:xmlns:table:1.0", "table" },
	{ "urn:oasis:names:tc:opendocument:xmlns:text:1.0", "text" },
	{ "urn:oasis:names:tc:opendocument:xmlns:style:1.0", "style" },
	{ "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "manifest" },
	{ "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0", "calcext" },
	{ NULL, NULL }
};

const struct xmlplace odsnames_places[] = {
	[ODS_CELL] = { "table:table-cell", XML_ANYWHERE }, [ODS_COVERED_CELL] = { "table:covered-table-cell", XML_ANYWHERE },
	[ODS_PARAGRAPH] = { "text:p", XML_ANYWHERE }, [ODS_HEADING] = { "text:h", XML_ANYWHERE },
	[ODS_ROW] = { "table:table-row", XML_ANYWHERE }, [ODS_COLUMN] = { "table:table-column", XML_ANYWHERE },
	[ODS_BLANKS] = { "text:s", XML_ANYWHERE }, [ODS_TAB] = { "text:tab", XML_ANYWHERE },
	[ODS_BREAK] = { "text:line-break", XML_ANYWHERE }, [ODS_LIST] = { "text:list", XML_ANYWHERE },
	[ODS_ITEM] = { "text:list-item", XML_ANYWHERE }, [ODS_NOTE] = { "text:note", XML_ANYWHERE },
	[ODS_RUBY] = { "text:ruby-text", XML_ANYWHERE },
	[ODS_HEADER_ROWS] = { "table:table-header-rows", XML_ANYWHERE }, [ODS_ROW_GROUP] = { "table:table-row-group", XML_ANYWHERE },
	[ODS_ROWS] = { "table:table-rows", XML_ANYWHERE }, [ODS_COLUMNS] = { "table:table-columns", XML_ANYWHERE },
	[ODS_COLUMN_GROUP] = { "table:table-column-group", XML_ANYWHERE },
	[ODS_HEADER_COLUMNS] = { "table:table-header-columns", XML_ANYWHERE },
	[ODS_DOCUMENT] = { "office:document-content", XML_TOP }, [ODS_BODY] = { "office:body", ODS_DOCUMENT },
	[ODS_SPREADSHEET] = { "office:spreadsheet", ODS_BODY }, [ODS_TABLE] = { "table:table", ODS_SPREADSHEET },
	[ODS_STYLE] = { "style:style", XML_ANYWHERE }, [ODS_TABLE_STYLE] = { "style:table-properties", XML_ANYWHERE },
	[ODS_ENCRYPTION] = { "manifest:encryption-data", XML_ANYWHERE }, { NULL, 0 }
};

const char *const odsnames_attributes[] = {
	[ODS_NUMBER_VALUE] = "office:value", [ODS_DATE_VALUE] = "office:date-value", [ODS_TIME_VALUE] = "office:time-value",
	[ODS_BOOLEAN_VALUE] = "office:boolean-value", [ODS_STRING_VALUE] = "office:string-value",
	[ODS_TYPE] = "office:value-type", [ODS_SAYS_ERROR] = "calcext:value-type", [ODS_FORMULA] = "table:formula",
	[ODS_COLUMNS_REPEATED] = "table:number-columns-repeated", [ODS_ROWS_REPEATED] = "table:number-rows-repeated",
	[ODS_COLUMNS_SPANNED] = "table:number-columns-spanned", [ODS_ROWS_SPANNED] = "table:number-rows-spanned",
	[ODS_VISIBILITY] = "table:visibility", [ODS_BLANK_COUNT] = "text:c", [ODS_NAME] = "table:name",
	[ODS_STYLE_NAME] = "style:name", [ODS_OWN_STYLE] = "table:style-name", [ODS_DISPLAY] = "table:display", NULL
};
