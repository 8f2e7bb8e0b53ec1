#include "base/buf.h"
#include "output/below.h"
#include "output/wrapped.h"

enum { MARGIN = 4 };		/* blanks before each line */

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
