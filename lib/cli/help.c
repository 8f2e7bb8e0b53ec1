#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "cli/help.h"

int
help_has_letter(const struct program *p)
{
	for (const struct opt *option = p->option; option->name != NULL; option++)
		if (option->letter == 'h')
			return 0;
	return 1;
}

/* A line for each way to call it. */
static void
print_usage(const struct command *c, const char *lead)
{
	for (const char *line = c->usage; *line != '\0'; lead = "      ") {
		size_t n = strcspn(line, "\n");

		printf("%s %s%s%s%s%.*s\n", lead, diag_program(), c->word != NULL ? " " : "",
		    program_word(c), n > 0 ? " " : "", (int)n, line);
		line += n + (line[n] == '\n');
	}
}

static void
print_option(const struct opt *option)
{
	struct buf left = { 0 };

	buf_addf(&left, "%s%c%s--%s%s%s",
	    option->letter ? "-" : " ", option->letter ? option->letter : ' ',
	    option->letter ? ", " : "  ", option->name,
	    option->value != NULL ? " " : "", option->value != NULL ? option->value : "");
	if (option->help == NULL)
		printf("  %s\n", left.data);
	else
		printf("  %-25s%s%s\n", left.data,
		    left.len >= 25 ? "\n                           " : "", option->help);
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
	const struct opt help = { .name = "help", .letter = help_has_letter(p) ? 'h' : '\0' };
	const struct opt version = { .name = "version" };
	int whole = c == p->command;

	print_usage(c, "usage:");
	for (const struct command *other = c + 1; whole && other->usage != NULL; other++)
		print_usage(other, "      ");
	printf("\n%s\n", c->about != NULL ? c->about : p->about);
	if (c->writes && c->word != NULL)
		printf("It changes the centre's files.\n");
	printf("\n");
	print_options(p, program_word(c), 0);
	print_option(&help);
	print_option(&version);
	for (const struct command *other = c + 1; whole && other->usage != NULL; other++)
		if (program_has_own(p, other->word)) {
			printf("\nWith '%s':\n", other->word);
			print_options(p, other->word, 1);
		}
	printf("\nSee %s(1).\n", diag_program());
}
