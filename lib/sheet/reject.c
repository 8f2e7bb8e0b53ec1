#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/buf.h"
#include "base/safeadd.h"
#include "base/text.h"
#include "sheet/harmless.h"
#include "sheet/reader.h"
#include "sheet/reject.h"
#include "sheet/row.h"

/* A cell as it may be shown, without what names a person. */
static void
add_masked(struct buf *b, char separator, const char *text, size_t len)
{
	struct buf masked = { 0 };

	safeadd(&masked, text, len);
	harmless_add(b, buf_text(&masked), masked.len, separator);
	buf_release(&masked);
}

/* A cell for a person to mend. */
static void
add_mendable(struct buf *b, char separator, const char *text, size_t len)
{
	buf_addc(b, separator);
	if (sheetrow_is_personal(text, len))
		add_masked(b, separator, text, len);
	else
		harmless_add(b, text, len, separator);
}

/*
 * A day that tells no year, or two digits of it, gets the one that it was read with: a spreadsheet that is to
 * mend the row would put in the year that it is now, or take the day for the month.
 */
static void
write_year(struct buf *text, const struct sheetrow *row, const struct reader *in, int column)
{
	int field = row->head->table->day, day;
	const struct buf *date = field >= 0 ? &row->cell[field] : NULL;
	struct buf ignored = { 0 };

	if (date != NULL && date->len > 0 && column == heading_column(row->head, field) &&
	    sheetrow_field(row, field)->type == FIELD_DATE &&
	    reader_kind(in, (size_t)column) == CELL_TEXT && text->len > 0 && ascii_is_digit(*text->data) &&
	    !datestyle_read_in(text->data, text->len, row->found->used.dates, 0, &day, &ignored)) {
		buf_clear(text);
		buf_add(text, date->data, date->len);
	}
	buf_release(&ignored);
}

void
reject_head(struct buf *b, const struct heading *head, const char *besides)
{
	int reason = heading_column(head, HEADING_REASON);

	buf_addf(b, "%s%s", b->len == 0 ? TEXT_BOM : "", HEADING_REASON_WORD);
	if (besides != NULL)
		add_mendable(b, head->separator, besides, strlen(besides));
	for (size_t i = 0; i < head->n; i++)
		if ((int)i != reason)
			add_mendable(b, head->separator, head->name[i], strlen(head->name[i]));
	buf_adds(b, "\r\n");
}

void
reject_add(struct buf *b, const struct sheetrow *row, const struct reader *in, const char *besides)
{
	const struct heading *head = row->head;
	int reason = heading_column(head, HEADING_REASON);
	char separator = head->separator;
	struct buf text = { 0 }, flat = { 0 };

	add_masked(b, separator, buf_text(&row->reason), row->reason.len);
	if (besides != NULL)
		buf_addc(b, separator);
	for (size_t i = 0; i < in->n || i < head->n; i++) {
		if ((int)i == reason && in->record.broken == NULL)
			continue;
		buf_clear(&text);
		buf_clear(&flat);
		sheetrow_text(&text, in, i, 0);
		sheetrow_text(&flat, in, i, 1);
		write_year(&text, row, in, (int)i);
		/* A number that a line break cuts is one all the same. */
		if (sheetrow_is_personal(buf_text(&flat), flat.len))
			add_mendable(b, separator, flat.data, flat.len);
		else
			add_mendable(b, separator, buf_text(&text), text.len);
	}
	buf_adds(b, "\r\n");
	buf_release(&text);
	buf_release(&flat);
}
