/*
 * rowjudge - the one judge of a row of one of our CSV files, by its field table.
 *
 *	struct rowjudge j = { .schema = &funding_schema, .fields = ~0ul };
 *
 *	while (csv_next(csv)) {
 *		rowjudge_row(&j, csv, column);
 *		for (size_t i = 0; i < j.found.n; i++)
 *			csv_fault(csv, column[j.found.item[i].field], j.found.item[i].topic,
 *			    buf_text(&j.found.item[i].text));
 *	}
 *	rowjudge_release(&j);
 *
 * column[i] is where field i is in the file, or -1; a field without a column is
 * empty.  Is a value there that must be, is it UTF-8, is it of its type, and does no time
 * end before it begins?  What only an entry of the log is asked: centre/entryjudge.h.
 */
#ifndef MC_SCHEMA_ROWJUDGE_H
#define MC_SCHEMA_ROWJUDGE_H

#include "base/memo.h"
#include "csv/field.h"
#include "schema/finding.h"
#include "schema/schema.h"

struct csv;
struct csv_glance;

/* A field that is judged, and where it is; and texts of it that were met, each in its place: of less than eight bytes, and of up to sixteen. */
enum { ROWJUDGE_COLUMN_BITS = 9, ROWJUDGE_WORD_BITS = 5 };

struct rowjudge_column {
	uint16_t field, column;
	uint16_t beside;	/* so many judged columns stand side by side from this one on, and may be empty; 0: it is no first one */
	uint64_t *met;
	word16 *words;
};

/* Texts that were met lately, each in the one place that it can have: of eight bytes at most, and longer ones. */
enum { ROWJUDGE_BITS = 8 };

struct rowjudge_brief {
	uint64_t text;		/* its bytes, and then NULs */
	uint32_t fields;	/* bits */
};

struct rowjudge_lately {
	struct rowjudge_brief brief[1 << ROWJUDGE_BITS];
	struct memo_text few[1 << ROWJUDGE_BITS];
};

struct rowjudge {
	const struct schema *schema;
	unsigned long fields;	/* to judge: bits */
	int is_text;		/* the caller knows the fields to be UTF-8 */
	struct findings found;	/* in the current row */
	struct memo good;	/* texts that nothing was found in: bits of their fields */
	struct rowjudge_lately *lately;	/* the same; NULL: no field was judged yet */
	/* See rowjudge_columns(). */
	struct rowjudge_column quick[SCHEMA_MOST];	/* in the order of the columns */
	uint64_t *met;		/* of all of them; NULL: none was */
	word16 *words;
	size_t n_quick;
	int is_quick;
};

/* Forget the findings, and judge the current row: its fields, then its times. */
void rowjudge_row(struct rowjudge *, const struct csv *, const int *column);

/* One of the two, beside what was found before. */
void rowjudge_fields(struct rowjudge *, const struct csv *, const int *column);
void rowjudge_times(struct rowjudge *, const struct csv *, const int *column);

/*
 * Where the fields are, and which of those that are judged are asked of many rows that are looked at before they are
 * judged: were all of a row's values met, and nothing found in them?  Then these need not be.  The row was seen at a
 * glance.  Of a list it is not known.
 */
void rowjudge_columns(struct rowjudge *, unsigned long fields, const int *column);
int rowjudge_was_met(struct rowjudge *, const struct csv_glance *);

/* The same of a list, which is the text of such a cell without its quotes, and not empty: of all of its items, of which none is empty. */
int rowjudge_list_was_met(struct rowjudge *, size_t field, struct csv_field list);

/* The same of a row and those behind it, which were seen with it, so many at most: bits, the lowest the first row. */
enum { ROWJUDGE_MOST = 64 };
uint64_t rowjudge_were_met(struct rowjudge *, const struct csv_glance *first, size_t rows);

/* Is nothing wrong?  A doubt is not. */
int rowjudge_is_right(const struct rowjudge *);
void rowjudge_release(struct rowjudge *);

#endif
