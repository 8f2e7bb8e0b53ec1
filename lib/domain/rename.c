#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/edit.h"
#include "base/mem.h"
#include "domain/centre.h"
#include "domain/entry.h"
#include "domain/records.h"
#include "domain/reference.h"
#include "domain/rename.h"
#include "format/csv.h"
#include "format/yamledit.h"

struct renaming {
	const char *old, *new;
	struct yaml_node *found;	/* the first node that names the old id */
};

static int
is_text(const char *text, size_t len, const char *word)
{
	return strlen(word) == len && memcmp(text, word, len) == 0;
}

/* ---- YAML ---- */

static void
find_first(void *arg, const struct reference *r)
{
	struct renaming *name = arg;

	if (name->found == NULL && (r->field->type == FIELD_ACTOR ||
	    r->field->type == FIELD_ACTOR_OR_TEXT) && is_text(r->text, r->len, name->old))
		name->found = r->node;
}

/* The id itself, in actors.yaml. */
static void
find_own(struct renaming *name, const struct yaml_node *root)
{
	for (size_t i = 0; root != NULL && i < root->n && name->found == NULL; i++) {
		struct yaml_node *id = yaml_get(root->item[i], "id");

		if (id != NULL && id->kind == YAML_SCALAR && strcmp(id->text, name->old) == 0)
			name->found = id;
	}
}

static int
in_yaml(struct renaming *name, const struct schema *s, const struct edit *edit,
    struct buf *content)
{
	struct yamledit e;
	int good = yamledit_begin(&e, buf_text(&edit->bytes), edit->bytes.len, edit->shown);

	while (good) {
		name->found = NULL;
		if (s == &actor_schema)
			find_own(name, e.doc->root);
		else
			references_in_yaml(s, e.doc->root, find_first, name);
		if (name->found == NULL)
			break;
		good = yamledit_replace(&e, name->found, name->new);
	}
	buf_add(content, buf_text(&e.bytes), e.bytes.len);
	yamledit_end(&e);
	return good;
}

/* ---- CSV ---- */

/* Copy a field's raw bytes with the old id replaced wherever it is an item. */
static void
copy_cell(const struct renaming *name, const struct field *f, struct csv_field raw,
    struct buf *out)
{
	size_t old = strlen(name->old), i = 0;

	while (i < raw.len) {
		size_t n = 0;

		while (i + n < raw.len && raw.text[i + n] != ' ' && raw.text[i + n] != '"')
			n++;
		if (n == old && memcmp(raw.text + i, name->old, n) == 0 &&
		    /* free text is a name only if it is the whole field */
		    (f->type == FIELD_ACTOR || n + 2 * (i > 0) == raw.len))
			buf_adds(out, name->new);
		else
			buf_add(out, raw.text + i, n);
		i += n;
		if (i < raw.len)
			buf_addc(out, raw.text[i++]);
	}
}

static int
in_csv(const struct renaming *name, const struct schema *s, const struct edit *edit,
    struct buf *content)
{
	struct csv *csv = csv_open_text(edit->bytes.data, edit->bytes.len, edit->shown);
	const char *copied = edit->bytes.data, *end = copied + edit->bytes.len;
	int column[SCHEMA_MOST], good = reference_columns(s, csv, column);

	while (csv_next(csv))
		/* By columns of the file, so that the bytes are met in order. */
		for (size_t k = 0; k < csv_columns(csv); k++)
			for (size_t i = 0; i < s->n; i++) {
				const struct field *f = &s->field[i];
				struct csv_field raw;

				if (column[i] != (int)k || (f->type != FIELD_ACTOR &&
				    f->type != FIELD_ACTOR_OR_TEXT))
					continue;
				raw = csv_raw(csv, column[i]);
				buf_add(content, copied, (size_t)(raw.text - copied));
				copy_cell(name, f, raw, content);
				copied = raw.text + raw.len;
			}
	buf_add(content, copied, (size_t)(end - copied));
	good &= csv_left_out(csv) == 0;
	csv_close(csv);
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
enum { FILES = 2 + CSV_SCHEMAS + LIST_SCHEMAS };

static size_t
files(const struct schema *file[FILES])
{
	size_t n = 0;

	file[n++] = &centre_schema;
	file[n++] = &answer_schema;
	for (size_t i = 0; csv_schemas[i] != NULL; i++)
		file[n++] = csv_schemas[i];
	for (size_t i = 0; list_schemas[i] != NULL; i++)
		if (list_schemas[i] != &actor_schema)
			file[n++] = list_schemas[i];
	file[n++] = &actor_schema;
	return n;
}

int
rename_actor(const struct centre *c, const char *old, const char *new)
{
	struct renaming name = { old, new, NULL };
	const struct schema *file[FILES];
	struct edit edit[FILES];
	struct buf content[FILES] = { 0 };
	size_t all = files(file), n = 0;
	int good = 1;

	for (size_t i = 0; i < all && good; i++) {
		char *path = centre_file(c, file[i]->file);

		good = edit_begin(&edit[n], path, c->path);
		if (good && edit[n].fd >= 0 && (edit[n].bytes.len > 0 || !is_csv(file[i]))) {
			buf_clear(&content[n]);
			good = is_csv(file[i]) ?
			    in_csv(&name, file[i], &edit[n], &content[n]) :
			    in_yaml(&name, file[i], &edit[n], &content[n]);
			n++;
		} else {
			edit_end(&edit[n]);
		}
		free(path);
	}
	if (good) {
		/* Files in which nothing changed are left alone. */
		size_t changed = 0;

		for (size_t i = 0; i < n; i++) {
			struct edit e = edit[i];
			struct buf b = content[i];

			if (b.len == e.bytes.len &&
			    memcmp(buf_text(&b), buf_text(&e.bytes), b.len) == 0)
				continue;
			edit[i] = edit[changed];
			content[i] = content[changed];
			edit[changed] = e;
			content[changed++] = b;
		}
		good = edit_commit_all(edit, content, changed);
	} else {
		diag_note("nothing was renamed");
	}
	for (size_t i = 0; i < n; i++) {
		edit_end(&edit[i]);
		buf_release(&content[i]);
	}
	return good;
}
