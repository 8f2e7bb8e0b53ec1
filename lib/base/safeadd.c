#include "base/buf.h"
#include "base/safe.h"
#include "base/safeadd.h"

size_t
safeadd(struct buf *b, const char *text, size_t len)
{
	/* A mask is at most as long as what it hides, and one more. */
	size_t most = 2 * len + 16, n = safe_show(buf_room(b, most), most, text, len);

	b->len += n;
	return n;
}
