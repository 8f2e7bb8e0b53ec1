#include <stdlib.h>
#include <string.h>

#include "analysis/advisinglog.h"
#include "base/buf.h"
#include "base/date.h"
#include "base/mem.h"
#include "base/text.h"
#include "centre/entry.h"
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
	free(log->pair);
	free(log->who);
	free(log->listed);
	lognumbers_release(&log->numbers);
	intern_release(&log->ids);
	ties_release(&log->at);
	intern_release(&log->circles);
	free(log);
}

static size_t
number_of(struct advisinglog *log, const struct entry *e, size_t i)
{
	size_t *mine;

	if (e->number == NULL)
		return number_of_id(log, e->actor[i].text, e->actor[i].len);
	mine = lognumbers_of(&log->numbers, e->log, e->number[i]);
	if (*mine == 0)
		*mine = number_of_id(log, e->actor[i].text, e->actor[i].len) + 1;
	return *mine - 1;
}

int
advisinglog_is_subject(const struct advising *a, size_t number)
{
	const struct advisinglog *log = a->log;

	return log->who[number].actor != NULL && advised_is_subject(a, log->who[number].actor);
}

static struct advisinglog_pair *
pair_of(struct advisinglog *log, size_t x, size_t y)
{
	uint32_t *at = ties_of(&log->at, x, y);

	if (*at == 0) {
		log->pair = mem_grow(log->pair, &log->pair_cap, log->pairs + 1, sizeof *log->pair);
		log->pair[log->pairs] = (struct advisinglog_pair){ .a = (uint32_t)(x < y ? x : y),
		    .b = (uint32_t)(x < y ? y : x), .first = ADVISINGLOG_NEVER, .light = ADVISINGLOG_NEVER,
		    .heavy = ADVISINGLOG_NEVER };
		*at = (uint32_t)++log->pairs;
	}
	return &log->pair[*at - 1];
}

const struct advisinglog_pair *
advisinglog_find(const struct advisinglog *log, size_t x, size_t y)
{
	uint32_t at = ties_find(&log->at, x, y);

	return at != 0 ? &log->pair[at - 1] : NULL;
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
numbers_of(struct advisinglog *log, const struct entry *e, size_t number[])
{
	size_t n = 0;

	for (size_t i = 0; i < e->actors; i++) {
		size_t k = number_of(log, e, i), at = 0;

		while (at < n && number[at] != k)
			at++;
		if (at == n)
			number[n++] = k;
	}
	return n;
}

/* An entry, and for whom it counts. */
struct used {
	const struct entry *e;
	size_t *number, n;	/* its different actors */
	unsigned inside[ADVISINGLOG_VIEWS];	/* 1: it is of the period */
	int within;		/* of one of them */
};

static void
use_pairs(struct advisinglog *log, const struct used *u)
{
	const struct entry *e = u->e;

	for (size_t i = 0; i < u->n; i++)
		for (size_t k = i + 1; k < u->n; k++) {
			struct advisinglog_pair *p = pair_of(log, u->number[i], u->number[k]);

			earlier(&p->first, e->day);
			earlier(e->form >= FORM_SAMORDNE ? &p->heavy : &p->light, e->day);
			for (size_t v = 0; u->within && v < log->views; v++) {
				p->in[v].entries += u->inside[v];
				p->in[v].samvirke += e->form == FORM_SAMVIRKE ? u->inside[v] : 0;
			}
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

		earlier(&f->first, u->e->day);
		if (u->e->form == FORM_SAMSKABE)
			earlier(&f->made, u->e->day);
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
	struct advisinglog_day *d = day_of(view, u->e->day);
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
	const char *word = code < 0 ? "" : channel_vocab.term[code].code;

	view->shared++;
	view->told += code >= 0;
	view->meeting += strcmp(word, "moede") == 0;
	view->digital += strcmp(word, "digital") == 0;
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
	int shared = u->inside[v] && u->e->form == FORM_VIDENDELE;

	if ((!shared && u->e->form != FORM_SAMSKABE) || !is_theirs(view->of, in, u))
		return;
	if (shared)
		use_channel(view, in);
	else
		use_circle(log, view, u);
}

void
advisinglog_use(struct advisinglog *log, const struct entries *in, const struct entry *e)
{
	static size_t number[ENTRY_MOST_ACTORS];
	struct used u = { .e = e, .number = number };
	int counts = 0;

	if (log->all++ == 0 || e->day < log->first)
		log->first = e->day;
	for (size_t v = 0; v < log->views; v++) {
		struct advisinglog_view *view = &log->view[v];

		if (!advisinglog_had(view->of, e->day))
			continue;
		counts = 1;
		u.inside[v] = period_holds(&view->of->period, e->day) != 0;
		u.within |= (int)u.inside[v];
		if (view->ever++ == 0 || e->day < view->begins)
			view->begins = e->day;
		view->inside += u.inside[v];
	}
	if (!counts)
		return;
	u.n = numbers_of(log, e, number);
	use_actors(log, &u);
	use_pairs(log, &u);
	for (size_t v = 0; v < log->views; v++)
		if (advisinglog_had(log->view[v].of, e->day))
			use_theirs(log, v, in, &u);
}

size_t
advisinglog_number(const struct advising *a, const struct actor *listed)
{
	return a->log->listed[listed - a->sheet->actors.item];
}

unsigned long
advisinglog_referrals(const struct advising *a, const struct actor *one, const struct actor *other)
{
	const struct advisinglog_pair *p = advisinglog_find(a->log, advisinglog_number(a, one), advisinglog_number(a, other));

	return p != NULL ? p->in[a->view].samvirke : 0;
}
