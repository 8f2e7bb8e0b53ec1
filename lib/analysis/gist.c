#include <stdlib.h>
#include <string.h>

#include "analysis/gist.h"
#include "base/mem.h"
#include "base/stem.h"
#include "centre/ownsynonyms.h"
#include "field/plainwords.h"
#include "field/synonyms.h"
#include "field/target.h"

enum { MOST_WORDS = 32, HEAD_LEAST = 5, BEFORE_HEAD = 3 };
enum { PLAIN, HEAD, KIND, ROLES };	/* a key is ROLES times its concept, and its role */

struct gist {
	size_t first, n;	/* of its stems */
	size_t keys, nkeys;	/* and of its keys */
	int weak;		/* it has none but weak words */
};

/* A stem means what a line says; of a term of several words its first, and where the others are. */
struct gists_line {
	size_t stem, line;
	size_t others, n;
};

void
gists_init(struct gists *g)
{
	*g = (struct gists){ 0 };
}

void
gists_release(struct gists *g)
{
	intern_release(&g->concepts);
	free(g->item);
	free(g->stem);
	free(g->key);
	free(g->line);
	free(g->term);
	fold_release(&g->fold);
	buf_release(&g->text);
	*g = (struct gists){ 0 };
}

/* ---- words ---- */

static size_t
stem_of(struct gists *g, const char *word, size_t len)
{
	buf_clear(&g->text);
	stem_add(&g->text, g->language, word, len);
	return intern_add(&g->concepts, g->text.data, g->text.len);
}

static int
is_number(const char *word, size_t len)
{
	size_t i = 0;

	while (i < len && word[i] >= '0' && word[i] <= '9')
		i++;
	return i == len;
}

/* The words of a text as stems: the strong, those that say what for, the weak. */
struct words {
	size_t strong[MOST_WORDS], purpose[MOST_WORDS], weak[MOST_WORDS];
	size_t strongs, purposes, weaks;
};

static void
add_word(size_t *word, size_t *n, size_t stem)
{
	if (*n < MOST_WORDS)
		word[(*n)++] = stem;
}

static void
read_words(struct gists *g, struct words *w, const char *text, size_t len)
{
	const char *s;
	int behind = 0;

	w->strongs = w->purposes = w->weaks = 0;
	fold_words(&g->fold, text, len);
	s = buf_text(&g->fold.text);
	for (size_t n; (n = strcspn(s, " ")) > 0; s += n + (s[n] == ' ')) {
		enum plainword kind = plainword_kind(g->language, s, n);

		if (kind == PLAINWORD_PURPOSE)
			behind = 1;
		else if (kind == PLAINWORD_SMALL || kind == PLAINWORD_EVERYBODY || is_number(s, n))
			;
		else if (kind == PLAINWORD_WEAK)
			add_word(w->weak, &w->weaks, stem_of(g, s, n));
		else if (behind)
			add_word(w->purpose, &w->purposes, stem_of(g, s, n));
		else
			add_word(w->strong, &w->strongs, stem_of(g, s, n));
	}
}

/* Those that count. */
static size_t
counting(const struct words *w, const size_t **stem, int *weak)
{
	*weak = w->strongs + w->purposes == 0;
	*stem = w->strongs > 0 ? w->strong : w->purposes > 0 ? w->purpose : w->weak;
	return w->strongs > 0 ? w->strongs : w->purposes > 0 ? w->purposes : w->weaks;
}

/* ---- synonyms ---- */

/* The concept that a line stands for; its first byte is in no stem. */
static size_t
line_of(struct gists *g, const char *word)
{
	fold_words(&g->fold, word, strlen(word));
	buf_clear(&g->text);
	buf_addf(&g->text, "=%s", buf_text(&g->fold.text));
	return intern_add(&g->concepts, g->text.data, g->text.len);
}

static void
add_term(struct gists *g, size_t line, const char *text, size_t len)
{
	struct words w;
	const size_t *stem;
	size_t n, all[2 * MOST_WORDS];
	int weak;

	read_words(g, &w, text, len);
	n = counting(&w, &stem, &weak);
	/* "kontakt til virksomheder" is both words. */
	if (w.strongs > 0 && w.purposes > 0) {
		memcpy(all, w.strong, w.strongs * sizeof *all);
		memcpy(all + w.strongs, w.purpose, w.purposes * sizeof *all);
		stem = all;
		n = w.strongs + w.purposes;
	}
	if (n == 0)
		return;
	g->line = mem_grow(g->line, &g->line_cap, g->lines + 1, sizeof *g->line);
	g->line[g->lines++] = (struct gists_line){ stem[0], line, g->terms, n - 1 };
	g->term = mem_grow(g->term, &g->term_cap, g->terms + n, sizeof *g->term);
	memcpy(g->term + g->terms, stem + 1, (n - 1) * sizeof *g->term);
	g->terms += n - 1;
}

static int
by_stem(const void *x, const void *y)
{
	const struct gists_line *a = x, *b = y;

	if (a->stem != b->stem)
		return a->stem < b->stem ? -1 : 1;
	return (a->line > b->line) - (a->line < b->line);
}

void
gists_speak(struct gists *g, enum language language, const struct ownsynonyms *own)
{
	const struct synonym *ours;
	const char *word;
	size_t n, line;

	g->language = language;
	g->lines = g->terms = 0;
	ours = synonyms_of(language, &n);
	for (size_t i = 0; i < n; i++) {
		if (own != NULL && ownsynonyms_has(own, &ours[i]))
			continue;
		line = line_of(g, ours[i].word);
		add_term(g, line, ours[i].word, strlen(ours[i].word));
		for (const char *s = ours[i].same; *s != '\0'; s += *s == ';') {
			size_t len = strcspn(s, ";");

			add_term(g, line, s, len);
			s += len;
		}
	}
	for (size_t i = 0; own != NULL && (word = ownsynonyms_word(own, i)) != NULL; i++) {
		const char *same;

		line = line_of(g, word);
		add_term(g, line, word, strlen(word));
		for (size_t k = 0; (same = ownsynonyms_same(own, i, k)) != NULL; k++)
			add_term(g, line, same, strlen(same));
	}
	if (g->lines > 0)
		qsort(g->line, g->lines, sizeof *g->line, by_stem);
}

/* ---- texts ---- */

static void
put_stem(struct gists *g, struct gist *t, size_t stem)
{
	for (size_t i = t->first; i < g->stems; i++)
		if (g->stem[i] == stem)
			return;
	g->stem = mem_grow(g->stem, &g->stem_cap, g->stems + 1, sizeof *g->stem);
	g->stem[g->stems++] = stem;
	t->n++;
}

static int
has(const struct words *w, size_t stem)
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

static int
has_others(const struct gists *g, const struct gists_line *l, const struct words *w)
{
	for (size_t i = 0; i < l->n; i++)
		if (!has(w, g->term[l->others + i]))
			return 0;
	return 1;
}

/* The lines that a stem of the text is in. */
static void
put_lines(struct gists *g, struct gist *t, const struct words *w, size_t stem)
{
	size_t low = 0, high = g->lines;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (g->line[middle].stem < stem)
			low = middle + 1;
		else
			high = middle;
	}
	for (; low < g->lines && g->line[low].stem == stem; low++)
		if (has_others(g, &g->line[low], w))
			put_stem(g, t, g->line[low].line);
}

size_t
gists_add(struct gists *g, const char *text, size_t len)
{
	struct gist t = { .first = g->stems };
	struct words w;
	const size_t *stem;
	size_t n;

	read_words(g, &w, text, len);
	n = counting(&w, &stem, &t.weak);
	for (size_t i = 0; i < n; i++)
		put_stem(g, &t, stem[i]);
	for (size_t i = 0; i < n; i++)
		put_lines(g, &t, &w, stem[i]);
	g->item = mem_grow(g->item, &g->cap, g->n + 1, sizeof *g->item);
	g->item[g->n] = t;
	return g->n++;
}

/* ---- keys ---- */

static int
is_line(const struct gists *g, size_t concept)
{
	return *intern_text(&g->concepts, concept) == '=';
}

/* The one stem that a text is, or INTERN_NONE. */
static size_t
alone(const struct gists *g, const struct gist *t)
{
	size_t stem = INTERN_NONE;

	for (size_t i = t->first; i < t->first + t->n; i++)
		if (!is_line(g, g->stem[i])) {
			if (stem != INTERN_NONE)
				return INTERN_NONE;
			stem = g->stem[i];
		}
	return t->weak ? INTERN_NONE : stem;
}

static size_t
letters(const char *text, size_t len)
{
	size_t n = 0;

	for (size_t i = 0; i < len; i++)
		n += ((unsigned char)text[i] & 0xc0) != 0x80;
	return n;
}

/* The longest stem that stands alone somewhere and that this one ends in, or INTERN_NONE. */
static size_t
head_of(const struct gists *g, size_t stem, const char *is_alone)
{
	const char *text = intern_text(&g->concepts, stem);
	size_t len = intern_len(&g->concepts, stem);

	for (size_t i = 1; i < len; i++) {
		size_t head;

		if (((unsigned char)text[i] & 0xc0) == 0x80 || letters(text, i) < BEFORE_HEAD ||
		    letters(text + i, len - i) < HEAD_LEAST)
			continue;
		head = intern_find(&g->concepts, text + i, len - i);
		if (head != INTERN_NONE && is_alone[head])
			return head;
	}
	return INTERN_NONE;
}

static void
put_key(struct gists *g, struct gist *t, size_t key)
{
	g->key = mem_grow(g->key, &g->key_cap, g->keys + 1, sizeof *g->key);
	g->key[g->keys++] = key;
	t->nkeys++;
}

void
gists_settle(struct gists *g)
{
	char *is_alone = mem_zero(g->concepts.n + 1, 1);
	size_t *head = mem_zero(g->concepts.n + 1, sizeof *head), stem;

	for (size_t i = 0; i < g->n; i++)
		if ((stem = alone(g, &g->item[i])) != INTERN_NONE)
			is_alone[stem] = 1;
	for (size_t i = 0; i < g->concepts.n; i++)
		head[i] = is_line(g, i) ? INTERN_NONE : head_of(g, i, is_alone);
	for (size_t i = 0; i < g->n; i++) {
		struct gist *t = &g->item[i];

		t->keys = g->keys;
		for (size_t k = t->first; k < t->first + t->n; k++) {
			put_key(g, t, ROLES * g->stem[k] + PLAIN);
			if (!t->weak && head[g->stem[k]] != INTERN_NONE)
				put_key(g, t, ROLES * head[g->stem[k]] + KIND);
		}
		if ((stem = alone(g, t)) != INTERN_NONE)
			put_key(g, t, ROLES * stem + HEAD);
	}
	free(is_alone);
	free(head);
}

size_t
gists_keys(const struct gists *g, size_t i, const size_t **key)
{
	*key = g->key + g->item[i].keys;
	return g->item[i].nkeys;
}

size_t
gists_most(const struct gists *g)
{
	return ROLES * g->concepts.n;
}

size_t
gist_seeks(size_t key)
{
	return key % ROLES == HEAD ? key - HEAD + KIND : key % ROLES == KIND ? key - KIND + HEAD : key;
}

/* ---- the whole of a text ---- */

size_t
gists_whole(struct gists *g, const char *text, size_t len)
{
	struct buf words = { 0 };
	const char *s;
	size_t whole;

	fold_words(&g->fold, text, len);
	s = buf_text(&g->fold.text);
	if (target_is_all(s))
		return GIST_NOBODY;
	for (size_t n; (n = strcspn(s, " ")) > 0; s += n + (s[n] == ' ')) {
		enum plainword kind = plainword_kind(g->language, s, n);

		if (kind == PLAINWORD_SMALL || kind == PLAINWORD_PURPOSE)
			continue;
		buf_addc(&words, '>');
		stem_add(&words, g->language, s, n);
	}
	whole = words.len > 0 ? ROLES * intern_add(&g->concepts, words.data, words.len) + PLAIN :
	    GIST_NOBODY;
	buf_release(&words);
	return whole;
}
