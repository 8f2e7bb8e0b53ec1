#include <string.h>

#include "analysis/gistwords.h"
#include "base/stem.h"
#include "field/plainwords.h"

static size_t
stem_of(struct gistwords_reader *r, const char *word, size_t len)
{
	buf_clear(&r->text);
	stem_add(&r->text, r->language, word, len);
	return intern_add(&r->concepts, r->text.data, r->text.len);
}

static int
is_number(const char *word, size_t len)
{
	size_t i = 0;

	while (i < len && word[i] >= '0' && word[i] <= '9')
		i++;
	return i == len;
}

static void
add_word(size_t *word, size_t *n, size_t stem)
{
	if (*n < GISTWORDS_MOST)
		word[(*n)++] = stem;
}

void
gistwords_read(struct gistwords *w, struct gistwords_reader *r, const char *text, size_t len)
{
	const char *s;
	int behind = 0;

	w->strongs = w->purposes = w->weaks = 0;
	fold_words(&r->fold, text, len);
	s = buf_text(&r->fold.text);
	for (size_t n; (n = strcspn(s, " ")) > 0; s += n + (s[n] == ' ')) {
		enum plainword kind = plainword_kind(r->language, s, n);

		if (kind == PLAINWORD_PURPOSE)
			behind = 1;
		else if (kind == PLAINWORD_SMALL || kind == PLAINWORD_EVERYBODY || is_number(s, n))
			;
		else if (kind == PLAINWORD_WEAK)
			add_word(w->weak, &w->weaks, stem_of(r, s, n));
		else if (behind)
			add_word(w->purpose, &w->purposes, stem_of(r, s, n));
		else
			add_word(w->strong, &w->strongs, stem_of(r, s, n));
	}
}

size_t
gistwords_counting(const struct gistwords *w, const size_t **stem, int *weak)
{
	*weak = w->strongs + w->purposes == 0;
	*stem = w->strongs > 0 ? w->strong : w->purposes > 0 ? w->purpose : w->weak;
	return w->strongs > 0 ? w->strongs : w->purposes > 0 ? w->purposes : w->weaks;
}

int
gistwords_has(const struct gistwords *w, size_t stem)
{
	for (size_t i = 0; i < w->strongs; i++)
		if (w->strong[i] == stem)
			return 1;
	for (size_t i = 0; i < w->purposes; i++)
		if (w->purpose[i] == stem)
			return 1;
	for (size_t i = 0; i < w->weaks; i++)
		if (w->weak[i] == stem)
			return 1;
	return 0;
}

void
gistwords_release(struct gistwords_reader *r)
{
	intern_release(&r->concepts);
	fold_release(&r->fold);
	buf_release(&r->text);
	*r = (struct gistwords_reader){ 0 };
}
