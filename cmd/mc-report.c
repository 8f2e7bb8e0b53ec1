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
#include "domain/actor.h"
#include "domain/answer.h"
#include "domain/centre.h"
#include "domain/entry.h"
#include "format/yaml.h"
#include "output/document.h"
#include "output/rows.h"

enum { SECTION, SKIP_INVALID, PERIOD, TODAY, LANGUAGE };

static const struct opt options[] = {
	{ "section", 0, "NAME,...", 0, "only these: tally, actors, conditions, basis" },
	OPT_SKIP_INVALID,
	{ "period", 'p', "PERIOD", 0, "what the report is on; last-month if not given" },
	OPT_TODAY, OPT_LANGUAGE, OPT_END
};

static struct opts opts = {
	.options = options,
	.usage = "mc-report [OPTION]... [CENTRE]...\n",
	.about = "Write the monthly report of a centre in Markdown: the tally of the period, who\n"
	    "took part, the checklist of the three basic conditions, what the figures rest on."
};

struct report {
	enum language language;
	int today;
	struct centre centre;
	struct actors actors;
	struct answers answers;
	struct summary summary;
	struct figures figures;
	struct entries_read log;
};

/* ---- words ---- */

static void
say(const char *text)
{
	document_text(text);
}

static void
say_count(const struct report *r, unsigned long n)
{
	struct buf b = { 0 };

	lang_add_count(&b, r->language, n);
	say(buf_text(&b));
	buf_release(&b);
}

static void
say_day(const struct report *r, int day)
{
	struct buf b = { 0 };

	lang_add_day(&b, r->language, day);
	say(buf_text(&b));
	buf_release(&b);
}

static void
say_period(const struct report *r, const struct period *p)
{
	struct buf b = { 0 };

	lang_add_period(&b, r->language, p);
	say(buf_text(&b));
	buf_release(&b);
}

/* A paragraph of its own, for a sentence with nothing to fill in. */
static void
paragraph(const char *text)
{
	document_open(DOCUMENT_PARAGRAPH);
	say(text);
	document_close();
}

/* An actor's name for readers; its id if it has none here. */
static const char *
name_of(const struct report *r, const char *id)
{
	const struct actor *a = actors_find(&r->actors, id, strlen(id));

	return a != NULL && *a->cell[ACTOR_NAME] != '\0' ? a->cell[ACTOR_NAME] : id;
}

static void
say_names(const struct report *r, const char **name, size_t n)
{
	collate_sort(name, n, sizeof *name, r->language);
	for (size_t i = 0; i < n; i++) {
		struct buf joint = { 0 };

		lang_add_joint(&joint, r->language, i, n);
		say(buf_text(&joint));
		say(name[i]);
		buf_release(&joint);
	}
}

/* ---- heading ---- */

static void
heading(const struct report *r)
{
	const struct period *p = &r->summary.span[SPAN_PERIOD];
	const struct yaml_node *place = yaml_get(centre_root(&r->centre), "place");
	struct buf title = { 0 };

	buf_addf(&title, "%s: ", centre_name(&r->centre));
	lang_add_period(&title, r->language, p);
	document_heading(1, title.data);
	buf_release(&title);

	document_open(DOCUMENT_PARAGRAPH);
	if (!yaml_is_empty(place) && place->kind == YAML_SCALAR) {
		say(place->text);
		say(". ");
	}
	say(LANG(r->language, "Opgjort ", "Made up on "));
	say_day(r, r->today);
	say(".");
	if (p->last >= r->today)
		say(LANG(r->language, " Perioden er ikke slut endnu.", " The period is not over yet."));
	document_close();
}

/* ---- tally ---- */

static void
sum_sentence(const struct report *r, enum summary_sum i, const char *da, const char *en)
{
	struct buf b = { 0 };
	int64_t value;

	if (!number_total(&r->summary.sum[i], &value))
		return;
	document_open(DOCUMENT_ITEM);
	say(LANG(r->language, da, en));
	if (r->summary.rests_on[i] == 0) {
		say(LANG(r->language, ": ikke oplyst i nogen registrering",
		    ": not told in any entry"));
	} else {
		lang_add_number(&b, r->language, value);
		say(": ");
		say(buf_text(&b));
		say(LANG(r->language, " (oplyst i ", " (told in "));
		say_count(r, r->summary.rests_on[i]);
		say(LANG(r->language, " af ", " of "));
		say_count(r, r->summary.total[SPAN_PERIOD]);
		say(LANG(r->language, r->summary.total[SPAN_PERIOD] == 1 ? " registrering)" :
		    " registreringer)", r->summary.total[SPAN_PERIOD] == 1 ? " entry)" : " entries)"));
	}
	document_close();
	buf_release(&b);
}

/* One row of the table: what it counts, and a number for each span. */
static void
tally_line(const struct report *r, struct rows *out, const char *what,
    const unsigned long n[SPANS])
{
	rows_text(out, what);
	for (int i = 0; i < SPANS; i++) {
		struct buf b = { 0 };

		lang_add_count(&b, r->language, n[i]);
		rows_text(out, b.data);
		buf_release(&b);
	}
}

static void
tally_section(const struct report *r)
{
	const char *name[SPANS + 1] = { LANG(r->language, "Samarbejdsform", "Form") };
	struct buf head[SPANS] = { 0 };
	struct rows *out;

	document_heading(2, LANG(r->language, "Samarbejder", "Collaborations"));
	for (int i = 0; i < SPANS; i++) {
		lang_add_period(&head[i], r->language, &r->summary.span[i]);
		name[i + 1] = head[i].data;
	}
	out = document_table(SPANS + 1, name);
	for (int f = 0; f < FORMS; f++) {
		unsigned long n[SPANS];

		for (int i = 0; i < SPANS; i++)
			n[i] = r->summary.form[i][f];
		tally_line(r, out, LANG(r->language, form_vocab.term[f].da,
		    form_vocab.term[f].en), n);
	}
	tally_line(r, out, LANG(r->language, "i alt", "in all"), r->summary.total);
	rows_end(out);
	for (int i = 0; i < SPANS; i++)
		buf_release(&head[i]);
	if (r->summary.total[SPAN_PERIOD] == 0) {
		paragraph(LANG(r->language, "Der er ingen registreringer i perioden.",
		    "There are no entries in the period."));
		return;
	}
	sum_sentence(r, SUM_RESIDENTS, "Deltagere fra boligområdet", "Participants from the area");
	sum_sentence(r, SUM_VISITORS, "Deltagere udefra", "Participants from outside");
	sum_sentence(r, SUM_HOURS, "Arbejdstimer", "Staff hours");
}

/* ---- who took part ---- */

struct took_part {
	const char *name;	/* first: collate_sort goes by it */
	const struct participant *did;
};

/* A sentence that names those whom `wanted` picks out of the log's actors. */
static void
name_new(const struct report *r)
{
	const struct activity *act = &r->summary.activity;
	const char **name = mem_zero(act->ids.n, sizeof *name);
	size_t n = 0;

	for (size_t i = 0; i < act->ids.n; i++)
		if (act->who[i].entries > 0 && period_holds(&act->period, act->who[i].first))
			name[n++] = name_of(r, intern_text(&act->ids, i));
	if (n > 0) {
		document_open(DOCUMENT_PARAGRAPH);
		say(LANG(r->language, "Med i loggen for første gang: ", "In the log for the first time: "));
		say_names(r, name, n);
		say(".");
		document_close();
	}
	free(name);
}

static void
name_silent(const struct report *r)
{
	const char **name = mem_zero(r->actors.n, sizeof *name);
	size_t n = 0, house = 0;

	for (size_t i = 0; i < r->actors.n; i++) {
		const struct actor *a = &r->actors.item[i];
		const struct participant *p = activity_of(&r->summary.activity, a->cell[ACTOR_ID]);

		if (!actor_in_house(a, r->today))
			continue;
		house++;
		if (p == NULL || p->entries == 0)
			name[n++] = name_of(r, a->cell[ACTOR_ID]);
	}
	document_open(DOCUMENT_PARAGRAPH);
	if (house == 0) {
		say(LANG(r->language, "Der er ikke noteret aktører i huset.",
		    "No actors in the house are recorded."));
	} else if (n == 0) {
		say(LANG(r->language, "Alle aktører i huset er med i perioden.",
		    "All actors in the house are in the period."));
	} else {
		say_count(r, n);
		say(LANG(r->language, " af ", " of "));
		say_count(r, house);
		say(LANG(r->language, " aktører i huset er ikke med i perioden: ",
		    " actors in the house are not in the period: "));
		say_names(r, name, n);
		say(".");
	}
	document_close();
	free(name);
}

static void
actors_section(const struct report *r)
{
	const struct activity *act = &r->summary.activity;
	const char *const column[] = {
		LANG(r->language, "Aktør", "Actor"),
		LANG(r->language, "Samarbejder", "Collaborations"),
		LANG(r->language, "Heraf på eget initiativ", "Of these on its initiative")
	};
	struct took_part *row = mem_zero(act->ids.n, sizeof *row);
	struct rows *out;
	size_t n = 0;

	document_heading(2, LANG(r->language, "Hvem deltog", "Who took part"));
	for (size_t i = 0; i < act->ids.n; i++)
		if (act->who[i].entries > 0)
			row[n++] = (struct took_part){
			    name_of(r, intern_text(&act->ids, i)), &act->who[i] };
	collate_sort(row, n, sizeof *row, r->language);
	if (n > 0) {
		out = document_table(3, column);
		for (size_t i = 0; i < n; i++) {
			struct buf b = { 0 };

			rows_text(out, row[i].name);
			lang_add_count(&b, r->language, row[i].did->entries);
			rows_text(out, b.data);
			buf_clear(&b);
			lang_add_count(&b, r->language, row[i].did->led);
			rows_text(out, b.data);
			buf_release(&b);
		}
		rows_end(out);
	}
	free(row);
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
	say(label);
	say(": ");
	say(text);
	document_close();
}

static void
say_date(const struct report *r, const char *text)
{
	int day;

	if (date_parse(text, strlen(text), &day))
		say_day(r, day);
	else
		say(text);
}

/* The next step, who takes it and when; marked when that day is over. */
static void
next_step(const struct report *r, const struct answer *a)
{
	const char *due = a->cell[ANSWER_DUE];
	int day, overdue = date_parse(due, strlen(due), &day) && day < r->today &&
	    a->status != STATUS_JA;

	if (*a->cell[ANSWER_NEXT] == '\0' && *due == '\0')
		return;
	document_open(DOCUMENT_ITEM);
	say(LANG(r->language, "Næste skridt: ", "Next step: "));
	say(*a->cell[ANSWER_NEXT] != '\0' ? a->cell[ANSWER_NEXT] :
	    LANG(r->language, "ikke noteret", "not recorded"));
	if (*due != '\0') {
		say(LANG(r->language, " – senest ", " – by "));
		say_date(r, due);
	}
	if (overdue) {
		say(" ");
		document_strong(LANG(r->language, "(fristen er overskredet)", "(overdue)"));
	}
	document_close();
}

static void
recommendation(const struct report *r, int i)
{
	const struct recommendation *about = &recommendations[i];
	const struct answer *a = &r->answers.item[i];
	struct buf data = { 0 }, conflict = { 0 };

	document_open(DOCUMENT_PARAGRAPH);
	say(about->code);
	say(" ");
	say(LANG(r->language, about->title_da, about->title_en));
	say(": ");
	document_strong(a->status < 0 ? LANG(r->language, "ikke vurderet", "not assessed") :
	    LANG(r->language, status_vocab.term[a->status].da, status_vocab.term[a->status].en));
	if (a->status >= 0 && *a->cell[ANSWER_ASSESSED] != '\0') {
		say(LANG(r->language, " (vurderet ", " (assessed "));
		say_date(r, a->cell[ANSWER_ASSESSED]);
		say(")");
	}
	document_close();

	figures_data(&data, &r->figures, i, r->language);
	figures_conflict(&conflict, &r->figures, i, a->status, r->language);
	item(LANG(r->language, "Begrundelse", "Evidence"), a->cell[ANSWER_EVIDENCE]);
	item(LANG(r->language, "Data", "Data"), buf_text(&data));
	item(LANG(r->language, "Stemmer ikke", "Contradiction"), buf_text(&conflict));
	item(LANG(r->language, "Ansvarlig", "Responsible"), *a->cell[ANSWER_RESPONSIBLE] != '\0' ?
	    name_of(r, a->cell[ANSWER_RESPONSIBLE]) : "");
	next_step(r, a);
	buf_release(&data);
	buf_release(&conflict);
}

static void
conditions_section(const struct report *r)
{
	unsigned long assessed = 0;

	for (int i = 0; i < RECOMMENDATIONS; i++)
		assessed += r->answers.item[i].status >= 0;
	document_heading(2, LANG(r->language, "Grundbetingelser for samarbejde",
	    "Basic conditions for collaboration"));
	document_open(DOCUMENT_PARAGRAPH);
	say_count(r, assessed);
	say(LANG(r->language, " af 17 anbefalinger er vurderet. Data er fra ",
	    " of 17 recommendations are assessed. Data are from "));
	say_period(r, &r->summary.span[SPAN_YEAR]);
	say(".");
	document_close();
	for (int i = 0; i < RECOMMENDATIONS; i++) {
		int condition = recommendations[i].condition;

		if (i == 0 || recommendations[i - 1].condition != condition) {
			const struct condition_name *name = &condition_names[condition - 1];
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
	const struct summary *s = &r->summary;

	document_heading(2, LANG(r->language, "Hvad tallene bygger på", "What the figures rest on"));
	document_open(DOCUMENT_PARAGRAPH);
	if (r->log.missing) {
		say(LANG(r->language, "Der er ingen log.csv.", "There is no log.csv."));
	} else if (s->activity.ever == 0) {
		say(LANG(r->language, "Loggen er tom.", "The log is empty."));
	} else {
		say(LANG(r->language, "Loggen rummer ", "The log holds "));
		say_count(r, s->activity.ever);
		say(LANG(r->language, s->activity.ever == 1 ? " registrering fra " :
		    " registreringer fra ", s->activity.ever == 1 ? " entry from " : " entries from "));
		say_day(r, s->activity.first);
		say(LANG(r->language, " til ", " to "));
		say_day(r, s->last);
		say(LANG(r->language, ". I perioden er der registreringer i ", ". In the period there are entries in "));
		say_count(r, s->activity.months.n);
		say(LANG(r->language, " af ", " of "));
		say_count(r, (unsigned long)activity_months(&s->activity));
		say(LANG(r->language, " måneder; i de seneste tolv måneder i ",
		    " months; in the last twelve months in "));
		say_count(r, s->year.months.n);
		say(".");
	}
	if (r->log.left_out > 0) {
		say(" ");
		say_count(r, r->log.left_out);
		say(LANG(r->language, r->log.left_out == 1 ? " række med fejl er udeladt." :
		    " rækker med fejl er udeladt.", r->log.left_out == 1 ?
		    " faulty row is left out." : " faulty rows are left out."));
	}
	say(" ");
	say_count(r, r->actors.n);
	say(LANG(r->language, r->actors.n == 1 ? " aktør er noteret." : " aktører er noteret.",
	    r->actors.n == 1 ? " actor is recorded." : " actors are recorded."));
	document_close();
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
read_report(struct report *r, const char *path, const struct period *p)
{
	unsigned long fields = SCHEMA_BIT(ACTOR_ID) | SCHEMA_BIT(ACTOR_NAME) |
	    SCHEMA_BIT(ACTOR_KIND) | SCHEMA_BIT(ACTOR_SECTOR) | SCHEMA_BIT(ACTOR_PRESENCE) |
	    SCHEMA_BIT(ACTOR_LEFT) | SCHEMA_BIT(ACTOR_BASIS) |
	    SCHEMA_BIT(ACTOR_COLLAB_HOURS) | SCHEMA_BIT(ACTOR_STRENGTHS) |
	    SCHEMA_BIT(ACTOR_MOTIVATION) | SCHEMA_BIT(ACTOR_CONDITIONS);

	summary_init(&r->summary, p);
	if (centre_open(&r->centre, path) &&
	    centre_read(&r->centre, SCHEMA_BIT(CENTRE_NAME) | SCHEMA_BIT(CENTRE_PLACE) |
	    SCHEMA_BIT(CENTRE_LANGUAGE) | SCHEMA_BIT(CENTRE_FORUM)) &&
	    actors_read(&r->actors, &r->centre, fields) &&
	    answers_read(&r->answers, &r->centre) &&
	    entries_each(&r->centre, summary_use, &r->summary, &r->log))
		figures_compute(&r->figures, &r->centre, &r->actors, &r->summary.year,
		    !r->log.missing, r->today);
}

static void
release_report(struct report *r)
{
	figures_release(&r->figures);
	summary_release(&r->summary);
	answers_release(&r->answers);
	actors_release(&r->actors);
	centre_close(&r->centre);
}

/* Mark the sections that an option names. */
static void
choose(int chosen[SECTIONS], const char *names)
{
	while (*names != '\0') {
		size_t n = strcspn(names, ","), i = 0;

		while (i < SECTIONS && (strncmp(sections[i].name, names, n) != 0 ||
		    sections[i].name[n] != '\0'))
			i++;
		if (i == SECTIONS)
			die("unknown section '%s'; it is one of tally, actors, conditions, basis",
			    shown(names, n));
		chosen[i] = 1;
		names += n + (names[n] == ',');
	}
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
		read_report(&report[k], centre[k], &p);
		report[k].language = language != NULL ? lang_option(language) :
		    centre_language(&report[k].centre);
	}
	if (diag_status() == 0 || (skip && diag_status() == 1))
		for (size_t k = 0; k < n; k++) {
			if (report[k].answers.doc == NULL || report[k].actors.doc == NULL)
				continue;	/* unreadable, which was reported */
			heading(&report[k]);
			for (int s = 0; s < SECTIONS; s++)
				if (chosen[s] || !some)
					sections[s].write(&report[k]);
		}
	for (size_t k = 0; k < n; k++)
		release_report(&report[k]);
	free(report);
	return diag_finish();
}
