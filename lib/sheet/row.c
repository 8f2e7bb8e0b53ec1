#include <limits.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/cpr.h"
#include "base/date.h"
#include "base/encoding.h"
#include "base/fold.h"
#include "base/marker.h"
#include "base/number.h"
#include "base/safe.h"
#include "base/text.h"
#include "base/translate.h"
#include "csv/cell.h"
#include "field/terms.h"
#include "schema/bounds.h"
#include "schema/fieldjudge.h"
#include "schema/timeorder.h"
#include "schema/value.h"
#include "sheet/clocktime.h"
#include "sheet/harmless.h"
#include "sheet/reader.h"
#include "sheet/row.h"
#include "workbook/cellvalue.h"

enum { LONGEST_ROW = 8 << 20 };

void
sheetrow_release(struct sheetrow *r)
{
	for (size_t i = 0; i < SCHEMA_MOST; i++)
		buf_release(&r->cell[i]);
	buf_release(&r->reason);
	buf_release(&r->doubt);
	buf_release(&r->clock);
	buf_release(&r->digits);
	buf_release(&r->word);
	buf_release(&r->part);
	entryjudge_release(&r->judge);
}

void
sheetrow_fault(struct sheetrow *r, const struct reader *in, long column,
    enum topic topic, const char *what)
{
	struct place p = { r->shown, in->line, 1 };

	if (column > 0)
		reader_place(in, (size_t)column, &p.line, &p.column);
	diag_fault(&p, topic, "%s", what);
	if (r->reason.len < 1000)
		buf_addf(&r->reason, "%s%s", r->faults > 0 ? "; " : "", what);
	r->faults++;
}

void
sheetrow_text(struct buf *b, const struct reader *in, size_t column, int flat)
{
	struct csv_field f = harmless_strip(reader_field(in, column));

	if (reader_kind(in, column) != CELL_TEXT) {
		reader_add_look(in, column, b);
		return;
	}
	for (size_t i = 0; i < f.len; i++) {
		if (f.text[i] == '\0')
			continue;
		if (flat && f.text[i] == '\r' && i + 1 < f.len && f.text[i + 1] == '\n')
			continue;
		buf_addc(b, flat && (f.text[i] == '\n' || f.text[i] == '\r') ? ' ' : f.text[i]);
	}
}

int
sheetrow_is_personal(const char *text, size_t len)
{
	const char *s = text, *end = text + len;
	size_t at = 0;

	if (cpr_find(text, len, &at) > 0)
		return 1;
	/* 010190-****: masked in a file of rejects, and not mended. */
	for (; (s = memchr(s, '*', (size_t)(end - s))) != NULL; s++)
		if (end - s >= 4 && s - text >= 7 && memcmp(s - 1, "-****", 5) == 0 &&
		    s[-2] >= '0' && s[-2] <= '9')
			return 1;
	return 0;
}

/* The same for each cell, and for what was taken out of them. */
static void
check_personal(struct sheetrow *r, const struct reader *in)
{
	const char *what = translate("a CPR number, or what is left of one; "
	    "it names a person: take it out");
	struct buf text = { 0 };

	for (size_t i = 0; i < in->n; i++) {
		/* The reason of an earlier refusal may well show a masked one. */
		if (i < r->head->n && r->head->column[i] == HEADING_REASON)
			continue;
		buf_clear(&text);
		sheetrow_text(&text, in, i, 1);
		if (sheetrow_is_personal(buf_text(&text), text.len))
			sheetrow_fault(r, in, (long)i, TOPIC_CPR, what);
	}
	for (size_t i = 0; i < r->head->table->schema->n && r->faults == 0; i++)
		if (sheetrow_is_personal(buf_text(&r->cell[i]), r->cell[i].len))
			sheetrow_fault(r, in, heading_column(r->head, (int)i), TOPIC_CPR, what);
	/* Cells that are none by themselves may make a number side by side. */
	buf_clear(&text);
	for (size_t i = 0; i < r->head->table->schema->n; i++) {
		buf_add(&text, buf_text(&r->cell[i]), r->cell[i].len);
		buf_addc(&text, ',');
	}
	if (r->faults == 0 && sheetrow_is_personal(buf_text(&text), text.len))
		sheetrow_fault(r, in, 0, TOPIC_CPR, translate("cells that stand side by side are together "
		    "shaped like a CPR number; it names a person: take it out"));
	buf_release(&text);
}

static struct csv_field
trimmed(const struct buf *b)
{
	struct csv_field f = { buf_text(b), b->len };

	while (f.len > 0 && strchr(" \t\n", f.text[f.len - 1]) != NULL)
		f.len--;
	while (f.len > 0 && strchr(" \t\n", *f.text) != NULL) {
		f.text++;
		f.len--;
	}
	return f;
}

static const struct field *
field_of(const struct sheetrow *r, int field)
{
	return &r->head->table->schema->field[field];
}

/* What R, pandas and databases write where there is nothing, just so. */
static int
is_missing(const char *s, size_t len)
{
	static const char *const words[] = { "NA", "NaN", "nan", "<NA>", "NULL", "null", "None", "NaT", NULL };

	for (size_t i = 0; words[i] != NULL; i++)
		if (strlen(words[i]) == len && memcmp(words[i], s, len) == 0)
			return 1;
	return 0;
}

/* A dash alone says that there is nothing. */
static int
is_nothing(const char *s, size_t len)
{
	struct fold f = { 0 };
	int nothing;

	if (len > 8)
		return 0;
	if (is_missing(s, len))
		return 1;
	fold_text(&f, s, len);
	nothing = f.text.len == 0 || text_dash(f.text.data, f.text.len) == f.text.len;
	fold_release(&f);
	return nothing;
}

/* ---- one field each: append to the cell, or what is wrong to why ---- */

/* Would the text be right, were it not for a rule of import.yaml?  Then name that. */
static void
blame_rule(const struct sheetrow *r, unsigned rule, struct csv_field f, struct buf *why)
{
	enum amount_sign sign = r->found->used.decimal == AMOUNT_COMMA ? AMOUNT_POINT : AMOUNT_COMMA;
	enum datestyle style = r->found->used.dates == DATESTYLE_DMY ? DATESTYLE_MDY : DATESTYLE_DMY;
	struct buf ignored = { 0 };
	int day;

	if (!rules_is_filed(r->rules, rule))
		return;
	if (rule == RULE_DECIMAL && amount_read(f.text, f.len, sign, 1, &ignored, &ignored))
		buf_adds(why, rules_blame(r->rules, rule, rules_decimal(sign)));
	if (rule == RULE_DATES && datestyle_read(f.text, f.len, style, &day, &ignored))
		buf_adds(why, rules_blame(r->rules, rule, rules_dates(style)));
	buf_release(&ignored);
}

/* What the judge finds first is the reason: one of a field is enough to refuse the row. */
static void
add_finding(struct sheetrow *r, struct buf *why)
{
	if (r->judge.found.n > 0)
		buf_adds(why, buf_text(&r->judge.found.item[0].text));
	entryjudge_next(&r->judge);
}

/* What is hardly meant comes in, and is told. */
static void
warn_of_slip(const struct sheetrow *r, const struct reader *in, int column, const char *text)
{
	struct place p = { r->shown, in->line, 1 };

	if (column >= 0)
		reader_place(in, (size_t)column, &p.line, &p.column);
	diag_warning(&p, TOPIC_SLIP, "%s", text);
}

/* A day that was read: may it be meant?  `f` is what stands in the file. */
static void
judge_day(struct sheetrow *r, int field, int day, struct csv_field f, struct buf *why)
{
	enum { LONG_BEFORE = 10 * 365 };
	const struct sheettable *t = r->head->table;
	struct buf *wrong = r->as_is ? &r->doubt : why;
	char text[DATE_TEXT], opened[DATE_TEXT];

	date_format(text, day);
	/* What took place lies in the past; money may run on. */
	if (t == &sheettable_log) {
		entryjudge_day(&r->judge, day, f.text, f.len);
		add_finding(r, wrong);
	} else if (t->of_the_past && value_wrong_day(day, r->judge.today, f.text, f.len,
	    translate("add what was held")) != NULL) {
		buf_adds(wrong, value_wrong_day(day, r->judge.today, f.text, f.len,
		    translate("add what was held")));
	}
	if (r->opened != INT_MIN)
		date_format(opened, r->opened);
	/* A count of days in the wrong format, or of a calendar that nobody meant. */
	if (!r->as_is && why->len == 0 && t->of_the_past && day < date_day(1950, 1, 1))
		buf_addf(why, translate("'%s' lies before 1950; is the year right?"),
		    shown(f.text, f.len));
	else if (!r->as_is && why->len == 0 && t->of_the_past && r->opened != INT_MIN &&
	    day < r->opened - LONG_BEFORE)
		buf_addf(why, translate("'%s' lies long before the house opened (%s); is the year right?"),
		    shown(f.text, f.len), opened);
	buf_adds(&r->cell[field], text);
}

/* The year that a date may be completed with, or 0: see datestyle.h. */
static int
year_for(const struct sheetrow *r, struct csv_field f)
{
	struct buf ignored = { 0 };
	int day, short_year;

	if (r->year > 0)
		return r->year;
	short_year = datestyle_read_in(f.text, f.len, r->found->used.dates, DATESTYLE_ANY_YEAR, &day,
	    &ignored);
	buf_release(&ignored);
	if (!short_year)
		return 0;
	if (r->found->title_year > 0)
		return r->found->title_year;
	/* Who says what such dates mean has seen them. */
	return datestyle_has_slashes(f.text, f.len) && rules_wanted(r->rules).dates !=
	    DATESTYLE_UNKNOWN ? DATESTYLE_ANY_YEAR : 0;
}

/* Would a year put it right? */
static void
offer_year(const struct sheetrow *r, struct csv_field f, struct buf *why)
{
	struct buf ignored = { 0 };
	int day;

	/* With a year that it has, it is another fault. */
	if (r->as_is || r->year > 0 ||
	    datestyle_read(f.text, f.len, DATESTYLE_DMY, &day, &ignored) ||
	    datestyle_read(f.text, f.len, DATESTYLE_MDY, &day, &ignored))
		;
	else if (datestyle_read_in(f.text, f.len, DATESTYLE_DMY, DATESTYLE_ANY_YEAR, &day, &ignored))
		/* Of a title that tells another year it was said. */
		buf_adds(why, r->found->title_year > 0 ? "" : datestyle_has_slashes(f.text, f.len) ?
		    translate(", or give --dates dmy or --dates mdy") : translate(", or give --year"));
	else if (datestyle_read_in(f.text, f.len, DATESTYLE_DMY, 2000, &day, &ignored))
		buf_adds(why, translate("; write it, or give --year"));
	buf_release(&ignored);
}

static void
take_date(struct sheetrow *r, int field, struct csv_field f, struct buf *why)
{
	enum datestyle style = r->found->used.dates;
	int day, year;

	if (is_nothing(f.text, f.len) && field_of(r, field)->flags & FIELD_REQUIRED) {
		buf_adds(why, translate("the date is missing"));
		return;
	} else if (is_nothing(f.text, f.len)) {
		return;
	}
	if (r->found->slashes_are_open && datestyle_is_open(f.text, f.len) &&
	    datestyle_has_slashes(f.text, f.len)) {
		buf_addf(why, translate("'%s' may have the day first or the month, and nothing here shows "
		    "which; give --dates dmy or --dates mdy"), shown(f.text, f.len));
		return;
	}
	year = year_for(r, f);
	if (datestyle_read_in(f.text, f.len, style, year, &day, why)) {
		judge_day(r, field, day, f, why);
	} else {
		offer_year(r, f, why);
		blame_rule(r, RULE_DATES, f, why);
	}
}

/* A time of day with its day, which may stand in a column of its own. */
static void
take_time(struct sheetrow *r, const struct reader *in, int field, struct csv_field f, struct buf *why)
{
	int column = heading_column(r->head, HEADING_DAY), hour, minute, day;
	struct buf beside = { 0 };
	struct csv_field date = f;
	char text[DATE_TEXT];
	size_t clock;

	if (is_nothing(f.text, f.len)) {
		buf_adds(why, translate("a value is missing here"));
		return;
	}
	clock = clocktime_at_end(f.text, f.len, &hour, &minute);
	date.len = clock;
	while (date.len > 0 && strchr(" T", date.text[date.len - 1]) != NULL)
		date.len--;
	if (clock == f.len) {
		buf_addf(why, translate("'%s' has no time of day; write it as 05-10-2026 13:00"),
		    shown(f.text, f.len));
		return;
	}
	if (date.len == 0 && column >= 0) {
		sheetrow_text(&beside, in, (size_t)column, 1);
		date = trimmed(&beside);
	}
	if (date.len == 0) {
		buf_addf(why, translate("'%s' has no day; write it as 05-10-2026 13:00"), shown(f.text, f.len));
	} else if (datestyle_read(date.text, date.len, r->found->used.dates, &day, why)) {
		date_format(text, day);
		buf_addf(&r->cell[field], "%sT%02d:%02d", text, hour, minute);
	} else {
		blame_rule(r, RULE_DATES, date, why);
	}
	buf_release(&beside);
}

static void
take_code(struct sheetrow *r, int field, struct csv_field f, struct buf *why)
{
	const struct field *kind = field_of(r, field);
	const struct wording *w = wording_of(kind->vocab);
	int is_needed = (kind->flags & FIELD_REQUIRED) != 0, code;
	const char *own;

	if (f.len == 0 && is_needed)
		buf_adds(why, kind->vocab == &form_vocab ? translate("the form is missing") :
		    translate("a value is missing here"));
	if (is_nothing(f.text, f.len) && (f.len == 0 || !is_needed))
		return;
	code = kind->vocab == &form_vocab && (own = rules_form(r->rules, f.text, f.len)) != NULL ?
	    wording_read(w, own, strlen(own)) : wording_read(w, f.text, f.len);
	if (code >= 0)
		buf_adds(&r->cell[field], kind->vocab->term[code].code);
	else
		buf_adds(why, value_wrong_code(kind->vocab, f.text, f.len));
}

/* Are there only ids, whether known or not? */
static int
are_ids(const char *text, size_t len)
{
	struct csv_field rest = { text, len }, item;

	while (cell_next(&rest, ' ', &item))
		if (!text_is_id(item.text, item.len))
			return 0;
	return len > 0;
}

static void
take_actors(struct sheetrow *r, int field, struct csv_field f, struct buf *why)
{
	struct buf *ids = &r->cell[field], ignored = { 0 };

	if (r->head->table != &sheettable_log && is_nothing(f.text, f.len))
		return;
	if (r->as_is && are_ids(f.text, f.len)) {
		buf_add(ids, f.text, f.len);
		ids = &ignored;
		why = &r->doubt;
	}
	if (naming_split(r->actors, f.text, f.len, ids, why) && r->head->table == &sheettable_log) {
		entryjudge_actors(&r->judge, (struct csv_field){ buf_text(ids), ids->len });
		add_finding(r, why);
	}
	buf_release(&ignored);
}

static void
take_initiative(struct sheetrow *r, struct csv_field f, struct buf *why)
{
	struct buf *id = &r->cell[ENTRY_INITIATIVE], ignored = { 0 };

	if (is_nothing(f.text, f.len) && !naming_knows(r->initiatives, f.text, f.len))
		return;
	if (r->initiatives->n > 0 && r->as_is && text_is_id(f.text, f.len)) {
		buf_add(id, f.text, f.len);
		naming_one(r->initiatives, f.text, f.len, &ignored, &r->doubt);
		buf_release(&ignored);
	} else if (r->initiatives->n > 0)
		naming_one(r->initiatives, f.text, f.len, id, why);
	else if (text_is_id(f.text, f.len))
		buf_add(id, f.text, f.len);
	else
		buf_addf(why, translate("'%s' is not the id of an initiative, and initiatives.yaml lists "
		    "none; write one such as 'sommerfest-2026'"), shown(f.text, f.len));
}

/* One actor or resource; or, of a source, any text. */
static void
take_named(struct sheetrow *r, int field, struct csv_field f, struct buf *why)
{
	const struct field *kind = field_of(r, field);
	struct naming *n = kind->type == FIELD_RESOURCE ? r->resources : r->actors;
	struct buf *id = &r->cell[field], ignored = { 0 };

	if (is_nothing(f.text, f.len)) {
		if (kind->flags & FIELD_REQUIRED)
			buf_adds(why, translate("a value is missing here"));
	} else if (kind->type == FIELD_ACTOR_OR_TEXT) {
		if (!naming_one(n, f.text, f.len, id, &ignored)) {
			buf_clear(id);
			field_add_normal(id, kind, f.text, f.len);
		}
	} else if (r->as_is && text_is_id(f.text, f.len)) {
		buf_add(id, f.text, f.len);
		naming_one(n, f.text, f.len, &ignored, &r->doubt);
	} else {
		naming_one(n, f.text, f.len, id, why);
	}
	buf_release(&ignored);
}

/* A number with more digits than a spreadsheet knows: what stands behind them is noise. */
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
	if (r->rounded++ == 0)
		buf_addf(&r->digits, translate("%s as %s"), shown(f.text, f.len), rounded.data);
	buf_clear(out);
	buf_add(out, rounded.data, rounded.len);
	buf_release(&rounded);
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
	if (r->shares++ > 0)
		return;
	r->share = (struct place){ r->shown, in->line, 1 };
	if (column >= 0)
		reader_place(in, (size_t)column, &r->share.line, &r->share.column);
	minutes = floor(minutes + 0.5);
	buf_addf(&r->part, translate("'%s' would be %d:%02d"), shown(f.text, f.len), (int)(minutes / 60),
	    (int)minutes % 60);
}

void
sheetrow_tell(const struct sheetrow *r)
{
	enum { SEVERAL = 2 };

	if (r->rounded > 0)
		diag_note(translate_count(r->rounded, "%s: %lu number rounded to the 15 digits that a "
		    "spreadsheet knows: %s", "%s: %lu numbers rounded to the 15 digits that a spreadsheet "
		    "knows: %s"), diag_label(r->shown), r->rounded, r->digits.data);
	if (r->mended > 0)
		diag_note(translate_count(r->mended, "%s: %lu text decoded twice is mended: %s",
		    "%s: %lu texts decoded twice are mended, the first of them: %s"), diag_label(r->shown), r->mended,
		    r->word.data);
	if (r->shares >= SEVERAL)
		diag_warning(&r->share, TOPIC_SLIP, "%lu times the hours look like parts of a day, as a "
		    "converter writes times: %s", r->shares, r->part.data);
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

	if (point != NULL)
		round_digits(r, field, f);
	point = memchr(out->data, '.', out->len);
	if (field == ENTRY_HOURS)
		note_share(r, in, f);
	/* "12,00" people are 12, and pandas' 1.0 hours are 1. */
	if (point != NULL &&
	    strspn(point + 1, "0") == strlen(point + 1))
		out->data[out->len = (size_t)(point - out->data)] = '\0';
	/* Quote what the file holds, not what it was read as. */
	if (!fieldjudge_value(&all, schema, kind, out->data, out->len)) {
		value_said_of(why, buf_text(&all.item[0].text), out->data, out->len, f.text, f.len);
		blame_rule(r, RULE_DECIMAL, f, why);
	} else if ((wrong = bounds_refuse(schema, kind, out->data, out->len)) != NULL) {
		buf_adds(why, wrong);
	}
	for (size_t i = 0; i < all.n && why->len == 0; i++)
		if (all.item[i].topic == TOPIC_SLIP && !r->slips_pass)
			warn_of_slip(r, in, heading_column(r->head, field),
			    buf_text(&all.item[i].text));
	findings_release(&all);
}

/* A time is so many hours, which is told. */
static void
note_clock(struct sheetrow *r, const char *look)
{
	if (r->clocks++ > 0)
		return;
	buf_addf(&r->clock, translate("%s as "), look);
	for (const char *s = r->cell[ENTRY_HOURS].data; *s != '\0'; s++)
		buf_addc(&r->clock, *s == '.' ? ',' : *s);
}

/* "90 min" are hours, too. */
static int
take_minutes(struct sheetrow *r, const struct reader *in, struct csv_field f, struct buf *why)
{
	long minutes = amount_minutes(f.text, f.len);
	char hours[NUMBER_TEXT];

	if (minutes < 0)
		return 0;
	number_format(hours, ((int64_t)minutes * NUMBER_ONE + 30) / 60);
	buf_adds(&r->cell[ENTRY_HOURS], hours);
	note_clock(r, shown(f.text, f.len));
	judge_number(r, in, ENTRY_HOURS, f, why);
	return 1;
}

static void
take_number(struct sheetrow *r, const struct reader *in, int field,
    struct csv_field f, struct buf *why)
{
	struct buf *out = &r->cell[field];
	/* In a log of ours that was edited, what is clear by itself is that. */
	int sure = r->found->decimal_is_sure && !(r->head->is_ours &&
	    amount_evidence(f.text, f.len) != AMOUNT_UNKNOWN);

	if (is_nothing(f.text, f.len)) {
		if (field_of(r, field)->flags & FIELD_REQUIRED)
			buf_adds(why, translate("a value is missing here"));
		return;
	}
	if (r->head->table == &sheettable_log && field == ENTRY_HOURS && take_minutes(r, in, f, why))
		return;
	if (!(r->head->table->is_of_money ? amount_read_money : amount_read)(f.text, f.len,
	    r->found->used.decimal, sure, out, why)) {
		blame_rule(r, RULE_DECIMAL, f, why);
		return;
	}
	judge_number(r, in, field, f, why);
}

/* ---- cells of a workbook, whose kind is known ---- */

/* What stands in place of a value, or "". */
static void
add_no_value(const struct reader *in, size_t column, struct buf *why)
{
	struct csv_field f = reader_field(in, column);
	enum cell_kind kind = reader_kind(in, column);

	if (kind == CELL_UNCALCULATED)
		buf_addf(why, translate("'%s' is a formula without a value; open the workbook in the "
		    "spreadsheet and save it once"), shown(f.text, f.len));
	else if (kind == CELL_ERROR && (*f.text != '#' || f.text[1] == '#'))
		buf_addf(why, translate("'%s' is no day of any calendar; write the date"), shown(f.text, f.len));
	else if (kind == CELL_ERROR)
		buf_addf(why, translate("'%s' is an error of the spreadsheet; put its formula right, or write "
		    "what you know"), shown(f.text, f.len));
}

/* A day that is one; or a number that its format does not show as one. */
static int
take_date_cell(struct sheetrow *r, const struct reader *in, int field, size_t column, struct buf *why)
{
	struct csv_field f = reader_field(in, column);
	struct place p = { r->shown, in->line, column + 1 };
	struct buf look = { 0 };
	char text[DATE_TEXT];
	double value;
	int day, taken = 1;

	reader_add_look(in, column, &look);
	switch (reader_kind(in, column)) {
	case CELL_DATE:
		if (reader_cell(in, column)->flags & CELL_ROUNDED)
			diag_warning(&p, TOPIC_DATE, "less than a second before midnight: taken as "
			    "the day that begins then, %.10s", buf_text(&look));
		if (!date_parse(f.text, 10, &day))
			break;
		judge_day(r, field, day, (struct csv_field){ look.data, look.len }, why);
		break;
	case CELL_NUMBER:
		taken = cellvalue_read(f.text, f.len, &value) && value >= 20000 && value < 80000 &&
		    cellvalue_day(value, in->sheet->since_1904, &day);
		if (!taken)
			break;
		date_format(text, day);
		buf_addf(why, translate("'%s' is not a date; it is a spreadsheet's count of days, %s perhaps: "
		    "give the column the format of a date and save it again"), look.data, text);
		break;
	case CELL_PERCENT:
	case CELL_CLOCK:
	case CELL_DURATION:
	case CELL_BOOLEAN:
		buf_addf(why, translate("'%s' is not a date; write it as day-month-year, dd-mm-yyyy"), look.data);
		break;
	case CELL_TEXT:
	case CELL_ERROR:
	case CELL_UNCALCULATED:
		taken = 0;
	}
	buf_release(&look);
	return taken;
}

/* A time in the column of hours is so many of them. */
static void
take_clock(struct sheetrow *r, const struct reader *in, size_t column, const char *look)
{
	cells_add_hours(in->sheet, reader_cell(in, column), &r->cell[ENTRY_HOURS]);
	note_clock(r, look);
}

static int
take_number_cell(struct sheetrow *r, const struct reader *in, int field, size_t column,
    struct buf *why)
{
	struct csv_field f = reader_field(in, column);
	struct buf look = { 0 };
	int taken = 1;

	reader_add_look(in, column, &look);
	switch (reader_kind(in, column)) {
	case CELL_NUMBER:
		buf_add(&r->cell[field], f.text, f.len);
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

/* Does the kind of a field's cell tell what it is, or what is wrong?  Else it is judged as text. */
static int
take_cell(struct sheetrow *r, const struct reader *in, int field, int column, struct buf *why)
{
	const struct cells_merged *m;
	char name[CELLNAME_TEXT];

	if (in->sheet == NULL || column < 0)
		return 0;
	for (int i = column; i >= 0; i = r->head->next[i])
		if (why->len == 0)
			add_no_value(in, (size_t)i, why);
	if (why->len > 0)
		return 1;
	if (reader_cell(in, (size_t)column) == NULL && (m = cells_merged_at(in->sheet,
	    (unsigned)in->line - 1, (unsigned)column)) != NULL && m->row + 1ul < in->line) {
		const char *heading = r->head->name[column];

		cellname_write(name, m->row, m->column);
		buf_addf(why, translate("the cell is merged with %s; --fill-down '%s' repeats its value in each "
		    "row"), name, shown(heading, strlen(heading)));
		return 1;
	}
	if (field_of(r, field)->type == FIELD_DATE)
		return take_date_cell(r, in, field, (size_t)column, why);
	if (field_of(r, field)->type == FIELD_COUNT || field_of(r, field)->type == FIELD_DECIMAL)
		return take_number_cell(r, in, field, (size_t)column, why);
	return 0;
}

/* ---- the row ---- */

/* Is the actor of the column in? 1: yes, 0: no, -1: nobody can say. */
static int
is_tick(struct csv_field f)
{
	static const char *const yes[] = { "x", "1", "ja", "j", "yes", "true", "sand", "\xe2\x9c\x94", "\xe2\x9c\x93",
	    "\xe2\x9c\x85", "\xe2\x98\x91", "\xe2\x98\x92", NULL };
	static const char *const no[] = { "", "0", "nej", "n", "no", "false", "falsk", "\xe2\x98\x90", NULL };
	struct fold words = { 0 };
	const char *text;
	int is = is_nothing(f.text, f.len) ? 0 : -1;

	fold_text(&words, f.text, f.len < 20 ? f.len : 0);
	text = buf_text(&words.text);
	/* A sign may be told to be shown in colours. */
	if (words.text.len == 6 && strcmp(text + 3, "\xef\xb8\x8f") == 0)
		words.text.data[3] = '\0';
	for (size_t i = 0; is < 0 && f.len < 20 && no[i] != NULL; i++)
		if (strcmp(no[i], text) == 0)
			is = 0;
	for (size_t i = 0; is < 0 && yes[i] != NULL; i++)
		if (strcmp(yes[i], text) == 0)
			is = 1;
	fold_release(&words);
	return is;
}

/* What stands in the columns of actors and is no tick. */
static void
check_ticks(const struct sheetrow *r, const struct reader *in, struct buf *why)
{
	for (int i = heading_column(r->head, ENTRY_ACTORS); i >= 0; i = r->head->next[i]) {
		struct csv_field f = reader_field(in, (size_t)i);

		if (r->head->ticked[i] && why->len == 0 && is_tick(f) < 0)
			buf_addf(why, translate("'%s' is no tick for '%s'; write x, or leave the cell empty"),
			    shown(f.text, f.len), shown(r->head->name[i], strlen(r->head->name[i])));
	}
}

/* The text of a field: its column, or of actors all of them, a line each; the first column. */
static int
gather(const struct sheetrow *r, const struct reader *in, int field, struct buf *text)
{
	int first = heading_column(r->head, field);

	/* Those behind the last cell are empty. */
	for (int i = first; i >= 0 && (size_t)i < in->n; i = r->head->next[i]) {
		if (r->head->ticked[i] && is_tick(reader_field(in, (size_t)i)) <= 0)
			continue;
		if (text->len > 0)
			buf_addc(text, '\n');
		if (r->head->ticked[i]) {
			buf_adds(text, r->head->name[i]);
			continue;
		}
		sheetrow_text(text, in, (size_t)i, field != r->head->table->many);
	}
	return first;
}

/* The field of a cell that is text, by its type. */
static void
take_text(struct sheetrow *r, const struct reader *in, int field, const struct buf *text,
    struct buf *why)
{
	const struct field *kind = field_of(r, field);
	struct csv_field f = trimmed(text);

	switch (kind->type) {
	case FIELD_DATE:
		take_date(r, field, f, why);
		break;
	case FIELD_TIME:
		take_time(r, in, field, f, why);
		break;
	case FIELD_CODE:
		take_code(r, field, f, why);
		break;
	case FIELD_ACTOR:
		if (kind->flags & FIELD_LIST) {
			take_actors(r, field, f, why);
			break;
		}
		/* FALLTHROUGH */
	case FIELD_ACTOR_OR_TEXT:
	case FIELD_RESOURCE:
		take_named(r, field, f, why);
		break;
	case FIELD_INITIATIVE:
		take_initiative(r, f, why);
		break;
	case FIELD_DECIMAL:
	case FIELD_COUNT:
		take_number(r, in, field, f, why);
		break;
	default:
		if (is_missing(f.text, f.len))
			break;
		field_add_normal(&r->cell[field], kind, buf_text(text), f.len > 0 ? text->len : 0);
	}
}

void
sheetrow_mend(struct sheetrow *r, struct buf *text)
{
	struct buf meant = { 0 };

	if (r->as_is && encoding_mend(buf_text(text), text->len, &meant)) {
		if (r->mended++ == 0) {
			buf_addf(&r->word, translate("'%s' as "), shown(text->data, text->len));
			buf_addf(&r->word, "'%s'", shown(meant.data, meant.len));
		}
		buf_clear(text);
		buf_add(text, meant.data, meant.len);
	}
	buf_release(&meant);
}

static void
take_field(struct sheetrow *r, const struct reader *in, int field)
{
	struct buf text = { 0 }, why = { 0 };
	int column = gather(r, in, field, &text);
	const char *misread, *lost;

	sheetrow_mend(r, &text);
	misread = encoding_misread(buf_text(&text), text.len);
	lost = misread == NULL ? encoding_lost(buf_text(&text), text.len) : NULL;
	/* What is lost from the log itself, nobody can save once more. */
	if (lost != NULL && !r->as_is)
		misread = lost;
	if (field == ENTRY_ACTORS && r->head->ticks)
		check_ticks(r, in, &why);
	if (why.len > 0)
		;
	else if (misread != NULL)
		buf_adds(&why, misread);
	else if (take_cell(r, in, field, column, &why))
		;
	else
		take_text(r, in, field, &text, &why);
	if (why.len > 0)
		sheetrow_fault(r, in, column, misread != NULL ? TOPIC_ENCODING : TOPIC_VALUE,
		    why.data);
	buf_release(&text);
	buf_release(&why);
}

static void
check_centre(struct sheetrow *r, const struct reader *in)
{
	int column = heading_column(r->head, HEADING_CENTRE);
	struct csv_field f = reader_field(in, column >= 0 ? (size_t)column : in->n);

	if (!r->as_is && f.len > 0 && (f.len != strlen(r->centre) || memcmp(f.text, r->centre, f.len) != 0))
		sheetrow_fault(r, in, column, TOPIC_VALUE,
		    translate("the row is of another centre; import it there"));
}

/* Does something end before it begins? */
static void
check_times(struct sheetrow *r, const struct reader *in)
{
	const struct schema *s = r->head->table->schema;

	for (const struct timeorder *t = s->times; t != NULL && t->before != NULL; t++) {
		const struct buf *a = &r->cell[schema_index(s, t->before, strlen(t->before))];
		int last = schema_index(s, t->after, strlen(t->after));
		const struct buf *b = &r->cell[last];
		const char *wrong = a->len > 0 && b->len > 0 && !r->as_is ?
		    timeorder_wrong(t, a->data, a->len, b->data, b->len) : NULL;

		if (wrong != NULL)
			sheetrow_fault(r, in, heading_column(r->head, last), TOPIC_DATE, wrong);
	}
}

int
sheetrow_take(struct sheetrow *r, const struct reader *in)
{
	size_t all = 0;

	buf_clear(&r->reason);
	buf_clear(&r->doubt);
	r->faults = 0;
	entryjudge_next(&r->judge);
	for (size_t i = 0; i < r->head->table->schema->n; i++)
		buf_clear(&r->cell[i]);
	if (marker_is(in->text + in->start, in->end - in->start)) {
		sheetrow_fault(r, in, 0, TOPIC_SYNTAX, MARKER_ADVICE);
		return 0;
	}
	if (in->broken != NULL) {
		sheetrow_fault(r, in, 0, TOPIC_SYNTAX, in->broken);
		return 0;
	}
	for (size_t i = r->head->n; i < in->n; i++)
		if (!is_nothing(reader_field(in, i).text, reader_field(in, i).len)) {
			struct buf why = { 0 };

			buf_addf(&why, translate("%zu fields, but %zu headings; quote a field that holds "
			    "the separator"), in->n, r->head->n);
			sheetrow_fault(r, in, (long)i, TOPIC_SYNTAX, why.data);
			buf_release(&why);
			break;
		}
	if (r->faults == 0) {
		check_centre(r, in);
		for (int i = 0; i < (int)r->head->table->schema->n; i++)
			if (heading_column(r->head, i) >= 0)
				take_field(r, in, i);
			else if (i < (int)r->head->table->fields && rules_given(r->rules, i) != NULL)
				buf_adds(&r->cell[i], rules_given(r->rules, i));
		check_times(r, in);
	}
	for (size_t i = 0; i < r->head->table->schema->n; i++)
		all += r->cell[i].len;
	if (all > LONGEST_ROW)
		sheetrow_fault(r, in, 0, TOPIC_SYNTAX, translate("the row is over 8 MiB"));
	check_personal(r, in);
	return r->faults == 0;
}
