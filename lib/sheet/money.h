/*
 * money - amounts of money as people write them in a spreadsheet.
 *
 *	struct buf out = { 0 }, why = { 0 };
 *
 *	if (money_read("1.250,50 kr.", 12, AMOUNT_COMMA, AMOUNT_GUESSED, &out, &why))
 *		puts(out.data);				"1250.50"
 *
 * With or without the currency: kr. 40.000,-.  Three digits after the only sign are thousands; in a file of ours they
 * are refused, since a program may have written decimals there.  "1,2 mio. kr." and "90 t.kr." are written out.
 */
#ifndef MC_SHEET_MONEY_H
#define MC_SHEET_MONEY_H

#include "sheet/amount.h"

/* As amount_read() and amount_evidence(). */
int money_read(const char *text, size_t len, enum amount_sign, enum amount_sure, struct buf *out, struct buf *why);
enum amount_sign money_evidence(const char *text, size_t len);

#endif
