#include <string.h>

#include "base/spelling.h"
#include "base/text.h"

size_t
spelling_plain(char out[SPELLING_MOST], const char *s, size_t len)
{
	static const struct { const char *from, *to; } letters[] = {
		{ "å", "aa" }, { "ø", "oe" }, { "æ", "ae" }, { "a\xcc\x8a", "aa" }
	};
	size_t n = 0;

	while (len > 0) {
		size_t i = 0, from = 0;

		for (; i < sizeof letters / sizeof *letters; i++) {
			from = strlen(letters[i].from);
			if (len >= from && memcmp(s, letters[i].from, from) == 0)
				break;
		}
		if (n + 2 > SPELLING_MOST)
			return 0;
		if (i < sizeof letters / sizeof *letters) {
			memcpy(out + n, letters[i].to, 2);
			n += 2;
		} else if ((unsigned char)*s < 0x80) {
			out[n++] = *s;
			from = 1;
		} else {
			return 0;
		}
		s += from;
		len -= from;
	}
	return n;
}

int
spelling_is(const char *word, const char *text, size_t len)
{
	char plain[SPELLING_MOST];
	size_t wanted = strlen(word), n;

	if (wanted == len && memcmp(word, text, len) == 0)
		return 1;
	if (text_is_ascii(text, len))
		return 0;
	n = spelling_plain(plain, text, len);
	return n > 0 && n == wanted && memcmp(word, plain, n) == 0;
}
