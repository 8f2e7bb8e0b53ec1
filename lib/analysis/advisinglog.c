#include <stdlib.h>
#include <string.h>

#include "analysis/advisinglog.h"
#include "analysis/advisingparts.h"
#include "base/buf.h"
#include "base/date.h"
#include "base/halfsquare.h"
#include "base/mem.h"
#include "centre/entry.h"
#include "field/terms.h"

static size_t
number_of_id(struct advisinglog *log, const struct advising *a, const char *id, size_t len)
{
	size_t known = log->ids.n, i = intern_add(&log->ids, id, len);

	log->who = mem_grow(log->who, &log->who_cap, log->ids.n, sizeof *log->who);
	if (i == known)
		log->who[i] = (struct advisinglog_actor){ .actor = actors_find(&a->sheet->actors, id, len), .first = ADVISINGLOG_NEVER,
		    .made = ADVISINGLOG_NEVER };
	return i;
}

struct advisinglog *
advisinglog_new(const struct advising *a)
{
	const struct actors *all = &a->sheet->actors;
	struct advisinglog *log = mem_zero(1, sizeof *log);

	log->listed = mem_zero(all->n + 1, sizeof *log->listed);
	for (size_t i = 0; i < all->n; i++) {
		size_t number = number_of_id(log, a, all->item[i].cell[ACTOR_ID], strlen(all->item[i].cell[ACTOR_ID]));

		/* Whose id is missing is not found by it. */
		if (log->who[number].actor == NULL)
			log->who[number].actor = &all->item[i];
		log->listed[i] = number;
	}
	return log;
}

void
advisinglog_free(struct advisinglog *log)
{
	if (log == NULL)
		return;
	free(log->month);
	free(log->pair);
	free(log->who);
	free(log->listed);
	lognumbers_release(&log->numbers);
	intern_release(&log->ids);
	intern_release(&log->far);
	free(log->far_pair);
	free(log->near);
	intern_release(&log->circles);
	free(log);
}

static size_t
number_of(struct advisinglog *log, const struct advising *a, const struct entry *e, size_t i)
{
	size_t *mine;

	if (e->number == NULL)
		return number_of_id(log, a, e->actor[i].text, e->actor[i].len);
	mine = lognumbers_of(&log->numbers, e->log, e->number[i]);
	if (*mine == 0)
		*mine = number_of_id(log, a, e->actor[i].text, e->actor[i].len) + 1;
	return *mine - 1;
}

int
advisinglog_is_subject(const struct advising *a, size_t number)
{
	const struct advisinglog *log = a->log;

	return log->who[number].actor != NULL && advising_is_subject(a, log->who[number].actor);
}

static struct advisinglog_pair *
new_pair(struct advisinglog *log, uint32_t a, uint32_t b)
{
	log->pair = mem_grow(log->pair, &log->pair_cap, log->pairs + 1, sizeof *log->pair);
	log->pair[log->pairs] = (struct advisinglog_pair){ .a = a, .b = b, .first = ADVISINGLOG_NEVER,
	    .light = ADVISINGLOG_NEVER, .heavy = ADVISINGLOG_NEVER };
	return &log->pair[log->pairs++];
}

/* Most logs have few actors: each two have a place, which costs no search; further ones are hashed. */
static struct advisinglog_pair *
near_pair(struct advisinglog *log, uint32_t a, uint32_t b)
{
	size_t at = halfsquare_at(a, b);

	if (at >= log->nears) {
		size_t wanted = halfsquare_at(b + 1, 0);

		log->near = mem_grow(log->near, &log->near_cap, wanted, sizeof *log->near);
		memset(log->near + log->nears, 0, (wanted - log->nears) * sizeof *log->near);
		log->nears = wanted;
	}
	if (log->near[at] != 0)
		return &log->pair[log->near[at] - 1];
	log->near[at] = (uint32_t)log->pairs + 1;
	return new_pair(log, a, b);
}

static struct advisinglog_pair *
pair_of(struct advisinglog *log, size_t x, size_t y)
{
	uint32_t key[2] = { (uint32_t)(x < y ? x : y), (uint32_t)(x < y ? y : x) };
	size_t known = log->far.n, i;

	if (key[1] < ADVISINGLOG_SQUARE)
		return near_pair(log, key[0], key[1]);
	i = intern_add(&log->far, (const char *)key, sizeof key);
	if (i != known)
		return &log->pair[log->far_pair[i]];
	log->far_pair = mem_grow(log->far_pair, &log->far_cap, log->far.n, sizeof *log->far_pair);
	log->far_pair[i] = log->pairs;
	return new_pair(log, key[0], key[1]);
}

const struct advisinglog_pair *
advisinglog_find(const struct advisinglog *log, size_t x, size_t y)
{
	uint32_t key[2] = { (uint32_t)(x < y ? x : y), (uint32_t)(x < y ? y : x) };
	size_t at = halfsquare_at(x, y), i;

	if (key[1] < ADVISINGLOG_SQUARE)
		return at < log->nears && log->near[at] != 0 ? &log->pair[log->near[at] - 1] : NULL;
	i = intern_find(&log->far, (const char *)key, sizeof key);
	return i == INTERN_NONE ? NULL : &log->pair[log->far_pair[i]];
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
numbers_of(struct advisinglog *log, const struct advising *a, const struct entry *e, size_t number[])
{
	size_t n = 0;

	for (size_t i = 0; i < e->actors; i++) {
		size_t k = number_of(log, a, e, i), at = 0;

		while (at < n && number[at] != k)
			at++;
		if (at == n)
			number[n++] = k;
	}
	return n;
}

static void
use_pairs(struct advisinglog *log, const struct entry *e, const size_t *number, size_t n, int inside)
{
	for (size_t i = 0; i < n; i++)
		for (size_t k = i + 1; k < n; k++) {
			struct advisinglog_pair *p = pair_of(log, number[i], number[k]);

			earlier(&p->first, e->day);
			earlier(e->form >= FORM_SAMORDNE ? &p->heavy : &p->light, e->day);
			p->entries += (unsigned long)inside;
			p->samvirke += inside && e->form == FORM_SAMVIRKE;
		}
}

static void
use_actors(struct advisinglog *log, const struct entry *e, const size_t *number, size_t n, int inside)
{
	unsigned sectors = 0;

	for (size_t i = 0; i < n; i++)
		if (log->who[number[i]].actor != NULL && log->who[number[i]].actor->sector != UNKNOWN)
			sectors |= 1u << log->who[number[i]].actor->sector;
	for (size_t i = 0; i < n; i++) {
		struct advisinglog_actor *f = &log->who[number[i]];

		earlier(&f->first, e->day);
		if (e->form == FORM_SAMSKABE)
			earlier(&f->made, e->day);
		if (!inside)
			continue;
		f->entries++;
		f->led += i == 0;
		f->sectors |= sectors;
	}
}

/* The month's place, made if it is new. */
static struct advisinglog_month *
month_of(struct advisinglog *log, int month)
{
	size_t at = log->months;

	/* Logs are mostly in order. */
	while (at > 0 && log->month[at - 1].month > month)
		at--;
	if (at > 0 && log->month[at - 1].month == month)
		return &log->month[at - 1];
	log->month = mem_grow(log->month, &log->month_cap, log->months + 1, sizeof *log->month);
	memmove(log->month + at + 1, log->month + at, (log->months++ - at) * sizeof *log->month);
	log->month[at] = (struct advisinglog_month){ .month = month, .circle = INTERN_NONE };
	return &log->month[at];
}

static void
use_circle(struct advisinglog *log, const struct entry *e, size_t *number, size_t n)
{
	struct advisinglog_month *m = month_of(log, date_month(e->day));
	struct buf key = { 0 };

	if (m->circle == INTERN_NONE || e->day < m->first)
		m->first = e->day;
	if (m->circle == INTERN_NONE || e->day > m->last)
		m->last = e->day;
	if (m->several)
		return;
	qsort(number, n, sizeof *number, by_number);
	for (size_t k = 0; k < n; k++) {
		buf_addu(&key, number[k]);
		buf_addc(&key, ' ');
	}
	if (m->circle == INTERN_NONE)
		m->circle = intern_add(&log->circles, key.data, key.len);
	else
		m->several = intern_find(&log->circles, key.data, key.len) != m->circle;
	buf_release(&key);
}

static void
use_channel(struct advisinglog *log, const struct entries *in)
{
	struct csv_field channel = entries_field(in, ENTRY_CHANNEL);
	int code = vocab_find(&channel_vocab, channel.text, channel.len);
	const char *word = code < 0 ? "" : channel_vocab.term[code].code;

	log->shared++;
	log->told += code >= 0;
	log->meeting += strcmp(word, "moede") == 0;
	log->digital += strcmp(word, "digital") == 0;
}

/* Is it theirs who are asked about?  Of the house each is. */
static int
is_theirs(const struct advising *a, const struct entries *in, const size_t *number, size_t n)
{
	struct csv_field initiative = entries_field(in, ENTRY_INITIATIVE);
	size_t theirs = 0;

	if (a->house)
		return 1;
	if (a->initiative != NULL && initiative.len == strlen(a->initiative->cell[INITIATIVE_ID]) &&
	    memcmp(initiative.text, a->initiative->cell[INITIATIVE_ID], initiative.len) == 0)
		return 1;
	for (size_t i = 0; i < n; i++)
		theirs += advisinglog_is_subject(a, number[i]) != 0;
	return theirs > 1;
}

void
advisinglog_use(struct advising *a, const struct entries *in, const struct entry *e)
{
	static size_t number[ENTRY_MOST_ACTORS];
	struct advisinglog *log = a->log;
	int inside = period_holds(&a->period, e->day), theirs;
	size_t n;

	if (e->day > a->today)
		return;
	if (log->ever++ == 0 || e->day < log->begins)
		log->begins = e->day;
	log->inside += (unsigned long)inside;
	n = numbers_of(log, a, e, number);
	use_actors(log, e, number, n, inside);
	use_pairs(log, e, number, n, inside);
	theirs = is_theirs(a, in, number, n);
	if (theirs && inside && e->form == FORM_VIDENDELE)
		use_channel(log, in);
	if (theirs && e->form == FORM_SAMSKABE)
		use_circle(log, e, number, n);
}

size_t
advisinglog_number(const struct advising *a, const struct actor *listed)
{
	return a->log->listed[listed - a->sheet->actors.item];
}
