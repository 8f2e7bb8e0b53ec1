#include <string.h>

#include "schema/stream.h"

void
stream_learn(struct stream *s, const char *name, size_t len)
{
	if (len == 6 && memcmp(name, "centre", 6) == 0)
		s->centre = 1;
	else if (schema_index(s->schema, name, len) < 0)
		intern_add(&s->extra, name, len);
}

void
stream_learn_header(struct stream *s, const struct csv *csv)
{
	for (size_t i = 0; i < csv_columns(csv); i++)
		stream_learn(s, csv_name(csv, i), strlen(csv_name(csv, i)));
}

size_t
stream_width(const struct stream *s)
{
	return (size_t)(s->centre != 0) + s->schema->n + s->extra.n;
}

void
stream_names(const struct stream *s, const char **name)
{
	if (s->centre)
		*name++ = "centre";
	for (size_t i = 0; i < s->schema->n; i++)
		*name++ = s->schema->field[i].name;
	for (size_t i = 0; i < s->extra.n; i++)
		*name++ = intern_text(&s->extra, i);
}

void
stream_release(struct stream *s)
{
	intern_release(&s->extra);
}
