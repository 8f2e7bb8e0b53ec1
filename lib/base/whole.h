/*
 * whole - a whole number as a person types it: digits, and nothing else.
 *
 *	if ((lines = whole_number(text, 1000)) == 0)
 *		die("'%s' is no number of lines; write 1 to 1000", text);
 *
 * A sign, blanks, a point or letters behind it are no part of one, whatever strtoul(3) takes.
 */
#ifndef MC_BASE_WHOLE_H
#define MC_BASE_WHOLE_H

/* The number that a text is, from 1 to `most`; 0: it is none of these. */
unsigned long whole_number(const char *text, unsigned long most);

#endif
