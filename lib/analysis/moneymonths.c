#include <limits.h>
#include <stdlib.h>

#include "analysis/moneymonths.h"
#include "base/date.h"
#include "base/mem.h"
#include "base/number.h"
#include "centre/funding.h"

struct moneymonths_change {
	struct number_sum total, basis[2];
};

struct moneymonths_ending {
	int month;
	size_t rank, source;	/* its place among all, by bytes */
};

static int
by_month(const void *a, const void *b)
{
	const struct moneymonths_ending *x = a, *y = b;

	if (x->month != y->month)
		return x->month < y->month ? -1 : 1;
	return (x->rank > y->rank) - (x->rank < y->rank);
}

static void
change(struct moneymonths_change *c, const struct grant *g, int64_t amount)
{
	number_add(&c->total, amount);
	if (g->basis >= 0)
		number_add(&c->basis[g->basis], amount);
}

/* A grant counts from the first of the months on whose last day it is active to the last. */
static void
add_grant(struct moneymonths *m, const struct grant *g)
{
	int from = m->first, to = m->last;

	if (g->from != INT_MIN && date_month(g->from) > from)
		from = date_month(g->from);
	if (g->last != INT_MAX && date_month(g->last + 1) - 1 < to)
		to = date_month(g->last + 1) - 1;
	if (from > to)
		return;
	change(&m->change[from - m->first], g, g->amount);
	change(&m->change[to + 1 - m->first], g, -g->amount);
}

void
moneymonths_begin(struct moneymonths *m, const struct funding *f, int first, int last)
{
	size_t *order = funding_order(f), *rank = mem_zero(f->sources.n + 1, sizeof *rank);

	*m = (struct moneymonths){ .month = first - 1, .first = first, .last = last };
	m->now = mem_zero(1, sizeof *m->now);
	m->change = mem_zero(last >= first ? (size_t)(last - first) + 2 : 0, sizeof *m->change);
	m->end = mem_zero(f->n, sizeof *m->end);
	m->ending = mem_zero(f->sources.n + 1, sizeof *m->ending);
	for (size_t i = 0; i < f->sources.n; i++)
		rank[order[i]] = i;
	for (size_t i = 0; i < f->n; i++) {
		const struct grant *g = &f->item[i];
		int month = g->until == INT_MAX ? last + 1 : date_month(g->until);

		add_grant(m, g);
		if (month >= first && month <= last)
			m->end[m->n++] = (struct moneymonths_ending){ month, rank[g->source], g->source };
	}
	if (m->n > 1)
		qsort(m->end, m->n, sizeof *m->end, by_month);
	free(order);
	free(rank);
}

/* A sum, or 0 where it cannot be told. */
static int64_t
told(const struct number_sum *sum)
{
	int64_t value;

	return number_total(sum, &value) ? value : 0;
}

/* Add one to another, both being of 128 bits. */
static void
add_sum(struct number_sum *to, const struct number_sum *more)
{
	to->low += more->low;
	to->high = (int64_t)((uint64_t)to->high + (uint64_t)more->high + (to->low < more->low));
}

int
moneymonths_next(struct moneymonths *m)
{
	const struct moneymonths_change *c;

	if (m->month == m->last)
		return 0;
	c = &m->change[++m->month - m->first];
	add_sum(&m->now->total, &c->total);
	add_sum(&m->now->basis[0], &c->basis[0]);
	add_sum(&m->now->basis[1], &c->basis[1]);
	m->total = told(&m->now->total);
	m->basis[0] = told(&m->now->basis[0]);
	m->basis[1] = told(&m->now->basis[1]);
	/* Of a source of which several end in the month one is enough. */
	m->n_ends = 0;
	m->ends = m->ending;
	for (; m->next < m->n && m->end[m->next].month == m->month; m->next++)
		if (m->n_ends == 0 || m->ending[m->n_ends - 1] != m->end[m->next].source)
			m->ending[m->n_ends++] = m->end[m->next].source;
	return 1;
}

void
moneymonths_end(struct moneymonths *m)
{
	free(m->now);
	free(m->change);
	free(m->end);
	free(m->ending);
	*m = (struct moneymonths){ 0 };
}
