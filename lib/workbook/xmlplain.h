/*
 * xmlplain - what is read of a part without the parser: elements that come often, as long as they are plain.
 *
 *	if (x->often != NULL && xmlplain_is_utf8(bytes, len))
 *		x->plain = xmlplain_begin(x);
 *	... the parser's events, each told to xmlplain_opened() and xmlplain_closed() as well;
 *	at += xmlplain_read(x, text + at, len - at);	where the parser has read all before, up to the end of a tag
 *	next = xmlplain_find(x, text, at, len);		from at to next the parser reads
 *	xmlplain_end(x);
 *
 * For xmlpart.c.  Every text has a NUL behind it.
 */
#ifndef MC_WORKBOOK_XMLPLAIN_H
#define MC_WORKBOOK_XMLPLAIN_H

#include <stddef.h>

struct xmlpart;
struct xmlplain;

/* Does a part begin as one in UTF-8? */
int xmlplain_is_utf8(const char *text, size_t len);

/* It is the caller's, in x->plain. */
struct xmlplain *xmlplain_begin(struct xmlpart *);
void xmlplain_end(struct xmlpart *);

/* An element was opened by the parser, with its name and namespaces; or closed. */
void xmlplain_opened(struct xmlpart *, int place, const unsigned char *prefix, const unsigned char *name,
    const unsigned char **declared, int n);
void xmlplain_closed(struct xmlpart *);

/* May elements be read without the parser where it is now? */
int xmlplain_may_be(const struct xmlpart *);

/*
 * Read and tell elements that come often, with blanks in front, as long as they are plain: how many bytes they have.
 * is_cut_off: the next one may be plain, and does not end within the text.
 */
size_t xmlplain_read(struct xmlpart *, const char *text, size_t len, int *is_cut_off);

/* Where the next element of those that come often may begin, behind a place, or the blanks in front of it; or len. */
size_t xmlplain_find(const struct xmlpart *, const char *text, size_t from, size_t len);

#endif
