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

void
collate_sort(void *items, size_t n, size_t size, enum language language)
{
	int is_plain = 1;

	if (n < 2)
		return;
	for (size_t i = 0; i < n && is_plain; i++)
		is_plain = plainorder_covers(*(const char **)((char *)items + i * size), language);
	spoken = language;
	if (!is_plain)
		icuorder_begin(language);
	qsort(items, n, size, is_plain ? by_plain_order : by_icu);
	if (!is_plain)
		icuorder_end();
}

void
collate_add_names(struct buf *b, enum language language, const char **name, size_t n, size_t most)
{
	collate_sort(name, n, sizeof *name, language);
	lang_add_some_names(b, language, name, n, most);
}
