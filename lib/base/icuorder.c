#include <stddef.h>
#include <unicode/ucol.h>
#include <unicode/uiter.h>

#include "base/diag.h"
#include "base/icuorder.h"
#include "base/library.h"

/* The names of ICU's functions end in its version: ucol_open_72. */
#define SYMBOL(name) LIBRARY_TEXT(name)
#define LIBRARY(name) "lib" name ".so." U_ICU_VERSION_SHORT

static struct {
	void *collation, *common;
	UCollator *(*open)(const char *, UErrorCode *);
	void (*close)(UCollator *);
	UCollationResult (*compare)(const UCollator *, UCharIterator *, UCharIterator *, UErrorCode *);
	void (*set)(UCharIterator *, const char *, int32_t);
} icu;

static UCollator *collator;

static void
load(void)
{
	static const struct library_function common[] = { { &icu.set, SYMBOL(uiter_setUTF8) } }, collation[] = {
		{ &icu.close, SYMBOL(ucol_close) }, { &icu.compare, SYMBOL(ucol_strcollIter) }, { &icu.open, SYMBOL(ucol_open) }
	};
	const char *missing;

	if (icu.open != NULL)
		return;
	icu.common = library_open(LIBRARY("icuuc"));
	icu.collation = library_open(LIBRARY("icui18n"));
	missing = library_lacks(icu.common, common, 1);
	if (missing == NULL)
		missing = library_lacks(icu.collation, collation, sizeof collation / sizeof *collation);
	if (missing != NULL)
		die("cannot sort names: %s is not to be had (is libicu installed?)", missing);
}

void
icuorder_begin(enum language language)
{
	UErrorCode error = U_ZERO_ERROR;

	load();
	collator = icu.open(LANG(language, "da", "en"), &error);
	if (collator == NULL || error > U_ZERO_ERROR)
		die("cannot sort names: ICU has no order for them (error %d)", (int)error);
}

int
icuorder_compare(const char *x, const char *y)
{
	UErrorCode error = U_ZERO_ERROR;
	UCharIterator left, right;
	UCollationResult order;

	icu.set(&left, x, -1);
	icu.set(&right, y, -1);
	order = icu.compare(collator, &left, &right, &error);
	return order == UCOL_LESS ? -1 : order == UCOL_GREATER;
}

void
icuorder_end(void)
{
	icu.close(collator);
	collator = NULL;
}
