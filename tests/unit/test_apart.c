#include "unit.h"

#include "base/apart.h"

static void
add_all(struct apart *a, const int *day, size_t n)
{
	for (size_t i = 0; i < n; i++)
		apart_add(a, day[i]);
}

/* Two years are 731 days: 731 from the next is near, 732 far. */
static void
test_border(void **state)
{
	struct apart a = { .most = 731 };

	(void)state;
	add_all(&a, (const int[]){ 2000, 2000, 1269, 2732 }, 4);
	assert_false(apart_is_far(&a, 1269));
	assert_false(apart_is_far(&a, 2000));
	assert_true(apart_is_far(&a, 2732));
	/* Asked of once more after another came beside it: two against three. */
	apart_add(&a, 2733);
	assert_false(apart_is_far(&a, 2732));
	apart_release(&a);
}

/* Many at once are many one by one. */
static void
test_several_times(void **state)
{
	struct apart a = { .most = 731 };

	(void)state;
	apart_add_some(&a, 2000, 10);
	apart_add(&a, 9000);
	assert_true(apart_is_far(&a, 9000));
	apart_add_some(&a, 9000, 1);
	assert_false(apart_is_far(&a, 9000));
	apart_release(&a);
}

/* Days between are passed over some at a time: none that is there is, wherever it lies. */
static void
test_each_gap(void **state)
{
	(void)state;
	for (int gap = 1; gap < 1100; gap++) {
		struct apart a = { .most = 5 };

		apart_add_some(&a, 0, 20);
		apart_add(&a, gap);
		apart_add(&a, 2 * gap);
		assert_int_equal(apart_is_far(&a, gap), gap > 5);
		assert_int_equal(apart_is_far(&a, 2 * gap), gap > 5);
		apart_release(&a);
	}
}

/* More than fit into 32 bits are no fewer. */
static void
test_very_many(void **state)
{
	struct apart a = { .most = 5 };

	(void)state;
	for (int i = 0; i < 3; i++)
		apart_add_some(&a, 0, UINT32_MAX - 1u);
	apart_add_some(&a, 100, 1000);
	assert_true(apart_is_far(&a, 100));
	apart_release(&a);
}

/* One against one: who knows which. */
static void
test_one_and_one(void **state)
{
	struct apart a = { .most = 731 };

	(void)state;
	assert_false(apart_is_far(&a, 7));
	add_all(&a, (const int[]){ 0, 9000 }, 2);
	assert_false(apart_is_far(&a, 0));
	assert_false(apart_is_far(&a, 9000));
	assert_false(apart_is_far(&a, 500));	/* never added */
	apart_release(&a);
}

/* Two against twenty are a tenth; against nineteen more than that. */
static void
test_a_tenth(void **state)
{
	struct apart a = { .most = 10 };

	(void)state;
	add_all(&a, (const int[]){ -500, -505 }, 2);
	for (int i = 0; i < 19; i++)
		apart_add(&a, 19 - i);
	assert_false(apart_is_far(&a, -500));
	apart_add(&a, 5);
	assert_true(apart_is_far(&a, -500));
	assert_true(apart_is_far(&a, -505));
	assert_int_equal(apart_before(&a, -500), 501);
	assert_false(apart_is_far(&a, 5));
	apart_add(&a, 5000);
	assert_true(apart_is_far(&a, 5000));
	assert_int_equal(apart_before(&a, 5000), 0);
	assert_int_equal(apart_before(&a, 5), 0);
	apart_release(&a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_border),
		cmocka_unit_test(test_several_times),
		cmocka_unit_test(test_each_gap),
		cmocka_unit_test(test_very_many),
		cmocka_unit_test(test_one_and_one),
		cmocka_unit_test(test_a_tenth),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
