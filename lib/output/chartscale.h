/*
 * chartscale - how long the values of a chart are drawn.
 *
 *	struct chartscale scale = chartscale_of(value, n);
 *
 *	svg_rect(&s, 0, y, chartscale_place(v, &scale, 300), 18, SVG_NOW);
 *
 * Lengths are whole units of the picture.  Values may be as large as an int64_t is; 0 is always
 * on the scale, or a bar would not be as long as it is much.
 */
#ifndef MC_OUTPUT_CHARTSCALE_H
#define MC_OUTPUT_CHARTSCALE_H

#include <stddef.h>
#include <stdint.h>

#define CHART_UNKNOWN INT64_MIN

/* From 0, or the least value if that is below, to the largest, or 0. */
struct chartscale {
	int64_t least, most;
};

/* Of values, of which some may be CHART_UNKNOWN. */
struct chartscale chartscale_of(const int64_t *value, size_t n);

/* So many of `length` as v is of the whole, which is not negative; what is more than 0 is at least 1. */
int chartscale_part(int64_t v, int64_t whole, int length);

/* Where a value lies on the length of the whole scale, from its least. */
int chartscale_place(int64_t v, const struct chartscale *, int length);

#endif
