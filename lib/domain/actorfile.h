/*
 * actorfile - a centre's actors.yaml while it is being edited.
 *
 *	struct actorfile f;
 *	int done = 0;
 *
 *	if (actorfile_begin(&f, "kvarterhuset")) {
 *		n = actorfile_need(&f, "sumak");
 *		done = yamledit_set(&f.yaml, f.yaml.doc->root->item[n], ...);
 *	}
 *	return actorfile_end(&f, done);
 *
 * The file is locked from begin to end, and written at the end if it was
 * changed.  A file that is missing is made.
 */
#ifndef MC_ACTORFILE_H
#define MC_ACTORFILE_H

#include <stddef.h>
#include <stdint.h>

#include "base/edit.h"
#include "domain/centre.h"
#include "format/yamledit.h"

struct actorfile {
	struct centre centre;
	struct edit edit;
	struct yamledit yaml;
	char *path;
};

/* 0 (reported) if the file cannot be edited; the end is to be called all the same. */
int actorfile_begin(struct actorfile *, const char *centre);

/* Write what was changed, if done; returns the exit status of the program. */
int actorfile_end(struct actorfile *, int done);

/* The index of an actor in the list, or SIZE_MAX; needed: unknown is fatal. */
size_t actorfile_find(const struct actorfile *, const char *id);
size_t actorfile_need(const struct actorfile *, const char *id);

/* Does another file name the actor, or cannot all be read?  If so it is told. */
int actorfile_is_named(const struct actorfile *, const char *id);

#endif
