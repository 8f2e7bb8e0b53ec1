#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/encoding.h"
#include "base/safe.h"
#include "base/translate.h"
#include "sheet/heading.h"
#include "sheet/importsettings.h"
#include "sheet/naming.h"
#include "sheet/readingtold.h"
#include "sheet/row.h"
#include "workbook/cells.h"

void
readingtold_how(const char *path, const char *sheet, const struct importsettings *r, const struct heading *head)
{
	const char *file = diag_label(path);
	struct buf b = { 0 };

	if (sheet != NULL)
		buf_addf(&b, "--sheet '%s'", shown(sheet, strlen(sheet)));
	else
		buf_addf(&b, "--encoding %s --separator %s", encodings[r->encoding].name,
		    importsettings_separator(r->separator));
	if (r->decimal != AMOUNT_UNKNOWN)
		buf_addf(&b, " --decimal %s", importsettings_decimal(r->decimal));
	if (r->dates != DATESTYLE_UNKNOWN)
		buf_addf(&b, " --dates %s", importsettings_dates(r->dates));
	diag_note("%s: read with %s --header %lu", file, b.data, head->line);
	buf_clear(&b);
	heading_tell(head, &b);
	diag_note("%s: columns: %s", file, b.data);
	if (heading_joins(head, head->table->joined)) {
		buf_clear(&b);
		heading_tell_parts(head, &b);
		diag_note("%s: joined in '%s', with '%s' between them: %s", file,
		    head->table->schema->field[head->table->joined].name, heading_joint, b.data);
	}
	if (head->ticks)
		diag_note("%s: columns that are called as actors are: of those ticked the first counts as "
		    "who took the initiative", file);
	if (head->is_indexed)
		diag_note("%s: the first column counts the rows, as a program wrote it; it is left out", file);
	buf_release(&b);
}

void
readingtold_hidden(const char *path, const struct cells *c)
{
	const char *file = diag_place(&(struct place){ path, 0, 0 });

	if (c->hidden_rows > 0)
		diag_note(translate_count(c->hidden_rows, "%s: %lu hidden row: read like the others",
		    "%s: %lu hidden rows: read like the others"), file, c->hidden_rows);
	if (c->hidden_columns > 0)
		diag_note(translate_count(c->hidden_columns,
		    "%s: %lu hidden column: read like the others",
		    "%s: %lu hidden columns: read like the others"), file, c->hidden_columns);
}

void
readingtold_rows(const char *path, const struct sheetrow *row, const struct naming *actors, int whole)
{
	const char *file = diag_label(path);

	if (row->strangers)
		diag_note(translate("%s: who is not listed: add them with mc-actors add, or say with "
		    "--actor 'NAME=ID' who it is"), file);
	if (actors != NULL && actors->meant.len > 0)
		diag_note(translate("%s: if what is suggested is meant, add%s"), file, actors->meant.data);
	if (row->odd_forms && !whole)
		diag_note(translate("%s: your own words for the forms: --form 'WORD=FORM' says what one means"),
		    file);
	if (row->count[COUNT_CLOCKS] > 0)
		diag_note(translate_count(row->count[COUNT_CLOCKS], "%s: %lu time taken as hours: %s",
		    "%s: %lu times taken as hours: %s"), file, row->count[COUNT_CLOCKS], row->clock.data);
}
