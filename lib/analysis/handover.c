#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/handover.h"
#include "analysis/reliance.h"
#include "base/date.h"
#include "base/mem.h"
#include "base/number.h"
#include "centre/dossier.h"
#include "csv/cell.h"
#include "field/terms.h"
#include "yaml/yaml.h"

const char *const handover_what_code[HANDOVER_WHATS] = {
	"initiativ", "forum", "penge", "opgave", "lokale", "kontakt"
};

const char *const handover_role_code[HANDOVER_ROLES] = {
	"lead", "anchor", "partner", "roles", "convener", "source", "run_by", "booking_by", "tasks", "owner",
	"bookings", "entries", "pairs", "pair", "alone"
};

long
handover_months(int day, int until)
{
	int n = date_months_between(day, until);

	return n > 0 ? n : 0;
}

int
handover_end(const struct actor *a)
{
	return a->until != NEVER ? a->until : a->left;
}

static struct handover_item *
add(struct handover *h, enum handover_what what, enum handover_role role, const char *id)
{
	h->item = mem_grow(h->item, &h->cap, h->n + 1, sizeof *h->item);
	h->item[h->n] = (struct handover_item){ .what = what, .role = role, .id = id, .hours = -1, .last = NEVER };
	return &h->item[h->n++];
}

static void
add_id(struct buf *b, const char *id)
{
	buf_addf(b, "%s%s", b->len > 0 ? " " : "", id);
}

static const struct actor *
find(const struct handover_house *house, const char *id)
{
	return actors_find(&house->sheet->actors, id, strlen(id));
}

/* ---- initiatives ---- */

/* Is it there, and no project?  Of who is not listed nothing else is known. */
static int
stays(const struct actor *a, int day)
{
	return a == NULL || (actor_is_there(a, day) && a->basis != BASIS_PROJEKT);
}

/* May it be asked to carry something on: another, still there, and no project as far as is known? */
static int
might(const struct handover_house *house, const struct actor *leaves, const char *id)
{
	const struct actor *a = find(house, id);

	return a != NULL && a != leaves && stays(a, house->day);
}

static void
add_partners(struct buf *could, const struct handover_house *house, const struct initiative *t,
    const struct actor *leaves)
{
	for (size_t i = 0; i < t->partners; i++)
		if (might(house, leaves, t->partner[i].actor) && !cell_has(buf_text(could), ' ', t->partner[i].actor))
			add_id(could, t->partner[i].actor);
}

/* Who leads it, or is it to be anchored in, carries it on where that is another. */
static void
carry(struct handover_item *item, const struct handover_house *house, const struct actor *leaves,
    const char *id, int64_t hours)
{
	if (*id == '\0' || strcmp(id, leaves->cell[ACTOR_ID]) == 0)
		return;
	add_id(&item->carried_by, id);
	item->carrier = find(house, id);
	item->hours = hours;
}

/* Has who carries it on hours for it, and does it stay itself? */
static enum handover_need
need_of(const struct handover_item *item, int day)
{
	if (item->carried_by.len == 0 || !stays(item->carrier, day))
		return HANDOVER_FIND;
	return item->role == HANDOVER_LEAD && item->hours <= 0 ? HANDOVER_HOURS : HANDOVER_NOTHING;
}

static void
take_initiative(struct handover *h, const struct handover_house *house, const struct actor *a,
    const struct initiative *t)
{
	const char *id = a->cell[ACTOR_ID], *lead = t->cell[INITIATIVE_LEAD], *anchor = t->cell[INITIATIVE_ANCHOR];
	int leads = strcmp(lead, id) == 0, anchors = strcmp(anchor, id) == 0;
	struct handover_item *item;

	if (leads) {
		item = add(h, HANDOVER_INITIATIV, HANDOVER_LEAD, t->cell[INITIATIVE_ID]);
		item->initiative = t;
		carry(item, house, a, anchor, t->anchor_hours);
		item->need = need_of(item, house->day);
		if (item->need == HANDOVER_FIND)
			add_partners(&item->could, house, t, a);
	}
	if (anchors) {
		item = add(h, HANDOVER_INITIATIV, HANDOVER_ANCHOR, t->cell[INITIATIVE_ID]);
		item->initiative = t;
		item->hours = t->anchor_hours;
		item->need = HANDOVER_FIND;
		add_partners(&item->could, house, t, a);
	}
	if (!leads && !anchors) {
		item = add(h, HANDOVER_INITIATIV, initiative_has_partner(t, id) ? HANDOVER_PARTNER : HANDOVER_IN_PHASES,
		    t->cell[INITIATIVE_ID]);
		item->initiative = t;
		carry(item, house, a, lead, -1);
		item->need = *lead == '\0' ? HANDOVER_FIND : HANDOVER_NOTHING;
		if (item->need == HANDOVER_FIND)
			add_partners(&item->could, house, t, a);
	}
}

/* ---- centre.yaml ---- */

/* The others that run the house, but for those that have left; is this one among them? */
static int
take_runners(struct buf *others, const struct handover_house *house, const struct actor *leaves)
{
	const struct yaml_node *all = yaml_get(centre_root(&house->sheet->centre), "run_by");
	const char *id;
	int among = 0;

	for (size_t i = 0; (id = yaml_item(all, i)) != NULL; i++) {
		const struct actor *a = find(house, id);

		if (strcmp(id, leaves->cell[ACTOR_ID]) == 0)
			among = 1;
		else if (*id != '\0' && (a == NULL || actor_is_there(a, house->day)))
			add_id(others, id);
	}
	return among;
}

static void
take_forum(struct handover *h, const struct handover_house *house, const struct actor *leaves)
{
	const struct yaml_node *root = centre_root(&house->sheet->centre), *forum = yaml_get(root, "forum");
	const char *id;
	struct handover_item *item;

	if (strcmp(yaml_text(forum, "convener"), leaves->cell[ACTOR_ID]) != 0)
		return;
	item = add(h, HANDOVER_FORUM, HANDOVER_CONVENER, "forum");
	item->name = yaml_text(forum, "name");
	item->need = HANDOVER_FIND;
	for (size_t i = 0; (id = yaml_item(yaml_get(root, "run_by"), i)) != NULL; i++)
		if (might(house, leaves, id))
			add_id(&item->could, id);
}

/* Does one of those that carry it on stay, as far as is known? */
static int
is_carried(const struct handover_house *house, const struct handover_item *item)
{
	struct csv_field rest = { buf_text(&item->carried_by), item->carried_by.len }, id;

	while (cell_next(&rest, ' ', &id)) {
		const struct actor *a = actors_find(&house->sheet->actors, id.text, id.len);

		if (stays(a, house->day))
			return 1;
	}
	return 0;
}

/* Where it is one alone that carries it on, more can be told of it. */
static void
one_carrier(struct handover_item *item, const struct handover_house *house)
{
	if (item->carried_by.len > 0 && strchr(item->carried_by.data, ' ') == NULL)
		item->carrier = find(house, item->carried_by.data);
	item->need = is_carried(house, item) ? HANDOVER_NOTHING : HANDOVER_FIND;
}

static void
take_tasks(struct handover *h, const struct handover_house *house, const struct actor *a)
{
	const struct yaml_node *root = centre_root(&house->sheet->centre), *tasks = yaml_get(a->node, "tasks");
	const struct actors *actors = &house->sheet->actors;
	struct buf others = { 0 };
	struct handover_item *item;
	const char *task;

	if (take_runners(&others, house, a)) {
		item = add(h, HANDOVER_OPGAVE, HANDOVER_RUN_BY, "drift");
		item->carried_by = others;
		one_carrier(item, house);
	} else {
		buf_release(&others);
	}
	if (strcmp(yaml_text(root, "booking_by"), a->cell[ACTOR_ID]) == 0) {
		item = add(h, HANDOVER_OPGAVE, HANDOVER_BOOKING_BY, "booking");
		item->need = HANDOVER_FIND;
	}
	for (size_t i = 0; (task = yaml_item(tasks, i)) != NULL; i++) {
		if (*task == '\0')
			continue;
		item = add(h, HANDOVER_OPGAVE, HANDOVER_TASKS, task);
		for (size_t k = 0; k < actors->n; k++)
			if (&actors->item[k] != a && actor_is_there(&actors->item[k], house->day) &&
			    yaml_lists(yaml_get(actors->item[k].node, "tasks"), task))
				add_id(&item->carried_by, actors->item[k].cell[ACTOR_ID]);
		one_carrier(item, house);
	}
}

/* ---- funding.csv ---- */

static void
take_money(struct handover *h, const struct handover_house *house, const struct actor *a)
{
	const struct funding *f = &house->sheet->funding;
	const char *id = a->cell[ACTOR_ID];
	struct number_sum now = { 0 }, later = { 0 };
	struct handover_item *item;
	int first = NEVER, last = INT_MIN, next = NEVER, n = 0;

	for (size_t i = 0; i < f->n; i++) {
		const struct grant *g = &f->item[i];

		if (strcmp(funding_source(f, g->source), id) != 0)
			continue;
		if (g->from > house->day) {
			next = g->from < next ? g->from : next;
		} else if (grant_is_active(g, house->day)) {
			number_add(&now, g->amount);
			first = g->until < first ? g->until : first;
			last = g->until > last ? g->until : last;
			n++;
		}
	}
	if (n == 0)
		return;
	/* Of what is agreed year by year only the first is given from that day on. */
	for (size_t i = 0; i < f->n && next != NEVER; i++)
		if (f->item[i].from == next && strcmp(funding_source(f, f->item[i].source), id) == 0)
			number_add(&later, f->item[i].amount);
	item = add(h, HANDOVER_PENGE, HANDOVER_SOURCE, id);
	item->first = first;
	item->last = last;
	item->next = next;
	if (!number_total(&now, &item->amount))
		item->amount = -1;
	if (!number_total(&later, &item->later))
		item->later = -1;
	item->need = last != NEVER && item->later == 0 ? HANDOVER_TELL : HANDOVER_NOTHING;
}

/* ---- resources.yaml, bookings.csv ---- */

static int
by_booking(const void *x, const void *y)
{
	const struct handover_booking *a = x, *b = y;
	int actors = strcmp(a->actor, b->actor), resources = strcmp(a->resource, b->resource);

	return actors != 0 ? actors : resources != 0 ? resources : (a->day > b->day) - (a->day < b->day);
}

void
handover_sort(struct handover_booking *booking, size_t n)
{
	if (n > 1)
		qsort(booking, n, sizeof *booking, by_booking);
}

/* The first booking of an actor; the number of all of them where it has none. */
static size_t
first_booking(const struct handover_house *house, const char *id)
{
	size_t low = 0, high = house->bookings;

	while (low < high) {
		size_t mid = (low + high) / 2;

		if (strcmp(house->booking[mid].actor, id) < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

static const char *
name_of_resource(const struct handover_house *house, const char *id)
{
	long i = recordlist_find(house->resources, id, strlen(id));
	const char *name = i >= 0 ? yaml_text(house->resources->record[i], "name") : "";

	return *name != '\0' ? name : NULL;
}

static void
take_rooms(struct handover *h, const struct handover_house *house, const struct actor *a)
{
	const char *id = a->cell[ACTOR_ID];
	struct handover_item *item = NULL;

	for (size_t i = 0; i < house->resources->n; i++) {
		const struct yaml_node *map = house->resources->record[i];

		if (strcmp(yaml_text(map, "owner"), id) != 0 || recordlist_is_gone(map, house->day))
			continue;
		item = add(h, HANDOVER_LOKALE, HANDOVER_OWNER, yaml_text(map, "id"));
		item->name = name_of_resource(house, item->id);
		item->need = HANDOVER_FIND;
	}
	item = NULL;	/* of bookings now */
	for (size_t i = first_booking(house, id); i < house->bookings; i++) {
		const struct handover_booking *b = &house->booking[i];

		if (strcmp(b->actor, id) != 0)
			break;
		if (b->day <= house->day && !period_holds(&house->all->period, b->day))
			continue;
		if (item == NULL || strcmp(item->id, b->resource) != 0) {
			item = add(h, HANDOVER_LOKALE, HANDOVER_BOOKINGS, b->resource);
			item->name = name_of_resource(house, b->resource);
		}
		item->times += b->day <= house->day;
		item->ahead += b->day > house->day;
		item->last = b->day <= house->day ? b->day : item->last;
	}
}

/* ---- the log ---- */

static void
take_contacts(struct handover *h, const struct handover_house *house, const struct actor *a, const struct reliance *one)
{
	const struct reliances *all = house->all;
	const struct actor *other;
	struct handover_item *item;

	if (all->ever == 0)
		return;
	add(h, HANDOVER_KONTAKT, HANDOVER_ENTRIES, a->cell[ACTOR_ID])->times = one->entries;
	if (one->entries == 0)
		return;
	add(h, HANDOVER_KONTAKT, HANDOVER_PAIRS, a->cell[ACTOR_ID])->times = one->only;
	for (size_t i = 0; i < one->n; i++) {
		const struct reliance_pair *p = &one->pair[i];

		if (p->with < p->entries)
			continue;
		item = add(h, HANDOVER_KONTAKT, HANDOVER_PAIR, intern_text(&all->ids, p->a));
		item->other = intern_text(&all->ids, p->b);
		item->times = p->entries;
	}
	for (size_t i = 0; i < one->others; i++) {
		const struct reliance_other *o = &one->other[i];

		if (o->with < o->entries)
			continue;
		item = add(h, HANDOVER_KONTAKT, HANDOVER_ALONE, intern_text(&all->ids, o->id));
		item->times = o->entries;
		/* Of who has left it need not be asked who keeps the contact. */
		other = find(house, item->id);
		item->need = other != NULL && other->left < house->day ? HANDOVER_NOTHING : HANDOVER_FIND;
	}
}

void
handover_take(struct handover *h, const struct handover_house *house, const struct actor *a,
    const struct reliance *one)
{
	const struct initiatives *all = &house->sheet->initiatives;

	*h = (struct handover){ 0 };
	for (size_t i = 0; i < all->n; i++)
		if (!initiative_is_over(&all->item[i], house->day) &&
		    initiative_has_part(&all->item[i], a->cell[ACTOR_ID]))
			take_initiative(h, house, a, &all->item[i]);
	take_forum(h, house, a);
	take_money(h, house, a);
	take_tasks(h, house, a);
	take_rooms(h, house, a);
	take_contacts(h, house, a, one);
}

void
handover_release(struct handover *h)
{
	for (size_t i = 0; i < h->n; i++) {
		buf_release(&h->item[i].carried_by);
		buf_release(&h->item[i].could);
	}
	free(h->item);
	*h = (struct handover){ 0 };
}
