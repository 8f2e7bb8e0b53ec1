#include <limits.h>

#include "analysis/summary.h"
#include "centre/entryeach.h"

static const enum entry_field of_sum[SUMS] = {
	[SUM_RESIDENTS] = ENTRY_RESIDENTS, [SUM_VISITORS] = ENTRY_VISITORS, [SUM_HOURS] = ENTRY_HOURS,
	[SUM_NEW_RESIDENTS] = ENTRY_NEW_RESIDENTS, [SUM_VOLUNTEERS] = ENTRY_VOLUNTEERS,
	[SUM_VOLUNTEER_HOURS] = ENTRY_VOLUNTEER_HOURS
};

const unsigned long summary_fields = SCHEMA_BIT(ENTRY_RESIDENTS) | SCHEMA_BIT(ENTRY_VISITORS) |
    SCHEMA_BIT(ENTRY_HOURS) | SCHEMA_BIT(ENTRY_NEW_RESIDENTS) | SCHEMA_BIT(ENTRY_VOLUNTEERS) |
    SCHEMA_BIT(ENTRY_VOLUNTEER_HOURS) | SCHEMA_BIT(ENTRY_FOLLOWED);

void
summary_init(struct summary *s, const struct period *p, int today, const struct summary_pairs *asks)
{
	struct period year_before;

	*s = (struct summary){ .today = today, .last = INT_MIN };
	s->span[SPAN_PERIOD] = *p;
	s->span[SPAN_BEFORE] = period_before(p);
	s->span[SPAN_LAST_YEAR] = period_last_year(p);
	s->span[SPAN_YEAR] = period_year_to(p);
	year_before = period_before(&s->span[SPAN_YEAR]);
	activity_init(&s->activity, p, asks->period | ACTIVITY_NEW);
	activity_part(&s->year_before, &s->activity, &year_before, 0);
	activity_part(&s->year, &s->activity, &s->span[SPAN_YEAR], asks->year | ACTIVITY_PAIRS);
	if (asks->before != 0)
		activity_part(&s->before, &s->activity, &s->span[SPAN_BEFORE], asks->before);
	/* Which pairs of the year are new it learns from this one, which has all entries. */
	s->activity.since = s->year.period.first;
}

/* Who came from the area and who from outside, where an entry tells both. */
static void
add_origin(struct summary *s, const struct entries *log)
{
	struct csv_field residents = entries_field(log, ENTRY_RESIDENTS);
	struct csv_field visitors = entries_field(log, ENTRY_VISITORS);
	int64_t inside, outside;

	if (residents.len == 0 || visitors.len == 0 ||
	    number_parse(residents.text, residents.len, &inside) != NULL ||
	    number_parse(visitors.text, visitors.len, &outside) != NULL)
		return;
	s->residents += (uint64_t)(inside / NUMBER_ONE);
	s->visitors += (uint64_t)(outside / NUMBER_ONE);
	s->tell_both++;
}

/* Did a referral lead somewhere? */
static void
add_followed(struct summary *s, struct csv_field cell)
{
	int code = vocab_find(&yes_no_vocab, cell.text, cell.len);

	if (code < 0)
		return;
	s->referrals++;
	s->followed += code == 0	/* ja */;
}

/* Rows of which none lies after today. */
static void
add_rows(struct summary *s, const struct entries_rows *rows)
{
	int last = s->last;

	for (size_t i = rows->from; i < rows->to; i++)
		last = rows->day[i] > last ? rows->day[i] : last;
	s->last = last;
	activity_add_rows(&s->activity, rows);
}

/* All but those after today. */
static void
add_until_today(struct summary *s, const struct entries_rows *rows)
{
	struct entries_rows part = *rows;

	for (uint64_t ahead = entries_rows_within(rows, s->today + 1, INT_MAX); ahead != 0; s->ahead++) {
		part.to = entries_rows_take(rows, &ahead);
		add_rows(s, &part);
		part.from = part.to + 1;
	}
	part.to = rows->to;
	add_rows(s, &part);
}

/* How many there are of each form. */
static void
count_forms(struct summary *s, enum summary_span span, const struct entries_rows *rows)
{
	struct period p = period_until(&s->span[span], s->today);

	for (uint64_t left = entries_rows_within(rows, p.first, p.last); left != 0; s->total[span]++)
		s->form[span][rows->form[entries_rows_take(rows, &left)]]++;
}

void
summary_use_rows(struct summary *s, const struct entries_rows *rows)
{
	add_until_today(s, rows);
	s->first = s->activity.first;
	for (int span = 0; span < SPANS; span++)
		count_forms(s, (enum summary_span)span, rows);
}

void
summary_use(struct summary *s, const struct entries *log, const struct entry *e)
{
	if (e->day > s->today)
		return;
	if (period_holds(&s->span[SPAN_YEAR], e->day))
		add_origin(s, log);
	if (!period_holds(&s->span[SPAN_PERIOD], e->day))
		return;
	for (int i = 0; i < SUMS; i++) {
		struct csv_field cell = entries_field(log, of_sum[i]);
		int64_t value;

		if (cell.len == 0 || number_parse(cell.text, cell.len, &value) != NULL)
			continue;
		number_add(&s->sum[i], value);
		s->rests_on[i]++;
	}
	add_followed(s, entries_field(log, ENTRY_FOLLOWED));
}

void
summary_end(struct summary *s)
{
	if (s->activity.ever == 0)
		s->last = 0;
	activity_part_learn(&s->year);
	activity_part_learn(&s->year_before);
	if (s->before.whole != NULL)
		activity_part_learn(&s->before);
}

struct period
summary_asks(const struct summary *s)
{
	const struct period *p = &s->span[SPAN_PERIOD], *year = &s->span[SPAN_YEAR];

	/* The year ends with a month, and the period perhaps within it. */
	return (struct period){ p->first < year->first ? p->first : year->first, p->last > year->last ? p->last : year->last };
}

void
summary_release(struct summary *s)
{
	activity_release(&s->activity);
	activity_release(&s->year);
	activity_release(&s->year_before);
	activity_release(&s->before);
}

int
summary_knows(const struct summary *s, enum summary_span span)
{
	return s->activity.ever > 0 && s->first <= s->span[span].last;
}
