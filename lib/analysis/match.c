#include <stdlib.h>
#include <string.h>

#include "analysis/gist.h"
#include "analysis/match.h"
#include "base/mem.h"
#include "centre/recordlist.h"
#include "yaml/yaml.h"

enum what { NEED, OFFER, RESOURCE, STRENGTH, TARGET, WHATS };

/* An actor that is there; they stand in the order of houses and ids. */
struct party {
	size_t house;
	const struct actor *actor;
	size_t first[WHATS], n[WHATS];	/* its texts */
};

/* A text of one. */
struct text {
	size_t party;
	const char *words;
	size_t at;		/* in its shelf */
	size_t gist;		/* of a target: its key, or GIST_NOBODY */
	size_t whole;		/* what all of it says, as a key: of what is offered, and of strengths */
};

/* The texts of one kind, and under each key those that have it. */
struct shelf {
	struct text *text;
	size_t n, cap;
	size_t *start, *filed;	/* filed[start[key]] up to filed[start[key + 1]] */
	size_t *seen;		/* of each text: the last that asked, and 1 */
};

struct search {
	const struct matchhouse *house;
	struct gists gists;
	struct party *party;
	size_t parties;
	unsigned kinds;
	struct shelf shelf[WHATS];
	struct matches *out;
	size_t *met;		/* of each party: the last text that asked, and 1 */
};

/* ---- reading ---- */

static int
by_house_and_id(const void *x, const void *y)
{
	const struct party *a = x, *b = y;

	if (a->house != b->house)
		return a->house < b->house ? -1 : 1;
	return strcmp(a->actor->cell[ACTOR_ID], b->actor->cell[ACTOR_ID]);
}

static void
take_parties(struct search *s, size_t houses, int today)
{
	size_t most = 0;

	for (size_t i = 0; i < houses; i++)
		most += s->house[i].actors->n;
	s->party = mem_zero(most + 1, sizeof *s->party);
	for (size_t i = 0; i < houses; i++)
		for (size_t k = 0; k < s->house[i].actors->n; k++)
			if (actor_is_there(&s->house[i].actors->item[k], today))
				s->party[s->parties++] = (struct party){ .house = i, .actor = &s->house[i].actors->item[k] };
	if (s->parties > 0)
		qsort(s->party, s->parties, sizeof *s->party, by_house_and_id);
}

static void
take_text(struct search *s, enum what what, size_t party, const char *words)
{
	struct shelf *shelf = &s->shelf[what];
	size_t len = strlen(words);
	struct text t = { .party = party, .words = words, .at = shelf->n };

	if (len == 0)
		return;
	t.gist = what == TARGET ? gists_whole(&s->gists, words, len) : gists_add(&s->gists, words, len);
	if (what == OFFER || what == STRENGTH)
		t.whole = gists_whole(&s->gists, words, len);
	shelf->text = mem_grow(shelf->text, &shelf->cap, shelf->n + 1, sizeof *shelf->text);
	shelf->text[shelf->n++] = t;
}

/* The items of a list of texts, or the one text. */
static void
take_list(struct search *s, enum what what, size_t party, const char *key)
{
	const struct yaml_node *list = yaml_get(s->party[party].actor->node, key);
	const char *item;

	s->party[party].first[what] = s->shelf[what].n;
	for (size_t i = 0; (item = yaml_item(list, i)) != NULL; i++)
		take_text(s, what, party, item);
	s->party[party].n[what] = s->shelf[what].n - s->party[party].first[what];
}

/* A resource of an actor's that is still there. */
struct owned {
	size_t party, record;
};

static int
by_owner(const void *x, const void *y)
{
	const struct owned *a = x, *b = y;

	if (a->party != b->party)
		return a->party < b->party ? -1 : 1;
	return (a->record > b->record) - (a->record < b->record);
}

/* The party with an id among those from `low` on and before `high`, or `high`. */
static size_t
party_with(const struct search *s, size_t low, size_t high, const char *id)
{
	size_t end = high;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = strcmp(s->party[middle].actor->cell[ACTOR_ID], id);

		if (order == 0)
			return middle;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return end;
}

/* What the parties from `low` on and before `high`, all of one house, own of its resources. */
static void
take_resources(struct search *s, size_t low, size_t high, int today)
{
	const struct recordlist *all = s->house[s->party[low].house].resources;
	struct owned *owned = mem_zero(all->n + 1, sizeof *owned);
	size_t n = 0;

	for (size_t i = 0; i < all->n; i++) {
		owned[n] = (struct owned){ party_with(s, low, high, yaml_text(all->record[i], "owner")), i };
		if (owned[n].party < high && !recordlist_is_gone(all->record[i], today))
			n++;
	}
	if (n > 0)
		qsort(owned, n, sizeof *owned, by_owner);
	for (size_t i = 0; i < n; i++)
		take_text(s, RESOURCE, owned[i].party, yaml_text(all->record[owned[i].record], "name"));
	free(owned);
}

static void
take_texts(struct search *s, int today)
{
	for (size_t i = 0, end; i < s->parties; i = end) {
		const struct matchhouse *house = &s->house[s->party[i].house];

		gists_speak(&s->gists, house->language, house->synonyms);
		for (end = i; end < s->parties && s->party[end].house == s->party[i].house; end++) {
			take_list(s, NEED, end, "needs");
			take_list(s, OFFER, end, "offers");
			take_list(s, STRENGTH, end, "strengths");
			take_list(s, TARGET, end, "targets");
		}
		if (house->resources != NULL)
			take_resources(s, i, end, today);
	}
}

/* ---- finding ---- */

/* The keys of a text; a target has one of its own. */
static size_t
keys_of(const struct search *s, enum what what, const struct text *t, const size_t **key)
{
	if (what != TARGET)
		return gists_keys(&s->gists, t->gist, key);
	*key = &t->gist;
	return t->gist != GIST_NOBODY;
}

/* Put each text under its keys: first count, then lay down. */
static void
file_texts(struct search *s, enum what what)
{
	struct shelf *shelf = &s->shelf[what];
	size_t most = gists_most(&s->gists), *at;
	const size_t *key;

	shelf->start = mem_zero(most + 2, sizeof *shelf->start);
	shelf->seen = mem_zero(shelf->n + 1, sizeof *shelf->seen);
	for (size_t i = 0; i < shelf->n; i++)
		for (size_t k = 0, n = keys_of(s, what, &shelf->text[i], &key); k < n; k++)
			shelf->start[key[k] + 1]++;
	for (size_t i = 0; i < most; i++)
		shelf->start[i + 1] += shelf->start[i];
	shelf->filed = mem_zero(shelf->start[most] + 1, sizeof *shelf->filed);
	at = mem_zero(most + 1, sizeof *at);
	memcpy(at, shelf->start, most * sizeof *at);
	for (size_t i = 0; i < shelf->n; i++)
		for (size_t k = 0, n = keys_of(s, what, &shelf->text[i], &key); k < n; k++)
			shelf->filed[at[key[k]]++] = i;
	free(at);
}

static void
put(struct search *s, enum match_kind kind, const struct text *need, const struct text *offer, int is_resource)
{
	struct matches *m = s->out;
	const struct party *a = &s->party[need->party], *b = &s->party[offer->party];

	m->item = mem_grow(m->item, &m->cap, m->n + 1, sizeof *m->item);
	m->item[m->n++] = (struct match){
		.kind = kind, .need_house = a->house, .offer_house = b->house, .need_of = a->actor,
		.offer_of = b->actor, .need = need->words, .offer = offer->words,
		.need_at = need->at, .offer_at = offer->at, .is_resource = is_resource
	};
}

/* Has a party means that the other has not written down in the same words? */
static int
has_other_means(const struct search *s, const struct party *a, const struct party *b)
{
	static const enum what means[] = { OFFER, STRENGTH };

	for (size_t w = 0; w < 2; w++)
		for (size_t i = a->first[means[w]]; i < a->first[means[w]] + a->n[means[w]]; i++) {
			size_t whole = s->shelf[means[w]].text[i].whole, same = 0;

			for (size_t v = 0; v < 2; v++)
				for (size_t k = b->first[means[v]]; k < b->first[means[v]] + b->n[means[v]]; k++)
					same += s->shelf[means[v]].text[k].whole == whole;
			if (same == 0 && whole != GIST_NOBODY)
				return 1;
		}
	return 0;
}

/*
 * The texts of a shelf that fit one of party p's, each once.  Of a pair with something in common
 * only the further one is asked for.
 */
static void
match_text(struct search *s, enum match_kind kind, enum what from, size_t i, enum what to)
{
	const struct text *t = &s->shelf[from].text[i];
	struct shelf *shelf = &s->shelf[to];
	int in_common = kind == MATCH_BEHOV || kind == MATCH_MAAL;
	const size_t *key;
	size_t n = keys_of(s, from, t, &key);

	for (size_t k = 0; k < n && (s->kinds & MATCH_BIT(kind)) != 0; k++) {
		size_t seeks = gist_seeks(key[k]);

		/* "mødelokale" and "kursuslokale" are not the same. */
		if (in_common && seeks != key[k])
			continue;
		for (size_t at = shelf->start[seeks]; at < shelf->start[seeks + 1]; at++) {
			size_t of = shelf->filed[at];
			const struct text *other = &shelf->text[of];

			if (other->party == t->party || (in_common && other->party < t->party) ||
			    shelf->seen[of] == i + 1)
				continue;
			shelf->seen[of] = i + 1;
			if (to == RESOURCE && s->met[other->party] == i + 1)
				continue;
			if (to == OFFER)
				s->met[other->party] = i + 1;
			if (kind != MATCH_MAAL || (has_other_means(s, &s->party[t->party], &s->party[other->party]) &&
			    has_other_means(s, &s->party[other->party], &s->party[t->party])))
				put(s, kind, t, other, to == RESOURCE);
		}
	}
}

/* ---- order ---- */

/* What a match of one party is sorted by: all of it, so that no two are equal. */
static int
in_order(const void *x, const void *y)
{
	const struct match *a = x, *b = y;
	int order;

	if (a->offer_house != b->offer_house)
		return a->offer_house < b->offer_house ? -1 : 1;
	order = strcmp(a->offer_of->cell[ACTOR_ID], b->offer_of->cell[ACTOR_ID]);
	if (order == 0)
		order = (a->kind > b->kind) - (a->kind < b->kind);
	if (order == 0)
		order = (a->need_at > b->need_at) - (a->need_at < b->need_at);
	if (order == 0)
		order = (a->offer_at > b->offer_at) - (a->offer_at < b->offer_at);
	return order;
}

void
matches_find(struct matches *out, const struct matchhouse *house, size_t houses, int today,
    unsigned kinds)
{
	struct search s = { .house = house, .out = out, .kinds = kinds };

	*out = (struct matches){ 0 };
	gists_init(&s.gists);
	take_parties(&s, houses, today);
	take_texts(&s, today);
	gists_settle(&s.gists);
	for (int i = 0; i < WHATS; i++)
		file_texts(&s, (enum what)i);
	s.met = mem_zero(s.parties + 1, sizeof *s.met);
	for (size_t p = 0; p < s.parties; p++) {
		const struct party *party = &s.party[p];
		size_t before = out->n;

		for (size_t i = party->first[NEED]; i < party->first[NEED] + party->n[NEED]; i++) {
			match_text(&s, MATCH_TILBUD, NEED, i, OFFER);
			match_text(&s, MATCH_TILBUD, NEED, i, RESOURCE);
			match_text(&s, MATCH_STYRKE, NEED, i, STRENGTH);
			match_text(&s, MATCH_BEHOV, NEED, i, NEED);
		}
		for (size_t i = party->first[TARGET]; i < party->first[TARGET] + party->n[TARGET]; i++)
			match_text(&s, MATCH_MAAL, TARGET, i, TARGET);
		if (out->n > before)
			qsort(out->item + before, out->n - before, sizeof *out->item, in_order);
	}
	for (int i = 0; i < WHATS; i++) {
		free(s.shelf[i].text);
		free(s.shelf[i].start);
		free(s.shelf[i].filed);
		free(s.shelf[i].seen);
	}
	free(s.met);
	free(s.party);
	gists_release(&s.gists);
}

int
matches_are_same(const struct matchhouse *house, int day, int other)
{
	const struct recordlist *resources = house->resources;

	for (size_t i = 0; i < house->actors->n; i++)
		if (actor_is_there(&house->actors->item[i], day) != actor_is_there(&house->actors->item[i], other))
			return 0;
	for (size_t i = 0; resources != NULL && i < resources->n; i++)
		if (recordlist_is_gone(resources->record[i], day) != recordlist_is_gone(resources->record[i], other))
			return 0;
	return 1;
}

void
matches_release(struct matches *m)
{
	free(m->item);
	*m = (struct matches){ 0 };
}
