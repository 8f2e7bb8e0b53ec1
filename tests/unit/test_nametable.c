#include "unit.h"

#include "base/buf.h"
#include "base/mem.h"
#include "base/memo.h"
#include "sheet/nameguess.h"
#include "sheet/nametable.h"

static struct nametable all;
static const char boern[] = "boern", unge[] = "unge", both[] = "boern-og-unge", hus[] = "hus", nord[] = "nord";

static int
known(void **state)
{
	(void)state;
	nametable_add(&all, boern, NULL, boern);
	nametable_add(&all, "Børn", NULL, boern);
	nametable_add(&all, unge, NULL, unge);
	nametable_add(&all, "Børn og Unge", NULL, both);
	nametable_add(&all, "Foreningen Huset", NULL, hus);
	nametable_add(&all, "Foreningen Nord", NULL, nord);
	nametable_add(&all, "Fælleden", NULL, hus);
	nametable_add(&all, "FÆLLEDEN", NULL, nord);
	assert_null(nametable_add(&all, " ", mem_copy(" ", 1), hus));
	nametable_ready(&all);
	return 0;
}

static int
release(void **state)
{
	(void)state;
	nametable_release(&all);
	return 0;
}

static const char *
id_at(const char *folded, int whole)
{
	const struct nametable_name *p = nametable_find(&all, folded, strlen(folded), whole);

	return p != NULL ? p->id : "none";
}

static void
finds_the_longest(void **state)
{
	(void)state;
	assert_string_equal(id_at("boern og unge", 0), both);
	assert_string_equal(id_at("boern og unge", 1), both);
	assert_string_equal(id_at("boern og nord", 0), boern);
	assert_string_equal(id_at("boern og nord", 1), "none");
	assert_string_equal(id_at("boernene", 0), "none");
	assert_string_equal(id_at("unge, hus", 0), unge);
	assert_string_equal(id_at("foreningen", 0), "none");
	assert_string_equal(id_at("", 1), "none");
	assert_false(all.is_plain);
}

static void
tells_ids_from_names(void **state)
{
	(void)state;
	assert_non_null(nametable_find_id(&all, "unge", 4));
	assert_null(nametable_find_id(&all, "foreningen nord", 15));
}

static void
keeps_each_name_once(void **state)
{
	const struct nametable_name *p = nametable_find(&all, "faelleden", 9, 1);

	(void)state;
	assert_int_equal(all.n, 6);
	assert_string_equal(p->id, hus);
	assert_string_equal(p->other, nord);
}

/* Before "og" a name is not at its end for sure, where a longer one goes on so. */
static void
knows_where_a_name_may_go_on(void **state)
{
	(void)state;
	assert_true(nametable_find(&all, "boern", 5, 1)->goes_on);
	assert_false(nametable_find(&all, "unge", 4, 1)->goes_on);
}

static void
finds_by_the_beginning(void **state)
{
	const struct nametable_name *p = nametable_begins(&all, "foreningen h", 12);

	(void)state;
	assert_string_equal(p->id, hus);
	assert_null(nametable_begins(&all, "foreningen", 10));
	assert_null(nametable_begins(&all, "faell", 6));	/* two are called so */
	assert_null(nametable_begins(&all, "", 0));
	assert_null(nametable_begins(&all, "zz", 2));
}

static void
recalls_what_was_kept(void **state)
{
	const struct nametable_name *p = nametable_find_id(&all, "unge", 4), *found;
	struct memo m = { 0 };

	(void)state;
	assert_false(nametable_recall(&all, &m, "Unge", 4, &found));
	assert_ptr_equal(nametable_keep(&all, &m, "Unge", 4, p), p);
	assert_null(nametable_keep(&all, &m, "none", 4, NULL));
	assert_true(nametable_recall(&all, &m, "Unge", 4, &found));
	assert_ptr_equal(found, p);
	assert_true(nametable_recall(&all, &m, "none", 4, &found));
	assert_null(found);
	memo_release(&m);
}

static void
adds_ids_behind_a_blank(void **state)
{
	struct buf ids = { 0 };

	(void)state;
	nametable_add_id(nametable_find_id(&all, "unge", 4), &ids);
	nametable_add_id(nametable_find(&all, "foreningen nord", 15, 1), &ids);
	assert_string_equal(ids.data, "unge nord");
	buf_release(&ids);
}

/* By its beginning, by letters that are otherwise, by a word; none where two could be meant. */
static void
guesses_what_was_meant(void **state)
{
	static const struct { const char *folded, *id; } texts[] = {
		{ "foreningen hu", hus }, { "unhe", unge }, { "huset", hus }, { "og unge", both },
		{ "foreningen", NULL }, { "xyzzy", NULL }, { "", NULL }
	};
	struct nameguess guess = { 0 };

	(void)state;
	for (int pass = 0; pass < 2; pass++, nameguess_release(&guess))
		for (size_t i = 0; i < N_OF(texts); i++) {
			const struct nametable_name *p = nameguess_find(&guess, &all, texts[i].folded, strlen(texts[i].folded));

			if (texts[i].id == NULL ? p != NULL : p == NULL || strcmp(p->id, texts[i].id) != 0)
				fail_msg("'%s' was taken for %s", texts[i].folded, p != NULL ? p->id : "none");
		}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_the_longest),
		cmocka_unit_test(tells_ids_from_names),
		cmocka_unit_test(keeps_each_name_once),
		cmocka_unit_test(knows_where_a_name_may_go_on),
		cmocka_unit_test(finds_by_the_beginning),
		cmocka_unit_test(recalls_what_was_kept),
		cmocka_unit_test(adds_ids_behind_a_blank),
		cmocka_unit_test(guesses_what_was_meant),
	};

	return cmocka_run_group_tests(tests, known, release);
}
