#include <stdlib.h>
#include <string.h>

#include "analysis/agenda.h"
#include "analysis/figure.h"
#include "analysis/figurewords.h"
#include "base/date.h"
#include "base/quantity.h"
#include "centre/dossier.h"
#include "field/terms.h"

const char *const agenda_reason_code[AGENDA_REASONS] = {
	"overdue", "due", "conflict", "not-assessed"
};

void
agenda_add_reason(struct buf *out, enum agenda_reason reason, enum language l, int within)
{
	static const char *const words[AGENDA_REASONS][2] = {
		[AGENDA_OVERDUE] = { "Fristen er overskredet", "Overdue" },
		[AGENDA_CONFLICT] = { "Svaret og tallene siger ikke det samme", "The answer and the figures do not agree" },
		[AGENDA_NEVER] = { "Ikke vurderet endnu", "Not assessed yet" }
	};

	if (reason != AGENDA_DUE)
		buf_adds(out, words[reason][l]);
	else if (within == 0)
		buf_adds(out, LANG(l, "Frist i dag", "Due today"));
	else
		buf_addf(out, LANG(l, "Frist inden for %s", "Due within %s"), quantity(l, (uint64_t)within,
		    LANG(l, "en dag|dage", "a day|days")));
}

static int
first_reason(const struct agenda_item *item)
{
	int i = 0;

	while (!(item->reasons & 1u << i))
		i++;
	return i;
}

static int
by_urgency(const void *a, const void *b)
{
	const struct agenda_item *x = a, *y = b;
	int p = first_reason(x), q = first_reason(y);

	if (p != q)
		return p - q;
	if (p <= AGENDA_DUE && x->due != y->due)
		return x->due < y->due ? -1 : 1;
	return x->recommendation - y->recommendation;
}

void
agenda_make(struct agenda *agenda, const struct dossier *s, const struct figures *figures,
    enum language language, int today, int within)
{
	*agenda = (struct agenda){ 0 };
	for (int i = 0; i < RECOMMENDATIONS; i++) {
		const struct answer *a = &s->answers.item[i];
		struct agenda_item *item = &agenda->item[agenda->n];
		const char *due = a->cell[ANSWER_DUE];

		*item = (struct agenda_item){ .recommendation = i };
		if (a->status != STATUS_JA && date_parse(due, strlen(due), &item->due)) {
			if (item->due < today)
				item->reasons |= 1u << AGENDA_OVERDUE;
			else if (item->due - today <= within)
				item->reasons |= 1u << AGENDA_DUE;
		}
		figurewords_conflict(&item->conflict, figures, i, a->status, language);
		if (item->conflict.len > 0)
			item->reasons |= 1u << AGENDA_CONFLICT;
		if (a->status < 0)
			item->reasons |= 1u << AGENDA_NEVER;
		agenda->n += item->reasons != 0;
	}
	qsort(agenda->item, agenda->n, sizeof *agenda->item, by_urgency);
}

void
agenda_release(struct agenda *agenda)
{
	for (size_t i = 0; i < agenda->n; i++)
		buf_release(&agenda->item[i].conflict);
	*agenda = (struct agenda){ 0 };
}
