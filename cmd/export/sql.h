/*
 * sql - what the files of mc-export -o sql share: a table, and where in it a row is.
 *
 *	sqltable_create(&t, NULL, &actor_schema);
 *	sqlrow_insert(&t, &key, &actor_schema, map);
 */
#ifndef MC_EXPORT_SQL_H
#define MC_EXPORT_SQL_H

#include "base/buf.h"
#include "csv/field.h"
#include "schema/schema.h"

struct csvfile;
struct yaml_node;

enum { SQL_KEYS = 6 };

/* A table: its name, and what the keys of its rows are called; the last of them tells them apart. */
struct sqltable {
	struct buf name;
	const char *key[SQL_KEYS];
	size_t keys;
};

/* Where in it a row is: the values of its keys, as SQL. */
struct sqlkey {
	struct buf value[SQL_KEYS];
};

/* Is it a list, and so a table of its own? */
int sqltable_is_inner(const struct field *);

/* The table of a field that is one: "initiative_goal", "actor_targets".  Release its name. */
void sqltable_inner(struct sqltable *, const struct sqltable *of, const struct field *);

/* Print CREATE TABLE, and those of the lists inside it; its rows belong to one of `of` (NULL: to none). */
void sqltable_create(const struct sqltable *, const struct sqltable *of, const struct schema *);

/* INSERT of a record, and of all that is inside it. */
void sqlrow_insert(const struct sqltable *, struct sqlkey *, const struct schema *, const struct yaml_node *map);

/* The same of rows of a CSV file, the current one each time, with cells of people's own; what all of them share is looked up once. */
struct sqlcsv {
	const struct sqltable *table;
	const struct csvfile *in;
	struct sqltable inner[SCHEMA_MOST];	/* of a field that is a list; others have no keys */
	size_t *own, owns;	/* columns that are none of ours */
	struct buf before;
};

void sqlcsv_begin(struct sqlcsv *, const struct sqltable *, const struct csvfile *);
void sqlcsv_insert(struct sqlcsv *, struct sqlkey *);
void sqlcsv_end(struct sqlcsv *);

/* A cell or key of people's own, in the table "own": of a row (NULL: of the centre itself). */
void sqlrow_own(const struct sqltable *, const struct sqlkey *, const char *name, const char *text, size_t len);

/* The key that tells the rows of a table apart: a number, or a text. */
void sqlrow_number(struct sqlkey *, const struct sqltable *, size_t n);
void sqlrow_name(struct sqlkey *, const struct sqltable *, const char *text);

/* Print what was inserted so far. */
void sqlrow_print(void);

#endif
