#include "unit.h"

#include "base/buf.h"
#include "csv/csv.h"
#include "output/sqltuple.h"

enum { COLUMNS = 6, ROWS = 40, ROUNDS = 1500 };

/* Where the values are in the file, which has one more column; and what they are. */
static const char header[] = "text,code,number,number2,text2,list\n";
static const struct sqltuple_column plans[][COLUMNS] = {
	{ { 0, SQLTUPLE_TEXT }, { 1, SQLTUPLE_CODE }, { 2, SQLTUPLE_NUMBER }, { 3, SQLTUPLE_NUMBER }, { 4, SQLTUPLE_TEXT },
	    { -1, SQLTUPLE_TEXT } },
	{ { -1, SQLTUPLE_NUMBER }, { 4, SQLTUPLE_TEXT }, { -1, SQLTUPLE_CODE }, { -1, SQLTUPLE_TEXT }, { 3, SQLTUPLE_NUMBER },
	    { 0, SQLTUPLE_TEXT } },
	{ { 0, SQLTUPLE_TEXT }, { -1, SQLTUPLE_TEXT }, { -1, SQLTUPLE_TEXT }, { -1, SQLTUPLE_TEXT }, { -1, SQLTUPLE_TEXT },
	    { -1, SQLTUPLE_TEXT } },
};

/* Behind each key and name stands what must not be seen. */
static const char keys[][200] = { "(1@@@", "('kvarterhuset', 1234567@@@",
	"('et centers navn, der er så langt at det ikke står i ét stykke, for det ville være for kort', 12@@@" };

static struct csv_field
key_of(size_t k)
{
	return (struct csv_field){ keys[k], strcspn(keys[k], "@") };
}

/* ---- the same, byte by byte ---- */

static void
add_value(struct buf *b, struct csv_field f, int is_number)
{
	if (f.len == 0) {
		buf_adds(b, ", NULL");
		return;
	}
	buf_adds(b, is_number ? ", " : ", '");
	for (size_t i = 0; i < f.len; i++) {
		if (f.text[i] == '\'')
			buf_addc(b, '\'');
		buf_addc(b, f.text[i]);
	}
	buf_adds(b, is_number ? "" : "'");
}

/* 0: there is a code beyond ASCII. */
static int
add_slowly(struct buf *b, const struct csv *csv, const struct sqltuple_column *column, struct csv_field key)
{
	int is_ascii = 1;

	buf_add(b, key.text, key.len);
	for (size_t i = 0; i < COLUMNS; i++) {
		struct csv_field f = csv_field(csv, column[i].at);

		for (size_t k = 0; k < f.len && column[i].kind == SQLTUPLE_CODE; k++)
			is_ascii &= (unsigned char)f.text[k] < 0x80;
		add_value(b, f, column[i].kind == SQLTUPLE_NUMBER);
	}
	buf_adds(b, "),\n");
	return is_ascii;
}

static void
add_items_slowly(struct buf *b, struct csv_field key, struct csv_field list)
{
	size_t place = 0;

	for (size_t n; ; list.text += n + 1, list.len -= n + 1) {
		const char *blank = memchr(list.text, ' ', list.len);

		n = blank != NULL ? (size_t)(blank - list.text) : list.len;
		buf_add(b, key.text, key.len);
		buf_addf(b, ", %zu, '%.*s'),\n", ++place, (int)n, list.text);
		if (n == list.len)
			return;
	}
}

static void
assert_same(const struct buf *fast, const struct buf *slow)
{
	assert_int_equal(fast->len, slow->len);
	assert_memory_equal(fast->data, slow->data, slow->len);
}

/* ---- a row, in each way ---- */

static void
assert_row(struct csv *csv, const struct sqltuple_column *column, struct csv_field key)
{
	struct csv_glance at = csv_glance(csv);
	struct csv_field list = csv_glance_inner(&at, csv_glance_ends(&at), 5), cell = csv_glance_field(&at, csv_glance_ends(&at), 0);

	for (size_t way = 0; sqltuple_by(way) != NULL; way++) {
		/* It goes on behind what is there. */
		struct buf fast = { 0 }, slow = { 0 };
		struct sqltuple t;
		int is_right;

		sqltuple_begin(&t, column, COLUMNS);
		t.way = sqltuple_by(way);
		buf_adds(&fast, "VALUES\n");
		buf_adds(&slow, "VALUES\n");
		is_right = add_slowly(&slow, csv, column, key);
		assert_int_equal(sqltuple_add_row(&t, &fast, key, &at), is_right);
		if (!is_right)
			buf_truncate(&slow, strlen("VALUES\n"));
		add_items_slowly(&slow, key, list);
		sqltuple_add_items(&t, &fast, key, list);
		if (csv_field(csv, 0).len > 0) {
			buf_add(&slow, key.text, key.len);
			add_value(&slow, csv_field(csv, 0), 0);
			buf_adds(&slow, "),\n");
			sqltuple_add_named(&t, &fast, key, cell);
		}
		assert_same(&fast, &slow);
		sqltuple_release(&t);
		buf_release(&fast);
		buf_release(&slow);
	}
}

static unsigned seed = 1;

static unsigned
below(unsigned n)
{
	seed = seed * 1103515245 + 12345;
	return (seed >> 16) % n;
}

static void
add_quoted(struct buf *b, const char *cell)
{
	buf_addc(b, '"');
	for (; *cell != '\0'; cell++)
		buf_addf(b, *cell == '"' ? "\"\"" : "%c", *cell);
	buf_addc(b, '"');
}

/* Mostly such as people write; quoted where it must be, and at times where it need not. */
static void
add_cell(struct buf *b, int number)
{
	static const char *const numbers[] = { "", "1", "2.5", "1234567", "0.000001" };
	static const char *const texts[] = { "", "a", "møde, og", "\"", "d'or", "'", "''", "Δ", " ", "Ældre", "skole12",
	    "en note, som er så lang at den ikke står i ét stykke: nej, den går over ", "NULL", ";", "z" };
	struct buf cell = { 0 };

	if (number)
		buf_adds(&cell, numbers[below(N_OF(numbers))]);
	while (!number && below(3) > 0 && cell.len < 200)
		buf_adds(&cell, texts[below(below(2) > 0 ? 3 : N_OF(texts))]);
	if (strpbrk(buf_text(&cell), ",\"") == NULL && below(9) > 0)
		buf_adds(b, buf_text(&cell));
	else
		add_quoted(b, buf_text(&cell));
	buf_release(&cell);
}

static void
add_list(struct buf *b)
{
	static const char *const ids[] = { "a", "sumak", "ældre-sagen", "en-id-der-er-så-lang-at-den-ikke-står-i-ét-stykke-af-linjen" };
	unsigned n = below(20) == 0 ? 9 + below(100) : 1 + below(4);

	for (unsigned i = 0; i < n; i++)
		buf_addf(b, i > 0 ? " %s" : "%s", ids[below(N_OF(ids))]);
}

static void
add_rows(struct buf *b)
{
	const char *end = below(4) == 0 ? "\r\n" : "\n";

	buf_adds(b, header);
	for (int row = 0; row < ROWS; row++) {
		for (int i = 0; i < COLUMNS - 1; i++) {
			add_cell(b, i == 2 || i == 3);
			buf_addc(b, ',');
		}
		add_list(b);
		buf_adds(b, end);
	}
}

static void
rows_are_as_their_values_are(void **state)
{
	unsigned long rows = 0;

	(void)state;
	for (size_t round = 0; round < ROUNDS; round++) {
		struct buf text = { 0 };
		struct csv *csv;

		add_rows(&text);
		csv = csv_open_text_quiet(text.data, text.len, "f.csv");
		while (csv_next(csv))
			if (csv_glance(csv).newline != NULL) {
				assert_row(csv, plans[round % N_OF(plans)], key_of(round % N_OF(keys)));
				rows++;
			}
		csv_close(csv);
		buf_release(&text);
	}
	/* Nearly all are seen at a glance, but those near a text's end. */
	assert_true(rows > (unsigned long)ROUNDS * ROWS / 2);
}

/* Of each place where it stands in a text, quoted or not. */
static void
an_apostrophe_is_seen_wherever_it_stands(void **state)
{
	(void)state;
	for (int len = 1; len < 140; len++)
		for (int at = 0; at < len; at += at < 2 || at + 3 > len ? 1 : 3)
			for (int quotes = 0; quotes < 2; quotes++) {
				struct buf text = { 0 };
				struct csv *csv;

				buf_adds(&text, header);
				buf_addf(&text, "%s%*s", quotes ? "\"\"\"" : "", len, "");
				memset(text.data + text.len - len, 'x', (size_t)len);
				text.data[text.len - (size_t)len + (size_t)at] = '\'';
				buf_addf(&text, "%s,,1,,,a b\n%0*d,,,,,a\n", quotes ? "\"" : "", 200, 0);
				csv = csv_open_text_quiet(text.data, text.len, "f.csv");
				assert_true(csv_next(csv) && csv_glance(csv).newline != NULL);
				assert_row(csv, plans[0], key_of(1));
				csv_close(csv);
				buf_release(&text);
			}
}

/* What the header says. */
static void
the_example_is_true(void **state)
{
	static const struct sqltuple_column columns[] = { { 0, SQLTUPLE_TEXT }, { -1, SQLTUPLE_TEXT }, { 1, SQLTUPLE_NUMBER } };
	/* (Lines near the end are not seen together.) */
	static const char text[] = "date,hours,sted\n2026-10-05,1.5,her\n"
	    "2026-10-06,,\"this is a row of the file that is not asked for, and so is what comes behind it\"\n"
	    "2026-10-06,,\"this is a row of the file that is not asked for, and so is what comes behind it\"\n";
	static const char name[80] = "('kvarterhuset', 'entry', '7', 'sted'", list[80] = "sumak basen";
	static const char key[80] = "('kvarterhuset', 7";
	struct csv_field k = { key, strlen(key) }, n = { name, strlen(name) }, l = { list, strlen(list) };
	struct csv *csv = csv_open_text(text, strlen(text), "log.csv");
	struct csv_glance at;
	struct sqltuple t;
	struct buf out = { 0 };

	(void)state;
	assert_true(csv_next(csv));
	at = csv_glance(csv);
	assert_non_null(at.newline);
	sqltuple_begin(&t, columns, N_OF(columns));
	assert_true(sqltuple_add_row(&t, &out, k, &at));
	sqltuple_add_items(&t, &out, k, l);
	sqltuple_add_named(&t, &out, n, csv_glance_field(&at, csv_glance_ends(&at), 2));
	buf_addc(&out, ';');
	assert_string_equal(out.data, "('kvarterhuset', 7, '2026-10-05', NULL, 1.5),\n"
	    "('kvarterhuset', 7, 1, 'sumak'),\n('kvarterhuset', 7, 2, 'basen'),\n"
	    "('kvarterhuset', 'entry', '7', 'sted', 'her'),\n;");
	sqltuple_release(&t);
	buf_release(&out);
	csv_close(csv);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_are_as_their_values_are),
		cmocka_unit_test(an_apostrophe_is_seen_wherever_it_stands),
		cmocka_unit_test(the_example_is_true),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
