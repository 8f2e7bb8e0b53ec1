#include "csv/rowstart.h"

/* A word with what stands before it and behind it. */
static void
put(char *to, const char *before, const char *word, size_t len, const char *behind)
{
	size_t first = strlen(before);

	memcpy(to, before, first);
	memcpy(to + first, word, len);
	memcpy(to + first + len, behind, strlen(behind));
}

void
rowstart_keep(struct rowstart *s, const char *word, size_t len, size_t value)
{
	struct rowstart_word *place;

	if (len < ROWSTART_LEAST || len > ROWSTART_LONGEST || value >= UINT32_MAX)
		return;
	place = &s->word[rowstart_place(word)];
	/* What had to be quoted is not to be found where it is two fields. */
	if (place->len != 0 || memchr(word, ',', len) != NULL || memchr(word, '"', len) != NULL)
		return;
	put(place->plain, ",", word, len, ",");
	put(place->quoted, "\",\"", word, len, "\",");
	place->len = (uint32_t)len;
	place->value = (uint32_t)value;
}
