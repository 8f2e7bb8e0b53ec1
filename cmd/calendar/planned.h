/*
 * planned - the records of activities.yaml that a calendar file makes.
 *
 *	struct planned all = { .centre = &centre };
 *
 *	planned_make(&all, &file);
 *	for (size_t i = 0; i < all.n; i++)
 *		... all.item[i] ...
 *	planned_release(&all);
 *
 * An event is a record.  One of its times that was moved or changed (RECURRENCE-ID) is a day
 * without, and a record of its own; so is a first time that its rule does not hit.  The events
 * that mc-calendar --ics made of one activity are that activity again, if they still are what
 * it would make of it.
 */
#ifndef MC_CALENDAR_PLANNED_H
#define MC_CALENDAR_PLANNED_H

#include "calendar/icsfile.h"

struct centre;

enum planned_key {
	PLANNED_TITLE, PLANNED_ORGANISERS, PLANNED_TARGETS, PLANNED_THEMES, PLANNED_INITIATIVE,
	PLANNED_ROOM, PLANNED_START, PLANNED_END, PLANNED_REPEAT, PLANNED_EXCEPT, PLANNED_FROM, PLANNED_KEYS
};

/* What each is called in the file; PLANNED_FROM is a key that the format does not know of. */
extern const char *const planned_keys[PLANNED_KEYS];

struct planned_record {
	unsigned long line;	/* of the calendar file */
	char *id;		/* that is wanted, or NULL: it is made of the title */
	int is_piece;		/* of the activity of this centre that has that id, and not all of it */
	struct icsitems value[PLANNED_KEYS];	/* none: the key is not there */
};

struct planned {
	const struct centre *centre;
	struct planned_record *item;
	size_t n, cap;
	size_t cancelled, private, older;	/* events that make none */
};

/* The key is a list. */
int planned_is_list(enum planned_key);

/* Events that turn out to be wrong beside others are marked so. */
void planned_make(struct planned *, struct icsfile *);
void planned_release(struct planned *);

#endif
