#include "analysis/rowcount.h"
#include "base/halfsquare.h"
#include "base/listsizes.h"
#include "base/wide.h"

/*
 * A table of many pairs is larger than a processor's cache: what is needed soon is asked for at
 * once, and counted later.
 */

static inline void
expect(const unsigned char *table, size_t at, uint32_t *waiting)
{
#ifdef __GNUC__
	__builtin_prefetch(table + at, 1);
#endif
	*waiting = (uint32_t)at;
}

static inline void
count_pair(struct tally *t, unsigned char *triangle, size_t at)
{
	if (triangle[at] < TALLY_BYTE - 1)
		triangle[at]++;
	else
		tally_add_rest(t, &triangle[at], at, TALLY_OF_TRIANGLE, 1);
}

static void
count_waiting_pairs(struct rowcount *c)
{
	struct tally *t = c->tally;

	for (size_t i = 0, n = c->n_waiting; i < n; i++)
		count_pair(t, t->triangle, c->waiting[i]);
	c->n_waiting = 0;
}

void
rowcount_square(struct rowcount *c, const uint32_t *value, size_t n)
{
	struct tally *t = c->tally;
	unsigned char *triangle;
	size_t highest = 0;

	for (size_t i = 0; i < n; i++)
		if (value[i] > highest)
			highest = value[i];
	if (highest >= t->sides && !tally_widen_triangle(t, highest + 1)) {
		for (size_t i = 0; i < n; i++)
			for (size_t k = 0; k <= i; k++)
				tally_add_pairs(t, value[i], value[k], 1);
		return;
	}
	triangle = t->triangle;
	if (halfsquare_at(t->sides, 0) <= TALLY_AT_HAND || n > ROWCOUNT_FURTHER) {
		for (size_t i = 0; i < n; i++)
			for (size_t k = 0; k <= i; k++)
				count_pair(t, triangle, halfsquare_at(value[i], value[k]));
		return;
	}
	for (size_t i = 0; i < n; i++) {
		uint32_t *waiting = c->waiting + c->n_waiting;

		for (size_t k = 0; k <= i; k++)
			expect(triangle, halfsquare_at(value[i], value[k]), waiting++);
		c->n_waiting = (size_t)(waiting - c->waiting);
		if (c->n_waiting >= ROWCOUNT_WAITING)
			count_waiting_pairs(c);
	}
}

/* The first of its pair in its column, or one too many for a byte. */
static void
count_rare_cell(struct tally *t, struct pairs *p, size_t at)
{
	size_t row = at / t->columns - 1;

	if (!pairs_is_met(p, row))
		pairs_meet_value(p, row);
	if (t->dense[at] == 0) {
		tally_new_cells(t, 1);
		t->dense[at] = 1;
	} else {
		tally_add_rest(t, &t->dense[at], row, at % t->columns - 1, 1);
	}
}

static inline void
count_cell(struct tally *t, struct pairs *p, unsigned char *dense, size_t at)
{
	if (tally_is_quick(dense[at]))
		dense[at]++;
	else
		count_rare_cell(t, p, at);
}

static void
count_waiting_cells(struct rowcount *c)
{
	struct tally *t = c->tally;

	for (size_t i = 0, n = c->n_waiting; i < n; i++)
		count_cell(t, c->pairs, t->dense, c->waiting[i]);
	c->n_waiting = 0;
}

/* Count a row of each two of a few items, which are numbers, in one column; 0: in another way. */
static int
count_pairs(struct rowcount *c, const uint32_t *number, size_t n, size_t column)
{
	struct tally *t = c->tally;
	struct pairs *p = c->pairs;
	size_t highest = 0, place = column + 1, rows, columns;
	uint32_t *waiting = c->waiting + c->n_waiting;
	unsigned char *dense;

	if (t->n_listed > 0)
		return 0;
	for (size_t i = 0; i < n; i++)
		if (number[i] > highest)
			highest = number[i];
	rows = halfsquare_at(highest, highest) + 2;	/* that of the totals is one */
	if (rows > t->rows || place >= t->columns) {
		count_waiting_cells(c);
		waiting = c->waiting;
		if (!tally_widen(t, rows - 1, place))
			return 0;
	}
	dense = t->dense;
	columns = t->columns;
	if (t->rows * columns <= TALLY_AT_HAND) {
		if (c->n_waiting > 0)
			count_waiting_cells(c);
		for (size_t i = 1; i < n; i++)
			for (size_t k = 0; k < i; k++)
				count_cell(t, p, dense, (halfsquare_at(number[i], number[k]) + 1) * columns + place);
		return 1;
	}
	for (size_t i = 1; i < n; i++)
		for (size_t k = 0; k < i; k++)
			expect(dense, (halfsquare_at(number[i], number[k]) + 1) * columns + place, waiting++);
	c->n_waiting = (size_t)(waiting - c->waiting);
	if (c->n_waiting >= ROWCOUNT_WAITING)
		count_waiting_cells(c);
	return 1;
}

/* ---- lists by how many items they have ---- */

/* Where each two of n items are in a triangle, and each with itself, if `alone`; n is a constant. */
WORD_INLINE size_t
find_pairs(const uint32_t *number, size_t n, int alone, uint32_t *at)
{
	uint32_t row[LISTSIZES_MOST];
	size_t pairs = 0;

	WORD_UNROLL
	for (size_t i = 0; i < n; i++) {
		row[i] = (uint32_t)halfsquare_at(number[i], 0);
		if (alone)
			at[pairs++] = row[i] + number[i];
		WORD_UNROLL
		for (size_t k = 0; k < i; k++) {
			/* (The place is the one that lies behind: in the row of the higher number.) */
			uint32_t a = row[i] + number[k], b = row[k] + number[i];

			at[pairs++] = a > b ? a : b;
		}
	}
	return pairs;
}

enum { PAIRS_MOST = LISTSIZES_MOST * (LISTSIZES_MOST + 1) / 2 };

/* Count lists of so many items, all of which have their place in a triangle: at hand, or (if `waits`) asked for before. */
WORD_INLINE void
square_lists(struct rowcount *c, const uint8_t *list, size_t lists, size_t n, int waits)
{
	const struct celllists *l = c->list->lists;
	unsigned char *triangle = c->tally->triangle;
	uint32_t at[PAIRS_MOST];

	for (size_t i = 0; i < lists; i++) {
		size_t pairs = find_pairs(l->number + l->first[list[i]], n, 1, at);

		WORD_UNROLL
		for (size_t k = 0; k < pairs; k++)
			if (waits)
				expect(triangle, at[k], &c->waiting[c->n_waiting + k]);
			else
				count_pair(c->tally, triangle, at[k]);
		if (!waits)
			continue;
		c->n_waiting += pairs;
		if (c->n_waiting >= ROWCOUNT_WAITING)
			count_waiting_pairs(c);
	}
}

static void
square_all(struct rowcount *c)
{
	const struct celllists *l = c->list->lists;
	int waits = halfsquare_at(c->tally->sides, 0) > TALLY_AT_HAND;
	struct listsizes by;
	uint64_t longer = listsizes_sort(&by, l->first, wide_low(l->n_left));

#define SQUARE(size) if (waits) square_lists(c, by.list[size], by.lists[size], size, 1); \
	else square_lists(c, by.list[size], by.lists[size], size, 0);
	SQUARE(1)
	LISTSIZES_EACH(SQUARE)
#undef SQUARE
	for (; longer != 0; longer &= longer - 1) {
		size_t i = word_first(longer);

		rowcount_square(c, l->number + l->first[i], (size_t)l->first[i + 1] - l->first[i]);
	}
}

/* The same of pairs in a column, each of which has its place in a table. */
WORD_INLINE void
pair_lists(struct rowcount *c, const uint8_t *list, size_t lists, size_t n, const uint32_t *value, int waits)
{
	const struct celllists *l = c->list->lists;
	struct tally *t = c->tally;
	const size_t columns = t->columns;
	unsigned char *dense = t->dense;
	uint32_t at[PAIRS_MOST];

	for (size_t i = 0; i < lists; i++) {
		size_t one = value[l->left[list[i]]], pairs = find_pairs(l->number + l->first[list[i]], n, 0, at);
		/* (The total's row and column are the first.) */
		size_t from = columns + one + 1;

		c->of_one[one]++;
		WORD_UNROLL
		for (size_t k = 0; k < pairs; k++)
			if (waits)
				expect(dense, at[k] * columns + from, &c->waiting[c->n_waiting + k]);
			else
				count_cell(t, c->pairs, dense, at[k] * columns + from);
		if (!waits)
			continue;
		c->n_waiting += pairs;
		if (c->n_waiting >= ROWCOUNT_WAITING)
			count_waiting_cells(c);
	}
}

/* Pairs of a list, in one column. */
static void
pair_list(struct rowcount *c, size_t list, size_t one)
{
	const struct celllists *l = c->list->lists;
	const uint32_t *number = l->number + l->first[list];
	size_t n = (size_t)l->first[list + 1] - l->first[list];

	if (c->pairs->items.n <= PAIRS_SIDES && count_pairs(c, number, n, one)) {
		rowcount_of_one(c, one, 1);
	} else {
		axis_take_pairs(c->list, number, n);
		rowcount_by_rows(c, c->list, one);
	}
}

/* The same of all lists, where there is room for all pairs that there may be. */
static void
pair_all(struct rowcount *c, const uint32_t *value)
{
	const struct celllists *l = c->list->lists;
	int waits = c->tally->rows * c->tally->columns > TALLY_AT_HAND;
	struct listsizes by;
	uint64_t longer = listsizes_sort(&by, l->first, wide_low(l->n_left));

	rowcount_widen_ones(c, c->other->values.n);
#define PAIR(size) if (waits) pair_lists(c, by.list[size], by.lists[size], size, value, 1); \
	else pair_lists(c, by.list[size], by.lists[size], size, value, 0);
	LISTSIZES_EACH(PAIR)
#undef PAIR
	for (; longer != 0; longer &= longer - 1)
		pair_list(c, word_first(longer), value[l->left[word_first(longer)]]);
}

static int
is_room_for_pairs(const struct rowcount *c)
{
	const struct tally *t = c->tally;
	size_t items = c->pairs->items.n;

	return t->n_listed == 0 && items > 0 && items <= PAIRS_SIDES &&
	    halfsquare_at(items - 1, items - 1) + 2 <= t->rows && c->other->values.n < t->columns;
}

void
rowcount_pairs(struct rowcount *c, const uint32_t *value)
{
	const struct celllists *l = c->list->lists;

	if (c->way == ROWCOUNT_BY_SQUARE && c->list->values.n <= c->tally->sides) {
		square_all(c);
	} else if (c->way == ROWCOUNT_BY_SQUARE) {
		for (size_t i = 0; i < l->n_left; i++)
			rowcount_square(c, l->number + l->first[i], (size_t)l->first[i + 1] - l->first[i]);
	} else if (is_room_for_pairs(c)) {
		pair_all(c, value);
	} else {
		for (size_t i = 0; i < l->n_left; i++)
			pair_list(c, i, value[l->left[i]]);
	}
}

void
rowcount_flush(struct rowcount *c)
{
	if (c->way == ROWCOUNT_BY_SQUARE)
		count_waiting_pairs(c);
	else
		count_waiting_cells(c);
}
