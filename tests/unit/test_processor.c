#include "unit.h"

#include "base/processor.h"

/* What the C library tells is what the compiler's own way finds. */
static void
agrees_with_the_compiler(void **state)
{
	(void)state;
#if defined __x86_64__ && defined __GNUC__ && !defined __TINYC__
	__builtin_cpu_init();
	assert_int_equal(processor_has_avx2() != 0, __builtin_cpu_supports("avx2") &&
	    __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("pclmul"));
	assert_int_equal(processor_has_avx512() != 0, processor_has_avx2() &&
	    __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vbmi") &&
	    __builtin_cpu_supports("avx512vbmi2"));
#else
	assert_int_equal(processor_has_avx2(), 0);
	assert_int_equal(processor_has_avx512(), 0);
#endif
}

/* The ways come fastest first and each once, and the plain one is the last. */
static void
names_the_ways_that_it_has(void **state)
{
	size_t last = processor_has_avx2() != 0, n = 0;

	(void)state;
	last += processor_has_avx512() != 0;
	for (; n < last; n++)
		assert_true(processor_way(n) < processor_way(n + 1));
	assert_int_equal(processor_way(last), 2);
	assert_int_equal(processor_way(last + 1), 3);
	assert_int_equal(processor_way(0), processor_has_avx512() ? 0 : processor_has_avx2() ? 1 : 2);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(agrees_with_the_compiler),
		cmocka_unit_test(names_the_ways_that_it_has),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
