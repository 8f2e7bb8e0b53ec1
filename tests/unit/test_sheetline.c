#include "unit.h"

#include "base/buf.h"
#include "csv/csv.h"
#include "output/sheetline.h"
#include "sheet/harmless.h"

enum { COLUMNS = 7, ROWS = 40, ROUNDS = 1500 };

/* Their columns in the file, which are what the names say, and in the sheet. */
static const char header[] = "day,text,number,number2,text2,name,text3\n";
static const struct sheetline_column plans[][COLUMNS] = {
	{ { 0, SHEETLINE_DATE }, { 1, SHEETLINE_TEXT }, { 2, SHEETLINE_NUMBER }, { 3, SHEETLINE_NUMBER },
	    { 4, SHEETLINE_TEXT }, { 5, SHEETLINE_ASKED }, { 6, SHEETLINE_TEXT } },
	{ { 4, SHEETLINE_TEXT }, { 5, SHEETLINE_TEXT }, { 6, SHEETLINE_TEXT }, { -1, SHEETLINE_NUMBER },
	    { 3, SHEETLINE_NUMBER }, { 2, SHEETLINE_NUMBER }, { 0, SHEETLINE_DATE } },
	{ { 1, SHEETLINE_TEXT }, { 2, SHEETLINE_NUMBER }, { 3, SHEETLINE_TEXT }, { 4, SHEETLINE_TEXT },
	    { 0, SHEETLINE_TEXT }, { -1, SHEETLINE_TEXT }, { 5, SHEETLINE_ASKED } },
};

static void
add_odd(struct buf *b, const char *text, size_t len)
{
	harmless_add(b, text, len, ';');
}

/* Digits, and others behind a point: as people write numbers. */
static int
is_decimal(struct csv_field f)
{
	size_t whole = strspn(f.text, "0123456789"), more = whole < f.len ? strspn(f.text + whole + 1, "0123456789") : 0;

	return whole > 0 && more > 0 && f.text[whole] == '.' && whole + 1 + more == f.len && (*f.text != '0' || whole == 1) && more <= 6 &&
	    whole <= 9;
}

struct asked {
	struct csv *csv;
	const struct sheetline_column *column;
	char text[400];
};

/* What is in a cell: a number with its comma, a name for what is asked. */
static struct csv_field
ask(void *arg, size_t i, const struct csv_glance *at)
{
	struct asked *a = arg;
	struct csv_field f;

	csv_go_on(a->csv, at);
	f = csv_field(a->csv, a->column[i].at);
	memset(a->text, '"', sizeof a->text);
	memcpy(a->text, f.text, f.len);
	if (a->column[i].kind == SHEETLINE_NUMBER && is_decimal((struct csv_field){ a->text, f.len }))
		*(char *)memchr(a->text, '.', f.len) = ',';
	if (a->column[i].kind == SHEETLINE_ASKED)
		a->text[f.len++] = '!';
	return (struct csv_field){ a->text, f.len };
}

static void
add_slowly(struct buf *b, struct asked *a, const struct csv_glance *at)
{
	for (size_t i = 0; i < COLUMNS; i++) {
		struct csv_field f = ask(a, i, at);

		if (i > 0)
			buf_addc(b, ';');
		if (a->column[i].kind == SHEETLINE_DATE)
			buf_addf(b, "%.2s-%.2s-%.4s", f.text + 8, f.text + 5, f.text);
		else
			add_odd(b, f.text, f.len);
	}
	buf_adds(b, "\r\n");
}

static void
assert_row(struct asked *a, const struct csv_glance *at)
{
	struct buf slow = { 0 };

	add_slowly(&slow, a, at);
	for (size_t way = 0; sheetline_by(way) != NULL; way++) {
		struct buf fast = { 0 };
		struct sheetline l;

		sheetline_begin(&l, a->column, COLUMNS, add_odd, ask, a);
		l.way = sheetline_by(way);
		sheetline_add_row(&l, &fast, at);
		assert_int_equal(fast.len, slow.len);
		assert_memory_equal(fast.data, slow.data, slow.len);
		sheetline_release(&l);
		buf_release(&fast);
	}
	buf_release(&slow);
}

/* 0: it was not seen at a glance. */
static unsigned
assert_current(struct asked *a)
{
	struct csv_glance at = csv_glance(a->csv);

	if (at.newline != NULL)
		assert_row(a, &at);
	return at.newline != NULL;
}

static unsigned seed = 1;

static unsigned
below(unsigned n)
{
	seed = seed * 1103515245 + 12345;
	return (seed >> 16) % n;
}

/* Mostly such as people write; quoted where it must be, and at times where it need not. */
static void
add_cell(struct buf *b, int number)
{
	static const char *const numbers[] = { "", "1", "2.5", "0.25", "10", "12.75", "02.5", "007", "1.555", "1.2.3", ".5",
	    "5.", "1.", "1234567", "12345678.5", "-3.5", "1,5", "a.b", "3 ", "120.50" };
	static const char *const texts[] = { "", "a", "møde, og", "\"", "=1", "-", "'", "Δ", " ", "x;y", "Ældre", "skole12",
	    "en note, som er så lang at den ikke står i ét stykke: nej, den går over ", "\t", "et. to", "z" };
	struct buf cell = { 0 };

	if (number) {
		buf_adds(&cell, numbers[below(N_OF(numbers))]);
		for (unsigned k = below(60) == 0 ? 70 : 0; k > 0; k--)
			buf_addc(&cell, '1');
	}
	while (!number && below(3) > 0 && cell.len < 200)
		buf_adds(&cell, texts[below(N_OF(texts))]);
	if (strpbrk(buf_text(&cell), ",\"") == NULL && below(9) > 0) {
		buf_adds(b, buf_text(&cell));
	} else {
		buf_addc(b, '"');
		for (const char *s = buf_text(&cell); *s != '\0'; s++)
			buf_addf(b, *s == '"' ? "\"\"" : "%c", *s);
		buf_addc(b, '"');
	}
	buf_release(&cell);
}

static void
add_rows(struct buf *b)
{
	const char *end = below(4) == 0 ? "\r\n" : "\n";

	buf_adds(b, header);
	for (int row = 0; row < ROWS; row++) {
		buf_addf(b, below(9) == 0 ? "\"20%02u-12-%02u\"" : "20%02u-12-%02u", below(40), 1 + below(28));
		for (int i = 1; i < COLUMNS; i++) {
			buf_addc(b, ',');
			add_cell(b, i == 2 || i == 3);
		}
		buf_adds(b, end);
	}
}

/* Each way copies what cell by cell is put together. */
static void
rows_are_as_their_cells_are(void **state)
{
	unsigned long rows = 0;

	(void)state;
	for (int round = 0; round < ROUNDS; round++) {
		struct buf text = { 0 };
		struct asked a = { .column = plans[(size_t)round % N_OF(plans)] };

		add_rows(&text);
		a.csv = csv_open_text_quiet(text.data, text.len, "f.csv");
		while (csv_next(a.csv))
			rows += assert_current(&a);
		csv_close(a.csv);
		buf_release(&text);
	}
	/* Nearly all are seen at a glance, but those near a text's end. */
	assert_true(rows > (unsigned long)ROUNDS * ROWS / 2);
}

/* Of each place where a byte stands in a cell, between others. */
static void
a_byte_is_seen_wherever_it_stands(void **state)
{
	static const char bytes[] = " ;\"=.\x01";

	(void)state;
	for (size_t len = 1; len < 140; len += len < 5 || (len > 55 && len < 70) ? 1 : 13)
		for (size_t at = 0; at < len; at += at < 2 || at + 3 > len ? 1 : 3)
			for (const char *c = bytes; *c != '\0'; c++) {
				struct asked a = { .column = plans[1] };
				struct buf text = { 0 };
				size_t cell;

				buf_adds(&text, header);
				buf_adds(&text, "2026-01-02,a,2.5,4,b,");
				cell = text.len;
				buf_fill(&text, 'x', len);
				text.data[cell + at] = *c;
				buf_adds(&text, ",c\n");
				/* What is behind it may be read. */
				for (int i = 0; i < 20; i++)
					buf_adds(&text, "2026-01-02,a,2.5,4,b,c,d\n");
				a.csv = csv_open_text_quiet(text.data, text.len, "f.csv");
				while (csv_next(a.csv))
					assert_current(&a);
				csv_close(a.csv);
				buf_release(&text);
			}
}

static void
cells_of_ones_own_have_room_behind_them(void **state)
{
	static const char text[6 + SHEETLINE_NEAR] = "a;b,c;";
	const struct csv_field cell[] = { { text, 5 }, { text + 4, 1 }, { text, 0 } };
	struct sheetline l;
	struct buf out = { 0 };

	(void)state;
	sheetline_begin(&l, plans[0], 3, add_odd, ask, NULL);
	sheetline_add(&l, &out, cell);
	assert_string_equal(buf_text(&out), "\"a;b,c\";c;\r\n");
	sheetline_release(&l);
	buf_release(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_are_as_their_cells_are),
		cmocka_unit_test(a_byte_is_seen_wherever_it_stands),
		cmocka_unit_test(cells_of_ones_own_have_room_behind_them),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
