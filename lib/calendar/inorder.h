/*
 * inorder - the times of all activities of a centre, in order, and none of them kept.
 *
 *	struct inorder in;
 *
 *	inorder_begin(&in, &activities, &period);
 *	while (inorder_next(&in, &occurrence))
 *		... activities.item[occurrence.activity] ...
 *	inorder_end(&in);
 *
 * The times and their order are those of activities_expand(), and so is the fault of an activity
 * that has too many, reported by inorder_begin(); but memory grows with the activities alone, and
 * not with their times.
 */
#ifndef MC_CALENDAR_INORDER_H
#define MC_CALENDAR_INORDER_H

#include "calendar/activities.h"

struct inorder {
	struct activity_times *times;	/* of each activity */
	size_t all;
	struct occurrence *next;	/* a heap: of each that goes on, its next time */
	size_t n;
};

void inorder_begin(struct inorder *, const struct activities *, const struct period *);
int inorder_next(struct inorder *, struct occurrence *);
void inorder_end(struct inorder *);

#endif
