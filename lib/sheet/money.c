#include <string.h>
#include <strings.h>

#include "base/ascii.h"
#include "base/buf.h"
#include "base/text.h"
#include "sheet/money.h"

/* The length of a currency at the start of a text, or of blanks. */
static size_t
currency_at(const char *s, size_t len)
{
	static const char *const names[] = { "kroner", "kr.", "kr", "dkk", " ", "\xc2\xa0", NULL };

	for (size_t i = 0; names[i] != NULL; i++)
		if (strlen(names[i]) <= len && strncasecmp(names[i], s, strlen(names[i])) == 0)
			return strlen(names[i]);
	return 0;
}

/* The length of "mio.", "tusind" at the start of a text, and how many noughts it stands for; 0: none. */
static size_t
noughts_at(const char *s, size_t len, int *noughts)
{
	static const struct { const char *word; int noughts; } words[] = {
		{ "tusinde", 3 }, { "tusind", 3 }, { "t.kr.", 3 }, { "t.kr", 3 }, { "tkr.", 3 }, { "tkr", 3 },
		{ "millioner", 6 }, { "million", 6 }, { "mio.", 6 }, { "mio", 6 }, { "mill.", 6 }
	};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		size_t n = strlen(words[i].word);

		if (n <= len && strncasecmp(words[i].word, s, n) == 0) {
			*noughts = words[i].noughts;
			return n;
		}
	}
	return 0;
}

/* The number from out[at] on times a power of ten: its point moves. */
static void
add_noughts(struct buf *out, size_t at, int noughts)
{
	struct buf digits = { 0 };
	size_t after = 0, whole, n;

	for (size_t i = at; i < out->len; i++)
		if (out->data[i] == '.')
			after = out->len - i - 1;
		else
			buf_addc(&digits, out->data[i]);
	whole = digits.len - after + (size_t)noughts;
	while (digits.len < whole)
		buf_addc(&digits, '0');
	buf_truncate(out, at);
	for (n = 0; n + 1 < whole && digits.data[n] == '0'; n++)
		;
	buf_add(out, digits.data + n, whole - n);
	if (digits.len > whole) {
		buf_addc(out, '.');
		buf_add(out, digits.data + whole, digits.len - whole);
	}
	buf_release(&digits);
}

int
money_read(const char *text, size_t len, enum amount_sign sign, enum amount_sure sure,
    struct buf *out, struct buf *why)
{
	size_t from = 0, to = len, before = out->len, n;
	int noughts = 0;

	while ((n = currency_at(text + from, len - from)) > 0)
		from += n;
	/* What follows the last digit: " kr.", ",-". */
	while (to > from && !ascii_is_digit(text[to - 1]))
		to--;
	for (n = to; n < len; ) {
		size_t more = currency_at(text + n, len - n);

		if (more == 0 && noughts == 0)
			more = noughts_at(text + n, len - n, &noughts);
		/* 40.000,- has no oere. */
		if (more == 0 && n == to && (text[n] == ',' || text[n] == '.'))
			more = 1 + text_dash(text + n + 1, len - n - 1);
		if (more == 0)
			return amount_none(text, len, why);
		n += more;
	}
	if (to == from)
		return amount_none(text, len, why);
	/* Of millions the third decimal counts. */
	if (!amount_number(text + from, to - from, sign, sure, noughts == 0, out, why))
		return 0;
	if (noughts > 0)
		add_noughts(out, before, noughts);
	return 1;
}

enum amount_sign
money_evidence(const char *text, size_t len)
{
	size_t from = 0, n;

	while ((n = currency_at(text + from, len - from)) > 0)
		from += n;
	while (len > from && !ascii_is_digit(text[len - 1]))
		len--;
	return amount_evidence(text + from, len - from);
}
