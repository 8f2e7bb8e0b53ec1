#include <string.h>

#include "analysis/axisrecall.h"
#include "base/memo.h"
#include "csv/cell.h"

/* Bits for the 64 bytes from an offset on: separators, and the end of the cell if it is there. */
static inline uint64_t
item_ends(struct csv_field cell, size_t from, char separator)
{
	const char *text = cell.text + from;
	size_t left = cell.len - from;
	uint64_t end = (uint64_t)(left < 64) << (left & 63);

	/* All of them in any case: a guess at how long a list is would be wrong at half of them. */
	return ((word_same16(text, separator) | (uint64_t)word_same16(text + 16, separator) << 16 |
	    (uint64_t)word_same16(text + 32, separator) << 32 |
	    (uint64_t)word_same16(text + 48, separator) << 48) & (end - 1)) | end;
}

static int
are_different(const uint32_t *number, size_t n)
{
	for (size_t i = 1; i < n; i++)
		for (size_t k = 0; k < i; k++)
			if (number[i] == number[k])
				return 0;
	return 1;
}

/*
 * The numbers of a few items, all different, all of which met before; how many, or 0.  (Of two
 * that are the same one may be another spelling.)
 */
static inline size_t
recall_numbers(struct axis *a, struct csv_field cell)
{
	const struct memo memo = a->memo;	/* in registers */
	const char separator = a->separator;
	uint32_t *of = a->numbers.of;
	uint64_t ends = item_ends(cell, 0, separator);
	uint64_t low = 0, high = 0, again = 0;	/* numbers by their lowest six bits, and by the next */
	size_t n = 0, window = 0, start = 0;

	for (;;) {
		size_t end, number;

		while (ends == 0)
			ends = item_ends(cell, window += 64, separator);
		end = window + word_first(ends);
		ends &= ends - 1;
		if (n == AXIS_FEW || end == start ||
		    !memo_find_near(&memo, cell.text + start, end - start, &number))
			return 0;
		/* Few have both in common with others of their list. */
		again |= low >> (number & 63) & high >> (number >> 6 & 63);
		low |= (uint64_t)1 << (number & 63);
		high |= (uint64_t)1 << (number >> 6 & 63);
		of[n++] = (uint32_t)number;
		if (end == cell.len)
			return (again & 1) == 0 || are_different(of, n) ? n : 0;
		start = end + 1;
	}
}

void
axisrecall_expand(struct axis *a)
{
	struct axisnumbers *numbers = &a->numbers;

	if (numbers->n > 0 && a->kind == AXIS_PAIRS) {
		axis_take_pairs(a, numbers->of, numbers->n);
	} else if (numbers->n > 0) {
		for (size_t i = 0; i < numbers->n; i++)
			a->value[i] = numbers->of[i];	/* there is room for a few */
		a->n = numbers->n;
	}
	numbers->n = 0;
}

int
axisrecall_list(struct axis *a, struct csv_field cell)
{
	size_t n = a->separator != '\0' ? recall_numbers(a, cell) : 0;

	/* One actor is no entry of a log, and no pair. */
	if (n < (size_t)(a->is_log || a->kind == AXIS_PAIRS ? 2 : 1))
		return 0;
	a->n = 0;
	a->numbers.n = n;
	if (!a->numbers.wanted || (a->kind == AXIS_PAIRS && a->pairs.items.n > PAIRS_SIDES))
		axisrecall_expand(a);
	return 1;
}

/* The first, if all of them were judged. */
int
axisrecall_first(struct axis *a, struct csv_field cell, size_t *value)
{
	struct csv_field rest = cell, item, first = { cell.text, 0 };
	size_t ignored, n = 0;

	while (cell_next_near(&rest, ' ', &item)) {
		if (n == AXIS_FEW || item.len == 0 ||
		    !memo_find_near(&a->judged, item.text, item.len, &ignored))
			return 0;
		if (n++ == 0)
			first = item;
		else if (n == 2 && item.len == first.len && memcmp(item.text, first.text, item.len) == 0)
			return 0;	/* different ones? */
	}
	return n >= 2 && memo_find_near(&a->memo, first.text, first.len, value);
}
