#include "unit.h"

#include "base/buf.h"
#include "merge/merge.h"

enum { LONGEST = 3, LETTERS = 3, MOST = 40 };
static const char letters[] = "AMY";

/* All sequences of the letters up to a length. */
struct sequences {
	char text[MOST][LONGEST + 1];
	size_t n;
};

static void
all_sequences(struct sequences *s, size_t longest)
{
	s->n = 1;
	s->text[0][0] = '\0';
	for (size_t i = 0; i < s->n && strlen(s->text[i]) < longest; i++)
		for (size_t k = 0; k < LETTERS; k++)
			snprintf(s->text[s->n++], LONGEST + 1, "%.2s%c", s->text[i], letters[k]);
}

/* A file with a row for each letter. */
static void
add_file(struct buf *b, const char *rows)
{
	buf_clear(b);
	buf_adds(b, "date,form,actors\n");
	for (; *rows != '\0'; rows++)
		buf_addf(b, "%c,%c,%c\n", *rows, *rows, *rows);
}

static size_t conflicts;	/* of the last merge */

/* Merge; the first letter of each row of the result, markers left out. */
static const char *
merged(const char *base, const char *ours, const char *theirs)
{
	static struct buf file[VERSIONS], out, rows;
	struct csv_field text[VERSIONS];

	add_file(&file[VERSION_BASE], base);
	add_file(&file[VERSION_OURS], ours);
	add_file(&file[VERSION_THEIRS], theirs);
	for (int v = VERSION_BASE; v < VERSIONS; v++)
		text[v] = (struct csv_field){ file[v].data, file[v].len };
	buf_clear(&out);
	buf_clear(&rows);
	conflicts = merge_versions(&out, text, "f.csv", MERGE_MARKER);
	for (const char *s = strchr(out.data, '\n') + 1; *s != '\0'; s = strchr(s, '\n') + 1)
		if (strchr("<=>", *s) == NULL)
			buf_addc(&rows, *s);
	return buf_text(&rows);
}

static long
count(const char *s, char c)
{
	long n = 0;

	for (; *s != '\0'; s++)
		n += *s == c;
	return n;
}

static void
check(const char *base, const char *ours, const char *theirs)
{
	const char *got = merged(base, ours, theirs);

	for (size_t i = 0; i < LETTERS; i++) {
		long b = count(base, letters[i]), n = count(got, letters[i]);
		long o = count(ours, letters[i]) - b, t = count(theirs, letters[i]) - b;
		/* What both added may be the same; what one added, the other has not seen. */
		long least = o > 0 && t > 0 ? b + (o > t ? o : t) : b + o + t;
		long most = b + (o > 0 ? o : 0) + (t > 0 ? t : 0);

		/* Between markers both sides stand. */
		if (n < least || (n > most && conflicts == 0))
			fail_msg("base %s, ours %s, theirs %s: %s, with %ld times %c, not %ld to %ld",
			    base, ours, theirs, got, n, letters[i], least, most);
	}
}

static void
a9_no_row_is_lost_and_none_comes_from_nowhere(void **state)
{
	static struct sequences all;
	int loud;

	(void)state;
	all_sequences(&all, getenv("SLOW_TOOL") != NULL ? LONGEST - 1 : LONGEST);
	loud = diag_hush(1);
	for (size_t b = 0; b < all.n; b++)
		for (size_t o = 0; o < all.n; o++)
			for (size_t t = 0; t < all.n; t++)
				check(all.text[b], all.text[o], all.text[t]);
	diag_hush(loud);
}

static void
a9_a_doubled_row_stays_doubled(void **state)
{
	(void)state;
	/* Ours wrote A twice.  Theirs put Y before it, and M. */
	assert_string_equal(merged("AM", "AMA", "YMA"), "YMAA");
	assert_string_equal(merged("AM", "YMA", "AMA"), "YMAA");
	/* Both wrote it once more: that is the same row. */
	assert_string_equal(merged("A", "AA", "AA"), "AA");
	assert_string_equal(merged("AM", "AMA", "AMA"), "AMA");
	/* Three times here, twice there. */
	assert_string_equal(merged("AM", "AMAA", "AMA"), "AMAA");
	/* One made another row of it, the other wrote it twice: one of the two is left. */
	assert_string_equal(merged("A", "AA", "Y"), "YA");
	/* Each took out another one of two that say the same: neither wanted both to go. */
	assert_int_equal(strlen(merged("AMA", "AM", "MA")), 2);
	/* Each made something else of another one: both did so. */
	assert_string_equal(merged("AA", "AY", "MA"), "MY");
}

static void
the_same_line_under_another_header_is_another_row(void **state)
{
	static const char *const file[VERSIONS] = { "a,b\n1,2\n3,4\n", "b,a\n1,2\n4,3\n", "a,b\n1,2\n3,4\n5,6\n" };
	struct csv_field text[VERSIONS];
	struct buf out = { 0 };

	(void)state;
	for (int v = VERSION_BASE; v < VERSIONS; v++)
		text[v] = (struct csv_field){ file[v], strlen(file[v]) };
	assert_int_equal(merge_versions(&out, text, "f.csv", MERGE_MARKER), 0);
	assert_string_equal(buf_text(&out), "b,a\n1,2\n4,3\n6,5\n");
	buf_release(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a9_no_row_is_lost_and_none_comes_from_nowhere),
		cmocka_unit_test(a9_a_doubled_row_stays_doubled),
		cmocka_unit_test(the_same_line_under_another_header_is_another_row),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
