#include "base/buf.h"
#include "field/terms.h"
#include "report.h"

/* A sum, and how many of the period's entries tell it. */
static void
sum_item(const struct report *r, enum summary_sum i, const char *what)
{
	unsigned long n = r->summary.total[SPAN_PERIOD];
	struct buf sum = { 0 };
	int64_t value;

	if (r->summary.rests_on[i] == 0) {
		document_item(r->out, LANG(r->language, "%s: ikke oplyst", "%s: not given"), what);
	} else if (number_total(&r->summary.sum[i], &value)) {
		lang_add_number(&sum, r->language, value);
		document_item(r->out, LANG(r->language, "%s: %s (oplyst i %s af %s registrering%s)",
		    "%s: %s (given in %s of %s entr%s)"), what, sum.data,
		    lang_count(r->language, r->summary.rests_on[i]), lang_count(r->language, n),
		    n == 1 ? LANG(r->language, "", "y") : LANG(r->language, "er", "ies"));
	}
	buf_release(&sum);
}

/*
 * Is there a column for the span?  The twelve months have one where they are not
 * the period itself, and the time before where there is one.
 */
static int
is_shown(const struct report *r, enum summary_span span)
{
	const struct period *p = &r->summary.span[SPAN_PERIOD], *other = &r->summary.span[span];

	return span == SPAN_PERIOD || (!period_is_empty(other) &&
	    (p->first != other->first || p->last != other->last));
}

static void
tally_line(const struct report *r, const char *what,
    const unsigned long n[SPANS])
{
	document_cell(r->out, what);
	for (enum summary_span i = SPAN_PERIOD; i < SPANS; i++)
		if (is_shown(r, i))
			document_cell(r->out, lang_count(r->language, n[i]));
}

void
tally_section(const struct report *r)
{
	const struct summary *s = &r->summary;
	const char *name[SPANS + 1] = { LANG(r->language, "Samarbejdsform", "Form") };
	size_t columns = 1;

	for (enum summary_span i = SPAN_PERIOD; i < SPANS; i++)
		if (is_shown(r, i))
			name[columns++] = lang_period(r->language, &s->span[i]);
	document_heading(r->out, 2, LANG(r->language, "Samarbejder", "Collaborations"));
	document_table(r->out, columns, name);
	for (int f = 0; f < FORMS; f++)
		tally_line(r, vocab_word(&form_vocab, f, r->language),
		    (const unsigned long[]){ s->form[SPAN_PERIOD][f], s->form[SPAN_BEFORE][f],
		    s->form[SPAN_YEAR][f] });
	tally_line(r, LANG(r->language, "I alt", "In all"), s->total);
	document_table_end(r->out);
	if (s->total[SPAN_PERIOD] == 0) {
		document_paragraph(r->out, "%s", LANG(r->language, "Der er ingen registreringer i perioden.",
		    "There are no entries in the period."));
		return;
	}
	sum_item(r, SUM_RESIDENTS, LANG(r->language, "Deltagere fra boligområdet",
	    "Participants from the area"));
	sum_item(r, SUM_VISITORS, LANG(r->language, "Deltagere udefra",
	    "Participants from outside"));
	sum_item(r, SUM_HOURS, LANG(r->language, "Arbejdstimer", "Staff hours"));
}
