/* What the log tells of each house, and how much it rests on. */
#include "base/buf.h"
#include "base/date.h"
#include "overviewparts.h"

static void
add_months_of(struct buf *text, enum language l, const struct period *p)
{
	if (date_month(p->first) < date_month(p->last)) {
		lang_add_months_short(text, l, p->first, p->last);
	} else {
		struct period month = period_months(date_month(p->first), date_month(p->last));

		lang_add_period(text, l, &month);
	}
}

static int
knows_forms(const struct report *r)
{
	struct period p;

	return beside_covered(r, &p);
}

/* Is there a log of any house, or an answer in its checklist? */
static int
knows_basis(const struct report *r)
{
	return knows_forms(r) || beside_answered(r) > 0;
}

void
overview_basis(const struct beside *b, struct document *d)
{
	enum language l = b->language;
	struct overview_names n = overview_names(b);

	n.name[n.n++] = LANG(l, "Loggen dækker", "The log covers");
	n.name[n.n++] = LANG(l, "Registreringer", "Entries");
	n.name[n.n++] = LANG(l, "Måneder med registreringer", "Months with entries");
	n.name[n.n++] = LANG(l, "Aktører i loggen", "Actors in the log");
	n.name[n.n++] = LANG(l, "Svar i tjeklisten", "Answers in the checklist");
	document_heading(d, 2, LANG(l, "Hvad tallene bygger på", "What the figures rest on"));
	if (!overview_any(b, knows_basis)) {
		document_paragraph(d, "%s", LANG(l, "Der er hverken registreringer i de 12 måneder eller svar i tjeklisten.",
		    "There are neither entries in the twelve months nor answers in the checklist."));
		return;
	}
	document_table(d, n.n, n.name);
	for (size_t i = 0; i < b->n; i++) {
		const struct report *r = b->house[i].r;
		const struct activity_tally *year = &r->summary.year;
		struct period p;
		struct buf text = { 0 };

		overview_row(b, d, &b->house[i], NULL);
		if (beside_covered(r, &p)) {
			add_months_of(&text, l, &p);
			document_cell(d, text.data);
			overview_count(b, d, r->summary.total[SPAN_YEAR]);
			overview_part(b, d, (uint64_t)activity_months_with(year), (uint64_t)(date_month(p.last) - date_month(p.first) + 1));
			overview_count(b, d, (uint64_t)activity_actors(year));
		} else {
			document_cell(d, LANG(l, "ingen af månederne", "none of the months"));
			overview_unknowns(b, d, 3);
		}
		overview_part(b, d, (uint64_t)beside_answered(r), RECOMMENDATIONS);
		buf_release(&text);
	}
	document_table_end(d);
	document_note(d, "%s", LANG(l, "Tallene siger, hvor meget der er skrevet ind, ikke hvor meget der er sket: "
	    "få registreringer kan ikke holdes op mod mange.",
	    "The figures tell how much was written down, not how much took place: "
	    "few entries cannot be compared with many."));
	for (size_t i = 0; i < b->n; i++) {
		uint64_t left = b->house[i].r->log.left_out + dossier_left_out(&b->house[i].r->sheet);

		if (left > 0)
			document_note(d, LANG(l, "%s: %s er udeladt på grund af fejl.", left == 1 ? "%s: %s is left out, being faulty." :
			    "%s: %s are left out, being faulty."), b->house[i].name, quantity(l, left, noun(NOUN_ROW, l)));
	}
}

void
overview_forms(const struct beside *b, struct document *d)
{
	enum language l = b->language;
	struct overview_names n = overview_names(b);

	n.name[0] = LANG(l, "Center (registreringer i alt)", "Centre (entries in all)");
	for (int f = 0; f < FORMS; f++)
		n.name[n.n++] = vocab_word(&form_vocab, f, l);
	document_heading(d, 2, LANG(l, "Samarbejder", "Collaborations"));
	if (overview_is_unknown(b, d, knows_forms))
		return;
	document_table(d, n.n, n.name);
	for (size_t i = 0; i < b->n; i++) {
		const struct report *r = b->house[i].r;
		struct period p;

		if (!beside_covered(r, &p)) {
			overview_row(b, d, &b->house[i], overview_unknown(b));
			overview_unknowns(b, d, FORMS);
			continue;
		}
		overview_row(b, d, &b->house[i], lang_count(l, r->summary.total[SPAN_YEAR]));
		for (int f = 0; f < FORMS; f++)
			overview_count(b, d, r->summary.form[SPAN_YEAR][f]);
	}
	document_table_end(d);
	document_note(d, LANG(l, "Talt %s, i den del af tiden, som loggen dækker. "
	    "Tallene fortæller, hvad I har brugt mest, ikke hvad I burde bruge.",
	    "Counted %s, in the part of that time which the log covers. "
	    "The figures tell what you used most, not what you ought to use."), when_in(l, &b->year));
}
