#include <ctype.h>
#include <string.h>

#include "base/buf.h"
#include "base/fold.h"
#include "base/text.h"
#include "schema/spelledhours.h"

enum { DAYS = 7 };

/* What a text of hours is made of. */
enum token { T_END, T_DAYS, T_TIME, T_RANGE, T_AND, T_CLOSED, T_OTHER };

struct reader {
	const char *at;
	enum token token;
	unsigned days;		/* of T_DAYS: bits, Monday first */
	int time;		/* of T_TIME: minutes */
};

/* Words for days; the shortest that tells a weekday may be drawn out as in the table. */
static const struct { const char *word; unsigned days; } day_words[] = {
	{ "alle hverdage", 0x1f }, { "hverdage", 0x1f }, { "hverdag", 0x1f }, { "weekdays", 0x1f },
	{ "alle ugens dage", 0x7f }, { "alle dage", 0x7f }, { "hver dag", 0x7f }, { "dagligt", 0x7f },
	{ "daglig", 0x7f }, { "every day", 0x7f }, { "daily", 0x7f },
	{ "i weekenden", 0x60 }, { "weekender", 0x60 }, { "weekends", 0x60 }, { "weekend", 0x60 },
	{ "monday", 1 }, { "tuesday", 2 }, { "wednesday", 4 }, { "thursday", 8 }, { "friday", 16 },
	{ "saturday", 32 }, { "sunday", 64 }, { "mon", 1 }, { "tue", 2 }, { "wed", 4 }, { "thu", 8 },
	{ "fri", 16 }, { "sat", 32 }, { "sun", 64 }
};

/* Words between days and times, which say nothing more. */
static const char *const fillers[] = { "klokken", "kl", "fra", "paa", "om", "aabent", "aaben", "open", "hver", "from" };

static const char *const joints[] = { "og", "samt", "and" };
static const char *const ranges[] = { "til og med", "t.o.m", "tom", "til", "until" };
static const char *const closed[] = { "lukket", "closed" };
static const char *const always[] = { "doegnet rundt", "doegnaabent", "hele doegnet" };

/* A word at *s, and no more letters behind it: *s is moved behind it. */
static int
takes_word(const char **s, const char *word)
{
	size_t n = strlen(word);

	if (strncmp(*s, word, n) != 0 || isalpha((unsigned char)(*s)[n]))
		return 0;
	*s += n;
	return 1;
}

#define TAKES_ANY(S, WORDS) takes_any(S, WORDS, sizeof(WORDS) / sizeof *(WORDS))

static int
takes_any(const char **s, const char *const *word, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (takes_word(s, word[i]))
			return 1;
	return 0;
}

/* A weekday by its code or name at *s, which is moved behind it; its bit, or 0. */
static unsigned
any_weekday_at(const char **s)
{
	static const char *const ends[] = { "ndag", "rsdag", "sdag", "edag", "rdag", "n", "rs", "r", "s", "e", "" };

	for (size_t i = 0; i < sizeof day_words / sizeof *day_words; i++)
		if (takes_word(s, day_words[i].word))
			return day_words[i].days;
	for (size_t d = 0; d < DAYS; d++) {
		const char *code = hours_weekday((int)d);
		size_t n = strlen(code);

		if (strncmp(*s, code, n) != 0)
			continue;
		for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
			size_t m = strlen(ends[i]);
			const char *end = *s + n + m;

			if (strncmp(*s + n, ends[i], m) != 0)
				continue;
			/* "mandage" */
			if (m > 2 && *end == 'e' && !isalpha((unsigned char)end[1]))
				end++;
			if (!isalpha((unsigned char)*end)) {
				*s = end;
				return 1u << d;
			}
		}
	}
	return 0;
}

/* "9", "9.30", "09:30", "0930" at *s; minutes since midnight, or -1. */
static int
any_clock_at(const char **s)
{
	int hours = 0, minutes = 0, n = 0;

	for (; isdigit((unsigned char)**s) && n < 5; n++, (*s)++)
		hours = hours * 10 + (**s - '0');
	if (n == 4) {
		minutes = hours % 100;
		hours /= 100;
	} else if (n == 0 || n > 2) {
		return -1;
	} else if ((**s == '.' || **s == ':') && isdigit((unsigned char)(*s)[1]) &&
	    isdigit((unsigned char)(*s)[2]) && !isdigit((unsigned char)(*s)[3])) {
		minutes = ((*s)[1] - '0') * 10 + ((*s)[2] - '0');
		*s += 3;
	}
	return hours > 24 || minutes > 59 || (hours == 24 && minutes > 0) ? -1 : hours * 60 + minutes;
}

/* A filler, unless it begins a word for days: "hver dag". */
static int
takes_filler(const char **s)
{
	const char *at = *s;

	return any_weekday_at(&at) == 0 && TAKES_ANY(s, fillers);
}

static void
next_token(struct reader *r)
{
	do
		r->at += strspn(r->at, " .:");
	while (takes_filler(&r->at));
	if (*r->at == '\0') {
		r->token = T_END;
	} else if (isdigit((unsigned char)*r->at)) {
		r->time = any_clock_at(&r->at);
		r->token = r->time >= 0 ? T_TIME : T_OTHER;
	} else if (strchr(",;+/&", *r->at) != NULL) {
		r->at++;
		r->token = T_AND;
	} else if (*r->at == '-') {
		r->at++;
		r->token = T_RANGE;
	} else if (TAKES_ANY(&r->at, joints)) {
		r->token = T_AND;
	} else if (TAKES_ANY(&r->at, ranges)) {
		r->token = T_RANGE;
	} else if (TAKES_ANY(&r->at, closed)) {
		r->token = T_CLOSED;
	} else {
		r->days = any_weekday_at(&r->at);
		r->token = r->days != 0 ? T_DAYS : T_OTHER;
	}
}

struct spans {
	struct hours *item;
	size_t n, most;
	int full;
};

static void
add_span(struct spans *s, int first, int last, int from, int to)
{
	if (s->n == s->most) {
		s->full = 1;
		return;
	}
	s->item[s->n++] = (struct hours){ first, last, from, to };
}

/* Days that follow each other are one span; what goes over midnight goes on on the next day. */
static void
add_days(struct spans *s, unsigned days, int from, int to)
{
	int begin = 0;

	if (to <= from) {
		unsigned next = (days << 1 | days >> (DAYS - 1)) & 0x7fu;

		add_days(s, days, from, 24 * 60);
		if (to > 0)
			add_days(s, next, 0, to);
		return;
	}
	/* A run over the end of the week begins before it. */
	while (begin < DAYS && (days >> (begin + DAYS - 1) % DAYS & 1))
		begin++;
	if (begin == DAYS) {
		add_span(s, 0, DAYS - 1, from, to);
		return;
	}
	for (int d = begin, n; d < begin + DAYS; d += n + 1) {
		for (n = 0; n < DAYS && (days >> (d + n) % DAYS & 1);)
			n++;
		if (n > 0)
			add_span(s, d % DAYS, (d + n - 1) % DAYS, from, to);
	}
}

/* All days from one to another, both included. */
static unsigned
days_between(unsigned first, unsigned last)
{
	unsigned days = first;

	while (!(days & last)) {
		first = (first << 1 | first >> (DAYS - 1)) & 0x7fu;
		days |= first;
	}
	return days;
}

/* "mandag, onsdag og fredag", "ma-fr": 0: it is something else. */
static unsigned
read_days(struct reader *r)
{
	unsigned days = 0;

	while (r->token == T_DAYS) {
		unsigned first = r->days, last = 0;
		const struct reader before = *r;

		next_token(r);
		if (r->token == T_RANGE) {
			next_token(r);
			if (r->token != T_DAYS || (first & (first - 1)) || (r->days & (r->days - 1)))
				return 0;
			last = r->days;
			next_token(r);
		}
		days |= last != 0 ? days_between(first, last) : before.days;
		if (r->token == T_AND) {
			const struct reader joint = *r;

			next_token(r);
			if (r->token != T_DAYS) {
				*r = joint;
				break;
			}
		}
	}
	return days;
}

enum { TIMES = 8 };

/* "9-12 og 13-16": how many there are, or 0. */
static int
read_times(struct reader *r, int from[TIMES], int to[TIMES])
{
	int n = 0;

	while (r->token == T_TIME && n < TIMES) {
		from[n] = r->time;
		next_token(r);
		if (r->token != T_RANGE)
			return 0;
		next_token(r);
		if (r->token != T_TIME || r->time == from[n])
			return 0;
		to[n++] = r->time;
		next_token(r);
		if (r->token == T_AND) {
			const struct reader joint = *r;

			next_token(r);
			if (r->token != T_TIME) {
				*r = joint;
				break;
			}
		}
	}
	return n;
}

/* Days and their times, in either order. */
static int
read_part(struct reader *r, struct spans *s)
{
	int from[TIMES], to[TIMES], n = 0;
	unsigned days;

	if (r->token == T_TIME)
		n = read_times(r, from, to);
	days = read_days(r);
	if (days == 0)
		return 0;
	if (n == 0 && r->token == T_CLOSED) {
		next_token(r);
		return 1;
	}
	if (n == 0)
		n = read_times(r, from, to);
	for (int i = 0; i < n; i++)
		add_days(s, days, from[i], to[i]);
	return n > 0;
}

/* As people compare words, and its dashes of every kind hyphens. */
static void
add_plain(struct buf *plain, const char *text, size_t len)
{
	struct fold f = { 0 };

	fold_text(&f, text, len);
	for (size_t i = 0, n; i < f.text.len; i += n > 0 ? n : 1) {
		n = text_dash(f.text.data + i, f.text.len - i);
		buf_addc(plain, n > 0 ? '-' : f.text.data[i]);
	}
	fold_release(&f);
}

int
spelledhours_parse(const char *text, size_t len, struct hours *out, size_t most, size_t *n)
{
	struct buf plain = { 0 };
	struct spans s = { .item = out, .most = most };
	struct reader r = { 0 };
	int good;

	add_plain(&plain, text, len);
	r.at = buf_text(&plain);
	if (TAKES_ANY(&r.at, always) && *r.at == '\0') {
		add_span(&s, 0, DAYS - 1, 0, 24 * 60);
		good = 1;
	} else {
		next_token(&r);
		do
			good = read_part(&r, &s);
		while (good && (r.token == T_AND ? (next_token(&r), 1) : r.token != T_END));
	}
	buf_release(&plain);
	*n = s.n;
	return good && !s.full;
}

int
spelledhours_forgive(struct buf *out, const char *text, size_t len)
{
	struct hours h;
	size_t n;

	if (!spelledhours_parse(text, len, &h, 1, &n) || n != 1)
		return 0;
	hours_add(out, &h);
	return 1;
}
