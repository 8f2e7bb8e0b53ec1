#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/collate.h"
#include "base/icuorder.h"
#include "base/plainorder.h"

static enum language spoken;	/* qsort has no argument to hand on */

static int
by_plain_order(const void *a, const void *b)
{
	return plainorder_compare(*(const char *const *)a, *(const char *const *)b, spoken);
}

static int
by_icu(const void *a, const void *b)
{
	const char *x = *(const char *const *)a, *y = *(const char *const *)b;
	int order = icuorder_compare(x, y);

	return order != 0 ? order : strcmp(x, y);
}

typedef int ordering(const void *, const void *);

/* How the names that are the first members of items are compared; icuorder_end() when that is done. */
static ordering *
begin(const void *items, size_t n, size_t size, enum language language)
{
	int is_plain = 1;

	for (size_t i = 0; i < n && is_plain; i++)
		is_plain = plainorder_covers(*(const char *const *)((const char *)items + i * size), language);
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
	ordering *compare;

	if (n < 2)
		return;
	compare = begin(items, n, size, language);
	qsort(items, n, size, compare);
	end(compare);
}

/* Bring the first few to the front, in their order.  All pairs of a large house are not sorted for five of them. */
static void
sort_first(const char **name, size_t n, size_t few, enum language language)
{
	ordering *compare = begin(name, n, sizeof *name, language);

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
