/*
 * mc-actors - list the actors of centres, and keep their records.
 *
 *	mc-actors --presence fast kvarterhuset | mc-matrix sector kind
 *
 * See mc-actors(1).
 */
#include "actors/actors.h"
#include "cli/centres.h"
#include "cli/newid.h"
#include "cli/opt.h"
#include "cli/option.h"
#include "csv/remedy.h"
#include "field/schemas.h"
#include "sheet/saved.h"

static const struct opt options[] = {
	[KIND] = { "kind", 0, "KIND", "-", "only of this kind; a,b is either",
	    OPT_FIELD(actor_schema, ACTOR_KIND) },
	[SECTOR] = { "sector", 0, "SECTOR", "-", "only of this sector",
	    OPT_FIELD(actor_schema, ACTOR_SECTOR) },
	[PRESENCE] = { "presence", 0, "CODE", "-", "only fast, jaevnligt, adhoc or ekstern",
	    OPT_FIELD(actor_schema, ACTOR_PRESENCE) },
	[TARGET] = { "target", 0, "WORD", "-", "only those that work for these",
	    OPT_FIELD(actor_schema, ACTOR_TARGETS) },
	[OUTPUT] = OPT_OUTPUT("-"),
	[TODAY] = OPT_TODAY,
	[FORCE] = { "force", 0, 0, "rm", "even if other files name the actor", OPT_FLAG },
	{ "name", 0, "NAME", "add", "its name; an organisation or a group, no resident",
	    OPT_FIELD(actor_schema, ACTOR_NAME) },
	{ "kind", 0, "KIND", "add", "its kind",
	    OPT_FIELD(actor_schema, ACTOR_KIND) },
	{ "sector", 0, "SECTOR", "add", "its sector, if the kind does not tell",
	    OPT_FIELD(actor_schema, ACTOR_SECTOR) },
	{ "presence", 0, "CODE", "add", "fast, jaevnligt, adhoc or ekstern",
	    OPT_FIELD(actor_schema, ACTOR_PRESENCE) },
	{ "since", 0, "DATE", "add", "in the house, or known to it, since",
	    OPT_FIELD(actor_schema, ACTOR_SINCE) },
	{ "left", 0, "DATE", "add", "its last day in the house",
	    OPT_FIELD(actor_schema, ACTOR_LEFT) },
	{ "basis", 0, "fast|projekt", "add", "permanent or project-funded",
	    OPT_FIELD(actor_schema, ACTOR_BASIS) },
	{ "until", 0, "DATE", "add", "end of the project funding",
	    OPT_FIELD(actor_schema, ACTOR_UNTIL) },
	{ "hours", 0, "HOURS,...", "add", "when it is there: 'ma-fr 09:00-15:00'",
	    OPT_FIELD(actor_schema, ACTOR_HOURS) },
	{ "collab_hours", 0, "N", "add", "hours a week set aside for collaboration",
	    OPT_FIELD(actor_schema, ACTOR_COLLAB_HOURS) },
	{ "targets", 0, "WORD,...", "add", "whom it works for",
	    OPT_FIELD(actor_schema, ACTOR_TARGETS) },
	{ "strengths", 0, "WORD,...", "add", "what it is good at",
	    OPT_FIELD(actor_schema, ACTOR_STRENGTHS) },
	{ "motivation", 0, "TEXT", "add", "what it wants out of it",
	    OPT_FIELD(actor_schema, ACTOR_MOTIVATION) },
	{ "conditions", 0, "TEXT", "add", "the terms it works under",
	    OPT_FIELD(actor_schema, ACTOR_CONDITIONS) },
	{ "offers", 0, "WORD,...", "add", "what it can lend or give",
	    OPT_FIELD(actor_schema, ACTOR_OFFERS) },
	{ "needs", 0, "WORD,...", "add", "what it lacks",
	    OPT_FIELD(actor_schema, ACTOR_NEEDS) },
	{ "themes", 0, "WORD,...", "add", "what it works with",
	    OPT_FIELD(actor_schema, ACTOR_THEMES) },
	{ "area", 0, "WORD,...", "add", "the areas it works in",
	    OPT_FIELD(actor_schema, ACTOR_AREA) },
	{ "mandate", 0, "selv|spoerger", "add", "may it decide in daily work, or does it ask first",
	    OPT_FIELD(actor_schema, ACTOR_MANDATE) },
	{ "tasks", 0, "WORD,...", "add", "what it does to keep the house running",
	    OPT_FIELD(actor_schema, ACTOR_TASKS) },
	{ "aka", 0, "NAME,...", "add", "other names that people write for it",
	    OPT_FIELD(actor_schema, ACTOR_AKA) },
	OPT_END
};

static const struct command commands[] = {
	{ .usage = "[OPTION]... [CENTRE|FILE]...\n", .run = list_actors },
	{ .word = "add", .usage = "CENTRE ID --name NAME --kind KIND [OPTION]...\n",
	    .about = "Add the record of an actor to actors.yaml.",
	    .least = 2, .most = 2, .needs = "a centre, an id, --name and --kind",
	    .lacks = newid_lacks, .writes = 1, .here = 1, .run = edit_add },
	{ .word = "set", .usage = "CENTRE ID KEY=VALUE...\n",
	    .about = "Change the record of an actor; KEY= takes the key out, and KEY+=a and\n"
	    "KEY-=a change a list.",
	    .least = 3, .needs = "a centre, an id and KEY=VALUE", .writes = 1, .here = 1, .run = edit_set },
	{ .word = "rename", .usage = "CENTRE OLD NEW\n",
	    .about = "Give an actor another id, in all files of the centre.",
	    .least = 3, .most = 3, .needs = "a centre, the old id and the new one",
	    .writes = 1, .here = 1, .run = edit_rename },
	{ .word = "merge", .usage = "CENTRE FROM INTO\n",
	    .about = "Make two records one, in all files of the centre: FROM goes, INTO stays.",
	    .least = 3, .most = 3, .needs = "a centre, the id that goes and the one that stays",
	    .writes = 1, .here = 1, .run = edit_merge },
	{ .word = "rm", .usage = "[--force] CENTRE ID\n",
	    .about = "Take the record of an actor out, unless other files name it.",
	    .least = 2, .most = 2, .needs = "a centre and an id", .writes = 1, .here = 1, .run = edit_rm },
	{ 0 }
};

static const struct operand operands[] = {
	{ .name = "ID", .takes = OPT_FIELD(entry_schema, ENTRY_ACTORS) },
	{ .name = "FROM", .takes = OPT_FIELD(entry_schema, ENTRY_ACTORS) },
	{ .name = "INTO", .takes = OPT_FIELD(entry_schema, ENTRY_ACTORS) },
	{ .name = "OLD", .takes = OPT_FIELD(entry_schema, ENTRY_ACTORS) },
	{ .name = "KEY=VALUE", .takes = OPT_KEYS(actor_schema) },
	{ 0 }
};

static const struct program program = {
	options, commands, "List the actors of centres, or keep the records in actors.yaml.", operands
};

int
main(int argc, char *argv[])
{
	centres_speak(argv);
	csvremedy_set(&saved);
	return opts_run(&program, argc, argv);
}
