/*
 * vocab - a list of codes, with what they are called and where they come from.
 *
 *	int i = vocab_find(&form_vocab, "samskabe", 8);
 *
 *	if (i >= 0)
 *		puts(form_vocab.term[i].da);
 *
 * Codes are ASCII; on input å, ø and æ may stand for aa, oe and ae (base/spelling.h).  The
 * order of the terms is the order of tables.  The lists are in lib/field.
 */
#ifndef MC_SCHEMA_VOCAB_H
#define MC_SCHEMA_VOCAB_H

#include <stddef.h>

#include "base/lang.h"

/* (In arrays: pointers would be made good at each start of a program.) */
struct vocab_term {
	char code[24];
	char da[36], en[36];
	char source[36];	/* author and year, or part and heading of the report */
};

struct buf;

/* What people write in place of a code. */
struct vocab_other {
	char word[28], code[24];
	char is_same;	/* another name of the code itself, which may stand for it where words are read */
};

struct vocab {
	const char *name;	/* one of its things, in English: "form" */
	const struct vocab_term *term;
	size_t n;
	const struct vocab_other *other;	/* ends with one that has no word; NULL: none */
};

/* What a code, by its index, is called. */
const char *vocab_word(const struct vocab *, int code, enum language);

/* All codes in their order, with ", " between them, appended. */
void vocab_add_codes(struct buf *, const struct vocab *);

/* The index of a code, spelt either way; -1 if it is unknown. */
int vocab_find(const struct vocab *, const char *text, size_t len);

/* The code that is meant by a mistyped one, or by another word for it; or NULL. */
const char *vocab_nearest(const struct vocab *, const char *text, size_t len);

#endif
