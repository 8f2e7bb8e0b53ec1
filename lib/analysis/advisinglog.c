#include <stdlib.h>
#include <string.h>

#include "analysis/advisinglog.h"
#include "base/buf.h"
#include "base/date.h"
#include "base/mem.h"
#include "base/text.h"
#include "centre/entryeach.h"
#include "field/terms.h"

static size_t
number_of_id(struct advisinglog *log, const char *id, size_t len)
{
	size_t known = log->ids.n, i = intern_add(&log->ids, id, len);

	log->who = mem_grow(log->who, &log->who_cap, log->ids.n, sizeof *log->who);
	if (i == known)
		log->who[i] = (struct advisinglog_actor){ .first = ADVISINGLOG_NEVER, .made = ADVISINGLOG_NEVER,
		    .actor = actors_find(&log->view[0].of->sheet->actors, id, len) };
	return i;
}

struct advisinglog *
advisinglog_new(const struct advising *a)
{
	const struct actors *all = &a->sheet->actors;
	struct advisinglog *log = mem_zero(1, sizeof *log);

	advisinglog_also(log, a);
	log->listed = mem_zero(all->n + 1, sizeof *log->listed);
	for (size_t i = 0; i < all->n; i++) {
		size_t number = number_of_id(log, all->item[i].cell[ACTOR_ID], strlen(all->item[i].cell[ACTOR_ID]));

		/* Whose id is missing is not found by it. */
		if (log->who[number].actor == NULL)
			log->who[number].actor = &all->item[i];
		log->listed[i] = number;
	}
	return log;
}

size_t
advisinglog_also(struct advisinglog *log, const struct advising *a)
{
	log->view[log->views].of = a;
	return log->views++;
}

void
advisinglog_free(struct advisinglog *log)
{
	if (log == NULL)
		return;
	for (size_t v = 0; v < log->views; v++)
		free(log->view[v].day);
	free(log->who);
	free(log->listed);
	lognumbers_release(&log->numbers);
	intern_release(&log->ids);
	ties_release(&log->pairs);
	ties_release(&log->light);
	ties_release(&log->heavy);
	for (size_t v = 0; v < log->views; v++)
		ties_release(&log->more[v]);
	intern_release(&log->circles);
	free(log);
}

static size_t
number_of(struct advisinglog *log, const struct entries_rows *rows, size_t k)
{
	struct csv_field id;
	size_t *mine;

	if (rows->number == NULL) {
		id = entries_rows_actor(rows, k);
		return number_of_id(log, id.text, id.len);
	}
	mine = lognumbers_of(&log->numbers, rows->log, rows->number[k]);
	if (*mine == 0) {
		id = entries_rows_actor(rows, k);
		*mine = number_of_id(log, id.text, id.len) + 1;
	}
	return *mine - 1;
}

int
advisinglog_is_subject(const struct advising *a, size_t number)
{
	const struct advisinglog *log = a->log;

	return log->who[number].actor != NULL && advised_is_subject(a, log->who[number].actor);
}

static void
earlier(int *first, int day)
{
	if (day < *first)
		*first = day;
}

/* ---- an entry ---- */

static int
by_number(const void *x, const void *y)
{
	const size_t *a = x, *b = y;

	return (*a > *b) - (*a < *b);
}

/* The different actors of an entry; the first one first. */
static size_t
numbers_of(struct advisinglog *log, const struct entries_rows *rows, size_t row, size_t number[])
{
	size_t n = 0;

	for (size_t i = rows->first[row]; i < rows->first[row + 1]; i++) {
		size_t k = number_of(log, rows, i), at = 0;

		while (at < n && number[at] != k)
			at++;
		if (at == n)
			number[n++] = k;
	}
	return n;
}

/* An entry, and for whom it counts. */
struct used {
	int day, form;
	size_t *number, n;	/* its different actors */
	uint32_t marks;		/* of the periods that it is of, for its pairs */
	unsigned inside[ADVISINGLOG_VIEWS];	/* 1: it is of the period */
	int within;		/* of one of them */
};

static unsigned
referrals_at(size_t view)
{
	return (unsigned)(ADVISINGLOG_VIEWS + view * ADVISINGLOG_REFERRAL_BITS);
}

/* Two stand together in an entry of one of the periods. */
static void
use_within(struct advisinglog *log, const struct used *u, size_t a, size_t b)
{
	uint32_t *pair = ties_at(&log->pairs, a, b);

	*pair |= u->marks;
	for (size_t v = 0; u->form == FORM_SAMVIRKE && v < log->views; v++) {
		if (!u->inside[v])
			continue;
		if ((*pair >> referrals_at(v) & ADVISINGLOG_MOST_REFERRALS) < ADVISINGLOG_MOST_REFERRALS)
			*pair += (uint32_t)1 << referrals_at(v);
		else
			++*ties_of(&log->more[v], a, b);
	}
}

static void
use_pairs(struct advisinglog *log, const struct used *u)
{
	struct ties *firsts = u->form >= FORM_SAMORDNE ? &log->heavy : &log->light;
	const uint32_t key = advisinglog_key(u->day);

	for (size_t k = 1; k < u->n; k++)
		for (size_t i = 0; i < k; i++) {
			size_t a = u->number[i], b = u->number[k];
			uint32_t *first = ties_at(firsts, a, b);

			*first = key > *first ? key : *first;
			if (u->within)
				use_within(log, u, a, b);
		}
}

static void
use_actors(struct advisinglog *log, const struct used *u)
{
	unsigned sectors = 0;

	for (size_t i = 0; u->within && i < u->n; i++) {
		const struct actor *actor = log->who[u->number[i]].actor;

		if (actor != NULL && actor->sector != UNKNOWN)
			sectors |= 1u << actor->sector;
	}
	for (size_t i = 0; i < u->n; i++) {
		struct advisinglog_actor *f = &log->who[u->number[i]];

		earlier(&f->first, u->day);
		if (u->form == FORM_SAMSKABE)
			earlier(&f->made, u->day);
		for (size_t v = 0; u->within && v < log->views; v++) {
			f->in[v].entries += u->inside[v];
			f->in[v].led += i == 0 ? u->inside[v] : 0;
			f->in[v].sectors |= u->inside[v] ? sectors : 0;
		}
	}
}

/* The day's place, made if it is new. */
static struct advisinglog_day *
day_of(struct advisinglog_view *view, int day)
{
	size_t at = view->days, low = 0;

	/* Logs are mostly in order; in others days are looked up. */
	if (at > 0 && view->day[at - 1].day == day)
		return &view->day[at - 1];
	if (at > 0 && view->day[at - 1].day > day) {
		while (low < at) {
			size_t middle = low + (at - low) / 2;

			if (view->day[middle].day < day)
				low = middle + 1;
			else
				at = middle;
		}
		if (view->day[at].day == day)
			return &view->day[at];
	}
	view->day = mem_grow(view->day, &view->cap, view->days + 1, sizeof *view->day);
	memmove(view->day + at + 1, view->day + at, (view->days++ - at) * sizeof *view->day);
	view->day[at] = (struct advisinglog_day){ .day = day, .circle = INTERN_NONE };
	return &view->day[at];
}

static void
use_circle(struct advisinglog *log, struct advisinglog_view *view, const struct used *u)
{
	struct advisinglog_day *d = day_of(view, u->day);
	struct buf key = { 0 };

	if (d->several)
		return;
	/* (Nothing is asked of who came first any more.) */
	qsort(u->number, u->n, sizeof *u->number, by_number);
	for (size_t k = 0; k < u->n; k++) {
		buf_addu(&key, u->number[k]);
		buf_addc(&key, ' ');
	}
	if (d->circle == INTERN_NONE)
		d->circle = intern_add(&log->circles, key.data, key.len);
	else
		d->several = intern_find(&log->circles, key.data, key.len) != d->circle;
	buf_release(&key);
}

static void
use_channel(struct advisinglog_view *view, const struct entries *in)
{
	struct csv_field channel = entries_field(in, ENTRY_CHANNEL);
	int code = vocab_find(&channel_vocab, channel.text, channel.len);

	view->shared++;
	view->told += code >= 0;
	view->meeting += code == CHANNEL_MOEDE;
	view->digital += code == CHANNEL_DIGITAL;
}

/* Is it theirs who are asked about?  Of the house each is. */
static int
is_theirs(const struct advising *a, const struct entries *in, const struct used *u)
{
	struct csv_field initiative;
	size_t theirs = 0;

	if (a->house)
		return 1;
	initiative = entries_field(in, ENTRY_INITIATIVE);
	if (a->initiative != NULL && text_is(initiative.text, initiative.len, a->initiative->cell[INITIATIVE_ID]))
		return 1;
	for (size_t i = 0; i < u->n; i++)
		theirs += advisinglog_is_subject(a, u->number[i]) != 0;
	return theirs > 1;
}

/* Of what counts only where it is theirs. */
static void
use_theirs(struct advisinglog *log, size_t v, const struct entries *in, const struct used *u)
{
	struct advisinglog_view *view = &log->view[v];

	if (!is_theirs(view->of, in, u))
		return;
	if (u->form == FORM_VIDENDELE)
		use_channel(view, in);
	else
		use_circle(log, view, u);
}

/* Is it to be asked whose an entry is: is something told only of theirs? */
static int
asks_whose(const struct used *u, size_t v)
{
	return u->form == FORM_SAMSKABE || (u->form == FORM_VIDENDELE && u->inside[v]);
}

/* For whom does an entry count?  0: for nobody. */
static int
count_for(struct advisinglog *log, struct used *u)
{
	int counts = 0;

	if (log->all++ == 0 || u->day < log->first)
		log->first = u->day;
	for (size_t v = 0; v < log->views; v++) {
		struct advisinglog_view *view = &log->view[v];

		if (!advisinglog_had(view->of, u->day))
			continue;
		counts = 1;
		u->inside[v] = period_holds(&view->of->period, u->day) != 0;
		u->within |= (int)u->inside[v];
		u->marks |= (uint32_t)u->inside[v] << v;
		if (view->ever++ == 0 || u->day < view->begins)
			view->begins = u->day;
		view->inside += u->inside[v];
	}
	return counts;
}

static void
use_row(struct advisinglog *log, const struct entries *in, const struct entries_rows *rows, size_t row)
{
	static size_t number[ENTRY_MOST_ACTORS];
	struct used u = { .day = rows->day[row], .form = rows->form[row], .number = number };

	if (!count_for(log, &u))
		return;
	u.n = numbers_of(log, rows, row, number);
	use_actors(log, &u);
	use_pairs(log, &u);
	for (size_t v = 0; v < log->views; v++) {
		const struct advising *of = log->view[v].of;

		if (!advisinglog_had(of, u.day) || !asks_whose(&u, v))
			continue;
		/* Of the house nothing is asked of what is new but who made it. */
		if (u.form == FORM_VIDENDELE || !of->house)
			entries_row(in, rows, row);
		use_theirs(log, v, in, &u);
	}
}

void
advisinglog_use_rows(struct advisinglog *log, const struct entries *in, const struct entries_rows *rows)
{
	for (size_t row = rows->from; row < rows->to; row++)
		use_row(log, in, rows, row);
}

size_t
advisinglog_number(const struct advising *a, const struct actor *listed)
{
	return a->log->listed[listed - a->sheet->actors.item];
}

unsigned long
advisinglog_referrals_of(const struct advising *a, size_t x, size_t y, uint32_t number)
{
	unsigned long n = number >> referrals_at(a->view) & ADVISINGLOG_MOST_REFERRALS;

	return n < ADVISINGLOG_MOST_REFERRALS ? n : n + ties_find(&a->log->more[a->view], x, y);
}

unsigned long
advisinglog_referrals(const struct advising *a, const struct actor *one, const struct actor *other)
{
	size_t x = advisinglog_number(a, one), y = advisinglog_number(a, other);

	return x != y ? advisinglog_referrals_of(a, x, y, ties_find(&a->log->pairs, x, y)) : 0;
}
