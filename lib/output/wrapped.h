/*
 * wrapped - a document in Markdown, its lines broken between words where a terminal shows it.
 *
 *	wrapped_print(text, len);
 *
 * To standard output.  Who reads it in a file, a pipe or another program gets it as it is: each
 * paragraph on one line, which a terminal would break in the middle of words.
 */
#ifndef MC_OUTPUT_WRAPPED_H
#define MC_OUTPUT_WRAPPED_H

#include <stddef.h>

struct buf;

void wrapped_print(const char *text, size_t len);

/*
 * Append the text in lines of at most so many columns.  It means the same as Markdown: headings,
 * tables and code stay on their lines, and no line begins with what would be a sign of its own.
 */
void wrapped_add(struct buf *, const char *text, size_t len, size_t width);

/* The same of words alone: the lines behind the first begin with so many blanks, which `width` holds, too. */
void wrapped_words(struct buf *, const char *text, size_t len, size_t margin, size_t width);

#endif
