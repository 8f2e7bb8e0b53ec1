/*
 * csvstream - the rows of a small CSV file, of several centres, as one stream.
 *
 *	struct csvstream list = { .schema = &funding_schema, .wanted = is_active,
 *	    .begin = begin, .row = print, .arg = &request };
 *
 *	csvstream_run(&list, argv);
 *
 * All headers are read first, so that the stream has all columns.  A row that
 * holds a wrong value is reported and offered all the same.
 */
#ifndef MC_CENTRE_CSVSTREAM_H
#define MC_CENTRE_CSVSTREAM_H

#include "centre/csvfile.h"
#include "schema/stream.h"

struct csvstream {
	const struct schema *schema;
	int lines;		/* tell the line of each row */
	void (*begin)(void *arg, const struct stream *);
	int (*wanted)(void *arg, const struct csvfile *, int good);
	void (*row)(void *arg, const struct stream *, const char *centre, const struct csv *);
	void *arg;
};

/* The paths of centres; ends with NULL. */
void csvstream_run(const struct csvstream *, char *const *centres);

#endif
