#include <string.h>

#include "base/diag.h"
#include "base/nearest.h"
#include "base/safe.h"
#include "base/text.h"
#include "cli/common.h"
#include "cli/optionmeant.h"
#include "cli/opts.h"
#include "field/danishword.h"

/* Who asks for the largest first is told why nothing here stands so. */
static void
refuse_sort(const struct program *p, const char *word)
{
	static const char *const names[] = {
		"--sort", "--sort-by", "--order", "--order-by", "--rank", "--ranking", "--top", "--descending"
	};
	size_t n = strcspn(word, "=");
	int writes = 0;

	for (const struct opt *option = p->option; option->name != NULL; option++)
		writes |= strncmp(option->name, "output", strlen("output")) == 0;
	for (size_t i = 0; i < sizeof names / sizeof *names && writes; i++)
		if (text_is(word, n, names[i]))
			die("there is no '%s': what is written stands in the order of names, of time, of a vocabulary or "
			    "of its file, never by size; a figure tells what was written down, and no centre, actor "
			    "or form is better for a larger one", shown(word, n));
}

static void
offer_options(struct nearest *near, const struct program *p, void (*offer)(struct nearest *, const char *))
{
	for (const struct opt *option = p->option; option->name != NULL; option++)
		offer(near, option->name);
	for (enum common i = 0; i < COMMON_OPTIONS; i++)
		if (common_has(i, p, NULL))
			offer(near, common_option(i, p)->name);
}

/* The shortest name that begins so: of those that do there are several, or getopt would have taken it. */
static const char *
begun(const struct program *p, const char *text, size_t n)
{
	const char *found = NULL;

	for (const struct opt *option = p->option; option->name != NULL; option++)
		if (strncmp(option->name, text, n) == 0 &&
		    (found == NULL || strlen(option->name) < strlen(found)))
			found = option->name;
	return found;
}

void
optionmeant_refuse(const struct program *p, const char *word)
{
	struct nearest near;
	size_t n = strcspn(word, "=");

	if (strncmp(word, "--", 2) == 0) {
		refuse_sort(p, word);
		if (n > 4 && begun(p, word + 2, n - 2) != NULL)
			die("unknown option '%s'; did you mean '--%s'?", shown(word, n), begun(p, word + 2, n - 2));
		nearest_begin_spelt(&near, word + 2, n - 2);
		offer_options(&near, p, nearest_offer);
		offer_options(&near, p, danishword_offer);
		if (nearest_best(&near) != NULL)
			die("unknown option '%s'; did you mean '--%s'?",
			    shown(word, n), nearest_best(&near));
	}
	opts_usage("unknown option '%s'", shown(word, n));
}
