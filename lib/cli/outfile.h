/*
 * outfile - where what a program prints goes: standard output, or --output-file.
 *
 *	outfile_begin(path);
 *	... print; documents by outfile_finish(text.data, text.len) ...
 *	return outfile_end(status);
 *
 * The file is written whole or not at all.  An old one stays as it is where the exit
 * status is 2, where there is nothing to write and where it holds that already.  A file that
 * a centre is kept in is refused (exit 2): what is computed never takes its place.
 */
#ifndef MC_CLI_OUTFILE_H
#define MC_CLI_OUTFILE_H

#include <stddef.h>

/* Only for a program without formats: the others have it as a common option (common.h). */
#define OPT_OUTPUT_FILE(WORDS) { "output-file", 0, "FILE", WORDS, \
    "write to this file, whole or not at all; '-' is standard output", OPT_FILE }

/* Print a document, and return the exit status. */
int outfile_finish(const char *data, size_t len);

/* The same of Markdown: a terminal gets its lines broken between words (output/wrapped.h). */
int outfile_finish_text(const char *data, size_t len);

/*
 * What is printed from the first to the second goes into the file; NULL and "-" are standard
 * output.  The second gets the exit status, and returns what it is now.
 */
void outfile_begin(const char *path);
int outfile_end(int status);

/* Write one file of several.  0 if it could not be written, which is reported. */
int outfile_write(const char *path, const char *data, size_t len);

#endif
