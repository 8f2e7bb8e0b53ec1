#include <string.h>

#include "base/buf.h"
#include "csv/split.h"
#include "sheet/reader.h"
#include "sheet/rejoin.h"

struct join {
	struct csvsplit split;
	size_t fields;		/* of the first line; 0: not seen yet */
	size_t widest, filled;	/* the most cells of a line, and the most up to one with text */
	int cut;		/* a spreadsheet did put the lines into cells */
};

/* Is there a line that begins as only a cell in quotes, or one cut off, does?  Cheap. */
static int
may_be_cut(const char *text, size_t len)
{
	const char *end = text + len, *s = text;

	while (s < end && (*s == '\n' || *s == '\r'))
		s++;
	if (s == end || *s == '"')
		return s < end;
	while (s < end && *s != '\n' && *s != '\r')
		s++;
	if (s[-1] == ';')
		return 1;
	for (; s < end && (s = memchr(s, '"', (size_t)(end - s))) != NULL; s++)
		if (s[-1] == '\n' || s[-1] == '\r')
			return 1;
	return 0;
}

/* The cells of a record with ';' between them; 0 if this is no line of such a file. */
static int
add_line(struct join *j, const struct reader *in, struct buf *out)
{
	const struct record *r = &in->record;
	size_t filled = in->n, start = out->len, at;
	int is_quoted = r->text[r->start] == '"';

	if (r->broken != NULL) {
		/* As it is: quotes that a spreadsheet would have written otherwise. */
		const char *s = r->text + r->start, *end = r->text + r->end;

		while (end > s && (end[-1] == '\n' || end[-1] == '\r'))
			end--;
		buf_add(out, s, (size_t)(end - s));
		filled = 0;
	}
	while (filled > 0 && reader_field(in, filled - 1).len == 0)
		filled--;
	for (size_t i = 0; i < filled; i++) {
		if (i > 0)
			buf_addc(out, ';');
		buf_add(out, reader_field(in, i).text, reader_field(in, i).len);
	}
	if (r->broken == NULL && in->n > j->widest)
		j->widest = in->n;
	if (filled > j->filled)
		j->filled = filled;
	if (out->len == start)
		return 1;
	if (memchr(out->data + start, '\n', out->len - start) != NULL ||
	    csvsplit_line(&j->split, out->data + start, out->len - start, &at) != NULL)
		return 0;
	if (j->fields == 0) {
		/* Names hold no ';', and three columns at least make a log. */
		j->fields = j->split.n;
		j->cut = in->n > 1 || is_quoted;
		return r->broken == NULL && filled == 1 && j->fields > 2;
	}
	j->cut |= r->broken == NULL && in->n > 1 && is_quoted;
	return j->split.n == j->fields;
}

enum rejoin
rejoin_text(const char *text, size_t len, struct buf *joined)
{
	struct join j = { 0 };
	struct reader in;
	unsigned long line = 1;
	int good = may_be_cut(text, len);

	reader_open(&in, text, len, ';');
	while (good && reader_next(&in)) {
		for (; line < in.line; line++)
			buf_addc(joined, '\n');
		good = add_line(&j, &in, joined);
		buf_addc(joined, '\n');
		line++;
	}
	reader_close(&in);
	csvsplit_release(&j.split);
	if (!good || !j.cut)
		return REJOIN_NONE;
	return j.widest > j.filled ? REJOIN_ENDS_LOST : REJOIN_DONE;
}
