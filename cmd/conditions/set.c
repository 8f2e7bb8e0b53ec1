#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/safe.h"
#include "centre/beside.h"
#include "cli/assign.h"
#include "cli/known.h"
#include "cli/option.h"
#include "cli/recordsaid.h"
#include "cli/told.h"
#include "disk/replace.h"
#include "edit/record.h"
#include "edit/turn.h"
#include "schema/value.h"
#include "yaml/yaml.h"
#include "conditions.h"

static _Noreturn void
refuse_responsible(const struct centre *c, const char *text)
{
	struct actors all;
	const char *near;

	if (!beside_actors(&all, c))
		exit(diag_finish());
	near = actors_nearest(&all, text, strlen(text));
	/* A record may have an id of a wrong form; nothing may name it. */
	if (near != NULL && strcmp(near, text) == 0)
		die("%s", value_wrong_id(text, strlen(text)));
	if (near != NULL)
		die("unknown actor '%s'; did you mean '%s'?", text, near);
	die("unknown actor '%s'; 'responsible' is an actor, no person", text);
}

/* Is who is responsible an actor, by id or name?  If not: fatal. */
static int
are_known(const struct centre *c, struct assign *assign, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		char *id;

		if (assign[i].field != &answer_schema.field[ANSWER_RESPONSIBLE] || assign[i].n == 0)
			continue;
		id = known_if_any(c, assign[i].item[0]);
		if (id == NULL)
			refuse_responsible(c, assign[i].item[0]);
		free(assign[i].item[0]);
		assign[i].item[0] = id;
	}
	return 1;
}

/* A code or word as people type it: 3,2 and Tovholder; -1: there is none. */
static int
recommendation_of(const char *text)
{
	struct buf typed = { 0 };
	int found;

	for (const char *s = text; *s != '\0'; s++)
		buf_addc(&typed, *s == ',' ? '.' : *s >= 'A' && *s <= 'Z' ? (char)(*s - 'A' + 'a') : *s);
	found = recommendation_find(buf_text(&typed), typed.len);
	buf_release(&typed);
	return found;
}

/* The answer's place in the map at the root, or -1. */
static int
find(const struct yamledit *e, int recommendation)
{
	const struct yaml_node *root = e->doc->root;

	for (size_t i = 0; root != NULL && i < root->n; i++)
		if (recommendation_find(root->key[i]->text, root->key[i]->len) == recommendation)
			return (int)i;
	return -1;
}

/* Is the file a map, and the answer, if it is there?  Wrong values can be mended. */
static int
is_editable(const struct yamledit *e, int recommendation)
{
	const struct yaml_node *root = e->doc->root;
	int at = root != NULL && root->kind == YAML_MAP ? find(e, recommendation) : -1;
	const struct yaml_node *wrong = root != NULL && root->kind != YAML_MAP ? root :
	    at >= 0 && root->item[at]->kind != YAML_MAP && !yaml_is_empty(root->item[at]) ?
	    root->item[at] : NULL;

	if (wrong != NULL)
		diag_fault(&wrong->place, TOPIC_VALUE, "this must be a map, as in "
		    "'%s: {status: ja}'; put it right first", recommendation_words[recommendation]);
	return wrong == NULL;
}

/* Make the changes in the map of the answer, which may have to be put in. */
static int
apply(struct yamledit *e, int recommendation, const struct assign *assign, size_t n)
{
	const char *word = recommendations[recommendation].word;
	struct yamledit_pair pair[ANSWER_FIELDS];
	size_t pairs = 0;
	int at = find(e, recommendation);

	if (at >= 0 && yaml_is_empty(e->doc->root->item[at])) {
		if (!yamledit_unset(e, e->doc->root, e->doc->root->key[at]->text))
			return 0;
		at = -1;
	}
	if (at < 0) {
		for (size_t f = 0; f < ANSWER_FIELDS; f++)
			for (size_t i = 0; i < n; i++)
				if (assign[i].field == &answer_schema.field[f] && assign[i].n > 0)
					pair[pairs++] = assign_pair(&assign[i]);
		return pairs == 0 ||
		    yamledit_add_map(e, word, pair, pairs, recommendation_words);
	}
	for (size_t i = 0; i < n; i++) {
		struct yaml_node *map = e->doc->root->item[at];

		if (map->n == 1 && assign[i].n == 0 &&
		    strcmp(map->key[0]->text, assign[i].field->name) == 0)
			/* Its last key: the answer goes as a whole. */
			return yamledit_unset(e, e->doc->root, e->doc->root->key[at]->text) &&
			    apply(e, recommendation, assign + i + 1, n - i - 1);
		if (!assign_apply(&assign[i], e, map))
			return 0;
	}
	return 1;
}

/*
 * A status is assessed on a day: today, unless told.  With the status goes the
 * day.  Returns the number of assignments.
 */
static size_t
date_answer(struct assign *assign, size_t n, int today)
{
	char now[DATE_TEXT];
	int status = -1;

	date_format(now, today);
	for (size_t i = 0; i < n; i++) {
		if (assign[i].field == &answer_schema.field[ANSWER_ASSESSED])
			return n;
		if (assign[i].field == &answer_schema.field[ANSWER_STATUS])
			status = (int)i;
	}
	if (status < 0)
		return n;
	assign_value(&assign[n], &answer_schema, "assessed", assign[status].n > 0 ? now : "");
	return n + 1;
}

/* The answer's map, or NULL. */
static const struct yaml_node *
answer_in(const struct yaml *doc, int recommendation)
{
	const struct yaml_node *root = doc != NULL ? doc->root : NULL;

	for (size_t i = 0; root != NULL && root->kind == YAML_MAP && i < root->n; i++)
		if (recommendation_find(root->key[i]->text, root->key[i]->len) == recommendation)
			return root->item[i]->kind == YAML_MAP ? root->item[i] : NULL;
	return NULL;
}

/* What is said of it once it is written. */
static void
compose(struct buf *what, struct buf *back, const struct centre *c, const char *path,
    const struct replacement *edit, const struct yamledit *e, int recommendation)
{
	struct yaml *old = yamldoc_try(buf_text(&edit->bytes), edit->bytes.len, path);
	struct yaml *new = yamldoc_try(buf_text(&e->bytes), e->bytes.len, path);

	recordsaid_change(what, back, &(struct recordsaid){ .centre = c, .schema = &answer_schema,
	    .name = recommendations[recommendation].word, .word = recommendations[recommendation].word,
	    .path = path, .before = answer_in(old, recommendation),
	    .after = answer_in(new, recommendation) });
	yamldoc_free(old);
	yamldoc_free(new);
}

static void
write_answer(const struct centre *c, const char *path, struct replacement *edit,
    const struct yamledit *e, int recommendation)
{
	struct buf what = { 0 }, back = { 0 };

	if (told_is_wanted())
		compose(&what, &back, c, path, edit, e, recommendation);
	if (replace_commit(edit, buf_text(&e->bytes), e->bytes.len) && told_is_wanted())
		recordsaid_tell(&what, &back);
	buf_release(&what);
	buf_release(&back);
}

int
set_answer(const struct opts *o, char *const *argv)
{
	struct assign assign[ANSWER_FIELDS + 1];	/* each key once, and the one at hand */
	struct centre c;
	struct replacement edit;
	struct yamledit yaml;
	char *path;
	int recommendation;
	size_t n = 0;

	if (!centre_find(&c, argv[0]))
		return diag_finish();
	recommendation = recommendation_of(argv[1]);
	if (recommendation < 0) {
		const char *near = recommendation_nearest(argv[1], strlen(argv[1]));

		if (near != NULL)
			die("unknown recommendation '%s'; did you mean '%s'?",
			    shown(argv[1], strlen(argv[1])), near);
		die("unknown recommendation '%s'; write a code from 1.1 to 3.4 or its word",
		    shown(argv[1], strlen(argv[1])));
	}
	for (char *const *word = argv + 2; *word != NULL; word++) {
		assign_parse(&assign[n], &answer_schema, *word);
		/* Of a key given twice the last counts. */
		for (size_t i = 0; i < n; i++)
			if (assign[i].field == assign[n].field) {
				assign_release(&assign[i]);
				assign[i] = assign[n--];
			}
		n++;
	}
	assign_warn(&c, NULL, assign, n, option_today(opts_value(o, TODAY)));
	n = date_answer(assign, n, option_today(opts_value(o, TODAY)));
	path = centre_file(&c, answer_schema.file);
	if (turn_take(&c) && are_known(&c, assign, n) && replace_begin(&edit, path, c.path)) {
		if (yamledit_begin(&yaml, buf_text(&edit.bytes), edit.bytes.len, path) &&
		    is_editable(&yaml, recommendation) &&
		    apply(&yaml, recommendation, assign, n) &&
		    !record_makes_number(&edit.bytes, &yaml.bytes))
			write_answer(&c, path, &edit, &yaml, recommendation);
		yamledit_end(&yaml);
		replace_end(&edit);
	}
	for (size_t i = 0; i < n; i++)
		assign_release(&assign[i]);
	free(path);
	centre_close(&c);
	return diag_finish();
}
