#include <string.h>

#include "base/ascii.h"
#include "base/buf.h"
#include "base/text.h"
#include "sheet/fraction.h"

static const struct fraction fractions[] = {
	{ "\xc2\xbd", "5" }, { "\xc2\xbc", "25" }, { "\xc2\xbe", "75" }, { "1/2", "5" }, { "1/4", "25" }, { "3/4", "75" },
	{ NULL, NULL }
};

const struct fraction *
fraction_at(const char *text, size_t len)
{
	for (const struct fraction *f = fractions; f->sign != NULL; f++)
		if (text_begins(text, len, f->sign))
			return f;
	return NULL;
}

/*
 * Could a fraction at text[i] of so many bytes be a part of a day?  Of two digits and a slash it is none where a
 * number stands before it, and a blank, or a unit follows; 1/2 alone may be the first of February.
 */
static int
may_be_day(const char *text, size_t len, size_t i, size_t bytes)
{
	size_t after = i + bytes, before = i;

	if (text[i + 1] != '/')
		return 0;
	while (after < len && text[after] == ' ')
		after++;
	while (before > 0 && text[before - 1] == ' ')
		before--;
	if (after < len ? !ascii_is_letter(text[after]) : before == i)
		return 1;
	return before > 0 && (before == i || !ascii_is_digit(text[before - 1]));
}

int
fraction_write_out(const char *text, size_t len, char point, struct buf *b)
{
	for (size_t i = 0; i + 1 < len; i++) {
		const struct fraction *f = fraction_at(text + i, len - i);
		size_t before = i;

		if (f == NULL || may_be_day(text, len, i, strlen(f->sign)))
			continue;
		/* "1 ½", too. */
		while (before > 0 && text[before - 1] == ' ')
			before--;
		buf_add(b, text, before);
		if (before == 0 || !ascii_is_digit(text[before - 1]))
			buf_addc(b, '0');
		buf_addc(b, point);
		buf_adds(b, f->digits);
		buf_add(b, text + i + strlen(f->sign), len - i - strlen(f->sign));
		return memchr(text, '.', before) == NULL && memchr(text, ',', before) == NULL;
	}
	return 0;
}
