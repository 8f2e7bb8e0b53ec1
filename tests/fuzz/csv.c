/*
 * csv - compare the fast way through CSV with the slow one, on any bytes.
 *
 * The slow way is each line through libcsv (csv/split) with our limits.
 * The fast one, by each of the ways to look that the processor has, and the
 * reader on top of it, must give the same rows, fields, places and faults;
 * and a row is canonical if the writer would write just its line.
 */
#define TARGET "csv"
#define SOME 2500
#include "fuzz.h"

#include "csv/csv.h"
#include "csv/scan.h"
#include "csv/split.h"
#include "csv/write.h"
#include "disk/lines.h"

static unsigned long rows_seen, rows_fast, faults_seen;

/* ---- comparing ---- */

static void
check_line(int holds, const char *what, unsigned long line)
{
	if (!holds)
		fprintf(stderr, "line %lu\n", line);
	check(holds, what);
}

static int
same(struct csv_field a, struct csv_field b)
{
	return a.len == b.len && (a.len == 0 || memcmp(a.text, b.text, a.len) == 0);
}

static int
bit_at(const uint64_t *words, size_t at)
{
	return (int)(words[at / 64] >> at % 64 & 1);
}

/* The quotes of a field that begins and ends there: they are needed for a comma, or for a quote. */
static void
check_quotes(const struct csvquotes *quotes, const char *text, size_t begin, size_t end, unsigned long row)
{
	int quoted = text[begin] == '"' && end > begin, needed = 0;

	for (size_t i = begin + 1; quoted && i + 1 < end; i++)
		needed |= text[i] == ',' || text[i] == '"';
	for (size_t i = begin; i < end; i++)
		check_line(bit_at(quotes->opening, i) == (quoted && i == begin), "a quote that opens", row);
	for (size_t i = begin; i <= end; i++) {
		check_line(bit_at(quotes->closed, i) == (quoted && i == end), "a quote that closed", row);
		check_line(bit_at(quotes->spare, i) == (quoted && !needed && i == end), "quotes without need", row);
	}
}

/* The rows that were seen at a glance; what follows them. */
static const char *
check_seen(struct csvscan *seen, const char *text, size_t len, size_t columns, struct csvsplit *slow)
{
	const char *line = text, *newline;
	size_t at, end;

	if (seen->list != NULL)
		seen->list(seen, columns);
	for (size_t i = 0; i < seen->rows; i++, line = newline + 1) {
		size_t length;

		newline = memchr(line, '\n', len - (size_t)(line - text));
		check_line(newline != NULL && text + seen->newline[i] == newline, "no line", i);
		length = (size_t)(newline - line) - (newline > line && newline[-1] == '\r');
		check_line(length > 0, "blank", i);
		check_line(csvsplit_line(slow, line, length, &at) == NULL, "legal", i);
		check_line(slow->n == columns, "fields", i);
		end = (size_t)(line - text);
		for (size_t k = 0; k < columns; k++, end++) {
			struct csv_field raw = csvsplit_raw(line, length, k);
			size_t begin = end;

			end = csvscan_next(seen->ends, end);
			if (seen->knows_quotes && !seen->canonical)
				check_quotes(&seen->quotes, text, begin, end, i);
			check_line(text + end == raw.text + raw.len, "end", i);
			check_line(seen->end[i * columns + k] == end, "end in the list", i);
		}
		/* Of a CRLF the LF is no further end. */
		for (; text + end <= newline; end++)
			check_line((seen->ends[end / 64] >> end % 64 & 1) == 0, "an end too much", i);
	}
	return line;
}

/* What a caller asks, and what came before: it changes the way, and nothing that is seen. */
struct before {
	int at_fault, any_quotes, few_ends;
};

/* The rows from the beginning of a text up to a line that is wrong, by one way; how many. */
static size_t
check_way(csvscan_way *way, struct before before, struct csv_field text, size_t columns, struct csvsplit *slow)
{
	static struct csvscan seen;
	const char *line = text.text, *end = line + text.len;
	size_t rows = 0;

	seen.at_fault = before.at_fault;
	seen.any_quotes = before.any_quotes;
	seen.few_ends = before.few_ends;
	do {
		way(&seen, line, (size_t)(end - line), columns);
		line = check_seen(&seen, line, (size_t)(end - line), columns, slow);
		rows += seen.rows;
	} while (seen.rows > 0);
	rows_fast += rows;
	return rows;
}

static void
check_ways(const char *text, size_t len, size_t columns, struct csvsplit *slow)
{
	static const struct before before[] = { { 0, 0, 0 }, { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 }, { 0, 1, 1 } };
	struct buf padded = { 0 };
	struct csv_field all;
	size_t n;

	/* Of the last bytes less than 64 may be seen, or not: let them be blank lines, which are wrong. */
	buf_add(&padded, text, len);
	buf_fill(&padded, '\n', 64);
	all = (struct csv_field){ padded.data, padded.len };
	n = check_way(csvscan_by(0), before[0], all, columns, slow);
	for (size_t i = 0; csvscan_by(i) != NULL; i++)
		for (size_t k = 0; k < sizeof before / sizeof *before; k++)
			check_line(check_way(csvscan_by(i), before[k], all, columns, slow) == n,
			    "one way sees more than another", i);
	buf_release(&padded);
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
	check_line(csv_is_canonical(csv) == (written.len == lines->len &&
	    memcmp(buf_text(&written), lines->line, lines->len) == 0), "canonical", lines->number);
	buf_release(&written);
}

/* Its fields, by the ends that are listed with those of all rows. */
static void
check_ends(const struct csv_glance *at, const struct lines *lines, size_t columns)
{
	const uint16_t *end = csv_glance_ends(at);

	for (size_t i = 0; i < columns; i++) {
		struct csv_field raw = csvsplit_raw(lines->line, lines->len, i);
		size_t quotes = raw.len > 0 && *raw.text == '"';

		raw = (struct csv_field){ raw.text + quotes, raw.len - 2 * quotes };
		check_line(same(csv_glance_inner(at, end, i), raw), "a field by its end", lines->number);
	}
}

/* The row as a loop of one's own sees it, which may ask for its first fields only. */
static void
check_glance(const struct csv *csv, const struct lines *lines, size_t columns)
{
	struct csv_glance at = csv_glance(csv);
	size_t n = lines->number % 3 == 0 ? 1 + lines->number % columns : columns;
	uint16_t *end = malloc(columns * sizeof *end);

	check_line(end != NULL, "no memory", lines->number);
	if (at.newline != NULL)
		csv_glance_list(&at, n, end);
	if (at.newline != NULL)
		check_ends(&at, lines, columns);
	for (size_t i = 0; at.newline != NULL && i < n; i++)
		check_line(same(csv_glance_field(&at, end, i), csvsplit_raw(lines->line, lines->len, i)),
		    "field at a glance", lines->number);
	free(end);
}

/* One row of the reader beside the same line, split. */
static void
check_row(const struct csv *csv, const struct lines *lines, const struct csvsplit *slow)
{
	struct csv_field line = { lines->line, lines->len }, *all = malloc(slow->n * sizeof *all);

	check_line(all != NULL || slow->n == 0, "no memory", lines->number);
	check_line(same(csv_line(csv), line), "line", lines->number);
	check_canonical(csv, lines, slow);
	check_glance(csv, lines, slow->n);
	/* Backwards at times: what was asked before must not matter. */
	for (size_t i = 0; i < slow->n; i++) {
		int column = (int)(lines->number % 2 ? slow->n - 1 - i : i);
		struct csv_field raw = csvsplit_raw(lines->line, lines->len, (size_t)column);
		struct place p = csv_place(csv, column);

		all[column] = csv_field(csv, column);
		check_line(same(all[column], slow->field[column]), "text", lines->number);
		check_line(same(csv_raw(csv, column), raw), "raw", lines->number);
		check_line(p.line == lines->number, "number", lines->number);
	}
	/* What was given stays as it is until the next row. */
	for (size_t i = 0; i < slow->n; i++)
		check_line(same(all[i], slow->field[i]), "text that stays", lines->number);
	free(all);
}

static void
check_reader(struct csv *csv, struct lines *lines)
{
	struct csvsplit slow = { 0 };
	unsigned long rows = 0, left_out = 0;
	size_t at, columns = csv_columns(csv);

	if (inputs % 3 == 0)
		csv_skip_canonical(csv);
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
		check_line(csv_next(csv), "a row is missing", lines->number);
		check_row(csv, lines, &slow);
		rows++;
	}
	check_line(!csv_next(csv), "a row too much", rows);
	check_line(!csv_next(csv), "a row behind the end", rows);
	check_line(csv_rows(csv) == rows, "rows", rows);
	check_line(csv_left_out(csv) == left_out + lines->too_long, "left out", rows);
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

	check_line(copies != NULL && file != NULL, "no memory, or no temporary file", 0);
	for (size_t i = 0; i < n; i++)
		memcpy(copies + i * len, text, len);
	check_line(fwrite(copies, len, n, file) == n && fflush(file) == 0, "the disk is full", 0);
	rewind(file);
	lines_open_text(&lines, copies, n * len, "slow");
	check_reader(csv_open(dup(fileno(file)), "fast"), &lines);
	fclose(file);
	free(copies);
}

static void
try_input(const char *text, size_t len)
{
	struct lines lines;

	lines_open_text(&lines, text, len, "slow");
	check_reader(csv_open_text(text, len, "fast"), &lines);
	if (len > 0 && inputs % 1024 == 0)
		check_file(text, len);
}

/* ---- inputs of our own making ---- */

/* A field: mostly plain, at times quoted, at times long, seldom wrong. */
static void
put_field(struct buf *out)
{
	static const char *const odd[] = {
		"\"", "\"\"", "\r", "\"a\"b", "a\"b", "\"a", "a\"", "\r\n", "\n", "\" ", " \"",
		"\"\"\"", ",", "\n\n", "\xef\xbb\xbf", "\xff", "\"a\r\""
	};
	static const char *const word[] = {
		"", "a", "samskabe", "2026-10-05", "sumak nordbybo", "K\xc3\xb8kken mod reng\xc3\xb8ring",
		"\"\"", "\"a, b\"", "\"sagde \"\"ja\"\", tak\"", "\"\"\"\"", "0.5"
	};

	if (one_in(200)) {
		buf_adds(out, PICK(odd));
	} else if (one_in(400)) {
		buf_addc(out, '\0');
	} else if (one_in(20)) {
		size_t at = out->len, n = below(one_in(10) ? one_in(3) ? 3000 : 300 : 70);
		unsigned quoted = below(3);

		buf_fill(out, 'x', n);
		if (quoted > 0 && n > 2) {
			out->data[at] = out->data[at + n - 1] = '"';
			if (quoted > 1)
				out->data[at + 1 + below((unsigned)n - 2)] = ',';
		}
	} else {
		buf_adds(out, PICK(word));
	}
}

/* Some lines, most of them with as many fields as the first. */
static void
put_rows(struct buf *out)
{
	unsigned columns = 1 + below(one_in(8) ? 80 : 10);
	const char *eol = one_in(4) ? "\r\n" : "\n";

	buf_adds(out, one_in(16) ? "\xef\xbb\xbf" : "");
	for (unsigned lines = below(60); lines > 0 && out->len < 30000; lines--) {
		unsigned n = one_in(40) ? below(12) : columns;

		for (unsigned i = 0; i < n; i++) {
			if (i > 0)
				buf_addc(out, ',');
			put_field(out);
		}
		if (lines > 1 || below(3) > 0)
			buf_adds(out, one_in(40) ? "\r\n" : eol);
	}
}

/* Bytes of those that matter, in any order. */
static void
put_noise(struct buf *out)
{
	static const char some[] = "\",\n\r\0ab,\"\n";

	for (unsigned n = below(400); n > 0; n--)
		buf_addc(out, some[below(one_in(3) ? sizeof some - 1 : 2 + below(8))]);
}

static void
make_input(struct buf *out)
{
	if (one_in(4))
		put_noise(out);
	else
		put_rows(out);
	spoil(out, "\",\n\r\0x", 6);
}

static void
tell(void)
{
	printf(", %lu rows (%lu seen at a glance), %lu lines left out", rows_seen, rows_fast,
	    faults_seen);
}
