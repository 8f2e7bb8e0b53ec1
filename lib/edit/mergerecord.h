/*
 * mergerecord - make two records of a list one.
 *
 *	int changed;
 *
 *	if (mergerecord(&edit, &actor_schema, "sumak-gammel", "sumak", &changed) && changed)
 *		the record of sumak-gammel is gone, and sumak has what only that said
 *
 * What the record that stays lacks is taken from the other; lists are united; the other's
 * name goes among what people call it (`aka`).  Where both say something else, that of the
 * record that stays does, and the other is reported.  Comments in the record that goes stand in
 * the one that stays.
 */
#ifndef MC_EDIT_MERGERECORD_H
#define MC_EDIT_MERGERECORD_H

#include "schema/schema.h"
#include "yaml/edit.h"

/* 0 (reported) if it cannot be done.  Without a record `from` nothing is changed. */
int mergerecord(struct yamledit *, const struct schema *, const char *from, const char *into,
    int *changed);

#endif
