/*
 * wordlist - lists of words that people wrote, and what two of them have in common.
 *
 *	struct wordlists w = { 0 };
 *	struct wordlist a = wordlists_read(&w, yaml_get(map, "themes"));
 *
 *	for (i = 0; (n = wordlists_common(&w, &a, &b, i)) != INTERN_NONE; i++)
 *		puts(wordlists_text(&w, n));
 *	wordlists_release(&w);
 *
 * Words are compared as base/fold has them, and shown as they were written first.  The texts
 * of the files are borrowed.
 */
#ifndef MC_ANALYSIS_WORDLIST_H
#define MC_ANALYSIS_WORDLIST_H

#include <stddef.h>

#include "base/fold.h"
#include "base/intern.h"
#include "base/language.h"

struct yaml_node;

/* Numbers of words, each once and ascending: those from a place of `number` on. */
struct wordlist {
	size_t from, n;
};

struct wordlists {
	struct intern words;
	const char **written;
	size_t *number, numbers;
	size_t cap, number_cap;
	struct fold fold;
};

/* The words of a list, or of a scalar in its place; of NULL none. */
struct wordlist wordlists_read(struct wordlists *, const struct yaml_node *value);
/* The same without those that leave nobody out (field/target.h). */
struct wordlist wordlists_read_targets(struct wordlists *, const struct yaml_node *value);

/* The same piece by piece, of words that are compared by a key of their own. */
struct wordlist wordlists_begin(const struct wordlists *);
void wordlists_add(struct wordlists *, struct wordlist *, const char *key, size_t len, const char *written);
void wordlists_end(struct wordlists *, struct wordlist *);

/* The i-th number, counted from 0, that stands in both; INTERN_NONE: there are fewer. */
size_t wordlists_common(const struct wordlists *, const struct wordlist *, const struct wordlist *, size_t i);
/* All of them, as "a, b og c". */
void wordlists_add_common(struct buf *, enum language, const struct wordlists *, const struct wordlist *, const struct wordlist *);
int wordlists_has(const struct wordlists *, const struct wordlist *, size_t number);
const char *wordlists_text(const struct wordlists *, size_t number);
void wordlists_release(struct wordlists *);

#endif
