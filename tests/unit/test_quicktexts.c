#include "unit.h"

#include "base/processor.h"
#include "base/quicktexts.h"

#ifdef WORD_SSE2

WIDE_AVX2 static uint32_t
look_avx2(const struct quicktexts *q, const char *text, size_t len)
{
	return quicktexts_look_avx2(q, text, len);
}

#endif

/* What each way finds for a text that stands with others behind it. */
static uint32_t
find(const struct quicktexts *q, const char *text, size_t len)
{
	char near[100];
	uint32_t number;

	memset(near, ',', sizeof near);
	memcpy(near, text, strlen(text));
	number = quicktexts_look(q, near, len);
#ifdef WORD_SSE2
	if (processor_has_avx2())
		assert_int_equal(look_avx2(q, near, len), number);
#endif
	if (number == QUICKTEXTS_NONE)
		number = quicktexts_find(q, near, len);
	else
		assert_int_equal(quicktexts_find(q, near, len), number);
	return number;
}

static void
texts_are_found_by_all_of_their_bytes(void **state)
{
	static const char text[] = "32 bytes, not more: as many as go";
	struct quicktexts q = { 0 };

	(void)state;
	assert_int_equal(quicktexts_keep(&q, "a b c", 5), 0);
	assert_int_equal(quicktexts_keep(&q, "b c", 3), 1);
	assert_int_equal(quicktexts_keep(&q, text, 32), 2);
	assert_int_equal(quicktexts_keep(&q, text, 33), QUICKTEXTS_NONE);
	assert_int_equal(quicktexts_keep(&q, "", 0), QUICKTEXTS_NONE);
	assert_int_equal(quicktexts_keep(&q, "b c", 3), QUICKTEXTS_NONE);	/* it is there */
	assert_int_equal(find(&q, "a b c", 5), 0);
	assert_int_equal(find(&q, "b c", 3), 1);
	assert_int_equal(find(&q, text, 32), 2);
	assert_int_equal(find(&q, text, 33), QUICKTEXTS_NONE);
	assert_int_equal(find(&q, text, 31), QUICKTEXTS_NONE);
	assert_int_equal(find(&q, "b c", 1), QUICKTEXTS_NONE);
	assert_int_equal(find(&q, "", 0), QUICKTEXTS_NONE);
	quicktexts_release(&q);
}

/* Those that find their place taken, too; then there is no room for more. */
static void
as_many_are_kept_as_there_is_room_for(void **state)
{
	struct quicktexts q = { 0 };
	uint32_t number[2 * QUICKTEXTS_MOST];
	char text[16];

	(void)state;
	for (size_t i = 0; i < 2 * QUICKTEXTS_MOST; i++) {
		number[i] = quicktexts_keep(&q, text, (size_t)snprintf(text, sizeof text, "a%zu b", i));
		assert_int_equal(number[i], i < QUICKTEXTS_MOST ? i : QUICKTEXTS_NONE);
	}
	assert_int_equal(q.n, QUICKTEXTS_MOST);
	for (size_t i = 0; i < 2 * QUICKTEXTS_MOST; i++)
		assert_int_equal(find(&q, text, (size_t)snprintf(text, sizeof text, "a%zu b", i)), number[i]);
	quicktexts_release(&q);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(texts_are_found_by_all_of_their_bytes),
		cmocka_unit_test(as_many_are_kept_as_there_is_room_for),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
