#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/safe.h"
#include "base/text.h"
#include "base/translate.h"
#include "cli/bothways.h"
#include "cli/common.h"
#include "cli/complete.h"
#include "cli/help.h"
#include "cli/operands.h"
#include "cli/opt.h"
#include "cli/option.h"
#include "cli/optionelse.h"
#include "cli/optionmeant.h"
#include "cli/outfile.h"
#include "cli/wordmeant.h"

#ifndef MC_VERSION
#define MC_VERSION "unknown"
#endif

enum { COMMON = 1000, FIRST = COMMON + COMMON_OPTIONS };

/* The table as getopt_long wants it. */
struct getopt_tables {
	struct option *longs;
	struct buf letters;
};

/* The first row with the name of row i. */
static size_t
first_of_name(const struct opt *option, size_t i)
{
	size_t first = 0;

	while (strcmp(option[first].name, option[i].name) != 0)
		first++;
	return first;
}

static void
make_tables(struct getopt_tables *t, const struct program *p)
{
	size_t n = 0, longs = 0;

	while (p->option[n].name != NULL)
		n++;
	t->longs = mem_zero(n + COMMON_OPTIONS + 1, sizeof *t->longs);
	buf_adds(&t->letters, ":");
	for (size_t i = 0; i < n; i++) {
		const struct opt *option = &p->option[i];

		if (first_of_name(p->option, i) != i)
			continue;
		t->longs[longs++] = (struct option){ option->name,
		    option->value != NULL ? required_argument : no_argument,
		    NULL, FIRST + (int)i };
		if (option->letter != 0)
			buf_addf(&t->letters, "%c%s", option->letter,
			    option->value != NULL ? ":" : "");
	}
	for (enum common i = 0; i < COMMON_OPTIONS; i++) {
		const struct opt *option = common_option(i, p);

		if (!common_has(i, p, NULL))
			continue;
		t->longs[longs++] = (struct option){ option->name,
		    option->value != NULL ? required_argument : no_argument,
		    NULL, COMMON + (int)i };
		if (option->letter != 0)
			buf_addc(&t->letters, option->letter);
	}
}

static void
free_tables(struct getopt_tables *t)
{
	free(t->longs);
	buf_release(&t->letters);
}

/* The help on the word that the rest of the command line names, however it goes on. */
static void
answer_help(const struct opts *o, const struct getopt_tables *t, int argc, char *argv[])
{
	while (getopt_long(argc, argv, t->letters.data, t->longs, NULL) != -1)
		;
	/* Behind an option without its value it may stand beyond the last word. */
	help_print(o->program, program_command(o->program, argv[optind < argc ? optind : argc]));
	exit(diag_finish());
}

/* The command that is asked for, while options are still being read. */
static const struct command *
command_in(const struct program *p, char *const *argv)
{
	for (argv++; *argv != NULL && strcmp(*argv, "--") != 0; argv++)
		if (program_command(p, *argv)->word != NULL)
			return program_command(p, *argv);
	return program_command(p, NULL);
}

/*
 * What getopt did not take as an option; `place` is where it began to look. Behind a letter
 * whose value is missing it may stand beyond the last word, as POSIX has it and musl does; and of
 * a letter that is none of ASCII it tells a byte, or a number as large as those of long options.
 */
static void
refuse(const struct program *p, int c, char *argv[], int place)
{
	const char *word = argv[optind > place ? optind - 1 : place];
	char letter[3] = { '-', optopt > 0 && optopt < 0x80 ? (char)optopt : '?', '\0' };

	if (c == ':')
		opts_usage("option '%s' needs a value", optopt < COMMON ? letter : argv[optind - 1]);
	if (optopt >= COMMON && strncmp(word, "--", 2) == 0)
		opts_usage("option '%s' takes no value", shown(word, strcspn(word, "=")));
	optionmeant_refuse(p, command_in(p, argv), optopt != 0 && strncmp(word, "--", 2) != 0 ? letter : word);
}

/*
 * getopt takes any beginning of a name.  Two letters may well be a whole word that was meant as another
 * option: --to, beside --from, and not --today.  (Of the first letters of -abc the word is not behind yet.)
 */
static void
refuse_short(const struct program *p, char *const *argv)
{
	const char *word = argv[optind - 1] == optarg ? argv[optind - 2] : argv[optind - 1];

	if (strncmp(word, "--", 2) == 0 && strcspn(word + 2, "=") < 3)
		optionmeant_refuse(p, command_in(p, argv), word);
	optionmeant_begun(p, command_in(p, argv), word);
}

/* The number that getopt returns tells the common options from those of the table. */
static enum common
common_of(const struct program *p, int c)
{
	const struct opt *help = common_option(COMMON_HELP, p);

	return c >= COMMON && c < FIRST ? (enum common)(c - COMMON) :
	    help->letter != 0 && c == help->letter ? COMMON_HELP : COMMON_OPTIONS;
}

/* The row of an option that getopt found: of a letter, the first that has it. */
static int
row_of(const struct program *p, int c)
{
	int i = 0;

	if (c >= FIRST)
		return c - FIRST;
	while (p->option[i].letter != c)
		i++;
	return i;
}

static int
is_language(const struct opt *option)
{
	return strcmp(option->name, "language") == 0;
}

/* Of the rows of an option, the one that goes with the word; exit 2 if none does. */
static int
row_with(const struct program *p, int row, const char *word)
{
	const struct opt *option = &p->option[row];
	struct buf b = { 0 };

	for (int i = row; p->option[i].name != NULL; i++)
		if (strcmp(p->option[i].name, option->name) == 0 &&
		    program_allows(&p->option[i], word))
			return i;
	if (is_language(option))
		return -1;	/* of what is said, at least */
	buf_addf(&b, "--%s", option->name);
	optionelse_refuse_operand(program_command(p, *word != '\0' ? word : NULL), buf_text(&b), b.len);
	if (*word == '\0')
		opts_usage("--%s goes with '%s'", option->name, option->words);
	opts_usage("--%s does not go with '%s'", option->name, word);
}

/* What is wrong with other options is said in the language that is asked for, wherever. */
static void
speak_as_asked(char *const *argv)
{
	static const char name[] = "--language";
	const size_t least = strlen("--lan");	/* a name may be cut off behind three letters */

	for (; *argv != NULL && strcmp(*argv, "--") != 0; argv++) {
		size_t len = strcspn(*argv, "=");
		const char *value = len < least || len >= sizeof name || strncmp(*argv, name, len) != 0 ? NULL :
		    (*argv)[len] == '=' ? *argv + len + 1 : argv[1];

		if (value != NULL && strcmp(value, "da") == 0)
			translate_to(LANG_DA);
		else if (value != NULL && strcmp(value, "en") == 0)
			translate_to(LANG_EN);
	}
}

/* What was given of the common options that wait for the word. */
struct common_given {
	const char *columns, *output_file;
	int wide, typed;
};

static void
take_common(struct common_given *given, enum common which, const char *value)
{
	if (which == COMMON_LANGUAGE)
		translate_to(option_language(value));
	else if (which == COMMON_COLUMNS)
		given->columns = value;
	else if (which == COMMON_OUTPUT_FILE)
		given->output_file = value;
	else if (which == COMMON_TYPED)
		given->typed = 1;
	else
		given->wide = 1;
}

static void
set_view(const struct program *p, const char *word, const struct common_given *given)
{
	enum common first = given->columns != NULL ? COMMON_COLUMNS :
	    given->wide ? COMMON_WIDE : COMMON_TYPED;

	if ((given->columns != NULL || given->wide || given->typed) && !common_has(first, p, word))
		opts_usage("--%s does not go with '%s'", common_option(first, p)->name, word);
	common_view(given->columns, given->wide, given->typed);
	if (given->output_file != NULL && !common_has(COMMON_OUTPUT_FILE, p, word))
		opts_usage("--%s does not go with '%s'", common_option(COMMON_OUTPUT_FILE, p)->name, word);
}

/* Other formats have nothing but text. */
static void
check_typed(const struct opts *o, int typed)
{
	const char *output = opts_value_of(o, "output");

	if (typed && (output == NULL || strcmp(output, "json") != 0))
		opts_usage("--typed goes with --output json");
}

/* One more time an option that takes "WORD,...": none of its words is lost, for the first now has them all. */
static int
is_more_of(struct opts *o, size_t n, const struct opt_given *more)
{
	const char *argument = o->program->option[more->option].value;
	size_t len = argument != NULL ? strlen(argument) : 0;

	if (len < 4 || strcmp(argument + len - 4, ",...") != 0)
		return 0;
	for (size_t i = 0; i < n; i++)
		if (o->given[i].option == more->option) {
			struct buf all = { 0 };

			buf_addf(&all, "%s,%s", o->given[i].value, more->value);
			o->joined = mem_grow(o->joined, &o->joined_cap, o->joins + 1, sizeof *o->joined);
			o->given[i].value = o->joined[o->joins++] = buf_detach(&all);
			return 1;
		}
	return 0;
}

void
opts_read(struct opts *o, const struct program *p, int argc, char *argv[])
{
	struct getopt_tables t = { 0 };
	struct common_given given = { 0 };
	int c, place;
	size_t n = 0;

	*o = (struct opts){ .program = p };
	argv = bothways_words(p, &argc, argv);
	make_tables(&t, p);
	/* Where options may be does not depend on the environment. */
	unsetenv("POSIXLY_CORRECT");
	opterr = 0;
	speak_as_asked(argv);
	while (place = optind, (c = getopt_long(argc, argv, t.letters.data, t.longs, NULL)) != -1) {
		enum common common = common_of(p, c);

		if (c == ':' || c == '?')
			refuse(p, c, argv, place);
		if (c >= COMMON)
			refuse_short(p, argv);
		if (common == COMMON_HELP)
			answer_help(o, &t, argc, argv);
		if (common == COMMON_VERSION) {
			printf("%s %s\n", diag_program(), MC_VERSION);
			exit(diag_finish());
		}
		if (common != COMMON_OPTIONS) {
			take_common(&given, common, optarg);
			continue;
		}
		if (c >= FIRST && optarg == NULL)
			optionmeant_shortened(&p->option[row_of(p, c)], argv[optind - 1], argv[optind]);
		if (is_language(&p->option[row_of(p, c)]))
			translate_to(option_language(optarg));
		o->given = mem_grow(o->given, &o->cap, o->n + 1, sizeof *o->given);
		o->given[o->n++] = (struct opt_given){ row_of(p, c), optarg };
	}
	free_tables(&t);
	o->command = program_command(p, argv[optind]);
	o->operand = argv + optind + (o->command->word != NULL);
	set_view(p, program_word(o->command), &given);
	o->output_file = given.output_file;
	for (size_t i = 0; i < o->n; i++) {
		struct opt_given *g = &o->given[n];

		*g = o->given[i];
		g->option = row_with(p, g->option, program_word(o->command));
		if (g->option >= 0 && g->value != NULL)
			optionmeant_format(p, &p->option[g->option], g->value);
		if (g->option >= 0 && p->option[g->option].takes.check != NULL)
			p->option[g->option].takes.check(g->value);
		n += g->option >= 0 && !is_more_of(o, n, g);
	}
	o->n = n;
	check_typed(o, given.typed);
}

int
opts_run(const struct program *p, int argc, char *argv[])
{
	struct opts o;
	int status = COMMAND_USAGE;

	diag_init(argv[0]);
	if (complete_asked(p, argc, argv))
		return diag_finish();
	opts_read(&o, p, argc, argv);
	if (o.command->word == NULL)
		wordmeant_refuse(p, o.operand[0]);
	if (operands_settle(&o)) {
		outfile_begin(o.output_file != NULL ? o.output_file : opts_value_of(&o, "output-file"));
		status = o.command->run(&o, o.operand);
	}
	if (status == COMMAND_USAGE && o.command->lacks != NULL)
		o.command->lacks(&o);
	if (status == COMMAND_USAGE && o.command->word != NULL)
		opts_usage("'%s' needs %s", o.command->word, translate(o.command->needs));
	if (status == COMMAND_USAGE)
		opts_usage("%s", translate(o.command->needs));
	status = outfile_end(status);
	opts_release(&o);
	return status;
}
