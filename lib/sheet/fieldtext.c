#include <string.h>

#include "base/safe.h"
#include "base/translate.h"
#include "sheet/fieldtext.h"
#include "sheet/reader.h"
#include "sheet/tick.h"

void
fieldtext_ticks(const struct sheetrow *r, const struct reader *in, struct buf *why)
{
	for (int i = heading_column(r->head, ENTRY_ACTORS); i >= 0; i = r->head->next[i]) {
		struct csv_field f = reader_field(in, (size_t)i);

		if (r->head->ticked[i] && why->len == 0 && tick_read(f) < 0)
			buf_addf(why, translate("'%s' is no tick for '%s'; write x, or leave the cell empty"),
			    shown(f.text, f.len), shown(r->head->name[i], strlen(r->head->name[i])));
	}
}

/* The parts of a text that hold something, with the sign between them. */
static void
join_parts(const struct sheetrow *r, const struct reader *in, int first, struct buf *text)
{
	struct buf cell = { 0 };

	for (int i = first; i >= 0 && (size_t)i < in->n; i = r->head->next[i]) {
		struct csv_field part;

		buf_clear(&cell);
		sheetrow_text(&cell, in, (size_t)i, 1);
		part = sheetrow_trim(&cell);
		if (sheetrow_is_nothing(part.text, part.len))
			continue;
		if (text->len > 0)
			buf_adds(text, heading_joint);
		buf_add(text, part.text, part.len);
	}
	buf_release(&cell);
}

int
fieldtext_add(const struct sheetrow *r, const struct reader *in, int field, struct buf *text)
{
	int first = heading_column(r->head, field);

	if (heading_joins(r->head, field)) {
		join_parts(r, in, first, text);
		return first;
	}
	/* Those after the last cell are empty. */
	for (int i = first; i >= 0; i = r->head->next[i]) {
		if ((size_t)i >= in->n)
			continue;
		if (r->head->ticked[i] && tick_read(reader_field(in, (size_t)i)) <= 0)
			continue;
		if (text->len > 0)
			buf_addc(text, '\n');
		if (r->head->ticked[i]) {
			buf_adds(text, r->head->name[i]);
			continue;
		}
		sheetrow_text(text, in, (size_t)i, field != r->head->table->many);
	}
	return first;
}
