/*
 * safe - text that somebody else wrote, made fit to show.
 *
 *	char line[200];
 *
 *	safe_show(line, sizeof line, text, strlen(text));
 *	die("'%s' is no form", shown(text, len));
 *
 * A terminal must not obey data, and a message must not carry a person's
 * number: control characters, bidirectional marks and bytes that are no
 * UTF-8 become '?', and what is shaped like a CPR number is masked.
 * Nothing here allocates, so that the reporter of errors can use it.
 */
#ifndef MC_BASE_SAFE_H
#define MC_BASE_SAFE_H

#include <stddef.h>

/* Bytes of the character at s; 0 if s does not begin a valid one. */
size_t safe_character(const char *s, size_t len);

/* Must the character of n bytes at s not reach a terminal? */
int safe_is_hidden(const char *s, size_t n);

/* Copy, made fit, at most cap bytes with the NUL.  Returns the length. */
size_t safe_show(char *dst, size_t cap, const char *src, size_t len);

/*
 * The subject of a message: made fit and cut to some 60 characters.  The
 * answer is one of SHOWN_AT_ONCE static buffers, used in turn: more than any
 * message has subjects.
 */
enum { SHOWN_TEXT = 68, SHOWN_AT_ONCE = 16 };
const char *shown(const char *text, size_t len);

#endif
