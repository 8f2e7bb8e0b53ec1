/*
 * chartlines - a table of numbers as lines, a row each, from the first column to the last.
 *
 *	chartlines_draw(&out, &chart);
 *
 * A line is told from the others by its dashes and its mark, or a letter where there are more lines
 * than signs, beside which its name stands.  Where a value is not known it has a gap.  Of the columns
 * the first and the last are named, as they are months or years.
 */
#ifndef MC_OUTPUT_CHARTLINES_H
#define MC_OUTPUT_CHARTLINES_H

struct buf;
struct chart;

/* Of a table (chartpart.h) that has rows and columns. */
void chartlines_draw(struct buf *, const struct chart *);

#endif
