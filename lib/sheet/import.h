/*
 * import - read a spreadsheet's file as rows of a log or another of our files, and rows refused.
 *
 *	struct sheetimport s = { .shown = path, .rules = &wanted, ... };
 *
 *	if (sheetimport_read(&s, bytes, len))
 *		... s.rows is CSV as log.csv has it, s.rejects for a person to mend
 *	sheetimport_release(&s);
 *
 * What was detected is reported, and is in s.found.  Each line of the file
 * ends up in one of the counts, so that none gets lost unseen.
 */
#ifndef MC_SHEET_IMPORT_H
#define MC_SHEET_IMPORT_H

#include <stddef.h>

#include "base/buf.h"
#include "base/intern.h"
#include "sheet/heading.h"
#include "sheet/naming.h"
#include "sheet/passedlines.h"
#include "sheet/rules.h"

struct cells;
struct daydoubt;
struct exempt;

struct sheetimport {
	/* in; borrowed */
	const char *shown;	/* the file, for messages */
	const struct rules *rules;	/* what is wanted */
	unsigned long header;	/* the line of the headings, or 0 */
	struct naming *actors, *initiatives, *resources;
	const char *centre;	/* its id */
	const char *folder;	/* and its folder, for commands that are told */
	const struct intern *extra;	/* further columns that the log has */
	const struct exempt *exempt;	/* where contacts are let pass */
	struct daydoubt *doubt;	/* of days; NULL: not asked */
	int today;
	int edited;		/* rows of a file of ours that come back: what it holds is taken */
	int whole;		/* every line must be a row, every column is kept: --replace */
	const char *sheet;	/* of a workbook: the name of the sheet */
	char *const *fill_down;	/* headings of columns whose empty cells repeat the one above */
	size_t fills;
	const char *const *question;	/* of each row that would be taken: why it is refused, or NULL */
	size_t questions;
	int year;		/* of dates that tell none, or 0 */
	/* out */
	struct found found;	/* how it was read */
	struct buf rows;	/* CSV with a header, in the names of formats.md */
	struct buf rejects;	/* with the reasons in the first column; empty if there are none */
	unsigned long taken, refused;
	int overfull;		/* the rejects are too long to go on */
	unsigned long *line_of;	/* of each row that was taken */
	char **wrong_if_new;	/* of each, if edited: what would refuse it if it were new, or NULL */
	int first_day, last_day;	/* of the rows taken */
	struct passedlines passed;
	/* for import.c */
	struct rules asking;	/* those of s.rules, and the form is filled in later */
	int asks_form;
	struct heading head;
	size_t linecap, wrongcap;
	struct sheetbefore {	/* what came out when the file was read before, with found, is_kept and kept */
		struct buf rows;
		unsigned long *line_of;
		size_t taken;
		size_t at, next;	/* the row that comes next: where it begins in them, and its number */
	} before;
	char *is_kept;		/* of each further column: is it in the rows? */
	size_t *kept, kepts;	/* those that are */
	unsigned long headed;	/* the line of the headings that the rejects have last */
};

/*
 * 0 if the file as a whole is refused, which is reported; or if s.overfull, which is not:
 * so many of its rows are refused that it is hardly the right file.
 */
int sheetimport_read(struct sheetimport *, const char *bytes, size_t len);

/* sheetimport_read() for the cells of a workbook's sheet, which s.sheet names. */
int sheetimport_read_cells(struct sheetimport *, const struct cells *);

/*
 * The same file is read once more, with questions: what it was found to be stands, and so do the rows about which
 * there is none.
 */
void sheetimport_again(struct sheetimport *);
void sheetimport_release(struct sheetimport *);

#endif
