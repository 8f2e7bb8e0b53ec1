#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/lang.h"
#include "base/shellword.h"
#include "base/translate.h"
#include "cli/recordsaid.h"
#include "cli/told.h"
#include "edit/record.h"
#include "schema/fieldcell.h"
#include "schema/value.h"

/* ---- what is new ---- */

static void
add_scalar(struct buf *b, const struct yaml_node *node)
{
	enum language l = translate_language();
	const size_t date = strlen("2026-10-05");
	int day;

	if (node->len == date && date_parse(node->text, date, &day)) {
		lang_add_day(b, l, day);
	} else if (value_is_time(node->text, node->len) && date_parse(node->text, date, &day)) {
		lang_add_day(b, l, day);
		lang_add_clock(b, l, LANG(l, " kl. ", " at "), node->text + date + 1);
	} else {
		buf_add(b, node->text, node->len);
	}
}

/* All that a value holds: "basen, ide, medvært", "ide: basen, sumak". */
static void
add_whole(struct buf *b, const struct yaml_node *node)
{
	if (node->kind == YAML_SCALAR)
		add_scalar(b, node);
	for (size_t i = 0; i < node->n; i++) {
		buf_adds(b, i > 0 ? ", " : "");
		if (node->kind == YAML_MAP && node->item[i]->kind != YAML_SCALAR)
			buf_addf(b, "%s: ", node->key[i]->text);
		add_whole(b, node->item[i]);
	}
}

static void add_changes(struct buf *, const struct yaml_node *before, const struct yaml_node *after);

/* Of a list whose items are maps: those that are new, and what changed in the others. */
static void
add_items(struct buf *b, const struct yaml_node *before, const struct yaml_node *after)
{
	size_t from = b->len;

	for (size_t i = 0; i < after->n; i++) {
		const struct yaml_node *old = before != NULL && i < before->n ? before->item[i] : NULL;

		if (yaml_equal(old, after->item[i]))
			continue;
		buf_adds(b, b->len > from ? "; " : "");
		if (old != NULL && old->kind == YAML_MAP && after->item[i]->kind == YAML_MAP)
			add_changes(b, old, after->item[i]);
		else
			add_whole(b, after->item[i]);
	}
}

static void
add_value(struct buf *b, const struct yaml_node *before, const struct yaml_node *after)
{
	if (yaml_is_empty(after))
		buf_adds(b, translate("not given"));
	else if (after->kind == YAML_LIST && after->n > 0 && after->item[0]->kind == YAML_MAP)
		add_items(b, before != NULL && before->kind == YAML_LIST ? before : NULL, after);
	else if (after->kind == YAML_MAP && before != NULL && before->kind == YAML_MAP)
		add_changes(b, before, after);
	else
		add_whole(b, after);
}

static const struct yaml_node *
get(const struct yaml_node *map, const char *key)
{
	return map != NULL && map->kind == YAML_MAP ? yaml_get(map, key) : NULL;
}

/* A key that both have with the same value, or neither with any. */
static int
is_same(const struct yaml_node *before, const struct yaml_node *after)
{
	return yaml_equal(before, after) || (yaml_is_empty(before) && yaml_is_empty(after));
}

static void
add_key(struct buf *b, size_t from, const char *key, const struct yaml_node *before,
    const struct yaml_node *after)
{
	if (is_same(before, after))
		return;
	buf_addf(b, "%s%s: ", b->len > from ? "; " : "", key);
	add_value(b, before, after);
}

/* "mandate: selv; targets: unge, børn; left: not given" */
static void
add_changes(struct buf *b, const struct yaml_node *before, const struct yaml_node *after)
{
	size_t from = b->len;

	for (size_t i = 0; after != NULL && i < after->n; i++)
		add_key(b, from, after->key[i]->text, get(before, after->key[i]->text), after->item[i]);
	for (size_t i = 0; before != NULL && i < before->n; i++)
		if (get(after, before->key[i]->text) == NULL)
			add_key(b, from, before->key[i]->text, before->item[i], NULL);
}

/* ---- the way back ---- */

/* Is it a text that KEY=TEXT gives as it stands? */
static int
can_be_typed(const struct field *f, const struct yaml_node *node)
{
	struct buf normal = { 0 };
	int same;

	if (node->kind != YAML_SCALAR || node->len == 0 || field_wrong(f, node->text, node->len) != NULL ||
	    strpbrk(node->text, "\n\r\t") != NULL || *node->text == ' ' || node->text[node->len - 1] == ' ' ||
	    (f->flags & FIELD_LIST && strpbrk(node->text, ",;") != NULL))
		return 0;
	fieldcell_add_normal(&normal, f, node->text, node->len);
	same = f->type == FIELD_HOURS || (normal.len == node->len &&
	    memcmp(normal.data, node->text, node->len) == 0);
	buf_release(&normal);
	return same;
}

/* The word that gives a key the value that it had; 0: there is none. */
static int
add_word(struct buf *b, const struct field *f, const struct yaml_node *old)
{
	struct buf value = { 0 };
	int good = f != NULL && schema_can_set(f);

	if (good && yaml_is_empty(old)) {
		good = !(f->flags & FIELD_REQUIRED);
	} else if (good && f->flags & FIELD_LIST) {
		good = old->kind == YAML_LIST;
		for (size_t i = 0; good && i < old->n; i++) {
			buf_adds(&value, i > 0 ? "," : "");
			good = can_be_typed(f, old->item[i]);
			if (good)
				buf_add(&value, old->item[i]->text, old->item[i]->len);
		}
	} else if (good) {
		good = can_be_typed(f, old);
		if (good)
			buf_add(&value, old->text, old->len);
	}
	if (good) {
		struct buf word = { 0 };

		/* By itself a hyphen would be taken for that of a file's name. */
		buf_addf(&word, "%s=", f->name);
		buf_addc(b, ' ');
		if (value.len > 0 && *value.data == '-') {
			buf_adds(&word, value.data);
			shellword_add(b, word.data);
		} else {
			buf_adds(b, word.data);
			if (value.len > 0)
				shellword_add(b, value.data);
		}
		buf_release(&word);
	}
	buf_release(&value);
	return good;
}

/* The words for all keys that are not as they were; 0: for one of them there is none. */
static int
add_words(struct buf *b, const struct recordsaid *r)
{
	const struct yaml_node *all[] = { r->after, r->before };
	int good = 1;

	for (size_t k = 0; k < 2; k++)
		for (size_t i = 0; good && all[k] != NULL && i < all[k]->n; i++) {
			const char *key = all[k]->key[i]->text;
			const struct yaml_node *old = get(r->before, key), *new = get(r->after, key);

			if (!is_same(old, new) && (k == 0 || new == NULL))
				good = add_word(b, schema_field(r->schema, key, strlen(key)), old);
		}
	return good;
}

/* The first place in which a value is not as it was. */
static const struct place *
place_of(const struct yaml_node *before, const struct yaml_node *after)
{
	for (size_t i = 0; before != NULL && before->kind == after->kind && i < after->n; i++) {
		const struct yaml_node *old = after->kind == YAML_MAP ?
		    yaml_get(before, after->key[i]->text) : i < before->n ? before->item[i] : NULL;

		if (old == NULL)
			return after->kind == YAML_MAP ? &after->key[i]->place : &after->item[i]->place;
		if (!yaml_equal(old, after->item[i]))
			return place_of(old, after->item[i]);
	}
	return &after->place;
}

static void
add_place(struct buf *b, const struct recordsaid *r)
{
	buf_addf(b, translate("edit line %lu of '%s'"),
	    r->after != NULL ? place_of(r->before, r->after)->line : 1, r->path);
}

static int
is_same_map(const struct recordsaid *r)
{
	struct buf changes = { 0 };
	int same;

	add_changes(&changes, r->before, r->after);
	same = changes.len == 0;
	buf_release(&changes);
	return same;
}

void
recordsaid_change(struct buf *what, struct buf *back, const struct recordsaid *r)
{
	struct buf words = { 0 };

	if (is_same_map(r)) {
		buf_addf(what, translate("Nothing to change: %s is so already."), r->name);
		return;
	}
	buf_addf(what, "%s, ", r->name);
	add_changes(what, r->before, r->after);
	if (add_words(&words, r)) {
		told_add_command(back, "set", r->centre);
		buf_addc(back, ' ');
		shellword_add(back, r->word);
		buf_adds(back, buf_text(&words));
	} else {
		add_place(back, r);
	}
	buf_release(&words);
}

/* ---- records of a list ---- */

static const struct yaml_node *
find(const struct yaml *doc, const char *id)
{
	const struct yaml_node *root = doc != NULL ? doc->root : NULL;

	for (size_t i = 0; root != NULL && root->kind == YAML_LIST && i < root->n; i++)
		if (root->item[i]->kind == YAML_MAP && strcmp(yaml_text(root->item[i], "id"), id) == 0)
			return root->item[i];
	return NULL;
}

/* "Café Sumak (sumak)" */
static void
add_name(struct buf *b, const struct yaml_node *record, const char *id)
{
	const char *name = yaml_text(record, "name");

	if (*name == '\0')
		name = yaml_text(record, "title");
	if (*name != '\0' && strcmp(name, id) != 0)
		buf_addf(b, "%s (%s)", name, id);
	else
		buf_adds(b, id);
}

/* What a new record holds beside its name: people see what became of what they typed. */
static void
add_contents(struct buf *b, const struct yaml_node *record)
{
	const char *separator = ", ";

	for (size_t i = 0; i < record->n; i++) {
		const char *key = record->key[i]->text;

		if (strcmp(key, "id") == 0 || strcmp(key, "name") == 0 || strcmp(key, "title") == 0)
			continue;
		buf_addf(b, "%s%s: ", separator, key);
		add_value(b, NULL, record->item[i]);
		separator = "; ";
	}
}

/* What is to be told once it is written. */
static void
compose(struct buf *what, struct buf *back, const struct record *s, const char *id)
{
	struct yaml *old = yamldoc_try(buf_text(&s->edit.bytes), s->edit.bytes.len, s->path);
	struct yaml *new = yamldoc_try(buf_text(&s->yaml.bytes), s->yaml.bytes.len, s->path);
	const struct yaml_node *before = find(old, id), *after = find(new, id);
	struct buf name = { 0 };

	add_name(&name, after != NULL ? after : before, id);
	if (before == NULL && after != NULL) {
		buf_adds(what, buf_text(&name));
		add_contents(what, after);
		told_add_command(back, "rm", &s->centre);
		buf_addc(back, ' ');
		shellword_add(back, id);
	} else if (before != NULL && after == NULL) {
		buf_addf(what, translate("Taken out of '%s': %s. That cannot be taken back here; if the folder "
		    "is in git, git can bring it back."), s->path, buf_text(&name));
	} else {
		recordsaid_change(what, back, &(struct recordsaid){ &s->centre, s->schema,
		    buf_text(&name), id, s->path, before, after });
	}
	buf_release(&name);
	yamldoc_free(old);
	yamldoc_free(new);
}

void
recordsaid_tell(const struct buf *what, const struct buf *back)
{
	if (back->len > 0)
		told_written(buf_text(what), buf_text(back));
	else
		told_line(buf_text(what));
}

int
recordsaid_end(struct record *s, int done, const char *id)
{
	struct buf what = { 0 }, back = { 0 };
	int status;

	if (done && told_is_wanted())
		compose(&what, &back, s, id);
	status = record_end(s, done);
	if (done && status == 0 && what.len > 0) {
		recordsaid_tell(&what, &back);
		status = diag_finish();
	}
	buf_release(&what);
	buf_release(&back);
	return status;
}
