/*
 * origin - the last row of a long table: of what it was made, and how much of it there is.
 *
 *	struct origin o = { .part = 3, .parts = 16, .size = 20000, .rows = 812, ... };
 *
 *	o.check = origin_check(o.check, cell, len);	cell by cell, as they are written
 *	origin_add(&text, &o);
 *
 * is written as the row
 *
 *	total,origin part=3/16 bytes=3750-5012 size=20000 rows=51 ... cells=36 check=...,0
 *
 * so that what reads long tables without knowing of it finds a total of 0 more.  The table of a
 * part says in its first row, too, that it is one (origin_add_part): if it is cut anywhere, that
 * is seen.  Lines of the log are told by a digest only, for they may hold what is nobody
 * else's business: FNV-1a in 64 bits (Fowler, Noll and Vo).
 *
 * A table that is no part has such a row only where nothing else tells its end: one of
 * co-occurrence that has no cell, or one, which may be the first of many.
 *
 *	total,origin files=1 rows=0 left=0 cells=0 check=...,0
 *
 * And a table of co-occurrence with too many cells to write them all, of which there are only those that are not 0.
 */
#ifndef MC_MATRIX_ORIGIN_H
#define MC_MATRIX_ORIGIN_H

#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/period.h"

enum { ORIGIN_PERIOD = 32 };

struct origin {
	uint64_t part, parts;	/* 0: the whole of its files */
	uint64_t files;
	uint64_t rows, left;	/* that were read, and left out */
	uint64_t cells, check;	/* above, and the digest of all of them */
	/* Of a part: its bytes, all bytes of the log, digests of its columns' names and of lines. */
	uint64_t from, to, size, header, first, last;
	int apart;		/* --apart */
	char period[ORIGIN_PERIOD];	/* "" for none */
	const char *sum;	/* the column that was added up; borrowed; NULL: rows were counted */
	size_t sum_len;
};

/* A digest goes on from that of what came before; the first from ORIGIN_DIGEST. */
#define ORIGIN_DIGEST UINT64_C(0xcbf29ce484222325)
uint64_t origin_digest(uint64_t digest, const char *text, size_t len);

/* One more cell of the table, or the label of one. */
uint64_t origin_check(uint64_t check, const char *text, size_t len);

void origin_set_period(struct origin *, const struct period *);

/* The second cell of the last row; of the first one of a part: "part 3/16"; of a table of what was met only: "met". */
void origin_add(struct buf *, const struct origin *);
void origin_add_part(struct buf *, const struct origin *);
void origin_add_met(struct buf *, const struct origin *);

/* Read them back; 0: the text is none.  `sum` points into the text. */
int origin_read(struct origin *, const char *text, size_t len);
int origin_is_part(const char *text, size_t len);
int origin_is_met(const char *text, size_t len);

/* What a further table adds to files and rows of those before it. */
void origin_join(struct origin *, const struct origin *more);

#endif
