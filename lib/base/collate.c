#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/collate.h"
#include "base/icuorder.h"
#include "base/mem.h"
#include "base/plainorder.h"

static enum language spoken;	/* qsort has no argument to hand on */

static int
by_plain_order(const void *a, const void *b)
{
	return plainorder_compare(*(const char *const *)a, *(const char *const *)b, spoken);
}

/* An item, and the first letters of its name: most names differ in them. */
struct keyed {
	uint64_t key[PLAINORDER_KEY];
	const char *name;
	const char *item;
};

/* Those of one name stay as they are. */
static int
by_key(const void *a, const void *b)
{
	const struct keyed *x = a, *y = b;
	int order;

	for (int i = 0; i < PLAINORDER_KEY; i++)
		if (x->key[i] != y->key[i])
			return x->key[i] < y->key[i] ? -1 : 1;
	order = plainorder_compare(x->name, y->name, spoken);
	return order != 0 ? order : x->item < y->item ? -1 : x->item > y->item;
}

/* 0: a name holds more than plain letters, and nothing is sorted. */
static int
sort_plainly(char *items, size_t n, size_t size)
{
	struct keyed *keyed = mem_zero(n, sizeof *keyed);
	int is_plain = 1;
	char *old;

	for (size_t i = 0; i < n && is_plain; i++) {
		keyed[i].item = items + i * size;
		keyed[i].name = *(const char *const *)keyed[i].item;
		is_plain = plainorder_key(keyed[i].key, keyed[i].name, spoken);
	}
	if (is_plain) {
		qsort(keyed, n, sizeof *keyed, by_key);
		old = mem_copy(items, n * size);
		for (size_t i = 0; i < n; i++)
			memcpy(items + i * size, old + (keyed[i].item - items), size);
		free(old);
	}
	free(keyed);
	return is_plain;
}

static int
by_icu(const void *a, const void *b)
{
	const char *x = *(const char *const *)a, *y = *(const char *const *)b;
	int order = icuorder_compare(x, y);

	return order != 0 ? order : strcmp(x, y);
}

typedef int ordering(const void *, const void *);

/* How names are compared; end() when that is done. */
static ordering *
begin(const char **name, size_t n, enum language language)
{
	int is_plain = 1;

	for (size_t i = 0; i < n && is_plain; i++)
		is_plain = plainorder_covers(name[i], language);
	spoken = language;
	if (!is_plain)
		icuorder_begin(language);
	return is_plain ? by_plain_order : by_icu;
}

static void
end(ordering *compare)
{
	if (compare == by_icu)
		icuorder_end();
}

void
collate_sort(void *items, size_t n, size_t size, enum language language)
{
	spoken = language;
	if (n < 2 || sort_plainly(items, n, size))
		return;
	icuorder_begin(language);
	qsort(items, n, size, by_icu);
	icuorder_end();
}

/* Bring the first few to the front, in their order.  All pairs of a large house are not sorted for five of them. */
static void
sort_first(const char **name, size_t n, size_t few, enum language language)
{
	ordering *compare = begin(name, n, language);

	qsort(name, few, sizeof *name, compare);
	for (size_t i = few; i < n; i++) {
		const char *new = name[i];
		size_t place = few;

		while (place > 0 && compare(&new, &name[place - 1]) < 0)
			place--;
		if (place == few)
			continue;
		name[i] = name[few - 1];
		memmove(name + place + 1, name + place, (few - 1 - place) * sizeof *name);
		name[place] = new;
	}
	end(compare);
}

void
collate_add_names(struct buf *b, enum language language, const char **name, size_t n, size_t most)
{
	if (n > most)
		sort_first(name, n, most, language);
	else
		collate_sort(name, n, sizeof *name, language);
	lang_add_some_names(b, language, name, n, most);
}
