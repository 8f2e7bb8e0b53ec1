/*
 * mc-report - the monthly report of a centre.
 *
 *	mc-report -p 2026-10 kvarterhuset > oktober.md
 *
 * See mc-report(1).
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/indicate.h"
#include "analysis/summary.h"
#include "base/buf.h"
#include "base/collate.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/opt.h"
#include "base/period.h"
#include "base/safe.h"
#include "domain/entry.h"
#include "domain/sheet.h"
#include "format/yaml.h"
#include "output/document.h"
#include "output/rows.h"

enum { SECTION, SKIP_INVALID, PERIOD, TODAY, LANGUAGE };

static const struct opt options[] = {
	{ "section", 0, "NAME,...", 0, "only these: tally, actors, conditions, basis" },
	OPT_SKIP_INVALID(0),
	{ "period", 'p', "PERIOD", 0, "what the report is on; last-month if not given" },
	OPT_TODAY, OPT_LANGUAGE(0), OPT_END
};

static struct opts opts = {
	.options = options,
	.usage = "mc-report [OPTION]... [CENTRE]...\n",
	.about = "Write the monthly report of a centre in Markdown: the tally of the period,\n"
	    "who took part, the checklist of the three basic conditions, and what the\n"
	    "figures rest on."
};

struct report {
	enum language language;
	int today, good;
	struct sheet sheet;
	struct summary summary;
	struct figures figures;
	struct entries_read log;
};

/* ---- words ---- */

/* A paragraph or an item that is one sentence. */
#define PARAGRAPH(...) \
	(document_open(DOCUMENT_PARAGRAPH), document_say(__VA_ARGS__), document_close())
#define ITEM(...) \
	(document_open(DOCUMENT_ITEM), document_say(__VA_ARGS__), document_close())

/* "a, b og c", in alphabetical order. */
static void
say_names(const struct report *r, const char **name, size_t n)
{
	collate_sort(name, n, sizeof *name, r->language);
	for (size_t i = 0; i < n; i++) {
		struct buf joint = { 0 };

		lang_add_joint(&joint, r->language, i, n);
		document_text(buf_text(&joint));
		document_text(name[i]);
		buf_release(&joint);
	}
}

/* A date that people wrote, in words. */
static const char *
date_in_words(const struct report *r, const char *text)
{
	int day;

	return date_parse(text, strlen(text), &day) ? lang_day(r->language, day) : text;
}

/* ---- heading ---- */

static void
heading(const struct report *r)
{
	const struct period *p = &r->summary.span[SPAN_PERIOD];
	const struct yaml_node *place = yaml_get(centre_root(&r->sheet.centre), "place");
	struct buf title = { 0 };

	buf_addf(&title, "%s: %s", centre_name(&r->sheet.centre), lang_period(r->language, p));
	document_heading(1, title.data);
	buf_release(&title);

	document_open(DOCUMENT_PARAGRAPH);
	if (!yaml_is_empty(place) && place->kind == YAML_SCALAR) {
		document_text(place->text);
		document_text(". ");
	}
	document_say(LANG(r->language, "Opgjort %s.", "As of %s."),
	    lang_day(r->language, r->today));
	if (p->last >= r->today)
		document_text(LANG(r->language, " Perioden er ikke slut endnu.",
		    " The period is not over yet."));
	document_close();
}

/* ---- tally ---- */

/* A sum, and how many of the period's entries tell it. */
static void
sum_item(const struct report *r, enum summary_sum i, const char *what)
{
	unsigned long n = r->summary.total[SPAN_PERIOD];
	struct buf sum = { 0 };
	int64_t value;

	if (r->summary.rests_on[i] == 0) {
		ITEM(LANG(r->language, "%s: ikke oplyst", "%s: not given"), what);
	} else if (number_total(&r->summary.sum[i], &value)) {
		lang_add_number(&sum, r->language, value);
		ITEM(LANG(r->language, "%s: %s (oplyst i %s af %s registrering%s)",
		    "%s: %s (given in %s of %s entr%s)"), what, sum.data,
		    lang_count(r->language, r->summary.rests_on[i]), lang_count(r->language, n),
		    n == 1 ? LANG(r->language, "", "y") : LANG(r->language, "er", "ies"));
	}
	buf_release(&sum);
}

/* The columns: the twelve months only where they are not the period itself. */
static int
spans(const struct report *r)
{
	const struct period *p = &r->summary.span[SPAN_PERIOD];
	const struct period *year = &r->summary.span[SPAN_YEAR];

	return p->first == year->first && p->last == year->last ? SPAN_YEAR : SPANS;
}

static void
tally_line(const struct report *r, struct rows *out, const char *what,
    const unsigned long n[SPANS])
{
	rows_text(out, what);
	for (int i = 0; i < spans(r); i++)
		rows_text(out, lang_count(r->language, n[i]));
}

static void
tally_section(const struct report *r)
{
	const struct summary *s = &r->summary;
	const char *const name[SPANS + 1] = {
		LANG(r->language, "Samarbejdsform", "Form"),
		lang_period(r->language, &s->span[SPAN_PERIOD]),
		lang_period(r->language, &s->span[SPAN_BEFORE]),
		lang_period(r->language, &s->span[SPAN_YEAR])
	};
	struct rows *out;

	document_heading(2, LANG(r->language, "Samarbejder", "Collaborations"));
	out = document_table((size_t)spans(r) + 1, name);
	for (int f = 0; f < FORMS; f++)
		tally_line(r, out, LANG(r->language, form_vocab.term[f].da, form_vocab.term[f].en),
		    (const unsigned long[]){ s->form[SPAN_PERIOD][f], s->form[SPAN_BEFORE][f],
		    s->form[SPAN_YEAR][f] });
	tally_line(r, out, LANG(r->language, "I alt", "In all"), s->total);
	rows_end(out);
	if (s->total[SPAN_PERIOD] == 0) {
		PARAGRAPH("%s", LANG(r->language, "Der er ingen registreringer i perioden.",
		    "There are no entries in the period."));
		return;
	}
	sum_item(r, SUM_RESIDENTS, LANG(r->language, "Deltagere fra boligområdet",
	    "Participants from the area"));
	sum_item(r, SUM_VISITORS, LANG(r->language, "Deltagere udefra",
	    "Participants from outside"));
	sum_item(r, SUM_HOURS, LANG(r->language, "Arbejdstimer", "Staff hours"));
}

/* ---- who took part ---- */

struct took_part {
	const char *name;	/* first: collate_sort goes by it */
	const struct participant *did;
};

static void
participants(const struct report *r)
{
	const struct activity *act = &r->summary.activity;
	const char *const column[] = {
		LANG(r->language, "Aktør", "Actor"),
		LANG(r->language, "Samarbejder", "Collaborations"),
		LANG(r->language, "Heraf på eget initiativ", "Of these, on its own initiative")
	};
	struct took_part *row = mem_zero(act->ids.n, sizeof *row);
	struct rows *out;
	size_t n = 0;

	for (size_t i = 0; i < act->ids.n; i++)
		if (act->who[i].entries > 0)
			row[n++] = (struct took_part){
			    sheet_name(&r->sheet, intern_text(&act->ids, i)), &act->who[i] };
	collate_sort(row, n, sizeof *row, r->language);
	if (n > 0) {
		out = document_table(3, column);
		for (size_t i = 0; i < n; i++) {
			rows_text(out, row[i].name);
			rows_text(out, lang_count(r->language, row[i].did->entries));
			rows_text(out, lang_count(r->language, row[i].did->led));
		}
		rows_end(out);
	}
	free(row);
}

static void
name_new(const struct report *r)
{
	const struct activity *act = &r->summary.activity;
	const char **name = mem_zero(act->ids.n, sizeof *name);
	size_t n = 0;

	for (size_t i = 0; i < act->ids.n; i++)
		if (act->who[i].entries > 0 && period_holds(&act->period, act->who[i].first))
			name[n++] = sheet_name(&r->sheet, intern_text(&act->ids, i));
	if (n > 0) {
		document_open(DOCUMENT_PARAGRAPH);
		document_text(LANG(r->language, "Med i loggen for første gang: ",
		    "In the log for the first time: "));
		say_names(r, name, n);
		document_text(".");
		document_close();
	}
	free(name);
}

static void
name_silent(const struct report *r)
{
	const struct actors *all = &r->sheet.actors;
	const char **name = mem_zero(all->n, sizeof *name);
	size_t n = 0, house = 0;

	for (size_t i = 0; i < all->n; i++) {
		const struct actor *a = &all->item[i];
		const struct participant *p = activity_of(&r->summary.activity, a->cell[ACTOR_ID]);

		if (!actor_in_house(a, r->today))
			continue;
		house++;
		if (p == NULL || p->entries == 0)
			name[n++] = sheet_name(&r->sheet, a->cell[ACTOR_ID]);
	}
	document_open(DOCUMENT_PARAGRAPH);
	if (house == 0) {
		document_text(LANG(r->language, "Der er ikke noteret aktører i huset.",
		    "No actors in the house are recorded."));
	} else if (n == 0) {
		document_text(LANG(r->language, "Alle aktører i huset har været med i perioden.",
		    "All actors in the house took part in the period."));
	} else {
		document_say(LANG(r->language, "%s af de %s aktører i huset har ingen registreringer i perioden: ",
		    "%s of the %s actors in the house have no entries in the period: "),
		    lang_count(r->language, n), lang_count(r->language, house));
		say_names(r, name, n);
		document_text(".");
	}
	document_close();
	free(name);
}

static void
actors_section(const struct report *r)
{
	document_heading(2, LANG(r->language, "Hvem deltog", "Who took part"));
	participants(r);
	name_new(r);
	name_silent(r);
}

/* ---- the checklist ---- */

static void
item(const char *label, const char *text)
{
	if (*text == '\0')
		return;
	document_open(DOCUMENT_ITEM);
	document_text(label);
	document_text(": ");
	document_text(text);
	document_close();
}

/* The next step, who takes it and when; marked when that day is over. */
static void
next_step(const struct report *r, const struct answer *a)
{
	const char *next = a->cell[ANSWER_NEXT], *due = a->cell[ANSWER_DUE];
	int day;

	if (*next == '\0' && *due == '\0')
		return;
	document_open(DOCUMENT_ITEM);
	if (*next != '\0') {
		document_text(LANG(r->language, "Næste skridt: ", "Next step: "));
		document_text(next);
	}
	if (*due != '\0')
		document_say(*next != '\0' ? LANG(r->language, " – senest %s", " – by %s") :
		    LANG(r->language, "Frist: %s", "Due: %s"), date_in_words(r, due));
	if (date_parse(due, strlen(due), &day) && day < r->today && a->status != STATUS_JA) {
		document_text(" ");
		document_strong(LANG(r->language, "(fristen er overskredet)", "(overdue)"));
	}
	document_close();
}

static void
recommendation(const struct report *r, int i)
{
	const struct recommendation *about = &recommendations[i];
	const struct answer *a = &r->sheet.answers.item[i];
	const char *responsible = a->cell[ANSWER_RESPONSIBLE];
	struct buf data = { 0 }, conflict = { 0 };

	document_open(DOCUMENT_PARAGRAPH);
	document_say("%s %s: ", about->code, LANG(r->language, about->title_da, about->title_en));
	document_strong(a->status < 0 ? LANG(r->language, "ikke vurderet", "not assessed") :
	    LANG(r->language, status_vocab.term[a->status].da, status_vocab.term[a->status].en));
	if (a->status >= 0 && *a->cell[ANSWER_ASSESSED] != '\0')
		document_say(LANG(r->language, " (vurderet %s)", " (assessed %s)"),
		    date_in_words(r, a->cell[ANSWER_ASSESSED]));
	document_close();

	figures_data(&data, &r->figures, i, r->language);
	figures_conflict(&conflict, &r->figures, i, a->status, r->language);
	item(LANG(r->language, "Begrundelse", "Evidence"), a->cell[ANSWER_EVIDENCE]);
	item("Data", buf_text(&data));
	item(LANG(r->language, "Uoverensstemmelse", "Contradiction"), buf_text(&conflict));
	item(LANG(r->language, "Ansvarlig", "Responsible"),
	    *responsible != '\0' ? sheet_name(&r->sheet, responsible) : "");
	next_step(r, a);
	buf_release(&data);
	buf_release(&conflict);
}

static void
conditions_section(const struct report *r)
{
	unsigned long assessed = 0;

	for (int i = 0; i < RECOMMENDATIONS; i++)
		assessed += r->sheet.answers.item[i].status >= 0;
	document_heading(2, LANG(r->language, "Grundbetingelser for samarbejde",
	    "Basic conditions for collaboration"));
	PARAGRAPH(LANG(r->language, "%s af de 17 anbefalinger er vurderet. Tallene fra loggen dækker %s; "
	    "oplysninger om aktørerne er fra i dag.",
	    "%s of the 17 recommendations are assessed. Figures from the log cover %s; "
	    "what is said of actors is as of today."),
	    lang_count(r->language, assessed),
	    lang_period(r->language, &r->summary.span[SPAN_YEAR]));
	for (int i = 0; i < RECOMMENDATIONS; i++) {
		int condition = recommendations[i].condition;
		const struct condition_name *name = &condition_names[condition - 1];

		if (i == 0 || recommendations[i - 1].condition != condition) {
			struct buf title = { 0 };

			buf_addf(&title, "%d. %s", condition,
			    LANG(r->language, name->da, name->en));
			document_heading(3, title.data);
			buf_release(&title);
		}
		recommendation(r, i);
	}
}

/* ---- what it rests on ---- */

static void
basis_section(const struct report *r)
{
	const struct activity *act = &r->summary.activity, *year = &r->summary.year;
	enum language l = r->language;

	document_heading(2, LANG(l, "Hvad tallene bygger på", "What the figures rest on"));
	if (act->ever == 0)
		PARAGRAPH("%s", r->log.missing ? LANG(l, "Der er ingen log.", "There is no log.") :
		    LANG(l, "Loggen er tom.", "The log is empty."));
	else
		PARAGRAPH(LANG(l, "Loggen rummer %s registrering%s fra %s til %s.",
		    "The log holds %s entr%s from %s to %s."), lang_count(l, act->ever),
		    act->ever == 1 ? LANG(l, "", "y") : LANG(l, "er", "ies"),
		    lang_day(l, act->first), lang_day(l, r->summary.last));
	if (act->ever > 0 && activity_months(act) > 1)
		PARAGRAPH(LANG(l, "Der er registreringer i %s af periodens %s måneder.",
		    "There are entries in %s of the period's %s months."),
		    lang_count(l, act->months.n),
		    lang_count(l, (unsigned long)activity_months(act)));
	if (act->ever > 0)
		PARAGRAPH(LANG(l, "Der er registreringer i %s af de 12 måneder i %s.",
		    "There are entries in %s of the 12 months of %s."),
		    lang_count(l, year->months.n), lang_period(l, &year->period));
	if (r->log.left_out > 0)
		PARAGRAPH(LANG(l, "%s række%s i loggen er udeladt på grund af fejl.", "%s faulty row%s left out."),
		    lang_count(l, r->log.left_out), r->log.left_out == 1 ?
		    LANG(l, "", " is") : LANG(l, "r", "s are"));
	PARAGRAPH(LANG(l, "Aktørlisten rummer %s aktør%s.", "%s actor%s listed."),
	    lang_count(l, r->sheet.actors.n), r->sheet.actors.n == 1 ?
	    LANG(l, "", " is") : LANG(l, "er", "s are"));
}

/* ---- the whole ---- */

static const struct {
	const char *name;
	void (*write)(const struct report *);
} sections[] = {
	{ "tally", tally_section },
	{ "actors", actors_section },
	{ "conditions", conditions_section },
	{ "basis", basis_section },
};
enum { SECTIONS = sizeof sections / sizeof *sections };

static void
read_report(struct report *r, const char *path, const struct period *p, const char *language)
{
	summary_init(&r->summary, p);
	r->good = sheet_read(&r->sheet, path);
	/* The log too, so that all faults are told. */
	if (r->sheet.centre.path != NULL)
		r->good &= entries_each(&r->sheet.centre, SCHEMA_BIT(ENTRY_HOURS) |
		    SCHEMA_BIT(ENTRY_RESIDENTS) | SCHEMA_BIT(ENTRY_VISITORS), summary_use,
		    &r->summary, &r->log);
	if (r->good)
		figures_compute(&r->figures, &r->sheet.centre, &r->sheet.actors,
		    &r->summary.year, !r->log.missing, r->today);
	r->language = language != NULL ? lang_option(language) :
	    centre_language(&r->sheet.centre);
}

static void
write_report(const struct report *r, const int chosen[SECTIONS], int some)
{
	heading(r);
	for (int i = 0; i < SECTIONS; i++)
		if (chosen[i] || !some)
			sections[i].write(r);
}

static void
release_report(struct report *r)
{
	figures_release(&r->figures);
	summary_release(&r->summary);
	sheet_release(&r->sheet);
}

/* Mark the sections that an option names. */
static void
choose(int chosen[SECTIONS], const char *names)
{
	do {
		size_t n = strcspn(names, ","), i = 0;

		while (i < SECTIONS && (strncmp(sections[i].name, names, n) != 0 ||
		    sections[i].name[n] != '\0'))
			i++;
		if (i == SECTIONS)
			die("unknown section '%s'; it is one of tally, actors, conditions, basis",
			    shown(names, n));
		chosen[i] = 1;
		names += n;
	} while (*names++ == ',' && *names != '\0');
}

int
main(int argc, char *argv[])
{
	struct report *report;
	struct period p;
	const char *period = "last-month", *today = NULL, *language = NULL;
	char *const *centre;
	int i, skip = 0, some = 0, chosen[SECTIONS] = { 0 };
	size_t n = 0;

	diag_init(argv[0]);
	while ((i = opts_next(&opts, argc, argv)) >= 0)
		switch (i) {
		case SECTION:
			choose(chosen, opts.value);
			some = 1;
			break;
		case SKIP_INVALID:
			skip = 1;
			break;
		case PERIOD:
			period = opts.value;
			break;
		case TODAY:
			today = opts.value;
			break;
		case LANGUAGE:
			language = opts.value;
			lang_option(language);
			break;
		}
	centre = centre_arguments(argv + opts.first);
	i = date_today(today);
	p = period_option(period, i);
	if (p.first == PERIOD_OPEN)
		die("the report compares the period with the one before: give it a first day");
	while (centre[n] != NULL)
		n++;
	report = mem_zero(n, sizeof *report);
	for (size_t k = 0; k < n; k++) {
		report[k].today = i;
		read_report(&report[k], centre[k], &p, language);
	}
	for (size_t k = 0; k < n; k++) {
		if (report[k].good && (diag_status() == 0 || (skip && diag_status() == 1)))
			write_report(&report[k], chosen, some);
		release_report(&report[k]);
	}
	free(report);
	return diag_finish();
}
