#include <stdlib.h>
#include <string.h>

#include "analysis/advising.h"
#include "analysis/advisinglog.h"
#include "analysis/advisingparts.h"
#include "base/date.h"
#include "base/mem.h"
#include "base/safeadd.h"
#include "centre/entryeach.h"
#include "field/nouns.h"
#include "yaml/yaml.h"

/* ---- of whom ---- */

static void
forget_subject(struct advising *a)
{
	free(a->actor);
	free(a->is_of);
	a->actor = mem_zero(a->sheet->actors.n + 1, sizeof *a->actor);
	a->is_of = mem_zero(a->sheet->actors.n + 1, 1);
	a->actors = 0;
	a->initiative = NULL;
	a->house = 0;
}

static void
take(struct advising *a, const struct actor *actor)
{
	if (actor == NULL || advised_is_subject(a, actor))
		return;
	a->actor[a->actors++] = actor;
	a->is_of[actor - a->sheet->actors.item] = 1;
}

static void
add_subject(struct advising *a, const char *id)
{
	take(a, actors_find(&a->sheet->actors, id, strlen(id)));
}

static void
take_house(struct advising *a)
{
	forget_subject(a);
	a->house = 1;
	for (size_t i = 0; i < a->sheet->actors.n; i++)
		if (actor_in_house(&a->sheet->actors.item[i], a->today))
			take(a, &a->sheet->actors.item[i]);
}

int
advising_of_initiative(struct advising *a, const char *id)
{
	const struct initiative *found = initiatives_find(&a->sheet->initiatives, id);

	if (found == NULL)
		return 0;
	forget_subject(a);
	a->initiative = found;
	if (*a->initiative->cell[INITIATIVE_LEAD] != '\0')
		add_subject(a, a->initiative->cell[INITIATIVE_LEAD]);
	for (size_t i = 0; i < a->initiative->partners; i++)
		add_subject(a, a->initiative->partner[i].actor);
	return 1;
}

int
advising_of_actors(struct advising *a, char *const *id, size_t n)
{
	forget_subject(a);
	for (size_t i = 0; i < n; i++)
		add_subject(a, id[i]);
	return a->actors > 0;
}

/* ---- reading ---- */

static int
read_life(struct advisingfiles *f, const struct centre *c)
{
	int good = recordlist_open(&f->resources, c, &resource_schema);

	while (good && recordlist_next(&f->resources, ~0ul))
		;
	good &= taken_bookings(&f->taken, c);
	good &= activities_read(&f->activities, c, ~0ul);
	f->life = (struct advisinglife){ &f->resources, &f->taken, &f->activities };
	return good;
}

/* life: what is read already, or NULL. */
static void
read_files(struct advisingfiles *f, const struct centre *c, const struct advisinglife *life)
{
	struct centre quiet = centre_quietly(c);

	f->good = life != NULL || read_life(f, c);
	if (life != NULL)
		f->life = *life;
	f->good &= advice_read(&f->advice, c);
	f->has_synonyms = ownsynonyms_read(&f->synonyms, &quiet);
}

static void
use_files(struct advising *a, const struct advisingfiles *f)
{
	a->files = f;
	a->good &= f->good;
	if (a->beside == NULL) {
		a->log = advisinglog_new(a);
	} else {
		a->log = a->beside->log;
		a->view = advisinglog_also(a->log, a);
	}
	take_house(a);
}

static void
begin(struct advising *a, const struct period *period, int today)
{
	*a = (struct advising){ .period = period_until(period, today), .today = today };
	if (!period_is_empty(&a->period) && a->period.last < today)
		a->today = a->period.last;
}

void
advising_read(struct advising *a, const char *path, const struct period *period, int today)
{
	begin(a, period, today);
	a->good = dossier_read_more(&a->own, path, ~0ul, ~0ul);
	a->sheet = &a->own;
	/* All of them, so that all faults are told. */
	if (a->own.centre.path != NULL) {
		read_files(&a->read, &a->own.centre, NULL);
		use_files(a, &a->read);
	}
}

void
advising_beside(struct advising *a, const struct dossier *sheet, const struct advisinglife *life,
    const struct period *period, int today)
{
	struct centre quiet = centre_quietly(&sheet->centre);

	begin(a, period, today);
	a->good = 1;
	a->sheet = sheet;
	read_files(&a->read, &quiet, life);
	use_files(a, &a->read);
}

void
advising_again(struct advising *a, const struct advising *other, const struct period *period, int today)
{
	begin(a, period, today);
	a->good = 1;
	a->sheet = other->sheet;
	a->beside = other;
	use_files(a, other->files);
}

void
advising_knows(struct advising *a, const struct matches *matches, int day)
{
	a->matches = matches;
	a->matches_day = day;
}

static void
forget_points(struct advising *a)
{
	for (size_t i = 0; i < a->texts; i++) {
		buf_release(a->text[i]);
		free(a->text[i]);
	}
	a->texts = 0;
	memset(a->point, 0, sizeof a->point);
}

void
advising_release(struct advising *a)
{
	forget_points(a);
	free(a->text);
	free(a->actor);
	free(a->is_of);
	intern_release(&a->met);
	if (a->beside == NULL)
		advisinglog_free(a->log);
	ownsynonyms_release(&a->read.synonyms);
	advice_release(&a->read.advice);
	activities_release(&a->read.activities);
	taken_release(&a->read.taken);
	recordlist_release(&a->read.resources);
	dossier_release(&a->own);
}

/* ---- the points ---- */

static enum point_state
state_of(const struct advised *p, enum point_reading reading)
{
	if (p->answer.answer >= 0)
		return p->answer.answer ? POINT_SET : POINT_NOT;
	if (reading == POINT_ASKED)
		return POINT_ASK;
	/* Of a half point one of the two is the whole; the other leaves the rest to be asked. */
	if (reading == POINT_HALF_SEEN)
		return p->known && !p->seen ? POINT_NOT : POINT_ASK;
	if (reading == POINT_HALF_NOT)
		return p->known && p->seen ? POINT_SET : POINT_ASK;
	return !p->known ? POINT_UNKNOWN : p->seen ? POINT_SET : POINT_NOT;
}

void
advising_use_rows(void *advising, const struct entries *log, const struct entries_rows *rows)
{
	struct advising *a = advising;

	advisinglog_use_rows(a->log, log, rows);
}

void
advising_tell_all(struct advising *a, enum language language)
{
	forget_points(a);
	a->language = language;
	advising_from_actors(a);
	advising_from_exchange(a);
	advising_from_plans(a);
	advising_from_house(a);
	advising_from_log(a);
	for (int i = 0; i < POINTS; i++) {
		a->point[i].answer = advice_of(&a->files->advice, points[i].word,
		    a->initiative != NULL ? a->initiative->cell[INITIATIVE_ID] : NULL);
		a->point[i].state = state_of(&a->point[i], points[i].reading);
	}
}

void
advising_ask(struct advising *a, enum language language)
{
	struct entries_read read = { 0 };

	if (a->own.centre.path == NULL)
		return;
	a->good &= entries_each_rows(&a->sheet->centre, SCHEMA_BIT(ENTRY_CHANNEL) | SCHEMA_BIT(ENTRY_INITIATIVE),
	    advising_use_rows, a, &read);
	if (a->good)
		advising_tell_all(a, language);
}

/* A sentence behind those there are; of the house it speaks of those who are in it. */
static void
add_sentence(struct buf *out, const struct advising *a, const char *sentence, const struct phrase_facts *facts)
{
	enum language l = a->language;
	struct phrase_facts of = *facts;
	size_t at;

	if (sentence == NULL)
		return;
	if (out->len > 0)
		buf_addc(out, ' ');
	at = out->len;
	of.noun = noun(a->house ? NOUN_HOUSE_ACTOR : NOUN_ACTOR, l);
	phrase_add(out, l, sentence, &of);
	lang_capital(out, at);
}

static void
add_answer(struct buf *out, const struct advising *a, const struct advice_said *said)
{
	enum language l = a->language;
	int day;

	buf_adds(out, said->answer ? LANG(l, "Svaret er ja", "The answer is yes") : LANG(l, "Svaret er nej", "The answer is no"));
	if (*said->by != '\0')
		buf_addf(out, LANG(l, ", siger %s", ", says %s"), dossier_name(a->sheet, said->by));
	if (date_parse(said->date, strlen(said->date), &day))
		buf_addf(out, " (%s)", lang_day(l, day));
	if (*said->note != '\0') {
		buf_adds(out, ": ");
		safeadd(out, said->note, strlen(said->note));
	}
	if (strchr(".!?", out->data[out->len - 1]) == NULL)
		buf_addc(out, '.');
}

static const char *
first_of(const struct point *point, const struct advised *p, enum language l)
{
	if (!p->seen && p->other && point->not_other[l] != NULL)
		return point->not_other[l];
	if (!p->seen && point->not_seen[l] != NULL)
		return point->not_seen[l];
	return p->other && point->other[l] != NULL ? point->other[l] : point->seen[l];
}

const char *
advising_says(const struct advising *a, int i)
{
	static struct buf out;
	const struct point *point = &points[i];
	const struct advised *p = &a->point[i];
	enum language l = a->language;

	buf_clear(&out);
	if (p->answer.answer >= 0)
		add_answer(&out, a, &p->answer);
	if (p->known && !p->bare)
		add_sentence(&out, a, first_of(point, p, l), &p->facts);
	if (p->has_more)
		add_sentence(&out, a, point->more[l], &p->more);
	if (p->state == POINT_ASK || p->state == POINT_UNKNOWN)
		add_sentence(&out, a, point->question[l], &p->facts);
	return buf_text(&out);
}
