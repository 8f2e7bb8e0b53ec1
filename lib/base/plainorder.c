#include <string.h>

#include "base/ascii.h"
#include "base/plainorder.h"

/* In their order, before the digits, which are before the letters. */
static const char signs[] = " _-,.'()/&";

enum { DIGITS = 16, LETTERS = 32, DANISH = 64 };

struct weight {
	int letter;		/* 0: the character has no place here */
	int accent, capital;
};

/* Of the ways to write å in Danish; what has more capitals is first. */
enum { AA_SMALL, RING_SMALL, AA_FIRST_CAPITAL, AA_CAPITALS, RING_CAPITAL };

/* Is it aa, Aa or AA?  aA is two letters. */
static int
is_double_a(const char *s)
{
	return (s[0] == 'a' && s[1] == 'a') || (s[0] == 'A' && (s[1] == 'a' || s[1] == 'A'));
}

/* Behind 0xc3, in Danish. */
static struct weight
weigh_danish(unsigned char c)
{
	int capital = c < 0xa0;

	switch (c | 0x20) {
	case 0xa6:	/* æ */
		return (struct weight){ DANISH, 0, capital };
	case 0xa4:	/* ä, which follows it */
		return (struct weight){ DANISH, 1, capital };
	case 0xb8:	/* ø */
		return (struct weight){ DANISH + 1, 0, capital };
	case 0xb6:	/* ö */
		return (struct weight){ DANISH + 1, 1, capital };
	case 0xa5:	/* å */
		return (struct weight){ DANISH + 2, 0, capital ? RING_CAPITAL : RING_SMALL };
	case 0xbc:	/* ü, which follows y */
		return (struct weight){ LETTERS + 'y' - 'a', 1, capital };
	}
	return (struct weight){ 0, 0, 0 };
}

/* The weight of the letter at *s, which is passed over. */
static struct weight
weigh(const char **s, enum language language)
{
	unsigned char c = (unsigned char)**s, next;
	const char *sign;

	if (language == LANG_DA && is_double_a(*s)) {
		int capital = c == 'a' ? AA_SMALL : (*s)[1] == 'a' ? AA_FIRST_CAPITAL : AA_CAPITALS;

		*s += 2;
		return (struct weight){ DANISH + 2, 0, capital };
	}
	++*s;
	if (c >= '0' && c <= '9')
		return (struct weight){ DIGITS + c - '0', 0, 0 };
	if (ascii_is_letter((char)c))
		return (struct weight){ LETTERS + (c | 0x20) - 'a', 0, c <= 'Z' };
	if (c != 0xc3) {
		sign = c != '\0' ? strchr(signs, c) : NULL;
		return (struct weight){ sign != NULL ? 1 + (int)(sign - signs) : 0, 0, 0 };
	}
	next = (unsigned char)**s;
	*s += next != '\0';
	if ((next | 0x20) == 0xa9)	/* é, of cafés */
		return (struct weight){ LETTERS + 'e' - 'a', 1, next < 0xa0 };
	return language == LANG_DA ? weigh_danish(next) : (struct weight){ 0, 0, 0 };
}

int
plainorder_key(uint64_t key[PLAINORDER_KEY], const char *text, enum language language)
{
	int before = 0;

	memset(key, 0, PLAINORDER_KEY * sizeof *key);
	for (int n = 0; *text != '\0'; n++) {
		struct weight w = weigh(&text, language);

		/* In Danish å and ä are an a with a sign, so behind an a they begin with the å that is written aa. */
		if (w.letter == 0 || (language == LANG_DA && before == LETTERS &&
		    (w.letter == DANISH + 2 || (w.letter == DANISH && w.accent > 0))))
			return 0;
		before = w.letter;
		if (n < PLAINORDER_KEY * 8)
			key[n / 8] |= (uint64_t)w.letter << (56 - n % 8 * 8);
	}
	return 1;
}

int
plainorder_covers(const char *text, enum language language)
{
	uint64_t key[PLAINORDER_KEY];

	return plainorder_key(key, text, language);
}

int
plainorder_is_behind(const char *x, const char *y, enum language language)
{
	while (*x != '\0' && *y != '\0') {
		int a = weigh(&x, language).letter, b = weigh(&y, language).letter;

		if (a != b)
			return a > b;
	}
	return 0;
}

int
plainorder_compare(const char *x, const char *y, enum language language)
{
	int by_accent = 0, by_case = 0;

	while (*x != '\0' && *y != '\0') {
		struct weight a = weigh(&x, language), b = weigh(&y, language);

		if (a.letter != b.letter)
			return a.letter < b.letter ? -1 : 1;
		/* Of the same letters the first accent decides, and then the first capital. */
		if (by_accent == 0)
			by_accent = a.accent - b.accent;
		if (by_case == 0)
			by_case = (b.capital - a.capital) * (language == LANG_DA ? 1 : -1);
	}
	return *x != '\0' ? 1 : *y != '\0' ? -1 : by_accent != 0 ? by_accent : by_case;
}
