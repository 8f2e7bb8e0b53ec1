#include "unit.h"

#include "base/mem.h"
#include "csv/allends.h"

static uint32_t state = 1;

static uint32_t
next(void)
{
	state = state * 1664525u + 1013904223u;
	return state >> 8;
}

/* Words with few bits, with many, with all and with none. */
static void
fill(uint64_t *ends)
{
	for (size_t i = 0; i < CSVSCAN_WORDS + 1; i++) {
		uint64_t few = (uint64_t)1 << next() % 64 | (uint64_t)1 << next() % 64;
		uint64_t many = (uint64_t)next() << 40 ^ (uint64_t)next() << 20 ^ next();

		ends[i] = next() % 8 == 0 ? many : next() % 8 == 0 ? ~(uint64_t)0 : next() % 4 == 0 ? 0 : few;
	}
}

static void
each_way_lists_all(void **unused)
{
	uint64_t ends[CSVSCAN_WORDS + 1];
	uint16_t *list = mem_zero(CSVALLENDS_ROOM, sizeof *list);

	(void)unused;
	for (int round = 0; round < 200; round++) {
		size_t from = next() % CSVSCAN_BYTES, to = from + next() % (CSVSCAN_BYTES - from);

		if (round == 0) {
			from = 0;
			to = CSVSCAN_BYTES - 1;
		}
		fill(ends);
		for (size_t i = 0; csvallends_by(i) != NULL; i++) {
			size_t n = 0;

			csvallends_by(i)(list, ends, from, to);
			for (size_t at = from; at <= to; at++)
				if (ends[at / 64] >> at % 64 & 1)
					assert_int_equal(list[n++], at);
		}
	}
	free(list);
}

/* There is room for them, should each byte end a field. */
static void
there_is_room(void **unused)
{
	uint64_t ends[CSVSCAN_WORDS + 1];
	uint16_t *list = mem_zero(CSVALLENDS_ROOM, sizeof *list);

	(void)unused;
	memset(ends, 0xff, sizeof ends);
	for (size_t i = 0; csvallends_by(i) != NULL; i++) {
		csvallends_by(i)(list, ends, 0, CSVSCAN_BYTES - 1);
		assert_int_equal(list[CSVSCAN_BYTES - 1], CSVSCAN_BYTES - 1);
	}
	free(list);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_way_lists_all),
		cmocka_unit_test(there_is_room),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
