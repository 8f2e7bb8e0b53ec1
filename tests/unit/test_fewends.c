#include "unit.h"

#include "base/processor.h"
#include "csv/fewends.h"

enum { BYTES = 4096, COLUMNS = 9, LAST = BYTES - 64 };

/* Rows drawn by a number: where they begin, and where their fields end, as a scan has it. */
struct drawn {
	uint64_t ends[BYTES / 64 + 1];
	uint16_t line[BYTES], end[BYTES];
	size_t rows;
};

static uint32_t
below(uint32_t *x, uint32_t n)
{
	*x = *x * 1664525 + 1013904223;
	return (*x >> 8) % n;
}

/* Of long fields some are longer than a word, or than two. */
static void
draw(struct drawn *d, uint32_t seed, uint32_t longest)
{
	size_t at = 0, n = 0;

	memset(d, 0, sizeof *d);
	for (;;) {
		size_t first = n, line = at;

		for (size_t i = 0; i < COLUMNS; i++) {
			at += below(&seed, below(&seed, 4) == 0 ? longest : 8);
			d->end[n++] = (uint16_t)at++;
		}
		if (at > LAST)
			break;
		d->line[d->rows++] = (uint16_t)line;
		for (size_t i = first; i < n; i++)
			d->ends[d->end[i] / 64] |= (uint64_t)1 << d->end[i] % 64;
	}
}

#ifdef WORD_SSE2

WIDE_AVX2 static void
row_avx2(const struct fewends *few, const uint64_t *ends, size_t line, size_t newline, uint16_t *end)
{
	fewends_row(few, ends, line, newline, end, fewends_last_avx2);
}

#else
#define row_avx2(few, ends, line, newline, end) fewends_row(few, ends, line, newline, end, fewends_last_plain)
#endif

static void
check(const struct drawn *d, size_t first, size_t last)
{
	const struct fewends few = fewends(COLUMNS, first, last);

	for (size_t i = 0; i < d->rows && few.n > 0; i++) {
		const uint16_t *all = d->end + i * COLUMNS;
		uint16_t end[FEWENDS_MOST], other[FEWENDS_MOST];

		fewends_row(&few, d->ends, d->line[i], all[COLUMNS - 1], end, fewends_last_plain);
		for (size_t k = first > 0 ? first - 1 : 0; k <= last; k++)
			assert_int_equal(end[fewends_at(&few, k)], all[k]);
		if (!processor_has_avx2())
			continue;
		row_avx2(&few, d->ends, d->line[i], all[COLUMNS - 1], other);
		assert_memory_equal(end, other, few.n * sizeof *end);
	}
}

static void
they_are_those_of_all(void **state)
{
	static struct drawn d;

	(void)state;
	for (uint32_t seed = 0; seed < 60; seed++) {
		draw(&d, seed, seed % 3 == 0 ? 8 : seed % 3 == 1 ? 70 : 300);
		assert_true(d.rows > 3);
		for (size_t first = 0; first < COLUMNS; first++)
			for (size_t last = first; last < COLUMNS; last++)
				check(&d, first, last);
	}
}

/* As the row's first one, or the last but one, of which the one before tells where it begins. */
static void
those_far_from_both_ends_do_not_pay(void **state)
{
	struct fewends few = fewends(9, 0, 2);

	(void)state;
	assert_true(few.n == 3 && few.base == 0 && !few.from_behind);
	few = fewends(12, 9, 10);
	assert_true(few.n == 4 && few.base == 8 && few.from_behind);
	assert_int_equal(fewends(9, 0, 8).n, 0);
	assert_int_equal(fewends(9, 4, 4).n, 0);
	assert_int_equal(fewends(100, 0, 0).n, 1);
	assert_int_equal(fewends(1, 0, 0).n, 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(they_are_those_of_all),
		cmocka_unit_test(those_far_from_both_ends_do_not_pay),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
