#include "base/buf.h"
#include "base/date.h"
#include "field/forms.h"
#include "field/terms.h"
#include "report.h"

/* How many of the period's entries tell it, in brackets; `more` where there is more to say. */
static void
sum_item(const struct report *r, enum summary_sum i, const char *what, const char *more)
{
	unsigned long n = r->summary.total[SPAN_PERIOD];
	enum language l = r->language;
	struct buf sum = { 0 };
	int64_t value;

	if (r->summary.rests_on[i] == 0) {
		/* Columns that few logs have are not missed where they are not. */
		if (i > SUM_HOURS)
			return;
		document_item(r->out, LANG(l, "%s: ikke oplyst", "%s: not given"), what);
	} else if (number_total(&r->summary.sum[i], &value)) {
		lang_add_number(&sum, l, value);
		document_item(r->out, LANG(l, "%s: %s (oplyst i %s%s)", "%s: %s (given in %s%s)"), what,
		    sum.data, quantity_some(l, r->summary.rests_on[i], n, noun(NOUN_ENTRY, l)),
		    value > NUMBER_ONE && r->summary.rests_on[i] > 1 ? more : "");
	}
	buf_release(&sum);
}

int
tally_is_shown(const struct report *r, enum summary_span span)
{
	const struct period *p = &r->summary.span[SPAN_PERIOD], *other = &r->summary.span[span];

	/* Of a year, the year before is the period before already. */
	if (span == SPAN_LAST_YEAR && (!r->compare ||
	    other->first == r->summary.span[SPAN_BEFORE].first))
		return 0;
	/* Months before the log began are unknown, not empty. */
	if ((span == SPAN_BEFORE || span == SPAN_LAST_YEAR) && !summary_knows(&r->summary, span))
		return 0;
	return span == SPAN_PERIOD || (!period_is_empty(other) &&
	    (p->first != other->first || p->last != other->last));
}

static void
tally_line(const struct report *r, const char *what, const char *picture,
    const unsigned long n[SPANS])
{
	document_cell(r->out, what);
	document_cell(r->out, picture);
	for (enum summary_span i = SPAN_PERIOD; i < SPANS; i++)
		if (tally_is_shown(r, i))
			document_cell(r->out, lang_count(r->language, n[i]));
}

/*
 * What a column is called.  The twelve months are the latest where they reach the
 * calendar month before today's; in the year 1 they may be fewer.
 */
static const char *
column_name(const struct report *r, enum summary_span span)
{
	const struct period *p = &r->summary.span[span];
	enum language l = r->language;
	struct buf *b;

	if (span != SPAN_YEAR || period_month_count(p) < 12)
		return lang_period(l, p);
	b = lang_buffer();
	buf_adds(b, date_month(p->last) >= date_month(r->today) - 1 ?
	    LANG(l, "seneste 12 måneder (", "latest 12 months (") : LANG(l, "12 måneder (", "12 months ("));
	if (period_unit(p) == PERIOD_YEAR)
		lang_add_period(b, l, p);
	else
		lang_add_months_short(b, l, p->first, p->last);
	buf_addc(b, ')');
	return b->data;
}

/* What the words in the table mean, once in a document. */
static void
legend(const struct report *r)
{
	enum language l = r->language;

	if (*r->legends >> l & 1)
		return;
	*r->legends |= 1u << l;
	document_open(r->out, DOCUMENT_NOTE);
	document_text(r->out, LANG(l, "De fem former, kort sagt.", "The five forms, in short."));
	for (size_t f = 0; f < FORMS; f++) {
		struct buf name = { 0 };

		buf_adds(&name, vocab_word(&form_vocab, (int)f, l));
		lang_capital(&name, 0);
		document_text(r->out, " ");
		document_strong(r->out, buf_text(&name));
		document_say(r->out, ": %s", form_line(f, l));
		buf_release(&name);
	}
	document_close(r->out);
}

/* Of the referrals that tell it, how many led somewhere. */
static void
followed_item(const struct report *r)
{
	enum language l = r->language;

	if (r->summary.referrals == 0)
		return;
	document_item(r->out, LANG(l, "Henvisninger, der førte til noget: %s (oplyst i %s)",
	    "Referrals that led somewhere: %s (given in %s)"),
	    lang_count(l, r->summary.followed), quantity_some(l, r->summary.referrals,
	    r->summary.total[SPAN_PERIOD], noun(NOUN_ENTRY, l)));
}

/* Was it asked for and is not known, or not all of it?  1: that is said, and when the log began. */
static int
say_last_year(const struct report *r)
{
	const struct period *then = &r->summary.span[SPAN_LAST_YEAR];
	enum language l = r->language;

	if (!r->compare || r->summary.first <= then->first)
		return 0;
	if (period_is_empty(then) || then->last < r->summary.first)
		document_note(r->out, LANG(l, "Loggen begyndte først %s, så der er ikke noget at sammenligne med et år før.",
		    "The log did not begin before %s, so there is nothing to compare with a year earlier."),
		    when_day(l, r->summary.first));
	else
		document_note(r->out, LANG(l, "Loggen begyndte %s, så %s er ikke talt helt med.",
		    "The log began %s, so not all of %s is counted."), when_on(l, r->summary.first),
		    lang_period(l, then));
	return 1;
}

/* Months that the log knows nothing of are no months without collaborations. */
static void
say_beginning(const struct report *r)
{
	int first = r->summary.first;

	if (date_month(first) > date_month(r->summary.span[SPAN_YEAR].first))
		document_note(r->out, LANG(r->language, "Loggen begyndte %s; om tiden før er intet oplyst.",
		    "The log began %s; nothing is known of the time before."), when_on(r->language, first));
}

void
tally_section(const struct report *r)
{
	const struct summary *s = &r->summary;
	const char *name[SPANS + 2] = { LANG(r->language, "Samarbejdsform", "Form"), picture_months(r) };
	struct buf spark = { 0 };
	const char *again = LANG(r->language, "; samme person kan være talt flere gange",
	    "; the same person may be counted several times");
	size_t columns = 2;

	for (enum summary_span i = SPAN_PERIOD; i < SPANS; i++)
		if (tally_is_shown(r, i))
			name[columns++] = column_name(r, i);
	document_heading(r->out, 2, LANG(r->language, "Samarbejder", "Collaborations"));
	/* What nobody wrote down is unknown, and no row of noughts. */
	if (s->activity.ever == 0) {
		document_paragraph(r->out, "%s", LANG(r->language, "Der er ikke skrevet noget i loggen endnu.",
		    "Nothing has been written in the log yet."));
		return;
	}
	if (!summary_knows(s, SPAN_PERIOD)) {
		document_paragraph(r->out, LANG(r->language, "Loggen begyndte først %s, så den siger intet om %s.",
		    "The log did not begin before %s, so it says nothing of %s."), when_day(r->language, s->first),
		    when_whole(r->language, &s->span[SPAN_PERIOD]));
		return;
	}
	picture_forms(r);
	document_table_pictures(r->out, columns, name, 1);
	for (int f = 0; f < FORMS; f++)
		tally_line(r, vocab_word(&form_vocab, f, r->language), picture_spark(r, (enum form)f, &spark),
		    (const unsigned long[]){ s->form[SPAN_PERIOD][f], s->form[SPAN_BEFORE][f],
		    s->form[SPAN_LAST_YEAR][f], s->form[SPAN_YEAR][f] });
	tally_line(r, LANG(r->language, "I alt", "In all"), "", s->total);
	document_table_end(r->out);
	document_figure_end(r->out);
	buf_release(&spark);
	if (!say_last_year(r))
		say_beginning(r);
	if (s->total[SPAN_PERIOD] + s->total[SPAN_BEFORE] + s->total[SPAN_YEAR] > 0)
		document_note(r->out, "%s", LANG(r->language,
		    "Tallene fortæller, hvad I har brugt mest, ikke hvad I burde bruge.",
		    "The figures tell what you used most, not what you ought to use."));
	legend(r);
	if (s->total[SPAN_PERIOD] == 0) {
		document_paragraph(r->out, "%s", LANG(r->language, "Der er ingen registreringer i perioden.",
		    "There are no entries in the period."));
		return;
	}
	sum_item(r, SUM_RESIDENTS, LANG(r->language, "Fremmøder fra boligområdet",
	    "Attendances from the area"), again);
	sum_item(r, SUM_NEW_RESIDENTS, LANG(r->language, "Beboere, der var her for første gang",
	    "Residents who were here for the first time"), "");
	sum_item(r, SUM_VISITORS, LANG(r->language, "Fremmøder udefra",
	    "Attendances from outside"), again);
	sum_item(r, SUM_HOURS, LANG(r->language, "Arbejdstimer", "Staff hours"), "");
	sum_item(r, SUM_VOLUNTEERS, LANG(r->language, "Frivillige, der hjalp til",
	    "Volunteers who helped"), again);
	sum_item(r, SUM_VOLUNTEER_HOURS, LANG(r->language, "Frivilliges timer, ud over arbejdstimerne",
	    "Volunteers' hours, besides those of staff"), "");
	followed_item(r);
}
