#include <string.h>
#include <strings.h>

#include "workbook/numberformat.h"

/* What was met in a code. */
struct met {
	int year, day, month;	/* y; d; mmm or more, or an m that is no minute */
	int hour_or_second, clock;	/* h or s; AM/PM too */
	int elapsed;		/* [h], [m], [s] */
	int percent, digit;
	char before;		/* the last letter of a date or time, or NUL */
	int open_m;		/* an m or mm that s may still make a minute */
};

/* The end of what an opening sign encloses, after the closing one. */
static const char *
behind(const char *s, char close)
{
	const char *end = strchr(s, close);

	return end != NULL ? end + 1 : s + strlen(s);
}

/* Something in brackets: a colour, a condition, a language, or a count of hours. */
static const char *
take_bracket(struct met *m, const char *s)
{
	const char *end = behind(s, ']');
	size_t n = strspn(s, "hH");

	n = n > 0 ? n : strspn(s, "mM");
	n = n > 0 ? n : strspn(s, "sS");
	if (n > 0 && s[n] == ']') {
		m->elapsed = 1;
		m->before = 'h';
	}
	return end;
}

/* m is a minute after h and before s, else a month. */
static void
take_m(struct met *m, size_t n)
{
	if (n > 2)
		m->month = 1;
	else if (m->before != 'h')
		m->open_m = 1;
	if (n > 2 || m->before != 'h')
		m->before = 'm';
}

static const char *
take_letters(struct met *m, const char *s)
{
	char c = (char)(*s | 0x20);
	size_t n = 0;

	while ((s[n] | 0x20) == c)
		n++;
	if (c == 'm') {
		take_m(m, n);
		return s + n;
	}
	if (c == 's' && m->before == 'm' && m->open_m)
		m->open_m = 0;
	else if (m->open_m) {
		m->month = 1;
		m->open_m = 0;
	}
	if (c == 'y')
		m->year = 1;
	else if (c == 'd')
		m->day = 1;
	else
		m->hour_or_second = 1;
	m->before = c;
	return s + n;
}

/* A word that is no code: that of a format without any, or of the halves of a day. */
static const char *
take_word(struct met *m, const char *s)
{
	static const char *const words[] = { "General", "Standard", NULL };

	for (size_t i = 0; words[i] != NULL; i++)
		if (strncasecmp(s, words[i], strlen(words[i])) == 0)
			return s + strlen(words[i]);
	if (strncasecmp(s, "AM/PM", 5) == 0 || strncasecmp(s, "A/P", 3) == 0) {
		m->clock = 1;
		return s + ((s[1] | 0x20) == 'm' ? 5 : 3);
	}
	return s;
}

static void
look(struct met *m, const char *s)
{
	while (*s != '\0' && *s != ';') {
		const char *word = take_word(m, s);

		if (word != s)
			s = word;
		else if (*s == '"')
			s = behind(s + 1, '"');
		else if (*s == '[')
			s = take_bracket(m, s + 1);
		else if (strchr("\\_*", *s) != NULL)
			/* The letter that follows may have several bytes; only the first matters. */
			s += s[1] != '\0' ? 2 : 1;
		else if (strchr("yYmMdDhHsS", *s) != NULL)
			s = take_letters(m, s);
		else {
			m->percent |= *s == '%';
			m->digit |= strchr("0#?", *s) != NULL;
			s++;
		}
	}
	m->month |= m->open_m;
}

enum numberformat
numberformat_of(const char *code)
{
	struct met m = { 0 };

	look(&m, code);
	if (m.elapsed)
		return NUMBERFORMAT_DURATION;
	if (m.day)
		return NUMBERFORMAT_DATE;
	if (m.year || m.month)
		return NUMBERFORMAT_MONTH;
	if (m.hour_or_second || m.clock)
		return NUMBERFORMAT_CLOCK;
	return m.percent ? NUMBERFORMAT_PERCENT : NUMBERFORMAT_NUMBER;
}

enum numberformat
numberformat_builtin(unsigned long id)
{
	if (id == 9 || id == 10)
		return NUMBERFORMAT_PERCENT;
	if (id == 46)
		return NUMBERFORMAT_DURATION;
	if ((id >= 18 && id <= 21) || id == 45 || id == 47)
		return NUMBERFORMAT_CLOCK;
	if (id == 17)
		return NUMBERFORMAT_MONTH;
	/* Those of East Asia, too. */
	if ((id >= 14 && id <= 16) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))
		return NUMBERFORMAT_DATE;
	return NUMBERFORMAT_NUMBER;
}
