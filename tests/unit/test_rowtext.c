#include "unit.h"

#include "base/buf.h"
#include "csv/write.h"
#include "output/json.h"
#include "output/jsoncell.h"
#include "output/rowtext.h"

static const char *const names[] = { "form", "", "form", ("a name of more than sixty-four bytes, for it is copied "
    "in two pieces") };
static const char *const keys[] = { "form", "", "form_2", ("a name of more than sixty-four bytes, for it is copied "
    "in two pieces") };

enum { CELLS = N_OF(names), LONGEST = 200 };

/* A cell, behind which something stands that must not be seen. */
struct cell {
	char text[LONGEST + ROWTEXT_NEAR];
	size_t len;
};

static void
add_tsv(struct buf *b, const char *text, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (text[i] == '\t' || text[i] == '\n' || (text[i] == '\r' && (i + 1 == len || text[i + 1] != '\n')))
			buf_addc(b, ' ');
		else if (text[i] != '\r')
			buf_addc(b, text[i]);
}

/* The same, cell by cell. */
static void
add_slowly(struct buf *b, enum rowtext_format format, const struct csv_field *cell, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (format == ROWTEXT_JSON) {
			buf_adds(b, i > 0 ? ", " : "\n{");
			json_add_string(b, keys[i], strlen(keys[i]));
			buf_adds(b, ": ");
			json_add_string(b, cell[i].text, cell[i].len);
		} else {
			buf_adds(b, i == 0 ? "" : format == ROWTEXT_CSV ? "," : "\t");
			(format == ROWTEXT_CSV ? csv_add_field : add_tsv)(b, cell[i].text, cell[i].len);
		}
	}
	buf_adds(b, format == ROWTEXT_JSON ? "}" : n == 1 && b->len == 0 && format == ROWTEXT_CSV ? "\"\"\n" : "\n");
}

/* In each of a processor's ways the row is what the slow one put together; which is let go. */
static void
assert_ways(enum rowtext_format format, const enum cellkind *kind, const struct csv_field *cell, size_t n,
    struct csv_field line, struct buf *slow)
{
	struct rowtext_line near = { line, n, 0, 0, n };

	for (size_t i = 0; i < n; i++)
		if (line.len == 0 || !csv_field_is_of(cell[i], line)) {
			near.from = near.to == 0 ? i : near.from;
			near.to = i + 1;
		}
	for (size_t way = 0; rowtext_by(format, way) != NULL; way++) {
		struct buf fast = { 0 };
		struct rowtext t;

		rowtext_begin(&t, kind != NULL ? ROWTEXT_JSON : format, n, names, kind);
		t.way = rowtext_by(format, way);
		rowtext_add(&t, &fast, cell, &near);
		/* Once more, behind a row with other cells. */
		if (format != ROWTEXT_CSV || n > 1) {
			size_t len = fast.len;

			near.again = 1;
			rowtext_add(&t, &fast, cell, &near);
			near.again = 0;
			assert_memory_equal(fast.data + len + (format >= ROWTEXT_JSON), fast.data, len);
			fast.len = len;
		}
		/* And where it is known how many have a value, whatever the others seem to be. */
		if (kind == NULL && (format != ROWTEXT_CSV || n > 1)) {
			struct csv_field some[CELLS] = { { NULL, 0 } };
			struct rowtext_line brief = near;
			size_t len = fast.len;

			for (; brief.filled > 0 && cell[brief.filled - 1].len == 0; brief.filled--)
				some[brief.filled - 1] = (struct csv_field){ NULL, 1 << 20 };
			memcpy(some, cell, brief.filled * sizeof *some);
			brief.to = brief.to < brief.filled ? brief.to : brief.filled;
			rowtext_add(&t, &fast, some, &brief);
			assert_int_equal(fast.len, 2 * len + (format == ROWTEXT_JSON));
			assert_memory_equal(fast.data + len + (format == ROWTEXT_JSON), fast.data, len);
			fast.len = len;
		}
		assert_int_equal(fast.len, slow->len);
		assert_memory_equal(fast.data, slow->data, slow->len);
		rowtext_release(&t);
		buf_release(&fast);
	}
	buf_release(slow);
}

static void
assert_line(enum rowtext_format format, const struct csv_field *cell, size_t n, struct csv_field line)
{
	struct buf slow = { 0 };

	add_slowly(&slow, format, cell, n);
	assert_ways(format, NULL, cell, n, line, &slow);
}

/* Typed values, of any kinds. */
static void
assert_typed(const struct csv_field *cell, size_t n, struct csv_field line)
{
	static unsigned round;
	enum cellkind kind[CELLS];
	struct buf slow = { 0 };

	round++;
	for (size_t i = 0; i < n; i++) {
		kind[i] = (enum cellkind)((round / 5 + i) % (CELLKIND_TEXTS + 1));
		buf_adds(&slow, i > 0 ? ", " : "\n{");
		json_add_string(&slow, keys[i], strlen(keys[i]));
		buf_adds(&slow, ": ");
		jsoncell_add(&slow, kind[i], cell[i].text, cell[i].len);
	}
	buf_adds(&slow, "}");
	assert_ways(ROWTEXT_TYPED, kind, cell, n, line, &slow);
}

static void
assert_lines(const struct cell *cell, size_t n)
{
	static char line[CELLS * (LONGEST + 1) + ROWTEXT_NEAR];
	struct csv_field field[CELLS], within[CELLS], some[CELLS];
	size_t len = 0;

	for (size_t i = 0; i < n; i++) {
		field[i] = (struct csv_field){ cell[i].text, cell[i].len };
		within[i] = (struct csv_field){ line + len, cell[i].len };
		some[i] = i % 2 == 0 ? field[i] : within[i];
		memcpy(line + len, cell[i].text, cell[i].len);
		len += cell[i].len;
		line[len++] = ',';
	}
	/* What stands behind the line is not looked at. */
	memset(line + len - 1, '"', ROWTEXT_NEAR);
	for (int format = ROWTEXT_CSV; format <= ROWTEXT_JSON; format++) {
		assert_line((enum rowtext_format)format, field, n, (struct csv_field){ "", 0 });
		assert_line((enum rowtext_format)format, within, n, (struct csv_field){ line, len - 1 });
		assert_line((enum rowtext_format)format, some, n, (struct csv_field){ line, len - 1 });
	}
	assert_typed(field, n, (struct csv_field){ "", 0 });
	assert_typed(within, n, (struct csv_field){ line, len - 1 });
	assert_typed(some, n, (struct csv_field){ line, len - 1 });
}

/* Around each of the lengths that are copied in one go more, and less. */
static void
a_byte_is_seen_wherever_it_stands(void **state)
{
	static const size_t lengths[] = { 1, 2, 15, 16, 31, 32, 33, 63, 64, 65, 127, 128, 129, LONGEST };
	static struct cell cell[CELLS];

	(void)state;
	for (size_t k = 0; k < N_OF(lengths); k++)
		for (size_t at = 0; at < lengths[k]; at += at < 70 ? 1 : 7)
			for (int c = 0; c < 256; c += c < 0x23 || c > 0x7d ? 1 : c == 0x5b ? 1 : 7) {
				memset(cell[1].text, '"', sizeof cell[1].text);
				memset(cell[1].text, 'x', lengths[k]);
				cell[1].text[at] = (char)c;
				cell[1].len = lengths[k];
				assert_lines(cell, 3);
			}
}

static void
cells_of_any_kind_beside_each_other(void **state)
{
	static const char *const pieces[] = { "", "a", "æ", "møde, og", "\"", "\\", "\n", "\r\n", "\r", "\t", "\x7f", "\xff",
	    "\xc3", "\xe2\x82\xac", "=1", "-", "'", "Δ", "skole12 bib4", " ", "x;y", "1", "0", ".", "25", "en note som er så lang at den ikke står i ét stykke, nej" };
	static struct cell cell[CELLS];
	unsigned seed = 1;

	(void)state;
	for (int round = 0; round < 20000; round++) {
		for (size_t i = 0; i < CELLS; i++) {
			cell[i].len = 0;
			memset(cell[i].text, round % 2 ? '"' : '\xc3', sizeof cell[i].text);
			for (seed = seed * 1103515245 + 12345; seed >> 16 & 3; seed = seed * 1103515245 + 12345) {
				const char *piece = pieces[(seed >> 20) % N_OF(pieces)];

				if (cell[i].len + strlen(piece) > LONGEST)
					break;
				memcpy(cell[i].text + cell[i].len, piece, strlen(piece));
				cell[i].len += strlen(piece);
			}
		}
		assert_lines(cell, 1 + (size_t)round % CELLS);
	}
}

/* Of each text of a few digits and others whether it is a number. */
static void
numbers_are_those_of_json(void **state)
{
	static const char signs[] = "0179.- x";
	enum { LONGEST_NUMBER = 5 };
	static struct cell cell[1];

	(void)state;
	for (unsigned long k = 0; k < 1ul << 3 * LONGEST_NUMBER; k++)
		for (size_t len = 1; len <= LONGEST_NUMBER && k >> 3 * len == 0; len++) {
			enum cellkind kind = CELLKIND_NUMBER;
			struct csv_field field = { cell->text, len };
			struct buf slow = { 0 };

			for (size_t i = 0; i < len; i++)
				cell->text[i] = signs[k >> 3 * i & 7];
			memset(cell->text + len, '1', ROWTEXT_NEAR);
			jsoncell_add(&slow, CELLKIND_NUMBER, cell->text, len);
			for (size_t way = 0; rowtext_by(ROWTEXT_TYPED, way) != NULL; way++) {
				struct buf fast = { 0 };
				struct rowtext t;

				rowtext_begin(&t, ROWTEXT_JSON, 1, names, &kind);
				t.way = rowtext_by(ROWTEXT_TYPED, way);
				rowtext_add(&t, &fast, &field, &(struct rowtext_line){ { "", 0 }, 0, 1, 0, 1 });
				assert_int_equal(fast.len, strlen("\n{\"form\": }") + slow.len);
				assert_memory_equal(fast.data + strlen("\n{\"form\": "), slow.data, slow.len);
				rowtext_release(&t);
				buf_release(&fast);
			}
			buf_release(&slow);
		}
}

static void
lines_of_json_have_a_comma_between_them(void **state)
{
	static struct cell cell = { "x", 1 };
	struct csv_field field = { cell.text, cell.len };
	struct buf out = { 0 };
	struct rowtext t;

	(void)state;
	rowtext_begin(&t, ROWTEXT_JSON, 1, names, NULL);
	for (int i = 0; i < 3; i++)
		rowtext_add(&t, &out, &field, &(struct rowtext_line){ { "", 0 }, 0, 1, 0, 1 });
	buf_addc(&out, '\0');
	assert_string_equal(out.data, "\n{\"form\": \"x\"},\n{\"form\": \"x\"},\n{\"form\": \"x\"}");
	rowtext_release(&t);
	buf_release(&out);
}

static void
typed_values_have_no_quotes_of_the_line(void **state)
{
	static const enum cellkind kinds[] = { CELLKIND_NUMBER, CELLKIND_TEXT, CELLKIND_IDS };
	static const char text[ROWTEXT_NEAR + 16] = "1.50,,a b";
	const struct csv_field cell[] = { { text, 4 }, { text + 5, 0 }, { text + 6, 3 } };
	struct buf out = { 0 };
	struct rowtext t;

	(void)state;
	rowtext_begin(&t, ROWTEXT_JSON, 3, names, kinds);
	rowtext_add(&t, &out, cell, &(struct rowtext_line){ { "", 0 }, 0, 3, 0, 3 });
	buf_addc(&out, '\0');
	assert_string_equal(out.data, "\n{\"form\": 1.50, \"\": null, \"form_2\": [\"a\", \"b\"]}");
	rowtext_release(&t);
	buf_release(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_byte_is_seen_wherever_it_stands),
		cmocka_unit_test(cells_of_any_kind_beside_each_other),
		cmocka_unit_test(numbers_are_those_of_json),
		cmocka_unit_test(lines_of_json_have_a_comma_between_them),
		cmocka_unit_test(typed_values_have_no_quotes_of_the_line),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
