#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/diag.h"
#include "base/mem.h"
#include "base/translate.h"
#include "centre/centre.h"
#include "disk/durable.h"
#include "disk/replace.h"
#include "sheet/rules.h"
#include "sheet/rulesfile.h"
#include "yaml/edit.h"
#include "yaml/scalar.h"
#include "yaml/modeline.h"
#include "yaml/yaml.h"

/* What is to be written. */
struct lines {
	const struct importsettings *proven;
	char *const *column;
	size_t columns;
	const struct rules *wanted;	/* whose words of options are written */
	const struct centre *centre;
};

/* The words of a key that options set, or NULL: it has none. */
static const struct rulewords *
words_of(const struct lines *l, const struct importkey *k)
{
	const struct rulewords *w = k->about == IMPORT_ACTORS ? &l->wanted->actors :
	    k->about == IMPORT_FORMS ? &l->wanted->forms : NULL;

	for (size_t i = 0; w != NULL && i < w->n; i++)
		if (w->item[i].place.file == NULL)
			return w;
	return NULL;
}

/* {HP: basen, skolen: nordskolen} */
static void
add_words(struct buf *b, const struct rulewords *w)
{
	const char *between = "{";

	for (size_t i = 0; i < w->n; i++) {
		if (w->item[i].place.file != NULL)
			continue;
		buf_adds(b, between);
		scalar_add(b, w->item[i].word, YAML_PLAIN, 1);
		buf_adds(b, ": ");
		scalar_add(b, w->item[i].means, YAML_PLAIN, 1);
		between = ", ";
	}
	buf_addc(b, '}');
}

/* Set a word in a map that is there already: the word, however it is written, means this now. */
static int
set_words(struct yamledit *e, const struct rulewords *w, const char *key, const char *const *order)
{
	static const char *const no_order[] = { NULL };
	struct yaml_node *map = yaml_get(e->doc->root, key);
	struct buf all = { 0 };
	int good = 1;

	if (yaml_is_empty(map)) {
		add_words(&all, w);
		good = yamledit_put(e, e->doc->root, key, all.data, order);
		buf_release(&all);
		return good;
	}
	for (size_t i = 0; i < w->n && good; i++) {
		const char *word = w->item[i].word;
		struct rulewords one = { 0 };

		if (w->item[i].place.file != NULL)
			continue;
		rulewords_add(&one, word, "", &(struct place){ 0 });
		for (size_t k = 0; map->kind == YAML_MAP && k < map->n; k++)
			if (rulewords_find(&one, map->key[k]->text, map->key[k]->len) != NULL)
				word = map->key[k]->text;
		good = yamledit_set(e, map, word, w->item[i].means, no_order);
		rulewords_release(&one);
	}
	return good;
}

/* The text of a key; NULL if the key is not there, or is a list. */
static const char *
value_of(const struct lines *l, const struct importkey *k)
{
	return importsettings_value(l->proven, k->bit);
}

/* A file that holds nothing yet: its lines go to the end. */
static void
add_lines(struct buf *b, const struct lines *r)
{
	if (b->len == 0)
		buf_addf(b, "# %s\n", translate_in(centre_spoken(r->centre->path),
		    MESSAGE("How mc-import reads the spreadsheets of this centre; see mc-import(1).")));
	else if (b->data[b->len - 1] != '\n')
		buf_addc(b, '\n');
	for (const struct importkey *k = importkeys; k->key != NULL; k++)
		if (value_of(r, k) != NULL)
			buf_addf(b, "%s: %s\n", k->key, value_of(r, k));
	for (size_t i = 0; i < r->columns; i++) {
		buf_adds(b, i > 0 ? ", " : "columns: [");
		scalar_add(b, r->column[i], YAML_PLAIN, 1);
	}
	if (r->columns > 0)
		buf_adds(b, "]\n");
	for (const struct importkey *k = importkeys; k->key != NULL; k++) {
		if (words_of(r, k) == NULL)
			continue;
		buf_addf(b, "%s: ", k->key);
		add_words(b, words_of(r, k));
		buf_addc(b, '\n');
	}
}

static int
change(struct buf *out, const struct lines *r, const char *path)
{
	const char *order[IMPORT_KEYS + 1] = { NULL };
	struct yamledit e;
	int good = yamledit_begin(&e, buf_text(out), out->len, path);

	for (size_t i = 0; importkeys[i].key != NULL; i++)
		order[i] = importkeys[i].key;
	if (good && e.doc->root == NULL) {
		add_lines(out, r);
		yamledit_end(&e);
		return 1;
	}
	for (const struct importkey *k = importkeys; good && k->key != NULL; k++)
		if (value_of(r, k) != NULL)
			good = yamledit_set(&e, e.doc->root, k->key, value_of(r, k), order);
	if (good && r->columns > 0)
		good = yamledit_set_list(&e, e.doc->root, "columns", r->column, r->columns, order);
	for (const struct importkey *k = importkeys; good && k->key != NULL; k++)
		if (words_of(r, k) != NULL)
			good = set_words(&e, words_of(r, k), k->key, order);
	if (good) {
		buf_clear(out);
		buf_add(out, e.bytes.data, e.bytes.len);
	}
	yamledit_end(&e);
	return good;
}

/* Is there anything to write at all? */
static int
is_anything(const struct lines *r)
{
	for (const struct importkey *k = importkeys; k->key != NULL; k++)
		if (value_of(r, k) != NULL || words_of(r, k) != NULL)
			return 1;
	return r->columns > 0;
}

int
rulesfile_write(struct rulesfile *s, const struct rules *wanted,
    const struct found *found, const struct centre *c)
{
	struct lines r = { &found->proven, wanted->column, wanted->columns, wanted, c };
	struct replacement edit;

	*s = (struct rulesfile){ .path = centre_file(c, "import.yaml"),
	    .folder = mem_copy(c->path, strlen(c->path)) };
	if (!is_anything(&r))
		return 1;
	if (!replace_begin(&edit, s->path, s->folder))
		return 0;
	modeline_begin(&edit, s->folder, "import.yaml");
	s->target = mem_copy(edit.path, strlen(edit.path));
	s->was_there = edit.fd >= 0;
	buf_add(&s->before, buf_text(&edit.bytes), edit.bytes.len);
	buf_add(&s->now, buf_text(&edit.bytes), edit.bytes.len);
	s->written = change(&s->now, &r, s->path) && replace_commit(&edit, s->now.data, s->now.len);
	replace_end(&edit);
	return s->written;
}

/* There was no file: take away the one that was made. */
static void
take_away(const struct rulesfile *s)
{
	if (unlink(s->target) != 0) {
		diag_trouble("cannot remove '%s' again: %s", s->path, translate_error(errno));
		return;
	}
	if (!durable_sync_folder(s->target))
		diag_note("'%s' is gone again, but may be there after a power cut", s->path);
}

void
rulesfile_undo(struct rulesfile *s)
{
	struct replacement edit;

	if (!s->written || !replace_begin(&edit, s->path, s->folder))
		return;
	if (edit.fd < 0 || edit.bytes.len != s->now.len ||
	    memcmp(edit.bytes.data, s->now.data, s->now.len) != 0)
		diag_note("'%s' was changed by somebody else just now; it is left so", s->path);
	else if (s->was_there)
		replace_commit(&edit, buf_text(&s->before), s->before.len);
	else
		take_away(s);
	replace_end(&edit);
	s->written = 0;
}

void
rulesfile_end(struct rulesfile *s)
{
	free(s->path);
	free(s->folder);
	free(s->target);
	buf_release(&s->before);
	buf_release(&s->now);
	*s = (struct rulesfile){ 0 };
}
