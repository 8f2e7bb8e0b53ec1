#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/safe.h"
#include "base/shellword.h"
#include "cli/dayword.h"
#include "cli/misplaced.h"
#include "cli/opts.h"

enum { MOST_WORDS = 3,		/* 5. november 2026 */
    LONGEST_NUMBER = 6 };	/* of what is counted here; a longer one may be anything, a CPR number too */

/* Whatever day it is: a day that is counted from today is one every day. */
static int
is_day(const char *text, size_t len)
{
	struct buf ignored = { 0 };
	int day, is = dayword_read(text, len, date_day(2000, 1, 1), &day, &ignored) ||
	    dayword_lacks_year(text, len, &ignored);

	buf_release(&ignored);
	return is;
}

/* 3, 1.5, 1,5: hours, say, or how many came. */
static int
is_number(const char *word)
{
	static const char digits[] = "0123456789";
	size_t n = strspn(word, digits), more;

	if (n == 0 || strlen(word) > LONGEST_NUMBER)
		return 0;
	if (word[n] == '\0')
		return 1;
	more = strchr(".,", word[n]) != NULL ? strspn(word + n + 1, digits) : 0;
	return more > 0 && word[n + 1 + more] == '\0';
}

/* Of a number: 5.11 is the fifth of November, or eleven hundredths; 25.13 and 1,5 are no days. */
static int
may_be_day(const char *number)
{
	const char *point = strchr(number, '.');
	long day = strtol(number, NULL, 10), month = point != NULL ? strtol(point + 1, NULL, 10) : 0;

	return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

void
misplaced_refuse(char *const *word)
{
	struct buf day = { 0 };
	int n = 0;

	/* Before -- it would have been an option, or the fault of one. */
	if (**word == '-' && (*word)[1] != '\0')
		die("'%s' stands behind '--', where options are no more; put it before that", shown(*word, strlen(*word)));
	if (is_number(*word) && may_be_day(*word))
		opts_usage("'%s' is a number or a day; give it with the option that says what it counts, or with --date", *word);
	if (is_number(*word))
		opts_usage("'%s' is a number; give it with the option that says what it counts", *word);
	while (n < MOST_WORDS && word[n] != NULL)
		n++;
	for (; n > 0; n--) {
		buf_clear(&day);
		for (int i = 0; i < n; i++)
			buf_addf(&day, i > 0 ? " %s" : "%s", word[i]);
		if (is_day(buf_text(&day), day.len))
			die("'%s' is a day; give it as --date %s", shown(buf_text(&day), day.len),
			    shellword(buf_text(&day)));
	}
	buf_release(&day);
}
