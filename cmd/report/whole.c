/*
 * The report as a whole: which sections it has, what is read for them, and how they
 * follow each other.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/lasting.h"
#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/period.h"
#include "base/safe.h"
#include "base/safeadd.h"
#include "base/text.h"
#include "centre/logstart.h"
#include "cli/opt.h"
#include "cli/option.h"
#include "field/schemas.h"
#include "output/htmldocument.h"
#include "output/json.h"
#include "output/markdowndocument.h"
#include "schema/value.h"
#include "beside.h"
#include "report.h"
#include "yaml/yaml.h"

/* ---- heading ---- */

/* A house that is younger than what the report goes back to: of the time before, the figures say nothing. */
static void
say_opened(const struct report *r)
{
	const struct period *p = &r->summary.span[SPAN_PERIOD];
	enum language l = r->language;
	int first, last;
	char year[32];

	/* Of a year alone the first day is the earliest that it can be. */
	if (!centre_opened(&r->sheet.centre, &first, &last) ||
	    (first <= p->first && first <= r->summary.span[SPAN_YEAR].first))
		return;
	snprintf(year, sizeof year, LANG(l, "i %d", "in %d"), date_civil(first).year);
	document_say(r->out, first > r->today ? LANG(l, " Huset åbner først %s.", " The house opens %s.") :
	    first > p->last ? LANG(l, " Huset åbnede først %s.", " The house only opened %s.") :
	    LANG(l, " Huset åbnede %s.", " The house opened %s."), first == last ? when_on(l, first) : year);
}

static void
heading(const struct report *r)
{
	const struct period *p = &r->summary.span[SPAN_PERIOD];
	const struct yaml_node *place = yaml_get(centre_root(&r->sheet.centre), "place");
	struct buf title = { 0 };

	buf_addf(&title, "%s: %s", centre_name(&r->sheet.centre), lang_period(r->language, p));
	document_about(r->out, r->language, title.data);
	document_heading(r->out, 1, title.data);
	buf_release(&title);

	document_open(r->out, DOCUMENT_NOTE);
	if (!yaml_is_empty(place) && place->kind == YAML_SCALAR) {
		document_text(r->out, place->text);
		document_text(r->out, ". ");
	}
	document_say(r->out, LANG(r->language, "Opgjort %s.", "As of %s."),
	    when_day(r->language, r->today));
	if (p->first > r->today)
		document_text(r->out, LANG(r->language, " Perioden er ikke begyndt endnu.",
		    " The period has not begun yet."));
	else if (p->last >= r->today)
		document_text(r->out, LANG(r->language, " Perioden er ikke slut endnu.",
		    " The period is not over yet."));
	say_opened(r);
	document_close(r->out);
}

/* ---- the whole ---- */

static const struct {
	const char *name;
	void (*write)(const struct report *);
	void (*read)(struct report *);	/* what no other section needs; NULL: nothing */
} sections[] = {
	{ "story", story_section, NULL },
	{ "tally", tally_section, NULL },
	{ "actors", actors_section, NULL },
	{ "pairs", pairs_section, NULL },
	{ "network", network_section, NULL },
	{ "meetings", meetings_section, NULL },
	{ "initiatives", initiatives_section, NULL },
	{ "activities", activities_section, NULL },
	{ "sharing", sharing_section, NULL },
	{ "funding", funding_section, NULL },
	{ "lasting", lasting_section, NULL },
	{ "type", type_section, NULL },
	{ "conditions", conditions_section, history_before },
	{ "advice", advice_section, NULL },
	{ "basis", basis_section, NULL },
};
enum { SECTIONS = sizeof sections / sizeof *sections };
/* The common overview is no part of a report: it stands before them. */
enum { OVERVIEW = SECTIONS };
_Static_assert(OVERVIEW < 32, "a bit for each section");

static int
is_wanted(const struct report_wish *w, int section)
{
	return w->sections == 0 || (w->sections >> section & 1);
}

static int
section_of(void (*write)(const struct report *))
{
	int section = 0;

	while (sections[section].write != write)
		section++;
	return section;
}

int
report_wants_overview(const struct report_wish *w)
{
	return w->sections != 0 && is_wanted(w, OVERVIEW);
}

int
report_wants_reports(const struct report_wish *w)
{
	return w->sections != 1u << OVERVIEW;
}

/* Only then the log is kept for it. */
int
report_wants_network(const struct report_wish *w)
{
	return is_wanted(w, section_of(network_section));
}

void
report_choose(struct report_wish *w, const char *names)
{
	do {
		size_t n = strcspn(names, ","), i = 0;

		while (i < SECTIONS && (strncmp(sections[i].name, names, n) != 0 ||
		    sections[i].name[n] != '\0'))
			i++;
		if (i == SECTIONS && text_is(names, n, "overview"))
			i = OVERVIEW;
		else if (i == SECTIONS)
			die("unknown section '%s'; it is one of overview, story, tally, actors, pairs, network, meetings, "
			    "initiatives, activities, sharing, funding, lasting, type, conditions, advice, basis", shown(names, n));
		w->sections |= 1u << i;
		names += n;
	} while (*names++ == ',' && *names != '\0');
}

/* Notes of the period that are marked; most begin with something else. */
static void
keep_told(struct report *r, const struct entries *log, const struct entries_rows *rows)
{
	uint64_t left = log->column[ENTRY_NOTE] < 0 ? 0 : r->summary.within[SPAN_PERIOD];

	while (left != 0) {
		size_t row = entries_rows_take(rows, &left);
		struct csv_field note = entries_rows_field(log, rows, row, ENTRY_NOTE);

		if (note.len == 0 || *note.text != '!')
			continue;
		entries_row(log, rows, row);
		note = entry_told(entries_field(log, ENTRY_NOTE));
		if (note.len > 0)
			story_keep(r, rows->day[row], note.text, note.len);
	}
}

static void
use_rows(void *arg, const struct entries *log, const struct entries_rows *rows)
{
	struct report *r = arg;

	summary_use_rows(&r->summary, log, rows);
	monthly_use_rows(&r->monthly, rows);
	if (r->aside != NULL)
		network_use_rows(r, log, rows);
	advicepart_use_rows(r, log, rows);
	if (r->lasting != NULL)
		lasting_use_rows(r->lasting, rows);
	if (r->life != NULL)
		life_use_rows(r, log, rows);
	keep_told(r, log, rows);
}

/* Does a quarter end in it?  Its reports have the whole checklist. */
static int
ends_quarter(const struct period *p)
{
	int month = date_month(p->first != PERIOD_OPEN ? p->first : p->last);

	return period_holds(p, date_month_last(month + 2 - month % 3));
}

/* What is asked of two actors. */
static struct summary_pairs
pairs_asked(const struct report_wish *w)
{
	struct summary_pairs asks = { 0 };

	if (is_wanted(w, section_of(pairs_section)))
		asks.period = ACTIVITY_TIMES | ACTIVITY_EVER | (w->format == REPORT_JSON ? ACTIVITY_FIRSTS : 0);
	if (report_wants_network(w)) {
		asks.period |= ACTIVITY_TOGETHER;
		asks.before = ACTIVITY_TOGETHER;
		asks.year = ACTIVITY_OFTEN;
	}
	return asks;
}

void
report_read(struct report *r, const char *path, const struct period *p, const struct report_wish *w)
{
	unsigned long faults = diag_faults(), fields;
	struct summary_pairs pairs = pairs_asked(w);
	const struct period from = logstart_period(path, p);

	r->path = path;
	r->today = w->today;
	r->interests = w->interests;
	r->drawing = w->drawing;
	r->compare = w->compare;
	r->checklist = w->checklist || w->sections != 0 || ends_quarter(&from);
	summary_init(&r->summary, &from, r->today, &pairs);
	if (report_wants_network(w))
		network_begin(r);
	monthly_init(&r->monthly, date_month(p->last), r->today);
	r->asof = p->last < r->today ? p->last : r->today;
	r->good = dossier_read(&r->sheet, path,
	    CENTRE_TELLS_TYPE | (w->many && is_wanted(w, OVERVIEW) ? BESIDE_OF_CENTRE : 0));
	r->advice_asked = w->advice || w->sections != 0;
	r->language = option_language_or(w->language, centre_language(&r->sheet.centre));
	if (r->good && (is_wanted(w, section_of(activities_section)) ||
	    is_wanted(w, section_of(sharing_section))))
		r->good &= life_begin(r, r->language);
	if (r->good && (w->advice || is_wanted(w, section_of(advice_section))))
		advicepart_begin(r);
	if (r->good && is_wanted(w, section_of(pairs_section)))
		untried_begin(r);
	if (r->good && is_wanted(w, section_of(lasting_section)))
		lastingpart_begin(r);
	fields = summary_fields | (r->aside != NULL ? network_fields : 0);
	/* The log too, so that all faults are reported. */
	if (r->sheet.centre.path != NULL)
		r->good &= entries_each_rows(&r->sheet.centre, fields, use_rows, r, &r->log);
	advicepart_end(r, fields);
	summary_end(&r->summary);
	if (r->summary.activity.ever > 0)
		r->monthly.first_day = r->summary.first;
	if (r->good) {
		figures_compute(&r->figures, &r->sheet, &r->summary.year, !r->log.missing,
		    r->asof, r->asof, r->today);
		profile_compute(&r->profile, &r->sheet.centre, &r->sheet.actors,
		    &r->sheet.funding, r->asof);
	}
	/* Nothing is reported of a centre with faulty data; the others have their reports. */
	r->is_told = centre_is_told(path, r->good, faults, w->skip_invalid);
	for (int i = 0; i < SECTIONS; i++)
		if (r->good && sections[i].read != NULL && is_wanted(w, i))
			sections[i].read(r);
}

/* An array of reports, or the overview alone; nothing where there is none. */
static void
write_json(struct buf *out, struct report *r, size_t n, const struct report_wish *w)
{
	struct json j = { .out = out };

	if (report_wants_overview(w)) {
		struct beside b;

		beside_begin(&b, r, n, w);
		if (b.n > 0)
			beside_json(&b, &j);
		beside_release(&b);
		return;
	}
	for (size_t i = 0; i < n; i++) {
		if (!r[i].is_told)
			continue;
		if (j.depth == 0)
			json_open(&j, NULL, '[');
		report_json(&j, &r[i]);
	}
	if (j.depth > 0)
		json_close(&j);
}

/* Of several centres, where all is wanted; or where it was asked for.  1: there is one, to be released. */
static int
begin_overview(struct beside *b, const struct report *r, size_t n, const struct report_wish *w)
{
	*b = (struct beside){ 0 };
	if (is_wanted(w, OVERVIEW))
		beside_begin(b, r, n, w);
	if (b->n > 1 || (b->n > 0 && w->sections != 0))
		return 1;
	beside_release(b);
	return 0;
}

static void
write_overview(struct document *d, const struct report *r, size_t n, const struct report_wish *w)
{
	struct beside b;

	if (!begin_overview(&b, r, n, w))
		return;
	beside_write(&b, d);
	beside_release(&b);
}

static void
explain_beside(struct buf *out, const struct report *r, size_t n, const struct report_wish *w)
{
	struct beside b;

	if (!begin_overview(&b, r, n, w))
		return;
	beside_add_title(out, &b);
	buf_adds(out, "\n\n");
	explain_overview(out, &b);
	beside_release(&b);
}

void
report_write(struct buf *out, struct report *r, size_t n, const struct report_wish *w)
{
	struct document d;
	unsigned legends = 0;

	if (w->format == REPORT_JSON) {
		write_json(out, r, n, w);
		return;
	}
	document_begin(&d, w->format == REPORT_HTML ? &html_document : &markdown_document, out);
	write_overview(&d, r, n, w);
	for (size_t i = 0; i < n; i++) {
		if (!r[i].is_told)
			continue;
		r[i].out = &d;
		r[i].number = (unsigned)i;
		r[i].legends = &legends;
		if (!report_wants_reports(w))
			continue;
		heading(&r[i]);
		for (int k = 0; k < SECTIONS; k++)
			if (is_wanted(w, k))
				sections[k].write(&r[i]);
	}
	document_end(&d);
}

void
report_explain(struct buf *out, const struct report *r, size_t n, const struct report_wish *w)
{
	explain_beside(out, r, n, w);
	for (size_t i = 0; i < n; i++) {
		if (!r[i].is_told || !report_wants_reports(w))
			continue;
		safeadd(out, centre_name(&r[i].sheet.centre), strlen(centre_name(&r[i].sheet.centre)));
		buf_addf(out, ": %s\n\n", lang_period(r[i].language, &r[i].summary.span[SPAN_PERIOD]));
		for (int k = 0; k < SECTIONS; k++)
			if (is_wanted(w, k))
				explain_section(out, &r[i], sections[k].name);
	}
}

void
report_release(struct report *r)
{
	if (r->good)
		profile_release(&r->profile);
	history_release(&r->then);
	figures_release(&r->figures);
	summary_release(&r->summary);
	story_release(r);
	network_release(r);
	life_release(r);
	lastingpart_release(r);
	untried_release(r);
	advicepart_release(r);
	dossier_release(&r->sheet);
}
