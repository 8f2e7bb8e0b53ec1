/*
 * still - are the ids that new rows name still known, now that they are to be written?
 *
 *	if (still_known(&centre, &entry_schema, rows, len))
 *		write them
 *
 * They were known when the rows were judged.  Another program may have renamed or
 * removed one until the file was locked.
 */
#ifndef MC_EDIT_STILL_H
#define MC_EDIT_STILL_H

#include <stddef.h>

struct centre;
struct schema;

/* Of a header and rows of CSV.  0 if one is unknown or the files cannot be read; that is reported. */
int still_known(const struct centre *, const struct schema *, const char *text, size_t len);

#endif
