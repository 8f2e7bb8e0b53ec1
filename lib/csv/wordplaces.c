#include "csv/wordplaces.h"

/* A place that is free begins with a NUL, and something behind it. */
static int
is_free(const char *text)
{
	return text[0] == '\0' && text[1] != '\0';
}

void
wordplaces_begin(struct wordplaces *w)
{
	memset(w, 0, sizeof *w);
	for (size_t i = 0; i < WORDPLACES; i++)
		w->text[i][1] = 1;
}

void
wordplaces_keep(struct wordplaces *w, const char *before, struct csv_field word, const char *behind, uint32_t value)
{
	size_t first = strlen(before), last = strlen(behind), len = first + word.len + last, place;
	char *text;

	if (len >= MEMO_SHORT)
		return;
	/* What had to be quoted is not to be found where it is two fields. */
	if (last > 0 && (word.len < WORDPLACES_LEAST || memchr(word.text, ',', word.len) != NULL ||
	    memchr(word.text, '"', word.len) != NULL))
		return;
	place = wordplaces_by(word_few(word.text, word.len));
	text = w->text[place];
	if (!is_free(text))
		return;
	memset(text, 0, MEMO_SHORT);
	memcpy(text, before, first);
	memcpy(text + first, word.text, word.len);
	memcpy(text + first + word.len, behind, last);
	memset(w->mask[place], -1, len);
	w->value[place] = value;
}
