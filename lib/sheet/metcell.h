/*
 * metcell - what short cells were taken as, so that none is read twice.
 *
 *	struct metcell met = { 0 };
 *	struct csv_field value;
 *	unsigned marks;
 *
 *	if (metcell_find(&met, ENTRY_DATE, "5/10-26", 7, 0, &value, &marks))
 *		buf_add(out, value.text, value.len);	"2026-10-05"
 *	else if (nothing was to be said of it)
 *		metcell_keep(&met, ENTRY_DATE, "5/10-26", 7, (struct csv_field){ "2026-10-05", 10 }, 0);
 *	metcell_release(&met);
 *
 * Dates, forms and numbers come again and again in a sheet.  What was told of a cell must be
 * told each time, so only a value of which nothing was is kept; what is but counted, the caller
 * marks with bits of his own, below METCELL_MARKS.  A zeroed struct is an empty
 * one.  Of METCELL_MOST cells of a field all are forgotten; and if few of them were found again, or after the
 * first of them hardly any, as of notes and of lists that are all different, no more of that field is kept.
 */
#ifndef MC_SHEET_METCELL_H
#define MC_SHEET_METCELL_H

#include "base/intern.h"
#include "base/memo.h"
#include "csv/field.h"
#include "schema/schema.h"

enum { METCELL_MOST = 1 << 14, METCELL_MARKS = 1 << 8 };

struct metcell_field {
	struct memo texts;	/* of each the number of its value, and the marks: number * METCELL_MARKS + marks */
	struct intern values;
	unsigned long kept, found;
	int is_given_up;
};

struct metcell {
	struct metcell_field of[SCHEMA_MOST];
};

/*
 * The value of a text in a field, which lives until the next cell is kept; 0: it is not known.  near: MEMO_SHORT
 * bytes from its first one on may be read, unless it is empty.
 */
int metcell_find(struct metcell *, int field, const char *text, size_t len, int near, struct csv_field *value,
    unsigned *marks);

/* Are texts of so many bytes kept in the field? */
static inline int
metcell_keeps(const struct metcell *m, int field, size_t len)
{
	return len == 0 || (!m->of[field].is_given_up && len <= MEMO_LONGEST);
}

void metcell_keep(struct metcell *, int field, const char *text, size_t len, struct csv_field value,
    unsigned marks);
void metcell_release(struct metcell *);

#endif
