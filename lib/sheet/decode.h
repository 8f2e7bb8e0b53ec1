/*
 * decode - the bytes of a spreadsheet's file as UTF-8 text.
 *
 *	if (decode_decode(&text, bytes, len, "sheet.csv", &wanted, &found))
 *		...
 *
 * The encoding is the one that a byte order mark tells, or that the rules
 * give, or a guess; it is put into what was found.  What is a workbook, a PDF or
 * the like is refused by its first bytes.  Lines that a spreadsheet took for
 * one cell each are lines again (rejoin.h).
 */
#ifndef MC_SHEET_DECODE_H
#define MC_SHEET_DECODE_H

#include "sheet/rules.h"

struct buf;

/* 0 if it cannot be read, which is reported. */
int decode_decode(struct buf *, const char *bytes, size_t len, const char *shown,
    const struct rules *wanted, struct found *);

#endif
