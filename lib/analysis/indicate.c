#include <stdlib.h>
#include <string.h>

#include "analysis/activity.h"
#include "analysis/indicate.h"
#include "analysis/indicateparts.h"
#include "base/collate.h"
#include "base/mem.h"
#include "base/phrase.h"
#include "centre/dossier.h"
#include "field/recommendation.h"
#include "field/terms.h"

/* ---- counting ---- */

static int
has_text(const struct actor *a, enum actor_field field)
{
	return *a->cell[field] != '\0';
}

/* The figures that only actors.yaml is needed for. */
static void
from_actors(struct figures *f, const struct actors *all, int today)
{
	static const char *const nobody = "no actors with presence fast or jaevnligt are known";
	static const char *const none_housed = "no actors with presence fast are known";
	long house = 0, hours = 0, unknown_hours = 0, strengths = 0, conditions = 0;
	long housed = 0, permanent = 0, unknown_basis = 0, sectors = 0, unknown_sector = 0;
	char in_sector[SECTORS] = { 0 };

	for (size_t i = 0; i < all->n; i++) {
		const struct actor *a = &all->item[i];

		if (!actor_in_house(a, today))
			continue;
		house++;
		hours += a->collab_hours > 0;
		unknown_hours += a->collab_hours == UNKNOWN;
		strengths += has_text(a, ACTOR_STRENGTHS);
		conditions += has_text(a, ACTOR_MOTIVATION) && has_text(a, ACTOR_CONDITIONS);
		if (a->presence != PRESENCE_FAST)
			continue;
		housed++;
		unknown_basis += a->basis < 0;
		if (a->basis != BASIS_FAST)
			continue;
		permanent++;
		unknown_sector += a->sector < 0;
		if (a->sector >= 0 && !in_sector[a->sector]) {
			in_sector[a->sector] = 1;
			sectors++;
		}
	}
	figure_set(f, INDICATOR_HOURS_SET_ASIDE, hours, house, nobody);
	f->item[INDICATOR_HOURS_SET_ASIDE].unknown = unknown_hours;
	f->item[INDICATOR_PERMANENT_ACTORS].unknown = unknown_basis;
	if (unknown_hours > 0)
		buf_addf(&f->item[INDICATOR_HOURS_SET_ASIDE].note, "%ld unknown", unknown_hours);
	figure_set(f, INDICATOR_STRENGTHS_RECORDED, strengths, house, nobody);
	figure_set(f, INDICATOR_CONDITIONS_RECORDED, conditions, house, nobody);
	figure_set(f, INDICATOR_PERMANENT_ACTORS, permanent, housed, none_housed);
	if (unknown_basis > 0)
		buf_addf(&f->item[INDICATOR_PERMANENT_ACTORS].note, "basis of %ld unknown",
		    unknown_basis);
	figure_set(f, INDICATOR_SECTORS_IN_HOUSE, sectors, housed > 0 ? (long)sector_vocab.n : 0,
	    none_housed);
	if (unknown_sector > 0)
		buf_addf(&f->item[INDICATOR_SECTORS_IN_HOUSE].note, "sector of %ld unknown",
		    unknown_sector);
}

/* Those who coordinate or co-create without hours for it. */
static void
demanding(struct figures *f, const struct actors *all, const struct activity *act)
{
	struct figure *figure = &f->item[INDICATOR_DEMANDING_WITHOUT_HOURS];
	long of = 0, zero = 0, unknown = 0;

	for (size_t i = 0; i < act->ids.n; i++) {
		const struct actor *a;

		if (act->who[i].demanding == 0)
			continue;
		of++;
		a = actors_find(all, intern_text(&act->ids, i), intern_len(&act->ids, i));
		unknown += a == NULL || a->collab_hours == UNKNOWN;
		zero += a != NULL && a->collab_hours == 0;
	}
	figure_set(f, INDICATOR_DEMANDING_WITHOUT_HOURS, zero + unknown, of,
	    "no entry in samordne or samskabe in the period");
	if (of > 0)
		buf_addf(&figure->note, "%ld with 0 hours, %ld unknown", zero, unknown);
}

/* House actors that are in the log of the period, and those that are not. */
static void
presence_in_log(struct figures *f, const struct actors *all, const struct activity *act,
    int today)
{
	struct figure *silent = &f->item[INDICATOR_SILENT_ACTORS];
	long house = 0, logged = 0;

	silent->name = mem_zero(all->n, sizeof *silent->name);
	for (size_t i = 0; i < all->n; i++) {
		const struct actor *a = &all->item[i];
		const struct participant *p = activity_of(act, a->cell[ACTOR_ID]);

		if (!actor_in_house(a, today))
			continue;
		house++;
		if (p != NULL && p->entries > 0) {
			logged++;
			continue;
		}
		buf_addf(&silent->note, "%s%s", silent->note.len > 0 ? " " : "",
		    a->cell[ACTOR_ID]);
		silent->name[silent->names++] = *a->cell[ACTOR_NAME] != '\0' ?
		    a->cell[ACTOR_NAME] : a->cell[ACTOR_ID];
	}
	figure_set(f, INDICATOR_SILENT_ACTORS, house - logged, house,
	    "no actors with presence fast or jaevnligt are known");
	figure_set(f, INDICATOR_ACTORS_LOGGED, logged, house,
	    "no actors with presence fast or jaevnligt are known");
}

static void
from_log(struct figures *f, const struct actors *all, const struct activity *act, int today)
{
	static const char *const nothing = "no entry in the period";

	demanding(f, all, act);
	presence_in_log(f, all, act, today);
	figure_set(f, INDICATOR_RECIPROCAL_PAIRS, activity_reciprocal(act), activity_pairs(act), nothing);
	figure_set(f, INDICATOR_NEW_ACTORS, activity_new_actors(act), activity_actors(act), nothing);
	figure_set(f, INDICATOR_NEW_PAIRS, activity_new_pairs(act), activity_pairs(act), nothing);
	figure_set(f, INDICATOR_MONTHS_WITH_ENTRIES, (long)act->months.n,
	    activity_months(act), nothing);
}

void
figures_compute(struct figures *f, const struct sheet *s, const struct activity *act,
    int has_log, int today)
{
	static const enum indicator_id of_log[] = {
		INDICATOR_DEMANDING_WITHOUT_HOURS, INDICATOR_RECIPROCAL_PAIRS,
		INDICATOR_SILENT_ACTORS, INDICATOR_NEW_ACTORS, INDICATOR_NEW_PAIRS,
		INDICATOR_MONTHS_WITH_ENTRIES, INDICATOR_ACTORS_LOGGED
	};

	*f = (struct figures){ .period = act->period };
	from_actors(f, &s->actors, today);
	figures_from_initiatives(f, s, today);
	figures_from_funding(f, s, today);
	figures_from_meetings(f, s, act, today);
	if (has_log)
		from_log(f, &s->actors, act, today);
	for (size_t i = 0; i < sizeof of_log / sizeof *of_log && !has_log; i++)
		buf_adds(&f->item[of_log[i]].note, "no log.csv");
}

/* ---- sentences ---- */

static int
is_about(enum indicator_id i, int recommendation)
{
	return strcmp(indicators[i].code, recommendations[recommendation].code) == 0;
}

/* "a, b og c", in alphabetical order. */
static void
add_names(struct buf *b, const struct figure *figure, enum language language)
{
	const char **name = mem_zero(figure->names, sizeof *name);

	for (size_t i = 0; i < figure->names; i++)
		name[i] = figure->name[i];
	collate_sort(name, figure->names, sizeof *name, language);
	for (size_t i = 0; i < figure->names; i++) {
		lang_add_joint(b, language, i, figure->names);
		buf_adds(b, name[i]);
	}
	free(name);
}

void
figures_data(struct buf *b, const struct figures *f, int recommendation, enum language language)
{
	for (int i = 0; i < INDICATORS; i++) {
		const struct figure *figure = &f->item[i];
		struct buf names = { 0 };

		if (!is_about((enum indicator_id)i, recommendation) || !figure->known)
			continue;
		if (b->len > 0)
			buf_adds(b, "; ");
		add_names(&names, figure, language);
		phrase_add(b, language,
		    indicator_data(&indicators[i], language, figure->value),
		    &(struct phrase_facts){ .value = figure->value, .of = figure->of,
		    .unit = indicators[i].unit, .names = buf_text(&names), .period = &f->period,
		    .unknown = figure->unknown });
		buf_release(&names);
	}
}

/* "Neither this nor the next": what the rule is about stands in two rows. */
_Static_assert(INDICATOR_NEW_PAIRS == INDICATOR_NEW_ACTORS + 1, "new pairs follow new actors");

void
figures_conflict(struct buf *b, const struct figures *f, int recommendation, int status,
    enum language language)
{
	for (int i = 0; i < INDICATORS; i++) {
		const struct figure *figure = &f->item[i];
		const struct figure *next = &f->item[i + 1 < INDICATORS ? i + 1 : i];
		const struct indicator *about = &indicators[i];

		if (!is_about((enum indicator_id)i, recommendation) || !figure->known ||
		    !indicator_contradicts(about, status, figure->value, figure->of, next->value))
			continue;
		if (b->len > 0)
			buf_adds(b, "; ");
		phrase_add(b, language, status == STATUS_JA ? about->against_ja[language] :
		    about->against_nej[language], &(struct phrase_facts){ .value = figure->value,
		    .of = figure->of, .unit = about->unit, .names = "", .period = &f->period });
	}
}
