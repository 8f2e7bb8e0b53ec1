#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/fold.h"
#include "base/mem.h"
#include "base/text.h"
#include "sheet/listparts.h"
#include "sheet/nametable.h"

struct nametable_name *
nametable_add(struct nametable *all, const char *text, char *own, const char *id)
{
	struct nametable_name *p = NULL;
	struct fold f = { 0 };

	fold_text(&f, text, strlen(text));
	if (f.text.len > 0) {
		all->item = mem_grow(all->item, &all->cap, all->n + 1, sizeof *all->item);
		p = &all->item[all->n++];
		*p = (struct nametable_name){
			mem_copy(f.text.data, f.text.len), f.text.len, id, text, own, NULL, 0, 0 };
	} else {
		free(own);
	}
	fold_release(&f);
	return p;
}

static void
release_name(struct nametable_name *p)
{
	free(p->folded);
	free(p->own);
}

void
nametable_release(struct nametable *all)
{
	for (size_t i = 0; i < all->n; i++)
		release_name(&all->item[i]);
	free(all->item);
	free(all->sorted);
	*all = (struct nametable){ 0 };
}

/* The longest first; of the same name what a rule says, then the id before the name. */
static int
by_length(const void *a, const void *b)
{
	const struct nametable_name *p = a, *q = b;
	int order;

	if (p->len != q->len)
		return p->len < q->len ? 1 : -1;
	order = strcmp(p->folded, q->folded);
	if (order == 0)
		order = q->is_rule - p->is_rule;
	if (order == 0)
		order = strcmp(p->id, q->id);
	if (order == 0)
		order = (q->shown == q->id) - (p->shown == p->id);
	/* Not every system's qsort leaves what is alike in its order. */
	return order != 0 ? order : strcmp(p->shown, q->shown);
}

static const struct nametable *ordered;	/* for by_folded; qsort has no argument */

static int
by_folded(const void *a, const void *b)
{
	const struct nametable_name *p = &ordered->item[*(const size_t *)a];
	const struct nametable_name *q = &ordered->item[*(const size_t *)b];

	return text_compare(p->folded, p->len, q->folded, q->len);
}

/*
 * May what parts items behind the sorted name i belong to a longer one?  "Børn", where "Børn
 * og Unge" is one too.
 */
static char
goes_on(const struct nametable *all, size_t i)
{
	const struct nametable_name *p = &all->item[all->sorted[i]], *longer;

	for (size_t k = i + 1; k < all->n; k++) {
		longer = &all->item[all->sorted[k]];
		if (longer->len <= p->len || memcmp(longer->folded, p->folded, p->len) != 0)
			return 0;
		if (listparts_may_begin(longer->folded + p->len, longer->len - p->len))
			return 1;
	}
	return 0;
}

/* Where several names are written alike keep the first, and note whom the next may mean. */
static void
keep_each_once(struct nametable *all)
{
	size_t kept = 0;

	for (size_t i = 0; i < all->n; i++) {
		struct nametable_name *last = kept > 0 ? &all->item[kept - 1] : NULL;

		if (last == NULL || strcmp(last->folded, all->item[i].folded) != 0) {
			all->item[kept++] = all->item[i];
			continue;
		}
		if (strcmp(last->id, all->item[i].id) != 0 && !last->is_rule)
			last->other = all->item[i].id;
		release_name(&all->item[i]);
	}
	all->n = kept;
}

void
nametable_ready(struct nametable *all)
{
	if (all->n > 1)
		qsort(all->item, all->n, sizeof *all->item, by_length);
	keep_each_once(all);
	free(all->sorted);
	all->sorted = mem_zero(all->n, sizeof *all->sorted);
	all->is_plain = 1;
	for (size_t i = 0; i < all->n; i++) {
		all->sorted[i] = i;
		all->is_plain &= listparts_are_none(all->item[i].folded, all->item[i].len);
	}
	ordered = all;
	if (all->n > 1)
		qsort(all->sorted, all->n, sizeof *all->sorted, by_folded);
	for (size_t i = 0; i < all->n; i++)
		all->item[all->sorted[i]].goes_on = goes_on(all, i);
}

/* The first of the sorted names from low to high whose byte d, which all have, is not below c. */
static size_t
first_from(const struct nametable *all, size_t low, size_t high, size_t d, int c)
{
	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if ((unsigned char)all->item[all->sorted[middle]].folded[d] < c)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

const struct nametable_name *
nametable_find(const struct nametable *all, const char *s, size_t len, int whole)
{
	const struct nametable_name *found = NULL;
	size_t low = 0, high = all->n;

	/* Of the sorted ones those from low to high begin as s does, with d bytes. */
	for (size_t d = 0; low < high; d++) {
		const struct nametable_name *p = &all->item[all->sorted[low]];
		size_t n = p->len;

		if (n == d || high - low == 1) {
			if (n <= len && memcmp(p->folded + d, s + d, n - d) == 0 && (n == len ||
			    (!whole && listparts_separator(s + n, len - n) > 0)))
				found = p;
			low++;
		}
		if (d == len)
			break;
		/* Where the first and the last go on alike, all do: "Foreningen ..." */
		if (low < high && all->item[all->sorted[low]].folded[d] == s[d] &&
		    all->item[all->sorted[high - 1]].folded[d] == s[d])
			continue;
		low = first_from(all, low, high, d, (unsigned char)s[d]);
		high = first_from(all, low, high, d, (unsigned char)s[d] + 1);
	}
	return found;
}

const struct nametable_name *
nametable_find_id(const struct nametable *all, const char *s, size_t len)
{
	const struct nametable_name *p = nametable_find(all, s, len, 1);

	return p != NULL && p->shown == p->id ? p : NULL;
}

const struct nametable_name *
nametable_begins(const struct nametable *all, const char *s, size_t len)
{
	const struct nametable_name *first;
	size_t low = 0, high = all->n;

	/* The sorted names that begin as the text does lie side by side. */
	for (size_t d = 0; d < len && low < high; d++) {
		while (low < high && all->item[all->sorted[low]].len <= d)
			low++;
		low = first_from(all, low, high, d, (unsigned char)s[d]);
		high = first_from(all, low, high, d, (unsigned char)s[d] + 1);
	}
	if (len == 0 || low >= high)
		return NULL;
	first = &all->item[all->sorted[low]];
	for (size_t i = low; i < high; i++) {
		const struct nametable_name *p = &all->item[all->sorted[i]];

		if (strcmp(p->id, first->id) != 0 || p->other != NULL)
			return NULL;
	}
	return first;
}

const struct nametable_name *
nametable_keep(const struct nametable *all, struct memo *m, const char *s, size_t len, const struct nametable_name *p)
{
	memo_keep(m, s, len, p != NULL ? (size_t)(p - all->item) + 1 : 0);
	return p;
}

void
nametable_add_id(const struct nametable_name *p, struct buf *ids)
{
	if (ids->len > 0)
		buf_addc(ids, ' ');
	buf_adds(ids, p->id);
}
