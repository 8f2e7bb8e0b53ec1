#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/safe.h"
#include "base/translate.h"
#include "base/whole.h"
#include "centre/contactcheck.h"
#include "cli/apply.h"
#include "cli/assign.h"
#include "cli/known.h"
#include "cli/option.h"
#include "cli/recordpart.h"
#include "cli/recordsaid.h"
#include "edit/record.h"
#include "field/terms.h"
#include "schema/value.h"
#include "yaml/splice.h"
#include "initiatives.h"

/* ---- partners and roles ---- */

/* What is to be added to must be a list, if it is there.  If not: fatal. */
static void
check_list(const struct yaml_node *map, const char *key)
{
	const struct yaml_node *list = yaml_get(map, key);

	if (!yaml_is_empty(list) && list->kind != YAML_LIST)
		die("%s: '%s' must be a list: [{...}]; put it right by hand first",
		    diag_place(&list->place), key);
}

/* What the command line tells of a partner, if it does. */
static size_t
add_told(struct yamledit_pair *pair, size_t n, const struct centre *c, const char *key,
    const char *text)
{
	if (text == NULL || *text == '\0')
		return n;
	contactcheck_given(c, &partner_schema, key, text);
	pair[n] = (struct yamledit_pair){ .key = key, .text = text };
	return n + 1;
}

int
edit_join(const struct opts *o, char *const *argv)
{
	const char *role = opts_value(o, ROLE), *gets = opts_value(o, GETS);
	const char *order[SCHEMA_MOST + 1], *phase;
	struct yamledit_pair pair[4];
	struct record f;
	struct yaml_node *map;
	size_t n = 0;
	int done = 0;
	char *actor = NULL;

	if (role != NULL)
		assign_check_text(translate("the role"), role);
	if (gets != NULL)
		assign_check_text(translate("what it gets"), gets);
	map = edit_begin(&f, argv);
	if (map != NULL) {
		actor = known_actor(&f.centre, argv[2]);
		if (edit_find_actor(yaml_get(map, "partners"), actor) != NULL)
			die("'%s' is a partner of '%s' already", actor, argv[1]);
		schema_order(&initiative_schema, order);
		pair[n++] = (struct yamledit_pair){ .key = "actor", .text = actor };
		phase = yaml_text(map, "phase");
		if (*phase != '\0' && vocab_find(&phase_vocab, phase, strlen(phase)) < 0)
			die("%s; put the phase of '%s' right first",
			    value_wrong_code(&phase_vocab, phase, strlen(phase)), argv[1]);
		check_list(map, "partners");
		if (*phase != '\0')
			pair[n++] = (struct yamledit_pair){ .key = "since", .text = phase };
		n = add_told(pair, n, &f.centre, "role", role);
		n = add_told(pair, n, &f.centre, "gets", gets);
		done = yamledit_append(&f.yaml, map, "partners", pair, n, order);
	}
	free(actor);
	return recordsaid_end(&f, done, argv[1]);
}

/* Who does what in a phase: the actors given take the place of those there. */
int
edit_role(const struct opts *o, char *const *argv)
{
	const char *order[SCHEMA_MOST + 1], *phases[PHASES + 1] = { NULL };
	struct record f;
	struct yaml_node *map, *roles;
	struct buf value = { 0 };
	int phase, done = 0;
	size_t n = 0;
	struct assign given;
	char **actor = NULL;

	(void)o;
	assign_value(&given, &initiative_schema, "phase", argv[2]);
	if (given.n == 0)
		return COMMAND_USAGE;
	phase = vocab_find(&phase_vocab, given.item[0], strlen(given.item[0]));
	assign_release(&given);
	if (phase == PHASE_AFSLUTTET)
		die("what is 'afsluttet' has no roles; it is one of ide, implementering, "
		    "forankring, evaluering");
	for (int i = 0; i < PHASES; i++)
		phases[i] = phase_vocab.term[i].code;
	map = edit_begin(&f, argv);
	if (map != NULL) {
		actor = known_actors(&f.centre, argv + 3, &n);
		roles = yaml_get(map, "roles");
		schema_order(&initiative_schema, order);
		if (yaml_is_empty(roles) && n > 0) {
			buf_addf(&value, "{%s: ", phases[phase]);
			yamlsplice_add_list(&value, actor, n);
			buf_addc(&value, '}');
			done = yamledit_put(&f.yaml, map, "roles", value.data, order);
		} else if (yaml_is_empty(roles)) {
			done = 1;
		} else if (roles->kind != YAML_MAP) {
			die("%s: 'roles' is no map here; edit the file by hand", diag_place(&roles->place));
		} else {
			done = n > 0 ? yamledit_set_list(&f.yaml, roles, phases[phase], actor, n,
			    phases) : roles->n == 1 && yaml_get(roles, phases[phase]) != NULL ?
			    yamledit_unset(&f.yaml, map, "roles") :
			    yamledit_unset(&f.yaml, roles, phases[phase]);
		}
		buf_release(&value);
		known_release(actor, n);
	}
	return recordsaid_end(&f, done, argv[1]);
}

/* ---- goals and readings ---- */

/* The goal that reads just so, or NULL. */
static struct yaml_node *
same_goal(const struct yaml_node *goals, const char *text)
{
	for (size_t i = 0; goals != NULL && goals->kind == YAML_LIST && i < goals->n; i++)
		if (goals->item[i]->kind == YAML_MAP && strcmp(yaml_text(goals->item[i], "goal"), text) == 0)
			return goals->item[i];
	return NULL;
}

int
edit_goal(const struct opts *o, char *const *argv)
{
	const char *order[SCHEMA_MOST + 1];
	struct assign assign[SCHEMA_MOST + 1];
	struct yamledit_pair pair[SCHEMA_MOST + 1];
	struct record f;
	struct yaml_node *map, *there;
	size_t n = recordpart_parse(assign, &goal_schema, "goal", argv + 2);
	size_t pairs = recordpart_pairs(pair, &goal_schema, assign, n);
	int done = 0, measured = 0;

	for (size_t i = 0; i < pairs; i++)
		measured |= strcmp(pair[i].key, "measure") == 0;
	map = edit_begin(&f, argv);
	if (map != NULL) {
		check_list(map, "goals");
		there = same_goal(yaml_get(map, "goals"), assign[0].item[0]);
		if (there != NULL && n == 1)
			die("'%s' has the goal '%s' already; KEY=VALUE words tell more of it", argv[1],
			    shown(argv[2], strlen(argv[2])));
		if (there == NULL && !measured)
			diag_warning(NULL, TOPIC_PLAN, "the goal '%s' cannot be followed before it has a 'measure'; the same "
			    "words with measure=TEXT give it one", shown(argv[2], strlen(argv[2])));
		assign_warn(&f.centre, f.yaml.doc->root, assign, n, option_today(opts_value(o, TODAY)));
		schema_order(&initiative_schema, order);
		done = there != NULL ? apply_words(assign + 1, n - 1, &f.yaml, there) :
		    yamledit_append(&f.yaml, map, "goals", pair, pairs, order);
	}
	for (size_t i = 0; i < n; i++)
		assign_release(&assign[i]);
	return recordsaid_end(&f, done, argv[1]);
}

/* A goal by its number from 1, its text, or the beginning of one goal only. */
static struct yaml_node *
find_goal(const struct yaml_node *goals, const char *word, const char *id)
{
	struct yaml_node *found = NULL;
	size_t n = goals != NULL && goals->kind == YAML_LIST ? goals->n : 0, hits = 0;
	unsigned long number = whole_number(word, n);

	if (number > 0)
		return goals->item[number - 1];
	for (size_t i = 0; i < n; i++) {
		const char *text = yaml_text(goals->item[i], "goal");

		if (*text != '\0' && strcmp(text, word) == 0)
			return goals->item[i];
		if (*word != '\0' && strncmp(text, word, strlen(word)) == 0) {
			found = goals->item[i];
			hits++;
		}
	}
	if (hits > 1)
		die("%zu goals of '%s' begin with '%s'; give the number or the whole text", hits, id,
		    shown(word, strlen(word)));
	if (hits == 0)
		die("'%s' has no goal '%s'; it has %zu: give the number from 1, or the text", id,
		    shown(word, strlen(word)), n);
	return found;
}

int
edit_reading(const struct opts *o, char *const *argv)
{
	const char *date = opts_value(o, DATE);
	int today = option_today(opts_value(o, TODAY));
	const char *order[SCHEMA_MOST + 1];
	struct assign day, value;
	struct yamledit_pair pair[2];
	struct record f;
	struct yaml_node *map, *goal;
	char now[DATE_TEXT];
	int done = 0, when;

	date_format(now, today);
	assign_day(&day, &reading_schema, "date", date != NULL ? date : now, today);
	if (date_parse(day.item[0], strlen(day.item[0]), &when) && when > today)
		die("%s", value_wrong_day(when, today, day.item[0], strlen(day.item[0]),
		    translate("a reading is of what was seen")));
	assign_value(&value, &reading_schema, "value", argv[3]);
	pair[0] = assign_pair(&day);
	pair[1] = assign_pair(&value);
	map = edit_begin(&f, argv);
	if (map != NULL) {
		goal = find_goal(yaml_get(map, "goals"), argv[2], argv[1]);
		if (goal->kind != YAML_MAP)
			die("%s: the goal is no map here; edit the file by hand", diag_place(&goal->place));
		check_list(goal, "readings");
		assign_warn(&f.centre, f.yaml.doc->root, &day, 1, today);
		assign_warn(&f.centre, f.yaml.doc->root, &value, 1, today);
		schema_order(&goal_schema, order);
		done = yamledit_append(&f.yaml, goal, "readings", pair, 2, order);
	}
	assign_release(&day);
	assign_release(&value);
	return recordsaid_end(&f, done, argv[1]);
}

/* ---- stakeholders ---- */

int
edit_stakeholder(const struct opts *o, char *const *argv)
{
	const char *order[SCHEMA_MOST + 1], *inner[SCHEMA_MOST + 1];
	struct assign grade[2];
	struct record f;
	struct yaml_node *map, *old;
	int done = 0;

	(void)o;
	assign_value(&grade[0], &stakeholder_schema, "interest", argv[3]);
	assign_value(&grade[1], &stakeholder_schema, "ability", argv[4]);
	if (grade[0].n == 0 || grade[1].n == 0)
		return COMMAND_USAGE;
	map = edit_begin(&f, argv);
	if (map != NULL) {
		char *actor = known_actor(&f.centre, argv[2]);
		struct yamledit_pair pair[3] = { { .key = "actor", .text = actor },
		    assign_pair(&grade[0]), assign_pair(&grade[1]) };

		check_list(map, "stakeholders");
		schema_order(&initiative_schema, order);
		schema_order(&stakeholder_schema, inner);
		old = edit_find_actor(yaml_get(map, "stakeholders"), actor);
		done = old != NULL ? yamledit_set(&f.yaml, old, "interest", grade[0].item[0], inner) &&
		    yamledit_set(&f.yaml, old, "ability", grade[1].item[0], inner) :
		    yamledit_append(&f.yaml, map, "stakeholders", pair, 3, order);
		free(actor);
	}
	assign_release(&grade[0]);
	assign_release(&grade[1]);
	return recordsaid_end(&f, done, argv[1]);
}
