#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "centre/actor.h"
#include "centre/bookingdoubt.h"
#include "centre/centre.h"
#include "centre/daydoubt.h"
#include "centre/exempt.h"
#include "centre/recorddays.h"
#include "centre/slipcheck.h"
#include "field/schemas.h"
#include "schema/bounds.h"
#include "schema/value.h"

/* Most often there is nothing to ask .mc-check about. */
static void
say(const struct slipcheck *k, const char *text)
{
	struct exempt e;

	exempt_read_quietly(&e, k->centre);
	if (!exempt_slip_row(&e, k->schema->file, k->line, k->row))
		diag_warning(NULL, TOPIC_SLIP, "%s", text);
	exempt_release(&e);
}

/* A day beside the house, today and the others of its file. */
static void
check_day(const struct slipcheck *k, const struct field *f, const char *text, int day)
{
	enum { LATELY = 365 };
	struct daydoubt d;
	const char *doubt;

	daydoubt_begin(&d, k->centre, NULL, k->today);
	doubt = daydoubt_opening(&d, k->schema, f, text, strlen(text));
	/* What is about now is meant, and the file need not be read. */
	if (doubt == NULL && (day < k->today - LATELY || day > k->today + LATELY)) {
		daydoubt_today(&d);
		daydoubt_learn(&d, k->schema, k->root);
		doubt = daydoubt_far(&d, k->schema, f, day);
	}
	if (doubt != NULL)
		say(k, doubt);
	daydoubt_end(&d);
}

void
slipcheck_given(const struct slipcheck *k, const struct field *f, const char *text)
{
	const char *doubt = field_doubt(f, text, strlen(text));
	int day;

	if (doubt != NULL)
		say(k, doubt);
	doubt = bounds_doubt(k->schema, f, text, strlen(text));
	if (doubt != NULL)
		say(k, doubt);
	if (bounds_day(k->schema, f) != NULL && recorddays_day(text, strlen(text), &day))
		check_day(k, f, text, day);
}

static void
tell(void *arg, enum daydoubt_of of, const char *text)
{
	/* Of the date by itself slipcheck_given() tells. */
	if (of == DAYDOUBT_ACTORS)
		say(arg, text);
}

void
slipcheck_row(const struct slipcheck *k, const struct buf *date, const struct buf *actors)
{
	struct slipcheck here = *k;
	struct daydoubt d;
	struct actors all;
	struct centre quiet = centre_quietly(k->centre);
	int day;

	if (!date_parse(buf_text(date), date->len, &day))
		return;
	actors_read(&all, &quiet, 0);
	daydoubt_begin(&d, k->centre, &all, k->today);
	daydoubt_row(&d, k->schema, day, (struct csv_field){ buf_text(actors), actors->len }, tell,
	    &here);
	daydoubt_end(&d);
	actors_release(&all);
}

static void
tell_booking(void *arg, int field, const char *text)
{
	(void)field;
	say(arg, text);
}

static void
check_booking(const struct slipcheck *k, const struct buf *cell)
{
	struct slipcheck here = *k;
	struct csv_field field[BOOKING_FIELDS];
	struct actors all;
	struct centre quiet = centre_quietly(k->centre);
	struct bookingdoubt b;

	for (size_t i = 0; i < BOOKING_FIELDS; i++)
		field[i] = (struct csv_field){ buf_text(&cell[i]), cell[i].len };
	actors_read(&all, &quiet, 0);
	bookingdoubt_begin(&b, k->centre, &all);
	bookingdoubt_row(&b, field, tell_booking, &here);
	bookingdoubt_end(&b);
	actors_release(&all);
}

void
slipcheck_cells(const struct slipcheck *k, const struct buf *cell)
{
	for (size_t i = 0; i < k->schema->n; i++)
		if (cell[i].len > 0)
			slipcheck_given(k, &k->schema->field[i], cell[i].data);
	if (k->schema == &entry_schema || k->schema == &meeting_schema)
		slipcheck_row(k, &cell[0], &cell[2]);
	if (k->schema == &booking_schema)
		check_booking(k, cell);
}
