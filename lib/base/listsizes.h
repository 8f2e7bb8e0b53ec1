/*
 * listsizes - many short lists put in order by how many items each has.
 *
 *	struct listsizes by;
 *	uint64_t longer = listsizes_sort(&by, first, lists);
 *
 *	#define COUNT(size) count(by.list[size], by.lists[size], size);
 *	LISTSIZES_EACH(COUNT)			n being a constant
 *	for (; longer != 0; longer &= longer - 1)
 *		count one of more than LISTSIZES_MOST by itself: word_first(longer)
 *
 * Where each list is gone through by itself a loop ends where nobody could guess it.  Lists of one size are gone
 * through by loops that are unrolled.
 */
#ifndef MC_BASE_LISTSIZES_H
#define MC_BASE_LISTSIZES_H

#include <stddef.h>
#include <stdint.h>

#include "base/word.h"

enum { LISTSIZES_MOST = 8, LISTSIZES_LISTS = 64 };

struct listsizes {
	uint8_t list[LISTSIZES_MOST + 1][LISTSIZES_LISTS];	/* by their number */
	size_t lists[LISTSIZES_MOST + 1];
};

/* Lists are bits, and items of one those from first[bit] to first[bit + 1].  Those that are longer. */
WORD_INLINE uint64_t
listsizes_sort(struct listsizes *by, const uint16_t *first, uint64_t lists)
{
	uint64_t longer = 0;

	for (size_t i = 0; i <= LISTSIZES_MOST; i++)
		by->lists[i] = 0;
	for (; lists != 0; lists &= lists - 1) {
		size_t list = word_first(lists), n = (size_t)first[list + 1] - first[list];

		if (n <= LISTSIZES_MOST)
			by->list[n][by->lists[n]++] = (uint8_t)list;
		else
			longer |= lists & -lists;
	}
	return longer;
}

/* In each two items of a list are pairs. */
#define LISTSIZES_EACH(use) use(2) use(3) use(4) use(5) use(6) use(7) use(8)

#endif
