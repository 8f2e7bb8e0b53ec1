/*
 * share - the cells of a table as shares of the totals of their rows, or of their columns.
 *
 *	share_check(value);			exit 2 if it is neither
 *	share.of = share_which(value);		NULL: no shares are asked for
 *	if (share_reckon(&r))			when the axes are in order
 *		share_add(&text, &r.share, i, k);
 *	share_release(&r.share);
 *
 * Totals stay what they are, so that beside each share stands what it is a share of.
 */
#ifndef MC_MATRIX_SHARE_H
#define MC_MATRIX_SHARE_H

#include <stddef.h>
#include <stdint.h>

struct buf;
struct request;

enum share_of { SHARE_OF_NOTHING, SHARE_OF_ROW, SHARE_OF_COLUMN };

struct share {
	enum share_of of;
	int16_t *thousandths;	/* row by row, in the order of the axes; or what share.c has for none and all */
	size_t columns;
};

void share_check(const char *value);
enum share_of share_which(const char *value);

/*
 * Where each row counts in one cell only, the shares of a line add up to 1, by the largest remainder;
 * else each is rounded by itself.  0: amounts have no shares, which is a fault (reported).
 */
int share_reckon(struct request *);

/*
 * The share in a cell that is no total: i and k count as the axes do in their order.  0 is none and 1
 * all; 0.000 is some, which is less than half a thousandth.
 */
void share_add(struct buf *, const struct share *, size_t i, size_t k);
void share_release(struct share *);

#endif
