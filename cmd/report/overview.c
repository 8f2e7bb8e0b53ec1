/*
 * The common overview: a few small tables in which the centres stand beside each other, each row a
 * centre, in one order (beside.h).  No sum, mean or share over them: the houses are no parts of a whole.
 */
#include "analysis/profilewords.h"
#include "base/buf.h"
#include "overviewparts.h"

static void
types(const struct beside *b, struct document *d)
{
	enum language l = b->language;
	const char *const name[] = { LANG(l, "Center", "Centre"), LANG(l, "Ligner mest", "Most like"),
	    LANG(l, "Hvor sikkert", "How sure"), LANG(l, "Spørgsmål besvaret", "Questions answered") };
	static const char *const sure[VERDICTS][2] = { { "klar", "clear" }, { "blandet", "mixed" }, { "uvist", "uncertain" } };

	document_heading(d, 2, LANG(l, "Hvilken type center", "Which type of centre"));
	document_table(d, sizeof name / sizeof *name, name);
	for (size_t i = 0; i < b->n; i++) {
		const struct profile *p = &b->house[i].r->profile;
		struct buf like = { 0 };

		profilewords_name(&like, p, l);
		document_cell(d, b->house[i].name);
		document_cell(d, like.len > 0 ? like.data : overview_unknown(b));
		document_cell(d, sure[p->verdict][l]);
		overview_part(b, d, (uint64_t)p->questions, LOOKS);
		buf_release(&like);
	}
	document_table_end(d);
	document_note(d, "%s", LANG(l, "Typerne er tendenser, og ingen af dem er bedre end de andre.",
	    "Types are tendencies, and none is better than another."));
}

static void
ask(void *document, const char *sentence)
{
	document_item(document, "%s", sentence);
}

void
beside_add_title(struct buf *text, const struct beside *b)
{
	enum language l = b->language;
	size_t from = text->len;

	buf_addf(text, LANG(l, "%s ved siden af hinanden: %s", "%s side by side: %s"), quantity(l, b->n,
	    LANG(l, "et center|centre", "a centre|centres")), lang_period(l, &b->period));
	lang_capital(text, from);
}

static void
title(const struct beside *b, struct document *d)
{
	enum language l = b->language;
	struct buf text = { 0 };

	beside_add_title(&text, b);
	document_about(d, l, text.data);
	document_heading(d, 1, text.data);
	buf_release(&text);
	document_note(d, LANG(l, "Opgjort %s, som husene var %s. Centrene står efter type, i typernes rækkefølge, "
	    "og ved samme type efter navn. Rækkefølgen siger intet andet. Det, der ikke er skrevet ned, er ukendt.",
	    "Made %s, of the houses as they were %s. The centres stand by type, in the order of the types, "
	    "and those of one type by name. The order says nothing else. What is not written down is unknown."),
	    when_on(l, b->house[0].r->today), when_on(l, b->day));
}

/* What the questions are of: there may be none. */
static void
questions(const struct beside *b, struct document *d)
{
	document_heading(d, 2, LANG(b->language, "Det kunne I spørge hinanden om", "What you could ask each other"));
	beside_asks(b, ask, d);
}

static void
count_question(void *n, const char *sentence)
{
	(void)sentence;
	++*(size_t *)n;
}

void
beside_write(const struct beside *b, struct document *d)
{
	size_t asked = 0;

	title(b, d);
	beside_asks(b, count_question, &asked);
	if (asked > 0)
		questions(b, d);
	types(b, d);
	overview_basis(b, d);
	overview_forms(b, d);
	overview_table(b, d, &overview_actors);
	overview_table(b, d, &overview_house);
	overview_table(b, d, &overview_money);
	overview_conditions(b, d);
}
