/*
 * timeorder - which of two days or times of a record comes first.
 *
 *	static const struct timeorder times[] = { { "from", "until", 0 }, { NULL, NULL, 0 } };
 *
 *	wrong = timeorder_wrong(&times[0], "2026-05-01", 10, "2026-04-30", 10);
 *
 * The pairs of each record stand beside its fields (field/schemas.c); rowjudge.h asks
 * them of a row, yamlcheck.h of a map.
 */
#ifndef MC_SCHEMA_TIMEORDER_H
#define MC_SCHEMA_TIMEORDER_H

#include <stddef.h>

/* The names of two fields; a table ends with NULL. */
struct timeorder {
	const char *before, *after;
	int lasts;		/* what is between them takes time: they are not the same minute of a day */
};

/*
 * Is the value of `after` before that of `before`?  NULL, or what is wrong, in a buffer
 * that is good until the next call.  The same day is right; so is the same time of a day, but
 * of what `lasts`.  What is no date (YYYY-MM-DD) or time (YYYY-MM-DDTHH:MM) at all is not judged
 * here; of a date and a time, the days are.
 */
const char *timeorder_wrong(const struct timeorder *, const char *before, size_t before_len,
    const char *after, size_t after_len);

#endif
