#include "base/buf.h"
#include "base/lang.h"
#include "calendar.h"
#include "calendar/clock.h"
#include "field/holiday.h"

enum { HOLIDAY = 10, DAY_OFF, COLUMNS };

static const char *const name[COLUMNS] = {
	"centre", "date", "start", "end", "activity", "title", "organisers", "targets", "themes", "room",
	[HOLIDAY] = "holiday", [DAY_OFF] = "day_off"
};

static void
put_cell(struct rows *out, const struct activity *a, const char *field)
{
	struct buf cell = { 0 };

	activity_add_cell(&cell, a, field);
	rows_cell(out, buf_text(&cell), cell.len);
	buf_release(&cell);
}

static void
put_occurrence(struct rows *out, const struct house *h, const struct occurrence *o)
{
	const struct activity *a = &h->activities.item[o->activity];
	char date[CLOCK_TEXT], start[CLOCK_TEXT], end[CLOCK_TEXT];

	clock_day(date, o->from);
	clock_start(start, o->from, a->whole);
	clock_end(end, o->from, o->until, a->whole);
	rows_text(out, h->centre.id);
	rows_text(out, date);
	rows_text(out, start);
	rows_text(out, end);
	put_cell(out, a, "id");
	put_cell(out, a, "title");
	put_cell(out, a, "organisers");
	put_cell(out, a, "targets");
	put_cell(out, a, "themes");
	put_cell(out, a, "room");
}

void
calendar_rows(const struct house *all, size_t n, enum rows_format format)
{
	struct rows *out = rows_begin(format, HOLIDAY, name);

	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < all[i].times.n; k++)
			put_occurrence(out, &all[i], &all[i].times.item[k]);
	rows_end(out);
}

/* ---- holidays ---- */

/* Both columns: a day may be several holidays, and is then off by law if one of them is. */
static void
put_holiday(struct rows *out, enum language language, int day)
{
	const struct holiday *found[HOLIDAYS_AT_ONCE];
	const char *called[HOLIDAYS_AT_ONCE];
	struct buf cell = { 0 };
	size_t n = holiday_on(day, found);

	for (size_t i = 0; i < n; i++)
		called[i] = LANG(language, found[i]->da, found[i]->en);
	if (n > 0)
		lang_add_names(&cell, language, called, n);
	rows_cell(out, buf_text(&cell), cell.len);
	rows_text(out, n > 0 ? holiday_kind_word(found[0]->kind) : "");
	buf_release(&cell);
}

/* Rows of holidays on which nothing begins, up to a day. */
static void
put_days_without(struct rows *out, const struct house *h, enum language language, int *day, int before)
{
	const struct holiday *found[HOLIDAYS_AT_ONCE];

	for (; *day < before; ++*day)
		if (holiday_on(*day, found) > 0) {
			char date[CLOCK_TEXT];

			clock_day(date, (int64_t)*day * CLOCK_DAY);
			rows_text(out, h->centre.id);
			rows_text(out, date);
			for (size_t column = 2; column < HOLIDAY; column++)
				rows_text(out, "");
			put_holiday(out, language, *day);
		}
}

void
calendar_holidays(const struct house *all, size_t n, const struct period *asked, enum rows_format format)
{
	struct rows *out = rows_begin(format, COLUMNS, name);

	for (size_t i = 0; i < n; i++) {
		const struct house *h = &all[i];
		struct period p = house_period(h, asked);
		enum language language = centre_spoken(h->centre.path);
		int day = p.first;

		for (size_t k = 0; k < h->times.n; k++) {
			int begins = clock_day_of(h->times.item[k].from);

			put_days_without(out, h, language, &day, begins);
			put_occurrence(out, h, &h->times.item[k]);
			put_holiday(out, language, begins);
			day = begins < day ? day : begins + 1;
		}
		put_days_without(out, h, language, &day, p.last + 1);
	}
	rows_end(out);
}
