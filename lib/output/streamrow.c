#include <stdlib.h>

#include "base/mem.h"
#include "output/streamrow.h"

struct rows *
streamrow_begin(enum rows_format format, const struct stream *s)
{
	const char **name = mem_zero(stream_width(s), sizeof *name);
	struct rows *out;

	stream_names(s, name);
	out = rows_begin(format, stream_width(s), name);
	free(name);
	return out;
}

void
streamrow(struct rows *out, const struct stream *s, const char *centre, const struct csv *csv)
{
	if (s->centre)
		rows_text(out, centre);
	for (size_t i = 0; i < s->schema->n + s->extra.n; i++) {
		const char *name = i < s->schema->n ? s->schema->field[i].name :
		    intern_text(&s->extra, i - s->schema->n);
		struct csv_field cell = csv_field(csv, csv_column(csv, name));

		rows_cell(out, cell.text, cell.len);
	}
}
