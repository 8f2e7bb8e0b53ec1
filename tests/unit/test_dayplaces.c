#include <limits.h>

#include "unit.h"

#include "base/date.h"
#include "base/dayplaces.h"
#include "base/processor.h"

/* ---- the ways, each as a function ---- */

#define WAY(name, way) \
	static int \
	name(const char *text, const uint16_t *at, int comma, uint32_t *place) \
	{ \
		return way(text, at, comma, place); \
	}

WAY(places_plain, dayplaces_plain)
#ifdef WORD_SSE2
WIDE_AVX2 WAY(places_avx2, dayplaces_avx2)
WIDE_AVX512 WAY(places_avx512, dayplaces_avx512)
#endif

static dayplaces_way *
way_by(size_t n)
{
	static dayplaces_way *const way[] = WIDE_WAYS(places);

	return way[processor_way(n)];
}

/* ---- */

/* Each text of ten digits' worth of month and day, in a year that has a leap day and one that has none. */
static void
sure_are_the_days_of_each_year(void **state)
{
	static const char *const year[] = { "1900", "2023", "2024", "2199" };
	char text[11];
	size_t place;
	int day;

	(void)state;
	for (size_t i = 0; i < sizeof year / sizeof *year; i++)
		for (int month = 0; month < 20; month++)
			for (int d = 0; d < 40; d++) {
				snprintf(text, sizeof text, "%s-%02d-%02d", year[i], month, d);
				assert_true(days_reckon(text, 10, &place));
				assert_int_equal(dayplaces_is_sure(place),
				    date_parse(text, 10, &day) && !(month == 2 && d == 29));
			}
}

/* Dates that stand anywhere in a text; and one byte of one of them another one. */
static void
many_are_found_as_each_is(void **state)
{
	static const char *const date[] = { "1900-01-01", "2026-10-05", "2199-12-31", "2000-02-28" };
	char text[DAYPLACES * 13 + 6] = "";
	uint16_t at[DAYPLACES];
	uint32_t place[DAYPLACES];
	size_t one;

	(void)state;
	for (size_t i = 0; i < DAYPLACES; i++) {
		at[i] = (uint16_t)(12 * (DAYPLACES - 1 - i) + 1);
		memcpy(text + at[i], date[i * 3 % 4], 10);
	}
	for (size_t n = 0; way_by(n) != NULL; n++) {
		dayplaces_way *way = way_by(n);

		assert_true(way(text, at, 0, place));
		for (size_t i = 0; i < DAYPLACES; i++)
			assert_int_equal(place[i], days_place(text + at[i], 10));
		for (size_t i = 0; i < DAYPLACES; i++)
			for (size_t k = 0; k < 10; k++)
				for (int c = 0; c < 256; c++) {
					char was = text[at[i] + k];

					text[at[i] + k] = (char)c;
					assert_int_equal(way(text, at, 0, place),
					    days_reckon(text + at[i], 10, &one) && dayplaces_is_sure(one));
					text[at[i] + k] = was;
				}
		for (size_t i = 0; i < DAYPLACES; i++) {
			assert_false(way(text, at, 1, place));
			text[at[i] + 10] = ',';
		}
		assert_true(way(text, at, 1, place));
		for (size_t i = 0; i < DAYPLACES; i++)
			text[at[i] + 10] = 0;
	}
}

/* Each day of four years, against spans that begin and end anywhere, or nowhere. */
static void
a_span_holds_its_days(void **state)
{
	const int days[] = { INT_MIN, date_day(1, 1, 1), date_day(1899, 12, 31), date_day(1900, 1, 1),
		date_day(2023, 2, 28), date_day(2024, 2, 29), date_day(2024, 12, 31), date_day(2025, 1, 1),
		date_day(2199, 12, 31), date_day(2200, 1, 1), INT_MAX - 1, INT_MAX };
	const size_t n = sizeof days / sizeof *days;
	char text[DATE_TEXT];

	(void)state;
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < n; k++) {
			struct dayspan span = dayspan(days[i], days[k]);

			for (int day = date_day(2022, 1, 1); day <= date_day(2025, 12, 31); day++) {
				date_format(text, day);
				assert_int_equal(dayspan_holds(&span, (uint32_t)days_place(text, 10)),
				    day >= days[i] && day <= days[k]);
			}
			for (size_t e = 3; e < n && days[e] < date_day(2200, 1, 1); e++) {
				date_format(text, days[e]);
				assert_int_equal(dayspan_holds(&span, (uint32_t)days_place(text, 10)),
				    days[e] >= days[i] && days[e] <= days[k]);
			}
		}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sure_are_the_days_of_each_year),
		cmocka_unit_test(many_are_found_as_each_is),
		cmocka_unit_test(a_span_holds_its_days)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
