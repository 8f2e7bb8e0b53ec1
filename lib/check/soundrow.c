#include <stdlib.h>

#include "base/date.h"
#include "base/mem.h"
#include "check/soundrow.h"
#include "csv/cell.h"
#include "csv/csv.h"
#include "schema/fieldjudge.h"
#include "schema/value.h"

void
soundrow_begin(struct soundrow *s, const int *column, int today)
{
	*s = (struct soundrow){ .judge.today = today, .date = column[ENTRY_DATE], .list = column[ENTRY_ACTORS] };
	for (size_t i = 0; i < ENTRY_ALL; i++) {
		if (!(entry_schema.field[i].flags & FIELD_REQUIRED))
			s->may_be_empty |= (uint32_t)SCHEMA_BIT(i);
		if (column[i] < 0 || i == ENTRY_DATE || i == ENTRY_ACTORS || field_is_free(&entry_schema.field[i]))
			continue;
		s->other[s->n].field = i;
		s->other[s->n++].column = column[i];
	}
}

void
soundrow_release(struct soundrow *s)
{
	days_release(&s->days);
	entryjudge_release(&s->judge);
	memo_release(&s->actors);
	memo_release(&s->values);
	free(s->row);
}

/* Two actors or more, no one twice. */
static int
is_sound_list(struct soundrow *s, struct csv_field rest)
{
	struct csv_field item;
	size_t n = 0, actor;

	s->rows++;
	while (cell_next_near(&rest, ' ', &item)) {
		if (!memo_find_near(&s->actors, item.text, item.len, &actor) || s->row[actor] == s->rows)
			return 0;
		s->row[actor] = s->rows;
		n++;
	}
	return n >= 2 && n <= ENTRY_MOST_ACTORS;
}

/* The fields that a value was met in. */
static uint32_t
fields_of(const struct soundrow *s, struct csv_field cell)
{
	size_t fields;

	if (cell.len == 0)
		return s->may_be_empty;
	return memo_find_near(&s->values, cell.text, cell.len, &fields) ? (uint32_t)fields : 0;
}

/* Most values are among few, and where those are no search is needed, nor does anything depend on their length. */
static inline int
was_met(struct soundrow *s, struct csv_field cell, size_t field)
{
	const uint32_t bit = (uint32_t)SCHEMA_BIT(field);
	struct memo_text *lately;
	struct memo_key key;

	if (cell.len > MEMO_SHORT)
		return (fields_of(s, cell) & bit) != 0;
	key = memo_key(cell.text, cell.len, 1);
	lately = &s->lately[memo_place(&key, SOUNDROW_BITS)];
	if (!(memo_is(lately, &key) & ((lately->value & bit) != 0))) {
		*lately = (struct memo_text){ .len = (uint32_t)cell.len, .value = fields_of(s, cell) };
		memcpy(lately->text, cell.text, cell.len);
	}
	return (lately->value & bit) != 0;
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

int
soundrow_is(struct soundrow *s, const struct csv_glance *at, int *day)
{
	const uint16_t *end = csv_glance_ends(at);
	struct csv_field date = csv_glance_inner(at, end, (size_t)s->date);
	size_t found;

	if (s->rows == UINT32_MAX || (!days_find(&s->days, date.text, date.len, &found) &&
	    !learn_day(s, date, &found)))
		return 0;
	*day = (int)found - DAYS_MORE;
	for (size_t i = 0; i < s->n; i++)
		if (!was_met(s, csv_glance_inner(at, end, (size_t)s->other[i].column), s->other[i].field))
			return 0;
	return is_sound_list(s, csv_glance_inner(at, end, (size_t)s->list));
}

static void
learn_actors(struct soundrow *s, struct csv_field rest)
{
	struct csv_field item;
	size_t actor;

	while (cell_next(&rest, ' ', &item)) {
		if (memo_find(&s->actors, item.text, item.len, &actor) || s->actor == UINT32_MAX)
			continue;
		s->row = mem_grow(s->row, &s->cap, s->actor + 1u, sizeof *s->row);
		s->row[s->actor] = 0;
		memo_keep(&s->actors, item.text, item.len, s->actor++);
	}
}

void
soundrow_learn(struct soundrow *s, const struct csv *csv)
{
	struct csv_field cell;
	size_t fields;

	learn_actors(s, csv_field(csv, s->list));
	for (size_t i = 0; i < s->n; i++) {
		cell = csv_field(csv, s->other[i].column);
		if (cell.len > 0)
			memo_keep(&s->values, cell.text, cell.len, SCHEMA_BIT(s->other[i].field) |
			    (memo_find(&s->values, cell.text, cell.len, &fields) ? fields : 0));
	}
}
