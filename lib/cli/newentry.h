/*
 * newentry - the values of an entry that is to be logged, judged before it is.
 *
 *	struct buf cell[ENTRY_ALL] = { 0 };
 *
 *	newentry_take(cell, ENTRY_FORM, "samskabe");
 *	newentry_check_actors(&centre, ids);
 *	logfile_add(&centre, cell);
 *
 * Whatever is wrong is fatal (exit 2), with the nearest known name.
 */
#ifndef MC_CLI_NEWENTRY_H
#define MC_CLI_NEWENTRY_H

#include "field/schemas.h"

struct buf;
struct centre;

/* Put a value in its cell, in its normal form; a list takes one more item. */
void newentry_take(struct buf cell[ENTRY_ALL], enum entry_field, const char *text);

/* A day that took place, and is hardly none that was meant. */
void newentry_check_day(const struct buf *date, int today);

/* Two ids or more (ends with NULL), each once and known to the centre. */
void newentry_check_actors(const struct centre *, char *const *id);

/* Known, where the centre knows of any initiative. */
void newentry_check_initiative(const struct centre *, const char *id);

#endif
