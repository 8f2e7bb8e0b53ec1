#include "unit.h"

#include "analysis/profile.h"
#include "analysis/profilewords.h"

/* The four in another order than that of the table. */
static struct profile
of(enum verdict verdict)
{
	return (struct profile){ .verdict = verdict, .order = { TYPE_SUNDHED, TYPE_BOLIGOMRAADE, TYPE_FORENING, TYPE_BIBLIOTEK },
	    .equals = 1, .fused = 2 };
}

static const char *
keep(struct buf *b)
{
	static char text[300];

	snprintf(text, sizeof text, "%s", buf_text(b));
	buf_release(b);
	return text;
}

static const char *
name(const struct profile *p, enum language l)
{
	struct buf b = { 0 };

	profilewords_name(&b, p, l);
	return keep(&b);
}

static const char *
doubt(const struct profile *p, enum language l)
{
	struct buf b = { 0 };

	profilewords_doubt(&b, p, l);
	return keep(&b);
}

static void
one_type_has_its_name_and_more_than_one_theirs(void **state)
{
	struct profile p = of(VERDICT_KLAR);

	(void)state;
	assert_string_equal(name(&p, LANG_DA), "sundhedsbaseret");
	p.has_trait = 1;
	assert_string_equal(name(&p, LANG_DA), "overvejende sundhedsbaseret");
	assert_string_equal(name(&p, LANG_EN), "mainly health-based");
	p = of(VERDICT_UVIST);
	assert_string_equal(name(&p, LANG_DA), "");

	p = of(VERDICT_BLANDET);
	p.has_trait = 1;	/* is for one that is clear */
	assert_string_equal(name(&p, LANG_DA), "sundhedsbaseret med boligområdebaserede træk");
	p.fused = 3;
	assert_string_equal(name(&p, LANG_DA), "sundhedsbaseret med boligområdebaserede træk og foreningsbaserede træk");
	p.equals = 2;
	assert_string_equal(name(&p, LANG_DA), "lige så meget sundhedsbaseret som boligområdebaseret, med foreningsbaserede træk");
	p.equals = 3;
	assert_string_equal(name(&p, LANG_DA), "lige så meget sundhedsbaseret som boligområdebaseret og foreningsbaseret");
	/* of whose second type nothing tells is called by the first */
	p.doubt = DOUBT_SECOND;
	p.has_trait = 0;
	assert_string_equal(name(&p, LANG_DA), "sundhedsbaseret");
}

static void
what_there_is_to_doubt_is_a_sentence(void **state)
{
	struct profile p = of(VERDICT_KLAR);

	(void)state;
	assert_string_equal(doubt(&p, LANG_DA), "");
	p = of(VERDICT_UVIST);
	p.doubt = DOUBT_TOO_LITTLE;
	assert_non_null(strstr(doubt(&p, LANG_EN), "none of the "));
	p.questions = 1;
	assert_non_null(strstr(doubt(&p, LANG_EN), "only 1 of the "));
	assert_non_null(strstr(doubt(&p, LANG_EN), "the answer tells too little"));
	p.questions = 2;
	assert_non_null(strstr(doubt(&p, LANG_EN), "the answers tell too little"));
	p.doubt = DOUBT_FIRST;
	p.doubted = TYPE_SUNDHED;
	assert_non_null(strstr(doubt(&p, LANG_EN), "most fits a centre that is health-based, but "));
	p.doubt = DOUBT_SECOND;
	assert_non_null(strstr(doubt(&p, LANG_EN), "much also fits a centre that is health-based, but "));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_type_has_its_name_and_more_than_one_theirs),
		cmocka_unit_test(what_there_is_to_doubt_is_a_sentence),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
