#include <stdlib.h>
#include <string.h>

#include "analysis/money.h"
#include "base/date.h"
#include "base/mem.h"
#include "base/number.h"
#include "centre/funding.h"
#include "field/terms.h"

static void
add(struct money *m, struct number_sum *by_source, struct number_sum sum[4],
    const struct grant *g)
{
	m->rows++;
	m->of_unknown += g->basis < 0;
	number_add(&by_source[g->source], g->amount);
	number_add(&sum[g->basis < 0 ? 2 : g->basis], g->amount);
	number_add(&sum[3], g->amount);
}

int
money_on(struct money *m, const struct funding *f, int day)
{
	struct number_sum *by_source = mem_zero(f->sources.n + 1, sizeof *by_source);
	struct number_sum sum[4] = { { 0 } };
	char *active = mem_zero(f->sources.n + 1, 1);
	int good;

	*m = (struct money){ .source = mem_zero(f->sources.n + 1, sizeof *m->source) };
	for (size_t i = 0; i < f->n; i++)
		if (grant_is_active(&f->item[i], day)) {
			add(m, by_source, sum, &f->item[i]);
			active[f->item[i].source] = 1;
		}
	/* Where the whole fits, its parts do. */
	good = number_total(&sum[3], &m->total);
	if (good) {
		number_total(&sum[0], &m->basis[0]);
		number_total(&sum[1], &m->basis[1]);
		number_total(&sum[2], &m->unknown);
	}
	for (size_t i = 0; i < f->sources.n && good; i++) {
		size_t k = m->largest;

		number_total(&by_source[i], &m->source[i]);
		/* Of two that are as large, the lesser by bytes. */
		if (active[i] && (m->sources++ == 0 || m->source[i] > m->source[k] ||
		    (m->source[i] == m->source[k] &&
		    strcmp(funding_source(f, i), funding_source(f, k)) < 0)))
			m->largest = i;
	}
	free(by_source);
	free(active);
	return good;
}

void
money_release(struct money *m)
{
	free(m->source);
	*m = (struct money){ 0 };
}

/* ---- what lasts ---- */

/* Within a source by the first day, and those of a day by their last. */
static int
by_first_day(const void *a, const void *b)
{
	const struct grant *x = *(const struct grant *const *)a, *y = *(const struct grant *const *)b;

	if (x->source != y->source)
		return x->source < y->source ? -1 : 1;
	if (x->from != y->from)
		return x->from < y->from ? -1 : 1;
	return (x->line > y->line) - (x->line < y->line);
}

static int
by_last_day(const void *a, const void *b)
{
	const struct grant *x = *(const struct grant *const *)a, *y = *(const struct grant *const *)b;

	if (x->until != y->until)
		return x->until < y->until ? -1 : 1;
	return (x->line > y->line) - (x->line < y->line);
}

/* Does a row go over, on the day after its last at the latest, to one that begins on a day? */
static int
goes_over(const struct grant *g, int day)
{
	return g->until == INT_MAX || day <= g->until + 1;
}

/* The rows of one source: those until `old` are there on the day, the others begin later. */
struct source_rows {
	const struct grant **row;
	size_t old, n;
};

/* What basis fast has that does not end: from the last row back, which is the first that lasts? */
static void
add_lasting(struct number_sum sum[2], const struct source_rows *s, int day, int to)
{
	int next = INT_MAX;	/* the first day of a row that lasts, and is to come */

	for (size_t i = s->n; i > s->old; i--)
		if (s->row[i - 1]->basis == BASIS_FAST && (s->row[i - 1]->until > to ||
		    (next != INT_MAX && goes_over(s->row[i - 1], next))))
			next = s->row[i - 1]->from;
	for (size_t i = 0; i < s->old; i++) {
		const struct grant *g = s->row[i];

		if (g->basis == BASIS_FAST && grant_is_active(g, day))
			number_add(&sum[g->until > to || (next != INT_MAX && goes_over(g, next)) ?
			    0 : 1], g->amount);
	}
}

/* What runs out of the source; each later row is used once, the earliest first. */
static int
add_out(struct number_sum *sum, const struct source_rows *s, int day, int from, int to)
{
	const struct grant **end = mem_zero(s->old + 1, sizeof *end);
	size_t n = 0, used = s->old;
	int any = 0;

	for (size_t i = 0; i < s->old; i++)
		if (grant_is_active(s->row[i], day) && s->row[i]->until >= from &&
		    s->row[i]->until <= to)
			end[n++] = s->row[i];
	if (n > 1)
		qsort(end, n, sizeof *end, by_last_day);
	for (size_t i = 0; i < n; i++) {
		int64_t left = end[i]->amount;

		while (left > 0 && used < s->n && goes_over(end[i], s->row[used]->from))
			left -= s->row[used++]->amount;
		if (left > 0)
			number_add(sum, left);
		any |= left > 0;
	}
	free(end);
	return any;
}

static int64_t
sum_of(const struct number_sum *sum)
{
	int64_t value;

	return number_total(sum, &value) ? value : 0;
}

void
money_last(struct money_lasting *m, const struct funding *f, int day, int from, int to)
{
	const struct grant **row = mem_zero(f->n + 1, sizeof *row);
	struct number_sum out = { 0 }, fast[2] = { { 0 } }, agreed = { 0 };

	*m = (struct money_lasting){ .source_out = mem_zero(f->sources.n + 1, 1) };
	for (size_t i = 0; i < f->n; i++)
		row[i] = &f->item[i];
	if (f->n > 1)
		qsort(row, f->n, sizeof *row, by_first_day);
	for (size_t i = 0, n; i < f->n; i += n) {
		struct source_rows s = { row + i, 0, 0 };

		for (n = 0; i + n < f->n && row[i + n]->source == row[i]->source; n++)
			s.old += row[i + n]->from <= day;
		s.n = n;
		for (size_t k = s.old; k < n; k++)
			number_add(&agreed, s.row[k]->amount);
		add_lasting(fast, &s, day, to);
		m->source_out[row[i]->source] = (char)add_out(&out, &s, day, from, to);
	}
	m->out = sum_of(&out);
	m->lasting = sum_of(&fast[0]);
	m->passing = sum_of(&fast[1]);
	m->agreed = sum_of(&agreed);
	free(row);
}

void
money_lasting_release(struct money_lasting *m)
{
	free(m->source_out);
	*m = (struct money_lasting){ 0 };
}

int64_t
money_ending(const struct funding *f, int day, int from, int to, char *source_ends)
{
	struct money_lasting m;
	int64_t out;

	money_last(&m, f, day, from, to);
	out = m.out;
	for (size_t i = 0; i < f->sources.n && source_ends != NULL; i++)
		source_ends[i] |= m.source_out[i];
	money_lasting_release(&m);
	return out;
}
