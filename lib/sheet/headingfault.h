/*
 * headingfault - what is wrong with a row of headings.
 *
 *	struct buf why = { 0 };
 *
 *	if (headingfault_lacks(&head, &rules, &why))
 *		puts(why.data);
 */
#ifndef MC_SHEET_HEADINGFAULT_H
#define MC_SHEET_HEADINGFAULT_H

#include <stddef.h>

struct buf;
struct rules;
struct intern;
struct heading;
struct sheetsource;

/*
 * headingsearch(), with what is wrong reported: 0 if not all that is needed is named, a
 * field is named twice, or the rows were split in the wrong place.
 */
int headingfault_find(struct heading *, const struct sheetsource *, const char *shown,
    const struct rules *, unsigned long line, const struct intern *extra);

/*
 * Are the headings found but for the form, which can be filled in row by row?  Nothing is
 * reported.
 */
int headingfault_lacks_form(const struct sheetsource *, const struct rules *, unsigned long line,
    const struct intern *extra);

/* Why no row below can be read, appended: a field has no column, or two. */
int headingfault_lacks(const struct heading *, const struct rules *, struct buf *why);

/* Appended: two columns stand for the field that the first of them holds. */
void headingfault_twice(const struct heading *, size_t first, size_t other, struct buf *why);

/* The field whose heading a column's is nearly, and that has no column; or -1. */
int headingfault_near(const struct heading *, size_t column);

/*
 * "Tid" may be hours or the time of day, "Deltagere" residents or actors.  0: nobody told
 * which, no other column holds them, and none of the log's own is called so: reported as
 * a question.
 */
int headingfault_times(const struct heading *, const char *shown);

#endif
