/*
 * cprhistory - find CPR numbers in what git remembers of a folder.
 *
 *	cprhistory_folder(&centre, &exempt, NULL);
 *
 * Every version of every file that any commit holds below the folder is searched
 * once, and so are their names, and the messages and names of the commits; so are
 * folders that were a centre's and are gone, for it may be this one, moved; and of
 * the whole repository the names of branches and tags, what tags say, and notes.  Each
 * number is told with the commit that brought it in, as COMMIT:PATH, which
 * git-show(1) takes.  What cannot be read, as in a shallow clone, is a fault.
 */
#ifndef MC_CHECK_CPRHISTORY_H
#define MC_CHECK_CPRHISTORY_H

struct centre;
struct exempt;

/*
 * revisions: as git-rev-list(1) reads them, a line each ("main", "^origin/main");
 * NULL: everything that a branch, a tag or HEAD leads to.
 */
void cprhistory_folder(const struct centre *, const struct exempt *, const char *revisions);

#endif
