/*
 * newentry - the values of an entry that is to be logged, judged before it is.
 *
 *	struct buf cell[ENTRY_ALL] = { 0 };
 *
 *	newentry_take(cell, ENTRY_FORM, "samskabe", today);
 *	newentry_take_actors(&cell[ENTRY_ACTORS], &centre, words, 2);
 *	logfile_add(&centre, cell, today);
 *
 * Whatever is wrong is fatal (exit 2), with the nearest known name.
 */
#ifndef MC_CLI_NEWENTRY_H
#define MC_CLI_NEWENTRY_H

#include "field/schemas.h"

struct buf;
struct centre;

/*
 * Put a value in its cell, in its normal form; people may spell it as they do
 * (forgive.h), and today is for days such as "i går".
 */
void newentry_take(struct buf cell[ENTRY_ALL], enum entry_field, const char *text, int today);

/* A day that took place, and is hardly none that was meant. */
void newentry_check_day(const struct buf *date, int today);

/*
 * The ids of the centre's actors that words mean (ends with NULL), into the cell: each an
 * id, a name, or several with commas between.  Each actor is named once, and there are
 * `least` or more.
 */
void newentry_take_actors(struct buf *cell, const struct centre *, char *const *word, size_t least);

/* The id of the initiative that a text means, where the centre knows of any. */
void newentry_take_initiative(struct buf *cell, const struct centre *, const char *text);

#endif
