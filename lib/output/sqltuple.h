/*
 * sqltuple - rows of a CSV file as tuples of SQL: what stands between INSERT INTO ... VALUES and the semicolon.
 *
 *	static const struct sqltuple_column columns[] = { { 0, SQLTUPLE_TEXT }, { -1, SQLTUPLE_TEXT }, { 5, SQLTUPLE_NUMBER } };
 *	struct csv_field key = { "('kvarterhuset', 7", 18 };
 *	struct sqltuple t;
 *
 *	sqltuple_begin(&t, columns, 3);
 *	sqltuple_add_row(&t, &out, key, &at);		('kvarterhuset', 7, '2026-10-05', NULL, 1.5),
 *	sqltuple_add_items(&t, &out, key, list);	('kvarterhuset', 7, 1, 'sumak'),
 *							('kvarterhuset', 7, 2, 'basen'),
 *	sqltuple_add_named(&t, &out, name, cell);	('kvarterhuset', 'entry', '7', 'sted', 'her'),
 *	sqltuple_release(&t);
 *
 * Each ends in a comma and a newline.  What is empty is NULL.  Texts are given as they are to stand, in NFC; their
 * apostrophes are doubled here.  Cells are copied 64 bytes at once: so many behind each key, list and cell may be read
 * (SQLTUPLE_NEAR), whatever they are.
 */
#ifndef MC_OUTPUT_SQLTUPLE_H
#define MC_OUTPUT_SQLTUPLE_H

#include <stddef.h>

#include "base/buf.h"
#include "csv/csv.h"

struct sqltuple;

enum { SQLTUPLE_NEAR = 64 };

/* A number stands without quotes; a code does in ASCII only. */
enum sqltuple_kind { SQLTUPLE_TEXT, SQLTUPLE_CODE, SQLTUPLE_NUMBER };

/* A value: a column of the file; -1: there is none. */
struct sqltuple_column {
	int at;
	enum sqltuple_kind kind;
};

/* What a processor does in its own way. */
struct sqltuple_way {
	int (*row)(const struct sqltuple *, struct buf *, struct csv_field key, const struct csv_glance *);
	void (*items)(struct buf *, struct csv_field key, struct csv_field list);
	void (*named)(struct buf *, struct csv_field name, struct csv_field cell);
};

struct sqltuple_part;

struct sqltuple {
	struct sqltuple_part *part;
	size_t parts, cap;
	struct buf none;		/* NULLs side by side, as many as there are columns */
	const struct sqltuple_way *way;
};

void sqltuple_begin(struct sqltuple *, const struct sqltuple_column *, size_t n);
void sqltuple_release(struct sqltuple *);

/* A row that was seen at a glance; 0, and nothing is added, where a code is not in ASCII. */
int sqltuple_add_row(const struct sqltuple *, struct buf *, struct csv_field key, const struct csv_glance *);

/* A tuple for each item of a list of ids, numbered from 1: a blank between two, and no other. */
void sqltuple_add_items(const struct sqltuple *, struct buf *, struct csv_field key, struct csv_field list);

/* A cell by itself, as it stands in the file, with its quotes; it is not empty. */
void sqltuple_add_named(const struct sqltuple *, struct buf *, struct csv_field name, struct csv_field cell);

/* The ways that this processor has, fastest first, by number; NULL after the last.  sqltuple_begin() takes number 0; tests take them all. */
const struct sqltuple_way *sqltuple_by(size_t number);

#endif
