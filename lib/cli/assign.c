#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/safe.h"
#include "base/text.h"
#include "base/translate.h"
#include "centre/contactcheck.h"
#include "cli/assign.h"
#include "field/schemas.h"
#include "schema/value.h"

void
assign_check_text(const char *what, const char *text)
{
	size_t len = strlen(text);
	const char *wrong = value_personal(what, text, len);

	if (wrong != NULL)
		die("%s", wrong);
	if (text_invalid(text, len) < len)
		die("%s is not UTF-8: '%s'", what, shown(text, len));
}

/* One value, judged and in its normal form. */
static void
add_item(struct assign *a, const char *text, size_t len)
{
	const char *wrong = field_wrong(a->field, text, len);
	struct buf normal = { 0 };

	if (wrong != NULL)
		die("%s", wrong);
	if (a->field->flags & FIELD_LIST && memchr(text, ';', len) != NULL)
		die("'%s' holds a ';', which parts the items in a table; leave it out",
		    shown(text, len));
	/* Hours are written as given, so that setting them back gives the old bytes. */
	if (a->field->type == FIELD_HOURS)
		buf_add(&normal, text, len);
	else
		field_add_normal(&normal, a->field, text, len);
	a->item = mem_resize(a->item, a->n + 1, sizeof *a->item);
	a->item[a->n++] = mem_copy(buf_text(&normal), normal.len);
	buf_release(&normal);
}

static void
add_items(struct assign *a, const char *text)
{
	while (*text != '\0') {
		size_t len = strcspn(text, ","), keep;

		while (*text == ' ' && len > 0) {
			text++;
			len--;
		}
		for (keep = len; keep > 0 && text[keep - 1] == ' '; keep--)
			;
		if (keep > 0)
			add_item(a, text, keep);
		text += len + (text[len] == ',');
	}
}

static void
parse(struct assign *a, const struct schema *s, const char *key, size_t len,
    enum assign_how how, const char *value)
{
	const char *near;

	*a = (struct assign){ .schema = s, .how = how, .field = schema_field(s, key, len) };
	if (a->field == NULL) {
		near = schema_slip(s, key, len);
		if (near != NULL)
			die("unknown key '%s'; did you mean '%s'?", shown(key, len), near);
		die("unknown key '%s' of the %s; see mc-formats(5)", shown(key, len),
		    translate(s->thing));
	}
	if (a->field->type == FIELD_MAP || a->field->type == FIELD_BY_CODE)
		die("'%s' is no single value, and is not set with %s=VALUE; see --help",
		    a->field->name, a->field->name);
	if (a->field->type == FIELD_ID)
		die(s == &actor_schema ? "'id' is not set; give another id with 'rename'" :
		    "'id' is not set, for other files name it");
	assign_check_text(a->field->name, value);
	if (how != ASSIGN_SET && !(a->field->flags & FIELD_LIST))
		die("'%s' is no list; write %s=VALUE", a->field->name, a->field->name);
	if (a->field->flags & FIELD_LIST)
		add_items(a, value);
	else if (*value != '\0')
		add_item(a, value, strlen(value));
	if (a->n == 0 && how != ASSIGN_SET)
		die("'%s' names nothing to add or take", shown(key, strlen(key)));
	if (a->n == 0 && a->field->flags & FIELD_REQUIRED)
		die("'%s' cannot be empty", a->field->name);
}

void
assign_parse(struct assign *a, const struct schema *s, const char *word)
{
	size_t len = strcspn(word, "=");
	enum assign_how how = ASSIGN_SET;

	if (word[len] == '\0' || len == 0)
		die("'%s' is not KEY=VALUE", shown(word, strlen(word)));
	if (word[len - 1] == '+')
		how = ASSIGN_ADD;
	else if (word[len - 1] == '-')
		how = ASSIGN_TAKE;
	parse(a, s, word, how == ASSIGN_SET ? len : len - 1, how, word + len + 1);
}

void
assign_value(struct assign *a, const struct schema *s, const char *key, const char *value)
{
	parse(a, s, key, strlen(key), ASSIGN_SET, value);
}

struct yamledit_pair
assign_pair(const struct assign *a)
{
	struct yamledit_pair pair = { .key = a->field->name };

	if (a->field->flags & FIELD_LIST) {
		pair.list = a->item;
		pair.n = a->n;
	} else {
		pair.text = a->item[0];
	}
	return pair;
}

void
assign_cell(struct buf *cell, const struct schema *s, size_t i, const char *text)
{
	const struct field *f = &s->field[i];
	const char *wrong;

	assign_check_text(f->name, text);
	wrong = *text != '\0' || f->flags & FIELD_REQUIRED ?
	    field_wrong(f, text, strlen(text)) : NULL;
	if (wrong != NULL)
		die("%s", wrong);
	if (cell[i].len > 0)
		buf_addc(&cell[i], field_separator(f));
	field_add_normal(&cell[i], f, text, strlen(text));
}

void
assign_release(struct assign *a)
{
	for (size_t i = 0; i < a->n; i++)
		free(a->item[i]);
	free(a->item);
	a->item = NULL;
	a->n = 0;
}

static int
has(char *const *item, size_t n, const char *text)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(item[i], text) == 0)
			return 1;
	return 0;
}

static int
has_text(const struct yaml_node *list, const char *text)
{
	for (size_t i = 0; list != NULL && list->kind == YAML_LIST && i < list->n; i++)
		if (strcmp(list->item[i]->text, text) == 0)
			return 1;
	return 0;
}

/* Can the list be changed as wanted?  If not: fatal. */
static void
check_list(const struct assign *a, const struct yaml_node *list)
{
	if (!yaml_is_empty(list) && list->kind != YAML_LIST)
		die("%s:%lu:%lu: '%s' is no list here; edit the file by hand", list->place.file,
		    list->place.line, list->place.column, a->field->name);
	for (size_t i = 0; list != NULL && i < list->n; i++)
		if (list->item[i]->kind != YAML_SCALAR)
			die("%s:%lu:%lu: '%s' holds a list or a map; edit the file by hand",
			    list->item[i]->place.file, list->item[i]->place.line,
			    list->item[i]->place.column, a->field->name);
	for (size_t i = 0; i < a->n && a->how == ASSIGN_TAKE; i++)
		if (!has_text(list, a->item[i]))
			die("'%s' is not in '%s'", shown(a->item[i], strlen(a->item[i])),
			    a->field->name);
}

/* The list as it will be: what is there, more or less. */
static int
apply_to_list(const struct assign *a, struct yamledit *e, struct yaml_node *map,
    const char *const *order)
{
	const struct yaml_node *list = yaml_get(map, a->field->name);
	size_t old = yaml_is_empty(list) ? 0 : list->n, n = 0;
	char **now;
	int done;

	check_list(a, list);
	now = mem_zero(old + a->n, sizeof *now);
	for (size_t i = 0; i < old && a->how != ASSIGN_SET; i++)
		if (a->how == ASSIGN_ADD || !has(a->item, a->n, list->item[i]->text))
			now[n++] = list->item[i]->text;
	for (size_t i = 0; i < a->n && a->how != ASSIGN_TAKE; i++)
		if (!has(now, n, a->item[i]))
			now[n++] = a->item[i];
	/* The texts live in the tree that the edit changes. */
	for (size_t i = 0; i < n; i++)
		now[i] = mem_copy(now[i], strlen(now[i]));
	done = n > 0 ? yamledit_set_list(e, map, a->field->name, now, n, order) :
	    yamledit_unset(e, map, a->field->name);
	for (size_t i = 0; i < n; i++)
		free(now[i]);
	free(now);
	return done;
}

int
assign_apply(const struct assign *a, struct yamledit *e, struct yaml_node *map)
{
	const char *order[SCHEMA_MOST + 1];

	schema_order(a->schema, order);
	if (a->n == 0)
		return yamledit_unset(e, map, a->field->name);
	if (a->field->flags & FIELD_LIST)
		return apply_to_list(a, e, map, order);
	return yamledit_set(e, map, a->field->name, a->item[0], order);
}

void
assign_warn_contacts(const struct centre *c, const struct assign *a, size_t n)
{
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < a[i].n && a[i].how != ASSIGN_TAKE; k++)
			contactcheck_given(c, a[i].schema, a[i].field->name, a[i].item[k]);
}
