/*
 * mc-initiatives - what actors do together: list it, keep it, ask about it.
 *
 *	mc-initiatives --roles kvarterhuset | mc-matrix phase actor
 *
 * See mc-initiatives(1).
 */
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/diag.h"
#include "base/mem.h"
#include "cli/centres.h"
#include "cli/opt.h"
#include "cli/option.h"
#include "csv/remedy.h"
#include "initiatives/initiatives.h"
#include "sheet/saved.h"

enum {
	GOALS, ROLES, STAKEHOLDERS, PHASE, THEME, TARGET, LEAD, ACTOR, PLAN, PERIOD, SKIP_INVALID,
	TITLE, PURPOSE, TARGETS, THEMES, STARTED, ENDED, ORIGIN, ANCHOR, ANCHOR_HOURS,
	RESIDENTS_ASKED, ADAPTED, LINKED, OUTCOME, ROLE, GETS, DATE, FORCE, OUTPUT, TODAY
};

static const struct opt options[] = {
	{ "goals", 0, 0, "-", "the goals: measure, target, latest reading, due, overdue" },
	{ "roles", 0, 0, "-", "who does what: a row for each actor of each phase" },
	{ "stakeholders", 0, 0, "-", "interest and ability, and who should be invited" },
	{ "phase", 0, "PHASE", "- add", "only in this phase; of a list a,b is either" },
	{ "theme", 0, "WORD", "-", "only with this theme" },
	{ "target", 0, "WORD", "-", "only for these people" },
	{ "lead", 0, "ID", "- add", "who drives it; to list: only led by this actor" },
	{ "actor", 0, "ID", "-", "only where this actor leads, takes part or carries on" },
	{ "plan", 0, "TEXT", "- add", "the physical plan it belongs to; to list: only of this" },
	{ "period", 'p', "PERIOD", "-", "only what ran on some day of it" },
	OPT_SKIP_INVALID("-"),
	{ "title", 0, "TEXT", "add", "its name" },
	{ "purpose", 0, "TEXT", "add", "what it is for" },
	{ "targets", 0, "WORD,...", "add", "whom it is for" },
	{ "themes", 0, "WORD,...", "add", "what it is about" },
	{ "started", 0, "DATE", "add", "first day; today if not given" },
	{ "ended", 0, "DATE", "add", "last day" },
	{ "origin", 0, "ID", "add", "the actor whose idea it was" },
	{ "anchor", 0, "ID", "add", "who carries it on" },
	{ "anchor_hours", 0, "N", "add", "hours a week for that" },
	{ "residents_asked", 0, "TEXT", "add", "what residents asked for" },
	{ "adapted", 0, "TEXT", "add", "what was changed after asking" },
	{ "linked", 0, "ID,...", "add", "other initiatives that it hangs together with" },
	{ "outcome", 0, "TEXT", "add", "what came of it" },
	{ "role", 0, "TEXT", "join", "what the partner does" },
	{ "gets", 0, "TEXT", "join", "what the partner gets out of it" },
	{ "date", 0, "YYYY-MM-DD", "reading", "when it was read; today if not given" },
	{ "force", 0, 0, "rm", "even if other files name the initiative" },
	OPT_OUTPUT("-"), OPT_TODAY, OPT_END
};
_Static_assert(sizeof options / sizeof *options == TODAY + 2, "a name for each option");

static struct opts opts = {
	.options = options,
	.usage = "mc-initiatives [OPTION]... [CENTRE]...\n"
	    "mc-initiatives add CENTRE ID [OPTION]...\n"
	    "mc-initiatives set CENTRE ID KEY=VALUE...\n"
	    "mc-initiatives rm [--force] CENTRE ID\n"
	    "mc-initiatives phase CENTRE ID PHASE\n"
	    "mc-initiatives join CENTRE ID ACTOR [--role TEXT] [--gets TEXT]\n"
	    "mc-initiatives role CENTRE ID PHASE [ACTOR]...\n"
	    "mc-initiatives goal CENTRE ID TEXT [measure=TEXT] [target=N] [better=mere|mindre]\n"
	    "                    [due=DATE]\n"
	    "mc-initiatives reading CENTRE ID GOAL VALUE [--date DATE]\n"
	    "mc-initiatives stakeholder CENTRE ID ACTOR INTEREST ABILITY\n",
	.about = "List the initiatives of centres, ask about their goals, roles and\n"
	    "stakeholders, or keep the records in initiatives.yaml."
};

/* The field that each option gives, for `add`. */
static const struct {
	int option;
	enum initiative_field field;
} given_by[] = {
	{ PHASE, INITIATIVE_PHASE }, { LEAD, INITIATIVE_LEAD }, { PLAN, INITIATIVE_PLAN },
	{ TITLE, INITIATIVE_TITLE }, { PURPOSE, INITIATIVE_PURPOSE },
	{ TARGETS, INITIATIVE_TARGETS }, { THEMES, INITIATIVE_THEMES },
	{ STARTED, INITIATIVE_STARTED }, { ENDED, INITIATIVE_ENDED },
	{ ORIGIN, INITIATIVE_ORIGIN }, { ADAPTED, INITIATIVE_ADAPTED },
	{ LINKED, INITIATIVE_LINKED }, { ANCHOR, INITIATIVE_ANCHOR }, { ANCHOR_HOURS, INITIATIVE_ANCHOR_HOURS },
	{ RESIDENTS_ASKED, INITIATIVE_RESIDENTS_ASKED }, { OUTCOME, INITIATIVE_OUTCOME },
};

/* The filters of a listing: an option may come more than once. */
static void
add_filter(struct request *r, int option, const char *value)
{
	static const struct {
		int option;
		enum initiative_field field;
		size_t at;
	} filter[] = {
		{ PHASE, INITIATIVE_PHASE, offsetof(struct request, phase) },
		{ THEME, INITIATIVE_THEMES, offsetof(struct request, theme) },
		{ TARGET, INITIATIVE_TARGETS, offsetof(struct request, target) },
		{ LEAD, INITIATIVE_LEAD, offsetof(struct request, lead) },
		{ ACTOR, INITIATIVE_LEAD, offsetof(struct request, actor) },
		{ PLAN, INITIATIVE_PLAN, offsetof(struct request, plan) },
	};

	for (size_t i = 0; i < sizeof filter / sizeof *filter; i++)
		if (filter[i].option == option)
			filter_add((struct filter *)((char *)r + filter[i].at), value,
			    &initiative_schema.field[filter[i].field]);
}

static const struct {
	const char *command, *needs;
} commands[] = {
	{ "add", "a centre and an id" },
	{ "set", "a centre, an id and KEY=VALUE" },
	{ "rm", "a centre and an id" },
	{ "phase", "a centre, an id and a phase" },
	{ "join", "a centre, an id and an actor" },
	{ "role", "a centre, an id, a phase and its actors" },
	{ "goal", "a centre, an id and the goal" },
	{ "reading", "a centre, an id, a goal and what was read" },
	{ "stakeholder", "a centre, an id, an actor, its interest and its ability from 1 to 5" },
};

static const char *
needs(const char *command)
{
	size_t i = 0;

	while (strcmp(commands[i].command, command) != 0)
		i++;
	return commands[i].needs;
}

static int
run(const char *command, char *const *argv, char *const value[], int force, int today)
{
	char *field[INITIATIVE_FIELDS] = { NULL };

	for (size_t i = 0; i < sizeof given_by / sizeof *given_by; i++)
		field[given_by[i].field] = value[given_by[i].option];
	if (strcmp(command, "add") == 0)
		return edit_add(argv, field, today);
	if (strcmp(command, "set") == 0)
		return edit_set(argv);
	if (strcmp(command, "rm") == 0)
		return edit_rm(argv, force);
	if (strcmp(command, "phase") == 0)
		return edit_phase(argv, today);
	if (strcmp(command, "join") == 0)
		return edit_join(argv, value[ROLE], value[GETS]);
	if (strcmp(command, "role") == 0)
		return edit_role(argv);
	if (strcmp(command, "goal") == 0)
		return edit_goal(argv);
	if (strcmp(command, "reading") == 0)
		return edit_reading(argv, value[DATE], today);
	return edit_stakeholder(argv);
}

static void
ask(struct request *r, char *const *argv, const int used[])
{
	if (used[GOALS] + used[ROLES] + used[STAKEHOLDERS] > 1)
		opts_usage(&opts, "--goals, --roles and --stakeholders are asked one at a time");
	argv = centres_given(argv);
	if (used[GOALS])
		view_goals(r, argv);
	else if (used[ROLES])
		view_roles(r, argv);
	else if (used[STAKEHOLDERS])
		view_stakeholders(r, argv);
	else
		list_initiatives(r, argv);
	filter_release(&r->phase);
	filter_release(&r->theme);
	filter_release(&r->target);
	filter_release(&r->lead);
	filter_release(&r->actor);
	filter_release(&r->plan);
}

int
main(int argc, char *argv[])
{
	struct request r = { 0 };
	struct { int option; char *value; } *given = NULL;
	char *value[TODAY + 1] = { NULL };
	const char *command = "";
	int used[TODAY + 1] = { 0 }, i, status;
	size_t n = 0, cap = 0;

	diag_init(argv[0]);
	csvremedy_set(&csvsaved);
	for (; (i = opts_next(&opts, argc, argv)) >= 0; n++) {
		/* Letters may stand together: there may be more of them than words. */
		given = mem_grow(given, &cap, n + 1, sizeof *given);
		given[n].option = i;
		given[n].value = value[i] = opts.value;
		used[i] = 1;
	}
	argv += opts.first;
	for (size_t k = 0; k < sizeof commands / sizeof *commands; k++)
		if (*argv != NULL && strcmp(*argv, commands[k].command) == 0)
			command = commands[k].command;
	argv += *command != '\0';
	for (size_t k = 0; k < n; k++) {
		if (given[k].option != TODAY)
			opts_check(&opts, given[k].option, command);
		if (*command == '\0')
			add_filter(&r, given[k].option, given[k].value);
	}
	free(given);
	r.today = option_today(value[TODAY]);
	if (*command != '\0') {
		status = run(command, argv, value, used[FORCE], r.today);
		if (status == USAGE)
			opts_usage(&opts, "'%s' needs %s", command, needs(command));
		return status;
	}
	r.skip = used[SKIP_INVALID];
	r.dated = used[PERIOD];
	if (r.dated)
		r.period = option_period(value[PERIOD], r.today);
	r.format = option_format(value[OUTPUT]);
	ask(&r, argv, used);
	return diag_finish();
}
