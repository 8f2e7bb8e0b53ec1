#include <stdlib.h>
#include <string.h>

#include "analysis/pairs.h"
#include "base/mem.h"
#include "base/text.h"

/* The first value that is no place in the half square. */
enum { BEYOND = PAIRS_SIDES * (PAIRS_SIDES + 1) / 2 };

size_t
pairs_item(struct pairs *p, const char *text, size_t len)
{
	return intern_add(&p->items, text, len);
}

size_t
pairs_meet_value(struct pairs *p, size_t value)
{
	const uint64_t bit = (uint64_t)1 << (value % 64);
	size_t old = p->words;

	p->met = mem_grow(p->met, &p->words, value / 64 + 1, sizeof *p->met);
	if (p->words > old)
		memset(p->met + old, 0, (p->words - old) * sizeof *p->met);
	if ((p->met[value / 64] & bit) == 0) {
		p->met[value / 64] |= bit;
		p->fresh = mem_grow(p->fresh, &p->cap, p->n_fresh + 1, sizeof *p->fresh);
		p->fresh[p->n_fresh++] = value;
	}
	return value;
}

/* The value of an item by itself. */
static size_t
alone(struct pairs *p, size_t item)
{
	return pairs_meet_value(p, item < PAIRS_SIDES ? halfsquare_at(item, item) : BEYOND + item - PAIRS_SIDES);
}

static int
compare(const struct pairs *p, size_t a, size_t b)
{
	return text_compare(intern_text(&p->items, a), intern_len(&p->items, a),
	    intern_text(&p->items, b), intern_len(&p->items, b));
}

static void
put_label(struct pairs *p, size_t a, size_t b)
{
	size_t lesser = compare(p, a, b) < 0 ? a : b, greater = lesser == a ? b : a;

	buf_clear(&p->label);
	buf_add(&p->label, intern_text(&p->items, lesser), intern_len(&p->items, lesser));
	buf_addc(&p->label, ' ');
	buf_add(&p->label, intern_text(&p->items, greater), intern_len(&p->items, greater));
}

size_t
pairs_meet(struct pairs *p, size_t a, size_t b)
{
	if (a < PAIRS_SIDES && b < PAIRS_SIDES)
		return pairs_meet_value(p, halfsquare_at(a, b));
	put_label(p, a, b);
	return alone(p, pairs_item(p, p->label.data, p->label.len));
}

size_t
pairs_text(struct pairs *p, const char *text, size_t len)
{
	const char *blank = len > 0 ? memchr(text, ' ', len) : NULL, *second = blank != NULL ? blank + 1 : NULL;
	size_t first = blank != NULL ? (size_t)(blank - text) : len;

	if (blank == NULL || first == 0 || first + 1 == len ||
	    memchr(second, ' ', len - first - 1) != NULL ||
	    text_compare(text, first, second, len - first - 1) >= 0)
		return alone(p, pairs_item(p, text, len));
	return pairs_value(p, pairs_item(p, text, first), pairs_item(p, second, len - first - 1));
}

void
pairs_forget(struct pairs *p)
{
	while (p->n_fresh > 0) {
		size_t value = p->fresh[--p->n_fresh];

		p->met[value / 64] &= ~((uint64_t)1 << (value % 64));
	}
}

/* The greater number of a place in the half square: the last that begins no later.  (No jump depends on it.) */
static size_t
side_of(size_t value)
{
	size_t side = 0;

	for (size_t step = PAIRS_SIDES / 2; step > 0; step /= 2) {
		size_t further = side + step;

		side = further * (further + 1) / 2 <= value ? further : side;
	}
	return side;
}

const char *
pairs_label(struct pairs *p, size_t value)
{
	size_t a, b;

	if (value >= BEYOND)
		return intern_text(&p->items, value - BEYOND + PAIRS_SIDES);
	a = side_of(value);
	b = value - a * (a + 1) / 2;
	if (a == b)
		return intern_text(&p->items, a);
	put_label(p, a, b);
	return p->label.data;
}

/* ---- their order ---- */

static struct pairs *sorted;	/* for those below; qsort has no argument */

static int
items_by_bytes(const void *x, const void *y)
{
	return compare(sorted, *(const uint32_t *)x, *(const uint32_t *)y);
}

static int
labels_by_bytes(const void *x, const void *y)
{
	char *first;
	const char *second, *label = pairs_label(sorted, *(const uint32_t *)x);
	int order;

	first = mem_copy(label, strlen(label));
	second = pairs_label(sorted, *(const uint32_t *)y);
	order = strcmp(first, second);
	free(first);
	return order;
}

/* Is each item below any other with something behind it, as it is below it with a blank? */
static int
is_without_blanks(const struct pairs *p)
{
	for (size_t i = 0; i < p->items.n; i++)
		for (size_t k = 0; k < intern_len(&p->items, i); k++)
			if ((unsigned char)intern_text(&p->items, i)[k] <= ' ')
				return 0;
	return 1;
}

/* Items in order, and each with those behind it: the pairs are in order, too. */
static size_t
order_by_items(const struct pairs *p, uint32_t *order)
{
	size_t items = p->items.n, n = 0;
	uint32_t *item = mem_zero(items, sizeof *item);

	for (size_t i = 0; i < items; i++)
		item[i] = (uint32_t)i;
	qsort(item, items, sizeof *item, items_by_bytes);
	for (size_t i = 0; i < items; i++)
		for (size_t k = i; k < items; k++) {
			size_t value = halfsquare_at(item[i], item[k]);

			if (pairs_is_met(p, value))
				order[n++] = (uint32_t)value;
		}
	free(item);
	return n;
}

uint32_t *
pairs_order(struct pairs *p, size_t *n)
{
	size_t all = 0;
	uint32_t *order;

	for (size_t i = 0; i < p->words; i++)
		for (uint64_t bits = p->met[i]; bits != 0; bits &= bits - 1)
			all++;
	order = mem_zero(all, sizeof *order);
	sorted = p;
	*n = 0;
	if (p->items.n > 0 && p->items.n <= PAIRS_SIDES && is_without_blanks(p)) {
		*n = order_by_items(p, order);
		return order;
	}
	for (size_t value = 0; value < p->words * 64; value++)
		if (pairs_is_met(p, value))
			order[(*n)++] = (uint32_t)value;
	if (*n > 1)
		qsort(order, *n, sizeof *order, labels_by_bytes);
	return order;
}

void
pairs_release(struct pairs *p)
{
	intern_release(&p->items);
	free(p->met);
	free(p->fresh);
	buf_release(&p->label);
	*p = (struct pairs){ 0 };
}
