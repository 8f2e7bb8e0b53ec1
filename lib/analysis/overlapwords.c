#include <stddef.h>

#include "analysis/overlaps.h"
#include "analysis/overlapwords.h"
#include "base/buf.h"
#include "base/date.h"
#include "base/lang.h"
#include "calendar/clock.h"
#include "schema/hourswords.h"

enum { DAY = 24 * 60 };

/* ---- when ---- */

void
overlapwords_add_day(struct buf *b, enum language l, int day)
{
	buf_adds(b, lang_weekday(l, date_weekday(day)));
	buf_adds(b, LANG(l, " den ", " "));
	lang_add_day(b, l, day);
}

static void
add_moment(struct buf *b, enum language l, int64_t at)
{
	overlapwords_add_day(b, l, clock_day_of(at));
	buf_adds(b, LANG(l, " kl. ", ", "));
	hourswords_add_clock(b, l, clock_minute_of(at));
}

static void
add_span(struct buf *b, enum language l, int64_t from, int64_t last, void (*add)(struct buf *, enum language, int64_t))
{
	buf_adds(b, LANG(l, "fra ", "from "));
	add(b, l, from);
	buf_adds(b, LANG(l, " til ", " to "));
	add(b, l, last);
}

static void
add_day_of(struct buf *b, enum language l, int64_t at)
{
	overlapwords_add_day(b, l, clock_day_of(at));
}

/*
 * When it is, as it stands inside a sentence: "torsdag den 5. november 2026 kl. 16-18", of
 * whole days "fra mandag den 9. november 2026 til ..", in English "on Thursday 5 November 2026, 16:00-18:00".
 * open: nobody says until when.
 */
static void
add_when(struct buf *b, enum language l, int64_t from, int64_t until, int whole, int open)
{
	if (whole && until - from > DAY) {
		add_span(b, l, from, until - 1, add_day_of);
		return;
	}
	if (!open && until - from > DAY) {
		add_span(b, l, from, until, add_moment);
		return;
	}
	buf_adds(b, LANG(l, "", "on "));
	overlapwords_add_day(b, l, clock_day_of(from));
	if (whole)
		return;
	buf_adds(b, open ? LANG(l, " fra kl. ", " from ") : LANG(l, " kl. ", ", "));
	hourswords_add_clock(b, l, clock_minute_of(from));
	if (!open) {
		buf_addc(b, '-');
		hourswords_add_clock(b, l, clock_minute_of(until) > 0 ? clock_minute_of(until) : DAY);
	}
}

/* ---- who, and what ---- */

/* A title of its own, so that an "og" in it is none of the sentence. */
static void
add_title(struct buf *b, enum language l, const struct overlaps_item *item)
{
	buf_adds(b, LANG(l, "»", "“"));
	buf_adds(b, item->title);
	buf_adds(b, LANG(l, "«", "”"));
	if (item->house != NULL)
		buf_addf(b, " (%s)", item->house);
}

static void
add_both(struct buf *b, const struct overlaps *o, const struct overlap *p, enum language l)
{
	add_title(b, l, &o->item[p->a]);
	buf_adds(b, LANG(l, " og ", " and "));
	add_title(b, l, &o->item[p->b]);
}

static void
add_targets(struct buf *b, const struct overlaps *o, const struct overlap *p, enum language l)
{
	wordlists_add_common(b, l, &o->targets, &o->item[p->a].targets, &o->item[p->b].targets);
}

static void
add_room(struct buf *b, const struct overlaps *o, const struct overlap *p, enum language l)
{
	add_both(b, o, p, l);
	buf_adds(b, LANG(l, " er begge lagt i samme rum, ", " are both put in one room, "));
	buf_adds(b, overlaps_room_name(o, p));
	buf_adds(b, ", ");
	add_when(b, l, p->from, p->until, p->whole, p->open);
	buf_adds(b, p->same ? LANG(l, ". Hører de sammen, eller skal den ene flyttes?",
	    ". Do they belong together, or should one move?") :
	    LANG(l, ". Skal den ene flyttes, eller er der plads til begge?",
	    ". Should one move, or is there room for both?"));
}

static void
add_people(struct buf *b, const struct overlaps *o, const struct overlap *p, enum language l)
{
	size_t at = b->len;

	add_when(b, l, p->from, p->until, p->whole, p->open);
	lang_capital(b, at);
	buf_adds(b, LANG(l, " er der både ", ", "));
	add_both(b, o, p, l);
	buf_adds(b, LANG(l, " for ", " are both on for "));
	add_targets(b, o, p, l);
	buf_adds(b, p->same ? LANG(l, ". De har en arrangør eller et initiativ til fælles. Er det meningen?",
	    ". They have an organiser or an initiative in common. Is that intended?") :
	    LANG(l, ". Skal den ene flyttes, eller skal I lave det sammen?",
	    ". Should one move, or will you do it together?"));
}

static void
add_themes(struct buf *b, const struct overlaps *o, const struct overlap *p, enum language l)
{
	add_both(b, o, p, l);
	buf_adds(b, LANG(l, " er begge for ", " are both for "));
	add_targets(b, o, p, l);
	buf_adds(b, LANG(l, " og handler om ", " and about "));
	wordlists_add_common(b, l, &o->themes, &o->item[p->a].themes, &o->item[p->b].themes);
	buf_adds(b, p->same ? LANG(l, ", men på forskellige tidspunkter. De har en arrangør eller et initiativ til fælles. "
	    "Ved dem, der kommer det ene sted, at det andet findes?",
	    ", but at different times. They have an organiser or an initiative in common. Do those who come to one "
	    "know of the other?") :
	    LANG(l, ", men på forskellige tidspunkter. Kender I hinandens tilbud?", ", but at different times. Do you know each other's?"));
}

void
overlapwords_add(struct buf *b, const struct overlaps *o, const struct overlap *p, enum language l)
{
	if (p->kind == OVERLAP_RUM)
		add_room(b, o, p, l);
	else if (p->kind == OVERLAP_FOLK)
		add_people(b, o, p, l);
	else
		add_themes(b, o, p, l);
}
