#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/safe.h"
#include "domain/assign.h"
#include "domain/known.h"
#include "domain/recordfile.h"
#include "domain/terms.h"
#include "format/value.h"
#include "format/yamlsplice.h"
#include "initiatives.h"

enum { MOST_WORDS = 64 };

/* Are there from n to most operands? */
static int
are_there(char *const *argv, int n, int most)
{
	int i = 0;

	while (argv[i] != NULL)
		i++;
	return i >= n && i <= most;
}

/* The initiative that argv names; the whole is to be ended all the same. */
static struct yaml_node *
begin(struct recordfile *f, char *const *argv)
{
	return recordfile_begin(f, argv[0], &initiative_schema) ?
	    recordfile_item(f, recordfile_need(f, argv[1])) : NULL;
}

/* Ids that a word gives must be known. */
static void
check_ids(const struct recordfile *f, const struct assign *a)
{
	for (size_t i = 0; a->field->type == FIELD_ACTOR && i < a->n; i++)
		known_actor(&f->centre, a->item[i]);
}

static const char *
text_of(const struct yaml_node *map, const char *key)
{
	const struct yaml_node *value = yaml_get(map, key);

	return yaml_is_empty(value) || value->kind != YAML_SCALAR ? NULL : value->text;
}

/* ---- the initiative itself ---- */

/* The lead is a partner from the start. */
static int
lead_joins(struct recordfile *f, struct yaml_node *map, const char *lead, const char *phase)
{
	const char *order[SCHEMA_MOST + 1];
	struct yamledit_pair pair[] = {
		{ .key = "actor", .text = lead }, { .key = "since", .text = phase }
	};

	schema_order(&initiative_schema, order);
	return yamledit_append(&f->yaml, map, "partners", pair, 2, order);
}

int
edit_add(char *const *argv, char *const value[INITIATIVE_FIELDS], int today)
{
	struct assign assign[INITIATIVE_FIELDS] = { { 0 } };
	struct yamledit_pair pair[INITIATIVE_FIELDS];
	struct recordfile f;
	char now[DATE_TEXT];
	const char *wrong;
	size_t n = 0;
	int done = 0;

	if (!are_there(argv, 2, 2))
		return USAGE;
	assign_check_text("the id", argv[1]);
	wrong = value_wrong_id(argv[1], strlen(argv[1]));
	if (wrong != NULL)
		die("%s", wrong);
	date_format(now, today);
	pair[n++] = (struct yamledit_pair){ .key = "id", .text = argv[1] };
	for (size_t i = INITIATIVE_TITLE; i < INITIATIVE_FIELDS; i++) {
		const char *text = value[i] != NULL ? value[i] : i == INITIATIVE_PHASE ?
		    phase_vocab.term[PHASE_IDE].code : i == INITIATIVE_STARTED ? now : NULL;

		if (text == NULL)
			continue;
		assign_value(&assign[i], &initiative_schema, initiative_schema.field[i].name, text);
		if (assign[i].n > 0)
			pair[n++] = assign_pair(&assign[i]);
	}
	if (recordfile_begin(&f, argv[0], &initiative_schema)) {
		if (recordfile_find(&f, argv[1]) != SIZE_MAX)
			die("the initiative '%s' is there already; change it with 'set'", argv[1]);
		for (size_t i = 0; i < INITIATIVE_FIELDS; i++)
			if (assign[i].n > 0)
				check_ids(&f, &assign[i]);
		done = yamledit_add(&f.yaml, pair, n);
		if (done && assign[INITIATIVE_LEAD].n > 0)
			done = lead_joins(&f, recordfile_item(&f, recordfile_find(&f, argv[1])),
			    assign[INITIATIVE_LEAD].item[0], assign[INITIATIVE_PHASE].n > 0 ?
			    assign[INITIATIVE_PHASE].item[0] : phase_vocab.term[PHASE_IDE].code);
	}
	for (size_t i = 0; i < INITIATIVE_FIELDS; i++)
		assign_release(&assign[i]);
	return recordfile_end(&f, done);
}

int
edit_set(char *const *argv)
{
	struct recordfile f;
	struct yaml_node *map;
	int done;

	if (!are_there(argv, 3, MOST_WORDS))
		return USAGE;
	map = begin(&f, argv);
	done = map != NULL;
	for (char *const *word = argv + 2; done && *word != NULL; word++) {
		struct assign a;

		assign_parse(&a, &initiative_schema, *word);
		check_ids(&f, &a);
		done = assign_apply(&a, &f.yaml, map);
		assign_release(&a);
	}
	return recordfile_end(&f, done);
}

int
edit_rm(char *const *argv, int force)
{
	struct recordfile f;
	int done = 0;

	if (!are_there(argv, 2, 2))
		return USAGE;
	if (begin(&f, argv) != NULL && (force || !recordfile_is_named(&f, argv[1])))
		done = yamledit_remove(&f.yaml, recordfile_find(&f, argv[1]));
	return recordfile_end(&f, done);
}

int
edit_phase(char *const *argv, int today)
{
	const char *order[SCHEMA_MOST + 1];
	struct recordfile f;
	struct yaml_node *map;
	struct assign a;
	char now[DATE_TEXT];
	int done = 0;

	if (!are_there(argv, 3, 3))
		return USAGE;
	assign_value(&a, &initiative_schema, "phase", argv[2]);
	if (a.n == 0)
		return USAGE;
	map = begin(&f, argv);
	if (map != NULL) {
		schema_order(&initiative_schema, order);
		date_format(now, today);
		done = assign_apply(&a, &f.yaml, map);
		if (done && strcmp(a.item[0], phase_vocab.term[PHASE_AFSLUTTET].code) != 0 &&
		    text_of(map, "ended") != NULL)
			diag_note("'%s' still has 'ended: %s'; take it out with set %s %s ended=",
			    argv[1], text_of(map, "ended"), argv[0], argv[1]);
		/* What is over has a last day. */
		if (done && strcmp(a.item[0], phase_vocab.term[PHASE_AFSLUTTET].code) == 0 &&
		    yaml_is_empty(yaml_get(map, "ended")))
			done = yamledit_set(&f.yaml, map, "ended", now, order);
	}
	assign_release(&a);
	return recordfile_end(&f, done);
}

/* ---- partners and roles ---- */

/* The map of a list whose `actor` is this one, or NULL. */
static struct yaml_node *
find_actor(const struct yaml_node *list, const char *id)
{
	for (size_t i = 0; list != NULL && list->kind == YAML_LIST && i < list->n; i++) {
		const char *actor = text_of(list->item[i], "actor");

		if (actor != NULL && strcmp(actor, id) == 0)
			return list->item[i];
	}
	return NULL;
}

/* What is to be added to must be a list, if it is there.  If not: fatal. */
static void
check_list(const struct yaml_node *map, const char *key)
{
	const struct yaml_node *list = yaml_get(map, key);

	if (!yaml_is_empty(list) && list->kind != YAML_LIST)
		die("%s:%lu:%lu: '%s' must be a list: [{...}]; put it right by hand first",
		    list->place.file, list->place.line, list->place.column, key);
}

int
edit_join(char *const *argv, const char *role)
{
	const char *order[SCHEMA_MOST + 1], *phase;
	struct yamledit_pair pair[3];
	struct recordfile f;
	struct yaml_node *map;
	size_t n = 0;
	int done = 0;

	if (!are_there(argv, 3, 3))
		return USAGE;
	if (role != NULL)
		assign_check_text("the role", role);
	map = begin(&f, argv);
	if (map != NULL) {
		known_actor(&f.centre, argv[2]);
		if (find_actor(yaml_get(map, "partners"), argv[2]) != NULL)
			die("'%s' is a partner of '%s' already", argv[2], argv[1]);
		schema_order(&initiative_schema, order);
		pair[n++] = (struct yamledit_pair){ .key = "actor", .text = argv[2] };
		phase = text_of(map, "phase");
		if (phase != NULL && vocab_find(&phase_vocab, phase, strlen(phase)) < 0)
			die("%s; put the phase of '%s' right first",
			    value_wrong_code(&phase_vocab, phase, strlen(phase)), argv[1]);
		check_list(map, "partners");
		if (phase != NULL)
			pair[n++] = (struct yamledit_pair){ .key = "since", .text = phase };
		if (role != NULL && *role != '\0')
			pair[n++] = (struct yamledit_pair){ .key = "role", .text = role };
		done = yamledit_append(&f.yaml, map, "partners", pair, n, order);
	}
	return recordfile_end(&f, done);
}

/* Who does what in a phase: the actors given take the place of those there. */
int
edit_role(char *const *argv)
{
	const char *order[SCHEMA_MOST + 1], *phases[PHASES + 1] = { NULL };
	struct recordfile f;
	struct yaml_node *map, *roles;
	struct buf value = { 0 };
	int phase, done = 0;
	size_t n = 0;

	if (!are_there(argv, 3, MOST_WORDS))
		return USAGE;
	phase = vocab_find(&phase_vocab, argv[2], strlen(argv[2]));
	if (phase < 0)
		die("%s", value_wrong_code(&phase_vocab, argv[2], strlen(argv[2])));
	if (phase == PHASE_AFSLUTTET)
		die("what is 'afsluttet' has no roles; it is one of ide, implementering, "
		    "forankring, evaluering");
	for (int i = 0; i < PHASES; i++)
		phases[i] = phase_vocab.term[i].code;
	map = begin(&f, argv);
	if (map != NULL) {
		n = known_actors(&f.centre, argv + 3);
		roles = yaml_get(map, "roles");
		schema_order(&initiative_schema, order);
		if (yaml_is_empty(roles) && n > 0) {
			buf_addf(&value, "{%s: ", phases[phase]);
			yamlsplice_add_list(&value, argv + 3, n);
			buf_addc(&value, '}');
			done = yamledit_put(&f.yaml, map, "roles", value.data, order);
		} else if (yaml_is_empty(roles)) {
			done = 1;
		} else if (roles->kind != YAML_MAP) {
			die("%s:%lu: 'roles' is no map here; edit the file by hand",
			    roles->place.file, roles->place.line);
		} else {
			done = n > 0 ? yamledit_set_list(&f.yaml, roles, phases[phase], argv + 3, n,
			    phases) : roles->n == 1 && yaml_get(roles, phases[phase]) != NULL ?
			    yamledit_unset(&f.yaml, map, "roles") :
			    yamledit_unset(&f.yaml, roles, phases[phase]);
		}
		buf_release(&value);
	}
	return recordfile_end(&f, done);
}

/* ---- goals and readings ---- */

int
edit_goal(char *const *argv)
{
	const char *order[SCHEMA_MOST + 1];
	struct assign assign[MOST_WORDS];
	struct yamledit_pair pair[MOST_WORDS];
	struct recordfile f;
	struct yaml_node *map;
	size_t n = 0, pairs = 0;
	int done = 0;

	if (!are_there(argv, 3, MOST_WORDS))
		return USAGE;
	assign_value(&assign[n++], &goal_schema, "goal", argv[2]);
	for (char *const *word = argv + 3; *word != NULL; word++) {
		assign_parse(&assign[n], &goal_schema, *word);
		for (size_t i = 0; i < n; i++)
			if (assign[i].field == assign[n].field)
				die("'%s' is given twice", assign[n].field->name);
		n++;
	}
	/* In the order of the field table, whatever the command line's. */
	for (size_t k = 0; k < goal_schema.n; k++)
		for (size_t i = 0; i < n; i++)
			if (assign[i].field == &goal_schema.field[k] && assign[i].n > 0)
				pair[pairs++] = assign_pair(&assign[i]);
	map = begin(&f, argv);
	if (map != NULL) {
		check_list(map, "goals");
		schema_order(&initiative_schema, order);
		done = yamledit_append(&f.yaml, map, "goals", pair, pairs, order);
	}
	for (size_t i = 0; i < n; i++)
		assign_release(&assign[i]);
	return recordfile_end(&f, done);
}

/* A goal by its number from 1, its text, or the beginning of one goal only. */
static struct yaml_node *
find_goal(const struct yaml_node *goals, const char *word, const char *id)
{
	struct yaml_node *found = NULL;
	size_t n = goals != NULL && goals->kind == YAML_LIST ? goals->n : 0, hits = 0;
	char *end;
	unsigned long number = strtoul(word, &end, 10);

	if (*word >= '0' && *word <= '9' && *end == '\0' && number >= 1 && number <= n)
		return goals->item[number - 1];
	for (size_t i = 0; i < n; i++) {
		const char *text = text_of(goals->item[i], "goal");

		if (text != NULL && strcmp(text, word) == 0)
			return goals->item[i];
		if (text != NULL && *word != '\0' && strncmp(text, word, strlen(word)) == 0) {
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
edit_reading(char *const *argv, const char *date, int today)
{
	const char *order[SCHEMA_MOST + 1];
	struct assign day, value;
	struct yamledit_pair pair[2];
	struct recordfile f;
	struct yaml_node *map, *goal;
	char now[DATE_TEXT];
	int done = 0, when;

	if (!are_there(argv, 4, 4))
		return USAGE;
	date_format(now, today);
	assign_value(&day, &reading_schema, "date", date != NULL ? date : now);
	if (date_parse(day.item[0], strlen(day.item[0]), &when) && when > today)
		die("'%s' is after today, %s; a reading is of what was seen", day.item[0], now);
	assign_value(&value, &reading_schema, "value", argv[3]);
	pair[0] = assign_pair(&day);
	pair[1] = assign_pair(&value);
	map = begin(&f, argv);
	if (map != NULL) {
		goal = find_goal(yaml_get(map, "goals"), argv[2], argv[1]);
		if (goal->kind != YAML_MAP)
			die("%s:%lu: the goal is no map here; edit the file by hand",
			    goal->place.file, goal->place.line);
		check_list(goal, "readings");
		schema_order(&goal_schema, order);
		done = yamledit_append(&f.yaml, goal, "readings", pair, 2, order);
	}
	assign_release(&day);
	assign_release(&value);
	return recordfile_end(&f, done);
}

/* ---- stakeholders ---- */

int
edit_stakeholder(char *const *argv)
{
	const char *order[SCHEMA_MOST + 1], *inner[SCHEMA_MOST + 1];
	struct assign grade[2];
	struct recordfile f;
	struct yaml_node *map, *old;
	int done = 0;

	if (!are_there(argv, 5, 5))
		return USAGE;
	assign_value(&grade[0], &stakeholder_schema, "interest", argv[3]);
	assign_value(&grade[1], &stakeholder_schema, "ability", argv[4]);
	if (grade[0].n == 0 || grade[1].n == 0)
		return USAGE;
	map = begin(&f, argv);
	if (map != NULL) {
		struct yamledit_pair pair[] = { { .key = "actor", .text = argv[2] },
		    assign_pair(&grade[0]), assign_pair(&grade[1]) };

		known_actor(&f.centre, argv[2]);
		check_list(map, "stakeholders");
		schema_order(&initiative_schema, order);
		schema_order(&stakeholder_schema, inner);
		old = find_actor(yaml_get(map, "stakeholders"), argv[2]);
		done = old != NULL ? yamledit_set(&f.yaml, old, "interest", argv[3], inner) &&
		    yamledit_set(&f.yaml, old, "ability", argv[4], inner) :
		    yamledit_append(&f.yaml, map, "stakeholders", pair, 3, order);
	}
	assign_release(&grade[0]);
	assign_release(&grade[1]);
	return recordfile_end(&f, done);
}
