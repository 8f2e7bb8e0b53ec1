/*
 * nfc - Unicode normalisation form C: one way to write a letter with its mark.
 *
 *	if (!nfc_is(text, len))
 *		nfc_add(&mended, text, len);	"e" and an accent behind it become "é"
 *
 * Only what could combine is looked at by libunistring, with the letter before it: a note
 * of Danish, Polish or Arabic words, dashes and pictures has nothing of that kind.
 */
#ifndef MC_BASE_NFC_H
#define MC_BASE_NFC_H

#include <stddef.h>

struct buf;

/* All of it must be UTF-8.  Is it in form C? */
int nfc_is(const char *text, size_t len);

/* Append it in that form. */
void nfc_add(struct buf *, const char *text, size_t len);

/* Is it in that form, as its bytes tell at once?  0: it may be so all the same. */
int nfc_is_plainly(const char *text, size_t len);

#endif
