#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/nearest.h"
#include "base/safe.h"
#include "schema/schema.h"
#include "schema/value.h"
#include "yaml/yaml.h"

int
schema_index(const struct schema *s, const char *name, size_t len)
{
	for (size_t i = 0; i < s->n; i++)
		if (strlen(s->field[i].name) == len && memcmp(s->field[i].name, name, len) == 0)
			return (int)i;
	return -1;
}

const struct field *
schema_field(const struct schema *s, const char *name, size_t len)
{
	int i = schema_index(s, name, len);

	return i >= 0 ? &s->field[i] : NULL;
}

const char *
schema_slip(const struct schema *s, const char *name, size_t len)
{
	struct nearest near;

	nearest_begin(&near, name, len);
	for (size_t i = 0; i < s->n; i++)
		nearest_offer(&near, s->field[i].name);
	return nearest_slip(&near);
}

void
schema_order(const struct schema *s, const char **order)
{
	for (size_t i = 0; i < s->n; i++)
		order[i] = s->field[i].name;
	order[s->n] = NULL;
}

const struct vocab *
schema_vocab(const struct schema *s, const char *name)
{
	size_t len = strlen(name);

	for (size_t i = 0; i < s->n; i++) {
		const struct field *f = &s->field[i];
		size_t n = strlen(f->name);

		if (f->type == FIELD_CODE && strncmp(f->name, name, len) == 0 &&
		    (n == len || (f->flags & FIELD_LIST && n == len + 1 && f->name[len] == 's')))
			return f->vocab;
		if (f->type == FIELD_MAP && f->inner != NULL && len > n + 1 &&
		    strncmp(f->name, name, n) == 0 && name[n] == '_' &&
		    schema_vocab(f->inner, name + n + 1) != NULL)
			return schema_vocab(f->inner, name + n + 1);
	}
	return NULL;
}

/* Is it YYYY-MM-DD, with or without THH:MM behind it? */
static int
is_moment(const char *text, size_t len)
{
	int day;

	return (len == 10 || (len == 16 && text[10] == 'T')) && date_parse(text, 10, &day);
}

const char *
schema_wrong_order(const struct schema *s, const char *first, size_t first_len,
    const char *last, size_t last_len)
{
	static char text[160];
	size_t n = first_len < last_len ? first_len : last_len;

	if (!is_moment(first, first_len) || !is_moment(last, last_len) ||
	    memcmp(last, first, n) >= 0)
		return NULL;
	snprintf(text, sizeof text, "'%s' (%.*s) is before '%s' (%.*s); turn them round",
	    s->last, (int)last_len, last, s->first, (int)first_len, first);
	return text;
}

char
field_separator(const struct field *f)
{
	if (f->type == FIELD_MAP)	/* by what its maps are named by */
		return field_separator(&f->inner->field[0]);
	return f->type == FIELD_TEXT || f->type == FIELD_WORD || f->type == FIELD_HOURS ?
	    ';' : ' ';
}

/* A scalar, its line breaks folded into a space. */
static void
add_scalar(struct buf *b, const struct field *f, const struct yaml_node *node)
{
	struct buf normal = { 0 };

	if (node->kind != YAML_SCALAR)
		return;
	field_add_normal(&normal, f, node->text, node->len);
	for (size_t i = 0; i < normal.len; i++) {
		char c = normal.data[i];

		if (c == '\r' && i + 1 < normal.len && normal.data[i + 1] == '\n')
			continue;
		/* A block scalar's last line end is no text. */
		if (c == '\n' && i + 1 == normal.len)
			continue;
		buf_addc(b, c == '\n' || c == '\r' ? ' ' : c);
	}
	buf_release(&normal);
}

void
field_add_cell(struct buf *b, const struct field *f, const struct yaml_node *node)
{
	if (node == NULL)
		return;
	if (node->kind == YAML_SCALAR)
		add_scalar(b, f, node);
	for (size_t i = 0; node->kind == YAML_LIST && i < node->n; i++) {
		if (i > 0)
			buf_addc(b, field_separator(f));
		add_scalar(b, f, node->item[i]);
	}
}
