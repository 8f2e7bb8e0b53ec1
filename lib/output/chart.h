/*
 * chart - a table of numbers as a picture.
 *
 *	struct chart c = { .id = "t1", .title = "Samarbejder", .language = LANG_DA,
 *	    .rows = 5, .columns = 12, .row = forms, .column = months, .value = count };
 *
 *	chart_draw(&out, CHART_HEAT, &c);
 *
 * Nothing is told by colour alone: each bar and each cell has its number beside it or
 * upon it, each line its dashes, its mark (a letter, where there are more lines than signs) and its name.  What is not known (CHART_UNKNOWN)
 * is drawn as nothing at all, which is something else than 0.  Without rows or columns a
 * picture says so.
 */
#ifndef MC_OUTPUT_CHART_H
#define MC_OUTPUT_CHART_H

#include <stddef.h>
#include <stdint.h>

#include "base/language.h"
#include "output/chartscale.h"

struct buf;

enum chart_kind { CHART_HEAT, CHART_BARS, CHART_LINES, CHART_SPARK, CHART_KINDS };

struct chart {
	const char *id;		/* of the picture: see svg.h */
	const char *title, *description;
	int headed;		/* the title is to be seen above the picture, and not only read out */
	enum language language;
	size_t rows, columns;
	const char *const *row, *const *column;	/* what they are called */
	const int64_t *value;	/* millionths, row by row */
};

void chart_draw(struct buf *, enum chart_kind, const struct chart *);

/*
 * A small row of columns, one a value, the last one dark: to stand in a line or in a cell.
 * The highest value of it and its like says how high they are.
 */
void chart_spark(struct buf *, const char *id, const char *title, const int64_t *value,
    size_t n, int64_t highest);

#endif
