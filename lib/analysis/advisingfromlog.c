/* What the log tells: who stood with whom, how knowledge was shared, who makes something new. */
#include <stdlib.h>
#include <string.h>

#include "analysis/advising.h"
#include "analysis/advisinglog.h"
#include "analysis/advisingparts.h"
#include "analysis/wordlist.h"
#include "base/collate.h"
#include "base/cutpoints.h"
#include "base/date.h"
#include "base/lang.h"
#include "base/mem.h"
#include "base/quantity.h"
#include "centre/entry.h"
#include "yaml/yaml.h"

/* The log as of the day as of which it is asked. */
static const struct advisinglog_view *
view_of(const struct advising *a)
{
	return &a->log->view[a->view];
}

int
advising_log_begins(const struct advising *a)
{
	return a->log != NULL && a->log->all > 0 ? a->log->first : NEVER;
}

static void
sharing(struct advising *a)
{
	const struct advisinglog_view *log = view_of(a);
	long untold = (long)(log->shared - log->told);

	if (log->told == 0)
		return;
	advised_tell(a, POINT_DIGITALT, log->digital > 0, (int64_t)log->digital, (int64_t)log->told)->unknown = untold;
	/* That there was none at a meeting would be a guess, if the channel of fewer than half is known. */
	if (log->meeting > 0 || log->told * 2 >= log->shared)
		advised_tell(a, POINT_KUN_UFORMELT, log->meeting == 0, (int64_t)log->meeting, (int64_t)log->told)->unknown = untold;
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
		place[advisinglog_number(a, a->actor[i])] = i + 1;
	return place;
}

/* Those of them who have met by entries of some forms: their bits; how many are new. */
static size_t
mark_met(const struct advising *a, const struct ties *firsts, const size_t *place, unsigned char *met)
{
	const struct ties_asked had = { .least = advisinglog_key(a->today) };
	struct ties_some some = { 0 };
	size_t n = 0;

	while (ties_more(firsts, &had, &some))
		for (size_t i = 0; i < some.n; i++) {
			size_t x = place[some.a[i]], y = place[some.b], bit;

			if (x == 0 || y == 0)
				continue;
			bit = x < y ? bit_of(x - 1, y - 1) : bit_of(y - 1, x - 1);
			n += !(met[bit / 8] >> bit % 8 & 1);
			met[bit / 8] |= (unsigned char)(1u << bit % 8);
		}
	return n;
}

/* Which two of them have met, as such bits; how many pairs. */
static size_t
find_met(const struct advising *a, unsigned char *met)
{
	size_t *place = places(a), n = mark_met(a, &a->log->light, place, met) + mark_met(a, &a->log->heavy, place, met);

	free(place);
	return n;
}

static void
strangers(struct advising *a)
{
	struct buf *text = advised_text(a);
	size_t of = a->actors > 0 ? a->actors * (a->actors - 1) / 2 : 0, n = 0;
	unsigned char *bits = mem_zero(of / 8 + 1, 1);
	size_t met = find_met(a, bits);
	struct phrase_facts *facts;

	for (size_t i = 0; i < a->actors && n < ADVISED_MOST; i++)
		for (size_t k = i + 1; k < a->actors && n < ADVISED_MOST; k++) {
			if (bits[bit_of(i, k) / 8] & 1u << bit_of(i, k) % 8)
				continue;
			if (n++ > 0)
				buf_adds(text, "; ");
			add_pair(text, a->language, a->actor[i], a->actor[k]);
		}
	free(bits);
	advised_add_others(text, a->language, of - met);
	if (view_of(a)->ever == 0 || of == 0)
		return;
	facts = advised_tell(a, POINT_UDFORSKE, met < of, (int64_t)(of - met), (int64_t)of);
	facts->names = buf_text(text);
	if (a->house)
		return;
	facts = advised_tell(a, POINT_TILLID, met > 0, (int64_t)met, (int64_t)of);
	a->point[POINT_TILLID].other = 1;
}

/* Of the house: had those who go far together met in other forms first? */
static void
steps(struct advising *a)
{
	const struct ties_asked had = { .least = advisinglog_key(a->today) };
	struct ties_some some = { 0 };
	int64_t heavy = 0, before = 0;

	for (; a->house && ties_more(&a->log->heavy, &had, &some); heavy += (int64_t)some.n)
		for (size_t i = 0; i < some.n; i++)
			before += ties_find(&a->log->light, some.a[i], some.b) > some.number[i];
	if (heavy > 0)
		advised_tell(a, POINT_TILLID, before > 0, before, heavy);
}

/* What they ended together, and what came of it. */
static void
endings(struct advising *a)
{
	struct buf *text = advised_text(a), *to;
	size_t n = 0;

	for (size_t k = 0; !a->house && k < a->sheet->initiatives.n; k++) {
		const struct initiative *i = &a->sheet->initiatives.item[k];
		size_t theirs = 0;

		for (size_t m = 0; m < a->actors; m++)
			theirs += initiative_has_partner(i, a->actor[m]->cell[ACTOR_ID]) != 0;
		if (i == a->initiative || theirs < 2 || !initiative_is_over(i, a->today) || *i->cell[INITIATIVE_OUTCOME] == '\0')
			continue;
		if ((to = advised_example(text, &n)) != NULL)
			buf_adds(to, initiative_title(i));
	}
	advised_add_others(text, a->language, n);
	if (n > 0)
		advised_more(a, POINT_TILLID)->what = buf_text(text);
}

/* In a log that is no older than that day the first entry of each is new, and tells nothing. */
static int
is_new(const struct advising *a, const struct advisinglog_actor *f)
{
	int since = date_add_months(a->today, -12);

	return (f->actor->since > since && f->actor->since <= a->today) ||
	    (f->actor->since == INT_MIN && f->first > since && f->first <= a->today && view_of(a)->begins <= since);
}

/* Those of them who were together for the first time in the period. */
static size_t
count_new_pairs(const struct advising *a)
{
	const struct ties_asked asked = advisinglog_asked(a);
	const uint32_t begins = advisinglog_key(a->period.first);
	struct ties_some some = { 0 };
	size_t n = 0;

	while (ties_more(&a->log->pairs, &asked, &some))
		for (size_t i = 0; i < some.n && (a->house || advisinglog_is_subject(a, some.b)); i++)
			n += ties_find(&a->log->light, some.a[i], some.b) <= begins &&
			    ties_find(&a->log->heavy, some.a[i], some.b) <= begins &&
			    (a->house || advisinglog_is_subject(a, some.a[i]));
	return n;
}

static void
people(struct advising *a)
{
	const struct advisinglog *log = a->log;
	const struct actor **fresh = mem_zero(4 * a->actors + 1, sizeof *fresh);
	const struct actor **made = fresh + a->actors, **silent = made + a->actors, **blank = silent + a->actors;
	size_t news = 0, makers = 0, silents = 0, blanks = 0, leaders = 0, pairs = count_new_pairs(a);
	struct phrase_facts *facts;

	for (size_t i = 0; i < a->actors; i++) {
		const struct advisinglog_actor *f = &log->who[advisinglog_number(a, a->actor[i])];

		if (is_new(a, f))
			fresh[news++] = f->actor;
		if (*f->actor->cell[ACTOR_STRENGTHS] == '\0' && *f->actor->cell[ACTOR_OFFERS] == '\0')
			blank[blanks++] = f->actor;
		if (advisinglog_had(a, f->made))
			made[makers++] = f->actor;
		if (f->in[a->view].entries == 0)
			silent[silents++] = f->actor;
		leaders += f->in[a->view].led > 0;
	}
	if (a->actors > 0) {
		facts = advised_tell(a, POINT_KENDE_HINANDEN, news + blanks > 0, (int64_t)news, (int64_t)a->actors);
		facts->names = advised_names(a, fresh, news);
		a->point[POINT_KENDE_HINANDEN].bare = news == 0 && blanks > 0;
		if (blanks > 0)
			advised_more(a, POINT_KENDE_HINANDEN)->names = advised_names(a, blank, blanks);
	}
	if (a->actors > 0 && view_of(a)->ever > 0)
		advised_tell(a, POINT_ERFARING, makers > 0, (int64_t)makers, (int64_t)makers)->names =
		    advised_names(a, made, makers);
	if (a->actors > 0 && view_of(a)->inside > 0) {
		advised_tell(a, POINT_OPSOEGE, leaders > 0, (int64_t)leaders, (int64_t)a->actors);
		/* Where the log begins in the period, all pairs are new in it. */
		if (pairs > 0 && view_of(a)->begins < a->period.first)
			advised_more(a, POINT_OPSOEGE)->value = (int64_t)pairs;
		if (silents > 0)
			advised_more(a, POINT_UKLAR_VAERDI)->what = advised_names(a, silent, silents);
	}
	free(fresh);
}

/* ---- who refers to whom, often, for the same people ---- */

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
	const struct ties_asked asked = advisinglog_asked(a);
	const unsigned long least = (unsigned long)points[POINT_KOORDINERING].least;
	size_t *place = places(a), n = 0, cap = 0;
	struct ties_some some = { 0 };

	while (ties_more(&a->log->pairs, &asked, &some))
		for (size_t i = 0; i < some.n; i++) {
			size_t x = place[some.a[i]], y = place[some.b];
			unsigned long times = advisinglog_referrals_of(a, some.a[i], some.b, some.number[i]);

			if (x == 0 || y == 0 || times < least)
				continue;
			*often = mem_grow(*often, &cap, n + 1, sizeof **often);
			(*often)[n++] = (struct often){ (x < y ? x : y) - 1, (x < y ? y : x) - 1, times };
		}
	free(place);
	if (n > 0)
		qsort(*often, n, sizeof **often, by_place);
	return n;
}

/* The first target of one that the other has, too, but for those that leave nobody out; NULL: none. */
static const char *
common_target(const struct actor *one, const struct actor *other)
{
	struct wordlists words = { 0 };
	struct wordlist its = wordlists_read_targets(&words, yaml_get(one->node, "targets"));
	struct wordlist others = wordlists_read_targets(&words, yaml_get(other->node, "targets"));
	size_t common = wordlists_common(&words, &its, &others, 0);
	const char *text = common != INTERN_NONE ? wordlists_text(&words, common) : NULL;

	wordlists_release(&words);
	return text;
}

static void
referrals(struct advising *a)
{
	enum language l = a->language;
	struct buf *text = advised_text(a), *to;
	struct often *often = NULL;
	size_t all = find_often(a, &often), n = 0, unknown = 0;

	for (size_t i = 0; i < all; i++) {
		const struct actor *one = a->actor[often[i].one], *other = a->actor[often[i].other];
		const char *target = common_target(one, other);

		unknown += *one->cell[ACTOR_TARGETS] == '\0' || *other->cell[ACTOR_TARGETS] == '\0';
		if (target == NULL || (to = advised_example(text, &n)) == NULL)
			continue;
		add_pair(to, l, one, other);
		buf_addf(to, " (%s, %s)", target, quantity_times(l, often[i].times));
	}
	free(often);
	advised_add_others(text, l, n);
	/* Of whom somebody is there for is not written they may be the same. */
	if (view_of(a)->inside > 0 && a->actors > 1 && (n > 0 || unknown == 0))
		advised_tell(a, POINT_KOORDINERING, n > 0, 0, 0)->what = buf_text(text);
}

/* ---- who sees across ---- */

/* Which numbers are the only link between others, in the entries of the period. */
static void
find_links(const struct advising *a, char *cut)
{
	const struct advisinglog *log = a->log;
	const struct ties_asked asked = advisinglog_asked(a);
	struct cutpoints_pair *pair = mem_zero(ties_count(&log->pairs, &asked) + 1, sizeof *pair);
	struct ties_some some = { 0 };
	size_t n = 0;

	while (ties_more(&log->pairs, &asked, &some))
		for (size_t i = 0; i < some.n; i++)
			pair[n++] = (struct cutpoints_pair){ some.a[i], (uint32_t)some.b };
	cutpoints_find(cut, log->ids.n, pair, n);
	free(pair);
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
	const struct advisinglog *log = a->log;
	char *cut = mem_zero(log->ids.n + 1, 1);
	const struct actor **seen = mem_zero(a->actors + 1, sizeof *seen);
	size_t n = 0;

	find_links(a, cut);
	for (size_t i = 0; i < a->actors; i++) {
		size_t k = advisinglog_number(a, a->actor[i]);
		unsigned own = a->actor[i]->sector == UNKNOWN ? 0 : 1u << a->actor[i]->sector;

		if (bits(log->who[k].in[a->view].sectors & ~own) >= points[POINT_BLIK_PAA_TVAERS].least || cut[k])
			seen[n++] = a->actor[i];
	}
	if (view_of(a)->inside > 0 && a->actors > 0)
		advised_tell(a, POINT_BLIK_PAA_TVAERS, n > 0, (int64_t)n, (int64_t)n)->names = advised_names(a, seen, n);
	free(seen);
	free(cut);
}

/* ---- the same, again ---- */

static const char *
circle_names(struct advising *a, const char *numbers)
{
	const char *name[ENTRY_MOST_ACTORS];
	struct buf *text = advised_text(a);
	size_t n = 0;

	for (char *end; *numbers != '\0' && n < ENTRY_MOST_ACTORS; numbers = end + 1) {
		size_t k = strtoul(numbers, &end, 10);
		const struct actor *actor = a->log->who[k].actor;

		name[n++] = actor != NULL ? actor_called(actor) : intern_text(&a->log->ids, k);
	}
	collate_add_names(text, a->language, name, n, 2 * ADVISED_MOST);
	return buf_text(text);
}

/*
 * The time up to the last entry in which nobody but one circle made something new, from its first day on.  A day
 * on which another did so too is left out.
 */
static void
circles(struct advising *a)
{
	const struct advisinglog_view *log = view_of(a);
	const struct advisinglog_day *last, *first;
	const int least = points[POINT_TUNNELSYN].least;
	int year = date_add_months(a->today, -12), months, changed;
	struct phrase_facts *facts;

	if (log->days == 0)
		return;
	first = last = &log->day[log->days - 1];
	/* None in the last year: nothing can be told of it. */
	if (last->day <= year)
		return;
	while (first > log->day && !last->several && !first[-1].several && first[-1].circle == last->circle)
		first--;
	months = date_months_between(first->day, last->day);
	/* One circle for less than a year, and no other in it: whether it is always the same is not known yet. */
	changed = last->several || (first > log->day && first[-1].day > year);
	if (months < least && !changed)
		return;
	facts = advised_tell(a, POINT_TUNNELSYN, months >= least, months, months);
	facts->names = circle_names(a, intern_text(&a->log->circles, last->circle));
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
