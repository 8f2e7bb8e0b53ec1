/*
 * due - numbers, each due at a moment: which is the next?
 *
 *	struct due due;
 *
 *	due_begin(&due, n);		all numbers are less than n
 *	due_add(&due, 7, moment);
 *	while (due_next(&due, &number, &moment))
 *		due_add(&due, number, moment + 7 * DAY);
 *	due_end(&due);
 *
 * Moments are minutes, and ascend; of one moment the numbers come in no order.  A number is in it once at
 * most, and is not due before the moment that was handed out last.
 *
 * What is due within three weeks hangs on a hook of its minute, so that it is put and found in a few
 * steps, however many there are; what is due later waits in a heap.  Of a few numbers there are hooks
 * for a day only, for they lie in memory that each start would have to be given, and the heap is low.
 */
#ifndef MC_BASE_DUE_H
#define MC_BASE_DUE_H

#include <stddef.h>
#include <stdint.h>

struct due {
	int64_t now;		/* the moment that was handed out last */
	size_t hooks;		/* a power of two, and WORD or more */
	uint32_t *hook;		/* of each minute a number + 1, and of a number the next one of its minute; 0: none */
	uint32_t *next;
	uint64_t *hung;		/* a bit for each hook that has some */
	size_t near;		/* how many hang */
	struct due_later {
		int64_t at;
		uint32_t number;
	} *later;		/* a heap: the earliest is the first */
	size_t n;
};

void due_begin(struct due *, size_t n);
void due_add(struct due *, size_t number, int64_t at);
/* Take out the next one; 0: there is none. */
int due_next(struct due *, size_t *number, int64_t *at);
void due_end(struct due *);

#endif
