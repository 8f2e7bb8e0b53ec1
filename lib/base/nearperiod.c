#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/buf.h"
#include "base/date.h"
#include "base/dateword.h"
#include "base/fold.h"
#include "base/nearperiod.h"

enum { MOST = 5, LONGEST = 40, WORD = 16 };

/* Words and numbers, one after the other; what stands between them is not kept. */
struct said {
	char word[MOST][WORD];
	int number[MOST];	/* -1: a word */
	int n;
};

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
		said->n += !dateword_is(said->word[said->n], "i den d") && !dateword_is(said->word[said->n], "in");
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

/* Each as it would be written, if it is that; what is no day of the calendar is found out by period_parse(). */
static void
guess(struct buf *out, const struct said *s, int today)
{
	struct date now = date_civil(today);
	const int *n = s->number;
	int year;

	if (s->n > 1 && is_word(s, 0, "uge week u w") && (year = year_at(s, 2, now.year)) > 0)
		buf_addf(out, "%04d-W%02d", year, n[1]);
	else if (month_of(s, 0) > 0 && (year = year_at(s, 1, now.year)) > 0)
		buf_addf(out, "%04d-%02d", year, month_of(s, 0));
	else if (s->n == 2 && n[0] > 0 && n[0] <= 12 && (year = year_at(s, 1, 0)) > 0)
		buf_addf(out, "%04d-%02d", year, n[0]);
	else if (s->n > 1 && n[0] > 0 && month_of(s, 1) > 0 && (year = year_at(s, 2, now.year)) > 0)
		buf_addf(out, "%04d-%02d-%02d", year, month_of(s, 1), n[0]);
	else if (s->n == 3 && n[0] > 0 && n[1] > 0 && (year = year_at(s, 2, 0)) > 0)
		buf_addf(out, "%04d-%02d-%02d", year, n[1], n[0]);
	else if (s->n > 1 && is_word(s, 1, "kvartal quarter") && (year = year_at(s, 2, now.year)) > 0)
		buf_addf(out, "%04d-Q%d", year, n[0]);
	else if (s->n > 1 && is_word(s, 0, "kvartal quarter k q") && (year = year_at(s, 2, now.year)) > 0)
		buf_addf(out, "%04d-Q%d", year, n[1]);
	else if (s->n == 2 && is_word(s, 0, "sidste seneste forrige last") && is_word(s, 1, "maaned month"))
		buf_addf(out, "last-month");
	else if (s->n == 3 && is_word(s, 0, "sidste seneste last") && n[1] > 0 && is_word(s, 2, "maaneder months"))
		buf_addf(out, "last-%d-months", n[1]);
	else if (s->n == 2 && is_word(s, 0, "denne this") && is_word(s, 1, "maaned month"))
		buf_addf(out, "%04d-%02d", now.year, now.month);
	else if (s->n == 1 && is_word(s, 0, "dag idag today"))
		buf_addf(out, "%04d-%02d-%02d", now.year, now.month, now.day);
}

void
nearperiod_add(struct buf *out, const char *typed, int today)
{
	struct fold f = { 0 };
	struct said said;
	size_t len = strlen(typed);

	if (len > LONGEST)
		return;
	fold_text(&f, typed, len);
	if (take(&said, buf_text(&f.text)))
		guess(out, &said, today);
	fold_release(&f);
}
