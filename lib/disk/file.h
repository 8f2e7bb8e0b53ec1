/*
 * file - open and read files without being caught by what is no file.
 *
 *	struct buf bytes = { 0 };
 *
 *	if (file_read("centre/actors.yaml", 16 << 20, &bytes) == FILE_FOUND)
 *		...
 *	buf_release(&bytes);
 *
 * A missing file is an answer; every other trouble is reported with
 * diag_trouble() and told by the return value.
 */
#ifndef MC_DISK_FILE_H
#define MC_DISK_FILE_H

#include <stddef.h>
#include <sys/types.h>

struct buf;

enum file_found { FILE_TROUBLE = -1, FILE_MISSING = 0, FILE_FOUND = 1 };

/* Open for reading: only a regular file, or whatever else is no directory. */
enum file_found file_open_regular(const char *path, int *fd);
enum file_found file_open_any(const char *path, int *fd);

/* The same of a regular file, and of reading it; trouble is returned, and not reported. */
enum file_found file_open_quietly(const char *path, int *fd);
enum file_found file_read_quietly(const char *path, size_t limit, struct buf *b);

/* Append a regular file's bytes to b; more than limit (0: none) is trouble. */
enum file_found file_read(const char *path, size_t limit, struct buf *b);

/* The same from an open descriptor, from its start, its offset left alone.  shown NULL: quietly. */
int file_read_open(int fd, const char *shown, size_t limit, struct buf *b);

/* One piece of it, from an offset on: how many bytes, 0 at the end, -1 reported. */
ssize_t file_read_at(int fd, const char *shown, off_t at, size_t most, struct buf *b);

/* The same from a pipe or anything else, read to its end. */
int file_read_stream(int fd, const char *shown, size_t limit, struct buf *b);

#endif
