#include <stdlib.h>

#include "analysis/indicateparts.h"
#include "base/date.h"
#include "base/mem.h"
#include "base/number.h"
#include "domain/sheet.h"
#include "domain/terms.h"

static const char *const too_large = "the sum is too large";

/* Name a source in a sentence and, by its id or text, in the note. */
static void
name_source(struct figure *figure, const struct sheet *s, size_t source)
{
	const char *text = funding_source(&s->funding, source);

	if (figure->name == NULL)
		figure->name = mem_zero(s->funding.sources.n, sizeof *figure->name);
	figure->name[figure->names++] = sheet_name(s, text);
	buf_addf(&figure->note, "%s%s", figure->note.len > 0 ? "; " : "", text);
}

static void
set_sum(struct figures *f, enum indicator_id id, const struct number_sum *sum, int64_t all)
{
	int64_t value;

	if (number_total(sum, &value))
		figure_set(f, id, value, all, "no money from active sources");
	else
		figure_set(f, id, 0, 0, too_large);
}

static void
largest(struct figures *f, const struct sheet *s, const struct number_sum *by_source,
    int64_t all)
{
	size_t most = 0;
	int64_t value = -1, sum;

	for (size_t i = 0; i < s->funding.sources.n; i++)
		if (number_total(&by_source[i], &sum) && sum > value) {
			value = sum;
			most = i;
		}
	set_sum(f, INDICATOR_LARGEST_SOURCE, &by_source[most], all);
	if (f->item[INDICATOR_LARGEST_SOURCE].known)
		name_source(&f->item[INDICATOR_LARGEST_SOURCE], s, most);
}

void
figures_from_funding(struct figures *f, const struct sheet *s, int today)
{
	const struct funding *funding = &s->funding;
	struct number_sum *by_source = mem_zero(funding->sources.n + 1, sizeof *by_source);
	char *ends = mem_zero(funding->sources.n + 1, 1);
	struct number_sum total = { 0 }, permanent = { 0 }, ending = { 0 };
	int limit = date_add_months(today, 12);
	long active = 0, unknown = 0;
	int64_t all = 0;

	for (size_t i = 0; i < funding->n; i++) {
		const struct grant *g = &funding->item[i];

		if (!grant_is_active(g, today))
			continue;
		active++;
		unknown += g->basis < 0;
		number_add(&total, g->amount);
		number_add(&by_source[g->source], g->amount);
		if (g->basis == BASIS_FAST)
			number_add(&permanent, g->amount);
		if (g->until <= limit) {
			number_add(&ending, g->amount);
			ends[g->source] = 1;
		}
	}
	if (active == 0 || !number_total(&total, &all)) {
		const char *missing = active > 0 ? too_large : funding->missing ?
		    "no funding.csv" : "no source is active today";

		figure_set(f, INDICATOR_PERMANENT_FUNDING, 0, 0, missing);
		figure_set(f, INDICATOR_LARGEST_SOURCE, 0, 0, missing);
		figure_set(f, INDICATOR_RUNNING_OUT, 0, 0, missing);
	} else {
		set_sum(f, INDICATOR_PERMANENT_FUNDING, &permanent, all);
		figure_note(f, INDICATOR_PERMANENT_FUNDING, unknown, "of unknown basis");
		largest(f, s, by_source, all);
		set_sum(f, INDICATOR_RUNNING_OUT, &ending, all);
		for (size_t i = 0; i < funding->sources.n; i++)
			if (ends[i] && f->item[INDICATOR_RUNNING_OUT].known)
				name_source(&f->item[INDICATOR_RUNNING_OUT], s, i);
	}
	free(by_source);
	free(ends);
}
