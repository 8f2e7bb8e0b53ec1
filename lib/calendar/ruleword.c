#include <string.h>

#include "base/buf.h"
#include "base/fold.h"
#include "base/lang.h"
#include "calendar/ruleword.h"

enum { LONGEST = 200, DAYS = 7 };

static const struct {
	const char *word, *rule;
} words[] = {
	{ "daglig", "DAILY" }, { "dagligt", "DAILY" }, { "daily", "DAILY" },
	{ "hver dag", "DAILY" }, { "every day", "DAILY" },
	{ "ugentlig", "WEEKLY" }, { "ugentligt", "WEEKLY" }, { "weekly", "WEEKLY" },
	{ "hver uge", "WEEKLY" }, { "every week", "WEEKLY" },
	{ "hver anden uge", "WEEKLY;INTERVAL=2" }, { "hver 2. uge", "WEEKLY;INTERVAL=2" },
	{ "hver 14. dag", "WEEKLY;INTERVAL=2" }, { "every other week", "WEEKLY;INTERVAL=2" },
	{ "månedlig", "MONTHLY" }, { "månedligt", "MONTHLY" }, { "monthly", "MONTHLY" },
	{ "hver måned", "MONTHLY" }, { "every month", "MONTHLY" },
	{ "årlig", "YEARLY" }, { "årligt", "YEARLY" }, { "yearly", "YEARLY" },
	{ "hvert år", "YEARLY" }, { "every year", "YEARLY" },
};

/* The rest of a text behind a beginning and blanks, or NULL. */
static const char *
behind(const char *text, const char *beginning)
{
	size_t n = strlen(beginning);

	return strncmp(text, beginning, n) == 0 ? text + n + strspn(text + n, " ") : NULL;
}

/* Step over the day of the week that a text begins with, 0 Monday; -1: none does. */
static int
take_weekday(const char **text)
{
	struct fold f = { 0 };
	int found = -1;

	for (int i = 0; i < 2 * DAYS && found < 0; i++) {
		const char *name = lang_weekday(i < DAYS ? LANG_DA : LANG_EN, i % DAYS), *rest;

		fold_text(&f, name, strlen(name));
		if ((rest = behind(*text, buf_text(&f.text))) != NULL) {
			found = i % DAYS;
			*text = rest;
		}
	}
	fold_release(&f);
	return found;
}

/* "mandag, onsdag og fredag": a bit for each; 0: something else is there, too. */
static int
weekdays(const char *text)
{
	static const char *const between[] = { ", ", ",", "og ", "and ", "& " };
	int days = 0, day;

	while ((day = take_weekday(&text)) >= 0) {
		days |= 1 << day;
		for (size_t i = 0; i < sizeof between / sizeof *between; i++)
			if (behind(text, between[i]) != NULL && *text != '\0') {
				text = behind(text, between[i]);
				break;
			}
	}
	return *text == '\0' ? days : 0;
}

static const char *const codes[DAYS] = { "MO", "TU", "WE", "TH", "FR", "SA", "SU" };

/* Which of a month's Mondays: step over the word for it; 0: there is none. */
static int
take_which(const char **text)
{
	static const struct { const char *word; int which; } ordinals[] = {
		{ "foerste ", 1 }, { "1. ", 1 }, { "first ", 1 }, { "anden ", 2 }, { "2. ", 2 }, { "second ", 2 },
		{ "tredje ", 3 }, { "3. ", 3 }, { "third ", 3 }, { "fjerde ", 4 }, { "4. ", 4 }, { "fourth ", 4 },
		{ "sidste ", -1 }, { "last ", -1 },
	};

	for (size_t i = 0; i < sizeof ordinals / sizeof *ordinals; i++)
		if (behind(*text, ordinals[i].word) != NULL) {
			*text = behind(*text, ordinals[i].word);
			return ordinals[i].which;
		}
	return 0;
}

/* "den første mandag i måneden", "sidste torsdag i hver måned" */
static int
read_month(struct buf *out, const char *text)
{
	static const char *const before[] = { "den ", "hver ", "the ", "every " };
	static const char *const months[] = { "i maaneden", "i hver maaned", "hver maaned", "of the month",
	    "of every month", "every month" };
	int which, day;

	for (size_t i = 0; i < sizeof before / sizeof *before; i++)
		if (behind(text, before[i]) != NULL)
			text = behind(text, before[i]);
	if ((which = take_which(&text)) == 0 || (day = take_weekday(&text)) < 0)
		return 0;
	for (size_t i = 0; i < sizeof months / sizeof *months; i++)
		if (strcmp(text, months[i]) == 0) {
			buf_addf(out, "FREQ=MONTHLY;BYDAY=%d%s", which, codes[day]);
			return 1;
		}
	return 0;
}

/* "hver tirsdag", "hver anden tirsdag". */
static int
read_weekdays(struct buf *out, const char *text)
{
	const char *rest = behind(text, "hver ");
	int days, other, met = 0;

	if (rest == NULL)
		rest = behind(text, "every ");
	if (rest == NULL)
		return 0;
	other = behind(rest, "anden ") != NULL || behind(rest, "2. ") != NULL || behind(rest, "other ") != NULL;
	days = weekdays(other ? strchr(rest, ' ') + 1 : rest);
	if (days == 0)
		return 0;
	buf_addf(out, "FREQ=WEEKLY%s;BYDAY=", other ? ";INTERVAL=2" : "");
	for (int day = 0; day < DAYS; day++)
		if (days & 1 << day)
			buf_addf(out, "%s%s", met++ > 0 ? "," : "", codes[day]);
	return 1;
}

int
ruleword_read(struct buf *out, const char *text, size_t len)
{
	struct fold f = { 0 }, word = { 0 };
	int done = 0;

	fold_text(&f, text, len < LONGEST ? len : 0);
	for (size_t i = 0; i < sizeof words / sizeof *words && !done; i++) {
		fold_text(&word, words[i].word, strlen(words[i].word));
		done = strcmp(buf_text(&word.text), buf_text(&f.text)) == 0;
		if (done)
			buf_addf(out, "FREQ=%s", words[i].rule);
	}
	if (!done)
		done = read_month(out, buf_text(&f.text)) || read_weekdays(out, buf_text(&f.text));
	fold_release(&f);
	fold_release(&word);
	return done;
}
