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
#include "edit/rename.h"
#include "field/schemas.h"
#include "yaml/edit.h"

struct renaming {
	const char *old, *new;
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

static int
in_yaml(struct renaming *name, const struct schema *s, struct replacement *edit)
{
	struct yamledit e;
	int good = yamledit_begin(&e, buf_text(&edit->bytes), edit->bytes.len, edit->shown);

	name->n = 0;
	if (good && s == &actor_schema)
		find_own(name, e.doc->root);
	else if (good)
		references_in_yaml(s, e.doc->root, find_named, name);
	good = good && (name->n == 0 || !is_stopped(edit->shown)) &&
	    yamledit_replace_all(&e, name->found, name->n, name->new);
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

			if (copy_cell(name, c.field[i], raw, &cell))
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
enum { FILES = 3 + CSV_SCHEMAS + LIST_SCHEMAS };

static size_t
files(const struct schema *file[FILES])
{
	size_t n = 0;

	file[n++] = &centre_schema;
	file[n++] = &answer_schema;
	file[n++] = &advice_schema;
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
replace(const struct centre *c, const struct renaming *name, struct replacement *edit, size_t n,
    int is_unfinished)
{
	enum replace_done done;
	size_t changed = 0;
	int written = 0;

	for (size_t i = 0; i < n; i++)
		changed += edit[i].draft != NULL;
	if (changed > 1 && !is_unfinished) {
		if (!journal_write(c->path, name->old, name->new))
			return REPLACE_NONE;
		written = 1;
	}
	done = replace_commit_all(edit, n);
	/* What is half done is to be finished. */
	if (done == REPLACE_DONE ? written || is_unfinished : done == REPLACE_NONE && written)
		journal_remove(c->path);
	return done;
}

/*
 * From when there is no more to wait for, signals are held back, so that what came of
 * it is told: the caller lets them go, to what was before.
 */
static enum replace_done
rename_everywhere(const struct centre *c, const char *old, const char *new, int is_unfinished,
    sigset_t *before)
{
	struct renaming name = { .old = old, .new = new };
	const struct schema *file[FILES];
	struct replacement edit[FILES];
	size_t all = files(file), n = 0;
	enum replace_done done = REPLACE_NONE;
	int good = 1;

	while (n < all && good) {
		good = begin(&edit[n], file[n], c);
		n++;
	}
	durable_block(before);
	for (size_t i = 0; i < n && good; i++)
		good = in_file(&name, file[i], &edit[i]);
	if (good)
		done = replace(c, &name, edit, n, is_unfinished);
	while (n > 0)
		replace_end(&edit[--n]);
	return done;
}

int
rename_actor(const struct centre *c, const char *old, const char *new)
{
	sigset_t before;
	enum replace_done done = rename_everywhere(c, old, new, 0, &before);

	switch (done) {
	case REPLACE_NONE:
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
	*but = !good || old != new ? NULL :
	    old ? translate("both are actors") : translate("neither is an actor");
	return good;
}

static int
tell_unfinished(const struct journal *j)
{
	diag_note("the renaming of '%s' to '%s' was interrupted, and must be finished "
	    "before anything else is written", shown(j->old, strlen(j->old)),
	    shown(j->new, strlen(j->new)));
	return 0;
}

static int
finish(const struct centre *c, const struct journal *j)
{
	sigset_t before;
	int done = rename_everywhere(c, j->old, j->new, 1, &before) == REPLACE_DONE;

	if (done)
		diag_note("the renaming of '%s' to '%s', which was interrupted, is finished now",
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
