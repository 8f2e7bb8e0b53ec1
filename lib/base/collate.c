#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/collate.h"
#include "base/icuorder.h"
#include "base/mem.h"
#include "base/plainorder.h"

static enum language spoken;	/* qsort has no argument to hand on */

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

void
collate_add_names(struct buf *b, enum language language, const char **name, size_t n, size_t most)
{
	collate_sort(name, n, sizeof *name, language);
	lang_add_some_names(b, language, name, n, most);
}
