#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/buf.h"
#include "base/cpr.h"
#include "base/date.h"
#include "base/number.h"
#include "workbook/cells.h"
#include "workbook/cellvalue.h"

enum { A_DAY = 24 * 60 * 60, NEVER_WAS = 60, MOST_NOUGHTS = 24,
    SINCE_1900 = -25569,	/* 1899-12-30, for the day that never was */
    SINCE_1904 = -24107 };	/* 1904-01-01 */

/* Beyond every calendar, and still exact in seconds. */
static const double most_days = 4e6;

/* Of so many digits a number comes back as it was, whatever they are; and so do powers of ten up to this one. */
enum { EXACT_DIGITS = 15, EXACT_POWERS = 15 };
static const double ten_to[EXACT_POWERS + 1] = { 1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13,
    1e14, 1e15 };

/*
 * A number as most are, 12 or -0.5, without the library: both parts of the quotient are exact, so that it
 * is the number nearest to the text.  0: of this text it knows more.
 */
static int
read_short(const char *text, size_t len, double *value)
{
	int negative = len > 0 && *text == '-', decimals = 0;
	size_t i = (size_t)negative;
	long long n = 0;

	if (len - i > EXACT_DIGITS || i == len || !ascii_is_digit(text[i]) || !ascii_is_digit(text[len - 1]))
		return 0;
	for (; i < len && ascii_is_digit(text[i]); i++)
		n = n * 10 + (text[i] - '0');
	if (i < len && text[i] == '.')
		for (i++; i < len && ascii_is_digit(text[i]); i++, decimals++)
			n = n * 10 + (text[i] - '0');
	if (i < len)
		return 0;
	*value = (double)n / ten_to[decimals];
	if (negative)
		*value = -*value;
	return 1;
}

int
cellvalue_read(const char *text, size_t len, double *value)
{
	char number[64], *end;
	size_t n = 0;

	if (read_short(text, len, value))
		return 1;
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

enum { SHORT_TEXT = 24 };

/*
 * The same as cellvalue_format() of a number with few decimals, or none, as most have: how many
 * bytes; 0: it has more.  If a decimal of 15 digits at most is the one that was read as this number,
 * it is the one that is written.
 */
static size_t
format_short(char text[SHORT_TEXT], double value)
{
	enum { DECIMALS = 4 };
	double size = fabs(value);
	int decimals = 0;
	size_t at = SHORT_TEXT;
	long long n;

	if (!(size < ten_to[EXACT_DIGITS - DECIMALS]))
		return 0;
	while (decimals < DECIMALS && size * ten_to[decimals] != floor(size * ten_to[decimals]))
		decimals++;
	n = (long long)(size * ten_to[decimals]);
	if ((double)n / ten_to[decimals] != size || (decimals > 0 && n % 10 == 0))
		return 0;
	for (int i = 0; i <= decimals || n > 0; i++, n /= 10) {
		if (i == decimals && i > 0)
			text[--at] = '.';
		text[--at] = (char)('0' + n % 10);
	}
	if (value < 0)
		text[--at] = '-';
	memmove(text, text + at, SHORT_TEXT - at);
	return SHORT_TEXT - at;
}

void
cellvalue_format(struct buf *out, double value)
{
	char text[32], digits[16];
	size_t len = format_short(text, value);
	int power, n = 15;

	if (len > 0) {
		buf_add(out, text, len);
		return;
	}
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
	if (rounded == days * A_DAY) {
		added = cells_add(s, row, column, CELL_DATE, day_text, strlen(day_text));
	} else {
		buf_adds(&text, day_text);
		buf_addc(&text, ' ');
		add_time(&text, (long long)(rounded - days * A_DAY));
		added = cells_add(s, row, column, CELL_DATE, text.data, text.len);
	}
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

enum { SHORT_OF_ZERO = 9 };	/* the digits of a CPR number but the first */

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

	if (number->len == SHORT_OF_ZERO && memchr(number->data, '.', number->len) == NULL && *number->data != '-') {
		buf_addf(&whole, "0%s", number->data);
		is = cpr_find(whole.data, whole.len, &at) > 0;
	}
	if (is)
		buf_splice(number, 0, 0, "0", 1);
	buf_release(&whole);
	return is;
}

static int
add(struct cells *s, unsigned row, unsigned column, double value, enum numberformat format)
{
	enum cell_kind kind = format == NUMBERFORMAT_PERCENT ? CELL_PERCENT : CELL_NUMBER;
	struct buf text = { 0 };
	char as_it_is[SHORT_TEXT];
	size_t len;
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
	len = format_short(as_it_is, value);
	if (len > 0 && len != SHORT_OF_ZERO)
		return cells_add(s, row, column, kind, as_it_is, len);
	cellvalue_format(&text, value);
	if (add_zero(&text))
		kind = CELL_TEXT;
	added = cells_add(s, row, column, kind, text.data, text.len);
	buf_release(&text);
	return added;
}

void
cellvalue_no_day_shown(struct cells *s)
{
	struct cell *c = &s->item[s->n - 1];

	/* Any other day was written once, and is hidden by the format. */
	if (c->kind == CELL_DATE && c->len == DATE_TEXT - 1 && memcmp(cells_text(s, c) + c->len - 3, "-01", 3) == 0)
		c->flags |= CELL_MONTH;
}

/* As a date, of which no day is shown. */
static int
add_month(struct cells *s, unsigned row, unsigned column, const char *text, size_t len)
{
	int added = cellvalue_add_written(s, row, column, text, len, NUMBERFORMAT_DATE);

	if (added > 0)
		cellvalue_no_day_shown(s);
	return added;
}

int
cellvalue_add_written(struct cells *s, unsigned row, unsigned column, const char *text, size_t len,
    enum numberformat format)
{
	const struct cell *c;
	double value;
	int added;

	/* Most are written as we write them, or are the day of the row above. */
	if (format == NUMBERFORMAT_NUMBER && len != SHORT_OF_ZERO && number_is_normal(text, len))
		return cells_add(s, row, column, CELL_NUMBER, text, len);
	if (format == NUMBERFORMAT_DATE && len > 0 && len == s->day_len && memcmp(text, s->day_written, len) == 0)
		return cells_add(s, row, column, CELL_DATE, s->day, DATE_TEXT - 1);
	if (format == NUMBERFORMAT_MONTH)
		return add_month(s, row, column, text, len);
	if (!cellvalue_read(text, len, &value))
		return -1;
	added = add(s, row, column, value, format);
	if (!added || format != NUMBERFORMAT_DATE || len > sizeof s->day_written)
		return added;
	c = &s->item[s->n - 1];
	s->day_len = c->kind == CELL_DATE && c->flags == 0 && c->len == DATE_TEXT - 1 ? len : 0;
	if (s->day_len > 0) {
		memcpy(s->day_written, text, len);
		memcpy(s->day, cells_text(s, c), DATE_TEXT - 1);
	}
	return added;
}
