/*
 * when - days and periods inside a sentence, with the word that goes before them.
 *
 *	when_in(LANG_DA, &period)	"i oktober 2026", "i uge 42 i 2026", "den 5. oktober 2026",
 *					"fra november 2025 til oktober 2026"
 *	when_since(LANG_DA, day)	"siden den 5. oktober 2026"
 *
 * In sentences a day has its article in Danish; in brackets, tables and headings it
 * has none: there lang_day() and lang_period() serve.
 */
#ifndef MC_BASE_WHEN_H
#define MC_BASE_WHEN_H

#include "base/lang.h"

struct buf;
struct period;

/* When it was: in, on or from .. to; of an open first end "til og med den 14. oktober 2026". */
void when_add_in(struct buf *, enum language, const struct period *);

/* As texts, in the static buffers of lang.h. */
const char *when_in(enum language, const struct period *);
const char *when_day(enum language, int day);		/* "den 5. oktober 2026", "5 October 2026" */
const char *when_on(enum language, int day);		/* "den 5. oktober 2026", "on 5 October 2026" */
const char *when_since(enum language, int day);		/* "siden den 5. oktober 2026" */
const char *when_from(enum language, int first, int last);	/* "fra den .. til den .."; one day: when_on */
/* What is spoken of: "oktober 2026", "den 5. oktober 2026", "tiden fra den 1. til den 14. oktober 2026". */
const char *when_whole(enum language, const struct period *);
/* Of a day's month: "i oktober 2026", "siden oktober 2026". */
const char *when_in_month(enum language, int day);
const char *when_since_month(enum language, int day);

#endif
