#include <string.h>

#include "base/text.h"
#include "csv/lines.h"

/* The next physical line of the text, cut as lines.c cuts it. */
static int
cut(struct csvlines *in, int *crlf)
{
	const char *nl;

	if (in->at == in->end)
		return 0;
	nl = memchr(in->at, '\n', (size_t)(in->end - in->at));
	in->line.text = in->at;
	in->line.len = (size_t)((nl != NULL ? nl : in->end) - in->at);
	in->at = nl != NULL ? nl + 1 : in->end;
	*crlf = in->line.len > 0 && in->line.text[in->line.len - 1] == '\r';
	in->line.len -= (size_t)*crlf;
	return 1;
}

static void
find_row(struct csvlines *in)
{
	in->next_row = csv_next(in->csv) ? csv_line(in->csv).text : NULL;
}

void
csvlines_open(struct csvlines *in, const char *text, size_t len, const char *label)
{
	*in = (struct csvlines){ .at = text, .end = text + len };
	in->csv = csv_open_text_quiet(text, len, label);
	in->bom = text_bom(text, len) > 0;
	in->at += text_bom(text, len);
	/* Blank lines before the header are nothing. */
	while (cut(in, &in->crlf))
		if (in->line.len > 0) {
			in->header = in->line;
			break;
		}
	find_row(in);
}

int
csvlines_next(struct csvlines *in)
{
	int crlf;

	if (in->is_row)
		find_row(in);
	in->is_row = 0;
	if (!cut(in, &crlf))
		return 0;
	in->is_row = in->line.text == in->next_row;
	return 1;
}

void
csvlines_close(struct csvlines *in)
{
	if (in->csv != NULL)
		csv_close(in->csv);
	in->csv = NULL;
}

size_t
csvlines_cells(struct csv_field line, struct csv_field *cell, size_t most)
{
	const char *s = line.text, *end, *start = s;
	int quoted = 0;
	size_t n = 0;

	if (s == NULL)	/* an empty file has no header */
		return 0;
	end = s + line.len;
	for (; n < most; s++) {
		if (s < end && *s == '"')
			quoted = !quoted;
		if (s < end && (*s != ',' || quoted))
			continue;
		cell[n++] = (struct csv_field){ start, (size_t)(s - start) };
		if (s == end)
			break;
		start = s + 1;
	}
	return n;
}
