#include <stdio.h>
#include <string.h>

#include "base/date.h"
#include "base/translate.h"
#include "schema/timeorder.h"

enum { DAY = 10 };		/* bytes of YYYY-MM-DD */

/* Is it YYYY-MM-DD, with or without THH:MM behind it? */
static int
is_moment(const char *text, size_t len)
{
	int day;

	return (len == DAY || (len == 16 && text[DAY] == 'T')) && date_parse(text, DAY, &day);
}

const char *
timeorder_wrong(const struct timeorder *t, const char *before, size_t before_len,
    const char *after, size_t after_len)
{
	static char text[160];
	size_t n = before_len < after_len ? before_len : after_len;
	int order = is_moment(before, before_len) && is_moment(after, after_len) ? memcmp(after, before, n) : 1;

	if (order == 0 && t->lasts && before_len > DAY && after_len > DAY) {
		snprintf(text, sizeof text, translate("'%s' and '%s' are both %.*s; give a later end"), t->before, t->after,
		    (int)after_len, after);
		return text;
	}
	if (order >= 0)
		return NULL;
	snprintf(text, sizeof text, translate("'%s' (%.*s) is before '%s' (%.*s); turn them round"),
	    t->after, (int)after_len, after, t->before, (int)before_len, before);
	return text;
}
