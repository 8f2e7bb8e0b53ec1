#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/shares.h"

struct rest {
	int64_t left;
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

void
shares_thousandths(int share[], const int64_t part[], size_t n)
{
	struct rest *rest = mem_zero(n + 1, sizeof *rest);
	int64_t whole = 0;
	int left = 1000;

	for (size_t i = 0; i < n; i++)
		whole += part[i];
	for (size_t i = 0; i < n; i++) {
		share[i] = whole > 0 ? (int)(part[i] * 1000 / whole) : 0;
		rest[i] = (struct rest){ whole > 0 ? part[i] * 1000 % whole : 0, i };
		left -= share[i];
	}
	qsort(rest, n, sizeof *rest, by_rest);
	for (int i = 0; i < left && whole > 0; i++)
		share[rest[i].i]++;
	free(rest);
}

void
shares_format(char text[SHARES_TEXT], int thousandths)
{
	snprintf(text, SHARES_TEXT, "%d.%03d", thousandths / 1000, thousandths % 1000);
}
