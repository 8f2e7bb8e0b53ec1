#include <stdio.h>
#include <string.h>

#include "base/nearest.h"
#include "base/safe.h"
#include "base/text.h"
#include "base/translate.h"
#include "checks.h"

const struct check checks[TOPICS] = {
	[TOPIC_FILE] = { "files", MESSAGE("files that other files need are there") },
	[TOPIC_ENCODING] = { "encoding", MESSAGE("UTF-8, no control characters in YAML") },
	[TOPIC_SYNTAX] = { "syntax", MESSAGE("CSV and YAML that can be read: quotes, fields, tabs, indentation") },
	[TOPIC_KEYS] = { "keys", MESSAGE("required keys and columns are there") },
	[TOPIC_VALUE] = { "values", MESSAGE("codes, ids, numbers, hours; lists and maps in their places") },
	[TOPIC_DATE] = { "dates", MESSAGE("days of the calendar; no entry after today") },
	[TOPIC_REFERENCE] = { "references", MESSAGE("ids that other files name are known") },
	[TOPIC_ACTORS] = { "actors", MESSAGE("two or more actors in an entry, each once") },
	[TOPIC_DUPLICATE] = { "duplicates", MESSAGE("ids, keys and columns stand once") },
	[TOPIC_IDENTICAL] = { "identical", MESSAGE("warning: rows that are there twice") },
	[TOPIC_SPELLING] = { "spelling", MESSAGE("warning: keys and columns a letter or two from a known one") },
	[TOPIC_PLAN] = { "plans", MESSAGE("initiatives, leads, goals, funding and the forum fit together") },
	[TOPIC_CPR] = { "cpr", MESSAGE("nothing shaped like a CPR number, in any file") },
	[TOPIC_CONTACT] = { "contacts", MESSAGE("warning: telephone numbers and e-mail addresses in texts") },
	[TOPIC_SLIP] = { "slips", MESSAGE("warning: numbers, days, names, bookings, activities hardly meant") },
};

static enum topic
find_check(const char *name, size_t len)
{
	struct nearest near;

	nearest_begin(&near, name, len);
	for (int i = 0; i < TOPICS; i++) {
		if (text_is(name, len, checks[i].name))
			return (enum topic)i;
		nearest_offer(&near, checks[i].name);
	}
	if (nearest_best(&near) != NULL)
		die("unknown check '%s'; did you mean '%s'?", shown(name, len),
		    nearest_best(&near));
	die("unknown check '%s'; --list names them", shown(name, len));
}

static void
mark(int marked[TOPICS], const char *names)
{
	do {
		size_t n = strcspn(names, ",");

		marked[find_check(names, n)] = 1;
		names += n;
	} while (*names++ == ',' && *names != '\0');
}

void
checks_only(struct checks_choice *choice, const char *names)
{
	choice->is_narrowed = 1;
	mark(choice->only, names);
}

void
checks_skip(struct checks_choice *choice, const char *names)
{
	mark(choice->skip, names);
}

void
checks_choose(const struct checks_choice *choice)
{
	for (int i = 0; i < TOPICS; i++)
		if ((choice->is_narrowed && !choice->only[i]) || choice->skip[i])
			diag_ignore((enum topic)i);
}

void
checks_print(void)
{
	enum language language = translate_printed();

	for (int i = 0; i < TOPICS; i++)
		printf("%-12s%s\n", checks[i].name, translate_in(language, checks[i].help));
}
