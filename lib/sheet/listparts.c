#include <string.h>

#include "sheet/listparts.h"

/* As folded text has them: words, and signs of one byte. */
static const struct { const char *text; size_t len; } words[] = {
	{ " og ", 4 }, { " samt ", 6 }, { " and ", 5 }, { NULL, 0 }
};
static const char signs[256] = { [','] = 1, [';'] = 1, ['\n'] = 1, ['+'] = 1, ['&'] = 1, ['/'] = 1 };

/* The number of bytes of the word at s that parts items; 0: none is there. */
static size_t
word_at(const char *s, size_t len)
{
	/* Asked of each blank: mostly the letter behind it tells. */
	for (size_t i = 0; words[i].text != NULL; i++)
		if (words[i].len <= len && s[1] == words[i].text[1] && memcmp(s, words[i].text, words[i].len) == 0)
			return words[i].len;
	return 0;
}

size_t
listparts_separator(const char *s, size_t len)
{
	size_t n = len > 0 && *s == ' ';

	/* Asked of each item of a cell: mostly the first byte tells. */
	if (n < len && signs[(unsigned char)s[n]])
		n++;
	else if (n > 0)
		n = word_at(s, len);
	while (n > 0 && n < len && (s[n] == ' ' || s[n] == '\n'))
		n++;
	return n;
}

size_t
listparts_item(const char *s, size_t len)
{
	size_t n = 0;

	for (; n < len; n++)
		if (signs[(unsigned char)s[n]] || (s[n] == ' ' && listparts_separator(s + n, len - n) > 0))
			break;
	return n;
}

int
listparts_is_sign(char c)
{
	return signs[(unsigned char)c];
}

int
listparts_is_word(const char *s, size_t len)
{
	for (size_t i = 0; words[i].text != NULL; i++)
		if (len == words[i].len - 2 && memcmp(s, words[i].text + 1, len) == 0)
			return 1;
	return 0;
}

int
listparts_may_begin(const char *s, size_t len)
{
	for (size_t i = 0; words[i].text != NULL; i++)
		if (memcmp(s, words[i].text, words[i].len < len ? words[i].len : len) == 0)
			return 1;
	return listparts_separator(s, len) > 0;
}

int
listparts_are_none(const char *s, size_t len)
{
	for (size_t i = 0; words[i].text != NULL; i++) {
		size_t n = words[i].len - 1;	/* all but the blank at its end */

		if (len >= n && memcmp(s + len - n, words[i].text, n) == 0)
			return 0;
	}
	return listparts_item(s, len) == len;
}

size_t
listparts_word(const char *s, size_t len)
{
	const char *end = memchr(s, ' ', len);

	return end != NULL ? (size_t)(end - s) : len;
}
