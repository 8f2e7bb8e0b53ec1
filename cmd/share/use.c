/* Who has how much of what: --use, --fair, --users. */
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/usage.h"
#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/number.h"
#include "base/quantity.h"
#include "base/text.h"
#include "base/translate.h"
#include "field/schemas.h"
#include "field/terms.h"
#include "yaml/yaml.h"
#include "share.h"

static struct usage
parts_of(const struct request *r, const struct house *h, const struct thing *t)
{
	struct usage p;

	usage_of(&p, &h->taken, t->number, &h->span, r->prime_given ? &r->prime : NULL);
	return p;
}

static void
cell_hours(struct rows *out, int64_t minutes)
{
	rows_number(out, number_hours(minutes));
}

/* Is it a thing that people take time of, or did they? */
static int
is_shared(const struct thing *t, const struct usage *p)
{
	return p->n > 0 || (t->map != NULL && t->kind != RESOURCE_PENGE && t->kind != RESOURCE_TJENESTE);
}

/* ---- --use ---- */

const char *const use_columns[] = {
	"centre", "resource", "actor", "hours", "share", "last", NULL
};

void
view_use(const struct request *r, const struct house *h)
{
	char day[DATE_TEXT];

	for (size_t i = 0; i < h->things; i++) {
		struct usage p = parts_of(r, h, &h->thing[i]);

		for (size_t k = 0; k < p.n; k++) {
			rows_text(r->out, h->centre.id);
			rows_text(r->out, h->thing[i].id);
			rows_text(r->out, p.item[k].actor);
			cell_hours(r->out, p.item[k].minutes);
			rows_share(r->out, p.item[k].share);
			date_format(day, p.item[k].last);
			rows_text(r->out, day);
		}
		usage_release(&p);
	}
}

/* ---- --fair ---- */

const char *const fair_columns[] = {
	"centre", "resource", "hours", "users", "house_actors", "largest", "largest_share", "none",
	"refused", NULL
};

static int
is_user(const struct usage *p, const char *id)
{
	for (size_t i = 0; i < p->n; i++)
		if (strcmp(p->item[i].actor, id) == 0)
			return 1;
	return 0;
}

/* Who was in the house on some day of it, as far as it has passed. */
static int
is_here(const struct request *r, const struct house *h, const struct actor *a)
{
	int last = h->span.last < r->today ? h->span.last : r->today;

	return actor_was_in_house(a, h->span.first < last ? h->span.first : last, last);
}

/* The ids of the house actors that have none of it; how many house actors there are. */
static size_t
add_none(struct buf *b, const struct request *r, const struct house *h, const struct usage *p)
{
	const char **id = mem_zero(h->actors.n + 1, sizeof *id);
	size_t n = 0, here = 0;

	for (size_t i = 0; i < h->actors.n; i++) {
		if (!is_here(r, h, &h->actors.item[i]))
			continue;
		here++;
		if (!is_user(p, h->actors.item[i].cell[ACTOR_ID]))
			id[n++] = h->actors.item[i].cell[ACTOR_ID];
	}
	if (n > 0)
		qsort(id, n, sizeof *id, text_by_bytes);
	for (size_t i = 0; i < n; i++)
		buf_addf(b, "%s%s", i > 0 ? " " : "", id[i]);
	free(id);
	return here;
}

/* Those with the most, of those that are named; several where they have the same. */
static int64_t
add_largest(struct buf *b, const struct usage *p)
{
	int64_t most = 0;

	for (size_t i = p->n - usage_users(p); i < p->n; i++)
		most = p->item[i].minutes > most ? p->item[i].minutes : most;
	for (size_t i = p->n - usage_users(p); i < p->n; i++)
		if (p->item[i].minutes == most)
			buf_addf(b, "%s%s", b->len > 0 ? " " : "", p->item[i].actor);
	return most;
}

static int
largest_share(const struct usage *p, int64_t most)
{
	for (size_t i = p->n - usage_users(p); i < p->n; i++)
		if (p->item[i].minutes == most)
			return p->item[i].share;
	return 0;
}

static size_t
refused(const struct request *r, const struct house *h, const struct thing *t)
{
	size_t n = 0;

	for (size_t i = 0; i < h->taken.refusals; i++)
		n += h->taken.refused[i].resource == t->number &&
		    (!r->dated || period_holds(&h->span, taken_day(h->taken.refused[i].from)));
	return n;
}

static void
fair_row(const struct request *r, const struct house *h, const struct thing *t, const struct usage *p)
{
	struct buf largest = { 0 }, none = { 0 };
	int64_t most = add_largest(&largest, p);
	size_t here = add_none(&none, r, h, p);
	int told = taken_tells(&h->taken, h->span.last, r->today), known = told || p->n > 0;

	rows_text(r->out, h->centre.id);
	rows_text(r->out, t->id);
	if (known) {
		cell_hours(r->out, p->minutes);
		rows_count(r->out, (int64_t)usage_users(p));
	} else {
		rows_text(r->out, "");
		rows_text(r->out, "");
	}
	rows_count(r->out, (int64_t)here);
	rows_text(r->out, buf_text(&largest));
	if (most > 0)
		rows_share(r->out, largest_share(p, most));
	else
		rows_text(r->out, "");
	rows_text(r->out, told ? buf_text(&none) : "");
	if (told && h->taken.refusals > 0)
		rows_count(r->out, (int64_t)refused(r, h, t));
	else
		rows_text(r->out, "");
	buf_release(&largest);
	buf_release(&none);
}

/* Who keeps the list, and whether that one has the most of something. */
static void
note_keeper(const struct request *r, const struct house *h, const char *most_of)
{
	const struct yaml_node *root = centre_root(&h->centre);
	const char *keeper = root != NULL ? yaml_text(root, "booking_by") : "";
	const struct actor *gone = actors_gone(&h->actors, keeper, r->today);

	if (*keeper == '\0')
		return;
	if (gone != NULL)
		diag_note("%s kept the list of bookings, and left on %s; who does now? Write it as 'booking_by' in centre.yaml",
		    actor_called(gone), gone->cell[ACTOR_LEFT]);
	else if (*most_of != '\0')
		diag_note("%s keeps the list of bookings, and has the most hours itself of: %s",
		    house_actor(h, keeper), most_of);
	else
		diag_note("%s keeps the list of bookings", house_actor(h, keeper));
}

/* Why the list of bookings does not tell of the days that are asked about. */
static void
note_untold(const struct house *h)
{
	char day[DATE_TEXT];

	if (h->taken.missing) {
		diag_note("'%s' has no bookings.csv, so how much each has had is not known", h->centre.path);
	} else if (h->taken.rows == 0) {
		diag_note("'%s' has no rows, so how much each has had is not known", h->taken.in.file);
	} else {
		date_format(day, h->taken.begins);
		diag_note("'%s' begins on %s, so how much each has had before is not known", h->taken.in.file, day);
	}
}

static int
keeps(const struct house *h, const struct usage *p)
{
	const struct yaml_node *root = centre_root(&h->centre);
	const char *keeper = root != NULL ? yaml_text(root, "booking_by") : "";
	int64_t most = 0, own = 0;

	for (size_t i = 0; i < p->n; i++) {
		most = p->item[i].minutes > most ? p->item[i].minutes : most;
		if (strcmp(p->item[i].actor, keeper) == 0)
			own = p->item[i].minutes;
	}
	return own > 0 && own == most && p->n > 1;
}

void
view_fair(const struct request *r, const struct house *h)
{
	struct buf kept = { 0 }, unnamed = { 0 };

	for (size_t i = 0; i < h->things; i++) {
		struct usage p = parts_of(r, h, &h->thing[i]);

		if (is_shared(&h->thing[i], &p)) {
			fair_row(r, h, &h->thing[i], &p);
			if (keeps(h, &p))
				buf_addf(&kept, "%s%s", kept.len > 0 ? ", " : "", h->thing[i].id);
			if (usage_users(&p) < p.n)
				buf_addf(&unnamed, "%s%s", unnamed.len > 0 ? ", " : "", h->thing[i].id);
		}
		usage_release(&p);
	}
	if (!taken_tells(&h->taken, h->span.last, r->today))
		note_untold(h);
	else if (h->taken.refusals == 0)
		diag_note("refused wishes are not written down in '%s', so the figures cannot say whether "
		    "anybody asked in vain; write one with 'mc-share book ... status=afvist'", h->taken.in.file);
	if (unnamed.len > 0)
		diag_note("some of the time is for activities without organisers, and who had it is not known: %s",
		    unnamed.data);
	note_keeper(r, h, buf_text(&kept));
	buf_release(&kept);
	buf_release(&unnamed);
}

/* ---- --users ---- */

const char *const users_columns[] = { "centre", "resource", "name", "users", "actors", "says", NULL };

static void
add_says(struct buf *b, const struct house *h, const struct thing *t, const struct usage *p)
{
	enum language l = translate_asked(centre_language(&h->centre));
	const char *name = *thing_text(t, "name") != '\0' ? thing_text(t, "name") : t->id;

	size_t users = usage_users(p);

	if (p->n == 0)
		buf_addf(b, LANG(l, "Der står ikke, at nogen har brugt %s.", "Nobody is written down as having used %s."), name);
	else if (users == 0)
		buf_addf(b, LANG(l, "Der står ikke, hvem der har brugt %s.", "Who has used %s is not written down."), name);
	else if (users == 1 && p->n == 1)
		buf_addf(b, LANG(l, "Kun %s er skrevet ned som bruger af %s.", "Only %s is written down as having used %s."), house_actor(h, p->item[0].actor), name);
	else if (users == 1)
		buf_addf(b, LANG(l, "%s er skrevet ned som bruger af %s; for en del af tiden står der ikke, hvem det var.",
		    "%s is written down as having used %s; for some of the time it is not written down who did."),
		    house_actor(h, p->item[1].actor), name);
	else
		buf_addf(b, LANG(l, "%s deler %s. %s", "%s share %s. %s"),
		    quantity(l, users, LANG(l, "en aktør|aktører", "an actor|actors")), name,
		    t->kind == RESOURCE_LOKALE || t->kind < 0 ?
		    LANG(l, "Har nogen et hjørne, de selv kan indrette?", "Does anyone have a corner of their own to furnish?") :
		    LANG(l, "Er det aftalt, hvordan I deler?", "Have you agreed how to share?"));
}

void
view_users(const struct request *r, const struct house *h)
{
	struct buf b = { 0 };

	for (size_t i = 0; i < h->things; i++) {
		struct usage p = parts_of(r, h, &h->thing[i]);

		if (taken_tells(&h->taken, h->span.last, r->today) ? is_shared(&h->thing[i], &p) : p.n > 0) {
			rows_text(r->out, h->centre.id);
			rows_text(r->out, h->thing[i].id);
			rows_text(r->out, thing_text(&h->thing[i], "name"));
			rows_count(r->out, (int64_t)usage_users(&p));
			buf_clear(&b);
			for (size_t k = p.n - usage_users(&p); k < p.n; k++)
				buf_addf(&b, "%s%s", b.len > 0 ? " " : "", p.item[k].actor);
			rows_text(r->out, buf_text(&b));
			buf_clear(&b);
			add_says(&b, h, &h->thing[i], &p);
			rows_text(r->out, buf_text(&b));
		}
		usage_release(&p);
	}
	buf_release(&b);
}
