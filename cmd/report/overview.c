/*
 * The common overview: a few small tables in which the centres stand beside each other, each row a
 * centre, in one order (beside.h).  No sum, mean or share over them: the houses are no parts of a whole.
 */
#include <limits.h>

#include "analysis/handover.h"
#include "base/buf.h"
#include "base/date.h"
#include "beside.h"
#include "field/terms.h"

/* ---- cells ---- */

static const char *
unknown(const struct beside *b)
{
	return LANG(b->language, "ukendt", "unknown");
}

/*
 * The centre begins each row, with its type in short: who looks at one table sees who is of one kind.
 * `of`: what its row counts in all, or NULL.
 */
static void
begin_row(const struct beside *b, struct document *d, const struct beside_house *h, const char *of)
{
	static const char *const type[TYPES][2] = {
		[TYPE_BOLIGOMRAADE] = { "boligområde", "housing area" }, [TYPE_FORENING] = { "forening", "association" },
		[TYPE_BIBLIOTEK] = { "bibliotek", "library" }, [TYPE_SUNDHED] = { "sundhed", "health" }
	};
	const struct profile *p = &h->r->profile;
	enum language l = b->language;
	struct buf text = { 0 };

	buf_addf(&text, "%s, %s", h->name, p->verdict == VERDICT_KLAR ? type[p->order[0]][l] :
	    p->verdict == VERDICT_BLANDET ? LANG(l, "blandet", "mixed") : LANG(l, "uvist", "uncertain"));
	if (of != NULL)
		buf_addf(&text, " (%s)", of);
	document_cell(d, text.data);
	buf_release(&text);
}

/* So many go on a page, in a letter and on a telephone. */
enum { MOST_COLUMNS = 6 };

/* The headings of a table: first those of begin_row(). */
struct names {
	const char *name[MOST_COLUMNS];
	size_t n;
};

static struct names
names_begin(const struct beside *b)
{
	return (struct names){ .name = { LANG(b->language, "Center", "Centre") }, .n = 1 };
}

static void
count_cell(const struct beside *b, struct document *d, uint64_t n)
{
	document_cell(d, lang_count(b->language, n));
}

/* "10 af 12" */
static void
part_cell(const struct beside *b, struct document *d, uint64_t n, uint64_t of)
{
	struct buf text = { 0 };

	buf_addf(&text, LANG(b->language, "%s af %s", "%s of %s"), lang_count(b->language, n), lang_count(b->language, of));
	document_cell(d, text.data);
	buf_release(&text);
}

static void
unknown_cells(const struct beside *b, struct document *d, size_t n)
{
	while (n-- > 0)
		document_cell(d, unknown(b));
}

/* Of what no house has written down there is no table.  Returns whether that is so. */
static int
nothing_of(const struct beside *b, struct document *d, int (*knows)(const struct report *))
{
	for (size_t i = 0; i < b->n; i++)
		if (knows(b->house[i].r))
			return 0;
	document_paragraph(d, "%s", LANG(b->language, "Det er ukendt for alle centrene: der er ikke skrevet noget ned.",
	    "It is unknown of all centres: nothing is written down."));
	return 1;
}

static int
knows_forms(const struct report *r)
{
	struct period p;

	return beside_covered(r, &p);
}

static int
knows_actors(const struct report *r)
{
	return r->sheet.actors.n > 0;
}

static int
knows_house(const struct report *r)
{
	return beside_forum(r) >= 0 || beside_rhythm(r) >= 0 || beside_rooms(r) != 0;
}

static int
knows_money(const struct report *r)
{
	return r->sheet.funding.n > 0;
}

static int
knows_answers(const struct report *r)
{
	return beside_answered(r) > 0;
}

/* ---- tables ---- */

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

		profile_name(&like, p, l);
		document_cell(d, b->house[i].name);
		document_cell(d, like.len > 0 ? like.data : unknown(b));
		document_cell(d, sure[p->verdict][l]);
		part_cell(b, d, (uint64_t)p->questions, LOOKS);
		buf_release(&like);
	}
	document_table_end(d);
	document_note(d, "%s", LANG(l, "Typerne er tendenser, og ingen af dem er bedre end de andre.",
	    "Types are tendencies, and none is better than another."));
}

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

static void
basis(const struct beside *b, struct document *d)
{
	enum language l = b->language;
	struct names n = names_begin(b);

	n.name[n.n++] = LANG(l, "Loggen dækker", "The log covers");
	n.name[n.n++] = LANG(l, "Registreringer", "Entries");
	n.name[n.n++] = LANG(l, "Måneder med registreringer", "Months with entries");
	n.name[n.n++] = LANG(l, "Aktører i loggen", "Actors in the log");
	n.name[n.n++] = LANG(l, "Svar i tjeklisten", "Answers in the checklist");
	document_heading(d, 2, LANG(l, "Hvad tallene bygger på", "What the figures rest on"));
	document_table(d, n.n, n.name);
	for (size_t i = 0; i < b->n; i++) {
		const struct report *r = b->house[i].r;
		const struct activity_tally *year = &r->summary.year;
		struct period p;
		struct buf text = { 0 };

		begin_row(b, d, &b->house[i], NULL);
		if (beside_covered(r, &p)) {
			add_months_of(&text, l, &p);
			document_cell(d, text.data);
			count_cell(b, d, r->summary.total[SPAN_YEAR]);
			part_cell(b, d, year->months.n, (uint64_t)(date_month(p.last) - date_month(p.first) + 1));
			count_cell(b, d, (uint64_t)activity_actors(year));
		} else {
			document_cell(d, LANG(l, "ingen af månederne", "none of the months"));
			unknown_cells(b, d, 3);
		}
		part_cell(b, d, (uint64_t)beside_answered(r), RECOMMENDATIONS);
		buf_release(&text);
	}
	document_table_end(d);
	document_note(d, "%s", LANG(l, "Tallene siger, hvor meget der er skrevet ind, ikke hvor meget der er sket: "
	    "få registreringer kan ikke holdes op mod mange.",
	    "The figures tell how much was written in, not how much took place: "
	    "few entries cannot be held against many."));
	for (size_t i = 0; i < b->n; i++) {
		uint64_t left = b->house[i].r->log.left_out + dossier_left_out(&b->house[i].r->sheet);

		if (left > 0)
			document_note(d, LANG(l, "%s: %s er udeladt på grund af fejl.", left == 1 ? "%s: %s is left out, being faulty." :
			    "%s: %s are left out, being faulty."), b->house[i].name, quantity(l, left, noun(NOUN_ROW, l)));
	}
}

static void
forms(const struct beside *b, struct document *d)
{
	enum language l = b->language;
	struct names n = names_begin(b);

	n.name[0] = LANG(l, "Center (registreringer i alt)", "Centre (entries in all)");
	for (int f = 0; f < FORMS; f++)
		n.name[n.n++] = vocab_word(&form_vocab, f, l);
	document_heading(d, 2, LANG(l, "Samarbejder", "Collaborations"));
	if (nothing_of(b, d, knows_forms))
		return;
	document_table(d, n.n, n.name);
	for (size_t i = 0; i < b->n; i++) {
		const struct report *r = b->house[i].r;
		struct period p;

		if (!beside_covered(r, &p)) {
			begin_row(b, d, &b->house[i], unknown(b));
			unknown_cells(b, d, FORMS);
			continue;
		}
		begin_row(b, d, &b->house[i], lang_count(l, r->summary.total[SPAN_YEAR]));
		for (int f = 0; f < FORMS; f++)
			count_cell(b, d, r->summary.form[SPAN_YEAR][f]);
	}
	document_table_end(d);
	document_note(d, LANG(l, "Talt %s, i den del af tiden, som loggen dækker. "
	    "Tallene fortæller, hvad I har brugt mest, ikke hvad I burde bruge.",
	    "Counted %s, in the part of that time which the log covers. "
	    "The figures tell what you used most, not what you ought to use."), when_in(l, &b->year));
}

/* "boligsocial 2, kommunal 4, ikke oplyst 1", in the order of the vocabulary. */
static void
actors_cell(const struct beside *b, struct document *d, const struct report *r, enum beside_by by)
{
	const struct vocab *v = by == BY_SECTOR ? &sector_vocab : &presence_vocab;
	struct buf text = { 0 };

	for (int c = 0; c <= (int)v->n; c++) {
		int code = c < (int)v->n ? c : UNKNOWN;
		size_t n = beside_actors(r, by, code);

		if (n > 0)
			buf_addf(&text, "%s%s %s", text.len > 0 ? ", " : "", code == UNKNOWN ?
			    LANG(b->language, "ikke oplyst", "not given") : vocab_word(v, code, b->language),
			    lang_count(b->language, n));
	}
	document_cell(d, text.len > 0 ? text.data : "–");
	buf_release(&text);
}

static void
actors(const struct beside *b, struct document *d)
{
	enum language l = b->language;
	struct names n = names_begin(b);

	n.name[n.n++] = LANG(l, "I alt", "In all");
	n.name[n.n++] = LANG(l, "Efter sektor", "By sector");
	n.name[n.n++] = LANG(l, "Efter tilknytning", "By presence");
	document_heading(d, 2, LANG(l, "Aktører på listen", "Actors listed"));
	if (nothing_of(b, d, knows_actors))
		return;
	document_table(d, n.n, n.name);
	for (size_t i = 0; i < b->n; i++) {
		const struct report *r = b->house[i].r;

		begin_row(b, d, &b->house[i], NULL);
		if (r->sheet.actors.n == 0) {
			unknown_cells(b, d, 3);
			continue;
		}
		count_cell(b, d, beside_actors_there(r));
		actors_cell(b, d, r, BY_SECTOR);
		actors_cell(b, d, r, BY_PRESENCE);
	}
	document_table_end(d);
}

static void
house(const struct beside *b, struct document *d)
{
	enum language l = b->language;
	struct names n = names_begin(b);

	n.name[n.n++] = LANG(l, "Forum", "Forum");
	n.name[n.n++] = LANG(l, "Hvor tit", "How often");
	n.name[n.n++] = LANG(l, "Rum", "Rooms");
	document_heading(d, 2, LANG(l, "Forum og rum", "Forum and rooms"));
	if (nothing_of(b, d, knows_house))
		return;
	document_table(d, n.n, n.name);
	for (size_t i = 0; i < b->n; i++) {
		const struct report *r = b->house[i].r;
		int kind = beside_forum(r), rhythm = beside_rhythm(r);
		unsigned long there = beside_rooms(r);
		struct buf rooms = { 0 };

		for (int k = 0; k < (int)room_vocab.n; k++)
			if (there >> k & 1)
				buf_addf(&rooms, "%s%s", rooms.len > 0 ? ", " : "", vocab_word(&room_vocab, k, l));
		begin_row(b, d, &b->house[i], NULL);
		document_cell(d, kind < 0 ? unknown(b) : vocab_word(&forum_kind_vocab, kind, l));
		document_cell(d, rhythm < 0 ? unknown(b) : vocab_word(&rhythm_vocab, rhythm, l));
		document_cell(d, rooms.len > 0 ? rooms.data : unknown(b));
		buf_release(&rooms);
	}
	document_table_end(d);
}

/* "1 og 13", "under 1", "ukendt"; "–" of none. */
static void
add_months(struct buf *text, const struct beside *b, const struct beside_money *m)
{
	for (size_t i = 0; i < m->projects; i++) {
		long left = m->until[i] != INT_MAX ? handover_months(b->day, m->until[i]) : 0;

		lang_add_joint(text, b->language, i, m->projects);
		if (m->until[i] == INT_MAX)
			buf_adds(text, unknown(b));
		else if (left == 0)
			buf_adds(text, LANG(b->language, "under 1", "under 1"));
		else
			lang_add_count(text, b->language, (uint64_t)left);
	}
	if (m->projects == 0)
		buf_adds(text, m->unknown > 0 ? unknown(b) : "–");
}

static void
money(const struct beside *b, struct document *d)
{
	enum language l = b->language;
	struct names n = names_begin(b);

	n.name[n.n++] = LANG(l, "Aftaler, der løber", "Agreements that run");
	n.name[n.n++] = LANG(l, "Heraf projekt", "Of these, projects");
	n.name[n.n++] = LANG(l, "Heraf ikke oplyst", "Of these, not given");
	n.name[n.n++] = LANG(l, "Måneder tilbage af hvert projekt", "Months left of each project");
	document_heading(d, 2, LANG(l, "Projektmidler", "Project money"));
	if (nothing_of(b, d, knows_money))
		return;
	document_table(d, n.n, n.name);
	for (size_t i = 0; i < b->n; i++) {
		struct beside_money m;
		struct buf months = { 0 };

		begin_row(b, d, &b->house[i], NULL);
		if (beside_money(&m, b->house[i].r)) {
			count_cell(b, d, m.agreements);
			count_cell(b, d, m.projects);
			count_cell(b, d, m.unknown);
			add_months(&months, b, &m);
			document_cell(d, months.data);
		} else {
			unknown_cells(b, d, 4);
		}
		buf_release(&months);
		beside_money_release(&m);
	}
	document_table_end(d);
}

/* The answers to so many recommendations, and below what these are. */
static void
answers(const struct beside *b, struct document *d, int first, int n)
{
	enum language l = b->language;
	struct names names = names_begin(b);
	struct buf about = { 0 };

	for (int k = first; k < first + n; k++) {
		names.name[names.n++] = recommendations[k].code;
		buf_addf(&about, "%s%s: %s", k > first ? "; " : "", recommendations[k].code,
		    recommendation_title(&recommendations[k], l));
	}
	document_table(d, names.n, names.name);
	for (size_t i = 0; i < b->n; i++) {
		begin_row(b, d, &b->house[i], NULL);
		for (int k = first; k < first + n; k++) {
			int status = b->house[i].r->sheet.answers.item[k].status;

			document_cell(d, status < 0 ? unknown(b) : vocab_word(&status_vocab, status, l));
		}
	}
	document_table_end(d);
	document_note(d, "%s.", buf_text(&about));
	buf_release(&about);
}

/* Of many recommendations there are tables of equal size. */
static void
condition(const struct beside *b, struct document *d, int which)
{
	enum language l = b->language;
	struct buf title = { 0 };
	int first = 0, n = 0, tables, at = 0;

	buf_addf(&title, LANG(l, "Grundbetingelse %d: %s", "Basic condition %d: %s"), which,
	    LANG(l, condition_names[which - 1].da, condition_names[which - 1].en));
	document_heading(d, 3, title.data);
	while (recommendations[first].condition != which)
		first++;
	while (first + n < RECOMMENDATIONS && recommendations[first + n].condition == which)
		n++;
	tables = (n + MOST_COLUMNS - 2) / (MOST_COLUMNS - 1);
	for (int t = 1; t <= tables; at = n * t / tables, t++)
		answers(b, d, first + at, n * t / tables - at);
	buf_release(&title);
}

/* ---- the whole ---- */

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
	    "and those of one type by name. The order tells nothing else. What is not written down is unknown."),
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
	enum language l = b->language;
	size_t asked = 0;

	title(b, d);
	beside_asks(b, count_question, &asked);
	if (asked > 0)
		questions(b, d);
	types(b, d);
	basis(b, d);
	forms(b, d);
	actors(b, d);
	house(b, d);
	money(b, d);
	document_heading(d, 2, LANG(l, "Grundbetingelser for samarbejde",
	    "Basic conditions for collaboration"));
	if (!nothing_of(b, d, knows_answers))
		for (int i = 1; i <= CONDITIONS; i++)
			condition(b, d, i);
}
