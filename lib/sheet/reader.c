#include <csv.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/mem.h"
#include "base/text.h"
#include "base/translate.h"
#include "base/word.h"
#include "sheet/reader.h"

enum { LONGEST_FIELD = 1 << 20, MOST_LINES_OF_A_TITLE = 20,
    MOST_FIELDS = 16384 };	/* columns of a spreadsheet */

/* A column whose empty cells repeat the one above. */
struct foreignfill {
	size_t column;
	int in_use;		/* of the current record */
	struct buf text;
	const struct cell *cell;
};

/* How far a record was walked through, to tell where its fields begin. */
struct foreignplace {
	size_t field, start;	/* so many fields are passed; the next begins here */
	size_t at;		/* up to here, which is further on if a field was not there */
	size_t row;		/* the first byte of the line */
	unsigned long line;	/* from that of the record on */
	int quoted;
	size_t counted, characters;	/* from `row` to here there are so many */
};

/* What is in `cells` from here on is a field. */
static void
end_field(struct reader *in, size_t start)
{
	/* One more tells that there were too many. */
	if (in->n > MOST_FIELDS)
		return;
	in->offset = mem_grow(in->offset, &in->cap, in->n + 2, sizeof *in->offset);
	in->offset[in->n++] = start;
	in->offset[in->n] = in->cells.len;
}

static void
on_field(void *text, size_t len, void *arg)
{
	struct reader *in = arg;
	size_t start = in->cells.len;

	if (in->n > MOST_FIELDS)
		return;
	buf_add(&in->cells, text, len);
	end_field(in, start);
}

static void
on_row(int end, void *arg)
{
	struct reader *in = arg;

	(void)end;
	in->ended = 1;
}

static int
no_space(unsigned char c)
{
	(void)c;
	return 0;
}

static void
end_parser(struct reader *in)
{
	if (in->parser != NULL)
		csv_free(in->parser);
	free(in->parser);
	in->parser = NULL;
}

static struct csv_parser *
parser_of(struct reader *in)
{
	struct csv_parser *p = in->parser;

	if (p != NULL)
		return p;
	in->parser = p = mem_zero(1, sizeof *p);
	if (csv_init(p, CSV_STRICT | CSV_STRICT_FINI) != 0)
		die("out of memory");
	csv_set_space_func(p, no_space);
	csv_set_delim(p, (unsigned char)in->separator);
	csv_set_blk_size(p, 4 << 10);
	return p;
}

void
reader_open(struct reader *in, const char *text, size_t len, char separator)
{
	*in = (struct reader){ .text = text, .len = len, .separator = separator,
	    .place = mem_zero(1, sizeof *in->place) };
	reader_rewind(in);
}

void
reader_open_source(struct reader *in, const struct sheetsource *from, char separator)
{
	reader_open(in, from->cells != NULL ? "" : from->text, from->cells != NULL ? 0 : from->len,
	    separator);
	in->sheet = from->cells;
}

void
reader_rewind(struct reader *in)
{
	end_parser(in);
	in->end = 0;
	in->next_line = 1;
	in->next_cell = 0;
	for (size_t i = 0; i < in->fills; i++) {
		buf_clear(&in->fill[i].text);
		in->fill[i].cell = NULL;
		in->fill[i].in_use = 0;
	}
}

void
reader_close(struct reader *in)
{
	end_parser(in);
	free(in->offset);
	free(in->place);
	free(in->cell);
	for (size_t i = 0; i < in->fills; i++)
		buf_release(&in->fill[i].text);
	free(in->fill);
	buf_release(&in->cells);
	*in = (struct reader){ 0 };
}

/* What fills a field of the current record, or NULL. */
static const struct foreignfill *
filled(const struct reader *in, size_t i)
{
	for (size_t k = 0; k < in->fills; k++)
		if (in->fill[k].column == i && in->fill[k].in_use)
			return &in->fill[k];
	return NULL;
}

const struct cell *
reader_cell(const struct reader *in, size_t i)
{
	const struct foreignfill *fill = in->fills > 0 ? filled(in, i) : NULL;

	if (fill != NULL)
		return fill->cell;
	return in->sheet != NULL && i < in->n ? in->cell[i] : NULL;
}

enum cell_kind
reader_kind(const struct reader *in, size_t i)
{
	const struct cell *c = reader_cell(in, i);

	return c != NULL ? (enum cell_kind)c->kind : CELL_TEXT;
}

void
reader_add_look(const struct reader *in, size_t i, struct buf *out)
{
	const struct cell *c = reader_cell(in, i);
	struct csv_field f = reader_field(in, i);

	if (c != NULL)
		cells_add_danish(in->sheet, c, out);
	else
		buf_add(out, f.text, f.len);
}

void
reader_fill_down(struct reader *in, size_t column)
{
	in->fill = mem_resize(in->fill, in->fills + 1, sizeof *in->fill);
	in->fill[in->fills++] = (struct foreignfill){ .column = column };
}

/* Nothing but blanks? */
static int
is_blank(struct csv_field f)
{
	while (f.len > 0 && strchr(" \t\r\n", *f.text) != NULL && *f.text != '\0') {
		f.text++;
		f.len--;
	}
	return f.len == 0;
}

void
reader_note(struct reader *in)
{
	for (size_t i = 0; i < in->fills; i++) {
		struct foreignfill *fill = &in->fill[i];
		struct csv_field f;

		fill->in_use = 0;
		f = reader_field(in, fill->column);
		if (is_blank(f)) {
			fill->in_use = fill->text.len > 0;
			continue;
		}
		buf_clear(&fill->text);
		buf_add(&fill->text, f.text, f.len);
		fill->cell = reader_cell(in, fill->column);
	}
}

struct csv_field
reader_any_field(const struct reader *in, size_t i)
{
	const struct foreignfill *fill = in->fills > 0 ? filled(in, i) : NULL;
	const struct cell *c;

	if (fill != NULL)
		return (struct csv_field){ fill->text.data, fill->text.len };
	if (in->sheet != NULL && i < in->n && (c = in->cell[i]) != NULL)
		return (struct csv_field){ cells_text(in->sheet, c), c->len };
	if (in->sheet != NULL || i >= in->n)
		return (struct csv_field){ "", 0 };
	if (in->is_plain)
		return reader_plain_field(in, i);
	return (struct csv_field){ buf_text(&in->cells) + in->offset[i],
	    in->offset[i + 1] - in->offset[i] };
}

/* The offset after the line end at `at`, or that of the end of the text. */
static size_t
behind_end(const struct reader *in, size_t at)
{
	if (at + 1 < in->len && in->text[at] == '\r' && in->text[at + 1] == '\n')
		at++;
	return at < in->len ? at + 1 : at;
}

/* The offset after the line that begins at `at` and after its line end. */
static size_t
line_end(const struct reader *in, size_t at)
{
	unsigned ends = 0;

	while (at < in->len) {
		size_t left = in->len - at;
		word16 w = left >= 16 ? word16_load(in->text + at) : word16_few(in->text + at, left);

		ends = word16_same(w, '\n') | word16_same(w, '\r');
		if (ends != 0)
			break;
		at += left < 16 ? left : 16;
	}
	return behind_end(in, at + (ends != 0 ? word_first(ends) : 0));
}

/* The offset of the end of that line, before its line end. */
static size_t
text_end(const struct reader *in, size_t start, size_t end)
{
	while (end > start && (in->text[end - 1] == '\n' || in->text[end - 1] == '\r'))
		end--;
	return end;
}

static void
begin_place(const struct reader *in)
{
	*in->place = (struct foreignplace){ .start = in->start, .at = in->start,
	    .row = in->start, .counted = in->start };
}

static void
clear(struct reader *in)
{
	in->n = 0;
	in->ended = 0;
	in->is_plain = 0;
	begin_place(in);
	buf_clear(&in->cells);
}

/* The record that begins here cannot be read: take its first line alone, as it is. */
static int
take_broken(struct reader *in, const char *why)
{
	size_t at = in->start, end;

	clear(in);
	end_parser(in);
	in->end = line_end(in, in->start);
	in->next_line = in->line + 1;
	in->broken = why;
	end = text_end(in, in->start, in->end);
	for (size_t i = at; i <= end; i++)
		if (i == end || (in->text[i] == in->separator && in->n < MOST_FIELDS)) {
			on_field((void *)(in->text + at), i - at, in);
			at = i + 1;
		}
	return 1;
}

/*
 * A line inside a quoted field that itself looks like a row: then the quote
 * was never meant to reach so far.
 */
static int
swallows_rows(const struct reader *in, size_t at, size_t end, unsigned long lines)
{
	size_t separators = 0;

	if (in->columns == 0)
		return lines > MOST_LINES_OF_A_TITLE;
	while (at < end && in->text[at] != '"')
		separators += in->text[at++] == in->separator;
	return in->columns > 2 && separators + 1 >= in->columns;
}

/* A row that a spreadsheet took for one cell: its text is the row. */
static void
split_again(struct reader *in)
{
	struct csv_field cell = reader_field(in, 0);
	struct reader inner = { .separator = in->separator };
	struct csv_parser *p = parser_of(&inner);

	if (csv_parse(p, cell.text, cell.len, on_field, on_row, &inner) == cell.len &&
	    csv_fini(p, on_field, on_row, &inner) == 0 && inner.n > 1) {
		size_t *offset = in->offset, cap = in->cap;
		struct buf cells = in->cells;

		in->offset = inner.offset;
		in->cap = inner.cap;
		in->cells = inner.cells;
		in->n = inner.n;
		in->in_one_cell = 1;
		inner.offset = offset;
		inner.cap = cap;
		inner.cells = cells;
	}
	reader_close(&inner);
}

static int
is_in_one_cell(const struct reader *in)
{
	struct csv_field cell = reader_field(in, 0);

	return in->n == 1 && in->columns > 1 && in->text[in->start] == '"' &&
	    memchr(cell.text, in->separator, cell.len) != NULL &&
	    memchr(cell.text, '\n', cell.len) == NULL && memchr(cell.text, '\r', cell.len) == NULL;
}

/*
 * Feed the parser a line, in pieces, so that an endless field is found out
 * early; why it is none, or NULL.
 */
static const char *
feed(struct reader *in, size_t at, size_t end, unsigned long lines)
{
	struct csv_parser *p = parser_of(in);

	while (at < end) {
		size_t n = end - at < LONGEST_FIELD ? end - at : LONGEST_FIELD;

		if (csv_parse(p, in->text + at, n, on_field, on_row, in) < n)
			return lines == 0 ? translate("a quote must open and close the whole field; "
			    "write it twice inside one, or take it out") :
			    translate("the quote that opens here closes in the middle of a field "
			    "below");
		if (p->entry_pos > LONGEST_FIELD)
			return translate("the field is over 1 MiB");
		at += n;
	}
	return NULL;
}

/* A field that is quoted, from its quote on: where it ends, or NULL, if not as it should. */
static const char *
take_quoted(struct reader *in, const char *s, const char *last)
{
	size_t start = in->cells.len;
	const char *quote;

	for (s++; (quote = memchr(s, '"', (size_t)(last - s))) != NULL; s = quote + 2) {
		buf_add(&in->cells, s, (size_t)(quote - s));
		if (quote + 1 < last && quote[1] == '"') {
			buf_addc(&in->cells, '"');
			continue;
		}
		end_field(in, start);
		return quote + 1 == last || quote[1] == in->separator ? quote + 1 : NULL;
	}
	return NULL;
}

/*
 * Most records are one line without a quote, and their fields are the text as it stands.
 * 0: this one is not, and is to be looked at closely.
 */
static int
read_plain(struct reader *in)
{
	enum { STEP = 16 };
	size_t at = in->start;
	unsigned ends = 0;

	for (; ends == 0 && at < in->len; at += STEP) {
		size_t left = in->len - at;
		word16 w = left >= STEP ? word16_load(in->text + at) : word16_few(in->text + at, left);
		unsigned seen = left >= STEP ? 0xffff : (1u << left) - 1, next;

		ends = word16_same(w, '\n') | word16_same(w, '\r');
		if (ends != 0)
			seen = (ends & -ends) - 1;
		if (((word16_same(w, '"') | word16_same(w, '\0')) & seen) != 0 || in->n >= MOST_FIELDS - STEP ||
		    at - in->start >= LONGEST_FIELD - STEP) {
			clear(in);
			return 0;
		}
		/* Room for all of them, and for the last one. */
		in->offset = mem_grow(in->offset, &in->cap, in->n + STEP + 2, sizeof *in->offset);
		for (next = word16_same(w, in->separator) & seen; next != 0; next &= next - 1)
			in->offset[++in->n] = at + word_first(next) + 1;
	}
	at = ends != 0 ? at - STEP + word_first(ends) : in->len;
	in->offset[0] = in->start;
	in->offset[++in->n] = at + 1;
	in->is_plain = 1;
	in->end = behind_end(in, at);
	in->next_line = in->line + 1;
	return 1;
}

/*
 * A record of one line whose quotes are those of whole fields: the parser is not asked.
 * 0: there is another thing in it.
 */
static int
read_line(struct reader *in)
{
	size_t end = line_end(in, in->start), stop = text_end(in, in->start, end);
	const char *s = in->text + in->start, *last = in->text + stop, *next;

	if (stop - in->start >= LONGEST_FIELD || memchr(s, '\0', stop - in->start) != NULL)
		return 0;
	for (;; s = next + 1) {
		if (s < last && *s == '"') {
			next = take_quoted(in, s, last);
		} else {
			next = memchr(s, in->separator, (size_t)(last - s));
			if (next == NULL)
				next = last;
			if (memchr(s, '"', (size_t)(next - s)) != NULL)
				next = NULL;
			else
				on_field((void *)s, (size_t)(next - s), in);
		}
		if (next == NULL) {
			clear(in);
			return 0;
		}
		if (next == last)
			break;
	}
	in->end = end;
	in->next_line = in->line + 1;
	in->ended = 1;
	if (in->n > MOST_FIELDS)
		return take_broken(in, translate("more than 16384 fields"));
	if (is_in_one_cell(in))
		split_again(in);
	return 1;
}

/* Feed the parser line by line until a record ends. */
static int
read_record(struct reader *in)
{
	size_t at = in->start, end;
	unsigned long lines = 0;
	const char *why;

	if (read_plain(in) || read_line(in))
		return 1;
	for (; at < in->len && !in->ended; at = end, lines++) {
		end = line_end(in, at);
		if (memchr(in->text + at, '\0', end - at) != NULL)
			return take_broken(in, lines == 0 ? translate("a NUL byte stands in the line") :
			    translate("the quote that opens here does not close"));
		if (lines > 0 && swallows_rows(in, at, end, lines))
			return take_broken(in, translate("the quote that opens here would close far "
			    "below, with rows between; take it out or write it twice"));
		if ((why = feed(in, at, end, lines)) != NULL)
			return take_broken(in, why);
	}
	if (!in->ended && csv_fini(parser_of(in), on_field, on_row, in) != 0)
		return take_broken(in, translate("the quote that opens here does not close"));
	if (in->n > MOST_FIELDS)
		return take_broken(in, translate("more than 16384 fields"));
	for (size_t i = 0; i < in->n; i++)
		if (in->offset[i + 1] - in->offset[i] > LONGEST_FIELD)
			return take_broken(in, translate("the field is over 1 MiB"));
	in->end = at;
	in->next_line = in->line + lines;
	if (is_in_one_cell(in))
		split_again(in);
	return 1;
}

/* The next row of the sheet that holds anything. */
static int
read_row(struct reader *in)
{
	const struct cells *s = in->sheet;
	const struct cell *first = &s->item[in->next_cell];

	in->n = 0;
	if (in->next_cell >= s->n)
		return 0;
	in->line = first->row + 1ul;
	for (; in->next_cell < s->n && s->item[in->next_cell].row == first->row; in->next_cell++) {
		const struct cell *c = &s->item[in->next_cell];

		in->cell = mem_grow(in->cell, &in->cell_cap, c->column + 1ul, sizeof *in->cell);
		while (in->n < c->column)
			in->cell[in->n++] = NULL;
		in->cell[in->n++] = c;
	}
	return 1;
}

int
reader_next(struct reader *in)
{
	for (size_t i = 0; i < in->fills; i++)
		in->fill[i].in_use = 0;
	if (in->sheet != NULL)
		return read_row(in);
	in->start = in->end;
	in->line = in->next_line;
	in->broken = NULL;
	in->in_one_cell = 0;
	/* A line without anything is no record. */
	while (in->start < in->len && (in->text[in->start] == '\n' || in->text[in->start] == '\r')) {
		in->start = line_end(in, in->start);
		in->line++;
	}
	clear(in);
	return in->start < in->len && read_record(in);
}

void
reader_place(const struct reader *in, size_t i, unsigned long *line, unsigned long *column)
{
	struct foreignplace *p = in->place;
	size_t end = in->end;

	if (in->sheet != NULL) {
		*line = in->line;
		*column = i + 1;
		return;
	}
	if (i < p->field || (i == p->field && p->at > p->start))
		begin_place(in);
	/* The place of a field that is not there is the end of the line. */
	end -= end > in->start && in->text[end - 1] == '\n';
	end -= end > in->start && in->text[end - 1] == '\r';
	for (; p->at < end && p->field < i && !in->in_one_cell; p->at++) {
		char c = in->text[p->at];

		p->quoted ^= c == '"' && in->broken == NULL;
		if (c == in->separator && !p->quoted) {
			p->field++;
			p->start = p->at + 1;
		}
		if (c == '\n' || (c == '\r' && (p->at + 1 == end || in->text[p->at + 1] != '\n'))) {
			p->line++;
			p->row = p->counted = p->at + 1;
			p->characters = 0;
		}
	}
	p->characters += text_characters(in->text + p->counted, p->at - p->counted);
	p->counted = p->at;
	*line = in->line + p->line;
	*column = p->characters + 1;
}
