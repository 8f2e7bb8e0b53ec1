/* A house that is there already: what people wrote stays, and what nobody wrote is filled in. */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "disk/replace.h"
#include "survey.h"
#include "yaml/edit.h"
#include "yaml/yaml.h"

/* The value of a key as it stands in the file that the answers would make; a forum without who convenes it. */
static void
add_value(struct buf *b, const struct house *h, const char *key)
{
	size_t n = strlen(key);
	const char *cut;

	for (const char *s = buf_text(&h->text[HOUSE_CENTRE]); *s != '\0'; s += strcspn(s, "\n") + 1)
		if (strncmp(s, key, n) == 0 && s[n] == ':') {
			buf_add(b, s + n + 2, strcspn(s, "\n") - n - 2);
			break;
		}
	/* Actors are in a file of their own, which is not touched: their ids may be others by now. */
	if (strcmp(key, centre_schema.field[CENTRE_FORUM].name) == 0 && (cut = strstr(buf_text(b), "convener: ")) != NULL) {
		n = (size_t)(cut - b->data);
		buf_truncate(b, n > 2 && b->data[n - 1] == ' ' ? n - 2 : n);
		if (n > 2 && b->len > 1)
			buf_addc(b, '}');
		else
			buf_clear(b);
	}
}

static int
names_actors(const char *key)
{
	const struct field *f = schema_field(&centre_schema, key, strlen(key));

	return f != NULL && f->type == FIELD_ACTOR;
}

/* Does a list hold all of another? */
static int
holds(const struct yaml_node *list, const struct yaml_node *other)
{
	for (size_t i = 0; i < yaml_items(other); i++)
		if (!yaml_lists(list, yaml_item(other, i)))
			return 0;
	return 1;
}

static void
note(struct buf *list, const char *key)
{
	buf_addf(list, "%s%s", list->len > 0 ? ", " : "", key);
}

void
house_compare(struct house *h, const struct yaml *there, const char *path)
{
	struct yaml *ours = yamldoc_try(h->text[HOUSE_CENTRE].data, h->text[HOUSE_CENTRE].len, path);
	struct buf other = { 0 };

	for (size_t i = 0; ours != NULL && ours->root != NULL && i < ours->root->n; i++) {
		const char *key = ours->root->key[i]->text;
		const struct yaml_node *value = yaml_get(there->root, key), *answer = ours->root->item[i];
		int is_plan = strcmp(key, centre_schema.field[CENTRE_PLAN].name) == 0;
		struct buf text = { 0 };

		add_value(&text, h, key);
		if (is_plan ? !holds(value, answer) : yaml_is_empty(value) && !names_actors(key) && text.len > 0)
			note(&h->lacks, key);
		else if (!is_plan && !yaml_equal(value != NULL ? value : there->root, answer))
			note(&other, key);
		buf_release(&text);
	}
	if (other.len > 0)
		diag_warning(&(struct place){ path, 0, 0 }, TOPIC_VALUE,
		    "the house is there already, and this stays as it is, though the answers differ: %s", other.data);
	buf_release(&other);
	yamldoc_free(ours);
}

static int
fill_plan(struct yamledit *e, const struct house *h, const char *const *order)
{
	const char *key = centre_schema.field[CENTRE_PLAN].name;
	const struct yaml_node *old = yaml_get(e->doc->root, key);
	size_t n = yaml_items(old), most = n + 1 + strlen(buf_text(&h->plans)), all = n;
	char **plan = mem_zero(most, sizeof *plan);
	int good;

	for (size_t i = 0; i < n; i++)
		plan[i] = mem_copy(yaml_item(old, i), strlen(yaml_item(old, i)));
	for (const char *s = buf_text(&h->plans); *s != '\0';) {
		size_t len = strcspn(s, ";");
		char *one = mem_copy(s, len);

		if (yaml_lists(old, one))
			free(one);
		else
			plan[all++] = one;
		s += len + (s[len] != '\0');
	}
	good = yamledit_set_list(e, e->doc->root, key, plan, all, order);
	for (size_t i = 0; i < all; i++)
		free(plan[i]);
	free(plan);
	return good;
}

int
house_fill(const struct house *h, struct replacement *r)
{
	const char *order[SCHEMA_MOST + 1];
	struct yamledit e;
	int good = yamledit_begin(&e, buf_text(&r->bytes), r->bytes.len, r->shown);

	schema_order(&centre_schema, order);
	for (size_t i = 0; i < CENTRE_FIELDS && good; i++) {
		const char *key = order[i], *at = strstr(h->lacks.data, key);
		struct buf value = { 0 };

		/* A key is whole between its commas. */
		while (at != NULL && ((at > h->lacks.data && at[-1] != ' ') ||
		    (at[strlen(key)] != ',' && at[strlen(key)] != '\0')))
			at = strstr(at + 1, key);
		add_value(&value, h, key);
		if (at != NULL)
			good = i == CENTRE_PLAN ? fill_plan(&e, h, order) :
			    yamledit_put(&e, e.doc->root, key, value.data, order);
		buf_release(&value);
	}
	good = good && replace_splice(r, 0, (off_t)r->bytes.len, e.bytes.data, e.bytes.len);
	yamledit_end(&e);
	return good;
}
