#include <string.h>
#include <unistd.h>

#include "base/diag.h"
#include "base/safe.h"
#include "cli/opt.h"
#include "disk/file.h"
#include "sheet/pick.h"
#include "workbook/bookfile.h"
#include "import.h"

int
source_read(const char *path, struct buf *bytes)
{
	int fd = STDIN_FILENO, good;
	enum file_found found = strcmp(path, "-") == 0 ? FILE_FOUND : file_open_any(path, &fd);

	if (found == FILE_MISSING)
		diag_trouble("cannot read '%s': no such file", path);
	if (found != FILE_FOUND)
		return 0;
	good = file_read_stream(fd, diag_label(path), LARGEST, bytes);
	close(fd);
	return good;
}

static int
read_workbook(const struct request *r, struct sheetimport *s, const struct buf *bytes)
{
	struct workbook *w = bookfile_open(bytes->data, bytes->len, s->shown);
	struct cells cells = { 0 };
	long sheet = -1;
	int good;

	if (w != NULL)
		sheet = sheetpick_find(w, r->value[SHEET], &r->rules, r->header, s->extra, s->actors, &cells);
	if (sheet >= 0)
		s->sheet = w->sheet[sheet].name;
	good = sheet >= 0 && sheetimport_read_cells(s, &cells);
	s->sheet = NULL;
	cells_release(&cells);
	bookfile_close(w);
	return good;
}

void
source_must_fit(const struct sheetimport *s)
{
	if (s->overfull)
		die("'%s': over 512 MiB of refused rows; is it the right file?", s->shown);
}

int
source_rows(const struct request *r, struct sheetimport *s, const struct buf *bytes)
{
	int is_book = bookfile_is(buf_text(bytes), bytes->len), good;

	if (!is_book && r->value[SHEET] != NULL)
		opts_usage("--sheet is about workbooks (.xlsx, .ods); '%s' is none",
		    shown(r->file, strlen(r->file)));
	good = is_book ? read_workbook(r, s, bytes) : sheetimport_read(s, buf_text(bytes), bytes->len);
	source_must_fit(s);
	return good;
}
