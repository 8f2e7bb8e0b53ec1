/*
 * some - some rows that are judged together, and how each processor looks at them: part of judge.c and begins.c.
 */
#ifndef MC_LOG_SOME_H
#define MC_LOG_SOME_H

#include <string.h>

#include "base/dayplaces.h"
#include "base/idlist.h"
#include "base/idlook.h"
#include "base/text.h"
#include "base/wide.h"
#include "csv/cellsfind.h"
#include "csv/rowstart.h"
#include "log.h"

/* ---- rows ---- */

/* Some rows, those that are good so far, and a bit for each that is wanted. */
struct some {
	const char *text;
	size_t n, columns;
	uint32_t wanted;
	const uint16_t *end;		/* of all their fields; begins.c does not ask */
	uint16_t line[LOG_AT_ONCE + 1];	/* where the line of each begins, and the one behind them */
	char list[1 + LOG_AT_ONCE * (2 * WIDE + 1) + CELLSFIND_NEAR];	/* their actors, each ... */
	uint16_t begins[LOG_AT_ONCE + 1];	/* ... from there on; and the end */
	uint32_t apart;			/* a bit for each row whose actors are too many to be there */
};

_Static_assert((int)CELLSFIND_NEAR >= 2 * (int)IDLIST_NEAR && (int)LOG_AT_ONCE <= (int)CELLSFIND_MOST,
    "what is read behind the lists, and how many there are");

static inline void
take(struct some *rows, const struct csv_glance *at, const uint16_t *end, size_t n)
{
	rows->text = at->text;
	rows->n = n;
	rows->wanted = UINT32_MAX;
	rows->columns = at->columns;
	rows->end = end;
	/* Of many all, four in a word; what is behind the last newline is not asked. */
	for (size_t i = 0; n >= 8 && i < LOG_AT_ONCE; i += 4) {
		uint64_t four;

		memcpy(&four, at->newline + i, sizeof four);
		four += 0x0001000100010001u;
		memcpy(rows->line + 1 + i, &four, sizeof four);
	}
	for (size_t i = 1; n < 8 && i <= n; i++)
		rows->line[i] = (uint16_t)(at->newline[i - 1] + 1);
	rows->line[0] = (uint16_t)(at->line - at->text);
}

/* ---- questions: each takes away the rows from the first one on of which it is not sure, and those not wanted ---- */

/* So many bytes, at most WIDE, as lists and codes mostly have, where WIDE of them take a processor two steps. */
struct few {
	size_t n;
	void (*copy)(char *to, const char *from);
	uint64_t (*blanks)(const char *);
	uint64_t (*same)(const char *, char);
	uint64_t (*beyond)(const char *);	/* which are not in ASCII? */
};

/* What a processor does in its own way.  Each is given as a constant, so that it is done in place. */
struct way {
	const struct wide *wide;
	struct few few;
	const struct rowstart_way *start;
	dayplaces_way *places;
	memo_way *find;
};

WORD_INLINE uint64_t
blanks_plain(const char *text)
{
	return wide_same_plain(text, ' ');
}

static const struct way by_plain = { &wide_plain, { WIDE, wide_copy_plain, blanks_plain, wide_same_plain, wide_beyond_plain },
	&rowstart_plain, dayplaces_plain, memo_find_first };
#ifdef WORD_SSE2

WIDE_AVX2 WORD_INLINE void
copy32(char *to, const char *from)
{
	_mm256_storeu_si256((__m256i *)(void *)to, wide_load32(from));
}

/* (Blanks that are read are not made anew for each row, as one that is given would be.) */
WIDE_AVX2 WORD_INLINE uint64_t
blanks32(const char *text)
{
	return wide_bits32(_mm256_cmpeq_epi8(wide_load32(text), wide_load32(idlook_bytes.blank)));
}

WIDE_AVX2 WORD_INLINE uint64_t
same32(const char *text, char c)
{
	return wide_bits32(_mm256_cmpeq_epi8(wide_load32(text), _mm256_set1_epi8(c)));
}

WIDE_AVX2 WORD_INLINE uint64_t
beyond32(const char *text)
{
	return wide_bits32(wide_load32(text));
}

static const struct way by_avx2 = { &wide_avx2, { 32, copy32, blanks32, same32, beyond32 },
	&rowstart_avx2, dayplaces_avx2, memo_find_first_avx2 };

WIDE_AVX512 WORD_INLINE uint64_t
blanks_avx512(const char *text)
{
	return wide_same_avx512(text, ' ');
}

static const struct way by_avx512 = { &wide_avx512, { WIDE, wide_copy_avx512, blanks_avx512, wide_same_avx512, wide_beyond_avx512 },
	&rowstart_avx2, dayplaces_avx512, memo_find_first_avx2 };

#endif

/* What the rows are asked, and what is known of forms and other words; `period` is NULL where any will do. */
struct asked {
	const struct dayspan *period;
	const struct rowstart *forms;
	const struct memo *words;
};

/* Wanted are those of the rows whose days, by their places, are in the period. */
WORD_INLINE void
want_days(struct some *rows, const uint32_t *place, const struct asked *asked)
{
	struct dayspan period;
	uint32_t wanted = 0;

	if (asked->period == NULL)
		return;
	period = *asked->period;
	for (size_t i = 0; i < rows->n; i++)
		wanted |= (uint32_t)dayspan_holds(&period, place[i]) << i;
	rows->wanted &= wanted;
}

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

WORD_INLINE int
is_ascii(struct csv_field code, const struct wide *wide)
{
	return code.len > WIDE ? text_is_ascii(code.text, code.len) :
	    (wide->beyond(code.text) & wide_low(code.len)) == 0;
}

/* Are all bytes of the rows in ASCII, which are so few that they are looked at sooner than so many cells? */
WORD_INLINE int
are_ascii(const struct some *rows, unsigned cells, const struct wide *wide)
{
	const char *text = rows->text + *rows->line, *end = rows->text + rows->line[rows->n];
	uint64_t beyond = 0;

	if ((size_t)(end - text) > WIDE * cells)
		return 0;
	for (; text < end; text += WIDE)
		beyond |= wide->beyond(text);
	return beyond == 0;
}

#endif
