/*
 * record - a list of records of a centre, as actors.yaml, while it is being edited.
 *
 *	struct record f;
 *	int done = 0;
 *
 *	if (record_begin(&f, "kvarterhuset", &actor_schema) &&
 *	    (n = record_need(&f, "sumak")) != SIZE_MAX)
 *		done = yamledit_set(&f.yaml, record_item(&f, n), ...);
 *	return record_end(&f, done);
 *
 * The file is locked from begin to end, and written at the end if it was
 * changed.  A file that is missing is made.  Wrong values are no reason not to
 * edit it, for an edit may be what puts them right; that it is no list is one.
 * The program has the turn (turn.h) for as long, so ids that are found to be
 * known are so when it is written.
 */
#ifndef MC_EDIT_RECORD_H
#define MC_EDIT_RECORD_H

#include <stddef.h>
#include <stdint.h>

#include "centre/centre.h"
#include "disk/replace.h"
#include "schema/schema.h"
#include "yaml/edit.h"

struct record {
	const struct schema *schema;
	struct centre centre;
	struct replacement edit;
	struct yamledit yaml;
	char *path;
};

/* 0 (reported) if the file cannot be edited; the end is to be called all the same. */
int record_begin(struct record *, const char *centre, const struct schema *);

/* Write what was changed, if done and no fault was reported; returns the exit status of the program. */
int record_end(struct record *, int done);

/*
 * The index of a record in the list, or SIZE_MAX if there is none.  Needed: that it
 * is unknown, or there twice, is reported.
 */
size_t record_find(const struct record *, const char *id);
size_t record_need(const struct record *, const char *id);
struct yaml_node *record_item(const struct record *, size_t index);

/* Does another record name this one, or cannot all be read?  That is reported. */
int record_is_named(const struct record *, const char *id);

/*
 * Would an edit put values side by side that make a CPR number together?  Then that is
 * reported.  What stood in the file before is not its doing.
 */
int record_makes_number(const struct buf *before, const struct buf *after);

#endif
