/*
 * funding - the questions of mc-funding, apart from its list.
 *
 *	struct request r = { .today = today };
 *
 *	question_ask(QUESTION_SUMMARY, &r, argv, format, skip);
 */
#ifndef MC_FUNDING_QUESTIONS_H
#define MC_FUNDING_QUESTIONS_H

#include "base/language.h"
#include "base/period.h"
#include "output/rows.h"

enum question { QUESTION_SUMMARY, QUESTION_TIMELINE, QUESTION_YEARS, QUESTION_WITHOUT };

struct request {
	struct period period;	/* today, unless given */
	int given, today;
	const char *without;	/* sources parted by commas, or NULL */
	enum language language;	/* of the notes about the centre at hand */
	struct rows *out;
};

/* Print the rows that answer it, for each of the centres that argv names. */
void question_ask(enum question, struct request *, char *const *argv, enum rows_format,
    int skip_invalid);

#endif
