/*
 * misread - text in UTF-8 that was read in a wrong encoding before it came here: "KÃ¸kken", "K?kken".
 *
 *	const char *wrong = misread_wrong(text, len);
 *
 *	if (wrong != NULL)
 *		diag_warning(&place, TOPIC_ENCODING, "%s", wrong);
 */
#ifndef MC_BASE_MISREAD_H
#define MC_BASE_MISREAD_H

#include <stddef.h>

struct buf;

/* Was it?  NULL, or what happened, ready for a message: a static buffer. */
const char *misread_wrong(const char *text, size_t len);

/* Was it decoded twice?  Then contactlook_in() is not 0, for such letters are no Danish ones. */
int misread_is_twice(const char *text, size_t len);

/*
 * Append such a text as it was meant.  0, nothing is appended: it was not decoded twice, or
 * something is left that cannot be told.
 */
int misread_mend(const char *text, size_t len, struct buf *meant);

/*
 * Is there a question mark inside a word, for a letter that the encoding did not
 * have ("K?kken")?  NULL, or a message in a static buffer.  Addresses of the web
 * have them too and are let alone.
 */
const char *misread_lost(const char *text, size_t len);

#endif
