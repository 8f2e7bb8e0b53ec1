/*
 * rowtext - rows as lines of CSV, TSV or JSON.
 *
 *	struct rowtext t;
 *
 *	rowtext_begin(&t, ROWTEXT_JSON, 2, names, NULL);
 *	rowtext_add(&t, &out, cells, &line);	{"form": "samvirke", "entries": "7"}
 *	rowtext_add(&t, &out, cells, &line);	a comma, a newline, and the next one
 *	rowtext_release(&t);
 *
 * Most cells stand in the line as they are: 64 bytes are copied at once, and looked at while they
 * are.  So as many behind each cell may be read (ROWTEXT_NEAR), whatever they are.
 */
#ifndef MC_OUTPUT_ROWTEXT_H
#define MC_OUTPUT_ROWTEXT_H

#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "csv/field.h"
#include "schema/cellkind.h"

struct rowtext;

/*
 * A line of a CSV file, in which are all cells of a row but perhaps those from one on up to another: see
 * csv_field_is_of(); and so many of its cells may have a value, of which typed JSON wants all.
 */
struct rowtext_line {
	struct csv_field text;
	size_t from, to;
	int again;		/* those are the same as of the row before, as they mostly are */
	size_t filled;
};

enum { ROWTEXT_NEAR = 64 };
enum rowtext_format { ROWTEXT_CSV, ROWTEXT_TSV, ROWTEXT_JSON, ROWTEXT_TYPED };	/* the last one: of JSON with kinds */

/* One that is copied in a processor's own way; and one that does not stand in the line as it is. */
typedef void rowtext_way(struct rowtext *, struct buf *, const struct csv_field *cell, const struct rowtext_line *);
typedef void rowtext_odd(struct buf *, const char *text, size_t len);

struct rowtext {
	enum rowtext_format format;
	size_t n;
	struct buf fixed;		/* what stands between the cells, one after the other */
	struct csv_field *before;	/* of that: what stands before each cell, and behind the last one */
	struct rowtext_brief *brief;	/* the former, where all of it is brief; else NULL */
	uint64_t is_long;		/* which of the first cells had a text that is not */
	int is_sound;			/* may those in no line stand as they are?  Below 0: it was not asked yet */
	int lines;			/* has it one already? */
	const enum cellkind *kind;	/* typed values of JSON: what each cell holds; NULL: strings */
	rowtext_way *way;
	rowtext_odd *add_odd;
};

/* The names are those of the columns; kinds of a line of JSON, if they are not NULL, are borrowed. */
void rowtext_begin(struct rowtext *, enum rowtext_format, size_t n, const char *const *names,
    const enum cellkind *kinds);

/* All bytes of the line may be looked at at once; it may be of no byte, and then no cell is in it. */
void rowtext_add(struct rowtext *, struct buf *, const struct csv_field *cell, const struct rowtext_line *);
void rowtext_release(struct rowtext *);

/*
 * The ways that this processor has, fastest first, by number; NULL after the last.
 * rowtext_begin() takes number 0; tests take them all.
 */
rowtext_way *rowtext_by(enum rowtext_format, size_t number);

#endif
