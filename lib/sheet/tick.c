#include <string.h>

#include "base/fold.h"
#include "sheet/row.h"
#include "sheet/tick.h"

int
tick_read(struct csv_field f)
{
	static const char *const yes[] = { "x", "xx", "v", "1", "ja", "j", "yes", "true", "sand", "\xe2\x9c\x94", "\xe2\x9c\x93",
	    "\xe2\x9c\x85", "\xe2\x98\x91", "\xe2\x88\x9a", "\xe2\x98\x92", NULL };
	static const char *const no[] = { "", "0", "nej", "n", "no", "false", "falsk", "\xe2\x98\x90", NULL };
	struct fold words = { 0 };
	const char *text;
	int is = sheetrow_is_nothing(f.text, f.len) ? 0 : -1;

	fold_text(&words, f.text, f.len < 20 ? f.len : 0);
	text = buf_text(&words.text);
	/* A sign may be followed by a mark that asks for colours. */
	if (words.text.len == 6 && strcmp(text + 3, "\xef\xb8\x8f") == 0)
		words.text.data[3] = '\0';
	for (size_t i = 0; is < 0 && f.len < 20 && no[i] != NULL; i++)
		if (strcmp(no[i], text) == 0)
			is = 0;
	for (size_t i = 0; is < 0 && yes[i] != NULL; i++)
		if (strcmp(yes[i], text) == 0)
			is = 1;
	fold_release(&words);
	return is;
}
