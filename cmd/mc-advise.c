/*
 * mc-advise - when each form of collaboration fits, what helps it and what hinders it, here.
 *
 *	mc-advise kvarterhuset --initiative pigeklub
 *
 * See mc-advise(1).
 */
#include <stdlib.h>
#include <string.h>

#include "advise/advise.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/nearest.h"
#include "base/translate.h"
#include "cli/centres.h"
#include "cli/inputs.h"
#include "cli/known.h"
#include "cli/latelog.h"
#include "cli/opt.h"
#include "cli/option.h"
#include "cli/outfile.h"
#include "csv/remedy.h"
#include "field/pointword.h"
#include "field/schemas.h"
#include "output/rows.h"
#include "schema/value.h"
#include "sheet/saved.h"

#define FORMATS "csv|tsv|json|table|md|html"
#define SIDES "godnaar|fremmer|begraenser"

static const struct opt options[] = {
	[INITIATIVE] = { "initiative", 0, "ID", "-", "ask it of an initiative and its partners",
	    OPT_FIELD(entry_schema, ENTRY_INITIATIVE) },
	[ACTORS] = { "actors", 0, "A,B", "-", "ask it of these actors", OPT_FIELD(entry_schema, ENTRY_ACTORS) },
	[FORM] = { "form", 0, "FORM", "-", "only this form", OPT_FIELD(entry_schema, ENTRY_FORM) },
	[SIDE] = { "side", 0, "SIDE", "-", "only when it fits, what helps, or what hinders", OPT_CHOICE(SIDES) },
	[ASK] = { "ask", 0, 0, "-", "the questions that are open, as a sheet for a meeting", OPT_FLAG },
	[LIST] = { "list", 0, 0, "-", "the 38 points, of no centre", OPT_FLAG },
	[SKIP_INVALID] = OPT_SKIP_INVALID("-"),
	[PERIOD] = { "period", 'p', "PERIOD", "-", "of the log; last-12-months if not given", OPT_TIME },
	[OUTPUT] = { "output", 'o', "FORMAT", "-", "csv, tsv, json, table, md; of --ask md or html",
	    OPT_CHOICE(FORMATS) },
	[LANGUAGE] = OPT_LANGUAGE("-"), [TODAY] = OPT_TODAY, OPT_END
};

/* ---- whom it is asked of ---- */

static void
take_actors(struct advising *a, const char *given)
{
	char **id, **text = mem_zero(strlen(given) + 2, sizeof *text);
	struct buf names = { 0 };
	size_t n = 0;

	buf_adds(&names, given);
	for (char *s = strtok(names.data, ","); s != NULL; s = strtok(NULL, ","))
		text[n++] = s;
	if (n == 0)
		die("--actors needs actors, as in 'basen,sumak'");
	id = known_actors(&a->sheet->centre, text, &n);
	advising_of_actors(a, id, n);
	known_release(id, n);
	free(text);
	buf_release(&names);
}

/* Once all is read: who or what is unknown is fatal. */
static void
take_subject(struct advising *a, const struct request *r)
{
	const struct intern *known = &a->sheet->initiatives.list.ids;

	if (r->actors != NULL)
		take_actors(a, r->actors);
	else if (r->initiative != NULL && !advising_of_initiative(a, r->initiative))
		die("%s", value_unknown(initiative_schema.thing, r->initiative, strlen(r->initiative),
		    nearest_id(known, r->initiative, strlen(r->initiative)), a->sheet->centre.path));
}

static int
read_asked(struct advising *a, const char *path, const struct request *r)
{
	unsigned long faults = diag_faults();

	advising_read(a, path, &r->period, r->today);
	if (a->good)
		take_subject(a, r);
	advising_ask(a, option_language_or(r->language, centre_language(&a->sheet->centre)));
	if (!r->dated && a->good && advising_log_begins(a) != NEVER)
		latelog_tell(&a->sheet->centre, entry_schema.file, advising_log_begins(a), &r->period, r->today);
	/* Nothing is said of what is at fault; the other centres are healthy. */
	return a->good = centre_is_told(path, a->good, faults, r->skip);
}

/* ---- printing ---- */

static int
print_sheets(const struct advising *all, size_t n, const struct request *r, int html)
{
	struct buf text = { 0 };
	int status;

	for (size_t i = 0; i < n; i++) {
		if (!all[i].good)
			continue;
		if (text.len > 0)
			buf_addc(&text, '\n');
		add_sheet(&text, &all[i], r, html);
	}
	status = (html ? outfile_finish : outfile_finish_text)(buf_text(&text), text.len);
	buf_release(&text);
	return status;
}

/* ---- the work ---- */

/* The index of a code that was typed; -1 of none.  A wrong one is fatal. */
static int
code_of(const struct vocab *vocab, const char *text)
{
	int code = text == NULL ? -1 : vocab_find(vocab, text, strlen(text));

	if (text != NULL && code < 0)
		die("%s", value_wrong_code(vocab, text, strlen(text)));
	return code;
}

static int
ask_all(const struct opts *o, char *const *argv, const struct request *r, enum rows_format format, int html)
{
	struct advising *all;
	size_t n;
	int good = 0, sheet = opts_count(o, ASK) > 0, status;

	argv = centres_given(argv);
	inputs_warn_twins(argv);
	all = inputs_array(argv, sizeof *all, &n);
	for (size_t i = 0; i < n; i++)
		good |= read_asked(&all[i], argv[i], r);
	if (html && n > 1)
		opts_usage("a page of html is of one centre");
	if (diag_status() < 2 && good && !sheet)
		print_rows(all, n, r, format);
	status = sheet && good ? print_sheets(all, n, r, html) : diag_finish();
	for (size_t i = 0; i < n; i++)
		advising_release(&all[i]);
	free(all);
	return status;
}

static int
list(const struct opts *o, char *const *argv)
{
	const char *period = opts_value(o, PERIOD), *output = opts_value(o, OUTPUT);
	int html = output != NULL && strcmp(output, "html") == 0;
	struct request r = {
		.today = option_today(opts_value(o, TODAY)), .skip = opts_count(o, SKIP_INVALID),
		.language = opts_value(o, LANGUAGE), .initiative = opts_value(o, INITIATIVE),
		.actors = opts_value(o, ACTORS)
	};

	if (r.initiative != NULL && r.actors != NULL)
		opts_usage("--initiative and --actors do not go together");
	if (opts_count(o, ASK) == 0 && html)
		opts_usage("-o html goes with --ask");
	if (opts_count(o, ASK) > 0 && output != NULL && !html && strcmp(output, "md") != 0)
		opts_usage("--ask is written as md or html");
	r.dated = period != NULL;
	r.period = option_period_past(period != NULL ? period : "last-12-months", r.today);
	r.form = code_of(&form_vocab, opts_value(o, FORM));
	r.side = code_of(&point_side_vocab, opts_value(o, SIDE));
	if (opts_count(o, LIST) > 0) {
		if (argv[0] != NULL)
			opts_usage("--list is of no centre");
		return list_points(&r, option_format(output));
	}
	return ask_all(o, argv, &r, html || opts_count(o, ASK) > 0 ? ROWS_MD : option_format(output), html);
}

static const struct command commands[] = {
	{ .usage = "[OPTION]... [CENTRE]...\n--list [OPTION]...\n", .run = list },
	{ .word = "set", .usage = "[CENTRE] POINT[/INITIATIVE] KEY=VALUE...\n",
	    .about = "Write down what you answered about a point, of the house or of an initiative:\n"
	    "answer=ja|nej by= date= note=",
	    .least = 3, .needs = "a centre, a point and KEY=VALUE", .writes = 1, .here = 1, .run = set_advice },
	{ 0 }
};

static const struct operand operands[] = {
	{ .name = MESSAGE("POINT"), .list = pointword_all },
	{ .name = "KEY=VALUE", .takes = OPT_KEYS(advice_schema) },
	{ 0 }
};

static const struct program program = {
	options, commands,
	"When each of the five forms of collaboration fits, what helps it and what hinders it:\n"
	"what the files of a centre tell about 38 points, and what to ask each other.", operands
};

int
main(int argc, char *argv[])
{
	centres_speak(argv);
	csvremedy_set(&saved);
	return opts_run(&program, argc, argv);
}
