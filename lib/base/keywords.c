#include "base/keywords.h"
#include "base/nearest.h"
#include "base/spelling.h"

int
keywords_find(const char *const words[], const char *text, size_t len)
{
	for (int i = 0; words[i] != NULL; i++)
		if (spelling_is(words[i], text, len))
			return i;
	return -1;
}

const char *
keywords_nearest(const char *const words[], const char *text, size_t len)
{
	struct nearest near;

	nearest_begin_spelt(&near, text, len);
	for (int i = 0; words[i] != NULL; i++)
		nearest_offer(&near, words[i]);
	return nearest_best(&near);
}
