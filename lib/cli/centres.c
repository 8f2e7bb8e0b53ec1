#include <stddef.h>

#include "base/diag.h"
#include "base/translate.h"
#include "centre/centre.h"
#include "cli/centres.h"
#include "cli/inputs.h"

static char *const *words;

static int
speaks(void)
{
	for (char *const *word = words; *word != NULL; word++)
		if (centre_is(*word))
			return (int)centre_spoken(*word);
	return centre_is(".") ? (int)centre_spoken(".") : TRANSLATE_LOCALE;
}

void
centres_speak(char *const *argv)
{
	words = argv;
	translate_ask(speaks);
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
