#include <string.h>

#include "base/buf.h"
#include "base/nearest.h"
#include "base/spelling.h"
#include "base/text.h"
#include "schema/vocab.h"

static int
find_exact(const struct vocab *v, const char *text, size_t len)
{
	/* Few words begin with the same letter. */
	for (size_t i = 0; i < v->n && len > 0; i++)
		if (v->term[i].code[0] == text[0] && text_is(text, len, v->term[i].code))
			return (int)i;
	return -1;
}

const char *
vocab_word(const struct vocab *v, int code, enum language language)
{
	return LANG(language, v->term[code].da, v->term[code].en);
}

void
vocab_add_codes(struct buf *b, const struct vocab *v)
{
	for (size_t i = 0; i < v->n; i++)
		buf_addf(b, "%s%s", i > 0 ? ", " : "", v->term[i].code);
}

int
vocab_find(const struct vocab *v, const char *text, size_t len)
{
	char plain[SPELLING_MOST];
	int i = find_exact(v, text, len);

	if (i >= 0)
		return i;
	for (size_t k = 0; k < len; k++)
		if ((unsigned char)text[k] >= 0x80) {
			len = spelling_plain(plain, text, len);
			return len > 0 ? find_exact(v, plain, len) : -1;
		}
	return -1;
}

const char *
vocab_nearest(const struct vocab *v, const char *text, size_t len)
{
	struct nearest near;

	nearest_begin_spelt(&near, text, len);
	for (size_t i = 0; i < v->n; i++)
		nearest_offer(&near, v->term[i].code);
	for (const struct vocab_other *o = v->other; o != NULL && *o->word != '\0'; o++)
		nearest_offer_other(&near, o->word, o->code);
	return nearest_best(&near);
}
