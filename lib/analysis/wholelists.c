#include <stdlib.h>
#include <string.h>

#include "analysis/wholelists.h"
#include "base/mem.h"

/* To so many rows that had no known list belong so many times as many that had one; and to all lists that are learnt. */
enum { MISSED = WHOLELISTS_MOST, WORTH = 8, PAID = 64 };

void
wholelists_keep(struct wholelists *w, const char *text, size_t len, const uint32_t *number, size_t n)
{
	struct memo_key key;
	uint16_t *place;

	if (len - 1 >= MEMO_SHORT || w->n == WHOLELISTS_MOST)
		return;
	if (w->place == NULL) {
		w->place = mem_zero((size_t)1 << WHOLELISTS_BITS, sizeof *w->place);
		w->text = mem_zero(WHOLELISTS_MOST + 1, sizeof *w->text);
		w->first = mem_zero(WHOLELISTS_MOST + 1, sizeof *w->first);
	}
	key = memo_key(text, len, 0);
	place = &w->place[memo_place(&key, WHOLELISTS_BITS)];
	if (*place != 0)
		return;
	w->number = mem_grow(w->number, &w->cap, w->n_numbers + n, sizeof *w->number);
	memcpy(w->number + w->n_numbers, number, n * sizeof *number);
	w->n_numbers += n;
	w->first[++w->n] = (uint32_t)w->n_numbers;
	memcpy(w->text[w->n], text, len);
	*place = (uint16_t)w->n;
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
	return w->met / PAID >= WHOLELISTS_MOST;
}

void
wholelists_release(struct wholelists *w)
{
	free(w->place);
	free(w->text);
	free(w->first);
	free(w->number);
	tally_release(&w->tally);
	*w = (struct wholelists){ 0 };
}
