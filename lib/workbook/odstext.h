/*
 * odstext - the text that a cell of an OpenDocument spreadsheet shows, from the elements and texts in it.  For ods.c.
 *
 *	struct odstext t = { .of = &value };
 *
 *	odstext_begin(&t);				at each cell
 *	if (!odstext_element(&t, x, place))
 *		... what is in the element is no text of the cell's
 *	odstext_add(&t, "Fælles ", 8);
 *	odstext_end(&t);				at the end of an element that was not passed over
 *	value.text					a line for each paragraph
 *
 * After ODF 1.2 part 1, 6.1: blanks and line ends of the XML are one blank, and none at the ends of a paragraph; those
 * that are meant are elements.
 */
#ifndef MC_WORKBOOK_ODSTEXT_H
#define MC_WORKBOOK_ODSTEXT_H

#include <stddef.h>

struct odsvalue;
struct xmlpart;

struct odstext {
	struct odsvalue *of;		/* whose text it is: borrowed */
	unsigned paragraphs, open;	/* how many there are, and how deep in one */
	int loose;			/* the last letter is a blank that may go */
};

void odstext_begin(struct odstext *);

/* 0: what is in it is passed over, as a note. */
int odstext_element(struct odstext *, const struct xmlpart *, int place);
void odstext_end(struct odstext *);

/* Outside paragraphs there is none. */
void odstext_add(struct odstext *, const char *text, size_t len);

#endif
