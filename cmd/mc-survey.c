/*
 * mc-survey - ask the helhedsplaner about their houses, and make centres of the answers.
 *
 *	mc-survey --form -o xlsx > skema.xlsx
 *	mc-survey import svar.xlsx centre
 *
 * See mc-survey(1).
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "cli/centres.h"
#include "cli/opt.h"
#include "cli/option.h"
#include "cli/outfile.h"
#include "csv/remedy.h"
#include "sheet/saved.h"
#include "survey/survey.h"

enum { FORM, MISSING, OUTPUT, LANGUAGE, DRY_RUN, SKIP_INVALID, TODAY };

static const struct opt options[] = {
	[FORM] = { "form", 0, 0, "-", "the questionnaire, to print or to fill in", OPT_FLAG },
	[MISSING] = { "missing", 0, 0, "-", "what was not answered, house by house", OPT_FLAG },
	[OUTPUT] = { "output", 'o', "FORMAT", 0, "of the form html, xlsx, csv; of rows csv, tsv, json, table, md",
	    OPT_CHOICE("html|xlsx|csv|tsv|json|table|md") },
	[LANGUAGE] = OPT_LANGUAGE("-"),
	[DRY_RUN] = { "dry-run", 0, 0, "import", "print the houses, write nothing", OPT_FLAG },
	[SKIP_INVALID] = OPT_SKIP_INVALID("import"), [TODAY] = OPT_TODAY, OPT_END
};

/* ---- the form ---- */

static int
write_form(const struct opts *o)
{
	const char *format = opts_value(o, OUTPUT);
	enum language language = option_language_or(opts_value(o, LANGUAGE), LANG_DA);
	struct buf text = { 0 };
	int status;

	if (format == NULL || strcmp(format, "html") == 0)
		form_html(&text, language);
	else if (strcmp(format, "xlsx") == 0)
		form_book(&text, language);
	else if (strcmp(format, "csv") == 0)
		form_csv(&text, language);
	else
		opts_usage("the form is html, xlsx or csv");
	status = outfile_finish(buf_text(&text), text.len);
	buf_release(&text);
	return status;
}

static enum rows_format
rows_of(const char *format)
{
	if (format != NULL && rows_find_format(format) < 0)
		opts_usage("rows are csv, tsv, json, table or md");
	return option_format(format);
}

static int
ask(const struct opts *o, char *const *argv)
{
	if (opts_count(o, FORM) > 0 && *argv != NULL)
		opts_usage("the form is for all: --form takes no folder");
	if ((opts_count(o, FORM) > 0) == (opts_count(o, MISSING) > 0))
		return COMMAND_USAGE;
	if (opts_count(o, FORM) > 0)
		return write_form(o);
	missing_list(argv, rows_of(opts_value(o, OUTPUT)), opts_value(o, LANGUAGE));
	return diag_finish();
}

/* ---- the answers ---- */

static void
print_houses(const struct country *c, enum rows_format format)
{
	static const char *const names[] = { "centre", "name", "municipality", "plan", "actors", "new" };
	struct rows *out = rows_begin(format, 6, names);

	rows_kind(out, 4, CELLKIND_NUMBER);
	rows_kind(out, 5, CELLKIND_TRUTH);
	for (size_t i = 0; i < c->houses; i++) {
		const struct house *h = &c->house[i];

		if (h->id == NULL)
			continue;
		rows_text(out, h->id);
		rows_text(out, h->cell[survey_column_of(ITEM_NAME, 0)]);
		rows_text(out, h->cell[survey_column_of(ITEM_MUNICIPALITY, 0)]);
		rows_text(out, buf_text(&h->plans));
		rows_count(out, (int64_t)h->actors);
		rows_text(out, h->exists ? "nej" : "ja");
	}
	rows_end(out);
}

static void
say_what(const struct country *c, const char *dir)
{
	size_t made = 0, there = 0, filled = 0, plans = 0;

	for (size_t i = 0; i < c->houses; i++) {
		made += c->house[i].made;
		there += c->house[i].exists;
		filled += c->house[i].lacks.len > 0;
		if (c->house[i].lacks.len > 0)
			diag_note("'%s/%s/centre.yaml': filled in: %s", dir, c->house[i].id, c->house[i].lacks.data);
	}
	for (size_t i = 0; i < c->plans; i++)
		plans += !c->plan[i].is_bad;
	diag_note("'%s': houses made: %zu; there already: %zu, of these filled in: %zu; helhedsplaner in survey.csv from this file: %zu", dir, made, there, filled, plans);
}

/* The answers were read and judged: print or write what is right of them. */
static void
take(const struct opts *o, const struct returned *r, struct country *c, const char *dir)
{
	if (r->n == 0) {
		diag_note("%s: no answers below the headings; nothing was written", r->shown);
	} else if (!option_may_write(opts_count(o, SKIP_INVALID))) {
		diag_note("%s: rows with faults: %lu; nothing was written; mend them, or give --skip-invalid", r->shown, r->refused);
	} else {
		if (r->refused > 0)
			diag_note("%s: rows left out: %lu", r->shown, r->refused);
		if (opts_count(o, DRY_RUN) > 0) {
			country_settle(c, dir);
			print_houses(c, rows_of(opts_value(o, OUTPUT)));
		} else if (country_put(c, dir)) {
			say_what(c, dir);
		}
	}
}

static int
import(const struct opts *o, char *const *argv)
{
	struct returned r;
	struct country c = { 0 };
	int today = option_today(opts_value(o, TODAY));

	if (returned_read(&r, argv[0])) {
		country_gather(&c, &r, today);
		take(o, &r, &c, argv[1]);
	}
	country_release(&c);
	returned_release(&r);
	return diag_finish();
}

static const struct command commands[] = {
	{ .usage = "--form [-o html|xlsx|csv] [OPTION]...\n--missing [OPTION]... [DIR]...\n",
	    .needs = "give --form or --missing", .run = ask },
	{ .word = "import", .usage = "FILE DIR [OPTION]...\n",
	    .about = "Make a folder for each house of a questionnaire that was filled in, and survey.csv.",
	    .least = 2, .most = 2, .needs = "a file and a folder", .writes = 1, .run = import },
	{ 0 }
};

static const struct program program = {
	options, commands,
	"Ask the helhedsplaner about their houses: the questionnaire, and what is missing of it.", NULL
};

int
main(int argc, char *argv[])
{
	centres_speak(argv);
	csvremedy_set(&saved);
	return opts_run(&program, argc, argv);
}
