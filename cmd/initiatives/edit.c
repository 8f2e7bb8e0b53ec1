#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/diag.h"
#include "cli/apply.h"
#include "cli/assign.h"
#include "cli/known.h"
#include "cli/newid.h"
#include "cli/option.h"
#include "cli/recordsaid.h"
#include "edit/record.h"
#include "field/terms.h"
#include "schema/value.h"
#include "initiatives.h"

/* The initiative that argv names; the whole is to be ended all the same. */
struct yaml_node *
edit_begin(struct record *f, char *const *argv)
{
	size_t at = record_begin(f, argv[0], &initiative_schema) ?
	    record_need(f, argv[1]) : SIZE_MAX;

	return at != SIZE_MAX ? record_item(f, at) : NULL;
}

struct yaml_node *
edit_find_actor(const struct yaml_node *list, const char *id)
{
	for (size_t i = 0; list != NULL && list->kind == YAML_LIST && i < list->n; i++)
		if (strcmp(yaml_text(list->item[i], "actor"), id) == 0)
			return list->item[i];
	return NULL;
}

/* Actors and initiatives that a word names must be known.  If not: fatal. */
static void
check_ids(const struct record *f, struct assign *a)
{
	known_assign(&f->centre, a);
	for (size_t i = 0; a->field->type == FIELD_INITIATIVE && a->how != ASSIGN_TAKE &&
	    i < a->n; i++)
		if (record_find(f, a->item[i]) == SIZE_MAX)
			die("%s", value_unknown(f->schema->thing, a->item[i], strlen(a->item[i]), NULL,
			    f->centre.path));
}

/* Of several words about one key the last counts, but of a list each. */
static void
check_words(const struct record *f, struct assign *word, size_t n)
{
	char met[SCHEMA_MOST] = { 0 };

	for (size_t i = n; i > 0; i--) {
		size_t field = (size_t)(word[i - 1].field - initiative_schema.field);

		if (!met[field] || word[i - 1].field->flags & FIELD_LIST)
			check_ids(f, &word[i - 1]);
		met[field] = 1;
	}
}

/* ---- the initiative itself ---- */

/*
 * The lead is a partner.  What is written down as an idea has it since then; of what has
 * come further nobody said when it joined, and most often it began the whole.
 */
static int
lead_joins(struct record *f, struct yaml_node *map, const char *lead, const char *phase)
{
	const char *order[SCHEMA_MOST + 1], *idea = phase_vocab.term[PHASE_IDE].code;
	struct yamledit_pair pair[] = {
		{ .key = "actor", .text = lead }, { .key = "since", .text = idea }
	};

	schema_order(&initiative_schema, order);
	return yamledit_append(&f->yaml, map, "partners", pair, strcmp(phase, idea) == 0 ? 2 : 1,
	    order);
}

int
edit_add(const struct opts *o, char *const *argv)
{
	char *value[INITIATIVE_FIELDS];
	struct assign assign[INITIATIVE_FIELDS] = { { 0 } };
	struct yamledit_pair pair[INITIATIVE_FIELDS];
	struct record f;
	char now[DATE_TEXT];
	size_t n = 0;
	int done = 0;

	opts_fields(o, &initiative_schema, value, INITIATIVE_FIELDS);
	newid_check(argv[1]);
	date_format(now, option_today(opts_value(o, TODAY)));
	pair[n++] = (struct yamledit_pair){ .key = "id", .text = argv[1] };
	for (size_t i = INITIATIVE_TITLE; i < INITIATIVE_FIELDS; i++) {
		const char *text = value[i] != NULL ? value[i] : i == INITIATIVE_PHASE ?
		    phase_vocab.term[PHASE_IDE].code : i == INITIATIVE_STARTED ? now : NULL;

		if (text == NULL)
			continue;
		assign_value(&assign[i], &initiative_schema, initiative_schema.field[i].name, text);
	}
	if (record_begin(&f, argv[0], &initiative_schema)) {
		if (record_find(&f, argv[1]) != SIZE_MAX)
			die("the initiative '%s' is there already; change it with 'set'", argv[1]);
		for (size_t i = 0; i < INITIATIVE_FIELDS; i++)
			if (assign[i].n > 0) {
				check_ids(&f, &assign[i]);
				pair[n++] = assign_pair(&assign[i]);
			}
		assign_warn(&f.centre, f.yaml.doc->root, assign, INITIATIVE_FIELDS, option_today(opts_value(o, TODAY)));
		done = yamledit_add(&f.yaml, pair, n);
		if (done && assign[INITIATIVE_LEAD].n > 0)
			done = lead_joins(&f, record_item(&f, record_find(&f, argv[1])),
			    assign[INITIATIVE_LEAD].item[0], assign[INITIATIVE_PHASE].n > 0 ?
			    assign[INITIATIVE_PHASE].item[0] : phase_vocab.term[PHASE_IDE].code);
	}
	for (size_t i = 0; i < INITIATIVE_FIELDS; i++)
		assign_release(&assign[i]);
	return recordsaid_end(&f, done, argv[1]);
}

/* What mc-check would warn of is said where it is written: a lead that is no partner. */
static void
note_lead(const struct assign *word, size_t n, const struct yaml_node *map, const char *id)
{
	const char *lead = yaml_text(map, "lead");
	int is_set = 0;

	for (size_t i = 0; i < n; i++)
		is_set |= word[i].field == &initiative_schema.field[INITIATIVE_LEAD];
	if (is_set && *lead != '\0' && edit_find_actor(yaml_get(map, "partners"), lead) == NULL)
		diag_note("the lead '%s' is no partner of '%s'; add it with mc-initiatives join", lead, id);
}

int
edit_set(const struct opts *o, char *const *argv)
{
	struct assign *word;
	struct record f;
	struct yaml_node *map;
	size_t words;
	int done;

	map = edit_begin(&f, argv);
	done = map != NULL;
	if (done) {
		words = assign_parse_all(&word, &initiative_schema, argv + 2);
		check_words(&f, word, words);
		assign_warn(&f.centre, f.yaml.doc->root, word, words, option_today(opts_value(o, TODAY)));
		done = apply_words(word, words, &f.yaml, map);
		if (done)
			note_lead(word, words, record_item(&f, record_find(&f, argv[1])), argv[1]);
		assign_release_all(word, words);
	}
	return recordsaid_end(&f, done, argv[1]);
}

int
edit_rm(const struct opts *o, char *const *argv)
{
	struct record f;
	int done = 0;

	if (edit_begin(&f, argv) != NULL &&
	    (opts_count(o, FORCE) > 0 || !record_is_named(&f, argv[1])))
		done = yamledit_remove(&f.yaml, record_find(&f, argv[1]));
	return recordsaid_end(&f, done, argv[1]);
}

int
edit_phase(const struct opts *o, char *const *argv)
{
	const char *order[SCHEMA_MOST + 1];
	struct record f;
	struct yaml_node *map;
	struct assign a;
	char now[DATE_TEXT];
	int done = 0;

	assign_value(&a, &initiative_schema, "phase", argv[2]);
	if (a.n == 0)
		return COMMAND_USAGE;
	map = edit_begin(&f, argv);
	if (map != NULL) {
		schema_order(&initiative_schema, order);
		date_format(now, option_today(opts_value(o, TODAY)));
		done = apply_word(&a, &f.yaml, map);
		if (done && strcmp(a.item[0], phase_vocab.term[PHASE_AFSLUTTET].code) != 0 &&
		    *yaml_text(map, "ended") != '\0')
			diag_note("'%s' still has 'ended: %s'; take it out with set %s %s ended=",
			    argv[1], yaml_text(map, "ended"), argv[0], argv[1]);
		/* What is over has a last day. */
		if (done && strcmp(a.item[0], phase_vocab.term[PHASE_AFSLUTTET].code) == 0 &&
		    yaml_is_empty(yaml_get(map, "ended")))
			done = yamledit_set(&f.yaml, map, "ended", now, order);
	}
	assign_release(&a);
	return recordsaid_end(&f, done, argv[1]);
}
