/*
 * sheethead - find the row of headings in a spreadsheet's file, and what it says.
 *
 *	struct sheethead head = { 0 };
 *
 *	if (sheethead_find(&head, text, len, "sheet.csv", &rules, 0))
 *		column = head.column[3];
 *	sheethead_release(&head);
 *
 * Titles may stand above it; it is the first row among the first hundred that
 * has headings for date, form and actors.  Where the separator is not known,
 * the one with which most headings are found is taken.
 */
#ifndef MC_SHEETHEAD_H
#define MC_SHEETHEAD_H

#include <stddef.h>

#include "domain/importrules.h"
#include "domain/wording.h"

/* What a column holds, beside enum entry_field and the HEADING_ ones. */
enum { COLUMN_UNKNOWN = -1, COLUMN_BLANK = -2, COLUMN_LEFT_OUT = -3 };

struct intern;

struct sheethead {
	char separator;
	unsigned long line;
	size_t start, end;	/* its bytes in the text */
	int *column;		/* what each column holds */
	char **name;		/* its heading, as it stands */
	char **word;		/* and folded */
	size_t n;
	int is_ours;		/* commas, and the names of log.csv */
};

/* line: where it is, or 0.  0 if there is none, which is reported. */
int sheethead_find(struct sheethead *, const char *text, size_t len, const char *shown,
    const struct importrules *, unsigned long line);

/*
 * "Tid" may be hours or the time of day.  0: nobody told which, there are no other
 * hours, and no column of the log's own is called so: reported as a question.
 */
int sheethead_times_told(const struct sheethead *, const struct intern *own, const char *shown);
void sheethead_release(struct sheethead *);

/* The field whose heading a column's is nearly, and that has no column; or -1. */
int sheethead_near(const struct sheethead *, size_t column);

/* The first column of a field, or -1. */
int sheethead_column(const struct sheethead *, int field);

#endif
