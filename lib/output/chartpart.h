/*
 * chartpart - a table of numbers that is to be drawn, and what charts of all kinds are drawn of.
 *
 *	struct svg s;
 *	struct buf text = { 0 };
 *	int room = chartpart_least(34, chartpart_widest(c, CHART_TEXT));
 *
 *	chartpart_begin(&s, out, c, CHART_WIDE, 38);
 *	svg_text(&s, 0, 24, room, SVG_START, SVG_INK, CHART_TEXT,
 *	    chartpart_number(&text, c->language, chartpart_value(c, 0, 0)));
 *
 * Sizes, widths and heights are whole units of the picture (svg.h).
 */
#ifndef MC_OUTPUT_CHARTPART_H
#define MC_OUTPUT_CHARTPART_H

#include <stddef.h>
#include <stdint.h>

#include "base/language.h"
#include "output/chartscale.h"

struct buf;
struct svg;

enum {
	CHART_TEXT = 14, CHART_SMALL = 12,	/* sizes of letters */
	CHART_NAMES = 168,	/* room for the names of the rows */
	CHART_WIDE = 480	/* of a picture: a phone shows it without making letters of 14 too small */
};

struct chart {
	const char *id;		/* of the picture: see svg.h */
	const char *title, *description;
	int headed;		/* the title is to be seen above the picture, and not only read out */
	enum language language;
	size_t rows, columns;
	const char *const *row, *const *column;	/* what they are called */
	const int64_t *value;	/* millionths, row by row */
};

/* A value by its row and column; CHART_UNKNOWN where it is not known. */
int64_t chartpart_value(const struct chart *, size_t row, size_t column);

/* A value as prose has it; it is the buffer's, in place of what that held. */
const char *chartpart_number(struct buf *, enum language, int64_t v);

/* Begin the picture with its titles.  svg_end() ends it. */
void chartpart_begin(struct svg *, struct buf *out, const struct chart *, int width, int height);

/* How wide is the widest of the numbers in letters of a size?  One that is cut would be another number. */
int chartpart_widest(const struct chart *, int size);

/* n, or `least` where that is more. */
int chartpart_least(int least, int n);

/* "A", "B", .., "Z", "AA": what stands for a name that is too long for its place.  It lies in text. */
const char *chartpart_key(char text[8], size_t i);

#endif
