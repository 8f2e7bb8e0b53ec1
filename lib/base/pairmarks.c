#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/pairmarks.h"

static size_t
places(size_t side)
{
	return halfsquare_at(side, 0);
}

/* A square of a greater side: the marks of two in it that were hashed are not, any more. */
static void
widen(struct pairmarks *m, size_t side)
{
	struct pairmarks wide = { .side = side, .rows = m->rows };
	size_t at = 0, a, b;
	const uint32_t *marks;

	/* (In one piece, and zero: of what is not met the system gives no memory.) */
	wide.square = mem_table(places(wide.side), 1);
	if (m->side > 0)
		memcpy(wide.square, m->square, places(m->rows));
	while ((marks = pairtable_next(&m->far, &at, &a, &b)) != NULL)
		pairmarks_set(&wide, a, b, *marks);
	pairmarks_release(m);
	*m = wide;
}

unsigned
pairmarks_find(const struct pairmarks *m, size_t a, size_t b)
{
	size_t highest = a > b ? a : b;
	const uint32_t *marks;

	if (highest < m->side)
		return m->square[halfsquare_at(a, b)];
	marks = pairtable_find(&m->far, a, b);
	return marks != NULL ? (unsigned)*marks : 0;
}

void
pairmarks_set(struct pairmarks *m, size_t a, size_t b, unsigned marks)
{
	size_t highest = a > b ? a : b;

	if (m->side == 0)
		widen(m, PAIRMARKS_LEAST);
	if (highest >= m->side && highest < PAIRMARKS_MANY)
		widen(m, PAIRMARKS_MANY);
	else if (highest >= m->side && pairtable_is_crowded(&m->far, places(m->side * 2), 0, 1))
		widen(m, m->side * 2);
	if (highest < m->side) {
		m->rows = highest >= m->rows ? highest + 1 : m->rows;
		m->square[halfsquare_at(a, b)] = (unsigned char)marks;
	} else {
		*pairtable_need(&m->far, a, b) = marks;
	}
}

void
pairmarks_release(struct pairmarks *m)
{
	free(m->square);
	pairtable_release(&m->far);
	*m = (struct pairmarks){ 0 };
}
