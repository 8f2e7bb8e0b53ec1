#include "unit.h"

#include "base/date.h"
#include "base/days.h"
#include "base/processor.h"

/* Each day has a place of its own, and is found there. */
static void
each_day_is_found(void **state)
{
	struct days d = { 0 };
	char text[DATE_TEXT];
	int first = date_day(1900, 1, 1), last = date_day(2199, 12, 31);
	size_t value;

	(void)state;
	for (int day = first; day <= last; day++) {
		date_format(text, day);
		assert_false(days_find(&d, text, 10, &value));
		days_keep(&d, text, 10, (size_t)(day - first));
	}
	for (int day = first; day <= last; day++) {
		date_format(text, day);
		assert_true(days_find(&d, text, 10, &value));
		assert_int_equal(value, day - first);
	}
	/* Of what was kept last nothing is known again, and of the rest as before. */
	days_unkeep(&d);
	assert_false(days_find(&d, text, 10, &value));
	assert_true(days_find(&d, "2199-12-30", 10, &value));
	days_clear(&d);
	assert_false(days_find(&d, "2199-12-30", 10, &value));
	days_unkeep(&d);
	days_release(&d);
}

/* So many of the texts that a month's days might have are known, each as that. */
static size_t
count_known(const struct days *d, const char *month, size_t expected)
{
	char text[32];
	size_t value, n = 0;

	for (int day = 0; day < 40; day++) {
		snprintf(text, sizeof text, "%s-%02d", month, day);
		if (days_find(d, text, 10, &value)) {
			assert_int_equal(value, expected);
			n++;
		}
	}
	return n;
}

static void
all_days_of_a_month_are_kept(void **state)
{
	static const struct { const char *day, *before, *month, *after; size_t days; } met[] = {
		{ "2024-02-10", "2024-01", "2024-02", "2024-03", 29 }, { "2023-02-28", "2023-01", "2023-02", "2023-03", 28 },
		{ "1900-01-01", "1901-12", "1900-01", "1900-02", 31 }, { "2199-12-31", "2199-11", "2199-12", "2199-13", 31 },
		{ "2026-11-30", "2026-10", "2026-11", "2026-12", 30 },
	};
	size_t value;

	(void)state;
	for (size_t i = 0; i < sizeof met / sizeof *met; i++) {
		struct days d = { 0 };

		days_keep_month(&d, met[i].day, 10, 7);
		assert_int_equal(count_known(&d, met[i].month, 7), met[i].days);
		assert_int_equal(count_known(&d, met[i].before, 7) + count_known(&d, met[i].after, 7), 0);
		/* The day that it was kept by is the last. */
		days_unkeep(&d);
		assert_false(days_find(&d, met[i].day, 10, &value));
		assert_int_equal(count_known(&d, met[i].month, 7), met[i].days - 1);
		days_release(&d);
	}
}

static void
what_has_no_place_keeps_no_month(void **state)
{
	static const char *const text[] = { "1899-12-31", "2200-01-01", "2026-02-30", "2026-13-01", "2026-1-01", "" };
	struct days d = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof text / sizeof *text; i++)
		days_keep_month(&d, text[i], strlen(text[i]), 1);
	assert_null(d.value);
}

#ifdef WORD_SSE2

WIDE_AVX2 static int
reckon_avx2(const char *text, size_t *place)
{
	return days_reckon_avx2(text, place);
}

#else
#define reckon_avx2 days_reckon_plain
#endif

/* Whatever byte stands anywhere in a date. */
static void
all_ways_reckon_the_same(void **state)
{
	static const char *const date[] = { "2026-10-05", "1900-01-01", "2199-19-39", "2000-09-19", "1899-12-31" };

	(void)state;
	if (!processor_has_avx2())
		return;
	for (size_t i = 0; i < sizeof date / sizeof *date; i++)
		for (size_t at = 0; at < 16; at++)
			for (int c = 0; c < 256; c++) {
				char text[17] = "";
				size_t place = 0, other = 0;

				memcpy(text, date[i], 10);
				text[at] = (char)c;
				assert_int_equal(reckon_avx2(text, &other), days_reckon_plain(text, &place));
				if (days_reckon_plain(text, &place))
					assert_int_equal(other, place);
			}
}

#ifdef WORD_SSE2

WIDE_AVX2 static int
few_avx2(const struct days *d, const char *text, const uint16_t *at, uint32_t *value)
{
	return days_find_few_avx2(d, text, at, value);
}

WIDE_AVX512 static int
few_avx512(const struct days *d, const char *text, const uint16_t *at, uint32_t *value)
{
	return days_find_few_avx512(d, text, at, value);
}

#endif

static int
few_plain(const struct days *d, const char *text, const uint16_t *at, uint32_t *value)
{
	return days_find_few_plain(d, text, at, value);
}

/* Dates that stand anywhere in a text; and one byte of one of them another one. */
static void
few_are_found_as_each_is(void **state)
{
	static days_few_way *const way[] = WIDE_WAYS(few);
	static const char *const date[] = { "1900-01-01", "2026-10-05", "2199-12-31", "2000-02-29" };
	struct days d = { 0 };
	char text[DAYS_FEW * 13 + 6] = "";
	uint16_t at[DAYS_FEW] = { 0 };
	uint32_t value[DAYS_FEW];
	size_t one;

	(void)state;
	for (size_t n = 0; n < 3; n++)
		if (processor_way(n) < 3)
			assert_false(way[processor_way(n)](&d, text, at, value));
	for (size_t i = 0; i < sizeof date / sizeof *date; i++)
		assert_true(days_learn_date(&d, date[i], 10, &one));
	for (size_t i = 0; i < DAYS_FEW; i++) {
		at[i] = (uint16_t)(12 * (DAYS_FEW - 1 - i) + 1);
		memcpy(text + at[i], date[i * 3 % 4], 10);
	}
	for (size_t n = 0; n < 3 && processor_way(n) < 3; n++) {
		days_few_way *few = way[processor_way(n)];

		assert_true(few(&d, text, at, value));
		for (size_t i = 0; i < DAYS_FEW; i++) {
			assert_true(days_find(&d, text + at[i], 10, &one));
			assert_int_equal(value[i], one);
		}
		for (size_t i = 0; i < DAYS_FEW; i++)
			for (size_t k = 0; k < 10; k++)
				for (int c = 0; c < 256; c++) {
					char was = text[at[i] + k];

					text[at[i] + k] = (char)c;
					assert_int_equal(few(&d, text, at, value),
					    days_find(&d, text + at[i], 10, &one));
					text[at[i] + k] = was;
				}
	}
	days_release(&d);
}

#ifdef WORD_SSE2

WIDE_AVX2 static int
places8_avx2(const char *text, const uint16_t *at, int comma, uint32_t *place)
{
	return days_places8_avx2(text, at, comma, place);
}

#else
#define places8_avx2 days_places8_plain
#endif

/* Whatever stands in one of them, or behind it, where a comma is wanted or not. */
static void
all_ways_have_the_same_eight_places(void **state)
{
	char text[DAYS_FEW * 13 + 6] = "";
	uint16_t at[DAYS_FEW];

	(void)state;
	if (!processor_has_avx2())
		return;
	for (size_t i = 0; i < DAYS_FEW; i++) {
		at[i] = (uint16_t)(13 * (i * 3 % DAYS_FEW));
		snprintf(text + at[i], 12, "2%03zu-1%zu-0%zu,", i * 28, i, i + 1);
	}
	for (size_t i = 0; i < DAYS_FEW * 11; i++)
		for (int c = 0; c < 512; c++) {
			char *one = &text[at[i / 11] + i % 11], was = *one;
			uint32_t place[DAYS_FEW], other[DAYS_FEW];
			int are;

			*one = (char)c;
			are = days_places8_plain(text, at, c / 256, place);
			assert_int_equal(places8_avx2(text, at, c / 256, other), are);
			if (are)
				assert_memory_equal(place, other, sizeof place);
			*one = was;
		}
}

/* One other byte anywhere, whatever it is: another place, or none. */
static void
no_other_text_has_its_place(void **state)
{
	const char *const texts[] = { "2026-10-05", "1900-01-01", "2199-12-31", "2000-09-19" };

	(void)state;
	for (size_t k = 0; k < sizeof texts / sizeof *texts; k++)
		for (size_t i = 0; i < 10; i++)
			for (int c = 0; c < 256; c++) {
				char text[11];
				size_t place, own = days_place(texts[k], 10);

				strcpy(text, texts[k]);
				text[i] = (char)c;
				place = days_place(text, 10);
				assert_true(own < DAYS_PLACES && place <= DAYS_PLACES);
				assert_int_equal(place == own, text[i] == texts[k][i]);
				if ((c < '0' || c > '9') && c != texts[k][i])
					assert_true(place == DAYS_PLACES);
			}
}

/* What is no day has a place that is no day's. */
static void
places_of_no_days_are_their_own(void **state)
{
	static unsigned char taken[DAYS_PLACES];

	(void)state;
	for (int year = 1900; year < 2200; year++)
		for (int month = 0; month < 20; month++)
			for (int day = 0; day < 40; day++) {
				char text[32];
				size_t place;

				snprintf(text, sizeof text, "%d-%02d-%02d", year, month, day);
				place = days_place(text, 10);
				assert_true(place < DAYS_PLACES);
				assert_int_equal(taken[place]++, 0);
			}
}

static void
other_years_and_shapes_have_none(void **state)
{
	(void)state;
	assert_true(days_place("1899-12-31", 10) == DAYS_PLACES);
	assert_true(days_place("2200-01-01", 10) == DAYS_PLACES);
	assert_true(days_place("2026-1-005", 10) == DAYS_PLACES);
	assert_true(days_place("2026-20-01", 10) == DAYS_PLACES);
	assert_true(days_place("2026-10-40", 10) == DAYS_PLACES);
	assert_true(days_place("2026-10-05x", 11) == DAYS_PLACES);
	assert_true(days_place("2026-10-0", 9) == DAYS_PLACES);
	assert_true(days_place("", 0) == DAYS_PLACES);
}

/* A date is the day that base/date.h says, the first time and the next. */
static void
dates_are_parsed_once(void **state)
{
	struct days d = { 0 };
	int day;

	(void)state;
	for (int i = 0; i < 2; i++) {
		assert_true(days_find_date(&d, "1970-01-02", 10, &day));
		assert_int_equal(day, 1);
		assert_true(days_find_date(&d, "1969-12-31", 10, &day));
		assert_int_equal(day, -1);
		/* Of years that have no place, too. */
		assert_true(days_find_date(&d, "0001-01-01", 10, &day));
		assert_int_equal(day, date_day(1, 1, 1));
		assert_true(days_find_date(&d, "9999-12-31", 10, &day));
		assert_int_equal(day, date_day(9999, 12, 31));
		assert_false(days_find_date(&d, "2026-02-30", 10, &day));
		assert_false(days_find_date(&d, "", 0, &day));
	}
	days_release(&d);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(few_are_found_as_each_is),
		cmocka_unit_test(all_ways_have_the_same_eight_places),
		cmocka_unit_test(dates_are_parsed_once),
		cmocka_unit_test(each_day_is_found),
		cmocka_unit_test(all_days_of_a_month_are_kept),
		cmocka_unit_test(what_has_no_place_keeps_no_month),
		cmocka_unit_test(all_ways_reckon_the_same),
		cmocka_unit_test(no_other_text_has_its_place),
		cmocka_unit_test(places_of_no_days_are_their_own),
		cmocka_unit_test(other_years_and_shapes_have_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
