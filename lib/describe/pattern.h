/*
 * pattern - what a value looks like, as a regular expression.
 *
 *	pattern_add(&text, &actor_schema.field[ACTOR_SINCE]);	^[0-9]{4}-...
 *
 * In the words that all readers of JSON Schema and Table Schema have: no \p, no flags.  So
 * what is a lower-case letter is told by what it is not, and is a little too wide.
 */
#ifndef MC_DESCRIBE_PATTERN_H
#define MC_DESCRIBE_PATTERN_H

#include "schema/schema.h"

struct buf;

/* Of one value of the field, without the anchors; of text, of what is not parted in a list. */
void pattern_add(struct buf *, const struct field *);

/* The other spellings of the vocabulary's codes, parted by '|'; nothing: they have none. */
void pattern_add_spellings(struct buf *, const struct vocab *);

/* One or more of them, as they stand in one cell. */
void pattern_add_list(struct buf *, const struct field *);

#endif
