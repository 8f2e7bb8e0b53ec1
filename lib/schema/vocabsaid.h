/*
 * vocabsaid - the code that is meant by what people write.
 *
 *	vocabsaid_find(&presence_vocab, "Har til huse", 12, VOCABSAID_NAMES);
 *						the index of fast
 *
 * Compared as words are (base/fold.h): the code, its name in Danish and in English, and the
 * other words that stand with the vocabulary.  Each is folded anew at each call: for the cells
 * of whole sheets there is sheet/wording.h.
 */
#ifndef MC_SCHEMA_VOCABSAID_H
#define MC_SCHEMA_VOCABSAID_H

#include <stddef.h>

struct vocab;

/* Of the other words those that are names of the code itself, or what it is meant for, too. */
enum vocabsaid { VOCABSAID_NAMES, VOCABSAID_MEANT };

/* The index of the code; -1: none is meant.  The text must be UTF-8. */
int vocabsaid_find(const struct vocab *, const char *text, size_t len, enum vocabsaid);

#endif
