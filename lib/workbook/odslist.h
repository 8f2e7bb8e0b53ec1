/*
 * odslist - which sheets an .ods workbook has, learnt from its elements as they come.  For ods.c.
 *
 *	struct odslist l = { .workbook = w };
 *
 *	odslist_element(&l, x, place);		each of the manifest and of the content
 *	if (l.encrypted)
 *		...
 *	odslist_release(&l);
 */
#ifndef MC_WORKBOOK_ODSLIST_H
#define MC_WORKBOOK_ODSLIST_H

#include "base/buf.h"
#include "workbook/odsnames.h"

struct workbook;

struct odslist {
	struct workbook *workbook;	/* its sheets are added to */
	struct buf style;	/* the one that is open */
	char **hiding;		/* the styles of sheets that are not shown */
	size_t n, cap;
	int encrypted;
};

void odslist_element(struct odslist *, const struct xmlpart *, int place);
void odslist_release(struct odslist *);

#endif
