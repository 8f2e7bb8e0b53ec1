#include "unit.h"

#include "base/idlist.h"
#include "base/mem.h"

/* In the middle of a row, as in a file: there is room behind it.  All ways to look say the same. */
static int
is_sure(const char *list)
{
	char row[400] = ",";
	int sure;

	strcat(row, list);
	strcat(row, ",initiativ,moede,0.5");
	sure = idlist_is_sure(row + 1, strlen(list));
	for (size_t i = 0; idlist_by(i) != NULL; i++)
		assert_int_equal(idlist_by(i)(row + 1, strlen(list)), sure);
	return sure;
}

static void
lists_that_people_write_are_sure(void **state)
{
	(void)state;
	assert_true(is_sure("a b"));
	assert_true(is_sure("sumak basen"));
	assert_true(is_sure("\xc3\xa6ldreraad ungdomsr\xc3\xa5" "det gr\xc3\xb8nn\xc3\xa6s caf\xc3\xa9"));
	assert_true(is_sure("1 2"));
	assert_true(is_sure("skole.1 skole_2- skole-3"));
	assert_true(is_sure("tot t totte"));
	/* The second goes on where the first ends, and the other way round. */
	assert_true(is_sure("skole skole2"));
	assert_true(is_sure("skole2 skole"));
	assert_true(is_sure("skole2 skole skole2"));
	/* A first id that is longer than is looked at in one step. */
	assert_true(is_sure("en-forening-hvis-navn-er-laengere-end-de-64-tegn-der-ses-paa-en-gang-her b"));
}

/* Each length, so that each item ends, and `total` begins, at each place of a step. */
static void
items_may_lie_anywhere(void **state)
{
	char list[200] = "a b";

	(void)state;
	for (size_t len = 3; len < 150; len++) {
		assert_true(is_sure(list));
		strcpy(list + len, " total x");
		assert_false(is_sure(list));
		strcpy(list + len, " totem x");
		assert_true(is_sure(list));
		strcpy(list + len, " ");
		assert_false(is_sure(list));
		strcpy(list + len, "\xc3");
		assert_false(is_sure(list));
		strcpy(list + len, "\xc3\xa6");
		assert_true(is_sure(list));
		strcpy(list + len, "\xa6");
		assert_false(is_sure(list));
		strcpy(list + len, " -x");
		assert_false(is_sure(list));
		strcpy(list + len, "x");
	}
}

static void
what_is_no_list_of_ids_is_not(void **state)
{
	static const char *const list[] = {
		"", "a", "ab", "a a", "skole skole", "a a a", "A b", "a B", "-a b", "a -b", "a .b", "a _b", " a b",
		"a b ", "a  b", "total b", "a total", "a b total", "a,b c", "a b\tc", "a b/c",
		/* a letter that is capital, a sign, half a letter at each place, a letter in two parts */
		"a \xc3\x86" "b", "a \xc3\x97", "a \xc3\xb7", "\xc3 b", "a b\xc3", "a\xb8 b", "a b\xc3\xb8\xb8",
		"a\xc3\xc3\xb8 b", "\xb8" "a b", "a\xcc\x88 b", "a \xff"
	};

	(void)state;
	for (size_t i = 0; i < N_OF(list); i++)
		assert_false(is_sure(list[i]));
}

/* Each byte, at each place of a list that is longer than is looked at in one step. */
static void
each_byte_counts(void **state)
{
	const char *list = "basen sumak ungdomsklubben-i-byen biblioteket skole1";

	(void)state;
	assert_true(is_sure(list));
	for (size_t at = 0; at < strlen(list); at++)
		for (int c = 1; c < 256; c++) {
			char other[100];
			int begins = at == 0 || list[at - 1] == ' ', ends = list[at + 1] == ' ' || list[at + 1] == '\0';
			int is_plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
			int is_inner = c == '-' || c == '.' || c == '_';

			strcpy(other, list);
			other[at] = (char)c;
			/* A blank parts an item in two, the second of which must begin as one. */
			if (c == ' ' && list[at] != ' ')
				assert_int_equal(is_sure(other), !begins && !ends && list[at + 1] != '-');
			else if (list[at] != ' ')
				assert_int_equal(is_sure(other), is_plain || (is_inner && !begins));
		}
}

/* It may be a list, but that is for others to say. */
static void
what_would_take_long_is_not_sure(void **state)
{
	(void)state;
	assert_false(is_sure("\xce\xb1 b"));			/* a Greek alpha */
	assert_false(is_sure("en-lang-forening-1 en-lang-forening-2"));
	assert_true(is_sure("en-lang-foren-1 en-lang-foren-2 en-lang-forening"));
	assert_false(is_sure("tabel b"));			/* as `total` begins and ends */
}

/* The first bytes that were read of all: nothing before them is ours to look at. */
static void
nothing_is_read_before_it(void **state)
{
	const char *list = "sumak basen";
	char *block = mem_zero(strlen(list) + IDLIST_NEAR, 1);

	(void)state;
	memcpy(block, list, strlen(list));
	for (size_t i = 0; idlist_by(i) != NULL; i++)
		assert_true(idlist_by(i)(block, strlen(list)));
	free(block);
}

/* All ways say the same of lists that lie side by side, a blank before the first one and behind each. */
static int
are_ids(const char *lists)
{
	char row[700] = " ";
	int are;

	strcat(row, lists);
	are = idlist_are_ids(row + 1, strlen(lists));
	for (size_t i = 0; idlist_ids_by(i) != NULL; i++)
		assert_int_equal(idlist_ids_by(i)(row + 1, strlen(lists)), are);
	return are;
}

/* Wherever a list stands among others, so that its bytes lie at each place of a step. */
static void
lists_may_lie_side_by_side(void **state)
{
	static const char *const good[] = { "a b", "t l", "skole \xc3\xa6ldreraad", "caf\xc3\xa9 tot", "a a",
		/* as `total` begins and ends, but none is it */
		"t s lo", "tabel b", "a totalen", "b total-2" };
	static const char *const bad[] = { "A b", "-a b", "a -b", " a b", "a b ", "a  b", "", "total b", "a total",
		"a,b", "a \xc3\x86", "\xc3 b", "a b\xc3", "a\xb8 b", "a \xff", "a\nb" };

	(void)state;
	assert_true(are_ids(""));
	for (size_t before = 0; before < 140; before++) {
		char lists[500] = "";

		for (size_t i = 0; i < before; i++)
			strcat(lists, i + 1 == before ? " " : "x");
		if (before == 1)
			continue;
		for (size_t i = 0; i < N_OF(good); i++)
			strcat(strcat(lists, good[i]), " ");
		assert_true(are_ids(lists));
		for (size_t i = 0; i < N_OF(bad); i++) {
			char other[600];

			snprintf(other, sizeof other, "%s%s ", lists, bad[i]);
			assert_false(are_ids(other));
			strcat(other, "sumak basen ");
			assert_false(are_ids(other));
		}
	}
}

/* May a byte stand behind another one? */
static int
fits(int before, int c)
{
	int second = c >= 0x9f && c <= 0xbf && c != 0xb7;
	int plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
	int inner = c == '-' || c == '.' || c == '_' || c == ' ';

	return second == (before == 0xc3) && (plain || second || c == 0xc3 || (inner && before != ' '));
}

static void
each_pair_counts(void **state)
{
	(void)state;
	for (int first = 1; first < 256; first++)
		for (int second = 1; second < 256; second++) {
			char lists[] = "sumak basen-og-ungdomsklubben skole ";

			lists[11] = (char)first;
			lists[12] = (char)second;
			assert_int_equal(are_ids(lists), fits('n', first) && fits(first, second) && fits(second, 'g'));
		}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lists_that_people_write_are_sure),
		cmocka_unit_test(items_may_lie_anywhere),
		cmocka_unit_test(what_is_no_list_of_ids_is_not),
		cmocka_unit_test(each_byte_counts),
		cmocka_unit_test(lists_may_lie_side_by_side),
		cmocka_unit_test(each_pair_counts),
		cmocka_unit_test(what_would_take_long_is_not_sure),
		cmocka_unit_test(nothing_is_read_before_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
