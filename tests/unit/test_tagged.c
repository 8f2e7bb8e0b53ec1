#include "unit.h"

#include "base/processor.h"
#include "base/tagged.h"

typedef struct tagged_text *finder(const struct tagged *, const char *text, size_t len);

/* Text n: from none to as many bytes as there may be. */
static size_t
make(char text[2 * TAGGED_SHORT], unsigned n)
{
	int len = snprintf(text, TAGGED_SHORT, "%u", n);

	/* What stands behind it is no part of it. */
	memset(text + len, 'x', TAGGED_SHORT);
	return n % 3 == 0 ? TAGGED_SHORT : n % 3 == 1 ? (size_t)len : (size_t)len + 9;
}

static void
assert_kept(const struct tagged *t, finder *find, unsigned n)
{
	char text[2 * TAGGED_SHORT];
	size_t missing = 0;

	for (unsigned i = 0; i < n; i++) {
		size_t len = make(text, i);
		const struct tagged_text *at = find(t, text, len);

		missing += at == NULL;
		if (at != NULL)
			assert_int_equal(at->value, i);
		text[0] = 'y';
		assert_null(find(t, text, len));
	}
	/* As long as the table may grow, none. */
	assert_true(missing == 0 || n > TAGGED_MOST / 2);
	assert_true(missing < n / 100 + 1);
}

static void
texts_are_found(void **state)
{
	struct tagged t = { 0 };
	char text[2 * TAGGED_SHORT];

	(void)state;
	for (unsigned n = 0; n < TAGGED_MOST; n++) {
		size_t len = make(text, n);
		struct tagged_text *at = tagged_place(&t, text, len);

		if (at != NULL) {
			assert_int_equal(at->value, 0);
			at->value = n;
			assert_ptr_equal(tagged_place(&t, text, len), at);
		}
		if (n == 0 || n == 1 || n == 63 || n == 1000 || n + 1 == TAGGED_MOST) {
			assert_kept(&t, tagged_find_plain, n + 1);
#ifdef WORD_SSE2
			if (processor_has_avx2())
				assert_kept(&t, tagged_find_avx2, n + 1);
#endif
		}
	}
	/* One more, and it begins anew. */
	while (t.n == TAGGED_MOST || t.n > 1)
		tagged_place(&t, text, make(text, TAGGED_MOST + (unsigned)t.n));
	assert_null(tagged_find_plain(&t, text, make(text, 1)));
	tagged_release(&t);
}

static void
nothing_is_a_text_too(void **state)
{
	struct tagged t = { 0 };
	char text[TAGGED_SHORT] = "x";

	(void)state;
	assert_non_null(tagged_place(&t, "x", 1));
	assert_null(tagged_find_plain(&t, text, 0));
	tagged_place(&t, "", 0)->value = 7;
	assert_int_equal(tagged_find_plain(&t, text, 0)->value, 7);
	assert_int_equal(tagged_find_plain(&t, text, 1)->value, 0);
	tagged_release(&t);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(texts_are_found),
		cmocka_unit_test(nothing_is_a_text_too),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
