#include <string.h>

#include "base/nearest.h"
#include "base/text.h"
#include "schema/schema.h"

int
schema_index(const struct schema *s, const char *name, size_t len)
{
	for (size_t i = 0; i < s->n; i++)
		/* Most differ in the first letter. */
		if (len > 0 && *s->field[i].name == *name && text_is(name, len, s->field[i].name))
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
schema_slip(const struct schema *s, const char *name, size_t len, unsigned long beside)
{
	struct nearest near;

	nearest_begin(&near, name, len);
	for (size_t i = 0; i < s->n; i++)
		if (!(beside & SCHEMA_BIT(i)))
			nearest_offer(&near, s->field[i].name);
	if (nearest_slip(&near) != NULL || beside == 0)
		return nearest_slip(&near);
	return schema_slip(s, name, len, 0);
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

int
schema_can_set(const struct field *f)
{
	return f->type != FIELD_MAP && f->type != FIELD_BY_CODE && f->type != FIELD_ID;
}
