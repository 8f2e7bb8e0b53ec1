/*
 * keywords - a list of words in ASCII, ending with NULL: which of them is it, and which was meant?
 *
 *	static const char *const phase[] = { "ide", "afproevning", "drift", NULL };
 *	int i = keywords_find(phase, "afprøvning", strlen("afprøvning"));		1
 *
 *	if (i < 0 && (near = keywords_nearest(phase, text, len)) != NULL)
 *		die("unknown phase '%s'; did you mean '%s'?", text, near);
 *
 * People may write å, ø and æ in them (spelling.h).
 */
#ifndef MC_BASE_KEYWORDS_H
#define MC_BASE_KEYWORDS_H

#include <stddef.h>

/* The place of the word that the text is, from 0; -1 if it is none of them. */
int keywords_find(const char *const words[], const char *text, size_t len);

/* The word that was probably meant, or NULL (nearest.h); of two as near the one that stands first. */
const char *keywords_nearest(const char *const words[], const char *text, size_t len);

#endif
