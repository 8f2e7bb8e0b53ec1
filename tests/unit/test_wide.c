#include "base/wide.h"
#include "unit.h"

#include "base/processor.h"

enum { LONGEST = 500, ROOM = WIDE + LONGEST + 2 * WIDE };

/* ---- the ways, each as a function ---- */

typedef void copy_many_way(char *to, const char *from, size_t len);

static void
many_plain(char *to, const char *from, size_t len)
{
	wide_plain.copy_many(to, from, len);
}

#ifdef WORD_SSE2

WIDE_AVX2 static void
many_avx2(char *to, const char *from, size_t len)
{
	wide_avx2.copy_many(to, from, len);
}

WIDE_AVX512 static void
many_avx512(char *to, const char *from, size_t len)
{
	wide_avx512.copy_many(to, from, len);
}

#endif

static copy_many_way *
way_by(size_t n)
{
	static copy_many_way *const way[] = WIDE_WAYS(many);

	return way[processor_way(n)];
}

/* ---- */

/* Of each length, to each place of a line of the cache; what stands before, or further behind than may be, stays. */
static void
many_bytes_are_copied(void **state)
{
	_Alignas(WIDE) static char to[ROOM];
	static char from[LONGEST + WIDE];

	(void)state;
	for (size_t i = 0; i < sizeof from; i++)
		from[i] = (char)(1 + i % 127);
	for (size_t n = 0; way_by(n) != NULL; n++)
		for (size_t begin = 0; begin < WIDE; begin++)
			for (size_t len = WIDE + 1; len <= LONGEST; len++) {
				memset(to, 0, sizeof to);
				way_by(n)(to + begin, from, len);
				assert_memory_equal(to + begin, from, len);
				for (size_t i = 0; i < begin; i++)
					assert_int_equal(to[i], 0);
				for (size_t i = begin + len + WIDE; i < sizeof to; i++)
					assert_int_equal(to[i], 0);
			}
}

int
main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(many_bytes_are_copied) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
