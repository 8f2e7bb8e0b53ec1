/*
 * dayword - a day as a person says it who is writing down what took place.
 *
 *	struct buf why = { 0 };
 *	int day;
 *
 *	if (!dayword_read("i går", 6, today, &day, &why))
 *		die("%s", buf_text(&why));
 *
 * "i dag", "i går", "i forgårs"; a weekday: the latest that is not after today, and
 * "i mandags" the latest before today; a day and month without a year ("24/11",
 * "24. nov."): the latest that is not after today, if that is within six months; and all
 * that a spreadsheet's date may look like (sheet/datestyle.h), the day before the month.
 * In Danish or English, capitals and blanks do not matter.
 */
#ifndef MC_CLI_DAYWORD_H
#define MC_CLI_DAYWORD_H

#include <stddef.h>

struct buf;

/* 0: append to why what is wrong, and what would be right. */
int dayword_read(const char *text, size_t len, int today, int *day, struct buf *why);

/* Was the last text that was no day one of which only the year is missing? */
int dayword_needs_year(void);

#endif
