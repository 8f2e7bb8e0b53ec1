/*
 * linekind - what a line of a spreadsheet's file is, if it is no row.
 *
 *	if (linekind_is_total(&head, &in))
 *		...
 *
 * Each looks at the current record alone, under given headings.  In doubt a
 * line is a row, which is refused with a message, and not passed over.
 */
#ifndef MC_SHEET_LINEKIND_H
#define MC_SHEET_LINEKIND_H

#include <stddef.h>

#include "csv/field.h"

struct reader;
struct naming;
struct heading;

/* Nothing but blanks, of whatever kind. */
int linekind_is_blank(const char *text, size_t len);

/* Blank cells, or dashes that rule a line. */
int linekind_is_empty(const struct reader *);

/* "I alt;;;;45,5", "Timer i alt: 45,5": no date, form or actors, and a cell that says so. */
int linekind_is_total(const struct heading *, const struct reader *);

/*
 * "Oktober 2026", and nothing else: what follows is a part of its own.  So is a text without a
 * number that stands alone where the day would ("Efterårsferie"), if it names no actor or form.
 */
int linekind_is_part(const struct heading *, const struct reader *, const struct naming *actors);

/*
 * The cell where the day is that each row must have; an empty one if there is none.  One that is
 * a day and no words of a sum is no part of a line of totals or sums, nor the heading of a part.
 */
struct csv_field linekind_day(const struct heading *, const struct reader *);
int linekind_is_day(struct csv_field);

/* "06-10-2026;tirsdag;;;", "2;;;;": a day (has_day: this much is known), or its number, and nothing besides. */
int linekind_is_plan(const struct heading *, const struct reader *, int has_day);

/* ";;;3,5;3": numbers, one of them in a column that takes numbers, and nothing else. */
int linekind_is_sums(const struct heading *, const struct reader *);

/* A line above the headings that would be a row below some. */
int linekind_is_row_above(const struct heading *, const struct reader *, struct naming *actors);

#endif
