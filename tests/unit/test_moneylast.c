#include "unit.h"
#include <limits.h>

#include "analysis/money.h"
#include "base/number.h"
#include "centre/funding.h"
#include "field/terms.h"

/*
 * What lasts of a day's money.  The day is 0, and "within" from 0 to 100; a row is a source, a basis,
 * kr., and its first and last day.  Expected sums are worked out by hand from formats.md.
 */
#define ALWAYS INT_MIN
#define OPEN INT_MAX

struct row {
	const char *source;
	int basis, kr, from, until;
};

/* Returns how many sources there are. */
static size_t
last(struct money_lasting *m, const struct row *row, size_t n, int from_behind)
{
	struct funding f = { 0 };
	size_t sources;

	f.item = calloc(n + 1, sizeof *f.item);
	assert_non_null(f.item);
	for (size_t i = 0; i < n; i++) {
		const struct row *r = &row[from_behind ? n - 1 - i : i];

		f.item[i] = (struct grant){ intern_add(&f.sources, r->source, strlen(r->source)),
		    r->basis, r->kr * NUMBER_ONE, r->from, r->until, r->until, i + 2 };
		f.n++;
	}
	money_last(m, &f, 0, 0, 100);
	sources = f.sources.n;
	intern_release(&f.sources);
	free(f.item);
	return sources;
}

/* Sums in kr., whatever the order of the rows; and does something of any source run out? */
static void
lasts(const struct row *row, size_t n, int out, int lasting, int passing, int agreed)
{
	for (int turn = 0; turn < 2; turn++) {
		struct money_lasting m;
		size_t sources = last(&m, row, n, turn);

		assert_int_equal(m.out, out * NUMBER_ONE);
		assert_int_equal(m.lasting, lasting * NUMBER_ONE);
		assert_int_equal(m.passing, passing * NUMBER_ONE);
		assert_int_equal(m.agreed, agreed * NUMBER_ONE);
		assert_int_equal(memchr(m.source_out, 1, sources) != NULL, out > 0);
		money_lasting_release(&m);
	}
}

#define LASTS(row, ...) lasts(row, N_OF(row), __VA_ARGS__)

static void
a_row_ends_within_the_days_both_counted(void **state)
{
	static const struct row row[] = {
		{ "a", BASIS_FAST, 1, ALWAYS, 0 }, { "b", BASIS_FAST, 2, ALWAYS, 100 },
		{ "c", BASIS_FAST, 4, ALWAYS, 101 }, { "d", BASIS_FAST, 8, ALWAYS, OPEN },
		{ "e", BASIS_FAST, 16, ALWAYS, -1 }, { "f", BASIS_PROJEKT, 32, 0, 50 },
		{ "g", -1, 64, -1, 50 }, { "h", BASIS_PROJEKT, 128, ALWAYS, OPEN }
	};

	(void)state;
	/* e is over; a, b, f and g end within; of basis fast c and d last, a and b pass. */
	LASTS(row, 1 + 2 + 32 + 64, 4 + 8, 1 + 2, 0);
	lasts(row, 0, 0, 0, 0, 0);
}

static void
the_next_row_takes_over_no_later_than_the_day_after(void **state)
{
	static const struct row in_time[] = {
		{ "a", BASIS_FAST, 10, ALWAYS, 50 }, { "a", BASIS_FAST, 10, 51, OPEN }
	};
	static const struct row late[] = {
		{ "a", BASIS_FAST, 10, ALWAYS, 50 }, { "a", BASIS_FAST, 10, 52, OPEN }
	};
	static const struct row other[] = {
		{ "a", BASIS_FAST, 10, ALWAYS, 50 }, { "b", BASIS_FAST, 10, 51, OPEN }
	};
	static const struct row begun[] = {
		{ "a", BASIS_FAST, 10, ALWAYS, 50 }, { "a", BASIS_FAST, 3, 0, OPEN }
	};
	static const struct row project[] = {
		{ "a", BASIS_FAST, 10, ALWAYS, 50 }, { "a", BASIS_PROJEKT, 10, 51, OPEN }
	};

	(void)state;
	LASTS(in_time, 0, 10, 0, 10);
	LASTS(late, 10, 0, 10, 10);
	LASTS(other, 10, 0, 10, 10);
	/* What is there already takes nothing over. */
	LASTS(begun, 10, 3, 10, 0);
	/* Money of a project takes over the kr., and is not permanent. */
	LASTS(project, 0, 0, 10, 10);
}

static void
a_chain_of_rows_lasts_if_its_last_does(void **state)
{
	static const struct row lasting[] = {
		{ "a", BASIS_FAST, 10, ALWAYS, 20 }, { "a", BASIS_FAST, 10, 21, 60 },
		{ "a", BASIS_FAST, 10, 61, 101 }
	};
	static const struct row ending[] = {
		{ "a", BASIS_FAST, 10, ALWAYS, 20 }, { "a", BASIS_FAST, 10, 21, 60 },
		{ "a", BASIS_FAST, 10, 61, 100 }
	};
	static const struct row broken[] = {
		{ "a", BASIS_FAST, 10, ALWAYS, 20 }, { "a", BASIS_FAST, 10, 21, 60 },
		{ "a", BASIS_FAST, 10, 62, OPEN }
	};

	(void)state;
	LASTS(lasting, 0, 10, 0, 20);
	LASTS(ending, 0, 0, 10, 20);
	LASTS(broken, 0, 0, 10, 20);
}

static void
each_later_row_is_used_once(void **state)
{
	static const struct row half[] = {
		{ "a", BASIS_PROJEKT, 100, ALWAYS, 40 }, { "a", BASIS_PROJEKT, 60, ALWAYS, 60 },
		{ "a", BASIS_PROJEKT, 100, 41, OPEN }
	};
	static const struct row much[] = {
		{ "a", BASIS_PROJEKT, 100, ALWAYS, 40 }, { "a", BASIS_PROJEKT, 60, ALWAYS, 60 },
		{ "a", BASIS_PROJEKT, 900, 41, OPEN }
	};
	static const struct row two[] = {
		{ "a", BASIS_PROJEKT, 100, ALWAYS, 40 }, { "a", BASIS_PROJEKT, 60, ALWAYS, 60 },
		{ "a", BASIS_PROJEKT, 70, 41, OPEN }, { "a", BASIS_PROJEKT, 20, 61, OPEN }
	};
	static const struct row second[] = {
		{ "a", BASIS_PROJEKT, 100, ALWAYS, 40 }, { "a", BASIS_PROJEKT, 60, ALWAYS, 60 },
		{ "a", BASIS_PROJEKT, 50, 42, OPEN }
	};

	(void)state;
	LASTS(half, 60, 0, 0, 100);		/* 100 - 100, 60 */
	LASTS(much, 60, 0, 0, 900);		/* not below 0 a row */
	LASTS(two, 30 + 40, 0, 0, 90);		/* 100 - 70, 60 - 20 */
	LASTS(second, 100 + 10, 0, 0, 50);	/* too late for the first */
}

static void
the_sources_that_run_out_are_marked(void **state)
{
	static const struct row row[] = {
		{ "a", BASIS_FAST, 5, ALWAYS, 50 }, { "b", BASIS_FAST, 5, ALWAYS, OPEN },
		{ "c", BASIS_FAST, 5, ALWAYS, 50 }, { "c", BASIS_FAST, 5, 51, OPEN },
		{ "d", BASIS_FAST, 0, ALWAYS, 50 }
	};
	struct money_lasting m;

	(void)state;
	last(&m, row, N_OF(row), 0);
	assert_int_equal(m.source_out[0], 1);
	assert_int_equal(m.source_out[1], 0);
	assert_int_equal(m.source_out[2], 0);
	assert_int_equal(m.source_out[3], 0);
	money_lasting_release(&m);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_row_ends_within_the_days_both_counted),
		cmocka_unit_test(the_next_row_takes_over_no_later_than_the_day_after),
		cmocka_unit_test(a_chain_of_rows_lasts_if_its_last_does),
		cmocka_unit_test(each_later_row_is_used_once),
		cmocka_unit_test(the_sources_that_run_out_are_marked)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
