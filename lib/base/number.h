/*
 * number - exact decimals of at most six places.
 *
 *	struct number_sum sum = { 0 };
 *	int64_t n;
 *
 *	if (number_parse("0.5", 3, &n) == NULL)
 *		number_add(&sum, n);
 *	number_format(text, n);			"0.5"
 *
 * A value is a count of millionths in 64 bits.  Sums are kept wider, so the
 * order of the terms never decides whether they overflow.
 */
#ifndef MC_BASE_NUMBER_H
#define MC_BASE_NUMBER_H

#include <stddef.h>
#include <stdint.h>

#include "base/word.h"

#define NUMBER_ONE 1000000
enum { NUMBER_TEXT = 24 };

struct number_sum {
	int64_t high;		/* of a two's complement number of 128 bits */
	uint64_t low;
};

/* NULL, or what is wrong with the text: a static text or buffer. */
const char *number_parse(const char *text, size_t len, int64_t *value);

/* The same of a short number as most are, 12 or 0.5; 0: of this one number_parse() knows more. */
static inline int
number_quick(const char *text, size_t len, int64_t *value)
{
	int64_t n = 0, scale = NUMBER_ONE;
	size_t i = 0;

	if (len > 12)
		return 0;
	for (; i < len && text[i] >= '0' && text[i] <= '9'; i++)
		n = n * 10 + (text[i] - '0');
	if (i == 0)
		return 0;
	n *= NUMBER_ONE;
	if (i < len && text[i] == '.' && i + 1 < len && len - i <= 7)
		for (i++; i < len && text[i] >= '0' && text[i] <= '9'; i++)
			n += (text[i] - '0') * (scale /= 10);
	*value = n;
	return i == len;
}

/* The same of one of eight digits at most, where eight bytes may be read: nothing jumps on how many there are. */
static inline int
number_digits(const char *text, size_t len, int64_t *value)
{
	const uint64_t high = 0x8080808080808080u, more = 0x7676767676767676u;
	uint64_t x;

	if (len - 1 >= 8)
		return 0;
	/* The value of each digit, with noughts before the first; one that is none is above 9. */
	x = (word_load(text) ^ 0x3030303030303030u) << 8 * (8 - len);
	if ((((x + more) | x) & high) != 0)
		return 0;
	/* Two digits in one, then four, then all. */
	x = (x * 10 + (x >> 8)) & 0x00ff00ff00ff00ffu;
	x = (x * 100 + (x >> 16)) & 0x0000ffff0000ffffu;
	x = (x * 10000 + (x >> 32)) & 0xffffffffu;
	*value = (int64_t)x * NUMBER_ONE;
	return 1;
}

static inline void
number_add(struct number_sum *sum, int64_t value)
{
	uint64_t low = sum->low + (uint64_t)value;

	sum->high += (value < 0 ? -1 : 0) + (low < sum->low);
	sum->low = low;
}

void number_add_ones(struct number_sum *, uint64_t n);	/* so many times 1 */
void number_join(struct number_sum *, const struct number_sum *more);

/* The sum as a value; 0 if it does not fit. */
int number_total(const struct number_sum *, int64_t *value);

/* value / n, to the nearest millionth, halves away from zero. */
int64_t number_mean(int64_t value, uint64_t n);

/*
 * Part of a whole in whole per cent, half up; -1 where that is unknown: of
 * nothing, below 0, or more than a value of this kind holds.
 */
int64_t number_percent(int64_t part, int64_t whole);

/* Minutes, 0 or more, as hours: halves of a millionth up. */
static inline int64_t
number_hours(int64_t minutes)
{
	return (minutes * NUMBER_ONE + 30) / 60;
}

/* Without trailing zeros; a point, never a comma. */
void number_format(char text[NUMBER_TEXT], int64_t value);

/* Is it surely as number_format() writes it, as most are?  0: perhaps not. */
int number_is_normal(const char *text, size_t len);

#endif
