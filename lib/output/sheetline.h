/*
 * sheetline - rows of a CSV file as lines of a sheet: CSV with semicolons, whose lines end in CRLF.
 *
 *	static const struct sheetline_column columns[] = { { 0, SHEETLINE_DATE }, { 1, SHEETLINE_TEXT } };
 *	struct sheetline l;
 *
 *	sheetline_begin(&l, columns, 2, add_odd, ask, arg);
 *	sheetline_add_row(&l, &out, &at);	31-12-2026;samvirke
 *	sheetline_add(&l, &out, cells);		cells of one's own
 *	sheetline_release(&l);
 *
 * Most cells stand in the line as they do in the file, and beside the same ones: they are copied side by side, 64 bytes
 * at once, and their commas become semicolons the while.  A cell that may not stand so is given to a function: one
 * that does not begin with a letter or a digit, or has a blank at its end, a quote, a semicolon or a control character.
 */
#ifndef MC_OUTPUT_SHEETLINE_H
#define MC_OUTPUT_SHEETLINE_H

#include <stddef.h>

#include "csv/csv.h"

struct buf;
struct sheetline;

enum { SHEETLINE_NEAR = 64 };

/* A date is YYYY-MM-DD, and becomes DD-MM-YYYY; a number has a point, and gets a comma; what another is, is asked. */
enum sheetline_kind { SHEETLINE_TEXT, SHEETLINE_NUMBER, SHEETLINE_DATE, SHEETLINE_ASKED };

/* A cell of a line: a column of the file; -1: there is nothing in it. */
struct sheetline_column {
	int at;
	enum sheetline_kind kind;
};

/* Cells that are written in one go, the first ones of them numbers or none. */
struct sheetline_piece;

typedef void sheetline_way(const struct sheetline *, struct buf *, const struct csv_glance *);

struct sheetline {
	const struct sheetline_column *column;
	size_t n;
	struct sheetline_piece *piece;
	size_t pieces, cap;
	sheetline_way *way;
	void (*add_odd)(struct buf *, const char *text, size_t len);
	struct csv_field (*ask)(void *arg, size_t i, const struct csv_glance *);
	void *arg;
};

/*
 * Columns are borrowed.  `add_odd` adds a cell that may not stand as it is.  `ask` gives what is in cell i of a row: of
 * one that is to be asked, of a number that is not surely one, and of a text that may not stand so.  Behind what it
 * gives SHEETLINE_NEAR bytes may be read.
 */
void sheetline_begin(struct sheetline *, const struct sheetline_column *, size_t n,
    void (*add_odd)(struct buf *, const char *text, size_t len),
    struct csv_field (*ask)(void *arg, size_t i, const struct csv_glance *), void *arg);

/* A row that was seen at a glance; where a column holds dates it has a date. */
void sheetline_add_row(const struct sheetline *, struct buf *, const struct csv_glance *);

/* Cells, as many as there are columns, behind each of which SHEETLINE_NEAR bytes may be read. */
void sheetline_add(const struct sheetline *, struct buf *, const struct csv_field *cell);

/* YYYY-MM-DD as DD-MM-YYYY; where it ends. */
char *sheetline_put_date(char *to, const char *date);
void sheetline_release(struct sheetline *);

/*
 * The ways that this processor has, fastest first, by number; NULL after the last.
 * sheetline_begin() takes number 0; tests take them all.
 */
sheetline_way *sheetline_by(size_t number);

#endif
