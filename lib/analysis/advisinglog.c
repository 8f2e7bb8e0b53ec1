/* What the log tells: who stood with whom, how knowledge was shared, who makes something new. */
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/collate.h"
#include "base/date.h"
#include "base/lang.h"
#include "base/mem.h"
#include "base/quantity.h"
#include "centre/entry.h"
#include "centre/lognumbers.h"
#include "field/terms.h"
#include "yaml/yaml.h"
#include "analysis/advisingparts.h"

enum { NEVER_MET = INT_MAX };

/* Two actors; days are of their first entry, of a kind, ever. */
struct pairfact {
	uint32_t a, b;		/* numbers of ids, a < b */
	int first, light, heavy;	/* any; one of the first three forms; one of the last two */
	unsigned long entries, samvirke;	/* in the period */
};

struct actorfact {
	const struct actor *actor;	/* NULL: it is not listed */
	unsigned long entries, led;	/* in the period */
	int first, made;		/* the day of its first entry, of its first samskabe */
	unsigned sectors;		/* of whom it met in the period */
};

/* Those who made something new together, and when: by months, so that it does not grow with rows. */
struct circle {
	int first, last;
	struct intern months;		/* numbers of months, as bytes */
};

struct advising_log {
	struct intern ids, pairs, circles;
	struct actorfact *who;
	struct pairfact *pair;
	struct circle *circle;
	size_t who_cap, pair_cap, circle_cap;
	struct lognumbers numbers;
	unsigned long ever, inside;	/* entries; in the period */
	unsigned long shared, told, meeting, digital;	/* videndele of the period; with a channel; by it */
};

static size_t
number_of_id(struct advising_log *log, const struct advising *a, const char *id, size_t len)
{
	size_t known = log->ids.n, i = intern_add(&log->ids, id, len);

	log->who = mem_grow(log->who, &log->who_cap, log->ids.n, sizeof *log->who);
	if (i == known)
		log->who[i] = (struct actorfact){ .actor = actors_find(&a->sheet->actors, id, len), .first = NEVER_MET,
		    .made = NEVER_MET };
	return i;
}

struct advising_log *
advising_log_new(const struct advising *a)
{
	struct advising_log *log = mem_zero(1, sizeof *log);

	/* Listed actors have the numbers of their records. */
	for (size_t i = 0; i < a->sheet->actors.n; i++)
		number_of_id(log, a, a->sheet->actors.item[i].cell[ACTOR_ID], strlen(a->sheet->actors.item[i].cell[ACTOR_ID]));
	return log;
}

void
advising_log_free(struct advising_log *log)
{
	if (log == NULL)
		return;
	for (size_t i = 0; i < log->circles.n; i++)
		intern_release(&log->circle[i].months);
	free(log->circle);
	free(log->pair);
	free(log->who);
	lognumbers_release(&log->numbers);
	intern_release(&log->ids);
	intern_release(&log->pairs);
	intern_release(&log->circles);
	free(log);
}

static size_t
number_of(struct advising_log *log, const struct advising *a, const struct entry *e, size_t i)
{
	size_t *mine;

	if (e->number == NULL)
		return number_of_id(log, a, e->actor[i].text, e->actor[i].len);
	mine = lognumbers_of(&log->numbers, e, i);
	if (*mine == 0)
		*mine = number_of_id(log, a, e->actor[i].text, e->actor[i].len) + 1;
	return *mine - 1;
}

static int
is_subject(const struct advising *a, const struct advising_log *log, size_t number)
{
	return log->who[number].actor != NULL && advising_is_subject(a, log->who[number].actor);
}

static struct pairfact *
pair_of(struct advising_log *log, size_t a, size_t b)
{
	uint32_t key[2] = { (uint32_t)(a < b ? a : b), (uint32_t)(a < b ? b : a) };
	size_t known = log->pairs.n, i = intern_add(&log->pairs, (const char *)key, sizeof key);

	log->pair = mem_grow(log->pair, &log->pair_cap, log->pairs.n, sizeof *log->pair);
	if (i == known)
		log->pair[i] = (struct pairfact){ .a = key[0], .b = key[1], .first = NEVER_MET, .light = NEVER_MET,
		    .heavy = NEVER_MET };
	return &log->pair[i];
}

static const struct pairfact *
find_pair(const struct advising_log *log, size_t a, size_t b)
{
	uint32_t key[2] = { (uint32_t)(a < b ? a : b), (uint32_t)(a < b ? b : a) };
	size_t i = intern_find(&log->pairs, (const char *)key, sizeof key);

	return i == INTERN_NONE ? NULL : &log->pair[i];
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
numbers_of(struct advising_log *log, const struct advising *a, const struct entry *e, size_t number[])
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
use_pairs(struct advising_log *log, const struct entry *e, const size_t *number, size_t n, int inside)
{
	for (size_t i = 0; i < n; i++)
		for (size_t k = i + 1; k < n; k++) {
			struct pairfact *p = pair_of(log, number[i], number[k]);

			earlier(&p->first, e->day);
			earlier(e->form >= FORM_SAMORDNE ? &p->heavy : &p->light, e->day);
			p->entries += (unsigned long)inside;
			p->samvirke += inside && e->form == FORM_SAMVIRKE;
		}
}

static void
use_actors(struct advising_log *log, const struct entry *e, const size_t *number, size_t n, int inside)
{
	unsigned sectors = 0;

	for (size_t i = 0; i < n; i++)
		if (log->who[number[i]].actor != NULL && log->who[number[i]].actor->sector != UNKNOWN)
			sectors |= 1u << log->who[number[i]].actor->sector;
	for (size_t i = 0; i < n; i++) {
		struct actorfact *f = &log->who[number[i]];

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

static void
use_circle(struct advising_log *log, const struct entry *e, size_t *number, size_t n)
{
	struct buf key = { 0 };
	size_t known = log->circles.n, i;
	int month = date_month(e->day);

	qsort(number, n, sizeof *number, by_number);
	for (size_t k = 0; k < n; k++)
		buf_addf(&key, "%zu ", number[k]);
	i = intern_add(&log->circles, key.data, key.len);
	log->circle = mem_grow(log->circle, &log->circle_cap, log->circles.n, sizeof *log->circle);
	if (i == known)
		log->circle[i] = (struct circle){ .first = e->day, .last = e->day };
	earlier(&log->circle[i].first, e->day);
	if (e->day > log->circle[i].last)
		log->circle[i].last = e->day;
	intern_add(&log->circle[i].months, (const char *)&month, sizeof month);
	buf_release(&key);
}

static void
use_channel(struct advising_log *log, const struct entries *in)
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
is_theirs(const struct advising *a, const struct advising_log *log, const struct entries *in, const size_t *number,
    size_t n)
{
	struct csv_field initiative = entries_field(in, ENTRY_INITIATIVE);
	size_t theirs = 0;

	if (a->house)
		return 1;
	if (a->initiative != NULL && initiative.len == strlen(a->initiative->cell[INITIATIVE_ID]) &&
	    memcmp(initiative.text, a->initiative->cell[INITIATIVE_ID], initiative.len) == 0)
		return 1;
	for (size_t i = 0; i < n; i++)
		theirs += is_subject(a, log, number[i]) != 0;
	return theirs > 1;
}

void
advising_log_use(struct advising *a, const struct entries *in, const struct entry *e)
{
	static size_t number[ENTRY_MOST_ACTORS];
	struct advising_log *log = a->log;
	int inside = period_holds(&a->period, e->day), theirs;
	size_t n;

	if (e->day > a->today)
		return;
	log->ever++;
	log->inside += (unsigned long)inside;
	n = numbers_of(log, a, e, number);
	use_actors(log, e, number, n, inside);
	use_pairs(log, e, number, n, inside);
	theirs = is_theirs(a, log, in, number, n);
	if (theirs && inside && e->form == FORM_VIDENDELE)
		use_channel(log, in);
	if (theirs && e->form == FORM_SAMSKABE)
		use_circle(log, e, number, n);
}

unsigned long
advising_log_referrals(const struct advising *a, const struct actor *one, const struct actor *other)
{
	const struct pairfact *p = find_pair(a->log, (size_t)(one - a->sheet->actors.item),
	    (size_t)(other - a->sheet->actors.item));

	return p != NULL ? p->samvirke : 0;
}

/* ---- what it tells ---- */

static size_t
number_of_actor(const struct advising *a, size_t subject)
{
	return (size_t)(a->actor[subject] - a->sheet->actors.item);
}

static void
sharing(struct advising *a)
{
	const struct advising_log *log = a->log;

	if (log->told == 0)
		return;
	advising_tell(a, POINT_DIGITALT, log->digital > 0, (int64_t)log->digital, (int64_t)log->told);
	/* Of fewer than half it would be a guess. */
	if (log->told * 2 >= log->shared)
		advising_tell(a, POINT_KUN_UFORMELT, log->meeting == 0, (int64_t)log->meeting, (int64_t)log->told);
}

/* "A og B": always so, though a name hold a comma, for pairs are parted by a semicolon. */
static void
add_pair(struct buf *out, enum language l, const struct actor *one, const struct actor *other)
{
	const char *name[2] = { actor_called(one), actor_called(other) };

	collate_sort(name, 2, sizeof *name, l);
	buf_addf(out, LANG(l, "%s og %s", "%s and %s"), name[0], name[1]);
}

/* Where two of those who are asked about stand in a row of bits, i < k: a half square by columns. */
static size_t
bit_of(size_t i, size_t k)
{
	return k * (k - 1) / 2 + i;
}

/* The place of each number among those who are asked about, and 1; 0: it is none. */
static size_t *
places(const struct advising *a)
{
	size_t *place = mem_zero(a->log->ids.n + 1, sizeof *place);

	for (size_t i = 0; i < a->actors; i++)
		place[number_of_actor(a, i)] = i + 1;
	return place;
}

/* Which two of them have met, as such bits; how many pairs. */
static size_t
find_met(const struct advising *a, unsigned char *met)
{
	size_t *place = places(a), n = 0;

	for (size_t i = 0; i < a->log->pairs.n; i++) {
		size_t x = place[a->log->pair[i].a], y = place[a->log->pair[i].b], bit;

		if (x == 0 || y == 0)
			continue;
		bit = x < y ? bit_of(x - 1, y - 1) : bit_of(y - 1, x - 1);
		met[bit / 8] |= (unsigned char)(1u << bit % 8);
		n++;
	}
	free(place);
	return n;
}

static void
strangers(struct advising *a)
{
	struct buf *text = advising_text(a);
	size_t of = a->actors > 0 ? a->actors * (a->actors - 1) / 2 : 0, n = 0;
	unsigned char *bits = mem_zero(of / 8 + 1, 1);
	size_t met = find_met(a, bits);
	struct phrase_facts *facts;

	for (size_t i = 0; i < a->actors && n < ADVISING_MOST; i++)
		for (size_t k = i + 1; k < a->actors && n < ADVISING_MOST; k++) {
			if (bits[bit_of(i, k) / 8] & 1u << bit_of(i, k) % 8)
				continue;
			if (n++ > 0)
				buf_adds(text, "; ");
			add_pair(text, a->language, a->actor[i], a->actor[k]);
		}
	free(bits);
	advising_add_others(text, a->language, of - met);
	if (a->log->ever == 0 || of == 0)
		return;
	facts = advising_tell(a, POINT_UDFORSKE, met < of, (int64_t)(of - met), (int64_t)of);
	facts->names = buf_text(text);
	if (a->house)
		return;
	facts = advising_tell(a, POINT_TILLID, met > 0, (int64_t)met, (int64_t)of);
	a->point[POINT_TILLID].other = 1;
}

/* Of the house: had those who go far together met in other forms first? */
static void
steps(struct advising *a)
{
	int64_t heavy = 0, before = 0;

	for (size_t i = 0; i < a->log->pairs.n; i++) {
		const struct pairfact *p = &a->log->pair[i];

		heavy += p->heavy != NEVER_MET;
		before += p->heavy != NEVER_MET && p->light < p->heavy;
	}
	if (a->house && heavy > 0)
		advising_tell(a, POINT_TILLID, before > 0, before, heavy);
}

/* What they ended together, and what came of it. */
static void
endings(struct advising *a)
{
	struct buf *text = advising_text(a);
	size_t n = 0;

	for (size_t k = 0; !a->house && k < a->sheet->initiatives.n; k++) {
		const struct initiative *i = &a->sheet->initiatives.item[k];
		size_t theirs = 0;

		for (size_t m = 0; m < a->actors; m++)
			theirs += initiative_has_partner(i, a->actor[m]->cell[ACTOR_ID]) != 0;
		if (i == a->initiative || theirs < 2 || initiative_is_ongoing(i) || *i->cell[INITIATIVE_OUTCOME] == '\0')
			continue;
		if (n++ < ADVISING_MOST)
			buf_addf(text, "%s%s", n > 1 ? "; " : "", initiative_title(i));
	}
	advising_add_others(text, a->language, n);
	if (n > 0)
		advising_more(a, POINT_TILLID)->what = buf_text(text);
}

static int
is_new(const struct advising *a, const struct actorfact *f)
{
	int since = date_add_months(a->today, -12);

	return (f->actor->since > since && f->actor->since <= a->today) ||
	    (f->actor->since == INT_MIN && f->first > since && f->first <= a->today);
}

static void
people(struct advising *a)
{
	const struct advising_log *log = a->log;
	const struct actor **fresh = mem_zero(4 * a->actors + 1, sizeof *fresh);
	const struct actor **made = fresh + a->actors, **silent = made + a->actors, **blank = silent + a->actors;
	size_t news = 0, makers = 0, silents = 0, blanks = 0, leaders = 0, pairs = 0;
	struct phrase_facts *facts;

	for (size_t i = 0; i < a->actors; i++) {
		const struct actorfact *f = &log->who[number_of_actor(a, i)];

		if (is_new(a, f))
			fresh[news++] = f->actor;
		if (*f->actor->cell[ACTOR_STRENGTHS] == '\0' && *f->actor->cell[ACTOR_OFFERS] == '\0')
			blank[blanks++] = f->actor;
		if (f->made != NEVER_MET)
			made[makers++] = f->actor;
		if (f->entries == 0)
			silent[silents++] = f->actor;
		leaders += f->led > 0;
	}
	for (size_t i = 0; i < log->pairs.n; i++) {
		const struct pairfact *p = &log->pair[i];

		pairs += p->entries > 0 && period_holds(&a->period, p->first) &&
		    (a->house || (is_subject(a, log, p->a) && is_subject(a, log, p->b)));
	}
	if (a->actors > 0) {
		facts = advising_tell(a, POINT_KENDE_HINANDEN, news + blanks > 0, (int64_t)news, (int64_t)a->actors);
		facts->names = advising_names(a, fresh, news);
		a->point[POINT_KENDE_HINANDEN].bare = news == 0 && blanks > 0;
		if (blanks > 0)
			advising_more(a, POINT_KENDE_HINANDEN)->names = advising_names(a, blank, blanks);
	}
	if (a->actors > 0 && log->ever > 0)
		advising_tell(a, POINT_ERFARING, makers > 0, (int64_t)makers, (int64_t)makers)->names =
		    advising_names(a, made, makers);
	if (a->actors > 0 && log->inside > 0) {
		advising_tell(a, POINT_OPSOEGE, leaders > 0, (int64_t)leaders, (int64_t)a->actors);
		if (pairs > 0)
			advising_more(a, POINT_OPSOEGE)->value = (int64_t)pairs;
		if (silents > 0)
			advising_more(a, POINT_UKLAR_VAERDI)->what = advising_names(a, silent, silents);
	}
	free(fresh);
}

/* ---- who refers to whom, often, for the same people ---- */

enum { OFTEN = 3 };

struct often {
	size_t one, other;	/* places among those who are asked about */
	unsigned long times;
};

static int
by_place(const void *x, const void *y)
{
	const struct often *a = x, *b = y;

	return a->one != b->one ? (a->one > b->one) - (a->one < b->one) : (a->other > b->other) - (a->other < b->other);
}

static size_t
find_often(const struct advising *a, struct often **often)
{
	size_t *place = places(a), n = 0, cap = 0;

	for (size_t i = 0; i < a->log->pairs.n; i++) {
		const struct pairfact *p = &a->log->pair[i];
		size_t x = place[p->a], y = place[p->b];

		if (x == 0 || y == 0 || p->samvirke < OFTEN)
			continue;
		*often = mem_grow(*often, &cap, n + 1, sizeof **often);
		(*often)[n++] = (struct often){ (x < y ? x : y) - 1, (x < y ? y : x) - 1, p->samvirke };
	}
	free(place);
	if (n > 0)
		qsort(*often, n, sizeof **often, by_place);
	return n;
}

static void
referrals(struct advising *a)
{
	enum language l = a->language;
	struct buf *text = advising_text(a);
	struct often *often = NULL;
	size_t all = find_often(a, &often), n = 0;

	for (size_t i = 0; i < all; i++) {
		const struct actor *one = a->actor[often[i].one], *other = a->actor[often[i].other];
		const char *target = advising_common(yaml_get(one->node, "targets"), yaml_get(other->node, "targets"));

		if (target == NULL || ++n > ADVISING_MOST)
			continue;
		if (n > 1)
			buf_adds(text, "; ");
		add_pair(text, l, one, other);
		buf_addf(text, " (%s, %s)", target, quantity_times(l, often[i].times));
	}
	free(often);
	advising_add_others(text, l, n);
	if (a->log->inside > 0 && a->actors > 1)
		advising_tell(a, POINT_KOORDINERING, n > 0, 0, 0)->what = buf_text(text);
}

/* ---- who sees across ---- */

/*
 * Which numbers are the only link between others, in the entries of the period: points of
 * articulation, by depth first without recursion (Hopcroft and Tarjan 1973).
 */
struct walk {
	size_t *first, *next, *to;	/* the ends of the pairs of each number, as lists */
	size_t *depth, *low, *parent, *at, *stack, *children;
};

static void
visit(struct walk *w, size_t root, char *cut)
{
	size_t top = 0, steps = 1;

	w->stack[top++] = root;
	w->depth[root] = w->low[root] = steps++;
	w->at[root] = w->first[root];
	while (top > 0) {
		size_t v = w->stack[top - 1], edge = w->at[v], u;

		if (edge == 0) {
			top--;
			if (top == 0)
				break;
			u = w->stack[top - 1];
			if (w->low[v] < w->low[u])
				w->low[u] = w->low[v];
			if (u != root && w->low[v] >= w->depth[u])
				cut[u] = 1;
			w->children[u]++;
			continue;
		}
		w->at[v] = w->next[edge];
		u = w->to[edge];
		if (w->depth[u] == 0) {
			w->parent[u] = v + 1;
			w->depth[u] = w->low[u] = steps++;
			w->at[u] = w->first[u];
			w->stack[top++] = u;
		} else if (w->parent[v] != u + 1 && w->depth[u] < w->low[v]) {
			w->low[v] = w->depth[u];
		}
	}
	cut[root] = w->children[root] > 1;
}

static void
find_links(const struct advising_log *log, char *cut)
{
	size_t n = log->ids.n + 1, edges = 2 * log->pairs.n + 2, used = 1;
	size_t *room = mem_zero(7 * n + 2 * edges, sizeof *room);
	struct walk w = { .first = room, .depth = room + n, .low = room + 2 * n, .parent = room + 3 * n,
	    .at = room + 4 * n, .stack = room + 5 * n, .children = room + 6 * n, .next = room + 7 * n,
	    .to = room + 7 * n + edges };

	for (size_t i = 0; i < log->pairs.n; i++) {
		const struct pairfact *p = &log->pair[i];

		if (p->entries == 0)
			continue;
		w.to[used] = p->b, w.next[used] = w.first[p->a], w.first[p->a] = used++;
		w.to[used] = p->a, w.next[used] = w.first[p->b], w.first[p->b] = used++;
	}
	for (size_t v = 0; v < log->ids.n; v++)
		if (w.depth[v] == 0 && w.first[v] != 0)
			visit(&w, v, cut);
	free(room);
}

static int
bits(unsigned set)
{
	int n = 0;

	for (; set != 0; set &= set - 1)
		n++;
	return n;
}

static void
across(struct advising *a)
{
	const struct advising_log *log = a->log;
	char *cut = mem_zero(log->ids.n + 1, 1);
	const struct actor **seen = mem_zero(a->actors + 1, sizeof *seen);
	size_t n = 0;

	find_links(log, cut);
	for (size_t i = 0; i < a->actors; i++) {
		size_t k = number_of_actor(a, i);
		unsigned own = a->actor[i]->sector == UNKNOWN ? 0 : 1u << a->actor[i]->sector;

		if (bits(log->who[k].sectors & ~own) >= 3 || cut[k])
			seen[n++] = a->actor[i];
	}
	if (log->inside > 0 && a->actors > 0)
		advising_tell(a, POINT_BLIK_PAA_TVAERS, n > 0, (int64_t)n, (int64_t)n)->names = advising_names(a, seen, n);
	free(seen);
	free(cut);
}

/* ---- the same, again ---- */

/* The first day from which on it was this circle and no other: that of a month, or its own first. */
static int
alone_since(const struct circle *c, int others_last)
{
	int since = NEVER_MET;

	if (c->first > others_last)
		return c->first;
	for (size_t i = 0; i < c->months.n; i++) {
		int month;

		memcpy(&month, intern_text(&c->months, i), sizeof month);
		if (date_month_first(month) > others_last)
			earlier(&since, date_month_first(month));
	}
	return since;
}

static const char *
circle_names(struct advising *a, const char *numbers)
{
	const char *name[ENTRY_MOST_ACTORS];
	struct buf *text = advising_text(a);
	size_t n = 0;

	for (char *end; *numbers != '\0' && n < ENTRY_MOST_ACTORS; numbers = end + 1) {
		size_t k = strtoul(numbers, &end, 10);
		const struct actor *actor = a->log->who[k].actor;

		name[n++] = actor != NULL ? actor_called(actor) : intern_text(&a->log->ids, k);
	}
	collate_add_names(text, a->language, name, n, 2 * ADVISING_MOST);
	return buf_text(text);
}

static void
circles(struct advising *a)
{
	const struct advising_log *log = a->log;
	size_t latest = 0, recent = 0;
	int others = INT_MIN, since, months = 0;
	struct phrase_facts *facts;

	if (log->circles.n == 0)
		return;
	for (size_t i = 1; i < log->circles.n; i++)
		if (log->circle[i].last > log->circle[latest].last)
			latest = i;
	for (size_t i = 0; i < log->circles.n; i++) {
		if (i != latest && log->circle[i].last > others)
			others = log->circle[i].last;
		recent += log->circle[i].last > date_add_months(a->today, -12);
	}
	since = alone_since(&log->circle[latest], others);
	if (recent == 1 && since != NEVER_MET)
		months = date_month(log->circle[latest].last) - date_month(since);
	if (months > 0 && date_add_months(since, months) > log->circle[latest].last)
		months--;
	/* None in the last year: nothing can be told of it. */
	if (recent == 0)
		return;
	facts = advising_tell(a, POINT_TUNNELSYN, months >= 12, months, months);
	facts->names = circle_names(a, intern_text(&log->circles, latest));
}

void
advising_from_log(struct advising *a)
{
	sharing(a);
	strangers(a);
	steps(a);
	endings(a);
	people(a);
	referrals(a);
	across(a);
	circles(a);
}
