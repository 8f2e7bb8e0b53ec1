#include <stdlib.h>
#include <string.h>

#include "base/cutpoints.h"
#include "unit.h"

enum { MOST = 12 };

static void
check(const char *wanted, const struct cutpoints_pair *pair, size_t pairs)
{
	char cut[MOST];
	size_t n = strlen(wanted);

	cutpoints_find(cut, n, pair, pairs);
	for (size_t i = 0; i < n; i++)
		assert_int_equal(cut[i], wanted[i] == '1');
}

static void
by_hand(void **state)
{
	static const struct cutpoints_pair path[] = { { 0, 1 }, { 1, 2 }, { 2, 3 } };
	static const struct cutpoints_pair ring[] = { { 0, 1 }, { 1, 2 }, { 2, 0 } };
	static const struct cutpoints_pair bow[] = { { 0, 1 }, { 1, 2 }, { 2, 0 }, { 2, 3 }, { 3, 4 }, { 4, 2 } };
	static const struct cutpoints_pair star[] = { { 3, 0 }, { 3, 1 }, { 3, 2 } };

	(void)state;
	check("0110", path, 3);
	check("000", ring, 3);
	check("00100", bow, 6);
	check("0001", star, 3);
	check("00", path, 1);
	check("0", NULL, 0);
	check("", NULL, 0);
}

/* How many pieces there are of the points that have a pair, without one of them. */
static int
pieces(int n, char met[MOST][MOST], int without)
{
	int piece[MOST] = { 0 }, count = 0;

	for (int v = 0; v < n; v++) {
		int stack[MOST * MOST], top = 0, alone = 1;

		for (int u = 0; u < n; u++)
			alone &= !met[v][u];
		if (v == without || alone || piece[v] != 0)
			continue;
		count++;
		stack[top++] = v;
		piece[v] = count;
		while (top > 0) {
			int x = stack[--top];

			for (int u = 0; u < n; u++)
				if (met[x][u] && u != without && piece[u] == 0) {
					piece[u] = count;
					stack[top++] = u;
				}
		}
	}
	return count;
}

/* A point is one if without it there are more pieces; of two points that hang on nothing else there is one less. */
static void
as_by_taking_each_out(void **state)
{
	(void)state;
	srand(7);
	for (int round = 0; round < 3000; round++) {
		struct cutpoints_pair pair[MOST * MOST];
		char met[MOST][MOST] = { { 0 } }, cut[MOST];
		int n = 1 + rand() % MOST;
		size_t pairs = 0;

		for (int a = 0; a < n; a++)
			for (int b = a + 1; b < n; b++)
				if (rand() % 4 == 0) {
					met[a][b] = met[b][a] = 1;
					pair[pairs++] = (struct cutpoints_pair){ (uint32_t)b, (uint32_t)a };
				}
		cutpoints_find(cut, (size_t)n, pair, pairs);
		for (int v = 0; v < n; v++)
			assert_int_equal(cut[v], pieces(n, met, v) > pieces(n, met, -1));
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(by_hand), cmocka_unit_test(as_by_taking_each_out),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
