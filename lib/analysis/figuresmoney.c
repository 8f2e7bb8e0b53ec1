#include <stdlib.h>

#include "analysis/figuresparts.h"
#include "analysis/money.h"
#include "base/date.h"
#include "base/mem.h"
#include "base/number.h"
#include "centre/dossier.h"
#include "field/terms.h"

/* Name a source in a sentence and, by its id or text, in the note. */
static void
name_source(struct figures *f, enum indicator_id id, const struct dossier *s, size_t source)
{
	struct figure *figure = &f->item[id];
	const char *text = funding_source(&s->funding, source);

	if (!figure->known)
		return;
	if (figure->name == NULL)
		figure->name = mem_zero(s->funding.sources.n, sizeof *figure->name);
	figure->name[figure->names++] = dossier_name(s, text);
	buf_addf(&figure->note, "%s%s", figure->note.len > 0 ? "; " : "", text);
}

/* An amount in a note, "50000 kr. ending"; nothing if it is 0. */
static void
note_kr(struct figures *f, enum indicator_id id, int64_t kr, const char *what)
{
	struct buf *note = &f->item[id].note;
	char text[NUMBER_TEXT];

	if (kr <= 0 || !f->item[id].known)
		return;
	number_format(text, kr);
	buf_addf(note, "%s%s kr. %s", note->len > 0 ? "; " : "", text, what);
}

void
figures_from_funding(struct figures *f, const struct dossier *s, int day, int today)
{
	const struct funding *funding = &s->funding;
	size_t *order = funding_order(funding);
	struct money m;
	struct money_lasting l;
	int fits = money_on(&m, funding, day);
	const char *missing = !fits ?
	    NOTE("summen er for stor", "the sum is too large") : funding->missing ?
	    NOTE("ingen funding.csv", "no funding.csv") : m.rows == 0 ?
	    NOTE("ingen kilde er aktiv", "no source is active") :
	    NOTE("ingen penge fra aktive kilder", "no money from active sources");

	money_last(&l, funding, day, today, date_add_months(today, 12));
	figure_set(f, INDICATOR_PERMANENT_FUNDING, l.lasting, m.total, missing);
	f->item[INDICATOR_PERMANENT_FUNDING].unknown = m.unknown;
	f->item[INDICATOR_PERMANENT_FUNDING].might = m.unknown;
	note_kr(f, INDICATOR_PERMANENT_FUNDING, l.passing,
	    NOTE("er faste og udløber", "permanent but ending"));
	note_kr(f, INDICATOR_PERMANENT_FUNDING, l.agreed,
	    NOTE("er aftalt og ikke begyndt", "agreed and not begun"));
	figure_note(f, INDICATOR_PERMANENT_FUNDING, (long)m.of_unknown,
	    NOTE("med ukendt basis", "of unknown basis"));
	figure_set(f, INDICATOR_LARGEST_SOURCE, m.source[m.largest], m.total, missing);
	if (m.sources > 0)
		name_source(f, INDICATOR_LARGEST_SOURCE, s, m.largest);
	figure_set(f, INDICATOR_RUNNING_OUT, l.out, m.total, missing);
	for (size_t i = 0; i < funding->sources.n; i++)
		if (l.source_out[order[i]])
			name_source(f, INDICATOR_RUNNING_OUT, s, order[i]);
	money_release(&m);
	money_lasting_release(&l);
	free(order);
}
