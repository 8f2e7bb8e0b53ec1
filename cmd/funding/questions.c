#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/money.h"
#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/nearest.h"
#include "base/number.h"
#include "base/safe.h"
#include "domain/centre.h"
#include "domain/funding.h"
#include "domain/records.h"
#include "domain/terms.h"
#include "funding.h"

/* ---- cells ---- */

static void
cell_number(struct rows *out, int64_t value)
{
	char text[NUMBER_TEXT];

	number_format(text, value);
	rows_text(out, text);
}

static void
cell_count(struct rows *out, long n)
{
	cell_number(out, n * NUMBER_ONE);
}

/* A share in whole per cent; nothing of nothing is none. */
static void
cell_percent(struct rows *out, int64_t part, int64_t whole)
{
	int percent = money_percent(part, whole);

	if (percent < 0)
		rows_text(out, "");
	else
		cell_count(out, percent);
}

static const char *
basis_code(int basis)
{
	return basis < 0 ? "" : basis_vocab.term[basis].code;
}

/* ---- the questions ---- */

static void
figure(const struct request *r, const char *centre, const char *name, int64_t value,
    int64_t of, const char *note)
{
	rows_text(r->out, centre);
	rows_text(r->out, name);
	cell_number(r->out, value);
	cell_number(r->out, of);
	cell_percent(r->out, value, of);
	rows_text(r->out, note);
}

/* The sources that end, parted by "; ". */
static void
add_ending(struct buf *b, const struct funding *f, const char *ends)
{
	size_t *order = funding_order(f);

	for (size_t i = 0; i < f->sources.n; i++)
		if (ends[order[i]])
			buf_addf(b, "%s%s", b->len > 0 ? "; " : "", funding_source(f, order[i]));
	free(order);
}

static void
summary(const struct request *r, const char *centre, const struct funding *f)
{
	char *ends = mem_zero(f->sources.n + 1, 1);
	struct buf note = { 0 };
	struct money m;
	int64_t ending = money_ending(f, r->today, r->today, date_add_months(r->today, 12), ends);

	if (!money_on(&m, f, r->today))
		diag_trouble("'%s': the sum of the active sources is too large", centre);
	buf_addf(&note, "%zu source%s", m.sources, m.sources == 1 ? "" : "s");
	figure(r, centre, "total", m.total, m.total, note.data);
	figure(r, centre, "permanent", m.basis[BASIS_FAST], m.total, "");
	figure(r, centre, "project", m.basis[BASIS_PROJEKT], m.total, "");
	figure(r, centre, "unknown-basis", m.unknown, m.total, "");
	figure(r, centre, "largest", m.source[m.largest], m.total,
	    m.sources > 0 ? funding_source(f, m.largest) : "");
	buf_clear(&note);
	add_ending(&note, f, ends);
	figure(r, centre, "ends-within-12-months", ending, m.total, buf_text(&note));
	buf_release(&note);
	money_release(&m);
	free(ends);
}

/* Is a grant's last day in the month? */
static void
ends_in(const struct funding *f, int month, char *ends)
{
	for (size_t i = 0; i < f->n; i++)
		if (f->item[i].until >= date_month_first(month) &&
		    f->item[i].until <= date_month_last(month))
			ends[f->item[i].source] = 1;
}

static void
timeline(const struct request *r, const char *centre, const struct funding *f)
{
	int first = date_month(r->given ? r->period.first : r->today);
	int last = r->given ? date_month(r->period.last) : first + 23;

	for (int month = first; month <= last; month++) {
		char *ends = mem_zero(f->sources.n + 1, 1), text[16];
		struct buf names = { 0 };
		struct money m;

		if (!money_on(&m, f, date_month_last(month)))
			diag_trouble("'%s': the sum of the active sources is too large", centre);
		ends_in(f, month, ends);
		add_ending(&names, f, ends);
		snprintf(text, sizeof text, "%04d-%02d", month / 12, month % 12 + 1);
		rows_text(r->out, centre);
		rows_text(r->out, text);
		cell_number(r->out, m.total);
		cell_number(r->out, m.basis[BASIS_FAST]);
		cell_number(r->out, m.basis[BASIS_PROJEKT]);
		rows_text(r->out, buf_text(&names));
		buf_release(&names);
		money_release(&m);
		free(ends);
	}
}

/* The calendar years that the rows speak of; an open end lies at today. */
static struct period
years_of(const struct request *r, const struct funding *f)
{
	struct period p = { date_civil(r->today).year, date_civil(r->today).year };

	if (r->given)
		return (struct period){ date_civil(r->period.first).year,
		    date_civil(r->period.last).year };
	for (size_t i = 0; i < f->n; i++) {
		const struct grant *g = &f->item[i];

		if (g->from != INT_MIN && date_civil(g->from).year < p.first)
			p.first = date_civil(g->from).year;
		if (g->until != INT_MAX && date_civil(g->until).year > p.last)
			p.last = date_civil(g->until).year;
	}
	return p;
}

static void
years(const struct request *r, const char *centre, const struct funding *f)
{
	struct period p = years_of(r, f);

	for (int year = p.first; year <= p.last; year++) {
		int first = date_day(year, 1, 1), last = date_day(year, 12, 31);

		for (size_t i = 0; i < f->n; i++) {
			const struct grant *g = &f->item[i];
			char text[16];

			if (g->from > last || g->until < first)
				continue;
			snprintf(text, sizeof text, "%d", year);
			rows_text(r->out, centre);
			rows_text(r->out, text);
			rows_text(r->out, funding_source(f, g->source));
			rows_text(r->out, basis_code(g->basis));
			cell_number(r->out, g->amount);
			cell_count(r->out, (g->until < last ? g->until : last) -
			    (g->from > first ? g->from : first) + 1);
		}
	}
}

static void
without(const struct request *r, const char *centre, const struct funding *f)
{
	struct money m;

	if (!money_on(&m, f, r->today))
		diag_trouble("'%s': the sum of the active sources is too large", centre);
	for (const char *s = r->without; *s != '\0';) {
		size_t n = strcspn(s, ","), source = intern_find(&f->sources, s, n);
		int64_t amount = source != INTERN_NONE ? m.source[source] : 0;

		if (source != INTERN_NONE) {
			rows_text(r->out, centre);
			rows_cell(r->out, s, n);
			cell_number(r->out, amount);
			cell_number(r->out, m.total - amount);
			cell_number(r->out, m.total);
			cell_percent(r->out, m.total - amount, m.total);
		}
		s += n + (s[n] == ',');
	}
	money_release(&m);
}

/* ---- centres ---- */

/* Is a source that --without names known to any of the centres?  If not: fatal. */
static void
check_sources(const char *names, const struct funding *f, size_t n)
{
	while (*names != '\0') {
		size_t len = strcspn(names, ","), known = 0;
		const char *near = NULL;

		for (size_t i = 0; i < n; i++) {
			known += intern_find(&f[i].sources, names, len) != INTERN_NONE;
			if (near == NULL)
				near = nearest_in(&f[i].sources, names, len);
		}
		if (known == 0 && near != NULL)
			die("unknown source '%s'; did you mean '%s'?", shown(names, len),
			    shown(near, strlen(near)));
		if (known == 0)
			die("unknown source '%s'; mc-funding --all lists the known ones",
			    shown(names, len));
		names += len + (names[len] == ',');
	}
}

static const struct {
	void (*answer)(const struct request *, const char *centre, const struct funding *);
	const char *const names[6];
} questions[] = {
	[QUESTION_SUMMARY] = { summary, { "centre", "figure", "value", "of", "percent", "note" } },
	[QUESTION_TIMELINE] = { timeline,
	    { "centre", "month", "amount", "permanent", "project", "ends" } },
	[QUESTION_YEARS] = { years, { "centre", "year", "source", "basis", "amount", "days" } },
	[QUESTION_WITHOUT] = { without,
	    { "centre", "without", "amount", "left", "of", "percent" } },
};

void
question_ask(enum question question, struct request *r, char *const *argv,
    enum rows_format format, int skip)
{
	struct centre *centre;
	struct funding *funding;
	size_t n = 0;

	while (argv[n] != NULL)
		n++;
	centre = mem_zero(n, sizeof *centre);
	funding = mem_zero(n, sizeof *funding);
	for (size_t i = 0; i < n; i++)
		if (centre_open(&centre[i], argv[i]))
			funding_read(&funding[i], &centre[i], ~SCHEMA_BIT(FUNDING_NOTE));
	if (diag_status() == 0 || (skip && diag_status() == 1)) {
		if (r->without != NULL)
			check_sources(r->without, funding, n);
		r->out = rows_begin(format, 6, questions[question].names);
		for (size_t i = 0; i < n; i++)
			if (centre[i].id != NULL)
				questions[question].answer(r, centre[i].id, &funding[i]);
		rows_end(r->out);
	}
	for (size_t i = 0; i < n; i++) {
		funding_release(&funding[i]);
		centre_close(&centre[i]);
	}
	free(centre);
	free(funding);
}
