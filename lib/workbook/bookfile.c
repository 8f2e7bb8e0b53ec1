#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "workbook/archive.h"
#include "workbook/ods.h"
#include "workbook/bookfile.h"
#include "workbook/xlsx.h"

int
bookfile_is(const char *bytes, size_t len)
{
	return len > 4 && memcmp(bytes, "PK\003\004", 4) == 0;
}

static int
open_kind(struct workbook *w)
{
	int xlsx = xlsx_is(w->archive);

	if (xlsx > 0)
		return xlsx_open(w);
	if (ods_is(w->archive))
		return ods_open(w);
	return sheets_fault(w, xlsx < 0 ? "this is a binary workbook (.xlsb); open it in the "
	    "spreadsheet and save it as .xlsx" : "this is an archive, but no workbook (.xlsx, .ods)");
}

struct workbook *
bookfile_open(const char *bytes, size_t len, const char *shown)
{
	struct workbook *w;
	struct archive *archive = archive_open(bytes, len, shown);

	if (archive == NULL)
		return NULL;
	w = mem_zero(1, sizeof *w);
	w->shown = shown;
	w->archive = archive;
	if (open_kind(w) && (w->n > 0 || sheets_fault(w, "the workbook lists no sheet")))
		return w;
	bookfile_close(w);
	return NULL;
}

int
bookfile_read(struct workbook *w, size_t sheet, struct cells *cells)
{
	int good = w->xlsx != NULL ? xlsx_read(w, sheet, cells) : ods_read(w, sheet, cells);

	cells_ready(cells);
	return good;
}

void
bookfile_close(struct workbook *w)
{
	if (w == NULL)
		return;
	for (size_t i = 0; i < w->n; i++) {
		free(w->sheet[i].name);
		cells_release(&w->sheet[i].ahead);
	}
	free(w->sheet);
	xlsx_close(w->xlsx);
	archive_close(w->archive);
	free(w);
}
