#include "base/diag.h"
#include "base/mem.h"
#include "workbook/sheets.h"

struct workbook_sheet *
sheets_add(struct workbook *w, const char *name, size_t len)
{
	w->sheet = mem_grow(w->sheet, &w->cap, w->n + 1, sizeof *w->sheet);
	w->sheet[w->n] = (struct workbook_sheet){ .name = mem_copy(name, len), .is_table = 1,
	    .part = -1 };
	return &w->sheet[w->n++];
}

int
sheets_fault(const struct workbook *w, const char *what)
{
	diag_fault(&(struct place){ w->shown, 0, 0 }, TOPIC_SYNTAX, "%s", what);
	return 0;
}

int
sheets_too_many(const struct workbook *w)
{
	return sheets_fault(w, "the sheet holds more than four million cells, or 256 MiB of text; "
	    "is it the right file?");
}
