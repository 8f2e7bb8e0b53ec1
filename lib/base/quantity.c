#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/quantity.h"

/* ---- nouns ---- */

enum number { ONE, MANY, THE_ONE };

/* The word for one or for many behind what is there, with a blank between. */
static void
add_word(struct buf *b, const char *noun, enum number which)
{
	const char *word = noun + strcspn(noun, " |"), *bar = noun + strcspn(noun, "|");
	const char *many = *bar == '|' ? bar + 1 : bar, *end = many + strcspn(many, "|");
	size_t n;

	if (which == THE_ONE && *end == '|') {
		word = end + 1;
		n = strlen(word);
	} else if (which == MANY) {
		word = many;
		n = (size_t)(end - many);
	} else {
		word += *word == ' ';
		n = (size_t)(bar - word);
	}
	if (n > 0) {
		buf_addc(b, ' ');
		buf_add(b, word, n);
	}
}

static int
is_neuter(const char *noun)
{
	return strncmp(noun, "et", 2) == 0 && (noun[2] == ' ' || noun[2] == '|');
}

/* "det ene møde", and "det eneste andet møde". */
static const char *
the_one(enum language l, const char *noun)
{
	const char *word = noun + strcspn(noun, "|");
	int other;

	word += *word == '|';
	other = strncmp(word + strcspn(word, "|"), "|and", 4) == 0;
	if (is_neuter(noun))
		return LANG(l, other ? "det eneste" : "det ene", "the one");
	return LANG(l, other ? "den eneste" : "den ene", "the one");
}

void
quantity_add(struct buf *b, enum language language, uint64_t n, const char *noun)
{
	if (n == 0)
		buf_adds(b, LANG(language, "ingen", noun[strcspn(noun, "|")] == '\0' ||
		    noun[strcspn(noun, "|") + 1] == '\0' ? "none" : "no"));
	else if (n == 1)
		buf_adds(b, LANG(language, is_neuter(noun) ? "ét" : "én", "one"));
	else
		lang_add_count(b, language, n);
	add_word(b, noun, n == 1 ? ONE : MANY);
}

void
quantity_add_times(struct buf *b, enum language language, uint64_t n)
{
	if (language == LANG_EN && n == 1)
		buf_adds(b, "once");
	else if (language == LANG_EN && n == 2)
		buf_adds(b, "twice");
	else
		quantity_add(b, language, n, LANG(language, "en gang|gange", "a time|times"));
}

/* ---- some of a set ---- */

static void
add_some(struct buf *b, enum language l, const char *value, const char *of, int none, int all,
    const char *noun)
{
	if (none)
		buf_addf(b, LANG(l, "ingen af de %s", "none of the %s"), of);
	else if (all)
		buf_addf(b, LANG(l, "alle %s", "all %s"), of);
	else
		buf_addf(b, LANG(l, "%s af de %s", "%s of the %s"), value, of);
	add_word(b, noun, MANY);
}

void
quantity_add_some(struct buf *b, enum language l, uint64_t value, uint64_t of, const char *noun)
{
	if (of == 0) {
		quantity_add(b, l, 0, noun);
	} else if (of == 1) {
		buf_adds(b, the_one(l, noun));
		add_word(b, noun, THE_ONE);
	} else if (of == 2 && value == 2) {
		buf_adds(b, LANG(l, "begge", "both"));
		add_word(b, noun, MANY);
	} else if (of == 2 && value == 0 && l == LANG_EN) {
		buf_adds(b, "neither of the 2");
		add_word(b, noun, MANY);
	} else {
		add_some(b, l, lang_count(l, value), lang_count(l, of), value == 0, value == of, noun);
	}
}

void
quantity_add_some_kr(struct buf *b, enum language l, int64_t value, int64_t of, const char *noun)
{
	add_some(b, l, lang_money(l, value), lang_money(l, of), value == 0, value == of, noun);
}

const char *
quantity_not(enum language language, uint64_t value, uint64_t of)
{
	return of == 1 && value == 0 ? LANG(language, "ikke ", "not ") : "";
}

int
quantity_is_one(uint64_t value, uint64_t of)
{
	return of == 1 || value == 1;
}

/* ---- shares ---- */

/* A share in whole percent, rounded down, and what is left of it: both exact. */
struct rest {
	uint64_t left;		/* of 100 x the part, divided by the whole */
	size_t i;
};

/* 100 x part / whole by long division, so that nothing overflows. */
static int
percent_of(uint64_t part, uint64_t whole, uint64_t *left)
{
	uint64_t q = 0, r = 0;

	for (int bit = 6; bit >= 0; bit--) {	/* of 100 */
		/* Each sum is below 2^64, for whole is below 2^63. */
		q = 2 * q + 2 * r / whole;
		r = 2 * r % whole;
		if (100 >> bit & 1) {
			q += part / whole + (r + part % whole) / whole;
			r = (r + part % whole) % whole;
		}
	}
	*left = r;
	return (int)q;
}

/* What is not none is not said to be, nor what is not all. */
static int
told(int percent, int64_t part, uint64_t whole)
{
	if (percent == 0 && part > 0)
		return QUANTITY_UNDER_1;
	return percent >= 100 && (uint64_t)part < whole ? QUANTITY_OVER_99 : percent;
}

void
quantity_percents(int percent[], const int64_t part[], size_t n)
{
	uint64_t whole = 0, *left = mem_zero(n, sizeof *left);
	int missing = 100;

	for (size_t i = 0; i < n; i++)
		whole += (uint64_t)part[i];
	for (size_t i = 0; i < n; i++)
		missing -= percent[i] = whole > 0 ? percent_of((uint64_t)part[i], whole, &left[i]) : 0;
	for (; whole > 0 && missing > 0; missing--) {
		size_t most = 0;

		for (size_t i = 1; i < n; i++)
			if (left[i] > left[most])
				most = i;
		percent[most]++;
		left[most] = 0;
	}
	for (size_t i = 0; i < n; i++)
		percent[i] = told(percent[i], part[i], whole);
	free(left);
}

void
quantity_add_percent(struct buf *b, enum language language, int percent)
{
	const char *sign = LANG(language, " %", "%");	/* Danish parts it from the number, English does not */

	if (percent == QUANTITY_UNDER_1)
		buf_addf(b, "under 1%s", sign);
	else if (percent == QUANTITY_OVER_99)
		buf_addf(b, "over 99%s", sign);
	else
		buf_addf(b, "%d%s", percent, sign);
}

/* ---- as texts ---- */

const char *
quantity(enum language language, uint64_t n, const char *noun)
{
	struct buf *b = lang_buffer();

	quantity_add(b, language, n, noun);
	return b->data;
}

const char *
quantity_times(enum language language, uint64_t n)
{
	struct buf *b = lang_buffer();

	quantity_add_times(b, language, n);
	return b->data;
}

const char *
quantity_some(enum language language, uint64_t value, uint64_t of, const char *noun)
{
	struct buf *b = lang_buffer();

	quantity_add_some(b, language, value, of, noun);
	return b->data;
}

const char *
quantity_percent(enum language language, int64_t part, int64_t whole)
{
	struct buf *b = lang_buffer();
	int percent[2];

	quantity_percents(percent, (const int64_t[]){ part, whole - part }, 2);
	quantity_add_percent(b, language, percent[0]);
	return b->data;
}
