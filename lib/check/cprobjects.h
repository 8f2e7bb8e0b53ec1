/*
 * cprobjects - find CPR numbers in objects of a git repository: versions of files, and
 * what commits and tags say.
 *
 *	struct cprobjects o = { .git = &git, .exempt = &exempt, .folder = "hus" };
 *
 *	cprobjects_add_file(&o, id, commit, "hus/log.csv", "log.csv");
 *	cprobjects_add_text(&o, commit, commit);
 *	cprobjects_search(&o);
 *	...
 *	cprobjects_release(&o);
 *
 * What is found is reported at COMMIT:PATH, which git-show(1) takes.
 */
#ifndef MC_CHECK_CPROBJECTS_H
#define MC_CHECK_CPROBJECTS_H

#include "base/buf.h"
#include "check/cprfile.h"

struct exempt;
struct git;

/* `of` is a commit's id, or, for is_name, the name of a branch or a tag. */
struct cprobject {
	char *id, *of;
	char *path;		/* of a file, from the repository's root; else NULL */
	size_t below;		/* where the path below the centre's folder begins */
	int is_name;
};

struct cprobjects {
	const struct git *git;
	const struct exempt *exempt;
	const char *folder;	/* the centre's, for messages */
	unsigned long found;	/* numbers, also those that are too many to report */
	int failed;		/* something could not be read, and that was reported */

	struct cprobject *object;	/* that wait for the search */
	size_t n, cap;
	struct cprfile file;	/* the object that is read now: a file, or a text */
	struct buf text;
	int is_tag;
};

enum { CPROBJECTS_MOST = 1000 };	/* numbers that are reported */

/* Arguments are copied.  below: the part of path below the centre's folder. */
void cprobjects_add_file(struct cprobjects *, const char *id, const char *commit, const char *path,
    const char *below);
void cprobjects_add_text(struct cprobjects *, const char *id, const char *commit);

/* What a branch or a tag leads to; only a tag has a text of its own. */
void cprobjects_add_name(struct cprobjects *, const char *id, const char *name);

/* Search all that was added, and forget it. */
void cprobjects_search(struct cprobjects *);

/* Report what was found in a name: of a branch or a tag, or of a file that the commit has. */
void cprobjects_tell_name(struct cprobjects *, const char *name);
void cprobjects_tell_path(struct cprobjects *, const char *commit, const char *path);

/* Report that the history cannot be searched to its end, and why. */
void cprobjects_unread(struct cprobjects *, const char *why);

void cprobjects_release(struct cprobjects *);

#endif
