#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/safe.h"
#include "base/translate.h"
#include "schema/fieldcell.h"
#include "schema/fieldjudge.h"
#include "schema/hours.h"
#include "schema/spelledhours.h"
#include "schema/slip.h"
#include "schema/value.h"
#include "schema/yamlcheck.h"
#include "yaml/yaml.h"

static const char *
kind_in_words(const struct yaml_node *node)
{
	return node->kind == YAML_LIST ? translate("a list") : node->kind == YAML_MAP ? translate("a map") :
	    translate("a text");
}

static void
report(const struct findings *all, const struct yaml_node *node)
{
	for (size_t i = 0; i < all->n; i++)
		if (all->item[i].topic == TOPIC_SLIP)
			slip_warn(&node->place, buf_text(&all->item[i].text));
		else
			(all->item[i].kind == FINDING_DOUBT ? diag_warning : diag_fault)(
			    &node->place, all->item[i].topic, "%s", buf_text(&all->item[i].text));
}

static void
check_scalar(const struct schema *s, const struct field *f, const struct yaml_node *node)
{
	struct findings all = { 0 };

	if (node->kind != YAML_SCALAR) {
		diag_fault(&node->place, TOPIC_VALUE, "'%s' is %s here; it must be one value",
		    f->name, kind_in_words(node));
		return;
	}
	if (fieldjudge_value(&all, s, f, node->text, node->len) && f->flags & FIELD_LIST &&
	    fieldcell_separator(f) == ';' && memchr(node->text, ';', node->len) != NULL)
		diag_fault(&node->place, TOPIC_VALUE,
		    "'%s' holds a ';'; make it two items of the list",
		    shown(node->text, node->len));
	else
		report(&all, node);
	findings_release(&all);
}

/* A map from codes to lists of actors. */
static void
check_by_code(const struct field *f, const struct yaml_node *node)
{
	static const struct field actor = { "actor", FIELD_ACTOR, FIELD_LIST, NULL, NULL, "" };
	struct field code = { f->name, FIELD_CODE, 0, f->vocab, NULL, "" };

	if (node->kind != YAML_MAP) {
		diag_fault(&node->place, TOPIC_VALUE,
		    "'%s' is %s here; it must be a map: {%s: [actor]}", f->name,
		    kind_in_words(node), f->vocab->term[0].code);
		return;
	}
	for (size_t i = 0; i < node->n; i++) {
		check_scalar(NULL, &code, node->key[i]);
		if (yaml_is_empty(node->item[i]))
			continue;
		if (node->item[i]->kind != YAML_LIST)
			check_scalar(NULL, &actor, node->item[i]);
		for (size_t k = 0; node->item[i]->kind == YAML_LIST && k < node->item[i]->n; k++)
			check_scalar(NULL, &actor, node->item[i]->item[k]);
	}
}

static void
check_one(const struct schema *s, const struct field *f, const struct yaml_node *node)
{
	if (f->type == FIELD_BY_CODE)
		check_by_code(f, node);
	else if (f->type != FIELD_MAP)
		check_scalar(s, f, node);
	else if (node->kind == YAML_MAP)
		schema_check_map(f->inner, node);
	else
		diag_fault(&node->place, TOPIC_VALUE, "'%s' is %s here; it must be a map: {%s: ...}",
		    f->name, kind_in_words(node), f->inner->field[0].name);
}

/*
 * What would stand in the brackets of a list in place of the text, good until the next
 * call; "..." if that would be wrong, too.  Several, with commas between them, are several.
 */
static const char *
list_of(const struct field *f, const struct yaml_node *node, struct buf *out)
{
	int good = node->kind == YAML_SCALAR;

	for (size_t i = 0, n; good && i <= node->len; i += n + 1) {
		const char *item = node->text + i, *comma = memchr(item, ',', node->len - i);
		size_t len;

		n = comma != NULL ? (size_t)(comma - item) : node->len - i;
		for (len = n; len > 0 && item[len - 1] == ' '; len--)
			;
		for (; len > 0 && *item == ' '; len--)
			item++;
		buf_adds(out, out->len > 0 ? ", " : "");
		if (f->type == FIELD_HOURS && !hours_right(item, len)) {
			good = spelledhours_forgive(out, item, len);
			continue;
		}
		good = len > 0 && field_wrong(f, item, len) == NULL;
		buf_add(out, item, len);
	}
	return good ? shown(out->data, out->len) : "...";
}

static void
check_value(const struct schema *s, const struct field *f, const struct yaml_node *node)
{
	struct buf list = { 0 };

	if (yaml_is_empty(node))
		return;
	if (!(f->flags & FIELD_LIST)) {
		check_one(s, f, node);
		return;
	}
	if (node->kind != YAML_LIST) {
		if (f->type == FIELD_MAP)
			diag_fault(&node->place, TOPIC_VALUE,
			    "'%s' is %s here; it must be a list of maps: [{%s: ...}]", f->name,
			    kind_in_words(node), f->inner->field[0].name);
		else
			diag_fault(&node->place, TOPIC_VALUE,
			    "'%s' is %s here; it must be a list: [%s]", f->name,
			    kind_in_words(node), list_of(f, node, &list));
		buf_release(&list);
		return;
	}
	for (size_t i = 0; i < node->n; i++)
		check_one(s, f, node->item[i]);
}

void
schema_values(const struct schema *s, const struct yaml_node *map, const struct yaml_node **value)
{
	size_t field = s->n - 1;

	memset(value, 0, s->n * sizeof *value);
	/* Keys mostly stand in the order of the fields: each is looked for behind the one before, all the way round. */
	for (size_t i = 0; map != NULL && map->kind == YAML_MAP && i < map->n; i++)
		for (size_t k = 0; k < s->n; k++) {
			field = field + 1 < s->n ? field + 1 : 0;
			if (value[field] == NULL && strcmp(s->field[field].name, map->key[i]->text) == 0) {
				value[field] = map->item[i];
				break;
			}
		}
}

void
schema_check_fields(const struct schema *s, const struct yaml_node *map, unsigned long fields)
{
	const struct yaml_node *of[SCHEMA_MOST];

	schema_values(s, map, of);
	for (size_t i = 0; i < s->n; i++) {
		const struct field *f = &s->field[i];
		const struct yaml_node *value = of[i];

		if (!(fields & SCHEMA_BIT(i)))
			continue;
		if (!yaml_is_empty(value))
			check_value(s, f, value);
		else if (f->flags & FIELD_REQUIRED)
			diag_fault(&map->place, TOPIC_KEYS, "%s without '%s'", translate(s->thing),
			    f->name);
	}
}

void
schema_check_map(const struct schema *s, const struct yaml_node *map)
{
	unsigned long beside = 0;

	for (size_t i = 0; i < s->n; i++)
		if (yaml_get(map, s->field[i].name) != NULL)
			beside |= SCHEMA_BIT(i);
	for (size_t i = 0; i < map->n; i++) {
		const struct yaml_node *key = map->key[i];
		const char *near;

		if (schema_index(s, key->text, key->len) >= 0)
			continue;
		near = schema_slip(s, key->text, key->len, beside);
		if (near != NULL)
			diag_warning(&key->place, TOPIC_SPELLING,
			    "unknown key '%s'; did you mean '%s'?",
			    shown(key->text, key->len), near);
	}
	schema_check_fields(s, map, ~0ul);
}

void
schema_check_times(const struct schema *s, const struct yaml_node *map)
{
	for (const struct timeorder *t = s->times; t != NULL && t->before != NULL; t++) {
		const struct yaml_node *before = yaml_get(map, t->before);
		const struct yaml_node *after = yaml_get(map, t->after);
		const char *wrong;

		if (before == NULL || after == NULL || before->kind != YAML_SCALAR ||
		    after->kind != YAML_SCALAR)
			continue;
		wrong = timeorder_wrong(t, before->text, before->len, after->text, after->len);
		if (wrong != NULL)
			diag_fault(&after->place, TOPIC_DATE, "%s", wrong);
	}
}

int
schema_check_list(const struct schema *s, const struct yaml_node *root)
{
	if (root == NULL)
		return 1;
	if (root->kind != YAML_LIST) {
		int was = diag_soften(0);

		diag_fault(&root->place, TOPIC_VALUE,
		    "%s holds %s; it must be a list: each %s begins with '- %s: '", s->file,
		    kind_in_words(root), translate(s->thing), s->field[0].name);
		diag_soften(was);
		return 0;
	}
	for (size_t i = 0; i < root->n; i++)
		if (root->item[i]->kind != YAML_MAP)
			diag_fault(&root->item[i]->place, TOPIC_VALUE,
			    "%s here; each %s must be a map: '- %s: ...'",
			    kind_in_words(root->item[i]), translate(s->thing), s->field[0].name);
	return 1;
}
