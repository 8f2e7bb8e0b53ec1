/*
 * path - the parts of a path, as it is written.
 *
 *	path_name("hus/log.csv");	"log.csv"
 *	path_folder("hus/log.csv");	"hus"
 *
 * Links are not followed, and nothing is asked of the disk.
 */
#ifndef MC_BASE_PATH_H
#define MC_BASE_PATH_H

/* What follows the last slash; the whole if there is none.  Borrowed. */
const char *path_name(const char *path);

/* The folder that holds it: what precedes the last slash, "/" or ".".  The caller's. */
char *path_folder(const char *path);

#endif
