#include <string.h>

#include "base/buf.h"
#include "sheet/listparts.h"
#include "sheet/nametable.h"
#include "sheet/writtenlist.h"

/*
 * Does a name begin with an item of several words, each of them an id: "Børn Unge", "Børn Unge & Co."?
 * At its end a word that parts is one, too: a blank may come.
 */
static int
begins_with_ids(const struct nametable *all, const struct nametable_name *p)
{
	size_t len = listparts_item(p->folded, p->len), words = 0;

	for (size_t i = 0, n; i < len; i += n + 1, words++) {
		n = listparts_word(p->folded + i, len - i);
		if (i > 0 && listparts_is_word(p->folded + i, n))
			break;
		if (nametable_find_id(all, p->folded + i, n) == NULL)
			return 0;
	}
	return words > 1;
}

void
writtenlist_ready(struct writtenlist *l, const struct nametable *all)
{
	memo_release(&l->met);
	l->parts_first = 0;
	l->ids_may_be_one = 0;
	for (size_t i = 0; i < all->n; i++) {
		const struct nametable_name *p = &all->item[i];

		l->parts_first |= listparts_is_sign(*p->folded);
		l->ids_may_be_one = l->ids_may_be_one || begins_with_ids(all, p) ||
		    listparts_is_word(p->folded, p->len);
	}
}

void
writtenlist_release(struct writtenlist *l)
{
	memo_release(&l->met);
	fold_release(&l->fold);
}

static int
is_one_line(const char *text, size_t len)
{
	return memchr(text, '\n', len) == NULL && memchr(text, '\r', len) == NULL;
}

/* The name that an item of a list is as it is written, if it is no other and means one id; else NULL. */
static const struct nametable_name *
learn(struct writtenlist *l, const struct nametable *all, const char *text, size_t len)
{
	const struct nametable_name *p;

	fold_text(&l->fold, text, len);
	p = nametable_find(all, l->fold.text.data, l->fold.text.len, 1);
	if (p != NULL && (p->other != NULL || (p->goes_on && !all->is_plain)))
		p = NULL;
	return nametable_keep(all, &l->met, text, len, p);
}

/* The ids of all words of an item, or nothing is added. */
static int
add_words(struct writtenlist *l, const struct nametable *all, const char *text, size_t len, struct buf *ids)
{
	size_t before = ids->len, i, n;

	for (i = 0; i < len; i += n + 1) {
		const struct nametable_name *p;

		n = listparts_word(text + i, len - i);
		if (!nametable_recall(all, &l->met, text + i, n, &p))
			p = learn(l, all, text + i, n);
		if (p == NULL || p->shown != p->id)
			break;
		nametable_add_id(p, ids);
	}
	/* Behind the last word is one more, where it does not end in a blank. */
	if (i <= len && ids->len > before)
		buf_truncate(ids, before);
	return i > len;
}

/* The ids of an item: what it is as a whole, or each of its words.  0: neither is sure. */
static int
add_item(struct writtenlist *l, const struct nametable *all, const char *text, size_t len, struct buf *ids)
{
	const struct nametable_name *p;

	if (!nametable_recall(all, &l->met, text, len, &p)) {
		/* Lists without a sign are hardly ever alike: of those none is kept. */
		if (!l->ids_may_be_one && listparts_word(text, len) < len && add_words(l, all, text, len, ids))
			return 1;
		p = learn(l, all, text, len);
	}
	if (p != NULL)
		nametable_add_id(p, ids);
	return p != NULL;
}

int
writtenlist_split(struct writtenlist *l, const struct nametable *all, const char *text, size_t len, struct buf *ids)
{
	static const char blanks[] = { ' ', '\t', '\n', '\v', '\f', '\r' };
	size_t before = ids->len;
	int good = !l->parts_first;

	/* At the ends a word parts nothing: the blank beside it goes. */
	while (len > 0 && memchr(blanks, text[len - 1], sizeof blanks) != NULL)
		len--;
	while (len > 0 && memchr(blanks, *text, sizeof blanks) != NULL) {
		text++;
		len--;
	}
	for (size_t i = 0, n; i < len && good; i += n) {
		n = listparts_separator(text + i, len - i);
		if (n > 0) {
			/* A line end beside the blank of a word is more than it. */
			good = text[i] != ' ' || listparts_is_sign(text[i + 1]) || is_one_line(text, len);
			continue;
		}
		n = listparts_item(text + i, len - i);
		good = add_item(l, all, text + i, n, ids);
	}
	if (!good && ids->len > before)
		buf_truncate(ids, before);
	return good;
}
