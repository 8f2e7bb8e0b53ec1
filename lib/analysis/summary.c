#include <limits.h>
#include <string.h>

#include "analysis/summary.h"
#include "centre/entryeach.h"

/* (Those of people come first, and are summed up together.) */
static const enum entry_field of_sum[SUMS] = {
	[SUM_HOURS] = ENTRY_HOURS,
	[SUM_NEW_RESIDENTS] = ENTRY_NEW_RESIDENTS, [SUM_VOLUNTEERS] = ENTRY_VOLUNTEERS,
	[SUM_VOLUNTEER_HOURS] = ENTRY_VOLUNTEER_HOURS
};

const unsigned long summary_fields = SCHEMA_BIT(ENTRY_RESIDENTS) | SCHEMA_BIT(ENTRY_VISITORS) |
    SCHEMA_BIT(ENTRY_HOURS) | SCHEMA_BIT(ENTRY_NEW_RESIDENTS) | SCHEMA_BIT(ENTRY_VOLUNTEERS) |
    SCHEMA_BIT(ENTRY_VOLUNTEER_HOURS) | SCHEMA_BIT(ENTRY_FOLLOWED);

/* Which spans are of the same days: of a year its twelve months are itself, and the one before is that a year before. */
static void
find_same(struct summary *s)
{
	for (enum summary_span i = 0; i < SPANS; i++) {
		struct period p = period_until(&s->span[i], s->today);

		for (s->same[i] = 0; s->same[i] < i; s->same[i]++) {
			struct period other = period_until(&s->span[s->same[i]], s->today);

			if (other.first == p.first && other.last == p.last)
				break;
		}
	}
}

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
	find_same(s);
	activity_init(&s->activity, p, asks->period | ACTIVITY_NEW);
	activity_part(&s->year_before, &s->activity, &year_before, 0);
	activity_part(&s->year, &s->activity, &s->span[SPAN_YEAR], asks->year | ACTIVITY_PAIRS);
	if (asks->before != 0)
		activity_part(&s->before, &s->activity, &s->span[SPAN_BEFORE], asks->before);
	/* Which pairs of the year are new it learns from this one, which has all entries. */
	s->activity.since = s->year.period.first;
}

static void
add_sum(struct summary *s, enum summary_sum sum, const int64_t *number, uint64_t told)
{
	struct number_sum all = s->sum[sum];

	s->rests_on[sum] += word_count(told);
	for (; told != 0; told &= told - 1)
		number_add(&all, number[word_first(told)]);
	s->sum[sum] = all;
}

/*
 * Who came from the area and who from outside: of the period each by itself, and of the year where an entry tells
 * both.
 */
static void
add_people(struct summary *s, const struct entries *log, const struct entries_rows *rows, uint64_t of_period, uint64_t of_year)
{
	int64_t inside[WITHIN_MOST], outside[WITHIN_MOST];
	uint64_t any = of_period | of_year, residents = entries_rows_numbers(log, rows, any, ENTRY_RESIDENTS, inside);
	uint64_t visitors = entries_rows_numbers(log, rows, any, ENTRY_VISITORS, outside), both = residents & visitors & of_year;

	add_sum(s, SUM_RESIDENTS, inside, residents & of_period);
	add_sum(s, SUM_VISITORS, outside, visitors & of_period);
	s->tell_both += word_count(both);
	for (; both != 0; both &= both - 1) {
		s->residents += (uint64_t)(inside[word_first(both)] / NUMBER_ONE);
		s->visitors += (uint64_t)(outside[word_first(both)] / NUMBER_ONE);
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
		s->followed += code == YES_NO_JA;
	}
}

/* What is summed up of entries of the period, and of the year.  Most logs lack most columns. */
static void
add_fields(struct summary *s, const struct entries *log, const struct entries_rows *rows)
{
	uint64_t of_period = s->within[SPAN_PERIOD];
	int64_t number[WITHIN_MOST];

	if (log->column[ENTRY_RESIDENTS] >= 0 || log->column[ENTRY_VISITORS] >= 0)
		add_people(s, log, rows, of_period, s->within[SPAN_YEAR]);
	for (int i = SUM_HOURS; i < SUMS && of_period != 0; i++)
		if (log->column[of_sum[i]] >= 0)
			add_sum(s, (enum summary_sum)i, number, entries_rows_numbers(log, rows, of_period, of_sum[i], number));
	if (log->column[ENTRY_FOLLOWED] >= 0)
		add_followed(s, log, rows, of_period);
}

/* All but those after today. */
static void
add_until_today(struct summary *s, const struct entries_rows *rows)
{
	struct entries_rows part = *rows;
	uint64_t late = entries_rows_within(rows, s->last + 1, INT_MAX);

	while (late != 0) {
		size_t row = entries_rows_take(rows, &late);

		if (rows->day[row] <= s->today) {
			s->last = rows->day[row] > s->last ? rows->day[row] : s->last;
			continue;
		}
		s->ahead++;
		part.to = row;
		activity_add_rows(&s->activity, &part);
		part.from = row + 1;
	}
	part.to = rows->to;
	activity_add_rows(&s->activity, &part);
}

/* How many there are of each form. */
static void
count_forms(struct summary *s, enum summary_span span, const struct entries_rows *rows)
{
	struct period p = period_until(&s->span[span], s->today);
	uint64_t left = entries_rows_within(rows, p.first, p.last);

	s->within[span] = left;
	while (left != 0)
		s->form[span][rows->form[entries_rows_take(rows, &left)]]++;
}

void
summary_use_rows(struct summary *s, const struct entries *log, const struct entries_rows *rows)
{
	add_until_today(s, rows);
	s->first = s->activity.first;
	for (enum summary_span span = 0; span < SPANS; span++)
		if (s->same[span] == span)
			count_forms(s, span, rows);
		else
			s->within[span] = s->within[s->same[span]];
	add_fields(s, log, rows);
}

void
summary_end(struct summary *s)
{
	if (s->activity.ever == 0)
		s->last = 0;
	for (enum summary_span span = 0; span < SPANS; span++) {
		memcpy(s->form[span], s->form[s->same[span]], sizeof s->form[span]);
		s->total[span] = 0;
		for (int f = 0; f < FORMS; f++)
			s->total[span] += s->form[span][f];
	}
	activity_part_learn(&s->year);
	activity_part_learn(&s->year_before);
	if (s->before.whole != NULL)
		activity_part_learn(&s->before);
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
