/*
 * mc-calendar - what takes place in a centre, day by day.
 *
 *	mc-calendar kvarterhuset -p 2026-W45 -o table
 *
 * See mc-calendar(1).
 */
#include "base/diag.h"
#include "calendar/calendar.h"
#include "cli/centres.h"
#include "cli/inputs.h"
#include "cli/opt.h"
#include "cli/option.h"

/* Who does not say when, asks what is on in the weeks to come. */
enum { DAYS_AHEAD = 28 };

static const struct opt options[] = {
	[PERIOD] = OPT_PERIOD("-"), [OUTPUT] = OPT_OUTPUT("-"), [TODAY] = OPT_TODAY, OPT_END
};

static int
list(const struct opts *o, char *const *argv)
{
	int today = option_today(opts_value(o, TODAY));
	enum rows_format format = option_format(opts_value(o, OUTPUT));
	struct period p = { today, today + DAYS_AHEAD - 1 };
	struct house *all;
	size_t n;

	if (opts_value(o, PERIOD) != NULL)
		p = option_period(opts_value(o, PERIOD), today);
	argv = centres_given(argv);
	inputs_warn_twins(argv);
	all = houses_read(argv, &n);
	houses_expand(all, n, &p);
	if (diag_status() < 2)
		calendar_rows(all, n, format);
	houses_release(all, n);
	return diag_finish();
}

static const struct command commands[] = {
	{ .usage = "[OPTION]... [CENTRE]...\n", .run = list },
	{ 0 }
};

static const struct program program = {
	options, commands,
	"List what takes place in centres, each time of each activity, day by day.", NULL
};

int
main(int argc, char *argv[])
{
	centres_speak(argv);
	return opts_run(&program, argc, argv);
}
