#include <string.h>

#include "sheet/listparts.h"

/* As folded text has them: words, and signs of one byte. */
static const char *const words[] = { " og ", " samt ", " and ", NULL };
static const char signs[256] = { [','] = 1, [';'] = 1, ['\n'] = 1, ['+'] = 1, ['&'] = 1, ['/'] = 1 };

/* The number of bytes of the word at s that parts items; 0: none is there. */
static size_t
word_at(const char *s, size_t len)
{
	for (size_t i = 0; words[i] != NULL; i++) {
		size_t n = strlen(words[i]);

		if (n <= len && memcmp(s, words[i], n) == 0)
			return n;
	}
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
listparts_may_begin(const char *s, size_t len)
{
	for (size_t i = 0; words[i] != NULL; i++) {
		size_t n = strlen(words[i]);

		if (memcmp(s, words[i], n < len ? n : len) == 0)
			return 1;
	}
	return listparts_separator(s, len) > 0;
}

int
listparts_are_none(const char *s, size_t len)
{
	for (size_t i = 0; words[i] != NULL; i++) {
		size_t n = strlen(words[i]) - 1;	/* all but the blank at its end */

		if (len >= n && memcmp(s + len - n, words[i], n) == 0)
			return 0;
	}
	return listparts_item(s, len) == len;
}
