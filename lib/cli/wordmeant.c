#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/diag.h"
#include "base/mem.h"
#include "base/nearest.h"
#include "base/safe.h"
#include "base/text.h"
#include "cli/danishword.h"
#include "cli/usage.h"
#include "cli/wordmeant.h"

/* What prints is no word: in their place nothing is typed. */
static const char *const printing[] = { "list", "liste", "lister", "ls", "vis", "print", "show", "se" };

static int
is_among(const char *text, const char *const *word, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(text, word[i]) == 0)
			return 1;
	return 0;
}

/* The only word that begins so: "read" of "reading"; or NULL. */
static const char *
begun(const char *typed, const char *const *word, size_t n)
{
	enum { LEAST = 3 };
	const char *only = NULL;
	size_t len = strlen(typed);

	for (size_t i = 0; i < n && len >= LEAST; i++)
		if (strncmp(word[i], typed, len) == 0) {
			if (only != NULL)
				return NULL;
			only = word[i];
		}
	return only;
}

const char *
wordmeant_of(const char *typed, const char *const *word, size_t n)
{
	struct nearest near;

	nearest_begin_spelt(&near, typed, strlen(typed));
	for (size_t i = 0; i < n; i++)
		nearest_offer(&near, word[i]);
	for (size_t i = 0; i < n; i++)
		danishword_offer(&near, word[i]);
	return nearest_best(&near) != NULL ? nearest_best(&near) : begun(typed, word, n);
}

/* Does a centre stand first where no word does?  What a table's columns are called is anybody's. */
static int
takes_centres(const struct program *p)
{
	const char *at = p->command[0].usage;
	struct usage_part part;

	return p->command[0].word == NULL && usage_next(&at, &part) && text_begins(part.name, part.len, "CENTRE");
}

/* The option that is called so, which somebody typed without its dashes; or NULL. */
static const char *
option_meant(const struct program *p, const char *typed)
{
	struct nearest near;

	nearest_begin_spelt(&near, typed, strlen(typed));
	for (const struct opt *o = p->option; o->name != NULL; o++) {
		nearest_offer_other(&near, o->name, o->name);
		danishword_offer(&near, o->name);
	}
	return nearest_best(&near);
}

void
wordmeant_refuse(const struct program *p, const char *typed)
{
	const char **word, *meant;
	size_t n = 0;

	if (typed == NULL || strchr(typed, '/') != NULL || access(typed, F_OK) == 0)
		return;
	while (p->command[n].usage != NULL)
		n++;
	word = mem_zero(n + 1, sizeof *word);
	n = 0;
	for (const struct command *c = p->command; c->usage != NULL; c++)
		if (c->word != NULL)
			word[n++] = c->word;
	/* The word that other programs have: what was written by this one is not remembered. */
	if (strcmp(typed, "undo") == 0 && is_among("set", word, n))
		die("there is no 'undo' here: set it back with 'set'; if the folder is in git, git can "
		    "bring back what was there");
	meant = wordmeant_of(typed, word, n);
	if (meant != NULL)
		die("'%s' is no word of this program, and no file or folder here; did you mean '%s'?",
		    shown(typed, strlen(typed)), meant);
	if (n > 0 && p->command[0].word == NULL && is_among(typed, printing, sizeof printing / sizeof *printing))
		die("'%s' is left out: without a word the program prints what is written down", typed);
	free(word);
	if (takes_centres(p) && (meant = option_meant(p, typed)) != NULL)
		die("'%s' is no word of this program, and no file or folder here; did you mean '--%s'?",
		    shown(typed, strlen(typed)), meant);
}
