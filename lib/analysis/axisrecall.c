#include <string.h>

#include "analysis/axisrecall.h"
#include "base/memo.h"
#include "base/processor.h"
#include "base/wide.h"
#include "csv/cell.h"

/* What a processor does in its own way.  Each is given as a constant, so that it is done in place. */
struct hand {
	uint64_t (*same)(const char *text, char c);	/* which of 64 bytes are that one */
	int (*find)(const struct memo *, const char *text, size_t len, size_t *value);
};

#ifdef WORD_SSE2

/* (Out of line, and rare.) */
static __attribute__((noinline)) int
find_further(const struct memo *m, const char *text, size_t len, size_t *value)
{
	return memo_find_near(m, text, len, value);
}

/* memo_find_near(), whose first place is looked at in one go: most texts are there. */
WIDE_AVX2 WORD_INLINE int
find_avx2(const struct memo *m, const char *text, size_t len, size_t *value)
{
	const struct memo_text *slot;
	struct memo_key key;
	__m256i all, other;

	if (len - 1 >= MEMO_SHORT)
		return find_further(m, text, len, value);
	all = _mm256_and_si256(wide_load32(text), wide_load32(memo_mask + MEMO_SHORT - len));
	key = (struct memo_key){ _mm256_castsi256_si128(all), _mm256_extracti128_si256(all, 1), (uint32_t)len };
	slot = &m->slot[memo_place(&key, m->bits)];
	other = _mm256_xor_si256(all, wide_load32(slot->text));
	if (slot->len != len || !_mm256_testz_si256(other, other))
		return find_further(m, text, len, value);
	*value = slot->value;
	return 1;
}

#endif

/* Bits for the 64 bytes from an offset on: separators, and the end of the cell if it is there. */
WORD_INLINE uint64_t
item_ends(struct csv_field cell, size_t from, char separator, const struct hand *hand)
{
	size_t left = cell.len - from;
	uint64_t end = (uint64_t)(left < 64) << (left & 63);

	/* All of them in any case: a guess at how long a list is would be wrong at half of them. */
	return (hand->same(cell.text + from, separator) & (end - 1)) | end;
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
WORD_INLINE size_t
recall_numbers(struct axis *a, struct csv_field cell, const struct hand *hand)
{
	const struct memo *memo = &a->memo;
	const char separator = a->separator;
	uint32_t *of = a->numbers.of;
	uint64_t ends = item_ends(cell, 0, separator, hand);
	uint64_t met = 0, again = 0;	/* the lowest six bits of numbers */
	size_t n = 0, window = 0, start = 0;

	if (memo->bits == 0)
		return 0;	/* nothing short was met */
	for (;;) {
		size_t end, number;

		while (ends == 0)
			ends = item_ends(cell, window += 64, separator, hand);
		end = window + word_first(ends);
		ends &= ends - 1;
		if (n == AXIS_FEW || end == start ||
		    !hand->find(memo, cell.text + start, end - start, &number))
			return 0;
		again |= met & (uint64_t)1 << (number & 63);
		met |= (uint64_t)1 << (number & 63);
		of[n++] = (uint32_t)number;
		if (end == cell.len)
			return again == 0 || are_different(of, n) ? n : 0;
		start = end + 1;
	}
}

static size_t
recall_plain(struct axis *a, struct csv_field cell)
{
	return recall_numbers(a, cell, &(struct hand){ wide_same_plain, memo_find_near });
}

#ifdef WORD_SSE2

WIDE_AVX2 static size_t
recall_avx2(struct axis *a, struct csv_field cell)
{
	return recall_numbers(a, cell, &(struct hand){ wide_same_avx2, find_avx2 });
}

#endif

axisrecall_way *
axisrecall_by(size_t number)
{
	axisrecall_way *way[3] = { NULL };
	size_t n = 0;

#ifdef WORD_SSE2
	if (processor_has_avx2())
		way[n++] = recall_avx2;
#endif
	way[n] = recall_plain;
	return number <= n ? way[number] : NULL;
}

void
axisrecall_begin(struct axis *a)
{
	a->numbers.wanted = 0;
	a->numbers.n = 0;
	a->numbers.of = a->numbers.here;
	a->numbers.recall = axisrecall_by(0);
	/* One actor is no entry of a log, and no pair. */
	a->numbers.least = a->separator == '\0' ? SIZE_MAX : a->is_log || a->kind == AXIS_PAIRS ? 2 : 1;
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
