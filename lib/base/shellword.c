#include <string.h>

#include "base/buf.h"
#include "base/shellword.h"

void
shellword_add(struct buf *b, const char *word)
{
	static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./:@%+,-";
	size_t n;

	if (*word == '-')
		buf_adds(b, "./");
	n = strspn(word, plain);
	while ((unsigned char)word[n] >= 0x80)
		n += 1 + strspn(word + n + 1, plain);
	if (word[n] == '\0' && n > 0) {
		buf_adds(b, word);
		return;
	}
	buf_addc(b, '\'');
	for (; *word != '\0'; word++)
		if (*word == '\'')
			buf_adds(b, "'\\''");
		else
			buf_addc(b, *word);
	buf_addc(b, '\'');
}

const char *
shellword(const char *word)
{
	static struct buf text[SHELLWORD_AT_ONCE];
	static unsigned turn;
	struct buf *b = &text[turn++ % SHELLWORD_AT_ONCE];

	buf_clear(b);
	shellword_add(b, word);
	return buf_text(b);
}
