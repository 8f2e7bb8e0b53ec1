#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/dateword.h"
#include "base/fold.h"
#include "base/mem.h"
#include "cli/dayphrase.h"

enum { LONGEST = 100 };

void
dayphrase_take(struct dayphrase *w, const char *text, size_t len)
{
	struct fold f = { 0 };
	char *rest;

	fold_words(&f, text, len < LONGEST ? len : 0);
	*w = (struct dayphrase){ .copy = mem_copy(buf_text(&f.text), f.text.len) };
	fold_release(&f);
	for (char *s = strtok_r(w->copy, " ", &rest); s != NULL; s = strtok_r(NULL, " ", &rest)) {
		if (w->n == DAYPHRASE_WORDS) {
			w->n = 0;
			return;
		}
		w->word[w->n++] = s;
	}
}

void
dayphrase_release(struct dayphrase *w)
{
	free(w->copy);
}

int
dayphrase_is(const struct dayphrase *w, int i, const char *these)
{
	return i < w->n && dateword_is(w->word[i], these);
}

int
dayphrase_ends(const struct dayphrase *w, int i, const char *phrase)
{
	for (size_t n; *phrase != '\0'; phrase += n + (phrase[n] == ' '), i++) {
		n = strcspn(phrase, " ");
		if (i >= w->n || strlen(w->word[i]) != n || memcmp(w->word[i], phrase, n) != 0)
			return 0;
	}
	return i == w->n;
}

int
dayphrase_number(const struct dayphrase *w, int i, size_t digits)
{
	size_t len = i < w->n ? strlen(w->word[i]) : 0;

	return len > 0 && len <= digits && strspn(w->word[i], "0123456789") == len ?
	    (int)strtol(w->word[i], NULL, 10) : -1;
}

int
dayphrase_count(const struct dayphrase *w, int i)
{
	static const char *const counts[] = { "en et one a", "to two", "tre three", "fire four",
	    "fem five", "seks six", "syv seven", "otte eight", "ni nine", "ti ten" };

	for (int n = 0; n < (int)(sizeof counts / sizeof *counts); n++)
		if (dayphrase_is(w, i, counts[n]))
			return n + 1;
	return dayphrase_number(w, i, 3);
}

int
dayphrase_weekday_begun(const char *word, size_t len)
{
	static const char *const names[7][2] = {
		{ "mandag", "monday" }, { "tirsdag", "tuesday" }, { "onsdag", "wednesday" },
		{ "torsdag", "thursday" }, { "fredag", "friday" }, { "loerdag", "saturday" },
		{ "soendag", "sunday" }
	};

	for (int d = 0; d < 7 && len > 1; d++)
		for (int i = 0; i < 2; i++)
			if (len <= strlen(names[d][i]) && memcmp(names[d][i], word, len) == 0)
				return d;
	return -1;
}

int
dayphrase_weekday(const struct dayphrase *w, int i)
{
	return i < w->n ? dayphrase_weekday_begun(w->word[i], strlen(w->word[i])) : -1;
}
