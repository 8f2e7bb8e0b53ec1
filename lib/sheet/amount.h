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

/*
 * Is it a number, or an amount of money, with a minus before it, however that sign is
 * written: "-3", "− 1,5 t"?  read: amount_read() or money_read().
 */
typedef int amount_reader(const char *text, size_t len, enum amount_sign, enum amount_sure,
    struct buf *out, struct buf *why);
int amount_is_below(amount_reader *read, const char *text, size_t len, enum amount_sign, enum amount_sure);

/* The sign that parts the decimals here beyond doubt, or AMOUNT_UNKNOWN: also of ",5". */
enum amount_sign amount_evidence(const char *text, size_t len);

/* ---- for money.h ---- */

/* As amount_read(), of a number without a half or a quarter; money: three digits after the only sign are thousands. */
int amount_number(const char *text, size_t len, enum amount_sign, enum amount_sure, int is_money,
    struct buf *out, struct buf *why);

/* Append that a text is no number, and what it might be; 0. */
int amount_none(const char *text, size_t len, struct buf *why);

#endif
