/*
 * contactcheck - warn of telephone numbers and e-mail addresses in a centre's texts.
 *
 *	contactcheck_cells(&centre, &entry_schema, cell);
 *
 * They name a person, or nearly.  Looked at is what the field table calls text, and
 * what it does not know; `.mc-check` lets pass.  A warning is all that comes of it.
 */
#ifndef MC_CENTRE_CONTACTCHECK_H
#define MC_CENTRE_CONTACTCHECK_H

#include "base/diag.h"
#include "schema/schema.h"

struct buf;
struct centre;
struct exempt;

/* Is the value under a name looked at?  Of a number or a code it is not. */
int contactcheck_concerns(const struct schema *, const char *name);

/*
 * What a value under the name of a column or key holds that is not let pass, 0 for
 * nothing; and the warning of it, at a place or (NULL) at none.
 */
unsigned contactcheck_find(const struct exempt *, const struct schema *, const char *name,
    const char *text, size_t len);
void contactcheck_warn(const struct schema *, const char *name, unsigned contacts,
    const struct place *);

/*
 * The YAML files of a centre, of which each text is asked what twicecheck.h asks, too; what is
 * wrong with them otherwise is not told.
 */
void contactcheck_yaml(const struct centre *, const struct exempt *);

/* Values from the command line that are about to be written; .mc-check is read if need be. */
void contactcheck_cells(const struct centre *, const struct schema *, const struct buf *cell);
void contactcheck_given(const struct centre *, const struct schema *, const char *name,
    const char *text);

#endif
