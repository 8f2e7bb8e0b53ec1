/*
 * sheet - read any bytes as a spreadsheet's file, and see what becomes of each line.
 *
 * An input is a byte of options and the file.  Each record ends up in one of the
 * counts; what is taken is CSV of ours, with a date, a form and known actors; what is
 * refused is UTF-8 without a CPR number; and the same text in UTF-16 gives the same rows.
 * The records of any text, of any separator, are all of its bytes in their order.
 */
#define TARGET "sheet"
#define SOME 1500
#include "fuzz.h"

#include "base/cpr.h"
#include "base/date.h"
#include "base/text.h"
#include "centre/exempt.h"
#include "csv/cell.h"
#include "csv/csv.h"
#include "field/terms.h"
#include "sheet/decode.h"
#include "sheet/import.h"
#include "sheet/reader.h"

static unsigned long files, taken, refused;

static struct naming actors = { .thing = "actor" }, initiatives = { .thing = "initiative" };
static struct intern extra;
static const struct exempt exempt;

static void
know(void)
{
	if (actors.known.n > 0)
		return;
	naming_add(&actors, "sumak", "Caf\xc3\xa9 Sumak");
	naming_add(&actors, "basen", "Basen");
	naming_add(&actors, "uu", "UU, vejledningen");
	naming_add(&actors, "boern-og-unge", "B\xc3\xb8rn og Unge");
	naming_ready(&actors);
	naming_add(&initiatives, "fest", "Sommerfest");
	naming_ready(&initiatives);
	intern_add(&extra, "sted", 4);
}

/* ---- records ---- */

/* A line without anything is no record. */
static int
is_blank(const char *text, size_t from, size_t to)
{
	while (from < to && (text[from] == '\n' || text[from] == '\r'))
		from++;
	return from == to;
}

static unsigned long
count_records(const char *text, size_t len, char separator)
{
	struct reader in;
	unsigned long n = 0, line = 0;
	size_t end = 0;

	reader_open(&in, text, len, separator);
	while (reader_next(&in)) {
		check(is_blank(text, end, in.record.start) && in.record.end > in.record.start && in.record.end <= len, "bytes are passed over");
		check(in.line > line || n == 0, "lines do not go up");
		for (size_t i = 0; i < in.n; i++) {
			struct csv_field f = reader_field(&in, i);
			unsigned long l, c;

			check(f.len <= in.record.end - in.record.start, "a field longer than its record");
			reader_place(&in, i, &l, &c);
			check(l >= in.line && c > 0, "a field before its record");
		}
		line = in.line;
		end = in.record.end;
		n++;
	}
	check(is_blank(text, end, len), "the end is not reached");
	reader_close(&in);
	return n;
}

/* ---- rows ---- */

static int
is_known(const char *id, size_t len)
{
	for (size_t i = 0; i < actors.known.n; i++)
		if (strlen(actors.known.item[i].id) == len && memcmp(actors.known.item[i].id, id, len) == 0)
			return 1;
	return 0;
}

static void
check_rows(const struct sheetimport *s, int whole)
{
	struct csv *in = csv_open_text(buf_text(&s->rows), s->rows.len, "rows");
	int date = csv_column(in, "date"), form = csv_column(in, "form"), list = csv_column(in, "actors");
	unsigned long rows = 0;

	check(date >= 0 && form >= 0 && list >= 0, "a column is missing");
	for (; csv_next(in); rows++) {
		struct csv_field d = csv_field(in, date), f = csv_field(in, form), a = csv_field(in, list), id;
		size_t n = 0;
		int day;

		check(date_parse(d.text, d.len, &day), "no date");
		check(vocab_find(&form_vocab, f.text, f.len) >= 0, "no form");
		/* Where a log is mended, the blanks between ids stay as they are. */
		for (; cell_next(&a, ' ', &id); n++)
			check(whole ? text_is_id(id.text, id.len) : is_known(id.text, id.len), "no actor");
		/* A log that is mended may hold other faults, which mc-check tells. */
		check(n > 1 || (whole && n > 0), "fewer than two actors");
	}
	check(csv_left_out(in) == 0 && rows == s->taken, "other rows than were taken");
	csv_close(in);
}

/* Does a cell hold a number that names a person?  Two side by side may, and are left to people. */
static int
names_person(const char *text, size_t len, char separator)
{
	struct reader in;
	size_t at = 0, n = 0;

	reader_open(&in, text, len, separator);
	while (reader_next(&in))
		for (size_t i = 0; i < in.n; i++, at = 0)
			n += cpr_find(reader_field(&in, i).text, reader_field(&in, i).len, &at);
	reader_close(&in);
	return n > 0;
}

static void
check_rejects(const struct sheetimport *s)
{
	check((s->refused > 0) == (s->rejects.len > 0), "refused rows, and no file of them");
	check(text_invalid(buf_text(&s->rejects), s->rejects.len) == s->rejects.len, "no UTF-8");
	check(!names_person(buf_text(&s->rejects), s->rejects.len, s->head.separator), "a number that names a person");
}

/* ---- a file ---- */

struct result {
	struct sheetimport s;
	struct rules rules;
	int good;
};

static void
import(struct result *r, const char *text, size_t len, unsigned options)
{
	*r = (struct result){ .rules = IMPORTRULES_NONE };
	r->s = (struct sheetimport){ .shown = "f.csv", .folder = "hus", .rules = &r->rules, .actors = &actors,
	    .initiatives = &initiatives, .centre = "hus", .extra = &extra, .exempt = &exempt, .today = 20758,
	    .whole = options % 4 == 1 };
	if (options % 8 == 2)
		rules_take(&r->rules, "columns", "Sted=note");
	if (options % 8 == 3)
		rules_take(&r->rules, "dates", "mdy");
	r->good = sheetimport_read(&r->s, text, len);
}

static void
release(struct result *r)
{
	sheetimport_release(&r->s);
	rules_release(&r->rules);
}

static void
check_result(const struct result *r, const char *bytes, size_t len)
{
	const struct sheetimport *s = &r->s;
	struct rules rules = IMPORTRULES_NONE;
	struct found found = IMPORTFOUND_NONE;
	struct buf text = { 0 };
	unsigned long records, counted;

	rules.option.encoding = s->found.used.encoding;
	check(decode_decode(&text, bytes, len, "f.csv", &rules, &found), "read once, and not again");
	records = count_records(buf_text(&text), text.len, s->head.separator);
	counted = s->taken + s->refused + s->passed.empty + s->passed.headings + s->passed.totals + s->passed.above + s->passed.parts;
	/*
	 * Not counted: the headings, and perhaps sep=; above them.  Where a record with
	 * quotes ends depends on the headings above it.
	 */
	if (memchr(buf_text(&text), '"', text.len) == NULL)
		check(counted + 1 == records || counted + 2 == records, "a line is in no count");
	check_rows(s, s->whole);
	check_rejects(s);
	buf_release(&text);
	rules_release(&rules);
}

/* UTF-8 as UTF-16, with its mark. */
static void
add_utf16(struct buf *out, const char *text, size_t len)
{
	buf_add(out, "\xff\xfe", 2);
	for (size_t i = 0; i < len; ) {
		unsigned char c = (unsigned char)text[i];
		unsigned n = c < 0x80 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;
		uint32_t u = n == 1 ? c : c & (0xffu >> (n + 1));

		for (unsigned k = 1; k < n; k++)
			u = u << 6 | ((unsigned char)text[i + k] & 0x3f);
		i += n;
		if (u >= 0x10000) {
			uint32_t high = 0xd800 + ((u - 0x10000) >> 10);

			buf_addc(out, (char)(high & 0xff));
			buf_addc(out, (char)(high >> 8));
			u = 0xdc00 + ((u - 0x10000) & 0x3ff);
		}
		buf_addc(out, (char)(u & 0xff));
		buf_addc(out, (char)(u >> 8));
	}
}

static void
check_utf16(const struct result *r, const char *text, size_t len, unsigned options)
{
	struct result other;
	struct buf wide = { 0 };

	/* What begins like another kind of file is refused as that. */
	if (len == 0 || strchr("P%{<", *text) != NULL || text_invalid(text, len) < len || memchr(text, '\0', len) != NULL ||
	    strstr(text, "\xef\xbb\xbf") != NULL)
		return;
	add_utf16(&wide, text, len);
	import(&other, wide.data, wide.len, options);
	check(other.good == r->good, "UTF-16 is judged otherwise");
	if (r->good)
		check(other.s.taken == r->s.taken && other.s.refused == r->s.refused &&
		    other.s.rows.len == r->s.rows.len && memcmp(buf_text(&other.s.rows),
		    buf_text(&r->s.rows), r->s.rows.len) == 0, "UTF-16 gives other rows");
	release(&other);
	buf_release(&wide);
}

static void
try_input(const char *text, size_t len)
{
	struct result r;
	struct buf copy = { 0 };
	unsigned options;

	know();
	if (len == 0)
		return;
	options = (unsigned char)*text;
	text++;
	len--;
	if (text_invalid(text, len) == len && (len < 3 || memcmp(text, "\xef\xbb\xbf", 3) != 0))
		count_records(text, len, ";,\t"[options % 3]);
	import(&r, text, len, options);
	if (r.good) {
		files++;
		taken += r.s.taken;
		refused += r.s.refused;
		check_result(&r, text, len);
	}
	buf_add(&copy, text, len);
	check_utf16(&r, copy.data, len, options);
	buf_release(&copy);
	release(&r);
}

/* ---- inputs ---- */

static char separator;

static void
put_cell(struct buf *out, unsigned column)
{
	static const char *const date[] = {
		"05-10-2026", "5.10.2026", "2026-10-05", "mandag den 5. oktober 2026", "5/10 2026", "10/13/2026",
		"46300", "32-10-2026", "05-10-26", "05-10-2026 13:00", "oktober", "i dag", "5/10/2026"
	};
	static const char *const form[] = {
		"samvirke", "Videndeling", "videndele", "samskabe", "Samskabelse", "samordne", "?", "ressourceudveksling"
	};
	static const char *const who[] = {
		"sumak basen", "Caf\xc3\xa9 Sumak, Basen", "uu og basen", "UU, vejledningen + sumak", "B\xc3\xb8rn og Unge/uu",
		"basen", "ukendt basen", "sumak\nbasen"
	};
	static const char *const number[] = { "1", "1,5", "2.5", "1.234,5", "t", "17 b\xc3\xb8rn", "-1", "1e3", "0,25", "#NAVN?" };
	static const char *const text[] = {
		"K\xc3\xb8kken", "sagde \"\"ja\"\"", "=1+1", "010190-1234", "en; to, tre", "linje\nto", "I alt", "fest", "moede",
		"uformel", "010190-****", "K?kken", "K\xc3\x83\xc2\xb8kken", "+45 12 34 56 78"
	};
	const char *value = one_in(40) ? "" : column == 0 ? PICK_OF(date, 5) : column == 1 ? PICK_OF(form, 6) :
	    column == 2 ? PICK_OF(who, 5) : column < 6 ? PICK_OF(number, 2) : PICK_OF(text, 6);
	int quoted = strpbrk(value, "\"\n") != NULL ? !one_in(30) : strchr(value, separator) != NULL ?
	    !one_in(5) : one_in(12);

	if (quoted)
		buf_addc(out, '"');
	buf_adds(out, value);
	if (one_in(80))
		put_odd(out);
	if (quoted && !one_in(60))
		buf_addc(out, '"');
}

static void
put_headings(struct buf *out)
{
	static const char *const heading[] = {
		"Dato", "Form", "Akt\xc3\xb8rer", "Timer", "Beboere", "Udefra", "Bem\xc3\xa6rkning", "Initiativ", "Kanal", "Sted", "",
		"date", "form", "actors", "Hvad", "Tid"
	};

	for (unsigned i = 0, n = 4 + below(5); i < n; i++) {
		if (i > 0)
			buf_addc(out, separator);
		buf_adds(out, one_in(60) ? PICK(heading) : heading[i]);
	}
}

static void
put_sheet(struct buf *out)
{
	static const char *const odd[] = {
		"Oktober 2026", "I alt;;;45,5", ";;;;", "sep=;", "Oversigt over samarbejder", "\"05-10-2026;samvirke;uu basen\""
	};
	const char *eol = one_in(2) ? "\r\n" : one_in(10) ? "\r" : "\n";

	separator = ";;;,\t"[below(5)];
	if (one_in(10)) {
		buf_adds(out, PICK(odd));
		buf_adds(out, eol);
	}
	put_headings(out);
	buf_adds(out, eol);
	for (unsigned n = below(12); n > 0; n--) {
		if (one_in(12)) {
			buf_adds(out, PICK(odd));
		} else if (one_in(30)) {
			put_headings(out);
		} else {
			for (unsigned i = 0, k = 4 + below(4); i < k; i++) {
				if (i > 0)
					buf_addc(out, separator);
				put_cell(out, i);
			}
		}
		buf_adds(out, eol);
	}
}

static void
make_input(struct buf *out)
{
	struct buf sheet = { 0 };
	unsigned way = below(8);

	buf_addc(out, (char)below(256));
	put_sheet(&sheet);
	if (one_in(3))
		spoil(&sheet, ";,\t\"\r\n\0x=", 9);
	if (way == 0) {
		add_utf16(out, buf_text(&sheet), text_invalid(buf_text(&sheet), sheet.len));
	} else if (way == 1) {
		/* Windows-1252, of the letters that are below U+0100. */
		for (size_t i = 0; i < sheet.len; i++) {
			unsigned char c = (unsigned char)sheet.data[i];

			buf_addc(out, (char)((c & 0xfe) == 0xc2 && i + 1 < sheet.len ?
			    (c & 3) << 6 | (sheet.data[++i] & 0x3f) : c));
		}
	} else {
		if (way == 2)
			buf_adds(out, "\xef\xbb\xbf");
		buf_add(out, buf_text(&sheet), sheet.len);
	}
	if (one_in(20))
		spoil(out, "\0\xff\"\n;\xc3", 6);
	if (one_in(100)) {
		static const char *const other[] = { "PK\x03\x04", "%PDF-1.4", "\xd0\xcf\x11\xe0", "{\\rtf", "<html>" };
		const char *begin = PICK(other);

		buf_splice(out, 1, 0, begin, strlen(begin));
	}
	buf_release(&sheet);
}

static void
tell(void)
{
	printf(", %lu read, %lu rows taken, %lu refused", files, taken, refused);
}
