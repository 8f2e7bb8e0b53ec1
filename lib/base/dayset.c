#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/dayset.h"
#include "base/mem.h"
#include "base/word.h"

enum { WORD = 64, YEAR = 6 * WORD };	/* days: what it grows by at least */

void
dayset_widen(struct dayset *s, int day)
{
	struct dayset wide = { .begin = s->begin };
	int end = s->begin + (int)s->words * WORD;

	if (s->words == 0)
		wide.begin = end = day;
	/* It grows by what it holds, so that it is not copied for each year of many. */
	if (day < wide.begin)
		wide.begin -= ((wide.begin - day) / YEAR + 1) * YEAR + (int)s->words * WORD;
	if (day >= end)
		end += ((day - end) / YEAR + 1) * YEAR + (int)s->words * WORD;
	wide.words = (size_t)(end - wide.begin) / WORD;
	wide.bits = mem_zero(wide.words, sizeof *wide.bits);
	if (s->words > 0)
		memcpy(wide.bits + (s->begin - wide.begin) / WORD, s->bits, s->words * sizeof *s->bits);
	free(s->bits);
	*s = wide;
}

long
dayset_months(const struct dayset *s)
{
	long months = 0;
	int last = -1;

	for (size_t i = 0; i < s->words; i++)
		for (uint64_t left = s->bits[i]; left != 0; left &= left - 1) {
			int month = date_month(s->begin + (int)(i * WORD + word_first(left)));

			months += month != last;
			last = month;
		}
	return months;
}

int
dayset_last(const struct dayset *s)
{
	for (size_t i = s->words; i > 0; i--)
		for (int bit = WORD; s->bits[i - 1] != 0 && bit > 0; bit--)
			if (s->bits[i - 1] >> (bit - 1) & 1)
				return s->begin + (int)(i - 1) * WORD + bit - 1;
	return INT_MIN;
}

void
dayset_release(struct dayset *s)
{
	free(s->bits);
	*s = (struct dayset){ 0 };
}
