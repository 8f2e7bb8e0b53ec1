/*
 * ask - questions on a terminal, one line each.
 *
 *	struct buf answer = { 0 };
 *
 *	while (ask_line(&answer, "Date [today]: "))
 *		if (take(&answer))
 *			break;
 *
 * The question goes to standard error, so that what a program prints stays apart.
 */
#ifndef MC_CLI_ASK_H
#define MC_CLI_ASK_H

#include "base/buf.h"
#include "schema/schema.h"

/* Is there a person at both ends, who can be asked? */
int ask_can(void);

/* The line that was typed, without blanks at its ends; 0 at the end of the input. */
int ask_line(struct buf *answer, const char *question);

/*
 * Ask until the answer is a value of the field, in whatever spelling (forgive.h); an
 * empty answer is allowed and leaves out empty, unless the field is required.  today is
 * for days.  0 at the end of the input.
 */
int ask_value(struct buf *out, const struct field *, const char *question, int today);

#endif
