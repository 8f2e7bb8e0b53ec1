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
		LANG(l, "Grundlag", "Basis"), LANG(l, "Udløber", "Ends")
	};
	document_table(r->out, 4, column);

	for (size_t i = 0; i < f->n; i++) {
		const struct grant *g = &f->item[i];

		if (!grant_is_active(g, r->today))
			continue;
		document_cell(r->out, sheet_name(&r->sheet, funding_source(f, g->source)));
		document_cell(r->out, lang_money(l, g->amount));
		document_cell(r->out, g->basis < 0 ? LANG(l, "ikke oplyst", "not given") :
		    vocab_word(&basis_vocab, g->basis, l));
		document_cell(r->out, g->until == INT_MAX ? LANG(l, "uden slutdato", "open-ended") :
		    lang_day(l, g->until));
	}
	document_table_end(r->out);
}

/* What ends within a year, and what is left without the largest. */
static void
risks(const struct report *r, const struct money *m)
{
	const struct funding *f = &r->sheet.funding;
	enum language l = r->language;
	char *ends = mem_zero(f->sources.n + 1, 1);
	const char **name = mem_zero(f->sources.n + 1, sizeof *name);
	int64_t ending = money_ending(f, r->today, r->today, date_add_months(r->today, 12), ends);
	size_t n = 0;

	for (size_t i = 0; i < f->sources.n; i++)
		if (ends[i])
			name[n++] = sheet_name(&r->sheet, funding_source(f, i));
	document_open(r->out, DOCUMENT_PARAGRAPH);
	if (n == 0) {
		document_text(r->out, LANG(l, "Ingen af pengene udløber inden for 12 måneder.",
		    "None of the money ends within 12 months."));
	} else {
		document_say(r->out, LANG(l, "Inden for 12 måneder udløber %s kr. (%d %%): ",
		    "Within 12 months %s kr. end (%d %%): "), lang_money(l, ending),
		    (int)number_percent(ending, m->total));
		say_names(r, name, n);
		document_text(r->out, ".");
	}
	if (m->sources > 1)
		document_say(r->out, LANG(l, " Uden den største kilde, %s, er der %s kr. tilbage (%d %%).",
		    " Without the largest source, %s, %s kr. are left (%d %%)."),
		    sheet_name(&r->sheet, funding_source(f, m->largest)),
		    lang_money(l, m->total - m->source[m->largest]),
		    (int)number_percent(m->total - m->source[m->largest], m->total));
	document_close(r->out);
	free(ends);
	free(name);
}

void
funding_section(const struct report *r)
{
	enum language l = r->language;
	struct money m;

	document_heading(r->out, 2, LANG(l, "Økonomi", "Funding"));
	if (!money_on(&m, &r->sheet.funding, r->today) || m.rows == 0 || m.total == 0) {
		document_paragraph(r->out, "%s", r->sheet.funding.n == 0 ?
		    LANG(l, "Der er ikke noteret noget om, hvor pengene kommer fra.",
		    "Nothing is recorded about where the money comes from.") :
		    LANG(l, "Der er ingen aktive kilder i dag, som kan lægges sammen.",
		    "There are no active sources today that could be added up."));
		money_release(&m);
		return;
	}
	document_open(r->out, DOCUMENT_PARAGRAPH);
	document_say(r->out, LANG(l, "%s kilde%s giver i alt %s kr. om året. %d %% er faste penge, og %d %% er projektpenge",
	    "%s source%s %s kr. a year in all. %d %% is permanent, and %d %% is project money"),
	    lang_count(l, m.sources), m.sources == 1 ? LANG(l, "", " gives") :
	    LANG(l, "r", "s give"), lang_money(l, m.total), (int)number_percent(m.basis[BASIS_FAST], m.total),
	    (int)number_percent(m.basis[BASIS_PROJEKT], m.total));
	if (m.of_unknown > 0)
		document_say(r->out, LANG(l, "; for %d %% er det ikke oplyst",
		    "; of %d %% that is not given"), (int)number_percent(m.unknown, m.total));
	document_text(r->out, ".");
	document_close(r->out);
	sources(r);
	risks(r, &m);
	money_release(&m);
}
