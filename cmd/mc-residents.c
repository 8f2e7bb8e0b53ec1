/*
 * mc-residents - what residents and associations do in a house: they begin, lead, take part, decide.
 *
 *	mc-residents kvarterhuset -p 2026
 *
 * See mc-residents(1).
 */
#include <limits.h>
#include <stdlib.h>

#include "base/buf.h"
#include "base/diag.h"
#include "calendar/activities.h"
#include "centre/dossier.h"
#include "centre/entryeach.h"
#include "cli/centres.h"
#include "cli/inputs.h"
#include "cli/latelog.h"
#include "cli/opt.h"
#include "cli/option.h"
#include "csv/remedy.h"
#include "output/rows.h"
#include "residents/residents.h"
#include "sheet/saved.h"

enum { SKIP_INVALID, PERIOD, OUTPUT, LANGUAGE, TODAY };

static const struct opt options[] = {
	[SKIP_INVALID] = OPT_SKIP_INVALID(0),
	[PERIOD] = { "period", 'p', "PERIOD", 0, "of log, meetings and calendar; last-12-months if not given", OPT_TIME },
	[OUTPUT] = OPT_OUTPUT(0), [LANGUAGE] = OPT_LANGUAGE(0), [TODAY] = OPT_TODAY, OPT_END
};

static const char *const columns[] = { "centre", "figure", "value", "of", "says" };

struct request {
	struct period period;
	int today, day;		/* day: of what is told as it is */
	int skip;
	const char *language;
};

struct house {
	struct dossier sheet;
	struct activities activities;
	struct residentslog log;
	struct residents all;
	struct entries_read read;
	int good;
};

/* ---- reading ---- */

static void
house_read(struct house *h, const char *path, const struct request *r)
{
	struct period passed = period_until(&r->period, r->today);
	unsigned long faults = diag_faults();

	h->good = dossier_read(&h->sheet, path, SCHEMA_BIT(CENTRE_RUN_BY));
	residentslog_begin(&h->log, &h->sheet.actors, &passed);
	if (h->sheet.centre.path == NULL)
		return;
	/* All of them, so that all faults are told. */
	h->good &= activities_read(&h->activities, &h->sheet.centre, ~0ul);
	h->good &= entries_each(&h->sheet.centre, RESIDENTSLOG_FIELDS, residentslog_use, &h->log, &h->read);
	h->good = centre_is_told(path, h->good, faults, r->skip);
	if (h->good)
		residents_take(&h->all, &h->sheet, &h->activities, &h->log, &passed, r->day);
}

static void
house_release(struct house *h)
{
	residents_release(&h->all);
	residentslog_release(&h->log);
	activities_release(&h->activities);
	dossier_release(&h->sheet);
}

/* ---- writing ---- */

static void
put(struct rows *out, const struct house *h, const struct told *t, const struct residents_item *item)
{
	int is_sum = !item->has_of;
	struct buf text = { 0 };

	rows_text(out, h->sheet.centre.id);
	buf_adds(&text, residents_name[item->figure]);
	if (item->group != NULL && item->figure != RESIDENTS_BOARD)
		buf_addf(&text, "/%s", item->group->cell[ACTOR_ID]);
	rows_text(out, text.data);
	if (item->known && is_sum)
		rows_number(out, item->value);
	else if (item->known)
		rows_count(out, item->value);
	else
		rows_text(out, "");
	if (item->known && item->has_of)
		rows_count(out, item->of);
	else
		rows_text(out, "");
	buf_clear(&text);
	told_add(&text, t, item);
	rows_text(out, buf_text(&text));
	buf_release(&text);
}

static void
put_house(struct rows *out, const struct house *h, const struct request *r)
{
	struct told t = { .sheet = &h->sheet, .all = &h->all, .log = &h->log, .period = h->log.period, .day = r->day,
	    .language = option_language_or(r->language, centre_language(&h->sheet.centre)) };

	if (h->log.ever > 0 && h->log.first > t.period.first && h->log.first <= t.period.last)
		t.period.first = h->log.first;
	for (size_t i = 0; i < h->all.n; i++)
		put(out, h, &t, &h->all.item[i]);
}

static int
list(const struct opts *o, char *const *argv)
{
	const char *period = opts_value(o, PERIOD);
	struct request r = { .today = option_today(opts_value(o, TODAY)), .skip = opts_count(o, SKIP_INVALID) > 0,
	    .language = opts_value(o, LANGUAGE) };
	enum rows_format format = option_format(opts_value(o, OUTPUT));
	struct house *house;
	struct rows *out;
	int good = 0;
	size_t n;

	r.period = option_period_past(period != NULL ? period : "last-12-months", r.today);
	r.day = period != NULL && r.period.last < r.today ? r.period.last : r.today;
	argv = centres_given(argv);
	inputs_warn_twins(argv);
	house = inputs_array(argv, sizeof *house, &n);
	for (size_t i = 0; i < n; i++) {
		house_read(&house[i], argv[i], &r);
		good |= house[i].good;
		if (period == NULL && house[i].good && house[i].log.ever > 0)
			latelog_tell(&house[i].sheet.centre, entry_schema.file, house[i].log.first, &r.period, r.today);
	}
	if (diag_status() < 2 && good) {
		out = rows_begin(format, sizeof columns / sizeof *columns, columns);
		for (size_t i = 0; i < n; i++)
			if (house[i].good)
				put_house(out, &house[i], &r);
		rows_end(out);
	}
	for (size_t i = 0; i < n; i++)
		house_release(&house[i]);
	free(house);
	return diag_finish();
}

static const struct command commands[] = {
	{ .usage = "[OPTION]... [CENTRE]...\n", .run = list },
	{ 0 }
};

static const struct program program = {
	options, commands,
	"What residents and associations do in a house: what they begin and lead, take part in and decide;\n"
	"of groups, never of a person.", NULL
};

int
main(int argc, char *argv[])
{
	centres_speak(argv);
	csvremedy_set(&saved);
	return opts_run(&program, argc, argv);
}
