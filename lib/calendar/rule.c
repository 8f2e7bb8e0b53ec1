#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/buf.h"
#include "base/date.h"
#include "base/nearest.h"
#include "base/safe.h"
#include "base/translate.h"
#include "calendar/clock.h"
#include "calendar/icstime.h"
#include "calendar/rule.h"
#include "calendar/ruleword.h"

/* What a rule may say; those after the lists are no lists. */
enum part {
	PART_FREQ = RULE_LISTS, PART_INTERVAL, PART_COUNT, PART_UNTIL, PART_WKST, PART_BYSECOND,
	PART_BYWEEKNO, PARTS
};
static const struct {
	const char *name;
	int least, most, negative;
} parts[PARTS] = {
	[RULE_MONTHS] = { "BYMONTH", 1, 12, 0 },
	[RULE_YEARDAYS] = { "BYYEARDAY", 1, 366, 1 },
	[RULE_MONTHDAYS] = { "BYMONTHDAY", 1, 31, 1 },
	[RULE_DAYS] = { "BYDAY", 1, 53, 1 },
	[RULE_HOURS] = { "BYHOUR", 0, 23, 0 },
	[RULE_MINUTES] = { "BYMINUTE", 0, 59, 0 },
	[RULE_POSITIONS] = { "BYSETPOS", 1, 366, 1 },
	[PART_FREQ] = { "FREQ", 0, 0, 0 },
	[PART_INTERVAL] = { "INTERVAL", 1, 1000, 0 },
	[PART_COUNT] = { "COUNT", 1, 100000, 0 },
	[PART_UNTIL] = { "UNTIL", 0, 0, 0 },
	[PART_WKST] = { "WKST", 0, 0, 0 },
	[PART_BYSECOND] = { "BYSECOND", 0, 0, 0 },
	[PART_BYWEEKNO] = { "BYWEEKNO", 1, 53, 1 },
};
static const char *const frequencies[] = { "DAILY", "WEEKLY", "MONTHLY", "YEARLY" };
static const char weekdays[] = "MOTUWETHFRSASU";

static struct buf says;

static const char *wrong(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

static const char *
wrong(const char *fmt, ...)
{
	va_list ap;

	buf_clear(&says);
	va_start(ap, fmt);
	buf_addv(&says, translate(fmt), ap);
	va_end(ap);
	return says.data;
}

/* In capitals or small letters. */
static int
is_word(const char *text, size_t len, const char *word)
{
	if (strlen(word) != len)
		return 0;
	for (size_t i = 0; i < len; i++)
		if ((text[i] >= 'a' && text[i] <= 'z' ? text[i] - 'a' + 'A' : text[i]) != word[i])
			return 0;
	return 1;
}

static int
weekday_of(const char *text, size_t len)
{
	for (int i = 0; len == 2 && i < 7; i++) {
		char name[3] = { weekdays[2 * i], weekdays[2 * i + 1], '\0' };

		if (is_word(text, len, name))
			return i;
	}
	return -1;
}

/* A whole number with or without a sign; 0 if it is none of six digits. */
static int
number_of(const char *text, size_t len, int *number)
{
	size_t i = len > 0 && (*text == '-' || *text == '+');

	*number = 0;
	if (i == len || len - i > 6)
		return 0;
	for (; i < len; i++) {
		if (!ascii_is_digit(text[i]))
			return 0;
		*number = *number * 10 + text[i] - '0';
	}
	if (*text == '-')
		*number = -*number;
	return 1;
}

static const char *
out_of_range(enum part p, const char *text, size_t len)
{
	return parts[p].negative ?
	    wrong("'%s' in %s: write %d to %d, or with a minus to count from the end",
	    shown(text, len), parts[p].name, parts[p].least, parts[p].most) :
	    wrong("'%s' in %s: write %d to %d", shown(text, len), parts[p].name, parts[p].least,
	    parts[p].most);
}

/* A number of the part's range. */
static const char *
read_number(enum part p, const char *text, size_t len, int *number)
{
	if (!number_of(text, len, number) || abs(*number) < parts[p].least ||
	    abs(*number) > parts[p].most || (*number < 0 && !parts[p].negative))
		return out_of_range(p, text, len);
	return NULL;
}

/* TU, 1MO or -1FR. */
static const char *
read_day(const char *text, size_t len, int *item)
{
	int day = len >= 2 ? weekday_of(text + len - 2, 2) : -1, position = 0;
	const char *bad;

	if (day < 0)
		return wrong("'%s' is no day of the week; write MO TU WE TH FR SA SU, or 1MO for the first "
		    "Monday of a month", shown(text, len));
	if (len > 2 && (bad = read_number((enum part)RULE_DAYS, text, len - 2, &position)) != NULL)
		return bad;
	*item = position * 8 + day + 1;
	return NULL;
}

int
rule_weekday(int item)
{
	return (item % 8 + 8) % 8 - 1;
}

int
rule_position(int item)
{
	return (item - rule_weekday(item) - 1) / 8;
}

int
rule_has(const struct rule *r, enum rule_list list)
{
	return r->list[list].n > 0;
}

static int
by_number(const void *a, const void *b)
{
	return *(const int16_t *)a - *(const int16_t *)b;
}

static const char *
read_list(struct rule *r, enum rule_list list, const char *text, size_t len)
{
	int16_t from = 0, n = 0;

	for (int i = 0; i < RULE_LISTS; i++)
		from = (int16_t)(from + r->list[i].n);
	for (const char *end = text + len, *next; text <= end; text = next + 1) {
		size_t size = 0;
		const char *bad;
		int item, k = 0;

		while (text + size < end && text[size] != ',')
			size++;
		next = text + size;
		bad = list == RULE_DAYS ? read_day(text, size, &item) :
		    read_number((enum part)list, text, size, &item);
		if (bad != NULL)
			return bad;
		while (k < n && r->item[from + k] != item)
			k++;
		if (k < n)
			continue;
		if (from + n == RULE_MOST)
			return wrong("more than %d numbers in one rule; write some of it as an activity of its own",
			    RULE_MOST);
		r->item[from + n++] = (int16_t)item;
	}
	qsort(r->item + from, (size_t)n, sizeof *r->item, by_number);
	r->list[list].from = from;
	r->list[list].n = n;
	return NULL;
}

/* 20261218, or 20261218T235900 on the wall's clock, or the same with a Z in UTC. */
static const char *
read_until(struct rule *r, const char *text, size_t len)
{
	struct icstime t;

	switch (icstime_read(&t, text, len)) {
	case ICSTIME_NO_FORM:
		return wrong("'%s' in UNTIL: write the last day as 20261218, or its time as 20261218T160000",
		    shown(text, len));
	case ICSTIME_NO_DAY:
		return wrong("'%s' in UNTIL is no day: %s", shown(text, len), date_remedy(t.date, strlen(t.date)));
	case ICSTIME_NO_CLOCK:
		return wrong("'%s' in UNTIL: hours are 00 to 23 and minutes 00 to 59", shown(text, len));
	case ICSTIME_GOOD:
		break;
	}
	r->until = t.whole ? t.at + CLOCK_DAY - 1 : t.at;
	/* The last day that can be written is what some have for an end that never comes. */
	if (r->until >= (int64_t)date_day(9999, 12, 31) * CLOCK_DAY)
		r->until = RULE_NO_END;
	return NULL;
}

static const char *
read_frequency(struct rule *r, const char *text, size_t len)
{
	struct nearest near;

	for (size_t i = 0; i < sizeof frequencies / sizeof *frequencies; i++)
		if (is_word(text, len, frequencies[i])) {
			r->frequency = (enum rule_frequency)i;
			return NULL;
		}
	nearest_begin(&near, text, len);
	for (size_t i = 0; i < sizeof frequencies / sizeof *frequencies; i++)
		nearest_offer(&near, frequencies[i]);
	if (is_word(text, len, "HOURLY") || is_word(text, len, "MINUTELY") || is_word(text, len, "SECONDLY"))
		return wrong("'FREQ=%s' repeats within the day; write FREQ=DAILY, and with BYHOUR=10,14 at which "
		    "hours", shown(text, len));
	if (nearest_best(&near) != NULL)
		return wrong("'FREQ=%s' is unknown; did you mean 'FREQ=%s'?", shown(text, len), nearest_best(&near));
	return wrong("'FREQ=%s' is unknown; write DAILY, WEEKLY, MONTHLY or YEARLY", shown(text, len));
}

static const char *
read_part(struct rule *r, enum part p, const char *text, size_t len)
{
	int number = 0, day;
	const char *bad;

	switch (p) {
	case PART_FREQ:
		return read_frequency(r, text, len);
	case PART_INTERVAL:
	case PART_COUNT:
		if ((bad = read_number(p, text, len, &number)) != NULL)
			return bad;
		if (p == PART_INTERVAL)
			r->interval = number;
		else
			r->count = number;
		return NULL;
	case PART_UNTIL:
		return read_until(r, text, len);
	case PART_WKST:
		if ((day = weekday_of(text, len)) < 0)
			return wrong("'%s' in WKST is no day of the week; write MO TU WE TH FR SA SU",
			    shown(text, len));
		r->week_start = day;
		return NULL;
	case PART_BYSECOND:
		if (!number_of(text, len, &number) || number != 0)
			return wrong("times here are whole minutes; take BYSECOND out");
		return NULL;
	case PART_BYWEEKNO:
		return wrong("calendars disagree on weeks of the year (BYWEEKNO); write each as an activity of "
		    "its own, with its day");
	default:
		return read_list(r, (enum rule_list)p, text, len);
	}
}

static const char *
find_part(const char *text, size_t len, enum part *p)
{
	struct nearest near;
	int i = 0;

	while (i < PARTS && !is_word(text, len, parts[i].name))
		i++;
	*p = i < PARTS ? (enum part)i : PART_FREQ;
	if (i < PARTS)
		return NULL;
	nearest_begin(&near, text, len);
	for (i = 0; i < PARTS; i++)
		nearest_offer(&near, parts[i].name);
	if (is_word(text, len, "RSCALE") || is_word(text, len, "SKIP"))
		return wrong("most calendars do not know '%s', and drop it; take it out", shown(text, len));
	if (nearest_best(&near) != NULL)
		return wrong("unknown '%s' in a rule; did you mean '%s'?", shown(text, len), nearest_best(&near));
	return wrong("unknown '%s' in a rule; one looks like FREQ=WEEKLY;BYDAY=TH", shown(text, len));
}

static int
most_days(const struct rule *r, enum rule_list list)
{
	int most = 0;

	for (int i = 0; i < r->list[list].n; i++)
		most += list != RULE_DAYS || rule_position(r->item[r->list[list].from + i]) != 0 ? 1 : 5;
	return most > 0 ? most : 31;
}

/* How many days a month has at most of those that the rule speaks of; a year of all its months. */
static int
most_at_once(const struct rule *r)
{
	int days = most_days(r, RULE_DAYS), of_month = most_days(r, RULE_MONTHDAYS);
	int of_year = rule_has(r, RULE_YEARDAYS) ? r->list[RULE_YEARDAYS].n : 366;

	if (of_month < days)
		days = of_month;
	if (r->frequency == RULE_YEARLY) {
		days *= rule_has(r, RULE_MONTHS) ? r->list[RULE_MONTHS].n : 12;
		days = days < of_year ? days : of_year;
	}
	return days;
}

/* May one day stand in a list by two of its items?  libical counts it twice then. */
static int
is_of_both_ends(const struct rule *r, enum rule_list list)
{
	int seen = 0;

	for (int i = 0; i < r->list[list].n; i++) {
		int item = r->item[r->list[list].from + i];
		int number = list == RULE_DAYS ? rule_position(item) : item;

		seen |= number < 0 ? 1 : number > 0 ? 2 : 4;
	}
	return seen != 0 && seen != 1 && seen != 2 && seen != 4;
}

static int
largest(const struct rule *r, enum rule_list list)
{
	int most = 0;

	for (int i = 0; i < r->list[list].n; i++) {
		int item = r->item[r->list[list].from + i];
		int number = abs(list == RULE_DAYS ? rule_position(item) : item);

		most = number > most ? number : most;
	}
	return most;
}

/* Parts that are right by themselves, and do not go together. */
static const char *
judge(const struct rule *r, const char met[PARTS])
{
	int positions = 0;

	for (int i = 0; i < r->list[RULE_DAYS].n; i++)
		positions |= rule_position(r->item[r->list[RULE_DAYS].from + i]) != 0;
	if (!met[PART_FREQ])
		return wrong("a rule needs FREQ; one looks like FREQ=WEEKLY;BYDAY=TH");
	if (met[PART_COUNT] && met[PART_UNTIL])
		return wrong("COUNT and UNTIL do not go together; keep the one that is meant");
	if (positions && r->frequency < RULE_MONTHLY)
		return wrong("a number before a day (1MO) counts in months and years; write FREQ=MONTHLY, or only "
		    "the day");
	if (met[RULE_MONTHDAYS] && r->frequency == RULE_WEEKLY)
		return wrong("weeks have no days of the month; write FREQ=MONTHLY, or BYDAY");
	if (met[RULE_YEARDAYS] && r->frequency != RULE_YEARLY)
		return wrong("BYYEARDAY counts in years; write FREQ=YEARLY");
	if (met[RULE_POSITIONS] && r->frequency < RULE_MONTHLY)
		return wrong("BYSETPOS counts in months and years; write FREQ=MONTHLY");
	if (met[RULE_POSITIONS] && !met[RULE_MONTHS] && !met[RULE_YEARDAYS] && !met[RULE_MONTHDAYS] &&
	    !met[RULE_DAYS] && !met[RULE_HOURS] && !met[RULE_MINUTES])
		return wrong("BYSETPOS chooses among days; say which, as BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1");
	if (met[RULE_POSITIONS] && (met[RULE_HOURS] || met[RULE_MINUTES]))
		return wrong("BYSETPOS chooses among days here; write each time of day as an activity of its own");
	if (met[RULE_POSITIONS] && largest(r, RULE_POSITIONS) > most_at_once(r))
		return wrong("BYSETPOS=%d chooses from too few days (%d at most); take it out",
		    largest(r, RULE_POSITIONS), most_at_once(r));
	if (met[RULE_POSITIONS] && (is_of_both_ends(r, RULE_DAYS) || is_of_both_ends(r, RULE_MONTHDAYS)))
		return wrong("BYSETPOS does not go with days of which some are counted from the end; write each as "
		    "an activity of its own");
	if ((r->frequency == RULE_MONTHLY || met[RULE_MONTHS]) && largest(r, RULE_DAYS) > 5)
		return wrong("a month has no day of the week more than 5 times; write 1 to 5, or -1 for the last");
	if (met[RULE_MONTHDAYS] && r->frequency == RULE_YEARLY && !met[RULE_MONTHS])
		return wrong("calendars disagree on BYMONTHDAY in years without BYMONTH; name the months, or write "
		    "FREQ=MONTHLY");
	return NULL;
}

/* Of words that tell a rule, that one is told; else one of those there are most of. */
static const char *
no_part(const char *text, size_t len)
{
	struct buf meant = { 0 };
	const char *said;

	if (!ruleword_read(&meant, text, len))
		buf_adds(&meant, "FREQ=WEEKLY;BYDAY=TH");
	said = wrong("'%s' in a rule has no '='; one looks like %s", shown(text, len), meant.data);
	buf_release(&meant);
	return said;
}

const char *
rule_read(struct rule *r, const char *text, size_t len)
{
	char met[PARTS] = { 0 };
	const char *end = text + len, *bad;

	*r = (struct rule){ .interval = 1, .until = RULE_NO_END };
	if (len >= 6 && is_word(text, 6, "RRULE:"))
		text += 6;
	while (text < end) {
		size_t size = 0, key = 0;
		enum part p;

		while (text + size < end && text[size] != ';')
			size++;
		while (key < size && text[key] != '=')
			key++;
		if (key == size)
			return no_part(text, size);
		if ((bad = find_part(text, key, &p)) != NULL)
			return bad;
		if (met[p])
			return wrong("%s stands twice in the rule; write it once", parts[p].name);
		met[p] = 1;
		if ((bad = read_part(r, p, text + key + 1, size - key - 1)) != NULL)
			return bad;
		text += size + (text + size < end);
	}
	return judge(r, met);
}

int
rule_lists(const struct rule *r, enum rule_list list, int number, int last)
{
	for (int i = 0; i < r->list[list].n; i++) {
		int item = r->item[r->list[list].from + i];

		if (item == number || (item < 0 && item + last + 1 == number))
			return 1;
	}
	return !rule_has(r, list);
}
