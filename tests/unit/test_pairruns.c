#include "unit.h"

#include "base/mem.h"
#include "base/pairruns.h"

static unsigned seed = 1;

static unsigned
below(unsigned n)
{
	seed = seed * 1103515245 + 12345;
	return (seed >> 16) % n;
}

/* The same in a table with a place for each two. */
struct square {
	size_t n, row;		/* that was given last, + 1 */
	uint64_t *count;
	size_t *number;		/* of each rank */
	size_t a, b, pairs;
};

static void
take_pair(void *arg, size_t a, size_t b, uint64_t count)
{
	struct square *s = arg;

	assert_true(a <= b && b < s->n);
	assert_true(s->pairs == 0 || a > s->a || (a == s->a && b > s->b));
	assert_int_equal(count, s->count[a * s->n + b]);
	s->a = a;
	s->b = b;
	s->pairs++;
}

static void
take_row(void *arg, size_t row, const struct pairruns_cell *cell, size_t cells)
{
	struct square *s = arg;
	size_t k = 0;

	assert_int_equal(row, s->row++);
	for (size_t column = 0; column < s->n; column++) {
		uint64_t count = s->count[s->number[row] * s->n + s->number[column]];

		if (count == 0)
			continue;
		assert_true(k < cells);
		assert_int_equal(cell[k].column, column);
		assert_int_equal(cell[k++].count, count);
	}
	assert_int_equal(k, cells);
}

static void
assert_square(size_t n, size_t adds, unsigned most)
{
	struct square s = { .n = n, .count = mem_zero(n * n + 1, sizeof *s.count), .number = mem_zero(n + 1, sizeof *s.number) };
	uint32_t *rank = mem_zero(n + 1, sizeof *rank);
	struct pairruns p = { 0 };
	size_t pairs = 0;

	for (size_t i = 0; i < n; i++)
		rank[i] = (uint32_t)i;
	for (size_t i = n; i > 1; i--) {
		size_t k = below((unsigned)i);
		uint32_t one = rank[k];

		rank[k] = rank[i - 1];
		rank[i - 1] = one;
	}
	for (size_t i = 0; i < n; i++)
		s.number[rank[i]] = i;
	for (size_t i = 0; i < adds; i++) {
		/* Some are met often. */
		size_t a = below((unsigned)n), b = below(3) == 0 ? a : below(1 + below((unsigned)n));
		uint64_t count = below(50) == 0 ? (uint64_t)below(32768) * most : below(most + 1);

		pairruns_add(&p, a, b, count);
		s.count[a * n + b] += count;
		if (a != b)
			s.count[b * n + a] += count;
	}
	for (size_t i = 0; i < n; i++)
		for (size_t k = i; k < n; k++)
			pairs += s.count[i * n + k] > 0;
	/* Twice, for between the two nothing is forgotten. */
	pairruns_each(&p, take_pair, &s);
	assert_int_equal(s.pairs, pairs);
	s.pairs = 0;
	pairruns_each(&p, take_pair, &s);
	assert_int_equal(s.pairs, pairs);
	pairruns_by_rows(&p, rank, n, take_row, &s);
	assert_int_equal(s.row, n);
	assert_int_equal(p.pairs, 0);
	pairruns_release(&p);
	free(s.count);
	free(s.number);
	free(rank);
}

static void
they_are_as_in_a_table_of_all_pairs(void **state)
{
	(void)state;
	for (int round = 0; round < 300; round++)
		assert_square(1 + below(40), below(600), 1 + below(3));
	assert_square(0, 0, 1);
	assert_square(5, 0, 1);
	assert_square(900, 200000, 1);	/* more than wait at once */
	assert_square(300, 300000, 2);	/* most were met before */
	assert_square(7, 3000, 1000000);	/* counts that no word holds */
}

static void
take_large(void *arg, size_t a, size_t b, uint64_t count)
{
	assert_int_equal(a, 3);
	assert_int_equal(b, PAIRRUNS_NUMBERS - 1);
	*(uint64_t *)arg = count;
}

static void
numbers_may_be_large(void **state)
{
	struct pairruns p = { 0 };
	uint64_t count = 0;

	(void)state;
	pairruns_add(&p, PAIRRUNS_NUMBERS - 1, 3, UINT32_MAX);
	pairruns_add(&p, 3, PAIRRUNS_NUMBERS - 1, 5);
	pairruns_each(&p, take_large, &count);
	assert_int_equal(count, (uint64_t)UINT32_MAX + 5);
	pairruns_release(&p);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(they_are_as_in_a_table_of_all_pairs),
		cmocka_unit_test(numbers_may_be_large),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
