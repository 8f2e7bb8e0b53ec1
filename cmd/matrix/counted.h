/*
 * counted - what one process counted, told to another.
 *
 *	counted_tell(&r, rows, out);		in the one
 *	if (!counted_join(&r, told))		in the other, of all that was told
 *		it does not go with what was counted here
 *
 * The values of both axes are told by their texts, for they have other numbers in each process; then
 * the tally, piece by piece.  Both are the same program on the same machine: nothing told is doubted,
 * but whether all of it came, which the teller's status says.
 */
#ifndef MC_MATRIX_COUNTED_H
#define MC_MATRIX_COUNTED_H

#include <stdio.h>

#include "matrix.h"

/* After so many rows. */
void counted_tell(struct request *, unsigned long rows, FILE *);

/*
 * Add it to what was counted here.  0, and nothing is added: ids are of another centre than here, which is
 * warned of where they are counted in one.
 */
int counted_join(struct request *, struct csv_field told);

#endif
