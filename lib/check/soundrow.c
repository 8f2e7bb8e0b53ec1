#include <stdlib.h>

#include "base/date.h"
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

void
soundrow_begin(struct soundrow *s, const int *column, int today)
{
	*s = (struct soundrow){ .way = soundrow_by(0), .judge.today = today, .date = column[ENTRY_DATE],
	    .list = column[ENTRY_ACTORS] };
	for (size_t i = 0; i < ENTRY_ALL; i++) {
		if (column[i] < 0 || i == ENTRY_DATE || i == ENTRY_ACTORS || field_is_free(&entry_schema.field[i]))
			continue;
		s->other[s->n++] = (struct soundrow_column){ (size_t)column[i], (uint32_t)SCHEMA_BIT(i) };
	}
	qsort(s->other, s->n, sizeof *s->other, by_column);
	begin_with_stretch(s);
}

void
soundrow_release(struct soundrow *s)
{
	days_release(&s->days);
	entryjudge_release(&s->judge);
	tagged_release(&s->values);
	memo_release(&s->longer);
}

/* What a processor does in its own way, given as a constant. */
struct hand {
	struct tagged_text *(*find)(const struct tagged *, const char *text, size_t len);
	uint64_t (*same)(const char *, char);
	days_way *reckon;
};

/* Was a longer value met in such a field? */
static int
is_longer(const struct soundrow *s, struct csv_field cell, uint32_t bit)
{
	size_t fields;

	return memo_find_near(&s->longer, cell.text, cell.len, &fields) && (fields & bit) != 0;
}

/* Nothing here depends on how long the value is, or whether there is one: nobody could guess it. */
WORD_INLINE int
was_met(struct soundrow *s, struct csv_field cell, const struct soundrow_column *c, const struct hand *hand)
{
	const struct tagged_text *found;

	if (cell.len > TAGGED_SHORT)
		return is_longer(s, cell, c->bit);
	found = hand->find(&s->values, cell.text, cell.len);
	return found != NULL && (found->value & c->bit) != 0;
}

enum { FEW = 16 };	/* longer ids in one row */

/* Are no two of them the same? */
static int
are_different(const struct csv_field *id, size_t n)
{
	for (size_t i = 1; i < n; i++)
		for (size_t k = 0; k < i; k++)
			if (id[i].len == id[k].len && memcmp(id[i].text, id[k].text, id[i].len) == 0)
				return 0;
	return 1;
}

/* Two actors or more, no one twice. */
WORD_INLINE int
is_sound_list(struct soundrow *s, struct csv_field list, const struct hand *hand)
{
	const uint32_t bit = (uint32_t)SCHEMA_BIT(ENTRY_ACTORS), row = ++s->rows;
	size_t n = 0, start = 0, window = 0, longer = 0;
	struct csv_field long_id[FEW];
	uint64_t ends = 0;
	int twice = 0;

	do {
		struct csv_field id;

		/* All ends of 64 bytes in one go: a guess at how long an item is would often be wrong. */
		for (; ends == 0; window += WIDE) {
			size_t left = list.len - window;

			ends = (hand->same(list.text + window, ' ') & wide_low(left)) |
			    (uint64_t)(left < WIDE) << (left & (WIDE - 1));
		}
		id = (struct csv_field){ list.text + start, window - WIDE + word_first(ends) - start };
		ends &= ends - 1;
		start += id.len + 1;
		n++;
		if (id.len > TAGGED_SHORT) {
			if (longer == FEW || !is_longer(s, id, bit))
				return 0;
			long_id[longer++] = id;
		} else {
			struct tagged_text *found = hand->find(&s->values, id.text, id.len);

			if (found == NULL || !(found->value & bit))
				return 0;
			twice |= found->mark == row;
			found->mark = row;
		}
	} while (start < list.len);
	return !twice && n >= 2 && n <= ENTRY_MOST_ACTORS && (longer < 2 || are_different(long_id, longer));
}

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

/*
 * Those side by side have nothing in them, as in logs that say little, and each was met so.  It is asked of all at once,
 * for of each by itself nobody could guess it.
 */
static inline int
are_empty(const struct soundrow *s, const struct csv_glance *at, const uint16_t *end)
{
	size_t first = s->other[0].column, last = first + s->side - 1;

	return s->side > 0 && (s->side_bits & ~s->empty) == 0 &&
	    csv_glance_field(at, end, first).text + s->side - 1 == at->text + end[last];
}

WORD_INLINE int
is_sound(struct soundrow *s, const struct csv_glance *at, int *day, const struct hand *hand)
{
	const uint16_t *end = csv_glance_ends(at);
	struct csv_field date = csv_glance_inner(at, end, (size_t)s->date);
	size_t place, found;

	if (s->values.tag == NULL || s->rows == UINT32_MAX)
		return 0;
	if (!(date.len == 10 && hand->reckon(date.text, &place) && days_at(&s->days, place, &found)) &&
	    !learn_day(s, date, &found))
		return 0;
	*day = (int)found - DAYS_MORE;
	for (size_t i = are_empty(s, at, end) ? s->side : 0; i < s->n; i++)
		if (!was_met(s, csv_glance_inner(at, end, s->other[i].column), &s->other[i], hand))
			return 0;
	return is_sound_list(s, csv_glance_inner(at, end, (size_t)s->list), hand);
}

static int
is_sound_plain(struct soundrow *s, const struct csv_glance *at, int *day)
{
	return is_sound(s, at, day, &(struct hand){ tagged_find_plain, wide_same_plain, days_reckon_plain });
}

#ifdef WORD_SSE2

WIDE_AVX2 static int
is_sound_avx2(struct soundrow *s, const struct csv_glance *at, int *day)
{
	return is_sound(s, at, day, &(struct hand){ tagged_find_avx2, wide_same_avx2, days_reckon_avx2 });
}

#endif

soundrow_way *
soundrow_by(size_t number)
{
	soundrow_way *way[3] = { NULL };
	size_t n = 0;

#ifdef WORD_SSE2
	if (processor_has_avx2())
		way[n++] = is_sound_avx2;
#endif
	way[n] = is_sound_plain;
	return number <= n ? way[number] : NULL;
}

/* A value was met in a field. */
static void
learn(struct soundrow *s, struct csv_field value, uint32_t bit)
{
	size_t fields;

	s->empty |= value.len == 0 ? bit : 0;
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

void
soundrow_learn(struct soundrow *s, const struct csv *csv)
{
	struct csv_field rest = csv_field(csv, s->list), item;

	while (cell_next(&rest, ' ', &item))
		learn(s, item, (uint32_t)SCHEMA_BIT(ENTRY_ACTORS));
	for (size_t i = 0; i < s->n; i++)
		learn(s, csv_field(csv, (int)s->other[i].column), s->other[i].bit);
}
