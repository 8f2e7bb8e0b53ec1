#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/fold.h"
#include "cli/dayword.h"
#include "cli/forgive.h"
#include "cli/timeword.h"
#include "field/schemas.h"
#include "sheet/clocktime.h"

/* A day to come, where none before it was meant: "16/11", "16. nov."; 0: it is none. */
static int
day_to_come(const char *text, size_t len, int today, int *day)
{
	struct fold f = { 0 };
	struct buf why = { 0 };
	int found = 0;

	fold_text(&f, text, len);
	/* Without a year: the first that is not before today. */
	for (int year = date_civil(today).year, last = year + 1; !found && year <= last; year++) {
		struct buf whole = { 0 };
		int d, m, n = 0;

		if (sscanf(buf_text(&f.text), "%2d%*1[/.-]%2d%n", &d, &m, &n) == 2 && (size_t)n == f.text.len)
			buf_addf(&whole, "%02d.%02d.%d", d, m, year);
		else
			buf_addf(&whole, "%s %d", buf_text(&f.text), year);
		found = dayword_read(whole.data, whole.len, *day = today, day, &why) && *day >= today;
		buf_release(&whole);
	}
	buf_release(&why);
	fold_release(&f);
	return found;
}

void
timeword_add(struct buf *out, const char *text, const char *day, int today, int alone)
{
	struct buf date = { 0 }, why = { 0 }, several = { 0 };
	size_t len = strlen(text);
	int hour, minute, ignored, found, weekday;
	char iso[DATE_TEXT];
	size_t at = clocktime_at_end(text, len, &hour, &minute);

	while (at > 0 && text[at - 1] == ' ')
		at--;
	if (at < len && at == 0 && day != NULL) {
		buf_add(&date, day, 10);
	} else if (at > 0 && (weekday = dayword_weekday(text, at)) >= 0) {
		/* Said on a Sunday, "på søndag" may be today or the next one. */
		if (weekday != date_weekday(today) || !dayword_is_several(text, at, today, &several)) {
			date_format(iso, today + (weekday - date_weekday(today) + 7) % 7);
			buf_adds(&date, iso);
		}
	} else if (at > 0) {
		forgive_value(&booking_schema.field[BOOKING_ASKED], text, at, today, &date, &why);
	}
	if (at > 0 && !date_parse(buf_text(&date), date.len, &ignored) && day_to_come(text, at, today, &found)) {
		buf_clear(&date);
		date_format(iso, found);
		buf_adds(&date, iso);
	}
	if (!date_parse(buf_text(&date), date.len, &ignored) && (several.len > 0 || dayword_is_several(text, at, today, &several)))
		die("%s", several.data);
	if (!date_parse(buf_text(&date), date.len, &ignored) || (at == len && !alone))
		buf_adds(out, text);
	else if (at < len)
		buf_addf(out, "%sT%02d:%02d", date.data, hour, minute);
	else
		buf_adds(out, date.data);
	buf_release(&date);
	buf_release(&why);
}
