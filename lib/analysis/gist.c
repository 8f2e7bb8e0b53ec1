#include <stdlib.h>
#include <string.h>

#include "analysis/gist.h"
#include "base/mem.h"
#include "base/stem.h"
#include "field/plainwords.h"
#include "field/target.h"

enum { HEAD_LEAST = 5, BEFORE_HEAD = 3 };
enum { PLAIN, HEAD, KIND, ROLES };	/* a key is ROLES times its concept, and its role */

struct gist {
	size_t first, n;	/* of its stems */
	size_t keys, nkeys;	/* and of its keys */
	int weak;		/* it has none but weak words */
};

void
gists_init(struct gists *g)
{
	*g = (struct gists){ 0 };
}

void
gists_release(struct gists *g)
{
	free(g->item);
	free(g->stem);
	free(g->key);
	gistlines_release(&g->lines);
	gistwords_release(&g->reader);
	*g = (struct gists){ 0 };
}

void
gists_speak(struct gists *g, enum language language, const struct ownsynonyms *own)
{
	g->reader.language = language;
	gistlines_read(&g->lines, &g->reader, own);
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

size_t
gists_add(struct gists *g, const char *text, size_t len)
{
	struct gist t = { .first = g->stems };
	struct gistwords w;
	const size_t *stem;
	size_t n, line;

	gistwords_read(&w, &g->reader, text, len);
	n = gistwords_counting(&w, &stem, &t.weak);
	for (size_t i = 0; i < n; i++)
		put_stem(g, &t, stem[i]);
	for (size_t i = 0; i < n; i++)
		for (size_t at = gistlines_from(&g->lines, stem[i]); gistlines_next(&g->lines, &at, stem[i], &w, &line); )
			put_stem(g, &t, line);
	g->item = mem_grow(g->item, &g->cap, g->n + 1, sizeof *g->item);
	g->item[g->n] = t;
	return g->n++;
}

/* ---- keys ---- */

/* The one stem that a text is, or INTERN_NONE. */
static size_t
alone(const struct gists *g, const struct gist *t)
{
	size_t stem = INTERN_NONE;

	for (size_t i = t->first; i < t->first + t->n; i++)
		if (!gistlines_is(&g->reader, g->stem[i])) {
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
	const char *text = intern_text(&g->reader.concepts, stem);
	size_t len = intern_len(&g->reader.concepts, stem);

	for (size_t i = 1; i < len; i++) {
		size_t head;

		if (((unsigned char)text[i] & 0xc0) == 0x80 || letters(text, i) < BEFORE_HEAD ||
		    letters(text + i, len - i) < HEAD_LEAST)
			continue;
		head = intern_find(&g->reader.concepts, text + i, len - i);
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
	char *is_alone = mem_zero(g->reader.concepts.n + 1, 1);
	size_t *head = mem_zero(g->reader.concepts.n + 1, sizeof *head), stem;

	for (size_t i = 0; i < g->n; i++)
		if ((stem = alone(g, &g->item[i])) != INTERN_NONE)
			is_alone[stem] = 1;
	for (size_t i = 0; i < g->reader.concepts.n; i++)
		head[i] = gistlines_is(&g->reader, i) ? INTERN_NONE : head_of(g, i, is_alone);
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
	return ROLES * g->reader.concepts.n;
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

	fold_words(&g->reader.fold, text, len);
	s = buf_text(&g->reader.fold.text);
	if (target_is_all(s))
		return GIST_NOBODY;
	for (size_t n; (n = strcspn(s, " ")) > 0; s += n + (s[n] == ' ')) {
		enum plainword kind = plainword_kind(g->reader.language, s, n);

		if (kind == PLAINWORD_SMALL || kind == PLAINWORD_PURPOSE)
			continue;
		buf_addc(&words, '>');
		stem_add(&words, g->reader.language, s, n);
	}
	whole = words.len > 0 ? ROLES * intern_add(&g->reader.concepts, words.data, words.len) + PLAIN :
	    GIST_NOBODY;
	buf_release(&words);
	return whole;
}
