/*
 * filter - which rows an option like `--actor a,b --actor c` lets through.
 *
 *	struct filter f = { 0 };
 *
 *	filter_add(&f, "a,b", field);		a or b
 *	filter_add(&f, "c", field);		and c
 *	if (filter_text(&f, text, len))
 *
 * An empty filter lets everything through.  Codes are taken in any case and spelling, as
 * forgive.h does.  Words of an open vocabulary, as targets, are
 * wanted however they are spelt: in capitals or not, in one form of Unicode or the other.
 */
#ifndef MC_CLI_FILTER_H
#define MC_CLI_FILTER_H

#include <stddef.h>
#include <stdint.h>

#include "base/intern.h"
#include "cli/opts.h"
#include "csv/csv.h"
#include "schema/schema.h"

struct filter {
	struct intern *option;	/* each the words of one */
	size_t n, cap;
	int folds;		/* the words are folded (base/fold.h) */
};

/* Take an option; a word that no such field can hold is fatal (exit 2). */
void filter_add(struct filter *, const char *option, const struct field *);

/*
 * The same of all options that were given and have a filter, by their rows in the program's table: filter[row], or NULL;
 * those from `rows` on have none.  An option may be given more than once.
 */
void filter_options(struct filter *const filter[], int rows, const struct opts *);
void filter_release(struct filter *);

/* Is the one value what every option wants? */
int filter_text(const struct filter *, const char *text, size_t len);

/* Is there, for every option, an item that it wants? */
int filter_items(const struct filter *, const struct csv_field *item, size_t n);
int filter_cell(const struct filter *, const char *cell, size_t len, char separator);

/* The same of a cell of which cell_next_near() gives the items (csv/cell.h). */
int filter_cell_near(const struct filter *, const char *cell, size_t len, char separator);

/*
 * The same of many cells with blanks between items, that lie side by side (csv/cellsfind.h): a bit for each.
 * One that is not there, not even as a blank, has none.
 */
uint32_t filter_cells_near(const struct filter *, const char *text, const uint16_t *begins, size_t n);

#endif
