#include <getopt.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/nearest.h"
#include "base/safe.h"
#include "cli/opt.h"

#ifndef MC_VERSION
#define MC_VERSION "unknown"
#endif

enum { HELP = 1000, VERSION, FIRST };

/* The table as getopt_long wants it. */
struct getopt_tables {
	struct option *longs;
	struct buf letters;
};

static void
print_help(const struct opts *o)
{
	const char *line = o->usage;

	for (const char *lead = "usage: "; *line != '\0'; lead = "       ") {
		size_t n = strcspn(line, "\n");

		printf("%s%.*s\n", lead, (int)n, line);
		line += n + (line[n] == '\n');
	}
	printf("\n%s\n\n", o->about);
	for (const struct opt *p = o->options; p->name != NULL; p++) {
		struct buf left = { 0 };

		buf_addf(&left, "%s%c%s--%s%s%s",
		    p->letter ? "-" : " ", p->letter ? p->letter : ' ',
		    p->letter ? ", " : "  ", p->name,
		    p->value != NULL ? " " : "", p->value != NULL ? p->value : "");
		printf("  %-25s%s%s\n", left.data, left.len >= 25 ? "\n                           " : "",
		    p->help);
		buf_release(&left);
	}
	printf("      --help\n      --version\n\nSee %s(1).\n", diag_program());
	exit(diag_finish());
}

static struct getopt_tables *
make_tables(const struct opts *o)
{
	struct getopt_tables *t = mem_zero(1, sizeof *t);
	size_t n = 0;

	while (o->options[n].name != NULL)
		n++;
	t->longs = mem_zero(n + 3, sizeof *t->longs);
	buf_adds(&t->letters, ":");
	for (size_t i = 0; i < n; i++) {
		const struct opt *p = &o->options[i];

		t->longs[i] = (struct option){ p->name,
		    p->value != NULL ? required_argument : no_argument,
		    NULL, FIRST + (int)i };
		if (p->letter != 0)
			buf_addf(&t->letters, "%c%s", p->letter, p->value != NULL ? ":" : "");
	}
	t->longs[n] = (struct option){ "help", no_argument, NULL, HELP };
	t->longs[n + 1] = (struct option){ "version", no_argument, NULL, VERSION };
	return t;
}

static void
free_tables(struct opts *o)
{
	struct getopt_tables *t = o->state;

	free(t->longs);
	buf_release(&t->letters);
	free(t);
	o->state = NULL;
}

void
opts_usage(const struct opts *o, const char *fmt, ...)
{
	struct buf text = { 0 };
	va_list ap;

	(void)o;
	va_start(ap, fmt);
	buf_addv(&text, fmt, ap);
	va_end(ap);
	die("%s; see '%.200s --help'", buf_text(&text), diag_program());
}

/* getopt met something that is no option of ours. */
static void
unknown(const struct opts *o, const char *word)
{
	struct nearest near;
	size_t n = strcspn(word, "=");

	if (strncmp(word, "--", 2) == 0) {
		nearest_begin(&near, word + 2, n - 2);
		for (const struct opt *p = o->options; p->name != NULL; p++)
			nearest_offer(&near, p->name);
		nearest_offer(&near, "help");
		nearest_offer(&near, "version");
		if (nearest_best(&near) != NULL)
			die("unknown option '%s'; did you mean '--%s'?",
			    shown(word, n), nearest_best(&near));
	}
	opts_usage(o, "unknown option '%s'", shown(word, n));
}

int
opts_next(struct opts *o, int argc, char *argv[])
{
	struct getopt_tables *t;
	int c, place = optind;

	if (o->state == NULL) {
		o->state = make_tables(o);
		/* Where options may stand does not depend on the environment. */
		unsetenv("POSIXLY_CORRECT");
		opterr = 0;
	}
	t = o->state;
	c = getopt_long(argc, argv, t->letters.data, t->longs, NULL);
	o->value = optarg;
	if (c == -1) {
		free_tables(o);
		o->first = optind;
		return -1;
	}
	if (c == HELP)
		print_help(o);
	if (c == VERSION) {
		printf("%s %s\n", diag_program(), MC_VERSION);
		exit(diag_finish());
	}
	if (c == ':')
		opts_usage(o, "option '%s' needs a value", argv[optind - 1]);
	if (c == '?') {
		const char *word = argv[optind > place ? optind - 1 : place];
		char letter[3] = { '-', (char)optopt, '\0' };

		if (optopt >= FIRST || optopt == HELP || optopt == VERSION)
			opts_usage(o, "option '%s' takes no value", shown(word, strcspn(word, "=")));
		unknown(o, optopt != 0 && strncmp(word, "--", 2) != 0 ? letter : word);
	}
	if (c >= FIRST)
		return c - FIRST;
	for (int i = 0; o->options[i].name != NULL; i++)
		if (o->options[i].letter == c)
			return i;
	return -1;
}

void
opts_check(const struct opts *o, int option, const char *subcommand)
{
	const struct opt *p = &o->options[option];
	size_t n = strlen(subcommand);

	if (p->only == NULL)
		return;
	/* Words parted by a space; "-" stands for no subcommand. */
	for (const char *s = p->only; *s != '\0'; s += strcspn(s, " "), s += *s == ' ') {
		size_t len = strcspn(s, " ");

		if ((len == n && memcmp(s, subcommand, n) == 0) ||
		    (n == 0 && len == 1 && *s == '-'))
			return;
	}
	if (n == 0)
		opts_usage(o, "--%s goes with '%s'", p->name, p->only);
	opts_usage(o, "--%s does not go with '%s'", p->name, subcommand);
}

char *const *
opts_inputs(char *const *argv)
{
	static char standard_input[] = "-";
	static char *const only_input[] = { standard_input, NULL };
	int named = 0;

	for (char *const *arg = argv; *arg != NULL; arg++)
		named += strcmp(*arg, "-") == 0;
	if (named > 1)
		die("'-' is given twice, but standard input can be read once only");
	return *argv != NULL ? argv : only_input;
}
