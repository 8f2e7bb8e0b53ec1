#define _GNU_SOURCE	/* F_SETPIPE_SZ, where there is one */
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/number.h"
#include "base/shares.h"
#include "base/straight.h"
#include "base/terminal.h"
#include "base/word.h"
#include "output/rows.h"
#include "output/rowtext.h"
#include "output/table.h"

/*
 * What is written at once.  A call costs less than memory touched for the first time: the first pieces are small, and
 * then one is an EIGHTH of what was written so far.
 */
enum { PIECE = 128 << 10, FIRST = 8 << 10, EIGHTH = 8 };

struct rows {
	enum rows_format format;
	struct buf why_none;	/* what is said where there are no rows at all; or nothing */
	size_t n;		/* columns that are written */
	size_t given;		/* cells that a row is given */
	size_t *choice;		/* which cell each column is; NULL: its own */
	struct csv_field *chosen;	/* those of a row */
	struct csv_field *cell;	/* of the row so far, as long as it comes cell by cell */
	size_t came;
	struct buf text;	/* their texts; and of a whole row those that stand in no line */
	size_t elsewhere;	/* the one cell of the last whole row that is of those; `given`: there is no such */
	enum cellkind *kind;	/* json, typed: of each column that is written; else NULL */
	unsigned long row;
	struct buf out;		/* the rows that are not written yet */
	size_t piece;		/* so much of it is written at once */
	size_t written;		/* so far */
	int at_once;		/* somebody watches: write each row */
	int widened;		/* the pipe that is written to, if it is one */
	int broken;		/* the errno of a write that failed */
	int is_table;		/* table, md */
	int needs_all;		/* all cells of a row are asked for, with a value or not */
	struct table table;
	struct rowtext lines;	/* csv, tsv, json */
};

static struct rows_view view;

int
rows_find_format(const char *name)
{
	static const char *const names[] = { "csv", "tsv", "json", "table", "md" };

	for (int i = ROWS_CSV; i <= ROWS_MD; i++)
		if (strcmp(names[i], name) == 0)
			return i;
	return -1;
}

/* ---- what is held back ---- */

/* Write what is held back, past the buffer of stdout, which would copy it. */
static void
write_out(struct rows *r)
{
	size_t done = 0;

	if (r->broken == 0)
		r->broken = straight_write(buf_text(&r->out), r->out.len, &done);
	r->written += done;
	if (r->piece < r->written / EIGHTH)
		r->piece = r->written / EIGHTH < PIECE ? r->written / EIGHTH : PIECE;
	r->out.len = 0;
}

/* The same; when nothing more can be written there is nothing more to do. */
static void
flush(struct rows *r)
{
	write_out(r);
	if (r->broken != 0)
		straight_lost(r->broken);
}

static void
flush_before(void *r)
{
	write_out(r);
}

/* A row is complete. */
static void
end_row(struct rows *r)
{
	if (r->out.len < r->piece && !r->at_once)
		return;
#ifdef F_SETPIPE_SZ
	/* Much to come: fewer switches; no matter if refused, or if it is no pipe. */
	if (r->out.len >= PIECE && !r->widened++)
		fcntl(STDOUT_FILENO, F_SETPIPE_SZ, 1 << 20);
#endif
	flush(r);
}

/* ---- columns ---- */

void
rows_view(const struct rows_view *v)
{
	view = *v;
}

/* Which of the names is the word?  There is one: else the program ends. */
static size_t
find_column(const char *word, size_t n, const char *const *names)
{
	size_t i = 0;

	while (i < n && strcmp(names[i], word) != 0)
		i++;
	if (i == n)
		view.unknown(word, n, names);
	return i;
}

/* Which cell of a row a column is. */
static size_t
cell_of(const struct rows *r, size_t column)
{
	return r->choice != NULL ? r->choice[column] : column;
}

/* What the columns hold, as far as names tell. */
static void
find_kinds(struct rows *r, const char *const *names)
{
	r->kind = mem_zero(r->n, sizeof *r->kind);
	for (size_t i = 0; i < r->n; i++)
		r->kind[i] = view.kind != NULL ? view.kind(names[i]) : CELLKIND_TEXT;
}

void
rows_kind(struct rows *r, size_t column, enum cellkind kind)
{
	for (size_t i = 0; i < r->n && r->kind != NULL; i++)
		if (cell_of(r, i) == column)
			r->kind[i] = kind;
}

/* The cells that were asked for. */
static void
choose(struct rows *r, const char *const *names)
{
	size_t cap = 0;

	r->n = 0;
	for (const char *s = view.columns;; s++) {
		size_t len = strcspn(s, ","), blanks = strspn(s, " ");
		char *word;

		blanks = blanks < len ? blanks : len;
		word = mem_copy(s + blanks, len - blanks);
		for (size_t k = len - blanks; k > 0 && word[k - 1] == ' '; k--)
			word[k - 1] = '\0';
		r->choice = mem_grow(r->choice, &cap, r->n + 1, sizeof *r->choice);
		r->choice[r->n++] = find_column(word, r->given, names);
		free(word);
		s += len;
		if (*s == '\0')
			break;
	}
	r->chosen = mem_zero(r->n, sizeof *r->chosen);
}

static void
begin_table(struct rows *r, const char *const *names)
{
	table_begin(&r->table, r->format == ROWS_MD, r->n, names);
	if (r->format == ROWS_TABLE && !view.wide)
		table_fit(&r->table, terminal_width(), r->choice != NULL, view.use);
}

static void
begin_lines(struct rows *r, const char *const *names)
{
	if (r->format == ROWS_JSON && view.typed)
		find_kinds(r, names);
	rowtext_begin(&r->lines, r->format == ROWS_CSV ? ROWTEXT_CSV : r->format == ROWS_TSV ? ROWTEXT_TSV :
	    ROWTEXT_JSON, r->n, names, r->kind);
	if (r->format == ROWS_JSON)
		putchar('[');
}

struct rows *
rows_begin(enum rows_format format, size_t n, const char *const *names)
{
	struct rows *r = mem_zero(1, sizeof *r);
	const char **name;

	r->is_table = format == ROWS_TABLE || format == ROWS_MD;
	r->at_once = isatty(STDOUT_FILENO);
	r->piece = FIRST;
	buf_room(&r->out, 8 * FIRST - 1);	/* and its end: no more than the allocator has at hand */
	r->format = format;
	r->n = r->given = r->elsewhere = n;
	r->cell = mem_zero(n, sizeof *r->cell);
	if (view.columns != NULL)
		choose(r, names);
	diag_before(flush_before, r);
	name = mem_zero(r->n, sizeof *name);
	for (size_t i = 0; i < r->n; i++)
		name[i] = names[cell_of(r, i)];
	(r->is_table ? begin_table : begin_lines)(r, name);
	r->needs_all = r->is_table || r->choice != NULL || r->kind != NULL;
	free(name);
	if (format == ROWS_CSV || format == ROWS_TSV) {
		for (size_t i = 0; i < n; i++)
			rows_text(r, names[i]);
		r->row = 0;
	}
	return r;
}

/* ---- rows ---- */

/* The cells of a row, as many bytes behind each of which may be read as a line may, and the line that they are in. */
static void
put_row(struct rows *r, const struct csv_field *cell, const struct rowtext_line *line)
{
	struct rowtext_line any = { line->text, 0, r->n, 0, r->n };

	for (size_t i = 0; i < r->n && r->choice != NULL; i++)
		r->chosen[i] = cell[r->choice[i]];
	if (r->choice != NULL) {
		cell = r->chosen;
		line = &any;
	}
	r->row++;
	if (!r->is_table)
		rowtext_add(&r->lines, &r->out, cell, line);
	for (size_t i = 0; i < r->n && r->is_table; i++)
		table_cell(&r->table, &r->out, cell[i].text, cell[i].len);
	end_row(r);
}

/* Keep the text of the next cell; there is room. */
static void
keep(struct rows *r, const char *text, size_t len)
{
	if (len > 0)
		memcpy(r->text.data + r->text.len, text, len);
	r->text.len += len;
}

/* Are they the same bytes?  Of so few as an id has a call would take longer than this does. */
static inline int
are_same(const char *a, const char *b, size_t n)
{
	if (n < 8 || n > 16)
		return n < 8 ? word_few(a, n) == word_few(b, n) : memcmp(a, b, n) == 0;
	return ((word_load(a) ^ word_load(b)) | (word_load(a + n - 8) ^ word_load(b + n - 8))) == 0;
}

/* Texts that are elsewhere are put where bytes behind them may be read; mostly it is one, and that of the row before. */
static void
bring_near(struct rows *r, struct csv_field *cell, struct rowtext_line *line, size_t bytes)
{
	size_t at = 0;

	line->again = line->to - line->from == 1 && line->from == r->elsewhere && r->text.len == bytes &&
	    are_same(r->text.data, cell[line->from].text, bytes);
	if (line->again) {
		cell[line->from].text = r->text.data;
		return;
	}
	r->elsewhere = line->to - line->from == 1 ? line->from : r->given;
	r->text.len = 0;
	buf_room(&r->text, bytes + ROWTEXT_NEAR);
	for (size_t i = line->from; i < line->to; i++) {
		if (line->text.len > 0 && csv_field_is_of(cell[i], line->text))
			continue;
		keep(r, cell[i].text, cell[i].len);
		cell[i].text = r->text.data + at;
		at = r->text.len;
	}
}

void
rows_row(struct rows *r, struct csv_field *cell, size_t filled, struct csv_field near)
{
	struct rowtext_line line = { near, 0, 0, 0, filled };
	size_t bytes = 0;	/* of those that are elsewhere, which mostly are few */

	for (size_t i = filled; i < r->given && r->needs_all; i++)
		cell[i] = (struct csv_field){ near.text, 0 };
	for (size_t i = 0; i < filled; i++) {
		if (near.len > 0 && csv_field_is_of(cell[i], near))
			continue;
		bytes += cell[i].len;
		line.from = line.to == 0 ? i : line.from;
		line.to = i + 1;
	}
	if (line.to > 0)
		bring_near(r, cell, &line, bytes);
	put_row(r, cell, &line);
}

void
rows_cell(struct rows *r, const char *text, size_t len)
{
	const char *at;

	if (r->came == 0) {
		r->text.len = 0;
		r->elsewhere = r->given;
	}
	buf_room(&r->text, len + ROWTEXT_NEAR);
	keep(r, text, len);
	r->cell[r->came++].len = len;
	if (r->came < r->given)
		return;
	at = r->text.data;
	for (size_t i = 0; i < r->given; at += r->cell[i++].len)
		r->cell[i].text = at;
	r->came = 0;
	put_row(r, r->cell, &(struct rowtext_line){ { "", 0 }, 0, r->given, 0, r->given });
}

int
rows_are_plain(const struct rows *r)
{
	return r->format == ROWS_CSV && r->choice == NULL;
}

char *
rows_room(struct rows *r, size_t bytes)
{
	return r->out.cap - r->out.len > bytes ? r->out.data + r->out.len :
	    buf_room(&r->out, bytes);
}

void
rows_take(struct rows *r, size_t bytes, unsigned long n)
{
	r->out.len += bytes;
	r->row += n;
	end_row(r);
}

void
rows_plain(struct rows *r, const char *before, size_t n, const char *line, size_t len)
{
	char *to = rows_room(r, n + len + 1);

	memcpy(to, before, n);
	memcpy(to + n, line, len);
	to[n + len] = '\n';
	rows_take(r, n + len + 1, 1);
}

void
rows_text(struct rows *r, const char *text)
{
	rows_cell(r, text, strlen(text));
}

void
rows_number(struct rows *r, int64_t millionths)
{
	char text[NUMBER_TEXT];

	number_format(text, millionths);
	rows_text(r, text);
}

void
rows_count(struct rows *r, int64_t n)
{
	char text[24];
	size_t at = sizeof text;
	uint64_t left = n < 0 ? -(uint64_t)n : (uint64_t)n;

	do
		text[--at] = (char)('0' + left % 10);
	while ((left /= 10) > 0);
	if (n < 0)
		text[--at] = '-';
	rows_cell(r, text + at, sizeof text - at);
}

void
rows_share(struct rows *r, int thousandths)
{
	char text[SHARES_TEXT];

	shares_format(text, thousandths);
	rows_text(r, text);
}

void
rows_why_none(struct rows *r, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	buf_addv(&r->why_none, fmt, ap);
	va_end(ap);
}

int
rows_is_bare(const struct rows *r)
{
	return r->row == 0;
}

int
rows_is_none(const struct rows *r)
{
	return r->is_table && r->row == 0 && isatty(STDOUT_FILENO);
}

void
rows_end(struct rows *r)
{
	struct buf left_out = { 0 };

	if (r->is_table) {
		table_left_out(&r->table, &r->out, &left_out);
		table_end(&r->table, &r->out);
	}
	flush(r);
	if (r->format == ROWS_JSON)
		fputs("\n]\n", stdout);
	rowtext_release(&r->lines);
	diag_before(NULL, NULL);
	if (left_out.len > 0)
		diag_note("columns left out: %s; --wide prints all", left_out.data);
	if (rows_is_none(r)) {
		if (r->why_none.len > 0)
			diag_note("%s", r->why_none.data);
		else
			diag_note("no rows to show");
	}
	buf_release(&r->why_none);
	buf_release(&left_out);
	free(r->cell);
	free(r->chosen);
	free(r->choice);
	free(r->kind);
	buf_release(&r->text);
	buf_release(&r->out);
	free(r);
}
