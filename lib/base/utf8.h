/*
 * utf8 - is it UTF-8?  64 bytes at a time.
 *
 *	n = utf8_begins(text, len);
 *	the text is UTF-8 up to there; the rest is to be looked at closely
 */
#ifndef MC_BASE_UTF8_H
#define MC_BASE_UTF8_H

#include <stddef.h>

/*
 * So many bytes of whole characters a text begins with: up to 64, or a few more, before something is wrong, or before
 * its end.
 */
size_t utf8_begins(const char *text, size_t len);

/*
 * The ways to look that this processor has, fastest first, by number; NULL after the last.
 * utf8_begins() takes number 0; tests take them all.
 */
typedef size_t utf8_way(const char *text, size_t len);
utf8_way *utf8_by(size_t number);

#endif
