/*
 * ids - the ids of the records in one of a centre's YAML lists.
 *
 *	struct idlist known;
 *
 *	idlist_read(&known, &centre, &initiative_schema);
 *	if (known.any && !idlist_has(&known, id, len))
 *		puts(idlist_nearest(&known, id, len));
 *	idlist_release(&known);
 *
 * A missing or empty file knows of nothing, so it calls no id unknown.  What a record has for an
 * id and is none is known, and never offered in place of another.
 */
#ifndef MC_CENTRE_IDS_H
#define MC_CENTRE_IDS_H

#include "base/intern.h"
#include "schema/schema.h"

struct centre;

struct idlist {
	struct intern ids;
	int any;		/* is anything known? */
};

int idlist_read(struct idlist *, const struct centre *, const struct schema *);
int idlist_has(const struct idlist *, const char *id, size_t len);
const char *idlist_nearest(const struct idlist *, const char *id, size_t len);
void idlist_release(struct idlist *);

#endif
