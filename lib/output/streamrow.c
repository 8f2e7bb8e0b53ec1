#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "output/rowtext.h"
#include "output/streamrow.h"

_Static_assert((int)ROWTEXT_NEAR <= (int)CSV_NEAR, "what is read behind a row");

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

struct csv_field
streamrow_code(const struct vocab *vocab, struct csv_field cell)
{
	int i = text_is_ascii(cell.text, cell.len) ? -1 : vocab_find(vocab, cell.text, cell.len);

	return i < 0 ? cell : (struct csv_field){ vocab->term[i].code, strlen(vocab->term[i].code) };
}

static void
add_cell(struct rows *out, const struct field *f, struct csv_field cell)
{
	if (f->type == FIELD_CODE)
		cell = streamrow_code(f->vocab, cell);
	rows_cell(out, cell.text, cell.len);
}

struct csv_field
streamrow_near(const struct csv *csv)
{
	return csv_field_ends(csv) != NULL ? csv_line(csv) : (struct csv_field){ "", 0 };
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
			add_cell(out, f, csv_field(csv, csv_column(csv, f->name)));
	}
	for (size_t i = 0; i < s->extra.n; i++) {
		struct csv_field cell = csv_field(csv, csv_column(csv, intern_text(&s->extra, i)));

		rows_cell(out, cell.text, cell.len);
	}
}
