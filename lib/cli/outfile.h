/*
 * outfile - where a program's document goes: standard output, or --output-file.
 *
 *	static const struct opt options[] = { ..., OPT_OUTPUT_FILE(0), ... };
 *
 *	return outfile_finish(opts_value(o, OUTPUT_FILE), text.data, text.len);
 *
 * The file is written whole or not at all.  An old one stays as it is where the exit
 * status is 2, where there is nothing to write and where it holds that already.
 */
#ifndef MC_CLI_OUTFILE_H
#define MC_CLI_OUTFILE_H

#include <stddef.h>

#define OPT_OUTPUT_FILE(WORDS) { "output-file", 0, "FILE", WORDS, \
    "write to this file, whole or not at all; '-' is standard output", OPT_FILE }

/* Write, and return the exit status.  NULL and "-" are standard output. */
int outfile_finish(const char *path, const char *data, size_t len);

/* The same of Markdown: a terminal gets its lines broken between words (output/wrapped.h). */
int outfile_finish_text(const char *path, const char *data, size_t len);

/* Write one file of several.  0 if it could not be written, which is reported. */
int outfile_write(const char *path, const char *data, size_t len);

#endif
