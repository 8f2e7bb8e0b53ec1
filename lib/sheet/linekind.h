/*
 * linekind - what a line of a spreadsheet's file is, if it is no row.
 *
 *	if (sheetkind_is_total(&head, &in))
 *		...
 *
 * Each looks at the current record alone, under given headings.  In doubt a
 * line is a row: then it is refused and told, and not passed over.
 */
#ifndef MC_SHEET_LINEKIND_H
#define MC_SHEET_LINEKIND_H

#include <stddef.h>

struct foreign;
struct naming;
struct sheethead;

/* Nothing but blanks, of whatever kind. */
int sheetkind_is_blank(const char *text, size_t len);
int sheetkind_is_empty(const struct foreign *);

/* "I alt;;;;45,5": no date, form or actors, and a cell that says so. */
int sheetkind_is_total(const struct sheethead *, const struct foreign *);

/* "Oktober 2026", and nothing else: what follows is a part of its own. */
int sheetkind_is_part(const struct foreign *);

/* "06-10-2026;tirsdag;;;", "2;;;;": a day, or its number, and nothing besides. */
int sheetkind_is_plan(const struct sheethead *, const struct foreign *);

/* ";;;3,5;3": numbers where numbers stand, and nothing besides. */
int sheetkind_is_sums(const struct sheethead *, const struct foreign *);

/* A line above the headings that would be a row below some. */
int sheetkind_is_row_above(const struct sheethead *, const struct foreign *, struct naming *actors);

#endif
