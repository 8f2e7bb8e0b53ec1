/*
 * plot - what the parts of mc-plot share.
 *
 * A figure is drawn of a centre that was read whole; a chart of a table of CSV.
 */
#ifndef MC_PLOT_H
#define MC_PLOT_H

#include "analysis/profile.h"
#include "analysis/figures.h"
#include "analysis/summary.h"
#include "centre/dossier.h"
#include "centre/entryeach.h"
#include "output/svg.h"

/* A centre, and its log of the twelve months that end with the period's last. */
struct house {
	struct dossier sheet;
	struct summary summary;
	struct figures figures;
	struct profile profile;
	struct entries_read log;
	enum language language;
	const char *title;	/* as given, or NULL: the figure has one */
	int asof;	/* the day as of which it is told who is in the house and of which type it is */
	int good;
};

void house_read(struct house *, const char *path, const struct period *, int asof, int today,
    const char *language);
void house_release(struct house *);

/* The figures of [R] with the house's own data. */
void figure_mechanism(struct buf *, const struct house *);	/* 1 */
void figure_types(struct buf *, const struct house *);		/* 2 */
void figure_forms(struct buf *, const struct house *);		/* 7 */
void figure_conditions(struct buf *, const struct house *);	/* 8 */

/* Begin one: its name and the centre's are its title. */
void figure_begin(struct svg *, struct buf *, const struct house *, const char *id, int width,
    int height, const char *name, const char *description);

/*
 * A table of numbers as mc-matrix writes it; its sums are no values.  0: it is at fault, reported.
 * Totals are NULL where the table has no such row or column.
 */
struct matrix {
	char **row, **column;
	size_t rows, columns;
	int64_t *value;
	int64_t *total_of_row, *total_of_column;	/* CHART_UNKNOWN: it is not known */
};
int matrix_read(struct matrix *, const char *path);
void matrix_release(struct matrix *);

#endif
