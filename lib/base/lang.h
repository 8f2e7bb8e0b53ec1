/*
 * lang - how Danish and English write numbers, days and periods in prose.
 *
 *	lang_add_day(&out, LANG_DA, day);	"5. oktober 2026"
 *	lang_add_number(&out, LANG_DA, value);	"1.234,5"
 *	puts(LANG(language, "ja", "yes"));
 *
 * Danish: day before month, decimal comma, a point between thousands from
 * 1.000 (Dansk Sprognævn, Retskrivningsordbogen).
 */
#ifndef MC_BASE_LANG_H
#define MC_BASE_LANG_H

#include <stddef.h>
#include <stdint.h>

#include "base/language.h"

struct buf;
struct period;

void lang_add_number(struct buf *, enum language, int64_t millionths);
/* The same of an amount: two decimals or none, "1.250,50". */
void lang_add_money(struct buf *, enum language, int64_t millionths);
/* Minutes, 0 or more, as hours of two decimals at most, halves of a hundredth up: "1,5", "0,67". */
void lang_add_hours(struct buf *, enum language, int64_t minutes);
void lang_add_count(struct buf *, enum language, uint64_t);
void lang_add_day(struct buf *, enum language, int day);
/* A clock "15:00", behind words that end in a blank: " kl. 15.00". */
void lang_add_clock(struct buf *, enum language, const char *before, const char *clock);

/* The first of two days, without what the last says again: "15. januar" of the same year. */
void lang_add_day_before(struct buf *, enum language, int day, int last);

/*
 * By its name, as in a heading or in brackets: "oktober 2026", "3. kvartal 2026", "2026",
 * "uge 42 i 2026", "15. januar til 20. februar 2026".  In a sentence: base/when.h.
 */
void lang_add_period(struct buf *, enum language, const struct period *);

/* The name of a weekday; 0 is Monday. */
const char *lang_weekday(enum language, int weekday);

/* A month, 1 to 12, short: "okt." */
const char *lang_month_short(enum language, int month);

/* Months from one to another, short as a heading of a table: "nov. 2025-okt. 2026", "jan.-juni 2026", "maj 2026". */
void lang_add_months_short(struct buf *, enum language, int first_day, int last_day);

/*
 * The same as texts, for the arguments of a sentence: each is one of sixteen
 * static buffers, used in turn; the next of them, empty, for others who make such texts.
 */
struct buf *lang_buffer(void);
const char *lang_count(enum language, uint64_t);
const char *lang_money(enum language, int64_t millionths);
const char *lang_day(enum language, int day);
const char *lang_period(enum language, const struct period *);
const char *lang_quoted(enum language, const char *text);	/* what somebody wrote: »Fritidsjobdage« */

/* Item i of n in "a, b og c": add what goes before it. */
void lang_add_joint(struct buf *, enum language, size_t i, size_t n);
/* Clauses: in Danish the last has a comma, too: "hvem I er, hvad I kan, og hvornår I er her". */
void lang_add_clauses(struct buf *, enum language, const char *const *clause, size_t n);
/* "a, b og c"; where a name holds a comma or an " og ", "a; b og c; d". */
void lang_add_names(struct buf *, enum language, const char *const *name, size_t n);
/* The same of at most so many: of more that number less one, and how many others there are. */
void lang_add_some_names(struct buf *, enum language, const char *const *name, size_t n, size_t most);

/* The letter at a place of the buffer, if it is one, as a capital: a sentence begins. */
void lang_capital(struct buf *, size_t at);

#endif
