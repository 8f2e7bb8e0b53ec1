#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/number.h"
#include "base/text.h"
#include "calendar/ruleword.h"
#include "cli/dayword.h"
#include "cli/forgive.h"
#include "schema/spelledhours.h"
#include "schema/value.h"
#include "schema/vocab.h"
#include "schema/vocabsaid.h"
#include "sheet/datestyle.h"
#include "sheet/duration.h"
#include "sheet/money.h"
#include "sheet/wording.h"

enum { LONGEST_WORD = 200 };

/* ---- codes ---- */

/* The code that a text means, or NULL: of what sheets hold there are many words. */
static const char *
code_of(const struct vocab *v, const char *text, size_t len)
{
	const struct wording *words = wording_of(v);
	int code = -1;

	if (len <= LONGEST_WORD)
		code = words != NULL ? wording_read(words, text, len) : vocabsaid_find(v, text, len, VOCABSAID_NAMES);
	return code >= 0 ? v->term[code].code : NULL;
}

/* ---- all of them ---- */

/* 0: it is no day, and why.  Without today it is only what the field takes. */
static int
add_day(struct buf *out, const char *text, size_t len, int today, struct buf *why)
{
	char day_text[DATE_TEXT];
	struct buf ignored = { 0 };
	int day, good;

	if (today != FORGIVE_NO_DAY)
		good = dayword_read(text, len, today, &day, why);
	else if (datestyle_is_open(text, len) && datestyle_has_slashes(text, len))
		good = -1;
	else if (datestyle_read(text, len, DATESTYLE_DMY, &day, &ignored))
		good = 1;
	else
		good = dayword_lacks_year(text, len, why) ? 0 : -1;
	buf_release(&ignored);
	if (good > 0) {
		date_format(day_text, day);
		buf_adds(out, day_text);
	}
	return good;
}

static amount_reader *
reader_of(const struct field *f)
{
	return f == &funding_schema.field[FUNDING_AMOUNT] ? money_read : amount_read;
}

static int
is_of_money(const struct field *f)
{
	return f == &funding_schema.field[FUNDING_FROM] || f == &funding_schema.field[FUNDING_UNTIL];
}

/* A number with a Danish sign or a unit; of an entry's hours "90 min", too. */
static int
add_number(struct buf *out, const struct field *f, const char *text, size_t len)
{
	long minutes = f == &entry_schema.field[ENTRY_HOURS] ? duration_minutes(text, len) : -1;
	struct buf number = { 0 }, ignored = { 0 };
	char hours[NUMBER_TEXT];
	int good = minutes >= 0 || reader_of(f)(text, len, AMOUNT_COMMA, 1, &number, &ignored);

	if (minutes >= 0) {
		number_format(hours, number_hours(minutes));
		buf_adds(out, hours);
	} else if (good) {
		/* (Of kr. three digits may be thousands whatever stands before them.) */
		if (!(f->flags & FIELD_ADDED_UP))
			field_settle(f, &number);
		buf_adds(out, buf_text(&number));
	}
	buf_release(&number);
	buf_release(&ignored);
	return good;
}

int
forgive_value(const struct field *f, const char *text, size_t len, int today,
    struct buf *out, struct buf *why)
{
	const char *code;
	int done = -1;

	if (f == &activity_schema.field[ACTIVITY_REPEAT] && ruleword_read(out, text, len))
		return 1;
	if (len == 0 || field_wrong(f, text, len) == NULL) {
		buf_add(out, text, len);
		return 1;
	}
	switch (f->type) {
	case FIELD_CODE:
		code = code_of(f->vocab, text, len);
		if (code != NULL && wording_is_doubted(text, len, why)) {
			done = 0;
		} else if (code != NULL) {
			buf_adds(out, code);
			done = 1;
		}
		break;
	case FIELD_DATE:
		/* Money begins and ends in years behind and ahead: what took place may lack its year, and this may not. */
		if (!is_of_money(f) || !dayword_lacks_year(text, len, why))
			done = add_day(out, text, len, today, why);
		else
			done = 0;
		break;
	case FIELD_YEAR:
		done = add_day(out, text, len, FORGIVE_NO_DAY, why);
		break;
	case FIELD_HOURS:
		if (spelledhours_forgive(out, text, len))
			done = 1;
		break;
	case FIELD_DECIMAL:
	case FIELD_COUNT:
		if (add_number(out, f, text, len))
			done = 1;
		else if (f->type == FIELD_DECIMAL && duration_clock(text, len) >= 0)
			done = amount_read(text, len, AMOUNT_COMMA, AMOUNT_GIVEN, out, why);
		else if (amount_is_below(reader_of(f), text, len, AMOUNT_COMMA, AMOUNT_GIVEN)) {
			buf_adds(why, field_wrong_below(f, text, len));
			done = 0;
		}
		break;
	default:
		break;
	}
	if (done < 0)
		buf_add(out, text, len);
	return done != 0;
}
