#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/lang.h"
#include "base/mem.h"
#include "base/safe.h"
#include "base/translate.h"
#include "calendar.h"
#include "calendar/clock.h"
#include "calendar/inorder.h"
#include "csv/write.h"
#include "field/holiday.h"
#include "yaml/yaml.h"

enum { ACTIVITY = 4, HOLIDAY = 10, DAY_OFF, COLUMNS };

static const char *const name[COLUMNS] = {
	"centre", "date", "start", "end", "activity", "title", "organisers", "targets", "themes", "room",
	[HOLIDAY] = "holiday", [DAY_OFF] = "day_off"
};

/* What all rows of an activity have in common. */
struct line {
	struct buf cell[HOLIDAY];	/* from ACTIVITY on */
	struct buf csv;			/* the same as a row of CSV ends */
};

struct writing {
	struct rows *out;
	const struct house *house;
	const struct asked *asked;
	enum language language;
	struct line *line;
	struct buf csv_centre;
	int day;			/* that was written last, and */
	char date[CLOCK_TEXT];
};

/* Made when the first of its times is written. */
static const struct line *
line_of(struct writing *w, size_t activity)
{
	struct line *line = &w->line[activity];

	if (line->csv.len > 0)
		return line;
	for (int i = ACTIVITY; i < HOLIDAY; i++) {
		activity_add_cell(&line->cell[i], &w->house->activities.item[activity],
		    i == ACTIVITY ? "id" : name[i]);
		buf_addc(&line->csv, ',');
		csv_add_field(&line->csv, buf_text(&line->cell[i]), line->cell[i].len);
	}
	return line;
}

static void
put_occurrence(struct writing *w, const struct occurrence *o)
{
	const struct activity *a = &w->house->activities.item[o->activity];
	const struct line *line = line_of(w, o->activity);
	char start[CLOCK_TEXT], end[CLOCK_TEXT], before[4 * CLOCK_TEXT];

	if (clock_day_of(o->from) != w->day) {
		w->day = clock_day_of(o->from);
		clock_day(w->date, o->from);
	}
	clock_start(start, o->from, a->whole);
	clock_end(end, o->from, o->until, a->whole);
	if (!w->asked->holidays && rows_are_plain(w->out)) {
		size_t from = w->csv_centre.len;

		/* Of a time there is nothing to be quoted. */
		snprintf(before, sizeof before, ",%s,%s,%s", w->date, start, end);
		buf_adds(&w->csv_centre, before);
		rows_plain(w->out, w->csv_centre.data, w->csv_centre.len, line->csv.data, line->csv.len);
		buf_truncate(&w->csv_centre, from);
		return;
	}
	rows_text(w->out, w->house->centre.id);
	rows_text(w->out, w->date);
	rows_text(w->out, start);
	rows_text(w->out, end);
	for (int i = ACTIVITY; i < HOLIDAY; i++)
		rows_cell(w->out, buf_text(&line->cell[i]), line->cell[i].len);
}

/* ---- holidays ---- */

/* Both columns: a day may be several holidays, and is then off by law if one of them is. */
static void
put_holiday(const struct writing *w, int day)
{
	const struct holiday *found[HOLIDAYS_AT_ONCE];
	const char *called[HOLIDAYS_AT_ONCE];
	struct buf cell = { 0 };
	size_t n = holiday_on(day, found);

	for (size_t i = 0; i < n; i++)
		called[i] = LANG(w->language, found[i]->da, found[i]->en);
	if (n > 0)
		lang_add_names(&cell, w->language, called, n);
	rows_cell(w->out, buf_text(&cell), cell.len);
	rows_text(w->out, n > 0 ? holiday_kind_word(found[0]->kind) : "");
	buf_release(&cell);
}

/* Rows of holidays on which nothing begins, up to a day. */
static void
put_days_without(const struct writing *w, int *day, int before)
{
	const struct holiday *found[HOLIDAYS_AT_ONCE];

	for (; *day < before; ++*day)
		if (holiday_on(*day, found) > 0) {
			char date[CLOCK_TEXT];

			clock_day(date, (int64_t)*day * CLOCK_DAY);
			rows_text(w->out, w->house->centre.id);
			rows_text(w->out, date);
			for (size_t column = 2; column < HOLIDAY; column++)
				rows_text(w->out, "");
			put_holiday(w, *day);
		}
}

/* ---- all ---- */

static void
put_house(struct writing *w)
{
	struct period p = house_period(w->house, &w->asked->period);
	struct inorder times;
	struct occurrence o;
	int day = p.first;

	inorder_begin(&times, &w->house->activities, &p);
	while (inorder_next(&times, &o)) {
		int begins = clock_day_of(o.from);

		if (w->asked->not_on_holidays && holiday_is_official(begins))
			continue;
		if (w->asked->holidays)
			put_days_without(w, &day, begins);
		put_occurrence(w, &o);
		if (w->asked->holidays) {
			put_holiday(w, begins);
			day = begins < day ? day : begins + 1;
		}
	}
	if (w->asked->holidays)
		put_days_without(w, &day, p.last + 1);
	inorder_end(&times);
}

/* What nobody has said the time of is in no row, and would be missed unseen. */
static void
note_undated(const struct house *all, size_t n)
{
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < all[i].activities.n; k++) {
			const struct yaml_node *map = all[i].activities.item[k].map;

			if (*yaml_text(map, "start") == '\0')
				diag_note("'%s' has no 'start', and is in no row here", shown(yaml_text(map, "id"),
				    strlen(yaml_text(map, "id"))));
		}
}

void
calendar_rows(const struct house *all, size_t n, const struct asked *asked)
{
	struct writing w = { .asked = asked };

	w.out = rows_begin(asked->format, asked->holidays ? COLUMNS : HOLIDAY, name);
	for (size_t i = 0; i < n; i++) {
		w.house = &all[i];
		centre_speaks(w.house->centre.path);
		w.language = translate_asked(centre_spoken(w.house->centre.path));
		w.line = mem_zero(w.house->activities.n + 1, sizeof *w.line);
		w.day = INT_MIN;
		buf_clear(&w.csv_centre);
		csv_add_field(&w.csv_centre, w.house->centre.id, strlen(w.house->centre.id));
		put_house(&w);
		for (size_t k = 0; k < w.house->activities.n; k++) {
			for (int c = ACTIVITY; c < HOLIDAY; c++)
				buf_release(&w.line[k].cell[c]);
			buf_release(&w.line[k].csv);
		}
		free(w.line);
	}
	buf_release(&w.csv_centre);
	note_undated(all, n);
	if (n == 1 && all[0].activities.n == 0)
		rows_why_none(w.out, translate("no activity is written down in '%s'; 'mc-calendar add' writes the first"),
		    all[0].centre.path);
	rows_end(w.out);
}
