/*
 * advise - what the files of mc-advise share.
 *
 *	print_rows(all, n, &request, ROWS_CSV);
 */
#ifndef MC_ADVISE_PARTS_H
#define MC_ADVISE_PARTS_H

#include "analysis/advising.h"
#include "base/period.h"
#include "cli/opt.h"
#include "output/rows.h"

/* The options, in the order of their table. */
enum { INITIATIVE, ACTORS, FORM, SIDE, ASK, LIST, SKIP_INVALID, PERIOD, OUTPUT, LANGUAGE, TODAY };

struct request {
	struct period period;
	int today, skip, dated;	/* dated: the period was given */
	const char *language;	/* NULL: each centre's own */
	const char *initiative;	/* asked of, or NULL */
	const char *actors;	/* ids or names, parted by commas, or NULL */
	int form, side;		/* only these; -1: all */
};

/* Is a point among those that were asked for? */
int is_wanted(const struct request *, int point);

/* Rows of what the files tell about each point, of the centres that are good. */
void print_rows(const struct advising *, size_t n, const struct request *, enum rows_format);

/* Rows of the points themselves; the exit status. */
int list_points(const struct request *, enum rows_format);

/* The questions as a document to take to a meeting. */
void add_sheet(struct buf *, const struct advising *, const struct request *, int html);

/* The run() of `set [CENTRE] POINT KEY=VALUE...` (cli/program.h). */
int set_advice(const struct opts *, char *const *argv);

#endif
