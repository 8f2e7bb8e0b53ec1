#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/translate.h"
#include "sets.h"

struct sets_part {
	uint64_t number, from, to;
	size_t turn;			/* in the order in which they came */
	struct place place;
};

struct sets_set {
	struct origin origin;		/* rows and left are those of all its parts */
	size_t log;
	struct sets_part *part;
	size_t n, cap;
};


/* ---- what was read ---- */

/* The number of a log, by what tells it from others. */
static size_t
number_log(struct sets *s, const struct origin *o)
{
	struct buf name = { 0 };
	size_t i;

	buf_addf(&name, "%" PRIu64 " %" PRIx64 " %" PRIx64 " %" PRIx64, o->size, o->header,
	    o->first, o->last);
	i = intern_add(&s->logs, name.data, name.len);
	buf_release(&name);
	return i;
}

static struct sets_set *
find_set(struct sets *s, const struct origin *o)
{
	struct buf name = { 0 };
	size_t i, n = s->names.n;

	buf_addf(&name, "%" PRIu64 " %" PRIu64 " %" PRIx64 " %" PRIx64 " %" PRIx64 " %d %s",
	    o->parts, o->size, o->header, o->first, o->last, o->apart, o->period);
	i = intern_add(&s->names, name.data, name.len);
	buf_release(&name);
	if (i < n)
		return &s->set[i];
	s->set = mem_grow(s->set, &s->cap, i + 1, sizeof *s->set);
	s->set[i] = (struct sets_set){ .origin = *o, .log = number_log(s, o) };
	s->set[i].origin.rows = s->set[i].origin.left = 0;
	return &s->set[i];
}

void
sets_take(struct sets *s, const struct origin *o, const struct place *p)
{
	struct sets_set *set;

	if (o->parts == 0) {
		origin_join(&s->alone, o);
		return;
	}
	set = find_set(s, o);
	set->origin.rows += o->rows;
	set->origin.left += o->left;
	set->part = mem_grow(set->part, &set->cap, set->n + 1, sizeof *set->part);
	set->part[set->n] = (struct sets_part){ o->part, o->from, o->to, set->n, *p };
	set->n++;
}

/* ---- is a set whole? ---- */

static int
compare(const void *x, const void *y)
{
	const struct sets_part *a = x, *b = y;

	if (a->number != b->number)
		return a->number < b->number ? -1 : 1;
	return a->turn < b->turn ? -1 : a->turn > b->turn;
}

/* The numbers from..to, as "3" or "5-9", and after ten of these dots. */
static void
add_numbers(struct buf *text, size_t *spans, uint64_t from, uint64_t to)
{
	enum { MOST_SPANS = 10 };

	if (++*spans > MOST_SPANS + 1)
		return;
	buf_adds(text, text->len > 0 ? ", " : "");
	if (*spans > MOST_SPANS)
		buf_adds(text, "...");
	else if (from == to)
		buf_addf(text, "%" PRIu64, from);
	else
		buf_addf(text, "%" PRIu64 "-%" PRIu64, from, to);
}

/* Which parts are not there; their number. */
static uint64_t
tell_missing(const struct sets_set *set)
{
	uint64_t next = 1, missing = 0, parts = set->origin.parts;
	struct buf text = { 0 };
	size_t spans = 0;

	for (size_t i = 0; i <= set->n; i++) {
		uint64_t number = i < set->n ? set->part[i].number : parts + 1;

		if (number > next) {
			add_numbers(&text, &spans, next, number - 1);
			missing += number - next;
		}
		next = number + 1;
	}
	if (missing > 0)
		diag_fault(NULL, TOPIC_VALUE, translate_count(missing == 1 ? 1 : 2,
		    "part %s of %llu is missing, of a log of %llu bytes",
		    "parts %s of %llu are missing, of a log of %llu bytes"), buf_text(&text),
		    (unsigned long long)parts, (unsigned long long)set->origin.size);
	buf_release(&text);
	return missing;
}

/* Logs without a row look the same, and add nothing: two houses that have just begun. */
static void
drop_empty_twins(struct sets_set *set)
{
	size_t n = 0;

	for (size_t i = 0; i < set->n; i++)
		if (n == 0 || set->origin.rows > 0 ||
		    set->part[i].number != set->part[n - 1].number)
			set->part[n++] = set->part[i];
	set->n = n;
}

static uint64_t
tell_twice(const struct sets_set *set)
{
	uint64_t twice = 0;

	for (size_t i = 1; i < set->n; i++)
		if (set->part[i].number == set->part[i - 1].number) {
			diag_fault(&set->part[i].place, TOPIC_VALUE,
			    "part %llu of %llu is here a second time; take one of them away",
			    (unsigned long long)set->part[i].number,
			    (unsigned long long)set->origin.parts);
			twice++;
		}
	return twice;
}

/* Each part begins where the one before ends, and the last at the end of the log? */
static int
joins(const struct sets_set *set)
{
	for (size_t i = 0; i < set->n; i++) {
		uint64_t next = i + 1 < set->n ? set->part[i + 1].from : set->origin.size;

		if (set->part[i].to == next)
			continue;
		diag_fault(&set->part[i].place, TOPIC_VALUE, "this part ends at byte %llu and the "
		    "next begins at byte %llu: the log was changed between; make all parts again",
		    (unsigned long long)set->part[i].to, (unsigned long long)next);
		return 0;
	}
	return 1;
}

static int
is_whole(struct sets_set *set)
{
	uint64_t faults;

	qsort(set->part, set->n, sizeof *set->part, compare);
	drop_empty_twins(set);
	faults = tell_twice(set);
	faults += tell_missing(set);
	return faults == 0 && joins(set);
}

/* Two sets of which one is not whole are more likely two states of one log than two logs. */
static void
tell_difference(const struct sets_set *a, const struct sets_set *b)
{
	const struct place *p = &b->part[0].place;

	if (a->origin.size != b->origin.size)
		diag_fault(p, TOPIC_VALUE, "this is a part of a log of %llu bytes, and the first is "
		    "of one of %llu: two logs, or one that grew between; make all parts of the same",
		    (unsigned long long)b->origin.size, (unsigned long long)a->origin.size);
	else if (a->log != b->log)
		diag_fault(p, TOPIC_VALUE, "this is a part of another log than the first, though as "
		    "large: its header, first or last line is another; make all parts of the same");
	else if (a->origin.parts != b->origin.parts)
		diag_fault(p, TOPIC_VALUE, "this is one of %llu parts, and the first one of %llu; "
		    "make all parts with the same number",
		    (unsigned long long)b->origin.parts, (unsigned long long)a->origin.parts);
	else
		diag_fault(p, TOPIC_VALUE, "this part was made with another --period or --apart "
		    "than the first; make all parts with the same");
}

/* One log, cut in two ways or for two periods: its rows would count twice. */
static int
is_again(const struct sets *s, size_t i)
{
	const struct sets_set *set = &s->set[i];

	for (size_t k = 0; k < i; k++)
		if (s->set[k].log == set->log && set->origin.rows > 0) {
			diag_fault(&set->part[0].place, TOPIC_VALUE, "of this log other parts are "
			    "here, too, and all of them; take one of the two sets away");
			return 1;
		}
	return 0;
}

int
sets_are_whole(struct sets *s, struct origin *all)
{
	int whole = 1;

	*all = s->alone;
	for (size_t i = 0; i < s->names.n; i++) {
		whole &= is_whole(&s->set[i]);
		origin_join(all, &s->set[i].origin);
	}
	for (size_t i = 1; i < s->names.n && !whole; i++)
		tell_difference(&s->set[0], &s->set[i]);
	if (whole && s->logs.n < s->names.n)
		for (size_t i = 1; i < s->names.n; i++)
			whole &= !is_again(s, i);
	return whole;
}

void
sets_release(struct sets *s)
{
	for (size_t i = 0; i < s->names.n; i++)
		free(s->set[i].part);
	free(s->set);
	intern_release(&s->names);
	intern_release(&s->logs);
	*s = (struct sets){ 0 };
}
