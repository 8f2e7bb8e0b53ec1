#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/ascii.h"
#include "base/buf.h"
#include "base/cpr.h"
#include "base/date.h"
#include "base/nfc.h"
#include "base/number.h"
#include "base/safe.h"
#include "base/shellword.h"
#include "base/text.h"
#include "base/translate.h"
#include "schema/hours.h"
#include "schema/spelledhours.h"
#include "schema/value.h"

static const char *wrong(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

static const char *
wrong(const char *fmt, ...)
{
	static struct buf message;
	va_list ap;

	buf_clear(&message);
	va_start(ap, fmt);
	buf_addv(&message, translate(fmt), ap);
	va_end(ap);
	return message.data;
}

const char *
value_wrong_id(const char *text, size_t len)
{
	size_t signs = 0;

	if (text_is_id(text, len))
		return NULL;
	if (text_is(text, len, "total"))
		return wrong("'total' is the name of the sums; choose another id");
	if (text_invalid(text, len) < len)
		return wrong("'%s' is not UTF-8; is it Windows-1252?", shown(text, len));
	if (!nfc_is(text, len))
		return wrong("the id '%s' holds accents as characters of their own; "
		    "write it anew in a plain editor (NFC)", shown(text, len));
	while (signs < len && strchr("-_.", text[signs]) != NULL && text[signs] != '\0')
		signs++;
	/* All of its characters may stand in an id, but not the first of them there. */
	if (signs > 0 && (signs == len || text_is_id(text + signs, len - signs)))
		return wrong("'%s' is not an id, which begins with a small letter or a digit", shown(text, len));
	return wrong("'%s' is not an id; write small letters, digits, '-', '_' and '.'",
	    shown(text, len));
}

const char *
value_wrong_code(const struct vocab *v, const char *text, size_t len)
{
	struct buf all = { 0 };
	const char *near, *message;

	if (vocab_find(v, text, len) >= 0)
		return NULL;
	if (text_invalid(text, len) < len)
		return wrong("'%s' is not UTF-8; is it Windows-1252?", shown(text, len));
	near = vocab_nearest(v, text, len);
	if (near != NULL)
		return wrong("unknown %s '%s'; did you mean '%s'?", translate(v->name),
		    shown(text, len), near);
	vocab_add_codes(&all, v);
	message = wrong("unknown %s '%s'; it is one of %s", translate(v->name), shown(text, len),
	    buf_text(&all));
	buf_release(&all);
	return message;
}

/*
 * A day that a program wrote with a time of day behind it: what is wrong, and which day may be
 * meant.  Such programs take the midnight that begins a Danish day for 22:00 or 23:00 of the
 * day before in UTC.  NULL: the text is none.
 */
static const char *
wrong_moment(const char *text, size_t len)
{
	const char *clock = text + 11, *zone;
	char meant[DATE_TEXT];
	int day, hour;

	if (len < 16 || !date_parse(text, 10, &day) || (text[10] != 'T' && text[10] != ' ') ||
	    clock[2] != ':' || strspn(clock, "0123456789:.") < 5)
		return NULL;
	zone = clock + strspn(clock, "0123456789:.");
	hour = (clock[0] - '0') * 10 + clock[1] - '0';
	if (*zone == 'Z' && (hour == 22 || hour == 23) && memcmp(clock + 3, "00", 2) == 0) {
		date_format(meant, day + 1);
		return wrong("'%s' is not a date; a program wrote the day as a moment of UTC: write the day "
		    "alone, %s perhaps", shown(text, len), meant);
	}
	date_format(meant, day);
	return wrong("'%s' is not a date; write the day without the time of day, %s perhaps",
	    shown(text, len), meant);
}

const char *
value_wrong_date(const char *text, size_t len)
{
	const char *moment;
	int day;

	if (date_parse(text, len, &day))
		return NULL;
	if ((moment = wrong_moment(text, len)) != NULL)
		return moment;
	return wrong("'%s' is not a date; %s", shown(text, len), date_remedy(text, len));
}

const char *
value_personal(const char *name, const char *text, size_t len)
{
	size_t at = 0;

	if (cpr_find(text, len, &at) == 0)
		return NULL;
	if (name != NULL)
		return wrong("%s holds what is shaped like a CPR number; "
		    "personal numbers do not belong in these files", name);
	return wrong("'%s' holds what is shaped like a CPR number; "
		    "personal numbers do not belong in these files", shown(text, len));
}

const char *
value_personal_row(const char *text, size_t len)
{
	size_t at = 0;

	if (cpr_find(text, len, &at) == 0)
		return NULL;
	return wrong("cells that stand side by side are together shaped like a CPR number; "
	    "personal numbers do not belong in these files; an amount can be written as 101200.0");
}

const char *
value_program(const char *thing)
{
	static const struct { const char *thing, *program; } odd[] = {
		{ "resource", "mc-share" }, { "booking", "mc-share" }, { "activity", "mc-calendar" }, { "plan", "mc-plan" },
		{ "entry", "mc-log" }, { "source", "mc-funding" }
	};
	static char name[40];

	for (size_t i = 0; i < sizeof odd / sizeof *odd; i++)
		if (strcmp(thing, odd[i].thing) == 0)
			return odd[i].program;
	/* Else it is called as its things are: mc-actors. */
	snprintf(name, sizeof name, "mc-%ss", thing);
	return name;
}

const char *
value_unknown(const char *thing, const char *text, size_t len, const char *near,
    const char *path)
{
	const char *word = shown(text, len);

	if (near != NULL)
		return wrong("unknown %s '%s'; did you mean '%s'?", translate(thing), word, near);
	if (path != NULL)
		return wrong("unknown %s '%s'; %s %s lists the known ones", translate(thing), word,
		    value_program(thing), shellword(path));
	return wrong("unknown %s '%s'", translate(thing), word);
}

const char *
value_no_column(const struct schema *s, const char *label, const char *column, const char *path)
{
	if (schema_field(s, column, strlen(column)) == NULL)
		return wrong("'%s' has no column '%s'; add it to its header and rows first", label, column);
	return wrong("'%s' has no column '%s'; this adds it: %s column %s %s", label, column,
	    value_program(s->thing), shellword(path), column);
}

void
value_said_of(struct buf *b, const char *message, const char *text, size_t len,
    const char *other, size_t other_len)
{
	struct buf quoted = { 0 };

	buf_addf(&quoted, "'%s'", shown(text, len));
	if (strncmp(message, quoted.data, quoted.len) == 0)
		buf_addf(b, "'%s'%s", shown(other, other_len), message + quoted.len);
	else
		buf_adds(b, message);
	buf_release(&quoted);
}

const char *
value_wrong_day(int day, int today, const char *text, size_t len, const char *remedy)
{
	const char *unlikely = date_unlikely(day);
	char now[DATE_TEXT];

	if (unlikely != NULL)
		return wrong("'%s' is hardly meant: %s", shown(text, len), unlikely);
	if (day <= today)
		return NULL;
	date_format(now, today);
	return wrong("'%s' is after today, %s; %s", shown(text, len), now, remedy);
}

static int
is_year(const char *s, size_t len)
{
	if (len != 4 || *s == '0')
		return 0;
	for (size_t i = 0; i < 4; i++)
		if (s[i] < '0' || s[i] > '9')
			return 0;
	return 1;
}

int
value_is_time(const char *s, size_t len)
{
	int day;

	return len == 16 && date_parse(s, 10, &day) && s[10] == 'T' && hours_clock(s + 11, 5) >= 0;
}

static int
is_count(const char *s, size_t len)
{
	if (len == 0 || len > 15)
		return 0;
	while (len > 0 && ascii_is_digit(s[len - 1]))
		len--;
	return len == 0;
}

const char *
field_wrong_below(const struct field *f, const char *text, size_t len)
{
	return wrong("'%s' is below 0; '%s' cannot be", shown(text, len), f->name);
}

static const char *
wrong_number(const struct field *f, const char *text, size_t len)
{
	int64_t value;
	const char *why = number_parse(text, len, &value);

	if (why != NULL)
		return wrong("'%s' is not a number for '%s'; %s", shown(text, len), f->name, why);
	return value < 0 ? field_wrong_below(f, text, len) : NULL;
}

static const char *
wrong_count(const struct field *f, const char *text, size_t len)
{
	int64_t value;

	if (is_count(text, len))
		return NULL;
	if (number_parse(text, len, &value) == NULL && value < 0)
		return field_wrong_below(f, text, len);
	return wrong("'%s' is not a whole number for '%s'; write 0, 1, 2 ...", shown(text, len), f->name);
}

static const char *
wrong_hours(const char *text, size_t len)
{
	struct buf right = { 0 };
	const char *why;

	/* A table parts them so. */
	if (memchr(text, ';', len) != NULL)
		return wrong("'%s' is more than one; put a comma between them, as in 'ti 16:00-18:00,to 16:00-18:00'",
		    shown(text, len));
	why = spelledhours_forgive(&right, text, len) ?
	    wrong("'%s' is not opening hours as the files have them; write '%s'",
	    shown(text, len), right.data) :
	    wrong("'%s' is not opening hours; write days and times, "
	    "as in 'ma-fr 09:00-15:00'", shown(text, len));
	buf_release(&right);
	return why;
}

int
field_is_free(const struct field *f)
{
	return f->type == FIELD_TEXT || f->type == FIELD_WORD || f->type == FIELD_ACTOR_OR_TEXT ||
	    f->type == FIELD_PLAN || f->type == FIELD_MAP || f->type == FIELD_BY_CODE;
}

const char *
field_wrong(const struct field *f, const char *text, size_t len)
{
	int day;

	if (field_is_free(f))
		return NULL;
	switch (f->type) {
	case FIELD_ID:
	case FIELD_ACTOR:
	case FIELD_INITIATIVE:
	case FIELD_RESOURCE:
		return value_wrong_id(text, len);
	case FIELD_CODE:
		return value_wrong_code(f->vocab, text, len);
	case FIELD_DATE:
		return value_wrong_date(text, len);
	case FIELD_YEAR:
		return is_year(text, len) || date_parse(text, len, &day) ? NULL :
		    wrong_moment(text, len) != NULL ? wrong_moment(text, len) :
		    wrong("'%s' is neither a year nor a date; write YYYY or YYYY-MM-DD",
		    shown(text, len));
	case FIELD_TIME:
		return value_is_time(text, len) ? NULL :
		    wrong("'%s' is not a time; write YYYY-MM-DDTHH:MM", shown(text, len));
	case FIELD_MOMENT:
		return value_is_time(text, len) || date_parse(text, len, &day) ? NULL :
		    wrong("'%s' is neither a time nor a date; write YYYY-MM-DDTHH:MM, "
		    "or YYYY-MM-DD for a whole day", shown(text, len));
	case FIELD_CLOCK:
		return len == 5 && hours_clock(text, len) >= 0 ? NULL :
		    wrong("'%s' is not a time of day; write HH:MM", shown(text, len));
	case FIELD_HOURS:
		return hours_right(text, len) ? NULL : wrong_hours(text, len);
	case FIELD_DECIMAL:
		return wrong_number(f, text, len);
	case FIELD_COUNT:
		return wrong_count(f, text, len);
	case FIELD_GRADE:
		return len == 1 && *text >= '1' && *text <= '5' ? NULL :
		    wrong("'%s' is not from 1 to 5", shown(text, len));
	default:	/* free */
		return NULL;
	}
}

const char *
field_doubt(const struct field *f, const char *text, size_t len)
{
	const char *point = memchr(text, '.', len);
	int64_t value;

	if (f->type != FIELD_DECIMAL || point == NULL || point == text || point - text > 3 ||
	    (size_t)(text + len - point) != 4 || *text == '0' ||
	    number_parse(text, len, &value) != NULL)
		return NULL;
	return wrong("'%s' is read as a decimal; if thousands are meant, write %.*s%.3s",
	    shown(text, len), (int)(point - text), text, point + 1);
}

void
field_settle(const struct field *f, struct buf *number)
{
	size_t len = number->len;

	if (field_doubt(f, buf_text(number), len) == NULL)
		return;
	while (number->data[len - 1] == '0')
		len--;
	buf_truncate(number, len - (number->data[len - 1] == '.'));
	if (field_doubt(f, number->data, number->len) != NULL)
		buf_addc(number, '0');
}

enum topic
field_topic(const struct field *f)
{
	return f->type == FIELD_DATE || f->type == FIELD_YEAR || f->type == FIELD_TIME ||
	    f->type == FIELD_MOMENT ? TOPIC_DATE : TOPIC_VALUE;
}
