#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/diag.h"
#include "base/mem.h"
#include "base/nearest.h"
#include "base/safe.h"
#include "cli/wordmeant.h"

/* What else the words of the programs are called. */
static const struct { const char *other, *word; } others[] = {
	{ "tilføj", "add" }, { "føj", "add" }, { "ny", "add" }, { "new", "add" }, { "registrer", "add" },
	{ "opret", "add" }, { "create", "add" }, { "skriv", "add" }, { "indtast", "add" },
	{ "ret", "set" }, { "sæt", "set" }, { "ændr", "set" }, { "ændre", "set" }, { "rediger", "set" },
	{ "edit", "set" }, { "change", "set" }, { "opdater", "set" }, { "update", "set" },
	{ "slet", "rm" }, { "fjern", "rm" }, { "remove", "rm" }, { "delete", "rm" },
	{ "fortryd", "undo" }, { "omdøb", "rename" }, { "flet", "merge" }, { "saml", "merge" },
	{ "bestil", "book" }, { "reserver", "book" }, { "aflys", "cancel" }, { "annuller", "cancel" },
	{ "importer", "import" }, { "indlæs", "import" }, { "undtag", "except" }, { "undtagelse", "except" },
	{ "mål", "goal" }, { "rolle", "role" }, { "fase", "phase" }, { "interessent", "stakeholder" },
	{ "aflæsning", "reading" }, { "måling", "reading" },
	{ "partner", "join" }, { "partnere", "join" }, { "deltager", "join" }, { "deltagere", "join" }, { "tilslut", "join" },
	{ "målsætning", "goal" }, { "interessenter", "stakeholder" }, { "roller", "role" }, { "faser", "phase" },
	{ "former", "forms" }, { "samarbejdsformer", "forms" }, { "samarbejdsform", "forms" },
	{ "søjler", "bars" }, { "linjer", "lines" }, { "varme", "heat" },
	{ "dagsorden", "agenda" }, { "bygherre", "builders" }, { "byggeri", "builders" },
	{ "vejviser", "guide" }, { "leder", "manager" }, { "plakat", "poster" }, { "opslag", "poster" },
	{ "ark", "sheet" }, { "velkomst", "welcome" },
};
enum { OTHERS = sizeof others / sizeof *others };

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

const char *
wordmeant_of(const char *typed, const char *const *word, size_t n)
{
	struct nearest near;

	nearest_begin_spelt(&near, typed, strlen(typed));
	for (size_t i = 0; i < n; i++)
		nearest_offer(&near, word[i]);
	for (size_t i = 0; i < OTHERS; i++)
		if (is_among(others[i].word, word, n))
			nearest_offer_other(&near, others[i].other, others[i].word);
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
}
