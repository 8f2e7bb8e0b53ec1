#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/buf.h"
#include "base/date.h"
#include "base/dateword.h"
#include "base/fold.h"
#include "base/nearperiod.h"

enum { MOST = 5, LONGEST = 60, WORD = 16 };

/* Words and numbers, one after the other; what stands between them is not kept. */
struct said {
	char word[MOST][WORD];
	int number[MOST];	/* -1: a word */
	int n;
};

/* "i", "den", "from": what a period may be said with, and is none of it? */
static int
is_filler(const char *word)
{
	return dateword_is(word, "i den d") || dateword_is(word, "in") || dateword_is(word, "fra") || dateword_is(word, "from");
}

/* 0: it is more than a period would be. */
static int
take(struct said *said, const char *s)
{
	*said = (struct said){ .n = 0 };
	for (size_t len; *s != '\0'; s += len) {
		int digits = ascii_is_digit(*s);

		for (len = 0; s[len] != '\0' && strchr(" .,-/", s[len]) == NULL && !ascii_is_digit(s[len]) == !digits; len++)
			;
		if (len == 0) {
			len = 1;
			continue;
		}
		if (said->n == MOST || len >= WORD || (digits && len > 4))
			return 0;
		memcpy(said->word[said->n], s, len);
		said->word[said->n][len] = '\0';
		said->number[said->n] = digits ? (int)strtol(said->word[said->n], NULL, 10) : -1;
		said->n += !is_filler(said->word[said->n]);
	}
	return 1;
}

static int
is_word(const struct said *said, int i, const char *these)
{
	return i < said->n && said->number[i] < 0 && dateword_is(said->word[i], these);
}

/* A year of four digits; this one where nothing more is said; -1: neither. */
static int
year_at(const struct said *said, int i, int this_year)
{
	return i == said->n ? this_year : i + 1 == said->n && strlen(said->word[i]) == 4 ? said->number[i] : -1;
}

static int
month_of(const struct said *said, int i)
{
	return i < said->n && said->number[i] < 0 ? dateword_month(said->word[i]) : 0;
}

/* The year of a whole date: of two digits, too, of this century. */
static int
date_year_at(const struct said *said, int i)
{
	if (i < said->n && said->number[i] >= 0 && strlen(said->word[i]) == 2)
		return 2000 + said->number[i];
	return year_at(said, i, 0);
}

static int
is_year(const struct said *said, int i)
{
	return i < said->n && said->number[i] > 0 && strlen(said->word[i]) == 4;
}

/* This week, or so many before it. */
static void
add_week(struct buf *out, int day)
{
	int year, week;

	date_week(day, &year, &week);
	buf_addf(out, "%04d-W%02d", year, week);
}

static void
add_day(struct buf *out, int day)
{
	char text[DATE_TEXT];

	date_format(text, day);
	buf_adds(out, text);
}

/* What is counted from today, or is written as a period but for a digit. */
static void
guess_near(struct buf *out, const struct said *s, int today)
{
	struct date now = date_civil(today);
	const int *n = s->number;
	int last = is_word(s, 0, "sidste seneste forrige last");

	if (s->n == 2 && last && is_word(s, 1, "maaned month"))
		buf_adds(out, "last-month");
	else if (s->n == 3 && last && n[1] > 0 && is_word(s, 2, "maaneder months"))
		buf_addf(out, "last-%d-months", n[1]);
	else if (s->n == 2 && (last || is_word(s, 0, "denne this")) && is_word(s, 1, "uge week"))
		add_week(out, today - last * 7);
	else if (s->n == 2 && (last || is_word(s, 0, "dette this")) && is_word(s, 1, "aar year"))
		buf_addf(out, "%04d", now.year - last);
	else if (s->n == 2 && is_word(s, 0, "denne this") && is_word(s, 1, "maaned month"))
		buf_addf(out, "%04d-%02d", now.year, now.month);
	else if (s->n == 1 && is_word(s, 0, "dag idag today"))
		add_day(out, today);
	else if (s->n == 1 && is_word(s, 0, "gaar igaar yesterday"))
		add_day(out, today - 1);
	else if (s->n == 1 && is_word(s, 0, "aar iaar"))
		buf_addf(out, "%04d", now.year);
	else if (s->n == 3 && is_year(s, 0) && n[1] > 0 && n[2] > 0)
		buf_addf(out, "%s-%02d-%02d", s->word[0], n[1], n[2]);
	else if (s->n == 2 && is_year(s, 0) && n[1] > 0 && strlen(s->word[1]) <= 2)
		buf_addf(out, "%s-%02d", s->word[0], n[1]);
	else if (s->n == 1 && is_year(s, 0))
		buf_adds(out, s->word[0]);
}

/* Each as it would be written, if it is that; what is no day of the calendar is found out by period_parse(). */
static void
guess(struct buf *out, const struct said *s, int this_year, int today)
{
	const int *n = s->number;
	int year;

	if (s->n > 1 && is_word(s, 0, "uge week u w") && (year = year_at(s, 2, this_year)) > 0)
		buf_addf(out, "%04d-W%02d", year, n[1]);
	else if (month_of(s, 0) > 0 && (year = year_at(s, 1, this_year)) > 0)
		buf_addf(out, "%04d-%02d", year, month_of(s, 0));
	else if (s->n == 2 && n[0] > 0 && n[0] <= 12 && (year = year_at(s, 1, 0)) > 0)
		buf_addf(out, "%04d-%02d", year, n[0]);
	else if (s->n > 1 && n[0] > 0 && month_of(s, 1) > 0 && (year = year_at(s, 2, this_year)) > 0)
		buf_addf(out, "%04d-%02d-%02d", year, month_of(s, 1), n[0]);
	else if (s->n == 3 && n[0] > 0 && !is_year(s, 0) && n[1] > 0 && (year = date_year_at(s, 2)) > 0)
		buf_addf(out, "%04d-%02d-%02d", year, n[1], n[0]);
	else if (s->n > 1 && is_word(s, 1, "kvartal quarter") && (year = year_at(s, 2, this_year)) > 0)
		buf_addf(out, "%04d-Q%d", year, n[0]);
	else if (s->n > 1 && is_word(s, 0, "kvartal quarter k q") && (year = year_at(s, 2, this_year)) > 0)
		buf_addf(out, "%04d-Q%d", year, n[1]);
	else
		guess_near(out, s, today);
}

/* 10/05/2026: by two slashes it may have been written with the month first. */
static int
is_either(const struct said *s, const char *text)
{
	const char *slash = strchr(text, '/');

	return slash != NULL && strchr(slash + 1, '/') != NULL && s->n == 3 && s->number[0] <= 12 && s->number[1] <= 12;
}

/* One period, or one end of a longer one; 0: it is none that is known. */
static int
add_one(struct buf *out, const char *text, size_t len, int this_year, int today)
{
	char part[LONGEST + 1];
	size_t before = out->len;
	struct said said;

	memcpy(part, text, len);
	part[len] = '\0';
	if (take(&said, part) && !is_either(&said, part))
		guess(out, &said, this_year, today);
	return out->len > before;
}

/* Where a text is parted into a beginning and an end: the sign's place and length; NULL: nowhere. */
static const char *
parted(const char *text, size_t *len)
{
	static const char *const signs[] = { "..", " til ", " to ", " - ", " – " };
	const char *at = NULL;

	for (size_t i = 0; i < sizeof signs / sizeof *signs && at == NULL; i++) {
		at = strstr(text, signs[i]);
		*len = strlen(signs[i]);
	}
	return at;
}

/* Two periods with a sign between them. */
static int
add_two(struct buf *out, const char *text, const char *at, size_t sign, int this_year, int today)
{
	struct buf begin = { 0 }, end = { 0 };
	int are = add_one(&end, at + sign, strlen(at + sign), this_year, today) &&
	    add_one(&begin, text, (size_t)(at - text), (int)strtol(end.data, NULL, 10), today);

	if (are)
		buf_addf(out, "%s..%s", begin.data, end.data);
	buf_release(&begin);
	buf_release(&end);
	return are;
}

void
nearperiod_add(struct buf *out, const char *typed, int today)
{
	int this_year = date_civil(today).year;
	struct fold f = { 0 };
	const char *text, *at;
	size_t len = strlen(typed), sign;

	fold_text(&f, typed, len <= LONGEST ? len : 0);
	if (f.text.len > LONGEST)
		buf_clear(&f.text);
	text = buf_text(&f.text);
	at = parted(text, &sign);
	if (at != NULL && *at == '.' && at[sign] == '\0') {
		buf_adds(out, add_one(out, text, (size_t)(at - text), this_year, today) ? ".." : "");
	} else if (at != NULL) {
		add_two(out, text, at, sign, this_year, today);
	} else if (!add_one(out, text, f.text.len, this_year, today)) {
		/* A hyphen without blanks parts the numbers of a date as well: the one with a period on either side. */
		for (at = strchr(text, '-'); at != NULL && !add_two(out, text, at, 1, this_year, today);)
			at = strchr(at + 1, '-');
	}
	fold_release(&f);
}
