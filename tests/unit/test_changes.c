#include "unit.h"

#include "merge/changes.h"

/*
 * What became of the base, a letter a row: '.' kept, '-' removed, else the
 * place of the row that it was changed into.  Rows are parted by '|'.
 */
static const char *
fates(const char *base, const char *ours)
{
	static char out[64];
	char text[2][512];
	const char *from[2] = { base, ours };
	struct csv_field files[VERSIONS];
	struct versions all;
	size_t *partner, i;

	for (int v = 0; v < 2; v++) {
		snprintf(text[v], sizeof text[v], "date,form,actors,note\n%s", from[v]);
		for (char *s = text[v]; *s != '\0'; s++)
			if (*s == '|')
				*s = '\n';
		files[v] = (struct csv_field){ text[v], strlen(text[v]) };
	}
	files[VERSION_THEIRS] = files[VERSION_BASE];
	assert_true(versions_read(&all, files, "x.csv"));
	partner = changes_find(&all, VERSION_OURS);
	for (i = 0; i < all.of[VERSION_BASE].n; i++) {
		enum fate fate = changes_fate(&all, i, VERSION_OURS, partner[i]);

		out[i] = fate == KEPT ? '.' : fate == REMOVED ? '-' : (char)('0' + partner[i]);
	}
	out[i] = '\0';
	free(partner);
	versions_release(&all);
	return out;
}

static void
kept_removed_and_inserted(void **state)
{
	(void)state;
	assert_string_equal(fates("1,f,a,x|2,f,a,y|3,f,a,z", "1,f,a,x|2,f,a,y|3,f,a,z"), "...");
	assert_string_equal(fates("1,f,a,x|2,f,a,y|3,f,a,z", "1,f,a,x|3,f,a,z"), ".-.");
	assert_string_equal(fates("1,f,a,x", "0,g,b,v|1,f,a,x|2,g,b,w"), ".");
	assert_string_equal(fates("", "1,f,a,x"), "");
	assert_string_equal(fates("1,f,a,x|2,f,a,y", ""), "--");
}

static void
what_stands_in_place_is_a_change(void **state)
{
	(void)state;
	assert_string_equal(fates("1,f,a,x|2,f,a,y|3,f,a,z", "1,f,a,x|2,f,a,Y|3,f,a,z"), ".1.");
	/* even if nothing of it is alike */
	assert_string_equal(fates("1,f,a,x", "9,g,b,w"), "0");
	assert_string_equal(fates("1,f,a,x", "9,g,b,w|8,h,c,v"), "0");
	assert_string_equal(fates("1,f,a,x|2,f,a,y", "9,g,b,w"), "0-");
}

static void
what_is_alike_comes_together(void **state)
{
	(void)state;
	/* edited, and one more before it, or behind it */
	assert_string_equal(fates("3,f,a,z", "2,g,b,w|3,f,a,Z"), "1");
	assert_string_equal(fates("3,f,a,z", "3,f,a,Z|4,g,b,w"), "0");
	/* the first is gone, two are edited, one is new */
	assert_string_equal(fates("1,samvirke,a b,et|2,samvirke,a b,to|3,samvirke,a b,tre",
	    "2,samvirke,a b,TO|3,samvirke,a b,TRE|4,samskabe,c d,ny"), "-01");
	/* and what is left between is changed all the same */
	assert_string_equal(fates("1,f,a,x|2,f,a,y|3,f,a,z", "7,g,b,w|2,f,a,Y|8,h,c,v|9,i,d,u"), "012");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(kept_removed_and_inserted),
		cmocka_unit_test(what_stands_in_place_is_a_change),
		cmocka_unit_test(what_is_alike_comes_together),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
