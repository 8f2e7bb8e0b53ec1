/*
 * overviewparts - what the tables of the common overview are made of: each row is a centre.
 *
 *	struct overview_names n = overview_names(b);
 *
 *	n.name[n.n++] = "Rum";
 *	document_table(d, n.n, n.name);
 *	for (size_t i = 0; i < b->n; i++) {
 *		overview_row(b, d, &b->house[i], NULL);
 *		overview_count(b, d, rooms);
 *	}
 *	document_table_end(d);
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

/* Does any house know it?  Of what none has written down there is no table, which is told: 1 if so. */
int overview_any(const struct beside *, int (*knows)(const struct report *));
int overview_is_unknown(const struct beside *, struct document *, int (*knows)(const struct report *));

/* Tables, each with its heading: what the log tells, what is written down about the house, the checklist. */
void overview_basis(const struct beside *, struct document *);
void overview_forms(const struct beside *, struct document *);
void overview_actors(const struct beside *, struct document *);
void overview_house(const struct beside *, struct document *);
void overview_money(const struct beside *, struct document *);
void overview_conditions(const struct beside *, struct document *);

#endif
