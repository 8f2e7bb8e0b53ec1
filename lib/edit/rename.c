#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/safe.h"
#include "base/translate.h"
#include "centre/beside.h"
#include "centre/centre.h"
#include "centre/ids.h"
#include "centre/journal.h"
#include "disk/durable.h"
#include "disk/replace.h"
#include "edit/rename.h"
#include "edit/renamefile.h"
#include "edit/undo.h"
#include "field/schemas.h"

/* ---- all files ---- */

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
	int good = renamefile_is_csv(s) ? replace_lock(edit, path, c->path) : replace_begin(edit, path, c->path);

	free(path);
	return good;
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
		if (edit[i].draft != NULL && renamefile_is_csv(file[i]) && !undo_close(c, file[i]->file,
		    name->merges ? "merge" : "rename", name->old, name->new))
			return REPLACE_NONE;
	}
	if (changed > 1 && !name->is_unfinished) {
		if (!(name->merges ? journal_write_merge : journal_write)(c->path, name->old, name->new))
			return REPLACE_NONE;
		written = 1;
	}
	done = replace_commit_all(edit, n);
	for (size_t i = 0; i < n && done == REPLACE_NONE; i++)
		if (edit[i].draft != NULL && renamefile_is_csv(file[i]))
			undo_forget(c, file[i]->file);
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
		good = renamefile(&name, file[i], &edit[i]);
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
	struct centre quiet = centre_quietly(c);

	if (found == JOURNAL_FOUND)
		judge(&quiet, &j, &but);
	if (found != JOURNAL_NONE) {
		journal_add(&said, &j, found, c->path, but);
		(j.error != 0 ? diag_unread : diag_fault)(&p, TOPIC_REFERENCE, "%s", said.data);
	}
	buf_release(&said);
	journal_release(&j);
}
