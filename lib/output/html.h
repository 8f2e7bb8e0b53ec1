/*
 * html - text that somebody wrote, as text of an HTML document or of a picture.
 *
 *	html_add(&out, "R&D <nord>", 10);	R&amp;D &lt;nord&gt;
 *
 * Nothing in the text becomes markup, between tags or in a value in double quotes; it
 * passes through safe_show() first.  A line break becomes a space.  What comes out is
 * right in XML too.  A figure is not parted from its unit where a line ends: "30 %", "120.000 kr." and
 * "kl. 15" have a blank that is not broken.
 */
#ifndef MC_OUTPUT_HTML_H
#define MC_OUTPUT_HTML_H

#include <stddef.h>

struct buf;

void html_add(struct buf *, const char *text, size_t len);
void html_adds(struct buf *, const char *text);

#endif
