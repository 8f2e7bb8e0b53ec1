#include <stdlib.h>
#include <string.h>

#include "analysis/gistlines.h"
#include "analysis/gistwords.h"
#include "base/mem.h"
#include "centre/ownsynonyms.h"
#include "field/synonyms.h"

/* A stem means what a line says; of a term of several words its first, and where the others are. */
struct gistlines_line {
	size_t stem, line;
	size_t others, n;
};

/* The concept that a line stands for; its first byte is in no stem. */
static size_t
line_of(struct gistwords_reader *r, const char *word)
{
	fold_words(&r->fold, word, strlen(word));
	buf_clear(&r->text);
	buf_addf(&r->text, "=%s", buf_text(&r->fold.text));
	return intern_add(&r->concepts, r->text.data, r->text.len);
}

static void
add_term(struct gistlines *l, struct gistwords_reader *r, size_t line, const char *text, size_t len)
{
	struct gistwords w;
	const size_t *stem;
	size_t n, all[2 * GISTWORDS_MOST];
	int weak;

	gistwords_read(&w, r, text, len);
	n = gistwords_counting(&w, &stem, &weak);
	/* "kontakt til virksomheder" is both words. */
	if (w.strongs > 0 && w.purposes > 0) {
		memcpy(all, w.strong, w.strongs * sizeof *all);
		memcpy(all + w.strongs, w.purpose, w.purposes * sizeof *all);
		stem = all;
		n = w.strongs + w.purposes;
	}
	if (n == 0)
		return;
	l->line = mem_grow(l->line, &l->cap, l->n + 1, sizeof *l->line);
	l->line[l->n++] = (struct gistlines_line){ stem[0], line, l->terms, n - 1 };
	l->term = mem_grow(l->term, &l->term_cap, l->terms + n, sizeof *l->term);
	memcpy(l->term + l->terms, stem + 1, (n - 1) * sizeof *l->term);
	l->terms += n - 1;
}

static int
by_stem(const void *x, const void *y)
{
	const struct gistlines_line *a = x, *b = y;

	if (a->stem != b->stem)
		return a->stem < b->stem ? -1 : 1;
	return (a->line > b->line) - (a->line < b->line);
}

void
gistlines_read(struct gistlines *l, struct gistwords_reader *r, const struct ownsynonyms *own)
{
	const struct synonym *ours;
	const char *word;
	size_t n, line;

	l->n = l->terms = 0;
	ours = synonyms_of(r->language, &n);
	for (size_t i = 0; i < n; i++) {
		if (own != NULL && ownsynonyms_has(own, &ours[i]))
			continue;
		line = line_of(r, ours[i].word);
		add_term(l, r, line, ours[i].word, strlen(ours[i].word));
		for (const char *s = ours[i].same; *s != '\0'; s += *s == ';') {
			size_t len = strcspn(s, ";");

			add_term(l, r, line, s, len);
			s += len;
		}
	}
	for (size_t i = 0; own != NULL && (word = ownsynonyms_word(own, i)) != NULL; i++) {
		const char *same;

		line = line_of(r, word);
		add_term(l, r, line, word, strlen(word));
		for (size_t k = 0; (same = ownsynonyms_same(own, i, k)) != NULL; k++)
			add_term(l, r, line, same, strlen(same));
	}
	if (l->n > 0)
		qsort(l->line, l->n, sizeof *l->line, by_stem);
}

static int
has_others(const struct gistlines *l, const struct gistlines_line *line, const struct gistwords *w)
{
	for (size_t i = 0; i < line->n; i++)
		if (!gistwords_has(w, l->term[line->others + i]))
			return 0;
	return 1;
}

size_t
gistlines_from(const struct gistlines *l, size_t stem)
{
	size_t low = 0, high = l->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (l->line[middle].stem < stem)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

int
gistlines_next(const struct gistlines *l, size_t *at, size_t stem, const struct gistwords *w, size_t *line)
{
	for (; *at < l->n && l->line[*at].stem == stem; ++*at)
		if (has_others(l, &l->line[*at], w)) {
			*line = l->line[(*at)++].line;
			return 1;
		}
	return 0;
}

int
gistlines_is(const struct gistwords_reader *r, size_t concept)
{
	return *intern_text(&r->concepts, concept) == '=';
}

void
gistlines_release(struct gistlines *l)
{
	free(l->line);
	free(l->term);
	*l = (struct gistlines){ 0 };
}
