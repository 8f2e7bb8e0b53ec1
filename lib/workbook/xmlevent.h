/*
 * xmlevent - what a reader of XML is told of it: elements, attributes, text.
 *
 * The struct is the one of xmlpart.h; here is what whoever reads the XML tells by it.
 */
#ifndef MC_WORKBOOK_XMLEVENT_H
#define MC_WORKBOOK_XMLEVENT_H

#include <stddef.h>

#include "base/buf.h"
#include "workbook/xmlnames.h"

struct archive;

/* The value of an attribute; text is NULL if it is not there, and ends in no NUL. */
struct xmlvalue {
	const char *text;
	size_t len;
};

/* An element that is open: its place, and how much its name adds to the path. */
struct xmlopen {
	int place, space;
	size_t bytes;
};

struct xmlpart {
	/* in: the names are described in xmlnames.h */
	const struct xmlspace *spaces;
	const struct xmlplace *places;
	const char *const *attributes;		/* or NULL */
	const struct xmlplace *often;		/* the place that nearly all of it is, each element of it small; or NULL */
	void (*start)(struct xmlpart *, int place);
	void (*end)(struct xmlpart *, int place);	/* or NULL */
	void (*text)(struct xmlpart *, int place, const char *text, size_t len);	/* in an element; or NULL */
	void *arg;
	/* of the moment */
	int stop;		/* set it: nothing more is wanted */
	int failed;		/* set it as well: what was reported ends the reading */
	/* in start(): the attributes, by their index in the list, until it returns */
	struct xmlvalue value[XML_ATTRIBUTES];
	/* for those who read: set `names` first */
	struct xmlnames names;
	int refused;		/* the XML is made to hurt */
	size_t depth;
	struct xmlopen *open;	/* the elements that are open, the innermost last */
	size_t cap, path;	/* the bytes of their names */
	unsigned char given[XML_ATTRIBUTES];	/* which values are there */
	size_t n_given;
	/* for xmlpart.c */
	struct archive *archive;
	void *parser;
	struct xmlplain *plain;	/* NULL: the parser reads all */
	struct buf ahead;	/* what was given and not read yet */
	int is_between;		/* the parser has read all before that, up to the end of a tag */
};

/* Is more of it wanted? */
int xmlevent_goes_on(const struct xmlpart *);

/* The place of the innermost element that is open, or XML_TOP. */
int xmlevent_innermost(const struct xmlpart *);

/* One more element is open, without attributes yet; 0: it stands too deep, which is refused. */
int xmlevent_open(struct xmlpart *, int place, int space, size_t name_len);

/* It has an attribute, of the index that xmlnames_attribute() gives; then tell start() of it. */
void xmlevent_attribute(struct xmlpart *, int i, const char *text, size_t len);
void xmlevent_text(struct xmlpart *, const char *text, size_t len);

/* The innermost element ends. */
void xmlevent_close(struct xmlpart *);
void xmlevent_release(struct xmlpart *);

#endif
