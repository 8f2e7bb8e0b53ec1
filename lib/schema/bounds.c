#include <stdio.h>
#include <string.h>

#include "base/cpr.h"
#include "base/date.h"
#include "base/number.h"
#include "base/safe.h"
#include "base/translate.h"
#include "schema/bounds.h"

/* Weeks have 168 hours; an actor may be several people. */
const struct bound bounds[] = {
	{ "log.csv", "hours", 200, MESSAGE("staff hours of one entry") },
	{ "log.csv", "residents", 3000, MESSAGE("people in one entry") },
	{ "log.csv", "visitors", 3000, MESSAGE("people in one entry") },
	{ "log.csv", "volunteers", 500, MESSAGE("volunteers in one entry") },
	{ "log.csv", "volunteer_hours", 2000, MESSAGE("volunteers' hours of one entry") },
	{ "log.csv", "new_residents", 3000, MESSAGE("people in one entry") },
	{ "actors.yaml", "collab_hours", 100, MESSAGE("hours a week") },
	{ "initiatives.yaml", "anchor_hours", 100, MESSAGE("hours a week") },
	{ "centre.yaml", "operation_hours", 500, MESSAGE("hours a week") },
	{ "centre.yaml", "dwellings", 30000, MESSAGE("dwellings of the area") },
	{ "centre.yaml", "workplaces", 3000, MESSAGE("people who work in one house") },
	{ "centre.yaml", "tenants", 500, MESSAGE("tenants of one house") },
	{ "centre.yaml", "building_cost", 3000000000, MESSAGE("kr. for one house") },
	{ "centre.yaml", "members", 200, MESSAGE("members of one forum") },
	{ "resources.yaml", "capacity", 5000, MESSAGE("people in one room") },
	{ "funding.csv", "amount", 50000000, MESSAGE("kr. a year from one source") },
};

const size_t bounds_count = sizeof bounds / sizeof *bounds;

/*
 * What is logged comes week by week; money, plans and actors go on for years.  A house may be
 * planned, money agreed and a lease run for decades, but not from before anyone's time.
 */
const struct bound_day bounds_days[] = {
	{ "centre.yaml", "opened", BOUNDS_ANY, 0, 0, 200, 10 },
	{ "log.csv", "date", 0, 2, 0, 40, 2 },
	{ "meetings.csv", "date", 0, 2, 0, 40, 3 },
	{ "bookings.csv", "start", 0, 2, 0, 40, 5 },
	{ "bookings.csv", "end", 0, 0, 0, 40, 5 },
	{ "bookings.csv", "asked", BOUNDS_BEFORE, 0, 0, 40, 2 },
	{ "activities.yaml", "start", 0, 2, 0, 40, 5 },
	{ "activities.yaml", "end", 0, 0, 0, 40, 5 },
	{ "activities.yaml", "except", 0, 0, 0, 40, 5 },
	{ "funding.csv", "from", BOUNDS_BEFORE, 5, 12, 60, 15 },
	{ "funding.csv", "until", BOUNDS_BEFORE, 5, 12, 60, 25 },
	{ "initiatives.yaml", "started", BOUNDS_BEFORE, 5, 12, 60, 10 },
	{ "initiatives.yaml", "ended", 0, 5, 12, 60, 15 },
	{ "initiatives.yaml", "due", 0, 12, 0, 40, 15 },	/* of a goal, like the next two */
	{ "initiatives.yaml", "date", BOUNDS_BEFORE, 5, 12, 40, 2 },
	{ "initiatives.yaml", "until", BOUNDS_BEFORE, 5, 12, 40, 15 },
	{ "actors.yaml", "since", BOUNDS_BEFORE, 5, 12, 80, 5 },
	{ "actors.yaml", "left", 0, 5, 12, 80, 10 },
	{ "actors.yaml", "until", 0, 5, 12, 80, 25 },
	{ "conditions.yaml", "due", 0, 5, 0, 40, 10 },
	{ "conditions.yaml", "assessed", BOUNDS_BEFORE, 5, 12, 40, 2 },
	{ "resources.yaml", "until", 0, 12, 0, 40, 25 },
	{ "plans.yaml", "start", BOUNDS_ANY, 12, 25, 60, 25 },
	{ "plans.yaml", "end", 0, 12, 25, 60, 30 },
	{ "plans.yaml", "date", BOUNDS_ANY, 12, 25, 60, 5 },	/* of a decision */
	{ "advice.yaml", "date", BOUNDS_BEFORE, 5, 12, 40, 2 },
};

const size_t bounds_days_count = sizeof bounds_days / sizeof *bounds_days;

enum {
	FIRST_COUNT_OF_DAYS = 32874, LAST_COUNT_OF_DAYS = 58440,	/* 1990 to the end of 2059 */
	SHORTEST_NUMBER = 20000000, LONGEST_NUMBER = 99999999		/* Danish ones have eight digits */
};

/* The bound that a value is beyond, or NULL. */
static const struct bound *
broken(const struct schema *s, const struct field *f, const char *text, size_t len, int64_t *value)
{
	size_t at = 0;

	/* A CPR number is told of as that. */
	if (s == NULL || (f->type != FIELD_DECIMAL && f->type != FIELD_COUNT) ||
	    cpr_find(text, len, &at) > 0)
		return NULL;
	for (size_t i = 0; i < bounds_count; i++)
		if (strcmp(bounds[i].field, f->name) == 0 && strcmp(bounds[i].file, s->file) == 0)
			/* What is too large for a number is beyond any bound. */
			return number_parse(text, len, value) == NULL ?
			    *value > bounds[i].most * NUMBER_ONE ? &bounds[i] : NULL :
			    (*value = INT64_MAX, &bounds[i]);
	return NULL;
}

/* What a number beyond its bound most likely is, or NULL: kr. may well have as many digits. */
static const char *
likely(const struct bound *b, int64_t value)
{
	static char what[64];
	char day[DATE_TEXT];
	int64_t whole = value / NUMBER_ONE;
	int epoch;

	if (b->most >= SHORTEST_NUMBER)
		return NULL;
	if (whole >= FIRST_COUNT_OF_DAYS && whole <= LAST_COUNT_OF_DAYS &&
	    date_parse("1899-12-30", 10, &epoch)) {
		date_format(day, epoch + (int)whole);
		snprintf(what, sizeof what, translate("a spreadsheet's count of days (%s)"), day);
		return what;
	}
	if (value % NUMBER_ONE != 0)
		return NULL;
	return (whole >= SHORTEST_NUMBER && whole <= LONGEST_NUMBER) ||
	    (whole / 100000000 == 45 && whole % 100000000 >= SHORTEST_NUMBER) ?
	    translate("a telephone number") : NULL;
}

const struct bound_day *
bounds_day(const struct schema *s, const struct field *f)
{
	int may_be_day = f->type == FIELD_DATE || f->type == FIELD_YEAR || f->type == FIELD_TIME ||
	    f->type == FIELD_MOMENT;

	for (size_t i = 0; s != NULL && s->file != NULL && may_be_day && i < bounds_days_count; i++)
		/* Most differ in the first letter: it is asked of each field of each row. */
		if (*bounds_days[i].field == *f->name && *bounds_days[i].file == *s->file &&
		    strcmp(bounds_days[i].field, f->name) == 0 && strcmp(bounds_days[i].file, s->file) == 0)
			return &bounds_days[i];
	return NULL;
}

const char *
bounds_doubt(const struct schema *s, const struct field *f, const char *text, size_t len)
{
	static char message[400];
	int64_t value;
	const struct bound *b = broken(s, f, text, len, &value);
	const char *what = b != NULL ? likely(b, value) : NULL;

	if (b == NULL)
		return NULL;
	if (what != NULL)
		snprintf(message, sizeof message, translate("'%s' looks like %s, not like '%s'"),
		    shown(text, len), what, f->name);
	else
		snprintf(message, sizeof message, translate("'%s' is a lot for '%s': more than %lld %s; "
		    "is a digit too many, or the decimal sign lost?"), shown(text, len), f->name,
		    (long long)b->most, translate(b->of));
	return message;
}

const char *
bounds_refuse(const struct schema *s, const struct field *f, const char *text, size_t len)
{
	static char message[400];
	int64_t value;
	const struct bound *b = broken(s, f, text, len, &value);
	const char *what = b != NULL ? likely(b, value) : NULL;

	if (what == NULL)
		return NULL;
	snprintf(message, sizeof message, translate("'%s' looks like %s, not like '%s'; write the number, "
	    "or leave the cell empty"), shown(text, len), what, f->name);
	return message;
}
