/*
 * A centre as a script of SQL: each list of records is a table, each list inside a record a table of its own, whose
 * rows name the record.  In the part of SQL that SQLite 3 and DuckDB share, and in one transaction: a script that was
 * cut off makes nothing, and one with a fault in it takes itself back.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "centre/advice.h"
#include "centre/answer.h"
#include "centre/centre.h"
#include "centre/csvfile.h"
#include "centre/recordlist.h"
#include "field/schemas.h"
#include "schema/fieldcell.h"
#include "yaml/yaml.h"
#include "export.h"
#include "sql.h"

/* What the rows of a file are told apart by; the first key of all is the centre. */
static struct sqltable
table_of(const char *name, const char *key)
{
	struct sqltable t = { .key = { "centre", key }, .keys = 2 };

	buf_adds(&t.name, name);
	return t;
}

static const struct {
	const struct schema *schema;
	const char *name, *key;
} maps[] = {
	{ &answer_schema, "condition", "recommendation" },
	{ &advice_schema, "advice", "point" },
};

static void
create_one(const struct sqltable *centre, const struct schema *s, const char *name, const char *key)
{
	struct sqltable t = table_of(name, key);

	sqltable_create(&t, centre, s);
	buf_release(&t.name);
}

static void
create_all(void)
{
	struct sqltable centre = { .key = { "centre" }, .keys = 1 };

	buf_adds(&centre.name, "centre");
	sqltable_create(&centre, NULL, &centre_schema);
	for (size_t i = 0; list_schemas[i] != NULL; i++)
		create_one(&centre, list_schemas[i], list_schemas[i]->thing, "id");
	for (size_t i = 0; csv_schemas[i] != NULL; i++)
		/* "source" is a column of it. */
		create_one(&centre, csv_schemas[i], csv_schemas[i] == &funding_schema ? "funding" : csv_schemas[i]->thing,
		    "line");
	for (size_t i = 0; i < sizeof maps / sizeof *maps; i++)
		create_one(&centre, maps[i].schema, maps[i].name, maps[i].key);
	buf_release(&centre.name);
	/* Columns and keys that people added. */
	printf("CREATE TABLE \"own\" (\n  \"centre\" TEXT NOT NULL,\n  \"table\" TEXT NOT NULL,\n  \"row\" TEXT NOT NULL,\n"
	    "  \"name\" TEXT NOT NULL,\n  \"value\" TEXT,\n"
	    "  FOREIGN KEY (\"centre\") REFERENCES \"centre\" (\"centre\")\n);\n");
}

/* ---- the rows ---- */

/* Of a record: a value, or the texts of a list parted by ';'; what is more is in the file only. */
static void
put_own_keys(const struct sqltable *t, const struct sqlkey *key, const struct schema *s, const struct yaml_node *map)
{
	static const struct field plain = { "", FIELD_TEXT, FIELD_LIST, NULL, NULL, NULL };

	for (size_t i = 0; map != NULL && i < map->n; i++) {
		struct buf cell = { 0 };

		if (schema_index(s, map->key[i]->text, map->key[i]->len) >= 0)
			continue;
		fieldcell_add(&cell, &plain, map->item[i]);
		if (cell.len > 0)
			sqlrow_own(t, key, map->key[i]->text, cell.data, cell.len);
		buf_release(&cell);
	}
}

static void
put_csv(const struct centre *c, const struct schema *s, const struct sqlkey *key)
{
	struct sqltable t = table_of(s == &funding_schema ? "funding" : s->thing, "line");
	struct csvfile in;

	if (csvfile_open(&in, c, s, ~0ul))
		sqlcsv_write(&t, key->value[0].data, &in);
	csvfile_close(&in);
	buf_release(&t.name);
}

static void
put_list(const struct centre *c, const struct schema *s, struct sqlkey *key)
{
	struct sqltable t = table_of(s->thing, "id");
	struct recordlist in;

	if (recordlist_open(&in, c, s))
		while (recordlist_next(&in, ~0ul)) {
			if (in.faulty)
				continue;
			sqlrow_name(key, &t, yaml_text(in.map, "id"));
			sqlrow_insert(&t, key, s, in.map);
			put_own_keys(&t, key, s, in.map);
		}
	recordlist_release(&in);
	buf_release(&t.name);
}

/* A map of maps, which is judged as its readers judge it. */
static void
put_map(const struct centre *c, size_t which, struct sqlkey *key)
{
	const struct schema *s = maps[which].schema;
	struct sqltable t = table_of(maps[which].name, maps[which].key);
	char *path = centre_file(c, s->file);
	struct yaml *doc = yamldoc_read(path);
	const struct yaml_node *root = doc != NULL &&
	    (s == &answer_schema ? answers_check(doc) : advice_check(doc)) ? doc->root : NULL;

	for (size_t i = 0; root != NULL && i < root->n; i++)
		if (root->item[i]->kind == YAML_MAP) {
			sqlrow_name(key, &t, root->key[i]->text);
			sqlrow_insert(&t, key, s, root->item[i]);
			put_own_keys(&t, key, s, root->item[i]);
		}
	yamldoc_free(doc);
	free(path);
	buf_release(&t.name);
}

static void
put_centre(const char *path)
{
	struct sqltable t = { .key = { "centre" }, .keys = 1 };
	struct sqlkey key = { 0 };
	struct centre c;

	if (!centre_open(&c, path))
		return;
	buf_adds(&t.name, "centre");
	sqlrow_name(&key, &t, c.id);
	if (centre_read(&c, ~0ul)) {
		sqlrow_insert(&t, &key, &centre_schema, centre_root(&c));
		put_own_keys(&t, &key, &centre_schema, centre_root(&c));
	}
	for (size_t i = 0; list_schemas[i] != NULL; i++)
		put_list(&c, list_schemas[i], &key);
	for (size_t i = 0; csv_schemas[i] != NULL; i++)
		put_csv(&c, csv_schemas[i], &key);
	for (size_t i = 0; i < sizeof maps / sizeof *maps; i++)
		put_map(&c, i, &key);
	for (size_t i = 0; i < SQL_KEYS; i++)
		buf_release(&key.value[i]);
	buf_release(&t.name);
	centre_close(&c);
}

void
sql_write(char *const *centre)
{
	struct centre c;

	/* Of a folder that is no centre not even the tables are made. */
	for (char *const *path = centre; *path != NULL; path++)
		if (centre_find(&c, *path))
			centre_close(&c);
	if (diag_status() == 2)
		return;
	puts("BEGIN TRANSACTION;");
	create_all();
	for (; *centre != NULL; centre++)
		put_centre(*centre);
	sqlrow_print();
	/* Half a centre would be wrong without a word. */
	puts(diag_status() == 0 ? "COMMIT;" : "ROLLBACK;");
}
