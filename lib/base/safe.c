#include <string.h>
#include <unistr.h>

#include "base/cpr.h"
#include "base/safe.h"

size_t
safe_character(const char *s, size_t len)
{
	ucs4_t c;
	int n;

	if (len == 0)
		return 0;
	if ((unsigned char)*s < 0x80)
		return 1;
	n = u8_mbtoucr(&c, (const uint8_t *)s, len);
	return n > 0 ? (size_t)n : 0;
}

int
safe_is_hidden(const char *s, size_t n)
{
	ucs4_t c;

	if (n == 1)
		return (unsigned char)*s < ' ' || *s == 0x7f;
	if (u8_mbtoucr(&c, (const uint8_t *)s, n) <= 0)
		return 1;
	return (c >= 0x80 && c < 0xa0) ||		/* C1 controls */
	    c == 0x061c || c == 0x200e || c == 0x200f ||	/* direction marks */
	    (c >= 0x2028 && c <= 0x202e) ||		/* separators, embeddings */
	    (c >= 0x2066 && c <= 0x2069) ||		/* isolates */
	    c == 0xfeff || (c & 0xfffe) == 0xfffe;	/* BOM, no characters */
}

/* How many of the bytes are plain ASCII from the first one on, and have room with a NUL behind them. */
static size_t
plain_text(const char *s, size_t len, size_t room)
{
	size_t n = 0;

	while (n < len && n + 1 < room && s[n] >= ' ' && s[n] < 0x7f)
		n++;
	return n;
}

size_t
safe_show(char *dst, size_t cap, const char *src, size_t len)
{
	char mask[CPR_MASK];
	size_t out = 0, number = 0, n = cpr_find_masked(src, len, &number, mask);

	for (size_t i = 0; i < len;) {
		size_t plain = plain_text(src + i, (n > 0 ? number : len) - i, cap - out), c;
		int hide;

		memcpy(dst + out, src + i, plain);
		out += plain;
		i += plain;
		if (i == len)
			break;
		c = safe_character(src + i, len - i);
		hide = c == 0 || safe_is_hidden(src + i, c);
		if (n > 0 && i == number) {
			if (out + CPR_MASK > cap)
				break;
			memcpy(dst + out, mask, CPR_MASK - 1);
			out += CPR_MASK - 1;
			i = number += n;
			n = cpr_find_masked(src, len, &number, mask);
			continue;
		}
		if (out + (hide ? 1 : c) + 1 > cap)
			break;
		if (hide)
			dst[out++] = '?';
		else
			memcpy(dst + out, src + i, c), out += c;
		i += c > 0 ? c : 1;
	}
	dst[out] = '\0';
	return out;
}

const char *
shown(const char *text, size_t len)
{
	enum { LONGEST = SHOWN_TEXT - sizeof "…", FARTHEST = 16 * LONGEST };
	static char buffer[SHOWN_AT_ONCE][SHOWN_TEXT];
	static unsigned turn;
	char *s = buffer[turn++ % SHOWN_AT_ONCE];
	/* Look no further than what can be shown, numbers in their longest spelling too. */
	size_t look = len < FARTHEST ? len : FARTHEST;
	size_t n;

	while (look < len && look > 0 && ((unsigned char)text[look] & 0xc0) == 0x80)
		look--;
	n = safe_show(s, LONGEST + 1, text, look);
	/* Longer than the buffer, or the buffer's end cut it? */
	if (look < len || n + CPR_MASK - 1 > LONGEST) {
		char whole[2 * FARTHEST];

		if (look < len || safe_show(whole, sizeof whole, text, len) > n)
			strcpy(s + n, "…");
	}
	return s;
}
