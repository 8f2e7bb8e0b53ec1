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
#include "calendar/rulejudge.h"
#include "calendar/ruletext.h"
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
ruletext_read(struct rule *r, const char *text, size_t len)
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
	if (!met[PART_FREQ])
		return wrong("a rule needs FREQ; one looks like FREQ=WEEKLY;BYDAY=TH");
	if (met[PART_COUNT] && met[PART_UNTIL])
		return wrong("COUNT and UNTIL do not go together; keep the one that is meant");
	buf_clear(&says);
	return rulejudge_goes(r, &says) ? NULL : says.data;
}
