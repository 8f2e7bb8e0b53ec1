#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/houses.h"
#include "base/buf.h"
#include "base/collate.h"
#include "base/dayorder.h"
#include "base/mem.h"
#include "beside.h"
#include "cli/option.h"
#include "field/terms.h"
#include "schema/value.h"
#include "yaml/yaml.h"

/* ---- the order ---- */

static long
rank(const struct profile *p)
{
	if (p->verdict == VERDICT_UVIST)
		return HOUSES_UNKNOWN;
	return p->verdict == VERDICT_KLAR ? houses_rank(p->order[0]) : houses_rank_of_two(p->order[0], p->order[1]);
}

/* A centre that is named twice is one house. */
static int
is_there(const struct beside *b, const struct report *r)
{
	for (size_t i = 0; i < b->n; i++)
		if (strcmp(b->house[i].r->sheet.centre.path, r->sheet.centre.path) == 0)
			return 1;
	return 0;
}

static const char *
name_of(const struct report *r)
{
	return centre_name(&r->sheet.centre);
}

/* Houses of one name are told apart by their ids, and those of one id by their folders. */
static char *
label(const struct beside *b, const struct report *r)
{
	struct buf text = { 0 };
	const char *apart = NULL;

	buf_adds(&text, name_of(r));
	for (size_t i = 0; i < b->n; i++) {
		const struct report *other = b->house[i].r;

		if (other == r || strcmp(name_of(other), name_of(r)) != 0)
			continue;
		if (strcmp(other->sheet.centre.id, r->sheet.centre.id) == 0) {
			apart = r->sheet.centre.path;
			break;
		}
		apart = r->sheet.centre.id;
	}
	if (apart != NULL)
		buf_addf(&text, " (%s)", apart);
	return text.data;
}

/* Those of one rank stay in the order in which they are. */
static void
sort_by_rank(struct beside *b)
{
	struct beside_house *sorted = mem_zero(b->n + 1, sizeof *sorted);
	size_t n = 0;

	for (long at = 0, next; n < b->n; at = next) {
		next = HOUSES_UNKNOWN;
		for (size_t i = 0; i < b->n; i++) {
			if (b->house[i].rank == at)
				sorted[n++] = b->house[i];
			else if (b->house[i].rank > at && b->house[i].rank < next)
				next = b->house[i].rank;
		}
	}
	free(b->house);
	b->house = sorted;
}

void
beside_begin(struct beside *b, const struct report *r, size_t n, const struct report_wish *w)
{
	*b = (struct beside){ .house = mem_zero(n + 1, sizeof *b->house) };
	for (size_t i = 0; i < n; i++)
		if (r[i].is_told && !is_there(b, &r[i]))
			b->house[b->n++] = (struct beside_house){ .rank = rank(&r[i].profile), .r = &r[i] };
	if (b->n == 0)
		return;
	b->language = option_language_or(w->language, b->house[0].r->language);
	b->day = b->house[0].r->asof;
	b->period = b->house[0].r->summary.span[SPAN_PERIOD];
	b->year = b->house[0].r->summary.span[SPAN_YEAR];
	for (size_t i = 0; i < b->n; i++) {
		b->house[i].name = label(b, b->house[i].r);
		/* Where none was asked for, each has its own first day. */
		if (b->house[i].r->summary.span[SPAN_PERIOD].first != b->period.first)
			b->period.first = PERIOD_OPEN;
	}
	collate_sort(b->house, b->n, sizeof *b->house, b->language);
	sort_by_rank(b);
}

void
beside_release(struct beside *b)
{
	for (size_t i = 0; i < b->n; i++)
		free((char *)b->house[i].name);
	free(b->house);
	*b = (struct beside){ 0 };
}

/* ---- what is known of a house ---- */

int
beside_covered(const struct report *r, struct period *p)
{
	*p = period_until(&r->summary.span[SPAN_YEAR], r->today);
	if (r->summary.activity.ever == 0 || r->summary.first > p->last)
		return 0;
	if (r->summary.first > p->first)
		p->first = r->summary.first;
	return 1;
}

int
beside_answered(const struct report *r)
{
	int n = 0;

	for (int i = 0; i < RECOMMENDATIONS; i++)
		n += r->sheet.answers.item[i].status >= 0;
	return n;
}

size_t
beside_actors(const struct report *r, enum beside_by by, int code)
{
	size_t n = 0;

	for (size_t i = 0; i < r->sheet.actors.n; i++) {
		const struct actor *a = &r->sheet.actors.item[i];

		n += actor_is_there(a, r->asof) && (by == BY_SECTOR ? a->sector : a->presence) == code;
	}
	return n;
}

size_t
beside_actors_there(const struct report *r)
{
	size_t n = 0;

	for (size_t i = 0; i < r->sheet.actors.n; i++)
		n += actor_is_there(&r->sheet.actors.item[i], r->asof) != 0;
	return n;
}

/* A number at the beginning of a field; what is wrong, and left out therefore, is not given. */
static int64_t
number_of(const struct report *r, int field)
{
	const struct field *f = &centre_schema.field[field];
	const char *text = yaml_text(centre_root(&r->sheet.centre), f->name);

	return *text == '\0' || field_wrong(f, text, strlen(text)) != NULL ? -1 : strtoll(text, NULL, 10);
}

int
beside_opened(const struct report *r)
{
	return (int)number_of(r, CENTRE_OPENED);
}

int64_t
beside_dwellings(const struct report *r)
{
	return number_of(r, CENTRE_DWELLINGS);
}

unsigned long
beside_rooms(const struct report *r)
{
	const struct yaml_node *rooms = yaml_get(centre_root(&r->sheet.centre), "rooms");
	unsigned long found = 0;

	for (size_t i = 0; i < yaml_items(rooms); i++) {
		const char *text = yaml_item(rooms, i);
		int code = vocab_find(&room_vocab, text, strlen(text));

		if (code >= 0)
			found |= 1ul << code;
	}
	return found;
}

static int
of_forum(const struct report *r, const char *key, const struct vocab *v)
{
	const char *text = yaml_text(yaml_get(centre_root(&r->sheet.centre), "forum"), key);

	return vocab_find(v, text, strlen(text));
}

int
beside_forum(const struct report *r)
{
	return of_forum(r, "kind", &forum_kind_vocab);
}

int
beside_rhythm(const struct report *r)
{
	return of_forum(r, "rhythm", &rhythm_vocab);
}

/* ---- money ---- */

/* Its last day; where later rows of the same source go on without a gap, theirs. */
static int
last_day(const struct funding *f, const struct grant *g, int day)
{
	int until = g->until, longer;

	do {
		longer = 0;
		for (size_t i = 0; i < f->n && until != INT_MAX; i++) {
			const struct grant *next = &f->item[i];

			if (next->source == g->source && next->from > day && next->from <= until + 1 && next->until > until) {
				until = next->until;
				longer = 1;
			}
		}
	} while (longer);
	return until;
}

int
beside_money(struct beside_money *m, const struct report *r)
{
	const struct funding *f = &r->sheet.funding;

	*m = (struct beside_money){ .until = mem_zero(f->n + 1, sizeof *m->until) };
	for (size_t i = 0; i < f->n; i++) {
		const struct grant *g = &f->item[i];

		if (!grant_is_active(g, r->asof))
			continue;
		m->agreements++;
		m->unknown += g->basis < 0;
		if (g->basis == BASIS_PROJEKT)
			m->until[m->projects++] = last_day(f, g, r->asof);
	}
	dayorder_sort(m->until, m->projects);
	return f->n > 0;
}

void
beside_money_release(struct beside_money *m)
{
	free(m->until);
	*m = (struct beside_money){ 0 };
}
