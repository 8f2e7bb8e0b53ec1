/* The rows of a script of SQL. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "centre/csvfile.h"
#include "csv/cell.h"
#include "schema/value.h"
#include "yaml/yaml.h"
#include "sql.h"

enum { PIECE = 64 << 10 };

/* What is not printed yet: rows are many, and made of small pieces. */
static struct buf out;

void
sqlrow_print(void)
{
	fwrite(buf_text(&out), 1, out.len, stdout);
	buf_release(&out);
}

static void
end_row(void)
{
	buf_add(&out, ");\n", 3);
	if (out.len < PIECE)
		return;
	fwrite(out.data, 1, out.len, stdout);
	out.len = 0;
}

/* ---- values ---- */

/* Each quote from there on is written twice. */
static void
double_quotes(size_t from)
{
	for (size_t i = from; i < out.len; i++)
		if (out.data[i] == '\'')
			buf_splice(&out, i++, 0, "'", 1);
}

/* As SQL; NULL where nothing is written: unknown is no 0 and no ''. */
static void
put_value(const struct field *f, const char *text, size_t len)
{
	size_t from;
	char *t;

	if (len == 0) {
		buf_add(&out, "NULL", 4);
		return;
	}
	if (f->type == FIELD_DECIMAL || f->type == FIELD_COUNT || f->type == FIELD_GRADE) {
		field_add_normal(&out, f, text, len);
		return;
	}
	buf_addc(&out, '\'');
	from = out.len;
	field_add_normal(&out, f, text, len);
	if (memchr(out.data + from, '\'', out.len - from) != NULL)
		double_quotes(from);
	/* Between a day and its time DuckDB and SQLite both read a blank, and seconds. */
	while (f->type == FIELD_TIME && (t = memchr(out.data + from, 'T', out.len - from)) != NULL)
		*t = ' ';
	buf_adds(&out, f->type == FIELD_TIME ? ":00'" : "'");
}

static const struct field plain = { "", FIELD_TEXT, 0, NULL, NULL, NULL };

static void
put_text(const char *text)
{
	put_value(&plain, text, strlen(text));
}

void
sqlrow_own(const struct sqltable *t, const struct sqlkey *key, const char *name, const char *text, size_t len)
{
	const char *row = t->keys > 1 ? buf_text(&key->value[t->keys - 1]) : "''", *quote = *row == '\'' ? "" : "'";

	buf_addf(&out, "INSERT INTO \"own\" VALUES (%s, '%s', %s%s%s, ", buf_text(&key->value[0]), t->name.data, quote, row,
	    quote);
	put_text(name);
	buf_adds(&out, ", ");
	put_value(&plain, text, len);
	end_row();
}

static void
insert_begin(const struct sqltable *t, const struct sqlkey *key)
{
	buf_adds(&out, "INSERT INTO \"");
	buf_add(&out, t->name.data, t->name.len);
	buf_adds(&out, "\" VALUES (");
	for (size_t i = 0; i < t->keys; i++) {
		if (i > 0)
			buf_add(&out, ", ", 2);
		buf_add(&out, key->value[i].data, key->value[i].len);
	}
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
			buf_add(&out, ", ", 2);
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
			buf_add(&out, ", ", 2);
			put_text(phase);
		}
		buf_add(&out, ", ", 2);
		put_value(f, item->text, item->len);
		end_row();
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
	end_row();
	insert_inner(t, key, s, map);
}

/* ---- a row of a CSV file ---- */

void
sqlcsv_begin(struct sqlcsv *c, const struct sqltable *t, const struct csvfile *in)
{
	const struct schema *s = in->schema;

	*c = (struct sqlcsv){ .table = t, .in = in, .own = mem_zero(csv_columns(in->csv) + 1, sizeof *c->own) };
	for (size_t i = 0; i < s->n; i++)
		if (sqltable_is_inner(&s->field[i]))
			sqltable_inner(&c->inner[i], t, &s->field[i]);
	for (size_t i = 0; i < csv_columns(in->csv); i++)
		if (schema_index(s, csv_name(in->csv, i), strlen(csv_name(in->csv, i))) < 0)
			c->own[c->owns++] = i;
}

void
sqlcsv_end(struct sqlcsv *c)
{
	for (size_t i = 0; i < SCHEMA_MOST; i++)
		buf_release(&c->inner[i].name);
	buf_release(&c->before);
	free(c->own);
}

/* The items of a list: what stands before each is the same. */
static void
insert_items(struct sqlcsv *c, struct sqlkey *key, size_t field)
{
	const struct sqltable *inner = &c->inner[field];
	struct csv_field rest = csvfile_field(c->in, field), item;
	size_t from = out.len, place = 0;

	key->value[inner->keys - 1].len = 0;
	insert_begin(inner, key);
	buf_clear(&c->before);
	buf_add(&c->before, out.data + from, out.len - from);
	out.len = from;
	while (cell_next(&rest, ' ', &item)) {
		buf_add(&out, c->before.data, c->before.len);
		buf_addu(&out, ++place);
		buf_add(&out, ", ", 2);
		put_value(&c->in->schema->field[field], item.text, item.len);
		end_row();
	}
}

void
sqlcsv_insert(struct sqlcsv *c, struct sqlkey *key)
{
	const struct schema *s = c->in->schema;

	insert_begin(c->table, key);
	for (size_t i = 0; i < s->n; i++) {
		struct csv_field cell = csvfile_field(c->in, i);

		if (c->inner[i].keys > 0)
			continue;
		buf_add(&out, ", ", 2);
		put_value(&s->field[i], cell.text, cell.len);
	}
	end_row();
	for (size_t i = 0; i < s->n; i++)
		if (c->inner[i].keys > 0)
			insert_items(c, key, i);
	for (size_t i = 0; i < c->owns; i++) {
		struct csv_field cell = csv_field(c->in->csv, (int)c->own[i]);

		if (cell.len > 0)
			sqlrow_own(c->table, key, csv_name(c->in->csv, c->own[i]), cell.text, cell.len);
	}
}
