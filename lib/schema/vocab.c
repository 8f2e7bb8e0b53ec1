#include <string.h>

#include "base/nearest.h"
#include "schema/vocab.h"

size_t
vocab_plain(char out[64], const char *s, size_t len)
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
		if (n + 2 > 64)
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

static int
find_exact(const struct vocab *v, const char *text, size_t len)
{
	for (size_t i = 0; i < v->n; i++)
		if (strlen(v->term[i].code) == len && memcmp(v->term[i].code, text, len) == 0)
			return (int)i;
	return -1;
}

const char *
vocab_word(const struct vocab *v, int code, enum language language)
{
	return LANG(language, v->term[code].da, v->term[code].en);
}

int
vocab_find(const struct vocab *v, const char *text, size_t len)
{
	char plain[64];
	int i = find_exact(v, text, len);

	if (i >= 0)
		return i;
	for (size_t k = 0; k < len; k++)
		if ((unsigned char)text[k] >= 0x80) {
			len = vocab_plain(plain, text, len);
			return len > 0 ? find_exact(v, plain, len) : -1;
		}
	return -1;
}

const char *
vocab_nearest(const struct vocab *v, const char *text, size_t len)
{
	struct nearest near;
	char plain[64];
	size_t n = vocab_plain(plain, text, len);

	nearest_begin(&near, n > 0 ? plain : text, n > 0 ? n : len);
	for (size_t i = 0; i < v->n; i++)
		nearest_offer(&near, v->term[i].code);
	return nearest_best(&near);
}

int
vocab_is(const char *code, const char *text, size_t len)
{
	const struct vocab_term term = { code, "", "", "" };
	const struct vocab one = { "", &term, 1 };

	return vocab_find(&one, text, len) == 0;
}
