#include <limits.h>
#include <stdlib.h>

#include "analysis/money.h"
#include "base/date.h"
#include "base/mem.h"
#include "base/number.h"
#include "field/terms.h"
#include "report.h"

static void
sources(const struct report *r)
{
	const struct funding *f = &r->sheet.funding;
	enum language l = r->language;
	const char *const column[] = {
		LANG(l, "Kilde", "Source"), LANG(l, "Kr. om året", "Kr. a year"),
		LANG(l, "Bevilling", "Grant"), LANG(l, "Udløber", "Ends")
	};
	document_table(r->out, 4, column);

	for (size_t i = 0; i < f->n; i++) {
		const struct grant *g = &f->item[i];

		if (!grant_is_active(g, r->asof))
			continue;
		document_cell(r->out, dossier_name(&r->sheet, funding_source(f, g->source)));
		document_cell(r->out, lang_money(l, g->amount));
		document_cell(r->out, g->basis < 0 ? LANG(l, "ikke oplyst", "not given") :
		    vocab_word(&basis_vocab, g->basis, l));
		document_cell(r->out, g->until == INT_MAX ? LANG(l, "uden slutdato", "open-ended") :
		    lang_day(l, g->until));
	}
	document_table_end(r->out);
}

/* Names of the sources that are marked, and a full stop. */
static void
say_sources(const struct report *r, const char *marked)
{
	const struct funding *f = &r->sheet.funding;
	const char **name = mem_zero(f->sources.n + 1, sizeof *name);
	size_t n = 0;

	for (size_t i = 0; i < f->sources.n; i++)
		if (marked[i])
			name[n++] = dossier_name(&r->sheet, funding_source(f, i));
	say_names_end(r, name, n);
	free(name);
}

/* A share of the whole, which is said the same of the same amount wherever it stands. */
static const char *
share(enum language l, const struct money *m, int64_t amount)
{
	const int64_t part[] = { m->basis[BASIS_FAST], m->basis[BASIS_PROJEKT], m->unknown };
	struct buf *b = lang_buffer();
	int percent[3];

	quantity_percents(percent, part, 3);
	for (int i = 0; i < 3; i++)
		if (amount == part[i]) {
			quantity_add_percent(b, l, percent[i]);
			return b->data;
		}
	return quantity_percent(l, amount, m->total);
}

int
funding_is_one_ending(const struct report *r, const char *ends, int from, int to)
{
	const struct funding *f = &r->sheet.funding;
	size_t n = 0;

	for (size_t i = 0; i < f->n; i++)
		n += ends[f->item[i].source] && grant_is_active(&f->item[i], r->asof) &&
		    f->item[i].until >= from && f->item[i].until <= to;
	return n == 1;
}

/* What ends within a year, and what is left without the largest. */
static void
risks(const struct report *r, const struct money *m)
{
	const struct funding *f = &r->sheet.funding;
	enum language l = r->language;
	char *ends = mem_zero(f->sources.n + 1, 1);
	int year = date_add_months(r->asof, 12);
	int64_t ending = money_ending(f, r->asof, r->asof, year, ends);

	document_open(r->out, DOCUMENT_PARAGRAPH);
	if (ending == 0) {
		document_text(r->out, LANG(l, "Ingen aftaler udløber inden for 12 måneder.",
		    "No agreement runs out within 12 months."));
	} else {
		document_say(r->out, funding_is_one_ending(r, ends, r->asof, year) ? LANG(l, "Inden for 12 måneder udløber en aftale om %s kr. om året (%s): ",
		    "Within 12 months an agreement worth %s kr. a year runs out (%s): ") :
		    LANG(l, "Inden for 12 måneder udløber aftaler om %s kr. om året (%s): ",
		    "Within 12 months agreements worth %s kr. a year run out (%s): "), lang_money(l, ending),
		    share(l, m, ending));
		say_sources(r, ends);
	}
	if (m->sources > 1)
		document_say(r->out, LANG(l, " Uden den største kilde, %s, er der %s kr. om året tilbage (%s).",
		    " Without the largest source, %s, %s kr. a year is left (%s)."),
		    dossier_name(&r->sheet, funding_source(f, m->largest)),
		    lang_money(l, m->total - m->source[m->largest]),
		    share(l, m, m->total - m->source[m->largest]));
	document_close(r->out);
	free(ends);
}

/* Sources that give less on the last day than on the one before the first; m: what there is on the last. */
static void
ended(const struct report *r, const struct money *m)
{
	const struct funding *f = &r->sheet.funding;
	const struct period *p = &r->summary.span[SPAN_PERIOD];
	enum language l = r->language;
	char *less = mem_zero(f->sources.n + 1, 1);
	struct number_sum sum = { 0 };
	struct money before = { 0 };
	int64_t value;
	size_t n = 0;

	if (p->first != PERIOD_OPEN && p->first <= r->asof && money_on(&before, f, p->first - 1))
		for (size_t i = 0; i < f->sources.n; i++)
			if (before.source[i] > m->source[i]) {
				number_add(&sum, before.source[i] - m->source[i]);
				less[i] = 1;
				n++;
			}
	money_release(&before);
	if (n > 0 && number_total(&sum, &value)) {
		document_open(r->out, DOCUMENT_PARAGRAPH);
		document_say(r->out, LANG(l, "%s faldt %s kr. om året bort: ", "%s %s kr. a year ended: "),
		    says(r, "{in}", "{in}", &(struct phrase_facts){ .period = p }), lang_money(l, value));
		say_sources(r, less);
		document_close(r->out);
	}
	free(less);
}

/* What is agreed and has not begun. */
static void
ahead(const struct report *r)
{
	const struct funding *f = &r->sheet.funding;
	char *source = mem_zero(f->sources.n + 1, 1);
	struct number_sum sum = { 0 };
	enum language l = r->language;
	int64_t value;
	size_t n = 0;

	for (size_t i = 0; i < f->n; i++)
		if (f->item[i].from > r->asof) {
			number_add(&sum, f->item[i].amount);
			source[f->item[i].source] = 1;
			n++;
		}
	if (n > 0 && number_total(&sum, &value)) {
		document_open(r->out, DOCUMENT_PARAGRAPH);
		document_say(r->out, n == 1 ? LANG(l, "Én aftale om %s kr. om året begynder efter %s: ",
		    "One agreement worth %s kr. a year begins after %s: ") :
		    LANG(l, "Aftaler om %s kr. om året begynder efter %s: ",
		    "Agreements worth %s kr. a year begin after %s: "), lang_money(l, value),
		    when_day(l, r->asof));
		say_sources(r, source);
		document_close(r->out);
	}
	free(source);
}

/* The day on which all that is active ends, and ends for sure; INT_MAX: there is none. */
static int
common_end(const struct report *r)
{
	const struct funding *f = &r->sheet.funding;
	int end = INT_MIN;

	for (size_t i = 0; i < f->n; i++) {
		if (!grant_is_active(&f->item[i], r->asof))
			continue;
		if (end != INT_MIN && f->item[i].until != end)
			return INT_MAX;
		end = f->item[i].until;
	}
	return end;
}

/* How much is permanent and how much is not: the shares of one whole, none of them nothing. */
static void
say_basis(const struct report *r, const struct money *m)
{
	enum language l = r->language;
	const int64_t part[] = { m->basis[BASIS_FAST], m->basis[BASIS_PROJEKT], m->unknown };
	int end = common_end(r), percent[3];
	/* Money of permanent parties is not permanent where the agreement ends: a "but". */
	const char *const what[] = {
		end == INT_MAX ? LANG(l, "er faste midler", "is permanent") :
		    LANG(l, "kommer fra faste parter", "comes from permanent parties"),
		end == INT_MAX ? LANG(l, "er projektmidler", "is project money") :
		    LANG(l, "fra projekter", "from projects")
	};

	quantity_percents(percent, part, 3);
	if (part[2] == m->total) {
		document_text(r->out, LANG(l, "Om det er faste midler eller projektmidler, er ikke oplyst",
		    "Whether it is permanent or project money is not given"));
	} else {
		int told = 0;

		for (int i = BASIS_FAST; i <= BASIS_PROJEKT; i++) {
			struct buf share = { 0 };

			if (part[i] == 0)
				continue;
			if (part[i] == m->total)
				buf_adds(&share, LANG(l, "det hele", "all of it"));
			else
				quantity_add_percent(&share, l, percent[i]);
			if (told == 0)
				lang_capital(&share, 0);
			document_say(r->out, "%s%s %s%s", told == 0 ? "" : end == INT_MAX ?
			    LANG(l, ", og ", ", and ") : LANG(l, " og ", " and "), share.data,
			    i == BASIS_PROJEKT && told == 0 && end != INT_MAX ?
			    LANG(l, "kommer ", "comes ") : "", what[i]);
			told++;
			buf_release(&share);
		}
		if (part[2] > 0) {
			struct buf share = { 0 };

			quantity_add_percent(&share, l, percent[2]);
			document_say(r->out, LANG(l, "; for %s er det ikke oplyst", "; for %s that is not given"),
			    share.data);
			buf_release(&share);
		}
	}
	if (end != INT_MAX)
		document_say(r->out, "%s%s %s", part[BASIS_FAST] > 0 ? LANG(l, ", men ", ", but ") :
		    LANG(l, ", og ", ", and "), m->rows == 1 ? LANG(l, "aftalen udløber", "the agreement ends") :
		    m->rows == 2 ? LANG(l, "begge aftaler udløber", "both agreements end") :
		    LANG(l, "alle aftaler udløber", "all agreements end"), when_on(l, end));
	document_text(r->out, ".");
}

/* Nothing to add up: why. */
static void
nothing(const struct report *r, const struct money *m, int fits)
{
	enum language l = r->language;

	if (r->sheet.funding.n == 0)
		document_paragraph(r->out, "%s", LANG(l, "Der er ikke noteret noget om, hvor pengene kommer fra.",
		    "Nothing is recorded about where the money comes from."));
	else if (!fits)
		document_paragraph(r->out, "%s", LANG(l, "Beløbene er for store til at lægge sammen.",
		    "The amounts are too large to be added up."));
	else if (m->rows == 0)
		document_paragraph(r->out, LANG(l, "%s%s.", "%s in force %s."), says(r,
		    "{some en aftale, der er noteret,|aftaler, der er noteret,} gjaldt {not}",
		    "{some an agreement that is recorded|agreements that are recorded} {was|were} {not}",
		    &(struct phrase_facts){ .of = (int64_t)r->sheet.funding.n }), when_on(l, r->asof));
	else
		document_paragraph(r->out, "%s", LANG(l, "Der er ingen beløb at lægge sammen.",
		    "There are no amounts to add up."));
}

void
funding_section(const struct report *r)
{
	enum language l = r->language;
	struct money m;
	int fits = money_on(&m, &r->sheet.funding, r->asof);

	document_heading(r->out, 2, LANG(l, "Økonomi", "Funding"));
	if (!fits || m.total == 0) {
		nothing(r, &m, fits);
	} else {
		document_open(r->out, DOCUMENT_PARAGRAPH);
		document_say(r->out, LANG(l, "%s giver i alt %s kr. om året (opgjort pr. %s). ",
		    "%s %s kr. a year in all (as of %s). "), says(r, "{value en kilde|kilder}",
		    "{value a source|sources} {gives|give}", &(struct phrase_facts){ .value = (int64_t)m.sources }),
		    lang_money(l, m.total), lang_day(l, r->asof));
		say_basis(r, &m);
		document_close(r->out);
		sources(r);
		risks(r, &m);
	}
	if (fits)
		ended(r, &m);
	ahead(r);
	money_release(&m);
}
