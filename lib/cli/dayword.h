/*
 * dayword - a day as a person says it who is writing down what took place.
 *
 *	struct buf why = { 0 };
 *	int day;
 *
 *	if (!dayword_read("i går", 6, today, &day, &why))
 *		die("%s", buf_text(&why));
 *
 * "i dag", "i går", "i forgårs", "i overmorgen", "for 3 dage siden", "om 3 dage"; a weekday: the
 * latest that is not after today, "i mandags" and "sidste mandag" the latest before today, "på
 * mandag" and "kommende mandag" the next, "mandag i sidste uge" and "mandag i uge 41" what they say;
 * a part of the day behind it ("i går aftes") changes nothing; a day and month without a year
 * ("24/11", "d. 24. nov.", "tirsdag den 24/11"): the latest that is not after today, if that is within six months; and
 * all that a spreadsheet's date may look like (sheet/datestyle.h), the day before the month,
 * with a year of two digits too.  In Danish or English, capitals and blanks do not matter.
 * Two slashes between numbers that both may be a month (10/05/2026) are no day: a program may
 * have written the month first, and so may the person who copies it.  Words that say no one day
 * ("sidste uge", "næste mandag") are refused with the days that they may be (cli/daymeant.h).
 */
#ifndef MC_CLI_DAYWORD_H
#define MC_CLI_DAYWORD_H

#include <stddef.h>

struct buf;

/* 0: append to why what is wrong, and what would be right. */
int dayword_read(const char *text, size_t len, int today, int *day, struct buf *why);

/* Does it say a day that may be several, as "næste mandag" and 10/05/2026 do?  1: append to why which they are. */
int dayword_is_several(const char *text, size_t len, int today, struct buf *why);

/* Where no day is counted from: is it a day without its year ("1.12.", "24. nov.")?  1: append that, and what would be right. */
int dayword_lacks_year(const char *text, size_t len, struct buf *why);

/* Is it a weekday and no more, which may be one to come: "tirsdag", "på tirsdag", "on Tuesday"?  0 is Monday; -1: no. */
int dayword_weekday(const char *text, size_t len);

#endif
