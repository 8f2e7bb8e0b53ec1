/*
 * rowedit - change or take out one row of a centre's CSV file, by its line.
 *
 *	struct rowedit e;
 *
 *	if (rowedit_begin(&e, &centre, &entry_schema, 12)) {
 *		... look at e.head and e.row, make the new row ...
 *		done = rowedit_put(&e, &new);		or rowedit_remove(&e)
 *	}
 *	rowedit_end(&e);
 *
 * The file is of any size: it is read up to the line, and only that is kept.  It is
 * locked from begin to end, and replaced whole; every other byte stays.  What stood there
 * is remembered (undo.h).  The caller has the turn (turn.h), and judges the row.
 */
#ifndef MC_EDIT_ROWEDIT_H
#define MC_EDIT_ROWEDIT_H

#include <sys/types.h>

#include "base/buf.h"
#include "disk/replace.h"
#include "schema/schema.h"

struct centre;

struct rowedit {
	const struct centre *centre;
	const struct schema *schema;
	char *path;
	struct replacement edit;
	unsigned long line;
	off_t at;		/* where the line begins */
	struct buf head, row;	/* the header and the line, without their line ends */
	size_t end;		/* bytes of its line end */
	const char *forgot;	/* once done: why undo will not know it, or NULL */
};

/* 0 (reported) if the line is no row: the header, blank, or not there. */
int rowedit_begin(struct rowedit *, const struct centre *, const struct schema *,
    unsigned long line);

/* 0 if the file is as it was before, which is reported. */
int rowedit_put(struct rowedit *, const struct buf *row);
int rowedit_remove(struct rowedit *);
void rowedit_end(struct rowedit *);

#endif
