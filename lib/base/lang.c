#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/lang.h"
#include "base/number.h"
#include "base/period.h"

static const char *const months[2][12] = {
	{ "januar", "februar", "marts", "april", "maj", "juni", "juli", "august",
	    "september", "oktober", "november", "december" },
	{ "January", "February", "March", "April", "May", "June", "July", "August",
	    "September", "October", "November", "December" },
};

const char *
lang_weekday(enum language language, int weekday)
{
	static const char *const days[2][7] = {
		{ "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag" },
		{ "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" },
	};

	return days[language][weekday];
}

/* Digits in groups of three. */
static void
add_grouped(struct buf *b, enum language language, const char *digits, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (i > 0 && (n - i) % 3 == 0)
			buf_addc(b, language == LANG_DA ? '.' : ',');
		buf_addc(b, digits[i]);
	}
}

void
lang_add_number(struct buf *b, enum language language, int64_t value)
{
	char text[NUMBER_TEXT];
	const char *s = text, *point;

	number_format(text, value);
	if (*s == '-')
		buf_addc(b, *s++);
	point = strchr(s, '.');
	add_grouped(b, language, s, point != NULL ? (size_t)(point - s) : strlen(s));
	if (point != NULL) {
		buf_addc(b, language == LANG_DA ? ',' : '.');
		buf_adds(b, point + 1);
	}
}

void
lang_add_money(struct buf *b, enum language language, int64_t value)
{
	lang_add_number(b, language, value);
	if (value % NUMBER_ONE != 0 && value % (NUMBER_ONE / 10) == 0)
		buf_addc(b, '0');
}

void
lang_add_hours(struct buf *b, enum language language, int64_t minutes)
{
	lang_add_number(b, language, (minutes * 100 + 30) / 60 * (NUMBER_ONE / 100));
}

void
lang_add_count(struct buf *b, enum language language, uint64_t n)
{
	char text[24];

	add_grouped(b, language, text, (size_t)snprintf(text, sizeof text, "%" PRIu64, n));
}

static void
add_month(struct buf *b, enum language language, int month)
{
	struct date d = date_month_civil(month);

	buf_adds(b, months[language][d.month - 1]);
	buf_addc(b, ' ');
	buf_addu(b, (unsigned)d.year);
}

void
lang_add_day(struct buf *b, enum language language, int day)
{
	struct date d = date_civil(day);

	buf_addu(b, (unsigned)d.day);
	buf_adds(b, language == LANG_DA ? ". " : " ");
	add_month(b, language, date_month(day));
}

void
lang_add_clock(struct buf *b, enum language language, const char *before, const char *clock)
{
	buf_addf(b, LANG(language, "%s%.2s.%.2s", "%s%.2s:%.2s"), before, clock, clock + 3);
}

void
lang_add_day_before(struct buf *b, enum language language, int day, int last)
{
	struct date d = date_civil(day), end = date_civil(last);

	if (d.year != end.year) {
		lang_add_day(b, language, day);
		return;
	}
	buf_addf(b, language == LANG_DA ? "%d." : "%d", d.day);
	if (d.month != end.month)
		buf_addf(b, " %s", months[language][d.month - 1]);
}

/* Both ends, as far as they are known. */
static void
add_days(struct buf *b, enum language language, const struct period *p)
{
	if (p->first == PERIOD_OPEN) {
		buf_adds(b, LANG(language, "til og med ", "up to "));
	} else {
		lang_add_day_before(b, language, p->first, p->last);
		buf_adds(b, LANG(language, " til ", " to "));
	}
	lang_add_day(b, language, p->last);
}

/* Of two months of one year the first without it. */
static void
add_months(struct buf *b, enum language language, const struct period *p)
{
	struct date first = date_civil(p->first);

	if (first.year == date_civil(p->last).year)
		buf_adds(b, months[language][first.month - 1]);
	else
		add_month(b, language, date_month(p->first));
	buf_adds(b, LANG(language, " til ", " to "));
	add_month(b, language, date_month(p->last));
}

static void
add_quarter(struct buf *b, enum language language, int quarter, int year)
{
	static const char *const ordinal[] = { "first", "second", "third", "fourth" };

	if (language == LANG_EN)
		buf_addf(b, "the %s quarter of %04d", ordinal[quarter - 1], year);
	else
		buf_addf(b, "%d. kvartal %04d", quarter, year);
}

void
lang_add_period(struct buf *b, enum language language, const struct period *p)
{
	struct date last = date_civil(p->last);
	int year, week;

	switch (period_unit(p)) {
	case PERIOD_YEAR:
		buf_addf(b, "%04d", last.year);
		break;
	case PERIOD_QUARTER:
		add_quarter(b, language, last.month / 3, last.year);
		break;
	case PERIOD_MONTH:
		add_month(b, language, date_month(p->first));
		break;
	case PERIOD_MONTHS:
		add_months(b, language, p);
		break;
	case PERIOD_WEEK:
		date_week(p->first, &year, &week);
		buf_addf(b, LANG(language, "uge %d i %d", "week %d of %d"), week, year);
		break;
	case PERIOD_DAY:
		lang_add_day(b, language, p->last);
		break;
	case PERIOD_DAYS:
		add_days(b, language, p);
		break;
	}
}

void
lang_add_joint(struct buf *b, enum language language, size_t i, size_t n)
{
	if (i > 0)
		buf_adds(b, i + 1 < n ? ", " : LANG(language, " og ", " and "));
}

const char *
lang_month_short(enum language language, int month)
{
	static const char *const brief[2][12] = {
		{ "jan.", "feb.", "marts", "april", "maj", "juni", "juli", "aug.", "sept.", "okt.",
		    "nov.", "dec." },
		{ "Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.",
		    "Nov.", "Dec." },
	};

	return brief[language][month - 1];
}

void
lang_add_months_short(struct buf *b, enum language language, int first_day, int last_day)
{
	struct date first = date_civil(first_day), last = date_civil(last_day);

	if (first.year != last.year)
		buf_addf(b, "%s %d-", lang_month_short(language, first.month), first.year);
	else if (first.month != last.month)
		buf_addf(b, "%s-", lang_month_short(language, first.month));
	buf_addf(b, "%s %d", lang_month_short(language, last.month), last.year);
}

/* A list of which an item holds what parts them is parted by semicolons. */
static int
holds_joint(const char *name)
{
	return strchr(name, ',') != NULL || strstr(name, " og ") != NULL ||
	    strstr(name, " and ") != NULL;
}

void
lang_add_some_names(struct buf *b, enum language language, const char *const *name, size_t n, size_t most)
{
	size_t named = n > most ? most - 1 : n, items = n > most ? most : n;
	int semicolons = 0;

	for (size_t i = 0; i < named && items > 1; i++)
		semicolons |= holds_joint(name[i]);
	for (size_t i = 0; i < items; i++) {
		if (i > 0 && semicolons)
			buf_adds(b, "; ");
		else
			lang_add_joint(b, language, i, items);
		if (i < named)
			buf_adds(b, name[i]);
		else
			buf_addf(b, LANG(language, "%s andre", "%s others"), lang_count(language, n - named));
	}
}

void
lang_add_names(struct buf *b, enum language language, const char *const *name, size_t n)
{
	lang_add_some_names(b, language, name, n, n);
}

void
lang_add_clauses(struct buf *b, enum language language, const char *const *clause, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (i > 0)
			buf_adds(b, i + 1 < n ? ", " : LANG(language, ", og ", " and "));
		buf_adds(b, clause[i]);
	}
}

void
lang_capital(struct buf *b, size_t at)
{
	unsigned char *c = (unsigned char *)b->data + at;

	if (at >= b->len)
		return;
	if (*c >= 'a' && *c <= 'z')
		*c = (unsigned char)(*c - 'a' + 'A');
	else if (*c == 0xC3 && at + 1 < b->len && c[1] >= 0xA0 && c[1] != 0xB7 && c[1] != 0xBF)
		c[1] = (unsigned char)(c[1] - 0x20);	/* é, æ, ø, å */
}

struct buf *
lang_buffer(void)
{
	enum { BUFFERS = 16 };
	static struct buf buffer[BUFFERS];
	static unsigned turn;
	struct buf *b = &buffer[turn++ % BUFFERS];

	buf_clear(b);
	return b;
}

const char *
lang_count(enum language language, uint64_t n)
{
	struct buf *b = lang_buffer();

	lang_add_count(b, language, n);
	return b->data;
}

const char *
lang_money(enum language language, int64_t value)
{
	struct buf *b = lang_buffer();

	lang_add_money(b, language, value);
	return b->data;
}

const char *
lang_day(enum language language, int day)
{
	struct buf *b = lang_buffer();

	lang_add_day(b, language, day);
	return b->data;
}

const char *
lang_period(enum language language, const struct period *p)
{
	struct buf *b = lang_buffer();

	lang_add_period(b, language, p);
	return b->data;
}

const char *
lang_quoted(enum language language, const char *text)
{
	struct buf *b = lang_buffer();

	buf_addf(b, LANG(language, "»%s«", "\"%s\""), text);
	return b->data;
}
