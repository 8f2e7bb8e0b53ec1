/*
 * xmlnames - the elements and attributes that a reader of XML knows, found by number.
 *
 *	enum { BOOK, SHEETS };
 *	static const struct xmlspace spaces[] = { { "http://...", "m" }, { "http://...", "r" }, { NULL, NULL } };
 *	static const struct xmlplace places[] = { [BOOK] = { "m:workbook", XML_TOP },
 *	    [SHEETS] = { "m:sheets", BOOK }, { NULL, 0 } };
 *	static const char *const attributes[] = { "name", "r:id", NULL };
 *	struct xmlnames n = { .spaces = spaces, .places = places, .attributes = attributes };
 *
 *	xmlnames_learn(&n, dict);
 *	space = xmlnames_space(&n, uri);		uri and local as the parser with that dictionary gives them
 *	xmlnames_place(&n, local, space, BOOK)		SHEETS
 *	xmlnames_release(&n);
 *
 * The parser keeps each name once, so that two are the same if they are in the same place.
 */
#ifndef MC_WORKBOOK_XMLNAMES_H
#define MC_WORKBOOK_XMLNAMES_H

#include <stddef.h>

struct _xmlDict;

/* The prefix that a namespace has with us; several may have one. */
struct xmlspace {
	const char *uri, *prefix;
};

enum { XML_OTHER = -1,	/* an element that is no place */
    XML_TOP = -2,	/* not an element: the first one stands in it */
    XML_ANYWHERE = -3 };

/* An element that the reader knows, by its index in the list. */
struct xmlplace {
	const char *name;	/* with our prefix */
	int within;		/* the place that it stands in, XML_TOP or XML_ANYWHERE */
};

enum { XML_ATTRIBUTES = 24, XML_PLACES = 40 };	/* that a reader knows at most */

struct xmlname;

struct xmlnames {
	/* in */
	const struct xmlspace *spaces;		/* ends with a NULL uri */
	const struct xmlplace *places;		/* ends with a NULL name; of two that fit the first counts */
	const char *const *attributes;		/* ends with NULL: "name" has no prefix, "r:id" one of ours; or NULL */
	/* for xmlnames.c */
	struct _xmlDict *dict;
	const unsigned char **uri;	/* of each space */
	int *first;			/* the first space with its prefix */
	size_t n_spaces, n_places, n_attributes;
	struct xmlname *place, *attribute;
};

enum { XML_NO_SPACE = -1 };	/* of an attribute without a prefix */

void xmlnames_learn(struct xmlnames *, struct _xmlDict *);
void xmlnames_release(struct xmlnames *);

/* A name as the dictionary has it. */
const unsigned char *xmlnames_kept(const struct xmlnames *, const char *text, size_t len);

/* The space of a namespace; or one that no name of ours has, for NULL as well. */
int xmlnames_space(const struct xmlnames *, const unsigned char *uri);

/* Our prefix for a space; "" for one that is not ours. */
const char *xmlnames_prefix(const struct xmlnames *, int space);

/* The place of an element within another place, or XML_OTHER; the index of an attribute, or -1. */
int xmlnames_place(const struct xmlnames *, const unsigned char *local, int space, int within);
int xmlnames_attribute(const struct xmlnames *, const unsigned char *local, int space);

#endif
