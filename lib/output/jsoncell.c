#include <string.h>

#include "base/ascii.h"
#include "base/buf.h"
#include "base/text.h"
#include "csv/cell.h"
#include "output/json.h"
#include "output/jsoncell.h"

/* So many digits from there on. */
static size_t
digits(const char *text, size_t len)
{
	size_t n = 0;

	while (n < len && ascii_is_digit(text[n]))
		n++;
	return n;
}

/*
 * A decimal as our files have it; 0 if it is none.  JSON has no leading zeros, and no point
 * without a digit on either side.
 */
static int
add_number(struct buf *b, const char *text, size_t len)
{
	size_t sign = len > 0 && *text == '-', whole, places = 0, end;

	whole = digits(text + sign, len - sign);
	end = sign + whole;
	if (end < len && text[end] == '.') {
		places = digits(text + end + 1, len - end - 1);
		if (places == 0)
			return 0;
		end += 1 + places;
	}
	if (end < len || whole == 0)
		return 0;
	buf_add(b, text, sign);
	while (whole > 1 && text[sign] == '0') {
		sign++;
		whole--;
	}
	buf_add(b, text + sign, len - sign);
	return 1;
}

static void
add_list(struct buf *b, char separator, const char *text, size_t len)
{
	struct csv_field rest = { text, len }, item;
	const char *before = "";

	buf_addc(b, '[');
	while (cell_next(&rest, separator, &item)) {
		buf_adds(b, before);
		json_add_string(b, item.text, item.len);
		before = ", ";
	}
	buf_addc(b, ']');
}

void
jsoncell_add(struct buf *b, enum cellkind kind, const char *text, size_t len)
{
	if (len == 0)
		buf_adds(b, "null");
	else if (kind == CELLKIND_IDS || kind == CELLKIND_TEXTS)
		add_list(b, kind == CELLKIND_IDS ? ' ' : ';', text, len);
	else if (kind == CELLKIND_TRUTH && text_is(text, len, "ja"))
		buf_adds(b, "true");
	else if (kind == CELLKIND_TRUTH && text_is(text, len, "nej"))
		buf_adds(b, "false");
	else if (kind != CELLKIND_NUMBER || !add_number(b, text, len))
		json_add_string(b, text, len);
}
