#include <stdlib.h>
#include <string.h>

#include "analysis/pairnames.h"
#include "analysis/ties.h"
#include "base/buf.h"
#include "base/collate.h"
#include "base/mem.h"
#include "base/plainorder.h"

struct named {
	const char *name;	/* first: collate_sort goes by it */
	uint32_t number;
};

void
pairnames_begin(struct pairnames *p, const char *const *name, size_t n, enum language language)
{
	struct named *of = mem_zero(n, sizeof *of);

	*p = (struct pairnames){ .language = language, .name = name, .is_plain = 1 };
	for (size_t i = 0; i < n; i++)
		if (name[i] != NULL)
			of[p->n++] = (struct named){ name[i], (uint32_t)i };
	collate_sort(of, p->n, sizeof *of, language);
	p->order = mem_zero(p->n, sizeof *p->order);
	p->rank = mem_zero(n, sizeof *p->rank);
	for (size_t i = 0; i < p->n; i++) {
		p->order[i] = of[i].number;
		p->rank[of[i].number] = (uint32_t)i;
		p->is_plain &= plainorder_covers(of[i].name, language);
	}
	free(of);
}

/* The first names so far, in order. */
struct best {
	char **first;
	size_t n, most;
	size_t cut;	/* whose rank is this or more stands in front of none of them */
};

/* From which rank on does a name stand behind a text, whatever follows it?  So do all names behind that one. */
static size_t
find_cut(const struct pairnames *p, const char *text)
{
	size_t low = 0, high = p->n;

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (plainorder_is_behind(p->name[p->order[middle]], text, p->language))
			high = middle;
		else
			low = middle + 1;
	}
	return low;
}

/* A pair is one of the first, or a last one is not any more. */
static void
offer(const struct pairnames *p, struct best *b, char *text)
{
	size_t place = b->n;

	if (!p->is_plain) {
		b->first[b->n++] = text;	/* all are put in order at the end */
		return;
	}
	while (place > 0 && plainorder_compare(text, b->first[place - 1], p->language) < 0)
		place--;
	if (place == b->most) {
		free(text);
		return;
	}
	if (b->n == b->most)
		free(b->first[--b->n]);
	memmove(b->first + place + 1, b->first + place, (b->n++ - place) * sizeof *b->first);
	b->first[place] = text;
	if (b->n == b->most)
		b->cut = find_cut(p, b->first[b->n - 1]);
}

static char *
text_of(const struct pairnames *p, size_t a, const char *joint, size_t b)
{
	struct buf text = { 0 };

	buf_adds(&text, p->name[a]);
	buf_adds(&text, joint);
	buf_adds(&text, p->name[b]);
	return text.data;
}

size_t
pairnames_first(const struct pairnames *p, const struct ties *ties, const struct ties_asked *asked, const char *joint,
    char **first, size_t most)
{
	struct best best = { .most = most, .cut = p->n };
	struct ties_some some = { 0 };
	size_t cap = 0, pairs = 0;

	for (; ties_more(ties, asked, &some); pairs += some.n)
		for (size_t i = 0; i < some.n; i++) {
			size_t a = some.a[i], b = some.b;
			int swap = p->rank[a] > p->rank[b];

			if (p->rank[swap ? b : a] >= best.cut)
				continue;
			best.first = mem_grow(best.first, &cap, best.n + 1, sizeof *best.first);
			offer(p, &best, text_of(p, swap ? b : a, joint, swap ? a : b));
		}
	if (!p->is_plain)
		collate_sort(best.first, best.n, sizeof *best.first, p->language);
	for (size_t i = 0; i < best.n; i++)
		if (i < most)
			first[i] = best.first[i];
		else
			free(best.first[i]);
	free(best.first);
	return pairs;
}

void
pairnames_release(struct pairnames *p)
{
	free(p->order);
	free(p->rank);
	*p = (struct pairnames){ 0 };
}
