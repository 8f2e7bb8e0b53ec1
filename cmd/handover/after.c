/* What lived on of what an actor had a part in, and what stopped: the year to a day, and the year after. */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/number.h"
#include "base/quantity.h"
#include "base/when.h"
#include "field/nouns.h"
#include "field/terms.h"
#include "handover.h"
#include "rounds.h"

const char *const after_columns[] = {
	"centre", "actor", "until", "what", "id", "state", "before", "after", "says", NULL
};

enum state { GOES_ON, ENDED, NOT_SEEN, NOT_KNOWN };
static const char *const state_code[] = { "videre", "afsluttet", "ikke-set", "ukendt" };

struct after {
	const struct request *r;
	const struct house *h;
	const struct actor *a;
	struct period since;	/* what has passed of the year after */
	int known;		/* does the log tell of it? */
};

static void
put(const struct after *t, enum handover_what what, const char *id, const char *state, int64_t before,
    int64_t after, const struct buf *says)
{
	int end = t->a->left != NEVER ? t->a->left : t->a->until;
	char day[DATE_TEXT] = "";
	struct rows *out = t->r->out;

	if (end != NEVER)
		date_format(day, end);
	rows_text(out, t->h->sheet.centre.id);
	rows_text(out, t->a->cell[ACTOR_ID]);
	rows_text(out, day);
	rows_text(out, handover_what_code[what]);
	rows_text(out, id);
	rows_text(out, state);
	rows_number(out, before);
	if (after >= 0)
		rows_number(out, after);
	else
		rows_text(out, "");
	rows_text(out, buf_text(says));
}

static int64_t
counted(const struct after *t, unsigned long n)
{
	return t->known ? (int64_t)n * NUMBER_ONE : -1;
}

/* ---- initiatives ---- */

/* Who began its entries afterwards, each once, by name. */
static void
add_leaders(struct buf *b, const struct after *t, const char *id)
{
	const struct rounds *all = t->h->rounds;
	const char **name = mem_zero(all->n + 1, sizeof *name);
	size_t n = 0;

	for (size_t i = 0; i < all->n; i++) {
		const char *by = house_name(t->h, all->item[i].led_by);
		size_t k = 0;

		if (strcmp(all->item[i].initiative, id) != 0 || !period_holds(&t->since, all->item[i].day))
			continue;
		while (k < n && strcmp(name[k], by) != 0)
			k++;
		if (k == n)
			name[n++] = by;
	}
	lang_add_names(b, t->h->language, name, n);
	free(name);
}

static void
initiative(const struct after *t, const struct initiative *in)
{
	const char *id = in->cell[INITIATIVE_ID];
	const struct rounds *all = t->h->rounds;
	enum language l = t->h->language;
	unsigned long before = 0, after = 0;
	struct buf says = { 0 };
	enum state s;

	for (size_t i = 0; i < all->n; i++)
		if (strcmp(all->item[i].initiative, id) == 0) {
			before += period_holds(&t->h->then.period, all->item[i].day);
			after += period_holds(&t->since, all->item[i].day);
		}
	s = after > 0 ? GOES_ON : initiative_is_over(in, t->h->today) ? ENDED : !t->known || before == 0 ? NOT_KNOWN : NOT_SEEN;
	buf_addf(&says, "%s: ", lang_quoted(l, initiative_title(in)));
	if (s == GOES_ON) {
		buf_addf(&says, LANG(l, "%s bagefter, %s før. Initiativet tog ", "%s afterwards, %s before. The initiative was taken by "),
		    quantity(l, after, noun(NOUN_COLLABORATION, l)), lang_count(l, before));
		add_leaders(&says, t, id);
		buf_addc(&says, '.');
	} else if (s == ENDED) {
		buf_adds(&says, LANG(l, "afsluttet", "ended"));
		if (in->ended != NO_DAY)
			buf_addf(&says, " %s", when_on(l, in->ended));
		buf_addc(&says, '.');
	} else if (s == NOT_SEEN) {
		buf_addf(&says, LANG(l, "%s før, og ingen er skrevet ned bagefter.", "%s before, and none was noted afterwards."),
		    quantity(l, before, noun(NOUN_COLLABORATION, l)));
	} else if (t->known) {
		buf_adds(&says, LANG(l, "står ikke i loggen, hverken før eller bagefter.", "is not in the log, neither before nor afterwards."));
	} else {
		buf_adds(&says, LANG(l, "loggen fortæller ikke om tiden bagefter.", "the log does not tell of the time after."));
	}
	put(t, HANDOVER_INITIATIV, id, state_code[s], (int64_t)before * NUMBER_ONE, counted(t, after), &says);
	buf_release(&says);
}

/* ---- money ---- */

static int64_t
given(const struct funding *f, const char *id, int day)
{
	struct number_sum sum = { 0 };
	int64_t value;

	for (size_t i = 0; i < f->n; i++)
		if (grant_is_active(&f->item[i], day) && strcmp(funding_source(f, f->item[i].source), id) == 0)
			number_add(&sum, f->item[i].amount);
	return number_total(&sum, &value) ? value : 0;
}

static void
money(const struct after *t)
{
	const struct funding *f = &t->h->sheet.funding;
	const char *id = t->a->cell[ACTOR_ID];
	int64_t before = given(f, id, t->r->after), after = given(f, id, t->since.last);
	enum language l = t->h->language;
	struct buf says = { 0 };

	if (before == 0)
		return;
	buf_addf(&says, LANG(l, "%s gav %s kr. om året", "%s gave %s kr. a year"), house_name(t->h, id), lang_money(l, before));
	buf_addf(&says, LANG(l, "; %s er det %s kr.", "; %s it is %s kr."), when_on(l, t->since.last), lang_money(l, after));
	put(t, HANDOVER_PENGE, id, state_code[after > 0 ? GOES_ON : ENDED], before, after, &says);
	buf_release(&says);
}

/* ---- contacts ---- */

/* The other projects that are met afterwards, and in how many entries. */
static unsigned long
other_projects(const struct after *t, struct buf *names)
{
	const struct reliances *log = &t->h->log;
	char *marked = mem_zero(log->ids.n + 1, 1);
	const char **name = mem_zero(log->ids.n + 1, sizeof *name);
	unsigned long led, n;
	size_t others = 0;

	for (size_t i = 0; i < t->h->sheet.actors.n; i++) {
		const struct actor *a = &t->h->sheet.actors.item[i];
		size_t k = intern_find(&log->ids, a->cell[ACTOR_ID], strlen(a->cell[ACTOR_ID]));

		if (k != INTERN_NONE && a != t->a && a->basis == BASIS_PROJEKT && !marked[k]) {
			marked[k] = 1;
			name[others++] = house_name(t->h, a->cell[ACTOR_ID]);
		}
	}
	lang_add_names(names, t->h->language, name, others);
	n = reliances_with_any(log, marked, &led);
	free(name);
	free(marked);
	return n;
}

static void
contacts(const struct after *t, const struct reliance *before, const struct reliance *after)
{
	const struct house *h = t->h;
	const char *id = t->a->cell[ACTOR_ID];
	enum language l = h->language;
	struct buf says = { 0 }, names = { 0 };
	unsigned long others = other_projects(t, &names);
	struct period then = house_told(&h->then);

	if (h->then.entries == 0)
		buf_addf(&says, LANG(l, "Der står ingen samarbejder i loggen %s.", "There are no collaborations in the log %s."),
		    when_in(l, &then));
	else if (before->entries == 0)
		buf_addf(&says, LANG(l, "%s står ikke i loggen %s.", "%s is not in the log %s."), house_name(h, id), when_in(l, &then));
	else
		buf_addf(&says, LANG(l, "%s var med i %s %s.", "%s took part in %s %s."), house_name(h, id),
		    quantity_some(l, before->entries, h->then.entries, noun(NOUN_COLLABORATION, l)), when_in(l, &then));
	if (!t->known) {
		buf_adds(&says, LANG(l, " Loggen fortæller ikke om tiden bagefter.", " The log does not tell of the time after."));
	} else {
		buf_addf(&says, LANG(l, " Bagefter, %s, er der %s i alt", h->log.entries == 1 ? " Afterwards, %s, there is %s in all" :
		    " Afterwards, %s, there are %s in all"), when_in(l, &t->since),
		    quantity(l, h->log.entries, noun(NOUN_COLLABORATION, l)));
		if (others > 0)
			buf_addf(&says, LANG(l, ", heraf %s med %s", ", of which %s with %s"), lang_count(l, others), names.data);
		buf_addc(&says, '.');
	}
	put(t, HANDOVER_KONTAKT, id, !t->known ? state_code[NOT_KNOWN] : after->entries > 0 ? state_code[GOES_ON] : state_code[NOT_SEEN],
	    (int64_t)before->entries * NUMBER_ONE, counted(t, after->entries), &says);
	buf_release(&says);
	buf_release(&names);
}

static void
pair(const struct after *t, const struct reliance_pair *p)
{
	const struct house *h = t->h;
	const char *a = intern_text(&h->then.ids, p->a), *b = intern_text(&h->then.ids, p->b);
	unsigned long after = reliances_together(&h->log, a, b);
	enum language l = h->language;
	struct buf says = { 0 }, id = { 0 };

	buf_addf(&id, "%s %s", a, b);
	buf_addf(&says, LANG(l, "%s og %s var sammen %s før, ", "%s and %s were together %s before, "), house_name(h, a), house_name(h, b),
	    quantity_times(l, p->entries));
	if (p->with == p->entries)
		buf_adds(&says, p->entries == 1 ? LANG(l, "med den, der er gået; ", "with who has gone; ") :
		    LANG(l, "altid med den, der er gået; ", "always with who has gone; "));
	if (!t->known)
		buf_adds(&says, LANG(l, "om tiden bagefter fortæller loggen ikke.", "of the time after the log does not tell."));
	else if (after > 0)
		buf_addf(&says, LANG(l, "bagefter %s.", "afterwards %s."), quantity_times(l, after));
	else
		buf_adds(&says, LANG(l, "bagefter er intet skrevet ned.", "afterwards nothing is noted."));
	put(t, HANDOVER_KONTAKT, id.data, state_code[!t->known ? NOT_KNOWN : after > 0 ? GOES_ON : NOT_SEEN],
	    (int64_t)p->entries * NUMBER_ONE, counted(t, after), &says);
	buf_release(&says);
	buf_release(&id);
}

void
after_rows(const struct request *r, const struct house *h)
{
	const struct initiatives *all = &h->sheet.initiatives;

	for (size_t i = 0; i < h->actors; i++) {
		struct after t = { .r = r, .h = h, .a = h->actor[i], .since = period_until(&h->log.period, h->today) };
		const char *id = t.a->cell[ACTOR_ID];
		struct reliance before, after;

		t.known = h->log.ever > 0 && h->log.last >= t.since.first && !period_is_empty(&t.since);
		reliance_of(&before, &h->then, id);
		reliance_of(&after, &h->log, id);
		for (size_t k = 0; k < all->n; k++)
			/* What was over by then did not outlive anybody. */
			if (initiative_has_part(&all->item[k], id) &&
			    (all->item[k].ended == NO_DAY || all->item[k].ended > r->after) &&
			    (all->item[k].started == NO_DAY || all->item[k].started <= r->after))
				initiative(&t, &all->item[k]);
		money(&t);
		contacts(&t, &before, &after);
		for (size_t k = 0; k < before.n; k++)
			pair(&t, &before.pair[k]);
		reliance_release(&before);
		reliance_release(&after);
	}
	if (h->actors == 0 && r->actor[0] == NULL)
		diag_note("no project of '%s' is noted as having ended in the twelve months to that day; name the one that is meant",
		    h->sheet.centre.path);
}
