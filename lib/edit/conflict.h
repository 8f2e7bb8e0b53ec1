/*
 * conflict - has git left a conflict in a file that is about to be changed by its rows?
 *
 *	if (!conflict_is_free(fd, "hus/log.csv"))
 *		...			told: it is to be put right first
 *
 * Rows of both sides stand in such a file, and nobody knows yet which of them are meant.
 */
#ifndef MC_EDIT_CONFLICT_H
#define MC_EDIT_CONFLICT_H

/* 0: there is one, each line of which is a fault, or the file cannot be read, which is reported. */
int conflict_is_free(int fd, const char *label);

#endif
