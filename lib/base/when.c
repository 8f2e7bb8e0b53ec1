#include "base/buf.h"
#include "base/date.h"
#include "base/period.h"
#include "base/when.h"

/* The Danish article, or the English word. */
static void
add_day(struct buf *b, enum language language, const char *english, int day)
{
	buf_adds(b, LANG(language, "den ", english));
	lang_add_day(b, language, day);
}

/* "den 1. til den 14. oktober 2026": month and year are said once. */
static void
add_days(struct buf *b, enum language language, const struct period *p)
{
	if (p->first == PERIOD_OPEN) {
		buf_adds(b, LANG(language, "til og med ", "up to "));
	} else {
		buf_adds(b, LANG(language, "fra den ", "from "));
		lang_add_day_before(b, language, p->first, p->last);
		buf_adds(b, LANG(language, " til ", " to "));
	}
	add_day(b, language, "", p->last);
}

void
when_add_in(struct buf *b, enum language language, const struct period *p)
{
	switch (period_unit(p)) {
	case PERIOD_DAY:
		add_day(b, language, "on ", p->last);
		return;
	case PERIOD_DAYS:
		add_days(b, language, p);
		return;
	case PERIOD_MONTHS:
		buf_adds(b, LANG(language, "fra ", "from "));
		break;
	default:
		buf_adds(b, LANG(language, "i ", "in "));
	}
	lang_add_period(b, language, p);
}

const char *
when_in(enum language language, const struct period *p)
{
	struct buf *b = lang_buffer();

	when_add_in(b, language, p);
	return b->data;
}

static const char *
with_day(enum language language, const char *danish, const char *english, int day)
{
	struct buf *b = lang_buffer();

	buf_adds(b, LANG(language, danish, english));
	add_day(b, language, "", day);
	return b->data;
}

const char *
when_day(enum language language, int day)
{
	return with_day(language, "", "", day);
}

const char *
when_on(enum language language, int day)
{
	return with_day(language, "", "on ", day);
}

const char *
when_since(enum language language, int day)
{
	return with_day(language, "siden ", "since ", day);
}

const char *
when_from(enum language language, int first, int last)
{
	struct buf *b;

	if (first == last)
		return when_on(language, first);
	b = lang_buffer();
	add_days(b, language, &(struct period){ first, last });
	return b->data;
}

const char *
when_whole(enum language language, const struct period *p)
{
	struct buf *b;

	if (period_unit(p) == PERIOD_DAY)
		return when_day(language, p->last);
	if (period_unit(p) != PERIOD_DAYS)
		return lang_period(language, p);
	b = lang_buffer();
	buf_adds(b, LANG(language, "tiden ", "the time "));
	add_days(b, language, p);
	return b->data;
}

static const char *
with_month(enum language language, const char *danish, const char *english, int day)
{
	int month = date_month(day);
	struct period p = period_months(month, month);
	struct buf *b = lang_buffer();

	buf_adds(b, LANG(language, danish, english));
	lang_add_period(b, language, &p);
	return b->data;
}

const char *
when_in_month(enum language language, int day)
{
	return with_month(language, "i ", "in ", day);
}

const char *
when_since_month(enum language language, int day)
{
	return with_month(language, "siden ", "since ", day);
}
