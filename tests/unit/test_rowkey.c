#include "unit.h"

#include "base/buf.h"
#include "csv/csv.h"
#include "edit/rowkey.h"
#include "field/schemas.h"

static const char head[] = "date,form,actors,hours,note\n";

/* The key of a row, whole, or rough: made of the row, or of its whole key. */
static void
key(struct buf *whole, struct buf *rough, struct buf *roughened, const char *row)
{
	struct buf text = { 0 };
	struct rowkey k;
	struct csv *in;
	int *column;

	buf_addf(&text, "%s%s\n", head, row);
	in = csv_open_text(text.data, text.len, "rows");
	column = rowkey_columns(in, in);
	rowkey_begin(&k, &entry_schema, in);
	assert_true(csv_next(in));
	rowkey_make(&k, in, column);
	buf_clear(whole);
	buf_add(whole, k.text.data, k.text.len);
	rowkey_make_rough(&k, in, column);
	buf_clear(rough);
	buf_add(rough, k.text.data, k.text.len);
	rowkey_roughen(&k, whole->data);
	buf_clear(roughened);
	buf_add(roughened, k.text.data, k.text.len);
	rowkey_end(&k);
	free(column);
	csv_close(in);
	buf_release(&text);
}

static void
says(const char *row, const char *want, size_t len, const char *rough, size_t rough_len)
{
	struct buf got = { 0 }, made = { 0 }, from = { 0 };

	key(&got, &made, &from, row);
	assert_int_equal(got.len, len);
	assert_memory_equal(got.data, want, len);
	assert_int_equal(made.len, rough_len);
	assert_memory_equal(made.data, rough, rough_len);
	assert_int_equal(from.len, rough_len);
	assert_memory_equal(from.data, rough, rough_len);
	buf_release(&got);
	buf_release(&made);
	buf_release(&from);
}

#define SAYS(row, want, rough) says(row, want, sizeof want - 1, rough, sizeof rough - 1)

static void
a_row_is_what_it_says(void **state)
{
	(void)state;
	SAYS("2026-01-02,samskabe,b a,1.50,x", "2026-01-02\0samskabe\0b a\0" "1.5\0x\0",
	    "2026-01-02\0samskabe\0a b \0");
	SAYS("2026-01-02,samskabe,b a b,08,", "2026-01-02\0samskabe\0b a b\0" "8\0\0",
	    "2026-01-02\0samskabe\0a b \0");
	SAYS("2026-01-02,samskabe,,x,", "2026-01-02\0samskabe\0\0x\0\0", "2026-01-02\0samskabe\0\0");
}

/* Blanks are looked for sixteen bytes at a time: it matters nowhere where they stand. */
static void
blanks_around_and_between_words_do_not_count(void **state)
{
	static const char *const odd[] = { " ", "  ", "\t", " \t", "\t ", "   \t  " };
	struct buf row = { 0 }, plain = { 0 }, got = { 0 }, want = { 0 }, rough = { 0 }, from = { 0 };

	(void)state;
	for (size_t i = 0; i < N_OF(odd); i++)
		for (int before = 0; before < 40; before++)
			for (int after = 0; after < 20; after += after < 3 ? 1 : 8) {
				buf_clear(&row);
				buf_clear(&plain);
				buf_addf(&row, "2026-01-02,samskabe,a b,1,%.*s%s%.*s", before,
				    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", odd[i], after, "bbbbbbbbbbbbbbbbbbbbbbbb");
				buf_addf(&plain, "2026-01-02,samskabe,a b,1,%.*s%s%.*s", before,
				    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", before > 0 && after > 0 ? " " : "", after,
				    "bbbbbbbbbbbbbbbbbbbbbbbb");
				key(&got, &rough, &from, row.data);
				key(&want, &rough, &from, plain.data);
				assert_int_equal(got.len, want.len);
				assert_memory_equal(got.data, want.data, want.len);
			}
	buf_release(&row);
	buf_release(&plain);
	buf_release(&got);
	buf_release(&want);
	buf_release(&rough);
	buf_release(&from);
}

/* Nobody tells them from a blank, or sees them at all. */
static void
blanks_of_web_pages_and_forms_are_blanks(void **state)
{
	(void)state;
#define HEAD "2026-01-02\0samskabe\0a b\0" "1\0"
	/* U+00A0 at the ends and within, 202F, 3000, 2007; 200B, FEFF and 00AD are nothing */
	SAYS("2026-01-02,samskabe,a b,1,\xc2\xa0m\xc3\xb8" "de\xc2\xa0 nu\xc2\xa0", HEAD "m\xc3\xb8" "de nu\0",
	    "2026-01-02\0samskabe\0a b \0");
	SAYS("2026-01-02,samskabe,a b,1,\xef\xbb\xbfm\xe2\x80\xaf\xe3\x80\x80nu\xe2\x80\x87", HEAD "m nu\0",
	    "2026-01-02\0samskabe\0a b \0");
	SAYS("2026-01-02,samskabe,a b,1,\xe2\x80\x8bm\xc2\xad\xc3\xb8" "de", HEAD "m\xc3\xb8" "de\0",
	    "2026-01-02\0samskabe\0a b \0");
	SAYS("2026-01-02,samskabe,a b,1,\xc2\xa0", HEAD "\0", "2026-01-02\0samskabe\0a b \0");
	/* what is seen stays */
	SAYS("2026-01-02,samskabe,a b,1,m \xe2\x80\x93 \xc2\xbd", HEAD "m \xe2\x80\x93 \xc2\xbd\0",
	    "2026-01-02\0samskabe\0a b \0");
#undef HEAD
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_row_is_what_it_says),
		cmocka_unit_test(blanks_around_and_between_words_do_not_count),
		cmocka_unit_test(blanks_of_web_pages_and_forms_are_blanks),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
