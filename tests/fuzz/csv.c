/*
 * csv - compare the fast way through CSV with the slow one, on any bytes.
 *
 *	csv 20000	so many inputs, the same each time
 *	make fuzz		with libFuzzer, as long as one likes
 *
 * The slow way is each line through libcsv (format/csvsplit) with our limits.
 * The fast one, by each of the ways to look that the processor has, and the
 * reader on top of it, must give the same rows, fields, places and faults;
 * and a row is canonical if the writer would write just its line.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/lines.h"
#include "format/csv.h"
#include "format/csvout.h"
#include "format/csvscan.h"
#include "format/csvsplit.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static unsigned long inputs, rows_seen, rows_fast, faults_seen;

/* ---- comparing ---- */

static void
check(int holds, const char *what, unsigned long line)
{
	if (holds)
		return;
	fprintf(stderr, "input %lu, line %lu: %s\n", inputs, line, what);
	abort();
}

static int
same(struct csv_field a, struct csv_field b)
{
	return a.len == b.len && (a.len == 0 || memcmp(a.text, b.text, a.len) == 0);
}

/* The rows seen at a glance from the beginning of a text, by one way. */
static size_t
check_way(csvscan_way *way, const char *text, size_t len, size_t columns, struct csvsplit *slow)
{
	static struct csvscan seen;
	const char *line = text, *newline;
	size_t at;

	way(&seen, text, len, columns);
	for (size_t i = 0; i < seen.rows; i++, line = newline + 1) {
		const uint16_t *end = seen.end + i * columns;
		size_t length;

		newline = memchr(line, '\n', len - (size_t)(line - text));
		check(newline != NULL, "no line", i);
		length = (size_t)(newline - line) - (newline > line && newline[-1] == '\r');
		check(length > 0 && text + end[columns - 1] == line + length, "line", i);
		check(csvsplit_line(slow, line, length, &at) == NULL, "legal", i);
		check(slow->n == columns, "fields", i);
		for (size_t k = 0; k < columns; k++) {
			struct csv_field raw = csvsplit_raw(line, length, k);

			check(text + end[k] == raw.text + raw.len, "end", i);
		}
	}
	rows_fast += seen.rows;
	return seen.rows;
}

static void
check_ways(const char *text, size_t len, size_t columns, struct csvsplit *slow)
{
	size_t n = check_way(csvscan_by(0), text, len, columns, slow);

	for (size_t i = 1; csvscan_by(i) != NULL; i++)
		check(check_way(csvscan_by(i), text, len, columns, slow) == n,
		    "one way sees more than another", i);
}

/* Does the row stand as it would be written? */
static void
check_canonical(const struct csv *csv, const struct lines *lines, const struct csvsplit *slow)
{
	struct buf written = { 0 };

	for (size_t i = 0; i < slow->n; i++) {
		if (i > 0)
			buf_addc(&written, ',');
		csv_add_field(&written, slow->field[i].text, slow->field[i].len);
	}
	check(csv_is_canonical(csv) == (written.len == lines->len &&
	    memcmp(buf_text(&written), lines->line, lines->len) == 0), "canonical", lines->number);
	buf_release(&written);
}

/* The row as a loop of one's own sees it. */
static void
check_glance(const struct csv *csv, const struct lines *lines, size_t columns)
{
	struct csv_glance at = csv_glance(csv);

	for (size_t i = 0; at.end != NULL && i < columns; i++)
		check(same(csv_glance_field(&at, i), csvsplit_raw(lines->line, lines->len, i)),
		    "field at a glance", lines->number);
}

/* One row of the reader beside the same line, split. */
static void
check_row(const struct csv *csv, const struct lines *lines, const struct csvsplit *slow)
{
	struct csv_field line = { lines->line, lines->len };

	check(same(csv_line(csv), line), "line", lines->number);
	check_canonical(csv, lines, slow);
	check_glance(csv, lines, slow->n);
	/* Backwards at times: what was asked before must not matter. */
	for (size_t i = 0; i < slow->n; i++) {
		int column = (int)(lines->number % 2 ? slow->n - 1 - i : i);
		struct csv_field raw = csvsplit_raw(lines->line, lines->len, (size_t)column);
		struct place p = csv_place(csv, column);

		check(same(csv_field(csv, column), slow->field[column]), "text", lines->number);
		check(same(csv_raw(csv, column), raw), "raw", lines->number);
		check(p.line == lines->number, "number", lines->number);
	}
}

static void
check_reader(struct csv *csv, struct lines *lines)
{
	struct csvsplit slow = { 0 };
	unsigned long rows = 0, left_out = 0;
	size_t at, columns = csv_columns(csv);

	/* The header is the first line that is not blank. */
	while (lines_next(lines) && lines->len == 0)
		;
	if (columns > 0)
		check_ways(lines->buffer + lines->start, lines->end - lines->start, columns, &slow);
	while (columns > 0 && lines_next(lines)) {
		if (lines->len == 0)
			continue;
		if (csvsplit_line(&slow, lines->line, lines->len, &at) != NULL ||
		    slow.n != columns) {
			left_out++;
			continue;
		}
		check(csv_next(csv), "a row is missing", lines->number);
		check_row(csv, lines, &slow);
		rows++;
	}
	check(!csv_next(csv), "a row too much", rows);
	check(!csv_next(csv), "a row behind the end", rows);
	check(csv_rows(csv) == rows, "rows", rows);
	check(csv_left_out(csv) == left_out + lines->too_long, "left out", rows);
	rows_seen += rows;
	faults_seen += left_out;
	csv_close(csv);
	lines_close(lines);
	csvsplit_release(&slow);
}

/* The same bytes again and again: a file of several pieces. */
static void
check_file(const char *text, size_t len)
{
	size_t n = 1 + 300000 / len;
	char *copies = malloc(n * len);
	FILE *file = tmpfile();
	struct lines lines;

	check(copies != NULL && file != NULL, "no memory, or no temporary file", 0);
	for (size_t i = 0; i < n; i++)
		memcpy(copies + i * len, text, len);
	check(fwrite(copies, len, n, file) == n && fflush(file) == 0, "the disk is full", 0);
	rewind(file);
	lines_open_text(&lines, copies, n * len, "slow");
	check_reader(csv_open(dup(fileno(file)), "fast"), &lines);
	fclose(file);
	free(copies);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct lines lines;
	/* A copy of just this size, so that reading too far is seen. */
	char *text = malloc(size > 0 ? size : 1);

	memcpy(text, data, size);
	diag_hush(1);
	inputs++;
	lines_open_text(&lines, text, size, "slow");
	check_reader(csv_open_text(text, size, "fast"), &lines);
	if (size > 0 && inputs % 1024 == 0)
		check_file(text, size);
	free(text);
	return 0;
}

#ifndef LIBFUZZER

/* ---- inputs of our own making ---- */

static uint64_t state = 88172645463325252u;

static unsigned
below(unsigned n)
{
	state ^= state << 13;
	state ^= state >> 7;
	state ^= state << 17;
	return (unsigned)(state >> 33) % n;
}

static size_t
put(char *out, size_t at, const char *text)
{
	memcpy(out + at, text, strlen(text));
	return at + strlen(text);
}

/* A field: mostly plain, at times quoted, at times long, seldom wrong. */
static size_t
put_field(char *out, size_t at)
{
	static const char *const odd[] = {
		"\"", "\"\"", "\r", "\"a\"b", "a\"b", "\"a", "a\"", "\r\n", "\n", "\" ", " \"",
		"\"\"\"", ",", "\n\n", "\xef\xbb\xbf", "\xff", "\"a\r\""
	};
	static const char *const word[] = {
		"", "a", "samskabe", "2026-10-05", "sumak nordbybo", "K\xc3\xb8kken mod reng\xc3\xb8ring",
		"\"\"", "\"a, b\"", "\"sagde \"\"ja\"\", tak\"", "\"\"\"\"", "0.5"
	};

	if (below(200) == 0)
		return put(out, at, odd[below(sizeof odd / sizeof *odd)]);
	if (below(400) == 0) {
		out[at] = '\0';
		return at + 1;
	}
	if (below(20) == 0) {
		size_t n = below(below(10) == 0 ? 300 : 70);
		unsigned quoted = below(3);

		memset(out + at, 'x', n);
		if (quoted > 0 && n > 2) {
			out[at] = out[at + n - 1] = '"';
			if (quoted > 1)
				out[at + 1 + below((unsigned)n - 2)] = ',';
		}
		return at + n;
	}
	return put(out, at, word[below(sizeof word / sizeof *word)]);
}

/* Some lines, most of them with as many fields as the first. */
static size_t
make_rows(char *out, size_t room)
{
	unsigned columns = 1 + below(below(8) == 0 ? 80 : 10);
	const char *eol = below(4) == 0 ? "\r\n" : "\n";
	size_t at = below(16) == 0 ? put(out, 0, "\xef\xbb\xbf") : 0;

	for (unsigned lines = below(60); lines > 0 && at + 30000 < room; lines--) {
		unsigned n = below(40) == 0 ? below(12) : columns;

		for (unsigned i = 0; i < n; i++) {
			if (i > 0)
				out[at++] = ',';
			at = put_field(out, at);
		}
		if (lines > 1 || below(3) > 0)
			at = put(out, at, below(40) == 0 ? "\r\n" : eol);
	}
	return at;
}

/* Bytes of those that matter, in any order. */
static size_t
make_noise(char *out)
{
	static const char some[] = "\",\n\r\0ab,\"\n";
	size_t n = below(400);

	for (size_t i = 0; i < n; i++)
		out[i] = some[below(below(3) == 0 ? sizeof some - 1 : 2 + below(8))];
	return n;
}

int
main(int argc, char *argv[])
{
	static char input[60000];
	unsigned long n = argc > 1 ? strtoul(argv[1], NULL, 10) : 6000;

	while (inputs < n) {
		size_t len = below(4) == 0 ? make_noise(input) : make_rows(input, sizeof input);

		/* And a byte or two that are others. */
		for (unsigned i = below(4); i > 1 && len > 0; i--)
			input[below((unsigned)len)] = "\",\n\r\0x"[below(6)];
		LLVMFuzzerTestOneInput((const uint8_t *)input, len);
	}
	printf("fuzz/csv: %lu inputs, %lu rows (%lu seen at a glance), %lu lines left out\n",
	    inputs, rows_seen, rows_fast, faults_seen);
	return 0;
}

#endif
