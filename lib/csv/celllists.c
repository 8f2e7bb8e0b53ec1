#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/processor.h"
#include "csv/celllists.h"

/* What a processor does in its own way.  Each is given as a constant, so that it is done in place. */
struct hand {
	/* List the items of a list, from number n on: how many, or 0, if they are too many; NULL: find each where it is. */
	size_t (*list)(struct celllists *, size_t row, size_t n);
	uint64_t (*same)(const char *, char);		/* then; else NULL, as is: */
	unsigned (*count)(uint64_t);
	/* The value of a text that is in its first place, or MEMO_NOT_THERE: most texts are. */
	uint32_t (*find)(const struct memo *, const char *text, size_t len);
	/* The number of a whole list that is in its place. */
	uint32_t (*look)(const struct quicktexts *, const char *text, size_t len);
};

/* ---- where the items are ---- */

/* Of each bit the item that ends there; the next one begins behind it. */
WORD_INLINE void
put_ends(struct celllists *l, size_t row, size_t n, uint64_t bits, size_t at)
{
	const uint64_t top = (uint64_t)1 << 63;		/* so that there is a bit */

	/* Four are listed whether or not they are there: a jump after each would be guessed wrong. */
	do
		for (size_t i = 0; i < 4; i++, n++) {
			size_t end = at + word_first(bits | top);

			l->end[n] = (uint16_t)end;
			l->start[n + 1] = (uint16_t)(end + 1);
			l->row[n] = (uint16_t)row;
			bits &= bits - 1;
		}
	while (bits != 0);
}

WORD_INLINE size_t
list_by(struct celllists *l, size_t row, size_t n, uint64_t (*same)(const char *, char),
    unsigned (*count)(uint64_t), void (*put)(struct celllists *, size_t, size_t, uint64_t, size_t))
{
	size_t first = n, at = l->cells.from[row], to = l->cells.to[row];

	for (;; at += 64) {
		size_t left = to - at;
		uint64_t end = (uint64_t)(left < 64) << (left & 63);	/* of the cell, if it is there */
		uint64_t bits = (same(l->cells.text + at, l->separator) & (end - 1)) | end;
		size_t items = count(bits);

		if (n + items - first > LISTCELLS_FEW)
			return 0;
		put(l, row, n, bits, at);
		n += items;
		if (end != 0)
			return n - first;
	}
}

static size_t
list_plain(struct celllists *l, size_t row, size_t n)
{
	return list_by(l, row, n, wide_same_plain, word_count, put_ends);
}

/* ---- what they are ---- */

#ifdef WORD_SSE2

/* Up to eight at once. */
WIDE_AVX512 WORD_INLINE void
put_avx512(struct celllists *l, size_t row, size_t n, uint64_t bits, size_t at)
{
	const __m512i numbers = _mm512_setr_epi64(
	    0x0706050403020100, 0x0f0e0d0c0b0a0908, 0x1716151413121110, 0x1f1e1d1c1b1a1918,
	    0x2726252423222120, 0x2f2e2d2c2b2a2928, 0x3736353433323130, 0x3f3e3d3c3b3a3938);
	__m128i place;

	if (wide_count(bits) > 8) {
		put_ends(l, row, n, bits, at);
		return;
	}
	place = _mm_add_epi16(_mm_set1_epi16((short)at),
	    _mm_cvtepu8_epi16(_mm512_castsi512_si128(wide_pack(numbers, bits))));
	_mm_storeu_si128((__m128i *)(void *)(l->end + n), place);
	_mm_storeu_si128((__m128i *)(void *)(l->start + n + 1), _mm_add_epi16(place, _mm_set1_epi16(1)));
	_mm_storeu_si128((__m128i *)(void *)(l->row + n), _mm_set1_epi16((short)row));
}

WIDE_AVX512 WORD_INLINE size_t
list_avx512(struct celllists *l, size_t row, size_t n)
{
	return list_by(l, row, n, wide_same_avx512, wide_count, put_avx512);
}

#endif

/* ---- lists ---- */

/* Part the lists that are known as wholes from the others. */
WORD_INLINE void
part_wholes(struct celllists *l, const struct hand *hand)
{
	const struct quicktexts wholes = *l->wholes;
	const char *text = l->cells.text;
	size_t rows = l->cells.rows, known = 0, left;

	for (size_t i = 0; i < rows; i++) {
		uint32_t list = hand->look(&wholes, text + l->cells.from[i], (size_t)l->cells.to[i] - l->cells.from[i]);

		l->known[known] = list;
		l->known_row[known] = l->left[i - known] = (uint16_t)i;
		known += list != QUICKTEXTS_NONE;
	}
	left = rows - known;
	/* Those that are in no place of their own are few. */
	l->n_left = 0;
	for (size_t i = 0; i < left; i++) {
		size_t row = l->left[i];
		uint32_t list = quicktexts_find(l->wholes, l->cells.text + l->cells.from[row], (size_t)l->cells.to[row] - l->cells.from[row]);

		if (list != QUICKTEXTS_NONE) {
			l->known[known] = list;
			l->known_row[known++] = (uint16_t)row;
		} else {
			l->left[l->n_left++] = (uint16_t)row;
		}
	}
	l->n_known = known;
}

WORD_INLINE void
part(struct celllists *l, const struct hand *hand)
{
	l->n_known = 0;
	l->n_left = l->cells.rows;
	if (l->wholes != NULL && l->wholes->n > 0)
		part_wholes(l, hand);
	else
		for (size_t i = 0; i < l->cells.rows; i++)
			l->left[i] = (uint16_t)i;
}

/* Before a list nothing was found that is new: what comes behind it is not known. */
static size_t
end_before(struct celllists *l, size_t row)
{
	size_t known = 0;

	for (size_t i = 0; i < l->n_known; i++) {
		l->known[known] = l->known[i];
		l->known_row[known] = l->known_row[i];
		known += l->known_row[i] < row;
	}
	l->n_known = known;
	while (l->n_left > 0 && l->left[l->n_left - 1] >= row)
		l->n_left--;
	return row;
}

/* List the items of the lists that are left, up to one that is too short or too long: which that is. */
WORD_INLINE size_t
list_all(struct celllists *l, const struct hand *hand)
{
	size_t n = 0, i = 0;

	for (; i < l->n_left; i++) {
		size_t row = l->left[i], items;

		l->first[i] = (uint16_t)n;
		l->start[n] = l->cells.from[row];
		items = hand->list(l, row, n);
		if (items < l->least)
			break;
		n += items;
	}
	l->first[i] = (uint16_t)n;
	if (i == l->n_left)
		return l->cells.rows;
	return end_before(l, l->left[i]);
}

/* Item n: 0, it is new, or in its list twice: of two that are the same one may be another spelling. */
WORD_INLINE int
recall_item(struct celllists *l, const struct memo *m, const struct memo *memo, size_t n, const char *text, size_t len,
    size_t list, const struct hand *hand)
{
	uint32_t number = hand->find(memo, text, len);

	if (number == (uint32_t)MEMO_NOT_THERE) {
		number = memo_item_further(m, text, len, &l->aside);
		if (number == (uint32_t)MEMO_NOT_THERE)
			return 0;
	}
	if (l->listed[number] == list)
		return 0;
	l->listed[number] = list;
	l->number[n] = number;
	return 1;
}

/* All lists, and then all items. */
WORD_INLINE size_t
recall_listed(struct celllists *l, const struct memo *m, const struct hand *hand)
{
	const struct memo memo = *m;
	const size_t list = l->lists + 1, rows = list_all(l, hand), n = l->first[l->n_left];

	l->lists += l->cells.rows;
	for (size_t i = 0; i < n; i++)
		if (!recall_item(l, m, &memo, i, l->cells.text + l->start[i], (size_t)l->end[i] - l->start[i],
		    list + l->row[i], hand))
			return end_before(l, l->row[i]);
	return rows;
}

/* The items of a list, from number n on, each as it is listed: how many; 0: something is new, or they are too many. */
WORD_INLINE size_t
recall_list(struct celllists *l, const struct memo *m, const struct memo *memo, size_t row, size_t n, size_t list,
    const struct hand *hand)
{
	const char *text = l->cells.text;
	size_t first = n, at = l->cells.from[row], to = l->cells.to[row], start = at;

	for (;; at += 64) {
		uint64_t end = (uint64_t)(to - at < 64) << ((to - at) & 63);	/* of the cell, if it is there */
		uint64_t bits = (hand->same(text + at, l->separator) & (end - 1)) | end;

		if (n + hand->count(bits) - first > LISTCELLS_FEW)
			return 0;
		for (; bits != 0; bits &= bits - 1, n++) {
			size_t stop = at + word_first(bits);

			l->start[n] = (uint16_t)start;
			l->end[n] = (uint16_t)stop;
			l->row[n] = (uint16_t)row;
			if (!recall_item(l, m, memo, n, text + start, stop - start, list, hand))
				return 0;
			start = stop + 1;
		}
		if (end != 0)
			return n - first;
	}
}

/* All lists, one after the other: where so few items are looked for at a time that to list them first gains nothing. */
WORD_INLINE size_t
recall_lists(struct celllists *l, const struct memo *m, const struct hand *hand)
{
	const struct memo memo = *m;
	const size_t list = l->lists + 1;
	size_t n = 0;

	l->lists += l->cells.rows;
	for (size_t i = 0; i < l->n_left; i++) {
		size_t row = l->left[i], items;

		l->first[i] = (uint16_t)n;
		items = recall_list(l, m, &memo, row, n, list + row, hand);
		if (items < l->least)
			return end_before(l, row);
		n += items;
	}
	l->first[l->n_left] = (uint16_t)n;
	return l->cells.rows;
}

/* Up to a list with something new, or with one twice. */
WORD_INLINE size_t
recall(struct celllists *l, const struct memo *m, const struct hand *hand)
{
	part(l, hand);
	if (m->bits == 0 && l->n_left > 0)
		return end_before(l, l->left[0]);	/* nothing short was met */
	return hand->list != NULL ? recall_listed(l, m, hand) : recall_lists(l, m, hand);
}

static size_t
recall_plain(struct celllists *l, const struct memo *m)
{
	return recall(l, m, &(struct hand){ .list = list_plain, .find = memo_item_first, .look = quicktexts_look });
}

#ifdef WORD_SSE2

WIDE_AVX2 static size_t
recall_avx2(struct celllists *l, const struct memo *m)
{
	return recall(l, m, &(struct hand){ .same = wide_same_avx2, .count = wide_count, .find = memo_item_first_avx2,
	    .look = quicktexts_look_avx2 });
}

WIDE_AVX512 static size_t
recall_avx512(struct celllists *l, const struct memo *m)
{
	return recall(l, m, &(struct hand){ .list = list_avx512, .find = memo_item_first_avx2, .look = quicktexts_look_avx2 });
}

#endif

celllists_way *
celllists_by(size_t number)
{
	static celllists_way *const way[] = WIDE_WAYS(recall);

	return way[processor_way(number)];
}

void
celllists_need(struct celllists *l, size_t numbers)
{
	size_t old = l->listed_cap;

	if (numbers <= old)
		return;
	l->listed = mem_grow(l->listed, &l->listed_cap, numbers, sizeof *l->listed);
	memset(l->listed + old, 0, (l->listed_cap - old) * sizeof *l->listed);
}

size_t
celllists_recall(struct celllists *l, struct memo *m, size_t numbers)
{
	static celllists_way *way;
	size_t n;

	if (way == NULL)
		way = celllists_by(0);
	celllists_need(l, numbers);
	n = way(l, m);
	memo_mind_aside(m, &l->aside);
	listcells_mind(&l->cells, n);
	return n;
}

void
celllists_release(struct celllists *l)
{
	free(l->listed);
	l->listed = NULL;
	l->listed_cap = 0;
}
