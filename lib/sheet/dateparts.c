#include <stdio.h>
#include <string.h>

#include "base/ascii.h"
#include "base/fold.h"
#include "base/text.h"
#include "sheet/dateparts.h"

/* Months and weekdays, folded: a word means one if it begins with the
 * first part and is the beginning of one of the names. */
struct word {
	const char *least, *da, *en;
	int n;
};

static const struct word months[] = {
	{ "jan", "januar", "january", 1 }, { "feb", "februar", "february", 2 },
	{ "mar", "marts", "march", 3 }, { "apr", "april", "april", 4 },
	{ "maj", "maj", "maj", 5 }, { "may", "may", "may", 5 },
	{ "jun", "juni", "june", 6 }, { "jul", "juli", "july", 7 },
	{ "aug", "august", "august", 8 }, { "sep", "september", "september", 9 },
	{ "okt", "oktober", "oktober", 10 }, { "oct", "october", "october", 10 },
	{ "nov", "november", "november", 11 }, { "dec", "december", "december", 12 },
	{ NULL, NULL, NULL, 0 }
};

static const struct word weekdays[] = {
	{ "ma", "mandag", "mandag", 0 }, { "mon", "monday", "monday", 0 },
	{ "ti", "tirsdag", "tirsdag", 1 }, { "tue", "tuesday", "tuesday", 1 },
	{ "on", "onsdag", "onsdag", 2 }, { "wed", "wednesday", "wednesday", 2 },
	{ "to", "torsdag", "torsdag", 3 }, { "thu", "thursday", "thursday", 3 },
	{ "fr", "fredag", "friday", 4 },
	{ "loe", "loerdag", "loerdag", 5 }, { "sat", "saturday", "saturday", 5 },
	{ "soe", "soendag", "soendag", 6 }, { "sun", "sunday", "sunday", 6 },
	{ NULL, NULL, NULL, 0 }
};

/* Of a word as it is folded: small letters, and whatever is not in ASCII. */
static int
is_of_word(char c)
{
	return ascii_is_small(c) || ascii_is_beyond(c);
}

static const struct word *
word_of(const struct word *w, const char *s, size_t n)
{
	for (; w->least != NULL; w++)
		if (n >= strlen(w->least) &&
		    ((n <= strlen(w->da) && memcmp(w->da, s, n) == 0) ||
		    (n <= strlen(w->en) && memcmp(w->en, s, n) == 0)))
			return w;
	return NULL;
}

/*
 * A time zone up to the end: Z, UTC, +02:00, +0200, +02.  1: that of Greenwich
 * by name, 2: by its distance, 0: it is not such a word.
 */
static int
zone_at(const char *s)
{
	size_t dash = text_dash(s, strlen(s)), n;

	if (strcmp(s, "z") == 0 || strcmp(s, "utc") == 0 || strcmp(s, "gmt") == 0)
		return 1;
	if (*s != '+' && dash == 0)
		return 0;
	s += dash > 0 ? dash : 1;
	n = strspn(s, "0123456789");
	if (n == 2 && s[2] == ':')
		return strspn(s + 3, "0123456789") == 2 && s[5] == '\0' ? 2 : 0;
	return (n == 2 || n == 4) && s[n] == '\0' ? 2 : 0;
}

/* Hours and minutes at s, and seconds; their bytes, or 0. */
static int
clock_at(const char *s, char sign, int *seconds)
{
	unsigned hour, minute, second = 0;
	int end = 0, more = 0;
	char between;

	/* Most days stand without one. */
	if (strchr(s, sign) == NULL || sscanf(s, "%2u%c%2u%n", &hour, &between, &minute, &end) != 3 || between != sign)
		return 0;
	if ((s[end] == ':' || s[end] == '.') &&
	    sscanf(s + end + 1, "%2u%n", &second, &more) == 1) {
		end += 1 + more;
		if (s[end] == '.')
			end += 1 + (int)strspn(s + end + 1, "0123456789");
	}
	*seconds = (int)(hour * 3600 + minute * 60 + second);
	return hour < 25 && minute < 60 && second < 61 ? end : 0;
}

/* A clock of hours and minutes, with either sign, or after "kl" of hours alone; its bytes or 0. */
static int
any_clock_at(const char *s, int alone, int *seconds)
{
	int end = clock_at(s, ':', seconds);

	if (end == 0)
		end = clock_at(s, '.', seconds);
	if (end == 0 && alone && ascii_is_digit(*s)) {
		end = ascii_is_digit(s[1]) ? 2 : 1;
		*seconds = ((*s - '0') * (end == 2 ? 10 : 1) + (end == 2 ? s[1] - '0' : 0)) * 3600;
		if (*seconds > 24 * 3600 || ascii_is_digit(s[end]))
			end = 0;
	}
	return end;
}

/*
 * Behind a whole date: "kl. 13.00", "kl 13-15", "13.00-15.00", "3:00 PM", up to the end?
 * The numbers of two days are none: without "kl" there are minutes.
 */
static int
take_hours(struct dateparts *p, const char *s)
{
	int called, seconds, end;

	s += strspn(s, " ,");
	called = strncmp(s, "kl", 2) == 0 && !is_of_word(s[2]);
	if (called) {
		s += 2 + (s[2] == '.' || s[2] == ':');
		s += strspn(s, " ");
	}
	if ((end = any_clock_at(s, called, &seconds)) == 0)
		return 0;
	s += end;
	s += strspn(s, " ");
	if ((*s == 'a' || *s == 'p') && s[1] == 'm' && s[2] == '\0') {
		p->half = 1;
		return 1;
	}
	if (*s == '\0')
		return 1;
	end = strncmp(s, "til", 3) == 0 ? 3 : (int)text_dash(s, strlen(s));
	if (end == 0)
		return 0;
	s += end;
	s += strspn(s, " ");
	s += (end = any_clock_at(s, called, &seconds));
	return end > 0 && *s == '\0';
}

/*
 * Is there a time of day, 14:30, 14.30 or T14:30:00, with or without a zone, up to
 * the end?  With a point only after a whole date and a blank: 6.10 may be a day too.
 */
static int
take_time(struct dateparts *p, const char *s)
{
	int whole = p->n == 3 || (p->n == 2 && p->month != 0);
	int stamp = *s == 't', end, seconds, zone;

	s += stamp;
	end = clock_at(s, ':', &seconds);
	if (end == 0 && whole && s[-1] == ' ' && ascii_is_digit(s[-2]))
		end = clock_at(s, '.', &seconds);
	if (end == 0)
		return 0;
	s += end + (s[end] == ' ');
	/* In 10:00-12:00 the second is no zone. */
	zone = stamp || text_dash(s, strlen(s)) == 0 ? zone_at(s) : 0;
	/* Midnight in Greenwich is the same day here; and it mostly means that no time was given. */
	p->zoned = zone == 2 || (zone == 1 && seconds > 0);
	return zone > 0 || *s == '\0';
}

/* One word of the date: a weekday, a month, or one that says nothing. */
static int
take_word(struct dateparts *p, const char *s, size_t n)
{
	const struct word *w;

	if (p->n == 0 && p->month == 0 && p->weekday < 0 &&
	    (w = word_of(weekdays, s, n)) != NULL) {
		p->weekday = w->n;
		return 1;
	}
	if (p->month == 0 && (w = word_of(months, s, n)) != NULL) {
		p->month = w->n;
		p->many = p->n > 1;
		return !p->many;
	}
	p->many = p->n > 0 && (text_is(s, n, "og") || text_is(s, n, "til") || text_is(s, n, "and"));
	return p->n == 0 && p->month == 0 &&
	    (text_is(s, n, "den") || (n == 1 && *s == 'd'));
}

/* The digits at s; their number, or 0 if they are too many. */
static size_t
take_number(struct dateparts *p, const char *s)
{
	size_t n = 0;

	p->number[p->n] = 0;
	while (ascii_is_digit(s[n])) {
		if (n == 8)
			return 0;
		p->number[p->n] = p->number[p->n] * 10 + (s[n] - '0');
		n++;
	}
	p->digits[p->n++] = (int)n;
	return n;
}

static int
take_apart(struct dateparts *p, const char *s)
{
	int dashes[3] = { 0 };	/* behind so many numbers */

	*p = (struct dateparts){ .weekday = -1 };
	while (*s != '\0') {
		size_t n = text_dash(s, strlen(s));

		/* 2026-10-05-06 are two days, perhaps. */
		if (p->n == 3 && p->digits[0] == 4 && zone_at(s) > 0 &&
		    (n == 0 || strchr(s, ':') != NULL))
			return 1;
		if (n > 0) {
			dashes[p->n < 3 ? p->n : 0]++;
			s += n;
			continue;
		}
		if ((ascii_is_digit(*s) || *s == 't') && p->n >= 2 && take_time(p, s))
			return 1;
		/* Behind a dash it is another day. */
		if ((p->n == 3 || (p->n == 2 && p->month != 0)) && (*s == 'k' || (ascii_is_digit(*s) &&
		    s[-1] == ' ' && (ascii_is_digit(s[-2]) || s[-2] == ','))) && take_hours(p, s))
			return 1;
		if (ascii_is_digit(*s)) {
			p->many = p->n == 3;
			if (p->many || (n = take_number(p, s)) == 0)
				return 0;
		} else if (is_of_word(*s)) {
			while (is_of_word(s[n]))
				n++;
			if (!take_word(p, s, n))
				return 0;
		} else if (strchr(" .,/", *s) != NULL) {
			p->slashes += *s == '/';
			n = 1;
		} else {
			return 0;
		}
		s += n;
	}
	/* "24-25/10": a dash that parts the first two alone is no date's. */
	p->many = p->n == 3 && p->digits[0] <= 2 && p->digits[2] <= 2 && dashes[1] > 0 && dashes[2] == 0;
	return !p->many;
}

int
dateparts_read(struct dateparts *p, const char *text, size_t len)
{
	struct fold f = { 0 };
	int good;

	*p = (struct dateparts){ 0 };
	fold_text(&f, text, len < 100 ? len : 0);
	good = f.text.len > 0 && take_apart(p, f.text.data);
	fold_release(&f);
	return good;
}
