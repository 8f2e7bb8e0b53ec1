/*
 * overviewparts - what the tables of the common overview are made of: each row is a centre.
 *
 *	overview_table(b, d, &overview_money);
 */
#ifndef MC_REPORT_OVERVIEWPARTS_H
#define MC_REPORT_OVERVIEWPARTS_H

#include "beside.h"

/* So many columns go on a page, in a letter and on a telephone. */
enum { OVERVIEW_COLUMNS = 6 };

/* The headings of a table: first that of overview_row(). */
struct overview_names {
	const char *name[OVERVIEW_COLUMNS];
	size_t n;
};
struct overview_names overview_names(const struct beside *);

/*
 * The centre begins each row, with its type in short: who looks at one table sees who is of one kind.
 * `of`: what its row counts in all, or NULL.
 */
void overview_row(const struct beside *, struct document *, const struct beside_house *, const char *of);
void overview_count(const struct beside *, struct document *, uint64_t n);
void overview_part(const struct beside *, struct document *, uint64_t n, uint64_t of);	/* "10 af 12" */
const char *overview_unknown(const struct beside *);
void overview_unknowns(const struct beside *, struct document *, size_t n);

/*
 * A table of what houses have written down: its heading, the headings of the columns behind the centre's, whether
 * a house knows any of it, and the cells of a house.
 */
struct overview_table {
	const char *heading[2], *column[OVERVIEW_COLUMNS - 1][2];	/* in Danish, in English */
	int (*knows)(const struct report *);
	void (*cells)(const struct beside *, struct document *, const struct report *);
};
void overview_table(const struct beside *, struct document *, const struct overview_table *);

/* Does any house know it?  Of what none has written down there is no table, which is told: 1 if so. */
int overview_any(const struct beside *, int (*knows)(const struct report *));
int overview_is_unknown(const struct beside *, struct document *, int (*knows)(const struct report *));

/* Tables, each with its heading: what the log tells, what is written down about the house, the checklist. */
void overview_basis(const struct beside *, struct document *);
void overview_forms(const struct beside *, struct document *);
extern const struct overview_table overview_actors, overview_house, overview_money;
void overview_conditions(const struct beside *, struct document *);

#endif
