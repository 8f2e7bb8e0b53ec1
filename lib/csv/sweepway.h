/*
 * sweepway - how a stretch is judged, and the order in which all is done: the text of it, for any number of words.
 *
 *	#define TARGET AVX512
 *	#define WORDS 8
 *	#define OF(name) name##8
 *	#include "csv/sweepway.h"
 *
 * Part of sweep4.h and sweep8.h, each of which includes it once: hence no guard.  The compilers that have these
 * processors' words at all take the signs of C for each word of them.
 */

TARGET INLINE void
OF(keep)(struct stretch *all, size_t i, OF(words) opening, OF(words) closed, OF(words) spare)
{
	OF(store)(all->opening + i, opening);
	OF(store)(all->closed + i, closed);
	OF(store)(all->spare + i, spare);
}

/* Which bytes end fields; and: is a line wrong?  It asks what judge() in scan.c asks of one word. */
TARGET INLINE int
OF(judge_stretch)(struct stretch *all, struct carried *carried, size_t blocks, struct asked asked, int *any_unneeded)
{
	const OF(words) none = OF(all)(0);
	struct carried c = *carried;
	OF(words) divider_last = OF(all)(c.divider), closing_last = OF(all)(c.closing), cr_last = OF(all)(c.cr);
	OF(words) quote_last = OF(all)(c.quote), shut_last = OF(all)(c.shut);
	OF(words) wrong = none, unneeded = none;
	uint64_t special_last = c.special;

	for (size_t i = 0; i < blocks; i += WORDS) {
		OF(words) comma = OF(load)(all->comma + i), newline = OF(load)(all->newline + i);
		OF(words) quote = OF(load)(all->quote + i), cr = OF(load)(all->cr + i);
		OF(words) within, behind_cr, opening, closing, behind_closing, divider, ends;

		/* In a long text, nothing: what goes on within quotes goes on. */
		if (!OF(is_busy)(all, i) && special_last >> 63 == 0) {
			divider_last = closing_last = cr_last = quote_last = shut_last = none;
			if (asked.quotes)
				OF(keep)(all, i, none, none, none);
			continue;
		}
		special_last = all->ends[i + WORDS - 1];
		within = OF(within)(all, i, quote, &c.inside);
		behind_cr = OF(behind)(cr, &cr_last);
		opening = quote & within;
		closing = quote ^ opening;
		divider = comma | newline | (quote | cr);
		/* A quote opens a field or follows one that closed: a doubled one. */
		wrong |= opening & ~OF(behind)(divider, &divider_last);
		behind_closing = OF(behind)(closing, &closing_last);
		wrong |= behind_closing & ~divider;
		wrong |= newline & within;
		wrong |= behind_cr & ~newline;
		/* A NUL. */
		wrong |= OF(load)(all->ends + i) & ~divider;
		/* Of a CRLF the CR ends the field. */
		ends = ((comma | newline) & ~within & ~behind_cr) | cr;
		if (asked.quotes) {
			OF(words) plain = within & ~comma, first = opening & ~OF(behind)(quote, &quote_last);
			OF(words) sum = OF(add)(plain, first, &c.plain), shut = closing & sum & ~plain;
			OF(words) spare = OF(behind)(shut, &shut_last) & ends;

			unneeded |= spare;
			OF(keep)(all, i, first, behind_closing & ends, spare);
		}
		OF(store)(all->ends + i, ends);
	}
	c.special = special_last;
	c.divider = OF(last)(divider_last);
	c.closing = OF(last)(closing_last);
	c.cr = OF(last)(cr_last);
	c.quote = OF(last)(quote_last);
	c.shut = OF(last)(shut_last);
	*carried = c;
	*any_unneeded |= OF(any)(unneeded);
	return OF(any)(wrong);
}

/* It stops before a stretch in which some line is wrong; where in it that is, is not known. */
TARGET INLINE size_t
OF(sweep_by)(struct sweep *s, const char *text, size_t bytes, struct asked asked)
{
	struct carried carried = { .divider = ~(uint64_t)0 };
	struct listed listed = { s->end, s->newline, 0, 0 };
	struct stretch all;
	uint64_t plain = 0;	/* a bit for each stretch */
	size_t rows = 0;
	int any_cr = 0;

	for (size_t at = 0, blocks; at < bytes; at += 64 * blocks) {
		int unneeded = 0, wrong = 0, ends_in_cr = 0;

		blocks = bytes - at < 64 * SWEEP ? (bytes - at) / 64 : SWEEP;
		all.ends = s->ends + at / 64;
		if (asked.quotes) {
			all.opening = s->opening + at / 64;
			all.closed = s->closed + at / 64;
			all.spare = s->spare + at / 64;
		}
		OF(look_at_stretch)(&all, text + at, blocks);
		if (stretch_is_plain(&all, &carried, blocks)) {
			plain |= (uint64_t)1 << at / 64 / SWEEP;
		} else {
			any_cr |= OF(look_closely)(&all, text + at, blocks, carried.inside);
			ends_in_cr = (int)(all.cr[blocks - 1] >> 63);
			wrong = OF(judge_stretch)(&all, &carried, blocks, asked, &unneeded);
		}
		if (wrong || !OF(list_stretch)(&listed, s, &all, text, at, blocks, asked, ends_in_cr))
			break;
		rows = listed.rows - (size_t)ends_in_cr;	/* what comes behind it is not known yet */
		s->is_unneeded |= unneeded;
	}
	for (; s->is_unneeded && plain != 0; plain &= plain - 1)
		stretch_has_none(s, SWEEP * first_tzcnt(plain));
	if (asked.ends)
		list_newlines(s, text, rows, any_cr);
	return rows;
}

/* How many rows there are; 0: it is not known whether there is one. */
TARGET static inline size_t
OF(sweep)(struct sweep *s, const char *text, size_t bytes)
{
	if (s->opening != NULL)
		return s->end != NULL ? OF(sweep_by)(s, text, bytes, (struct asked){ .ends = 1, .quotes = 1 }) :
		    OF(sweep_by)(s, text, bytes, (struct asked){ .quotes = 1 });
	return s->end != NULL ? OF(sweep_by)(s, text, bytes, (struct asked){ .ends = 1 }) :
	    OF(sweep_by)(s, text, bytes, (struct asked){ 0 });
}
