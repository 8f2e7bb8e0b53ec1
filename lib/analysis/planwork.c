#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/handover.h"
#include "analysis/planwork.h"
#include "base/date.h"
#include "base/fold.h"
#include "base/mem.h"
#include "centre/dossier.h"
#include "centre/entry.h"
#include "csv/cell.h"
#include "field/terms.h"
#include "yaml/yaml.h"

const char *const planwork_code[PLANWORK_WHATS] = {
	"plan", "beslutning", "initiativ", "oenske", "viden", "ikke-hoert", "tilflyttere", "moede", "lokale"
};

const unsigned long planwork_fields = SCHEMA_BIT(ENTRY_RESIDENTS) | SCHEMA_BIT(ENTRY_NEW_RESIDENTS);

static int
day_of(const struct yaml_node *map, const char *key)
{
	const char *text = yaml_text(map, key);
	int day;

	return date_parse(text, strlen(text), &day) ? day : PLANWORK_NO_DAY;
}

/* ---- the log ---- */

void
planwork_log_begin(struct planwork_log *log, const struct yaml_node *plan, int day)
{
	int start = day_of(plan, "start"), end = day_of(plan, "end");

	*log = (struct planwork_log){ .first = start, .last = end != PLANWORK_NO_DAY && end < day ? end : day,
	    .begins = INT_MAX, .last_met = PLANWORK_NO_DAY };
}

static int64_t
number_in(const struct entries *in, enum entry_field field, int *known)
{
	struct csv_field cell = entries_field(in, field);
	int64_t value = 0;

	*known = cell.len > 0 && number_parse(cell.text, cell.len, &value) == NULL;
	return value;
}

void
planwork_log_use(struct planwork_log *log, const struct entries *in, const struct entry *e)
{
	int told, all_told;
	int64_t fresh, all;

	if (e->day < log->begins)
		log->begins = e->day;
	if (e->day < log->first || e->day > log->last)
		return;
	log->entries++;
	fresh = number_in(in, ENTRY_NEW_RESIDENTS, &told);
	all = number_in(in, ENTRY_RESIDENTS, &all_told);
	if (!told)
		return;
	log->told++;
	number_add(&log->new_residents, fresh);
	if (fresh > 0 && all_told && all > fresh) {
		log->met++;
		log->last_met = e->day > log->last_met ? e->day : log->last_met;
	}
}

/* ---- the files ---- */

static struct planwork_item *
add(struct planwork *w, enum planwork_what what, const char *id, int day)
{
	w->item = mem_grow(w->item, &w->cap, w->n + 1, sizeof *w->item);
	w->item[w->n] = (struct planwork_item){ .what = what, .id = id, .day = day, .early = -1 };
	return &w->item[w->n++];
}

/* A decision of a plan; one alone may stand without a list.  NULL: there are no more. */
static const struct yaml_node *
decision(const struct yaml_node *plan, size_t i)
{
	const struct yaml_node *all = yaml_get(plan, "decisions");

	if (all != NULL && all->kind == YAML_MAP)
		return i == 0 ? all : NULL;
	return all != NULL && i < all->n ? all->item[i] : NULL;
}

/* Was an actor heard before any of the decisions? */
static int
was_heard(const struct yaml_node *plan, const char *id)
{
	const struct yaml_node *d;

	for (size_t i = 0; (d = decision(plan, i)) != NULL; i++)
		if (d->kind == YAML_MAP && yaml_lists(yaml_get(d, "heard"), id))
			return 1;
	return 0;
}

static int
by_day(const void *x, const void *y)
{
	const struct planwork_item *a = x, *b = y;

	if (a->day != b->day)
		return a->day < b->day ? -1 : 1;
	return (a->number > b->number) - (a->number < b->number);
}

static void
take_decisions(struct planwork *w)
{
	const struct yaml_node *d;
	const char *id;
	size_t from = w->n;

	for (size_t i = 0; (d = decision(w->plan, i)) != NULL; i++) {
		struct planwork_item *item;

		if (d->kind != YAML_MAP)
			continue;
		item = add(w, PLANWORK_DECISION, "", day_of(d, "date"));
		item->node = d;
		item->number = i + 1;
		w->decisions++;
		w->undated += item->day == PLANWORK_NO_DAY;
		/* Who was heard need not be on the list of actors. */
		for (size_t k = 0; (id = yaml_item(yaml_get(d, "heard"), k)) != NULL; k++)
			w->heard += *id != '\0';
		if (item->day != PLANWORK_NO_DAY && (w->first_decision == PLANWORK_NO_DAY || item->day < w->first_decision))
			w->first_decision = item->day;
	}
	if (w->n > from + 1)
		qsort(w->item + from, w->n - from, sizeof *w->item, by_day);
}

/* Two texts as people compare them, capitals and blanks aside; an empty one is none. */
static int
same_text(struct csv_field x, struct csv_field y)
{
	struct fold a = { 0 }, b = { 0 };
	int same;

	fold_text(&a, x.text, x.len);
	fold_text(&b, y.text, y.len);
	same = a.text.len > 0 && a.text.len == b.text.len && memcmp(a.text.data, b.text.data, a.text.len) == 0;
	fold_release(&a);
	fold_release(&b);
	return same;
}

static struct csv_field
whole(const char *text)
{
	return (struct csv_field){ text, strlen(text) };
}

/* Does an initiative name the plan: by its id, or by what it is called? */
static int
belongs(const struct initiative *t, const struct yaml_node *plan)
{
	const char *named = t->cell[INITIATIVE_PLAN];

	return *named != '\0' && (strcmp(named, yaml_text(plan, "id")) == 0 ||
	    same_text(whole(named), whole(yaml_text(plan, "title"))));
}

static void
take_initiatives(struct planwork *w, const struct initiatives *all, int day)
{
	for (size_t i = 0; i < all->n; i++) {
		int over = initiative_is_over(&all->item[i], day);

		w->of += !over;
		w->initiatives += !over && belongs(&all->item[i], w->plan);
	}
	/* By phase, those of none last. */
	for (int phase = 0; phase <= PHASE_AFSLUTTET + 1; phase++)
		for (size_t i = 0; i < all->n; i++) {
			const struct initiative *t = &all->item[i];
			struct planwork_item *item;

			if (!belongs(t, w->plan) || (t->phase >= 0 ? t->phase : PHASE_AFSLUTTET + 1) != phase)
				continue;
			item = add(w, PLANWORK_INITIATIVE, t->cell[INITIATIVE_ID], t->started == NO_DAY ? PLANWORK_NO_DAY : t->started);
			item->initiative = t;
			if (t->started != NO_DAY && w->first_decision != PLANWORK_NO_DAY)
				item->early = t->started < w->first_decision;
		}
	for (size_t i = 0; i < all->n; i++)
		if (belongs(&all->item[i], w->plan) && *all->item[i].cell[INITIATIVE_RESIDENTS_ASKED] != '\0')
			add(w, PLANWORK_WISH, all->item[i].cell[INITIATIVE_ID],
			    all->item[i].started == NO_DAY ? PLANWORK_NO_DAY : all->item[i].started)->initiative = &all->item[i];
}

/* Have two cells of words one in common? */
static int
share_word(const char *a, const char *b)
{
	struct csv_field rest = whole(a), x, y;

	while (cell_next(&rest, ';', &x)) {
		struct csv_field other = whole(b);

		while (cell_next(&other, ';', &y))
			if (same_text(x, y))
				return 1;
	}
	return 0;
}

/* Does an actor work in the plan's area, or on what its initiatives are about? */
static int
knows_place(const struct planwork *w, const struct actor *a, const struct initiatives *all)
{
	struct csv_field rest = whole(a->cell[ACTOR_AREA]), item;
	const struct yaml_node *area = yaml_get(w->plan, "area");
	const char *name;
	int found = 0;

	while (!found && cell_next(&rest, ';', &item))
		for (size_t i = 0; !found && (name = yaml_item(area, i)) != NULL; i++)
			found = same_text(item, whole(name));
	for (size_t i = 0; !found && i < all->n; i++)
		found = belongs(&all->item[i], w->plan) && share_word(a->cell[ACTOR_THEMES], all->item[i].cell[INITIATIVE_THEMES]);
	return found;
}

static void
take_actors(struct planwork *w, const struct dossier *s, int day)
{
	const struct actors *all = &s->actors;

	for (size_t i = 0; i < all->n; i++) {
		const struct actor *a = &all->item[i];
		struct planwork_item *item;

		if (!actor_is_there(a, day) || *a->cell[ACTOR_STRENGTHS] == '\0' || !knows_place(w, a, &s->initiatives))
			continue;
		item = add(w, PLANWORK_KNOWLEDGE, a->cell[ACTOR_ID], PLANWORK_NO_DAY);
		item->actor = a;
		item->heard = was_heard(w->plan, a->cell[ACTOR_ID]);
	}
	/* Where no decision is written down it is not known who was heard. */
	for (size_t i = 0; w->decisions > 0 && i < all->n; i++)
		if (actor_in_house(&all->item[i], day) && !was_heard(w->plan, all->item[i].cell[ACTOR_ID]))
			add(w, PLANWORK_UNHEARD, all->item[i].cell[ACTOR_ID], PLANWORK_NO_DAY)->actor = &all->item[i];
}

/* Rooms whose last day lies in the plan's days. */
static void
take_rooms(struct planwork *w, const struct recordlist *resources)
{
	size_t from = w->n;

	for (size_t i = 0; i < resources->n; i++) {
		const struct yaml_node *map = resources->record[i];
		const char *kind = yaml_text(map, "kind");
		int until = day_of(map, "until");

		if (until == PLANWORK_NO_DAY || vocab_find(&resource_kind_vocab, kind, strlen(kind)) != RESOURCE_LOKALE ||
		    (w->start != PLANWORK_NO_DAY && until < w->start) || (w->end != PLANWORK_NO_DAY && until > w->end))
			continue;
		add(w, PLANWORK_ROOM, yaml_text(map, "id"), until)->node = map;
		w->item[w->n - 1].number = i;
	}
	if (w->n > from + 1)
		qsort(w->item + from, w->n - from, sizeof *w->item, by_day);
}

void
planwork_take(struct planwork *w, const struct dossier *s, const struct recordlist *resources,
    const struct yaml_node *plan, const struct planwork_log *log, int day)
{
	*w = (struct planwork){ .plan = plan, .first_decision = PLANWORK_NO_DAY, .log = *log,
	    .day = day, .start = day_of(plan, "start"), .end = day_of(plan, "end") };
	add(w, PLANWORK_PLAN, yaml_text(plan, "id"), w->start);
	take_decisions(w);
	take_initiatives(w, &s->initiatives, day);
	take_actors(w, s, day);
	/* Where nobody says when it begins it is not known what lies in its days. */
	if (w->start == PLANWORK_NO_DAY)
		return;
	if (log->entries > 0)
		add(w, PLANWORK_NEW, "", PLANWORK_NO_DAY);
	if (log->told > 0)
		add(w, PLANWORK_MET, "", log->last_met);
	take_rooms(w, resources);
}

void
planwork_release(struct planwork *w)
{
	free(w->item);
	*w = (struct planwork){ 0 };
}
