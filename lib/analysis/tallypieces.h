/*
 * tallypieces - a tally told piece by piece, and added to another.
 *
 *	tallypieces_each(&from, take, &to);	take() calls tallypieces_join(&to, piece, columns)
 */
#ifndef MC_ANALYSIS_TALLYPIECES_H
#define MC_ANALYSIS_TALLYPIECES_H

#include "analysis/tally.h"

/*
 * All that was counted, piece by piece, after rowcount_settle(); and a piece added to another
 * tally, once its row and column have the numbers that they have there.  What is reckoned when
 * it is asked for is no piece: the other one begins in the same way.
 *
 * Of a dense table a piece is a row, for there may be millions of cells: the counts of its first
 * n columns, of which `columns` are the numbers in the other tally (NULL: the same).
 */
struct tally_piece {
	enum tally_kind { TALLY_IS_COUNT, TALLY_IS_PAIR, TALLY_IS_SUM, TALLY_ARE_COUNTS,
	    TALLY_ARE_PAIRS } kind;
	size_t row, column;
	uint64_t count;
	struct number_sum sum;		/* of sums only */
	const unsigned char *counts;	/* of the last two kinds */
	size_t n;
};

void tallypieces_each(struct tally *, void (*take)(void *taker, const struct tally_piece *),
    void *taker);
void tallypieces_join(struct tally *, const struct tally_piece *, const size_t *columns);

#endif
