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
#include "base/date.h"
#include "base/diag.h"
#include "base/nearest.h"
#include "base/nearlist.h"
#include "base/safe.h"
#include "centre/actor.h"
#include "centre/advice.h"
#include "centre/answer.h"
#include "centre/centre.h"
#include "centre/contactcheck.h"
#include "centre/exempt.h"
#include "centre/initiative.h"
#include "centre/reference.h"
#include "check/cpr.h"
#include "check/cprhistory.h"
#include "check/plans.h"
#include "check/rows.h"
#include "cli/centres.h"
#include "cli/opt.h"
#include "cli/option.h"
#include "csv/remedy.h"
#include "edit/rename.h"
#include "field/schemas.h"
#include "init/git.h"
#include "schema/value.h"
#include "schema/yamlcheck.h"
#include "sheet/rules.h"
#include "sheet/saved.h"
#include "yaml/yaml.h"

enum { LIST, ONLY, SKIP, HISTORY, COMMITS, TODAY };

static const struct opt options[] = {
	{ "list", 0, 0, 0, "name the checks" },
	{ "only", 0, "NAME,...", 0, "only these checks" },
	{ "skip", 0, "NAME,...", 0, "all but these checks" },
	{ "history", 0, 0, 0, "look for CPR numbers in all that git remembers, and nowhere else" },
	{ "commits", 0, "REVISION", 0, "of the history only these, as main, ^main or a..b" },
	OPT_TODAY, OPT_END
};

static struct opts opts = {
	.options = options,
	.usage = "mc-check [OPTION]... [CENTRE]...\n"
	    "mc-check --history [--commits REVISION]... [CENTRE]...\n",
	.about = "Check all files of centres against their schemas and each other.\n"
	    "Silent when all is well; else each fault with its place, and a count."
};

/* The checks, by what a fault is about. */
static const struct {
	const char *name, *help;
} checks[TOPICS] = {
	[TOPIC_FILE] = { "files", "files that other files need are there" },
	[TOPIC_ENCODING] = { "encoding", "UTF-8, no control characters in YAML" },
	[TOPIC_SYNTAX] = { "syntax", "CSV and YAML that can be read: quotes, fields, tabs, indentation" },
	[TOPIC_KEYS] = { "keys", "required keys and columns are there" },
	[TOPIC_VALUE] = { "values", "codes, ids, numbers, hours; lists and maps in their places" },
	[TOPIC_DATE] = { "dates", "days of the calendar; no entry after today" },
	[TOPIC_REFERENCE] = { "references", "ids that other files name are known" },
	[TOPIC_ACTORS] = { "actors", "two or more actors in an entry, each once" },
	[TOPIC_DUPLICATE] = { "duplicates", "ids, keys and columns stand once" },
	[TOPIC_IDENTICAL] = { "identical", "warning: rows that are there twice" },
	[TOPIC_SPELLING] = { "spelling", "warning: keys and columns a letter or two from a known one" },
	[TOPIC_PLAN] = { "plans", "initiatives, leads, goals, funding and the forum fit together" },
	[TOPIC_CPR] = { "cpr", "nothing shaped like a CPR number, in any file" },
	[TOPIC_CONTACT] = { "contacts", "warning: telephone numbers and e-mail addresses in texts" },
};

/* ---- choosing checks ---- */

static enum topic
find_check(const char *name, size_t len)
{
	struct nearest near;

	nearest_begin(&near, name, len);
	for (int i = 0; i < TOPICS; i++) {
		if (strlen(checks[i].name) == len && memcmp(checks[i].name, name, len) == 0)
			return (enum topic)i;
		nearest_offer(&near, checks[i].name);
	}
	if (nearest_best(&near) != NULL)
		die("unknown check '%s'; did you mean '%s'?", shown(name, len),
		    nearest_best(&near));
	die("unknown check '%s'; --list names them", shown(name, len));
}

static void
mark(int marked[TOPICS], const char *names)
{
	do {
		size_t n = strcspn(names, ",");

		marked[find_check(names, n)] = 1;
		names += n;
	} while (*names++ == ',' && *names != '\0');
}

/* ---- references ---- */

/* The ids that are known; a list with none in it knows of nothing. */
struct known {
	struct actors actors;
	struct intern initiatives, resources, plans;
	struct nearlist near_actors, near_initiatives, near_resources, near_plans;
	int actors_read, told;
};

/* What a kind of reference names; ids is NULL where anything may be named. */
struct named {
	const struct intern *ids;
	struct nearlist *near;
	const char *what;
};

static struct named
named_by(struct known *known, enum field_type type)
{
	switch (type) {
	case FIELD_ACTOR:
		return (struct named){ &known->actors.ids, &known->near_actors, "actor" };
	case FIELD_INITIATIVE:
		return (struct named){ &known->initiatives, &known->near_initiatives, "initiative" };
	case FIELD_RESOURCE:
		return (struct named){ &known->resources, &known->near_resources, "resource" };
	case FIELD_PLAN:
		return (struct named){ &known->plans, &known->near_plans, "plan" };
	default:
		return (struct named){ NULL, NULL, NULL };
	}
}

static void
seen(void *arg, const struct reference *r)
{
	struct known *known = arg;
	struct named named = named_by(known, r->field->type);
	const char *near;

	/* What is no id at all was told where the field was judged; of plans nothing was. */
	if (r->field->type != FIELD_PLAN && value_wrong_id(r->text, r->len) != NULL)
		return;
	if (named.ids == NULL || intern_find(named.ids, r->text, r->len) != INTERN_NONE)
		return;
	if (named.ids->n == 0) {
		/* Nothing is known, so nothing can be called unknown. */
		if (r->field->type == FIELD_ACTOR && known->actors.file != NULL &&
		    known->actors_read && !known->told++) {
			struct place p = { known->actors.file, 0, 0 };

			diag_warning(&p, TOPIC_FILE, "%s; the actors that other files name "
			    "cannot be checked", known->actors.missing ? "missing" : "no actors");
		}
		return;
	}
	near = diag_is_full(r->place.file) ? NULL :
	    nearlist_in(named.near, named.ids, r->text, r->len);
	diag_fault(&r->place, TOPIC_REFERENCE, "%s",
	    value_unknown(named.what, r->text, r->len, near, NULL));
}

/* ---- YAML files ---- */

/* The records of a list: each against the schema, ids once and learnt. */
static void
check_list(const struct schema *s, const struct yaml_node *root, struct intern *ids)
{
	if (!schema_check_list(s, root))
		return;
	for (size_t i = 0; root != NULL && i < root->n; i++) {
		const struct yaml_node *id = yaml_get(root->item[i], "id");
		size_t known = ids->n;

		if (root->item[i]->kind != YAML_MAP)
			continue;
		schema_check_map(s, root->item[i]);
		schema_check_times(s, root->item[i]);
		if (id != NULL && id->kind == YAML_SCALAR && id->len > 0 &&
		    intern_add(ids, id->text, id->len) < known)
			diag_fault(&id->place, TOPIC_DUPLICATE, "the id '%s' is taken",
			    shown(id->text, id->len));
	}
}

static void
check_lists(const struct centre *c, struct known *known)
{
	struct yaml *doc[LIST_SCHEMAS] = { NULL };
	char *path[LIST_SCHEMAS] = { NULL };

	for (size_t i = 0; list_schemas[i] != NULL; i++) {
		const struct schema *s = list_schemas[i];
		struct intern others = { 0 };

		if (s == &actor_schema)
			continue;
		path[i] = centre_file(c, s->file);
		doc[i] = yamldoc_read(path[i]);
		if (doc[i] != NULL)
			check_list(s, doc[i]->root, s == &initiative_schema ? &known->initiatives :
			    s == &resource_schema ? &known->resources :
			    s == &plan_schema ? &known->plans : &others);
		intern_release(&others);
	}
	/* Only now are all ids known. */
	for (size_t i = 0; list_schemas[i] != NULL; i++) {
		if (doc[i] != NULL)
			references_in_yaml(list_schemas[i], doc[i]->root, seen, known);
		yamldoc_free(doc[i]);
		free(path[i]);
	}
}

static void
check_answers(const struct centre *c, struct known *known)
{
	char *path = centre_file(c, answer_schema.file);
	struct yaml *doc = yamldoc_read(path);

	if (doc != NULL && answers_check(doc))
		references_in_yaml(&answer_schema, doc->root, seen, known);
	yamldoc_free(doc);
	free(path);
}

static void
check_advice(const struct centre *c, struct known *known)
{
	char *path = centre_file(c, advice_schema.file);
	struct yaml *doc = yamldoc_read(path);

	if (doc != NULL && advice_check(doc))
		references_in_yaml(&advice_schema, doc->root, seen, known);
	yamldoc_free(doc);
	free(path);
}

/* How spreadsheets are read: what mc-import would say of it. */
static void
check_import(const struct centre *c)
{
	struct importrules rules = { .encoding = -1 };

	importrules_read(&rules, c);
	importrules_release(&rules);
}

/* Read once more, without the faults that were told already. */
static void
check_plans(const struct centre *c, const struct actors *actors, int today)
{
	struct initiatives all;
	int loud = diag_hush(1);

	initiatives_read(&all, c, 0);
	diag_hush(loud);
	plancheck_actors(actors, today);
	plancheck_initiatives(&all, actors, today);
	plancheck_funding(c);
	plancheck_forum(c);
	initiatives_release(&all);
}

/* ---- a centre ---- */

static void
check_centre(const char *path, int today)
{
	struct centre c;
	struct known known = { 0 };
	struct exempt exempt;

	if (!centre_find(&c, path))
		return;
	rename_check(&c);
	exempt_read(&exempt, &c);
	if (centre_read(&c, 0) && centre_root(&c) != NULL)
		schema_check_map(&centre_schema, centre_root(&c));
	known.actors_read = actors_read(&known.actors, &c, ~0ul);
	for (size_t i = 0; i < known.actors.n; i++)
		schema_check_times(&actor_schema, known.actors.item[i].node);
	references_in_yaml(&centre_schema, centre_root(&c), seen, &known);
	check_lists(&c, &known);
	check_answers(&c, &known);
	check_advice(&c, &known);
	check_import(&c);
	for (size_t i = 0; csv_schemas[i] != NULL; i++)
		csvcheck_file(&c, csv_schemas[i], &exempt, today, seen, &known);
	check_plans(&c, &known.actors, today);
	contactcheck_yaml(&c, &exempt);
	cprscan_folder(&c, &exempt);
	gitsetup_check(&c);
	exempt_release(&exempt);
	intern_release(&known.initiatives);
	intern_release(&known.resources);
	intern_release(&known.plans);
	nearlist_release(&known.near_actors);
	nearlist_release(&known.near_initiatives);
	nearlist_release(&known.near_resources);
	nearlist_release(&known.near_plans);
	actors_release(&known.actors);
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

int
main(int argc, char *argv[])
{
	int only[TOPICS] = { 0 }, skip[TOPICS] = { 0 }, some = 0, list = 0, history = 0, i;
	const char *today = NULL;
	struct buf revisions = { 0 };

	diag_init(argv[0]);
	csvremedy_set(&csvsaved);
	while ((i = opts_next(&opts, argc, argv)) >= 0)
		switch (i) {
		case LIST:
			list = 1;
			break;
		case ONLY:
			mark(only, opts.value);
			some = 1;
			break;
		case SKIP:
			mark(skip, opts.value);
			break;
		case HISTORY:
			history = 1;
			break;
		case COMMITS:
			add_revision(&revisions, opts.value);
			break;
		case TODAY:
			today = opts.value;
			break;
		}
	for (i = 0; i < TOPICS; i++) {
		if (list)
			printf("%-12s%s\n", checks[i].name, checks[i].help);
		if ((some && !only[i]) || skip[i])
			diag_ignore((enum topic)i);
	}
	if (list)
		return diag_finish();
	if (revisions.len > 0 && !history)
		opts_usage(&opts, "--commits goes with --history");
	i = option_today(today);
	for (char *const *path = centres_given(argv + opts.first); *path != NULL; path++)
		if (history)
			check_history(*path, &revisions);
		else
			check_centre(*path, i);
	buf_release(&revisions);
	diag_tell_rest();
	if (diag_faults() + diag_warnings() > 0)
		diag_note("%lu fault%s, %lu warning%s", diag_faults(),
		    diag_faults() == 1 ? "" : "s", diag_warnings(),
		    diag_warnings() == 1 ? "" : "s");
	return diag_finish();
}
