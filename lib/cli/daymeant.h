/*
 * daymeant - words that people have for days, and that say no one day: which days may be meant.
 *
 *	if (daymeant_tell(&words, "forrige tirsdag", 15, today, &why))
 *		...	'forrige tirsdag' may be 2026-11-17 or 2026-11-10; write the one that is meant
 *
 * A span ("sidste uge", "oktober") goes from one day to another; one of two days may be meant ("næste mandag",
 * "i weekenden", "i nat", "på mandag" on a Monday, "for 8 dage siden", by which many mean a week); months and a few
 * days are about a day.  Days are told as they would be written.
 */
#ifndef MC_CLI_DAYMEANT_H
#define MC_CLI_DAYMEANT_H

#include <stddef.h>

struct buf;
struct dayphrase;

enum { DAYMEANT_WEEK = 8 };	/* so many days are, to many Danes, a week */

/* 1: it is one of these; append to why what may be meant.  The words are those of the text. */
int daymeant_tell(const struct dayphrase *, const char *text, size_t len, int today, struct buf *why);

/* The words for a day that a text is a slip for, as dayword_read() takes them; NULL: it is near none. */
const char *daymeant_slip(const char *text, size_t len);

#endif
