/* One answer: what a person wrote in a cell, in the form of our files, or what is wrong with it. */
#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/date.h"
#include "base/fold.h"
#include "base/nfc.h"
#include "base/safe.h"
#include "base/text.h"
#include "base/translate.h"
#include "field/terms.h"
#include "schema/value.h"
#include "sheet/datestyle.h"
#include "sheet/money.h"
#include "sheet/row.h"
#include "survey.h"

enum { MOST_OF_A_KIND = 200 };

static struct csv_field
trimmed(const char *text, size_t len)
{
	while (len > 0 && strchr(" \t\r\n", *text) != NULL) {
		text++;
		len--;
	}
	while (len > 0 && strchr(" \t\r\n", text[len - 1]) != NULL)
		len--;
	return (struct csv_field){ text, len };
}

/* "ca. 30", "omkring 30", "30-40 ": where the number in it begins, or NULL. */
static const char *
about(const char *text, size_t len, size_t *digits)
{
	const char *s = text, *end = text + len;

	while (s < end && !ascii_is_digit(*s))
		s++;
	for (*digits = 0; s + *digits < end && (ascii_is_digit(s[*digits]) || s[*digits] == '.' ||
	    (s[*digits] == ',' && s + *digits + 1 < end && ascii_is_digit(s[*digits + 1]))); ++*digits)
		;
	return *digits > 0 && s[*digits - 1] != '.' && (s > text || s + *digits < end) ? s : NULL;
}

/* "ca. 12 mio.": its 12 is nowhere near. */
static int
has_word_behind(const char *s, const char *end)
{
	while (s < end && !ascii_is_letter(*s))
		s++;
	return s < end && strncmp(s, "kr", 2) != 0;
}

static int
no_count(const char *text, size_t len, int is_money, struct buf *why)
{
	size_t digits;
	const char *s = about(text, len, &digits);

	if (s != NULL && !(is_money && has_word_behind(s + digits, text + len)))
		buf_addf(why, translate("'%s' is more than a number; write '%s' if that is near enough, or leave it empty"),
		    shown(text, len), shown(s, digits));
	else
		buf_addf(why, translate("'%s' is no number; write how many, such as 3, or leave it empty"),
		    shown(text, len));
	return 0;
}

/* A whole number, or an amount of money. */
static int
take_number(struct buf *out, const struct field *f, enum cell_kind kind, const char *text, size_t len,
    struct buf *why)
{
	struct buf number = { 0 }, reason = { 0 };
	int is_money = f->type == FIELD_DECIMAL, is_whole = 1;
	/* The cell of a workbook has a point, whatever it shows. */
	enum amount_sign sign = kind == CELL_NUMBER ? AMOUNT_POINT : AMOUNT_COMMA;
	int good = (is_money ? money_read : amount_read)(text, len, sign, AMOUNT_GIVEN, &number, &reason);
	size_t n;

	/* In a file of a program, perhaps. */
	if (!good && (is_money ? money_evidence : amount_evidence)(text, len) == AMOUNT_POINT) {
		buf_clear(&number);
		good = (is_money ? money_read : amount_read)(text, len, AMOUNT_POINT, AMOUNT_GIVEN, &number, &reason);
	}
	n = number.len;

	if (good && !is_money && strchr(number.data, '.') != NULL) {
		while (number.data[n - 1] == '0')
			n--;
		is_whole = number.data[n - 1] == '.';
		n -= (size_t)is_whole;
	}
	if (good && number.len > 0)
		buf_add(out, number.data, n);
	buf_release(&number);
	buf_release(&reason);
	if (good && is_whole && (out->len == 0 || field_wrong(f, out->data, out->len) == NULL))
		return 1;
	if (good && !is_whole) {
		buf_addf(why, translate("'%s' is no whole number; write how many, such as 3, or leave it empty"), shown(text, len));
		return 0;
	}
	return no_count(text, len, is_money, why);
}

/* How many there are of a kind of actor: a number, or a cross. */
static int
take_tick(struct buf *out, enum cell_kind kind, const char *text, size_t len, struct buf *why)
{
	const struct field *f = &centre_schema.field[CENTRE_TENANTS];
	int yes = kind == CELL_BOOLEAN ? strcmp(text, "true") == 0 : survey_code(&yes_no_vocab, text, len);

	if (kind == CELL_BOOLEAN || yes >= 0 || strcmp(text, "✓") == 0 || strcmp(text, "✔") == 0) {
		if (kind != CELL_BOOLEAN && yes >= 0)
			yes = yes == YES_NO_JA;
		if (yes != 0)
			buf_adds(out, "1");
		return 1;
	}
	if (!take_number(out, f, kind, text, len, why))
		return 0;
	if (strtoul(out->data, NULL, 10) > MOST_OF_A_KIND) {
		buf_addf(why, translate("'%s' of one kind in one house are hardly meant; write how many there are"),
		    shown(text, len));
		return 0;
	}
	if (strtoul(out->data, NULL, 10) == 0)
		buf_clear(out);
	return 1;
}

static int
no_year(const char *text, size_t len, struct buf *why)
{
	size_t digits;
	const char *s = about(text, len, &digits);

	if (s != NULL && digits == 4)
		buf_addf(why, translate("'%s' is no year; write '%s' if that is near enough, or leave it empty"),
		    shown(text, len), shown(s, digits));
	else
		buf_addf(why, translate("'%s' is no year; write one such as 2009, or a date, or leave it empty"),
		    shown(text, len));
	return 0;
}

static int
take_date(struct buf *out, const struct field *f, enum cell_kind kind, const char *text, size_t len,
    struct buf *why)
{
	struct buf reason = { 0 };
	char date[DATE_TEXT];
	int day, good;

	if (kind == CELL_DATE && len >= 10) {
		buf_add(out, text, 10);
		return 1;
	}
	if (f->type == FIELD_YEAR && len == 4 && field_wrong(f, text, len) == NULL) {
		buf_add(out, text, len);
		return 1;
	}
	good = datestyle_read_in(text, len, DATESTYLE_DMY, DATESTYLE_ANY_YEAR, &day, &reason);
	if (good) {
		date_format(date, day);
		buf_adds(out, date);
	} else if (f->type == FIELD_YEAR) {
		no_year(text, len, why);
	} else {
		buf_adds(why, buf_text(&reason));
	}
	buf_release(&reason);
	return good;
}

/* A kind of actor, perhaps with its sector: "forening", "fond privat". */
static int
take_kind(struct buf *out, const char *text, size_t len, struct buf *why)
{
	int kind = survey_code(&kind_vocab, text, len), sector = -1;
	size_t cut = len;

	while (kind < 0 && cut > 0) {
		for (cut--; cut > 0 && text[cut] != ' '; cut--)
			;
		kind = survey_code(&kind_vocab, text, cut);
		sector = survey_code(&sector_vocab, text + cut, len - cut);
		if (sector < 0)
			kind = -1;
	}
	if (kind < 0 && survey_is_person(text, len)) {
		buf_addf(why, translate("'%s' is a person; write the kind of organisation, or leave it empty"),
		    shown(text, len));
		return 0;
	}
	if (kind < 0) {
		buf_adds(why, value_wrong_code(&kind_vocab, text, len));
		return 0;
	}
	if (sector < 0 && kind_sector(kind) == NULL) {
		buf_addf(why, translate("'%s' may be of any sector; write which, such as '%s privat'"),
		    shown(text, len), kind_vocab.term[kind].code);
		return 0;
	}
	buf_adds(out, kind_vocab.term[kind].code);
	if (sector >= 0)
		buf_addf(out, " %s", sector_vocab.term[sector].code);
	return 1;
}

static int
take_code(struct buf *out, const struct field *f, const char *text, size_t len, struct buf *why)
{
	int code;

	if (f->vocab == &kind_vocab)
		return take_kind(out, text, len, why);
	code = survey_code(f->vocab, text, len);
	if (code < 0) {
		buf_adds(why, value_wrong_code(f->vocab, text, len));
		return 0;
	}
	buf_adds(out, f->vocab->term[code].code);
	return 1;
}

/* Text as it stands, on one line; a ';' is what parts a list. */
static void
take_text(struct buf *out, const char *text, size_t len, int in_list)
{
	struct fold f = { 0 };

	fold_blanks(&f, text, len);
	for (size_t i = 0; i < f.text.len; i++)
		buf_addc(out, f.text.data[i] == '\n' || f.text.data[i] == '\r' ? ' ' :
		    in_list && f.text.data[i] == ';' ? ',' : f.text.data[i]);
	fold_release(&f);
}

static int
take_one(struct buf *out, const struct survey_column *c, enum cell_kind kind, const char *text, size_t len,
    struct buf *why)
{
	const struct field *f = survey_field(c);

	if (c->kind >= 0)
		return take_tick(out, kind, text, len, why);
	switch (f->type) {
	case FIELD_CODE:
		return take_code(out, f, text, len, why);
	case FIELD_COUNT:
	case FIELD_DECIMAL:
		return take_number(out, f, kind, text, len, why);
	case FIELD_DATE:
	case FIELD_YEAR:
		return take_date(out, f, kind, text, len, why);
	default:
		/* A house lists its helhedsplaner. */
		take_text(out, text, len, survey_items[c->item].is_list || c->item == ITEM_PLAN);
		return 1;
	}
}

/* Is a list of codes one of them as a whole: "børn og unge"? */
static int
is_one_code(const struct field *f, const char *text, size_t len)
{
	return f->type == FIELD_CODE && survey_code(f->vocab, text, len) >= 0;
}

/* Where the next item of a list ends: at a ';' or a line end; of codes at a comma, or " og ", too. */
static size_t
item_length(const struct field *f, const char *text, size_t len, size_t *gap)
{
	size_t n;

	*gap = 1;
	for (n = 0; n < len; n++) {
		if (text[n] == ';' || text[n] == '\n' || (f->type == FIELD_CODE && strchr(",/+", text[n]) != NULL))
			return n;
		if (f->type == FIELD_CODE && len - n > 4 && (strncmp(text + n, " og ", 4) == 0 ||
		    strncmp(text + n, " & ", 3) == 0) && is_one_code(f, text, n)) {
			*gap = text[n + 1] == '&' ? 3 : 4;
			return n;
		}
	}
	*gap = 0;
	return n;
}

static int
take_list(struct buf *out, const struct survey_column *c, const char *text, size_t len, struct buf *why)
{
	const struct field *f = survey_field(c);

	while (len > 0) {
		size_t gap = 0, n = is_one_code(f, text, len) ? len : item_length(f, text, len, &gap);
		struct csv_field item = trimmed(text, n);
		size_t before = out->len;

		if (before > 0 && item.len > 0)
			buf_addc(out, ';');
		if (item.len > 0 && !take_one(out, c, CELL_TEXT, item.text, item.len, why))
			return 0;
		text += n + gap;
		len -= n + gap;
	}
	return 1;
}

int
answer_take(struct buf *out, size_t column, enum cell_kind kind, const char *text, size_t len, struct buf *why)
{
	const struct survey_column *c = survey_column(column);
	struct csv_field f = trimmed(text, len);
	struct buf copy = { 0 };
	int good = 1;

	/* NUL-terminated, and in one normal form. */
	nfc_add(&copy, f.text, f.len);
	if (sheetrow_is_personal(buf_text(&copy), copy.len)) {
		buf_adds(why, translate("this holds what is shaped like a CPR number; take it out, "
		    "for personal numbers do not belong in these files"));
		good = 0;
	} else if (kind == CELL_ERROR || kind == CELL_UNCALCULATED) {
		buf_addf(why, translate("'%s' is a formula without a value; write the answer itself"),
		    shown(copy.data, copy.len));
		good = 0;
	} else if (!sheetrow_is_nothing(buf_text(&copy), copy.len) && !survey_is_unknown(copy.data, copy.len)) {
		good = survey_items[c->item].is_list ? take_list(out, c, copy.data, copy.len, why) :
		    take_one(out, c, kind, copy.data, copy.len, why);
	}
	if (!good)
		buf_clear(out);
	buf_release(&copy);
	return good;
}
