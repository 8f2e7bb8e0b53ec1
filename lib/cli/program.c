#include <string.h>

#include "cli/program.h"

const char *
program_word(const struct command *c)
{
	return c->word != NULL ? c->word : "";
}

const struct command *
program_command(const struct program *p, const char *word)
{
	for (const struct command *c = p->command; word != NULL && c->usage != NULL; c++)
		if (c->word != NULL && strcmp(c->word, word) == 0)
			return c;
	return p->command;
}

int
program_allows(const struct opt *option, const char *word)
{
	size_t n = strlen(word);

	if (option->words == NULL)
		return 1;
	for (const char *s = option->words; *s != '\0'; s += strcspn(s, " "), s += *s == ' ') {
		size_t len = strcspn(s, " ");

		if ((len == n && memcmp(s, word, n) == 0) || (n == 0 && len == 1 && *s == '-'))
			return 1;
	}
	return 0;
}

int
program_has_own(const struct program *p, const char *word)
{
	for (const struct opt *option = p->option; option->name != NULL; option++)
		if (option->words != NULL && program_allows(option, word))
			return 1;
	return 0;
}

/* What may be part of an operand's name. */
static int
is_name(char c)
{
	return (c >= 'A' && c <= 'Z') || c == '_' || c == '=';
}

int
program_names(const char *usage, const char *word)
{
	size_t len = strlen(word);

	for (const char *s = usage; (s = strstr(s, word)) != NULL; s += len)
		if ((s == usage || !is_name(s[-1])) && !is_name(s[len]))
			return 1;
	return 0;
}
