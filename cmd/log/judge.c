#include <string.h>

#include "base/dayplaces.h"
#include "base/idlist.h"
#include "base/idlook.h"
#include "base/text.h"
#include "base/wide.h"
#include "cli/filter.h"
#include "csv/cellsfind.h"
#include "csv/rowstart.h"
#include "judge.h"

/* ---- rows ---- */

/* Some rows, those that are good so far, and a bit for each that is wanted. */
struct some {
	const char *text;
	size_t n, columns;
	uint32_t wanted;
	const uint16_t *end;		/* of all their fields */
	uint16_t line[LOG_AT_ONCE + 1];	/* where the line of each begins */
	char list[1 + LOG_AT_ONCE * (2 * WIDE + 1) + CELLSFIND_NEAR];	/* their actors, each ... */
	uint16_t begins[LOG_AT_ONCE + 1];	/* ... from there on; and the end */
	uint32_t apart;			/* a bit for each row whose actors are too many to be there */
};

_Static_assert((int)CELLSFIND_NEAR >= 2 * (int)IDLIST_NEAR && (int)LOG_AT_ONCE <= (int)CELLSFIND_MOST,
    "what is read behind the lists, and how many there are");

static void
take(struct some *rows, const struct csv_glance *at, const uint16_t *end, size_t n)
{
	rows->text = at->text;
	rows->n = n;
	rows->wanted = UINT32_MAX;
	rows->columns = at->columns;
	rows->end = end;
	/* Of many all, four in a word; what is behind the last newline is not asked. */
	for (size_t i = 0; n >= 8 && i < LOG_AT_ONCE; i += 4) {
		uint64_t four;

		memcpy(&four, at->newline + i, sizeof four);
		four += 0x0001000100010001u;
		memcpy(rows->line + 1 + i, &four, sizeof four);
	}
	for (size_t i = 1; n < 8 && i < n; i++)
		rows->line[i] = (uint16_t)(at->newline[i - 1] + 1);
	rows->line[0] = (uint16_t)(at->line - at->text);
}

/*
 * The cells of a column, as values of the loop over them: so that they need not be fetched anew where
 * bytes are written.
 */
struct cells {
	const char *text;
	const uint16_t *end, *line;
	size_t n, columns, column;
	int quoted;		/* those that need no quotes may have some */
};

WORD_INLINE struct cells
cells_of(const struct some *rows, size_t column, int quoted)
{
	return (struct cells){ rows->text, rows->end + column, rows->line, rows->n, rows->columns, column, quoted };
}

/* The cell of that row, without its quotes. */
WORD_INLINE struct csv_field
cell_of(const struct cells *cells, size_t row)
{
	const uint16_t *end = cells->end + row * cells->columns;
	const char *start = cells->text + (cells->column > 0 ? end[-1] + 1u : cells->line[row]);
	struct csv_field cell = { start, (size_t)(cells->text + *end - start) };
	size_t quotes = cells->quoted && *cell.text == '"';

	return (struct csv_field){ cell.text + quotes, cell.len - 2 * quotes };
}

/* ---- questions: each takes away the rows from the first one on of which it is not sure, and those not wanted ---- */

/* So many bytes, at most WIDE, as lists and codes mostly have, where WIDE of them take a processor two steps. */
struct few {
	size_t n;
	void (*copy)(char *to, const char *from);
	uint64_t (*blanks)(const char *);
	uint64_t (*beyond)(const char *);	/* which are not in ASCII? */
};

/* What a processor does in its own way.  Each is given as a constant, so that it is done in place. */
struct way {
	const struct wide *wide;
	struct few few;
	const struct rowstart_way *start;
	dayplaces_way *places;
	memo_way *find;
};

WORD_INLINE uint64_t
blanks_plain(const char *text)
{
	return wide_same_plain(text, ' ');
}

static const struct way by_plain = { &wide_plain, { WIDE, wide_copy_plain, blanks_plain, wide_beyond_plain },
	&rowstart_plain, dayplaces_plain, memo_find_first };
#ifdef WORD_SSE2

WIDE_AVX2 WORD_INLINE void
copy32(char *to, const char *from)
{
	_mm256_storeu_si256((__m256i *)(void *)to, wide_load32(from));
}

/* (Blanks that are read are not made anew for each row, as one that is given would be.) */
WIDE_AVX2 WORD_INLINE uint64_t
blanks32(const char *text)
{
	return wide_bits32(_mm256_cmpeq_epi8(wide_load32(text), wide_load32(idlook_bytes.blank)));
}

WIDE_AVX2 WORD_INLINE uint64_t
beyond32(const char *text)
{
	return wide_bits32(wide_load32(text));
}

static const struct way by_avx2 = { &wide_avx2, { 32, copy32, blanks32, beyond32 },
	&rowstart_avx2, dayplaces_avx2, memo_find_first_avx2 };

WIDE_AVX512 WORD_INLINE uint64_t
blanks_avx512(const char *text)
{
	return wide_same_avx512(text, ' ');
}

static const struct way by_avx512 = { &wide_avx512, { WIDE, wide_copy_avx512, blanks_avx512, wide_beyond_avx512 },
	&rowstart_avx2, dayplaces_avx512, memo_find_first_avx2 };

#endif

/* What the rows are asked, and what is known of forms and other words; `period` is NULL where any will do. */
struct asked {
	const struct dayspan *period;
	const struct rowstart *forms;
	const struct memo *words;
};

/*
 * Are the dates of the next DAYPLACES rows surely days?  Then their places are given.  A cell without quotes ends
 * where a comma is, so that of the first column no end is asked.
 */
WORD_INLINE int
find_places(const struct cells *dates, size_t from, uint32_t *place, const struct way *way)
{
	uint16_t at[DAYPLACES];
	size_t other = 0;

	if (!dates->quoted && dates->column == 0 && dates->columns > 1)
		return way->places(dates->text, dates->line + from, 1, place);
	for (size_t i = 0; i < DAYPLACES; i++) {
		struct csv_field date = cell_of(dates, from + i);

		at[i] = (uint16_t)(date.text - dates->text);
		other |= date.len ^ 10;
	}
	return other == 0 && way->places(dates->text, at, 0, place);
}

/* Is the date surely a day?  Wanted are those in the period. */
WORD_INLINE void
judge_days(struct some *rows, size_t column, int quoted, const struct asked *asked, const struct way *way)
{
	const struct cells dates = cells_of(rows, column, quoted);
	uint32_t place[LOG_AT_ONCE], wanted = 0;
	struct dayspan period;
	size_t n = 0, one;

	while (n + DAYPLACES <= dates.n && find_places(&dates, n, place + n, way))
		n += DAYPLACES;
	for (; n < dates.n; n++) {
		struct csv_field date = cell_of(&dates, n);

		if (date.len != 10 || !way->start->reckon(date.text, &one) || !dayplaces_is_sure(one))
			break;
		place[n] = (uint32_t)one;
	}
	rows->n = n;
	if (asked->period == NULL)
		return;
	period = *asked->period;
	for (size_t i = 0; i < n; i++)
		wanted |= (uint32_t)dayspan_holds(&period, place[i]) << i;
	rows->wanted &= wanted;
}

/* Is the form known, and wanted? */
WORD_INLINE void
judge_forms(struct some *rows, size_t column, int quoted, const struct asked *asked, const struct way *way)
{
	const struct cells forms = cells_of(rows, column, quoted);
	uint32_t wanted = 0;
	size_t i, is_wanted;

	for (i = 0; i < forms.n; i++) {
		struct csv_field form = cell_of(&forms, i);

		if (!rowstart_word_by(asked->forms, form.text, form.len, &is_wanted, way->start))
			break;
		wanted |= (uint32_t)is_wanted << i;
	}
	rows->n = i;
	rows->wanted &= wanted;
}

/*
 * Is it known of a word what its filter says?  Whether there is any in a row cannot be guessed, so that nothing
 * jumps on that.
 */
WORD_INLINE void
judge_words(struct some *rows, size_t column, int quoted, const struct asked *asked, const struct way *way)
{
	const struct cells words = cells_of(rows, column, quoted);
	const struct memo memo = *asked->words;
	uint32_t wanted = 0;
	size_t i, is_wanted;

	for (i = 0; i < words.n; i++) {
		struct csv_field word = cell_of(&words, i);

		if (!way->find(&memo, word.text, word.len, &is_wanted) &&
		    !memo_find_near(asked->words, word.text, word.len, &is_wanted))
			break;
		wanted |= (uint32_t)is_wanted << i;
	}
	rows->n = i;
	rows->wanted &= wanted;
}

/* Of two that begin alike, which are few.  (Out of line: what it needs would be in the way of the others.) */
#ifdef __GNUC__
__attribute__((noinline))
#endif
static int
two_differ_later(struct csv_field actors, unsigned blank)
{
	return idlook_differs(actors.text, actors.len, blank);
}

/* Is the first of two actors, up to a blank, another one than the second?  Whether they are ids is not asked. */
WORD_INLINE int
differ(struct csv_field actors, unsigned blank)
{
	unsigned other;

	if (blank + 1 >= actors.len)
		return 0;
	other = word_equal16(actors.text, actors.text + blank + 1) ^ 0xffff;
	return (other & (((uint64_t)1 << blank) - 1)) != 0 || two_differ_later(actors, blank);
}

/* Of a first id that is longer than most. */
#ifdef __GNUC__
__attribute__((noinline))
#endif
static int
two_differ_far(struct csv_field actors)
{
	uint64_t blanks = blanks_plain(actors.text);

	return blanks != 0 && differ(actors, word_first(blanks));
}

/* Are there two actors who differ? */
WORD_INLINE int
two_differ(struct csv_field actors, const struct few *few)
{
	uint64_t blanks = few->blanks(actors.text);

	return blanks != 0 ? differ(actors, word_first(blanks)) : few->n < WIDE && two_differ_far(actors);
}

/* A list that is too long to be laid beside others is looked at by itself. */
#ifdef __GNUC__
__attribute__((noinline))
#endif
static int
set_apart(struct some *rows, size_t n, struct csv_field actors)
{
	if (!idlist_is_sure(actors.text, actors.len))
		return 0;
	rows->apart |= (uint32_t)1 << n;
	return 1;
}

/*
 * Are there two actors who differ?  The lists are laid side by side, so that judge_lists() need not look at
 * each of them, and no jump depends on how long they are: they are as long as two copies, or are looked at by
 * themselves.
 */
WORD_INLINE void
gather_lists(struct some *rows, size_t column, int quoted, const struct asked *asked, const struct way *way)
{
	static const char zeros[WIDE];
	const struct cells lists = cells_of(rows, column, quoted);
	const struct few *few = &way->few;
	char *to = rows->list;
	size_t n, longest = 0;

	(void)asked;
	rows->apart = 0;
	*to++ = ' ';
	for (n = 0; n < lists.n; n++) {
		struct csv_field actors = cell_of(&lists, n);

		rows->begins[n] = (uint16_t)(to - rows->list);
		if (actors.len > 2 * WIDE) {
			if (!set_apart(rows, n, actors))
				break;
			continue;
		}
		if (!two_differ(actors, few))
			break;
		/* Once one of them was longer, all copies are made: else a jump would be guessed wrong. */
		longest |= actors.len;
		few->copy(to, actors.text);
		if (few->n < WIDE && longest > few->n)
			few->copy(to + few->n, actors.text + few->n);
		if (longest > WIDE) {
			size_t last = actors.len > WIDE ? actors.len - WIDE : 0;

			way->wide->copy(to + last, actors.text + last);
		}
		to += actors.len;
		*to++ = ' ';
	}
	for (size_t i = 0; i < CELLSFIND_NEAR; i += WIDE)
		way->wide->copy(to + i, zeros);
	rows->begins[n] = (uint16_t)(to - rows->list);
	rows->n = n;
}

/* Are they surely lists of ids?  Wanted are those that the filter wants. */
static void
judge_lists(struct some *rows, size_t column, int quoted, const struct filter *filter)
{
	const struct cells lists = cells_of(rows, column, quoted);
	uint32_t wanted = filter->n > 0 ? filter_cells_near(filter, rows->list, rows->begins, rows->n) : UINT32_MAX;
	int are_ids = idlist_are_ids(rows->list + 1, rows->begins[rows->n] - 1u);

	for (size_t i = 0; i < lists.n && (!are_ids || rows->apart != 0); i++) {
		struct csv_field actors = cell_of(&lists, i);

		if (!are_ids && !idlist_is_sure(actors.text, actors.len)) {
			rows->n = i;
			break;
		}
		if (rows->apart >> i & 1)
			wanted |= (uint32_t)filter_cell_near(filter, actors.text, actors.len, ' ') << i;
	}
	rows->wanted &= wanted;
}

WORD_INLINE int
is_ascii(struct csv_field code, const struct wide *wide)
{
	return code.len > WIDE ? text_is_ascii(code.text, code.len) :
	    (wide->beyond(code.text) & wide_low(code.len)) == 0;
}

/* Are all bytes of the rows in ASCII, which are so few that they are looked at sooner than so many cells? */
WORD_INLINE int
are_ascii(const struct some *rows, unsigned cells, const struct wide *wide)
{
	const char *text = rows->text + *rows->line, *end = rows->text + rows->end[rows->n * rows->columns - 1];
	uint64_t beyond = 0;

	if ((size_t)(end - text) > WIDE * cells)
		return 0;
	for (; text < end; text += WIDE)
		beyond |= wide->beyond(text);
	return beyond == 0;
}

/* What is known of some codes. */
struct looked {
	uint64_t beyond;	/* not 0: one is not in ASCII */
	size_t longest;		/* at least; of one that is longer than `few` not all was looked at */
};

WORD_INLINE void
look_at_code(struct looked *l, struct csv_field code, const struct few *few)
{
	l->beyond |= few->beyond(code.text) << 1 << (63 - code.len % WIDE);
	l->longest |= code.len;
}

/* Is a code in ASCII, so that it stays as it is?  Of rows that are not wanted nothing stays. */
WORD_INLINE void
judge_code(struct some *rows, size_t column, int quoted, const struct asked *asked, const struct way *way)
{
	const struct cells code = cells_of(rows, column, quoted);
	const uint32_t all = (uint32_t)wide_low(code.n), wanted = rows->wanted & all;
	struct looked l = { 0, 0 };
	size_t i = 0;

	(void)asked;
	if (wanted == 0 || are_ascii(rows, word_count(wanted), way->wide))
		return;
	/* Mostly all are, and short: then nothing is asked of each. */
	for (size_t k = 0; wanted == all && k < code.n; k++)
		look_at_code(&l, cell_of(&code, k), &way->few);
	for (uint32_t left = wanted == all ? 0 : wanted; left != 0; left &= left - 1)
		look_at_code(&l, cell_of(&code, word_first(left)), &way->few);
	if (l.beyond == 0 && l.longest < way->few.n)
		return;
	while (i < code.n && (!(wanted >> i & 1) || is_ascii(cell_of(&code, i), way->wide)))
		i++;
	rows->n = i;
}

/* ---- the ways ---- */

/* A function each, so that what it needs for all rows stays in the processor. */
typedef void question(struct some *, size_t column, int quoted, const struct asked *);

#define QUESTION(name, judge, way) \
	static void \
	name(struct some *rows, size_t column, int quoted, const struct asked *asked) \
	{ \
		if (quoted) \
			judge(rows, column, 1, asked, way); \
		else if (column == 0) \
			judge(rows, 0, 0, asked, way); \
		else \
			judge(rows, column, 0, asked, way); \
	}

QUESTION(days_plain, judge_days, &by_plain)
QUESTION(forms_plain, judge_forms, &by_plain)
QUESTION(words_plain, judge_words, &by_plain)
QUESTION(lists_plain, gather_lists, &by_plain)
QUESTION(code_plain, judge_code, &by_plain)
#ifdef WORD_SSE2
WIDE_AVX2 QUESTION(days_avx2, judge_days, &by_avx2)
WIDE_AVX2 QUESTION(forms_avx2, judge_forms, &by_avx2)
WIDE_AVX2 QUESTION(words_avx2, judge_words, &by_avx2)
WIDE_AVX2 QUESTION(lists_avx2, gather_lists, &by_avx2)
WIDE_AVX2 QUESTION(code_avx2, judge_code, &by_avx2)
WIDE_AVX512 QUESTION(days_avx512, judge_days, &by_avx512)
WIDE_AVX512 QUESTION(forms_avx512, judge_forms, &by_avx512)
WIDE_AVX512 QUESTION(words_avx512, judge_words, &by_avx512)
WIDE_AVX512 QUESTION(lists_avx512, gather_lists, &by_avx512)
WIDE_AVX512 QUESTION(code_avx512, judge_code, &by_avx512)
#endif

int
judge_codes(const struct log_copying *c, const struct csv_glance *at, const uint16_t *end)
{
	for (size_t i = 0; i < c->codes; i++)
		if (!is_ascii(csv_glance_field(at, end, (size_t)c->code[i]), &wide_plain))
			return 0;
	return 1;
}

/* Which rows does a filter of words want, of which so much is known? */
static void
ask_words(struct some *rows, const struct filter *filter, int column, int quoted, const struct memo *words, size_t way)
{
	static question *const by[] = WIDE_WAYS(words);

	if (filter->n == 0 || rows->n == 0)
		return;
	if (column >= 0)
		by[way](rows, (size_t)column, quoted, &(struct asked){ .words = words });
	else if (words->empty == 0)
		rows->n = 0;
	else
		rows->wanted &= -(uint32_t)(words->empty > 1);
}

size_t
judge_rows(const struct request *r, const struct entries *log, const struct log_copying *c,
    const struct csv_glance *at, const uint16_t *end, size_t n, uint32_t *wanted)
{
	static question *const days[] = WIDE_WAYS(days), *const forms[] = WIDE_WAYS(forms),
	    *const lists[] = WIDE_WAYS(lists), *const code[] = WIDE_WAYS(code);
	const struct asked asked = { r->dated ? &c->period : NULL, &c->forms, NULL };
	const size_t way = c->way;
	int quoted = !at->canonical;
	struct some rows;

	take(&rows, at, end, n);
	days[way](&rows, (size_t)log->column[ENTRY_DATE], quoted, &asked);
	if (rows.n == 0)
		return 0;
	forms[way](&rows, (size_t)log->column[ENTRY_FORM], quoted, &asked);
	ask_words(&rows, &r->initiative, log->column[ENTRY_INITIATIVE], quoted, &c->initiative, way);
	ask_words(&rows, &r->channel, log->column[ENTRY_CHANNEL], quoted, &c->channel, way);
	lists[way](&rows, (size_t)log->column[ENTRY_ACTORS], quoted, &asked);
	judge_lists(&rows, (size_t)log->column[ENTRY_ACTORS], quoted, &r->actor);
	/* A form that is known is in ASCII. */
	for (size_t i = 0; i < c->codes; i++)
		if (c->code[i] != log->column[ENTRY_FORM])
			code[way](&rows, (size_t)c->code[i], 0, &asked);
	*wanted = rows.wanted & (uint32_t)wide_low(rows.n);
	return rows.n;
}
