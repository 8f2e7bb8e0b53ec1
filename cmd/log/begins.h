/*
 * begins - as judge.h, of rows that begin with date, form and actors, by how they begin.  Part of copy.c.
 *
 *	if (begins_can(r, log, copying))
 *		csv_skip_ends(log->csv);
 *	...
 *	if (at.seen->list != NULL || *at.line == '"')
 *		n = begins_rows(r, copying, &at, 32, &wanted);
 *
 * A date has ten bytes, and a form that is known its own length: so the actors are found without asking where
 * all the row's fields end, which takes longer to list than all that is asked of a row here.  Where every field is
 * quoted it pays even if they are listed: of the first ones it need not be asked where they end within their quotes.
 */
#ifndef MC_LOG_BEGINS_H
#define MC_LOG_BEGINS_H

#include "centre/entry.h"
#include "log.h"

/* The last column in which a code can be looked at. */
enum { BEGINS_CODE = 5 };

/* Can all rows of a log be judged so, for what is asked? */
int begins_can(const struct request *, const struct entries *, const struct log_copying *);

/* As judge_rows(). */
size_t begins_rows(const struct request *, const struct log_copying *, const struct csv_glance *, size_t n,
    uint32_t *wanted);

#endif
