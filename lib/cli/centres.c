#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/mem.h"
#include "base/translate.h"
#include "centre/centre.h"
#include "cli/centres.h"
#include "cli/inputs.h"

static char *const *words;

/* The folder that a word is in, as `hus` of `hus/log.csv`; it is to be freed. NULL: the one at hand. */
static char *
folder_of(const char *word)
{
	const char *slash = strrchr(word, '/');

	return slash == NULL ? NULL : mem_copy(word, slash == word ? 1 : (size_t)(slash - word));
}

static int
speaks(void)
{
	for (char *const *word = words; *word != NULL; word++) {
		char *folder = centre_is(*word) ? mem_copy(*word, strlen(*word)) : folder_of(*word);
		int language = folder != NULL && centre_is(folder) ? (int)centre_spoken(folder) : TRANSLATE_LOCALE;

		free(folder);
		if (language != TRANSLATE_LOCALE)
			return language;
	}
	return centre_is(".") ? (int)centre_spoken(".") : TRANSLATE_LOCALE;
}

void
centres_speak_of_files(char *const *argv)
{
	words = argv;
	centre_speaks_else(speaks);
}

void
centres_speak(char *const *argv)
{
	centres_speak_of_files(argv);
	inputs_know_centres(centre_is);
}

char *const *
centres_given(char *const *argv)
{
	static char here[] = ".";
	static char *const only_here[] = { here, NULL };

	if (*argv != NULL)
		return argv;
	if (!centre_is("."))
		die("no centre given, and this folder is none; name a folder with a centre.yaml");
	return only_here;
}
