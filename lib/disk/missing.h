/*
 * missing - a file or folder that is not there: that is told, with what may have been meant.
 *
 *	missing_say("husett/log.csv");	kan ikke læse 'husett/log.csv': filen eller mappen findes ikke; mente du 'huset/log.csv'?
 *	missing_near("husett");		"huset", if that stands beside it
 *
 * What is meant differs in one part of the path by a letter or two.
 */
#ifndef MC_DISK_MISSING_H
#define MC_DISK_MISSING_H

/* Report that it cannot be read (status 2). */
void missing_say(const char *path);

/* The path that was probably meant, in a static buffer, good until the next; NULL: none is near. */
const char *missing_near(const char *path);

#endif
