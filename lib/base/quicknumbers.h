/*
 * quicknumbers - short numbers that were read before, by their bytes.
 *
 *	static struct quicknumbers numbers;
 *	int64_t value;
 *
 *	if (quicknumbers_find(&numbers, "4.5", 3, &value) || quicknumbers_learn(&numbers, "4.5", 3, &value))
 *		value is 4500000
 *
 * Hours are few different ones, and people in a room: none need be read twice, digit by digit, each of which may
 * be the last.  A text of no byte is 0.  A zeroed struct knows nothing else.
 */
#ifndef MC_BASE_QUICKNUMBERS_H
#define MC_BASE_QUICKNUMBERS_H

#include <stddef.h>
#include <stdint.h>

#include "base/number.h"
#include "base/word.h"

enum { QUICKNUMBERS_BITS = 8, QUICKNUMBERS_LONGEST = 8 };

struct quicknumbers {
	/* The bytes, as a word, and what they are; of two that meet in a place the one that came last. */
	struct quicknumber { uint64_t text; int64_t value; } slot[1 << QUICKNUMBERS_BITS];
};

static inline size_t
quicknumbers_place(uint64_t text)
{
	return (size_t)(text * 0x9e3779b97f4a7c15u >> (64 - QUICKNUMBERS_BITS));
}

/* Is it known?  Eight bytes may be read of it.  (Of one that is too long other bytes are looked up, in vain.) */
static inline int
quicknumbers_find(const struct quicknumbers *q, const char *text, size_t len, int64_t *value)
{
	uint64_t word = word_near(text, len);
	const struct quicknumber *slot = &q->slot[quicknumbers_place(word)];

	*value = slot->value;
	return (slot->text == word) & (len <= QUICKNUMBERS_LONGEST);
}

/* As number_quick() does it, but that no byte is 0; of a short one that is known from now on. */
static inline int
quicknumbers_learn(struct quicknumbers *q, const char *text, size_t len, int64_t *value)
{
	uint64_t word = word_near(text, len);

	*value = 0;
	if (len > 0 && !number_quick(text, len, value))
		return 0;
	if (len <= QUICKNUMBERS_LONGEST)
		q->slot[quicknumbers_place(word)] = (struct quicknumber){ word, *value };
	return 1;
}

#endif
