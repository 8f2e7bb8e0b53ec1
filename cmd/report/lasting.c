/* What lasts: how much rests on projects, how long they go on, and what went on after one had left. */
#include <stdlib.h>

#include "analysis/handover.h"
#include "analysis/lasting.h"
#include "analysis/money.h"
#include "base/buf.h"
#include "base/date.h"
#include "base/mem.h"
#include "base/number.h"
#include "field/terms.h"
#include "output/json.h"
#include "report.h"

void
lastingpart_begin(struct report *r)
{
	struct period year = period_until(&r->summary.span[SPAN_YEAR], r->asof);

	r->lasting = mem_zero(1, sizeof *r->lasting);
	lasting_begin(r->lasting, &r->sheet.actors, &year, r->asof);
}

void
lastingpart_release(struct report *r)
{
	if (r->lasting != NULL)
		lasting_release(r->lasting);
	free(r->lasting);
	r->lasting = NULL;
}

/* ---- the table ---- */

struct share {
	const char *what;
	const char *part, *whole, *percent;
};

static void
put(const struct report *r, const struct share *s)
{
	document_cell(r->out, s->what);
	document_cell(r->out, s->part);
	document_cell(r->out, s->whole);
	document_cell(r->out, s->percent);
}

static void
count(const struct report *r, const char *what, unsigned long part, unsigned long whole)
{
	enum language l = r->language;

	if (whole > 0)
		put(r, &(struct share){ what, lang_count(l, part), lang_count(l, whole),
		    quantity_percent(l, (int64_t)part, (int64_t)whole) });
}

/* A share of the few whose basis is known is not one of all: it says how many these are. */
static const char *
actors_row(const struct report *r)
{
	const struct lasting *p = r->lasting;
	enum language l = r->language;
	struct buf *b = lang_buffer();

	buf_adds(b, LANG(l, "Aktører, der er her", "Actors that are here"));
	if (p->unknown > 0)
		buf_addf(b, LANG(l, " (oplyst for %s af %s)", " (given for %s of %s)"), lang_count(l, p->known),
		    lang_count(l, p->known + p->unknown));
	return buf_text(b);
}

static void
table(const struct report *r, const struct money *m, int64_t known)
{
	const struct lasting *p = r->lasting;
	enum language l = r->language;
	const char *const column[] = {
		"", LANG(l, "På projekter", "On projects"), LANG(l, "I alt", "In all"), LANG(l, "Andel", "Share")
	};

	document_table(r->out, 4, column);
	count(r, actors_row(r), p->projects, p->known);
	if (p->known > 0) {
		count(r, LANG(l, "Samarbejder, 12 måneder", "Collaborations, 12 months"), p->with, p->entries);
		count(r, LANG(l, "Heraf på deres initiativ", "Of these, on their initiative"), p->led, p->entries);
	}
	if (known > 0) {
		const int64_t part[] = { m->basis[BASIS_FAST], m->basis[BASIS_PROJEKT] };
		struct buf percent = { 0 };
		int percents[2];

		/* As the money's own section has it. */
		quantity_percents(percents, part, 2);
		quantity_add_percent(&percent, l, percents[1]);
		put(r, &(struct share){ LANG(l, "Kr. om året", "Kr. a year"), lang_money(l, m->basis[BASIS_PROJEKT]),
		    lang_money(l, known), percent.data });
		buf_release(&percent);
	}
	document_table_end(r->out);
}

/* What the table does not know of. */
static void
untold(const struct report *r, const struct money *m)
{
	const struct lasting *p = r->lasting;
	enum language l = r->language;

	if (p->unknown == 0 && p->untold == 0 && m->unknown == 0)
		return;
	document_open(r->out, DOCUMENT_NOTE);
	document_text(r->out, LANG(l, "Ikke talt med, fordi det ikke er oplyst, om det er fast eller projekt: ",
	    "Not counted, for it is not given whether it is permanent or a project: "));
	if (p->unknown > 0)
		document_text(r->out, quantity(l, p->unknown, noun(NOUN_ACTOR, l)));
	if (m->unknown > 0)
		document_say(r->out, "%s%s kr.", p->unknown > 0 ? LANG(l, " og ", " and ") : "", lang_money(l, m->unknown));
	if (p->unknown == 0 && m->unknown == 0)
		document_text(r->out, LANG(l, "ingen aktør, der er her", "none of the listed actors"));
	if (m->unknown == 0)
		document_text(r->out, ".");
	if (p->known > 0 && p->untold > 0)
		document_say(r->out, LANG(l, " I %s er det ikke oplyst for nogen af dem, der var med, så andelen kan være større.",
		    " In %s it is not given for any of those who took part, so the share may be larger."),
		    quantity_some(l, p->untold, p->entries, noun(NOUN_COLLABORATION, l)));
	document_close(r->out);
}

/* ---- one by one ---- */

/* Those of whom it is not told when they end, in one item: more than one would say the same over again. */
static void
no_end(const struct report *r, const char **name, size_t n)
{
	enum language l = r->language;
	struct buf names = { 0 };

	add_names(&names, r, name, n);
	if (n == 1)
		document_item(r->out, LANG(l, "%s: hvornår det slutter, er ikke oplyst", "%s: it is not given when it ends"), names.data);
	else if (n > 1)
		document_item(r->out, LANG(l, "Hvornår det slutter, er ikke oplyst for %s", "It is not given when it ends for %s"), names.data);
	buf_release(&names);
}

static void
months(const struct report *r)
{
	enum language l = r->language;
	const char **endless = mem_zero(r->sheet.actors.n + 1, sizeof *endless);
	size_t n = 0;

	for (size_t i = 0; i < r->sheet.actors.n; i++) {
		const struct actor *a = &r->sheet.actors.item[i];
		const char *name = dossier_name(&r->sheet, a->cell[ACTOR_ID]);
		long left;

		if (a->basis != BASIS_PROJEKT || !actor_is_there(a, r->asof))
			continue;
		left = handover_end(a) != NEVER ? handover_months(r->asof, handover_end(a)) : 0;
		if (handover_end(a) == NEVER)
			endless[n++] = name;
		else if (handover_end(a) < r->asof)
			document_item(r->out, LANG(l, "%s: sluttede %s", "%s: ended %s"), name, when_on(l, handover_end(a)));
		else if (left == 0)
			document_item(r->out, LANG(l, "%s: under en måned tilbage (%s)", "%s: less than a month left (%s)"), name,
			    lang_day(l, handover_end(a)));
		else
			document_item(r->out, LANG(l, "%s: %s tilbage (%s)", "%s: %s left (%s)"), name,
			    quantity(l, (uint64_t)left, noun(NOUN_MONTH, l)), lang_day(l, handover_end(a)));
	}
	no_end(r, endless, n);
	free(endless);
}

static void
gone(const struct report *r)
{
	enum language l = r->language;

	for (size_t i = 0; i < r->lasting->n; i++) {
		const struct lasting_left *left = &r->lasting->left[i];
		size_t went_on = lasting_went_on(left);

		if (left->before.n == 0)
			continue;
		document_paragraph(r->out, "%s %s %s. %s", dossier_name(&r->sheet, left->actor->cell[ACTOR_ID]),
		    LANG(l, "gik", "left"), when_on(l, left->actor->left), says(r,
		    "{some et andet par|andre par|andet par}, der stod i loggen sammen med den året før, har {not}været sammen siden.",
		    "{some another pair|other pairs|other pair} that {was|were} in the log with it in the year before {has|have} {not}been together since.",
		    &(struct phrase_facts){ .value = (int64_t)went_on, .of = (int64_t)left->before.n }));
	}
}

void
lasting_section(const struct report *r)
{
	const struct lasting *p = r->lasting;
	enum language l = r->language;
	struct money m;
	int64_t known = money_on(&m, &r->sheet.funding, r->asof) ? m.basis[BASIS_FAST] + m.basis[BASIS_PROJEKT] : 0;

	document_heading(r->out, 2, LANG(l, "Det, der bliver", "What lasts"));
	if (p->known == 0 && known == 0) {
		document_paragraph(r->out, "%s", LANG(l, "Det er ikke oplyst, hvad der er fast, og hvad der er projekter.",
		    "It is not given what is permanent and what is a project."));
	} else {
		document_paragraph(r->out, "%s", p->projects == 0 && m.basis[BASIS_PROJEKT] == 0 && p->with == 0 ?
		    LANG(l, "Intet af det, der er oplyst, hviler på projekter.", "Nothing of what is recorded rests on projects.") :
		    LANG(l, "Et projekt slutter en dag. Så meget hviler på projekter nu; hvad af det skal blive?",
		    "A project ends one day. This much rests on projects now; what of it should last?"));
		table(r, &m, known);
		untold(r, &m);
		months(r);
	}
	gone(r);
	money_release(&m);
}

/* ---- for programs ---- */

static void
json_share(struct json *j, const char *key, unsigned long part, unsigned long whole)
{
	json_open(j, key, '{');
	if (whole > 0)
		json_count(j, "project", (int64_t)part);
	else
		json_null(j, "project");
	json_count(j, "of", (int64_t)whole);
	json_close(j);
}

void
lastingpart_json(struct json *j, const struct report *r)
{
	const struct lasting *p = r->lasting;

	json_open(j, "lasting", '{');
	json_day(j, "as_of", r->asof);
	json_share(j, "actors", p->projects, p->known);
	json_count(j, "actors_unknown", (int64_t)p->unknown);
	json_share(j, "entries", p->with, p->known > 0 ? p->entries : 0);
	json_share(j, "entries_led", p->led, p->known > 0 ? p->entries : 0);
	json_open(j, "projects", '[');
	for (size_t i = 0; i < r->sheet.actors.n; i++) {
		const struct actor *a = &r->sheet.actors.item[i];

		if (a->basis != BASIS_PROJEKT || !actor_is_there(a, r->asof))
			continue;
		json_open(j, NULL, '{');
		json_text(j, "actor", a->cell[ACTOR_ID]);
		if (handover_end(a) != NEVER) {
			json_day(j, "until", handover_end(a));
			json_count(j, "months", handover_months(r->asof, handover_end(a)));
		} else {
			json_null(j, "until");
			json_null(j, "months");
		}
		json_close(j);
	}
	json_close(j);
	json_open(j, "left", '[');
	for (size_t i = 0; i < p->n; i++) {
		json_open(j, NULL, '{');
		json_text(j, "actor", p->left[i].actor->cell[ACTOR_ID]);
		json_day(j, "left", p->left[i].actor->left);
		json_count(j, "pairs", (int64_t)p->left[i].before.n);
		json_count(j, "met_since", (int64_t)lasting_went_on(&p->left[i]));
		json_close(j);
	}
	json_close(j);
	json_close(j);
}
