#include <libstemmer.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/stem.h"

/* One for each language, made when it is first asked for, and kept. */
static struct sb_stemmer *
stemmer_of(enum language language)
{
	static struct sb_stemmer *made[2];

	if (made[language] == NULL)
		made[language] = sb_stemmer_new(LANG(language, "danish", "english"), "UTF_8");
	if (made[language] == NULL)
		die("out of memory");
	return made[language];
}

/* The letters that a folded word has as two. */
static void
add_letters(struct buf *b, const char *word, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		const char *letter = i + 1 == len ? NULL : word[i] == 'a' && word[i + 1] == 'a' ? "å" :
		    word[i] == 'a' && word[i + 1] == 'e' ? "æ" :
		    word[i] == 'o' && word[i + 1] == 'e' ? "ø" : NULL;

		if (letter != NULL) {
			buf_adds(b, letter);
			i++;
		} else {
			buf_addc(b, word[i]);
		}
	}
}

static int
is_consonant(char c)
{
	return c >= 'a' && c <= 'z' && strchr("aeiouy", c) == NULL;
}

/* "cykel" and "cykl", "middel" and "midl": one stem. */
static void
drop_e(struct buf *b, size_t from)
{
	char *end = b->data + b->len;

	if (b->len - from < 5 || end[-1] != 'l' || end[-2] != 'e' || !is_consonant(end[-3]))
		return;
	end[-2] = 'l';
	buf_truncate(b, b->len - 1);
	end = b->data + b->len;
	if (end[-2] == end[-3]) {
		end[-2] = 'l';
		buf_truncate(b, b->len - 1);
	}
}

void
stem_add(struct buf *b, enum language language, const char *word, size_t len)
{
	size_t from = b->len, before;

	if (language == LANG_DA)
		add_letters(b, word, len);
	else
		buf_add(b, word, len);
	do {
		const sb_symbol *stem;
		size_t n;

		before = b->len - from;
		stem = sb_stemmer_stem(stemmer_of(language), (const sb_symbol *)b->data + from, (int)before);
		if (stem == NULL)
			die("out of memory");
		n = (size_t)sb_stemmer_length(stemmer_of(language));
		buf_truncate(b, from);
		buf_add(b, (const char *)stem, n);
	} while (b->len - from < before);
	if (language == LANG_DA)
		drop_e(b, from);
}
