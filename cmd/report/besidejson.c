/* The common overview for programs: report.schema.json says what is in it. */
#include <limits.h>

#include "analysis/handover.h"
#include "base/date.h"
#include "beside.h"
#include "field/terms.h"
#include "jsonparts.h"
#include "output/json.h"

/* What the log covers of the twelve months; null where that is nothing, and so is what it would tell. */
static void
log_of(struct json *j, const struct report *r)
{
	struct period p;

	if (!beside_covered(r, &p)) {
		json_null(j, "log");
		return;
	}
	json_open(j, "log", '{');
	json_day(j, "first", p.first);
	json_day(j, "last", p.last);
	json_count(j, "entries", (int64_t)r->summary.total[SPAN_YEAR]);
	json_count(j, "months_with_entries", (int64_t)activity_months_with(&r->summary.year));
	json_count(j, "months", date_month(p.last) - date_month(p.first) + 1);
	json_count(j, "actors", activity_actors(&r->summary.year));
	json_open(j, "forms", '[');
	for (int f = 0; f < FORMS; f++) {
		json_open(j, NULL, '{');
		json_text(j, "form", form_vocab.term[f].code);
		json_count(j, "entries", (int64_t)r->summary.form[SPAN_YEAR][f]);
		json_close(j);
	}
	json_close(j);
	json_close(j);
}

static void
actors_by(struct json *j, const char *key, const struct report *r, enum beside_by by)
{
	const struct vocab *v = by == BY_SECTOR ? &sector_vocab : &presence_vocab;

	json_open(j, key, '[');
	for (int c = 0; c <= (int)v->n; c++) {
		int code = c < (int)v->n ? c : UNKNOWN;

		json_open(j, NULL, '{');
		jsonparts_code(j, v->name, v, code);
		json_count(j, "actors", (int64_t)beside_actors(r, by, code));
		json_close(j);
	}
	json_close(j);
}

static void
actors_of(struct json *j, const struct report *r)
{
	if (r->sheet.actors.n == 0) {
		json_null(j, "actors");
		return;
	}
	json_open(j, "actors", '{');
	json_count(j, "there", (int64_t)beside_actors_there(r));
	actors_by(j, "sectors", r, BY_SECTOR);
	actors_by(j, "presences", r, BY_PRESENCE);
	json_close(j);
}

static void
house_of(struct json *j, const struct report *r)
{
	unsigned long rooms = beside_rooms(r);
	int64_t opened = beside_opened(r), dwellings = beside_dwellings(r);

	if (opened < 0)
		json_null(j, "opened");
	else
		json_count(j, "opened", opened);
	if (dwellings < 0)
		json_null(j, "dwellings");
	else
		json_count(j, "dwellings", dwellings);
	json_open(j, "forum", '{');
	jsonparts_code(j, "kind", &forum_kind_vocab, beside_forum(r));
	jsonparts_code(j, "rhythm", &rhythm_vocab, beside_rhythm(r));
	json_close(j);
	if (rooms == 0) {
		json_null(j, "rooms");
		return;
	}
	json_open(j, "rooms", '[');
	for (int k = 0; k < (int)room_vocab.n; k++)
		if (rooms >> k & 1)
			json_text(j, NULL, room_vocab.term[k].code);
	json_close(j);
}

static void
money_of(struct json *j, const struct report *r)
{
	struct beside_money m;

	if (!beside_money(&m, r)) {
		json_null(j, "agreements");
	} else {
		json_open(j, "agreements", '{');
		json_count(j, "running", (int64_t)m.agreements);
		json_count(j, "basis_unknown", (int64_t)m.unknown);
		json_open(j, "projects", '[');
		for (size_t i = 0; i < m.projects; i++) {
			json_open(j, NULL, '{');
			jsonparts_day(j, "until", m.until[i]);
			if (m.until[i] == INT_MAX)
				json_null(j, "months");
			else
				json_count(j, "months", handover_months(r->asof, m.until[i]));
			json_close(j);
		}
		json_close(j);
		json_close(j);
	}
	beside_money_release(&m);
}

static void
answers_of(struct json *j, const struct report *r)
{
	json_open(j, "conditions", '[');
	for (int i = 0; i < RECOMMENDATIONS; i++) {
		json_open(j, NULL, '{');
		json_text(j, "code", recommendations[i].code);
		json_text(j, "id", recommendations[i].word);
		jsonparts_code(j, "status", &status_vocab, r->sheet.answers.item[i].status);
		json_close(j);
	}
	json_close(j);
}

static void
ask(void *j, const char *sentence)
{
	json_text(j, NULL, sentence);
}

void
beside_json(const struct beside *b, struct json *j)
{
	json_open(j, NULL, '{');
	json_day(j, "as_of", b->day);
	jsonparts_days(j, "period", &b->period);
	jsonparts_days(j, "year", &b->year);
	json_open(j, "questions", '[');
	beside_asks(b, ask, j);
	json_close(j);
	json_open(j, "centres", '[');
	for (size_t i = 0; i < b->n; i++) {
		const struct report *r = b->house[i].r;

		json_open(j, NULL, '{');
		json_text(j, "centre", r->sheet.centre.id);
		json_text(j, "name", b->house[i].name);
		jsonparts_type(j, r);
		log_of(j, r);
		actors_of(j, r);
		house_of(j, r);
		money_of(j, r);
		answers_of(j, r);
		json_count(j, "left_out", (int64_t)(r->log.left_out + dossier_left_out(&r->sheet)));
		json_close(j);
	}
	json_close(j);
	json_close(j);
}
