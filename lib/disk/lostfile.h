/*
 * lostfile - is a file gone that git still has?
 *
 *	if (lostfile_tell("hus/actors.yaml"))
 *		return 0;		it is not begun anew: that was told, and how it comes back
 *
 * What was deleted by a slip reads as a file that was never there: nothing known.  git has it
 * until `git rm` says that it is to go.
 */
#ifndef MC_DISK_LOSTFILE_H
#define MC_DISK_LOSTFILE_H

/* The file is missing, and git has it: it cannot be begun, which is told by diag_trouble(). */
int lostfile_tell(const char *path);

/* Call take for each file right in the folder that is missing and that git has, by name. */
void lostfile_each(const char *folder, void (*take)(void *arg, const char *name), void *arg);

/* The command that brings it back, in a static buffer: "git checkout -- actors.yaml", in another folder "git -C hus ...". */
const char *lostfile_remedy(const char *folder, const char *name);

#endif
