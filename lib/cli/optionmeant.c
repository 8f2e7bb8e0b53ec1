#include <string.h>
#include <unistd.h>

#include "base/diag.h"
#include "base/nearest.h"
#include "base/safe.h"
#include "base/text.h"
#include "cli/common.h"
#include "cli/option.h"
#include "cli/optionelse.h"
#include "cli/optionmeant.h"
#include "cli/opts.h"
#include "field/danishword.h"

/* Who asks for the largest first is told why nothing here stands so. */
static void
refuse_sort(const struct program *p, const char *word)
{
	static const char *const names[] = {
		"--sort", "--sort-by", "--order", "--order-by", "--rank", "--ranking", "--top", "--descending"
	};
	size_t n = strcspn(word, "=");
	int writes = 0;

	for (const struct opt *option = p->option; option->name != NULL; option++)
		writes |= strncmp(option->name, "output", strlen("output")) == 0;
	for (size_t i = 0; i < sizeof names / sizeof *names && writes; i++)
		if (text_is(word, n, names[i]))
			die("there is no '%s': what is written stands in the order of names, of time, of a vocabulary or "
			    "of its file, never by size; a figure tells what was written down, and no centre, actor "
			    "or form is better for a larger one", shown(word, n));
}

/* The row of an option; NULL: the program has none of that name. */
static const struct opt *
named(const struct program *p, const char *name, size_t len)
{
	for (const struct opt *option = p->option; option->name != NULL; option++)
		if (text_is(name, len, option->name))
			return option;
	return NULL;
}

/* Is it one of the words that an option takes, as "csv" of --output? */
static int
is_choice(const struct opt *option, const char *word, size_t len)
{
	const char *s = option->takes.choices;

	for (size_t n; s != NULL && *s != '\0'; s += n + (s[n] == '|')) {
		n = strcspn(s, "|");
		if (n == len && memcmp(s, word, n) == 0)
			return 1;
	}
	return 0;
}

/* All that tells when is one option here; but where money has a first day and a last, those may be meant. */
static void
refuse_period(const struct program *p, const char *word, size_t n)
{
	static const char *const names[] = {
		"--start", "--end", "--to", "--fra", "--til", "--month", "--year", "--quarter", "--week", "--day", "--from",
		"--since", "--until", "--after", "--before", "--between", "--siden", "--this-month", "--this-year",
		"--last-year", "--this-week", "--last-week"
	};
	static const char *const words[] = { "last-month", "last-12-months" };
	enum { ENDS = 5 };
	size_t first = named(p, "from", strlen("from")) != NULL ? ENDS : 0;

	if (named(p, "period", strlen("period")) != NULL)
		for (size_t i = 0; i < sizeof words / sizeof *words; i++)
			if (text_is(word + 2, n - 2, words[i]))
				die("unknown option '%s'; did you mean '-p %s'?", shown(word, n), words[i]);
	for (size_t i = first; i < sizeof names / sizeof *names && named(p, "period", strlen("period")) != NULL; i++)
		if (text_is(word, n, names[i]))
			die("there is no '%s': a period is one option, -p 2026-10, -p 2026, -p 2026-10-05.. or "
			    "-p 2026-10-01..2026-12-31", shown(word, n));
}

/* "=csv": has an option such a value, it was meant as --output. */
static int
is_of_format(const struct program *p, const char *value)
{
	const struct opt *output = named(p, "output", strlen("output"));

	return *value == '=' && output != NULL && is_choice(output, value + 1, strlen(value + 1));
}

/* A format is the value of --output. */
static void
refuse_format(const struct program *p, const char *word, size_t n)
{
	static const char *const others[] = { "pdf", "docx", "word", "odt", "xlsx", "xls", "excel", "ods" };
	const struct opt *output = named(p, "output", strlen("output"));

	if (output == NULL || output->takes.choices == NULL)
		return;
	if (text_is(word, n, "--markdown") && is_choice(output, "md", 2))
		die("unknown option '%s'; did you mean '-o %s'?", shown(word, n), "md");
	if (text_is(word, n, "--excel") && is_choice(output, "xlsx", 4))
		die("unknown option '%s'; did you mean '-o %s'?", shown(word, n), "xlsx");
	if (is_choice(output, word + 2, n - 2))
		die("unknown option '%s'; did you mean '-o %s'?", shown(word, n), shown(word + 2, n - 2));
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (text_is(word + 2, n - 2, others[i]))
			option_no_format(others[i], output->takes.choices);
}

/* A word of the program, as `rm`, stands first, and is no option. */
static void
refuse_word(const struct program *p, const char *word, size_t n)
{
	struct nearest near;

	nearest_begin_spelt(&near, word + 2, n - 2);
	for (const struct command *c = p->command; c->run != NULL; c++)
		if (c->word != NULL) {
			nearest_offer(&near, c->word);
			danishword_offer(&near, c->word);
		}
	if (near.best != NULL && near.distance == 0)
		die("'%s' is no option but a word that stands first: %s %s", shown(word, n), diag_program(),
		    nearest_best(&near));
}

/* Who writes for a spreadsheet or a database writes neither what a spreadsheet saves, nor what programs list. */
static void
refuse_of_export(const char *value, const char *choices)
{
	static const char *const saved[] = { "ods", "xls", "xlsm", "excel", "pdf", "html", "docx", "odt", "numbers" };
	static const char *const listed[] = { "json", "tsv", "md", "table" };

	if (strstr(choices, "sql") == NULL)
		return;
	for (size_t i = 0; i < sizeof saved / sizeof *saved; i++)
		if (strcmp(value, saved[i]) == 0)
			die("'%s' is not written here: -o xlsx is a workbook that LibreOffice and Excel open, and save "
			    "as other formats", value);
	for (size_t i = 0; i < sizeof listed / sizeof *listed; i++)
		if (strcmp(value, listed[i]) == 0)
			die("'%s' is not written here but by the program that lists the rows: mc-log -o %s", value, value);
}

void
optionmeant_format(const struct program *p, const struct opt *option, const char *value)
{
	const struct opt *own;

	if (strcmp(option->name, "output") != 0 || option->takes.choices == NULL ||
	    is_choice(option, value, strlen(value)))
		return;
	refuse_of_export(value, option->takes.choices);
	own = named(p, value, strlen(value));
	if (own != NULL)
		die("unknown format '%s'; it is an option by itself: --%s", own->name, own->name);
	if (strchr(value, '.') != NULL)
		die("unknown format '%s'; --output-file names the file that is written",
		    shown(value, strlen(value)));
}

void
optionmeant_shortened(const struct opt *option, const char *word, const char *next)
{
	size_t n = strcspn(word, "=");

	if (option->value == NULL && next != NULL && *next != '-' && access(next, F_OK) != 0 &&
	    strncmp(word, "--", 2) == 0 && strlen(option->name) == n - 2 + 1 && option->name[n - 2] == 's' &&
	    strncmp(option->name, word + 2, n - 2) == 0)
		die("unknown option '%s'; '--%s' is for all of them, and takes no value", shown(word, n), option->name);
}

static void
offer_options(struct nearest *near, const struct program *p, void (*offer)(struct nearest *, const char *))
{
	for (const struct opt *option = p->option; option->name != NULL; option++)
		offer(near, option->name);
	for (enum common i = 0; i < COMMON_OPTIONS; i++)
		if (common_has(i, p, NULL))
			offer(near, common_option(i, p)->name);
}

/* The shortest name that begins so: of those that do there are several, or getopt would have taken it. */
static const char *
begun(const struct program *p, const char *text, size_t n)
{
	const char *found = NULL;

	for (const struct opt *option = p->option; option->name != NULL; option++)
		if (strncmp(option->name, text, n) == 0 &&
		    (found == NULL || strlen(option->name) < strlen(found)))
			found = option->name;
	return found;
}

/* Slips in short words are one letter: --note is none for --date, and --total none for --today. */
static const char *
slip(const struct nearest *near)
{
	enum { LETTERS_A_SLIP = 3 };

	return near->distance * LETTERS_A_SLIP <= near->n || near->distance == 1 ? nearest_best(near) : NULL;
}

static int
has_option(const struct program *p, const char *name, size_t len)
{
	for (enum common i = 0; i < COMMON_OPTIONS; i++)
		if (common_has(i, p, NULL) && text_is(name, len, common_option(i, p)->name))
			return 1;
	return named(p, name, len) != NULL;
}

void
optionmeant_begun(const struct program *p, const struct command *c, const char *word)
{
	size_t n = strcspn(word, "=");
	struct nearest near;

	if (strncmp(word, "--", 2) != 0 || has_option(p, word + 2, n - 2))
		return;
	optionelse_refuse(p, c, word, n);
	nearest_begin_spelt(&near, word + 2, n - 2);
	offer_options(&near, p, danishword_offer);
	if (near.best != NULL && near.distance == 0)
		die("unknown option '%s'; did you mean '--%s'?", shown(word, n), near.best);
}

void
optionmeant_refuse(const struct program *p, const struct command *c, const char *word)
{
	struct nearest near;
	size_t n = strcspn(word, "=");

	if (strncmp(word, "--", 2) == 0) {
		refuse_sort(p, word);
		if (!is_of_format(p, word + n))
			optionelse_refuse(p, c, word, n);
		refuse_period(p, word, n);
		refuse_format(p, word, n);
		if (n > 4 && begun(p, word + 2, n - 2) != NULL)
			die("unknown option '%s'; did you mean '--%s'?", shown(word, n), begun(p, word + 2, n - 2));
		nearest_begin_spelt(&near, word + 2, n - 2);
		offer_options(&near, p, nearest_offer);
		offer_options(&near, p, danishword_offer);
		if (slip(&near) != NULL)
			die("unknown option '%s'; did you mean '--%s'?",
			    shown(word, n), slip(&near));
		refuse_word(p, word, n);
	}
	opts_usage("unknown option '%s'", shown(word, n));
}
