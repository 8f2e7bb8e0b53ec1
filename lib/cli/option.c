#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/safe.h"
#include "base/text.h"
#include "cli/option.h"

/* SOURCE_DATE_EPOCH as a day in UTC; what is no number of seconds is an error. */
static int
epoch_day(const char *s)
{
	char *end;
	long long seconds;

	errno = 0;
	seconds = strtoll(s, &end, 10);
	if (!isdigit((unsigned char)*s) || *end != '\0' || errno != 0 ||
	    seconds / 86400 > date_day(9999, 12, 31))
		die("SOURCE_DATE_EPOCH is '%s'; it must be seconds since 1970",
		    shown(s, strlen(s)));
	return (int)(seconds / 86400);
}

int
option_today(const char *given)
{
	const char *epoch = getenv("SOURCE_DATE_EPOCH");
	time_t now = time(NULL);
	struct tm local;
	int day;

	if (given != NULL) {
		if (!date_parse(given, strlen(given), &day))
			die("--today '%s' is not a date; %s",
			    shown(given, strlen(given)),
			    date_remedy(given, strlen(given)));
		return day;
	}
	if (epoch != NULL && *epoch != '\0')
		return epoch_day(epoch);
	if (localtime_r(&now, &local) == NULL || local.tm_year < 0 || local.tm_year > 9999 - 1900)
		die("cannot tell today's date; give --today YYYY-MM-DD");
	return date_day(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
}

void
option_check_today(const char *text)
{
	option_today(text);
}

void
option_check_language(const char *text)
{
	option_language(text);
}

struct period
option_period(const char *text, int today)
{
	struct period p;
	const char *wrong = period_read(&p, text, today);

	if (wrong != NULL)
		die("%s", wrong);
	return p;
}

struct period
option_period_past(const char *text, int today)
{
	struct period p = option_period(text, today);
	char now[DATE_TEXT];

	date_format(now, today);
	if (p.first > today)
		diag_note("the period '%s' has not begun: today is %s, and nothing of it is known yet", text, now);
	return p;
}

int
option_day(const char *text, int today)
{
	struct period p;

	if (text == NULL)
		return today;
	p = option_period(text, today);
	return p.last > today && p.first <= today ? today : p.last;
}

enum language
option_language(const char *text)
{
	if (strcmp(text, "da") == 0)
		return LANG_DA;
	if (strcmp(text, "en") == 0)
		return LANG_EN;
	die("unknown language '%s'; it is da or en", shown(text, strlen(text)));
}

enum language
option_language_or(const char *text, enum language other)
{
	return text != NULL ? option_language(text) : other;
}

/* What a report is wanted as that is to be printed or sent. */
static int
is_of_paper(const char *format, size_t len)
{
	static const char *const formats[] = { "pdf", "docx", "doc", "odt", "word", "rtf" };

	for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
		if (text_is(format, len, formats[i]))
			return 1;
	return 0;
}

static void
refuse_paper(const char *wanted, size_t len, const char *choices)
{
	if (strstr(choices, "html") != NULL && is_of_paper(wanted, len))
		die("'%s' is not written here: open the page of -o html in a browser and print it as a PDF, or in a word "
		    "processor and save it from there", shown(wanted, len));
}

int
option_choice(const char *value, const char *choices)
{
	size_t len = value != NULL ? strlen(value) : strcspn(choices, "|");
	const char *wanted = value != NULL ? value : choices;
	struct buf all = { 0 };
	int i = 0;

	for (const char *s = choices; *s != '\0'; i++) {
		size_t n = strcspn(s, "|");

		if (n == len && memcmp(s, wanted, n) == 0)
			return i;
		s += n + (s[n] == '|');
	}
	for (const char *s = choices; *s != '\0'; s++)
		buf_adds(&all, *s == '|' ? ", " : (char const []){ *s, '\0' });
	refuse_paper(wanted, len, choices);
	die("unknown format '%s'; it is one of %s", shown(wanted, len), all.data);
}

/* Rows for a spreadsheet have a program of their own. */
static void
refuse_workbook(const char *name)
{
	static const char *const names[] = { "xlsx", "xls", "excel", "ods" };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcasecmp(name, names[i]) == 0)
			die("'%s' is not written here: put '| mc-export -o xlsx --output-file FILE.xlsx' behind it, "
			    "without -o", shown(name, strlen(name)));
}

void
option_no_format(const char *name, const char *choices)
{
	refuse_paper(name, strlen(name), choices);
	if (strstr(choices, "tsv") != NULL)
		refuse_workbook(name);
}

enum rows_format
option_format(const char *name)
{
	int format;

	if (name == NULL)
		return isatty(STDOUT_FILENO) ? ROWS_TABLE : ROWS_CSV;
	format = rows_find_format(name);
	if (format < 0)
		refuse_workbook(name);
	if (format < 0)
		option_choice(name, "csv|tsv|json|table|md");
	return (enum rows_format)format;
}

int
option_may_write(int skip_invalid)
{
	return diag_status() == 0 || (skip_invalid && diag_status() == 1);
}
