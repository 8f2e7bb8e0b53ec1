#include <stdio.h>
#include <string.h>

#include "base/ascii.h"
#include "base/number.h"
#include "base/safe.h"
#include "base/translate.h"

static int
all_digits(const char *s, size_t len)
{
	while (len > 0 && ascii_is_digit(s[len - 1]))
		len--;
	return len == 0;
}

/* Does s end in this, of so many bytes? */
static int
ends_in(const char *s, size_t len, const char *end)
{
	size_t n = strlen(end);

	return len > n && memcmp(s + len - n, end, n) == 0;
}

/* Take a blank or a unit from the end; 0 if there is none. */
static int
cut_unit(const char *text, size_t *len)
{
	static const char *const units[] = { " ", ",-", "kr.", "kr" };

	for (size_t i = 0; i < sizeof units / sizeof *units; i++)
		if (ends_in(text, *len, units[i])) {
			*len -= strlen(units[i]);
			return 1;
		}
	return 0;
}

/*
 * What is meant by a number as Danes write it ("1.234,50", "500 kr."): as we write
 * it, in a static buffer; NULL if it is none of these.
 */
static const char *
number_remedy(const char *text, size_t len)
{
	static char out[NUMBER_TEXT];
	size_t n = 0, group = 0;
	int points = 0, comma = 0;

	while (cut_unit(text, &len))
		;
	for (size_t i = 0; i < len && n + 1 < sizeof out; i++) {
		if (text[i] == '.' && !comma && group > 0 && group <= 3 &&
		    (points == 0 || group == 3)) {
			points++;
			group = 0;
			continue;
		}
		if (text[i] == ',' && !comma && n > 0 && (points == 0 || group == 3)) {
			comma = 1;
			out[n++] = '.';
			continue;
		}
		if (text[i] < '0' || text[i] > '9')
			return NULL;
		group++;
		out[n++] = text[i];
	}
	out[n] = '\0';
	return n > 0 && n < 19 && out[n - 1] != '.' && (points == 0 || comma || group == 3) ?
	    out : NULL;
}

const char *
number_parse(const char *text, size_t len, int64_t *value)
{
	static char advice[2 * SHOWN_TEXT + 40];
	const char *s = text, *end = text + len;
	int negative = len > 0 && *s == '-';
	uint64_t whole = 0, limit = (uint64_t)INT64_MAX + (uint64_t)negative;
	int places = -1, digits = 0;

	for (s += negative; s < end; s++) {
		uint64_t digit = (uint64_t)(*s - '0');

		if (*s == '.' && places < 0) {
			places = 0;
			continue;
		}
		if (*s < '0' || *s > '9')
			break;
		if (places == 6)
			return translate("at most six decimals");
		if (whole > (limit - digit) / 10)
			return translate("the number is too large");
		whole = whole * 10 + digit;
		digits++;
		places += places >= 0;
	}
	if (s + 1 < end && *s == ',' && places < 0 && digits > 0 &&
	    all_digits(s + 1, (size_t)(end - s) - 1)) {
		snprintf(advice, sizeof advice, translate("write %s.%s, with a decimal point"),
		    shown(text, (size_t)(s - text)), shown(s + 1, (size_t)(end - s) - 1));
		return advice;
	}
	if (s < end || digits == 0 || places == 0) {
		const char *remedy = number_remedy(text, len);

		if (remedy == NULL)
			return translate("write a number such as 12 or 0.5");
		snprintf(advice, sizeof advice, translate("write %s"), remedy);
		return advice;
	}
	for (places = places < 0 ? 0 : places; places < 6; places++) {
		if (whole > limit / 10)
			return translate("the number is too large");
		whole *= 10;
	}
	/* The least of 64 bits has no positive twin: negate as unsigned. */
	*value = (int64_t)(negative ? 0 - whole : whole);
	return NULL;
}

void
number_add_ones(struct number_sum *sum, uint64_t n)
{
	uint64_t above = (n >> 32) * NUMBER_ONE, low = sum->low + (above << 32);

	sum->high += (int64_t)(above >> 32) + (low < sum->low);
	sum->low = low;
	number_add(sum, (int64_t)((n & UINT32_MAX) * NUMBER_ONE));
}

void
number_join(struct number_sum *sum, const struct number_sum *more)
{
	uint64_t low = sum->low + more->low;

	sum->high += more->high + (low < sum->low);
	sum->low = low;
}

int
number_total(const struct number_sum *sum, int64_t *value)
{
	int fits = (sum->high == 0 && sum->low <= INT64_MAX) ||
	    (sum->high == -1 && sum->low > INT64_MAX);

	if (fits)
		*value = (int64_t)sum->low;
	return fits;
}

int64_t
number_mean(int64_t value, uint64_t n)
{
	uint64_t size = value < 0 ? -(uint64_t)value : (uint64_t)value;
	uint64_t mean = size / n, rest = size % n;

	mean += rest >= n - rest;
	return (int64_t)(value < 0 ? 0 - mean : mean);
}

void
number_format(char text[NUMBER_TEXT], int64_t value)
{
	uint64_t size = value < 0 ? -(uint64_t)value : (uint64_t)value;
	uint64_t whole = size / NUMBER_ONE, part = size % NUMBER_ONE;
	char digits[NUMBER_TEXT];
	size_t at = sizeof digits, n;
	int places = 6;

	do
		digits[--at] = (char)('0' + whole % 10);
	while ((whole /= 10) > 0);
	if (value < 0)
		digits[--at] = '-';
	memcpy(text, digits + at, sizeof digits - at);
	n = sizeof digits - at;
	if (part > 0) {
		for (; part % 10 == 0; part /= 10)
			places--;
		text[n++] = '.';
		for (int i = places; i-- > 0; part /= 10)
			text[n + (size_t)i] = (char)('0' + part % 10);
		n += (size_t)places;
	}
	text[n] = '\0';
}

int
number_is_normal(const char *text, size_t len)
{
	int64_t value;

	return number_quick(text, len, &value) && (*text != '0' || len == 1 || text[1] == '.') &&
	    (text[len - 1] != '0' || memchr(text, '.', len) == NULL);
}

int64_t
number_percent(int64_t part, int64_t whole)
{
	/* Of what would overflow, some digits fewer are exact enough. */
	while (part > INT64_MAX / 400 || whole > INT64_MAX / 4) {
		part /= 10;
		whole /= 10;
	}
	if (part < 0 || whole <= 0)
		return -1;
	part = (200 * part + whole) / (2 * whole);
	return part <= INT64_MAX / NUMBER_ONE ? part : -1;
}
