/*
 * mc-share - what a house shares: things and rooms, who has had them, and what was given and got.
 *
 *	mc-share --fair --prime 'ma-fr 16:00-21:00' foreningernes-hus
 *
 * See mc-share(1).
 */
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/diag.h"
#include "base/safe.h"
#include "cli/centres.h"
#include "cli/inputs.h"
#include "cli/opt.h"
#include "cli/option.h"
#include "cli/recordcommand.h"
#include "cli/rowcommand.h"
#include "csv/remedy.h"
#include "field/schemas.h"
#include "sheet/saved.h"
#include "share/share.h"

/* The questions are in the order of enum question. */
enum {
	Q_FREE, Q_CLASH, Q_USE, Q_FAIR, Q_BALANCE, Q_TERMS, Q_USERS, Q_BOOKINGS,
	PRIME, ALL, FORCE, SKIP_INVALID, PERIOD, OUTPUT, TODAY, LINES
};

#define FORMATS "csv|tsv|json|table|md|html"

static const struct opt options[] = {
	[Q_FREE] = { "free", 0, "RESOURCE", "-", "when it is free, in the hours that the house is open",
	    OPT_FIELD(booking_schema, BOOKING_RESOURCE) },
	[Q_CLASH] = { "clash", 0, 0, "-", "what is taken twice at one time", OPT_FLAG },
	[Q_USE] = { "use", 0, 0, "-", "a row a resource and actor: hours, share, and when last", OPT_FLAG },
	[Q_FAIR] = { "fair", 0, 0, "-",
	    "a row a resource: how many have had it, who has most, who none", OPT_FLAG },
	[Q_BALANCE] = { "balance", 0, 0, "-", "how often each actor gave and got", OPT_FLAG },
	[Q_TERMS] = { "terms", 0, 0, "-", "things and exchanges on which nothing is agreed", OPT_FLAG },
	[Q_USERS] = { "users", 0, 0, "-", "who uses each thing and room", OPT_FLAG },
	[Q_BOOKINGS] = { "bookings", 0, 0, "-", "the rows of bookings.csv", OPT_FLAG },
	[PRIME] = { "prime", 0, "HOURS", "-", "count only these hours, as 'ma-fr 16:00-21:00'",
	    OPT_TEXT },
	[ALL] = { "all", 0, 0, "-", "of --balance: house actors that neither gave nor got, too",
	    OPT_FLAG },
	[FORCE] = { "force", 0, 0, "rm", "even if other files name the resource", OPT_FLAG },
	[SKIP_INVALID] = OPT_SKIP_INVALID("-"), [PERIOD] = OPT_PERIOD("-"),
	[OUTPUT] = { "output", 'o', "FORMAT", "-", "csv, tsv, json, table or md; html, what is shared as a page to hang up",
	    OPT_CHOICE(FORMATS) },
	[TODAY] = OPT_TODAY, [LINES] = OPT_LINES("-"),
	{ "kind", 0, "KIND", "add", "what it is", OPT_FIELD(resource_schema, RESOURCE_KIND) },
	{ "name", 0, "TEXT", "add", "its name", OPT_FIELD(resource_schema, RESOURCE_NAME) },
	{ "owner", 0, "ID", "add", "whose it is", OPT_FIELD(resource_schema, RESOURCE_OWNER) },
	{ "contact", 0, "TEXT", "add", "whom to ask: a role, and no person",
	    OPT_FIELD(resource_schema, RESOURCE_CONTACT) },
	{ "capacity", 0, "N", "add", "how many it holds", OPT_FIELD(resource_schema, RESOURCE_CAPACITY) },
	{ "until", 0, "DATE", "add", "its last day", OPT_FIELD(resource_schema, RESOURCE_UNTIL) },
	OPT_END
};

/* The one question that was asked. */
static enum question
question_of(const struct opts *o)
{
	int question = opts_one_of(o, 0, Q_BOOKINGS);

	return question < 0 ? EXCHANGE : (enum question)(question + 1);
}

/* Hours in any usual spelling; several are parted by a semicolon. */
static void
take_prime(struct request *r, const char *text)
{
	while (*text != '\0') {
		size_t n = strcspn(text, ";");

		if (!openweek_add_text(&r->prime, text, n))
			die("'%s' is not hours; write days and times, as in 'ma-fr 16:00-21:00'", shown(text, n));
		r->prime_given = 1;
		text += n;
		text += strspn(text, "; ");
	}
	if (!r->prime_given)
		die("'%s' is not hours; write days and times, as in 'ma-fr 16:00-21:00'", "");
}

/* The week of today; of the exchange the seven days from today; of the log twelve months. */
static struct period
period_of(enum question question, int today)
{
	int monday = today - date_weekday(today);

	if (question == FREE)
		return (struct period){ monday, monday + 6 };
	if (question == EXCHANGE)
		return (struct period){ today, today + 6 };
	if (question == BALANCE)
		return option_period("last-12-months", today);
	return (struct period){ PERIOD_OPEN, INT_MAX };
}

static int
list(const struct opts *o, char *const *argv)
{
	struct request r = {
		.question = question_of(o), .today = option_today(opts_value(o, TODAY)),
		.skip = opts_count(o, SKIP_INVALID), .all = opts_count(o, ALL) > 0,
		.free = opts_value(o, Q_FREE), .dated = opts_count(o, PERIOD) > 0
	};

	for (size_t i = 0; i < o->n; i++)
		if (o->given[i].option == PRIME)
			take_prime(&r, o->given[i].value);
	if (r.prime_given && r.question != USE && r.question != FAIR && r.question != FREE &&
	    r.question != USERS)
		opts_usage("--prime goes with --use, --fair, --users or --free");
	if (r.all && r.question != BALANCE)
		opts_usage("--all goes with --balance");
	if (opts_count(o, LINES) > 0 && r.question != BOOKINGS)
		opts_usage("-n tells the lines of bookings.csv; it goes with --bookings");
	r.sheet = opts_value(o, OUTPUT) != NULL && strcmp(opts_value(o, OUTPUT), "html") == 0;
	if (r.sheet && (r.question != EXCHANGE))
		opts_usage("-o html is a page of all that is shared; leave out other questions");
	r.format = r.sheet ? ROWS_CSV : option_format(opts_value(o, OUTPUT));
	r.period = r.dated ? option_period(opts_value(o, PERIOD), r.today) : period_of(r.question, r.today);
	if (r.period.first == PERIOD_OPEN && (r.question == FREE || r.question == EXCHANGE))
		die("give the period a first day");
	argv = centres_given(argv);
	inputs_warn_twins(argv);
	if (r.question == BOOKINGS)
		answer_bookings(&r, argv, opts_count(o, LINES) > 0);
	else
		answer_question(&r, argv);
	return diag_finish();
}

static const struct command commands[] = {
	{ .usage = "[OPTION]... [CENTRE]...\n", .run = list },
	{ .word = "book", .usage = "[CENTRE] RESOURCE ACTOR START END [purpose=TEXT] [status=afvist] [asked=DATE]\n",
	    .about = "Book a resource, unless it is taken at that time: START as 2026-10-05T15:00, END\n"
	    "so or as 17:00; status=afvist is a wish that was refused.",
	    .least = 5, .needs = "a centre, a resource, an actor, when it starts and ends",
	    .writes = 1, .here = 1, .run = edit_book },
	{ .word = "cancel", .usage = "[CENTRE] LINE\n",
	    .about = "Call the booking in a line of bookings.csv off; --bookings -n shows the lines.",
	    .least = 2, .most = 2, .needs = "a centre and a line", .writes = 1, .here = 1,
	    .keeps = &booking_schema, .run = edit_cancel },
	{ ROWCOMMAND_UNDO(booking_schema),
	    .about = "Take the last edit of bookings.csv back, and again the one before." },
	{ ROWCOMMAND_COLUMN(booking_schema),
	    .about = "Give bookings.csv a column that it may have and lacks, behind the others." },
	{ RECORDCOMMAND_ADD(resource_schema), .about = "Add a resource to resources.yaml." },
	{ RECORDCOMMAND_SET(resource_schema),
	    .about = "Change the record of a resource; KEY= takes the key out." },
	{ RECORDCOMMAND_RM(resource_schema),
	    .about = "Take the record of a resource out, unless other files name it." },
	{ 0 }
};

static const struct operand operands[] = {
	{ .name = "ID", .takes = OPT_FIELD(booking_schema, BOOKING_RESOURCE) },
	{ .name = "RESOURCE", .takes = OPT_FIELD(booking_schema, BOOKING_RESOURCE) },
	{ .name = "ACTOR", .takes = OPT_FIELD(entry_schema, ENTRY_ACTORS) },
	{ .name = "KEY=VALUE", .takes = OPT_KEYS(resource_schema) },
	{ 0 }
};

static const struct program program = {
	options, commands,
	"What a house shares: list it, and tell when it is free, who has had it, and\n"
	"what was given and got; or book it, and keep the list.", operands
};

int
main(int argc, char *argv[])
{
	centres_speak(argv);
	csvremedy_set(&saved);
	return opts_run(&program, argc, argv);
}
