/*
 * samerow - does one of a centre's CSV files hold a row twice that was just added to it?
 *
 *	line = samerow_line(&centre, &meeting_schema, cell);
 *	if (line > 0)
 *		...			the new row's twin stands in that line
 *
 * Two rows are the same if all their cells are (rowkey.h), however they are written.
 */
#ifndef MC_EDIT_SAMEROW_H
#define MC_EDIT_SAMEROW_H

struct buf;
struct centre;
struct schema;

/*
 * The last line above that of the new row, which is the file's last one of that kind, with the
 * same cells; 0: there is none, or the file cannot be read, which is not reported.
 */
unsigned long samerow_line(const struct centre *, const struct schema *, const struct buf *cell);

#endif
