#include <stdlib.h>
#include <string.h>

#include "base/days.h"
#include "base/safe.h"
#include "centre/actor.h"
#include "centre/bookingdoubt.h"
#include "centre/centre.h"
#include "centre/daydoubt.h"
#include "centre/recorddays.h"
#include "check/clashes.h"
#include "check/namesakes.h"
#include "check/remarks.h"
#include "check/rows.h"
#include "check/slips.h"
#include "csv/csv.h"
#include "disk/file.h"
#include "field/schemas.h"
#include "schema/slip.h"
#include "yaml/yaml.h"

struct slips {
	const struct centre *centre;
	const struct actors *actors;
	int today;
	char *file;		/* that is checked */
	struct daydoubt doubt;
	const struct checkrows_days *counted;
	struct days days;	/* of whatever file: to make its table twice takes longer than to read a short one */
	struct namesakes names;
};

static void
tell_far(void *arg, const struct place *p, const char *text)
{
	(void)arg;
	slip_warn(p, text);
}

/* What was kept of a file is told, and forgotten. */
static void
finish_days(struct slips *s, const struct schema *schema)
{
	daydoubt_tell_far(&s->doubt, schema, tell_far, NULL);
	s->doubt.n = 0;
	apart_release(&s->doubt.days);
}

/* ---- records ---- */

/* A day of a record, in the file's company. */
static void
check_day(void *arg, const struct recordday *d)
{
	struct slips *s = arg;
	struct place p = d->value->place;
	int is_before = daydoubt_is_before(&s->doubt, d->bound, d->day);

	p.file = s->file;	/* the tree is gone when it is told */
	daydoubt_keep(&s->doubt, d->bound, d->day, &p);
	if (is_before && *d->record == '\0')
		slip_say(&p, d->bound->before > 0 ?
		    "'%s' is %s, more than two years before the house opened; is the year right?" :
		    "'%s' is %s, before the house opened; is the year right?", d->field->name,
		    d->value->text);
	else if (is_before)
		slip_say(&p, d->bound->before > 0 ?
		    "'%s' of '%s' is %s, more than two years before the house opened; is the year right?" :
		    "'%s' of '%s' is %s, before the house opened; is the year right?", d->field->name,
		    d->record, d->value->text);
}

static void
check_records(struct slips *s, const struct schema *schema)
{
	s->file = centre_file(s->centre, schema->file);
	daydoubt_today(&s->doubt);
	if (schema == &centre_schema)
		recorddays_of(schema, centre_root(s->centre), "", check_day, s);
	else
		recorddays_read(s->centre, schema, check_day, s);
	finish_days(s, schema);
	free(s->file);
	s->file = NULL;
}

/* ---- rows ---- */

/* A row's doubts, each at its column. */
struct at_row {
	const struct csv *csv;
	int date, actors;
};

static void
tell_row(void *arg, enum daydoubt_of of, const char *text)
{
	const struct at_row *at = arg;
	struct place p = csv_place(at->csv, of == DAYDOUBT_DATE ? at->date : at->actors);

	slip_warn(&p, text);
}

/* A day in a cell, in the file's company. */
static void
keep_day(struct slips *s, const struct bound_day *b, const struct csv *csv, int column)
{
	struct csv_field cell = csv_field(csv, column);
	struct place p = csv_place(csv, column);
	int day;

	if (column >= 0 && recorddays_day(cell.text, cell.len, &day))
		daydoubt_keep(&s->doubt, b, day, &p);
}

/*
 * The log, or the meetings: of many rows, so that a day is parsed once, and no row is kept until it
 * is known what lies far from the others.
 */
struct dated {
	struct csv *csv;
	const struct schema *schema;
	const struct bound_day *date;
	int column[2];		/* of the day, and of the actors */
	struct days *days;	/* dates that were met */
};

static int
open_dated(struct dated *d, const char *path, const struct schema *schema)
{
	int fd;

	/* What is wrong with its rows is reported where the file itself is checked. */
	if (file_open_quietly(path, &fd) != FILE_FOUND)
		return 0;
	d->csv = csv_open_quiet(fd, path);
	d->schema = schema;
	d->date = bounds_day(schema, &schema->field[0]);
	d->column[0] = csv_use(d->csv, schema->field[0].name);
	d->column[1] = csv_use(d->csv, schema->field[2].name);
	return d->column[0] >= 0;
}

static void
close_dated(struct dated *d)
{
	if (d->csv != NULL)
		csv_close(d->csv);
	d->csv = NULL;
}

/* The day of the next row that has one; 0: there is none. */
static int
next_dated(struct dated *d, int *day)
{
	while (csv_next(d->csv)) {
		struct csv_field cell = csv_field(d->csv, d->column[0]);

		if (days_find_date(d->days, cell.text, cell.len, day))
			return 1;
	}
	return 0;
}

/* Row by row: each day is counted, and doubted as it stands. */
static void
count_rows(struct slips *s, struct dated *d)
{
	int day;

	while (next_dated(d, &day)) {
		struct at_row at = { d->csv, d->column[0], d->column[1] };

		daydoubt_count(&s->doubt, d->date, day, 1);
		if (daydoubt_concerns(&s->doubt, day))
			daydoubt_row(&s->doubt, d->schema, day, csv_field(d->csv, d->column[1]), tell_row, &at);
	}
}

/* The same of rows that were counted before; 0: they are to be read, for some are doubted. */
static int
count_days(struct slips *s, const struct checkrows_days *counted, const struct bound_day *date)
{
	const struct apart *days = &counted->days;

	if (!counted->all)
		return 0;
	for (size_t i = 0; i < days->span; i++)
		if (days->count[i] > 0 && daydoubt_concerns(&s->doubt, (int)(days->low + (long)i)))
			return 0;
	for (size_t i = 0; i < days->span; i++)
		if (days->count[i] > 0)
			daydoubt_count(&s->doubt, date, (int)(days->low + (long)i), days->count[i]);
	return 1;
}

static void
check_dated(struct slips *s, const char *path, const struct schema *schema)
{
	const struct bound_day *date = bounds_day(schema, &schema->field[0]);
	struct dated d = { .days = &s->days };
	int day;

	if (!(schema == &entry_schema && count_days(s, s->counted, date)) && open_dated(&d, path, schema))
		count_rows(s, &d);
	close_dated(&d);
	if (!daydoubt_is_any_far(&s->doubt, schema, date))
		return;
	if (open_dated(&d, path, schema))
		while (next_dated(&d, &day)) {
			const char *says = daydoubt_counted(&s->doubt, schema, d.date, day);
			struct place p;

			if (says == NULL)
				continue;
			p = csv_place(d.csv, d.column[0]);
			slip_warn(&p, says);
		}
	close_dated(&d);
}

static void
check_opening(struct slips *s, const struct schema *schema, const struct csv *csv, int column,
    const struct field *f)
{
	struct csv_field cell = csv_field(csv, column);
	struct place p = csv_place(csv, column);
	const char *says = column >= 0 ? daydoubt_opening(&s->doubt, schema, f, cell.text, cell.len) : NULL;

	keep_day(s, bounds_day(schema, f), csv, column);
	if (says != NULL)
		slip_warn(&p, says);
}

static void
check_days(struct slips *s, const struct schema *schema, const struct csv *csv, const int *column)
{
	for (size_t i = 0; i < schema->n; i++)
		if (bounds_day(schema, &schema->field[i]) != NULL)
			check_opening(s, schema, csv, column[i], &schema->field[i]);
}

static void
check_source(struct slips *s, const struct csv *csv, int column)
{
	struct csv_field source = csv_field(csv, column);
	const struct actor *named;

	if (actors_find(s->actors, source.text, source.len) != NULL)
		return;
	named = namesakes_of(&s->names, source.text, source.len);
	if (named != NULL) {
		struct place p = csv_place(csv, column);

		slip_say(&p, "'%s' is the name of the actor '%s'; write its id",
		    shown(source.text, source.len), named->cell[ACTOR_ID]);
	}
}

struct at_booking {
	const struct csv *csv;
	const int *column;
};

static void
tell_booking(void *arg, int field, const char *text)
{
	const struct at_booking *at = arg;
	struct place p = csv_place(at->csv, at->column[field]);

	slip_warn(&p, text);
}

static void
check_booking(struct bookingdoubt *b, const struct csv *csv, const int *column)
{
	struct csv_field cell[BOOKING_FIELDS];

	for (size_t i = 0; i < BOOKING_FIELDS; i++)
		cell[i] = csv_field(csv, column[i]);
	bookingdoubt_row(b, cell, tell_booking, &(struct at_booking){ csv, column });
}

static void
check_file(struct slips *s, const struct schema *schema)
{
	char *path = centre_file(s->centre, schema->file);
	int fd, column[SCHEMA_MOST];

	daydoubt_today(&s->doubt);
	if (schema == &entry_schema || schema == &meeting_schema) {
		check_dated(s, path, schema);
	} else if (file_open_quietly(path, &fd) == FILE_FOUND) {
		struct csv *csv = csv_open_quiet(fd, path);
		struct bookingdoubt bookings = { 0 };

		if (schema == &booking_schema)
			bookingdoubt_begin(&bookings, s->centre, s->actors);
		for (size_t i = 0; i < schema->n; i++)
			column[i] = csv_use(csv, schema->field[i].name);
		/* Reading is hushed, for its faults were told; what is found is not. */
		while (column[0] >= 0 && csv_next(csv)) {
			check_days(s, schema, csv, column);
			if (schema == &funding_schema)
				check_source(s, csv, column[FUNDING_SOURCE]);
			if (schema == &booking_schema)
				check_booking(&bookings, csv, column);
		}
		csv_close(csv);
		if (schema == &booking_schema)
			bookingdoubt_end(&bookings);
	}
	finish_days(s, schema);
	free(path);
}

void
slips_check(const struct centre *c, const struct actors *actors, const struct checkrows_days *days, int today)
{
	struct slips s = { .centre = c, .actors = actors, .today = today, .counted = days };

	if (!slip_is_heeded())
		return;
	daydoubt_begin(&s.doubt, c, actors, today);
	for (size_t i = 0; i < ALL_SCHEMAS; i++)
		if (strstr(all_schemas[i]->file, ".yaml") != NULL)
			check_records(&s, all_schemas[i]);
	namesakes_check(&s.names, actors);
	check_file(&s, &entry_schema);
	check_file(&s, &meeting_schema);
	check_file(&s, &funding_schema);
	check_file(&s, &booking_schema);
	clashes_check(c);
	remarks_check(c);
	daydoubt_end(&s.doubt);
	days_release(&s.days);
	namesakes_release(&s.names);
}
