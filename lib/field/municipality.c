#include <string.h>

#include "base/buf.h"
#include "base/fold.h"
#include "field/municipality.h"

void
municipality_fold(struct fold *f, const char *text, size_t len)
{
	static const char word[] = " kommune";
	size_t n = sizeof word - 1;

	fold_words(f, text, len);
	/* (A name of signs alone is one, too.) */
	if (f->text.len == 0)
		fold_text(f, text, len);
	if (f->text.len > n && memcmp(f->text.data + f->text.len - n, word, n) == 0)
		buf_truncate(&f->text, f->text.len - n);
}
