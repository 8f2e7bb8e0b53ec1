/*
 * newname - may a file or a folder be made by the name that a person gave?
 *
 *	if (!newname_may(path))
 *		return 0;		which is reported
 *
 * Of the names that the path is made of, one that is not on disk yet must hold nothing that is
 * shaped like a CPR number: git, listings and messages show it.  What is there already was
 * named by somebody else, and is let pass.
 */
#ifndef MC_DISK_NEWNAME_H
#define MC_DISK_NEWNAME_H

/* For the path of a file, and of a folder.  0 if not, which is told by diag_trouble(). */
int newname_may(const char *file);
int newname_may_folder(const char *folder);

/* May the path of a folder be written into what others read?  There it cannot be masked. */
int newname_may_stand(const char *folder);

#endif
