#include "unit.h"

#include "analysis/gist.h"

/* Do two texts fit, read in this language? */
static int
fit(enum language language, const char *one, const char *other)
{
	struct gists g;
	const size_t *a, *b;
	size_t i, k, fits = 0;

	gists_init(&g);
	gists_speak(&g, language, NULL);
	i = gists_add(&g, one, strlen(one));
	k = gists_add(&g, other, strlen(other));
	gists_settle(&g);
	for (size_t x = 0, n = gists_keys(&g, i, &a); x < n; x++) {
		assert_true(a[x] < gists_most(&g));
		for (size_t y = 0, m = gists_keys(&g, k, &b); y < m; y++)
			fits += gist_seeks(a[x]) == b[y];
	}
	gists_release(&g);
	return fits > 0;
}

/* Whichever of the two is asked for. */
static void
assert_fit(int right, enum language language, const char *one, const char *other)
{
	if (fit(language, one, other) != right || fit(language, other, one) != right)
		fail_msg("'%s' and '%s'", one, other);
}

static void
what_fits_fits_either_way(void **state)
{
	(void)state;
	assert_fit(1, LANG_DA, "et stort lokale", "Lokalerne");
	assert_fit(1, LANG_DA, "kursuslokaler", "lokale");
	assert_fit(1, LANG_DA, "følge på ture", "hænder til arrangementer");
	assert_fit(1, LANG_DA, "kontakt til virksomheder", "erhvervskontakter");
	assert_fit(1, LANG_EN, "a quiet room", "rooms");
	assert_fit(1, LANG_EN, "volunteers", "helping hands");
	assert_fit(1, LANG_EN, "help with homework", "homework");
	assert_fit(0, LANG_DA, "kursuslokale", "mødelokale");
	/* Of a compound the head counts, if it has five letters and three stand before it: the others are by chance. */
	assert_fit(1, LANG_DA, "madkursus", "kursus");
	assert_fit(0, LANG_DA, "itkursus", "kursus");
	assert_fit(0, LANG_DA, "kaffebord", "bord");
	assert_fit(0, LANG_DA, "penge til ture", "ture");
	assert_fit(0, LANG_DA, "stor sal", "stort lager");
	assert_fit(0, LANG_EN, "a room for parties", "parties");
	assert_fit(0, LANG_DA, "", "lokale");
	assert_fit(0, LANG_DA, "(lokale)", "lokale");
	assert_fit(0, LANG_DA, "-", "-");
}

/* More words than are looked at: the first count. */
static void
a_long_text_is_read_as_far_as_it_goes(void **state)
{
	struct buf text = { 0 };

	(void)state;
	buf_adds(&text, "symaskine");
	for (int i = 0; i < 5000; i++)
		buf_addf(&text, " ord%d", i);
	assert_true(fit(LANG_DA, text.data, "symaskiner"));
	buf_release(&text);
}

static void
the_whole_of_a_text_is_a_key(void **state)
{
	struct gists g;
	size_t young;

	(void)state;
	gists_init(&g);
	gists_speak(&g, LANG_DA, NULL);
	young = gists_whole(&g, "unge", 4);
	assert_true(young != GIST_NOBODY);
	assert_true(gists_whole(&g, "De Unge (15-25)", 15) == young);
	assert_true(gists_whole(&g, "børn og unge", strlen("børn og unge")) != young);
	assert_true(gist_seeks(young) == young);
	assert_true(gists_whole(&g, "alle", 4) == GIST_NOBODY);
	assert_true(gists_whole(&g, "Alle beboere", 12) == GIST_NOBODY);
	assert_true(gists_whole(&g, "og", 2) == GIST_NOBODY);
	assert_true(gists_whole(&g, "", 0) == GIST_NOBODY);
	gists_speak(&g, LANG_EN, NULL);
	assert_true(gists_whole(&g, "everybody", 9) == GIST_NOBODY);
	gists_settle(&g);
	gists_release(&g);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_fits_fits_either_way),
		cmocka_unit_test(a_long_text_is_read_as_far_as_it_goes),
		cmocka_unit_test(the_whole_of_a_text_is_a_key)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
