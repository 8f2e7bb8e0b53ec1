#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/money.h"
#include "analysis/moneymonths.h"
#include "analysis/moneyyears.h"
#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/nearest.h"
#include "base/number.h"
#include "base/quantity.h"
#include "base/safe.h"
#include "base/translate.h"
#include "centre/centre.h"
#include "centre/funding.h"
#include "cli/inputs.h"
#include "field/nouns.h"
#include "field/schemas.h"
#include "field/terms.h"
#include "funding.h"

/* What no file tells: an empty cell, and no 0. */
#define UNTOLD INT64_MIN

/* ---- cells ---- */

static void
cell_number(struct rows *out, int64_t value)
{
	if (value != UNTOLD)
		rows_number(out, value);
	else
		rows_text(out, "");
}

/* Whole per cent as a number: what is not none is 1 or more, what is not all 99 or less. */
static void
cell_whole(struct rows *out, int percent)
{
	rows_count(out, percent == QUANTITY_UNDER_1 ? 1 : percent == QUANTITY_OVER_99 ? 99 : percent);
}

/* A share by itself; nothing of nothing is none. */
static void
cell_percent(struct rows *out, int64_t part, int64_t whole)
{
	int percent[2];

	if (part == UNTOLD || whole <= 0) {
		rows_text(out, "");
		return;
	}
	quantity_percents(percent, (const int64_t[]){ part, whole - part }, 2);
	cell_whole(out, percent[0]);
}

static const char *
basis_code(int basis)
{
	return basis < 0 ? "" : basis_vocab.term[basis].code;
}

/* ---- the questions ---- */

static void
begin_figure(const struct request *r, const char *centre, const char *name, int64_t value, int64_t of)
{
	rows_text(r->out, centre);
	rows_text(r->out, name);
	cell_number(r->out, value);
	cell_number(r->out, of);
}

static void
figure(const struct request *r, const char *centre, const char *name, int64_t value,
    int64_t of, const char *note)
{
	begin_figure(r, centre, name, value, of);
	cell_percent(r->out, value, of);
	rows_text(r->out, note);
}

/* Whole per cent that add up to 100, at least 1 of what is not nothing. */
static void
whole_percents(int percent[3], const int64_t part[3])
{
	int sum = 0, most = 0;

	quantity_percents(percent, part, 3);
	for (int i = 0; i < 3; i++) {
		percent[i] = percent[i] == QUANTITY_UNDER_1 ? 1 : percent[i] == QUANTITY_OVER_99 ? 99 : percent[i];
		sum += percent[i];
		most = percent[i] > percent[most] ? i : most;
	}
	percent[most] += 100 - sum;
}

/* By basis: the shares of one whole, which add up. */
static void
figures_by_basis(const struct request *r, const char *centre, const struct money *m)
{
	static const char *const name[] = { "permanent", "project", "unknown-basis" };
	const int64_t part[] = { m->basis[BASIS_FAST], m->basis[BASIS_PROJEKT], m->unknown };
	int percent[3], told = m->total != UNTOLD && m->total > 0;

	if (told)
		whole_percents(percent, part);
	for (int i = 0; i < 3; i++) {
		begin_figure(r, centre, name[i], part[i], m->total);
		if (told)
			rows_count(r->out, percent[i]);
		else
			rows_text(r->out, "");
		rows_text(r->out, "");
	}
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
	struct buf sources = { 0 }, ending = { 0 };
	struct money m;
	int64_t end = money_ending(f, r->today, r->today, date_add_months(r->today, 12), ends);

	money_on(&m, f, r->today);
	add_ending(&ending, f, ends);
	quantity_add(&sources, r->language, m.sources, noun(NOUN_SOURCE, r->language));
	if (f->n == 0) {
		m.total = m.basis[0] = m.basis[1] = m.unknown = m.source[0] = end = UNTOLD;
		buf_clear(&sources);
		buf_adds(&sources, f->missing ? LANG(r->language, "ingen funding.csv", "no funding.csv") :
		    LANG(r->language, "ingen rækker i funding.csv", "no rows in funding.csv"));
	}
	figure(r, centre, "total", m.total, m.total, sources.data);
	figures_by_basis(r, centre, &m);
	figure(r, centre, "largest", m.source[m.largest], m.total,
	    m.sources > 0 ? funding_source(f, m.largest) : "");
	figure(r, centre, "ends-within-12-months", end, m.total, buf_text(&ending));
	buf_release(&sources);
	buf_release(&ending);
	money_release(&m);
	free(ends);
}

/* The first day asked about; an open beginning lies at the first row that has one. */
static int
first_day(const struct request *r, const struct funding *f)
{
	int first = r->period.first != PERIOD_OPEN ? r->period.first : r->period.last;

	for (size_t i = 0; i < f->n && r->period.first == PERIOD_OPEN; i++)
		if (f->item[i].from != INT_MIN && f->item[i].from < first)
			first = f->item[i].from;
	return first;
}

static void
timeline(const struct request *r, const char *centre, const struct funding *f)
{
	int first = date_month(r->given ? first_day(r, f) : r->today);
	struct moneymonths m;

	moneymonths_begin(&m, f, first, r->given ? date_month(r->period.last) : first + 23);
	while (moneymonths_next(&m)) {
		struct buf names = { 0 };
		char text[16];

		for (size_t i = 0; i < m.n_ends; i++)
			buf_addf(&names, "%s%s", i > 0 ? "; " : "", funding_source(f, m.ends[i]));
		snprintf(text, sizeof text, "%04d-%02d", date_month_civil(m.month).year,
		    date_month_civil(m.month).month);
		rows_text(r->out, centre);
		rows_text(r->out, text);
		cell_number(r->out, f->n == 0 ? UNTOLD : m.total);
		cell_number(r->out, f->n == 0 ? UNTOLD : m.basis[BASIS_FAST]);
		cell_number(r->out, f->n == 0 ? UNTOLD : m.basis[BASIS_PROJEKT]);
		rows_text(r->out, buf_text(&names));
		buf_release(&names);
	}
	moneymonths_end(&m);
}

/* Let the years reach to that of a day; an open end has none. */
static void
widen(struct period *years, int day)
{
	int year = day == INT_MIN || day == INT_MAX ? years->first : date_civil(day).year;

	if (year < years->first)
		years->first = year;
	if (year > years->last)
		years->last = year;
}

/* The calendar years that the rows speak of; an open end lies at today. */
static struct period
years_of(const struct request *r, const struct funding *f)
{
	struct period p = { date_civil(r->today).year, date_civil(r->today).year };

	if (r->given)
		return (struct period){ date_civil(first_day(r, f)).year,
		    date_civil(r->period.last).year };
	for (size_t i = 0; i < f->n; i++) {
		widen(&p, f->item[i].from);
		widen(&p, f->item[i].until);
	}
	return p;
}

/* A row of a source in a year. */
static void
year_row(const struct request *r, const char *centre, const struct funding *f, int year,
    const struct grant *g)
{
	int first = date_day(year, 1, 1), last = date_day(year, 12, 31);
	char text[16];

	snprintf(text, sizeof text, "%d", year);
	rows_text(r->out, centre);
	rows_text(r->out, text);
	rows_text(r->out, funding_source(f, g->source));
	rows_text(r->out, basis_code(g->basis));
	cell_number(r->out, g->amount);
	rows_count(r->out, (g->last < last ? g->last : last) -
	    (g->from > first ? g->from : first) + 1);
}

static void
years(const struct request *r, const char *centre, const struct funding *f)
{
	struct period p = years_of(r, f);
	struct moneyyears y;

	moneyyears_begin(&y, f, p.first, p.last);
	while (moneyyears_next(&y))
		for (size_t i = 0; i < y.n; i++)
			year_row(r, centre, f, y.year, &f->item[y.row[i]]);
	moneyyears_end(&y);
}

static void
without(const struct request *r, const char *centre, const struct funding *f)
{
	struct money m;

	money_on(&m, f, r->today);
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
	do {
		size_t len = strcspn(names, ","), known = 0;
		const char *near = NULL;

		if (len == 0)
			die("--without names nothing, or an empty source; write SOURCE,...");

		for (size_t i = 0; i < n; i++)
			known += intern_find(&f[i].sources, names, len) != INTERN_NONE;
		for (size_t i = 0; i < n && known == 0 && near == NULL; i++)
			near = nearest_in(&f[i].sources, names, len);
		if (known == 0 && near != NULL)
			die("unknown source '%s'; did you mean '%s'?", shown(names, len),
			    shown(near, strlen(near)));
		if (known == 0)
			die("unknown source '%s'; mc-funding --all lists the known ones",
			    shown(names, len));
		names += len;
	} while (*names++ == ',');
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

/* Can the amounts be added up, whichever are active?  If not: a fault. */
static int
fits(const struct funding *f, const struct centre *c)
{
	struct number_sum sum = { 0 };
	struct place p = { centre_file(c, funding_schema.file), 0, 0 };
	int64_t total;
	int fits;

	for (size_t i = 0; i < f->n; i++)
		number_add(&sum, f->item[i].amount);
	fits = number_total(&sum, &total);
	if (!fits)
		diag_fault(&p, TOPIC_VALUE, "the amounts add up to what is too large to tell");
	free((char *)p.file);
	return fits;
}

/* Nothing is summed up of what is at fault; the other centres are healthy. */
static int
read_source(struct centre *c, struct funding *f, const char *path, enum question question,
    int skip)
{
	unsigned long faults = diag_faults();

	return centre_is_told(path, centre_open(c, path) && funding_read(f, c, ~SCHEMA_BIT(FUNDING_NOTE)) &&
	    (question == QUESTION_YEARS || fits(f, c)), faults, skip);
}

void
question_ask(enum question question, struct request *r, char *const *argv,
    enum rows_format format, int skip)
{
	struct centre *centre;
	struct funding *funding;
	int *good, any = 0;
	size_t n;

	centre = inputs_array(argv, sizeof *centre, &n);
	funding = mem_zero(n, sizeof *funding);
	good = mem_zero(n, sizeof *good);
	for (size_t i = 0; i < n; i++)
		good[i] = read_source(&centre[i], &funding[i], argv[i], question, skip);
	for (size_t i = 0; i < n; i++)
		any |= good[i];
	if (diag_status() < 2 && any) {
		if (r->without != NULL)
			check_sources(r->without, funding, n);
		r->out = rows_begin(format, 6, questions[question].names);
		rows_kind(r->out, 1, CELLKIND_TEXT);	/* a figure, a month, a year, a source */
		for (size_t i = 0; i < n; i++)
			if (good[i]) {
				r->language = translate_asked(centre_spoken(argv[i]));
				questions[question].answer(r, centre[i].id, &funding[i]);
			}
		rows_end(r->out);
	}
	for (size_t i = 0; i < n; i++) {
		funding_release(&funding[i]);
		centre_close(&centre[i]);
	}
	free(centre);
	free(funding);
	free(good);
}
