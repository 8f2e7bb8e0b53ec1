/*
 * glancerow - what is known of a row seen at a glance, cell by cell.
 *
 *	cell = glancerow_cell(&at, column);
 *	if (glancerow_is_counted(&r, &at, &further, way) == KNOWN && glancerow_one(&r.rows, cell, &value, way))
 *		the value of the cell
 *
 * Part of the ways to count rows (glance.c, glancelists.c), done in place; `way` is the processor's, a constant.
 */
#ifndef MC_MATRIX_GLANCEROW_H
#define MC_MATRIX_GLANCEROW_H

#include "analysis/axisrecall.h"
#include "glance.h"

/* Is it still the centre whose actors are counted, or watched? */
static inline int
glancerow_is_at(const struct request *r, struct csv_field centre)
{
	if (r->apart)
		return (!r->rows.apart || axis_is_at(&r->rows, centre)) &&
		    (!r->columns.apart || axis_is_at(&r->columns, centre));
	return !glance_is_watching(r) || (r->first_centre.len == centre.len + 1 &&
	    memcmp(r->first_centre.data, centre.text, centre.len) == 0);
}

/* A cell of a row seen at a glance, whose column is there. */
WORD_INLINE struct csv_field
glancerow_cell(const struct csv_glance *at, int column)
{
	return csv_glance_inner(at, csv_glance_ends(at), (size_t)column);
}

/* A date that is known. */
WORD_INLINE int
glancerow_day(const struct days *days, struct csv_field date, size_t *value, const struct rowstart_way *way)
{
	size_t place;

	return date.len == ROWSTART_DATE - 1 && way->reckon(date.text, &place) && days_at(days, place, value);
}

/* The value of a cell, as axisrecall_one() has it. */
WORD_INLINE int
glancerow_one(struct axis *a, struct csv_field cell, size_t *value, const struct rowstart_way *way)
{
	return (a->kind == AXIS_DATE && glancerow_day(&a->days, cell, value, way)) || axisrecall_one(a, cell, value);
}

/* The same of a word, by what it begins with where that is known. */
WORD_INLINE int
glancerow_word(struct request *r, struct axis *words, struct csv_field text, size_t *word,
    const struct rowstart_way *way)
{
	if (rowstart_word_by(&r->words, text.text, text.len, word, way))
		return 1;
	if (!axisrecall_one(words, text, word))
		return 0;
	rowstart_keep(&r->words, text.text, text.len, *word);
	return 1;
}

/* What is known of a row at a glance: nothing, that it is not to be counted, or where it is. */
enum known { UNKNOWN, PASSED_OVER, KNOWN };

/* Is the row of the period, and of the centre? */
WORD_INLINE enum known
glancerow_is_counted(struct request *r, const struct csv_glance *at, const struct further *f,
    const struct rowstart_way *way)
{
	size_t is_held;

	if (f->date >= 0) {
		struct csv_field date = glancerow_cell(at, f->date);

		if (!glancerow_day(&r->days, date, &is_held, way) && !glance_learn_day(r, date, &is_held))
			return UNKNOWN;
		if (!is_held)
			return PASSED_OVER;
	}
	return f->centre < 0 || glancerow_is_at(r, glancerow_cell(at, f->centre)) ? KNOWN : UNKNOWN;
}

#endif
