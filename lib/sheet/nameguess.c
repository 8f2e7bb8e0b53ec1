#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/stem.h"
#include "sheet/nameguess.h"
#include "sheet/nametable.h"

enum { LEAST_PART = 4, SEVERAL = -2 };

static int
is_letter(char c)
{
	return (unsigned char)c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

static void
add_piece(struct nameguess_pieces *all, const struct nametable *names, size_t name, const char *text, size_t len)
{
	size_t before = all->piece.n, i = intern_add(&all->piece, text, len);

	all->of = mem_grow(all->of, &all->cap, i + 1, sizeof *all->of);
	if (i >= before)
		all->of[i] = name;
	else if (all->of[i] != (size_t)SEVERAL &&
	    strcmp(names->item[all->of[i]].id, names->item[name].id) != 0)
		all->of[i] = (size_t)SEVERAL;
}

/* The length of the word at a place, which is 0 where none begins. */
static size_t
word_at(const char *s, size_t len)
{
	size_t n = 0;

	while (n < len && is_letter(s[n]))
		n++;
	return n;
}

/* A word's stem, until the next is asked for. */
static const char *
stem_of(struct buf *b, const char *word, size_t len)
{
	buf_clear(b);
	stem_add(b, LANG_DA, word, len);
	return buf_text(b);
}

/* Each word of all names, its stem, and the word with all that stands behind it: "Asta", "Asta på torvet". */
static void
learn_parts(struct nameguess *g, const struct nametable *all)
{
	struct buf stem = { 0 };

	if (g->parted == all->n)
		return;
	intern_release(&g->part.piece);
	intern_release(&g->stem.piece);
	for (size_t k = 0; k < all->n; k++) {
		const char *s = all->item[k].folded;
		size_t len = all->item[k].len, n;

		for (size_t i = 0; i < len; i += n + 1) {
			n = word_at(s + i, len - i);
			if (n >= LEAST_PART)
				add_piece(&g->part, all, k, s + i, n);
			if (i + n < len && len - i >= LEAST_PART)
				add_piece(&g->part, all, k, s + i, len - i);
			if (n > 0 && stem_of(&stem, s + i, n)[0] != '\0')
				add_piece(&g->stem, all, k, stem.data, stem.len);
		}
	}
	g->parted = all->n;
	buf_release(&stem);
}

/* The number of the only name that a piece is of, SEVERAL, or INTERN_NONE. */
static size_t
owner(const struct nameguess_pieces *all, const struct nametable *names, const char *text, size_t len)
{
	size_t i = intern_find(&all->piece, text, len);

	if (i == INTERN_NONE)
		return INTERN_NONE;
	return all->of[i] == (size_t)SEVERAL || names->item[all->of[i]].other != NULL ? (size_t)SEVERAL : all->of[i];
}

/* The only name that the text is a word of, or the end from a word on; NULL: there is none, or several. */
static const struct nametable_name *
by_part(const struct nameguess *g, const struct nametable *all, const char *s, size_t len)
{
	size_t name = owner(&g->part, all, s, len);

	return name == INTERN_NONE || name == (size_t)SEVERAL ? NULL : &all->item[name];
}

/*
 * The only name of which the text has words in whatever form: "klubben", "foreningens" where an actor has
 * "klub", "forening".  Each of the text's words is to be one of some name; those of several tell nothing.
 */
static const struct nametable_name *
by_stems(const struct nameguess *g, const struct nametable *all, const char *s, size_t len)
{
	const struct nametable_name *found = NULL;
	struct buf stem = { 0 };
	int good = 1;
	size_t n;

	for (size_t i = 0; good && i < len; i += n + 1) {
		size_t name;

		n = word_at(s + i, len - i);
		if (n == 0)
			continue;
		stem_of(&stem, s + i, n);
		name = owner(&g->stem, all, stem.data, stem.len);
		if (name == INTERN_NONE || (name != (size_t)SEVERAL && found != NULL &&
		    strcmp(found->id, all->item[name].id) != 0))
			good = 0;
		else if (name != (size_t)SEVERAL)
			found = &all->item[name];
	}
	buf_release(&stem);
	return good ? found : NULL;
}

const struct nametable_name *
nameguess_find(struct nameguess *g, const struct nametable *all, const char *s, size_t len)
{
	const struct nametable_name *p = len >= LEAST_PART ? nametable_begins(all, s, len) : NULL;
	size_t i;

	if (p != NULL)
		return p;
	while (g->near.added < all->n)
		nearlist_add(&g->near, all->item[g->near.added].folded);
	i = nearlist_find(&g->near, s, len);
	if (i != NEARLIST_NONE)
		return &all->item[i];
	learn_parts(g, all);
	p = by_part(g, all, s, len);
	return p != NULL || len < LEAST_PART ? p : by_stems(g, all, s, len);
}

void
nameguess_release(struct nameguess *g)
{
	nearlist_release(&g->near);
	intern_release(&g->part.piece);
	free(g->part.of);
	intern_release(&g->stem.piece);
	free(g->stem.of);
	*g = (struct nameguess){ 0 };
}
