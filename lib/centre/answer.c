#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/safe.h"
#include "centre/answer.h"
#include "centre/centre.h"
#include "field/terms.h"
#include "schema/fieldcell.h"
#include "schema/yamlcheck.h"
#include "yaml/yaml.h"

int
answers_check(const struct yaml *doc)
{
	const struct yaml_node *root = doc->root;

	if (root == NULL)
		return 1;
	if (root->kind != YAML_MAP) {
		diag_fault(&root->place, TOPIC_VALUE,
		    "conditions.yaml must be a map: '%s: {status: ja}'", recommendation_words[0]);
		return 0;
	}
	for (size_t i = 0; i < root->n; i++) {
		const struct yaml_node *key = root->key[i];
		int r = recommendation_find(key->text, key->len);
		const char *near = r < 0 ? recommendation_nearest(key->text, key->len) : NULL;

		if (near != NULL)
			diag_warning(&key->place, TOPIC_SPELLING,
			    "unknown recommendation '%s'; did you mean '%s'?",
			    shown(key->text, key->len), near);
		if (r < 0 || yaml_is_empty(root->item[i]))
			continue;
		if (root->item[i]->kind == YAML_MAP)
			schema_check_map(&answer_schema, root->item[i]);
		else
			diag_fault(&root->item[i]->place, TOPIC_VALUE,
			    "the answer must be a map: {status: %s}",
			    root->item[i]->kind == YAML_SCALAR ?
			    shown(root->item[i]->text, root->item[i]->len) : "ja");
	}
	return 1;
}

/* The map of each recommendation, by its word in either spelling. */
static void
find_maps(const struct yaml_node *root, const struct yaml_node *map[RECOMMENDATIONS])
{
	for (size_t i = 0; root != NULL && i < root->n; i++) {
		int r = recommendation_find(root->key[i]->text, root->key[i]->len);

		if (r >= 0 && map[r] == NULL)
			map[r] = root->item[i];
	}
}

/* What was written as an answer, and cannot be read as one. */
static const struct yaml_node *
find_wrong(const struct yaml_node *answer, int status)
{
	const struct yaml_node *said = answer;

	if (answer != NULL && answer->kind == YAML_MAP)
		said = yaml_get(answer, answer_schema.field[ANSWER_STATUS].name);
	return status >= 0 || yaml_is_empty(said) ? NULL : said;
}

/* The cells; all are there, whatever the file is.  good: it can be read. */
static int
read_answers(struct answers *all, int good)
{
	const struct yaml_node *map[RECOMMENDATIONS] = { NULL };
	struct buf cell = { 0 };

	if (good)
		find_maps(all->doc->root, map);
	for (int i = 0; i < RECOMMENDATIONS; i++) {
		struct answer *a = &all->item[i];

		for (size_t k = 0; k < ANSWER_FIELDS; k++) {
			buf_clear(&cell);
			fieldcell_add(&cell, &answer_schema.field[k],
			    yaml_get(map[i], answer_schema.field[k].name));
			a->cell[k] = arena_text(&all->cells, buf_text(&cell), cell.len);
		}
		a->status = vocab_find(&status_vocab, a->cell[ANSWER_STATUS],
		    strlen(a->cell[ANSWER_STATUS]));
		a->wrong = find_wrong(map[i], a->status);
	}
	buf_release(&cell);
	return good;
}

int
answers_read(struct answers *all, const struct centre *c)
{
	*all = (struct answers){ .file = centre_file(c, answer_schema.file) };
	all->doc = yamldoc_read(all->file);
	return read_answers(all, all->doc != NULL && answers_check(all->doc));
}

int
answers_parse(struct answers *all, const char *data, size_t len, const char *label)
{
	*all = (struct answers){ .file = mem_copy(label, strlen(label)) };
	all->doc = yamldoc_try(data, len, all->file);
	return read_answers(all, all->doc != NULL && (all->doc->root == NULL ||
	    all->doc->root->kind == YAML_MAP));
}

void
answers_release(struct answers *all)
{
	arena_release(&all->cells);
	yamldoc_free(all->doc);
	free(all->file);
	*all = (struct answers){ 0 };
}
