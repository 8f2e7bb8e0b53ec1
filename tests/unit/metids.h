/*
 * metids - ids that were met, and lists of them, for tests of what recalls lists.
 *
 *	struct buf b = { 0 };
 *	struct csv_field cell = metids_list(&b, 3, 7, 4);	four ids from the third on, each seven further
 */
#ifndef MC_TESTS_METIDS_H
#define MC_TESTS_METIDS_H

#include "base/buf.h"
#include "csv/csv.h"

/* Ids that are met: of all lengths about 16 and 32 bytes, and as many as share their lowest six bits. */
enum { MET = 200 };

static inline void
metids_add(struct buf *b, size_t i)
{
	size_t len = i % 40;

	buf_addf(b, "a%zu", i);
	while (len-- > 0)
		buf_addc(b, 'x');
}

/* A list of n ids from one on, each so many further, as a cell with enough behind it. */
static inline struct csv_field
metids_list(struct buf *b, size_t from, size_t step, size_t n)
{
	struct csv_field cell;

	buf_clear(b);
	for (size_t i = 0; i < n; i++) {
		if (i > 0)
			buf_addc(b, ' ');
		metids_add(b, (from + i * step) % MET);
	}
	cell.len = b->len;
	for (size_t i = 0; i < 2 * CSV_NEAR; i++)
		buf_addc(b, i % 2 ? ' ' : '"');
	cell.text = b->data;
	return cell;
}

#endif
