#include <stdlib.h>
#include <string.h>

#include "base/intern.h"
#include "base/mem.h"
#include "base/nearest.h"
#include "base/nearlist.h"
#include "base/text.h"

/* So much is looked at in one search; FAR is any distance above all limits. */
enum { MOST_STEPS = 10000, FAR = 100 };

/*
 * A letter behind those of the nodes above it.  The sets of letters are of 64 kinds,
 * of its own and those below: found in some of these words, and in all of them.
 */
struct nearlist_node {
	uint32_t letter;
	uint32_t child, next;	/* the first one below, and the next beside; 0: none */
	uint32_t word;		/* that ends here, the first of equal ones, + 1; 0: none */
	uint64_t in_some, in_all;
};

static uint64_t
kind_of(uint32_t letter)
{
	return (uint64_t)1 << letter % 64;
}

/* ---- the words ---- */

void
nearlist_add(struct nearlist *l, const char *word)
{
	unsigned letter[NEAREST_LONGEST];
	size_t n = nearest_letters(letter, word, strlen(word));

	l->ready = 0;
	if (n > 0) {
		l->word = mem_grow(l->word, &l->cap, l->words + 1, sizeof *l->word);
		l->letter = mem_grow(l->letter, &l->letter_cap, l->letters + n, sizeof *l->letter);
		l->word[l->words++] = (struct nearlist_word){ l->letters, n, l->added };
		for (size_t i = 0; i < n; i++)
			l->letter[l->letters++] = letter[i];
	}
	l->added++;
}

void
nearlist_release(struct nearlist *l)
{
	free(l->word);
	free(l->letter);
	free(l->tree[0]);
	free(l->tree[1]);
	*l = (struct nearlist){ 0 };
}

/* ---- the trees ---- */

/* Letter i of a word; of the tree of ends, from its end. */
static uint32_t
letter_at(const struct nearlist *l, const struct nearlist_word *w, int from_end, size_t i)
{
	return l->letter[w->first + (from_end ? w->n - 1 - i : i)];
}

/* How many letters two words begin with alike. */
static size_t
alike(const struct nearlist *l, const struct nearlist_word *a, const struct nearlist_word *b,
    int from_end)
{
	size_t i = 0;

	while (i < a->n && i < b->n &&
	    letter_at(l, a, from_end, i) == letter_at(l, b, from_end, i))
		i++;
	return i;
}

static const struct nearlist *sorted;	/* for by_letters; qsort has no argument */
static int sorted_from_end;

static int
by_letters(const void *x, const void *y)
{
	const struct nearlist_word *a = &sorted->word[*(const size_t *)x];
	const struct nearlist_word *b = &sorted->word[*(const size_t *)y];
	size_t i = alike(sorted, a, b, sorted_from_end);
	uint32_t p, q;

	if (i == a->n || i == b->n)
		return a->n != b->n ? (a->n < b->n ? -1 : 1) :
		    (a->number > b->number) - (a->number < b->number);
	p = letter_at(sorted, a, sorted_from_end, i);
	q = letter_at(sorted, b, sorted_from_end, i);
	return (p > q) - (p < q);
}

/* What is below a node counts for it; those below come behind it. */
static void
add_up(struct nearlist_node *tree, const uint32_t *above, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		tree[i].in_some = 0;
		tree[i].in_all = tree[i].word > 0 ? 0 : ~(uint64_t)0;
	}
	for (size_t i = n - 1; i > 0; i--) {
		tree[i].in_some |= kind_of(tree[i].letter);
		tree[i].in_all |= kind_of(tree[i].letter);
		tree[above[i]].in_some |= tree[i].in_some;
		tree[above[i]].in_all &= tree[i].in_all;
	}
}

/* The tree of the words in their order; node 0 has no letter. */
static struct nearlist_node *
grow(const struct nearlist *l, const size_t *order, int from_end)
{
	struct nearlist_node *tree = mem_zero(l->letters + 1, sizeof *tree);
	uint32_t *above = mem_zero(l->letters + 1, sizeof *above);
	uint32_t path[NEAREST_LONGEST + 1] = { 0 }, n = 1;
	const struct nearlist_word *before = NULL;
	size_t depth = 0;

	for (size_t k = 0; k < l->words; k++) {
		const struct nearlist_word *w = &l->word[order[k]];
		size_t same = before != NULL ? alike(l, before, w, from_end) : 0;
		uint32_t beside = same < depth ? path[same + 1] : 0;

		for (depth = same; depth < w->n; depth++, beside = 0) {
			if (beside != 0)
				tree[beside].next = n;
			else
				tree[path[depth]].child = n;
			tree[n].letter = letter_at(l, w, from_end, depth);
			above[n] = path[depth];
			path[depth + 1] = n++;
		}
		if (tree[path[depth]].word == 0)
			tree[path[depth]].word = (uint32_t)order[k] + 1;
		before = w;
	}
	add_up(tree, above, n);
	free(above);
	return tree;
}

static void
make_ready(struct nearlist *l)
{
	size_t *order = mem_zero(l->words, sizeof *order);

	for (int from_end = 0; from_end < 2; from_end++) {
		for (size_t i = 0; i < l->words; i++)
			order[i] = i;
		sorted = l;
		sorted_from_end = from_end;
		qsort(order, l->words, sizeof *order, by_letters);
		free(l->tree[from_end]);
		l->tree[from_end] = grow(l, order, from_end);
	}
	free(order);
	l->ready = 1;
}

/* ---- the search ---- */

/* From so many letters of the words at hand to each number of letters looked for. */
struct row {
	unsigned char distance[NEAREST_LONGEST + 1];
	size_t least;		/* of these; the first and the last that is not FAR */
	size_t from, to;
};

struct search {
	const struct nearlist *list;
	const struct nearlist_node *tree;
	const unsigned *letter;	/* looked for, in the direction of the tree */
	size_t n;
	uint64_t rest[NEAREST_LONGEST + 1];	/* the kinds of the letters from here on */
	size_t limit;		/* how far away a word may be */
	size_t start, start_limit;	/* and how far so many letters of the beginning */
	size_t best, distance;	/* the number of the best so far, NEARLIST_NONE: none */
	size_t steps;
	struct row row[NEAREST_LONGEST + 1];
};

static size_t
least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Put in the distance of a place, by how one came there. */
static size_t
put(struct search *s, struct row *r, size_t j, size_t arrived, size_t stayed)
{
	size_t distance = least(arrived <= (j <= s->start ? s->start_limit : s->limit) ? arrived : FAR,
	    stayed <= (j < s->start ? s->start_limit : s->limit) ? stayed : FAR);

	r->distance[j] = (unsigned char)distance;
	if (distance < FAR) {
		r->from = least(r->from, j);
		r->to = j;
		r->least = least(r->least, distance);
	}
	return distance;
}

static void
clear(struct row *r, size_t n)
{
	memset(r->distance, FAR, n + 1);
	r->least = FAR;
	r->from = n;
	r->to = 0;
}

/* The row of d letters, d > 0, the last one and the one before it being these. */
static void
step(struct search *s, size_t d, uint32_t last, uint32_t last_but_one)
{
	const unsigned char *up = s->row[d - 1].distance;
	size_t from = d > s->limit ? d - s->limit : 0, to = least(d + s->limit, s->n), left = FAR;

	clear(&s->row[d], s->n);
	for (size_t j = from; j <= to; j++) {
		size_t arrived = FAR;

		if (j > 0)
			arrived = least(left + 1, up[j - 1] + (size_t)(last != s->letter[j - 1]));
		if (j > 1 && d > 1 && last == s->letter[j - 2] && last_but_one == s->letter[j - 1])
			arrived = least(arrived, s->row[d - 2].distance[j - 2] + 1u);
		left = put(s, &s->row[d], j, arrived, up[j] + 1u);
	}
}

/* Are there more kinds of letters in a set than so many? */
static int
is_more(uint64_t kinds, size_t n)
{
	while (kinds != 0 && n > 0) {
		kinds &= kinds - 1;
		n--;
	}
	return kinds != 0;
}

/*
 * Can words below a node, of which d letters are compared, still come near?  A letter
 * that only one of the two has takes a step each.  Two letters that changed places
 * reach back to the row before.
 */
static int
may_be_near(const struct search *s, const struct nearlist_node *node, size_t d)
{
	const struct row *now = &s->row[d], *before = &s->row[d > 0 ? d - 1 : 0];
	size_t so_far = least(now->least, before->least), from = least(now->from, before->from);
	size_t to = now->to > before->to ? now->to : before->to;

	return so_far <= s->limit && !is_more(s->rest[to] & ~node->in_some, s->limit - so_far) &&
	    !is_more(node->in_all & ~s->rest[from], s->limit - so_far);
}

/* A whole word was compared. */
static void
take(struct search *s, const struct nearlist_word *w)
{
	size_t distance = s->row[w->n].distance[s->n];

	if (distance > s->limit || (distance == s->distance && w->number > s->best))
		return;
	s->best = w->number;
	s->distance = s->limit = distance;
	s->start_limit = least(s->start_limit, distance);
}

static void
search_below(struct search *s, const struct nearlist_node *node, size_t d)
{
	for (uint32_t i = node->child; i != 0 && s->steps <= MOST_STEPS; i = s->tree[i].next) {
		const struct nearlist_node *below = &s->tree[i];

		s->steps++;
		if (!may_be_near(s, below, d))
			continue;
		s->steps += 4;
		step(s, d + 1, below->letter, node->letter);
		if (s->row[d + 1].least == FAR && s->row[d].least == FAR)
			continue;
		if (below->word > 0)
			take(s, &s->list->word[below->word - 1]);
		search_below(s, below, d + 1);
	}
}

/*
 * Where a word is k letters away, its beginning is at most k / 2 away, or else its
 * end at most (k - 1) / 2: in either direction few words are left soon.
 */
static void
search_both_ways(struct search *s, const unsigned *letter, size_t limit)
{
	unsigned turned[NEAREST_LONGEST];
	size_t end = limit == 2 && s->n > 3 ? 2 : s->n - s->n / 2;

	for (size_t i = 0; i < s->n; i++)
		turned[i] = letter[s->n - 1 - i];
	s->limit = limit;
	for (int from_end = 0; from_end < 2; from_end++) {
		s->tree = s->list->tree[from_end];
		s->letter = from_end ? turned : letter;
		s->start = from_end ? end : s->n - end;
		s->start_limit = (limit - (size_t)from_end) / 2;
		s->rest[s->n] = 0;
		for (size_t j = s->n; j > 0; j--)
			s->rest[j - 1] = s->rest[j] | kind_of(s->letter[j - 1]);
		clear(&s->row[0], s->n);
		for (size_t j = 0; j <= s->n; j++)
			put(s, &s->row[0], j, j, FAR);
		search_below(s, s->tree, 0);
	}
}

size_t
nearlist_find(struct nearlist *l, const char *word, size_t len)
{
	unsigned letter[NEAREST_LONGEST];
	struct search s = { .list = l, .best = NEARLIST_NONE, .distance = FAR };

	s.n = nearest_letters(letter, word, len);
	if (s.n == 0 || l->words == 0)
		return NEARLIST_NONE;
	if (!l->ready)
		make_ready(l);
	/* Most slips are of one letter, which are found soon. */
	search_both_ways(&s, letter, 1);
	if (s.best == NEARLIST_NONE)
		search_both_ways(&s, letter, nearest_limit(s.n));
	return s.steps <= MOST_STEPS && s.distance < s.n && s.distance <= nearest_limit(s.n) ?
	    s.best : NEARLIST_NONE;
}

const char *
nearlist_in(struct nearlist *l, const struct intern *known, const char *word, size_t len)
{
	size_t i;

	while (l->added < known->n) {
		const char *id = intern_text(known, l->added);

		nearlist_add(l, text_is_id(id, intern_len(known, l->added)) ? id : "");
	}
	i = nearlist_find(l, word, len);
	return i != NEARLIST_NONE ? intern_text(known, i) : NULL;
}
