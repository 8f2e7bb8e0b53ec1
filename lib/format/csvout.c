#include "base/buf.h"
#include "format/csvout.h"

void
csv_add_field(struct buf *b, const char *text, size_t len)
{
	int quote = 0, fold = 0;

	for (size_t i = 0; i < len; i++) {
		quote |= text[i] == ',' || text[i] == '"';
		fold |= text[i] == '\n' || text[i] == '\r';
	}
	if (!quote && !fold) {
		buf_add(b, text, len);
		return;
	}
	if (quote)
		buf_addc(b, '"');
	for (size_t i = 0; i < len; i++) {
		if (text[i] == '\r' && i + 1 < len && text[i + 1] == '\n')
			continue;
		if (text[i] == '"')
			buf_addc(b, '"');
		buf_addc(b, text[i] == '\n' || text[i] == '\r' ? ' ' : text[i]);
	}
	if (quote)
		buf_addc(b, '"');
}
