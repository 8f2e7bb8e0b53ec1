/*
 * chartheat - a table of numbers as cells, which are the darker the larger their number is.
 *
 *	chartheat_draw(&out, &chart);
 *
 * Each cell has its number upon it, and none is so dark that the number could not be read.  Columns
 * whose names have no room above them get letters: the names stand beneath, or, where the rows are
 * called as the columns are, the rows have the same letters.  The picture is as wide as its columns.
 */
#ifndef MC_OUTPUT_CHARTHEAT_H
#define MC_OUTPUT_CHARTHEAT_H

struct buf;
struct chart;

/* Of a table (chartpart.h) that has rows and columns. */
void chartheat_draw(struct buf *, const struct chart *);

#endif
