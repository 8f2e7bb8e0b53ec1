#include <stdlib.h>

#include "analysis/indicateparts.h"
#include "analysis/money.h"
#include "base/date.h"
#include "base/mem.h"
#include "centre/dossier.h"
#include "field/terms.h"

/* Name a source in a sentence and, by its id or text, in the note. */
static void
name_source(struct figures *f, enum indicator_id id, const struct sheet *s, size_t source)
{
	struct figure *figure = &f->item[id];
	const char *text = funding_source(&s->funding, source);

	if (!figure->known)
		return;
	if (figure->name == NULL)
		figure->name = mem_zero(s->funding.sources.n, sizeof *figure->name);
	figure->name[figure->names++] = sheet_name(s, text);
	buf_addf(&figure->note, "%s%s", figure->note.len > 0 ? "; " : "", text);
}

void
figures_from_funding(struct figures *f, const struct sheet *s, int today)
{
	const struct funding *funding = &s->funding;
	char *ends = mem_zero(funding->sources.n + 1, 1);
	size_t *order = funding_order(funding);
	struct money m;
	int fits = money_on(&m, funding, today);
	const char *missing = !fits ? "the sum is too large" : funding->missing ?
	    "no funding.csv" : m.rows == 0 ? "no source is active today" :
	    "no money from active sources";

	figure_set(f, INDICATOR_PERMANENT_FUNDING, m.basis[BASIS_FAST], m.total, missing);
	f->item[INDICATOR_PERMANENT_FUNDING].unknown = (long)m.of_unknown;
	figure_note(f, INDICATOR_PERMANENT_FUNDING, (long)m.of_unknown, "of unknown basis");
	figure_set(f, INDICATOR_LARGEST_SOURCE, m.source[m.largest], m.total, missing);
	if (m.sources > 0)
		name_source(f, INDICATOR_LARGEST_SOURCE, s, m.largest);
	figure_set(f, INDICATOR_RUNNING_OUT, money_ending(funding, today, today,
	    date_add_months(today, 12), ends), m.total, missing);
	for (size_t i = 0; i < funding->sources.n; i++)
		if (ends[order[i]])
			name_source(f, INDICATOR_RUNNING_OUT, s, order[i]);
	money_release(&m);
	free(ends);
	free(order);
}
