/*
 * headingsearch - find the row of headings in a spreadsheet's file.
 *
 *	struct heading head;
 *
 *	if (headingsearch(&head, &source, &rules, 0, &names))
 *		...
 *	heading_release(&head);
 *
 * There may be titles above it; it is the first row among the first hundred that
 * has headings for all that is needed: of a log date, form and actors.  Where the separator is not known,
 * the one with which most headings are found is taken.
 */
#ifndef MC_SHEET_HEADINGSEARCH_H
#define MC_SHEET_HEADINGSEARCH_H

struct heading;
struct intern;
struct memo;
struct reader;
struct rules;
struct sheetsource;

/*
 * line: where it is, or 0.  1 if it has all that is needed; else 0, with the row that
 * has most of it.  headingfault_find() in headingfault.h reports what is wrong.
 */
int headingsearch(struct heading *, const struct sheetsource *,
    const struct rules *, unsigned long line, const struct intern *extra);

/*
 * Is a record a row of headings, though perhaps not of all that are needed?
 * If its cell in the column of dates of the headings above is a date, it is not.
 * What short cells mean by these rules is kept in the memo, which is the caller's to release.
 */
int headingsearch_is_one(const struct heading *above, const struct reader *,
    const struct rules *, struct memo *);

#endif
