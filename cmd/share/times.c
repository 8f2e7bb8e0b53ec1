/* When things are taken: what is free, what is taken twice, and the exchange to hang up. */
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/translate.h"
#include "field/terms.h"
#include "share.h"

/* ---- free ---- */

/* Is the thing taken at a minute, and until when?  If not, when is it next? */
static int
is_taken(const struct thing *t, int minute, int *end, int *next)
{
	size_t low = 0, high = t->n;

	/* The first that is not over by then. */
	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (t->busy[middle].until <= minute)
			low = middle + 1;
		else
			high = middle;
	}
	*next = low < t->n ? t->busy[low].from : INT_MAX;
	if (low == t->n || t->busy[low].from > minute)
		return 0;
	*end = t->busy[low].until;
	return 1;
}

/* The time that a thing is not taken: minutes from *at on and before until; 0: none is left. */
static int
free_time(const struct thing *t, const struct openweek *open, int *at, int until, int *end)
{
	int next;

	if (t->until < INT_MAX / TAKEN_DAY - 1 && (t->until + 1) * TAKEN_DAY < until)
		until = (t->until + 1) * TAKEN_DAY;
	while (openweek_next(open, at, until, end)) {
		int over;

		if (is_taken(t, *at, &over, &next)) {
			*at = over;
			continue;
		}
		if (next < *end)
			*end = next;
		return 1;
	}
	return 0;
}

const char *const free_columns[] = { "centre", "resource", "start", "end", NULL };

static void
warn_unknown_hours(const struct house *h)
{
	struct place p = { h->centre.file, 0, 0 };

	if (!h->open_known)
		diag_warning(&p, TOPIC_VALUE, translate("when the house is open is not written down, so "
		    "day and night are counted; write it as open: [ma-to 09:00-16:00]"));
}

void
view_free(const struct request *r, const struct house *h)
{
	const struct openweek *open = r->prime_given ? &r->prime : &h->open;
	const struct thing *t = house_thing(h, r->free);
	int at = h->span.first * TAKEN_DAY, until = (h->span.last + 1) * TAKEN_DAY, end;
	char text[TAKEN_TEXT];

	if (t == NULL)
		return;
	if (!r->prime_given)
		warn_unknown_hours(h);
	for (; free_time(t, open, &at, until, &end); at = end) {
		/* A row a day: what is free overnight is two evenings to people. */
		int midnight = (taken_day(at) + 1) * TAKEN_DAY;

		if (end > midnight)
			end = midnight;
		rows_text(r->out, h->centre.id);
		rows_text(r->out, t->id);
		taken_format(text, at);
		rows_text(r->out, text);
		taken_format(text, end);
		rows_text(r->out, text);
	}
}

/* ---- clashes ---- */

const char *const clash_columns[] = { "centre", "resource", "start", "end", "a", "b", NULL };

static const struct house *sorted;	/* for by_start; qsort has no argument */

static int
by_start(const void *x, const void *y)
{
	const struct taking *a = *(const struct taking *const *)x, *b = *(const struct taking *const *)y;
	int order = a->resource == b->resource ? 0 :
	    strcmp(intern_text(&sorted->taken.resources, a->resource),
	    intern_text(&sorted->taken.resources, b->resource));

	if (order != 0)
		return order;
	if (a->from != b->from)
		return a->from < b->from ? -1 : 1;
	return (a > b) - (a < b);
}

static void
tell_clash(const struct request *r, const struct house *h, const struct taking *a,
    const struct taking *b)
{
	const char *by[] = { taken_by(&h->taken, a), taken_by(&h->taken, b) };
	int from = a->from > b->from ? a->from : b->from, swap = strcmp(by[0], by[1]) > 0;
	int until = a->until < b->until ? a->until : b->until;
	char text[TAKEN_TEXT];

	/* What begins the night before is a clash of the next day, too. */
	if (taken_day(from) > h->span.last || taken_day(until - 1) < h->span.first)
		return;
	rows_text(r->out, h->centre.id);
	rows_text(r->out, intern_text(&h->taken.resources, a->resource));
	taken_format(text, from);
	rows_text(r->out, text);
	taken_format(text, until);
	rows_text(r->out, text);
	rows_text(r->out, by[swap]);
	rows_text(r->out, by[!swap]);
}

/* In the order of their starts, each meets those that have begun and not ended. */
void
view_clash(const struct request *r, const struct house *h)
{
	const struct taking **item = mem_zero(h->taken.n + 1, sizeof *item), **going;
	size_t n = 0;

	going = mem_zero(h->taken.n + 1, sizeof *going);
	for (size_t i = 0; i < h->taken.n; i++)
		item[i] = &h->taken.item[i];
	sorted = h;
	qsort(item, h->taken.n, sizeof *item, by_start);
	for (size_t i = 0; i < h->taken.n; i++) {
		size_t left = 0;

		for (size_t k = 0; k < n; k++)
			if (going[k]->resource == item[i]->resource && going[k]->until > item[i]->from)
				going[left++] = going[k];
		n = left;
		for (size_t k = 0; k < n; k++)
			if (taken_collide(&h->taken, going[k], item[i]))
				tell_clash(r, h, going[k], item[i]);
		going[n++] = item[i];
	}
	free(item);
	free(going);
}

/* ---- the exchange ---- */

const char *const exchange_columns[] = {
	"centre", "resource", "kind", "name", "owner", "contact", "capacity", "terms", "free", NULL
};

/* Times of a day that are free, as "09:00-12:00 13:00-16:00"; from..until is the day. */
static void
add_day(struct buf *b, const struct house *h, const struct thing *t, int day)
{
	int at = day * TAKEN_DAY, until = at + TAKEN_DAY, end;

	for (; free_time(t, &h->open, &at, until, &end); at = end) {
		int from = at - day * TAKEN_DAY, to = end - day * TAKEN_DAY;

		buf_addf(b, "%s%02d:%02d-%02d:%02d", b->len > 0 ? " " : "", from / 60, from % 60,
		    to / 60, to % 60);
	}
}

static void
add_hours(struct buf *b, int first, int last, const char *times)
{
	const char *from = weekday_vocab.term[date_weekday(first)].code;
	const char *to = weekday_vocab.term[date_weekday(last)].code;

	while (*times != '\0') {
		size_t n = strcspn(times, " ");

		buf_addf(b, "%s%s%s%s %.*s", b->len > 0 ? ";" : "", from, first < last ? "-" : "",
		    first < last ? to : "", (int)n, times);
		times += n + (times[n] == ' ');
	}
}

/* As hours are written: days that are alike together. */
static void
add_free(struct buf *b, const struct house *h, const struct thing *t)
{
	struct buf times = { 0 }, same = { 0 };
	int first = h->span.first;

	for (int day = h->span.first; day <= h->span.last; day++) {
		buf_clear(&times);
		add_day(&times, h, t, day);
		if (day > first && strcmp(buf_text(&times), buf_text(&same)) != 0) {
			add_hours(b, first, day - 1, buf_text(&same));
			first = day;
		}
		buf_clear(&same);
		buf_adds(&same, buf_text(&times));
	}
	add_hours(b, first, h->span.last, buf_text(&same));
	if (b->len == 0)
		buf_adds(b, booking_status_vocab.term[BOOKING_BOOKET].code);
	buf_release(&times);
	buf_release(&same);
}

/* Money and services are not booked. */
void
exchange_add_free(struct buf *b, const struct house *h, const struct thing *t)
{
	if (h->open_known && h->taken.rows > 0 && t->kind != RESOURCE_PENGE && t->kind != RESOURCE_TJENESTE)
		add_free(b, h, t);
}

/* Of what is only booked no list tells anything. */
static void
view_kind(const struct request *r, const struct house *h, int kind)
{
	static const char *const text[] = { "name", "owner", "contact", "capacity", "terms", NULL };
	struct buf b = { 0 };

	for (size_t i = 0; i < h->things; i++) {
		const struct thing *t = &h->thing[i];

		if (t->map == NULL || t->kind != kind || t->until < h->span.first)
			continue;
		rows_text(r->out, h->centre.id);
		rows_text(r->out, t->id);
		rows_text(r->out, kind >= 0 ? resource_kind_vocab.term[kind].code : "");
		for (size_t k = 0; text[k] != NULL; k++)
			rows_text(r->out, thing_text(t, text[k]));
		buf_clear(&b);
		exchange_add_free(&b, h, t);
		rows_text(r->out, buf_text(&b));
	}
	buf_release(&b);
}

void
view_exchange(const struct request *r, const struct house *h)
{
	for (int kind = 0; kind < RESOURCE_KINDS; kind++)
		view_kind(r, h, kind);
	view_kind(r, h, -1);
}
