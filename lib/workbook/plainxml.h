/*
 * plainxml - an element of plain XML, cut into its tags and texts without a library.
 *
 *	struct plainxml p;
 *
 *	plainxml_begin(&p);
 *	n = plainxml_cut(&p, "<c r=\"A1\"><v>7</v></c><c/>", 26);	22
 *	p.n						5: <c r="A1">, <v>, 7, </v>, </c>
 *	plainxml_release(&p);
 *
 * The sheet of a year is one row after the other, as plain as XML can be, and libxml2 takes twice as long to read
 * it as all else that becomes of it.  What is taken here is what the specification (XML 1.0, fifth edition; Namespaces
 * 1.0) leaves no doubt about: tags with names in ASCII and values in double quotes, balanced, no attribute twice;
 * characters that XML allows, in UTF-8; of references XML's own five names.  Comments, CDATA, processing instructions,
 * references by number, declarations of namespaces, line ends of DOS, a tag over several lines: all of that is not plain,
 * be it right or wrong, and is left to the library.
 *
 * Names are numbered from 0 as they are met, prefix and all.  What the prefixes stand for is the caller's business.
 */
#ifndef MC_WORKBOOK_PLAINXML_H
#define MC_WORKBOOK_PLAINXML_H

#include <stddef.h>

#include "base/buf.h"

enum { PLAINXML_NAMES = 100, PLAINXML_NAME = 62,	/* so many, of so many bytes: more are not plain */
    PLAINXML_DEEPEST = 20, PLAINXML_ATTRIBUTES = 24, PLAINXML_SLOTS = 256 };

enum plainxml_kind { PLAINXML_START, PLAINXML_END, PLAINXML_TEXT };

struct plainxml_piece {
	unsigned char kind, name;	/* the name of a tag, by number */
	unsigned short attributes;	/* of a start: so many more of p.attribute */
	unsigned len;			/* of a text; all it stands for is one or several */
	const char *text;
};

struct plainxml_attribute {
	unsigned char name;
	unsigned len;
	const char *text;
};

struct plainxml_name {
	unsigned char len, is_plain;	/* set it to 0, and the name is not plain */
	char text[PLAINXML_NAME];
};

struct plainxml {
	struct plainxml_piece *piece;	/* of the element that was cut, in order */
	size_t n, cap;
	struct plainxml_attribute *attribute;
	size_t attributes, attribute_cap;
	int is_cut_off;			/* the text ends within the element, which may well be plain */
	struct plainxml_name name[PLAINXML_NAMES];
	size_t names;
	/* for plainxml.c */
	const char *end;
	struct buf values;		/* those with references */
	unsigned char slot[PLAINXML_SLOTS];	/* the number of a name, from 1 on, by its hash */
	unsigned char open[PLAINXML_DEEPEST];
	size_t depth;
	unsigned char may[256];		/* where a byte may stand */
};

void plainxml_begin(struct plainxml *);

/*
 * The length of the element that the text begins with; 0: it does not begin with one, or the
 * element is not plain, or cut off.  Behind the text there is a NUL.  What was cut lives as long as
 * the text, until the next call.
 */
size_t plainxml_cut(struct plainxml *, const char *text, size_t len);

/* The numbers of names are given anew. */
void plainxml_forget(struct plainxml *);
void plainxml_release(struct plainxml *);

#endif
