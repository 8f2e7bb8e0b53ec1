/*
 * ascii - what a byte is: a digit, a letter.
 *
 *	while (ascii_is_digit(*s))
 *		s++;
 *
 * Unlike those of <ctype.h> these ask no locale, and take any char.
 */
#ifndef MC_BASE_ASCII_H
#define MC_BASE_ASCII_H

static inline int
ascii_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline int
ascii_is_small(char c)
{
	return c >= 'a' && c <= 'z';
}

static inline int
ascii_is_letter(char c)
{
	return ascii_is_small(c) || (c >= 'A' && c <= 'Z');
}

/* A part of a sign that is not in ASCII; whoever looks for letters takes such signs for some. */
static inline int
ascii_is_beyond(char c)
{
	return (unsigned char)c >= 0x80;
}

#endif
