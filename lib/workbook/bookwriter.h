/*
 * bookwriter - libxlsxwriter, loaded when a workbook is to be written.
 *
 *	const char *missing;
 *	const struct bookwriter *writer = bookwriter(&missing);
 *
 *	book = writer->workbook_new(path);
 *
 * Most of what a program that can write workbooks writes is none, and with libzip, which looks at
 * what was written, the library took three quarters of its start.  It is the version that the
 * program was built with.
 */
#ifndef MC_WORKBOOK_BOOKWRITER_H
#define MC_WORKBOOK_BOOKWRITER_H

#include <xlsxwriter.h>

/* Those that are called, by their own names. */
#define BOOKWRITER_FUNCTIONS(FUNCTION) \
	FUNCTION(workbook_new) FUNCTION(workbook_set_properties) FUNCTION(workbook_close) \
	FUNCTION(workbook_add_worksheet) FUNCTION(workbook_add_format) FUNCTION(worksheet_write_string) \
	FUNCTION(worksheet_write_number) FUNCTION(worksheet_merge_range) FUNCTION(worksheet_set_column) \
	FUNCTION(worksheet_set_row) FUNCTION(worksheet_freeze_panes) FUNCTION(worksheet_repeat_rows) \
	FUNCTION(worksheet_set_landscape) FUNCTION(worksheet_set_paper) \
	FUNCTION(worksheet_data_validation_range) FUNCTION(format_set_align) FUNCTION(format_set_bg_color) \
	FUNCTION(format_set_bold) FUNCTION(format_set_border) FUNCTION(format_set_bottom) \
	FUNCTION(format_set_font_size) FUNCTION(format_set_num_format) FUNCTION(format_set_text_wrap) \
	FUNCTION(lxw_strerror)

struct bookwriter {
#define BOOKWRITER_POINTER(name) __typeof__(name) *name;
	BOOKWRITER_FUNCTIONS(BOOKWRITER_POINTER)
#undef BOOKWRITER_POINTER
};

/* NULL: it is not there, or the function *missing is not. */
const struct bookwriter *bookwriter(const char **missing);

#endif
