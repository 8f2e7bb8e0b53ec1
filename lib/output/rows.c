#define _GNU_SOURCE	/* F_SETPIPE_SZ, where there is one */
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/number.h"
#include "base/safe.h"
#include "base/terminal.h"
#include "base/text.h"
#include "base/translate.h"
#include "csv/write.h"
#include "output/json.h"
#include "output/jsoncell.h"
#include "output/rows.h"
#include "output/table.h"

enum { PIECE = 128 << 10 };	/* what is written at once */

struct rows {
	enum rows_format format;
	size_t n;		/* columns that are written */
	char **name;
	size_t given;		/* cells that a row is given */
	size_t *choice;		/* which cell each column is; NULL: its own */
	struct buf *cell;	/* if they are chosen: those of the row so far */
	size_t came;
	struct buf *key;	/* json: what stands before each cell */
	enum cellkind *kind;	/* json, typed: of each cell that a row is given; else NULL */
	size_t at;		/* the column of the next cell */
	unsigned long row;
	struct buf line;	/* the row so far, as it will be written */
	struct buf out;		/* the rows before it that are not written yet */
	int at_once;		/* somebody watches: write each row */
	int widened;		/* the pipe that is written to, if it is one */
	int broken;		/* the errno of a write that failed */
	int is_table;		/* table, md */
	struct table table;
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

/* ---- csv, tsv, json ---- */

static void
add_tsv(struct buf *b, const char *text, size_t len)
{
	for (size_t i = 0, n; i < len; i += n) {
		for (n = 0; i + n < len && (unsigned char)text[i + n] > '\r'; n++)
			;
		if (n > 0) {
			buf_add(b, text + i, n);
			continue;
		}
		n = 1;
		if (text[i] == '\r' && i + 1 < len && text[i + 1] == '\n')
			continue;
		buf_addc(b, text[i] == '\t' || text[i] == '\n' || text[i] == '\r' ?
		    ' ' : text[i]);
	}
}

/* An object's keys must differ: the second `actor` is `actor_2`.  As it stands in a line. */
static struct buf
json_key(const struct rows *r, size_t column)
{
	struct buf key = { 0 }, out = { 0 };
	int before = 0;

	for (size_t i = 0; i < column && i < 100; i++)
		before += strcmp(r->name[i], r->name[column]) == 0;
	buf_adds(&key, r->name[column]);
	if (before > 0)
		buf_addf(&key, "_%d", before + 1);
	buf_adds(&out, column > 0 ? ", " : ",\n{");
	json_add_string(&out, buf_text(&key), key.len);
	buf_adds(&out, ": ");
	buf_release(&key);
	return out;
}

/* Write what is held back, past the buffer of stdout, which would copy it. */
static void
write_out(struct rows *r)
{
	size_t done = 0;

	if (r->out.len > 0 && fflush(stdout) == EOF)
		r->broken = errno;
	while (done < r->out.len && r->broken == 0) {
		ssize_t n = write(STDOUT_FILENO, r->out.data + done, r->out.len - done);

		if (n >= 0)
			done += (size_t)n;
		else if (errno != EINTR)
			r->broken = errno;
	}
	r->out.len = 0;
}

/* The same; when nothing more can be written there is nothing more to do. */
static void
flush(struct rows *r)
{
	write_out(r);
	if (r->broken != 0)
		die("cannot write standard output: %s", translate_error(r->broken));
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
	if (r->out.len < PIECE && !r->at_once)
		return;
#ifdef F_SETPIPE_SZ
	/* Much to come: fewer switches; no matter if refused, or if it is no pipe. */
	if (r->out.len >= PIECE && !r->widened++)
		fcntl(STDOUT_FILENO, F_SETPIPE_SZ, 1 << 20);
#endif
	flush(r);
}

static void
put_line(struct rows *r)
{
	buf_add(&r->out, r->line.data, r->line.len);
	buf_clear(&r->line);
	end_row(r);
}

static void
stream_cell(struct rows *r, const char *text, size_t len)
{
	struct buf *b = &r->line;

	if (r->format == ROWS_JSON) {
		const struct buf *key = &r->key[r->at];
		size_t no_comma = r->at == 0 && r->row == 1;

		buf_add(b, key->data + no_comma, key->len - no_comma);
		if (r->kind != NULL)
			jsoncell_add(b, r->kind[r->choice != NULL ? r->choice[r->at] : r->at], text, len);
		else
			json_add_string(b, text, len);
		if (r->at + 1 == r->n)
			buf_addc(b, '}');
	} else {
		if (r->at > 0)
			buf_addc(b, r->format == ROWS_CSV ? ',' : '\t');
		if (r->format == ROWS_CSV)
			csv_add_field(b, text, len);
		else
			add_tsv(b, text, len);
		if (r->at + 1 == r->n) {
			/* A line with nothing on it would be no row. */
			if (b->len == 0 && r->format == ROWS_CSV)
				buf_adds(b, "\"\"");
			buf_addc(b, '\n');
		}
	}
	if (r->at + 1 == r->n)
		put_line(r);
}

/* ---- all of them ---- */

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

/* What the cells hold, as far as names tell. */
static void
find_kinds(struct rows *r, const char *const *names)
{
	r->kind = mem_zero(r->given, sizeof *r->kind);
	for (size_t i = 0; i < r->given; i++)
		r->kind[i] = view.kind != NULL ? view.kind(names[i]) : CELLKIND_TEXT;
}

void
rows_kind(struct rows *r, size_t column, enum cellkind kind)
{
	if (r->kind != NULL)
		r->kind[column] = kind;
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
	r->cell = mem_zero(r->given, sizeof *r->cell);
}

struct rows *
rows_begin(enum rows_format format, size_t n, const char *const *names)
{
	struct rows *r = mem_zero(1, sizeof *r);

	r->is_table = format == ROWS_TABLE || format == ROWS_MD;
	r->at_once = r->is_table || isatty(STDOUT_FILENO);
	r->format = format;
	r->n = r->given = n;
	if (view.columns != NULL)
		choose(r, names);
	if (format == ROWS_JSON && view.typed)
		find_kinds(r, names);
	diag_before(flush_before, r);
	n = r->n;
	r->name = mem_zero(n, sizeof *r->name);
	for (size_t i = 0; i < n; i++) {
		const char *name = names[r->choice != NULL ? r->choice[i] : i];

		r->name[i] = mem_copy(name, strlen(name));
	}
	if (r->is_table)
		table_begin(&r->table, format == ROWS_MD, n, (const char *const *)r->name);
	if (format == ROWS_TABLE && !view.wide)
		table_fit(&r->table, terminal_width(), r->choice != NULL);
	r->key = mem_zero(n, sizeof *r->key);
	for (size_t i = 0; i < n && format == ROWS_JSON; i++)
		r->key[i] = json_key(r, i);
	if (format == ROWS_JSON)
		putchar('[');
	if (format == ROWS_CSV || format == ROWS_TSV)
		for (r->at = 0; r->at < n; r->at++)
			stream_cell(r, r->name[r->at], strlen(r->name[r->at]));
	r->at = 0;
	return r;
}

static void
put_cell(struct rows *r, const char *text, size_t len)
{
	if (r->at == 0)
		r->row++;
	if (!r->is_table)
		stream_cell(r, text, len);
	else
		table_cell(&r->table, &r->line, text, len);
	r->at = (r->at + 1) % r->n;
	if (r->is_table && r->at == 0 && r->line.len > 0)
		put_line(r);
}

void
rows_cell(struct rows *r, const char *text, size_t len)
{
	if (r->choice == NULL) {
		put_cell(r, text, len);
		return;
	}
	buf_clear(&r->cell[r->came]);
	buf_add(&r->cell[r->came], text, len);
	r->came = (r->came + 1) % r->given;
	for (size_t i = 0; i < r->n && r->came == 0; i++) {
		const struct buf *cell = &r->cell[r->choice[i]];

		put_cell(r, buf_text(cell), cell->len);
	}
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
	for (size_t i = 0; i < r->n; i++) {
		free(r->name[i]);
		buf_release(&r->key[i]);
	}
	free(r->name);
	free(r->key);
	diag_before(NULL, NULL);
	if (left_out.len > 0)
		diag_note("columns left out: %s; --wide prints all", left_out.data);
	if (r->is_table && r->row == 0 && isatty(STDOUT_FILENO))
		diag_note("no rows to show");
	buf_release(&left_out);
	for (size_t i = 0; i < r->given && r->cell != NULL; i++)
		buf_release(&r->cell[i]);
	free(r->cell);
	free(r->choice);
	free(r->kind);
	buf_release(&r->out);
	buf_release(&r->line);
	free(r);
}
