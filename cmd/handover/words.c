/* What hangs on an actor, in a sentence or two; what is to be done about it stands last. */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/lang.h"
#include "base/mem.h"
#include "base/quantity.h"
#include "base/when.h"
#include "csv/cell.h"
#include "analysis/money.h"
#include "base/number.h"
#include "field/nouns.h"
#include "field/terms.h"
#include "handover.h"

/* The names of ids that are parted by spaces: "Basen og UU". */
static size_t
add_ids(struct buf *b, const struct house *h, const char *ids)
{
	struct csv_field rest = { ids, strlen(ids) }, item;
	const char **name = mem_zero(strlen(ids) / 2 + 2, sizeof *name);
	size_t n = 0;

	while (cell_next(&rest, ' ', &item)) {
		char *id = mem_copy(item.text, item.len);
		const struct actor *a = actors_find(&h->sheet.actors, id, item.len);

		name[n++] = a != NULL && *a->cell[ACTOR_NAME] != '\0' ? a->cell[ACTOR_NAME] : NULL;
		if (name[n - 1] == NULL) {
			struct buf *kept = lang_buffer();

			buf_adds(kept, id);
			name[n - 1] = kept->data;
		}
		free(id);
	}
	lang_add_names(b, h->language, name, n);
	free(name);
	return n;
}

static const char *
names(const struct house *h, const struct buf *ids)
{
	struct buf *b = lang_buffer();

	if (ids->len > 0)
		add_ids(b, h, ids->data);
	return buf_text(b);
}

/* "2 timer om ugen" */
static const char *
weekly(enum language l, int64_t hours)
{
	struct buf *b = lang_buffer();

	lang_add_number(b, l, hours);
	buf_adds(b, hours > 0 && hours <= NUMBER_ONE ? LANG(l, " time om ugen", hours == NUMBER_ONE ?
	    " hour a week" : " hours a week") : LANG(l, " timer om ugen", " hours a week"));
	return b->data;
}

/* ---- initiatives ---- */

/* Whoever carries it on: does that one stay? */
static void
add_stays(struct buf *b, const struct house *h, const struct actor *a)
{
	enum language l = h->language;
	const char *name;

	if (a == NULL)
		return;
	name = house_name(h, a->cell[ACTOR_ID]);
	if (!actor_is_there(a, h->today))
		buf_addf(b, LANG(l, " Men %s er her ikke.", " But %s is not here."), name);
	else if (a->basis == BASIS_PROJEKT && a->until != NEVER)
		buf_addf(b, LANG(l, " Men %s er selv et projekt, der slutter %s.", " But %s is a project itself, which ends %s."),
		    name, when_on(l, a->until));
	else if (a->basis == BASIS_PROJEKT)
		buf_addf(b, LANG(l, " Men %s er selv et projekt.", " But %s is a project itself."), name);
	else if (a->basis < 0)
		buf_addf(b, LANG(l, " Om %s er fast, er ikke oplyst.", " Whether %s is permanent is not given."), name);
}

static void
add_could(struct buf *b, const struct house *h, const struct handover_item *item)
{
	enum language l = h->language;

	if (item->could.len > 0 && strchr(item->could.data, ' ') == NULL)
		buf_addf(b, LANG(l, " Kunne det være %s?", " Could it be %s?"), names(h, &item->could));
	else if (item->could.len > 0)
		buf_addf(b, LANG(l, " Kunne det være en af disse: %s?", " Could it be one of these: %s?"), names(h, &item->could));
}

static void
add_lead(struct buf *b, const struct house *h, const struct handover_item *item, const char *what)
{
	enum language l = h->language;
	const char *by = names(h, &item->carried_by);

	if (item->carried_by.len == 0) {
		buf_addf(b, LANG(l, "Ingen anden er skrevet på til at føre %s videre.", "Nobody else is written down to carry %s on."), what);
		return;
	}
	buf_addf(b, item->hours > 0 ? LANG(l, "%s fører %s videre med %s.", "%s carries %s on, with %s.") :
	    item->hours == 0 ? LANG(l, "%s skal føre %s videre, men har ingen timer sat af til det.",
	    "%s is to carry %s on, but has no hours set aside for it.") :
	    LANG(l, "%s skal føre %s videre; med hvor mange timer er ikke oplyst.",
	    "%s is to carry %s on; with how many hours is not given."), by, what, weekly(l, item->hours));
	add_stays(b, h, item->carrier);
}

static void
add_anchor(struct buf *b, const struct house *h, const struct actor *a, const struct handover_item *item,
    const char *what)
{
	enum language l = h->language;
	const char *name = house_name(h, a->cell[ACTOR_ID]);

	if (item->hours > 0)
		buf_addf(b, LANG(l, "Timerne til %s (%s) ligger hos %s selv og skal findes et andet sted.",
		    "The time for %s (%s) lies with %s itself and is to be found elsewhere."), what, weekly(l, item->hours), name);
	else
		buf_addf(b, LANG(l, "%s er forankret hos %s selv.", "%s is anchored with %s itself."), what, name);
}

/* " Skolen har en opgave i faserne idé og evaluering.": those in which it is named under `roles`. */
static void
add_phases(struct buf *b, enum language l, const struct initiative *t, const char *actor, const char *id)
{
	const char *name[PHASE_AFSLUTTET];
	size_t n = 0;

	for (int phase = 0; phase < PHASE_AFSLUTTET; phase++)
		if (initiative_has_role(t, phase, id))
			name[n++] = vocab_word(&phase_vocab, phase, l);
	buf_addf(b, n == 1 ? LANG(l, " %s har en opgave i fasen ", " %s has a role in the phase ") :
	    LANG(l, " %s har en opgave i faserne ", " %s has a role in the phases "), actor);
	lang_add_names(b, l, name, n);
	buf_addc(b, '.');
}

static void
add_partner(struct buf *b, const struct house *h, const struct actor *a, const struct handover_item *item,
    const char *what)
{
	const struct initiative *t = item->initiative;
	const char *name = house_name(h, a->cell[ACTOR_ID]), *role = "";
	enum language l = h->language;

	for (size_t i = 0; i < t->partners; i++)
		if (strcmp(t->partner[i].actor, a->cell[ACTOR_ID]) == 0)
			role = t->partner[i].role;
	if (item->carried_by.len > 0)
		buf_addf(b, LANG(l, "%s leder %s.", "%s leads %s."), names(h, &item->carried_by), what);
	else
		buf_addf(b, LANG(l, "%s har ingen tovholder.", "%s has no lead."), what);
	add_stays(b, h, item->carrier);
	if (item->role == HANDOVER_IN_PHASES)
		add_phases(b, l, t, name, a->cell[ACTOR_ID]);
	else if (*role != '\0')
		buf_addf(b, LANG(l, " %s er partner: %s. Hvem tager over?", " %s is a partner: %s. Who takes over?"), name, lang_quoted(l, role));
	else
		buf_addf(b, LANG(l, " %s er partner.", " %s is a partner."), name);
}

/* ---- the rest ---- */

static const char *
until(enum language l, int day)
{
	struct buf *b = lang_buffer();

	if (day == NEVER)
		buf_adds(b, LANG(l, "uden slutdato", "open-ended"));
	else
		buf_addf(b, LANG(l, "til og med %s", "up to and including %s"), when_day(l, day));
	return b->data;
}

static void
add_money(struct buf *b, const struct house *h, const struct actor *a, const struct handover_item *item)
{
	enum language l = h->language;
	const char *name = house_name(h, a->cell[ACTOR_ID]);
	struct money m;
	int fits = money_on(&m, &h->sheet.funding, h->today);

	if (item->amount < 0 || !fits) {
		buf_addf(b, LANG(l, "Pengene fra %s er for store beløb til at lægge sammen.",
		    "The money from %s is too large to be added up."), name);
	} else {
		struct buf some = { 0 };

		quantity_add_some_kr(&some, l, item->amount, m.total, LANG(l, "en kr.|kr.", "a kr.|kr."));
		lang_capital(&some, 0);
		buf_addf(b, LANG(l, "%s om året kommer fra %s", "%s a year come from %s"), some.data, name);
		if (item->first != item->last)
			buf_addf(b, LANG(l, ", noget af det %s, andet %s.", ", some of it %s, some %s."), until(l, item->first),
			    until(l, item->last));
		else
			buf_addf(b, ", %s.", until(l, item->last));
		buf_release(&some);
	}
	if (item->later > 0)
		buf_addf(b, LANG(l, " Fra %s er der aftalt %s kr. om året.", " From %s on %s kr. a year are agreed."),
		    when_day(l, item->next), lang_money(l, item->later));
	else if (item->last != NEVER)
		buf_adds(b, LANG(l, " Der er ikke skrevet noget om tiden efter.", " Nothing is written about the time after."));
	money_release(&m);
}

static void
add_task(struct buf *b, const struct house *h, const struct actor *a, const struct handover_item *item)
{
	enum language l = h->language;
	const char *name = house_name(h, a->cell[ACTOR_ID]), *others = names(h, &item->carried_by);
	int some = item->carried_by.len > 0;

	if (item->role == HANDOVER_RUN_BY)
		buf_addf(b, some ? LANG(l, "%s driver huset sammen med %s.", "%s runs the house together with %s.") :
		    LANG(l, "%s driver huset, og ingen anden er skrevet på.", "%s runs the house, and nobody else is written down."),
		    name, others);
	else if (item->role == HANDOVER_BOOKING_BY)
		buf_addf(b, LANG(l, "%s passer bookingen.", "%s keeps the list of bookings."), name);
	else
		buf_addf(b, some ? LANG(l, "%s klarer %s; det gør %s også.", "%s takes care of %s; so does %s.") :
		    LANG(l, "%s klarer %s, og ingen anden er skrevet på.", "%s takes care of %s, and nobody else is written down."),
		    name, lang_quoted(l, item->id), others);
	if (some && item->carrier == NULL && item->need == HANDOVER_FIND)
		buf_adds(b, LANG(l, " Men de er selv projekter.", " But they are projects themselves."));
	add_stays(b, h, item->carrier);
}

static void
add_room(struct buf *b, const struct house *h, const struct actor *a, const struct handover_item *item)
{
	enum language l = h->language;
	const char *name = house_name(h, a->cell[ACTOR_ID]);
	const char *what = lang_quoted(l, item->name != NULL ? item->name : item->id);

	if (item->role == HANDOVER_OWNER) {
		buf_addf(b, LANG(l, "%s hører til %s: hvem overtager?", "%s belongs to %s: who takes over?"), what, name);
		return;
	}
	if (item->times > 0)
		buf_addf(b, LANG(l, "%s har booket %s %s %s, sidst %s", "%s booked %s %s %s, last %s"), name, what,
		    quantity_times(l, item->times), when_in(l, &h->log.period), when_on(l, item->last));
	else
		buf_addf(b, LANG(l, "%s har booket %s", "%s has booked %s"), name, what);
	if (item->ahead > 0)
		buf_addf(b, LANG(l, "%s%s efter i dag", "%s%s after today"), item->times > 0 ? LANG(l, ", og ", ", and ") : " ",
		    quantity_times(l, item->ahead));
	buf_addc(b, '.');
}

static void
add_entries(struct buf *b, const struct house *h, const struct actor *a, const struct reliance *one,
    const struct reliance *then)
{
	enum language l = h->language;
	const char *name = house_name(h, a->cell[ACTOR_ID]);
	struct period p = house_told(&h->log);
	unsigned long of = h->log.entries;

	if (period_is_empty(&h->log.period)) {
		buf_adds(b, LANG(l, "Perioden er ikke begyndt, så loggen kan ikke sige noget om den.",
		    "The period has not begun, so the log can tell nothing of it."));
		return;
	}
	if (of == 0) {
		buf_addf(b, LANG(l, "Der står ingen samarbejder i loggen %s.", "There are no collaborations in the log %s."),
		    when_in(l, &p));
		return;
	}
	if (one->entries == 0) {
		buf_addf(b, LANG(l, "%s står ikke i loggen %s; den har %s.", "%s is not in the log %s; it has %s."), name,
		    when_in(l, &p), quantity(l, of, noun(NOUN_COLLABORATION, l)));
		return;
	}
	buf_addf(b, LANG(l, "%s var med i %s %s", "%s took part in %s %s"), name,
	    quantity_some(l, one->entries, of, noun(NOUN_COLLABORATION, l)), when_in(l, &p));
	if (one->led == 0)
		buf_adds(b, LANG(l, "; andre tog initiativet.", "; others took the initiative."));
	else if (one->led == one->entries)
		buf_adds(b, one->entries == 1 ? LANG(l, " og tog initiativet.", " and took the initiative.") :
		    LANG(l, " og tog initiativet hver gang.", " and took the initiative each time."));
	else
		buf_addf(b, LANG(l, " og tog initiativet i %s af dem.", " and took the initiative in %s of them."),
		    lang_count(l, one->led));
	if (!house_knows(h, &h->log) || !house_knows(h, &h->then) || h->then.entries == 0)
		return;
	buf_addf(b, period_month_count(&h->then.period) == 12 && period_is_months(&h->then.period) ?
	    LANG(l, " Året før var det %s af %s.", " The year before it was %s of %s.") :
	    LANG(l, " I tiden lige før, som var lige så lang, var det %s af %s.",
	    " In the time before, which was as long, it was %s of %s."), lang_count(l, then->entries),
	    lang_count(l, h->then.entries));
	/* Fewer with it, and more without. */
	if (one->entries < then->entries && of - one->entries > h->then.entries - then->entries)
		buf_addf(b, LANG(l, " De andre gør mere på egen hånd: %s uden %s, før %s.",
		    " The others do more by themselves: %s without %s, before %s."),
		    quantity(l, of - one->entries, noun(NOUN_COLLABORATION, l)), name,
		    lang_count(l, h->then.entries - then->entries));
}

static void
add_pairs(struct buf *b, const struct house *h, const struct actor *a, const struct reliance *one)
{
	enum language l = h->language;
	const char *name = house_name(h, a->cell[ACTOR_ID]);
	struct period p = house_told(&h->log);
	struct buf some = { 0 };

	if (one->pairs == 0) {
		buf_addf(b, LANG(l, "Loggen har ingen par uden %s %s.", "The log has no pairs without %s %s."), name, when_in(l, &p));
		return;
	}
	quantity_add_some(&some, l, one->only, one->pairs, LANG(l, "et andet par|andre par|andet par",
	    "another pair|other pairs|other pair"));
	lang_capital(&some, 0);
	buf_addf(b, LANG(l, "%s i loggen %s var %skun sammen, når %s var med.", "%s in the log %s came together %sonly where %s was, too."), some.data,
	    when_in(l, &p), quantity_not(l, one->only, one->pairs), name);
	buf_release(&some);
}

static void
add_gone(struct buf *b, const struct house *h, const char *id)
{
	const struct actor *a = id != NULL ? actors_find(&h->sheet.actors, id, strlen(id)) : NULL;

	if (a != NULL && a->left < h->today)
		buf_addf(b, LANG(h->language, " %s er her ikke længere.", " %s is not here any more."), house_name(h, id));
}

static void
add_contact(struct buf *b, const struct house *h, const struct actor *a, const struct handover_item *item)
{
	enum language l = h->language;
	const char *name = house_name(h, a->cell[ACTOR_ID]), *first = house_name(h, item->id);
	struct period p = house_told(&h->log);

	/* The log of other times may tell otherwise. */
	if (item->role == HANDOVER_PAIR) {
		buf_addf(b, LANG(l, "%s og %s var kun sammen, når %s var med (%s %s).", "%s and %s were together only where %s was, too (%s %s)."),
		    first, house_name(h, item->other), name, quantity_times(l, item->times), when_in(l, &p));
		add_gone(b, h, item->id);
		add_gone(b, h, item->other);
	} else {
		buf_addf(b, LANG(l, "%s står kun i loggen sammen med %s (%s %s).", "%s is in the log only together with %s (%s %s)."),
		    first, name, quantity_times(l, item->times), when_in(l, &p));
		add_gone(b, h, item->id);
	}
}

void
says_add(struct buf *b, const struct house *h, const struct actor *a, const struct handover_item *item,
    const struct reliance *one, const struct reliance *then)
{
	enum language l = h->language;
	const char *what = item->initiative != NULL ? lang_quoted(l, initiative_title(item->initiative)) : "";
	const char *name = house_name(h, a->cell[ACTOR_ID]);

	switch (item->role) {
	case HANDOVER_LEAD: add_lead(b, h, item, what); break;
	case HANDOVER_ANCHOR: add_anchor(b, h, a, item, what); break;
	case HANDOVER_PARTNER: case HANDOVER_IN_PHASES: add_partner(b, h, a, item, what); break;
	case HANDOVER_CONVENER:
		buf_addf(b, LANG(l, "%s indkalder %s.", "%s convenes %s."), name, item->name != NULL && *item->name != '\0' ?
		    lang_quoted(l, item->name) : LANG(l, "forummet", "the forum"));
		break;
	case HANDOVER_SOURCE: add_money(b, h, a, item); break;
	case HANDOVER_RUN_BY: case HANDOVER_BOOKING_BY: case HANDOVER_TASKS: add_task(b, h, a, item); break;
	case HANDOVER_OWNER: case HANDOVER_BOOKINGS: add_room(b, h, a, item); break;
	case HANDOVER_ENTRIES: add_entries(b, h, a, one, then); break;
	case HANDOVER_PAIRS: add_pairs(b, h, a, one); break;
	case HANDOVER_PAIR: case HANDOVER_ALONE: add_contact(b, h, a, item); break;
	case HANDOVER_ROLES: break;
	}
	add_could(b, h, item);
}
