#include <string.h>

#include "base/ascii.h"
#include "base/plainorder.h"

/* In their order, before the digits, which are before the letters. */
static const char signs[] = " -,.'()/&";

enum { DIGITS = 16, LETTERS = 32, DANISH = 64 };

struct weight {
	int letter;		/* 0: the character has no place here */
	int accent, capital;
};

/* The weight of the character at *s, which is passed over. */
static struct weight
weigh(const char **s, enum language language)
{
	unsigned char c = (unsigned char)*(*s)++, next;
	const char *sign;

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
	if (language != LANG_DA)
		return (struct weight){ 0, 0, 0 };
	return (struct weight){ (next | 0x20) == 0xa6 ? DANISH : (next | 0x20) == 0xb8 ? DANISH + 1 :
	    (next | 0x20) == 0xa5 ? DANISH + 2 : 0, 0, next < 0xa0 };	/* æ ø å */
}

int
plainorder_covers(const char *text, enum language language)
{
	int before = 0;

	while (*text != '\0') {
		int weight = weigh(&text, language).letter;

		/* In Danish aa is a way to write å; and å is an a with a ring, so aå begins with aa. */
		if (weight == 0 || (language == LANG_DA && before == LETTERS &&
		    (weight == LETTERS || weight == DANISH + 2)))
			return 0;
		before = weight;
	}
	return 1;
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
