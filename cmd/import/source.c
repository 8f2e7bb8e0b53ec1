#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/mem.h"
#include "base/safe.h"
#include "cli/opt.h"
#include "sheet/pick.h"
#include "workbook/bookfile.h"
#include "import.h"

/* The cells of the sheet that is meant. */
static int
open_workbook(const struct request *r, struct sheetimport *s, struct source *from)
{
	struct workbook *w = bookfile_open(from->bytes->data, from->bytes->len, s->shown);
	long sheet = -1;

	if (w != NULL)
		sheet = sheetpick_find(w, r->value[SHEET], &r->rules, r->header, s->extra, s->actors, &from->cells);
	if (sheet >= 0)
		from->sheet = mem_copy(w->sheet[sheet].name, strlen(w->sheet[sheet].name));
	bookfile_close(w);
	return sheet >= 0;
}

static int
read_workbook(const struct request *r, struct sheetimport *s, struct source *from)
{
	int good = from->sheet != NULL || open_workbook(r, s, from);

	s->sheet = from->sheet;
	good = good && sheetimport_read_cells(s, &from->cells);
	s->sheet = NULL;
	return good;
}

void
source_end(struct source *from)
{
	cells_release(&from->cells);
	free(from->sheet);
}

void
source_must_fit(const struct sheetimport *s)
{
	if (s->overfull)
		die("'%s': over 512 MiB of refused rows; is it the right file?", s->shown);
}

int
source_rows(const struct request *r, struct sheetimport *s, struct source *from)
{
	const struct buf *bytes = from->bytes;
	int is_book = bookfile_is(buf_text(bytes), bytes->len), good;

	if (!is_book && r->value[SHEET] != NULL)
		opts_usage("--sheet is about workbooks (.xlsx, .ods); '%s' is none",
		    shown(r->file, strlen(r->file)));
	good = is_book ? read_workbook(r, s, from) : sheetimport_read(s, buf_text(bytes), bytes->len);
	source_must_fit(s);
	return good;
}
