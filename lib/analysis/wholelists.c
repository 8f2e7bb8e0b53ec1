#include <stdlib.h>
#include <string.h>

#include "analysis/wholelists.h"
#include "base/mem.h"

/* To so many rows that had no known list belong so many times as many that had one; and to all lists that are learnt. */
enum { MISSED = QUICKTEXTS_MOST, WORTH = 8, PAID = 64 };

void
wholelists_keep(struct wholelists *w, const char *text, size_t len, const uint32_t *number, size_t n)
{
	if (quicktexts_keep(&w->texts, text, len) == QUICKTEXTS_NONE)
		return;
	if (w->first == NULL) {
		w->first = mem_zero(QUICKTEXTS_MOST + 1, sizeof *w->first);
		w->rows = mem_zero(QUICKTEXTS_MOST, sizeof *w->rows);
	}
	w->number = mem_grow(w->number, &w->cap, w->n_numbers + n, sizeof *w->number);
	memcpy(w->number + w->n_numbers, number, n * sizeof *number);
	w->n_numbers += n;
	w->first[w->texts.n] = (uint32_t)w->n_numbers;
	if (n > w->items)
		w->items = n;
}

int
wholelists_are_known(struct wholelists *w, size_t met, size_t missed)
{
	int are_known;

	w->met += met;
	w->missed += missed;
	if (w->missed < MISSED)
		return 1;
	are_known = (w->met - w->met_before) / WORTH >= w->missed;
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
	quicktexts_release(&w->texts);
	free(w->first);
	free(w->number);
	free(w->rows);
	tally_release(&w->tally);
	*w = (struct wholelists){ 0 };
}
