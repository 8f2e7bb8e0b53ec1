/*
 * samerow - does one of a centre's CSV files hold a row twice that was just added to it?
 *
 *	struct samerow same = samerow_find(&centre, &meeting_schema, cell);
 *
 *	if (same.line > 0)
 *		...			the new row's twin stands in that line
 *
 * Two rows are the same if all their cells are (rowkey.h), however they are written.  What is the
 * same but for what one of the two lacks may be: somebody wrote it down with less.
 */
#ifndef MC_EDIT_SAMEROW_H
#define MC_EDIT_SAMEROW_H

struct buf;
struct centre;
struct schema;

struct samerow {
	unsigned long line;	/* the last line above that of the new row, which is the file's last one of that kind; or 0 */
	unsigned long like;	/* if there is none: the last line that is the same but for what one lacks, of days; or 0 */
};

/* Nothing, if the file cannot be read, which is not reported. */
struct samerow samerow_find(const struct centre *, const struct schema *, const struct buf *cell);

#endif
