#include "base/buf.h"
#include "base/cpr.h"
#include "base/masked.h"

void
masked_add(struct buf *b, const char *text, size_t len)
{
	char mask[CPR_MASK];
	size_t from = 0, at = 0, n;

	while ((n = cpr_find_masked(text, len, &at, mask)) > 0) {
		buf_add(b, text + from, at - from);
		buf_adds(b, mask);
		from = at += n;
	}
	buf_add(b, text + from, len - from);
}
