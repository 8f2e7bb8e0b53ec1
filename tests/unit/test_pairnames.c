#include "unit.h"

#include "analysis/pairnames.h"
#include "analysis/ties.h"
#include "base/buf.h"
#include "base/collate.h"

/* Marks of two: they are asked for, or not after all. */
enum { IN = 1, OUT = 2, FURTHER = 4 };

/* The first ones, and how many there are: "2: Anna med Bo, Bo med Ærø". */
static const char *
first_of(const struct pairnames *p, const struct ties *ties, struct ties_asked asked, size_t most)
{
	static struct buf out;
	char *first[16] = { NULL };
	size_t n = pairnames_first(p, ties, &asked, " med ", first, most);

	buf_clear(&out);
	buf_addf(&out, "%zu:", n);
	for (size_t i = 0; i < n && i < most; i++) {
		buf_addf(&out, "%s %s", i > 0 ? "," : "", first[i]);
		free(first[i]);
	}
	return buf_text(&out);
}

/* By hand: æ is behind z, and a blank in front of any letter. */
static void
the_first_pairs_are_named(void **state)
{
	static const char *const name[] = { "Ærø", "Bo", NULL, "Anna", "Anna Nord", "Bo" };
	static const struct ties_asked all = { .with = IN }, some = { .with = IN, .without = OUT };
	static const struct ties_asked none = { .with = IN | FURTHER };
	struct ties s = { 0 };
	struct pairnames p;

	(void)state;
	pairnames_begin(&p, name, 6, LANG_DA);
	assert_string_equal(first_of(&p, &s, all, 4), "0:");
	*ties_of(&s, 0, 1) = IN;
	*ties_of(&s, 0, 3) = IN | OUT;
	*ties_of(&s, 4, 1) = IN;
	*ties_of(&s, 3, 4) = IN;
	*ties_of(&s, 5, 3) = IN;
	*ties_of(&s, 5, 1) = IN;
	*ties_of(&s, 5, 0) = OUT;
	assert_string_equal(first_of(&p, &s, all, 6),
	    "6: Anna med Anna Nord, Anna med Bo, Anna med Ærø, Anna Nord med Bo, Bo med Bo, Bo med Ærø");
	assert_string_equal(first_of(&p, &s, some, 3), "5: Anna med Anna Nord, Anna med Bo, Anna Nord med Bo");
	assert_string_equal(first_of(&p, &s, some, 1), "5: Anna med Anna Nord");
	assert_string_equal(first_of(&p, &s, none, 1), "0:");
	ties_release(&s);
	pairnames_release(&p);
}

/* Of names made of few letters, many of which begin alike, beside what is first where all pairs are put in order. */
static void
they_are_the_first_of_all(void **state)
{
	enum { NAMES = 40, MOST = 8 };
	static const struct ties_asked asked = { .with = IN, .without = OUT };
	static const char *const part[] = { "a", "A", "b", "é", "e", " ", "aa", "m", "å", "Æ", "-", "ń" };
	unsigned x = 1;

	(void)state;
	for (int round = 0; round < 300; round++) {
		char text[NAMES][40];
		const char *name[NAMES], **all = malloc(NAMES * NAMES * sizeof *all);
		/* The last of the letters is one that only ICU knows. */
		unsigned letters = sizeof part / sizeof *part - (round % 4 > 0);
		char *first[MOST] = { NULL };
		struct ties s = { 0 };
		struct pairnames p;
		size_t n = 0;

		for (int i = 0; i < NAMES; i++) {
			*text[i] = '\0';
			for (unsigned k = 1 + ((x = x * 1103515245u + 12345) >> 16 & 3); k > 0; k--)
				strcat(text[i], part[((x = x * 1103515245u + 12345) >> 16) % letters]);
			name[i] = text[i];
		}
		for (size_t a = 1; a < NAMES; a++)
			for (size_t b = 0; b < a; b++) {
				const char *two[2] = { name[a], name[b] };
				struct buf pair = { 0 };
				unsigned in = (x = x * 1103515245u + 12345) >> 16 & 3;

				*ties_of(&s, a, b) = in;
				if (in != IN)
					continue;
				collate_sort(two, 2, sizeof *two, LANG_DA);
				buf_addf(&pair, "%s og %s", two[0], two[1]);
				all[n++] = pair.data;
			}
		collate_sort(all, n, sizeof *all, LANG_DA);
		pairnames_begin(&p, name, NAMES, LANG_DA);
		assert_int_equal(pairnames_first(&p, &s, &asked, " og ", first, MOST), n);
		for (size_t i = 0; i < MOST && i < n; i++)
			assert_string_equal(first[i], all[i]);
		for (size_t i = 0; i < MOST; i++)
			free(first[i]);
		for (size_t i = 0; i < n; i++)
			free((char *)all[i]);
		free(all);
		ties_release(&s);
		pairnames_release(&p);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_first_pairs_are_named),
		cmocka_unit_test(they_are_the_first_of_all),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
