/*
 * entryeach - all good entries of a centre's log, given to a function.
 *
 *	static void use(void *sum, const struct entries *log, const struct entry *e) { ... }
 *
 *	struct entries_read read;
 *
 *	good = entries_each(&centre, SCHEMA_BIT(ENTRY_HOURS), use, &sum, &read);
 *
 * They come in the order of the log, each as its current row, so that its fields can be asked for.
 * Of rows in which all was met before, the actors are recalled many rows at a time.
 */
#ifndef MC_CENTRE_ENTRYEACH_H
#define MC_CENTRE_ENTRYEACH_H

#include "centre/entry.h"

struct entries_read {
	int missing;		/* there is no log */
	unsigned long rows;	/* good ones */
	unsigned long left_out;	/* faulty ones, which are told */
};

/*
 * The entries are numbered; `fields` are judged beside date, form and actors.  0 if the log cannot be
 * read, which is reported.
 */
int entries_each(const struct centre *, unsigned long fields, void (*use)(void *, const struct entries *,
    const struct entry *), void *arg, struct entries_read *);

#endif
