/* Helhedsplaner and houses, of the rows that came back. */
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/fold.h"
#include "base/intern.h"
#include "base/mem.h"
#include "base/safe.h"
#include "base/translate.h"
#include "field/municipality.h"
#include "survey.h"

/* ---- which row is about what ---- */

/* The name and the municipality, as people compare them. */
static size_t
known_as(struct intern *all, const char *name, const char *municipality)
{
	struct fold f = { 0 };
	struct buf key = { 0 };
	size_t i;

	fold_words(&f, name, strlen(name));
	buf_addf(&key, "%s\n", f.text.data);
	municipality_fold(&f, municipality, strlen(municipality));
	buf_adds(&key, buf_text(&f.text));
	i = intern_add(all, key.data, key.len);
	buf_release(&key);
	fold_release(&f);
	return i;
}

static const char *
cell_of(const struct answers *a, enum survey_item item)
{
	return a->cell[survey_column_of(item, 0)];
}

static const char *
heading(struct buf *b, size_t column)
{
	buf_clear(b);
	survey_add_heading(b, column, LANG_DA);
	return b->data;
}

/* ---- helhedsplaner ---- */

/* What a further row says of a helhedsplan: the same, or what was not known yet. */
static void
join_plan(struct plan *p, struct returned *r, struct answers *a)
{
	for (int i = 0; i <= ITEM_HOUSES; i++) {
		size_t column = survey_column_of((enum survey_item)i, 0);
		const char *said = a->cell[column];

		if (*said == '\0' || i == ITEM_PLAN || i == ITEM_MUNICIPALITY)
			continue;
		if (*p->cell[i] == '\0') {
			free(p->cell[i]);
			p->cell[i] = mem_copy(said, strlen(said));
		} else if (strcmp(p->cell[i], said) != 0) {
			returned_fault(r, a, column, "'%s' here and '%s' in line %lu, of one helhedsplan; write the same in all its rows",
			    shown(said, strlen(said)), shown(p->cell[i], strlen(p->cell[i])),
			    p->first->place[survey_column_of(ITEM_PLAN, 0)].line);
		}
	}
}

static struct plan *
plan_of(struct country *c, struct intern *known, struct returned *r, struct answers *a)
{
	size_t i = known_as(known, cell_of(a, ITEM_PLAN), cell_of(a, ITEM_MUNICIPALITY));

	if (i < c->plans) {
		join_plan(&c->plan[i], r, a);
		return &c->plan[i];
	}
	c->plan = mem_grow(c->plan, &c->plancap, c->plans + 1, sizeof *c->plan);
	c->plan[i] = (struct plan){ .first = a };
	for (int k = 0; k <= ITEM_HOUSES; k++)
		c->plan[i].cell[k] = mem_copy(cell_of(a, (enum survey_item)k), strlen(cell_of(a, (enum survey_item)k)));
	c->plans++;
	return &c->plan[i];
}

static int
count_of(const char *text)
{
	return *text != '\0' ? atoi(text) : -1;
}

/* What is said of a helhedsplan, beside the houses that it describes. */
static void
check_plan(struct plan *p, struct returned *r, int today)
{
	char now[DATE_TEXT];
	struct answers *a = (struct answers *)p->first;
	int said = count_of(p->cell[ITEM_HOUSES]), takes_part = strcmp(p->cell[ITEM_TAKES_PART], "ja") == 0;
	size_t at = survey_column_of(ITEM_HOUSES, 0);

	date_format(now, today);
	for (int i = ITEM_ASKED; i <= ITEM_ANSWERED; i++)
		if (strcmp(p->cell[i], now) > 0)
			returned_fault(r, a, survey_column_of((enum survey_item)i, 0), "%s lies after today (%s); mend the date",
			    p->cell[i], now);
	if (*p->cell[ITEM_ASKED] != '\0' && *p->cell[ITEM_ANSWERED] != '\0' &&
	    strcmp(p->cell[ITEM_ANSWERED], p->cell[ITEM_ASKED]) < 0)
		returned_fault(r, a, survey_column_of(ITEM_ANSWERED, 0), "the answer of %s lies before the day of asking, %s; mend one of them",
		    p->cell[ITEM_ANSWERED], p->cell[ITEM_ASKED]);
	if (said >= 0 && (size_t)said < p->houses)
		returned_fault(r, a, at, "houses told: %s, described: %zu; write how many there are, or take a row out",
		    p->cell[ITEM_HOUSES], p->houses);
	else if (said > 0 && (size_t)said > p->houses)
		diag_warning(&a->place[at], TOPIC_VALUE, "houses told: %s, described: %zu; ask about the others",
		    p->cell[ITEM_HOUSES], p->houses);
	else if (said < 0 && takes_part && p->houses == 0)
		diag_warning(&a->place[survey_column_of(ITEM_PLAN, 0)], TOPIC_VALUE,
		    "the helhedsplan is part of a centre, and no house is described; ask which it is");
	if (p->houses > 0 && !takes_part) {
		free(p->cell[ITEM_TAKES_PART]);
		p->cell[ITEM_TAKES_PART] = mem_copy("ja", 2);
	}
	if (*p->cell[ITEM_ANSWERED] == '\0' && *p->cell[ITEM_TAKES_PART] != '\0') {
		diag_warning(&a->place[survey_column_of(ITEM_ANSWERED, 0)], TOPIC_VALUE,
		    "an answer without its day; taken as of today, %s", now);
		free(p->cell[ITEM_ANSWERED]);
		p->cell[ITEM_ANSWERED] = mem_copy(now, strlen(now));
	}
}

/* ---- houses ---- */

static int
has_house_answers(const struct answers *a)
{
	for (size_t i = 0; i < survey_columns(); i++)
		if (!survey_is_of_plan(survey_column(i)->item) && *a->cell[i] != '\0')
			return 1;
	return 0;
}

/* A sum without its payer would be nobody's. */
static void
check_payers(struct returned *r, struct answers *a)
{
	struct buf name = { 0 };

	for (int nth = 1; nth <= SURVEY_PAYERS; nth++) {
		size_t payer = survey_column_of(ITEM_PAYER, nth);

		if (*a->cell[payer] != '\0' || *a->cell[survey_column_of(ITEM_PAYER_KIND, nth)] != '\0')
			continue;
		for (int i = ITEM_AMOUNT; i <= ITEM_UNTIL; i++) {
			size_t column = survey_column_of((enum survey_item)i, nth);

			if (*a->cell[column] == '\0')
				continue;
			returned_fault(r, a, column, "money without who pays it; write that in the column '%s', or take it out",
			    heading(&name, payer));
			break;
		}
	}
	buf_release(&name);
}

/* Two helhedsplaner tell of one house: what they say must fit. */
static void
join_house(struct house *h, struct returned *r, struct answers *a)
{
	for (size_t i = 0; i < survey_columns(); i++) {
		enum survey_item item = survey_column(i)->item;

		if (survey_is_of_plan(item) || *a->cell[i] == '\0')
			continue;
		if (*h->cell[i] == '\0') {
			free(h->cell[i]);
			h->cell[i] = mem_copy(a->cell[i], strlen(a->cell[i]));
		} else if (item != ITEM_NAME && strcmp(h->cell[i], a->cell[i]) != 0) {
			returned_fault(r, a, i, "'%s' here and '%s' in line %lu, of one house; ask which is right, or leave one of them empty",
			    shown(a->cell[i], strlen(a->cell[i])), shown(h->cell[i], strlen(h->cell[i])),
			    h->first->place[0].line);
		}
	}
}

static int
lists(const struct buf *list, const char *text)
{
	size_t len = strlen(text);

	for (const char *s = buf_text(list); *s != '\0'; s += strcspn(s, ";") + (s[strcspn(s, ";")] != '\0'))
		if (strcspn(s, ";") == len && memcmp(s, text, len) == 0)
			return 1;
	return 0;
}

static void
take_house(struct country *c, struct intern *known, struct plan *p, struct returned *r, struct answers *a)
{
	const char *name = cell_of(a, ITEM_NAME);
	size_t i = known_as(known, name, cell_of(a, ITEM_MUNICIPALITY)), at = survey_column_of(ITEM_NAME, 0);
	struct house *h;

	if (strcmp(p->cell[ITEM_TAKES_PART], "nej") == 0)
		returned_fault(r, a, at, "the helhedsplan is part of no centre, and the house '%s' is described; write ja, or take the house out",
		    shown(name, strlen(name)));
	check_payers(r, a);
	if (a->is_bad) {
		intern_keep(known, c->houses);
		return;
	}
	if (i < c->houses) {
		h = &c->house[i];
		if (lists(&h->plans, p->cell[ITEM_PLAN])) {
			returned_fault(r, a, at, "the house '%s' is in line %lu too; tell of it in one row",
			    shown(name, strlen(name)), h->first->place[0].line);
			return;
		}
		join_house(h, r, a);
		buf_addf(&h->plans, ";%s", p->cell[ITEM_PLAN]);
		p->houses++;
		return;
	}
	c->house = mem_grow(c->house, &c->housecap, c->houses + 1, sizeof *c->house);
	h = &c->house[c->houses++];
	*h = (struct house){ .first = a, .cell = mem_zero(survey_columns(), sizeof *h->cell) };
	for (size_t k = 0; k < survey_columns(); k++)
		h->cell[k] = mem_copy(a->cell[k], strlen(a->cell[k]));
	buf_adds(&h->plans, p->cell[ITEM_PLAN]);
	p->houses++;
}

/* ---- all of it ---- */

void
country_gather(struct country *c, struct returned *r, int today)
{
	struct intern plans = { 0 }, houses = { 0 };
	struct buf name = { 0 };

	for (size_t i = 0; i < r->n; i++) {
		struct answers *a = &r->row[i];
		struct plan *p;

		if (a->is_bad)
			continue;
		if (*cell_of(a, ITEM_PLAN) == '\0') {
			returned_fault(r, a, survey_column_of(ITEM_PLAN, 0), "no helhedsplan; write its name in the column '%s'",
			    heading(&name, survey_column_of(ITEM_PLAN, 0)));
			continue;
		}
		p = plan_of(c, &plans, r, a);
		if (a->is_bad)
			continue;
		if (*cell_of(a, ITEM_NAME) != '\0')
			take_house(c, &houses, p, r, a);
		else if (has_house_answers(a))
			returned_fault(r, a, survey_column_of(ITEM_NAME, 0), "answers about a house without a name; write it in the column '%s'",
			    heading(&name, survey_column_of(ITEM_NAME, 0)));
	}
	for (size_t i = 0; i < c->plans; i++) {
		unsigned long faults = diag_faults();

		check_plan(&c->plan[i], r, today);
		c->plan[i].is_bad = diag_faults() > faults;
	}
	for (size_t i = 0; i < c->houses; i++)
		if (!c->house[i].first->is_bad)
			house_write(&c->house[i]);
	buf_release(&name);
	intern_release(&plans);
	intern_release(&houses);
}

void
country_release(struct country *c)
{
	for (size_t i = 0; i < c->plans; i++) {
		for (int k = 0; k <= ITEM_HOUSES; k++)
			free(c->plan[i].cell[k]);
		buf_release(&c->plan[i].centres);
	}
	for (size_t i = 0; i < c->houses; i++) {
		struct house *h = &c->house[i];

		for (size_t k = 0; k < survey_columns(); k++)
			free(h->cell[k]);
		for (int k = 0; k < HOUSE_FILES; k++)
			buf_release(&h->text[k]);
		free(h->cell);
		free(h->id);
		buf_release(&h->plans);
		buf_release(&h->twin);
		buf_release(&h->lacks);
	}
	free(c->plan);
	free(c->house);
	*c = (struct country){ 0 };
}
