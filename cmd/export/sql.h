/*
 * sql - what the files of mc-export -o sql share: a table, and where in it a row is.
 *
 *	sqltable_create(&t, NULL, &actor_schema);
 *	sqlrow_insert(&t, &key, &actor_schema, map);
 */
#ifndef MC_EXPORT_SQL_H
#define MC_EXPORT_SQL_H

#include "base/buf.h"
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

/* All rows of a CSV file of a centre, whose key it is, with cells of people's own; what is wrong is reported and left out. */
void sqlcsv_write(const struct sqltable *, const char *centre, struct csvfile *);

/* A cell or key of people's own, in the table "own": of a row (NULL: of the centre itself). */
void sqlrow_own(const struct sqltable *, const struct sqlkey *, const char *name, const char *text, size_t len);

/* The key that tells the rows of a table apart is a text. */
void sqlrow_name(struct sqlkey *, const struct sqltable *, const char *text);

/* A value as SQL; NULL where nothing is written: unknown is no 0 and no ''. */
void sqlvalue_add(struct buf *, const struct field *, const char *text, size_t len);
void sqlvalue_add_text(struct buf *, const char *text, size_t len);

/* The name of a table or column, in its quotes. */
void sqlvalue_add_name(struct buf *, const char *name);

/* Print what was inserted so far. */
void sqlrow_print(void);

#endif
