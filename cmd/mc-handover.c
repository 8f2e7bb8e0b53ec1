/*
 * mc-handover - what hangs on an actor that is going to leave, and who could carry it on.
 *
 *	mc-handover kvarterhuset en-faelles-indsats
 *
 * See mc-handover(1).
 */
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/safe.h"
#include "cli/centres.h"
#include "cli/inputs.h"
#include "cli/known.h"
#include "cli/latelog.h"
#include "cli/operands.h"
#include "cli/opt.h"
#include "cli/option.h"
#include "cli/outfile.h"
#include "csv/remedy.h"
#include "field/schemas.h"
#include "handover/handover.h"
#include "output/markdowndocument.h"
#include "sheet/saved.h"

enum { OF_AFTER, OF_HISTORY, OF_ASK, SKIP_INVALID, PERIOD, OUTPUT, LANGUAGE, TODAY };

static const struct opt options[] = {
	[OF_AFTER] = { "after", 0, "DATE", 0, "instead: what lived on after this day, and what was not seen any more",
	    OPT_DATE },
	[OF_HISTORY] = { "history", 0, 0, 0, "instead: who began the entries of each initiative, quarter by quarter",
	    OPT_FLAG },
	[OF_ASK] = { "ask", 0, 0, 0, "instead: a sheet for a meeting, in Markdown", OPT_FLAG },
	[SKIP_INVALID] = OPT_SKIP_INVALID(0),
	[PERIOD] = { "period", 'p', "PERIOD", 0, "of the log; last-12-months if not given, of --history all", OPT_TIME },
	[OUTPUT] = OPT_OUTPUT(0), [LANGUAGE] = OPT_LANGUAGE(0), [TODAY] = OPT_TODAY, OPT_END
};

static const char *const *const columns[] = {
	[HANGS] = hangs_columns, [AFTER] = after_columns, [HISTORY] = history_columns
};

static void (*const view[])(const struct request *, const struct house *) = {
	[HANGS] = hangs_rows, [AFTER] = after_rows, [HISTORY] = history_rows
};

/* ---- the command line ---- */

/* Operands that are folders are centres, the others actors; both lists end with NULL. */
static void
part(char *const *argv, char **centre, char **actor)
{
	size_t centres = 0, actors = 0;

	for (; *argv != NULL; argv++)
		if (inputs_is_folder(*argv) || strchr(*argv, '/') != NULL || 
		    (centres == 0 && actors == 0 && argv[1] != NULL && !inputs_here()))
			centre[centres++] = *argv;
		else
			actor[actors++] = *argv;
	/* A single word: an actor of the centre in which one stands, or else a centre that is not there. */
	if (centres == 0 && actors == 1 && !inputs_here())
		centre[0] = actor[0], actor[0] = NULL;
}

static void
take(struct request *r, const struct opts *o)
{
	int after = opts_count(o, OF_AFTER) > 0, history = opts_count(o, OF_HISTORY) > 0, ask = opts_count(o, OF_ASK) > 0;
	const char *period = opts_value(o, PERIOD), *day = opts_value(o, OF_AFTER);

	if (after + history + ask > 1)
		opts_usage("--after, --history and --ask do not go together");
	if (after && period != NULL)
		opts_usage("--after compares the year to its day with the year after; leave out --period");
	if (ask && opts_value(o, OUTPUT) != NULL)
		opts_usage("--ask writes Markdown; leave out --output");
	r->question = after ? AFTER : history ? HISTORY : ask ? ASK : HANGS;
	if (after && !date_parse(day, strlen(day), &r->after))
		die("--after '%s' is not a date; %s", shown(day, strlen(day)), date_remedy(day, strlen(day)));
	if (after && r->after > r->today)
		die("--after '%s' lies ahead, so nothing is known of the time after it", day);
	if (history && period == NULL)
		r->period = (struct period){ PERIOD_OPEN, r->today };
	else
		r->period = option_period(period != NULL ? period : "last-12-months", r->today);
}

/* An actor that no centre knows is a slip. */
static void
check_actors(const struct request *r, const struct house *house, size_t n)
{
	for (size_t k = 0; r->actor[k] != NULL; k++) {
		size_t i = 0;
		char *id = NULL;

		while (i < n && id == NULL) {
			if (house[i].sheet.centre.path != NULL)
				id = known_if_any(&house[i].sheet.centre, r->actor[k]);
			i++;
		}
		if (id == NULL)
			for (i = 0; i < n; i++)
				if (house[i].sheet.centre.path != NULL)
					id = known_actor(&house[i].sheet.centre, r->actor[k]);
		free(id);
	}
}

/* ---- writing ---- */

static void
write_rows(struct request *r, const struct house *house, size_t n)
{
	size_t width = 0;
	int good = 0;

	for (size_t i = 0; i < n; i++)
		good |= house[i].good;
	if (diag_status() >= 2 || !good)
		return;
	while (columns[r->question][width] != NULL)
		width++;
	r->out = rows_begin(r->format, width, columns[r->question]);
	for (size_t i = 0; i < n; i++)
		if (house[i].good)
			view[r->question](r, &house[i]);
	rows_end(r->out);
}

static int
write_sheets(const struct house *house, size_t n)
{
	struct buf text = { 0 };
	struct document d;
	int status;

	document_begin(&d, &markdown_document, &text);
	for (size_t i = 0; i < n; i++)
		if (house[i].good && diag_status() < 2)
			ask_sheet(&d, &house[i]);
	document_end(&d);
	status = outfile_finish_text(buf_text(&text), text.len);
	buf_release(&text);
	return status;
}

static int
handover(const struct opts *o, char *const *argv)
{
	struct request r = {
		.today = option_today(opts_value(o, TODAY)), .skip = opts_count(o, SKIP_INVALID) > 0,
		.language = opts_value(o, LANGUAGE), .format = option_format(opts_value(o, OUTPUT))
	};
	char **centre, **actor, *const *path;
	struct house *house;
	size_t n = operands_count(argv);
	int status;

	centre = mem_zero(n + 1, sizeof *centre);
	actor = mem_zero(n + 1, sizeof *actor);
	part(argv, centre, actor);
	take(&r, o);
	r.actor = actor;
	path = centres_given(centre);
	inputs_warn_twins(path);
	house = inputs_array(path, sizeof *house, &n);
	for (size_t i = 0; i < n; i++) {
		house_read(&house[i], path[i], &r);
		if (r.question != AFTER && r.question != HISTORY && opts_value(o, PERIOD) == NULL && house[i].good && house[i].log.ever > 0)
			latelog_tell(&house[i].sheet.centre, entry_schema.file, house[i].log.first, &r.period, r.today);
	}
	if (diag_status() < 2)
		check_actors(&r, house, n);
	if (r.question == ASK) {
		status = write_sheets(house, n);
	} else {
		write_rows(&r, house, n);
		status = diag_finish();
	}
	for (size_t i = 0; i < n; i++)
		house_release(&house[i]);
	free(house);
	free(centre);
	free(actor);
	return status;
}

static const struct command commands[] = {
	{ .usage = "[OPTION]... [CENTRE]... [ACTOR]...\n", .run = handover },
	{ 0 }
};

static const struct operand operands[] = {
	{ .name = "ACTOR", .takes = OPT_FIELD(entry_schema, ENTRY_ACTORS) }, { 0 }
};

static const struct program program = {
	options, commands,
	"What hangs on an actor that is going to leave: initiatives, the forum, money, tasks, rooms and\n"
	"contacts; and who could carry it on.  Without an actor, on each that is a project.", operands
};

int
main(int argc, char *argv[])
{
	centres_speak(argv);
	csvremedy_set(&saved);
	return opts_run(&program, argc, argv);
}
