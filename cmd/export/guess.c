#include <stdio.h>

#include "base/ascii.h"
#include "base/days.h"
#include "base/number.h"
#include "guess.h"

int
guess_is_number(struct csv_field f)
{
	size_t digits = 0, from = f.len > 0 && *f.text == '-';
	int64_t value;

	if (f.len - from > 1 && f.text[from] == '0' && f.text[from + 1] != '.')
		return 0;
	for (size_t i = from; i < f.len; i++)
		digits += ascii_is_digit(f.text[i]);
	/* Most are whole numbers. */
	if (digits > 0 && digits == f.len)
		return digits <= 15;
	/* number_parse() takes none below 0. */
	return digits > 0 && digits <= 15 && f.text[from] != '.' && f.text[f.len - 1] != '.' &&
	    number_parse(f.text + from, f.len - from, &value) == NULL;
}

void
guess_date(struct days *days, struct csv_field f, struct value *v)
{
	int hour = 0, minute = 0;
	char t;

	if (days_find_date(days, f.text, f.len, &v->day)) {
		v->kind = VALUE_DATE;
	} else if (f.len == 16 && days_find_date(days, f.text, 10, &v->day) && f.text[10] == 'T' &&
	    sscanf(f.text + 10, "%c%2d:%2d", &t, &hour, &minute) == 3 && hour < 24 && minute < 60) {
		v->kind = VALUE_MOMENT;
		v->minutes = hour * 60 + minute;
	}
}

void
guess_value(struct days *days, struct csv_field f, struct value *v)
{
	if (f.len == 10 || f.len == 16)
		guess_date(days, f, v);
	if (v->kind == VALUE_TEXT && guess_is_number(f))
		v->kind = VALUE_NUMBER;
}
