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
add_origin(struct summary *s, const struct entries *log, const struct entries_rows *rows, uint64_t of_year)
{
	int64_t inside, outside;

	while (of_year != 0) {
		size_t row = entries_rows_take(rows, &of_year);

		if (!entries_rows_number(log, rows, row, ENTRY_RESIDENTS, &inside) ||
		    !entries_rows_number(log, rows, row, ENTRY_VISITORS, &outside))
			continue;
		s->residents += (uint64_t)(inside / NUMBER_ONE);
		s->visitors += (uint64_t)(outside / NUMBER_ONE);
		s->tell_both++;
	}
}

static void
add_sum(struct summary *s, enum summary_sum sum, const struct entries *log, const struct entries_rows *rows,
    uint64_t of_period)
{
	int64_t value;

	while (of_period != 0) {
		size_t row = entries_rows_take(rows, &of_period);

		if (!entries_rows_number(log, rows, row, of_sum[sum], &value))
			continue;
		number_add(&s->sum[sum], value);
		s->rests_on[sum]++;
	}
}

/* Did referrals lead somewhere? */
static void
add_followed(struct summary *s, const struct entries *log, const struct entries_rows *rows, uint64_t of_period)
{
	while (of_period != 0) {
		struct csv_field cell = entries_rows_field(log, rows, entries_rows_take(rows, &of_period), ENTRY_FOLLOWED);
		int code = vocab_find(&yes_no_vocab, cell.text, cell.len);

		s->referrals += code >= 0;
		s->followed += code == 0	/* ja */;
	}
}

/* What is summed up of entries of the period, and of the year.  Most logs lack most columns. */
static void
add_fields(struct summary *s, const struct entries *log, const struct entries_rows *rows)
{
	uint64_t of_period = s->within[SPAN_PERIOD];

	if (log->column[ENTRY_RESIDENTS] >= 0 && log->column[ENTRY_VISITORS] >= 0)
		add_origin(s, log, rows, s->within[SPAN_YEAR]);
	for (int i = 0; i < SUMS && of_period != 0; i++)
		if (log->column[of_sum[i]] >= 0)
			add_sum(s, (enum summary_sum)i, log, rows, of_period);
	if (log->column[ENTRY_FOLLOWED] >= 0)
		add_followed(s, log, rows, of_period);
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
	uint64_t left = entries_rows_within(rows, p.first, p.last);

	s->within[span] = left;
	for (s->total[span] += word_count(left); left != 0; )
		s->form[span][rows->form[entries_rows_take(rows, &left)]]++;
}

void
summary_use_rows(struct summary *s, const struct entries *log, const struct entries_rows *rows)
{
	add_until_today(s, rows);
	s->first = s->activity.first;
	for (int span = 0; span < SPANS; span++)
		count_forms(s, (enum summary_span)span, rows);
	add_fields(s, log, rows);
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
