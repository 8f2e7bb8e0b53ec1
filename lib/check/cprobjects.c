#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/gitobjects.h"
#include "base/mem.h"
#include "base/translate.h"
#include "check/cprobjects.h"

enum {
	SHORT = 12,		/* digits of a commit's id that are shown */
	LONGEST_TEXT = 1 << 20	/* of a commit or a tag */
};

void
cprobjects_unread(struct cprobjects *o, const char *why)
{
	struct place p = { o->folder, 0, 0 };

	o->failed = 1;
	diag_unread(&p, TOPIC_CPR, "its history cannot be searched to its end: %s", translate(why));
}

/* ---- telling ---- */

static void
tell(struct cprobjects *o, const struct cprobject *i, unsigned long line, unsigned long column,
    const char *what)
{
	struct buf file = { 0 };
	struct place p;

	if (o->found++ < CPROBJECTS_MOST) {
		buf_addf(&file, "%.*s%s%s", i->is_name ? (int)strlen(i->of) : SHORT, i->of,
		    i->path != NULL ? ":" : "", i->path != NULL ? i->path : "");
		p = (struct place){ file.data, line, column };
		diag_fault(&p, TOPIC_CPR, "%s shaped like a CPR number, and stays in the history "
		    "until that is rewritten", what);
		buf_release(&file);
	}
}

void
cprobjects_tell_name(struct cprobjects *o, const char *name)
{
	const struct cprobject i = { .of = (char *)name, .is_name = 1 };

	tell(o, &i, 0, 0, translate("the name holds what is"));
}

void
cprobjects_tell_path(struct cprobjects *o, const char *commit, const char *path)
{
	const struct cprobject i = { .of = (char *)commit, .path = (char *)path };

	tell(o, &i, 0, 0, translate("the name holds what is"));
}

/* What a search is about: the list, and the object that is read now. */
struct reading {
	struct cprobjects *o;
	const struct cprobject *now;
};

static void
found_in_file(void *arg, const struct cprfile_hit *hit)
{
	const struct reading *r = arg;
	struct buf what = { 0 };

	if (hit->as == NULL)
		buf_adds(&what, translate("this is"));
	else if (hit->line > 0)
		buf_addf(&what, translate("as %s reads it this holds what is"), hit->as);
	else
		buf_addf(&what, translate("at byte %zu %s text is"), hit->byte + 1, hit->as);
	tell(r->o, r->now, hit->line, hit->column, what.data);
	buf_release(&what);
}

static void
found_in_text(void *arg, const struct cprtext_found *f)
{
	const struct reading *r = arg;

	tell(r->o, r->now, f->line, f->column, r->o->is_tag ?
	    translate("in the tag's message this is") : translate("in the commit's message this is"));
}

/* ---- the texts ---- */

/* The author's and the committer's names; the numbers after them are times. */
static void
search_author(const struct reading *r, const char *line, size_t len)
{
	size_t at = 0;

	for (int i = 0; i < 2; i++)
		while (len > 0 && line[--len] != ' ')
			;
	if (cpr_find(line, len, &at) > 0)
		tell(r->o, r->now, 0, 0, r->o->is_tag ?
		    translate("the name or address of who made the tag is") :
		    translate("the name or address of who made the commit is"));
}

/* The text of a commit or a tag: a line for each of its facts, an empty one, its message. */
static void
search_text(struct reading *r)
{
	const struct buf *text = &r->o->text;
	struct cprtext t;
	size_t i = 0, n;

	for (; i < text->len && text->data[i] != '\n'; i += n + 1) {
		const char *end = memchr(text->data + i, '\n', text->len - i);

		n = end != NULL ? (size_t)(end - text->data) - i : text->len - i;
		if (n > 10 && (memcmp(text->data + i, "author ", 7) == 0 ||
		    memcmp(text->data + i, "tagger ", 7) == 0 || memcmp(text->data + i, "committer ", 10) == 0))
			search_author(r, text->data + i, n);
	}
	cprtext_begin(&t, CPRTEXT_BYTES, found_in_text, r);
	if (++i < text->len)
		cprtext_take(&t, text->data + i, text->len - i);
	cprtext_end(&t);
}

/* ---- the objects, as git hands them over ---- */

static void
begin(void *arg, size_t i, const char *type)
{
	struct reading *r = arg;
	struct cprobjects *o = r->o;

	r->now = &o->object[i];
	o->is_tag = strcmp(type, "tag") == 0;
	buf_clear(&o->text);
	if (r->now->path != NULL) {
		cprfile_begin(&o->file, r->now->path + r->now->below, o->exempt, found_in_file, r);
		cprfile_only_once(&o->file);
	}
}

static void
take(void *arg, size_t i, const char *piece, size_t len)
{
	struct cprobjects *o = ((struct reading *)arg)->o;

	if (o->object[i].path != NULL)
		cprfile_take(&o->file, piece, len);
	else if (o->text.len < LONGEST_TEXT)
		buf_add(&o->text, piece, len);
}

static void
end(void *arg, size_t i, int is_whole)
{
	struct reading *r = arg;
	struct cprobjects *o = r->o;
	const struct cprobject *object = &o->object[i];
	const char *wrong = NULL;

	if (object->path != NULL) {
		cprfile_again(&o->file);
		wrong = cprfile_end(&o->file);
	} else if (is_whole && (o->is_tag || !object->is_name)) {
		/* The commits that names lead to are searched as commits. */
		search_text(r);
	}
	if (wrong != NULL && is_whole) {
		struct buf what = { 0 };

		buf_addf(&what, "%.*s:%s: %s", SHORT, object->of, object->path, wrong);
		cprobjects_unread(o, what.data);
		buf_release(&what);
	}
}

/* Many may be missing from a clone; one is reported. */
static void
missing(void *arg, size_t i)
{
	struct cprobjects *o = ((struct reading *)arg)->o;
	const struct cprobject *object = &o->object[i];
	struct buf what = { 0 };

	if (o->failed == 0) {
		buf_addf(&what, translate("'%.*s:%s' is not in this clone; make a whole one"), SHORT,
		    object->of, object->path != NULL ? object->path : "");
		cprobjects_unread(o, what.data);
	}
	buf_release(&what);
}

void
cprobjects_search(struct cprobjects *o)
{
	static const struct gitobjects_reader reader = { begin, take, end, missing };
	struct reading r = { .o = o };
	struct buf ids = { 0 };

	for (size_t i = 0; i < o->n; i++)
		buf_addf(&ids, "%s\n", o->object[i].id);
	if (!gitobjects_read(o->git, &ids, &reader, &r) && o->failed == 0)
		cprobjects_unread(o, "some objects are not here; make a whole clone, or look with git fsck");
	for (size_t i = 0; i < o->n; i++) {
		free(o->object[i].id);
		free(o->object[i].of);
		free(o->object[i].path);
	}
	o->n = 0;
	buf_release(&ids);
}

/* ---- the list ---- */

static struct cprobject *
add(struct cprobjects *o, const char *id, const char *of)
{
	o->object = mem_grow(o->object, &o->cap, o->n + 1, sizeof *o->object);
	o->object[o->n] = (struct cprobject){ .id = mem_copy(id, strlen(id)), .of = mem_copy(of, strlen(of)) };
	return &o->object[o->n++];
}

void
cprobjects_add_file(struct cprobjects *o, const char *id, const char *commit, const char *path,
    const char *below)
{
	struct cprobject *i = add(o, id, commit);

	i->path = mem_copy(path, strlen(path));
	i->below = (size_t)(below - path);
}

void
cprobjects_add_text(struct cprobjects *o, const char *id, const char *commit)
{
	add(o, id, commit);
}

void
cprobjects_add_name(struct cprobjects *o, const char *id, const char *name)
{
	add(o, id, name)->is_name = 1;
}

void
cprobjects_release(struct cprobjects *o)
{
	buf_release(&o->text);
	free(o->object);
}
