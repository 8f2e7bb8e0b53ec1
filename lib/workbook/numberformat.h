/*
 * numberformat - what a number format makes of a number: a date, a time, a share.
 *
 *	numberformat_of("[$-406]d. mmmm yyyy")		NUMBERFORMAT_DATE
 *	numberformat_builtin(14)			the same
 *
 * The codes are those of ECMA-376 part 1, 18.8.30 and 18.8.31.  The first section
 * decides; what is in quotes, is escaped, or colours and the like in brackets, says nothing.
 */
#ifndef MC_WORKBOOK_NUMBERFORMAT_H
#define MC_WORKBOOK_NUMBERFORMAT_H

enum numberformat {
	NUMBERFORMAT_NUMBER,
	NUMBERFORMAT_PERCENT,
	NUMBERFORMAT_DATE,	/* with or without a time */
	NUMBERFORMAT_MONTH,	/* a date that is shown without its day: mmm-yy */
	NUMBERFORMAT_CLOCK,	/* the time of a day */
	NUMBERFORMAT_DURATION	/* [h]:mm, beyond a day too */
};

enum numberformat numberformat_of(const char *code);

/* A format without a code of its own, by its number. */
enum numberformat numberformat_builtin(unsigned long id);

#endif
