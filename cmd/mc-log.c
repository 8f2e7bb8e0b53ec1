/*
 * mc-log - print, add, change and take back entries of a centre's log.
 *
 *	mc-log examples/centres/kvarterhuset -p 2026-Q3 | mc-matrix form month
 *
 * See mc-log(1).
 */
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/diag.h"
#include "base/period.h"
#include "base/safe.h"
#include "centre/centre.h"
#include "centre/entry.h"
#include "cli/centres.h"
#include "cli/filter.h"
#include "cli/newentry.h"
#include "cli/inputs.h"
#include "cli/opt.h"
#include "cli/option.h"
#include "cli/rowcommand.h"
#include "csv/remedy.h"
#include "edit/entryrows.h"
#include "edit/log.h"
#include "edit/logrows.h"
#include "edit/turn.h"
#include "field/forms.h"
#include "field/terms.h"
#include "log/log.h"
#include "sheet/saved.h"

static const struct opt options[] = {
	[FORM] = { "form", 'f', "FORM", "-", "only rows of this form; a,b is either",
	    OPT_FIELD(entry_schema, ENTRY_FORM) },
	[ACTOR] = { "actor", 'a', "ID", "-", "only rows with this actor; a,b is either",
	    OPT_FIELD(entry_schema, ENTRY_ACTORS) },
	[INITIATIVE] = { "initiative", 'i', "ID", "-", "only rows of this initiative",
	    OPT_FIELD(entry_schema, ENTRY_INITIATIVE) },
	[CHANNEL] = { "channel", 'c', "CHANNEL", "-", "only moede, uformel, digital or arrangement",
	    OPT_FIELD(entry_schema, ENTRY_CHANNEL) },
	[PERIOD] = OPT_PERIOD("-"), [OUTPUT] = OPT_OUTPUT("- forms"),
	[LANGUAGE] = OPT_LANGUAGE("forms"), [TODAY] = OPT_TODAY, [LINES] = OPT_LINES("-"),
	[WITH] = { "with", 0, "NAME,...", "-", "further columns, of the actors: sector, kind, presence",
	    OPT_CHOICES("sector|kind|presence") },
	[AGAIN] = { "again", 'A', 0, "add", "as the last entry: its form, actors, initiative, channel, hours",
	    OPT_FLAG },
	{ "date", 'd', "YYYY-MM-DD", "add", "the day of the entry; today if not given",
	    OPT_FIELD(entry_schema, ENTRY_DATE) },
	{ "initiative", 'i', "ID", "add", "the initiative that it is part of",
	    OPT_FIELD(entry_schema, ENTRY_INITIATIVE) },
	{ "channel", 'c', "CHANNEL", "add", "moede, uformel, digital or arrangement",
	    OPT_FIELD(entry_schema, ENTRY_CHANNEL) },
	{ "hours", 't', "N", "add", "staff hours in all, as 1.5",
	    OPT_FIELD(entry_schema, ENTRY_HOURS) },
	{ "residents", 'r', "N", "add", "people from the area who took part",
	    OPT_FIELD(entry_schema, ENTRY_RESIDENTS) },
	{ "visitors", 'g', "N", "add", "people from outside who took part",
	    OPT_FIELD(entry_schema, ENTRY_VISITORS) },
	{ "note", 'm', "TEXT", "add", "free text; no personal data",
	    OPT_FIELD(entry_schema, ENTRY_NOTE) },
	{ "volunteers", 0, "N", "add", "volunteers who helped, where the log has that column",
	    OPT_FIELD(entry_schema, ENTRY_VOLUNTEERS) },
	{ "volunteer_hours", 0, "N", "add", "their hours in all, likewise",
	    OPT_FIELD(entry_schema, ENTRY_VOLUNTEER_HOURS) },
	{ "new_residents", 0, "N", "add", "residents who were there for the first time, likewise",
	    OPT_FIELD(entry_schema, ENTRY_NEW_RESIDENTS) },
	{ "followed", 0, "ja|nej", "add", "did a referral lead somewhere, likewise",
	    OPT_FIELD(entry_schema, ENTRY_FOLLOWED) },
	OPT_END
};

/* ---- the words ---- */

static int
forms(const struct opts *o, char *const *argv)
{
	const char *language = opts_value(o, LANGUAGE), *output = opts_value(o, OUTPUT);
	enum rows_format format = output != NULL ? option_format(output) : ROWS_CSV;

	if (argv[0] != NULL && argv[1] != NULL)
		opts_usage("'forms' takes one form, or none for all five");
	log_explain_forms(argv[0], language != NULL ? option_language(language) :
	    centre_is(".") ? centre_spoken(".") : LANG_DA,
	    output != NULL ? &format : NULL);
	return diag_finish();
}

/* ---- listing ---- */

/* Of several files nobody could tell whose line it is; a centre is named in the row. */
static void
check_lines(const struct request *r, char *const *argv)
{
	for (size_t i = 0; r->stream.line && argv[0] != NULL && argv[1] != NULL && argv[i] != NULL; i++)
		if (!inputs_is_folder(argv[i]))
			opts_usage("-n tells the lines of one file; give one, or centres");
}

/* What is known of actors stands beside a log: with a file or a stream there is nothing of them. */
static char *const *
with_centres(const struct with *w, char *const *argv)
{
	if (w->n == 0)
		return argv;
	argv = centres_given(argv);
	for (char *const *arg = argv; *arg != NULL; arg++)
		if (!inputs_is_folder(*arg))
			opts_usage("--with asks the actors.yaml of a centre, and '%s' is none; name its folder",
			    shown(*arg, strlen(*arg)));
	return argv;
}

static int
list(const struct opts *o, char *const *argv)
{
	struct request r = { 0 };
	struct filter *const filter[] = {
		[FORM] = &r.form, [ACTOR] = &r.actor, [INITIATIVE] = &r.initiative,
		[CHANNEL] = &r.channel
	};

	filter_options(filter, CHANNEL + 1, o);
	if (opts_count(o, PERIOD) > 0) {
		r.period = option_period_past(opts_value(o, PERIOD), option_today(opts_value(o, TODAY)));
		r.dated = 1;
	}
	for (size_t i = 0; i < o->n; i++)
		if (o->given[i].option == WITH)
			with_ask(&r.with, o->given[i].value);
	r.stream.line = opts_count(o, LINES) > 0;
	check_lines(&r, argv);
	argv = with_centres(&r.with, argv);
	r.filtered = r.dated || r.form.n + r.actor.n + r.initiative.n + r.channel.n > 0;
	log_print(&r, argv, option_format(opts_value(o, OUTPUT)));
	for (int i = FORM; i <= CHANNEL; i++)
		filter_release(filter[i]);
	return diag_finish();
}

static const struct command commands[] = {
	{ .usage = "[OPTION]... [CENTRE|FILE]...\n", .run = list },
	{ .word = "add", .usage = "[CENTRE] FORM ACTOR ACTOR... [OPTION]...\n[CENTRE] --again [FORM [ACTOR...]] [OPTION]...\n"
	    "[CENTRE]\n[CENTRE] - <ROWS\n",
	    .about = "Add an entry to log.csv, ask for it on a terminal, or add the rows of standard input.",
	    .least = 1, .needs = "a centre, a form and two actors or more", .writes = 1, .here = 1,
	    .run = log_add },
	{ ROWCOMMAND_SET(entry_schema),
	    .about = "Change the entry in a line of log.csv; KEY= empties a cell, and actors+=a\n"
	    "and actors-=a change the list.  Option -n shows the lines." },
	{ ROWCOMMAND_RM(entry_schema),
	    .about = "Take the entry in a line of log.csv out." },
	{ ROWCOMMAND_UNDO(entry_schema),
	    .about = "Take the last edit of log.csv back, and again the one before." },
	{ ROWCOMMAND_COLUMN(entry_schema),
	    .about = "Give log.csv a column that it may have and lacks, behind the others." },
	{ .word = "forms", .usage = "[FORM]\n",
	    .about = "Explain the five forms of collaboration, or one of them.", .run = forms },
	{ 0 }
};

static const struct operand operands[] = {
	{ .name = "FORM", .takes = OPT_FIELD(entry_schema, ENTRY_FORM), .says = form_line },
	{ .name = "ACTOR", .takes = OPT_FIELD(entry_schema, ENTRY_ACTORS) },
	{ .name = "KEY=VALUE", .takes = OPT_KEYS(entry_schema) },
	{ 0 }
};

static const struct program program = {
	options, commands,
	"Print the entries of log.csv, add, change or take out one, or take it back;\n"
	"`mc-log forms` explains the five forms.", operands
};

int
main(int argc, char *argv[])
{
	centres_speak(argv);
	csvremedy_set(&saved);
	return opts_run(&program, argc, argv);
}
