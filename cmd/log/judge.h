/*
 * judge - is a row good at a glance, and is it asked for?  Part of copy.c.
 *
 *	n = judge_rows(r, log, copying, &at, end, 32, &wanted, judge_begins_well, &judge_plain);
 *
 * So many rows from the current one on, 32 at most, whose fields end there, are good and their codes
 * are in ASCII, so that they are copied as they stand; `wanted` has a bit for each that is of a form
 * and a day asked for, and judge_further() says what other filters want.  0: look closely at
 * the current one.  Nothing is called, and nothing jumps on what is asked for, which would be guessed
 * wrong.
 */
#ifndef MC_LOG_JUDGE_H
#define MC_LOG_JUDGE_H

#include <limits.h>

#include "base/idlook.h"
#include "base/text.h"
#include "base/wide.h"
#include "centre/entry.h"
#include "csv/rowstart.h"
#include "log.h"

/* What a processor does in its own way.  Each is given as a constant, so that it is done in place. */
struct judge {
	const struct wide *wide;
	const struct rowstart_way *start;
	int (*is_list)(const char *, size_t len);	/* base/idlook.h */
};

static const struct judge judge_plain = { &wide_plain, &rowstart_plain, idlist_is_sure };
#ifdef WORD_SSE2
static const struct judge judge_avx2 = { &wide_avx2, &rowstart_avx2, idlook_avx2 };
static const struct judge judge_avx512 = { &wide_avx512, &rowstart_avx2, idlook_avx512 };
#endif

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

/* What filters beside those of days and forms say of a row: 1, 0, -1 as above. */
static inline int
judge_further(const struct request *r, const struct entries *log, const struct log_copying *c,
    const struct csv_glance *at, const uint16_t *end)
{
	int initiative = 1, channel = 1;
	struct csv_field actors;

	if (r->initiative.n > 0)
		initiative = judge_wants(&r->initiative, &c->initiative,
		    judge_inner(at, end, log->column[ENTRY_INITIATIVE]));
	if (r->channel.n > 0)
		channel = judge_wants(&r->channel, &c->channel, judge_inner(at, end, log->column[ENTRY_CHANNEL]));
	if ((initiative | channel) < 0)
		return -1;
	actors = judge_inner(at, end, log->column[ENTRY_ACTORS]);
	return initiative & channel &&
	    (r->actor.n == 0 || filter_cell_near(&r->actor, actors.text, actors.len, ' '));
}

/* ---- is it good? ---- */

WORD_INLINE int
judge_is_ascii(struct csv_field code, const struct judge *j)
{
	return code.len > WIDE ? text_is_ascii(code.text, code.len) :
	    (j->wide->beyond(code.text) & wide_low(code.len)) == 0;
}

/* Are its codes in ASCII, so that they stay as they are? */
WORD_INLINE int
judge_codes(const struct log_copying *c, const struct csv_glance *at, const uint16_t *end,
    const struct judge *j)
{
	for (size_t i = 0; i < c->codes; i++)
		if (!judge_is_ascii(csv_glance_field(at, end, (size_t)c->code[i]), j))
			return 0;
	return 1;
}

/* Is a row of the file good, whose columns are ours in our order? */
WORD_INLINE int
judge_begins_well(const struct entries *log, const struct log_copying *c, const struct csv_glance *at,
    const uint16_t *end, size_t *day, size_t *form, const struct judge *j)
{
	size_t len = rowstart_find_by(&c->forms, &log->days, at->line, day, form, j->start);
	struct csv_field actors = csv_glance_field(at, end, ENTRY_ACTORS);
	struct csv_field channel = csv_glance_field(at, end, ENTRY_CHANNEL);

	/* Nothing that is asked here waits for what is answered before it. */
	return at->line + len == actors.text && actors.len > 0 && j->is_list(actors.text, actors.len) &&
	    channel.len <= WIDE && (j->wide->beyond(channel.text) & wide_low(channel.len)) == 0;
}

/* Is any row good, as far as that is seen without a call? */
WORD_INLINE int
judge_is_well(const struct entries *log, const struct log_copying *c, const struct csv_glance *at,
    const uint16_t *end, size_t *day, size_t *form, const struct judge *j)
{
	struct csv_field date = csv_glance_inner(at, end, (size_t)log->column[ENTRY_DATE]);
	struct csv_field code = csv_glance_inner(at, end, (size_t)log->column[ENTRY_FORM]);
	struct csv_field actors = csv_glance_inner(at, end, (size_t)log->column[ENTRY_ACTORS]);

	size_t place;

	return date.len == 10 && j->start->reckon(date.text, &place) && days_at(&log->days, place, day) &&
	    rowstart_word_by(&c->forms, code.text, code.len, form, j->start) && actors.len > 0 &&
	    j->is_list(actors.text, actors.len) && judge_codes(c, at, end, j);
}

typedef int judge_way(const struct entries *, const struct log_copying *, const struct csv_glance *,
    const uint16_t *, size_t *, size_t *, const struct judge *);

WORD_INLINE size_t
judge_rows(const struct request *r, const struct entries *log, const struct log_copying *c,
    const struct csv_glance *from, const uint16_t *end, size_t most, uint32_t *wanted, judge_way *is_good,
    const struct judge *j)
{
	const int first = r->dated ? r->period.first : INT_MIN, last = r->dated ? r->period.last : INT_MAX;
	struct csv_glance at = *from;
	uint32_t bits = 0;
	size_t n = 0;

	do {
		size_t place = 0, form = 0;
		int day;

		if (!is_good(log, c, &at, end, &place, &form, j))
			break;
		day = (int)place - DAYS_MORE;
		bits |= (uint32_t)((day >= first) & (day <= last) & (int)form) << n;
		end += at.columns;
	} while (++n < most && csv_glance_next(&at));
	*wanted = bits;
	return n;
}

#endif
