/*
 * pick - where fields of a row that is seen at a glance end, one after the other.
 *
 *	struct csvpick_walk w = { at.line, csvscan_window(at.ends, (size_t)(at.line - at.text)) };
 *
 *	first = csvpick_end(&w, &at);
 *	second = csvpick_end(&w, &at);
 *
 * For who reads the first few of them; else see csv_glance_ends() in csv.h.
 */
#ifndef MC_CSV_PICK_H
#define MC_CSV_PICK_H

#include "csv/csv.h"

/* Bits tell of the 64 bytes from a place on. */
struct csvpick_walk {
	const char *from;
	uint64_t bits;
};

WORD_INLINE const char *
csvpick_end(struct csvpick_walk *w, const struct csv_glance *at)
{
	const char *end;

	if (w->bits == 0) {
		size_t next = csvscan_next(at->ends, (size_t)(w->from - at->text) + 64);

		w->from = at->text + next;
		w->bits = csvscan_window(at->ends, next);
	}
	end = w->from + word_first(w->bits);
	w->bits &= w->bits - 1;
	return end;
}

#endif
