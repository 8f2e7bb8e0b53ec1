#include <string.h>

#include "base/text.h"
#include "schema/stream.h"

void
stream_learn(struct stream *s, const char *name, size_t len)
{
	int i = schema_index(s->schema, name, len);

	if (s->line && text_is(name, len, "line"))
		return;
	if (text_is(name, len, "centre"))
		s->centre = 1;
	else if (i < 0)
		intern_add(&s->extra, name, len);
	else if (s->schema->field[i].flags & FIELD_IF_USED)
		s->used |= SCHEMA_BIT(i);
}

int
stream_holds(const struct stream *s, size_t field)
{
	return !(s->schema->field[field].flags & FIELD_IF_USED) || (s->used & SCHEMA_BIT(field));
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
	size_t n = (size_t)(s->line != 0) + (size_t)(s->centre != 0) + s->extra.n;

	for (size_t i = 0; i < s->schema->n; i++)
		n += (size_t)stream_holds(s, i);
	return n;
}

void
stream_names(const struct stream *s, const char **name)
{
	if (s->line)
		*name++ = "line";
	if (s->centre)
		*name++ = "centre";
	for (size_t i = 0; i < s->schema->n; i++)
		if (stream_holds(s, i))
			*name++ = s->schema->field[i].name;
	for (size_t i = 0; i < s->extra.n; i++)
		*name++ = intern_text(&s->extra, i);
}

void
stream_release(struct stream *s)
{
	intern_release(&s->extra);
}
