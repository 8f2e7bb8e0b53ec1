#include <stdlib.h>
#include <string.h>

#include "base/bitlist.h"
#include "base/mem.h"
#include "base/processor.h"
#include "csv/celllists.h"

/* What a processor does in its own way.  Each is given as a constant, so that it is done in place. */
struct hand {
	const struct wide *wide;
	/* Put where the bits of so many words are; fifteen more may be written behind them. */
	void (*list)(uint16_t *to, const uint64_t *word, size_t words);
	memo_item_way *find;	/* a text that is in its first place: most are */
	/* The number of a whole list that is in its place. */
	uint32_t (*look)(const struct quicktexts *, const char *text, size_t len);
	/* Is surely none of so many items in its list twice, each of which has so many at most? */
	int (*differ)(const struct celllists *, size_t n, size_t longest);
};

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

/* ---- items ---- */

/*
 * Where the lists are that are left, laid side by side, a separator behind each: so it need not be asked of each where
 * its items end, and no jump depends on how many they are.
 */
struct laid {
	char text[CELLLISTS_TEXT + 2 * WIDE];
	uint16_t behind[LISTCELLS_ROWS];	/* each, and its separator */
	uint64_t ends[CELLLISTS_TEXT / WIDE + 1];	/* a bit for each byte: is it a separator? */
	uint16_t before[CELLLISTS_TEXT / WIDE + 1];	/* so many are before a word of these */
	uint16_t end[LISTCELLS_ITEMS + 2 * WIDE];	/* where the items end, and those of lists behind them in a word */
	size_t longest;		/* so many items a list has at most */
};

/* So many lists are laid. */
WORD_INLINE size_t
lay_lists(const struct celllists *l, struct laid *laid, const struct wide *wide)
{
	const char *text = l->cells.text;
	const size_t left = l->n_left;
	const char separator = l->separator;
	char *to = laid->text;
	size_t i, n = 0;

	for (i = 0; i < left; i++) {
		size_t row = l->left[i], from = l->cells.from[row], len = l->cells.to[row] - from;

		if (len >= (size_t)(laid->text + CELLLISTS_TEXT - to))
			break;
		if (len > WIDE)
			wide->copy_many(to, text + from, len);
		else
			wide->copy(to, text + from);
		to += len;
		*to++ = separator;
		laid->behind[i] = (uint16_t)(to - laid->text);
	}
	memset(to, 0, WIDE);
	for (size_t k = 0, at = 0; at <= (size_t)(to - laid->text); at += WIDE, k++) {
		laid->before[k] = (uint16_t)n;
		laid->ends[k] = wide->same(laid->text + at, separator);
		n += wide->count(laid->ends[k]);
	}
	return i;
}

/* How many items each has, up to one that is too short or too long; how many lists. */
WORD_INLINE size_t
divide_lists(struct celllists *l, struct laid *laid, size_t lists, const struct wide *wide)
{
	const size_t least = l->least;
	size_t i, first = 0, longest = 0;

	for (i = 0; i < lists; i++) {
		size_t behind = laid->behind[i], word = behind / WIDE, row = l->left[i];
		size_t next = laid->before[word] + wide->count(laid->ends[word] & (((uint64_t)1 << behind % WIDE) - 1));
		uint16_t *of_item = l->row + first;

		l->first[i] = (uint16_t)first;
		if (next - first < least || next - first > LISTCELLS_FEW)
			break;
		longest = next - first > longest ? next - first : longest;
		for (; first < next; first += CELLLISTS_SPARE, of_item += CELLLISTS_SPARE)
			for (size_t k = 0; k < CELLLISTS_SPARE; k++)
				of_item[k] = (uint16_t)row;
		first = next;
	}
	l->first[i] = (uint16_t)first;
	laid->longest = longest;
	return i;
}

/*
 * Of so many items: the first that is in its list twice, or how many they are.  (Of two that are the same one may be
 * another spelling.)
 */
static size_t
find_twice(struct celllists *l, size_t n)
{
	const size_t list = l->lists + 1;
	size_t i = 0;

	l->lists += l->cells.rows;
	for (; i < n && l->listed[l->number[i]] != list + l->row[i]; i++)
		l->listed[l->number[i]] = list + l->row[i];
	return i;
}

/* The items, up to one that is new, or in its list twice: how many. */
WORD_INLINE size_t
recall_items(struct celllists *l, const struct memo *m, const struct laid *laid, size_t n, const struct hand *hand)
{
	const struct memo memo = *m;
	const char *item = laid->text;
	uint32_t *number = l->number;

	for (size_t i = 0; i < n; i++) {
		const char *stop = laid->text + laid->end[i];

		if (!hand->find(&memo, item, (size_t)(stop - item), &number[i]) &&
		    !memo_item_further(m, item, (size_t)(stop - item), &l->aside, &number[i]))
			n = i;		/* it is new */
		item = stop + 1;
	}
	return hand->differ(l, n, laid->longest) ? n : find_twice(l, n);
}

/* Up to a list with something new, or with one twice. */
WORD_INLINE size_t
recall(struct celllists *l, const struct memo *m, const struct hand *hand)
{
	struct laid laid;
	size_t lists, n, known;

	part(l, hand);
	if (l->n_left == 0)
		return l->cells.rows;
	/* (Without bits nothing short was met.) */
	lists = m->bits > 0 ? divide_lists(l, &laid, lay_lists(l, &laid, hand->wide), hand->wide) : 0;
	if (lists == 0)
		return end_before(l, l->left[0]);
	n = l->first[lists];
	hand->list(laid.end, laid.ends, laid.behind[lists - 1] / WIDE + 1);
	known = recall_items(l, m, &laid, n, hand);
	if (known < n)
		return end_before(l, l->row[known]);
	return lists < l->n_left ? end_before(l, l->left[lists]) : l->cells.rows;
}

static int
differ_plain(const struct celllists *l, size_t n, size_t longest)
{
	(void)l, (void)n, (void)longest;
	return 0;
}

static void
list_plain(uint16_t *to, const uint64_t *word, size_t words)
{
	for (size_t i = 0; i < words; i++)
		for (uint64_t bits = word[i]; bits != 0; bits &= bits - 1)
			*to++ = (uint16_t)(i * WIDE + word_first(bits));
}

static size_t
recall_plain(struct celllists *l, const struct memo *m)
{
	return recall(l, m, &(struct hand){ &wide_plain, list_plain, memo_item_first, quicktexts_look, differ_plain });
}

#ifdef WORD_SSE2

WIDE_AVX2 WORD_INLINE void
list_avx2(uint16_t *to, const uint64_t *word, size_t words)
{
	__m256i from = _mm256_setzero_si256();

	for (size_t i = 0; i < words; i++)
		to = bitlist_word_avx2(to, &word[i], &from);
}

/* Each is compared with those behind it, as many as may be in its list. */
WIDE_AVX2 WORD_INLINE int
differ_avx2(const struct celllists *l, size_t n, size_t longest)
{
	enum { ONCE = 8, ROW = 32 - 6 };
	uint32_t both[LISTCELLS_ITEMS + LISTCELLS_FEW + 2 * ONCE];	/* an item, and which list it is in */
	__m256i same = _mm256_setzero_si256();

	for (size_t i = 0; i < n; i += ONCE) {
		__m256i row = _mm256_cvtepu16_epi32(word16_load((const char *)(l->row + i)));

		_mm256_storeu_si256((__m256i *)(void *)(both + i),
		    _mm256_xor_si256(wide_load32((const char *)(l->number + i)), _mm256_slli_epi32(row, ROW)));
	}
	/* (None that there is.) */
	for (size_t i = n; i < n + longest + ONCE; i++)
		both[i] = (uint32_t)~i;
	for (size_t k = 1; k < longest; k++)
		for (size_t i = 0; i < n; i += ONCE)
			same = _mm256_or_si256(same, _mm256_cmpeq_epi32(wide_load32((const char *)(both + i)),
			    wide_load32((const char *)(both + i + k))));
	return _mm256_testz_si256(same, same);
}

WIDE_AVX2 static size_t
recall_avx2(struct celllists *l, const struct memo *m)
{
	return recall(l, m, &(struct hand){ &wide_avx2, list_avx2, memo_item_first_avx2, quicktexts_look_avx2,
	    differ_avx2 });
}

/* (There is no better way with AVX-512.) */
#define recall_avx512 recall_avx2

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
