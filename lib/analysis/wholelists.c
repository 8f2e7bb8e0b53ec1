#include <stdlib.h>

#include "analysis/wholelists.h"
#include "base/mem.h"

/* So many times as all lists that are learnt. */
enum { PAID = 64 };

void
wholelists_keep(struct wholelists *w, const char *text, size_t len, const uint32_t *number, size_t n)
{
	if (!cellwholes_keep(&w->lists, text, len, number, n))
		return;
	if (w->rows == NULL)
		w->rows = mem_zero(QUICKTEXTS_MOST, sizeof *w->rows);
	if (n > w->items)
		w->items = n;
}

int
wholelists_are_known(struct wholelists *w, size_t met, size_t missed)
{
	int are_known;

	w->met += met;
	w->missed += missed;
	if (w->missed < CELLWHOLES_MISSED)
		return 1;
	are_known = (w->met - w->met_before) / CELLWHOLES_WORTH >= w->missed;
	w->met_before = w->met;
	w->missed = 0;
	return are_known;
}

int
wholelists_have_paid(const struct wholelists *w)
{
	return w->met / PAID >= QUICKTEXTS_MOST;
}

void
wholelists_release(struct wholelists *w)
{
	cellwholes_release(&w->lists);
	free(w->rows);
	tally_release(&w->tally);
	*w = (struct wholelists){ 0 };
}
