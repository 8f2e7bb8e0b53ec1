/* The tables of a script of SQL, made of the schemas. */
#include <stdio.h>
#include <string.h>

#include "sql.h"

static const char *
type_of(const struct field *f)
{
	switch (f->type) {
	case FIELD_DATE:
		return "DATE";
	case FIELD_TIME:
		return "TIMESTAMP";
	case FIELD_DECIMAL:
		return "DOUBLE PRECISION";
	case FIELD_COUNT:
	case FIELD_GRADE:
		return "BIGINT";
	default:
		return "TEXT";
	}
}

int
sqltable_is_inner(const struct field *f)
{
	return f->flags & FIELD_LIST || f->type == FIELD_BY_CODE;
}

/* "initiative_goal", of a list of maps; "actor_targets" of a list of values. */
void
sqltable_inner(struct sqltable *inner, const struct sqltable *of, const struct field *f)
{
	*inner = *of;
	inner->name = (struct buf){ 0 };
	buf_addf(&inner->name, "%s_%s", of->name.data, f->type == FIELD_MAP ? f->inner->thing : f->name);
	for (size_t i = 0; i < inner->name.len; i++)
		if (inner->name.data[i] == ' ')
			inner->name.data[i] = '_';
	/* A goal has a number, and so has its reading. */
	inner->key[inner->keys++] = f->type != FIELD_MAP ? "place" : of->key[of->keys - 1][0] == 'n' ? "n2" : "n";
}

static void
put_name(const char *name)
{
	printf("\"%s\"", name);
}

static void
put_keys(const struct sqltable *t, size_t n, const char *between)
{
	for (size_t i = 0; i < n; i++) {
		fputs(i > 0 ? between : "", stdout);
		put_name(t->key[i]);
	}
}

/* Keys that number rows; the others are ids and words. */
static int
is_number(const char *key)
{
	return strcmp(key, "line") == 0 || strcmp(key, "place") == 0 || key[0] == 'n';
}

static void
create_begin(const struct sqltable *t)
{
	printf("CREATE TABLE ");
	put_name(t->name.data);
	printf(" (\n");
	for (size_t i = 0; i < t->keys; i++) {
		printf("  ");
		put_name(t->key[i]);
		printf(" %s NOT NULL,\n", is_number(t->key[i]) ? "BIGINT" : "TEXT");
	}
}

static void
create_end(const struct sqltable *t, const struct sqltable *of)
{
	printf("  PRIMARY KEY (");
	put_keys(t, t->keys, ", ");
	putchar(')');
	if (of != NULL) {
		printf(",\n  FOREIGN KEY (");
		put_keys(of, of->keys, ", ");
		printf(") REFERENCES ");
		put_name(of->name.data);
		printf(" (");
		put_keys(of, of->keys, ", ");
		putchar(')');
	}
	printf("\n);\n");
}

static void
put_columns(const struct schema *s, const char *before)
{
	for (size_t i = 0; i < s->n; i++) {
		const struct field *f = &s->field[i];
		struct buf name = { 0 };

		buf_addf(&name, "%s%s", before, f->name);
		if (f->type == FIELD_MAP && !sqltable_is_inner(f)) {
			buf_addc(&name, '_');
			put_columns(f->inner, name.data);
		} else if (f->type != FIELD_ID && !sqltable_is_inner(f)) {
			printf("  ");
			put_name(name.data);
			printf(" %s,\n", type_of(f));
		}
		buf_release(&name);
	}
}

/* The tables of the lists inside it, once it is there. */
static void
create_inner(const struct sqltable *t, const struct schema *s)
{
	for (size_t i = 0; i < s->n; i++) {
		const struct field *f = &s->field[i];
		struct sqltable inner;

		if (!sqltable_is_inner(f))
			continue;
		sqltable_inner(&inner, t, f);
		if (f->type == FIELD_MAP) {
			sqltable_create(&inner, t, f->inner);
		} else {
			create_begin(&inner);
			if (f->type == FIELD_BY_CODE)
				printf("  \"phase\" TEXT NOT NULL,\n");
			printf("  \"%s\" TEXT NOT NULL,\n", f->type == FIELD_ACTOR || f->type == FIELD_BY_CODE ? "actor" :
			    f->type == FIELD_INITIATIVE ? "initiative" : "value");
			create_end(&inner, t);
		}
		buf_release(&inner.name);
	}
}

void
sqltable_create(const struct sqltable *t, const struct sqltable *of, const struct schema *s)
{
	create_begin(t);
	put_columns(s, "");
	create_end(t, of);
	create_inner(t, s);
}

