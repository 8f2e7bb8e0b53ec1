#include "base/diag.h"
#include "centre/contactcheck.h"
#include "centre/daydoubt.h"
#include "centre/recorddays.h"
#include "field/schemas.h"
#include "schema/bounds.h"
#include "sheet/line.h"
#include "sheet/row.h"
#include "sheet/rowslips.h"

/* Where a row is taken from. */
struct taken {
	const struct rowslips *slips;
	const struct sheetlines *lines;
};

/* The place of a field of the current line. */
static struct place
place_of(const struct rowslips *s, const struct sheetlines *l, int field)
{
	struct place p = { s->shown, l->in.line, 1 };
	int column = heading_column(l->head, field);

	if (column >= 0)
		reader_place(&l->in, (size_t)column, &p.line, &p.column);
	return p;
}

/* Telephone numbers and e-mail addresses. */
static void
warn_of_contacts(const struct rowslips *s, const struct sheetrow *row, const struct sheetlines *l)
{
	const struct schema *schema = s->table->schema;

	for (size_t k = 0; k < s->texts; k++) {
		size_t i = s->text[k];
		const char *name = schema->field[i].name;
		unsigned contacts = contactcheck_find(s->exempt, schema, name, buf_text(&row->cell[i]),
		    row->cell[i].len);
		struct place p;

		if (contacts == 0 || heading_column(l->head, (int)i) < 0)
			continue;
		p = place_of(s, l, (int)i);
		contactcheck_warn(schema, name, contacts, &p);
	}
}

static void
tell_at(void *arg, const struct place *p, const char *text)
{
	(void)arg;
	diag_warning(p, TOPIC_SLIP, "%s", text);
}

_Static_assert((int)ENTRY_DATE == (int)MEETING_DATE && (int)ENTRY_ACTORS == (int)MEETING_ACTORS,
    "a row of the log and one of the meetings are doubted alike");

static void
tell_doubt(void *arg, enum daydoubt_of of, const char *text)
{
	const struct taken *t = arg;
	struct place p = place_of(t->slips, t->lines, of == DAYDOUBT_DATE ? ENTRY_DATE : ENTRY_ACTORS);

	tell_at(NULL, &p, text);
}

static void
doubt_days(const struct rowslips *s, const struct sheetrow *row, const struct sheetlines *l)
{
	const struct schema *schema = s->table->schema;
	int is_dated = schema == &entry_schema || schema == &meeting_schema;
	const struct buf *actors = is_dated ? &row->cell[ENTRY_ACTORS] : NULL;
	struct taken from = { s, l };

	for (size_t k = 0; k < s->days && s->doubt != NULL; k++) {
		size_t i = s->day[k];
		const struct bound_day *b = s->bound[i];
		const struct buf *cell = &row->cell[i];
		struct place p;
		const char *says;
		int day;

		if (!recorddays_day(buf_text(cell), cell->len, &day))
			continue;
		p = place_of(s, l, (int)i);
		if (is_dated)
			daydoubt_row(s->doubt, schema, day, (struct csv_field){ buf_text(actors), actors->len },
			    tell_doubt, &from);
		else if ((says = daydoubt_opening(s->doubt, schema, &schema->field[i], buf_text(cell),
		    cell->len)) != NULL)
			tell_at(NULL, &p, says);
		daydoubt_keep(s->doubt, b, day, &p);
	}
}

static void
tell_booking(void *arg, int field, const char *text)
{
	const struct taken *t = arg;
	struct place p = place_of(t->slips, t->lines, field);

	tell_at(NULL, &p, text);
}

static void
doubt_booking(struct rowslips *s, const struct sheetrow *row, const struct sheetlines *l)
{
	struct taken from = { s, l };
	struct csv_field cell[BOOKING_FIELDS];

	for (size_t i = 0; i < BOOKING_FIELDS; i++)
		cell[i] = (struct csv_field){ buf_text(&row->cell[i]), row->cell[i].len };
	bookingdoubt_row(&s->bookings, cell, tell_booking, &from);
}

/* Days are asked about, and the table is of bookings. */
static int
are_bookings(const struct rowslips *s)
{
	return s->doubt != NULL && s->table->schema == &booking_schema;
}

void
rowslips_begin(struct rowslips *s, const char *shown, const struct sheettable *t, const struct exempt *e,
    struct daydoubt *doubt)
{
	*s = (struct rowslips){ .shown = shown, .table = t, .exempt = e, .doubt = doubt };
	for (size_t i = 0; i < t->schema->n; i++) {
		s->bound[i] = i < t->fields ? bounds_day(t->schema, &t->schema->field[i]) : NULL;
		if (t->schema->field[i].type == FIELD_TEXT)
			s->text[s->texts++] = (unsigned char)i;
		if (s->bound[i] != NULL)
			s->day[s->days++] = (unsigned char)i;
	}
	if (are_bookings(s))
		bookingdoubt_begin(&s->bookings, doubt->centre, doubt->actors);
}

void
rowslips_tell(struct rowslips *s, const struct sheetrow *row, const struct sheetlines *l)
{
	warn_of_contacts(s, row, l);
	doubt_days(s, row, l);
	if (are_bookings(s))
		doubt_booking(s, row, l);
}

void
rowslips_end(const struct rowslips *s)
{
	if (s->doubt != NULL)
		daydoubt_tell_far(s->doubt, s->table->schema, tell_at, NULL);
}

void
rowslips_release(struct rowslips *s)
{
	if (are_bookings(s))
		bookingdoubt_end(&s->bookings);
}
