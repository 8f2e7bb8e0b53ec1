/* What the records of the actors tell by themselves. */
#include <stdlib.h>
#include <string.h>

#include "analysis/advisinglog.h"
#include "analysis/advisingparts.h"
#include "analysis/advisingwords.h"
#include "base/collate.h"
#include "base/lang.h"
#include "base/mem.h"
#include "base/number.h"
#include "base/quantity.h"
#include "field/terms.h"
#include "schema/openweek.h"
#include "yaml/yaml.h"

static int
has_text(const struct actor *actor, enum actor_field field)
{
	return *actor->cell[field] != '\0';
}

/* ---- targets ---- */

static void
targets(struct advising *a)
{
	struct advisingwords words = { 0 };
	const char *shared;
	size_t tell = 0;

	for (size_t i = 0; i < a->actors; i++) {
		tell += has_text(a->actor[i], ACTOR_TARGETS) != 0;
		advisingwords_add(&words, a->actor[i], "targets");
	}
	shared = advisingwords_list(a, &words, 2);
	if (shared != NULL || tell > 1) {
		advised_tell(a, POINT_SAMME_MAALGRUPPE, shared != NULL, 0, 0)->what = shared;
		advised_tell(a, POINT_RETTE_TILBUD, shared != NULL, 0, 0)->what = shared;
	}
	advisingwords_release(&words);
}

/* ---- sectors ---- */

static unsigned
sectors_of(const struct actor *const *actor, size_t n, size_t *unknown)
{
	unsigned bits = 0;

	for (size_t i = 0; i < n; i++)
		if (actor[i]->sector == UNKNOWN)
			++*unknown;
		else
			bits |= 1u << actor[i]->sector;
	return bits;
}

static const char *
sector_words(struct advising *a, unsigned bits, int *count)
{
	const char *name[SECTORS];
	struct buf *text = advised_text(a);

	*count = 0;
	for (int i = 0; i < SECTORS; i++)
		if (bits & 1u << i)
			name[(*count)++] = vocab_word(&sector_vocab, i, a->language);
	lang_add_names(text, a->language, name, (size_t)*count);
	return buf_text(text);
}

static void
sectors(struct advising *a)
{
	size_t unknown = 0, ignored = 0;
	unsigned bits = sectors_of(a->actor, a->actors, &unknown), others = 0;
	int n, more, least = points[POINT_FORSKELLIGHED].least;
	const char *words = sector_words(a, bits, &n);
	struct phrase_facts *facts;

	/* Whose sector is unknown could be of a third. */
	if (n >= least || (unknown == 0 && a->actors > 0)) {
		facts = advised_tell(a, POINT_FORSKELLIGHED, n >= least, n, n);
		facts->what = words;
		facts->unknown = (long)unknown;
	}
	if (a->house)
		return;
	for (size_t i = 0; i < a->sheet->actors.n; i++) {
		const struct actor *actor = &a->sheet->actors.item[i];

		if (actor_in_house(actor, a->today))
			others |= sectors_of(&actor, 1, &ignored);
	}
	words = sector_words(a, others & ~bits, &more);
	if (more > 0)
		advised_more(a, POINT_BLIK_UDEFRA)->what = words;
}

/* ---- hours ---- */

static void
two_together(struct advising *a, int minutes)
{
	struct buf *hours = advised_text(a);
	struct phrase_facts *facts = advised_tell(a, POINT_SAMME_TID, minutes > 0, 0, 0), *more;
	unsigned long referrals = advisinglog_referrals(a, a->actor[0], a->actor[1]);

	a->point[POINT_SAMME_TID].other = 1;
	lang_add_hours(hours, a->language, minutes);
	buf_adds(hours, minutes == 60 ? LANG(a->language, " time", " hour") : LANG(a->language, " timer", " hours"));
	facts->what = buf_text(hours);
	facts->names = advised_names(a, a->actor, 2);
	if (referrals > 0) {
		more = advised_more(a, POINT_SAMME_TID);
		more->value = (int64_t)referrals;
		more->what = quantity_times(a->language, referrals);
	}
}

static size_t
pairs_of(size_t actors)
{
	return actors > 0 ? actors * (actors - 1) / 2 : 0;
}

static void
hours(struct advising *a)
{
	struct openweek *week = mem_zero(a->actors + 1, sizeof *week);
	static const struct openweek nothing;
	size_t n = 0, pairs = 0;
	int minutes = 0;

	/* Of hours that are not all understood nothing is known, as in together.h. */
	for (size_t i = 0; i < a->actors; i++) {
		week[n] = nothing;
		n += openweek_add_items(&week[n], yaml_get(a->actor[i]->node, "hours"), NULL) > 0;
	}
	for (size_t i = 0; i < n; i++)
		for (size_t k = i + 1; k < n; k++) {
			minutes = openweek_common(&week[i], &week[k]);
			pairs += minutes >= points[POINT_SAMME_TID].least;
		}
	if (n == 2 && a->actors == 2)
		two_together(a, minutes);
	else if (n > 1)
		advised_tell(a, POINT_SAMME_TID, pairs > 0, (int64_t)pairs, (int64_t)pairs_of(n))->unknown =
		    (long)(pairs_of(a->actors) - pairs_of(n));
	free(week);
}

/* ---- what they offer ---- */

static int
has_activity(const struct advising *a, const struct actor *actor)
{
	for (size_t i = 0; i < a->files->life.activities->n; i++)
		if (taken_organises(a->files->life.activities->item[i].map, actor->cell[ACTOR_ID], strlen(actor->cell[ACTOR_ID])))
			return 1;
	return 0;
}

static void
offers(struct advising *a)
{
	const struct actor **silent = mem_zero(a->actors + 1, sizeof *silent);
	const struct actor **without = mem_zero(a->actors + 1, sizeof *without);
	size_t n = 0, lacking = 0;
	struct phrase_facts *facts;

	for (size_t i = 0; i < a->actors; i++) {
		const struct actor *actor = a->actor[i];

		if (!has_text(actor, ACTOR_OFFERS) && !has_text(actor, ACTOR_STRENGTHS))
			silent[n++] = actor;
		if (!has_text(actor, ACTOR_OFFERS) && !has_activity(a, actor))
			without[lacking++] = actor;
	}
	if (a->actors > 0 && n < a->actors)
		advised_tell(a, POINT_KENDE_TILBUD, n == 0, (int64_t)(n == 0 ? a->actors : n), (int64_t)a->actors)->names =
		    advised_names(a, silent, n);
	if (a->actors > 0 && lacking < a->actors) {
		facts = advised_tell(a, POINT_INTET_OVERBLIK, lacking > 0, (int64_t)lacking, (int64_t)a->actors);
		facts->names = advised_names(a, without, lacking);
	}
	free(silent);
	free(without);
}

/* ---- hours set aside ---- */

static const struct meeting *
last_with_managers(const struct advising *a)
{
	const struct meetings *all = &a->sheet->meetings;
	const struct meeting *last = NULL;

	for (size_t i = 0; i < all->n; i++) {
		const struct meeting *m = &all->item[i];
		int with = 0;

		for (size_t k = 0; k < m->n; k++) {
			size_t id = all->actor[m->first + k];
			const struct actor *actor = actors_find(&a->sheet->actors, intern_text(&all->ids, id),
			    intern_len(&all->ids, id));

			with |= actor != NULL && advised_is_subject(a, actor);
		}
		if (with && m->kind == MEETING_LEDELSE && m->day <= a->today && (last == NULL || m->day > last->day))
			last = m;
	}
	return last;
}

static void
backing(struct advising *a)
{
	const struct actor **without = mem_zero(a->actors + 1, sizeof *without);
	const struct meeting *last = last_with_managers(a);
	size_t n = 0, staff = 0, unknown = 0;
	struct phrase_facts *facts;

	for (size_t i = 0; i < a->actors; i++) {
		if (!actor_is_employed(a->actor[i]))
			continue;
		staff++;
		unknown += a->actor[i]->collab_hours == UNKNOWN;
		if (a->actor[i]->collab_hours == 0)
			without[n++] = a->actor[i];
	}
	/* That all have hours can be said only where it is written of all. */
	if (n > 0 || (staff > 0 && unknown == 0)) {
		facts = advised_tell(a, POINT_INGEN_OPBAKNING, n > 0, n > 0 ? (int64_t)n : (int64_t)staff, (int64_t)staff);
		facts->names = advised_names(a, without, n);
		facts->unknown = (long)unknown;
	}
	if (last != NULL) {
		facts = advised_more(a, POINT_INGEN_OPBAKNING);
		facts->value = last->day;
	}
	free(without);
}

void
advising_from_actors(struct advising *a)
{
	targets(a);
	sectors(a);
	hours(a);
	offers(a);
	backing(a);
}
