#include <stdio.h>
#include <string.h>

#include "base/date.h"
#include "workbook/cells.h"
#include "workbook/cellvalue.h"
#include "workbook/odsvalue.h"

struct placed {
	const struct odsvalue *of;
	struct cells *cells;
	unsigned row, column;
};

static int
add(const struct placed *p, enum cell_kind kind, const struct buf *text)
{
	/* Of a kind, and without a value: nothing. */
	return text->len == 0 || cells_add(p->cells, p->row, p->column, kind,
	    text->data, text->len);
}

/* Up to two digits at s, and seconds with their fraction: how many bytes. */
static int
read_clock(const char *s, double *seconds)
{
	unsigned hour, minute;
	double second = 0;
	int n = 0, more = 0;

	if (sscanf(s, "%2u:%2u%n", &hour, &minute, &n) != 2 || n == 0)
		return 0;
	if (s[n] == ':') {
		size_t digits = strspn(s + n + 1, "0123456789.");

		if (digits == 0 || digits > 20 || !cellvalue_read(s + n + 1, digits, &second))
			return 0;
		more = (int)digits + 1;
	}
	*seconds = hour * 3600.0 + minute * 60.0 + second;
	return n + more;
}

/* Is there a number in what is shown that may be the first day of a month?  What shows nothing hides nothing. */
static int
shows_first(const struct buf *shown)
{
	const char *s = buf_text(shown), *digits = s + strcspn(s, "0123456789");

	for (size_t n; *digits != '\0'; digits += n + strcspn(digits + n, "0123456789")) {
		n = strspn(digits, "0123456789");
		if ((n == 1 && *digits == '1') || (n == 2 && memcmp(digits, "01", 2) == 0))
			return 1;
	}
	return *s == '\0';
}

/* A day, perhaps with a time; with a time zone, or as anything else, it stays a text. */
static int
add_day(const struct placed *p)
{
	const char *s = buf_text(&p->of->value);
	double seconds = 0;
	int day, n = 0;

	/* Most are written as we write them. */
	if (p->of->value.len == 10 && date_parse(s, 10, &day))
		return add(p, CELL_DATE, &p->of->value);
	if (p->of->value.len >= 10 && date_parse(s, 10, &day) && (s[10] == '\0' || (s[10] == 'T' &&
	    (n = read_clock(s + 11, &seconds)) > 0 && s[11 + n] == '\0')))
		return cellvalue_add_moment(p->cells, p->row, p->column, day, seconds);
	return add(p, CELL_TEXT, &p->of->value);
}

static int
add_date(const struct placed *p)
{
	int added = add_day(p);

	if (added && p->of->value.len > 0 && !shows_first(&p->of->text))
		cellvalue_no_day_shown(p->cells);
	return added;
}

/* PT26H30M00S, P1DT2H30M; 0 if it is not a duration. */
static int
read_duration(const char *s, double *seconds)
{
	static const struct { char unit; double seconds; int time; } units[] = {
		{ 'D', 86400, 0 }, { 'H', 3600, 1 }, { 'M', 60, 1 }, { 'S', 1, 1 }
	};
	int negative = *s == '-', time = 0, any = 0;

	s += negative;
	*seconds = 0;
	if (*s++ != 'P')
		return 0;
	while (*s != '\0') {
		size_t n = strspn(s, "0123456789.,"), i = 0;
		char number[32];
		double value;

		if (*s == 'T' && !time) {
			time = 1;
			s++;
			continue;
		}
		if (n == 0 || n >= sizeof number)
			return 0;
		memcpy(number, s, n);
		for (size_t k = 0; k < n; k++)
			number[k] = number[k] == ',' ? '.' : number[k];
		while (i < sizeof units / sizeof *units && (units[i].unit != s[n] || units[i].time != time))
			i++;
		if (i == sizeof units / sizeof *units || !cellvalue_read(number, n, &value))
			return 0;
		*seconds += value * units[i].seconds;
		any = 1;
		s += n + 1;
	}
	if (negative)
		*seconds = -*seconds;
	return any;
}

static int
add_time(const struct placed *p)
{
	double seconds;

	if (!read_duration(buf_text(&p->of->value), &seconds))
		return add(p, CELL_TEXT, &p->of->value);
	return cellvalue_add_clock(p->cells, p->row, p->column, seconds,
	    seconds < 0 || seconds + 0.5 >= 86400);
}

/* What a formula left that went wrong, where the file does not say so. */
static int
shows_error(const struct placed *p)
{
	const char *s = buf_text(&p->of->text);

	return p->of->formula.len > 0 && (strncmp(s, "Err:", 4) == 0 || strncmp(s, "Fejl:", 5) == 0 ||
	    (*s == '#' && p->of->text.len > 1 && (strchr("!?", s[p->of->text.len - 1]) != NULL ||
	    strcmp(s, "#N/A") == 0 || strcmp(s, "#I/T") == 0)));
}

static int
add_number(const struct placed *p, enum numberformat format)
{
	const char *equals = p->of->formula.len > 0 ? strchr(p->of->formula.data, '=') : NULL;
	int added;

	/* Some programs know of no yes and no but as the value of a formula. */
	if (equals != NULL && (strcmp(equals, "=TRUE()") == 0 || strcmp(equals, "=FALSE()") == 0))
		return cells_add(p->cells, p->row, p->column, CELL_BOOLEAN,
		    equals[1] == 'T' ? "true" : "false", equals[1] == 'T' ? 4 : 5);
	added = cellvalue_add_written(p->cells, p->row, p->column, buf_text(&p->of->value), p->of->value.len, format);
	return added >= 0 ? added : add(p, CELL_TEXT, p->of->value.len > 0 ? &p->of->value : &p->of->text);
}

/* The formula, without the word for whose language it is in. */
static int
add_uncalculated(const struct placed *p)
{
	const char *formula = strchr(p->of->formula.data, '=');

	if (formula == NULL)
		formula = "=";
	return cells_add(p->cells, p->row, p->column, CELL_UNCALCULATED, formula,
	    strlen(formula));
}

enum odstype
odsvalue_type(const char *name, size_t len)
{
	static const struct { const char *name; size_t len; enum odstype type; } types[] = {
		{ "string", 6, ODSTYPE_TEXT }, { "float", 5, ODSTYPE_NUMBER }, { "date", 4, ODSTYPE_DATE },
		{ "time", 4, ODSTYPE_TIME }, { "percentage", 10, ODSTYPE_PERCENT }, { "boolean", 7, ODSTYPE_BOOLEAN },
		{ "currency", 8, ODSTYPE_NUMBER }
	};

	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		if (len == types[i].len && memcmp(name, types[i].name, len) == 0)
			return types[i].type;
	return len > 0 ? ODSTYPE_OTHER : ODSTYPE_NONE;
}

int
odsvalue_add(const struct odsvalue *v, struct cells *cells, unsigned row, unsigned column)
{
	const struct placed here = { v, cells, row, column }, *p = &here;

	if (v->error || shows_error(p))
		return add(p, CELL_ERROR, &v->text);
	switch (v->type) {
	case ODSTYPE_NUMBER:
		return add_number(p, NUMBERFORMAT_NUMBER);
	case ODSTYPE_PERCENT:
		return add_number(p, NUMBERFORMAT_PERCENT);
	case ODSTYPE_DATE:
		return add_date(p);
	case ODSTYPE_TIME:
		return add_time(p);
	case ODSTYPE_BOOLEAN:
		return add(p, CELL_BOOLEAN, &v->value);
	case ODSTYPE_NONE:
	case ODSTYPE_OTHER:
	case ODSTYPE_TEXT:
		break;
	}
	if (v->is_given)
		return v->value.len == 0 || add(p, CELL_TEXT, &v->value);
	if (v->text.len > 0)
		return add(p, CELL_TEXT, &v->text);
	return v->formula.len == 0 || v->type != ODSTYPE_NONE || add_uncalculated(p);
}

void
odsvalue_release(struct odsvalue *v)
{
	buf_release(&v->text);
	buf_release(&v->value);
	buf_release(&v->formula);
}
