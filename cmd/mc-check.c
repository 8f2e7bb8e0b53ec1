/*
 * mc-check - check all files of centres against their schemas and each other.
 *
 *	mc-check kvarterhuset && git commit -a
 *
 * See mc-check(1).
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/safe.h"
#include "base/text.h"
#include "base/translate.h"
#include "centre/actor.h"
#include "centre/centre.h"
#include "centre/contactcheck.h"
#include "centre/exempt.h"
#include "centre/initiative.h"
#include "centre/lostfiles.h"
#include "check/activities.h"
#include "check/checks.h"
#include "check/cpr.h"
#include "check/cprhistory.h"
#include "check/plans.h"
#include "check/rows.h"
#include "check/slips.h"
#include "check/known.h"
#include "check/output.h"
#include "check/yamlfiles.h"
#include "cli/centres.h"
#include "cli/opt.h"
#include "cli/option.h"
#include "csv/remedy.h"
#include "edit/rename.h"
#include "field/schemas.h"
#include "init/git.h"
#include "schema/slip.h"
#include "schema/yamlcheck.h"
#include "sheet/saved.h"

enum { LIST, ONLY, SKIP, HISTORY, COMMITS, OUTPUT, TODAY };

static const struct opt options[] = {
	[LIST] = { "list", 0, 0, 0, "name the checks", OPT_FLAG },
	[ONLY] = { "only", 0, "NAME,...", 0, "only these checks", OPT_CHOICES(CHECKS_NAMES) },
	[SKIP] = { "skip", 0, "NAME,...", 0, "all but these checks", OPT_CHOICES(CHECKS_NAMES) },
	[HISTORY] = { "history", 0, 0, 0,
	    "look for CPR numbers in all that git remembers, and nowhere else", OPT_FLAG },
	[COMMITS] = { "commits", 0, "REVISION", 0,
	    "of the history only these, as main, ^main or a..b", OPT_REVISION },
	[OUTPUT] = { "output", 'o', "FORMAT", 0,
	    "as data and not as messages: csv, tsv, json, table, md; sarif", OPT_CHOICE(OUTPUT_FORMATS) },
	[TODAY] = OPT_TODAY, OPT_END
};

/* ---- a centre ---- */

static void
check_plans(const struct centre *c, const struct known *known, int today)
{
	struct initiatives all;

	initiatives_of(&all, known_list(known, FIELD_INITIATIVE));
	plancheck_actors(&known->actors, today);
	plancheck_initiatives(&all, &known->actors, today);
	plancheck_funding(c);
	plancheck_forum(c);
	plancheck_gone(c, &known->actors, known_list(known, FIELD_RESOURCE), today);
	initiatives_release(&all);
}

/* It stands in each row of each stream, which are UTF-8. */
static void
check_id(const struct centre *c)
{
	struct place p = { c->path, 0, 0 };

	if (text_invalid(c->id, strlen(c->id)) < strlen(c->id))
		diag_fault(&p, TOPIC_ENCODING, "the folder's name, which is the centre's id, is not UTF-8; "
		    "give it another");
}

static void
check_centre(const char *path, int today)
{
	struct centre c;
	struct known known = { 0 };
	struct exempt exempt;
	struct checkrows_log log = { 0 };

	if (!centre_find(&c, path))
		return;
	rename_check(&c);
	check_id(&c);
	exempt_read(&exempt, &c);
	slip_heed(exempt_slip_at, &exempt);
	if (centre_read(&c, 0) && centre_root(&c) != NULL)
		schema_check_map(&centre_schema, centre_root(&c));
	known.actors_read = actors_read(&known.actors, &c, ~0ul);
	for (size_t i = 0; i < known.actors.n; i++)
		schema_check_times(&actor_schema, known.actors.item[i].node);
	references_in_yaml(&centre_schema, centre_root(&c), known_seen, &known);
	yamlfiles_check(&c, &known);
	for (size_t i = 0; csv_schemas[i] != NULL; i++)
		checkrows_file(&c, csv_schemas[i], &exempt, today, &log, known_seen, &known);
	check_plans(&c, &known, today);
	activitycheck_all(&c, &known.actors, known_list(&known, FIELD_RESOURCE), today);
	slips_check(&c, &known.actors, &log.days, today);
	contactcheck_yaml(&c, &exempt);
	cprscan_folder(&c, &exempt, &log.cpr);
	lostfiles_warn(&c);
	init_git_check(&c);
	exempt_release(&exempt);
	checkrows_release(&log);
	known_release(&known);
	centre_close(&c);
}

/* ---- the history ---- */

static void
add_revision(struct buf *revisions, const char *text)
{
	/* git would take the one for an option, and the other for two. */
	if (*text == '-' || *text == '\0' || text[strcspn(text, " \n")] != '\0')
		die("--commits '%s' is no revision; write one such as HEAD, ^main or main..HEAD",
		    shown(text, strlen(text)));
	buf_addf(revisions, "%s\n", text);
}

static void
check_history(const char *path, const struct buf *revisions)
{
	struct centre c;
	struct exempt exempt;

	if (!centre_open(&c, path))
		return;
	exempt_read(&exempt, &c);
	cprhistory_folder(&c, &exempt, revisions->len > 0 ? revisions->data : NULL);
	exempt_release(&exempt);
	centre_close(&c);
}

/* How many there were of each. */
static void
tell_count(void)
{
	struct buf text = { 0 };

	buf_addf(&text, translate_count(diag_faults(), "%lu fault, ", "%lu faults, "),
	    diag_faults());
	buf_addf(&text, translate_count(diag_warnings(), "%lu warning", "%lu warnings"),
	    diag_warnings());
	if (diag_status() > 1)
		buf_adds(&text, translate("; something could not be read, and was not checked"));
	diag_note("%s", text.data);
	buf_release(&text);
}

/* List the checks, or turn off those that are not wanted. */
static void
choose(const struct opts *o)
{
	struct checks_choice choice = { 0 };

	for (size_t i = 0; i < o->n; i++)
		if (o->given[i].option == ONLY)
			checks_only(&choice, o->given[i].value);
		else if (o->given[i].option == SKIP)
			checks_skip(&choice, o->given[i].value);
	if (opts_count(o, LIST) > 0)
		checks_print();
	checks_choose(&choice);
}

static int
check(const struct opts *o, char *const *argv)
{
	struct buf revisions = { 0 };
	struct output out = { .format = opts_value(o, OUTPUT) };
	int today;

	for (size_t i = 0; i < o->n; i++)
		if (o->given[i].option == COMMITS)
			add_revision(&revisions, o->given[i].value);
	choose(o);
	if (opts_count(o, LIST) > 0)
		return diag_finish();
	if (revisions.len > 0 && opts_count(o, HISTORY) == 0)
		opts_usage("--commits goes with --history");
	today = option_today(opts_value(o, TODAY));
	output_begin(&out);
	for (char *const *path = centres_given(argv); *path != NULL; path++)
		if (opts_count(o, HISTORY) > 0)
			check_history(*path, &revisions);
		else
			check_centre(*path, today);
	buf_release(&revisions);
	output_end(&out);
	diag_tell_rest();
	if (diag_faults() + diag_warnings() > 0 && out.format == NULL)
		tell_count();
	return diag_finish();
}

static const struct command commands[] = {
	{ .usage = "[OPTION]... [CENTRE]...\n--history [--commits REVISION]... [CENTRE]...\n",
	    .run = check },
	{ 0 }
};

static const struct program program = {
	options, commands,
	"Check all files of centres against their schemas and each other.\n"
	"Silent when all is well; else each fault with its place, and a count.", NULL
};

int
main(int argc, char *argv[])
{
	centres_speak(argv);
	csvremedy_set(&saved);
	return opts_run(&program, argc, argv);
}
