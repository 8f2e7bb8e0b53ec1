/*
 * versions - three versions of a CSV file, made comparable: base, ours, theirs.
 *
 *	struct versions files = { 0 };
 *
 *	if (versions_read(&files, text, "log.csv"))
 *		if (files.of[VERSION_BASE].row[0].key == files.of[VERSION_OURS].row[0].key)
 *			...
 *	versions_release(&files);
 *
 * Columns are matched by name and united; a column that a version has not is
 * empty in its rows.  Rows that say the same have the same number, however
 * they are quoted and in whatever order their columns stand.  Lines that are no
 * row (csv/lines.h) are told apart by their bytes.  The texts are borrowed.
 */
#ifndef MC_MERGE_VERSIONS_H
#define MC_MERGE_VERSIONS_H

#include <stdint.h>

#include "base/intern.h"
#include "csv/lines.h"

enum { VERSION_BASE, VERSION_OURS, VERSION_THEIRS, VERSIONS };

/* Rows are many, and all of them are kept: so their numbers take four bytes. */
struct version_row {
	struct csv_field line;
	uint32_t key;		/* of what it says, but for columns that one side took out */
	uint32_t whole;		/* of all that it says */
	int is_row;
};

struct version {
	struct csvlines in;
	int *column;		/* of each of the united columns: its place, or -1 */
	size_t *united;		/* of each place: the united column */
	struct version_row *row;
	size_t n, cap;
};

struct versions {
	struct version of[VERSIONS];
	const char **name;	/* of the united columns, those of the base first */
	size_t columns;
	struct intern keys, wholes;
	int removed;		/* one side took out columns */
	struct csv_field *cell[VERSIONS];	/* room for the cells of a row */
};

/* 0 if their columns cannot be matched, which is reported. */
int versions_read(struct versions *, const struct csv_field text[VERSIONS],
    const char *shown);
void versions_release(struct versions *);

/* Does the version have a header?  An empty file has none. */
int version_has_header(const struct version *);

/* The base had the column, and one side took it out. */
int versions_removed(const struct versions *, size_t column);

/* Did the version, in its row, change such a column of the base's row? */
int versions_touched(struct versions *, size_t base_row, int version, size_t row);

/*
 * Take the cells of a row apart; then the bytes of one of them, as they stand;
 * text is NULL where the version has no such column.
 */
void versions_split(struct versions *, int version, size_t row);
struct csv_field versions_cell(const struct versions *, int version, size_t column);

/* One cell of a row of which no other is wanted: what stands behind it is not taken apart. */
struct csv_field versions_cell_of(struct versions *, int version, size_t row, size_t column);

#endif
