#include "unit.h"
#include <limits.h>

#include "base/overlap.h"

static void
the_first_that_overlaps_is_found(void **state)
{
	static const struct span span[] = {
		{ 0, 1, 9 }, { 0, 5, 7 }, { 1, 5, 7 }, { 0, 8, 8 }, { 0, 10, 20 }, { 1, 7, 30 },
		{ 0, 9, 10 }, { 1, 8, 8 }
	};
	static const size_t none = OVERLAP_NONE;
	const size_t right[] = { none, 0, none, 0, none, 2, 0, 5 };
	size_t first[8];

	(void)state;
	overlap_find(span, 8, first);
	for (size_t i = 0; i < 8; i++)
		assert_true(first[i] == right[i]);
	overlap_find(span, 0, first);
	overlap_find(span, 1, first);
	assert_true(first[0] == none);
}

static void
ends_may_be_open(void **state)
{
	static const struct span span[] = {
		{ 3, INT_MIN, INT_MAX }, { 3, INT_MIN, 0 }, { 3, INT_MAX, INT_MAX }, { 4, 0, INT_MAX }
	};
	size_t first[4];

	(void)state;
	overlap_find(span, 4, first);
	assert_true(first[0] == OVERLAP_NONE);
	assert_int_equal(first[1], 0);
	assert_int_equal(first[2], 0);
	assert_true(first[3] == OVERLAP_NONE);
}

/* Against a comparison of each with each. */
static void
it_answers_as_one_by_one(void **state)
{
	enum { SPANS = 60 };
	unsigned seed = 3;

	(void)state;
	for (int round = 0; round < 400; round++) {
		struct span span[SPANS];
		size_t first[SPANS];

		for (size_t i = 0; i < SPANS; i++) {
			unsigned r[3];

			for (int k = 0; k < 3; k++) {
				seed = seed * 1103515245u + 12345u;
				r[k] = seed >> 16 & 0x7fff;
			}
			span[i] = (struct span){ r[0] % 3, (int)(r[1] % 200), 0 };
			span[i].until = span[i].from + (int)(r[2] % (unsigned)(1 + round / 10));
		}
		overlap_find(span, SPANS, first);
		for (size_t i = 0; i < SPANS; i++) {
			size_t k = 0;

			while (k < i && (span[k].group != span[i].group ||
			    span[k].until < span[i].from || span[i].until < span[k].from))
				k++;
			assert_true(first[i] == (k < i ? k : OVERLAP_NONE));
		}
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_first_that_overlaps_is_found),
		cmocka_unit_test(ends_may_be_open),
		cmocka_unit_test(it_answers_as_one_by_one),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
