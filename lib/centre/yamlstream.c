#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/translate.h"
#include "centre/yamlstream.h"
#include "schema/fieldcell.h"
#include "yaml/yaml.h"

static void
learn(struct stream *s, const char *outer, const struct yaml_node *key)
{
	struct buf name = { 0 };

	buf_addf(&name, "%s%s%s", outer, *outer != '\0' ? "_" : "", key->text);
	stream_learn(s, name.data, name.len);
	buf_release(&name);
}

void
yamlstream_learn(struct stream *s, const struct yaml_node *map)
{
	for (size_t k = 0; k < map->n; k++) {
		const struct yaml_node *key = map->key[k], *value = map->item[k];

		if (strcmp(key->text, "centre") == 0)
			diag_fault(&key->place, TOPIC_KEYS, "a key 'centre' of an %s; "
			    "the folder's name is the centre", translate(s->schema->thing));
		else if (schema_index(s->schema, key->text, key->len) >= 0)
			continue;
		else if (value->kind != YAML_MAP)
			learn(s, "", key);
		for (size_t i = 0; value->kind == YAML_MAP && i < value->n; i++)
			learn(s, key->text, value->key[i]);
	}
}

/* The value of an unknown key; of one inside an unknown map, OUTER_INNER. */
static const struct yaml_node *
find(const struct yaml_node *map, const char *name)
{
	const struct yaml_node *value = yaml_get(map, name);
	int first = -1;

	/* Any '_' may be the one between: of several maps the first that has the key. */
	for (const char *s = strchr(name, '_'); s != NULL && value == NULL; s = strchr(s + 1, '_')) {
		int i = yaml_index_of(map, name, (size_t)(s - name));

		if (i >= 0 && (first < 0 || i < first) && yaml_get(map->item[i], s + 1) != NULL)
			first = i;
	}
	if (first >= 0)
		value = yaml_get(map->item[first], name + map->key[first]->len + 1);
	return value;
}

void
yamlstream_add(struct buf *b, const struct yaml_node *map, const char *column)
{
	static const struct field text = { "", FIELD_TEXT, FIELD_LIST, NULL, NULL, "" };

	fieldcell_add(b, &text, find(map, column));
}
