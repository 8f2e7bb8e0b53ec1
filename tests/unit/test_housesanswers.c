#include "unit.h"

#include "analysis/housesanswers.h"

/* So many houses give the answer, the first of them h0. */
static void
give(struct houses_cell *c, struct intern *ids, int first, int n)
{
	char id[8];

	for (int i = first; i < first + n; i++) {
		snprintf(id, sizeof id, "h%d", i);
		housesanswers_add_house(c, ids, id, strlen(id));
		c->n++;
	}
}

static void
names_are_one_however_spelt_and_few_are_put_together(void **state)
{
	struct houses_answers a = { 0 };
	struct intern ids = { 0 };

	(void)state;
	give(housesanswers_named(&a, "Østby"), &ids, 0, 3);
	give(housesanswers_named(&a, "Aaby"), &ids, 3, 1);
	give(housesanswers_named(&a, "Nordby"), &ids, 4, 3);
	give(housesanswers_named(&a, "ØSTBY "), &ids, 7, 1);
	give(housesanswers_named(&a, "Vestby"), &ids, 8, 2);
	assert_null(housesanswers_named(&a, " "));
	assert_int_equal(a.n, 4);
	housesanswers_hide_names(&a);
	housesanswers_order(&a, 1);
	assert_int_equal(a.n, 3);
	assert_string_equal(a.cell[0].value, "Nordby");
	assert_string_equal(a.cell[1].value, "Østby");
	assert_int_equal(a.cell[1].n, 4);
	assert_string_equal(a.cell[2].value, "andre");
	assert_int_equal(a.cell[2].houses, 3);
	housesanswers_release(&a);
	intern_release(&ids);
}

/* Of ten houses eight are told, and the rest are two: that would tell these. */
static void
none_is_named_where_few_are_left_over(void **state)
{
	struct houses_answers a = { 0 };
	struct intern ids = { 0 };

	(void)state;
	give(housesanswers_with(&a, 1, "ja"), &ids, 0, 8);
	give(housesanswers_with(&a, 0, "nej"), &ids, 8, 2);
	housesanswers_order(&a, 0);
	assert_string_equal(a.cell[0].value, "nej");
	housesanswers_allow_names(&a, ids.n, 0);
	assert_false(a.cell[0].named || a.cell[1].named);
	give(housesanswers_with(&a, 0, "nej"), &ids, 10, 1);
	housesanswers_allow_names(&a, ids.n, 0);
	assert_true(a.cell[0].named && a.cell[1].named);
	housesanswers_release(&a);
	intern_release(&ids);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_are_one_however_spelt_and_few_are_put_together),
		cmocka_unit_test(none_is_named_where_few_are_left_over),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
