/*
 * sweep - rows seen at a glance, many blocks at a time, by a processor that has AVX-512.
 *
 *	struct sweep s = { .columns = 9, .ends = ends, .newline = newline };
 *
 *	rows = sweep8(&s, text, bytes);
 *
 * Part of scan.c alone, whose header says what is written.  Nothing jumps by what is in a block, but that
 * long texts, in which nothing is, are passed over: where a note is quoted here and there that would be
 * guessed wrong in many rows, which costs more than all that is done here.  First all blocks of a stretch
 * are looked at; where something is odd, once more, and they are judged, some words at a time; then what
 * ends in them is listed: each of these loops has room in registers for what it needs.
 *
 * How it is looked and listed, and what words are judged with, is in sweep8.h for eight words at a time; how they
 * are judged, and the order of it all, in sweepway.h.
 */
#ifndef MC_CSV_SWEEP_H
#define MC_CSV_SWEEP_H

#include <stdint.h>

#include "csv/look.h"

#ifdef WORD_SSE2

/* So many blocks are looked at before it is asked whether their rows are whole. */
enum { SWEEP = 64 };

struct sweep {
	size_t columns;
	const uint64_t *row_ends;	/* for sweep8.h */
	uint64_t *ends;			/* a bit for each byte; of the blocks there may be up to a multiple of eight */
	uint16_t *newline, *end;	/* where they are; NULL: it is not asked where fields end.  Room for 64 more. */
	/* Which fields are quoted, and which without need, as scan.h says it; NULL: it is not asked. */
	uint64_t *opening, *closed, *spare;
	int is_unneeded;		/* then: any is */
};

/* What is asked, as constants. */
struct asked {
	int ends;		/* to list them */
	int quotes;		/* which fields are quoted, and which without need? */
};

/* A bit for each byte of a stretch. */
struct stretch {
	uint64_t comma[SWEEP], newline[SWEEP];
	uint64_t quote[SWEEP], cr[SWEEP];	/* where it is odd */
	uint64_t *ends;				/* of fields; before it is judged, what is special: all of these, and NULs */
	uint64_t *opening, *closed, *spare;	/* of quotes */
	int odd;				/* there is a quote, a CR or a NUL */
	uint64_t busy;				/* for sweep8.h: a bit for each block with anything special */
};

/* What goes from one stretch into the next: of each kind the last word, and two carries. */
struct carried {
	uint64_t special, divider, closing, cr, quote, shut;
	unsigned inside, plain;
};

/* What was listed so far. */
struct listed {
	uint16_t *end, *newline;
	size_t rows;		/* of which the last field ended */
	size_t before;		/* ends of a row that came before the block */
};

/* Is there nothing to judge?  Then each comma and newline ends a field. */
INLINE int
stretch_is_plain(const struct stretch *all, struct carried *c, size_t blocks)
{
	if (((unsigned)all->odd | c->inside | (unsigned)((c->closing | c->shut | c->cr) >> 63)) != 0)
		return 0;
	*c = (struct carried){ .special = all->ends[blocks - 1], .divider = all->ends[blocks - 1] };
	return 1;
}

/* A line ends where its last field does, or behind that, if there is a CR: those are in the list of all fields. */
INLINE void
list_newlines(const struct sweep *s, const char *text, size_t rows, int any_cr)
{
	const size_t columns = s->columns;
	const uint16_t *last = s->end + columns - 1;
	uint16_t *to = s->newline, *behind = to + rows;

	for (; any_cr && to < behind; last += columns)
		*to++ = (uint16_t)(*last + (text[*last] == '\r'));
	for (; behind - to >= 4; to += 4, last += 4 * columns) {
		to[0] = last[0];
		to[1] = last[columns];
		to[2] = last[2 * columns];
		to[3] = last[3 * columns];
	}
	for (; to < behind; last += columns)
		*to++ = *last;
}

/* What a stretch without quotes has, where it is asked of others. */
INLINE void
stretch_has_none(const struct sweep *s, size_t word)
{
	memset(s->opening + word, 0, SWEEP * sizeof *s->opening);
	memset(s->closed + word, 0, SWEEP * sizeof *s->closed);
	memset(s->spare + word, 0, SWEEP * sizeof *s->spare);
}

#endif

#endif
