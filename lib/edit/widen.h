/*
 * widen - give one of a centre's CSV files a column that it may have.
 *
 *	char *names[] = { "volunteers", NULL };
 *
 *	if (widen(&centre, &entry_schema, names) == WIDEN_DONE)
 *		each row has an empty cell more, and `undo` takes it back
 *
 * The columns come last, in the order given; every row stays what it was.  A file in which
 * a line is no row is left alone: nobody knows where its last cell ends.  One that is missing
 * or empty is begun.
 */
#ifndef MC_EDIT_WIDEN_H
#define MC_EDIT_WIDEN_H

struct centre;
struct schema;

/*
 * Columns that the file has already are passed over; WIDEN_NOTHING: it had them all.  WIDEN_BEGUN: there was no
 * file, and `undo` knows nothing of it.  WIDEN_FAILED is reported.
 */
enum widen_done { WIDEN_FAILED, WIDEN_NOTHING, WIDEN_BEGUN, WIDEN_DONE };
enum widen_done widen(const struct centre *, const struct schema *, char *const *name);

#endif
