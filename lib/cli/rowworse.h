/*
 * rowworse - has a row of a CSV file of a centre become worse by what was changed in it?
 *
 *	if (rowworse(&m, before, after, &row))
 *		leave the file as it is
 */
#ifndef MC_CLI_ROWWORSE_H
#define MC_CLI_ROWWORSE_H

struct buf;
struct cellvalue;
struct csv;

/*
 * before: at the row as it was.  after: the row as it is to be, which is read here; `row` is its bytes.
 * What is wrong and was before is a warning.  1 (reported): there is a new fault, or what is shaped like
 * a CPR number.
 */
int rowworse(struct cellvalue *, struct csv *before, struct csv *after, const struct buf *row);

#endif
