#include <string.h>

#include "base/ascii.h"
#include "base/buf.h"
#include "base/fold.h"
#include "base/number.h"
#include "base/safe.h"
#include "base/text.h"
#include "base/translate.h"
#include "sheet/amount.h"
#include "sheet/calculated.h"
#include "sheet/duration.h"
#include "sheet/fraction.h"

/* What may follow a number, folded. */
static const char *const units[] = {
	"t", "t.", "tim", "tim.", "time", "timer", "h", "hour", "hours",
	"personaletimer", "pers", "pers.", "person", "personer", "persons", "people",
	"beboer", "beboere", "residents", "gaest", "gaester", "visitors",
	"deltager", "deltagere", "stk", "stk.", "barn", "boern", "voksen", "voksne", "ung", "unge",
	"kvinde", "kvinder", "mand", "maend", "borger", "borgere", "menneske", "mennesker",
	"frivillig", "frivillige", "children", "adults", NULL
};

struct shape {
	char s[64];		/* the digits and signs, blanks between thousands left out */
	size_t n;
	size_t points, commas;
	size_t before, after;	/* digits before the first sign, after the last one */
	char last;		/* the last sign, or NUL */
	int grouped;		/* after the first sign all groups but the last are of three */
};

static int
is_unit(const char *s, size_t len)
{
	for (size_t i = 0; units[i] != NULL; i++)
		if (text_is(s, len, units[i]))
			return 1;
	return 0;
}

/* Cut a unit off; the length of what is left. */
static size_t
without_unit(const char *s, size_t len)
{
	size_t start = len;

	while (start > 0 && !ascii_is_digit(s[start - 1]) && s[start - 1] != ' ')
		start--;
	if (start == 0 || start == len || !is_unit(s + start, len - start))
		return len;
	while (start > 0 && s[start - 1] == ' ')
		start--;
	return start;
}

/* Are the digits around a blank at s[i] thousands? */
static int
is_thousands_blank(const char *s, size_t len, size_t i)
{
	return i > 0 && i < 4 + 4 * 4 && ascii_is_digit(s[i - 1]) && i + 3 < len &&
	    ascii_is_digit(s[i + 1]) && ascii_is_digit(s[i + 2]) && ascii_is_digit(s[i + 3]) &&
	    (i + 4 == len || !ascii_is_digit(s[i + 4]));
}

/* The signs and digits of the text; 0 if there is anything else in it. */
static int
look(struct shape *p, const char *text, size_t len)
{
	struct fold f = { 0 };
	const char *s;
	size_t group = 0;
	int good;

	*p = (struct shape){ .grouped = 1 };
	fold_text(&f, text, len < 200 ? len : 0);
	s = buf_text(&f.text);
	len = without_unit(s, f.text.len);
	good = len > 0 && len < sizeof p->s;
	for (size_t i = 0; i < len && good; i++) {
		if (s[i] == ' ' && is_thousands_blank(s, len, i))
			continue;
		if (ascii_is_digit(s[i])) {
			p->before += p->last == '\0';
			group++;
		} else if (s[i] == '.' || s[i] == ',') {
			p->grouped &= p->last == '\0' ? group >= 1 && group <= 3 : group == 3;
			p->points += s[i] == '.';
			p->commas += s[i] == ',';
			p->last = s[i];
			group = 0;
		} else {
			good = 0;
		}
		p->s[p->n++] = s[i];
	}
	p->after = group;
	fold_release(&f);
	/* ",5" is a half, as some calculators show it */
	return good && group > 0 && (p->before > 0 || p->points + p->commas == 1);
}

/* One sign that may part thousands as well as decimals? */
static int
is_open(const struct shape *p)
{
	return p->points + p->commas == 1 && p->after == 3 && p->before > 0 &&
	    p->before <= 3 && p->s[0] != '0';
}

/* The sign of the decimals, as far as the text alone tells; NUL: there are none. */
static char
decimals_of(const struct shape *p)
{
	if (p->points > 0 && p->commas > 0)
		return p->last;
	return p->points + p->commas == 1 ? p->last : '\0';
}

enum amount_sign
amount_evidence(const char *text, size_t len)
{
	struct shape p;
	char sign;

	if (!look(&p, text, len) || is_open(&p) || p.before == 0)
		return AMOUNT_UNKNOWN;
	sign = decimals_of(&p);
	return sign == ',' ? AMOUNT_COMMA : sign == '.' ? AMOUNT_POINT : AMOUNT_UNKNOWN;
}

/* Is the number from text[from] on below 0: -2, − 2, (2)? */
static int
is_below(const char *text, size_t from)
{
	while (from > 0 && text[from - 1] == ' ')
		from--;
	return from > 0 && (text[from - 1] == '(' || text_dash(text + from - 1, 1) > 0 ||
	    (from >= 3 && text_dash(text + from - 3, 3) > 0));
}

/*
 * The only number in a text with more around it, as "ca. 3" or "ca. ,5"; its first
 * byte and the one behind it.  0: there is none, or it is not to be taken so.
 */
static int
lone_number(const char *text, size_t len, size_t *from, size_t *to)
{
	size_t rest;

	for (*from = 0; *from < len && !ascii_is_digit(text[*from]); ++*from)
		;
	for (*to = *from; *to < len && (ascii_is_digit(text[*to]) || text[*to] == ',' ||
	    text[*to] == '.'); ++*to)
		;
	while (*to > *from && !ascii_is_digit(text[*to - 1]))
		--*to;
	for (rest = *to; rest < len && !ascii_is_digit(text[rest]); rest++)
		;
	if (*from == 0 || *to == *from || rest < len)
		return 0;
	/* A sign before it is part of it, unless a point ends a word: "ca.5". */
	if (text[*from - 1] == ',' || text[*from - 1] == '.') {
		if (*from == 1 || strchr(" ~<>(-", text[*from - 2]) != NULL)
			--*from;
		else if (text[*from - 1] == ',')
			return 0;
	}
	return !is_below(text, *from);
}

/* What to write instead of a time, which may be one of the day. */
static void
no_clock(const char *text, size_t len, struct buf *why)
{
	long minutes = duration_clock(text, len);
	char hours[NUMBER_TEXT], *point;

	if (minutes < 0) {
		buf_adds(why, translate("; write hours as a number, as 1,5 for 1:30 hours"));
		return;
	}
	number_format(hours, number_hours(minutes));
	if ((point = strchr(hours, '.')) != NULL)
		*point = ',';
	buf_addf(why, translate("; write hours as a number: %s for %s hours"), hours, shown(text, len));
}

int
amount_none(const char *text, size_t len, struct buf *why)
{
	const char *calculated = calculated_wrong(text, len);
	const struct fraction *alone;
	size_t from, to;

	buf_addf(why, translate("'%s' is not a number"), shown(text, len));
	if (calculated != NULL)
		buf_adds(why, calculated);
	else if ((alone = fraction_at(text, len)) != NULL && strlen(alone->sign) == len)
		buf_addf(why, translate("; write '%s%s' if that is what is meant%s"), "0,", alone->digits, "");
	else if (lone_number(text, len, &from, &to))
		buf_addf(why, translate("; write '%s%s' if that is what is meant%s"),
		    ascii_is_digit(text[from]) ? "" : "0", shown(text + from, to - from),
		    from > 0 || to < len ? translate(", and the rest in the note") : "");
	else if (memchr(text, ':', len) != NULL)
		no_clock(text, len, why);
	else if (from == 0 && to > 0 && to < len && text[to] == '-')
		buf_adds(why, translate("; write one, such as 3 or 1,5 "
		    "(a spreadsheet may have taken it for a date)"));
	else
		buf_adds(why, translate("; write one, such as 3 or 1,5"));
	return 0;
}

/* Are the signs other than the decimal one where thousands have them? */
static int
is_well_grouped(const struct shape *p, char decimal)
{
	size_t signs = p->points + p->commas;

	if (decimal == '\0')
		return signs == 0 || (p->grouped && p->after == 3);
	return signs == 1 || (p->grouped &&
	    (decimal == ',' ? p->commas : p->points) == 1);
}

int
amount_number(const char *text, size_t len, enum amount_sign sign, enum amount_sure sure, int is_money,
    struct buf *out, struct buf *why)
{
	char given = sign == AMOUNT_COMMA ? ',' : '.', decimal;
	struct shape p;

	if (!look(&p, text, len))
		return amount_none(text, len, why);
	decimal = decimals_of(&p);
	/* Nobody writes a tenth of an oere; but a program may. */
	if (is_money && is_open(&p) && !(sure != AMOUNT_GUESSED && p.last == given))
		decimal = '\0';
	else if (is_open(&p) && sure != AMOUNT_GUESSED && !(is_money && sure == AMOUNT_OURS)) {
		decimal = p.last == given ? p.last : '\0';
	} else if (is_open(&p) && (sign != AMOUNT_COMMA || p.last != ',')) {
		buf_addf(why, translate("'%s' could be thousands or decimals; write it without the sign "
		    "or with other decimals, or give --decimal"), shown(text, len));
		return 0;
	} else if (decimal != '\0' && sure != AMOUNT_GUESSED && decimal != given) {
		buf_addf(why, decimal == ',' ?
		    translate("'%s' has a decimal comma, but the decimal sign is '%c'") :
		    translate("'%s' has a decimal point, but the decimal sign is '%c'"),
		    shown(text, len), given);
		return 0;
	}
	if (p.before == 0 && sign != AMOUNT_UNKNOWN && p.last != given)
		return amount_none(text, len, why);
	if (p.before == 0)
		buf_addc(out, '0');
	if (!is_well_grouped(&p, decimal))
		return amount_none(text, len, why);
	for (size_t i = 0, k = 0; i < p.n; i++) {
		k += p.s[i] == decimal;
		if (ascii_is_digit(p.s[i]))
			buf_addc(out, p.s[i]);
		else if (p.s[i] == decimal && k == 1)
			buf_addc(out, '.');
	}
	return 1;
}

int
amount_read(const char *text, size_t len, enum amount_sign sign, enum amount_sure sure,
    struct buf *out, struct buf *why)
{
	struct buf whole = { 0 }, ignored = { 0 };
	int read;

	/* Whichever sign it has here.  What is wrong is told of the text as it stands. */
	read = fraction_write_out(text, len, sign == AMOUNT_COMMA ? ',' : '.', &whole) &&
	    amount_number(whole.data, whole.len, sign, sure, 0, out, &ignored);
	buf_release(&whole);
	buf_release(&ignored);
	return read || amount_number(text, len, sign, sure, 0, out, why);
}

int
amount_is_below(amount_reader *read, const char *text, size_t len, enum amount_sign sign, enum amount_sure sure)
{
	struct buf out = { 0 }, ignored = { 0 };
	size_t at = 0, dash;
	int is;

	for (; at < len && text[at] == ' '; at++)
		;
	dash = at < len ? text_dash(text + at, len - at) : 0;
	is = dash > 0 && read(text + at + dash, len - at - dash, sign, sure, &out, &ignored) &&
	    strpbrk(buf_text(&out), "123456789") != NULL;
	buf_release(&out);
	buf_release(&ignored);
	return is;
}
