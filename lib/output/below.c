#include <string.h>

#include "base/buf.h"
#include "output/below.h"
#include "output/wrapped.h"

enum { MARGIN = 4 };		/* blanks before each line */

int
below_is_sentence(const char *column)
{
	static const char *const names[] = { "says", "data", "conflict", "evidence", "next", "found", "fits",
	    "helps", "hinders", "example", "differs" };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(column, names[i]) == 0)
			return 1;
	return 0;
}

void
below_add(struct buf *b, const char *label, const char *text, size_t len, size_t width)
{
	struct buf line = { 0 };

	if (len == 0)
		return;
	if (label != NULL)
		buf_addf(&line, "%s: ", label);
	buf_add(&line, text, len);
	buf_fill(b, ' ', MARGIN);
	wrapped_words(b, line.data, line.len, MARGIN, width);
	buf_addc(b, '\n');
	buf_release(&line);
}
