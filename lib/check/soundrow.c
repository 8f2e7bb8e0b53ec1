#include <stdlib.h>

#include "base/date.h"
#include "base/mem.h"
#include "base/processor.h"
#include "check/soundrow.h"
#include "csv/cell.h"
#include "csv/csv.h"
#include "schema/fieldjudge.h"
#include "schema/value.h"

/* Of columns in the file's order the longest stretch that stands side by side comes first. */
static void
begin_with_stretch(struct soundrow *s)
{
	struct soundrow_column all[ENTRY_ALL];
	size_t first = 0;

	memcpy(all, s->other, sizeof all);
	for (size_t from = 0, n; from < s->n; from += n) {
		for (n = 1; from + n < s->n && all[from + n].column == all[from].column + n; n++)
			;
		if (n > s->side) {
			s->side = n;
			first = from;
		}
	}
	memcpy(s->other, all + first, s->side * sizeof *all);
	memcpy(s->other + s->side, all, first * sizeof *all);
	for (size_t i = 0; i < s->side; i++)
		s->side_bits |= s->other[i].bit;
}

static int
by_column(const void *a, const void *b)
{
	const struct soundrow_column *x = a, *y = b;

	return (x->column > y->column) - (x->column < y->column);
}

/* The places of column i.  In that of no byte is a number that no value has. */
static uint64_t *
begin_brief(const struct soundrow *s, size_t i)
{
	uint64_t *brief = s->briefs + (i << SOUNDROW_BITS);

	*brief = ~(uint64_t)0;
	return brief;
}

void
soundrow_begin(struct soundrow *s, const int *column, int today)
{
	*s = (struct soundrow){ .way = soundrow_by(0), .judge.today = today, .date = (size_t)column[ENTRY_DATE],
	    .list = { (size_t)column[ENTRY_ACTORS], SCHEMA_BIT(ENTRY_ACTORS), NULL }, .lists = mem_zero(1, sizeof *s->lists) };
	s->lists->separator = ' ';
	s->lists->least = 2;
	s->lists->cells.most = 1;
	for (size_t i = 0; i < ENTRY_ALL; i++) {
		if (column[i] < 0 || i == ENTRY_DATE || i == ENTRY_ACTORS || field_is_free(&entry_schema.field[i]))
			continue;
		s->other[s->n++] = (struct soundrow_column){ (size_t)column[i], (uint32_t)SCHEMA_BIT(i), NULL };
	}
	qsort(s->other, s->n, sizeof *s->other, by_column);
	begin_with_stretch(s);
	s->briefs = mem_zero(s->n + 1, sizeof *s->briefs << SOUNDROW_BITS);
	s->list.brief = begin_brief(s, s->n);
	for (size_t i = 0; i < s->n; i++)
		s->other[i].brief = begin_brief(s, i);
}

void
soundrow_release(struct soundrow *s)
{
	days_release(&s->days);
	entryjudge_release(&s->judge);
	tagged_release(&s->values);
	memo_release(&s->longer);
	memo_release(&s->ids);
	if (s->lists != NULL)
		celllists_release(s->lists);
	free(s->lists);
	free(s->briefs);
}

enum { BRIEF = sizeof(uint64_t) };

/* What a processor does in its own way, given as a constant; near: word_near() of eight bytes at most. */
struct hand {
	struct tagged_text *(*find)(const struct tagged *, const char *text, size_t len);
	days_few_way *find_few;
	uint64_t (*near)(const char *text, size_t len);
};

#ifdef WORD_SSE2

WIDE_AVX2 WORD_INLINE uint64_t
near_avx2(const char *text, size_t len)
{
	return _bzhi_u64(word_load(text), (unsigned)len * 8);
}

#endif

/* The cells of a column of some rows: where they end, and what stands before them. */
struct cells {
	const char *text;
	const uint16_t *end, *before;
	size_t step, step_before;
	uint16_t line[SOUNDROW_MOST];	/* of the first column: before the lines */
};

WORD_INLINE struct csv_field
cell_of(const struct cells *c, size_t row)
{
	/* Before a text's first byte stands the last place that there could be. */
	const char *start = c->text + (uint16_t)(c->before[row * c->step_before] + 1);
	size_t len = (size_t)(c->text + c->end[row * c->step] - start), quotes = *start == '"';

	return (struct csv_field){ start + quotes, len - 2 * quotes };
}

WORD_INLINE void
cells_of(struct cells *c, const struct csv_glance *at, size_t n, size_t column)
{
	c->text = at->text;
	c->end = csv_glance_ends(at) + column;
	c->before = c->end - 1;
	c->step = c->step_before = at->columns;
	if (column > 0)
		return;
	c->line[0] = (uint16_t)(at->line - at->text - 1);
	for (size_t i = 1; i < n; i++)
		c->line[i] = at->newline[i - 1];
	c->before = c->line;
	c->step_before = 1;
}

/* ---- days ---- */

/* A day by itself: is nothing to be told of it?  Then it is met. */
static int
learn_day(struct soundrow *s, struct csv_field date, size_t *found)
{
	struct findings all = { 0 };
	int day, is_sound;

	if (!date_parse(date.text, date.len, &day))
		return 0;
	entryjudge_next(&s->judge);
	entryjudge_day(&s->judge, day, date.text, date.len);
	if (s->judge.found.n > 0)
		return 0;
	fieldjudge_value(&all, &entry_schema, &entry_schema.field[ENTRY_DATE], date.text, date.len);
	is_sound = all.n == 0 && days_learn_date(&s->days, date.text, date.len, found);
	findings_release(&all);
	return is_sound;
}

/* The days of the next DAYS_FEW rows, which are known; 0: not all are. */
WORD_INLINE int
find_days(const struct soundrow *s, const struct cells *dates, size_t from, int *day, const struct hand *hand)
{
	const char *text = dates->text;
	uint16_t at[DAYS_FEW];
	uint32_t value[DAYS_FEW];
	size_t other = 0;

	for (size_t i = 0; i < DAYS_FEW; i++) {
		struct csv_field date = cell_of(dates, from + i);

		at[i] = (uint16_t)(date.text - text);
		other |= date.len ^ 10;
	}
	if (other != 0 || !hand->find_few(&s->days, text, at, value))
		return 0;
	for (size_t i = 0; i < DAYS_FEW; i++)
		day[from + i] = (int)value[i] - DAYS_MORE;
	return 1;
}

/* Rows of whose days nothing is told; they are given. */
WORD_INLINE uint32_t
judge_days(struct soundrow *s, const struct csv_glance *at, size_t n, int *day, const struct hand *hand)
{
	struct cells dates;
	uint32_t sound = 0;
	size_t i = 0;

	cells_of(&dates, at, n, s->date);

	while (i + DAYS_FEW <= n && find_days(s, &dates, i, day, hand))
		i += DAYS_FEW;
	for (sound = (uint32_t)wide_low(i); i < n; i++) {
		struct csv_field date = cell_of(&dates, i);
		size_t place, found = 0;
		int is_sound = (days_reckon(date.text, date.len, &place) && days_at(&s->days, place, &found)) ||
		    learn_day(s, date, &found);

		day[i] = (int)found - DAYS_MORE;
		sound |= (uint32_t)is_sound << i;
	}
	return sound;
}

/* Two actors or more, all of whom were met, and no one twice? */
static int
is_sound_list(struct soundrow *s, struct csv_field rest)
{
	size_t list = ++s->lists->lists, n = 0, number;
	struct csv_field id;

	while (cell_next_near(&rest, ' ', &id)) {
		if (!memo_find_near(&s->ids, id.text, id.len, &number) || s->lists->listed[number] == list)
			return 0;
		s->lists->listed[number] = list;
		n++;
	}
	return n >= 2 && n <= ENTRY_MOST_ACTORS;
}

/* ---- values ---- */

/* Was a longer value met in such a field? */
static int
is_longer(const struct soundrow *s, struct csv_field cell, uint32_t bit)
{
	size_t fields;

	return memo_find_near(&s->longer, cell.text, cell.len, &fields) && (fields & bit) != 0;
}

WORD_INLINE int
was_met(const struct soundrow *s, const struct tagged *values, struct csv_field cell, uint32_t bit, const struct hand *hand)
{
	const struct tagged_text *found;

	if (cell.len > TAGGED_SHORT)
		return is_longer(s, cell, bit);
	found = hand->find(values, cell.text, cell.len);
	return found != NULL && (found->value & bit) != 0;
}

/* Rows whose value was met in that column: nothing here depends on how long it is, or whether there is one. */
WORD_INLINE uint32_t
judge_values(const struct soundrow *s, const struct csv_glance *at, size_t n, const struct soundrow_column *c,
    const struct hand *hand)
{
	const struct tagged values = s->values;
	const uint32_t bit = c->bit;
	struct cells cells;
	uint32_t sound = 0;

	cells_of(&cells, at, n, c->column);
	for (size_t i = 0; i < n; i++)
		sound |= (uint32_t)was_met(s, &values, cell_of(&cells, i), bit, hand) << i;
	return sound;
}

/* A brief one that is not in its place is looked at closely, and then has it. */
static int
place_brief(struct soundrow *s, const struct soundrow_column *c, struct csv_field cell, uint64_t *place, uint64_t text)
{
	const struct tagged_text *found;
	int is_met;

	if (c == &s->list) {
		is_met = is_sound_list(s, cell);
	} else {
		found = tagged_find_plain(&s->values, cell.text, cell.len);
		is_met = found != NULL && (found->value & c->bit) != 0;
	}
	if (is_met)
		*place = text;
	return is_met;
}

/* The same where all that were met are of so few bytes that they are a number: most columns hold such. */
WORD_INLINE uint32_t
judge_briefs(struct soundrow *s, const struct csv_glance *at, size_t n, const struct soundrow_column *c,
    const struct hand *hand)
{
	uint64_t *const brief = c->brief;
	struct cells cells;
	uint32_t sound = 0;

	cells_of(&cells, at, n, c->column);
	for (size_t i = 0; i < n; i++) {
		struct csv_field cell = cell_of(&cells, i);
		/* No cell has a NUL, so that no two texts are one number. */
		uint64_t text = hand->near(cell.text, cell.len);
		uint64_t *place = &brief[text * 0x9e3779b97f4a7c15u >> (64 - SOUNDROW_BITS)];
		int is_met = (*place == text) & (cell.len <= BRIEF);

		if (!is_met && cell.len <= BRIEF)
			is_met = place_brief(s, c, cell, place, text);
		sound |= (uint32_t)is_met << i;
	}
	return sound;
}

/*
 * Have all rows nothing in the columns that stand side by side, as in logs that say little, and was each met so?  It is
 * asked of all at once.
 */
static inline int
are_empty(const struct soundrow *s, const struct csv_glance *at, size_t n)
{
	struct cells first;
	size_t more = 0;

	if (s->side == 0 || (s->side_bits & ~s->empty) != 0)
		return 0;
	cells_of(&first, at, n, s->other[0].column);
	for (size_t i = 0; i < n; i++) {
		const uint16_t *last = first.end + i * at->columns + s->side - 1;

		more |= (size_t)(at->text + *last - cell_of(&first, i).text) ^ (s->side - 1);
	}
	return more == 0;
}

WORD_INLINE uint32_t
judge(struct soundrow *s, const struct csv_glance *at, size_t n, int *day, const struct hand *hand)
{
	uint32_t sound = judge_days(s, at, n, day, hand);

	if (s->values.tag == NULL)
		return 0;
	if (!(s->not_brief & s->list.bit))
		sound &= judge_briefs(s, at, n, &s->list, hand);
	for (size_t i = are_empty(s, at, n) ? s->side : 0; i < s->n; i++)
		sound &= s->not_brief & s->other[i].bit ? judge_values(s, at, n, &s->other[i], hand) :
		    judge_briefs(s, at, n, &s->other[i], hand);
	return sound;
}

static uint32_t
judge_plain(struct soundrow *s, const struct csv_glance *at, size_t n, int *day)
{
	return judge(s, at, n, day, &(struct hand){ tagged_find_plain, days_find_few_plain, word_near });
}

#ifdef WORD_SSE2

WIDE_AVX2 static uint32_t
judge_avx2(struct soundrow *s, const struct csv_glance *at, size_t n, int *day)
{
	return judge(s, at, n, day, &(struct hand){ tagged_find_avx2, days_find_few_avx2, near_avx2 });
}

WIDE_AVX512 static uint32_t
judge_avx512(struct soundrow *s, const struct csv_glance *at, size_t n, int *day)
{
	return judge(s, at, n, day, &(struct hand){ tagged_find_avx2, days_find_few_avx512, near_avx2 });
}

#endif

soundrow_way *
soundrow_by(size_t number)
{
	static soundrow_way *const way[] = WIDE_WAYS(judge);

	return way[processor_way(number)];
}

/* ---- lists of actors ---- */

/* Rows of whose actors nothing is told; lists with too many for celllists.h are judged one by one. */
static uint32_t
judge_lists(struct soundrow *s, const struct csv_glance *at, size_t n)
{
	struct listcells *cells = &s->lists->cells;
	struct cells lists;
	uint32_t sound = 0;
	size_t next;

	cells_of(&lists, at, n, s->list.column);
	for (size_t row = 0; row < n; row = next) {
		listcells_begin(cells, at->text);
		while (row + cells->rows < n && cells->rows < cells->most)
			listcells_add(cells, cell_of(&lists, row + cells->rows));
		next = row + celllists_recall(s->lists, &s->ids, s->numbers);
		sound |= (uint32_t)(wide_low(next) & ~wide_low(row));
		if (next < row + cells->rows) {
			sound |= (uint32_t)is_sound_list(s, cell_of(&lists, next)) << next;
			next++;
		}
	}
	return sound;
}

uint32_t
soundrow_some(struct soundrow *s, const struct csv_glance *at, size_t n, int *day)
{
	uint32_t sound = s->way(s, at, n, day);

	if (sound == 0 || !(s->not_brief & s->list.bit))
		return sound;
	return s->numbers > 0 ? sound & judge_lists(s, at, n) : 0;
}

/* ---- what is learnt ---- */

/* A value was met in a field. */
static void
learn(struct soundrow *s, struct csv_field value, uint32_t bit)
{
	size_t fields;

	s->empty |= value.len == 0 ? bit : 0;
	s->not_brief |= value.len > BRIEF ? bit : 0;
	if (value.len > TAGGED_SHORT) {
		if (!memo_find(&s->longer, value.text, value.len, &fields))
			fields = 0;
		memo_keep(&s->longer, value.text, value.len, fields | bit);
	} else {
		struct tagged_text *at = tagged_place(&s->values, value.text, value.len);

		if (at != NULL)
			at->value |= bit;
	}
}

/*
 * Actors are numbered.  Two that are met long after each other may get one number: a list with both is looked at
 * closely, and no more.
 */
static void
learn_actor(struct soundrow *s, struct csv_field id)
{
	enum { MOST = 1 << 16 };
	size_t number;

	if (memo_find(&s->ids, id.text, id.len, &number))
		return;
	memo_keep(&s->ids, id.text, id.len, s->met++ % MOST);
	s->numbers = s->met < MOST ? s->met : MOST;
	celllists_need(s->lists, s->numbers);
}

void
soundrow_learn(struct soundrow *s, const struct csv *csv)
{
	struct csv_field rest = csv_field(csv, (int)s->list.column), item;

	s->not_brief |= rest.len > BRIEF ? s->list.bit : 0;
	while (cell_next(&rest, ' ', &item))
		learn_actor(s, item);
	for (size_t i = 0; i < s->n; i++)
		learn(s, csv_field(csv, (int)s->other[i].column), s->other[i].bit);
}
