#include <stdlib.h>
#include <string.h>

#include "base/fold.h"
#include "base/mem.h"
#include "base/safe.h"
#include "base/text.h"
#include "base/translate.h"
#include "schema/value.h"
#include "sheet/listparts.h"
#include "sheet/naming.h"

/* own: the text, where it is to be kept. */
static void
add_phrase(struct naming *all, const char *text, char *own, const char *id)
{
	struct fold f = { 0 };

	fold_text(&f, text, strlen(text));
	if (f.text.len > 0) {
		all->item = mem_grow(all->item, &all->cap, all->n + 1, sizeof *all->item);
		all->item[all->n++] = (struct naming_phrase){
			mem_copy(f.text.data, f.text.len), f.text.len, id, text, own, NULL, 0, 0 };
	} else {
		free(own);
	}
	fold_release(&f);
}

void
naming_add(struct naming *all, const char *id, const char *name)
{
	add_phrase(all, id, NULL, id);
	if (name != NULL && *name != '\0')
		add_phrase(all, name, NULL, id);
}

void
naming_add_alias(struct naming *all, const char *id, const char *name, size_t len)
{
	char *own = mem_copy(name, len);

	add_phrase(all, own, own, id);
}

void
naming_add_rule(struct naming *all, const char *id, const char *name)
{
	size_t before = all->n;

	for (size_t i = 0; i < all->n; i++)
		if (strcmp(all->item[i].id, id) == 0)
			id = all->item[i].id;
	naming_add_alias(all, id, name, strlen(name));
	if (all->n > before)
		all->item[before].is_rule = 1;
}

static void
release_phrase(struct naming_phrase *p)
{
	free(p->folded);
	free(p->own);
}

/* The longest first; of the same phrase what a rule says, then the id before the name. */
static int
by_length(const void *a, const void *b)
{
	const struct naming_phrase *p = a, *q = b;
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

static const struct naming *ordered;	/* for by_folded; qsort has no argument */

static int
by_folded(const void *a, const void *b)
{
	const struct naming_phrase *p = &ordered->item[*(const size_t *)a];
	const struct naming_phrase *q = &ordered->item[*(const size_t *)b];

	return text_compare(p->folded, p->len, q->folded, q->len);
}

/*
 * May what parts items behind the sorted phrase i belong to a longer one?  "Børn", where "Børn
 * og Unge" is one too.
 */
static char
goes_on(const struct naming *all, size_t i)
{
	const struct naming_phrase *p = &all->item[all->sorted[i]], *longer;

	for (size_t k = i + 1; k < all->n; k++) {
		longer = &all->item[all->sorted[k]];
		if (longer->len <= p->len || memcmp(longer->folded, p->folded, p->len) != 0)
			return 0;
		if (listparts_may_begin(longer->folded + p->len, longer->len - p->len))
			return 1;
	}
	return 0;
}
void
naming_release(struct naming *all)
{
	for (size_t i = 0; i < all->n; i++)
		release_phrase(&all->item[i]);
	free(all->item);
	free(all->sorted);
	nearlist_release(&all->near);
	memo_release(&all->met);
	memo_release(&all->written);
	memo_release(&all->word);
	fold_release(&all->split);
	intern_release(&all->part);
	free(all->part_of);
	*all = (struct naming){ 0 };
}

/* The first of the sorted phrases from low to high whose byte d, which all have, is not below c. */
static size_t
first_from(const struct naming *all, size_t low, size_t high, size_t d, int c)
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

/* The longest phrase at s that a separator or the end follows; `whole`: that is all of it. */
static const struct naming_phrase *
find_phrase(const struct naming *all, const char *s, size_t len, int whole)
{
	const struct naming_phrase *found = NULL;
	size_t low = 0, high = all->n;

	/* Of the sorted ones those from low to high begin as s does, with d bytes. */
	for (size_t d = 0; low < high; d++) {
		const struct naming_phrase *p = &all->item[all->sorted[low]];
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

static const struct naming_phrase *
id_of(const struct naming *all, const char *s, size_t len)
{
	const struct naming_phrase *p = find_phrase(all, s, len, 1);

	return p != NULL && p->shown == p->id ? p : NULL;
}

/* The length of the word of a list that begins at s. */
static size_t
word_at(const char *s, size_t len)
{
	const char *end = memchr(s, ' ', len);

	return end != NULL ? (size_t)(end - s) : len;
}

/*
 * Does a phrase begin with an item of several words, each of them an id: "Børn Unge", "Børn Unge & Co."?
 * At its end a word that parts is one, too: a blank may come.
 */
static int
begins_with_ids(const struct naming *all, const struct naming_phrase *p)
{
	size_t len = listparts_item(p->folded, p->len), words = 0;

	for (size_t i = 0, n; i < len; i += n + 1, words++) {
		n = word_at(p->folded + i, len - i);
		if (i > 0 && listparts_is_word(p->folded + i, n))
			break;
		if (id_of(all, p->folded + i, n) == NULL)
			return 0;
	}
	return words > 1;
}

void
naming_ready(struct naming *all)
{
	size_t kept = 0;

	/* What was learnt of them goes by their places. */
	nearlist_release(&all->near);
	memo_release(&all->met);
	memo_release(&all->written);
	memo_release(&all->word);
	all->parted = 0;
	all->is_plain = 1;
	all->parts_first = 0;
	all->ids_may_be_one = 0;
	if (all->n > 1)
		qsort(all->item, all->n, sizeof *all->item, by_length);
	for (size_t i = 0; i < all->n; i++) {
		struct naming_phrase *last = kept > 0 ? &all->item[kept - 1] : NULL;

		if (last == NULL || strcmp(last->folded, all->item[i].folded) != 0) {
			all->item[kept++] = all->item[i];
			continue;
		}
		if (strcmp(last->id, all->item[i].id) != 0 && !last->is_rule)
			last->other = all->item[i].id;
		release_phrase(&all->item[i]);
	}
	all->n = kept;
	free(all->sorted);
	all->sorted = mem_zero(kept, sizeof *all->sorted);
	for (size_t i = 0; i < kept; i++) {
		all->sorted[i] = i;
		/* Then a phrase stands in a list only where it is a whole item. */
		all->is_plain &= listparts_are_none(all->item[i].folded, all->item[i].len);
		all->parts_first |= listparts_is_sign(*all->item[i].folded);
	}
	ordered = all;
	if (kept > 1)
		qsort(all->sorted, kept, sizeof *all->sorted, by_folded);
	for (size_t i = 0; i < kept; i++)
		all->item[all->sorted[i]].goes_on = goes_on(all, i);
	for (size_t i = 0; i < kept && !all->ids_may_be_one; i++)
		all->ids_may_be_one = begins_with_ids(all, &all->item[i]) ||
		    listparts_is_word(all->item[i].folded, all->item[i].len);
}

/* The longest phrase at the beginning of a list: most often the first item is one, met before. */
static const struct naming_phrase *
phrase_at(struct naming *all, const char *s, size_t len)
{
	const struct naming_phrase *p;
	size_t n, number;

	if (!all->is_plain)
		return find_phrase(all, s, len, 0);
	n = listparts_item(s, len);
	if (n == 0)
		return NULL;
	if (memo_find(&all->met, s, n, &number))
		return number > 0 ? &all->item[number - 1] : NULL;
	p = find_phrase(all, s, n, 1);
	memo_keep(&all->met, s, n, p != NULL ? (size_t)(p - all->item) + 1 : 0);
	return p;
}

int
naming_is_id(const struct naming *all, const char *text, size_t len, struct buf *id)
{
	const struct naming_phrase *p;
	struct fold f = { 0 };

	fold_text(&f, text, len);
	p = f.text.len > 0 ? id_of(all, f.text.data, f.text.len) : NULL;
	if (p != NULL)
		buf_adds(id, p->id);
	fold_release(&f);
	return p != NULL;
}

static int
add(struct buf *ids, const struct naming_phrase *p, struct buf *why)
{
	if (p->other != NULL && why == NULL)
		return 0;
	if (p->other != NULL) {
		buf_addf(why, translate("%s'%s' is both '%s' and '%s'; write the id"),
		    why->len > 0 ? "; " : "", shown(p->shown, strlen(p->shown)), p->id, p->other);
		return 0;
	}
	if (ids->len > 0)
		buf_addc(ids, ' ');
	buf_adds(ids, p->id);
	return 1;
}

/* id_of() of a word, which comes in many lists. */
static const struct naming_phrase *
word_id(struct naming *all, const char *s, size_t len)
{
	const struct naming_phrase *p;
	size_t number;

	if (memo_find(&all->word, s, len, &number))
		return number > 0 ? &all->item[number - 1] : NULL;
	p = id_of(all, s, len);
	memo_keep(&all->word, s, len, p != NULL ? (size_t)(p - all->item) + 1 : 0);
	return p;
}

/* Ids parted by spaces: all the words, or nothing is added. */
static int
add_words(struct naming *all, const char *s, size_t len, struct buf *ids, struct buf *why)
{
	for (int pass = 0; pass < 2; pass++)
		for (size_t i = 0, n; i < len; i += n + 1) {
			const struct naming_phrase *p;

			n = word_at(s + i, len - i);
			p = word_id(all, s + i, n);
			if (p == NULL || (pass == 1 && !add(ids, p, why)))
				return 0;
		}
	return 1;
}

/* What may have been meant: an id, with the name that is near. */
static void
suggest(const struct naming_phrase *p, struct buf *why)
{
	buf_addf(why, translate("; did you mean '%s'"), shown(p->id, strlen(p->id)));
	if (p->shown != p->id)
		buf_addf(why, " (%s)", shown(p->shown, strlen(p->shown)));
	buf_addc(why, '?');
}

/* The id that all phrases with this beginning have, and the first of them; or NULL. */
static const char *
beginning(const struct naming *all, const struct buf *folded, size_t *first)
{
	const char *id;
	size_t low = 0, high = all->n;

	/* The sorted phrases that begin as the text does lie side by side. */
	for (size_t d = 0; d < folded->len && low < high; d++) {
		while (low < high && all->item[all->sorted[low]].len <= d)
			low++;
		low = first_from(all, low, high, d, (unsigned char)folded->data[d]);
		high = first_from(all, low, high, d, (unsigned char)folded->data[d] + 1);
	}
	if (folded->len == 0 || low >= high)
		return NULL;
	*first = all->sorted[low];
	id = all->item[*first].id;
	for (size_t i = low; i < high; i++)
		if (strcmp(all->item[all->sorted[i]].id, id) != 0 || all->item[all->sorted[i]].other != NULL)
			return NULL;
	return id;
}

/* ---- a part of a name ---- */

enum { LEAST_PART = 4, SEVERAL = -1 };

static int
is_letter(char c)
{
	return (unsigned char)c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

static void
add_part(struct naming *all, size_t phrase, const char *text, size_t len)
{
	size_t before = all->part.n, i;

	if (len < LEAST_PART)
		return;
	i = intern_add(&all->part, text, len);
	all->part_of = mem_grow(all->part_of, &all->part_cap, i + 1, sizeof *all->part_of);
	if (i >= before)
		all->part_of[i] = phrase;
	else if (all->part_of[i] != (size_t)SEVERAL &&
	    strcmp(all->item[all->part_of[i]].id, all->item[phrase].id) != 0)
		all->part_of[i] = (size_t)SEVERAL;
}

/* Each word of all phrases, and each with all that stands behind it: "Asta", "Asta på torvet". */
static void
learn_parts(struct naming *all)
{
	if (all->parted == all->n)
		return;
	intern_release(&all->part);
	for (size_t k = 0; k < all->n; k++) {
		const char *s = all->item[k].folded;
		size_t len = all->item[k].len, end;

		for (size_t i = 0; i < len; i = end + 1) {
			for (end = i; end < len && is_letter(s[end]); end++)
				;
			add_part(all, k, s + i, end - i);
			if (end < len)
				add_part(all, k, s + i, len - i);
		}
	}
	all->parted = all->n;
}

/* The only name that the text is a word of, or the end from a word on; NULL: there is none, or several. */
static const struct naming_phrase *
by_part(struct naming *all, const struct buf *folded)
{
	size_t i;

	learn_parts(all);
	i = intern_find(&all->part, buf_text(folded), folded->len);
	if (i == INTERN_NONE || all->part_of[i] == (size_t)SEVERAL ||
	    all->item[all->part_of[i]].other != NULL)
		return NULL;
	return &all->item[all->part_of[i]];
}

/* What may have been meant: the only one that begins so, is written nearly so, or has that word. */
static const struct naming_phrase *
meant(struct naming *all, const struct buf *folded)
{
	size_t i;

	if (folded->len >= LEAST_PART && beginning(all, folded, &i) != NULL)
		return &all->item[i];
	while (all->near.added < all->n)
		nearlist_add(&all->near, all->item[all->near.added].folded);
	i = nearlist_find(&all->near, buf_text(folded), folded->len);
	return i != NEARLIST_NONE ? &all->item[i] : by_part(all, folded);
}

static void
unknown(struct naming *all, const char *text, size_t len, struct buf *why)
{
	const struct naming_phrase *p;
	struct fold f = { 0 };

	if (why == NULL)
		return;
	buf_addf(why, translate("%sunknown %s '%s'"), why->len > 0 ? "; " : "", translate(all->thing),
	    shown(text, len));
	fold_text(&f, text, len);
	p = meant(all, &f.text);
	fold_release(&f);
	all->strange += p == NULL && all->n > 0;
	if (p != NULL)
		suggest(p, why);
	else if (all->n == 0 && all->file != NULL)
		buf_addf(why, translate(": '%s' lists none yet; add them with %s add"), all->file,
		    value_program(all->thing));
	else if (all->n == 0)
		buf_adds(why, translate("; none are listed yet"));
	else if (all->path != NULL)
		buf_addf(why, translate("; %s %s lists the known ones"), value_program(all->thing), all->path);
}

const char *
naming_beginning(const struct naming *all, const char *text, size_t len)
{
	struct fold f = { 0 };
	const char *id;
	size_t first;

	fold_text(&f, text, len);
	id = beginning(all, &f.text, &first);
	fold_release(&f);
	return id;
}

int
naming_knows(const struct naming *all, const char *text, size_t len)
{
	struct fold f = { 0 };
	int knows;

	fold_text(&f, text, len < 1000 ? len : 0);
	knows = f.text.len > 0 && all->sorted != NULL &&
	    find_phrase(all, buf_text(&f.text), f.text.len, 1) != NULL;
	fold_release(&f);
	return knows;
}

int
naming_parts_at_commas(const struct naming *all)
{
	for (size_t i = 0; i < all->n; i++)
		if (memchr(all->item[i].folded, ',', all->item[i].len) != NULL)
			return 0;
	return 1;
}

int
naming_one(struct naming *all, const char *text, size_t len,
    struct buf *id, struct buf *why)
{
	const struct naming_phrase *p;
	struct fold f = { 0 };
	int good = 0;

	fold_text(&f, text, len);
	p = find_phrase(all, buf_text(&f.text), f.text.len, 1);
	if (p != NULL)
		good = add(id, p, why);
	else
		unknown(all, text, len, why);
	fold_release(&f);
	return good;
}

static int
is_one_line(const char *text, size_t len)
{
	return memchr(text, '\n', len) == NULL && memchr(text, '\r', len) == NULL;
}

/* The phrase that an item of a list is as it is written, if it is no other and means one id; else NULL. */
static const struct naming_phrase *
learn_written(struct naming *all, const char *text, size_t len)
{
	const struct naming_phrase *p;

	fold_text(&all->split, text, len);
	p = find_phrase(all, all->split.text.data, all->split.text.len, 1);
	if (p != NULL && (p->other != NULL || (p->goes_on && !all->is_plain)))
		p = NULL;
	memo_keep(&all->written, text, len, p != NULL ? (size_t)(p - all->item) + 1 : 0);
	return p;
}

/* The same, and whether it was met before; if not, it is NULL. */
static const struct naming_phrase *
recall_written(const struct naming *all, const char *text, size_t len, int *met)
{
	size_t number;

	*met = memo_find(&all->written, text, len, &number);
	return *met && number > 0 ? &all->item[number - 1] : NULL;
}

/* The ids of all words of an item as it is written, or nothing is added. */
static int
add_words_written(struct naming *all, const char *text, size_t len, struct buf *ids)
{
	size_t before = ids->len, i, n;
	int met;

	for (i = 0; i < len; i += n + 1) {
		const struct naming_phrase *p;

		n = word_at(text + i, len - i);
		p = recall_written(all, text + i, n, &met);
		if (!met)
			p = learn_written(all, text + i, n);
		if (p == NULL || p->shown != p->id || !add(ids, p, NULL))
			break;
	}
	/* Behind the last word is one more, where it does not end in a blank. */
	if (i <= len && ids->len > before)
		buf_truncate(ids, before);
	return i > len;
}

/* The ids of an item as it is written: what it is as a whole, or each of its words.  0: neither is sure. */
static int
add_written(struct naming *all, const char *text, size_t len, struct buf *ids)
{
	int met;
	const struct naming_phrase *p = recall_written(all, text, len, &met);

	/* Lists without a sign are hardly ever alike: of those none is kept. */
	if (!met && !all->ids_may_be_one && word_at(text, len) < len && add_words_written(all, text, len, ids))
		return 1;
	if (!met)
		p = learn_written(all, text, len);
	return p != NULL && add(ids, p, NULL);
}

/*
 * The ids of a list of which each item is one by itself, and known by its spelling once it was met.
 * Alone it folds to what it is in the whole: nothing is joined to what stands before it across a
 * sign of ASCII.  0: there is another thing in this list, and nothing is added.
 */
static int
split_written(struct naming *all, const char *text, size_t len, struct buf *ids)
{
	static const char blanks[] = { ' ', '\t', '\n', '\v', '\f', '\r' };
	size_t before = ids->len;
	int good = !all->parts_first;

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
		good = add_written(all, text + i, n, ids);
	}
	if (!good && ids->len > before)
		buf_truncate(ids, before);
	return good;
}

int
naming_split(struct naming *all, const char *text, size_t len,
    struct buf *ids, struct buf *why)
{
	enum { MOST_UNKNOWN = 10 };
	struct fold *f = &all->split;
	const char *s;
	int bad = 0;
	size_t n;

	if (split_written(all, text, len, ids))
		return 1;
	fold_text(f, text, len);
	s = f->text.data;
	for (size_t i = 0; i < f->text.len && bad < MOST_UNKNOWN; i += n) {
		size_t left = f->text.len - i;
		const struct naming_phrase *p = phrase_at(all, s + i, left);

		if (p == NULL && (n = listparts_separator(s + i, left)) > 0)
			continue;
		if (p == NULL && left > 3 && memcmp(s + i, "og ", 3) == 0) {
			n = 3;		/* "a, og b" */
			continue;
		}
		n = p != NULL ? p->len : listparts_item(s + i, left);
		if (p != NULL) {
			bad += !add(ids, p, why);
		} else if (!add_words(all, s + i, n, ids, why)) {
			unknown(all, f->source.data + f->at[i], f->at[i + n] - f->at[i], why);
			bad++;
		}
	}
	return bad == 0;
}
