/*
 * xml - text that somebody wrote, whole, in a file for other programs.
 *
 *	xml_add(&out, "R&D \"nord\"\n");	R&amp;D &quot;nord&quot;&#10;
 *
 * Right between tags and in a value in double quotes, where a reader gives back the same
 * bytes, line ends and tabs too.  What XML 1.0 cannot hold, and what is no UTF-8, is a '?'; what is
 * shaped like a CPR number is masked.  For people: html.h, which shows no control characters either.
 */
#ifndef MC_OUTPUT_XML_H
#define MC_OUTPUT_XML_H

struct buf;

void xml_add(struct buf *, const char *text);

/*
 * The same between tags, where quotes, line ends and tabs may stand as they are.  Gephi leaves
 * out what is blank between two references: written as one, a line end in a name is lost there.
 */
void xml_add_between(struct buf *, const char *text);

#endif
