#include <stdlib.h>
#include <string.h>
#include <unicode/ucol.h>
#include <unicode/uiter.h>

#include "base/buf.h"
#include "base/collate.h"
#include "base/diag.h"

static UCollator *collator;	/* qsort has no argument to hand on */

static int
compare(const void *a, const void *b)
{
	const char *x = *(const char *const *)a, *y = *(const char *const *)b;
	UErrorCode error = U_ZERO_ERROR;
	UCharIterator left, right;
	UCollationResult order;

	uiter_setUTF8(&left, x, -1);
	uiter_setUTF8(&right, y, -1);
	order = ucol_strcollIter(collator, &left, &right, &error);
	return order == UCOL_LESS ? -1 : order == UCOL_GREATER ? 1 : strcmp(x, y);
}

void
collate_sort(void *items, size_t n, size_t size, enum language language)
{
	UErrorCode error = U_ZERO_ERROR;

	if (n < 2)
		return;
	collator = ucol_open(LANG(language, "da", "en"), &error);
	if (U_FAILURE(error))
		die("cannot sort names: %s", u_errorName(error));
	qsort(items, n, size, compare);
	ucol_close(collator);
}

void
collate_add_names(struct buf *b, enum language language, const char **name, size_t n, size_t most)
{
	collate_sort(name, n, sizeof *name, language);
	lang_add_some_names(b, language, name, n, most);
}
