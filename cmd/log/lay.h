/*
 * lay - the lists of actors of some rows, laid side by side so that all are searched at once: part of judge.c and begins.c.
 *
 *	struct lay l = lay_begin(&rows);
 *
 *	for (i = 0; i < rows.n && lay_list(&rows, i, actors_of(i), &l, way); i++)
 *		;
 *	lay_end(&rows, i, &l, way);
 *	wanted = some_lists(&rows, &filter);
 */
#ifndef MC_LOG_LAY_H
#define MC_LOG_LAY_H

#include "base/idlook.h"
#include "base/word.h"
#include "some.h"
#include "way.h"

/* Of two that begin alike, which are few.  (Out of line: what it needs would be in the way of the others.) */
#ifdef __GNUC__
__attribute__((noinline))
#endif
static int
two_differ_later(struct csv_field actors, unsigned blank)
{
	return idlook_differs(actors.text, actors.len, blank);
}

/* Is the first of two actors, up to a blank, another one than the second?  Whether they are ids is not asked. */
WORD_INLINE int
differ(struct csv_field actors, unsigned blank)
{
	unsigned other;

	if (blank + 1 >= actors.len)
		return 0;
	other = word_equal16(actors.text, actors.text + blank + 1) ^ 0xffff;
	return (other & (((uint64_t)1 << blank) - 1)) != 0 || two_differ_later(actors, blank);
}

/* Of a first id that is longer than most. */
#ifdef __GNUC__
__attribute__((noinline))
#endif
static int
two_differ_far(struct csv_field actors)
{
	uint64_t blanks = blanks_plain(actors.text);

	return blanks != 0 && differ(actors, word_first(blanks));
}

/* Are there two actors who differ? */
WORD_INLINE int
two_differ(struct csv_field actors, const struct few *few)
{
	uint64_t blanks = few->blanks(actors.text);

	return blanks != 0 ? differ(actors, word_first(blanks)) : few->n < WIDE && two_differ_far(actors);
}

/*
 * Lists of actors are laid side by side, so that some_lists() need not look at each of them, and no jump depends on
 * how long they are: they are as long as two copies at most.
 */
struct lay {
	char *to;
	size_t longest;		/* at least */
};

WORD_INLINE struct lay
lay_begin(struct some *rows)
{
	*rows->list = ' ';
	rows->apart = 0;
	return (struct lay){ rows->list + 1, 0 };
}

/* The list of a row, of 2 * WIDE bytes at most, if there are two actors who differ. */
WORD_INLINE int
lay_list(struct some *rows, size_t row, struct csv_field actors, struct lay *l, const struct way *way)
{
	const struct few *few = &way->few;
	char *to = l->to;

	rows->begins[row] = (uint16_t)(to - rows->list);
	if (!two_differ(actors, few))
		return 0;
	/* Once one of them was longer, all copies are made: else a jump would be guessed wrong. */
	l->longest |= actors.len;
	few->copy(to, actors.text);
	if (few->n < WIDE && l->longest > few->n)
		few->copy(to + few->n, actors.text + few->n);
	if (l->longest > WIDE) {
		size_t last = actors.len > WIDE ? actors.len - WIDE : 0;

		way->wide->copy(to + last, actors.text + last);
	}
	to[actors.len] = ' ';
	l->to = to + actors.len + 1;
	return 1;
}

/* They are those of so many rows. */
WORD_INLINE void
lay_end(struct some *rows, size_t n, const struct lay *l, const struct way *way)
{
	static const char zeros[WIDE];

	for (size_t i = 0; i < CELLSFIND_NEAR; i += WIDE)
		way->wide->copy(l->to + i, zeros);
	rows->begins[n] = (uint16_t)(l->to - rows->list);
	rows->n = n;
}

/* Of the lists that were laid: up to which row are they surely such of ids?  A bit for each that a filter wants. */
uint32_t some_lists(struct some *, const struct filter *);

#endif
