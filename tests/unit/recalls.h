/*
 * recalls - what is true of all that recalls the items of lists in cells: csv/celllists, csv/cellnumbers.
 *
 *	static const struct recalls r = { &lists.cells, lists.first, lists.number, is_way, by, recall };
 *
 *	each_way_knows_all_that_was_met(&r);
 */
#ifndef MC_TESTS_RECALLS_H
#define MC_TESTS_RECALLS_H

#include "unit.h"

#include "base/memo.h"
#include "csv/listcells.h"
#include "metids.h"

struct recalls {
	struct listcells *cells;
	const uint16_t *first;		/* item of each list */
	const uint32_t *number;		/* of each item */
	int (*is_way)(size_t);
	/* Of how many lists all is known: in one way, and in the best, which minds it. */
	size_t (*by)(size_t way, const struct memo *);
	size_t (*recall)(struct memo *);
};

static inline void
meet_them(struct memo *ids)
{
	struct buf id = { 0 };

	*ids = (struct memo){ 0 };
	for (size_t i = 0; i < MET; i++) {
		buf_clear(&id);
		metids_add(&id, i);
		memo_keep(ids, id.data, id.len, i);
	}
	buf_release(&id);
}

/* The cells of some lists, one behind the other. */
static inline void
add_lists(struct listcells *cells, struct buf *b, const size_t *from, size_t n, size_t items)
{
	struct buf one = { 0 };
	size_t start[LISTCELLS_ROWS], len[LISTCELLS_ROWS];

	buf_clear(b);
	for (size_t i = 0; i < n; i++) {
		struct csv_field cell = metids_list(&one, from[i], 67, items);

		start[i] = b->len;
		len[i] = cell.len;
		buf_add(b, cell.text, cell.len);
		buf_addc(b, ',');
	}
	for (size_t i = 0; i < 2 * CSV_NEAR; i++)
		buf_addc(b, ' ');
	listcells_begin(cells, b->data);
	for (size_t i = 0; i < n; i++)
		listcells_add(cells, (struct csv_field){ b->data + start[i], len[i] });
	buf_release(&one);
}

static inline void
each_way_knows_all_that_was_met(const struct recalls *r)
{
	struct memo ids;
	struct buf b = { 0 };

	meet_them(&ids);
	for (size_t way = 0; r->is_way(way); way++)
		for (size_t from = 0; from < MET; from++)
			for (size_t n = 2; n <= LISTCELLS_FEW + 1; n++) {
				const size_t begins[] = { from, (from * 7 + 1) % MET, from };

				add_lists(r->cells, &b, begins, 3, n);
				assert_int_equal(r->by(way, &ids), n > LISTCELLS_FEW ? 0 : 3);
				if (n > LISTCELLS_FEW)
					continue;
				for (size_t i = 0; i < 3; i++) {
					assert_int_equal(r->first[i], i * n);
					for (size_t k = 0; k < n; k++)
						assert_int_equal(r->number[i * n + k], (begins[i] + k * 67) % MET);
				}
				assert_int_equal(r->first[3], 3 * n);
			}
	assert_false(r->is_way(4));
	buf_release(&b);
	memo_release(&ids);
}

/* Nothing is recalled of such a list, between two that are known, nor of the one behind it. */
static inline void
each_way_leaves(const struct recalls *r, const char *list)
{
	char text[400] = "a1x a0,";
	size_t len = strlen(list);
	struct memo ids;

	meet_them(&ids);
	strcpy(text + 7, list);
	strcpy(text + 7 + len, ",a0 a1x");
	for (size_t way = 0; r->is_way(way); way++) {
		listcells_begin(r->cells, text);
		listcells_add(r->cells, (struct csv_field){ text, 6 });
		listcells_add(r->cells, (struct csv_field){ text + 7, len });
		listcells_add(r->cells, (struct csv_field){ text + 7 + len + 1, 6 });
		assert_int_equal(r->by(way, &ids), 1);
		assert_int_equal(r->first[1], 2);
		assert_int_equal(r->number[0], 1);
	}
	memo_release(&ids);
}

/* Before anybody was met nothing is known; of lists that follow a new one few are looked at, and then more and more. */
static inline void
few_are_looked_at_in_vain(const struct recalls *r)
{
	const size_t from[LISTCELLS_ROWS] = { 0 };
	struct memo ids = { 0 };
	struct buf b = { 0 };

	r->cells->most = 1;
	add_lists(r->cells, &b, from, 1, 2);
	assert_int_equal(r->recall(&ids), 0);
	meet_them(&ids);
	assert_int_equal(r->cells->most, 1);
	for (size_t n = 1; n <= LISTCELLS_ROWS; n *= 2) {
		assert_int_equal(r->cells->most, n);
		add_lists(r->cells, &b, from, n, 2);
		assert_int_equal(r->recall(&ids), n);
	}
	assert_int_equal(r->cells->most, LISTCELLS_ROWS);
	buf_clear(&b);
	buf_addf(&b, "a0 b%64s", "");
	listcells_begin(r->cells, b.data);
	listcells_add(r->cells, (struct csv_field){ b.data, 4 });
	assert_int_equal(r->recall(&ids), 0);
	assert_int_equal(r->cells->most, 1);
	buf_release(&b);
	memo_release(&ids);
}

/* Where many are not in their first place there is more room soon. */
static inline void
a_crowded_memo_is_widened(const struct recalls *r)
{
	const size_t all[] = { 0, 32, 64, 96, 128, 160 };
	struct memo ids;
	struct buf b = { 0 };
	int bits;

	meet_them(&ids);
	bits = ids.bits;
	for (int i = 0; i < 3000; i++) {
		add_lists(r->cells, &b, all, 6, LISTCELLS_FEW);
		assert_int_equal(r->recall(&ids), 6);
	}
	assert_true(ids.bits > bits);
	assert_true(ids.n * 16 > (size_t)1 << (ids.bits - 1));
	buf_release(&b);
	memo_release(&ids);
}

#endif
