#include <string.h>

#include "base/dateword.h"

int
dateword_is(const char *word, const char *these)
{
	size_t len = strlen(word);

	for (const char *s = these; len > 0 && s != NULL; s = strchr(s, ' ')) {
		s += *s == ' ';
		if (strncmp(s, word, len) == 0 && (s[len] == ' ' || s[len] == '\0'))
			return 1;
	}
	return 0;
}

int
dateword_month(const char *word)
{
	static const char *const months[12] = {
		"januar jan january", "februar feb february", "marts mar march", "april apr", "maj may",
		"juni jun june", "juli jul july", "august aug", "september sep sept", "oktober okt october oct",
		"november nov", "december dec"
	};

	for (int m = 0; m < 12; m++)
		if (dateword_is(word, months[m]))
			return m + 1;
	return 0;
}
