#include <limits.h>

#include "analysis/activity.h"
#include "analysis/figures.h"
#include "analysis/figuresparts.h"
#include "base/date.h"
#include "base/mem.h"
#include "base/translate.h"
#include "base/when.h"
#include "centre/dossier.h"
#include "field/terms.h"

/* ---- counting ---- */

static int
has_text(const struct actor *a, enum actor_field field)
{
	return *a->cell[field] != '\0';
}

/* Why there is no figure of the house. */
static const char *
nobody(const struct figures *f)
{
	return NOTE("ingen aktører med presence fast eller jaevnligt er oplyst",
	    "no actors with presence fast or jaevnligt are known");
}

/* Paid staff, and the hours that are set aside. */
static void
hours(struct figures *f, const struct actors *all, int day)
{
	long value = 0, of = 0, unknown = 0;

	for (size_t i = 0; i < all->n; i++) {
		const struct actor *a = &all->item[i];

		if (!actor_in_house(a, day) || !actor_is_employed(a))
			continue;
		value += a->collab_hours > 0;
		of += a->collab_hours != UNKNOWN;
		unknown += a->collab_hours == UNKNOWN;
	}
	figure_set(f, INDICATOR_HOURS_SET_ASIDE, value, of, unknown > 0 ?
	    NOTE("ingen collab_hours er oplyst", "no collab_hours are known") :
	    NOTE("ingen aktører med ansatte i huset er oplyst",
	    "no actors with paid staff in the house are known"));
	f->item[INDICATOR_HOURS_SET_ASIDE].unknown = unknown;
	f->item[INDICATOR_HOURS_SET_ASIDE].apart = 1;
	figure_note(f, INDICATOR_HOURS_SET_ASIDE, unknown, NOTE("uden oplysning", "unknown"));
}

/* The sectors of those who are housed: how many, and which. */
static void
sectors(struct figures *f, const struct actors *all, int day)
{
	struct figure *figure = &f->item[INDICATOR_SECTORS_HOUSED];
	char in_sector[SECTORS] = { 0 };
	long housed = 0, unknown = 0;

	for (size_t i = 0; i < all->n; i++) {
		const struct actor *a = &all->item[i];

		if (!actor_in_house(a, day) || a->presence != PRESENCE_FAST)
			continue;
		housed++;
		unknown += a->sector < 0;
		if (a->sector >= 0)
			in_sector[a->sector] = 1;
	}
	if (housed == 0)
		buf_adds(&figure->note,
		    NOTE("ingen aktører med presence fast er oplyst",
		    "no actors with presence fast are known"));
	else if (unknown == housed)
		buf_adds(&figure->note,
		    NOTE("ingen af deres sektorer er oplyst", "no sector of them is known"));
	else
		figure_set_alone(f, INDICATOR_SECTORS_HOUSED, 0);
	for (size_t i = 0; i < SECTORS && figure->known; i++)
		if (in_sector[i]) {
			figure->sectors |= 1u << i;
			figure->value++;
			buf_addf(&figure->note, "%s%s", figure->note.len > 0 ? " " : "",
			    sector_vocab.term[i].code);
		}
	figure->unknown = unknown;
	figure->might = unknown;
	figure_note(f, INDICATOR_SECTORS_HOUSED, unknown,
	    NOTE("med ukendt sektor", "of unknown sector"));
}

/* The figures that only actors.yaml is needed for. */
static void
from_actors(struct figures *f, const struct actors *all, int day)
{
	long house = 0, housed = 0, tasks = 0, strengths = 0, conditions = 0;

	for (size_t i = 0; i < all->n; i++) {
		const struct actor *a = &all->item[i];

		if (!actor_in_house(a, day))
			continue;
		house++;
		housed += a->presence == PRESENCE_FAST;
		tasks += has_text(a, ACTOR_TASKS);
		strengths += has_text(a, ACTOR_STRENGTHS);
		conditions += has_text(a, ACTOR_MOTIVATION) && has_text(a, ACTOR_CONDITIONS);
	}
	hours(f, all, day);
	sectors(f, all, day);
	figure_set(f, INDICATOR_HOUSED_ACTORS, housed, house, nobody(f));
	figure_set(f, INDICATOR_TASKS_SHARED, tasks, house, nobody(f));
	figure_set(f, INDICATOR_STRENGTHS_RECORDED, strengths, house, nobody(f));
	figure_set(f, INDICATOR_CONDITIONS_RECORDED, conditions, house, nobody(f));
}

/* ---- the log ---- */

/* What those may decide who coordinate or co-create. */
static void
mandates(struct figures *f, const struct actors *all, const struct activity_tally *act, int day)
{
	long value = 0, of = 0, unknown = 0;

	for (size_t i = 0; i < all->n; i++) {
		const struct actor *a = &all->item[i];
		const struct participant *p = activity_of(act, a->cell[ACTOR_ID]);

		if (p == NULL || p->demanding == 0 || !actor_in_house(a, day) ||
		    !actor_is_employed(a))
			continue;
		value += a->mandate == MANDATE_SELV;
		of += a->mandate >= 0;
		unknown += a->mandate < 0;
	}
	figure_set(f, INDICATOR_MANDATE_KNOWN, value, of, unknown > 0 ?
	    NOTE("intet mandat er oplyst", "no mandate is known") :
	    NOTE("ingen aktør med ansatte i samordne eller samskabe i perioden",
	    "no actor with paid staff in samordne or samskabe in the period"));
	if (of == 0 && unknown > 0)
		buf_addf(&f->item[INDICATOR_MANDATE_KNOWN].note,
		    NOTE(": %ld uden oplysning", ": %ld unknown"), unknown);
	f->item[INDICATOR_MANDATE_KNOWN].unknown = unknown;
	f->item[INDICATOR_MANDATE_KNOWN].apart = 1;
	figure_note(f, INDICATOR_MANDATE_KNOWN, unknown, NOTE("uden oplysning", "unknown"));
}

/* House actors that are in the log of the period, and those that are not. */
static void
presence_in_log(struct figures *f, const struct actors *all, const struct activity_tally *act)
{
	struct figure *silent = &f->item[INDICATOR_SILENT_ACTORS];
	long house = 0, logged = 0;

	silent->name = mem_zero(all->n, sizeof *silent->name);
	for (size_t i = 0; i < all->n; i++) {
		const struct actor *a = &all->item[i];
		const struct participant *p = activity_of(act, a->cell[ACTOR_ID]);

		if (!actor_was_in_house(a, f->period.first, f->period.last))
			continue;
		house++;
		if (p != NULL && p->entries > 0) {
			logged++;
			continue;
		}
		buf_addf(&silent->note, "%s%s", silent->note.len > 0 ? " " : "",
		    a->cell[ACTOR_ID]);
		silent->name[silent->names++] = actor_called(a);
	}
	figure_set(f, INDICATOR_SILENT_ACTORS, house - logged, house, nobody(f));
	figure_set(f, INDICATOR_ACTORS_LOGGED, logged, house, nobody(f));
}

/* Who is new, and from where; in a log that begins in the period all would be. */
static void
newcomers(struct figures *f, const struct actors *all, const struct activity_tally *act)
{
	static const enum indicator_id figures[] = {
		INDICATOR_NEW_ACTORS, INDICATOR_NEW_PAIRS, INDICATOR_NEW_OUTSIDE
	};
	const struct intern *ids = activity_ids(act);
	long value = 0, outside = 0, unknown = 0;

	if (f->log_begins != INT_MIN) {
		for (size_t i = 0; i < sizeof figures / sizeof *figures; i++)
			buf_addf(&f->item[figures[i]].note,
			    NOTE("loggen begyndte %s, så alle er nye i den",
			    "the log began %s, so all are new in it"), when_in_month(f->language, f->log_begins));
		return;
	}
	for (size_t i = 0; i < ids->n; i++) {
		const struct participant *p = &act->who[i];
		const struct actor *a = actors_find(all, intern_text(ids, i), intern_len(ids, i));

		if (p->entries == 0 || !period_holds(&f->period, p->first) ||
		    (a != NULL && a->since != INT_MIN && a->since < f->period.first))
			continue;
		value++;
		outside += actor_is_from_outside(a);
		unknown += a == NULL || a->presence < 0;
	}
	figure_set(f, INDICATOR_NEW_ACTORS, value, activity_actors(act),
	    NOTE("ingen registrering i perioden", "no entry in the period"));
	figure_set(f, INDICATOR_NEW_PAIRS, activity_new_pairs(act), activity_pairs(act),
	    NOTE("ingen registrering i perioden", "no entry in the period"));
	figure_set(f, INDICATOR_NEW_OUTSIDE, outside, value,
	    NOTE("ingen nye aktører i perioden", "no new actors in the period"));
	f->item[INDICATOR_NEW_OUTSIDE].unknown = unknown;
	figure_note(f, INDICATOR_NEW_OUTSIDE, unknown,
	    NOTE("med ukendt presence", "of unknown presence"));
}

/* This month, as long as it has no entry, may have one yet: it is counted, and contradicts no answer. */
static void
open_month(struct figures *f, const struct activity_tally *act)
{
	struct figure *months = &f->item[INDICATOR_MONTHS_WITH_ENTRIES];
	int month = date_month(f->period.last), last = activity_last_day(act);

	if (f->ends != INT_MAX || f->period.last == date_month_last(month) || !months->known ||
	    (last != INT_MIN && date_month(last) == month))
		return;
	f->open_month = month;
	months->might = 1;
	buf_addf(&months->note, NOTE("%s er ikke slut", "%s is not over"),
	    lang_period(f->language, &(struct period){ date_month_first(month), date_month_last(month) }));
}

static void
from_log(struct figures *f, const struct actors *all, const struct activity_tally *act, int day)
{
	static const enum indicator_id of_period[] = {
		INDICATOR_MANDATE_KNOWN, INDICATOR_NEW_ACTORS, INDICATOR_NEW_PAIRS,
		INDICATOR_MONTHS_WITH_ENTRIES
	};
	struct buf *note = &f->item[INDICATOR_MONTHS_WITH_ENTRIES].note;
	char text[DATE_TEXT];

	mandates(f, all, act, day);
	presence_in_log(f, all, act);
	newcomers(f, all, act);
	figure_set(f, INDICATOR_RECIPROCAL_PAIRS, activity_reciprocal(act), activity_led_pairs(act),
	    NOTE("ingen registrering i perioden", "no entry in the period"));
	/* Of those that have passed since the log began. */
	figure_set(f, INDICATOR_MONTHS_WITH_ENTRIES, activity_months_with(act), period_month_count(&f->period),
	    NOTE("ingen registrering i perioden endnu", "no entry yet in the period"));
	figure_set(f, INDICATOR_BUSIEST_THIRD, (long)activity_busiest_third(act),
	    (long)activity_participations(act),
	    NOTE("ingen registrering i perioden", "no entry in the period"));
	open_month(f, act);
	if (f->log_begins != INT_MIN && act->period.first != PERIOD_OPEN) {
		date_format(text, f->log_begins);
		buf_addf(note, "%s", note->len > 0 ? "; " : "");
		buf_addf(note, NOTE("ført siden %s", "kept since %s"), text);
	}
	for (size_t i = 0; i < sizeof of_period / sizeof *of_period; i++)
		f->item[of_period[i]].is_short = figure_is_short(f->period);
}

void
figures_compute(struct figures *f, const struct dossier *s, const struct activity_tally *act,
    int has_log, int day, int today, int counted)
{
	static const enum indicator_id of_log[] = {
		INDICATOR_MANDATE_KNOWN, INDICATOR_RECIPROCAL_PAIRS, INDICATOR_SILENT_ACTORS,
		INDICATOR_NEW_ACTORS, INDICATOR_NEW_PAIRS, INDICATOR_NEW_OUTSIDE,
		INDICATOR_MONTHS_WITH_ENTRIES, INDICATOR_ACTORS_LOGGED, INDICATOR_BUSIEST_THIRD
	};
	struct period passed = period_until(&act->period, counted);
	int begun = has_log && period_is_told(&passed, act->ever, act->first);
	int house = passed.last < today ? passed.last : today;

	*f = (struct figures){ .asked = passed, .period = passed, .log_begins = INT_MIN, .open_month = INT_MIN,
	    .ends = passed.last < today ? passed.last : INT_MAX,
	    .language = translate_asked(centre_language(&s->centre)) };
	if (begun && act->first >= passed.first)
		f->period.first = f->log_begins = act->first;
	from_actors(f, &s->actors, house);
	figures_from_initiatives(f, s, day, today);
	figures_from_funding(f, s, day, today);
	figures_from_meetings(f, s, passed, day);
	if (begun)
		from_log(f, &s->actors, act, house);
	for (size_t i = 0; i < sizeof of_log / sizeof *of_log && !begun; i++)
		if (!has_log || act->ever == 0)
			buf_adds(&f->item[of_log[i]].note, !has_log ? NOTE("ingen log.csv", "no log.csv") :
			    NOTE("ingen registrering i loggen", "no entry in the log"));
		else
			figure_note_nothing(f, of_log[i], NOTE("loggen", "the log"), act->first,
			    NOTE("ingen registrering i perioden endnu", "no entry yet in the period"));
}
