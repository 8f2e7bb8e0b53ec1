/*
 * markdown - text that somebody wrote, as text of a Markdown document.
 *
 *	markdown_add(&out, "a*b", 3, 0);		a\*b
 *
 * Nothing in the text becomes markup; it passes through safe_show() first.
 * A line break becomes a space.  At the start of a block more is markup than
 * inside one: "# ", "- ", "1. ", blanks.
 *
 * An address (http://) stays as it is, and readers may make a link of it, for
 * they would show in it what is written otherwise; one with a sign in it that would
 * have to be, or with letters beyond ASCII, is a text like others, of which few do.
 */
#ifndef MC_OUTPUT_MARKDOWN_H
#define MC_OUTPUT_MARKDOWN_H

#include <stddef.h>

struct buf;

void markdown_add(struct buf *, const char *text, size_t len, int at_start);

#endif
