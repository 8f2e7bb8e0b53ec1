#include <string.h>

#include "base/ascii.h"
#include "base/cpr.h"
#include "base/fold.h"
#include "base/misread.h"
#include "base/safe.h"
#include "base/text.h"
#include "base/translate.h"
#include "base/word.h"
#include "sheet/harmless.h"
#include "sheet/reader.h"
#include "sheet/row.h"
#include "sheet/table.h"
#include "sheet/wording.h"

void
sheetrow_release(struct sheetrow *r)
{
	for (size_t i = 0; i < SCHEMA_MOST; i++)
		buf_release(&r->cell[i]);
	buf_release(&r->text);
	buf_release(&r->reason);
	buf_release(&r->doubt);
	buf_release(&r->clock);
	buf_release(&r->digits);
	buf_release(&r->decimals);
	buf_release(&r->minutes);
	buf_release(&r->word);
	buf_release(&r->part);
	metcell_release(&r->met);
	entryjudge_release(&r->judge);
}

void
sheetrow_refuse(struct sheetrow *r, const char *what)
{
	if (r->reason.len < 1000)
		buf_addf(&r->reason, "%s%s", r->faults > 0 ? "; " : "", what);
	r->faults++;
}

void
sheetrow_fault(struct sheetrow *r, const struct reader *in, long column,
    enum topic topic, const char *what)
{
	struct place p = { r->shown, in->line, 1 };

	if (column > 0)
		reader_place(in, (size_t)column, &p.line, &p.column);
	diag_fault(&p, topic, "%s", what);
	sheetrow_refuse(r, what);
}

/* Is there no NUL, and no line end either? */
static int
is_one_line(const char *text, size_t len)
{
	for (size_t i = 0; i < len; i += 16) {
		word16 w = len - i >= 16 ? word16_load(text + i) : word16_few(text + i, len - i);
		/* Below a blank there is no other sign that text has, but for the tab. */
		unsigned odd = word16_below(w, ' ') & (len - i >= 16 ? 0xffff : (1u << (len - i)) - 1);

		if (odd != 0 && (odd & (word16_same(w, '\0') | word16_same(w, '\n') | word16_same(w, '\r'))) != 0)
			return 0;
	}
	return 1;
}

struct csv_field
sheetrow_line(struct buf *room, const struct reader *in, size_t column)
{
	struct csv_field f = harmless_strip(reader_field(in, column));

	if (reader_kind(in, column) == CELL_TEXT && is_one_line(f.text, f.len))
		return f;
	buf_clear(room);
	sheetrow_text(room, in, column, 1);
	return (struct csv_field){ buf_text(room), room->len };
}

void
sheetrow_text(struct buf *b, const struct reader *in, size_t column, int flat)
{
	struct csv_field f = harmless_strip(reader_field(in, column));

	if (reader_kind(in, column) != CELL_TEXT) {
		reader_add_look(in, column, b);
		return;
	}
	if (is_one_line(f.text, f.len)) {
		buf_add(b, f.text, f.len);
		return;
	}
	for (size_t i = 0; i < f.len; i++) {
		size_t run = i;

		while (run < f.len && f.text[run] != '\0' && (!flat || (f.text[run] != '\n' && f.text[run] != '\r')))
			run++;
		buf_add(b, f.text + i, run - i);
		i = run;
		if (i == f.len || f.text[i] == '\0')
			continue;
		if (flat && f.text[i] == '\r' && i + 1 < f.len && f.text[i + 1] == '\n')
			continue;
		buf_addc(b, flat && (f.text[i] == '\n' || f.text[i] == '\r') ? ' ' : f.text[i]);
	}
}

int
sheetrow_is_personal(const char *text, size_t len)
{
	/* Ten digits: of one character come at most three, and of two bytes too. */
	enum { SHORTEST = 7 };
	const char *s = text, *end = text + len;
	size_t at = 0;

	if (len < SHORTEST)
		return 0;
	if (cpr_find(text, len, &at) > 0)
		return 1;
	/* 010190-****: masked in a file of rejects, and not mended. */
	for (; (s = memchr(s, '*', (size_t)(end - s))) != NULL; s++)
		if (end - s >= 4 && s - text >= 7 && memcmp(s - 1, "-****", 5) == 0 &&
		    ascii_is_digit(s[-2]))
			return 1;
	return 0;
}

struct csv_field
sheetrow_trim(const struct buf *b)
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

const struct field *
sheetrow_field(const struct sheetrow *r, int field)
{
	return &r->head->table->schema->field[field];
}

void
sheetrow_say_missing(const struct sheetrow *r, int field, struct buf *why)
{
	buf_addf(why, translate("'%s' is empty: a value is missing here"), wording_heading(r->head->table->headings, field));
}

int
sheetrow_is_missing(const char *s, size_t len)
{
	static const char *const words[] = { "NA", "NaN", "nan", "<NA>", "NULL", "null", "None", "NaT", NULL };

	for (size_t i = 0; words[i] != NULL; i++)
		if (text_is(s, len, words[i]))
			return 1;
	return 0;
}

int
sheetrow_is_nothing(const char *s, size_t len)
{
	struct fold f = { 0 };
	int nothing;

	if (len > 8)
		return 0;
	if (sheetrow_is_missing(s, len))
		return 1;
	/* Most hold what is no blank and no dash, whatever it is folded to. */
	for (size_t i = 0; i < len; i++)
		if (ascii_is_digit(s[i]) || ascii_is_letter(s[i]))
			return 0;
	fold_text(&f, s, len);
	nothing = f.text.len == 0 || text_dash(f.text.data, f.text.len) == f.text.len;
	fold_release(&f);
	return nothing;
}

void
sheetrow_blame(const struct sheetrow *r, unsigned rule, struct csv_field f, struct buf *why)
{
	enum amount_sign sign = r->found->used.decimal == AMOUNT_COMMA ? AMOUNT_POINT : AMOUNT_COMMA;
	enum datestyle style = r->found->used.dates == DATESTYLE_DMY ? DATESTYLE_MDY : DATESTYLE_DMY;
	struct buf ignored = { 0 };
	int day;

	if (!rules_is_filed(r->rules, rule))
		return;
	if (rule == RULE_DECIMAL && amount_read(f.text, f.len, sign, AMOUNT_GIVEN, &ignored, &ignored))
		buf_adds(why, rules_blame(r->rules, rule, importsettings_decimal(sign)));
	if (rule == RULE_DATES && datestyle_read(f.text, f.len, style, &day, &ignored))
		buf_adds(why, rules_blame(r->rules, rule, importsettings_dates(style)));
	buf_release(&ignored);
}

/* In a spreadsheet a blank parts nobody: names have blanks in them. */
static const char *
too_few(size_t different)
{
	return different == 0 ? translate("no actors; an entry needs two or more, parted by a comma") :
	    translate("only one actor; an entry needs two or more, parted by a comma");
}

void
sheetrow_add_finding(struct sheetrow *r, struct buf *why)
{
	const struct finding *first = r->judge.found.item;

	if (r->judge.found.n > 0)
		buf_adds(why, first->kind == FINDING_TOO_FEW ? too_few(r->judge.met.n) :
		    buf_text(&first->text));
	entryjudge_next(&r->judge);
}

int
sheetrow_counts(struct sheetrow *r, enum sheetrow_count what)
{
	r->counted |= 1u << what;
	return r->count[what]++ == 0;
}

void
sheetrow_warn(const struct sheetrow *r, const struct reader *in, int column, const char *text)
{
	struct place p = { r->shown, in->line, 1 };

	if (column >= 0)
		reader_place(in, (size_t)column, &p.line, &p.column);
	diag_warning(&p, TOPIC_SLIP, "%s", text);
}

void
sheetrow_mend(struct sheetrow *r, struct buf *text)
{
	struct buf meant = { 0 };

	if (r->as_is && misread_mend(buf_text(text), text->len, &meant)) {
		if (sheetrow_counts(r, COUNT_MENDED)) {
			buf_addf(&r->word, translate("'%s' as "), shown(text->data, text->len));
			buf_addf(&r->word, "'%s'", shown(meant.data, meant.len));
		}
		buf_clear(text);
		buf_add(text, meant.data, meant.len);
	}
	buf_release(&meant);
}

void
sheetrow_tell(const struct sheetrow *r)
{
	enum { SEVERAL = 2 };
	const unsigned long *count = r->count;

	if (count[COUNT_ROUNDED] > 0)
		diag_note(translate_count(count[COUNT_ROUNDED], "%s: %lu number rounded to the 15 digits that a "
		    "spreadsheet knows: %s", "%s: %lu numbers rounded to the 15 digits that a spreadsheet "
		    "knows: %s"), diag_label(r->shown), count[COUNT_ROUNDED], r->digits.data);
	if (count[COUNT_CUT] > 0)
		diag_note(translate_count(count[COUNT_CUT], "%s: %lu number rounded to six decimals: %s",
		    "%s: %lu numbers rounded to six decimals: %s"), diag_label(r->shown), count[COUNT_CUT],
		    r->decimals.data);
	/* One that can be no minutes shows that the others are decimals too. */
	if (count[COUNT_POINTS] > 0 && count[COUNT_NO_MINUTES] == 0)
		diag_warning(&r->point, TOPIC_SLIP, translate_count(count[COUNT_POINTS], "%lu time a point in the "
		    "hours may part minutes: %s", "%lu times a point in the hours may part minutes: %s"),
		    count[COUNT_POINTS], r->minutes.data);
	if (count[COUNT_MENDED] > 0)
		diag_note(translate_count(count[COUNT_MENDED], "%s: %lu text decoded twice is mended: %s",
		    "%s: %lu texts decoded twice are mended, the first of them: %s"), diag_label(r->shown), count[COUNT_MENDED],
		    r->word.data);
	if (count[COUNT_SHARES] >= SEVERAL)
		diag_warning(&r->share, TOPIC_SLIP, "%lu times the hours look like parts of a day, as a "
		    "converter writes times: %s", count[COUNT_SHARES], r->part.data);
}
