/*
 * xmlscope - what the names of plain XML stand for where it stands, by the namespaces that are declared around it.
 *
 *	struct xmlscope s = { .names = &names, .xml = &xml };
 *
 *	xmlscope_declare(&s, declared, n, depth);	as the parser tells it of an element
 *	if (plainxml_cut(&xml, text, len) > 0 && xmlscope_learn(&s))
 *		... s.name[xml.piece[0].name].space, xmlscope_place(&s, xml.piece[0].name, within)
 *	xmlscope_end(&s, depth);			once the elements below that depth are closed
 *	xmlscope_release(&s);
 */
#ifndef MC_WORKBOOK_XMLSCOPE_H
#define MC_WORKBOOK_XMLSCOPE_H

#include "workbook/plainxml.h"
#include "workbook/xmlnames.h"

/* What a name is, as an element and as an attribute. */
struct scopename {
	int space, attribute;
	size_t len;		/* without its prefix */
	signed char place[XML_PLACES + 2];	/* for xmlscope.c: by what it stands in */
};

struct scopedeclared;

struct xmlscope {
	/* in */
	const struct xmlnames *names;
	struct plainxml *xml;
	/* out */
	struct scopename name[PLAINXML_NAMES];	/* of those in xml, by number */
	/* for xmlscope.c */
	size_t known;
	struct scopedeclared *declared;
	size_t n, cap;
	int is_unclear;
};

/*
 * An element at a depth declares n namespaces, each a prefix and what it stands for, as the parser's dictionary has them;
 * or all below a depth are closed.  1: names mean other things than before, and are numbered anew.
 */
int xmlscope_declare(struct xmlscope *, const unsigned char **declared, int n, size_t depth);
int xmlscope_end(struct xmlscope *, size_t depth);

/* 0: two prefixes are of one namespace, or there are very many, so that no name here is plain. */
int xmlscope_is_clear(const struct xmlscope *);

/* Learn the names that were not met before; 0: one has a prefix that stands for nothing, and is not plain. */
int xmlscope_learn(struct xmlscope *);

/* The place of an element within another place, or XML_OTHER. */
int xmlscope_place(struct xmlscope *, size_t number, int within);
void xmlscope_release(struct xmlscope *);

#endif
