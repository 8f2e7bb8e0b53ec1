#include "base/processor.h"
#include "base/wide.h"
#include "csv/cellnumbers.h"

/* What a processor does in its own way, given as a constant. */
struct hand {
	uint64_t (*same)(const char *, char);
	unsigned (*count)(uint64_t);
	/* The value of a text that is in its first place, or NOT_THERE: most texts are. */
	uint32_t (*find)(const struct memo *, const char *text, size_t len);
};

enum { NOT_THERE = -1 };

/* So many searches that went further are worth a table of more room: each jump was guessed wrong. */
enum { MANY_ASIDE = 1000 };

static uint32_t
find_nothing(const struct memo *m, const char *text, size_t len)
{
	(void)m, (void)text, (void)len;
	return (uint32_t)NOT_THERE;
}

/* (Out of line, and rare.) */
#ifdef WORD_SSE2
__attribute__((noinline))
#endif
static uint32_t
find_further(struct cellnumbers *l, const struct memo *m, const char *text, size_t len)
{
	size_t value;

	l->aside += len <= MEMO_SHORT;
	return len > 0 && memo_find_near(m, text, len, &value) ? (uint32_t)value : (uint32_t)NOT_THERE;
}

#ifdef WORD_SSE2

/* No cell has a NUL, so that the length of a slot's text need not be asked. */
WIDE_AVX2 WORD_INLINE uint32_t
find_avx2(const struct memo *m, const char *text, size_t len)
{
	const struct memo_text *slot;
	struct memo_key key;
	__m256i all, other;

	if (len - 1 >= MEMO_SHORT)
		return (uint32_t)NOT_THERE;
	all = memo_load32(text, len);
	key = memo_key32(all, len);
	slot = &m->slot[memo_place(&key, m->bits)];
	other = _mm256_xor_si256(all, wide_load32(slot->text));
	return _mm256_testz_si256(other, other) ? slot->value : (uint32_t)NOT_THERE;
}

WIDE_AVX2 WORD_INLINE unsigned
count_avx2(uint64_t bits)
{
	return (unsigned)__builtin_popcountll(bits);
}

#endif

/* The items of which the ends are bits, counted from `at` on, up to the last one; their numbers are put from one on.  NULL: one is new. */
WORD_INLINE uint32_t *
recall_items(struct cellnumbers *l, const struct memo *m, const struct memo *memo, const char *at, uint64_t bits,
    const char **start, uint32_t *number, const struct hand *hand)
{
	const char *item = *start;

	for (; bits != 0; bits &= bits - 1) {
		const char *stop = at + word_first(bits);
		uint32_t value = hand->find(memo, item, (size_t)(stop - item));

		if (value == (uint32_t)NOT_THERE) {
			value = find_further(l, m, item, (size_t)(stop - item));
			if (value == (uint32_t)NOT_THERE)
				return NULL;
		}
		*number++ = value;
		item = stop + 1;
	}
	*start = item;
	return number;
}

/* The numbers of a list, put from one on: where they end; NULL: something is new, or they are too many. */
WORD_INLINE uint32_t *
recall_list(struct cellnumbers *l, const struct memo *m, const struct memo *memo, const char *cell, size_t len,
    uint32_t *number, const struct hand *hand)
{
	const uint32_t *most = number + CELLNUMBERS_FEW;

	/* Of so few bytes they are not too many. */
	for (const char *start = cell;; cell += WIDE, len -= WIDE) {
		uint64_t bits = hand->same(cell, ' ');

		if (len < WIDE) {
			uint64_t end = (uint64_t)1 << len;

			bits = (bits & (end - 1)) | end;
			return number + hand->count(bits) > most ? NULL :
			    recall_items(l, m, memo, cell, bits, &start, number, hand);
		}
		if (number + hand->count(bits) > most)
			return NULL;
		number = recall_items(l, m, memo, cell, bits, &start, number, hand);
		if (number == NULL)
			return NULL;
	}
}

/* Up to a list with something new, or too few: which that is. */
WORD_INLINE size_t
recall(struct cellnumbers *l, const struct memo *m, const struct hand *hand)
{
	const struct memo memo = *m;
	const char *text = l->text;
	const size_t rows = memo.bits > 0 ? l->rows : 0;
	uint32_t *next = l->number;
	size_t row = 0;

	for (; row < rows; row++) {
		size_t from = l->from[row];
		uint32_t *end = recall_list(l, m, &memo, text + from, l->to[row] - from, next, hand);

		l->first[row] = (uint16_t)(next - l->number);
		/* (Of two that are the same one may be another spelling.) */
		if (end == NULL || end < next + 2 || next[0] == next[1])
			break;
		next = end;
	}
	l->first[row] = (uint16_t)(next - l->number);
	return row;
}

static size_t
recall_plain(struct cellnumbers *l, const struct memo *m)
{
	return recall(l, m, &(struct hand){ wide_same_plain, word_count, find_nothing });
}

#ifdef WORD_SSE2

WIDE_AVX2 static size_t
recall_avx2(struct cellnumbers *l, const struct memo *m)
{
	return recall(l, m, &(struct hand){ wide_same_avx2, count_avx2, find_avx2 });
}

/* (There is no better way with AVX-512.) */
#define recall_avx512 recall_avx2

#endif

cellnumbers_way *
cellnumbers_by(size_t number)
{
	static cellnumbers_way *const way[] = WIDE_WAYS(recall);

	return way[processor_way(number)];
}

size_t
cellnumbers_recall(struct cellnumbers *l, struct memo *m)
{
	static cellnumbers_way *way;
	size_t n;

	if (way == NULL)
		way = cellnumbers_by(0);
	n = way(l, m);
	if (l->aside > MANY_ASIDE) {
		memo_widen(m);
		l->aside = 0;
	}
	/* Where one was new the next ones may be: they are not looked at in vain. */
	if (n < l->rows)
		l->most = 1;
	else if (l->most < CELLNUMBERS_ROWS)
		l->most *= 2;
	return n;
}
