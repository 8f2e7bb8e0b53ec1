/*
 * markdown - text that somebody wrote, as text of a Markdown document.
 *
 *	markdown_add(&out, "a*b", 3, 0);		a\*b
 *
 * Nothing in the text becomes markup, be it CommonMark's, GitHub's or pandoc's:
 * addresses no links, "$x$" no formula; it passes through safe_show() first.
 * A line break becomes a space.  At the start of a block more is markup than
 * inside one, "# ", "- ", "1. ", "a) ", and blanks there are left out.
 */
#ifndef MC_OUTPUT_MARKDOWN_H
#define MC_OUTPUT_MARKDOWN_H

#include <stddef.h>

struct buf;

void markdown_add(struct buf *, const char *text, size_t len, int at_start);

#endif
