#include <limits.h>
#include <string.h>

#include "base/date.h"
#include "base/safe.h"
#include "base/translate.h"
#include "schema/value.h"
#include "sheet/clocktime.h"
#include "sheet/reader.h"
#include "sheet/takedate.h"
#include "workbook/cellvalue.h"

/* Can a day that was read be meant?  `f` is what the file holds. */
static void
judge_day(struct sheetrow *r, int field, int day, struct csv_field f, struct buf *why)
{
	enum { LONG_BEFORE = 10 * 365 };
	const struct sheettable *t = r->head->table;
	struct buf *wrong = r->as_is ? &r->doubt : why;
	char text[DATE_TEXT], opened[DATE_TEXT];

	date_format(text, day);
	/* What took place lies in the past; a meeting may be planned, and money may run on. */
	if (t == &sheettable_log) {
		entryjudge_day(&r->judge, day, f.text, f.len);
		sheetrow_add_finding(r, wrong);
	} else if (t->of_the_past && value_wrong_day(day, day, f.text, f.len, "") != NULL) {
		buf_adds(wrong, value_wrong_day(day, day, f.text, f.len, ""));
	}
	if (r->opened != INT_MIN)
		date_format(opened, r->opened);
	/* A count of days in the wrong format, or of a calendar that nobody meant. */
	if (!r->as_is && why->len == 0 && t->of_the_past && day < date_day(1950, 1, 1))
		buf_addf(why, translate("'%s' lies before 1950; is the year right?"),
		    shown(f.text, f.len));
	else if (!r->as_is && why->len == 0 && t->of_the_past && r->opened != INT_MIN &&
	    day < r->opened - LONG_BEFORE)
		buf_addf(why, translate("'%s' lies long before the house opened (%s); is the year right?"),
		    shown(f.text, f.len), opened);
	buf_adds(&r->cell[field], text);
}

/* The year that a date may be completed with, or 0: see datestyle.h. */
static int
year_for(const struct sheetrow *r, struct csv_field f)
{
	struct buf ignored = { 0 };
	int day, short_year;

	if (r->year > 0)
		return r->year;
	short_year = datestyle_read_in(f.text, f.len, r->found->used.dates, DATESTYLE_ANY_YEAR, &day,
	    &ignored);
	buf_release(&ignored);
	if (!short_year)
		return 0;
	if (r->found->title_year > 0)
		return r->found->title_year;
	/* Who says what such dates mean has seen them. */
	return datestyle_has_slashes(f.text, f.len) && rules_wanted(r->rules).dates !=
	    DATESTYLE_UNKNOWN ? DATESTYLE_ANY_YEAR : 0;
}

/* Would a year put it right? */
static void
offer_year(const struct sheetrow *r, struct csv_field f, struct buf *why)
{
	struct buf ignored = { 0 };
	int day, year = date_civil(r->judge.today).year;

	/* With a year that it has, it is another fault. */
	if (r->year > 0 ||
	    datestyle_read(f.text, f.len, DATESTYLE_DMY, &day, &ignored) ||
	    datestyle_read(f.text, f.len, DATESTYLE_MDY, &day, &ignored))
		;
	else if (datestyle_read_in(f.text, f.len, DATESTYLE_DMY, DATESTYLE_ANY_YEAR, &day, &ignored)) {
		/* Of a title that tells another year it was said. */
		if (r->found->title_year == 0 && datestyle_has_slashes(f.text, f.len))
			buf_adds(why, translate(", or give --dates dmy or --dates mdy"));
		else if (r->found->title_year == 0)
			buf_addf(why, translate(", or give --year %d"), date_civil(day).year);
	}
	else if (datestyle_read_in(f.text, f.len, DATESTYLE_DMY, year, &day, &ignored))
		/* What took place lies behind. */
		buf_addf(why, translate("; write it, or give --year %d"), day > r->judge.today ? year - 1 : year);
	else if (datestyle_read_in(f.text, f.len, DATESTYLE_DMY, 2000, &day, &ignored))
		buf_adds(why, translate("; write it, or give --year"));
	buf_release(&ignored);
}

void
takedate_text(struct sheetrow *r, int field, struct csv_field f, struct buf *why)
{
	enum datestyle style = r->found->used.dates;
	int day, year;

	if (sheetrow_is_nothing(f.text, f.len) && sheetrow_field(r, field)->flags & FIELD_REQUIRED) {
		buf_adds(why, translate("the date is missing"));
		return;
	} else if (sheetrow_is_nothing(f.text, f.len)) {
		return;
	}
	if (r->found->slashes_are_open && datestyle_is_open(f.text, f.len) &&
	    datestyle_has_slashes(f.text, f.len)) {
		buf_addf(why, translate("'%s' may have the day first or the month, and nothing here shows "
		    "which; give --dates dmy or --dates mdy"), shown(f.text, f.len));
		return;
	}
	year = year_for(r, f);
	if (datestyle_read_in(f.text, f.len, style, year, &day, why)) {
		judge_day(r, field, day, f, why);
	} else {
		offer_year(r, f, why);
		sheetrow_blame(r, RULE_DATES, f, why);
	}
}

void
takedate_time(struct sheetrow *r, const struct reader *in, int field, struct csv_field f, struct buf *why)
{
	int column = heading_column(r->head, HEADING_DAY), hour, minute, day;
	struct buf beside = { 0 };
	struct csv_field date = f;
	char text[DATE_TEXT];
	size_t clock;

	if (sheetrow_is_nothing(f.text, f.len)) {
		sheetrow_say_missing(r, field, why);
		return;
	}
	clock = clocktime_at_end(f.text, f.len, &hour, &minute);
	date.len = clock;
	while (date.len > 0 && strchr(" T", date.text[date.len - 1]) != NULL)
		date.len--;
	if (clock == f.len) {
		buf_addf(why, translate("'%s' has no time of day; write it as 05-10-2026 13:00"),
		    shown(f.text, f.len));
		return;
	}
	if (date.len == 0 && column >= 0) {
		sheetrow_text(&beside, in, (size_t)column, 1);
		date = sheetrow_trim(&beside);
	}
	if (date.len == 0) {
		buf_addf(why, translate("'%s' has no day; write it as 05-10-2026 13:00"), shown(f.text, f.len));
	} else if (datestyle_read(date.text, date.len, r->found->used.dates, &day, why)) {
		date_format(text, day);
		buf_addf(&r->cell[field], "%sT%02d:%02d", text, hour, minute);
	} else {
		sheetrow_blame(r, RULE_DATES, date, why);
	}
	buf_release(&beside);
}

int
takedate_cell(struct sheetrow *r, const struct reader *in, int field, size_t column, struct buf *why)
{
	struct csv_field f = reader_field(in, column);
	struct place p = { r->shown, in->line, column + 1 };
	struct buf look = { 0 };
	char text[DATE_TEXT];
	double value;
	int day, taken = 1;

	reader_add_look(in, column, &look);
	switch (reader_kind(in, column)) {
	case CELL_DATE:
		if (reader_cell(in, column)->flags & CELL_ROUNDED)
			diag_warning(&p, TOPIC_DATE, "less than a second before midnight: taken as "
			    "the day that begins then, %.10s", buf_text(&look));
		/* Who writes no more than October 2026 is given a day all the same, by the spreadsheet. */
		if (reader_cell(in, column)->flags & CELL_MONTH) {
			buf_addf(why, translate("'%s' is not a date; the day is missing: write it, or give the cell a format "
			    "that shows it"), buf_text(&look));
			break;
		}
		if (!date_parse(f.text, 10, &day))
			break;
		judge_day(r, field, day, (struct csv_field){ look.data, look.len }, why);
		break;
	case CELL_NUMBER:
		taken = cellvalue_read(f.text, f.len, &value) && value >= 20000 && value < 80000 &&
		    cellvalue_day(value, in->sheet->since_1904, &day);
		if (!taken)
			break;
		date_format(text, day);
		buf_addf(why, translate("'%s' is not a date; it is a spreadsheet's count of days, %s perhaps: "
		    "give the column the format of a date and save it again"), look.data, text);
		break;
	case CELL_PERCENT:
	case CELL_CLOCK:
	case CELL_DURATION:
	case CELL_BOOLEAN:
		buf_addf(why, translate("'%s' is not a date; write it as day-month-year, dd-mm-yyyy"), look.data);
		break;
	case CELL_TEXT:
	case CELL_ERROR:
	case CELL_UNCALCULATED:
		taken = 0;
	}
	buf_release(&look);
	return taken;
}
