/*
 * rowtext - rows as lines of CSV, TSV or JSON.
 *
 *	struct rowtext t;
 *
 *	rowtext_begin(&t, ROWTEXT_JSON, 2, names, NULL);
 *	rowtext_add(&t, &out, cells, line);	{"form": "samvirke", "entries": "7"}
 *	rowtext_add(&t, &out, cells, line);	a comma, a newline, and the next one
 *	rowtext_release(&t);
 *
 * Most cells stand in the line as they are: 64 bytes are copied at once, and looked at while they
 * are.  So as many behind each cell may be read (ROWTEXT_NEAR), whatever they are.
 */
#ifndef MC_OUTPUT_ROWTEXT_H
#define MC_OUTPUT_ROWTEXT_H

#include <stddef.h>

#include "csv/field.h"
#include "schema/cellkind.h"

struct buf;
struct rowtext;

enum { ROWTEXT_NEAR = 64 };
enum rowtext_format { ROWTEXT_CSV, ROWTEXT_TSV, ROWTEXT_JSON };

/* One that is copied in a processor's own way; and one that does not stand in the line as it is. */
typedef void rowtext_way(const struct rowtext *, struct buf *, const struct csv_field *cell, struct csv_field line);
typedef void rowtext_odd(struct buf *, const char *text, size_t len);

struct rowtext {
	enum rowtext_format format;
	size_t n;
	struct buf *before;		/* what stands before each cell, and behind the last one */
	struct buf *behind;		/* the same from each on, which is all there is if no more have a value */
	size_t fixed;			/* how many bytes that is */
	int lines;			/* has it one already? */
	const enum cellkind *kind;	/* typed values of JSON: what each cell holds; NULL: strings */
	rowtext_way *way;
	rowtext_odd *add_odd;
};

/* The names are those of the columns; kinds, if they are not NULL, are borrowed. */
void rowtext_begin(struct rowtext *, enum rowtext_format, size_t n, const char *const *names,
    const enum cellkind *kinds);

/* The line is one of a CSV file in which some of the cells are, all of whose bytes may be looked at at once; or of no byte. */
void rowtext_add(struct rowtext *, struct buf *, const struct csv_field *cell, struct csv_field line);
void rowtext_release(struct rowtext *);

/*
 * The ways that this processor has, fastest first, by number; NULL after the last.
 * rowtext_begin() takes number 0; tests take them all.
 */
rowtext_way *rowtext_by(enum rowtext_format, size_t number);

#endif
