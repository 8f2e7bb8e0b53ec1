#include "base/bitlist.h"
#include "base/processor.h"
#include "base/wide.h"
#include "csv/cellnumbers.h"

/* What a processor does in its own way, given as a constant. */
struct hand {
	uint64_t (*same)(const char *, char);
	unsigned (*count)(uint64_t);
	memo_item_way *find;	/* a text that is in its first place: most are */
	/* The number of a whole list that is in its place. */
	uint32_t (*look)(const struct quicktexts *, const char *text, size_t len);
};

/* The items of which the ends are bits, counted from `at` on, up to the last one; their numbers are put from one on.  NULL: one is new. */
WORD_INLINE uint32_t *
recall_items(struct cellnumbers *l, const struct memo *m, const struct memo *memo, const char *at, uint64_t bits,
    const char **start, uint32_t *number, const struct hand *hand)
{
	const char *item = *start;

	for (; bits != 0; bits &= bits - 1) {
		const char *stop = at + word_first(bits);

		if (!hand->find(memo, item, (size_t)(stop - item), number) &&
		    !memo_item_further(m, item, (size_t)(stop - item), &l->aside, number))
			return NULL;
		number++;
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
	const uint32_t *most = number + LISTCELLS_FEW;

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

/* Which lists are known as wholes, as most are where this is asked: the number of each, or QUICKTEXTS_NONE. */
WORD_INLINE void
find_wholes(struct cellnumbers *l, const struct hand *hand)
{
	const struct quicktexts wholes = l->wholes.texts;
	const char *text = l->cells.text;
	size_t rows = l->cells.rows, none = 0;

	l->missed = 0;
	for (size_t i = 0; i < rows; i++) {
		l->list[i] = hand->look(&wholes, text + l->cells.from[i], (size_t)l->cells.to[i] - l->cells.from[i]);
		none += l->list[i] == QUICKTEXTS_NONE;
	}
	/* Those that are in no place of their own are few. */
	for (size_t i = 0; none > 0; i++)
		if (l->list[i] == QUICKTEXTS_NONE) {
			l->list[i] = quicktexts_find(&wholes, text + l->cells.from[i], (size_t)l->cells.to[i] - l->cells.from[i]);
			l->missed += l->list[i] == QUICKTEXTS_NONE;
			none--;
		}
}

/* The numbers of lists all of which are known as wholes. */
WORD_INLINE size_t
take_wholes(struct cellnumbers *l)
{
	const struct cellwholes wholes = l->wholes;
	const size_t rows = l->cells.rows;
	uint32_t *next = l->number;

	for (size_t row = 0; row < rows; row++) {
		l->first[row] = (uint16_t)(next - l->number);
		next = cellwholes_copy(&wholes, l->list[row], next);
	}
	l->first[rows] = (uint16_t)(next - l->number);
	return rows;
}

/* Up to a list with something new, or too few: which that is. */
WORD_INLINE size_t
recall(struct cellnumbers *l, const struct memo *m, const struct hand *hand)
{
	const struct memo memo = *m;
	const char *text = l->cells.text;
	const size_t rows = memo.bits > 0 ? l->cells.rows : 0;
	const int are_known = l->wholes.texts.n > 0;
	const struct cellwholes wholes = l->wholes;
	uint32_t *next = l->number;
	size_t row = 0;

	l->known = are_known ? l->list : NULL;
	l->missed = l->cells.rows;
	if (are_known)
		find_wholes(l, hand);
	/* (As of most rows of most houses.) */
	if (l->missed == 0)
		return take_wholes(l);
	for (; row < rows; row++) {
		size_t from = l->cells.from[row];
		uint32_t *end;

		if (are_known && l->list[row] != QUICKTEXTS_NONE) {
			l->first[row] = (uint16_t)(next - l->number);
			next = cellwholes_copy(&wholes, l->list[row], next);
			continue;
		}
		end = recall_list(l, m, &memo, text + from, l->cells.to[row] - from, next, hand);
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
	return recall(l, m, &(struct hand){ wide_same_plain, word_count, memo_item_first, quicktexts_look });
}

#ifdef WORD_SSE2

WIDE_AVX2 static size_t
recall_avx2(struct cellnumbers *l, const struct memo *m)
{
	return recall(l, m, &(struct hand){ wide_same_avx2, wide_count, memo_item_first_avx2,
	    quicktexts_look_avx2 });
}

/* Where the items of all lists begin and end; behind them some are written that are none. */
struct items {
	uint16_t from[LISTCELLS_ITEMS + WIDE], to[LISTCELLS_ITEMS + WIDE];
};

/* Items end in a block, which is at `at`, where the few bits are; behind each the next one begins. */
WIDE_AVX512 WORD_INLINE void
add_ends(struct items *items, size_t next, uint64_t bits, size_t at)
{
	bitlist_avx512(items->to + next, bits, 0, at);
	bitlist_avx512(items->from + next + 1, bits, 0, at + 1);
}

/* Of lists none of which is longer than two blocks, nor has too many items; 0: one is.  Nothing jumps on how many a list has. */
WIDE_AVX512 WORD_INLINE int
list_items(struct cellnumbers *l, struct items *items)
{
	const size_t rows = l->cells.rows;
	size_t next = 0;

	for (size_t row = 0; row < rows; row++) {
		size_t at = l->cells.from[row], len = l->cells.to[row] - at, few;
		const char *cell = l->cells.text + at;
		uint64_t end = (uint64_t)1 << len % WIDE, first = wide_same_avx512(cell, ' ') & wide_low(len), second = 0;

		if (len < WIDE)
			first |= end;
		else
			second = (wide_same_avx512(cell + WIDE, ' ') & wide_low(len - WIDE)) | end;
		few = wide_count(first);
		if (len >= 2 * WIDE || few + wide_count(second) > LISTCELLS_FEW)
			return 0;
		l->first[row] = (uint16_t)next;
		add_ends(items, next, first, at);
		add_ends(items, next + few, second, at + WIDE);
		items->from[next] = (uint16_t)at;
		next += few + wide_count(second);
	}
	l->first[rows] = (uint16_t)next;
	return 1;
}

/* All items are known in one loop.  (Only where to list them costs so little; with AVX2 it is no gain.) */
WIDE_AVX512 static size_t
recall_avx512(struct cellnumbers *l, const struct memo *m)
{
	const struct memo memo = *m;
	struct items items;
	size_t known = 0, row = 0, n;

	if (l->wholes.texts.n > 0 || memo.bits == 0 || !list_items(l, &items))
		return recall_avx2(l, m);
	l->known = NULL;
	l->missed = l->cells.rows;
	for (n = l->first[l->cells.rows]; known < n; known++) {
		const char *item = l->cells.text + items.from[known];
		size_t len = (size_t)items.to[known] - items.from[known];

		if (!memo_item_first_avx2(&memo, item, len, &l->number[known]) &&
		    !memo_item_further(m, item, len, &l->aside, &l->number[known]))
			break;
	}
	for (; row < l->cells.rows && l->first[row + 1] <= known; row++) {
		const uint32_t *number = l->number + l->first[row];

		if (l->first[row + 1] - l->first[row] < 2 || number[0] == number[1])
			break;
	}
	return row;
}

#endif

cellnumbers_way *
cellnumbers_by(size_t number)
{
	static cellnumbers_way *const way[] = WIDE_WAYS(recall);

	return way[processor_way(number)];
}

/* Of so many lists that were recalled: keep those that are new, or give them up. */
static void
keep_wholes(struct cellnumbers *l, size_t n)
{
	struct cellwholes *w = &l->wholes;
	size_t missed = l->missed;

	if (w->gave_up)
		return;
	/* (Behind the one that something is new of, none was asked for.) */
	for (size_t i = n; i < l->cells.rows; i++)
		missed -= l->known == NULL || l->known[i] == QUICKTEXTS_NONE;
	if (!cellwholes_are_worth(w, n - missed, missed)) {
		if (w->gave_up)
			quicktexts_release(&w->texts);
		return;
	}
	for (size_t i = 0; i < n && missed > 0; i++)
		if (l->known == NULL || l->known[i] == QUICKTEXTS_NONE)
			cellwholes_keep(w, l->cells.text + l->cells.from[i], (size_t)l->cells.to[i] - l->cells.from[i], l->number + l->first[i],
			    (size_t)l->first[i + 1] - l->first[i]);
}

size_t
cellnumbers_recall(struct cellnumbers *l, struct memo *m)
{
	static cellnumbers_way *way;
	size_t n;

	if (way == NULL)
		way = cellnumbers_by(0);
	n = way(l, m);
	memo_mind_aside(m, &l->aside);
	keep_wholes(l, n);
	listcells_mind(&l->cells, n);
	return n;
}

void
cellnumbers_release(struct cellnumbers *l)
{
	cellwholes_release(&l->wholes);
}
