/*
 * mc-initiatives - what actors do together: list it, keep it, ask about it.
 *
 *	mc-initiatives --roles kvarterhuset | mc-matrix phase actor
 *
 * See mc-initiatives(1).
 */
#include "base/diag.h"
#include "cli/centres.h"
#include "cli/inputs.h"
#include "cli/newid.h"
#include "cli/opt.h"
#include "cli/option.h"
#include "csv/remedy.h"
#include "field/schemas.h"
#include "initiatives/initiatives.h"
#include "sheet/saved.h"

static const struct opt options[] = {
	[GOALS] = { "goals", 0, 0, "-",
	    "the goals: measure, target, latest reading, due, overdue", OPT_FLAG },
	[ROLES] = { "roles", 0, 0, "-", "who does what: a row for each actor of each phase",
	    OPT_FLAG },
	[STAKEHOLDERS] = { "stakeholders", 0, 0, "-",
	    "interest and ability, and who should be invited", OPT_FLAG },
	[PHASE] = { "phase", 0, "PHASE", "-", "only in this phase; of a list a,b is either",
	    OPT_FIELD(initiative_schema, INITIATIVE_PHASE) },
	[THEME] = { "theme", 0, "WORD", "-", "only with this theme",
	    OPT_FIELD(initiative_schema, INITIATIVE_THEMES) },
	[TARGET] = { "target", 0, "WORD", "-", "only for these people",
	    OPT_FIELD(initiative_schema, INITIATIVE_TARGETS) },
	[LEAD] = { "lead", 0, "ID", "-", "only led by this actor",
	    OPT_FIELD(initiative_schema, INITIATIVE_LEAD) },
	[ACTOR] = { "actor", 0, "ID", "-", "only where this actor leads, takes part or carries on",
	    OPT_FIELD(initiative_schema, INITIATIVE_LEAD) },
	[PLAN] = { "plan", 0, "TEXT", "-", "only of this physical plan",
	    OPT_FIELD(initiative_schema, INITIATIVE_PLAN) },
	[PERIOD] = { "period", 'p', "PERIOD", "-", "only what ran on some day of it", OPT_TIME },
	[SKIP_INVALID] = OPT_SKIP_INVALID("-"),
	[ROLE] = { "role", 0, "TEXT", "join", "what the partner does",
	    OPT_TEXT },
	[GETS] = { "gets", 0, "TEXT", "join", "what the partner gets out of it", OPT_TEXT },
	[DATE] = { "date", 0, "YYYY-MM-DD", "reading", "when it was read; today if not given",
	    OPT_DATE },
	[FORCE] = { "force", 0, 0, "rm", "even if other files name the initiative", OPT_FLAG },
	[OUTPUT] = OPT_OUTPUT("-"), [TODAY] = OPT_TODAY,
	{ "title", 0, "TEXT", "add", "its name",
	    OPT_FIELD(initiative_schema, INITIATIVE_TITLE) },
	{ "purpose", 0, "TEXT", "add", "what it is for",
	    OPT_FIELD(initiative_schema, INITIATIVE_PURPOSE) },
	{ "targets", 0, "WORD,...", "add", "whom it is for",
	    OPT_FIELD(initiative_schema, INITIATIVE_TARGETS) },
	{ "themes", 0, "WORD,...", "add", "what it is about",
	    OPT_FIELD(initiative_schema, INITIATIVE_THEMES) },
	{ "phase", 0, "PHASE", "add", "where it is; ide if not given",
	    OPT_FIELD(initiative_schema, INITIATIVE_PHASE) },
	{ "started", 0, "DATE", "add", "first day; today if not given",
	    OPT_FIELD(initiative_schema, INITIATIVE_STARTED) },
	{ "ended", 0, "DATE", "add", "last day",
	    OPT_FIELD(initiative_schema, INITIATIVE_ENDED) },
	{ "lead", 0, "ID", "add", "who drives it",
	    OPT_FIELD(initiative_schema, INITIATIVE_LEAD) },
	{ "origin", 0, "ID", "add", "the actor whose idea it was",
	    OPT_FIELD(initiative_schema, INITIATIVE_ORIGIN) },
	{ "anchor", 0, "ID", "add", "who carries it on",
	    OPT_FIELD(initiative_schema, INITIATIVE_ANCHOR) },
	{ "anchor_hours", 0, "N", "add", "hours a week for that",
	    OPT_FIELD(initiative_schema, INITIATIVE_ANCHOR_HOURS) },
	{ "residents_asked", 0, "TEXT", "add", "what residents asked for",
	    OPT_FIELD(initiative_schema, INITIATIVE_RESIDENTS_ASKED) },
	{ "adapted", 0, "TEXT", "add", "what was changed after asking",
	    OPT_FIELD(initiative_schema, INITIATIVE_ADAPTED) },
	{ "linked", 0, "ID,...", "add", "other initiatives that it hangs together with",
	    OPT_FIELD(initiative_schema, INITIATIVE_LINKED) },
	{ "plan", 0, "TEXT", "add", "the physical plan it belongs to",
	    OPT_FIELD(initiative_schema, INITIATIVE_PLAN) },
	{ "outcome", 0, "TEXT", "add", "what came of it",
	    OPT_FIELD(initiative_schema, INITIATIVE_OUTCOME) },
	OPT_END
};

static void
ask(struct request *r, char *const *argv, const struct opts *o)
{
	if ((opts_count(o, GOALS) > 0) + (opts_count(o, ROLES) > 0) +
	    (opts_count(o, STAKEHOLDERS) > 0) > 1)
		opts_usage("--goals, --roles and --stakeholders are asked one at a time");
	argv = centres_given(argv);
	inputs_warn_twins(argv);
	if (opts_count(o, GOALS) > 0)
		view_goals(r, argv);
	else if (opts_count(o, ROLES) > 0)
		view_roles(r, argv);
	else if (opts_count(o, STAKEHOLDERS) > 0)
		view_stakeholders(r, argv);
	else
		list_initiatives(r, argv);
}

static int
list(const struct opts *o, char *const *argv)
{
	struct request r = {
		.today = option_today(opts_value(o, TODAY)),
		.skip = opts_count(o, SKIP_INVALID), .dated = opts_count(o, PERIOD)
	};
	struct filter *const filter[] = {
		[PHASE] = &r.phase, [THEME] = &r.theme, [TARGET] = &r.target,
		[LEAD] = &r.lead, [ACTOR] = &r.actor, [PLAN] = &r.plan
	};

	filter_options(filter, PLAN + 1, o);
	if (r.dated)
		r.period = option_period(opts_value(o, PERIOD), r.today);
	r.format = option_format(opts_value(o, OUTPUT));
	ask(&r, argv, o);
	for (int i = PHASE; i <= PLAN; i++)
		filter_release(filter[i]);
	return diag_finish();
}

static const struct command commands[] = {
	{ .usage = "[OPTION]... [CENTRE]...\n", .run = list },
	{ .word = "add", .usage = "CENTRE ID [OPTION]...\n",
	    .about = "Add the record of an initiative to initiatives.yaml.",
	    .least = 2, .most = 2, .needs = "a centre and an id",
	    .lacks = newid_lacks, .writes = 1, .here = 1, .run = edit_add },
	{ .word = "set", .usage = "CENTRE ID KEY=VALUE...\n",
	    .about = "Change the record of an initiative; KEY= takes the key out, and KEY+=a and\n"
	    "KEY-=a change a list.",
	    .least = 3, .needs = "a centre, an id and KEY=VALUE",
	    .writes = 1, .here = 1, .run = edit_set },
	{ .word = "rm", .usage = "[--force] CENTRE ID\n",
	    .about = "Take the record of an initiative out, unless other files name it.",
	    .least = 2, .most = 2, .needs = "a centre and an id",
	    .writes = 1, .here = 1, .run = edit_rm },
	{ .word = "phase", .usage = "CENTRE ID PHASE\n",
	    .about = "Say in which phase an initiative is.",
	    .least = 3, .most = 3, .needs = "a centre, an id and a phase",
	    .writes = 1, .here = 1, .run = edit_phase },
	{ .word = "join", .usage = "CENTRE ID ACTOR [--role TEXT] [--gets TEXT]\n",
	    .about = "Add an actor to the partners of an initiative.",
	    .least = 3, .most = 3, .needs = "a centre, an id and an actor",
	    .writes = 1, .here = 1, .run = edit_join },
	{ .word = "role", .usage = "CENTRE ID PHASE [ACTOR]...\n",
	    .about = "Say who has a role in a phase of an initiative; no actor: nobody.",
	    .least = 3, .needs = "a centre, an id, a phase and its actors",
	    .writes = 1, .here = 1, .run = edit_role },
	{ .word = "goal", .usage = "CENTRE ID TEXT [measure=TEXT] [target=N] [better=mere|mindre] [due=DATE]\n",
	    .about = "Add a goal to an initiative.",
	    .least = 3, .needs = "a centre, an id and the goal",
	    .writes = 1, .here = 1, .run = edit_goal },
	{ .word = "reading", .usage = "CENTRE ID GOAL VALUE [--date DATE]\n",
	    .about = "Record what a goal of an initiative was read as.",
	    .least = 4, .most = 4, .needs = "a centre, an id, a goal and what was read",
	    .writes = 1, .here = 1, .run = edit_reading },
	{ .word = "stakeholder", .usage = "CENTRE ID ACTOR INTEREST ABILITY\n",
	    .about = "Record how interested and how able a stakeholder is, each from 1 to 5.",
	    .least = 5, .most = 5, .needs = "a centre, an id, an actor, its interest and its ability from 1 to 5",
	    .writes = 1, .here = 1, .run = edit_stakeholder },
	{ 0 }
};

static const struct operand operands[] = {
	{ .name = "ID", .takes = OPT_FIELD(entry_schema, ENTRY_INITIATIVE) },
	{ .name = "ACTOR", .takes = OPT_FIELD(entry_schema, ENTRY_ACTORS) },
	{ .name = "PHASE", .takes = OPT_FIELD(initiative_schema, INITIATIVE_PHASE) },
	{ .name = "KEY=VALUE", .takes = OPT_KEYS(initiative_schema) },
	{ 0 }
};

static const struct program program = {
	options, commands,
	"List the initiatives of centres, ask about their goals, roles and\n"
	"stakeholders, or keep the records in initiatives.yaml.", operands
};

int
main(int argc, char *argv[])
{
	centres_speak(argv);
	csvremedy_set(&saved);
	return opts_run(&program, argc, argv);
}
