/* What the house, its meetings and what it lends tell. */
#include <stdlib.h>
#include <string.h>

#include "analysis/advisingparts.h"
#include "base/collate.h"
#include "base/date.h"
#include "base/lang.h"
#include "base/mem.h"
#include "field/terms.h"
#include "yaml/yaml.h"

/* ---- meetings ---- */

/* Two of those who are asked about were there; of the house it is any meeting. */
static int
is_theirs(const struct advising *a, const struct meeting *m)
{
	const struct meetings *all = &a->sheet->meetings;
	size_t n = 0;

	for (size_t k = 0; k < m->n; k++) {
		size_t id = all->actor[m->first + k];
		const struct actor *actor = actors_find(&a->sheet->actors, intern_text(&all->ids, id), intern_len(&all->ids, id));

		n += actor != NULL && advised_is_subject(a, actor);
	}
	return a->house || n > 1;
}

/* The rooms in which people come across each other: those of the rule of POINT_ANLEDNINGER. */
static const enum room common[] = { ROOM_CAFE, ROOM_KANTINE, ROOM_KOEKKEN };
enum { COMMON = sizeof common / sizeof *common };

/* They as words, each once; "": none is written.  `known`: is any room? */
static const char *
common_rooms(struct advising *a, int *known)
{
	const struct yaml_node *rooms = yaml_get(centre_root(&a->sheet->centre), "rooms");
	struct buf *text = advised_text(a);
	const char *name[COMMON];
	size_t n = 0;

	*known = yaml_items(rooms) > 0;
	for (size_t k = 0; k < COMMON; k++)
		for (size_t i = 0; i < yaml_items(rooms); i++) {
			const char *room = yaml_item(rooms, i);

			if (vocab_find(&room_vocab, room, strlen(room)) == (int)common[k]) {
				name[n++] = vocab_word(&room_vocab, (int)common[k], a->language);
				break;
			}
		}
	lang_add_names(text, a->language, name, n);
	return buf_text(text);
}

/* Before a list of them begins it is unknown how many there were, and not none; of an empty one it always is. */
static void
meetings(struct advising *a)
{
	int rooms_known, kept = period_is_told(&a->period, a->sheet->meetings.n, a->sheet->meetings.first_day);
	const char *rooms = common_rooms(a, &rooms_known);
	int64_t held = 0, shared = 0;

	for (size_t i = 0; i < a->sheet->meetings.n; i++) {
		const struct meeting *m = &a->sheet->meetings.item[i];

		if (!period_holds(&a->period, m->day) || !is_theirs(a, m))
			continue;
		held += meeting_is_joint(m) || m->kind == MEETING_DELT;
		shared += m->kind == MEETING_DELT;
	}
	if (held > 0 || *rooms != '\0' || (kept && rooms_known)) {
		advised_tell(a, POINT_ANLEDNINGER, held > 0 || *rooms != '\0', held, held);
		a->point[POINT_ANLEDNINGER].bare = held == 0 && *rooms != '\0';
		if (*rooms != '\0')
			advised_more(a, POINT_ANLEDNINGER)->what = rooms;
	}
	if (kept)
		advised_tell(a, POINT_DELTE_MOEDER, shared > 0, shared, shared);
}

/* ---- what is lent ---- */

/* Of actors and initiatives: what belongs to one of them. */
static int
is_concerned(const struct advising *a, const struct yaml_node *resource)
{
	const char *owner = yaml_text(resource, "owner");
	const struct actor *actor = actors_find(&a->sheet->actors, owner, strlen(owner));

	if (recordlist_is_gone(resource, a->today))
		return 0;
	return a->house || (actor != NULL && advised_is_subject(a, actor));
}

static void
resources(struct advising *a)
{
	struct buf *text = advised_text(a), *to;
	int64_t all = 0, contact = 0;
	size_t without = 0;

	for (size_t i = 0; i < a->files->life.resources->n; i++) {
		const struct yaml_node *r = a->files->life.resources->record[i];

		if (!is_concerned(a, r))
			continue;
		all++;
		contact += *yaml_text(r, "contact") != '\0';
		if (*yaml_text(r, "terms") == '\0' && (to = advised_example(text, &without)) != NULL)
			buf_adds(to, yaml_text_or_id(r, "name"));
	}
	advised_add_others(text, a->language, without);
	if (all == 0)
		return;
	advised_tell(a, POINT_DELEBOERS, contact > 0, contact, all);
	advised_tell(a, POINT_UDEN_AFTALE, without > 0, (int64_t)without, all)->what = buf_text(text);
}

static void
bookings(struct advising *a)
{
	const char *keeper = yaml_text(centre_root(&a->sheet->centre), "booking_by");
	const struct actor *actor = actors_find(&a->sheet->actors, keeper, strlen(keeper));
	int64_t n = 0;
	int kept = period_is_told(&a->period, a->files->life.taken->bookings, a->files->life.taken->first_day);

	if (actors_gone(&a->sheet->actors, keeper, a->today) != NULL)
		keeper = "";
	for (size_t i = 0; i < a->files->life.taken->bookings; i++)
		n += period_holds(&a->period, taken_day(a->files->life.taken->item[i].from));
	if (n > 0 || *keeper != '\0' || kept) {
		advised_tell(a, POINT_AABEN_BOOKING, n > 0 || *keeper != '\0', n, n);
		a->point[POINT_AABEN_BOOKING].bare = n == 0 && *keeper != '\0';
		if (*keeper != '\0')
			advised_more(a, POINT_AABEN_BOOKING)->names = actor != NULL ? actor_called(actor) : keeper;
	}
}

/* ---- rooms and who uses them ---- */

struct use {
	size_t room;
	const char *actor;
};

static int
by_room(const void *x, const void *y)
{
	const struct use *a = x, *b = y;

	return a->room != b->room ? (a->room > b->room) - (a->room < b->room) : strcmp(a->actor, b->actor);
}

static const char *
room_name(const struct advising *a, const struct intern *rooms, size_t room)
{
	long at = recordlist_find(a->files->life.resources, intern_text(rooms, room), intern_len(rooms, room));
	const char *name = at >= 0 ? yaml_text(a->files->life.resources->record[at], "name") : "";

	return *name != '\0' ? name : intern_text(rooms, room);
}

static int
is_room(const struct advising *a, const struct intern *rooms, size_t room)
{
	long at = recordlist_find(a->files->life.resources, intern_text(rooms, room), intern_len(rooms, room));
	const char *kind = at >= 0 ? yaml_text(a->files->life.resources->record[at], "kind") : "lokale";

	return vocab_find(&resource_kind_vocab, kind, strlen(kind)) == RESOURCE_LOKALE;
}

/* Who had a room some time of the period by a booking, or holds an activity there that took place in it. */
static size_t
collect_uses(struct advising *a, struct intern *rooms, struct use **use)
{
	struct occurrences took = { 0 };
	size_t n = 0, cap = 0;

	for (size_t i = 0; i < a->files->life.taken->bookings; i++) {
		const struct taking *b = &a->files->life.taken->item[i];
		const char *room = intern_text(&a->files->life.taken->resources, b->resource);

		if (taken_day(b->from) > a->period.last || taken_day(b->until - 1) < a->period.first)
			continue;
		*use = mem_grow(*use, &cap, n + 1, sizeof **use);
		(*use)[n++] = (struct use){ intern_add(rooms, room, strlen(room)), intern_text(&a->files->life.taken->actors, b->actor) };
	}
	if (a->period.first != PERIOD_OPEN)
		activities_expand(a->files->life.activities, &a->period, &took);
	for (size_t i = 0; i < took.n; i++) {
		const struct yaml_node *map = a->files->life.activities->item[took.item[i].activity].map;
		const struct yaml_node *who = yaml_get(map, "organisers");
		const char *room = yaml_text(map, "room");

		for (size_t k = 0; *room != '\0' && k < yaml_items(who); k++) {
			*use = mem_grow(*use, &cap, n + 1, sizeof **use);
			(*use)[n++] = (struct use){ intern_add(rooms, room, strlen(room)), yaml_item(who, k) };
		}
	}
	occurrences_release(&took);
	return n;
}

struct crowd {
	const char *room;
	size_t users;
};

static int
by_name(const void *x, const void *y)
{
	const struct crowd *a = x, *b = y;

	return strcmp(a->room, b->room);
}

static void
crowded(struct advising *a)
{
	struct intern rooms = { 0 };
	struct use *use = NULL;
	size_t n = collect_uses(a, &rooms, &use), crowds = 0, told = 0;
	struct crowd *crowd = mem_zero(rooms.n + 1, sizeof *crowd);
	struct buf *text = advised_text(a), *to;
	const size_t least = (size_t)points[POINT_MANGE_DELER].least;

	if (n > 0)
		qsort(use, n, sizeof *use, by_room);
	for (size_t i = 0, end; i < n; i = end) {
		size_t users = 1;

		for (end = i + 1; end < n && use[end].room == use[i].room; end++)
			users += strcmp(use[end].actor, use[end - 1].actor) != 0;
		if (users >= least && is_room(a, &rooms, use[i].room))
			crowd[crowds++] = (struct crowd){ room_name(a, &rooms, use[i].room), users };
	}
	qsort(crowd, crowds, sizeof *crowd, by_name);
	for (size_t i = 0; i < crowds; i++)
		if ((to = advised_example(text, &told)) != NULL)
			buf_addf(to, LANG(a->language, "%s (%s aktører)", "%s (%s actors)"), crowd[i].room,
			    lang_count(a->language, crowd[i].users));
	advised_add_others(text, a->language, told);
	if (n > 0)
		advised_tell(a, POINT_MANGE_DELER, crowds > 0, 0, 0)->what = buf_text(text);
	free(crowd);
	free(use);
	intern_release(&rooms);
}

/* ---- a place to come back to ---- */

static void
platform(struct advising *a)
{
	const struct yaml_node *root = centre_root(&a->sheet->centre), *forum = yaml_get(root, "forum");
	enum language l = a->language;
	struct buf *text = advised_text(a);
	const char *lacking[3];
	size_t n = 0;
	int first = 0, last = 0, known = centre_opened(&a->sheet->centre, &first, &last);
	const int least = points[POINT_PLATFORM].least;
	int young = known && date_add_months(first, least) > a->today, old = known && date_add_months(last, least) <= a->today;

	if (*yaml_text(forum, "rhythm") == '\0')
		lacking[n++] = LANG(l, "hvor tit et forum mødes", "how often a forum meets");
	if (yaml_items(yaml_get(root, "open")) == 0)
		lacking[n++] = LANG(l, "åbningstiderne", "the opening hours");
	if (!known)
		lacking[n++] = LANG(l, "hvornår huset åbnede", "when the house opened");
	else if (!young && !old)
		lacking[n++] = LANG(l, "hvilken dag huset åbnede", "on which day the house opened");
	if (young || n == 0)
		advised_tell(a, POINT_PLATFORM, !young, 0, 0);
	lang_add_clauses(text, l, lacking, n);
	if (n > 0)
		advised_more(a, POINT_PLATFORM)->what = buf_text(text);
}

void
advising_from_house(struct advising *a)
{
	meetings(a);
	resources(a);
	bookings(a);
	crowded(a);
	platform(a);
}
