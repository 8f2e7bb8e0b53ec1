#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/safe.h"
#include "base/translate.h"
#include "centre/beside.h"
#include "centre/centre.h"
#include "centre/ids.h"
#include "centre/journal.h"
#include "centre/reference.h"
#include "csv/csv.h"
#include "disk/durable.h"
#include "disk/replace.h"
#include "edit/mergerecord.h"
#include "edit/rename.h"
#include "edit/undo.h"
#include "field/schemas.h"
#include "yaml/edit.h"

struct renaming {
	const char *old, *new;
	int merges;		/* both are actors, and become the second */
	int is_unfinished;
	struct yaml_node **found;	/* the nodes of a YAML file that name the old id */
	size_t n, cap;
};

static int
is_text(const char *text, size_t len, const char *word)
{
	return strlen(word) == len && memcmp(text, word, len) == 0;
}

/* Has a signal come that would have ended us?  Then no file is changed yet. */
static int
is_stopped(const char *shown)
{
	if (!durable_is_stopped())
		return 0;
	diag_trouble("cannot rename in '%s': a signal stopped this; it is unchanged", shown);
	return 1;
}

/* ---- YAML ---- */

static void
keep(struct renaming *name, struct yaml_node *node)
{
	name->found = mem_grow(name->found, &name->cap, name->n + 1, sizeof *name->found);
	name->found[name->n++] = node;
}

static void
find_named(void *arg, const struct reference *r)
{
	if ((r->field->type == FIELD_ACTOR || r->field->type == FIELD_ACTOR_OR_TEXT) &&
	    is_text(r->text, r->len, ((struct renaming *)arg)->old))
		keep(arg, r->node);
}

/* The id itself, in actors.yaml. */
static void
find_own(struct renaming *name, const struct yaml_node *root)
{
	for (size_t i = 0; root != NULL && i < root->n; i++) {
		struct yaml_node *id = yaml_get(root->item[i], "id");

		if (id != NULL && id->kind == YAML_SCALAR && strcmp(id->text, name->old) == 0)
			keep(name, id);
	}
}

/* A list that names an actor, whose id is changed now. */
struct named_list {
	struct yaml_node *map;
	const char *key;
	struct yaml_node *list;
};

struct named_lists {
	struct named_list *item;
	size_t n, cap;
};

static int
is_found(const struct renaming *name, const struct yaml_node *node)
{
	for (size_t i = 0; i < name->n; i++)
		if (name->found[i] == node)
			return 1;
	return 0;
}

/* Lists in which the new id stands twice now. */
static void
find_twice(const struct renaming *name, struct yaml_node *node, struct named_lists *all)
{
	for (size_t i = 0; node != NULL && i < node->n; i++) {
		struct yaml_node *list = node->item[i];
		size_t found = 0, same = 0;

		for (size_t k = 0; list->kind == YAML_LIST && k < list->n; k++) {
			found += (size_t)is_found(name, list->item[k]);
			same += list->item[k]->kind == YAML_SCALAR &&
			    strcmp(list->item[k]->text, name->new) == 0;
		}
		if (node->kind == YAML_MAP && found > 0 && same > 1) {
			all->item = mem_grow(all->item, &all->cap, all->n + 1, sizeof *all->item);
			all->item[all->n++] = (struct named_list){ node, node->key[i]->text, list };
		} else if (list->kind != YAML_SCALAR) {
			find_twice(name, list, all);
		}
	}
}

/* The new id stands once, where it is first. */
static int
name_once(struct yamledit *e, const struct renaming *name, const struct named_list *in)
{
	static const char *const no_order[] = { NULL };
	char **text = mem_zero(in->list->n, sizeof *text);
	size_t n = 0, met = 0;
	int good = 1;

	for (size_t i = 0; i < in->list->n && good; i++) {
		struct yaml_node *item = in->list->item[i];

		good = item->kind == YAML_SCALAR;
		if (good && (strcmp(item->text, name->new) != 0 || met++ == 0))
			text[n++] = mem_copy(item->text, item->len);
	}
	good = !good || yamledit_set_list(e, in->map, in->key, text, n, no_order);
	while (n > 0)
		free(text[--n]);
	free(text);
	return good;
}

static int
name_all_once(struct yamledit *e, const struct renaming *name)
{
	struct named_lists all = { 0 };
	int good = 1;

	find_twice(name, e->doc->root, &all);
	for (size_t i = 0; i < all.n && good; i++)
		good = name_once(e, name, &all.item[i]);
	free(all.item);
	return good;
}

static int
merge_records(const struct renaming *name, struct replacement *edit, struct yamledit *e)
{
	int changed;

	return mergerecord(e, &actor_schema, name->old, name->new, &changed) && (!changed ||
	    (!is_stopped(edit->shown) &&
	    replace_splice(edit, 0, edit->read.st_size, e->bytes.data, e->bytes.len)));
}

static int
in_yaml(struct renaming *name, const struct schema *s, struct replacement *edit)
{
	struct yamledit e;
	int good = yamledit_begin(&e, buf_text(&edit->bytes), edit->bytes.len, edit->shown);

	name->n = 0;
	if (good && s == &actor_schema && name->merges) {
		good = merge_records(name, edit, &e);
		yamledit_end(&e);
		return good;
	}
	if (good && s == &actor_schema)
		find_own(name, e.doc->root);
	else if (good)
		references_in_yaml(s, e.doc->root, find_named, name);
	good = good && (name->n == 0 || !is_stopped(edit->shown)) &&
	    yamledit_replace_all(&e, name->found, name->n, name->new) &&
	    (!name->merges || name->n == 0 || name_all_once(&e, name));
	if (good && name->n > 0)
		good = replace_splice(edit, 0, edit->read.st_size, e.bytes.data, e.bytes.len);
	free(name->found);
	name->found = NULL;
	name->cap = 0;
	yamledit_end(&e);
	return good;
}

/* ---- CSV ---- */

/* A field's raw bytes with the old id replaced wherever it is an item; was it any? */
static int
copy_cell(const struct renaming *name, const struct field *f, struct csv_field raw,
    struct buf *out)
{
	size_t old = strlen(name->old), i = 0;
	int any = 0;

	buf_clear(out);
	while (i < raw.len) {
		size_t n = 0;

		while (i + n < raw.len && raw.text[i + n] != ' ' && raw.text[i + n] != '"')
			n++;
		if (n == old && memcmp(raw.text + i, name->old, n) == 0 &&
		    /* free text is a name only if it is the whole field */
		    (f->type == FIELD_ACTOR || n + 2 * (i > 0) == raw.len)) {
			buf_adds(out, name->new);
			any = 1;
		} else {
			buf_add(out, raw.text + i, n);
		}
		i += n;
		if (i < raw.len)
			buf_addc(out, raw.text[i++]);
	}
	return any;
}

/* The next item of a cell as it stands, its quotes passed over; 0: there is none. */
static int
next_item(struct csv_field raw, size_t *at, struct csv_field *item)
{
	while (*at < raw.len && (raw.text[*at] == ' ' || raw.text[*at] == '"'))
		++*at;
	item->text = raw.text + *at;
	while (*at < raw.len && raw.text[*at] != ' ' && raw.text[*at] != '"')
		++*at;
	item->len = (size_t)(raw.text + *at - item->text);
	return item->len > 0;
}

/* Does a cell name two different actors? */
static int
has_two(struct csv_field raw)
{
	struct csv_field first, item;
	size_t at = 0;

	if (!next_item(raw, &at, &first))
		return 0;
	while (next_item(raw, &at, &item))
		if (item.len != first.len || memcmp(item.text, first.text, item.len) != 0)
			return 1;
	return 0;
}

/* The id stands once, where it is first; with each that goes, a blank before it does. */
static void
drop_second(struct buf *cell, const char *id)
{
	struct csv_field item;
	size_t at = 0, met = 0;

	while (next_item((struct csv_field){ buf_text(cell), cell->len }, &at, &item)) {
		size_t from = at - item.len;

		if (!is_text(item.text, item.len, id) || met++ == 0)
			continue;
		from -= from > 0 && cell->data[from - 1] == ' ';
		buf_splice(cell, from, at - from, NULL, 0);
		at = from;
	}
}

/* Where both were named it is named once; 0 (reported): nobody is left to work with. */
static int
merge_cell(const struct renaming *name, const struct schema *s, const struct csv *csv, int column,
    struct csv_field raw, struct buf *cell)
{
	struct place p = csv_place(csv, column);

	drop_second(cell, name->new);
	if (s != &entry_schema || name->is_unfinished || !has_two(raw) ||
	    has_two((struct csv_field){ buf_text(cell), cell->len }))
		return 1;
	diag_fault(&p, TOPIC_ACTORS, "this entry would be left with one actor, '%s'; "
	    "mend it, or take it out first", name->new);
	return 0;
}

/* The columns in which an actor may be named, as they stand in the file. */
struct columns {
	size_t n;
	int at[SCHEMA_MOST];
	const struct field *field[SCHEMA_MOST];
};

static int
find_columns(struct columns *c, const struct schema *s, struct csv *csv)
{
	int column[SCHEMA_MOST], good = reference_columns(s, csv, column);

	c->n = 0;
	for (size_t k = 0; k < csv_columns(csv); k++)
		for (size_t i = 0; i < s->n; i++) {
			const struct field *f = &s->field[i];

			if (column[i] != (int)k || (f->type != FIELD_ACTOR &&
			    f->type != FIELD_ACTOR_OR_TEXT))
				continue;
			c->at[c->n] = column[i];
			c->field[c->n++] = f;
		}
	return good;
}

/* Row by row, for a log may be of any size. */
static int
in_csv(const struct renaming *name, const struct schema *s, struct replacement *edit)
{
	struct csv *csv = csv_open_lent(edit->fd, edit->shown);
	struct columns c;
	struct buf cell = { 0 };
	int good = find_columns(&c, s, csv), written = 1;

	while (written && csv_next(csv)) {
		for (size_t i = 0; i < c.n && written; i++) {
			struct csv_field raw = csv_raw(csv, c.at[i]);

			if (!copy_cell(name, c.field[i], raw, &cell))
				continue;
			if (name->merges && c.field[i]->flags & FIELD_LIST &&
			    !merge_cell(name, s, csv, c.at[i], raw, &cell))
				good = 0;
			else
				written = replace_splice(edit, (off_t)csv_offset(csv, raw.text),
				    (off_t)raw.len, cell.data, cell.len);
		}
		if (csv_rows(csv) % 4096 == 0 && is_stopped(edit->shown))
			written = 0;
	}
	good &= written && !csv_failed(csv) && csv_left_out(csv) == 0;
	csv_close(csv);
	buf_release(&cell);
	return good;
}

/* ---- all files ---- */

static int
is_csv(const struct schema *s)
{
	for (size_t i = 0; csv_schemas[i] != NULL; i++)
		if (csv_schemas[i] == s)
			return 1;
	return 0;
}

/* The files in which an actor may be named; actors.yaml is the last. */
enum { FILES = 4 + CSV_SCHEMAS + LIST_SCHEMAS };

static size_t
files(const struct schema *file[FILES])
{
	size_t n = 0;

	file[n++] = &centre_schema;
	file[n++] = &answer_schema;
	file[n++] = &advice_schema;
	file[n++] = &sheetrule_schema;
	for (size_t i = 0; csv_schemas[i] != NULL; i++)
		file[n++] = csv_schemas[i];
	for (size_t i = 0; list_schemas[i] != NULL; i++)
		if (list_schemas[i] != &actor_schema)
			file[n++] = list_schemas[i];
	file[n++] = &actor_schema;
	return n;
}

/* Lock a file and, if it is YAML, read it; one that is missing names nobody. */
static int
begin(struct replacement *edit, const struct schema *s, const struct centre *c)
{
	char *path = centre_file(c, s->file);
	int good = is_csv(s) ? replace_lock(edit, path, c->path) : replace_begin(edit, path, c->path);

	free(path);
	return good;
}

/* Make its new content beside it, if it names the actor. */
static int
in_file(struct renaming *name, const struct schema *s, struct replacement *edit)
{
	if (edit->fd < 0)
		return 1;
	if (!is_csv(s))
		return in_yaml(name, s, edit);
	return edit->read.st_size == 0 || in_csv(name, s, edit);
}

/* Replace them.  The journal is there meanwhile, unless one file alone changes. */
static enum replace_done
replace(const struct centre *c, const struct renaming *name, struct replacement *edit,
    const struct schema *const *file, size_t n)
{
	enum replace_done done;
	size_t changed = 0;
	int written = 0;

	for (size_t i = 0; i < n; i++) {
		changed += edit[i].draft != NULL;
		/* What undo remembers of a file names the old id. */
		if (edit[i].draft != NULL && is_csv(file[i]) && !undo_forget(c, file[i]->file))
			return REPLACE_NONE;
	}
	if (changed > 1 && !name->is_unfinished) {
		if (!(name->merges ? journal_write_merge : journal_write)(c->path, name->old, name->new))
			return REPLACE_NONE;
		written = 1;
	}
	done = replace_commit_all(edit, n);
	/* What is half done is to be finished. */
	if (done == REPLACE_DONE ? written || name->is_unfinished : done == REPLACE_NONE && written)
		journal_remove(c->path);
	return done;
}

/*
 * From when there is no more to wait for, signals are held back, so that what came of
 * it is told: the caller lets them go, to what was before.
 */
static enum replace_done
rename_everywhere(const struct centre *c, struct renaming name, sigset_t *before)
{
	const struct schema *file[FILES];
	struct replacement edit[FILES];
	size_t all = files(file), n = 0;
	enum replace_done done = REPLACE_NONE;
	int good = 1;

	/* Asked later, for a message, centre.yaml would be opened once more, which lets go of its lock. */
	translate_language();
	while (n < all && good) {
		good = begin(&edit[n], file[n], c);
		n++;
	}
	durable_block(before);
	for (size_t i = 0; i < n && good; i++)
		good = in_file(&name, file[i], &edit[i]);
	if (good)
		done = replace(c, &name, edit, file, n);
	while (n > 0)
		replace_end(&edit[--n]);
	return done;
}

static int
rename_or_merge(const struct centre *c, const char *old, const char *new, int merges)
{
	sigset_t before;
	enum replace_done done = rename_everywhere(c,
	    (struct renaming){ .old = old, .new = new, .merges = merges }, &before);

	switch (done) {
	case REPLACE_NONE:
		if (merges)
			diag_note("nothing was merged");
		else
			diag_note("nothing was renamed");
		break;
	case REPLACE_HALF:
		diag_note("some files say '%s' now; once these can be written, the same command "
		    "again does the rest", new);
		break;
	case REPLACE_DONE:
		break;
	}
	sigprocmask(SIG_SETMASK, &before, NULL);
	return done == REPLACE_DONE;
}

int
rename_actor(const struct centre *c, const char *old, const char *new)
{
	return rename_or_merge(c, old, new, 0);
}

int
rename_merge(const struct centre *c, const char *from, const char *into)
{
	return rename_or_merge(c, from, into, 1);
}

/* ---- one that was interrupted ---- */

/*
 * Why it is not what a renaming leaves, for then the one id or the other is an actor's;
 * NULL: it may be.  0 if that cannot be found out.
 */
static int
judge(const struct centre *c, const struct journal *j, const char **but)
{
	struct idlist actors;
	int good = beside_ids(&actors, c, &actor_schema);
	int old = idlist_has(&actors, j->old, strlen(j->old));
	int new = idlist_has(&actors, j->new, strlen(j->new));

	idlist_release(&actors);
	if (j->merges)
		*but = !good || new ? NULL : translate("that is no actor");
	else
		*but = !good || old != new ? NULL :
		    old ? translate("both are actors") : translate("neither is an actor");
	return good;
}

static int
tell_unfinished(const struct journal *j)
{
	diag_note(j->merges ?
	    "the merging of '%s' into '%s' was interrupted, and must be finished before anything "
	    "else is written" :
	    "the renaming of '%s' to '%s' was interrupted, and must be finished "
	    "before anything else is written", shown(j->old, strlen(j->old)),
	    shown(j->new, strlen(j->new)));
	return 0;
}

static int
finish(const struct centre *c, const struct journal *j)
{
	sigset_t before;
	int done = rename_everywhere(c, (struct renaming){ .old = j->old, .new = j->new,
	    .merges = j->merges, .is_unfinished = 1 }, &before) == REPLACE_DONE;

	if (done)
		diag_note(j->merges ?
		    "the merging of '%s' into '%s', which was interrupted, is finished now" :
		    "the renaming of '%s' to '%s', which was interrupted, is finished now",
		    shown(j->old, strlen(j->old)), shown(j->new, strlen(j->new)));
	else
		tell_unfinished(j);
	sigprocmask(SIG_SETMASK, &before, NULL);
	return done;
}

int
rename_finish(const struct centre *c)
{
	struct journal j;
	enum journal_found found = journal_read(&j, c->path);
	struct buf said = { 0 };
	const char *but = NULL;
	int may = found != JOURNAL_FOUND || judge(c, &j, &but), done = found == JOURNAL_NONE;

	if (found == JOURNAL_WRONG || but != NULL) {
		journal_add(&said, &j, found, c->path, but);
		diag_trouble("%s: %s", j.path, said.data);
		buf_release(&said);
	} else if (found == JOURNAL_FOUND) {
		done = may ? finish(c, &j) : tell_unfinished(&j);
	}
	journal_release(&j);
	return done;
}

void
rename_check(const struct centre *c)
{
	struct journal j;
	enum journal_found found = journal_read(&j, c->path);
	struct place p = { j.path, 0, 0 };
	struct buf said = { 0 };
	const char *but = NULL;
	int loud = diag_hush(1);

	if (found == JOURNAL_FOUND)
		judge(c, &j, &but);
	diag_hush(loud);
	if (found != JOURNAL_NONE) {
		journal_add(&said, &j, found, c->path, but);
		diag_fault(&p, TOPIC_REFERENCE, "%s", said.data);
	}
	buf_release(&said);
	journal_release(&j);
}
