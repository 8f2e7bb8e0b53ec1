#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/shares.h"

struct rest {
	uint64_t left;
	size_t i;
};

static int
by_rest(const void *x, const void *y)
{
	const struct rest *a = x, *b = y;

	if (a->left != b->left)
		return a->left < b->left ? 1 : -1;
	return (a->i > b->i) - (a->i < b->i);
}

/* One more time the whole that is in what is left. */
static void
take_whole(int *share, uint64_t *left, uint64_t whole)
{
	if (*left < whole)
		return;
	*left -= whole;
	++*share;
}

/*
 * The thousandths of a part, and what is left: bit by bit of 1000, for the product may not fit.
 * 0 <= part <= whole < 2^63, and the whole is not 0.
 */
static int
divide(uint64_t part, uint64_t whole, uint64_t *left)
{
	int share = 0;

	*left = 0;
	for (int bit = 1 << 9; bit > 0; bit >>= 1) {
		share *= 2;
		*left *= 2;
		take_whole(&share, left, whole);
		*left += 1000 & bit ? part : 0;
		take_whole(&share, left, whole);
	}
	return share;
}

void
shares_thousandths(int share[], const int64_t part[], size_t n)
{
	struct rest *rest = mem_zero(n + 1, sizeof *rest);
	uint64_t whole = 0;
	int left = 1000;

	for (size_t i = 0; i < n; i++)
		whole += (uint64_t)part[i];
	for (size_t i = 0; i < n; i++) {
		rest[i].i = i;
		share[i] = whole > 0 ? divide((uint64_t)part[i], whole, &rest[i].left) : 0;
		left -= share[i];
	}
	qsort(rest, n, sizeof *rest, by_rest);
	for (int i = 0; i < left && whole > 0; i++)
		share[rest[i].i]++;
	free(rest);
}

int
shares_part(int64_t part, int64_t whole)
{
	uint64_t left;
	int share = divide((uint64_t)part, (uint64_t)whole, &left);

	return share + (left >= (uint64_t)whole - left);
}

void
shares_format(char text[SHARES_TEXT], int thousandths)
{
	snprintf(text, SHARES_TEXT, "%d.%03d", thousandths / 1000, thousandths % 1000);
}
