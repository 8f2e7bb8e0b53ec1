/*
 * markdown - text that somebody wrote, as text of a Markdown document.
 *
 *	markdown_add(&out, "a*b", 3, 0);		a\*b
 *
 * Nothing in the text becomes markup; it passes through safe_show() first.
 * A line break becomes a space.  At the start of a block more is markup than
 * inside one: "# ", "- ", "1. ".
 */
#ifndef MC_OUTPUT_MARKDOWN_H
#define MC_OUTPUT_MARKDOWN_H

#include <stddef.h>

struct buf;

void markdown_add(struct buf *, const char *text, size_t len, int at_start);

#endif
