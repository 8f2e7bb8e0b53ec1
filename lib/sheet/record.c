#include <csv.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/mem.h"
#include "base/translate.h"
#include "base/word.h"
#include "sheet/record.h"

enum { LONGEST_FIELD = 1 << 20, MOST_LINES_OF_A_TITLE = 20,
    MOST_FIELDS = 16384 };	/* columns of a spreadsheet */

/* text NULL: it was put into `cells`, where it goes on from the last such one. */
static void
add_field(struct record *r, const char *text, size_t len)
{
	r->field = mem_grow(r->field, &r->cap, r->n + 1, sizeof *r->field);
	r->field[r->n++] = (struct csv_field){ text, len };
}

/* One more than there may be tells that there are too many. */
static int
has_too_many(const struct record *r)
{
	return r->n > MOST_FIELDS;
}

/* Nothing is put into `cells` from here on: fields there have their text. */
static void
settle(struct record *r)
{
	const char *at = buf_text(&r->cells);

	for (size_t i = 0; i < r->n && r->cells.len > 0; i++)
		if (r->field[i].text == NULL) {
			r->field[i].text = at;
			at += r->field[i].len;
		}
}

/* ---- lines ---- */

/* The offset after the line end at `at`, or that of the end of the text. */
static size_t
behind_end(const struct record *r, size_t at)
{
	if (at + 1 < r->len && r->text[at] == '\r' && r->text[at + 1] == '\n')
		at++;
	return at < r->len ? at + 1 : at;
}

size_t
record_line_end(const struct record *r, size_t at)
{
	unsigned ends = 0;

	while (at < r->len) {
		size_t left = r->len - at;
		word16 w = left >= 16 ? word16_load(r->text + at) : word16_few(r->text + at, left);

		ends = word16_same(w, '\n') | word16_same(w, '\r');
		if (ends != 0)
			break;
		at += left < 16 ? left : 16;
	}
	return behind_end(r, at + (ends != 0 ? word_first(ends) : 0));
}

/* The offset of the end of that line, before its line end. */
static size_t
text_end(const struct record *r, size_t start, size_t end)
{
	while (end > start && (r->text[end - 1] == '\n' || r->text[end - 1] == '\r'))
		end--;
	return end;
}

static int
has_nul(const struct record *r, size_t at, size_t end)
{
	return memchr(r->text + at, '\0', end - at) != NULL;
}

/*
 * A line inside a quoted field that itself looks like a row: then the quote
 * was never meant to reach so far.
 */
static int
swallows_rows(const struct record *r, size_t at, size_t end, unsigned long lines)
{
	size_t separators = 0;

	if (r->columns == 0)
		return lines > MOST_LINES_OF_A_TITLE;
	while (at < end && r->text[at] != '"')
		separators += r->text[at++] == r->separator;
	return r->columns > 2 && separators + 1 >= r->columns;
}

/* ---- the parser ---- */

static void
on_field(void *text, size_t len, void *arg)
{
	struct record *r = arg;

	if (has_too_many(r))
		return;
	buf_add(&r->cells, text, len);
	add_field(r, len > 0 ? NULL : "", len);
}

static void
on_row(int end, void *arg)
{
	struct record *r = arg;

	(void)end;
	r->ended = 1;
}

static int
no_space(unsigned char c)
{
	(void)c;
	return 0;
}

void
record_forget(struct record *r)
{
	if (r->parser != NULL)
		csv_free(r->parser);
	free(r->parser);
	r->parser = NULL;
}

static struct csv_parser *
parser_of(struct record *r)
{
	struct csv_parser *p = r->parser;

	if (p != NULL)
		return p;
	r->parser = p = mem_zero(1, sizeof *p);
	if (csv_init(p, CSV_STRICT | CSV_STRICT_FINI) != 0)
		die("out of memory");
	csv_set_space_func(p, no_space);
	csv_set_delim(p, (unsigned char)r->separator);
	csv_set_blk_size(p, 4 << 10);
	return p;
}

/*
 * Feed the parser a line, in pieces, so that an endless field is found out
 * early; why it is none, or NULL.
 */
static const char *
feed(struct record *r, size_t at, size_t end)
{
	struct csv_parser *p = parser_of(r);

	while (at < end) {
		size_t n = end - at < LONGEST_FIELD ? end - at : LONGEST_FIELD;

		if (csv_parse(p, r->text + at, n, on_field, on_row, r) < n)
			return r->lines == 0 ? translate("a quote must open and close the whole field; "
			    "write it twice inside one, or take it out") :
			    translate("the quote that opens here closes in the middle of a field "
			    "below");
		if (p->entry_pos > LONGEST_FIELD)
			return translate("the field is over 1 MiB");
		at += n;
	}
	return NULL;
}

/* Feed the parser line by line until a record ends; why it is none, or NULL. */
static const char *
parse(struct record *r)
{
	const char *why;

	for (size_t at = r->start; at < r->len && !r->ended; at = r->end, r->lines++) {
		r->end = record_line_end(r, at);
		if (has_nul(r, at, r->end))
			return r->lines == 0 ? translate("a NUL byte stands in the line") :
			    translate("the quote that opens here does not close");
		if (r->lines > 0 && swallows_rows(r, at, r->end, r->lines))
			return translate("the quote that opens here would close far "
			    "below, with rows between; take it out or write it twice");
		if ((why = feed(r, at, r->end)) != NULL)
			return why;
	}
	if (!r->ended && csv_fini(parser_of(r), on_field, on_row, r) != 0)
		return translate("the quote that opens here does not close");
	for (size_t i = 0; i < r->n && !has_too_many(r); i++)
		if (r->field[i].len > LONGEST_FIELD)
			return translate("the field is over 1 MiB");
	return NULL;
}

/* ---- without the parser ---- */

static void
clear(struct record *r)
{
	r->n = 0;
	r->lines = 0;
	r->ended = 0;
	r->is_plain = 0;
	r->broken = NULL;
	r->in_one_cell = 0;
	buf_clear(&r->cells);
}

/*
 * Most records are one line without a quote, and their fields are the text as it stands.
 * 0: this one is not, and is to be looked at closely.
 */
static int
read_plain(struct record *r)
{
	enum { STEP = 16 };
	size_t at = r->start, from = at;
	unsigned ends = 0;

	for (; ends == 0 && at < r->len; at += STEP) {
		size_t left = r->len - at;
		word16 w = left >= STEP ? word16_load(r->text + at) : word16_few(r->text + at, left);
		unsigned seen = left >= STEP ? 0xffff : (1u << left) - 1, next;

		ends = word16_same(w, '\n') | word16_same(w, '\r');
		if (ends != 0)
			seen = (ends & -ends) - 1;
		if (((word16_same(w, '"') | word16_same(w, '\0')) & seen) != 0 || r->n >= MOST_FIELDS - STEP ||
		    at - r->start >= LONGEST_FIELD - STEP)
			return 0;
		/* Room for all of them, and for the last one. */
		r->field = mem_grow(r->field, &r->cap, r->n + STEP + 1, sizeof *r->field);
		for (next = word16_same(w, r->separator) & seen; next != 0; next &= next - 1) {
			size_t end = at + word_first(next);

			r->field[r->n++] = (struct csv_field){ r->text + from, end - from };
			from = end + 1;
		}
	}
	at = ends != 0 ? at - STEP + word_first(ends) : r->len;
	r->field[r->n++] = (struct csv_field){ r->text + from, at - from };
	r->is_plain = 1;
	r->end = behind_end(r, at);
	r->lines = 1;
	return 1;
}

/* One more line of the record; 0: there is none, or the parser is to say what is wrong. */
static int
take_line(struct record *r)
{
	size_t at = r->lines > 0 ? r->end : r->start;

	if (at >= r->len)
		return 0;
	r->is_plain = r->lines == 0 || (r->is_plain && r->text[r->stop] == '\n');
	r->end = record_line_end(r, at);
	r->stop = text_end(r, at, r->end);
	return r->end - r->start < LONGEST_FIELD && !has_nul(r, at, r->stop) &&
	    (r->lines++ == 0 || !swallows_rows(r, at, r->end, r->lines - 1));
}

/* A field that is quoted, from its quote on: where it ends, or NULL, if not as it should. */
static const char *
take_quoted(struct record *r, const char *s)
{
	const char *begin = s + 1, *from = begin, *piece = begin, *quote;
	size_t before = r->cells.len;

	for (;;) {
		const char *last = r->text + r->stop;

		quote = memchr(from, '"', (size_t)(last - from));
		if (quote == NULL) {
			from = last;
			if (!take_line(r))
				return NULL;
		} else if (quote + 1 < last && quote[1] == '"') {
			buf_add(&r->cells, piece, (size_t)(quote + 1 - piece));
			from = piece = quote + 2;
		} else {
			break;
		}
	}
	if (piece == begin) {
		add_field(r, begin, (size_t)(quote - begin));
	} else {
		buf_add(&r->cells, piece, (size_t)(quote - piece));
		add_field(r, NULL, r->cells.len - before);
		r->is_plain = 0;
	}
	return quote + 1 == r->text + r->stop || quote[1] == r->separator ? quote + 1 : NULL;
}

/* A record whose quotes are those of whole fields.  0: there is another thing in it. */
static int
read_quoted(struct record *r)
{
	const char *s = r->text + r->start, *next;

	if (!take_line(r))
		return 0;
	for (;; s = next + 1) {
		const char *last = r->text + r->stop;

		if (has_too_many(r))
			return 0;
		if (s < last && *s == '"') {
			if ((next = take_quoted(r, s)) == NULL)
				return 0;
		} else {
			next = memchr(s, r->separator, (size_t)(last - s));
			if (next == NULL)
				next = last;
			if (memchr(s, '"', (size_t)(next - s)) != NULL)
				return 0;
			add_field(r, s, (size_t)(next - s));
		}
		if (next == r->text + r->stop)
			return 1;
	}
}

/* ---- what is none ---- */

/* The record that begins here cannot be read: take its first line alone, as it is. */
static void
take_broken(struct record *r, const char *why)
{
	size_t at = r->start, end;

	clear(r);
	record_forget(r);
	r->end = record_line_end(r, r->start);
	r->lines = 1;
	r->broken = why;
	end = text_end(r, r->start, r->end);
	for (size_t i = at; i <= end; i++)
		if (i == end || (r->text[i] == r->separator && r->n < MOST_FIELDS)) {
			add_field(r, r->text + at, i - at);
			at = i + 1;
		}
}

/* A row that a spreadsheet took for one cell: its text is the row. */
static void
split_again(struct record *r)
{
	struct csv_field cell = r->field[0];
	struct record inner = { .separator = r->separator };
	struct csv_parser *p = parser_of(&inner);

	if (csv_parse(p, cell.text, cell.len, on_field, on_row, &inner) == cell.len &&
	    csv_fini(p, on_field, on_row, &inner) == 0 && inner.n > 1) {
		struct csv_field *field = r->field;
		struct buf cells = r->cells;
		size_t cap = r->cap;

		settle(&inner);
		r->field = inner.field;
		r->cap = inner.cap;
		r->cells = inner.cells;
		r->n = inner.n;
		r->in_one_cell = 1;
		r->is_plain = 0;
		inner.field = field;
		inner.cap = cap;
		inner.cells = cells;
	}
	record_release(&inner);
}

static int
is_in_one_cell(const struct record *r)
{
	struct csv_field cell = r->n > 0 ? r->field[0] : (struct csv_field){ "", 0 };

	return r->n == 1 && r->columns > 1 && r->text[r->start] == '"' &&
	    memchr(cell.text, r->separator, cell.len) != NULL &&
	    memchr(cell.text, '\n', cell.len) == NULL && memchr(cell.text, '\r', cell.len) == NULL;
}

void
record_read(struct record *r, size_t start)
{
	const char *why = NULL;

	r->start = start;
	clear(r);
	if (read_plain(r))
		return;
	clear(r);
	if (!read_quoted(r)) {
		clear(r);
		why = parse(r);
	}
	if (why == NULL && has_too_many(r))
		why = translate("more than 16384 fields");
	if (why != NULL) {
		take_broken(r, why);
		return;
	}
	settle(r);
	if (is_in_one_cell(r))
		split_again(r);
}

void
record_release(struct record *r)
{
	record_forget(r);
	free(r->field);
	buf_release(&r->cells);
	*r = (struct record){ 0 };
}
