#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/fold.h"
#include "base/hash.h"
#include "base/intern.h"
#include "base/mem.h"
#include "base/translate.h"
#include "calendar/activities.h"
#include "calendar/clock.h"
#include "calendar/icstime.h"
#include "calendar/recurrence.h"
#include "calendar/ruletext.h"
#include "centre/centre.h"
#include "centre/recordlist.h"
#include "cli/known.h"
#include "field/schemas.h"
#include "ownparts.h"
#include "planned.h"
#include "versions.h"
#include "yaml/yaml.h"

const char *const planned_keys[PLANNED_KEYS] = {
	"title", "organisers", "targets", "themes", "initiative", "room", "start", "end", "repeat", "except",
	"calendar_id"
};

int
planned_is_list(enum planned_key key)
{
	return key == PLANNED_ORGANISERS || key == PLANNED_TARGETS || key == PLANNED_THEMES ||
	    key == PLANNED_EXCEPT;
}

/* What is asked again and again while records are made. */
struct making {
	struct planned *out;
	struct icsfile *in;
	struct recordlist resources;
	struct versions versions;
	char *stands;		/* of each event: for what (ownparts.h) */
	struct intern names;	/* that were asked for, */
	char **actor;		/* and whose they are, or NULL */
	size_t actor_cap;
};

static void
add_value(struct planned_record *r, enum planned_key key, const char *text)
{
	struct icsitems *v = &r->value[key];

	v->item = mem_grow(v->item, &v->cap, v->n + 1, sizeof *v->item);
	v->item[v->n++] = mem_copy(text, strlen(text));
}

/* ---- values ---- */

/* A short word of letters that stands for the UID, which may hold numbers and addresses. */
static void
add_origin(struct planned_record *r, const char *origin, const char *part)
{
	static const uint64_t key[2] = { 0x6d632d63616c656eu, 0x6461722d75696431u };
	struct buf text = { 0 }, word = { 0 };
	uint64_t number;

	buf_addf(&text, "%s%s", origin, part);
	for (number = hash_bytes_by(key, text.data, text.len); word.len < 13; number /= 26)
		buf_addc(&word, (char)('a' + number % 26));
	add_value(r, PLANNED_FROM, word.data);
	buf_release(&text);
	buf_release(&word);
}

static void
add_day(struct planned_record *r, enum planned_key key, int day)
{
	char text[DATE_TEXT];

	date_format(text, day);
	add_value(r, key, text);
}

static void
add_moment(struct planned_record *r, enum planned_key key, int64_t at, int whole)
{
	char text[CLOCK_TEXT];

	if (whole)
		clock_day(text, at);
	else
		clock_moment(text, at);
	add_value(r, key, text);
}

static void
add_times(struct planned_record *r, const struct icsevent *e)
{
	add_moment(r, PLANNED_START, e->from, e->whole);
	if (e->whole && e->until > e->from + CLOCK_DAY)
		add_moment(r, PLANNED_END, e->until - CLOCK_DAY, 1);
	else if (!e->whole && e->until > e->from)
		add_moment(r, PLANNED_END, e->until, 0);
}

/* The rule as it is in the file, but for its end, which stands on the clock here, or as the day that it is. */
static void
add_rule(struct planned_record *r, const char *text)
{
	struct buf out = { 0 };
	struct rule rule;

	ruletext_read(&rule, text, strlen(text));
	while (*text != '\0') {
		size_t n = strcspn(text, ";");
		int is_end = n > 6 && strncasecmp(text, "UNTIL=", 6) == 0;
		char until[ICSTIME_TEXT];

		if (n > 0 && out.len > 0 && !(is_end && rule.until == RULE_NO_END))
			buf_addc(&out, ';');
		if (is_end && rule.until != RULE_NO_END) {
			if (clock_minute_of(rule.until) == CLOCK_DAY - 1)
				icstime_day(until, clock_day_of(rule.until));
			else
				icstime_moment(until, rule.until, "");
			buf_addf(&out, "UNTIL=%s", until);
		} else if (!is_end) {
			buf_add(&out, text, n);
		}
		text += n + (text[n] == ';');
	}
	add_value(r, PLANNED_REPEAT, buf_text(&out));
	buf_release(&out);
}

static void
add_excepts(struct planned_record *r, const struct icsevent *e)
{
	for (size_t i = 0; i < e->withouts; i++)
		if (i == 0 || e->without[i] != e->without[i - 1])
			add_day(r, PLANNED_EXCEPT, e->without[i]);
}

/* ---- who, and where ---- */

static int
is_of_this_centre(const struct making *m, const struct icsevent *e)
{
	return ownparts_is_own(e) && strcmp(ownparts_centre(e), m->out->centre->id) == 0;
}

static const char *
actor_of(struct making *m, const char *name)
{
	size_t met = m->names.n, k = intern_add(&m->names, name, strlen(name));

	if (k == met) {
		m->actor = mem_grow(m->actor, &m->actor_cap, k + 1, sizeof *m->actor);
		m->actor[k] = known_if_any(m->out->centre, name);
	}
	return m->actor[k];
}

/* Only who is known here: a calendar names persons, and other houses' actors. */
static void
add_organisers(struct making *m, struct planned_record *r, const struct icsevent *e)
{
	const struct icsitems *ids = &e->list[ICS_MC_ORGANISERS];
	const char *id;

	for (size_t i = 0; i < ids->n; i++)
		if ((id = actor_of(m, ids->item[i])) != NULL)
			add_value(r, PLANNED_ORGANISERS, id);
	if (ids->n == 0 && e->text[ICS_ORGANISER] != NULL && (id = actor_of(m, e->text[ICS_ORGANISER])) != NULL)
		add_value(r, PLANNED_ORGANISERS, id);
}

static int
is_same_word(const char *one, const char *other)
{
	struct fold a = { 0 }, b = { 0 };
	int same;

	fold_text(&a, one, strlen(one));
	fold_text(&b, other, strlen(other));
	same = strcmp(buf_text(&a.text), buf_text(&b.text)) == 0;
	fold_release(&a);
	fold_release(&b);
	return same;
}

static const struct yaml_node *
resource_of(const struct making *m, const char *text)
{
	for (size_t i = m->resources.n; i-- > 0;) {
		const char *id = yaml_text(m->resources.record[i], "id");
		const char *name = yaml_text(m->resources.record[i], "name");

		if (is_same_word(id, text) || (*name != '\0' && is_same_word(name, text)))
			return m->resources.record[i];
	}
	return NULL;
}

/*
 * Is the place still the room that mc-calendar --ics wrote, "Salen, Kvarterhuset"?  The id of a room
 * in another centre is none here.
 */
static int
is_own_room(const struct making *m, const struct icsevent *e)
{
	const char *room = e->text[ICS_MC_ROOM], *place = e->text[ICS_ROOM], *name;
	const struct yaml_node *resource;
	size_t len;

	if (room == NULL || !is_of_this_centre(m, e))
		return 0;
	resource = resource_of(m, room);
	name = resource != NULL ? yaml_text(resource, "name") : "";
	name = *name != '\0' ? name : room;
	len = strlen(name);
	return strncmp(place, name, len) == 0 && place[len] == ',';
}

/* A resource by its id or name, or the text. */
static void
add_room(struct making *m, struct planned_record *r, const char *text)
{
	const struct yaml_node *resource = resource_of(m, text);

	add_value(r, PLANNED_ROOM, resource != NULL ? yaml_text(resource, "id") : text);
}

/* ---- records ---- */

/* Outlook's own categories are colours: "Rød kategori". */
static int
is_colour(const char *category)
{
	static const char *const end[] = { " kategori", " category" };
	size_t len = strlen(category);

	for (size_t i = 0; i < sizeof end / sizeof *end; i++)
		if (len > strlen(end[i]) && strcasecmp(category + len - strlen(end[i]), end[i]) == 0)
			return 1;
	return 0;
}

/* A record; where an event makes two, `part` tells them apart. */
static struct planned_record *
begin(struct making *m, const struct icsevent *e, const char *part)
{
	struct planned *out = m->out;
	struct planned_record *r;

	out->item = mem_grow(out->item, &out->cap, out->n + 1, sizeof *out->item);
	r = &out->item[out->n++];
	*r = (struct planned_record){ .line = e->line };
	if (e->text[ICS_TITLE] != NULL && !(ownparts_is_own(e) && strcmp(e->text[ICS_TITLE], e->text[ICS_MC_ACTIVITY]) == 0))
		add_value(r, PLANNED_TITLE, e->text[ICS_TITLE]);
	add_organisers(m, r, e);
	for (size_t i = 0; i < e->list[ICS_MC_TARGETS].n; i++)
		add_value(r, PLANNED_TARGETS, e->list[ICS_MC_TARGETS].item[i]);
	for (size_t i = 0; i < e->list[ICS_CATEGORIES].n; i++)
		if (!is_colour(e->list[ICS_CATEGORIES].item[i]))
			add_value(r, PLANNED_THEMES, e->list[ICS_CATEGORIES].item[i]);
	if (is_of_this_centre(m, e) && e->text[ICS_MC_INITIATIVE] != NULL)
		add_value(r, PLANNED_INITIATIVE, e->text[ICS_MC_INITIATIVE]);
	if (e->text[ICS_ROOM] != NULL)
		add_room(m, r, is_own_room(m, e) ? e->text[ICS_MC_ROOM] : e->text[ICS_ROOM]);
	if (ownparts_is_own(e))
		r->id = mem_copy(e->text[ICS_MC_ACTIVITY], strlen(e->text[ICS_MC_ACTIVITY]));
	r->is_piece = is_of_this_centre(m, e) && ownparts_is_piece(e) && m->stands[e - m->in->event] == 0;
	if (!is_of_this_centre(m, e) || r->is_piece)
		add_origin(r, m->versions.origin[e - m->in->event], part);
	return r;
}

/* Calendars show DTSTART, too, where its rule does not hit it. */
static int
is_start_hit(const struct icsevent *e)
{
	struct rule rule;
	struct activity a = icsevent_activity(e, &rule);
	struct recurrence times;
	int64_t at = 0;
	int hit;

	if (a.rule == NULL)
		return 1;
	recurrence_begin(&times, a.rule, a.start, a.start);
	hit = recurrence_next(&times, &at) > 0 && at == a.start;
	recurrence_end(&times);
	return hit;
}

static void
add_single(struct making *m, struct icsevent *e)
{
	struct planned_record *r;

	if (!is_start_hit(e)) {
		struct rule rule;

		ruletext_read(&rule, e->text[ICS_RULE], strlen(e->text[ICS_RULE]));
		if (rule.count > 0) {
			icsevent_refuse(e, MESSAGE("its first time is none of its rule's, and calendars disagree whether COUNT counts "
			    "it; let it begin with a time of the rule in the calendar that it comes from"));
			return;
		}
		add_times(begin(m, e, "\nstart"), e);
	}
	r = begin(m, e, "");
	add_times(r, e);
	if (e->text[ICS_RULE] != NULL)
		add_rule(r, e->text[ICS_RULE]);
	if (e->text[ICS_RULE] != NULL)
		add_excepts(r, e);
}

static void
add_whole(struct making *m, const struct icsevent *e)
{
	struct planned_record *r = begin(m, e, "");
	static const enum icstext text[] = { ICS_MC_START, ICS_MC_END, ICS_MC_REPEAT };
	static const enum planned_key key[] = { PLANNED_START, PLANNED_END, PLANNED_REPEAT };

	for (size_t i = 0; i < 3; i++)
		if (e->text[text[i]] != NULL)
			add_value(r, key[i], e->text[text[i]]);
	for (size_t i = 0; i < e->list[ICS_MC_EXCEPT].n; i++)
		add_value(r, PLANNED_EXCEPT, e->list[ICS_MC_EXCEPT].item[i]);
}

void
planned_make(struct planned *out, struct icsfile *in)
{
	struct making m = { .out = out, .in = in };

	if (recordlist_open(&m.resources, out->centre, &resource_schema))
		while (recordlist_next(&m.resources, 0))
			;
	m.stands = mem_zero(in->n + 1, 1);
	versions_find(&m.versions, in);
	out->older = m.versions.older;
	ownparts_find(in, m.versions.counts, m.stands);
	for (size_t i = 0; i < in->n; i++) {
		struct icsevent *e = &in->event[i];

		if (e->wrong != NULL || (!e->is_change && !m.versions.counts[i]))
			continue;
		if (e->cancelled)
			out->cancelled++;
		else if (e->private)
			out->private++;
		else if (m.stands[i] == OWNPARTS_ALL)
			add_whole(&m, e);
		else if (m.stands[i] == 0)
			add_single(&m, e);
	}
	for (size_t k = 0; k < m.names.n; k++)
		free(m.actor[k]);
	free(m.actor);
	free(m.stands);
	versions_release(&m.versions);
	intern_release(&m.names);
	recordlist_release(&m.resources);
}

void
planned_release(struct planned *all)
{
	for (size_t i = 0; i < all->n; i++) {
		for (int k = 0; k < PLANNED_KEYS; k++) {
			for (size_t n = 0; n < all->item[i].value[k].n; n++)
				free(all->item[i].value[k].item[n]);
			free(all->item[i].value[k].item);
		}
		free(all->item[i].id);
	}
	free(all->item);
}
