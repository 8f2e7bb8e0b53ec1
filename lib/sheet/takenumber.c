#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/number.h"
#include "base/safe.h"
#include "base/translate.h"
#include "schema/bounds.h"
#include "schema/fieldjudge.h"
#include "schema/value.h"
#include "sheet/duration.h"
#include "sheet/money.h"
#include "sheet/reader.h"
#include "sheet/takenumber.h"
#include "workbook/cellvalue.h"

/* A number with more digits than a spreadsheet knows: the digits after them are noise. */
static void
round_digits(struct sheetrow *r, enum entry_field field, struct csv_field f)
{
	enum { KNOWN = 15 };
	struct buf *out = &r->cell[field];
	const char *first = out->data + strspn(out->data, "0.");
	struct buf rounded = { 0 };
	size_t digits = 0;
	double value;

	for (const char *s = first; *s != '\0'; s++)
		digits += *s != '.';
	if (digits <= KNOWN || !cellvalue_read(out->data, out->len, &value))
		return;
	cellvalue_format(&rounded, value);
	if (sheetrow_counts(r, COUNT_ROUNDED))
		buf_addf(&r->digits, translate("%s as %s"), shown(f.text, f.len), rounded.data);
	buf_clear(out);
	buf_add(out, rounded.data, rounded.len);
	buf_release(&rounded);
}

/* What a formula reckoned, as 0,333333333333333 for a third: six decimals are what we keep. */
static void
cut_decimals(struct sheetrow *r, int field, struct csv_field f)
{
	enum { KEPT = 6, RECKONED = 12 };
	struct buf *out = &r->cell[field];
	const char *point = memchr(out->data, '.', out->len);
	char text[64];
	size_t len;
	double value;

	if (point == NULL || out->len - (size_t)(point + 1 - out->data) <= KEPT || out->len < RECKONED ||
	    !cellvalue_read(out->data, out->len, &value) || value > 1e9)
		return;
	snprintf(text, sizeof text, "%.*f", KEPT, value);
	for (len = strlen(text); text[len - 1] == '0'; len--)
		;
	len -= text[len - 1] == '.';
	if (sheetrow_counts(r, COUNT_CUT))
		buf_addf(&r->decimals, translate("%s as %s"), shown(f.text, f.len), shown(text, len));
	buf_clear(out);
	buf_add(out, text, len);
}

/* 1.30 may be an hour and a half: minutes stand behind the point, and nothing says decimals. */
static void
note_point(struct sheetrow *r, const struct reader *in, struct csv_field f)
{
	static const char *const usual[] = { "10", "15", "20", "30", "40", "45", NULL };
	const char *point = memchr(f.text, '.', f.len);
	size_t behind = point != NULL ? f.len - (size_t)(point + 1 - f.text) : 0;
	int column = heading_column(r->head, ENTRY_HOURS), is = 0;
	char hours[NUMBER_TEXT];

	if (point == NULL || strspn(point + 1, "0123456789") < behind || r->head->is_ours ||
	    r->found->decimal_sure != AMOUNT_GUESSED)
		return;
	for (size_t i = 0; usual[i] != NULL && behind == 2 && point - f.text < 3; i++)
		is |= memcmp(usual[i], point + 1, 2) == 0;
	/* 1.00 and 1.50 may be either. */
	if (!is && behind == 2 && (memcmp(point + 1, "00", 2) == 0 || memcmp(point + 1, "50", 2) == 0))
		return;
	if (!sheetrow_counts(r, is ? COUNT_POINTS : COUNT_NO_MINUTES) || !is)
		return;
	r->point = (struct place){ r->shown, in->line, 1 };
	if (column >= 0)
		reader_place(in, (size_t)column, &r->point.line, &r->point.column);
	number_format(hours, atoi(f.text) * (int64_t)NUMBER_ONE + number_hours(atoi(point + 1)));
	for (char *c = hours; *c != '\0'; c++)
		if (*c == '.')
			*c = ',';
	buf_addf(&r->minutes, translate("'%s' is taken as a decimal number; if it is %d:%02d hours, write %s"),
	    shown(f.text, f.len), atoi(f.text), atoi(point + 1), hours);
}

/* Whole minutes of a day, but no whole minutes of an hour: a converter wrote days. */
static void
note_share(struct sheetrow *r, const struct reader *in, struct csv_field f)
{
	double hours = strtod(buf_text(&r->cell[ENTRY_HOURS]), NULL), minutes = hours * 1440;
	int column = heading_column(r->head, ENTRY_HOURS);

	if (hours <= 0 || fabs(minutes - floor(minutes + 0.5)) > 0.01 ||
	    fabs(hours * 60 - floor(hours * 60 + 0.5)) < 0.02)
		return;
	if (!sheetrow_counts(r, COUNT_SHARES))
		return;
	r->share = (struct place){ r->shown, in->line, 1 };
	if (column >= 0)
		reader_place(in, (size_t)column, &r->share.line, &r->share.column);
	minutes = floor(minutes + 0.5);
	buf_addf(&r->part, translate("'%s' would be %d:%02d"), shown(f.text, f.len), (int)(minutes / 60),
	    (int)minutes % 60);
}

/* Is the number that was read of a text one of the field? */
static void
judge_number(struct sheetrow *r, const struct reader *in, int field,
    struct csv_field f, struct buf *why)
{
	const struct schema *schema = r->head->table->schema;
	const struct field *kind = &schema->field[field];
	struct buf *out = &r->cell[field];
	struct findings all = { 0 };
	const char *point = memchr(out->data, '.', out->len), *wrong;

	if (point != NULL) {
		round_digits(r, field, f);
		cut_decimals(r, field, f);
	}
	point = memchr(out->data, '.', out->len);
	if (field == ENTRY_HOURS)
		note_share(r, in, f);
	/* "12,00" people are 12, and pandas' 1.0 hours are 1. */
	if (point != NULL &&
	    strspn(point + 1, "0") == strlen(point + 1))
		buf_truncate(out, (size_t)(point - out->data));
	/* A number of a sheet, or with a comma, surely has decimals, and so it has where --decimal was given. */
	if (!(kind->flags & FIELD_ADDED_UP) && (in->sheet != NULL || memchr(f.text, ',', f.len) != NULL ||
	    r->found->decimal_sure == AMOUNT_GIVEN))
		field_settle(kind, out);
	/* Quote what the file holds, not what it was read as. */
	if (!fieldjudge_value(&all, schema, kind, out->data, out->len)) {
		value_said_of(why, buf_text(&all.item[0].text), out->data, out->len, f.text, f.len);
		sheetrow_blame(r, RULE_DECIMAL, f, why);
	} else if ((wrong = bounds_refuse(schema, kind, out->data, out->len)) != NULL) {
		buf_adds(why, wrong);
	}
	for (size_t i = 0; i < all.n && why->len == 0; i++)
		if (!r->slips_pass)
			sheetrow_warn(r, in, heading_column(r->head, field),
			    buf_text(&all.item[i].text));
	findings_release(&all);
}

/* A time was taken as so many hours, which is reported. */
static void
note_clock(struct sheetrow *r, const char *look)
{
	if (!sheetrow_counts(r, COUNT_CLOCKS))
		return;
	buf_addf(&r->clock, translate("%s as "), look);
	for (const char *s = r->cell[ENTRY_HOURS].data; *s != '\0'; s++)
		buf_addc(&r->clock, *s == '.' ? ',' : *s);
}

/* "90 min" are hours, too, and so is "1:30" in a column of them, as if a cell of a workbook held that time. */
static int
take_minutes(struct sheetrow *r, const struct reader *in, struct csv_field f, struct buf *why)
{
	long minutes = duration_minutes(f.text, f.len);
	char hours[NUMBER_TEXT];

	if (minutes < 0)
		minutes = duration_clock(f.text, f.len);
	if (minutes < 0)
		return 0;
	number_format(hours, number_hours(minutes));
	buf_adds(&r->cell[ENTRY_HOURS], hours);
	note_clock(r, shown(f.text, f.len));
	judge_number(r, in, ENTRY_HOURS, f, why);
	return 1;
}

/* "?", "mange": what nobody knows is left empty, and is no number to be thought of. */
static int
has_digit(struct csv_field f)
{
	for (size_t i = 0; i < f.len; i++)
		if (ascii_is_digit(f.text[i]))
			return 1;
	return 0;
}

/* A bare number below a heading that says minutes.  "1,5 t" and "1:30" say what they are. */
static void
take_bare_minutes(struct sheetrow *r, int field, struct csv_field f)
{
	struct buf *out = &r->cell[field];
	char hours[NUMBER_TEXT];
	int64_t minutes;

	if (field != ENTRY_HOURS || !r->head->in_minutes || number_parse(out->data, out->len, &minutes) != NULL)
		return;
	for (size_t i = 0; i < f.len; i++)
		if (ascii_is_letter(f.text[i]) || f.text[i] == ':')
			return;
	number_format(hours, number_mean(minutes, 60));
	buf_clear(out);
	buf_adds(out, hours);
	note_clock(r, shown(f.text, f.len));
}

void
takenumber_text(struct sheetrow *r, const struct reader *in, int field,
    struct csv_field f, struct buf *why)
{
	struct buf *out = &r->cell[field];
	/* In a log of ours that was edited, what is clear by itself is that. */
	enum amount_sure sure = r->head->is_ours && amount_evidence(f.text, f.len) != AMOUNT_UNKNOWN ?
	    AMOUNT_GUESSED : r->found->decimal_sure;
	amount_reader *read = r->head->table->is_of_money ? money_read : amount_read;

	if (sheetrow_is_nothing(f.text, f.len)) {
		if (sheetrow_field(r, field)->flags & FIELD_REQUIRED)
			sheetrow_say_missing(r, field, why);
		return;
	}
	if (r->head->table == &sheettable_log && field == ENTRY_HOURS && take_minutes(r, in, f, why))
		return;
	/* A number all the same, which no other sign of decimals makes right. */
	if (amount_is_below(read, f.text, f.len, r->found->used.decimal, sure)) {
		buf_adds(why, field_wrong_below(sheetrow_field(r, field), f.text, f.len));
		return;
	}
	if (!read(f.text, f.len, r->found->used.decimal, sure, out, why)) {
		if (!(sheetrow_field(r, field)->flags & FIELD_REQUIRED) && !has_digit(f))
			buf_adds(why, translate(", or leave it empty"));
		sheetrow_blame(r, RULE_DECIMAL, f, why);
		return;
	}
	if (r->head->table == &sheettable_log && field == ENTRY_HOURS && !r->head->in_minutes)
		note_point(r, in, f);
	take_bare_minutes(r, field, f);
	judge_number(r, in, field, f, why);
}

/* A time in the column of hours is so many of them. */
static void
take_clock(struct sheetrow *r, const struct reader *in, size_t column, const char *look)
{
	cells_add_hours(in->sheet, reader_cell(in, column), &r->cell[ENTRY_HOURS]);
	note_clock(r, look);
}

int
takenumber_cell(struct sheetrow *r, const struct reader *in, int field, size_t column,
    struct buf *why)
{
	struct csv_field f = reader_field(in, column);
	struct buf look = { 0 };
	int taken = 1;

	reader_add_look(in, column, &look);
	switch (reader_kind(in, column)) {
	case CELL_NUMBER:
		buf_add(&r->cell[field], f.text, f.len);
		take_bare_minutes(r, field, f);
		judge_number(r, in, field, (struct csv_field){ look.data, look.len }, why);
		break;
	case CELL_CLOCK:
	case CELL_DURATION:
		if (r->head->table == &sheettable_log && field == ENTRY_HOURS) {
			take_clock(r, in, column, look.data);
			judge_number(r, in, field, (struct csv_field){ look.data, look.len }, why);
			break;
		}
		buf_addf(why, translate("'%s' is a time, not a number; write one, such as 3"), look.data);
		break;
	case CELL_DATE:
		buf_addf(why, translate("'%s' is a date, not a number; write one, such as 3 or 1,5 (a "
		    "spreadsheet may have taken it for a date)"), look.data);
		break;
	case CELL_PERCENT:
		buf_addf(why, translate("'%s' is a share, not a number; write one, such as 3 or 1,5"), look.data);
		break;
	case CELL_BOOLEAN:
		buf_addf(why, translate("'%s' is not a number; write one, such as 3 or 1,5"), look.data);
		break;
	case CELL_TEXT:
	case CELL_ERROR:
	case CELL_UNCALCULATED:
		taken = 0;
	}
	buf_release(&look);
	return taken;
}
