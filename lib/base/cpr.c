#include <string.h>
#include <unictype.h>
#include <uninorm.h>
#include <unistr.h>

#include "base/cpr.h"
#include "base/word.h"

enum { LONGEST_FORM = 18 };	/* characters that NFKC makes of one */

/* What a character is to us: a digit's value, or one of these. */
enum { SIGN = 10, OTHER, FORMS };

/* ---- characters ---- */

/*
 * In text that is no UTF-8 a byte is a sign unless it is a letter or a digit in
 * each of the encodings we know; these are, in Windows-1252, ISO 8859-1, MS-DOS's
 * 850 and the old Mac's.
 */
static int
stray_kind(unsigned byte)
{
	static const unsigned char letters[] =
	    "\xb5\xd8\xde\xe5\xe6\xe7\xe8\xe9\xea\xeb\xec\xed\xf3";

	return memchr(letters, (int)byte, sizeof letters - 1) != NULL ? OTHER : SIGN;
}

/* A character that stands for no other. */
static int
simple_kind(ucs4_t c)
{
	int value = uc_decimal_value(c);

	if (value >= 0)
		return value;
	return uc_is_general_category_withtable(c, UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_N) ?
	    OTHER : SIGN;
}

/* What NFKC makes of a character; 0 if nothing can be said. */
static size_t
forms_of(ucs4_t c, ucs4_t form[LONGEST_FORM])
{
	size_t n = LONGEST_FORM;

	return u32_normalize(UNINORM_NFKC, &c, 1, form, &n) == form ? n : 0;
}

/* The kind of a character outside ASCII; FORMS: there are digits among several. */
static int
wide_kind(ucs4_t c)
{
	ucs4_t form[LONGEST_FORM];
	int kind = SIGN, letters = 0;
	size_t n;

	/* What Danish text has: letters, then dashes, quotation marks and blanks. */
	if (c >= 0xc0 && c < 0x250)
		return c == 0xd7 || c == 0xf7 ? SIGN : OTHER;
	if (c >= 0x2000 && c < 0x2070)
		return SIGN;
	if (c >= CPR_STRAY)
		return c <= CPR_STRAY + 0xff ? stray_kind(c - CPR_STRAY) : OTHER;
	n = forms_of(c, form);
	for (size_t i = 0; i < n; i++) {
		kind = simple_kind(form[i]);
		if (kind < SIGN && n > 1)
			return FORMS;
		letters |= kind == OTHER;
	}
	return letters ? OTHER : kind;
}

static inline int
kind_of(uint32_t c)
{
	if (c >= 0x80)
		return wide_kind(c);
	if (c >= '0' && c <= '9')
		return (int)c - '0';
	return (c | 0x20) >= 'a' && (c | 0x20) <= 'z' ? OTHER : SIGN;
}

int
cpr_is_digit(uint32_t character)
{
	int kind = kind_of(character);

	return kind < SIGN || kind == FORMS;
}

size_t
cpr_character(const char *s, size_t len, uint32_t *character)
{
	unsigned char first = (unsigned char)*s;
	ucs4_t c;
	int n;

	if (first < 0x80) {
		*character = first;
		return 1;
	}
	n = u8_mbtoucr(&c, (const uint8_t *)s, len);
	*character = n > 0 ? c : CPR_STRAY + first;
	return n > 0 ? (size_t)n : n == -1;
}

/* ---- numbers ---- */

void
cpr_begin(struct cpr *c)
{
	c->n = 0;
	c->gap = CPR_FAR;
}

int
cpr_is_day(int day, int month)
{
	static const char days[] = { 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

	return month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1];
}

/* Are the last ten digits such a number, of which nothing goes on behind them? */
static int
is_number(struct cpr *c)
{
	size_t first = c->n % CPR_DIGITS;
	int value[CPR_DIGITS];

	/* Most often fewer than four stand at the end. */
	if (c->n < CPR_DIGITS || c->digit[(first + 9) % CPR_DIGITS].gap > 0 ||
	    c->digit[(first + 8) % CPR_DIGITS].gap > 0 || c->digit[(first + 7) % CPR_DIGITS].gap > 0)
		return 0;
	for (size_t i = 0; i < CPR_DIGITS; i++) {
		size_t k = (first + i) % CPR_DIGITS;
		int gap = c->digit[k].gap;

		if (i == 0 ? gap == 0 : i <= 6 && i % 2 == 0 ? gap == CPR_FAR : gap > 0)
			return 0;
		value[i] = c->digit[k].value;
	}
	if (!cpr_is_day(value[0] * 10 + value[1], value[2] * 10 + value[3]))
		return 0;
	c->first = c->digit[first].place;
	c->last = c->digit[(first + CPR_DIGITS - 1) % CPR_DIGITS].place;
	for (size_t i = 0; i < 6; i++)
		c->mask[i] = (char)('0' + value[i]);
	memcpy(c->mask + 6, "-****", 6);
	return 1;
}

/* One character as it is, by its kind. */
static inline int
take(struct cpr *c, int kind, const struct cpr_place *place)
{
	int found = 0;

	if (kind < SIGN) {
		size_t k = c->n++ % CPR_DIGITS;

		c->digit[k].place = *place;
		c->digit[k].value = (unsigned char)kind;
		c->digit[k].gap = c->gap;
		c->gap = 0;
		return 0;
	}
	if (c->gap == 0)
		found = is_number(c);
	if (kind != SIGN)
		c->gap = CPR_FAR;
	else if (c->gap < CPR_FAR)
		c->gap++;
	return found;
}

int
cpr_take(struct cpr *c, uint32_t character, const struct cpr_place *place)
{
	int kind = kind_of(character), found = 0;
	ucs4_t form[LONGEST_FORM];
	size_t n;

	if (kind != FORMS)
		return take(c, kind, place);
	n = forms_of(character, form);
	for (size_t i = 0; i < n; i++)
		found |= take(c, simple_kind(form[i]), place);
	return found;
}

/* ---- plain text ---- */

/* Of ASCII: the kinds above, all digits as one, and what ends plain text. */
enum { A_SIGN, A_LETTER, A_DIGIT, A_END };

#define TIMES2(x) x, x
#define TIMES4(x) TIMES2(x), TIMES2(x)
#define TIMES26(x) TIMES4(x), TIMES4(x), TIMES4(x), TIMES4(x), TIMES4(x), TIMES4(x), TIMES2(x)
#define TIMES128(x) TIMES26(x), TIMES26(x), TIMES26(x), TIMES26(x), TIMES4(x), TIMES4(x), \
    TIMES4(x), TIMES4(x), TIMES4(x), TIMES4(x)

static const unsigned char plain[256] = {
	['\n'] = A_END, ['\r'] = A_END, ['"'] = A_END, [','] = A_END,
	['0'] = TIMES4(A_DIGIT), TIMES4(A_DIGIT), TIMES2(A_DIGIT),
	['A'] = TIMES26(A_LETTER), ['a'] = TIMES26(A_LETTER), [128] = TIMES128(A_END)
};

/*
 * Digits side by side.  In a number they are two, four, six, eight or ten, whole groups;
 * so others can belong to none, nor can what stands before them.
 */
static void
take_run(struct cpr *c, const char *s, size_t n, const struct cpr_place *place)
{
	struct cpr_place p = *place;

	if (n % 2 != 0 || n > CPR_DIGITS) {
		c->n = 0;
		c->gap = 0;
		return;
	}
	for (size_t i = 0; i < n; i++) {
		take(c, s[i] - '0', &p);
		p.byte++;
		p.character++;
	}
}

size_t
cpr_take_plain(struct cpr *c, const char *s, size_t len, struct cpr_place *place, int *found)
{
	size_t i = 0, n;

	*found = 0;
	while (i < len && !*found) {
		unsigned char kind = plain[(unsigned char)s[i]];

		n = 1;
		if (kind == A_END)
			break;
		if (kind == A_DIGIT) {
			while (i + n < len && plain[(unsigned char)s[i + n]] == A_DIGIT)
				n++;
			/* Do they go on, here or in what comes next?  Then one by one. */
			if (c->gap == 0 || i + n == len || (signed char)s[i + n] < 0)
				break;
			take_run(c, s + i, n, place);
		} else if (c->gap == CPR_FAR) {
			while (i + n < len && plain[(unsigned char)s[i + n]] <= A_LETTER)
				n++;
		} else {
			*found = take(c, kind == A_LETTER ? OTHER : SIGN, place);
		}
		i += n;
		place->byte += n;
		place->character += n;
	}
	return i;
}

/* ---- in a text ---- */

/* Could there be ten digits in it, where a character may be one that is not in ASCII? */
static int
may_hold_wide(const char *s, size_t len)
{
	size_t digits = 0;

	for (size_t i = 0; i < len; i++) {
		unsigned char b = (unsigned char)s[i];

		/* What begins with other bytes is a letter; of one character come at most three. */
		digits += (unsigned)b - '0' < 10 ? 1 : b == 0xc2 || b >= 0xd9 ? 3 : 0;
		if (digits >= CPR_DIGITS)
			return 1;
	}
	return 0;
}

/* Are there ten digits before the end of a text of short characters, within reach and with no letter between? */
static int
ends_in_ten(const char *s, size_t len)
{
	enum { REACH = CPR_DIGITS + 2 * (CPR_LONGEST - CPR_DIGITS) };
	size_t digits = 0;

	for (size_t i = 1; i <= len && i <= REACH && digits < CPR_DIGITS && plain[(unsigned char)s[len - i]] != A_LETTER; i++)
		digits += plain[(unsigned char)s[len - i]] == A_DIGIT;
	return digits == CPR_DIGITS;
}

/*
 * Could a number stand in it?  Most text is done with here: four digits side by side end one,
 * and six are before them, with nine signs at most between, of at most two bytes each.
 */
static int
may_hold(const char *s, size_t len)
{
	uint32_t digits = 0;	/* of the last bytes; the highest bit is the last one */

	for (size_t i = 0; i < len; i += 16) {
		word16 w = len - i >= 16 ? word16_load(s + i) : word16_few(s + i, len - i);
		unsigned beyond = word16_beyond(w);
		uint32_t four;

		/* What begins with 0xc3, as the Danish letters do, is no digit. */
		if (beyond != 0 && (beyond & ~word16_later(w) & ~word16_same(w, '\xc3')) != 0)
			return may_hold_wide(s, len);
		digits = digits >> 16 | (uint32_t)word16_digits(w) << 16;
		/* The last of each four that ends here. */
		four = digits & digits << 1 & digits << 2 & digits << 3 & 0xffff0000u;
		for (; four != 0; four &= four - 1)
			if (ends_in_ten(s, i + word_first(four) - 15))
				return 1;
	}
	return 0;
}

/* Where the character before an offset begins. */
static size_t
before(const char *s, size_t at)
{
	size_t back = at > 0;

	while (back < 4 && back < at && ((unsigned char)s[at - back] & 0xc0) == 0x80)
		back++;
	return at - back;
}

size_t
cpr_find_masked(const char *text, size_t len, size_t *at, char mask[CPR_MASK])
{
	struct cpr c;
	/* A start inside a run of digits is no boundary. */
	size_t i = before(text, *at), n;
	int found;

	cpr_begin(&c);
	if (!may_hold(text + *at, len - *at))
		i = len + 1;
	while (i <= len) {
		uint32_t character = CPR_EDGE;
		struct cpr_place place = { .byte = i, .character = i + 1 };

		/* As characters we count where the next begins. */
		n = cpr_take_plain(&c, text + i, len - i, &place, &found);
		i += n;
		if (!found) {
			n = i < len ? cpr_character(text + i, len - i, &character) : 1;
			n += n == 0;
			place = (struct cpr_place){ .byte = i, .character = i + n };
			found = cpr_take(&c, character, &place);
			i += n;
		}
		if (!found || c.first.byte < *at)
			continue;
		*at = c.first.byte;
		if (mask != NULL)
			memcpy(mask, c.mask, CPR_MASK);
		return c.last.character - *at;
	}
	*at = len;
	return 0;
}

size_t
cpr_find(const char *text, size_t len, size_t *at)
{
	return cpr_find_masked(text, len, at, NULL);
}
