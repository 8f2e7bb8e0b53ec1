/*
 * judge - is a row good at a glance, and is it asked for?  Part of copy.c.
 *
 *	n = judge_rows(r, log, copying, &at, end, 32, &wanted);
 *
 * Of so many rows from the current one on, 32 at most, whose fields end there, so many are good and their codes are in
 * ASCII where they are wanted, so that they are copied as they stand; `wanted` has a bit for each that is asked for.  Where
 * that is less than there are, look closely at the one behind them.  One question is asked of all rows before the next
 * one, so that what it takes stays in the processor; nothing jumps on what is asked for or on how long a cell is, which
 * would be guessed wrong.
 */
#ifndef MC_LOG_JUDGE_H
#define MC_LOG_JUDGE_H

#include "centre/entry.h"
#include "log.h"

/* ---- what is asked for ---- */

/* Does a filter want the cell?  1, 0; -1: it is to be looked at closely. */
static inline int
judge_wants(const struct filter *f, const struct memo *judged, struct csv_field cell)
{
	size_t is_wanted;

	if (f->n == 0)
		return 1;
	return !memo_find_near(judged, cell.text, cell.len, &is_wanted) ? -1 : (int)is_wanted;
}

/* The cell of a column without the quotes around it; an empty one where there is no column. */
static inline struct csv_field
judge_inner(const struct csv_glance *at, const uint16_t *end, int column)
{
	return column >= 0 ? csv_glance_inner(at, end, (size_t)column) : (struct csv_field){ "", 0 };
}

/* What filters of initiatives and channels say of a row: 1, 0, -1 as above. */
static inline int
judge_further(const struct request *r, const struct entries *log, const struct log_copying *c,
    const struct csv_glance *at, const uint16_t *end)
{
	int initiative = 1, channel = 1;

	if (r->initiative.n > 0)
		initiative = judge_wants(&r->initiative, &c->initiative,
		    judge_inner(at, end, log->column[ENTRY_INITIATIVE]));
	if (r->channel.n > 0)
		channel = judge_wants(&r->channel, &c->channel, judge_inner(at, end, log->column[ENTRY_CHANNEL]));
	return (initiative | channel) < 0 ? -1 : initiative & channel;
}

/* ---- is it good? ---- */

/* Are its codes in ASCII, so that they stay as they are? */
int judge_codes(const struct log_copying *, const struct csv_glance *, const uint16_t *end);

size_t judge_rows(const struct request *, const struct entries *, const struct log_copying *,
    const struct csv_glance *, const uint16_t *end, size_t n, uint32_t *wanted);

#endif
