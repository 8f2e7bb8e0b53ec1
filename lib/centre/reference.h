/*
 * reference - where one record of a centre names another by its id.
 *
 *	static void
 *	seen(void *arg, const struct reference *r) { ... r->text, r->place ... }
 *
 *	references_of(&centre, &actor_schema, seen, arg);
 *
 * The fields' types say what is a reference; actors.yaml itself has none.
 */
#ifndef MC_CENTRE_REFERENCE_H
#define MC_CENTRE_REFERENCE_H

#include "base/diag.h"
#include "schema/schema.h"

struct centre;
struct csv;
struct yaml_node;

struct reference {
	const struct field *field;	/* its type says to what */
	const char *text;
	size_t len;
	struct yaml_node *node;	/* in YAML, else NULL */
	struct place place;	/* in YAML; reference_place() tells it of both */
	const struct csv *csv;	/* in CSV: the row, and the column in the file */
	int column;
};

typedef void reference_seen(void *arg, const struct reference *);

/* Where the id is; in CSV, where its field begins. */
struct place reference_place(const struct reference *);

/* In the root of a YAML file; of conditions.yaml, the schema is of one answer. */
void references_in_yaml(const struct schema *, const struct yaml_node *root,
    reference_seen *, void *arg);

/* In the current row; column[i] is where field i is, or -1. */
void references_in_row(const struct schema *, const struct csv *, const int *column,
    reference_seen *, void *arg);

/*
 * In all files of the centre but one, the one that is being edited and is locked:
 * closing a second descriptor of a file gives up the lock on it.  0 if one of the
 * files could not be read whole.
 */
int references_of(const struct centre *, const struct schema *but, reference_seen *,
    void *arg);

/* The columns of a record's fields in a file; 0 if a required one is missing (a fault). */
int reference_columns(const struct schema *, struct csv *, int *column);

#endif
