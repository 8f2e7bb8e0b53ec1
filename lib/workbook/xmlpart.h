/*
 * xmlpart - the XML of a part of a workbook, element by element.
 *
 *	static const struct xmlspace spaces[] = { { "http://...", "x" }, { NULL, NULL } };
 *	struct xmlpart x = { .spaces = spaces, .start = on_start, .arg = &mine };
 *
 *	xmlpart_read(&x, archive, part);
 *
 * An element is known by its namespace and local name, whatever prefix the file gives
 * it: x.path is "/x:workbook/x:sheets/x:sheet" while that one is open.  Nothing is fetched, and
 * a document type is refused, so that there are no entities but XML's own five.
 */
#ifndef MC_WORKBOOK_XMLPART_H
#define MC_WORKBOOK_XMLPART_H

#include "base/buf.h"

struct archive;

/* The prefix that a namespace has in our paths; several may have one. */
struct xmlspace {
	const char *uri, *prefix;
};

struct xmlpart {
	/* in */
	const struct xmlspace *spaces;	/* ends with a NULL uri; others get the prefix "?" */
	void (*start)(struct xmlpart *, const char *name);
	void (*end)(struct xmlpart *, const char *name);	/* or NULL */
	void (*text)(struct xmlpart *, const char *text, size_t len);	/* or NULL */
	void *arg;
	/* of the moment */
	struct buf path;
	int stop;		/* set it: nothing more is wanted */
	int failed;		/* set it as well: what was reported ends the reading */
	/* for xmlpart.c */
	struct archive *archive;
	void *parser;
	const unsigned char **attributes;
	int n_attributes;
	int refused;
	const void *last_uri;
	const char *last_prefix;
};

/* 0: it could not be read, or failed was set; that is reported. */
int xmlpart_read(struct xmlpart *, struct archive *, long part);

/* Is this the path of the element that begins or ends, or holds the text? */
int xmlpart_at(const struct xmlpart *, const char *path);

/*
 * In start(): append the value of an attribute, "name" for one without a prefix, "r:id"
 * for one of a namespace; 0 if it is not there.
 */
int xmlpart_attribute(struct xmlpart *, const char *name, struct buf *value);

/* An attribute as a whole number, not below 0; if it is not there, the other number. */
unsigned long xmlpart_number(struct xmlpart *, const char *name, unsigned long otherwise);

/* Is the value of an attribute one of the words for yes: 1, true? */
int xmlpart_yes(struct xmlpart *, const char *name);

#endif
