/*
 * options - read command lines at random, and compare with the plainest reader.
 *
 * An input is the arguments, parted by a byte 0x1f.  Options may stand anywhere
 * before `--`, as --key value or --key=value, -k value, -kvalue or -abk value;
 * a name may be cut to three letters or more as long as it is clear; -h is --help.  A line with one of the options
 * that programs have unnamed (cli/common.h) is not tried: they print, or write.  What is none exits with 2, and
 * so does one without its value, or with a value that it does not take.
 */
#define TARGET "options"
#define SOME 20000
#include "fuzz.h"

#include <fcntl.h>
#include <getopt.h>

#include "cli/common.h"
#include "cli/opt.h"

enum { MOST = 40, COMMON = -2 };

static unsigned long taken, refused;

static const struct opt options[] = {
	{ "form", 0, "FORM", 0, "", OPT_TEXT }, { "from", 'f', "DAY", 0, "", OPT_TEXT },
	{ "long", 'l', 0, 0, "", OPT_FLAG }, { "language", 0, "da|en", 0, "", OPT_TEXT },
	{ "merge", 'm', 0, 0, "", OPT_FLAG }, { "actor", 'a', "ID", 0, "", OPT_TEXT },
	{ "actors", 0, 0, 0, "", OPT_FLAG }, OPT_OUTPUT(0), OPT_PERIOD(0), OPT_SKIP_INVALID(0),
	{ "today", 0, "DAY", 0, "", OPT_TEXT }, OPT_END
};

static const struct command commands[] = { { .usage = "" }, { 0 } };
static const struct program program = { options, commands, "", NULL };

/* What a command line says: options with values, then operands; or that it is wrong. */
struct line {
	int wrong, helps;
	int option[MOST];
	const char *value[MOST];
	size_t n;
	const char *operand[MOST];
	size_t operands;
};

/* ---- the plainest reader ---- */

/* The option of a name, also cut: its index, -1 none or not clear, COMMON one of those that programs have unnamed. */
static int
find_long(const char *name, size_t len)
{
	int found = -1, many = 0;

	if (len < 3)
		return -1;
	for (int i = 0; options[i].name != NULL; i++) {
		if (strncmp(options[i].name, name, len) != 0)
			continue;
		if (strlen(options[i].name) == len)
			return i;
		found = i;
		many++;
	}
	for (int i = 0; i < COMMON_OPTIONS; i++) {
		const char *common = common_has(i, &program, NULL) ? common_option(i, &program)->name : "";

		if (strncmp(common, name, len) != 0)
			continue;
		if (strlen(common) == len)
			return COMMON - i;
		found = COMMON - i;
		many++;
	}
	return many == 1 ? found : -1;
}

static int
find_letter(char c)
{
	for (int i = 0; options[i].name != NULL; i++)
		if (c != '\0' && options[i].letter == c)
			return i;
	return -1;
}

static void
take(struct line *l, int option, const char *value)
{
	/* What is said is said in one of two languages. */
	if (strcmp(options[option].name, "language") == 0 && strcmp(value, "da") != 0 &&
	    strcmp(value, "en") != 0) {
		l->wrong = 1;
		return;
	}
	l->option[l->n] = option;
	l->value[l->n++] = value;
}

/* Of one argument that begins with a hyphen; *i goes on if the value is the next. */
static void
read_option(struct line *l, char *argv[], int argc, int *i)
{
	char *arg = argv[*i];
	int option, takes;

	if (arg[1] == '-') {
		size_t len = strcspn(arg + 2, "=");
		const char *value = arg[2 + len] == '=' ? arg + 3 + len : NULL;

		option = find_long(arg + 2, len);
		takes = option <= COMMON ? common_option(COMMON - option, &program)->value != NULL :
		    option >= 0 && options[option].value != NULL;
		l->wrong = option == -1 || (!takes && value != NULL);
		l->helps = option <= COMMON && !l->wrong;
		if (l->wrong || l->helps)
			return;
		if (options[option].value != NULL && value == NULL) {
			l->wrong = ++*i >= argc;
			value = l->wrong ? NULL : argv[*i];
		}
		if (!l->wrong)
			take(l, option, value);
		return;
	}
	for (size_t k = 1; arg[k] != '\0' && !l->wrong; k++) {
		l->helps = arg[k] == 'h';
		if (l->helps)
			return;
		option = find_letter(arg[k]);
		l->wrong = option < 0;
		if (l->wrong)
			return;
		if (options[option].value == NULL) {
			take(l, option, NULL);
			continue;
		}
		if (arg[k + 1] != '\0') {
			take(l, option, arg + k + 1);
			return;
		}
		l->wrong = ++*i >= argc;
		if (!l->wrong)
			take(l, option, argv[*i]);
		return;
	}
}

static void
read_plainly(struct line *l, int argc, char *argv[])
{
	int i;

	for (i = 1; i < argc && strcmp(argv[i], "--") != 0 && !l->wrong && !l->helps; i++) {
		if (argv[i][0] == '-' && argv[i][1] != '\0')
			read_option(l, argv, argc, &i);
		else
			l->operand[l->operands++] = argv[i];
	}
	for (i++; i < argc; i++)
		l->operand[l->operands++] = argv[i];
}

/* ---- ours ---- */

struct run {
	int argc;
	char **argv;
	struct line line;
};

static void
read_ours(void *with)
{
	struct run *r = with;
	struct opts o;

	optind = 0;		/* as if for the first time */
	opts_read(&o, &program, r->argc, r->argv);
	for (size_t i = 0; i < o.n; i++)
		take(&r->line, o.given[i].option, o.given[i].value);
	for (char *const *arg = o.operand; *arg != NULL; arg++)
		r->line.operand[r->line.operands++] = *arg;
	opts_release(&o);
}

/* What is fatal is said even when all is hushed. */
static int
run_quietly(struct run *r)
{
	int null = open("/dev/null", O_WRONLY), kept = dup(STDERR_FILENO), status;

	dup2(null, STDERR_FILENO);
	status = status_of(read_ours, r);
	dup2(kept, STDERR_FILENO);
	close(null);
	close(kept);
	return status;
}

static void
try_input(const char *text, size_t len)
{
	static char name[] = "mc-x";
	char *words = malloc(len + 1), *argv[MOST / 2], *given[MOST / 2];
	struct line plain = { 0 };
	struct run r = { .argv = argv, .argc = 1 };

	memcpy(words, text, len);
	words[len] = '\0';
	argv[0] = name;
	for (char *s = words; s != NULL && r.argc + 1 < MOST / 2; ) {
		char *end = strchr(s, 0x1f);

		if (end != NULL)
			*end++ = '\0';
		argv[r.argc++] = s;
		s = end;
	}
	argv[r.argc] = NULL;
	memcpy(given, argv, sizeof given);
	for (int i = 1; i < r.argc; i++)
		if (strlen(argv[i]) > MOST / 2)
			r.argc = 0;	/* more letters than there is room for */
	if (r.argc > 0)
		read_plainly(&plain, r.argc, given);
	if (r.argc > 0 && !plain.helps) {
		int status = run_quietly(&r);

		check(status == (plain.wrong ? 2 : -1), "taken, or refused, otherwise");
		refused += plain.wrong > 0;
		if (!plain.wrong) {
			check(plain.n == r.line.n && plain.operands == r.line.operands, "other numbers");
			for (size_t i = 0; i < plain.n; i++)
				check(plain.option[i] == r.line.option[i] && plain.value[i] == r.line.value[i],
				    "another option");
			for (size_t i = 0; i < plain.operands; i++)
				check(plain.operand[i] == r.line.operand[i], "another operand");
			taken += plain.n;
		}
	}
	free(words);
}

static void
make_input(struct buf *out)
{
	static const char *const word[] = {
		"--form", "--form=x", "--form=", "--fro", "--fo", "--f", "-f", "-fx", "--long", "--lon", "--la", "--l", "-l", "-lm",
		"-lmf", "-lma", "-lmax", "--merge", "--merge=1", "-m", "--actor", "--actor=a,b", "--actors", "--actors=", "--act",
		"-o", "-ocsv", "-p", "--period=2026", "--skip-invalid", "--skip", "--today", "--none", "-z", "-", "--", "", "a",
		"--=x", "--form=--", "---", "-:", "-?", "--outpt", "examples", "-l-", "=", "-f-", "--\xc3\xb8", "-\xc3\xb8", "-W", "-Wform"
	};

	for (unsigned n = 1 + below(6); n > 0; n--) {
		buf_adds(out, PICK(word));
		if (n > 1)
			buf_addc(out, 0x1f);
	}
	if (one_in(8))
		spoil(out, "-=lmfx\x1f:", 8);
}

static void
tell(void)
{
	printf(", %lu options taken, %lu lines refused", taken, refused);
}
