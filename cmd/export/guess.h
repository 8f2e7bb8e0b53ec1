/*
 * guess - what a cell holds, told by its text.
 *
 *	struct value v = { .kind = VALUE_TEXT, .text = f };
 *
 *	guess_value(&days, f, &v);		"2026-11-01" is a date, "12" a number, "012" a text
 */
#ifndef MC_EXPORT_GUESS_H
#define MC_EXPORT_GUESS_H

#include "export.h"

struct days;

/* A whole or a decimal number as people write it, not an id or a code of digits? */
int guess_is_number(struct csv_field);

/* If it is a date, or a moment, the value is; `days` has those that were met. */
void guess_date(struct days *, struct csv_field, struct value *);

/* The same of a column that holds numbers, dates and texts as they come. */
void guess_value(struct days *, struct csv_field, struct value *);

#endif
