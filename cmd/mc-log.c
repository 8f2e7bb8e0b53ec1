/*
 * mc-log - print, add and take back entries of a centre's log.
 *
 *	mc-log examples/centres/kvarterhuset -p 2026-Q3 | mc-matrix form month
 *
 * See mc-log(1).
 */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/period.h"
#include "centre/centre.h"
#include "centre/entry.h"
#include "cli/filter.h"
#include "cli/newentry.h"
#include "cli/opt.h"
#include "cli/option.h"
#include "csv/remedy.h"
#include "edit/entryrows.h"
#include "edit/log.h"
#include "edit/logrows.h"
#include "edit/turn.h"
#include "field/terms.h"
#include "log/log.h"
#include "sheet/saved.h"

enum { FORM, ACTOR, INITIATIVE, CHANNEL, DATE, HOURS, RESIDENTS, VISITORS, NOTE,
    VOLUNTEERS, VOLUNTEER_HOURS, NEW_RESIDENTS, FOLLOWED, PERIOD, OUTPUT, TODAY, LANGUAGE };

static const struct opt options[] = {
	{ "form", 0, "FORM", "-", "only rows of this form; a,b is either" },
	{ "actor", 0, "ID", "-", "only rows with this actor; a,b is either" },
	{ "initiative", 0, "ID", "- add", "only rows of this initiative; the entry's initiative" },
	{ "channel", 0, "CHANNEL", "- add", "moede, uformel, digital or arrangement" },
	{ "date", 0, "YYYY-MM-DD", "add", "the day of the entry; today if not given" },
	{ "hours", 0, "N", "add", "staff hours in all, as 1.5" },
	{ "residents", 0, "N", "add", "people from the area who took part" },
	{ "visitors", 0, "N", "add", "people from outside who took part" },
	{ "note", 0, "TEXT", "add", "free text; no personal data" },
	{ "volunteers", 0, "N", "add", "volunteers who helped, where the log has that column" },
	{ "volunteer_hours", 0, "N", "add", "their hours in all, likewise" },
	{ "new_residents", 0, "N", "add", "residents who were there for the first time, likewise" },
	{ "followed", 0, "ja|nej", "add", "did a referral lead somewhere, likewise" },
	OPT_PERIOD("-"), OPT_OUTPUT("- forms"), OPT_TODAY, OPT_LANGUAGE("forms"), OPT_END
};

static struct opts opts = {
	.options = options,
	.usage = "mc-log [OPTION]... [CENTRE|FILE]...\n"
	    "mc-log add CENTRE FORM ACTOR ACTOR... [OPTION]...\n"
	    "mc-log add CENTRE - <ROWS\n"
	    "mc-log undo CENTRE\n"
	    "mc-log forms [FORM]\n",
	.about = "Print the entries of log.csv, add one, or take the last added back;\n"
	    "`mc-log forms` explains the five forms."
};

/* ---- adding ---- */

static void
add_batch(const struct buf *rows, const struct centre *c)
{
	struct logbatch batch = {
		.text = rows->data, .len = rows->len, .allow_duplicates = 1
	};

	logbatch_add(&batch, c);
	logbatch_release(&batch);
}

/* The rows of standard input: all of them, or none. */
static int
add_rows(char *const *argv, char *const value[], int today)
{
	struct buf rows = { 0 };
	struct centre c;

	for (size_t i = 0; i < ENTRY_ALL; i++)
		if (argv[2] != NULL || value[i] != NULL)
			opts_usage(&opts, "'add CENTRE -' reads rows, and takes nothing else");
	if (centre_find(&c, argv[0])) {
		if (entrybatch_read(&rows, &c, argv[1], today)) {
			if (turn_take(&c))
				add_batch(&rows, &c);
		} else
			diag_note("nothing was added: all rows must be right, or none goes in");
		buf_release(&rows);
		centre_close(&c);
	}
	return diag_finish();
}

static int
add(char *const *argv, char *const value[], int today)
{
	static const enum entry_field optional[] = {
		ENTRY_CHANNEL, ENTRY_HOURS, ENTRY_RESIDENTS, ENTRY_VISITORS, ENTRY_NOTE,
		ENTRY_VOLUNTEERS, ENTRY_VOLUNTEER_HOURS, ENTRY_NEW_RESIDENTS, ENTRY_FOLLOWED
	};
	struct buf cell[ENTRY_ALL] = { 0 };
	struct centre c;
	char now[DATE_TEXT];

	if (argv[0] == NULL || argv[1] == NULL)
		opts_usage(&opts, "'add' needs a centre, a form and two actors or more");
	if (strcmp(argv[1], "-") == 0)
		return add_rows(argv, value, today);
	if (!centre_find(&c, argv[0]))
		return diag_finish();
	date_format(now, today);
	newentry_take(cell, ENTRY_DATE, value[ENTRY_DATE] != NULL ? value[ENTRY_DATE] : now, today);
	newentry_check_day(&cell[ENTRY_DATE], today);
	newentry_take(cell, ENTRY_FORM, argv[1], today);
	for (size_t i = 0; i < sizeof optional / sizeof *optional; i++)
		if (value[optional[i]] != NULL)
			newentry_take(cell, optional[i], value[optional[i]], today);
	if (turn_take(&c)) {
		newentry_take_actors(&cell[ENTRY_ACTORS], &c, argv + 2, 2);
		if (value[ENTRY_INITIATIVE] != NULL)
			newentry_take_initiative(&cell[ENTRY_INITIATIVE], &c, value[ENTRY_INITIATIVE]);
		logfile_add(&c, cell);
	}
	for (size_t i = 0; i < ENTRY_ALL; i++)
		buf_release(&cell[i]);
	centre_close(&c);
	return diag_finish();
}

static int
undo(char *const *argv)
{
	struct centre c;

	if (argv[0] == NULL || argv[1] != NULL)
		opts_usage(&opts, "'undo' needs one centre");
	if (centre_find(&c, argv[0])) {
		if (turn_take(&c))
			logfile_undo(&c);
		centre_close(&c);
	}
	return diag_finish();
}

static int
forms(char *const *argv, const char *language, const char *output)
{
	enum rows_format format = output != NULL ? option_format(output) : ROWS_CSV;

	if (argv[0] != NULL && argv[1] != NULL)
		opts_usage(&opts, "'forms' takes one form, or none for all five");
	log_explain_forms(argv[0], language != NULL ? option_language(language) : LANG_DA,
	    output != NULL ? &format : NULL);
	return diag_finish();
}

/* The filters of a listing: an option may come more than once. */
static void
add_filter(struct request *r, int option, const char *value)
{
	if (option == FORM)
		filter_add(&r->form, value, &entry_schema.field[ENTRY_FORM]);
	else if (option == ACTOR)
		filter_add(&r->actor, value, &entry_schema.field[ENTRY_ACTORS]);
	else if (option == INITIATIVE)
		filter_add(&r->initiative, value, &entry_schema.field[ENTRY_INITIATIVE]);
	else if (option == CHANNEL)
		filter_add(&r->channel, value, &entry_schema.field[ENTRY_CHANNEL]);
}

int
main(int argc, char *argv[])
{
	/* The field of the entry that each option gives, for `add`. */
	static const enum entry_field field_of[] = {
		[INITIATIVE] = ENTRY_INITIATIVE, [CHANNEL] = ENTRY_CHANNEL,
		[DATE] = ENTRY_DATE, [HOURS] = ENTRY_HOURS, [RESIDENTS] = ENTRY_RESIDENTS,
		[VISITORS] = ENTRY_VISITORS, [NOTE] = ENTRY_NOTE,
		[VOLUNTEERS] = ENTRY_VOLUNTEERS, [VOLUNTEER_HOURS] = ENTRY_VOLUNTEER_HOURS,
		[NEW_RESIDENTS] = ENTRY_NEW_RESIDENTS, [FOLLOWED] = ENTRY_FOLLOWED
	};
	struct request r = { 0 };
	char *value[ENTRY_ALL] = { NULL }, *period = NULL, *today = NULL, *output = NULL,
	    *language = NULL;
	struct { int option; char *value; } *given = NULL;
	const char *command;
	size_t n = 0, cap = 0;
	int i;

	diag_init(argv[0]);
	csvremedy_set(&csvsaved);
	for (; (i = opts_next(&opts, argc, argv)) >= 0; n++) {
		/* Letters may stand together: there may be more of them than words. */
		given = mem_grow(given, &cap, n + 1, sizeof *given);
		given[n].option = i;
		given[n].value = opts.value;
		if (i == PERIOD)
			period = opts.value;
		else if (i == OUTPUT)
			output = opts.value;
		else if (i == TODAY)
			today = opts.value;
		else if (i == LANGUAGE)
			language = opts.value;
		else if (i >= INITIATIVE)
			value[field_of[i]] = opts.value;
	}
	argv += opts.first;
	command = *argv != NULL && (strcmp(*argv, "add") == 0 || strcmp(*argv, "undo") == 0 ||
	    strcmp(*argv, "forms") == 0) ? *argv++ : "";
	for (size_t k = 0; k < n; k++) {
		opts_check(&opts, given[k].option, command);
		if (*command == '\0')
			add_filter(&r, given[k].option, given[k].value);
	}
	free(given);
	if (*command == 'a')
		return add(argv, value, option_today(today));
	if (*command == 'u')
		return undo(argv);
	if (*command == 'f')
		return forms(argv, language, output);

	if (period != NULL) {
		r.period = option_period(period, option_today(today));
		r.dated = 1;
	}
	r.filtered = r.dated || r.form.n + r.actor.n + r.initiative.n + r.channel.n > 0;
	log_print(&r, argv, option_format(output));
	filter_release(&r.form);
	filter_release(&r.actor);
	filter_release(&r.initiative);
	filter_release(&r.channel);
	return diag_finish();
}
