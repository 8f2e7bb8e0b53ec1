/*
 * schema - the fields of a record, in one table that serves every reader.
 *
 *	const struct field *f = schema_field(&actor_schema, "presence", 8);
 *	const char *wrong = field_wrong(f, text, len);
 *
 *	if (wrong != NULL)
 *		diag_fault(&place, TOPIC_VALUE, "%s", wrong);
 *
 * The tables are in lib/field; readers, mc-check, the editors of records and
 * the headers of streams go by them, so nothing is described twice.
 */
#ifndef MC_SCHEMA_SCHEMA_H
#define MC_SCHEMA_SCHEMA_H

#include <stddef.h>

#include "base/diag.h"
#include "schema/vocab.h"

struct buf;
struct yaml_node;

enum field_type {
	FIELD_TEXT,		/* anything */
	FIELD_WORD,		/* text of an open vocabulary */
	FIELD_ID,		/* the record's own id */
	FIELD_ACTOR,		/* the id of an actor */
	FIELD_ACTOR_OR_TEXT,
	FIELD_INITIATIVE, FIELD_RESOURCE,	/* ids of these */
	FIELD_CODE,		/* of the field's vocabulary */
	FIELD_DATE,		/* YYYY-MM-DD */
	FIELD_YEAR,		/* a year or a date */
	FIELD_TIME,		/* YYYY-MM-DDTHH:MM */
	FIELD_CLOCK,		/* HH:MM */
	FIELD_HOURS,		/* ma-fr 09:00-15:00 */
	FIELD_DECIMAL,		/* a number, not below 0 */
	FIELD_COUNT,		/* a whole number, not below 0 */
	FIELD_GRADE,		/* 1 to 5 */
	FIELD_MAP,		/* a map of the schema `inner` */
	FIELD_BY_CODE		/* a map from the vocabulary's codes to lists of actors */
};

enum field_flag { FIELD_REQUIRED = 1, FIELD_LIST = 2 };

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
	const char *first, *last;	/* fields that hold the ends of a time; or NULL */
};

/* A set of fields: bit i stands for field i. */
#define SCHEMA_BIT(i) (1ul << (i))

const struct field *schema_field(const struct schema *, const char *name, size_t len);

/* The index of a field, or -1. */
int schema_index(const struct schema *, const char *name, size_t len);

/* The field whose name is a letter or two away, or NULL. */
const char *schema_slip(const struct schema *, const char *name, size_t len);

/* The names in order, ending with NULL; room for SCHEMA_MOST + 1. */
enum { SCHEMA_MOST = 32 };
void schema_order(const struct schema *, const char **order);

/*
 * The vocabulary of the field that a column of streams holds, by its name or,
 * of a list, its singular; or NULL.
 */
const struct vocab *schema_vocab(const struct schema *, const char *column);

/*
 * Do the ends of a record's time stand the wrong way round?  NULL, or what
 * is wrong.  Ends that are no dates or times at all are not judged here.
 */
const char *schema_wrong_order(const struct schema *, const char *first, size_t first_len,
    const char *last, size_t last_len);

/* Is one value (of a list: one item) of the field's type?  NULL, or what is wrong. */
const char *field_wrong(const struct field *, const char *text, size_t len);

/*
 * Is a value right but perhaps not what was meant?  NULL, or what to ask:
 * "540.000" is 540, where a Dane may mean thousands.
 */
const char *field_doubt(const struct field *, const char *text, size_t len);

/* What such a fault is about. */
enum topic field_topic(const struct field *);

/* The text as it goes into streams and files: codes in ASCII, ids in NFC. */
void field_add_normal(struct buf *, const struct field *, const char *text, size_t len);

/* What parts the items of a list in one cell: ids and codes ' ', others ';'. */
char field_separator(const struct field *);

/* The cell of a node: its text, or its items with the separator. */
void field_add_cell(struct buf *, const struct field *, const struct yaml_node *);

#endif
