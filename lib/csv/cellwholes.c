#include <stdlib.h>

#include "base/mem.h"
#include "csv/cellwholes.h"

/* Of a log of less rows it is no use. */
enum { LEAST = 16384 };

int
cellwholes_are_worth(struct cellwholes *w, size_t met, size_t missed)
{
	w->met += met;
	w->missed += missed;
	if (w->begun ? w->missed < CELLWHOLES_MISSED : w->missed < LEAST)
		return w->begun;
	w->gave_up |= w->begun && w->met / CELLWHOLES_WORTH < w->missed;
	w->begun = !w->gave_up;
	w->met = w->missed = 0;
	return w->begun;
}

int
cellwholes_keep(struct cellwholes *w, const char *text, size_t len, const uint32_t *number, size_t n)
{
	if (quicktexts_keep(&w->texts, text, len) == QUICKTEXTS_NONE)
		return 0;
	if (w->first == NULL)
		w->first = mem_zero(QUICKTEXTS_MOST + 1, sizeof *w->first);
	w->number = mem_grow(w->number, &w->cap, w->n + n + CELLWHOLES_SPARE, sizeof *w->number);
	memcpy(w->number + w->n, number, n * sizeof *number);
	w->n += n;
	w->first[w->texts.n] = (uint32_t)w->n;
	return 1;
}

void
cellwholes_release(struct cellwholes *w)
{
	quicktexts_release(&w->texts);
	free(w->first);
	free(w->number);
	*w = (struct cellwholes){ 0 };
}
