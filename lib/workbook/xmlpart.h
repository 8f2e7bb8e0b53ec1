/*
 * xmlpart - the XML of a part of a workbook, element by element.
 *
 *	enum { BOOK, SHEETS, SHEET };
 *	enum { NAME, ID };
 *	static const struct xmlspace spaces[] = { { "http://...", "m" }, { "http://...", "r" }, { NULL, NULL } };
 *	static const struct xmlplace places[] = { [BOOK] = { "m:workbook", XML_TOP },
 *	    [SHEETS] = { "m:sheets", BOOK }, [SHEET] = { "m:sheet", SHEETS }, { NULL, 0 } };
 *	static const char *const attributes[] = { [NAME] = "name", [ID] = "r:id", NULL };
 *	struct xmlpart x = { .spaces = spaces, .places = places, .attributes = attributes,
 *	    .start = on_start, .arg = &mine };
 *
 *	xmlpart_read(&x, archive, part);		on_start(&x, SHEET), for each of them
 *
 * An element is known by its namespace and local name, whatever prefix the file gives it, and by the element
 * that it stands in.  Nothing is fetched, and a document type is refused, so that there are no entities but
 * XML's own five.
 */
#ifndef MC_WORKBOOK_XMLPART_H
#define MC_WORKBOOK_XMLPART_H

#include <stddef.h>

struct archive;

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

/* The value of an attribute; text is NULL if it is not there, and ends in no NUL. */
struct xmlvalue {
	const char *text;
	size_t len;
};

enum { XML_ATTRIBUTES = 24 };	/* that a reader knows at most */

struct xmlpart {
	/* in */
	const struct xmlspace *spaces;		/* ends with a NULL uri */
	const struct xmlplace *places;		/* ends with a NULL name; of two that fit the first counts */
	const char *const *attributes;		/* ends with NULL: "name" has no prefix, "r:id" one of ours; or NULL */
	void (*start)(struct xmlpart *, int place);
	void (*end)(struct xmlpart *, int place);	/* or NULL */
	void (*text)(struct xmlpart *, int place, const char *text, size_t len);	/* in an element; or NULL */
	void *arg;
	/* of the moment */
	int stop;		/* set it: nothing more is wanted */
	int failed;		/* set it as well: what was reported ends the reading */
	/* in start(): the attributes, by their index in the list, until it returns */
	struct xmlvalue value[XML_ATTRIBUTES];
	/* for xmlpart.c */
	struct archive *archive;
	void *parser;
	struct xmlknown *known;	/* the names above, as the parser has them */
	struct xmlopen *open;	/* the elements that are open */
	size_t depth, cap;
	size_t path;		/* the bytes of their names */
	unsigned char given[XML_ATTRIBUTES];	/* which values are there */
	size_t n_given;
	int refused, broken;
};

/* 0: it could not be read, or failed was set; that is reported. */
int xmlpart_read(struct xmlpart *, struct archive *, long part);

/* In start(): our prefix for the element's namespace; "" for one that is not ours. */
const char *xmlpart_prefix(const struct xmlpart *);

int xmlvalue_is(struct xmlvalue, const char *text);

/* An attribute as a whole number, not below 0; if it is not there, the other number. */
unsigned long xmlvalue_number(struct xmlvalue, unsigned long otherwise);

/* Is the value one of the words for yes: 1, true? */
int xmlvalue_yes(struct xmlvalue);

#endif
