#include <stdlib.h>
#include <string.h>

#include "analysis/money.h"
#include "base/mem.h"
#include "base/number.h"
#include "centre/funding.h"

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

int64_t
money_ending(const struct funding *f, int today, int from, int to, char *source_ends)
{
	struct number_sum sum = { 0 };
	int64_t value;

	for (size_t i = 0; i < f->n; i++) {
		const struct grant *g = &f->item[i];

		if (!grant_is_active(g, today) || g->until < from || g->until > to)
			continue;
		number_add(&sum, g->amount);
		if (source_ends != NULL)
			source_ends[g->source] = 1;
	}
	return number_total(&sum, &value) ? value : 0;
}
