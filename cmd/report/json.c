/*
 * The report as JSON: every figure of it, typed, with what it rests on, for programs.
 *
 * Codes and ids instead of words and names; what is not known is null, and so is a figure
 * that has nothing to count from.  report.schema.json says what is in it.
 */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/mem.h"
#include "base/text.h"
#include "field/terms.h"
#include "jsonparts.h"
#include "output/json.h"
#include "report.h"
#include "yaml/yaml.h"

static void
period(struct json *j, const char *key, const struct period *p)
{
	if (period_is_empty(p)) {
		json_null(j, key);
		return;
	}
	jsonparts_days(j, key, p);
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

	if (!summary_knows(s, SPAN_PERIOD)) {
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
	const struct activity_tally *act = &r->summary.activity;
	struct who *who = mem_zero(activity_ids(act)->n + 1, sizeof *who);
	size_t n = 0;

	for (size_t i = 0; i < activity_ids(act)->n; i++)
		if (act->who[i].entries > 0)
			who[n++] = (struct who){ intern_text(activity_ids(act), i), &act->who[i] };
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
	unsigned long entries;
	int first;
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
	const struct activity_tally *act = &r->summary.activity;
	struct tie_of *pair = mem_zero((size_t)activity_pairs(act) + 1, sizeof *pair);
	struct pairmarks_some some = { 0 };
	size_t n = 0;

	while (pairtimes_more(&act->times, &some))
		for (size_t i = 0; i < some.n; i++) {
			size_t a = some.from + some.at[i];
			const char *one = intern_text(activity_ids(act), a);
			const char *other = intern_text(activity_ids(act), some.b);
			int turned = strcmp(one, other) > 0;

			pair[n++] = (struct tie_of){ turned ? other : one, turned ? one : other,
			    pairtimes_told(&act->times, &some, i), activity_first(act, a, some.b) };
		}
	if (n > 0)
		qsort(pair, n, sizeof *pair, by_both);
	json_open(j, "pairs", '[');
	for (size_t i = 0; i < n; i++) {
		json_open(j, NULL, '{');
		json_text(j, "a", pair[i].a);
		json_text(j, "b", pair[i].b);
		json_count(j, "entries", (int64_t)pair[i].entries);
		json_day(j, "first", pair[i].first);
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

static void
basis(struct json *j, const struct report *r)
{
	const struct summary *s = &r->summary;

	json_open(j, "basis", '{');
	json_count(j, "entries", (int64_t)s->activity.ever);
	jsonparts_day(j, "first", s->activity.ever > 0 ? s->first : NO_DAY);
	jsonparts_day(j, "last", s->activity.ever > 0 ? s->last : NO_DAY);
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
	network_json(j, r);
	life_json(j, r);
	jsonparts_files(j, r);
	lastingpart_json(j, r);
	advicepart_json(j, r);
	basis(j, r);
	json_close(j);
}
