/* What the initiatives, and the activities beside them, tell. */
#include <stdlib.h>
#include <string.h>

#include "analysis/advisingparts.h"
#include "analysis/advisingwords.h"
#include "analysis/wordlist.h"
#include "base/date.h"
#include "base/lang.h"
#include "base/mem.h"
#include "base/quantity.h"
#include "base/when.h"
#include "yaml/yaml.h"

/* Is it asked of this one?  Of the house all that go on, of actors those that they are in. */
static int
is_concerned(const struct advising *a, const struct initiative *i)
{
	if (a->initiative != NULL)
		return i == a->initiative;
	if (!initiative_runs_on(i, a->today))
		return 0;
	if (a->house)
		return 1;
	for (size_t k = 0; k < a->actors; k++)
		if (initiative_has_partner(i, a->actor[k]->cell[ACTOR_ID]) ||
		    strcmp(i->cell[INITIATIVE_LEAD], a->actor[k]->cell[ACTOR_ID]) == 0)
			return 1;
	return 0;
}

static void
purposes(struct advising *a)
{
	struct buf *text = advised_text(a), *to;
	size_t all = 0, lacking = 0, partners = 0, gain = 0;

	for (size_t k = 0; k < a->sheet->initiatives.n; k++) {
		const struct initiative *i = &a->sheet->initiatives.item[k];

		if (!is_concerned(a, i))
			continue;
		all++;
		if ((*i->cell[INITIATIVE_PURPOSE] == '\0' || i->goals == 0) && (to = advised_example(text, &lacking)) != NULL)
			buf_adds(to, initiative_title(i));
		for (size_t p = 0; p < i->partners; p++) {
			partners++;
			gain += *i->partner[p].gets != '\0';
		}
	}
	advised_add_others(text, a->language, lacking);
	if (all > 0)
		advised_tell(a, POINT_FAELLES_MAAL, lacking == 0, (int64_t)lacking, (int64_t)all)->what = buf_text(text);
	/* None written is nothing written, and not a no. */
	if (gain > 0)
		advised_tell(a, POINT_RELEVANS, gain == partners, (int64_t)gain, (int64_t)partners);
}

/* ---- without a reading ---- */

static int
has_reading(const struct initiative *i, int day)
{
	for (size_t g = 0; g < i->goals; g++)
		if (goal_latest(&i->goal[g], day) != NULL)
			return 1;
	return 0;
}

/* " (siden april 2026, 6 måneder)": of what began years ago the months say less than the day. */
static void
add_age(struct buf *out, const struct advising *a, const struct initiative *i)
{
	enum language l = a->language;
	int months;

	if (i->started == NO_DAY || i->started > a->today)
		return;
	months = date_months_between(i->started, a->today);
	buf_addf(out, " (%s", when_since_month(l, i->started));
	if (months > 0 && months < 36)
		buf_addf(out, ", %s", quantity(l, (uint64_t)months, LANG(l, "en måned|måneder", "a month|months")));
	buf_addc(out, ')');
}

static void
readings(struct advising *a)
{
	enum language l = a->language;
	struct buf *text = advised_text(a), *to;
	size_t all = 0, without = 0;

	for (size_t k = 0; k < a->sheet->initiatives.n; k++) {
		const struct initiative *i = &a->sheet->initiatives.item[k];

		if (!is_concerned(a, i))
			continue;
		all++;
		if (has_reading(i, a->today) || (to = advised_example(text, &without)) == NULL)
			continue;
		buf_adds(to, initiative_title(i));
		add_age(to, a, i);
	}
	advised_add_others(text, l, without);
	if (all > 0)
		advised_tell(a, POINT_UVIST_RESULTAT, without > 0, 0, 0)->what = buf_text(text);
}

/* ---- what resembles what ---- */

struct thing {
	const char *title;
	const struct yaml_node *map;	/* its themes and targets */
	const char *initiative;		/* of an activity: the one it is part of */
	const struct initiative *is;	/* NULL: an activity */
	int concerned;
	struct wordlist themes, targets;	/* without those that leave nobody out */
};

static int
is_held_by(const struct advising *a, const struct yaml_node *activity)
{
	for (size_t k = 0; k < a->actors; k++) {
		const char *id = a->actor[k]->cell[ACTOR_ID];

		if (taken_organises(activity, id, strlen(id)))
			return 1;
	}
	return 0;
}

static size_t
collect(const struct advising *a, struct thing *thing)
{
	size_t n = 0;

	for (size_t k = 0; k < a->sheet->initiatives.n; k++) {
		const struct initiative *i = &a->sheet->initiatives.item[k];

		if (initiative_runs_on(i, a->today) || i == a->initiative)
			thing[n++] = (struct thing){ .title = initiative_title(i), .map = i->node, .initiative = "", .is = i,
			    .concerned = is_concerned(a, i) };
	}
	for (size_t k = 0; k < a->files->life.activities->n; k++) {
		const struct activity *act = &a->files->life.activities->item[k];
		struct occurrence next;

		/* What takes place no more is nothing to talk together about. */
		if (!act->dated || !activity_next(act, (int64_t)a->today * TAKEN_DAY, &next))
			continue;
		thing[n++] = (struct thing){ .title = activity_title(act), .map = act->map,
		    .initiative = yaml_text(act->map, "initiative"),
		    .concerned = a->house || (a->initiative == NULL && is_held_by(a, act->map)) };
	}
	return n;
}

static int
is_part_of(const struct thing *one, const struct thing *other)
{
	return (one->is != NULL && strcmp(other->initiative, one->is->cell[INITIATIVE_ID]) == 0) ||
	    (*one->initiative != '\0' && strcmp(one->initiative, other->initiative) == 0);
}

static int
by_title(const void *x, const void *y)
{
	const struct thing *a = x, *b = y;
	int order = strcmp(a->title, b->title);

	return order != 0 ? order : (a->map > b->map) - (a->map < b->map);
}

/* With a theme and a target: the others resemble nothing that can be told. */
static size_t
keep_telling(struct thing *thing, size_t n, struct wordlists *words)
{
	size_t kept = 0;

	for (size_t i = 0; i < n; i++) {
		const struct yaml_node *themes = yaml_get(thing[i].map, "themes"), *targets = yaml_get(thing[i].map, "targets");

		if (yaml_items(themes) == 0 || yaml_items(targets) == 0)
			continue;
		thing[kept] = thing[i];
		thing[kept].themes = wordlists_read_targets(words, themes);
		thing[kept++].targets = wordlists_read_targets(words, targets);
	}
	return kept;
}

static int
are_alike(const struct wordlists *words, const struct thing *one, const struct thing *other)
{
	return wordlists_common(words, &one->targets, &other->targets, 0) != INTERN_NONE &&
	    wordlists_common(words, &one->themes, &other->themes, 0) != INTERN_NONE;
}

static void
alike(struct advising *a)
{
	struct thing *thing = mem_zero(a->sheet->initiatives.n + a->files->life.activities->n + 1, sizeof *thing);
	struct buf *text = advised_text(a), *to;
	struct wordlists words = { 0 };
	size_t n = keep_telling(thing, collect(a, thing), &words), pairs = 0, concerned = 0;

	qsort(thing, n, sizeof *thing, by_title);
	for (size_t i = 0; i < n; i++)
		concerned += thing[i].concerned != 0;
	for (size_t i = 0; i < n; i++)
		for (size_t k = i + 1; k < n; k++) {
			const struct thing *one = &thing[i], *other = &thing[k];

			if ((!one->concerned && !other->concerned) || is_part_of(one, other) || is_part_of(other, one) ||
			    !are_alike(&words, one, other))
				continue;
			if ((to = advised_example(text, &pairs)) != NULL)
				buf_addf(to, LANG(a->language, "%s og %s", "%s and %s"), one->title, other->title);
		}
	advised_add_others(text, a->language, pairs);
	if (n > 1 && concerned > 0)
		advised_tell(a, POINT_LIGNER_ANDET, pairs > 0, 0, 0)->what = buf_text(text);
	wordlists_release(&words);
	free(thing);
}

/* ---- strengths of others ---- */

static int
is_in(const struct initiative *i, const struct actor *actor)
{
	const char *id = actor->cell[ACTOR_ID];

	return initiative_has_part(i, id) || strcmp(i->cell[INITIATIVE_ORIGIN], id) == 0;
}

/* Who is strong in one of its themes and targets, and is not in it: each word once, though it be both.  Has it words? */
static int
add_strong(struct buf *text, size_t *n, const struct initiative *i, const struct advisingwords *strengths)
{
	struct actor its = { .node = i->node };
	struct advisingwords words = { 0 };
	struct buf *to;
	int telling;

	advisingwords_add(&words, &its, "themes");
	advisingwords_add(&words, &its, "targets");
	for (size_t k = 0; k < words.words.n; k++) {
		const struct advisingword *strength = advisingwords_find(strengths, words.item[k].text);

		for (size_t m = 0; strength != NULL && m < strength->n; m++) {
			if (is_in(i, strength->actor[m]) || (to = advised_example(text, n)) == NULL)
				continue;
			buf_addf(to, "%s (%s; %s)", actor_called(strength->actor[m]), strength->text, initiative_title(i));
		}
	}
	telling = words.words.n > 0;
	advisingwords_release(&words);
	return telling;
}

static void
strengths(struct advising *a)
{
	struct advisingwords words = { 0 };
	struct buf *text = advised_text(a);
	size_t n = 0, telling = 0;

	for (size_t k = 0; k < a->sheet->actors.n; k++)
		if (actor_is_there(&a->sheet->actors.item[k], a->today))
			advisingwords_add(&words, &a->sheet->actors.item[k], "strengths");
	for (size_t k = 0; k < a->sheet->initiatives.n; k++) {
		const struct initiative *i = &a->sheet->initiatives.item[k];

		if (is_concerned(a, i))
			telling += add_strong(text, &n, i, &words) != 0;
	}
	advised_add_others(text, a->language, n);
	if (words.words.n > 0 && telling > 0)
		advised_tell(a, POINT_ANDRES_STYRKER, n > 0, 0, 0)->what = buf_text(text);
	advisingwords_release(&words);
}

void
advising_from_plans(struct advising *a)
{
	purposes(a);
	readings(a);
	alike(a);
	strengths(a);
}
