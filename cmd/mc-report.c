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

#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/period.h"
#include "base/safe.h"
#include "cli/centres.h"
#include "cli/inputs.h"
#include "cli/opt.h"
#include "cli/option.h"
#include "cli/outfile.h"
#include "csv/remedy.h"
#include "output/htmldocument.h"
#include "output/markdowndocument.h"
#include "report/report.h"
#include "sheet/saved.h"
#include "yaml/yaml.h"

enum { SECTION, INTERESTS, EXPLAIN, SKIP_INVALID, OUTPUT, OUTPUT_FILE, PERIOD,
    TODAY, LANGUAGE };

/* As in the table of sections. */
#define SECTION_NAMES "story|tally|actors|pairs|meetings|initiatives|funding|type|conditions|basis"

static const struct opt options[] = {
	[SECTION] = { "section", 0, "NAME,...", 0, "only these, as tally,basis; the page lists them",
	    OPT_CHOICES(SECTION_NAMES) },
	[INTERESTS] = { "interests", 0, NULL, 0, "also who is noted with interest and ability, and is no partner" },
	[EXPLAIN] = { "explain", 0, NULL, 0, "instead: what each figure means, rests on, and the rows behind it" },
	[SKIP_INVALID] = OPT_SKIP_INVALID(0),
	[OUTPUT] = { "output", 'o', "FORMAT", 0, "md, Markdown, or html, a page with pictures",
	    OPT_CHOICE("md|html") },
	[OUTPUT_FILE] = OPT_OUTPUT_FILE(0),
	[PERIOD] = { "period", 'p', "PERIOD", 0, "what the report is on; last-month if not given",
	    OPT_TIME },
	[TODAY] = OPT_TODAY, [LANGUAGE] = OPT_LANGUAGE(0), OPT_END
};

/* ---- heading ---- */

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
	if (p->last >= r->today)
		document_text(r->out, LANG(r->language, " Perioden er ikke slut endnu.",
		    " The period is not over yet."));
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
	{ "meetings", meetings_section, NULL },
	{ "initiatives", initiatives_section, NULL },
	{ "funding", funding_section, NULL },
	{ "type", type_section, NULL },
	{ "conditions", conditions_section, history_before },
	{ "basis", basis_section, NULL },
};
enum { SECTIONS = sizeof sections / sizeof *sections };

/* An entry, for all that counts it. */
static void
use_entry(void *arg, const struct entries *log, const struct entry *e)
{
	struct report *r = arg;
	struct csv_field note;

	summary_use(&r->summary, log, e);
	monthly_use(&r->monthly, e);
	note = entries_field(log, ENTRY_NOTE);
	if (note.len > 0 && *note.text == '!' && e->day <= r->today &&
	    period_holds(&r->summary.span[SPAN_PERIOD], e->day))
		story_keep(r, e->day, note.text, note.len);
}

static void
read_report(struct report *r, const char *path, const struct period *p, const char *language)
{
	unsigned long faults = diag_faults();

	r->path = path;
	summary_init(&r->summary, p, r->today);
	monthly_init(&r->monthly, date_month(p->last), r->today);
	r->asof = p->last < r->today ? p->last : r->today;
	r->good = dossier_read(&r->sheet, path, CENTRE_TELLS_TYPE);
	/* The log too, so that all faults are told. */
	if (r->sheet.centre.path != NULL)
		r->good &= entries_each(&r->sheet.centre, summary_fields, use_entry, r, &r->log);
	if (r->good) {
		figures_compute(&r->figures, &r->sheet, &r->summary.year, !r->log.missing,
		    p->last < r->today ? p->last : r->today, r->today);
		profile_compute(&r->profile, &r->sheet.centre, &r->sheet.actors,
		    &r->sheet.funding, r->today);
	}
	/* Of a centre whose data are at fault nothing is told; the others are. */
	r->faulty = diag_faults() > faults;
	r->language = language != NULL ? option_language(language) :
	    centre_language(&r->sheet.centre);
}

/* All is read before anything is printed. */
static void
read_sections(struct report *r, const int chosen[SECTIONS], int some)
{
	for (int i = 0; i < SECTIONS; i++)
		if (sections[i].read != NULL && (chosen[i] || !some))
			sections[i].read(r);
}

static void
write_report(const struct report *r, const int chosen[SECTIONS], int some)
{
	heading(r);
	for (int i = 0; i < SECTIONS; i++)
		if (chosen[i] || !some)
			sections[i].write(r);
}

/* Is there a report on it?  Of one of several that has none it is said, for what was told stands above. */
static int
is_told(const struct report *r, int skip, size_t of)
{
	int told = r->good && (skip || !r->faulty);

	if (!told && of > 1)
		diag_note(r->good ? "%s: no report of this centre: its data are at fault, as told "
		    "above; --skip-invalid leaves the faulty rows out" :
		    "%s: no report of this centre: its data are at fault, as told above", r->path);
	return told;
}

/* One after the other, in one document. */
static void
write_reports(struct buf *out, struct report *r, size_t n, const int chosen[SECTIONS], int some,
    int skip, int html)
{
	struct document d;
	unsigned legends = 0;

	document_begin(&d, html ? &html_document : &markdown_document, out);
	for (size_t i = 0; i < n; i++)
		if (is_told(&r[i], skip, n)) {
			r[i].out = &d;
			r[i].number = (unsigned)i;
			r[i].legends = &legends;
			write_report(&r[i], chosen, some);
		}
	document_end(&d);
}

/* The same for whoever asks what the figures mean: plain text, so that a command can be copied. */
static void
write_explanations(struct buf *out, const struct report *r, size_t n, const int chosen[SECTIONS],
    int some, int skip)
{
	for (size_t i = 0; i < n; i++) {
		if (!is_told(&r[i], skip, n))
			continue;
		buf_addf(out, "%s: %s\n\n", centre_name(&r[i].sheet.centre),
		    lang_period(r[i].language, &r[i].summary.span[SPAN_PERIOD]));
		for (int k = 0; k < SECTIONS; k++)
			if (chosen[k] || !some)
				explain_section(out, &r[i], sections[k].name);
	}
}

static void
release_report(struct report *r)
{
	if (r->good)
		profile_release(&r->profile);
	history_release(&r->then);
	figures_release(&r->figures);
	summary_release(&r->summary);
	story_release(r);
	dossier_release(&r->sheet);
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
			die("unknown section '%s'; it is one of story, tally, actors, pairs, meetings, initiatives, "
			    "funding, type, conditions, basis", shown(names, n));
		chosen[i] = 1;
		names += n;
	} while (*names++ == ',' && *names != '\0');
}

static int
is_html(const char *format)
{
	if (format == NULL || strcmp(format, "md") == 0)
		return 0;
	if (strcmp(format, "html") != 0)
		die("unknown format '%s'; it is one of md, html", shown(format, strlen(format)));
	return 1;
}

static int
write_all(const struct opts *o, char *const *argv)
{
	struct report *report;
	struct buf text = { 0 };
	struct period p;
	const char *period = opts_value(o, PERIOD), *language = opts_value(o, LANGUAGE);
	int today = option_today(opts_value(o, TODAY)), some = opts_count(o, SECTION) > 0;
	int html = is_html(opts_value(o, OUTPUT));
	int status, chosen[SECTIONS] = { 0 };
	size_t n;

	for (size_t i = 0; i < o->n; i++)
		if (o->given[i].option == SECTION)
			choose(chosen, o->given[i].value);
	argv = centres_given(argv);
	p = option_period(period != NULL ? period : "last-month", today);
	if (p.first == PERIOD_OPEN)
		die("the report compares the period with the one before: give it a first day");
	report = inputs_array(argv, sizeof *report, &n);
	for (size_t k = 0; k < n; k++) {
		report[k].today = today;
		report[k].interests = opts_count(o, INTERESTS) > 0;
		read_report(&report[k], argv[k], &p, language);
		if (report[k].good)
			read_sections(&report[k], chosen, some);
	}
	if (diag_status() < 2 && opts_count(o, EXPLAIN) > 0)
		write_explanations(&text, report, n, chosen, some, opts_count(o, SKIP_INVALID) > 0);
	else if (diag_status() < 2)
		write_reports(&text, report, n, chosen, some, opts_count(o, SKIP_INVALID) > 0, html);
	for (size_t k = 0; k < n; k++)
		release_report(&report[k]);
	free(report);
	status = outfile_finish(opts_value(o, OUTPUT_FILE), text.data, text.len);
	buf_release(&text);
	return status;
}

static const struct command commands[] = {
	{ .usage = "[OPTION]... [CENTRE]...\n", .run = write_all },
	{ 0 }
};

static const struct program program = {
	options, commands,
	"Write the monthly report of a centre, in Markdown or as a page: the tally of the period,\n"
	"who took part and with whom, meetings, initiatives, funding, the type of centre, the checklist of\n"
	"the three basic conditions, and what the figures rest on.", NULL
};

int
main(int argc, char *argv[])
{
	centres_speak(argv);
	csvremedy_set(&saved);
	return opts_run(&program, argc, argv);
}
