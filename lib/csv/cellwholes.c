#include <stdlib.h>

#include "base/mem.h"
#include "csv/cellwholes.h"

/* Of a log of less rows it is no use; and to so many that had no known list belong so many times as many that had one. */
enum { LEAST = 16384, MISSED = QUICKTEXTS_MOST, WORTH = 8 };

int
cellwholes_are_worth(struct cellwholes *w, size_t met, size_t missed)
{
	w->met += met;
	w->missed += missed;
	if (w->begun ? w->missed < MISSED : w->missed < LEAST)
		return w->begun;
	w->gave_up |= w->begun && w->met / WORTH < w->missed;
	w->begun = !w->gave_up;
	w->met = w->missed = 0;
	return w->begun;
}

void
cellwholes_keep(struct cellwholes *w, const char *text, size_t len, const uint32_t *number, size_t n)
{
	if (quicktexts_keep(&w->texts, text, len) == QUICKTEXTS_NONE)
		return;
	if (w->first == NULL)
		w->first = mem_zero(QUICKTEXTS_MOST + 1, sizeof *w->first);
	w->number = mem_grow(w->number, &w->cap, w->n + n + CELLWHOLES_SPARE, sizeof *w->number);
	memcpy(w->number + w->n, number, n * sizeof *number);
	w->n += n;
	w->first[w->texts.n] = (uint32_t)w->n;
}

void
cellwholes_release(struct cellwholes *w)
{
	quicktexts_release(&w->texts);
	free(w->first);
	free(w->number);
	*w = (struct cellwholes){ 0 };
}
