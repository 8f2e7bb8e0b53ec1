/* Houses become folders, all of them or none; and survey.csv beside them. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/fold.h"
#include "base/intern.h"
#include "base/mem.h"
#include "base/text.h"
#include "base/translate.h"
#include "centre/centre.h"
#include "disk/durable.h"
#include "disk/newfolder.h"
#include "disk/newname.h"
#include "disk/replace.h"
#include "survey.h"
#include "yaml/yaml.h"

/* ---- which folder is whose ---- */

/* Is the centre of a folder this house: of its name, and of no other municipality? */
static int
is_house(const struct yaml *doc, const struct house *h)
{
	const char *municipality = yaml_text(doc->root, "municipality");
	const char *ours = h->cell[survey_column_of(ITEM_MUNICIPALITY, 0)];

	return fold_same_words(yaml_text(doc->root, "name"), h->cell[survey_column_of(ITEM_NAME, 0)]) &&
	    (*municipality == '\0' || *ours == '\0' || fold_same_words(municipality, ours));
}

static void
choose_id(struct house *h, const char *dir, struct intern *taken)
{
	const char *municipality = h->cell[survey_column_of(ITEM_MUNICIPALITY, 0)];
	struct buf id = { 0 }, path = { 0 };
	size_t n = 0;

	house_add_id(&id, h->cell[survey_column_of(ITEM_NAME, 0)], "hus");
	for (int k = 0;; k++) {
		struct yaml *doc = NULL;
		struct stat st;
		int is_free, is_ours;

		if (k == 1 && *municipality != '\0') {
			buf_addc(&id, '-');
			house_add_id(&id, municipality, "2");
		}
		if (k == 1)
			n = id.len;
		if (k > 1) {
			buf_truncate(&id, n);
			buf_addf(&id, "-%d", k);
		}
		if (intern_find(taken, id.data, id.len) != INTERN_NONE)
			continue;
		buf_clear(&path);
		buf_addf(&path, "%s/%s", dir, id.data);
		is_free = lstat(path.data, &st) != 0;
		buf_adds(&path, "/centre.yaml");
		/* One that cannot be read might be this house: that is reported, and nothing is made. */
		if (!is_free)
			doc = yamldoc_read(path.data);
		is_ours = doc != NULL && doc->root != NULL && is_house(doc, h);
		if (is_ours)
			house_compare(h, doc, path.data);
		yamldoc_free(doc);
		if (is_free || is_ours) {
			h->exists = is_ours;
			break;
		}
	}
	intern_add(taken, id.data, id.len);
	h->id = buf_detach(&id);
	buf_release(&path);
}

static void
tell_plans(struct country *c, const struct house *h)
{
	for (const char *s = buf_text(&h->plans); *s != '\0';) {
		size_t n = strcspn(s, ";");

		for (size_t i = 0; i < c->plans; i++) {
			struct plan *p = &c->plan[i];

			if (text_is(s, n, p->cell[ITEM_PLAN]))
				buf_addf(&p->centres, "%s%s", p->centres.len > 0 ? ";" : "", h->id);
		}
		s += n + (s[n] != '\0');
	}
}

int
country_settle(struct country *c, const char *dir)
{
	unsigned long faults = diag_faults();
	struct intern taken = { 0 };

	for (size_t i = 0; i < c->houses; i++) {
		struct house *h = &c->house[i];

		if (h->first->is_bad)
			continue;
		choose_id(h, dir, &taken);
		tell_plans(c, h);
	}
	intern_release(&taken);
	return diag_faults() == faults && diag_status() < 2;
}

/* ---- on disk ---- */

static void
add_path(struct buf *b, const char *dir, const struct house *h)
{
	buf_clear(b);
	buf_addf(b, "%s/%s", dir, h->id);
}

/* The folder of a house under another name, with all that is in it. */
static int
stage(struct house *h, const char *dir)
{
	struct buf path = { 0 };
	size_t failed;
	int good = 0;

	add_path(&path, dir, h);
	/* Nobody else makes one now: what is there was left by a program that was killed. */
	newfolder_sweep(path.data, house_files, HOUSE_FILES);
	if (!newfolder_make(&h->twin, path.data))
		diag_trouble("cannot make the folder '%s': %s", path.data, translate_error(errno));
	else if ((failed = newfolder_fill(h->twin.data, house_files, h->text, HOUSE_FILES)) < HOUSE_FILES)
		diag_trouble("cannot write '%s/%s': %s", path.data, house_files[failed], translate_error(errno));
	else
		good = 1;
	buf_release(&path);
	return good;
}

static int
sync_it(const struct house *h, const char *dir)
{
	size_t failed = newfolder_sync(h->twin.data, house_files, h->text, HOUSE_FILES);
	struct buf path = { 0 };

	add_path(&path, dir, h);
	if (failed < HOUSE_FILES)
		diag_trouble("cannot write '%s/%s': %s", path.data, house_files[failed], translate_error(errno));
	buf_release(&path);
	return failed == HOUSE_FILES;
}

static int
name_it(struct house *h, const char *dir)
{
	struct buf path = { 0 };
	int good;

	add_path(&path, dir, h);
	good = rename(h->twin.data, path.data) == 0;
	if (!good)
		diag_trouble("cannot make the folder '%s': %s", path.data, translate_error(errno));
	h->made = good;
	buf_release(&path);
	return good;
}

static void
undo(struct country *c, const char *dir)
{
	struct buf path = { 0 };

	for (size_t i = 0; i < c->houses; i++) {
		struct house *h = &c->house[i];

		if (h->made) {
			add_path(&path, dir, h);
			newfolder_remove(path.data, house_files, HOUSE_FILES);
		} else if (h->twin.len > 0) {
			newfolder_remove(h->twin.data, house_files, HOUSE_FILES);
		}
		h->made = 0;
	}
	buf_release(&path);
}

static int
make_all(struct country *c, const char *dir)
{
	int good = 1;

	for (size_t i = 0; i < c->houses && good; i++) {
		struct house *h = &c->house[i];

		if (h->id != NULL && !h->exists)
			good = stage(h, dir) && !durable_is_stopped();
	}
	for (size_t i = 0; i < c->houses && good; i++)
		if (c->house[i].twin.len > 0)
			good = sync_it(&c->house[i], dir) && !durable_is_stopped();
	for (size_t i = 0; i < c->houses && good; i++)
		if (c->house[i].twin.len > 0)
			good = name_it(&c->house[i], dir);
	if (good && c->houses > 0) {
		struct buf path = { 0 };

		buf_addf(&path, "%s/survey.csv", dir);
		good = durable_sync_folder(path.data);
		if (!good)
			diag_trouble("cannot sync '%s': %s", dir, translate_error(errno));
		buf_release(&path);
	}
	return good;
}

/* The files that are there already and get something: of houses, and the list. */
struct edits {
	struct replacement *item;
	size_t n;
};

static int
begin_edits(struct edits *e, struct country *c, const char *dir)
{
	int good = 1;

	e->item = mem_zero(c->houses + 1, sizeof *e->item);
	for (size_t i = 0; i < c->houses && good; i++) {
		const struct house *h = &c->house[i];
		struct buf folder = { 0 }, path = { 0 };

		if (h->lacks.len > 0) {
			add_path(&folder, dir, h);
			buf_addf(&path, "%s/%s", folder.data, house_files[HOUSE_CENTRE]);
			good = replace_begin(&e->item[e->n], path.data, folder.data);
			e->n += (size_t)good;
			good = good && house_fill(h, &e->item[e->n - 1]);
		}
		buf_release(&folder);
		buf_release(&path);
	}
	return good;
}

/* New folders, then the files that are there, all or none of them, then the list. */
static int
put_all(struct country *c, const char *dir, struct edits *e, struct replacement *list, const struct buf *text)
{
	sigset_t old;
	int good;

	durable_block(&old);
	good = make_all(c, dir);
	if (good && list->fd >= 0 && e->n > 0) {
		/* Together with the others. */
		good = replace_splice(list, 0, (off_t)list->bytes.len, text->data, text->len);
		e->item[e->n++] = *list;
		*list = (struct replacement){ .fd = -1 };
		good = good && replace_commit_all(e->item, e->n) == REPLACE_DONE;
	} else if (good) {
		good = replace_commit(list, text->data, text->len) &&
		    (e->n == 0 || replace_commit_all(e->item, e->n) == REPLACE_DONE);
	}
	if (!good)
		undo(c, dir);
	sigprocmask(SIG_SETMASK, &old, NULL);
	return good;
}

static int
put_locked(struct country *c, const char *dir)
{
	struct buf path = { 0 }, text = { 0 };
	struct edits e = { 0 };
	struct replacement list;
	int good = 0;

	buf_addf(&path, "%s/%s", dir, survey_schema.file);
	if (replace_begin(&list, path.data, dir)) {
		good = country_settle(c, dir) &&
		    list_add(&text, c, buf_text(&list.bytes), list.bytes.len, path.data) &&
		    begin_edits(&e, c, dir) && put_all(c, dir, &e, &list, &text);
		for (size_t i = 0; i < e.n; i++)
			replace_end(&e.item[i]);
		replace_end(&list);
	}
	free(e.item);
	buf_release(&path);
	buf_release(&text);
	return good;
}

int
country_put(struct country *c, const char *dir)
{
	int lock, good, is_new;

	if (!newname_may_folder(dir))
		return 0;
	is_new = mkdir(dir, 0777) == 0;
	if (!is_new && errno != EEXIST) {
		diag_trouble("cannot make the folder '%s': %s", dir, translate_error(errno));
		return 0;
	}
	lock = durable_lock_folder(dir);
	if (lock < 0) {
		diag_trouble("cannot open the folder '%s': %s", dir, translate_error(errno));
		return 0;
	}
	good = put_locked(c, dir);
	close(lock);
	if (!good && is_new)
		rmdir(dir);
	return good;
}
