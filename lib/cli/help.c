#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/text.h"
#include "base/translate.h"
#include "cli/common.h"
#include "cli/help.h"

/* A line for each way to call it. */
static void
print_usage(const struct command *c, const char *usage, const char *lead)
{
	int indent = (int)strlen(usage);


	for (const char *line = translate(c->usage); *line != '\0'; lead = "") {
		size_t n = strcspn(line, "\n");

		printf("%-*s %s%s%s%s%.*s\n", indent, lead, diag_program(), c->word != NULL ? " " : "",
		    program_word(c), n > 0 ? " " : "", (int)n, line);
		line += n + (line[n] == '\n');
	}
}

static void
print_option(const struct opt *option)
{
	struct buf left = { 0 };
	const char *help = option->help != NULL ? translate(option->help) : "";
	size_t n;

	buf_addf(&left, "%s%c%s--%s%s%s",
	    option->letter ? "-" : " ", option->letter ? option->letter : ' ',
	    option->letter ? ", " : "  ", option->name,
	    option->value != NULL ? " " : "",
	    option->value != NULL ? translate(option->value) : "");
	/* Letters of other languages are more bytes than one. */
	n = text_characters(left.data, left.len);
	if (*help != '\0' && n < 25)
		buf_fill(&left, ' ', 25 - n);
	printf("  %s%s%s\n", left.data, *help != '\0' && n >= 25 ?
	    "\n                           " : "", help);
	buf_release(&left);
}

/* Those that go with a word; `own`: and do not go with any. */
static void
print_options(const struct program *p, const char *word, int own)
{
	for (const struct opt *option = p->option; option->name != NULL; option++)
		if (program_allows(option, word) && (!own || option->words != NULL))
			print_option(option);
}

void
help_print(const struct program *p, const struct command *c)
{
	const char *usage = translate("usage:");
	int whole = c == p->command;

	print_usage(c, usage, usage);
	for (const struct command *other = c + 1; whole && other->usage != NULL; other++)
		print_usage(other, usage, "");
	printf("\n%s\n", translate(c->about != NULL ? c->about : p->about));
	if (c->writes && c->word != NULL)
		printf("%s\n", translate("It changes the centre's files."));
	printf("\n");
	print_options(p, program_word(c), 0);
	for (enum common i = 0; i < COMMON_OPTIONS; i++)
		if (common_has(i, p, program_word(c)))
			print_option(common_option(i, p));
	for (const struct command *other = c + 1; whole && other->usage != NULL; other++)
		if (program_has_own(p, other->word)) {
			printf(translate("\nWith '%s':\n"), other->word);
			print_options(p, other->word, 1);
		}
	printf(translate("\nSee %s(1).\n"), diag_program());
}
