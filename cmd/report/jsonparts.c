/*
 * What is written down beside the log, as JSON: meetings, initiatives, money, the type and the
 * checklist.
 */
#include <stdlib.h>
#include <string.h>

#include "analysis/figurewords.h"
#include "analysis/money.h"
#include "base/buf.h"
#include "base/date.h"
#include "field/terms.h"
#include "jsonparts.h"
#include "output/json.h"
#include "report.h"

void
jsonparts_code(struct json *j, const char *key, const struct vocab *v, int i)
{
	json_told(j, key, i < 0 ? "" : v->term[i].code);
}

void
jsonparts_day(struct json *j, const char *key, int day)
{
	if (day == NO_DAY || day == INT_MIN || day == INT_MAX)
		json_null(j, key);
	else
		json_day(j, key, day);
}

void
jsonparts_days(struct json *j, const char *key, const struct period *p)
{
	json_open(j, key, '{');
	jsonparts_day(j, "first", p->first);
	json_day(j, "last", p->last);
	json_close(j);
}

/* ---- meetings, initiatives, money ---- */

static int64_t
held(const struct report *r, int kind, const struct period *p, int planned)
{
	const struct meetings *all = &r->sheet.meetings;
	int64_t n = 0;

	for (size_t i = 0; i < all->n; i++)
		n += period_holds(p, all->item[i].day) && planned == (all->item[i].day > r->today) &&
		    (kind < 0 ? all->item[i].is_joint : all->item[i].kind == kind);
	return n;
}

static void
meetings_of(struct json *j, const char *key, const struct report *r, int kind)
{
	const struct meeting *last = meetings_last(&r->sheet.meetings, kind, r->asof);

	json_open(j, key, '{');
	json_count(j, "period", held(r, kind, &r->summary.span[SPAN_PERIOD], 0));
	json_count(j, "year", held(r, kind, &r->summary.span[SPAN_YEAR], 0));
	json_count(j, "planned", held(r, kind, &r->summary.span[SPAN_PERIOD], 1));
	jsonparts_day(j, "last", last != NULL ? last->day : NO_DAY);
	json_close(j);
}

static void
meetings(struct json *j, const struct report *r)
{
	const struct meetings *all = &r->sheet.meetings;

	if (all->n == 0) {
		json_null(j, "meetings");
		return;
	}
	json_open(j, "meetings", '{');
	jsonparts_day(j, "since", all->first_day);
	jsonparts_code(j, "rhythm", &rhythm_vocab, meetings_rhythm(&r->sheet.centre));
	meetings_of(j, "joint", r, -1);
	if (all->board)
		meetings_of(j, "board", r, MEETING_FORUM);
	else
		json_null(j, "board");
	meetings_of(j, "leaders", r, MEETING_LEDELSE);
	json_close(j);
}

static void
goal(struct json *j, const struct report *r, const struct goal *g)
{
	const struct reading *latest = goal_latest(g, r->asof);
	int reached = goal_reached(g, latest);

	json_open(j, NULL, '{');
	json_text(j, "goal", g->goal);
	json_told(j, "measure", g->measure);
	if (g->target >= 0)
		json_number(j, "target", g->target);
	else
		json_null(j, "target");
	jsonparts_code(j, "better", &better_vocab, g->better);
	jsonparts_day(j, "due", g->due);
	if (latest != NULL) {
		json_open(j, "latest", '{');
		json_day(j, "date", latest->day);
		json_number(j, "value", latest->value);
		json_close(j);
	} else {
		json_null(j, "latest");
	}
	if (latest == NULL || reached < 0)
		json_null(j, "reached");
	else
		json_bool(j, "reached", reached);
	json_bool(j, "overdue", goal_overdue(g, r->asof) > 0);
	json_close(j);
}

static void
initiatives(struct json *j, const struct report *r)
{
	const struct initiatives *all = &r->sheet.initiatives;

	json_open(j, "initiatives", '[');
	for (size_t i = 0; i < all->n; i++) {
		const struct initiative *t = &all->item[i];

		json_open(j, NULL, '{');
		json_text(j, "id", t->cell[INITIATIVE_ID]);
		json_told(j, "title", t->cell[INITIATIVE_TITLE]);
		jsonparts_code(j, "phase", &phase_vocab, t->phase);
		jsonparts_day(j, "started", t->started);
		jsonparts_day(j, "ended", t->ended);
		json_told(j, "outcome", t->cell[INITIATIVE_OUTCOME]);
		json_open(j, "goals", '[');
		for (size_t k = 0; k < t->goals; k++)
			goal(j, r, &t->goal[k]);
		json_close(j);
		json_close(j);
	}
	json_close(j);
}

static void
amount(struct json *j, const char *key, int known, int64_t value)
{
	if (known)
		json_number(j, key, value);
	else
		json_null(j, key);
}

static void
funding(struct json *j, const struct report *r)
{
	const struct funding *f = &r->sheet.funding;
	size_t *order = funding_order(f);
	struct money m;
	int fits = money_on(&m, f, r->asof);

	json_open(j, "funding", '{');
	json_day(j, "as_of", r->asof);
	amount(j, "total", fits && f->n > 0, m.total);
	amount(j, "permanent", fits && f->n > 0, m.basis[BASIS_FAST]);
	amount(j, "project", fits && f->n > 0, m.basis[BASIS_PROJEKT]);
	amount(j, "basis_unknown", fits && f->n > 0, m.unknown);
	json_open(j, "agreements", '[');
	for (size_t k = 0; k < f->sources.n; k++)
		for (size_t i = 0; i < f->n; i++) {
			const struct grant *g = &f->item[i];

			if (g->source != order[k])
				continue;
			json_open(j, NULL, '{');
			json_text(j, "source", funding_source(f, g->source));
			json_number(j, "amount", g->amount);
			jsonparts_code(j, "basis", &basis_vocab, g->basis);
			jsonparts_day(j, "from", g->from);
			jsonparts_day(j, "until", g->until);
			json_bool(j, "active", grant_is_active(g, r->asof));
			json_close(j);
		}
	json_close(j);
	json_close(j);
	free(order);
	money_release(&m);
}

void
jsonparts_type(struct json *j, const struct report *r)
{
	const struct profile *p = &r->profile;

	json_open(j, "type", '{');
	json_text(j, "verdict", verdict_code[p->verdict]);
	json_told(j, "type", p->verdict == VERDICT_UVIST ? "" : type_vocab.term[p->order[0]].code);
	json_told(j, "second", p->verdict == VERDICT_BLANDET && p->doubt != DOUBT_SECOND ?
	    type_vocab.term[p->order[1]].code : "");
	json_count(j, "questions_answered", p->questions);
	json_count(j, "questions", LOOKS);
	json_close(j);
}

/* ---- the checklist ---- */

static void
figure(struct json *j, const struct figure *f, const struct indicator *about)
{
	int64_t one = about->unit == PHRASE_COUNT ? NUMBER_ONE : 1;

	json_open(j, NULL, '{');
	json_text(j, "indicator", about->name);
	if (f->known && about->unit == PHRASE_DAY)
		json_day(j, "value", (int)f->value);
	else if (f->known)
		json_number(j, "value", f->value * one);
	else
		json_null(j, "value");
	if (f->known && f->has_of)
		json_number(j, "of", f->of * one);
	else
		json_null(j, "of");
	json_told(j, "note", buf_text(&f->note));
	json_close(j);
}

static void
conditions(struct json *j, const struct report *r)
{
	json_open(j, "conditions", '[');
	for (int i = 0; i < RECOMMENDATIONS; i++) {
		const struct recommendation *about = &recommendations[i];
		const struct answer *a = &r->sheet.answers.item[i];
		struct buf conflict = { 0 };

		figurewords_conflict(&conflict, &r->figures, i, a->status, r->language);
		json_open(j, NULL, '{');
		json_text(j, "code", about->code);
		json_text(j, "id", about->word);
		jsonparts_code(j, "status", &status_vocab, a->status);
		json_told(j, "assessed", a->cell[ANSWER_ASSESSED]);
		json_told(j, "evidence", a->cell[ANSWER_EVIDENCE]);
		json_told(j, "responsible", a->cell[ANSWER_RESPONSIBLE]);
		json_told(j, "next", a->cell[ANSWER_NEXT]);
		json_told(j, "due", a->cell[ANSWER_DUE]);
		json_told(j, "contradiction", buf_text(&conflict));
		json_open(j, "figures", '[');
		for (int k = 0; k < INDICATORS; k++)
			if (strcmp(indicators[k].code, about->code) == 0)
				figure(j, &r->figures.item[k], &indicators[k]);
		json_close(j);
		json_close(j);
		buf_release(&conflict);
	}
	json_close(j);
}

/* How the answers moved since the period began; null where that is not known. */
static void
changed(struct json *j, const struct report *r)
{
	if (r->then.found != HISTORY_FOUND) {
		json_null(j, "changed");
		return;
	}
	json_open(j, "changed", '[');
	for (int i = 0; i < RECOMMENDATIONS; i++) {
		const struct answer *old = &r->then.answers.item[i], *now = &r->sheet.answers.item[i];

		if (history_move(old, now) == MOVE_NONE)
			continue;
		json_open(j, NULL, '{');
		json_text(j, "id", recommendations[i].word);
		jsonparts_code(j, "from", &status_vocab, old->status);
		jsonparts_code(j, "to", &status_vocab, now->status);
		json_close(j);
	}
	json_close(j);
}

void
jsonparts_files(struct json *j, const struct report *r)
{
	meetings(j, r);
	initiatives(j, r);
	funding(j, r);
	jsonparts_type(j, r);
	conditions(j, r);
	changed(j, r);
}
