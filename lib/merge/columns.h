/*
 * columns - the columns that two versions have together, and rows written in them.
 *
 *	struct columns u;
 *
 *	columns_plan(&u, &files, partner);
 *	columns_add_header(&u, &out);
 *	columns_add_row(&u, &out, VERSION_OURS, 3);
 *	columns_release(&u);
 *
 * New columns of either side are in.  One that a side took out is out, unless
 * the other wrote something new in it: then all of it stays.  If one
 * side changed the order of the columns, the line ends or the byte order mark, the
 * result has the change.  A field keeps its quotes; a line that is no row is copied.
 */
#ifndef MC_MERGE_COLUMNS_H
#define MC_MERGE_COLUMNS_H

#include "merge/changes.h"

struct buf;

struct columns {
	struct versions *all;	/* borrowed */
	size_t *column, n;	/* in the order of the result */
	int as_it_stands[VERSIONS];	/* the version's rows have just these */
	int lead;		/* the version whose order and header it is */
	int bom, crlf;
};

void columns_plan(struct columns *, struct versions *, size_t *const partner[VERSIONS]);

/* Each adds one line with its line end. */
void columns_add_header(const struct columns *, struct buf *);
void columns_add_row(const struct columns *, struct buf *, int version, size_t row);

/*
 * A row of the base that both have: of each field what a side made of it.  Where
 * one side changed it, `changed` is that side: its fields go first.
 */
void columns_add_both(const struct columns *, struct buf *, size_t base, size_t ours,
    size_t theirs, int changed);

void columns_add_eol(const struct columns *, struct buf *);
void columns_release(struct columns *);

#endif
