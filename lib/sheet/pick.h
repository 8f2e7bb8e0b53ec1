/*
 * pick - which sheet of a workbook holds the log?
 *
 *	struct cells cells = { 0 };
 *	long sheet = sheetpick_find(book, NULL, &wanted, 0, &extra, &actors, &cells);
 *
 *	if (sheet >= 0)
 *		... the cells of book->sheet[sheet]
 *	cells_release(&cells);
 *
 * The one that is asked for, by its name or its number.  Else the one that is not hidden
 * and has headings for date, form and actors; where several have, or none of several,
 * nobody can say, and it is asked about.  What is left out is reported.
 */
#ifndef MC_SHEET_PICK_H
#define MC_SHEET_PICK_H

struct cells;
struct rules;
struct intern;
struct naming;
struct workbook;

/* asked: or NULL; line: of the headings, or 0.  -1: reported. */
long sheetpick_find(struct workbook *, const char *asked, const struct rules *,
    unsigned long line, const struct intern *extra, const struct naming *actors, struct cells *);

#endif
