/* The rows of a script of SQL. */
#include <stdio.h>
#include <string.h>

#include "centre/csvfile.h"
#include "schema/value.h"
#include "yaml/yaml.h"
#include "sql.h"

/* As SQL; NULL where nothing is written: unknown is no 0 and no ''. */
static void
put_value(const struct field *f, const char *text, size_t len)
{
	struct buf normal = { 0 };

	if (len == 0) {
		printf("NULL");
		return;
	}
	field_add_normal(&normal, f, text, len);
	if (f->type == FIELD_DECIMAL || f->type == FIELD_COUNT || f->type == FIELD_GRADE) {
		fputs(buf_text(&normal), stdout);
		buf_release(&normal);
		return;
	}
	putchar('\'');
	for (size_t i = 0; i < normal.len; i++) {
		if (normal.data[i] == '\'')
			putchar('\'');
		/* Between a day and its time DuckDB and SQLite both read a blank, and seconds. */
		putchar(f->type == FIELD_TIME && normal.data[i] == 'T' ? ' ' : normal.data[i]);
	}
	printf(f->type == FIELD_TIME ? ":00'" : "'");
	buf_release(&normal);
}

static void
put_text(const char *text)
{
	static const struct field plain = { "", FIELD_TEXT, 0, NULL, NULL, NULL };

	put_value(&plain, text, strlen(text));
}

void
sqlrow_own(const struct sqltable *t, const struct sqlkey *key, const char *name, const char *text, size_t len)
{
	static const struct field plain = { "", FIELD_TEXT, 0, NULL, NULL, NULL };
	const char *row = t->keys > 1 ? buf_text(&key->value[t->keys - 1]) : "''";

	printf("INSERT INTO \"own\" VALUES (%s, '%s', %s%s%s, ", buf_text(&key->value[0]), t->name.data,
	    *row == '\'' ? "" : "'", row, *row == '\'' ? "" : "'");
	put_value(&plain, name, strlen(name));
	printf(", ");
	put_value(&plain, text, len);
	printf(");\n");
}

static void
insert_begin(const struct sqltable *t, const struct sqlkey *key)
{
	printf("INSERT INTO ");
	printf("\"%s\" VALUES (", t->name.data);
	for (size_t i = 0; i < t->keys; i++)
		printf("%s%s", i > 0 ? ", " : "", buf_text(&key->value[i]));
}

void
sqlrow_name(struct sqlkey *key, const struct sqltable *t, const char *text)
{
	struct buf *value = &key->value[t->keys - 1];

	buf_clear(value);
	buf_addc(value, '\'');
	for (; *text != '\0'; text++)
		buf_addf(value, *text == '\'' ? "''" : "%c", *text);
	buf_addc(value, '\'');
}

void
sqlrow_number(struct sqlkey *key, const struct sqltable *t, size_t n)
{
	buf_clear(&key->value[t->keys - 1]);
	buf_addu(&key->value[t->keys - 1], n);
}

static void
put_cells(const struct schema *s, const struct yaml_node *map)
{
	for (size_t i = 0; i < s->n; i++) {
		const struct field *f = &s->field[i];
		const struct yaml_node *node = yaml_get(map, f->name);
		const char *text = yaml_text(map, f->name);

		if (f->type == FIELD_MAP && !sqltable_is_inner(f)) {
			put_cells(f->inner, node);
		} else if (f->type != FIELD_ID && !sqltable_is_inner(f)) {
			printf(", ");
			put_value(f, text, strlen(text));
		}
	}
}

/* A list of values, or the value that stands where a list may. */
static void
insert_values(const struct sqltable *t, struct sqlkey *key, const struct field *f, const struct yaml_node *list,
    const char *phase, size_t *n)
{
	size_t items = list == NULL || yaml_is_empty(list) ? 0 : list->kind == YAML_LIST ? list->n : 1;

	for (size_t i = 0; i < items; i++) {
		const struct yaml_node *item = list->kind == YAML_LIST ? list->item[i] : list;

		sqlrow_number(key, t, ++*n);
		insert_begin(t, key);
		if (phase != NULL) {
			printf(", ");
			put_text(phase);
		}
		printf(", ");
		put_value(f, item->text, item->len);
		printf(");\n");
	}
}

/* A code may be spelt with other letters. */
static const char *
phase_of(const struct field *f, const struct yaml_node *key)
{
	int code = vocab_find(f->vocab, key->text, key->len);

	return code >= 0 ? f->vocab->term[code].code : key->text;
}

static void
insert_inner(const struct sqltable *t, struct sqlkey *key, const struct schema *s, const struct yaml_node *map)
{
	for (size_t i = 0; i < s->n; i++) {
		const struct field *f = &s->field[i];
		const struct yaml_node *node = yaml_get(map, f->name);
		struct sqltable inner;
		size_t n = 0;

		if (!sqltable_is_inner(f) || node == NULL)
			continue;
		sqltable_inner(&inner, t, f);
		if (f->type == FIELD_BY_CODE)
			for (size_t k = 0; node->kind == YAML_MAP && k < node->n; k++)
				insert_values(&inner, key, f, node->item[k], phase_of(f, node->key[k]), &n);
		else if (f->type != FIELD_MAP)
			insert_values(&inner, key, f, node, NULL, &n);
		for (size_t k = 0; f->type == FIELD_MAP && node->kind == YAML_LIST && k < node->n; k++) {
			sqlrow_number(key, &inner, k + 1);
			sqlrow_insert(&inner, key, f->inner, node->item[k]);
		}
		buf_release(&inner.name);
	}
}

void
sqlrow_insert(const struct sqltable *t, struct sqlkey *key, const struct schema *s, const struct yaml_node *map)
{
	insert_begin(t, key);
	put_cells(s, map);
	printf(");\n");
	insert_inner(t, key, s, map);
}

/* ---- a row of a CSV file ---- */

void
sqlrow_insert_csv(const struct sqltable *t, struct sqlkey *key, const struct csvfile *in)
{
	insert_begin(t, key);
	for (size_t i = 0; i < in->schema->n; i++) {
		struct csv_field cell = csvfile_field(in, i);

		if (sqltable_is_inner(&in->schema->field[i]))
			continue;
		printf(", ");
		put_value(&in->schema->field[i], cell.text, cell.len);
	}
	printf(");\n");
	for (size_t i = 0; i < in->schema->n; i++) {
		const struct field *f = &in->schema->field[i];
		struct csv_field cell = csvfile_field(in, i);
		struct sqltable inner;
		size_t place = 0;

		if (!sqltable_is_inner(f))
			continue;
		sqltable_inner(&inner, t, f);
		for (const char *s = cell.text, *end = s + cell.len; s < end; ) {
			const char *next = memchr(s, ' ', (size_t)(end - s));
			size_t n = next != NULL ? (size_t)(next - s) : (size_t)(end - s);

			if (n > 0) {
				sqlrow_number(key, &inner, ++place);
				insert_begin(&inner, key);
				printf(", ");
				put_value(f, s, n);
				printf(");\n");
			}
			s += n + 1;
		}
		buf_release(&inner.name);
	}
}

