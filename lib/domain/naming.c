#include <stdlib.h>
#include <string.h>

#include "base/fold.h"
#include "base/mem.h"
#include "base/nearest.h"
#include "base/safe.h"
#include "domain/naming.h"

enum { MOST_SEARCHES = 20000 };

/* What parts the items of a list, as folded text has it. */
static const char *const separators[] = {
	",", ";", "\n", "+", "&", "/", " og ", " samt ", " and ", NULL
};

static void
add_phrase(struct naming *all, const char *text, const char *id)
{
	struct fold f = { 0 };

	fold_text(&f, text, strlen(text));
	if (f.text.len > 0) {
		all->item = mem_grow(all->item, &all->cap, all->n + 1, sizeof *all->item);
		all->item[all->n++] = (struct naming_phrase){
			mem_copy(f.text.data, f.text.len), f.text.len, id, text, NULL };
	}
	fold_release(&f);
}

void
naming_add(struct naming *all, const char *id, const char *name)
{
	add_phrase(all, id, id);
	if (name != NULL && *name != '\0')
		add_phrase(all, name, id);
}

/* The longest first; of the same phrase the id before the name. */
static int
by_length(const void *a, const void *b)
{
	const struct naming_phrase *p = a, *q = b;
	int order;

	if (p->len != q->len)
		return p->len < q->len ? 1 : -1;
	order = strcmp(p->folded, q->folded);
	return order != 0 ? order : strcmp(p->id, q->id);
}

void
naming_ready(struct naming *all)
{
	size_t kept = 0;

	if (all->n > 1)
		qsort(all->item, all->n, sizeof *all->item, by_length);
	for (size_t i = 0; i < all->n; i++) {
		struct naming_phrase *last = kept > 0 ? &all->item[kept - 1] : NULL;

		if (last == NULL || strcmp(last->folded, all->item[i].folded) != 0) {
			all->item[kept++] = all->item[i];
			continue;
		}
		if (strcmp(last->id, all->item[i].id) != 0)
			last->other = all->item[i].id;
		free(all->item[i].folded);
	}
	all->n = kept;
}

void
naming_release(struct naming *all)
{
	for (size_t i = 0; i < all->n; i++)
		free(all->item[i].folded);
	free(all->item);
	*all = (struct naming){ 0 };
}

/* Bytes of the separator at s, the blanks around it too; 0 if there is none. */
static size_t
separator_at(const char *s, size_t len)
{
	size_t blank = len > 0 && *s == ' ';

	for (size_t i = 0; separators[i] != NULL; i++) {
		size_t n = strlen(separators[i]), before = separators[i][0] == ' ' ? 0 : blank;

		if (len < before + n || memcmp(s + before, separators[i], n) != 0)
			continue;
		n += before;
		while (n < len && (s[n] == ' ' || s[n] == '\n'))
			n++;
		return n;
	}
	return 0;
}

/* The end of the item at s: where the next separator begins. */
static size_t
item_end(const char *s, size_t len)
{
	size_t n = 0;

	while (n < len && separator_at(s + n, len - n) == 0)
		n++;
	return n;
}

/* The longest phrase at s that a separator or the end follows. */
static const struct naming_phrase *
phrase_at(const struct naming *all, const char *s, size_t len)
{
	for (size_t i = 0; i < all->n; i++) {
		size_t n = all->item[i].len;

		if (n <= len && memcmp(all->item[i].folded, s, n) == 0 &&
		    (n == len || separator_at(s + n, len - n) > 0))
			return &all->item[i];
	}
	return NULL;
}

static const struct naming_phrase *
id_of(const struct naming *all, const char *s, size_t len)
{
	for (size_t i = 0; i < all->n; i++)
		if (all->item[i].len == len && memcmp(all->item[i].folded, s, len) == 0)
			return all->item[i].shown == all->item[i].id ? &all->item[i] : NULL;
	return NULL;
}

static int
add(struct buf *ids, const struct naming_phrase *p, struct buf *why)
{
	if (p->other != NULL) {
		buf_addf(why, "%s'%s' is both '%s' and '%s'; write the id",
		    why->len > 0 ? "; " : "", shown(p->shown, strlen(p->shown)), p->id, p->other);
		return 0;
	}
	if (ids->len > 0)
		buf_addc(ids, ' ');
	buf_adds(ids, p->id);
	return 1;
}

/* Ids parted by spaces: all the words, or nothing is added. */
static int
add_words(const struct naming *all, const char *s, size_t len, struct buf *ids, struct buf *why)
{
	for (int pass = 0; pass < 2; pass++)
		for (size_t i = 0, n; i < len; i += n + 1) {
			const char *end = memchr(s + i, ' ', len - i);
			const struct naming_phrase *p;

			n = end != NULL ? (size_t)(end - s) - i : len - i;
			p = id_of(all, s + i, n);
			if (p == NULL || (pass == 1 && !add(ids, p, why)))
				return 0;
		}
	return 1;
}

static void
unknown(struct naming *all, const char *text, size_t len, struct buf *why)
{
	struct nearest near;
	struct fold f = { 0 };
	const char *best;

	buf_addf(why, "%sunknown %s '%s'", why->len > 0 ? "; " : "", all->thing,
	    shown(text, len));
	if (all->n == 0)
		buf_adds(why, "; none are listed yet");
	fold_text(&f, text, len);
	nearest_begin(&near, f.text.data, f.text.len);
	/* A file full of unknown names must not keep us for hours. */
	for (size_t i = 0; i < all->n && all->searches < MOST_SEARCHES; i++)
		nearest_offer(&near, all->item[i].folded);
	all->searches++;
	best = nearest_best(&near);
	for (size_t i = 0; i < all->n && best != NULL; i++)
		if (all->item[i].folded == best)
			buf_addf(why, "; did you mean '%s'?",
			    shown(all->item[i].shown, strlen(all->item[i].shown)));
	fold_release(&f);
}

int
naming_one(struct naming *all, const char *text, size_t len,
    struct buf *id, struct buf *why)
{
	struct fold f = { 0 };
	int good = 0;
	size_t i = 0;

	fold_text(&f, text, len);
	while (i < all->n && (all->item[i].len != f.text.len ||
	    memcmp(all->item[i].folded, f.text.data, f.text.len) != 0))
		i++;
	if (i < all->n)
		good = add(id, &all->item[i], why);
	else
		unknown(all, text, len, why);
	fold_release(&f);
	return good;
}

int
naming_split(struct naming *all, const char *text, size_t len,
    struct buf *ids, struct buf *why)
{
	enum { MOST_UNKNOWN = 10 };
	struct fold f = { 0 };
	const char *s;
	int bad = 0;
	size_t n;

	fold_text(&f, text, len);
	s = f.text.data;
	for (size_t i = 0; i < f.text.len && bad < MOST_UNKNOWN; i += n) {
		size_t left = f.text.len - i;
		const struct naming_phrase *p = phrase_at(all, s + i, left);

		if (p == NULL && (n = separator_at(s + i, left)) > 0)
			continue;
		if (p == NULL && left > 3 && memcmp(s + i, "og ", 3) == 0) {
			n = 3;		/* "a, og b" */
			continue;
		}
		n = p != NULL ? p->len : item_end(s + i, left);
		if (p != NULL) {
			bad += !add(ids, p, why);
		} else if (!add_words(all, s + i, n, ids, why)) {
			unknown(all, f.source.data + f.at[i], f.at[i + n] - f.at[i], why);
			bad++;
		}
	}
	fold_release(&f);
	return bad == 0;
}
