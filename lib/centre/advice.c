#include <string.h>

#include "base/diag.h"
#include "base/safe.h"
#include "base/text.h"
#include "centre/advice.h"
#include "field/schemas.h"
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
