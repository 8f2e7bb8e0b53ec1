#include "csv/rowstart.h"

void
rowstart_keep(struct rowstart *s, const char *word, size_t len, size_t value)
{
	struct memo_text *place;

	if (len < ROWSTART_LEAST || len >= MEMO_SHORT || value >= UINT32_MAX)
		return;
	place = &s->word[rowstart_place(word)];
	/* What had to be quoted is not to be found where it is two fields. */
	if (place->len != 0 || memchr(word, ',', len) != NULL || memchr(word, '"', len) != NULL)
		return;
	memcpy(place->text, word, len);
	place->len = (uint32_t)len;
	place->value = (uint32_t)value;
}
