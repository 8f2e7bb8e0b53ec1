/*
 * chart - a table of numbers as a picture.
 *
 *	struct chart c = { .id = "t1", .title = "Samarbejder", .language = LANG_DA,
 *	    .rows = 5, .columns = 12, .row = forms, .column = months, .value = count };
 *
 *	chart_draw(&out, CHART_HEAT, &c);
 *
 * A table (chartpart.h) is drawn as bars, a row of small columns each (sparks), cells that are
 * the darker the larger (chartheat.h), or lines (chartlines.h).  Nothing is told by colour alone.
 * What is not known (CHART_UNKNOWN) is drawn as nothing at all, which is something else than 0.
 * Without rows or columns a picture says so.
 */
#ifndef MC_OUTPUT_CHART_H
#define MC_OUTPUT_CHART_H

#include <stddef.h>
#include <stdint.h>

#include "output/chartpart.h"

struct buf;

enum chart_kind { CHART_HEAT, CHART_BARS, CHART_LINES, CHART_SPARK, CHART_KINDS };

/* Adds a picture, as svg.h says it. */
void chart_draw(struct buf *, enum chart_kind, const struct chart *);

/*
 * A small row of columns, one a value, the last one dark: to stand in a line or in a cell.
 * The highest value of it and its like says how high they are.
 */
void chart_spark(struct buf *, const char *id, const char *title, const int64_t *value,
    size_t n, int64_t highest);

#endif
