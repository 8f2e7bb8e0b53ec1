/* The rows of a script of SQL. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
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

void
sqlrow_own(const struct sqltable *t, const struct sqlkey *key, const char *name, const char *text, size_t len)
{
	const char *row = t->keys > 1 ? buf_text(&key->value[t->keys - 1]) : "''", *quote = *row == '\'' ? "" : "'";

	buf_addf(&out, "INSERT INTO \"own\" VALUES (%s, '%s', %s%s%s, ", buf_text(&key->value[0]), t->name.data, quote, row,
	    quote);
	sqlvalue_add_text(&out, name, strlen(name));
	buf_adds(&out, ", ");
	sqlvalue_add_text(&out, text, len);
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

/* The key that tells the rows of a table apart is a number. */
static void
put_number(struct sqlkey *key, const struct sqltable *t, size_t n)
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
			sqlvalue_add(&out, f, text, strlen(text));
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

		put_number(key, t, ++*n);
		insert_begin(t, key);
		if (phase != NULL) {
			buf_add(&out, ", ", 2);
			sqlvalue_add_text(&out, phase, strlen(phase));
		}
		buf_add(&out, ", ", 2);
		sqlvalue_add(&out, f, item->text, item->len);
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
			put_number(key, &inner, k + 1);
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
