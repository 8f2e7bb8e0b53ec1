#include "cli/filter.h"
#include "judge.h"
#include "lay.h"
#include "some.h"
#include "way.h"

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
	uint32_t place[LOG_AT_ONCE];
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
	want_days(rows, place, asked);
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

/* A list that is too long to be laid beside others is looked at by itself. */
#ifdef __GNUC__
__attribute__((noinline))
#endif
static int
set_apart(struct some *rows, size_t n, struct csv_field actors, const struct lay *l)
{
	rows->begins[n] = (uint16_t)(l->to - rows->list);
	if (!idlist_is_sure(actors.text, actors.len))
		return 0;
	rows->apart |= (uint32_t)1 << n;
	return 1;
}

/* Are there two actors who differ? */
WORD_INLINE void
gather_lists(struct some *rows, size_t column, int quoted, const struct asked *asked, const struct way *way)
{
	const struct cells lists = cells_of(rows, column, quoted);
	struct lay l = lay_begin(rows);
	size_t n;

	(void)asked;
	for (n = 0; n < lists.n; n++) {
		struct csv_field actors = cell_of(&lists, n);

		if (actors.len > 2 * WIDE) {
			if (!set_apart(rows, n, actors, &l))
				break;
		} else if (!lay_list(rows, n, actors, &l, way)) {
			break;
		}
	}
	lay_end(rows, n, &l, way);
}

uint32_t
some_lists(struct some *rows, const struct filter *filter)
{
	uint32_t wanted = filter->n > 0 ? filter_cells_near(filter, rows->list, rows->begins, rows->n) : UINT32_MAX;
	int are_ids = idlist_are_ids(rows->list + 1, rows->begins[rows->n] - 1u);

	for (size_t i = 0; !are_ids && i < rows->n; i++) {
		size_t begin = rows->begins[i], end = rows->begins[i + 1];

		if (!(rows->apart >> i & 1) && !idlist_is_sure(rows->list + begin, end - begin - 1))
			rows->n = i;
	}
	return wanted;
}

/* Are they surely lists of ids?  Wanted are those that the filter wants. */
static void
judge_lists(struct some *rows, size_t column, int quoted, const struct filter *filter)
{
	const struct cells lists = cells_of(rows, column, quoted);
	uint32_t wanted = some_lists(rows, filter);

	for (uint32_t left = rows->apart & (uint32_t)wide_low(rows->n); left != 0; left &= left - 1) {
		size_t i = word_first(left);
		struct csv_field actors = cell_of(&lists, i);

		wanted |= (uint32_t)filter_cell_near(filter, actors.text, actors.len, ' ') << i;
	}
	rows->wanted &= wanted;
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
