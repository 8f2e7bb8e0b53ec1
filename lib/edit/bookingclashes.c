#include <stdlib.h>
#include <string.h>

#include "analysis/taken.h"
#include "base/buf.h"
#include "base/mem.h"
#include "base/safe.h"
#include "base/translate.h"
#include "centre/centre.h"
#include "csv/csv.h"
#include "edit/bookingclashes.h"
#include "field/schemas.h"
#include "field/terms.h"

/* What is taken by now, by the resource and the start, and how long the longest of it is. */
struct ledger {
	const struct taken *taken;
	size_t *item, n;	/* their numbers there */
	int longest;
};

/* A row, as far as it takes time. */
struct wish {
	int takes;
	size_t item;		/* its number in what is taken */
};

static int
comes_before(const struct taking *a, const struct taking *b)
{
	return a->resource != b->resource ? a->resource < b->resource : a->from < b->from;
}

/* How many of them come before a resource's moment. */
static size_t
before(const struct ledger *l, size_t resource, int from)
{
	struct taking at = { .resource = resource, .from = from };
	size_t low = 0, high = l->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (comes_before(&l->taken->item[l->item[middle]], &at))
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* The earliest that is in the way of it, or NULL. */
static const struct taking *
in_the_way(const struct ledger *l, const struct taking *wish)
{
	const struct taking *first = NULL;

	for (size_t i = before(l, wish->resource, wish->until); i > 0; i--) {
		const struct taking *other = &l->taken->item[l->item[i - 1]];

		if (other->resource != wish->resource || other->from < wish->from - l->longest)
			break;
		if (taken_collide(l->taken, wish, other))
			first = other;
	}
	return first;
}

static void
note_length(struct ledger *l, const struct taking *t)
{
	if (t->until - t->from > l->longest)
		l->longest = t->until - t->from;
}

static void
enter(struct ledger *l, size_t item)
{
	const struct taking *t = &l->taken->item[item];
	size_t at = before(l, t->resource, t->from);

	memmove(&l->item[at + 1], &l->item[at], (l->n - at) * sizeof *l->item);
	l->item[at] = item;
	l->n++;
	note_length(l, t);
}

static const struct taken *sorted;

static int
by_start(const void *a, const void *b)
{
	const struct taking *x = &sorted->item[*(const size_t *)a], *y = &sorted->item[*(const size_t *)b];

	return comes_before(x, y) ? -1 : comes_before(y, x);
}

/* ---- the rows ---- */

/* Who is in the way, and what to do. */
static char *
say(const struct bookingclashes *k, const struct taken *t, const struct wish *wish, size_t first_row,
    const struct taking *other)
{
	size_t number = (size_t)(other - t->item);
	const char *resource = intern_text(&t->resources, other->resource);
	struct buf b = { 0 };

	buf_addf(&b, translate("'%s' is taken %s by "), shown(resource, strlen(resource)),
	    taken_in_words(translate_language(), other->from, other->until));
	if (other->activity != NULL) {
		buf_addf(&b, translate("the activity '%s'"), taken_by(t, other));
	} else if (number < first_row) {
		buf_addf(&b, translate("'%s' (line %lu of %s)"), taken_by(t, other), other->place.line,
		    booking_schema.file);
	} else {
		size_t row = 0;

		while (!wish[row].takes || wish[row].item != number)
			row++;
		buf_addf(&b, translate("'%s' (line %lu here)"), taken_by(t, other),
		    k->line_of != NULL ? k->line_of[row] : (unsigned long)row + 2);
	}
	buf_addf(&b, translate("; give it another time, or the status '%s'"),
	    booking_status_vocab.term[BOOKING_AFVIST].code);
	return buf_detach(&b);
}

/* Which of the rows takes which time: taken_rows() passes over those that take none. */
static struct wish *
read_rows(struct bookingclashes *k, struct taken *t)
{
	struct csv *csv = csv_open_text(k->text, k->len, "rows");
	int column[BOOKING_FIELDS];
	struct wish *wish = NULL;
	size_t cap = 0;

	k->n = 0;
	for (size_t i = 0; i < BOOKING_FIELDS; i++)
		column[i] = csv_column(csv, booking_schema.field[i].name);
	while (csv_next(csv)) {
		size_t n = t->n;

		taken_row(t, csv, column);
		wish = mem_grow(wish, &cap, k->n + 1, sizeof *wish);
		wish[k->n++] = (struct wish){ t->n > n, n };
	}
	csv_close(csv);
	return wish;
}

static void
find(struct bookingclashes *k, struct taken *t, const struct wish *wish, size_t first_row, size_t activities)
{
	struct ledger l = { .taken = t };

	l.item = mem_zero(t->n + 1, sizeof *l.item);
	for (size_t i = 0; i < first_row; i++)
		l.item[l.n++] = i;
	for (size_t i = activities; i < t->n; i++)
		l.item[l.n++] = i;
	for (size_t i = 0; i < k->n && k->is_whole; i++)
		if (wish[i].takes && !k->is_new[i])
			l.item[l.n++] = wish[i].item;
	sorted = t;
	if (l.n > 0)
		qsort(l.item, l.n, sizeof *l.item, by_start);
	for (size_t i = 0; i < l.n; i++)
		note_length(&l, &t->item[l.item[i]]);
	for (size_t i = 0; i < k->n; i++) {
		const struct taking *other;

		if (!wish[i].takes || !k->is_new[i])
			continue;
		other = in_the_way(&l, &t->item[wish[i].item]);
		if (other == NULL) {
			enter(&l, wish[i].item);
			continue;
		}
		k->why[i] = say(k, t, wish, first_row, other);
		k->found++;
	}
	free(l.item);
}

int
bookingclashes_find(struct bookingclashes *k, const struct centre *c)
{
	struct taken t = { 0 };
	struct centre quiet = centre_quietly(c);	/* the faults of others are mc-check's */
	struct wish *wish;
	size_t first_row, activities;
	int good = k->is_whole || taken_bookings(&t, &quiet);

	first_row = t.n;
	wish = read_rows(k, &t);
	activities = t.n;
	k->why = mem_zero(k->n + 1, sizeof *k->why);
	k->found = 0;
	if (good && activities > first_row) {
		int first = t.item[first_row].from, last = t.item[first_row].until;

		for (size_t i = first_row; i < activities; i++) {
			first = t.item[i].from < first ? t.item[i].from : first;
			last = t.item[i].until > last ? t.item[i].until : last;
		}
		taken_activities(&t, &quiet, taken_day(first), taken_day(last));
		find(k, &t, wish, first_row, activities);
	}
	free(wish);
	taken_release(&t);
	return good;
}

void
bookingclashes_release(struct bookingclashes *k)
{
	for (size_t i = 0; k->why != NULL && i < k->n; i++)
		free(k->why[i]);
	free(k->why);
	k->why = NULL;
}
