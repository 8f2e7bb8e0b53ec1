/*
 * amount - numbers as people write them in a spreadsheet.
 *
 *	struct buf out = { 0 }, why = { 0 };
 *
 *	if (amount_read("1,5 t", 5, AMOUNT_COMMA, 0, &out, &why))
 *		puts(out.data);				"1.5"
 *
 * A unit after the number is passed over, and a half or a quarter may be a sign (1½).  What could be thousands or
 * decimals is refused, unless it is sure which sign parts the decimals.
 */
#ifndef MC_SHEET_AMOUNT_H
#define MC_SHEET_AMOUNT_H

#include <stddef.h>

struct buf;

enum amount_sign { AMOUNT_UNKNOWN, AMOUNT_COMMA, AMOUNT_POINT };

/* How sure is it that this sign parts the decimals?  Given by a person, or by the form that files of ours have. */
enum amount_sure { AMOUNT_GUESSED, AMOUNT_GIVEN, AMOUNT_OURS };

/*
 * Append the number with a decimal point, its digits as they are; 0: append
 * to why what is wrong with it.
 */
int amount_read(const char *text, size_t len, enum amount_sign, enum amount_sure,
    struct buf *out, struct buf *why);

/* "90 min", "1 t 30 min": so many minutes, or -1. */
long amount_minutes(const char *text, size_t len);

/*
 * "1:30", "01:30:00": so many minutes, or -1.  A spreadsheet that shows times so writes them into CSV so;
 * alone it may be a time of the day as well.
 */
long amount_clock(const char *text, size_t len);

/* The sign that parts the decimals here beyond doubt, or AMOUNT_UNKNOWN: also of ",5". */
enum amount_sign amount_evidence(const char *text, size_t len);

/*
 * amount_read() and amount_evidence() for an amount of money, with or without its currency:
 * 1.250,50 kr., kr. 40.000,-.  Three digits after the only sign are thousands; in a file of ours
 * they are refused, since a program may have written decimals there.  "1,2 mio. kr." and
 * "90 t.kr." are written out.
 */
int amount_read_money(const char *text, size_t len, enum amount_sign, enum amount_sure,
    struct buf *out, struct buf *why);
enum amount_sign amount_evidence_money(const char *text, size_t len);

#endif
