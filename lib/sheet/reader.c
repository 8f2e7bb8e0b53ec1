#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "sheet/reader.h"

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

void
reader_open(struct reader *in, const char *text, size_t len, char separator)
{
	*in = (struct reader){ .record = { .text = text, .len = len, .separator = separator },
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
	record_forget(&in->record);
	in->record.end = 0;
	in->record.lines = 0;
	in->line = 1;
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
	record_release(&in->record);
	free(in->place);
	free(in->cell);
	for (size_t i = 0; i < in->fills; i++)
		buf_release(&in->fill[i].text);
	free(in->fill);
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
reader_any_cell(const struct reader *in, size_t i)
{
	const struct foreignfill *fill = filled(in, i);

	if (fill != NULL)
		return fill->cell;
	return in->sheet != NULL && i < in->n ? in->cell[i] : NULL;
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
	return in->sheet == NULL && i < in->n ? in->record.field[i] : (struct csv_field){ "", 0 };
}

static void
begin_place(const struct reader *in)
{
	size_t start = in->record.start;

	*in->place = (struct foreignplace){ .start = start, .at = start, .row = start, .counted = start };
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

		if (c->column >= in->cell_cap)
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
	struct record *r = &in->record;
	size_t at = r->end;

	for (size_t i = 0; i < in->fills; i++)
		in->fill[i].in_use = 0;
	if (in->sheet != NULL)
		return read_row(in);
	in->line += r->lines;
	/* A line without anything is no record. */
	for (; at < r->len && (r->text[at] == '\n' || r->text[at] == '\r'); in->line++)
		at = record_line_end(r, at);
	if (at >= r->len) {
		in->n = r->lines = 0;
		return 0;
	}
	r->columns = in->columns;
	record_read(r, at);
	in->n = r->n;
	begin_place(in);
	return 1;
}

void
reader_place(const struct reader *in, size_t i, unsigned long *line, unsigned long *column)
{
	const struct record *r = &in->record;
	struct foreignplace *p = in->place;
	size_t end = r->end;

	if (in->sheet != NULL) {
		*line = in->line;
		*column = i + 1;
		return;
	}
	if (i < p->field || (i == p->field && p->at > p->start))
		begin_place(in);
	/* The place of a field that is not there is the end of the line. */
	end -= end > r->start && r->text[end - 1] == '\n';
	end -= end > r->start && r->text[end - 1] == '\r';
	for (; p->at < end && p->field < i && !r->in_one_cell; p->at++) {
		char c = r->text[p->at];

		p->quoted ^= c == '"' && r->broken == NULL;
		if (c == r->separator && !p->quoted) {
			p->field++;
			p->start = p->at + 1;
		}
		if (c == '\n' || (c == '\r' && (p->at + 1 == end || r->text[p->at + 1] != '\n'))) {
			p->line++;
			p->row = p->counted = p->at + 1;
			p->characters = 0;
		}
	}
	p->characters += text_characters(r->text + p->counted, p->at - p->counted);
	p->counted = p->at;
	*line = in->line + p->line;
	*column = p->characters + 1;
}
