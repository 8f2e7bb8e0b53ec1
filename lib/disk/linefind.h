/*
 * linefind - the first line of a file that is a given text.
 *
 *	line = linefind_first("hus/log.csv", row, len, 12);	2: that is the row on line 12, too
 *
 * The file is read from its beginning, quietly; who asks often, or of a large file, takes long.
 */
#ifndef MC_DISK_LINEFIND_H
#define MC_DISK_LINEFIND_H

#include <stddef.h>

/* The number of the line, from 1, before that one; 0: there is none, or the file cannot be read. */
unsigned long linefind_first(const char *path, const char *text, size_t len, unsigned long before);

#endif
