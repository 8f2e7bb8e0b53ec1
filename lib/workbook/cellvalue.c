#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/cpr.h"
#include "base/date.h"
#include "workbook/cells.h"
#include "workbook/cellvalue.h"

enum { A_DAY = 24 * 60 * 60, NEVER_WAS = 60, MOST_NOUGHTS = 24,
    SINCE_1900 = -25569,	/* 1899-12-30, for the day that never was */
    SINCE_1904 = -24107 };	/* 1904-01-01 */

/* Beyond every calendar, and still exact in seconds. */
static const double most_days = 4e6;

int
cellvalue_read(const char *text, size_t len, double *value)
{
	char number[64], *end;
	size_t n = 0;

	while (len > 0 && strchr(" \t\r\n", text[len - 1]) != NULL)
		len--;
	while (len > 0 && strchr(" \t\r\n", *text) != NULL) {
		text++;
		len--;
	}
	if (len == 0 || len >= sizeof number)
		return 0;
	for (; n < len; n++)
		if (strchr("0123456789+-.eE", number[n] = text[n]) == NULL || text[n] == '\0')
			return 0;
	number[n] = '\0';
	*value = strtod(number, &end);
	return *end == '\0' && isfinite(*value);
}

void
cellvalue_format(struct buf *out, double value)
{
	char text[32], digits[16];
	int power, n = 15;

	/* d.dddddddddddddde+05: the digits, and where the point belongs. */
	snprintf(text, sizeof text, "%.14e", fabs(value));
	power = atoi(strchr(text, 'e') + 1);
	/* With so many noughts nobody reads it. */
	if (power > MOST_NOUGHTS || power < -MOST_NOUGHTS) {
		buf_addf(out, "%.15g", value);
		return;
	}
	digits[0] = text[0];
	memcpy(digits + 1, text + 2, 14);
	while (n > 1 && digits[n - 1] == '0')
		n--;
	if (value < 0 && digits[0] != '0')
		buf_addc(out, '-');
	if (power < 0) {
		buf_adds(out, "0.");
		buf_fill(out, '0', (size_t)(-power - 1));
	}
	for (int i = 0; i < n || i <= power; i++) {
		if (i == power + 1 && i > 0)
			buf_addc(out, '.');
		buf_addc(out, i < n ? digits[i] : '0');
	}
}

/* So many seconds as hours, minutes and, where there are any, seconds. */
static void
add_time(struct buf *out, long long seconds)
{
	if (seconds < 0) {
		buf_addc(out, '-');
		seconds = -seconds;
	}
	buf_addf(out, "%02lld:%02lld", seconds / 3600, seconds / 60 % 60);
	if (seconds % 60 != 0)
		buf_addf(out, ":%02lld", seconds % 60);
}

int
cellvalue_day(double value, int since_1904, int *day)
{
	double whole = floor(value);
	struct date last = { 9999, 12, 31 };

	if (since_1904 ? whole < 0 : whole < 1 || whole == NEVER_WAS)
		return 0;
	if (whole > most_days)
		return 0;
	*day = (int)whole + (since_1904 ? SINCE_1904 : whole < NEVER_WAS ? SINCE_1900 + 1 : SINCE_1900);
	return *day <= date_day(last.year, last.month, last.day);
}

/* As the spreadsheet shows what its calendar has not, and what never was. */
static int
add_no_day(struct cells *s, unsigned row, unsigned column, double value)
{
	const char *text = !s->since_1904 && floor(value) == NEVER_WAS ? "29-02-1900" : "########";

	return cells_add(s, row, column, CELL_ERROR, text, strlen(text));
}

int
cellvalue_add_moment(struct cells *s, unsigned row, unsigned column, int day, double seconds)
{
	double rounded = floor(seconds + 0.5), days = floor(rounded / A_DAY);
	struct buf text = { 0 };
	char day_text[DATE_TEXT];
	int added;

	date_format(day_text, day + (int)days);
	buf_adds(&text, day_text);
	if (rounded != days * A_DAY) {
		buf_addc(&text, ' ');
		add_time(&text, (long long)(rounded - days * A_DAY));
	}
	added = cells_add(s, row, column, CELL_DATE, text.data, text.len);
	if (added && days > floor(seconds / A_DAY))
		s->item[s->n - 1].flags |= CELL_ROUNDED;
	buf_release(&text);
	return added;
}

int
cellvalue_add_clock(struct cells *s, unsigned row, unsigned column, double seconds, int duration)
{
	struct buf text = { 0 };
	int added;

	if (fabs(seconds) > most_days * A_DAY)
		return add_no_day(s, row, column, most_days);
	add_time(&text, (long long)floor(seconds + 0.5));
	added = cells_add(s, row, column, duration ? CELL_DURATION : CELL_CLOCK, text.data, text.len);
	buf_release(&text);
	return added;
}

/* A count of days that is shown as a date. */
static int
add_date(struct cells *s, unsigned row, unsigned column, double value)
{
	double whole = floor(value);
	int day;

	if (!cellvalue_day(value, s->since_1904, &day))
		return add_no_day(s, row, column, value);
	return cellvalue_add_moment(s, row, column, day, (value - whole) * A_DAY);
}

/*
 * A CPR number that was kept as a number lost the 0 in front: it gets it back, so that
 * it is found, and is nowhere shown.
 */
static int
add_zero(struct buf *number)
{
	struct buf whole = { 0 };
	size_t at = 0;
	int is = 0;

	if (number->len == 9 && memchr(number->data, '.', 9) == NULL && *number->data != '-') {
		buf_addf(&whole, "0%s", number->data);
		is = cpr_find(whole.data, whole.len, &at) > 0;
	}
	if (is)
		buf_splice(number, 0, 0, "0", 1);
	buf_release(&whole);
	return is;
}

int
cellvalue_add(struct cells *s, unsigned row, unsigned column, double value, enum numberformat format)
{
	struct buf text = { 0 };
	enum cell_kind kind;
	int added;

	/* A date below the first day is the time of none; a time beyond one is a moment. */
	if (format == NUMBERFORMAT_DATE && value > 0 && value < 1 && !s->since_1904)
		format = NUMBERFORMAT_CLOCK;
	else if (format == NUMBERFORMAT_CLOCK && (value < 0 || value * A_DAY + 0.5 >= A_DAY))
		format = NUMBERFORMAT_DATE;
	if (format == NUMBERFORMAT_DATE)
		return add_date(s, row, column, value);
	if (format == NUMBERFORMAT_CLOCK || format == NUMBERFORMAT_DURATION)
		return cellvalue_add_clock(s, row, column, value * A_DAY, format == NUMBERFORMAT_DURATION);
	cellvalue_format(&text, value);
	kind = format == NUMBERFORMAT_PERCENT ? CELL_PERCENT : CELL_NUMBER;
	if (add_zero(&text))
		kind = CELL_TEXT;
	added = cells_add(s, row, column, kind, text.data, text.len);
	buf_release(&text);
	return added;
}
