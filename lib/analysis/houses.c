#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/houses.h"
#include "analysis/profile.h"
#include "base/buf.h"
#include "base/date.h"
#include "base/mem.h"
#include "centre/actor.h"
#include "centre/centre.h"
#include "centre/funding.h"
#include "csv/cell.h"
#include "field/terms.h"
#include "schema/value.h"
#include "yaml/yaml.h"

/* What stands in a cell where no code does. */
enum { ID_SEPARATOR = ';' };	/* of the ids of houses, which are names of folders */
static const char unknown[] = "ukendt", none[] = "ingen";

void
houses_begin(struct houses *h, int day)
{
	*h = (struct houses){ .day = day };
}

/* ---- counting ---- */

/* The house at hand gives an answer: once, however often it says so. */
static void
count(struct houses *h, struct houses_answers *a, struct houses_cell *c, const char *id)
{
	if (c == NULL)
		return;
	a->given = 1;
	if (c->last == h->n)
		return;
	c->last = h->n;
	c->n++;
	housesanswers_add_house(c, &h->ids, id, strlen(id));
}

static void
count_code(struct houses *h, enum house_question q, int code, const char *id)
{
	if (code >= 0)
		count(h, &h->answers[q], housesanswers_with(&h->answers[q], code, housequestions[q].vocab->term[code].code), id);
}

static void
count_text(struct houses *h, enum house_question q, const char *text, const char *id)
{
	count_code(h, q, vocab_find(housequestions[q].vocab, text, strlen(text)), id);
}

static void
count_list(struct houses *h, enum house_question q, const struct yaml_node *list, const char *id)
{
	for (size_t i = 0; i < yaml_items(list); i++)
		count_text(h, q, yaml_item(list, i), id);
}

/* The house is done with all questions: those that it gave no answer to are unknown of it. */
static void
close_house(struct houses *h, const char *id)
{
	for (int q = HOUSE_TYPE; q < HOUSE_QUESTIONS; q++) {
		struct houses_answers *a = &h->answers[q];

		a->asked++;
		a->answered += a->given != 0;
		if (!a->given)
			count(h, a, housesanswers_with(a, HOUSES_UNKNOWN, unknown), id);
		a->given = 0;
	}
}

/* ---- the questions ---- */

long
houses_rank(enum type t)
{
	return (long)t;
}

long
houses_rank_of_two(enum type a, enum type b)
{
	return (long)TYPES * (1 + (long)(a < b ? a : b)) + (long)(a < b ? b : a);
}

static void
take_type(struct houses *h, const struct centre *c, const struct actors *actors, const struct funding *funding)
{
	struct houses_answers *a = &h->answers[HOUSE_TYPE];
	struct profile p;
	const char *one, *two;
	struct buf pair = { 0 };

	profile_compute(&p, c, actors, funding, h->day);
	one = type_vocab.term[p.order[0]].code;
	two = type_vocab.term[p.order[1]].code;
	/* A pair is written the lesser first, as everywhere. */
	buf_addf(&pair, "%s %s", strcmp(one, two) < 0 ? one : two, strcmp(one, two) < 0 ? two : one);
	if (p.verdict == VERDICT_KLAR)
		count(h, a, housesanswers_with(a, houses_rank(p.order[0]), one), c->id);
	else if (p.verdict == VERDICT_BLANDET)
		count(h, a, housesanswers_with(a, houses_rank_of_two(p.order[0], p.order[1]), pair.data), c->id);
	else
		count(h, a, housesanswers_with(a, HOUSES_UNKNOWN, verdict_code[VERDICT_UVIST]), c->id);
	buf_release(&pair);
	profile_release(&p);
}

/* The kind of the actor with an id, if both are known. */
static void
take_kind(struct houses *h, enum house_question q, const struct actors *actors, const char *id, const char *house)
{
	const struct actor *a = actors_find(actors, id, strlen(id));

	if (a != NULL)
		count_text(h, q, a->cell[ACTOR_KIND], house);
}

/* That nobody is based there is known only where of everybody it is known where they are. */
static void
take_based(struct houses *h, const struct actors *actors, const char *id)
{
	struct houses_answers *answers = &h->answers[HOUSE_BASED];
	size_t there = 0, elsewhere = 0;

	for (size_t i = 0; i < actors->n; i++) {
		const struct actor *a = &actors->item[i];

		if (!actor_is_there(a, h->day))
			continue;
		there++;
		elsewhere += a->presence != UNKNOWN && a->presence != PRESENCE_FAST;
		if (a->presence == PRESENCE_FAST)
			count_text(h, HOUSE_BASED, a->cell[ACTOR_KIND], id);
	}
	if (there > 0 && elsewhere == there)
		count(h, answers, housesanswers_with(answers, HOUSES_NONE, none), id);
}

/* In calendar years, for of many houses no more than the year is known. */
static void
take_age(struct houses *h, const struct centre *c, const char *id)
{
	int first, last;

	if (centre_opened(c, &first, &last))
		count_code(h, HOUSE_AGE, age_band(first > h->day ? AGE_NOT_OPEN :
		    date_civil(h->day).year - date_civil(first).year), id);
}

/* That there is none is known only where there is other money, and of all of it what it is. */
static void
take_money(struct houses *h, const struct funding *f, const char *id)
{
	size_t active = 0, lasting = 0, project = 0;

	for (size_t i = 0; i < f->n; i++) {
		if (!grant_is_active(&f->item[i], h->day))
			continue;
		active++;
		lasting += f->item[i].basis == BASIS_FAST;
		project += f->item[i].basis == BASIS_PROJEKT;
	}
	if (project > 0)
		count_text(h, HOUSE_PROJECT_MONEY, "ja", id);
	else if (active > 0 && lasting == active)
		count_text(h, HOUSE_PROJECT_MONEY, "nej", id);
}

void
houses_take(struct houses *h, const struct centre *c, const struct actors *actors, const struct funding *funding)
{
	const struct yaml_node *root = centre_root(c), *forum = yaml_get(root, "forum"),
	    *run_by = yaml_get(root, "run_by"), *plan = yaml_get(root, "plan");

	h->n++;
	take_type(h, c, actors, funding);
	count(h, &h->answers[HOUSE_MUNICIPALITY], housesanswers_municipality(&h->answers[HOUSE_MUNICIPALITY],
	    yaml_text(root, "municipality")), c->id);
	take_kind(h, HOUSE_OWNER, actors, yaml_text(root, "owner"), c->id);
	for (size_t i = 0; i < yaml_items(run_by); i++)
		take_kind(h, HOUSE_RUN_BY, actors, yaml_item(run_by, i), c->id);
	take_based(h, actors, c->id);
	count_text(h, HOUSE_FORUM, yaml_text(forum, "kind"), c->id);
	count_text(h, HOUSE_RHYTHM, yaml_text(forum, "rhythm"), c->id);
	count_list(h, HOUSE_ROOMS, yaml_get(root, "rooms"), c->id);
	count_list(h, HOUSE_REACH, yaml_get(root, "reach"), c->id);
	count_list(h, HOUSE_FOCUS, yaml_get(root, "focus"), c->id);
	take_age(h, c, c->id);
	take_money(h, funding, c->id);
	close_house(h, c->id);
	for (size_t i = 0; i < yaml_items(plan); i++)
		count(h, &h->plans, housesanswers_named(&h->plans, yaml_item(plan, i)), c->id);
}

/* ---- helhedsplaner ---- */

static struct houses_cell *
count_plan(struct houses *h, enum house_question q, long rank, const char *value)
{
	struct houses_answers *a = &h->answers[q];
	struct houses_cell *c = housesanswers_with(a, rank, value);

	a->asked++;
	a->answered += rank != HOUSES_UNKNOWN;
	c->n++;
	return c;
}

static void
add_houses(struct houses *h, struct houses_cell *c, const char *centres)
{
	struct csv_field rest = { centres, strlen(centres) }, item;

	while (cell_next(&rest, ID_SEPARATOR, &item))
		housesanswers_add_house(c, &h->ids, item.text, item.len);
}

static void
count_plan_code(struct houses *h, enum house_question q, int code, const char *centres)
{
	add_houses(h, count_plan(h, q, code < 0 ? HOUSES_UNKNOWN : code,
	    code < 0 ? unknown : yes_no_vocab.term[code].code), centres);
}

static struct houses_cell *
count_houses_of_plan(struct houses *h, long n)
{
	char text[32];

	snprintf(text, sizeof text, "%ld", n);
	return count_plan(h, HOUSE_PLAN_HOUSES, n < 0 ? HOUSES_UNKNOWN : n, n < 0 ? unknown : text);
}

static long
items_in(const char *cell)
{
	struct csv_field rest = { cell, strlen(cell) }, item;
	long n = 0;

	while (cell_next(&rest, ID_SEPARATOR, &item))
		n++;
	return n;
}

void
houses_take_plan(struct houses *h, const struct houses_plan *p)
{
	long listed = items_in(p->centres);

	h->surveyed++;
	h->dated |= p->asked;
	count_plan_code(h, HOUSE_PLAN_ANSWERED, p->answered ? YES_NO_JA : p->asked ? YES_NO_NEJ : -1, p->centres);
	if (p->answered)
		count_plan_code(h, HOUSE_PLAN_TAKES_PART, p->takes_part, p->centres);
	if (p->answered && p->takes_part == YES_NO_JA)
		add_houses(h, count_houses_of_plan(h, p->houses > 0 ? p->houses : listed > 0 ? listed : -1), p->centres);
}

/* Where the survey never says when it asked, whoever stands in it was asked. */
static void
ask_all(struct houses *h)
{
	struct houses_answers *a = &h->answers[HOUSE_PLAN_ANSWERED];
	const char *no = yes_no_vocab.term[YES_NO_NEJ].code;

	for (size_t i = 0; i < a->n && !h->dated; i++)
		if (a->cell[i].rank == HOUSES_UNKNOWN) {
			a->cell[i].rank = YES_NO_NEJ;
			free(a->cell[i].value);
			a->cell[i].value = mem_copy(no, strlen(no));
			a->answered += a->cell[i].n;
		}
}

/* ---- in order ---- */

void
houses_finish(struct houses *h, int own)
{
	struct houses_answers *named = &h->answers[HOUSE_MUNICIPALITY];

	ask_all(h);
	for (size_t i = 0; i < h->plans.n && h->surveyed == 0; i++)
		housesanswers_join(count_houses_of_plan(h, (long)h->plans.cell[i].n), &h->plans.cell[i]);
	for (size_t i = 0; i < named->n; i++)
		h->municipalities += named->cell[i].key != NULL;
	for (int q = 0; q < HOUSE_QUESTIONS; q++) {
		if (housequestions[q].flags & HOUSE_NAMES && !own)
			housesanswers_hide_names(&h->answers[q]);
		for (int t = 0; t < TYPES && housequestions[q].flags & HOUSE_ALL && h->n > 0; t++)
			housesanswers_with(&h->answers[q], houses_rank((enum type)t), type_vocab.term[t].code);
		housesanswers_order(&h->answers[q], housequestions[q].flags & HOUSE_NAMES);
		housesanswers_allow_names(&h->answers[q], h->ids.n, own);
	}
}

void
houses_add_ids(struct buf *b, const struct houses *h, const struct houses_cell *c)
{
	for (size_t i = 0; i < c->houses; i++)
		buf_addf(b, "%s%s", i > 0 ? (char[]){ ID_SEPARATOR, '\0' } : "", intern_text(&h->ids, c->house[i]));
}

size_t
houses_of(const struct houses_answers *a, const struct houses_cell *c)
{
	return c->rank == HOUSES_UNKNOWN ? a->asked : a->answered;
}

size_t
houses_with(const struct houses *h, enum house_question q, long rank)
{
	const struct houses_answers *a = &h->answers[q];

	for (size_t i = 0; i < a->n; i++)
		if (a->cell[i].rank == rank && a->cell[i].key == NULL)
			return a->cell[i].n;
	return 0;
}

void
houses_release(struct houses *h)
{
	for (int q = 0; q < HOUSE_QUESTIONS; q++)
		housesanswers_release(&h->answers[q]);
	housesanswers_release(&h->plans);
	intern_release(&h->ids);
	*h = (struct houses){ 0 };
}
