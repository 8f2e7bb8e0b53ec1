#include <string.h>

#include "base/diag.h"
#include "base/nearest.h"
#include "base/safe.h"
#include "base/translate.h"
#include "cli/common.h"
#include "field/columns.h"
#include "field/danishword.h"
#include "output/rows.h"

/* The option of that name that goes with the word, or NULL. */
static const struct opt *
find(const struct program *p, const char *name, const char *word)
{
	for (const struct opt *option = p->option; option->name != NULL; option++)
		if (strcmp(option->name, name) == 0 &&
		    (word == NULL || program_allows(option, word)))
			return option;
	return NULL;
}

/* Does it print rows, in the formats that rows have? */
static int
prints_rows(const struct program *p, const char *word)
{
	const struct opt *output = find(p, "output", word);

	return output != NULL && output->takes.kind == OPT_IS_CHOICE &&
	    strstr(output->takes.choices, "table") != NULL;
}

int
common_has(enum common which, const struct program *p, const char *word)
{
	switch (which) {
	case COMMON_COLUMNS:
	case COMMON_WIDE:
	case COMMON_TYPED:
		return prints_rows(p, word);
	case COMMON_OUTPUT_FILE:
		return find(p, "output", word) != NULL && find(p, "output-file", NULL) == NULL;
	case COMMON_LANGUAGE:
		return find(p, "language", word) == NULL;
	default:
		return 1;
	}
}

const struct opt *
common_option(enum common which, const struct program *p)
{
	static const struct opt option[] = {
		[COMMON_COLUMNS] = { "columns", 0, MESSAGE("COLUMN,..."), 0,
		    MESSAGE("only these columns, in this order"), OPT_COLUMN },
		[COMMON_WIDE] = { "wide", 0, 0, 0,
		    MESSAGE("all columns and whole cells, on a terminal, too"), OPT_FLAG },
		[COMMON_TYPED] = { "typed", 0, 0, 0,
		    MESSAGE("with -o json: numbers, lists, true, false and null, and not only strings"), OPT_FLAG },
		[COMMON_OUTPUT_FILE] = { "output-file", 0, MESSAGE("FILE"), 0,
		    MESSAGE("write to this file, whole or not at all; '-' is standard output"), OPT_FILE },
		[COMMON_HELP] = { "help", 'h', 0, 0, 0, OPT_FLAG },
		[COMMON_VERSION] = { "version", 0, 0, 0, 0, OPT_FLAG },
		[COMMON_LANGUAGE] = { "language", 0, "da|en", 0, MESSAGE("of what is said"),
		    OPT_CHOICE("da|en") }
	};
	static struct opt row;

	row = option[which];
	for (const struct opt *own = p->option; own->name != NULL; own++)
		if (own->letter == row.letter)
			row.letter = 0;
	return &row;
}

/* No column of what is printed has the name. */
_Noreturn static void
unknown_column(const char *wanted, size_t n, const char *const *names)
{
	struct nearest near, danish;

	nearest_begin(&near, wanted, strlen(wanted));
	nearest_begin_spelt(&danish, wanted, strlen(wanted));
	for (size_t i = 0; i < n; i++) {
		nearest_offer(&near, names[i]);
		danishword_offer(&danish, names[i]);
	}
	if (nearest_best(&danish) != NULL && danish.distance < near.distance)
		near = danish;
	if (nearest_best(&near) != NULL)
		die("no column '%s'; did you mean '%s'?", shown(wanted, strlen(wanted)),
		    nearest_best(&near));
	die("no column '%s'; the first is '%s', and all are in the first line of -o csv",
	    shown(wanted, strlen(wanted)), shown(names[0], strlen(names[0])));
}

void
common_view(const char *columns, int wide, int typed)
{
	rows_view(&(struct rows_view){ columns, wide, typed, columns_kind, columns_use, unknown_column });
}
