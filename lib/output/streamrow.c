#include <stdlib.h>

#include "base/mem.h"
#include "base/text.h"
#include "output/streamrow.h"

struct rows *
streamrow_begin(enum rows_format format, const struct stream *s)
{
	const char **name = mem_zero(stream_width(s), sizeof *name);
	struct rows *out;

	stream_names(s, name);
	out = rows_begin(format, stream_width(s), name);
	free(name);
	streamrow_kinds(out, s, 0);
	return out;
}

void
streamrow_kinds(struct rows *out, const struct stream *s, size_t first)
{
	size_t k = first;

	if (s->line)
		rows_kind(out, k++, CELLKIND_NUMBER);
	if (s->centre)
		rows_kind(out, k++, CELLKIND_TEXT);
	for (size_t i = 0; i < s->schema->n; i++)
		if (stream_holds(s, i))
			rows_kind(out, k++, cellkind_of(&s->schema->field[i]));
	/* What nobody knows of is what it says. */
	for (size_t i = 0; i < s->extra.n; i++)
		rows_kind(out, k++, CELLKIND_TEXT);
}

void
streamrow_cell(struct rows *out, const struct field *f, struct csv_field cell)
{
	int i = f->type != FIELD_CODE || text_is_ascii(cell.text, cell.len) ? -1 :
	    vocab_find(f->vocab, cell.text, cell.len);

	if (i >= 0)
		rows_text(out, f->vocab->term[i].code);
	else
		rows_cell(out, cell.text, cell.len);
}

void
streamrow(struct rows *out, const struct stream *s, const char *centre, const struct csv *csv)
{
	if (s->line)
		rows_count(out, (int64_t)csv_place(csv, 0).line);
	if (s->centre)
		rows_text(out, centre);
	for (size_t i = 0; i < s->schema->n; i++) {
		const struct field *f = &s->schema->field[i];

		if (stream_holds(s, i))
			streamrow_cell(out, f, csv_field(csv, csv_column(csv, f->name)));
	}
	for (size_t i = 0; i < s->extra.n; i++) {
		struct csv_field cell = csv_field(csv, csv_column(csv, intern_text(&s->extra, i)));

		rows_cell(out, cell.text, cell.len);
	}
}
