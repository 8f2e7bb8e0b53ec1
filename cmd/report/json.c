/*
 * The report as JSON: every figure of it, typed, with what it rests on, for programs.
 *
 * Codes and ids instead of words and names; what is not known is null, and so is a figure
 * that has nothing to count from.  report.schema.json says what is in it.
 */
#include <stdlib.h>
#include <string.h>

#include "analysis/money.h"
#include "base/buf.h"
#include "base/date.h"
#include "base/mem.h"
#include "base/text.h"
#include "field/terms.h"
#include "output/json.h"
#include "report.h"
#include "yaml/yaml.h"

static void
code(struct json *j, const char *key, const struct vocab *v, int i)
{
	json_told(j, key, i < 0 ? "" : v->term[i].code);
}

/* A day of the file's, or null where there is none. */
static void
day(struct json *j, const char *key, int day)
{
	if (day == NO_DAY || day == INT_MIN || day == INT_MAX)
		json_null(j, key);
	else
		json_day(j, key, day);
}

static void
period(struct json *j, const char *key, const struct period *p)
{
	if (period_is_empty(p)) {
		json_null(j, key);
		return;
	}
	json_open(j, key, '{');
	json_day(j, "first", p->first);
	json_day(j, "last", p->last);
	json_close(j);
}

static void
texts(struct json *j, const char *key, const char **text, size_t n)
{
	if (n > 0)
		qsort(text, n, sizeof *text, text_by_bytes);
	json_open(j, key, '[');
	for (size_t i = 0; i < n; i++)
		json_text(j, NULL, text[i]);
	json_close(j);
}

/* ---- the log ---- */

static void
spans(struct json *j, const struct report *r, const unsigned long n[SPANS])
{
	json_count(j, "period", (int64_t)n[SPAN_PERIOD]);
	/* Before the log began nothing is known. */
	if (tally_is_shown(r, SPAN_BEFORE))
		json_count(j, "before", (int64_t)n[SPAN_BEFORE]);
	else
		json_null(j, "before");
	if (r->summary.first > r->summary.span[SPAN_LAST_YEAR].first)
		json_null(j, "last_year");
	else
		json_count(j, "last_year", (int64_t)n[SPAN_LAST_YEAR]);
	json_count(j, "year", (int64_t)n[SPAN_YEAR]);
}

static void
sum(struct json *j, const char *key, const struct summary *s, enum summary_sum i)
{
	int64_t value;

	json_open(j, key, '{');
	if (s->rests_on[i] > 0 && number_total(&s->sum[i], &value))
		json_number(j, "value", value);
	else
		json_null(j, "value");
	json_count(j, "rests_on", (int64_t)s->rests_on[i]);
	json_count(j, "of", (int64_t)s->total[SPAN_PERIOD]);
	json_close(j);
}

static void
tally(struct json *j, const struct report *r)
{
	const struct summary *s = &r->summary;

	if (s->activity.ever == 0) {
		json_null(j, "tally");
		return;
	}
	json_open(j, "tally", '{');
	json_open(j, "entries", '{');
	spans(j, r, s->total);
	json_close(j);
	json_open(j, "forms", '[');
	for (int f = 0; f < FORMS; f++) {
		json_open(j, NULL, '{');
		json_text(j, "form", form_vocab.term[f].code);
		spans(j, r, (const unsigned long[]){ s->form[SPAN_PERIOD][f],
		    s->form[SPAN_BEFORE][f],
		    s->form[SPAN_LAST_YEAR][f], s->form[SPAN_YEAR][f] });
		json_close(j);
	}
	json_close(j);
	sum(j, "residents", s, SUM_RESIDENTS);
	sum(j, "visitors", s, SUM_VISITORS);
	sum(j, "hours", s, SUM_HOURS);
	sum(j, "new_residents", s, SUM_NEW_RESIDENTS);
	sum(j, "volunteers", s, SUM_VOLUNTEERS);
	sum(j, "volunteer_hours", s, SUM_VOLUNTEER_HOURS);
	json_close(j);
}

struct who {
	const char *id;		/* first: text_by_bytes goes by it */
	const struct participant *did;
};

static void
actors(struct json *j, const struct report *r)
{
	const struct activity *act = &r->summary.activity;
	struct who *who = mem_zero(act->ids.n + 1, sizeof *who);
	size_t n = 0;

	for (size_t i = 0; i < act->ids.n; i++)
		if (act->who[i].entries > 0)
			who[n++] = (struct who){ intern_text(&act->ids, i), &act->who[i] };
	if (n > 0)
		qsort(who, n, sizeof *who, text_by_bytes);
	json_open(j, "actors", '[');
	for (size_t i = 0; i < n; i++) {
		json_open(j, NULL, '{');
		json_text(j, "id", who[i].id);
		json_text(j, "name", dossier_name(&r->sheet, who[i].id));
		json_count(j, "entries", (int64_t)who[i].did->entries);
		json_count(j, "initiated", (int64_t)who[i].did->led);
		json_day(j, "first", who[i].did->first);
		json_close(j);
	}
	json_close(j);
	free(who);
}

struct tie_of {
	const char *a, *b;
	const struct tie *tie;
};

static int
by_both(const void *va, const void *vb)
{
	const struct tie_of *a = va, *b = vb;
	int order = strcmp(a->a, b->a);

	return order != 0 ? order : strcmp(a->b, b->b);
}

static void
pairs(struct json *j, const struct report *r)
{
	const struct activity *act = &r->summary.activity;
	struct tie_of *pair = mem_zero(act->ties + 1, sizeof *pair);
	size_t n = 0;

	for (size_t i = 0; i < act->slots; i++) {
		size_t a, b;

		if (act->tie[i].key == 0 || act->tie[i].entries == 0)
			continue;
		activity_tie(&act->tie[i], &a, &b);
		pair[n] = (struct tie_of){ intern_text(&act->ids, a), intern_text(&act->ids, b), &act->tie[i] };
		if (strcmp(pair[n].a, pair[n].b) > 0)
			pair[n] = (struct tie_of){ pair[n].b, pair[n].a, pair[n].tie };
		n++;
	}
	if (n > 0)
		qsort(pair, n, sizeof *pair, by_both);
	json_open(j, "pairs", '[');
	for (size_t i = 0; i < n; i++) {
		json_open(j, NULL, '{');
		json_text(j, "a", pair[i].a);
		json_text(j, "b", pair[i].b);
		json_count(j, "entries", (int64_t)pair[i].tie->entries);
		json_day(j, "first", pair[i].tie->first);
		json_close(j);
	}
	json_close(j);
	free(pair);
}

static void
house(struct json *j, const struct report *r)
{
	struct house h;

	house_silent(&h, r);
	json_open(j, "house", '{');
	json_count(j, "actors", (int64_t)h.n);
	json_open(j, "not_in_log", '{');
	json_count(j, "value", (int64_t)h.lack);
	json_count(j, "of", (int64_t)h.n);
	texts(j, "names", h.name, h.lack);
	json_close(j);
	json_close(j);
	house_release(&h);
}

/* ---- what is written down beside the log ---- */

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
	day(j, "last", last != NULL ? last->day : NO_DAY);
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
	day(j, "since", all->first_day);
	code(j, "rhythm", &rhythm_vocab, meetings_rhythm(&r->sheet.centre));
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
	code(j, "better", &better_vocab, g->better);
	day(j, "due", g->due);
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
		code(j, "phase", &phase_vocab, t->phase);
		day(j, "started", t->started);
		day(j, "ended", t->ended);
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
			code(j, "basis", &basis_vocab, g->basis);
			day(j, "from", g->from);
			day(j, "until", g->until);
			json_bool(j, "active", grant_is_active(g, r->asof));
			json_close(j);
		}
	json_close(j);
	json_close(j);
	free(order);
	money_release(&m);
}

static void
type(struct json *j, const struct report *r)
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

		figures_conflict(&conflict, &r->figures, i, a->status, r->language);
		json_open(j, NULL, '{');
		json_text(j, "code", about->code);
		json_text(j, "id", about->word);
		code(j, "status", &status_vocab, a->status);
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
		code(j, "from", &status_vocab, old->status);
		code(j, "to", &status_vocab, now->status);
		json_close(j);
	}
	json_close(j);
}

static void
basis(struct json *j, const struct report *r)
{
	const struct summary *s = &r->summary;

	json_open(j, "basis", '{');
	json_count(j, "entries", (int64_t)s->activity.ever);
	day(j, "first", s->activity.ever > 0 ? s->first : NO_DAY);
	day(j, "last", s->activity.ever > 0 ? s->last : NO_DAY);
	json_count(j, "after_today", (int64_t)s->ahead);
	json_count(j, "rows_left_out", (int64_t)r->log.left_out);
	json_count(j, "records_left_out", (int64_t)dossier_left_out(&r->sheet));
	json_count(j, "actors_listed", (int64_t)r->sheet.actors.n);
	json_close(j);
}

void
report_json(struct json *j, const struct report *r)
{
	const struct yaml_node *place = yaml_get(centre_root(&r->sheet.centre), "place");
	const struct period *span = r->summary.span;

	json_open(j, NULL, '{');
	json_text(j, "centre", r->sheet.centre.id);
	json_text(j, "name", centre_name(&r->sheet.centre));
	json_told(j, "place", !yaml_is_empty(place) && place->kind == YAML_SCALAR ? place->text : "");
	json_day(j, "today", r->today);
	period(j, "period", &span[SPAN_PERIOD]);
	period(j, "before", &span[SPAN_BEFORE]);
	period(j, "last_year", &span[SPAN_LAST_YEAR]);
	period(j, "year", &span[SPAN_YEAR]);
	tally(j, r);
	actors(j, r);
	house(j, r);
	pairs(j, r);
	meetings(j, r);
	initiatives(j, r);
	funding(j, r);
	type(j, r);
	conditions(j, r);
	changed(j, r);
	basis(j, r);
	json_close(j);
}
