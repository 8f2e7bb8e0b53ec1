#include "base/pairtimes.h"

void
pairtimes_add_more(struct pairtimes *t, size_t a, size_t b)
{
	unsigned next = (pairmarks_find(&t->few, a, b) | PAIRTIMES_MET) + 1;

	if (next > UCHAR_MAX) {
		*pairtable_need(&t->more, a, b) += PAIRTIMES_SOME;
		next -= PAIRTIMES_SOME;
	}
	pairmarks_set(&t->few, a, b, next);
}

/* By what the byte of two says. */
static inline unsigned long
times(const struct pairtimes *t, unsigned few, size_t a, size_t b)
{
	const uint32_t *more = few >= (PAIRTIMES_MET | PAIRTIMES_SOME) ? pairtable_find(&t->more, a, b) : NULL;

	return (few & ~(unsigned)PAIRTIMES_MET) + (more != NULL ? *more : 0ul);
}

unsigned long
pairtimes_of(const struct pairtimes *t, size_t a, size_t b)
{
	return times(t, pairmarks_find(&t->few, a, b), a, b);
}

int
pairtimes_more(const struct pairtimes *t, struct pairmarks_some *some)
{
	return pairmarks_more(&t->few, PAIRTIMES_MET, 0, some);
}

unsigned long
pairtimes_told(const struct pairtimes *t, const struct pairmarks_some *some, size_t i)
{
	return times(t, some->marks[i], some->from + some->at[i], some->b);
}

void
pairtimes_release(struct pairtimes *t)
{
	pairmarks_release(&t->few);
	pairtable_release(&t->more);
}
