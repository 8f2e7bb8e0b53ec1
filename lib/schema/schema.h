/*
 * schema - the fields of a record, in one table that serves every reader.
 *
 *	const struct field *f = schema_field(&actor_schema, "presence", 8);
 *
 *	if (f != NULL && f->flags & FIELD_REQUIRED)
 *		...			a record must have it; value.h judges what it holds
 *
 * The tables are in lib/field; readers, mc-check, the editors of records and
 * the headers of streams go by them, so nothing is described twice.
 */
#ifndef MC_SCHEMA_SCHEMA_H
#define MC_SCHEMA_SCHEMA_H

#include <stddef.h>

#include "base/diag.h"
#include "schema/timeorder.h"
#include "schema/vocab.h"

enum field_type {
	FIELD_TEXT,		/* anything */
	FIELD_WORD,		/* text of an open vocabulary */
	FIELD_ID,		/* the record's own id */
	FIELD_ACTOR,		/* the id of an actor */
	FIELD_ACTOR_OR_TEXT,
	FIELD_INITIATIVE, FIELD_RESOURCE,	/* ids of these */
	FIELD_PLAN,		/* the id of a plan; any text, where no plans are known */
	FIELD_CODE,		/* of the field's vocabulary */
	FIELD_DATE,		/* YYYY-MM-DD */
	FIELD_YEAR,		/* a year or a date */
	FIELD_TIME,		/* YYYY-MM-DDTHH:MM */
	FIELD_MOMENT,		/* a time or a date */
	FIELD_CLOCK,		/* HH:MM */
	FIELD_HOURS,		/* ma-fr 09:00-15:00 */
	FIELD_DECIMAL,		/* a number, not below 0 */
	FIELD_COUNT,		/* a whole number, not below 0 */
	FIELD_GRADE,		/* 1 to 5 */
	FIELD_MAP,		/* a map of the schema `inner` */
	FIELD_BY_CODE		/* a map from the vocabulary's codes to lists of actors */
};

enum field_flag {
	FIELD_REQUIRED = 1, FIELD_LIST = 2,
	FIELD_IF_USED = 4,	/* a column only of files that have it, and of their streams */
	FIELD_ADDED_UP = 8	/* money: what looks like thousands is wrong, lest a sum be a thousandth */
};

struct schema;

struct field {
	const char *name;
	enum field_type type;
	unsigned flags;
	const struct vocab *vocab;
	const struct schema *inner;	/* of FIELD_MAP */
	const char *help;
};

struct schema {
	const char *file;	/* "actors.yaml" */
	const char *thing;	/* one of its records: "actor" */
	const struct field *field;
	size_t n;
	const struct timeorder *times;	/* which of its times come first; or NULL */
};

/*
 * Can KEY=VALUE set it?  Not a map, which is more than a value or a list of them, and not
 * the record's own id, which other files name.
 */
int schema_can_set(const struct field *);

/* A set of fields: bit i stands for field i. */
#define SCHEMA_BIT(i) (1ul << (i))

const struct field *schema_field(const struct schema *, const char *name, size_t len);

/* The index of a field, or -1. */
int schema_index(const struct schema *, const char *name, size_t len);

/*
 * The field whose name is a letter or two away, or NULL; one that does not stand beside it yet
 * (`beside`: those that do, as SCHEMA_BIT) goes first.
 */
const char *schema_slip(const struct schema *, const char *name, size_t len, unsigned long beside);

/* The names in order, ending with NULL; room for SCHEMA_MOST + 1. */
enum { SCHEMA_MOST = 32 };
void schema_order(const struct schema *, const char **order);

/*
 * The vocabulary of the field that a column of streams holds, by its name or,
 * of a list, its singular; or NULL.
 */
const struct vocab *schema_vocab(const struct schema *, const char *column);

#endif
