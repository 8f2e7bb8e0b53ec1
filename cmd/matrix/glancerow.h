/*
 * glancerow - what is known of a row seen at a glance, cell by cell.
 *
 *	struct glancerow row = glancerow(&at, &further, room, way);
 *
 *	cell = glancerow_cell(&row, column);
 *	if (glancerow_is_counted(&r, &row, &further, way) == KNOWN && glancerow_one(&r.rows, cell, &value, way))
 *		the value of the cell
 *
 * Part of the ways to count rows (glance.c, glancelists.c), done in place; `way` is the processor's, a constant.
 */
#ifndef MC_MATRIX_GLANCEROW_H
#define MC_MATRIX_GLANCEROW_H

#include "analysis/axisrecall.h"
#include "glance.h"

/* What a processor does in its own way, given as a constant. */
struct glanceway {
	const struct rowstart_way *start;
	days_few_way *days;
	fewends_way *last;
};

/* Where a row begins in a text, and its fields end: from which column on that is known. */
struct glancerow {
	const char *text;
	size_t line;
	const uint16_t *end;
	size_t base;
};

/* Only those that are read are looked for, as long as nobody had all of them listed. */
static inline int
glancerow_are_few(const struct csv_glance *at, const struct further *f)
{
	return f->few.n > 0 && at->seen->list != NULL;
}

WORD_INLINE struct glancerow
glancerow(const struct csv_glance *at, const struct further *f, uint16_t room[FEWENDS_MOST], const struct glanceway *way)
{
	struct glancerow row = { .text = at->text, .line = (size_t)(at->line - at->text) };

	if (!glancerow_are_few(at, f)) {
		row.end = csv_glance_ends(at);
		return row;
	}
	fewends_row(&f->few, at->ends, row.line, *at->newline, room, way->last);
	row.end = room;
	row.base = f->few.base;
	return row;
}

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

/* A cell of a row, whose column is there, without its quotes. */
WORD_INLINE struct csv_field
glancerow_cell(const struct glancerow *row, int column)
{
	const uint16_t *end = row->end + ((size_t)column - row->base);
	size_t begin = column > 0 ? end[-1] + (size_t)1 : row->line, quotes = row->text[begin] == '"';

	return (struct csv_field){ row->text + begin + quotes, *end - begin - 2 * quotes };
}

/* A date that is known. */
WORD_INLINE int
glancerow_day(const struct days *days, struct csv_field date, size_t *value, const struct glanceway *way)
{
	size_t place;

	return date.len == ROWSTART_DATE - 1 && way->start->reckon(date.text, &place) && days_at(days, place, value);
}

/* The value of a cell, as axisrecall_one() has it. */
WORD_INLINE int
glancerow_one(struct axis *a, struct csv_field cell, size_t *value, const struct glanceway *way)
{
	return (a->kind == AXIS_DATE && glancerow_day(&a->days, cell, value, way)) || axisrecall_one(a, cell, value);
}

/* The same of a word, by what it begins with where that is known. */
WORD_INLINE int
glancerow_word(struct request *r, struct axis *words, struct csv_field text, size_t *word,
    const struct glanceway *way)
{
	if (rowstart_word_by(&r->words, text.text, text.len, word, way->start))
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
glancerow_is_counted(struct request *r, const struct glancerow *row, const struct further *f,
    const struct glanceway *way)
{
	size_t is_held;

	if (f->date >= 0) {
		struct csv_field date = glancerow_cell(row, f->date);

		if (!glancerow_day(&r->days, date, &is_held, way) && !glance_learn_day(r, date, &is_held))
			return UNKNOWN;
		if (!is_held)
			return PASSED_OVER;
	}
	return f->centre < 0 || glancerow_is_at(r, glancerow_cell(row, f->centre)) ? KNOWN : UNKNOWN;
}

#endif
