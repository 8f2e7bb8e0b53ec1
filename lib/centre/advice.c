#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/safe.h"
#include "base/spelling.h"
#include "base/text.h"
#include "centre/advice.h"
#include "centre/centre.h"
#include "field/pointword.h"
#include "field/schemas.h"
#include "field/terms.h"
#include "schema/yamlcheck.h"
#include "yaml/yaml.h"

size_t
advice_point(const char *key, size_t len)
{
	const char *slash = memchr(key, '/', len);

	return slash != NULL ? (size_t)(slash - key) : len;
}

static void
check_key(const struct yaml_node *key)
{
	size_t point = advice_point(key->text, key->len);
	const char *near = pointword_find(key->text, point) < 0 ? pointword_nearest(key->text, point) : NULL;

	if (near != NULL)
		diag_warning(&key->place, TOPIC_SPELLING, "unknown point '%s'; did you mean '%s'?",
		    shown(key->text, point), near);
	if (!text_is_id(key->text, point) ||
	    (point < key->len && !text_is_id(key->text + point + 1, key->len - point - 1)))
		diag_fault(&key->place, TOPIC_VALUE,
		    "'%s' is no point; write its word, or 'WORD/INITIATIVE' for one initiative",
		    shown(key->text, key->len));
}

int
advice_check(const struct yaml *doc)
{
	const struct yaml_node *root = doc->root;

	if (root == NULL)
		return 1;
	if (root->kind != YAML_MAP) {
		diag_fault(&root->place, TOPIC_VALUE,
		    "advice.yaml must be a map: 'POINT: {answer: ja}'");
		return 0;
	}
	for (size_t i = 0; i < root->n; i++) {
		check_key(root->key[i]);
		if (yaml_is_empty(root->item[i]))
			continue;
		if (root->item[i]->kind == YAML_MAP)
			schema_check_map(&advice_schema, root->item[i]);
		else
			diag_fault(&root->item[i]->place, TOPIC_VALUE,
			    "the answer must be a map: {answer: %s}",
			    root->item[i]->kind == YAML_SCALAR ?
			    shown(root->item[i]->text, root->item[i]->len) : "ja");
	}
	return 1;
}

int
advice_read(struct advice *a, const struct centre *c)
{
	*a = (struct advice){ .file = centre_file(c, advice_schema.file) };
	if (c->quiet) {
		a->doc = yamldoc_try_file(a->file);
		return 1;
	}
	a->doc = yamldoc_read(a->file);
	return a->doc != NULL && advice_check(a->doc);
}

void
advice_release(struct advice *a)
{
	yamldoc_free(a->doc);
	free(a->file);
	*a = (struct advice){ 0 };
}

/* Is a key that point, of that initiative or of none? */
static int
is_of(const struct yaml_node *key, const char *point, const char *initiative)
{
	size_t n = advice_point(key->text, key->len);

	if (!spelling_is(point, key->text, n))
		return 0;
	return initiative == NULL ? n == key->len :
	    n < key->len && strcmp(key->text + n + 1, initiative) == 0;
}

struct advice_said
advice_of(const struct advice *a, const char *point, const char *initiative)
{
	const struct yaml_node *root = a->doc != NULL ? a->doc->root : NULL;
	struct advice_said said = { -1, "", "", "" };

	for (size_t i = 0; root != NULL && root->kind == YAML_MAP && i < root->n; i++) {
		const struct yaml_node *map = root->item[i];
		const char *answer;
		int code;

		if (map->kind != YAML_MAP || !is_of(root->key[i], point, initiative))
			continue;
		answer = yaml_text(map, "answer");
		code = vocab_find(&yes_no_vocab, answer, strlen(answer));
		said = (struct advice_said){ code < 0 ? -1 : code == YES_NO_JA, yaml_text(map, "by"),
		    yaml_text(map, "date"), yaml_text(map, "note") };
	}
	return said;
}
