/* Who had the rooms and things of the house, who did not, and what was given and got. */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/collate.h"
#include "base/mem.h"
#include "field/terms.h"
#include "life.h"

enum { MOST_WITHOUT = 12, MOST_REFUSED = 8 };

struct user {
	const char *name;	/* first: sorted by it */
	int64_t minutes;
};

/* "Folkedanserne 21; Kvindeklubben 5" */
static void
add_users(struct buf *b, const struct report *r, const struct usage *use)
{
	struct user *user = mem_zero(use->n + 1, sizeof *user);

	for (size_t i = 0; i < use->n; i++)
		user[i] = (struct user){ *use->item[i].actor != '\0' ? dossier_name(&r->sheet, use->item[i].actor) :
		    LANG(r->language, "uden arrangør", "without organiser"), use->item[i].minutes };
	collate_sort(user, use->n, sizeof *user, r->language);
	for (size_t i = 0; i < use->n; i++) {
		buf_addf(b, "%s%s ", i > 0 ? "; " : "", user[i].name);
		lang_add_hours(b, r->language, user[i].minutes);
	}
	free(user);
}

static void
say_used(const struct report *r)
{
	const struct life *life = r->life;
	enum language l = r->language;
	struct buf text = { 0 };
	size_t used = 0;

	for (size_t i = 0; i < life->things; i++) {
		const struct life_thing *t = &life->thing[i];

		if (t->use.minutes == 0)
			continue;
		if (used++ == 0)
			document_table(r->out, 3, (const char *[]){ LANG(l, "Rum eller ting", "Room or thing"),
			    LANG(l, "Timer", "Hours"), LANG(l, "Hvem, og deres timer", "Who, and their hours") });
		document_cell(r->out, t->name);
		buf_clear(&text);
		lang_add_hours(&text, l, t->use.minutes);
		document_cell(r->out, text.data);
		buf_clear(&text);
		add_users(&text, r, &t->use);
		document_cell(r->out, text.data);
	}
	if (used > 0)
		document_table_end(r->out);
	else
		document_paragraph(r->out, LANG(l, "Der er ingen timer skrevet ned for rum og ting %s.",
		    "No hours are recorded for rooms and things %s."), when_in(l, &life->period));
	buf_release(&text);
}

/* What stands on the list, is there, and that people take time of. */
static void
say_unused(const struct report *r)
{
	const struct life *life = r->life;
	const char **name = mem_zero(life->things + 1, sizeof *name);
	size_t n = 0;

	for (size_t i = 0; i < life->things; i++)
		if (life->thing[i].use.minutes == 0 && !life->thing[i].gone &&
		    (life->thing[i].kind == RESOURCE_LOKALE || life->thing[i].kind == RESOURCE_UDSTYR))
			name[n++] = life->thing[i].name;
	if (n < life->things)
		names_paragraph(r, LANG(r->language, "Ikke brugt, så vidt det er skrevet ned",
		    "Not used, as far as is recorded"), name, n);
	free(name);
}

static void
say_without(const struct report *r)
{
	enum language l = r->language;
	const char **name;
	struct buf names = { 0 };
	size_t n;

	if (!life_uses_rooms(r->life))
		return;
	n = life_without(r, &name, 0);
	if (n > 0) {
		collate_add_names(&names, l, name, n, MOST_WITHOUT);
		document_paragraph(r->out, LANG(l, "I huset, men uden timer i noget rum: %s. Det kan have sin grund (se også anbefaling 1.4).",
		    "In the house, but without hours in any room: %s. There may be a reason (see also recommendation 1.4)."), names.data);
	}
	buf_release(&names);
	free(name);
}

static void
say_refused(const struct report *r)
{
	const struct life *life = r->life;
	enum language l = r->language;
	size_t *which, n = life_refused(life, &which);

	if (life->taken.refusals == 0)
		document_paragraph(r->out, "%s", LANG(l, "Afviste ønsker er ikke skrevet ned, så tallene kan ikke sige, om nogen gik forgæves.",
		    "Refused requests are not recorded, so the figures cannot say whether anybody asked in vain."));
	else if (n == 0)
		document_paragraph(r->out, LANG(l, "Intet ønske er skrevet ned som afvist %s.", "No request is recorded as refused %s."),
		    when_in(l, &life->period));
	else
		document_paragraph(r->out, "%s", LANG(l, "Skrevet ned som afvist:", "Recorded as refused:"));
	for (size_t i = 0; i < n && i < MOST_REFUSED; i++) {
		const struct taking *t = &life->taken.refused[which[i]];

		document_item(r->out, LANG(l, "%s fik ikke %s %s.", "%s did not get %s %s."),
		    dossier_name(&r->sheet, intern_text(&life->taken.actors, t->actor)),
		    life_thing_name(life, t->resource), when_on(l, taken_day(t->from)));
	}
	if (n > MOST_REFUSED)
		document_paragraph(r->out, LANG(l, "Og %s mere.", "And %s more."), lang_count(l, n - MOST_REFUSED));
	free(which);
}

/* What the hours are made of. */
static void
say_basis(const struct report *r)
{
	const struct life *life = r->life;
	enum language l = r->language;
	size_t activities = life->taken.n - life->taken.bookings, bookings = 0;
	int told = life_bookings_tell(r);

	for (size_t i = 0; i < life->taken.bookings; i++)
		bookings += taken_day(life->taken.item[i].from) <= life->period.last &&
		    taken_day(life->taken.item[i].until - 1) >= life->period.first;
	if (told && bookings + activities == 0)
		return;
	document_open(r->out, DOCUMENT_NOTE);
	if (life->taken.missing)
		document_text(r->out, LANG(l, "Der er ingen liste over bookinger.", "There is no list of bookings."));
	else if (life->taken.rows == 0)
		document_text(r->out, LANG(l, "Listen over bookinger er tom.", "The list of bookings is empty."));
	else if (!told)
		document_say(r->out, LANG(l, "Listen over bookinger begynder først %s.", "The list of bookings does not begin before %s."),
		    when_day(l, life->taken.begins));
	if (bookings > 0 || activities > 0)
		document_say(r->out, LANG(l, "%sBygger på ", "%sRests on "), told ? "" : " ");
	if (bookings > 0)
		document_text(r->out, quantity(l, bookings, LANG(l, "en booking|bookinger", "a booking|bookings")));
	if (activities > 0)
		document_say(r->out, LANG(l, "%s%s, hvor en aktivitet havde et af rummene; den tid tæller for hver arrangør",
		    "%s%s that an activity had one of the rooms; that time counts for each organiser"),
		    bookings > 0 ? LANG(l, " og ", " and ") : "", quantity_times(l, activities));
	if (bookings > 0 || activities > 0)
		document_text(r->out, ".");
	document_close(r->out);
}

/* ---- given and got ---- */

struct giver {
	const char *name;	/* first: sorted by it */
	size_t number;
};

static void
say_exchange(const struct report *r)
{
	const struct gifts *g = &r->life->gifts;
	enum language l = r->language;
	struct giver *giver = mem_zero(g->ids.n + 1, sizeof *giver);
	size_t n = 0;

	document_heading(r->out, 3, LANG(l, "Givet og fået", "Given and received"));
	for (; n < g->ids.n; n++)
		giver[n] = (struct giver){ dossier_name(&r->sheet, intern_text(&g->ids, n)), n };
	if (n == 0) {
		document_paragraph(r->out, LANG(l, "Der står intet i loggen om ressourceudveksling %s.",
		    "The log has nothing on the exchange of resources %s."), when_in(l, &g->period));
		free(giver);
		return;
	}
	collate_sort(giver, n, sizeof *giver, l);
	document_table(r->out, 3, (const char *[]){ LANG(l, "Hvem", "Who"), LANG(l, "Gav", "Gave"), LANG(l, "Fik", "Received") });
	for (size_t i = 0; i < n; i++) {
		document_cell(r->out, giver[i].name);
		document_cell(r->out, lang_count(l, g->gave[giver[i].number]));
		document_cell(r->out, lang_count(l, g->got[giver[i].number]));
	}
	document_table_end(r->out);
	document_open(r->out, DOCUMENT_NOTE);
	document_say(r->out, LANG(l, "Gange %s", "Times %s"), when_in(l, &g->period));
	document_say(r->out, LANG(l, ": bygger på %s", ": rests on %s"), quantity(l, g->entries,
	    LANG(l, "en ressourceudveksling|ressourceudvekslinger", "an exchange of resources|exchanges of resources")));
	if (g->loans > 0)
		document_say(r->out, LANG(l, " og %s af andres ting", " and %s of others' things"), quantity(l, g->loans,
		    LANG(l, "et lån|lån", "a loan|loans")));
	document_text(r->out, LANG(l, ". Det, der gives, er ikke lige stort, og den første i en registrering er den, der gav.",
	    ". What is given differs in size, and the first in an entry is the one that gave."));
	document_close(r->out);
	free(giver);
}

void
sharing_section(const struct report *r)
{
	if (!life_is_shared(r))
		return;
	document_heading(r->out, 2, LANG(r->language, "Rum og ting, der deles", "Rooms and things that are shared"));
	say_used(r);
	if (life_bookings_tell(r)) {
		say_unused(r);
		say_without(r);
		say_refused(r);
	}
	say_basis(r);
	say_exchange(r);
}
