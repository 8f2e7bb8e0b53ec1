#include "unit.h"

#include "base/buf.h"
#include "sheet/naming.h"

static struct naming all = { .thing = "actor" };

static int
known(void **state)
{
	(void)state;
	naming_add(&all, "sumak", "Café Sumak");
	naming_add(&all, "basen", "Basen");
	naming_add(&all, "uu", "UU, uddannelsesvejledningen");
	naming_add(&all, "boern", "Børn");
	naming_add(&all, "unge", "Unge");
	naming_add(&all, "boern-og-unge", "Børn og Unge");
	naming_add(&all, "bf34", "Boligforeningen, afd. 34");
	naming_add(&all, "bf", "Boligforeningen");
	naming_add(&all, "plus", "Fritid + Plus & Mere");
	naming_add(&all, "a1", "Helhedsplanen");
	naming_add(&all, "a2", "HELHEDSPLANEN");
	naming_ready(&all);
	return 0;
}

static int
release(void **state)
{
	(void)state;
	naming_release(&all);
	return 0;
}

/* The ids, or "!" and what is wrong. */
static const char *
split(const char *text)
{
	static char answer[1000];
	struct buf ids = { 0 }, why = { 0 };
	int good = naming_split(&all, text, strlen(text), &ids, &why);

	snprintf(answer, sizeof answer, "%s%s", good ? "" : "!",
	    good ? buf_text(&ids) : buf_text(&why));
	buf_release(&ids);
	buf_release(&why);
	return answer;
}

static void
takes_the_longest_name_first(void **state)
{
	(void)state;
	assert_string_equal(split("Børn og Unge"), "boern-og-unge");
	assert_string_equal(split("Børn og Unge og Basen"), "boern-og-unge basen");
	assert_string_equal(split("Unge og Børn"), "unge boern");
	assert_string_equal(split("Boligforeningen, afd. 34, Basen"), "bf34 basen");
	assert_string_equal(split("Boligforeningen, Basen"), "bf basen");
	assert_string_equal(split("UU, uddannelsesvejledningen; uu"), "uu uu");
	assert_string_equal(split("Fritid + Plus & Mere + Basen"), "plus basen");
}

static void
parts_items(void **state)
{
	static const char *const same[] = {
		"sumak basen", "Café Sumak, Basen", "café sumak;basen", "SUMAK\nBasen",
		"sumak + basen", "sumak/basen", "Sumak & Basen", "sumak og basen",
		"Café Sumak samt Basen", " sumak,basen, ", "sumak, og basen", "Café\u00a0Sumak , Basen",
		"Cafe\u0301 Sumak,basen", "sumak\r\nbasen\r\n", "sumak and basen", ",sumak,,basen"
	};

	(void)state;
	for (size_t i = 0; i < N_OF(same); i++)
		if (strcmp(split(same[i]), "sumak basen") != 0)
			fail_msg("'%s' gave %s", same[i], split(same[i]));
	assert_string_equal(split("uu sumak, basen uu"), "uu sumak basen uu");
	assert_string_equal(split(""), "");
}

/* What was read once is known by its spelling: it is told the same, as part of a longer name too. */
static void
reads_again_what_it_read(void **state)
{
	static const struct { const char *text, *ids; } lists[] = {
		{ "Børn", "boern" }, { "Børn og Unge", "boern-og-unge" }, { "Børn og Basen", "boern basen" },
		{ "Boligforeningen", "bf" }, { "Boligforeningen, afd. 34", "bf34" },
		{ "Boligforeningen, Unge", "bf unge" }, { "Basen og \nUnge", "!unknown actor 'Basen og'; did you mean 'basen'?" },
		{ "Basen\nUnge", "basen unge" }, { "Basen og Unge", "basen unge" },
		{ "uu basen", "uu basen" }, { "uu Unge, basen uu", "uu unge basen uu" },
		{ "uu sumak Café", "!unknown actor 'uu sumak Café'" },
		{ " og Basen", "basen" }, { "Basen og ", "!unknown actor 'Basen og '; did you mean 'basen'?" },
		{ "Helhedsplanen", "!'Helhedsplanen' is both 'a1' and 'a2'; write the id" }
	};

	(void)state;
	for (int pass = 0; pass < 2; pass++)
		for (size_t i = 0; i < N_OF(lists); i++)
			assert_string_equal(split(lists[i].text), lists[i].ids);
}

/* Ids with blanks between are each known by its spelling, unless they may be another thing, too. */
static void
reads_ids_in_a_row(void **state)
{
	static const struct { const char *name, *list; } more[] = {
		{ "uu basen", "uu basen" }, { "uu basen, Nord", "uu basen, Nord" }, { "uu basen og ", "uu basen og ," }
	};
	struct buf ids = { 0 };

	(void)state;
	assert_int_equal(all.written.ids_may_be_one, 0);
	assert_string_equal(split("uu basen unge; basen  uu"), "uu basen unge basen uu");
	assert_string_equal(split("uu Basen"), "uu basen");
	assert_string_equal(split("uu og"), "!unknown actor 'uu og'");
	assert_string_equal(split("uu Basen og"), "!unknown actor 'uu Basen og'");
	assert_string_equal(split("boern Unge, uu Helhedsplanen"), "!unknown actor 'uu Helhedsplanen'; did you mean 'a1' (Helhedsplanen)?");
	for (size_t i = 0; i < N_OF(more); i++) {
		struct naming n = { .thing = "actor" };

		naming_add(&n, "uu", NULL);
		naming_add(&n, "basen", "Basen");
		naming_add(&n, "nord", more[i].name);
		naming_ready(&n);
		for (int pass = 0; pass < 2; pass++, buf_clear(&ids)) {
			assert_true(naming_split(&n, "basen uu", 8, &ids, NULL));
			assert_string_equal(ids.data, "basen uu");
			buf_clear(&ids);
			assert_true(naming_split(&n, more[i].list, strlen(more[i].list), &ids, NULL));
			assert_string_equal(ids.data, "nord");
		}
		assert_true(n.written.ids_may_be_one);
		naming_release(&n);
	}
	buf_release(&ids);
}

/* An id that is a word that parts is one where nothing stands beside it. */
static void
knows_an_id_that_parts(void **state)
{
	struct naming n = { .thing = "actor" };
	struct buf ids = { 0 };

	(void)state;
	naming_add(&n, "og", NULL);
	naming_add(&n, "basen", NULL);
	naming_ready(&n);
	assert_true(naming_split(&n, "basen OG basen", 14, &ids, NULL));
	assert_string_equal(ids.data, "basen basen");
	buf_clear(&ids);
	assert_true(naming_split(&n, "og", 2, &ids, NULL));
	assert_string_equal(ids.data, "og");
	buf_release(&ids);
	naming_release(&n);
}

static void
tells_unknown_ones(void **state)
{
	(void)state;
	assert_string_equal(split("Café Sumac, Basen"),
	    "!unknown actor 'Café Sumac'; did you mean 'sumak' (Café Sumak)?");
	assert_string_equal(split("Bassen og Politiet"), "!unknown actor 'Bassen'; "
	    "did you mean 'basen'?; unknown actor 'Politiet'");
	/* names are not parted by a space alone */
	assert_int_equal(*split("Café Sumak Basen"), '!');
	/* the beginning of a name is not the name */
	assert_string_equal(split("Basen Nord, sumak"), "!unknown actor 'Basen Nord'");
	assert_string_equal(split("Helhedsplanen"), "!'Helhedsplanen' is both 'a1' and 'a2'; "
	    "write the id");
}

/* How often does a text hold another? */
static int
times(const char *text, const char *other)
{
	int n = 0;

	while ((text = strstr(text, other)) != NULL) {
		text += strlen(other);
		n++;
	}
	return n;
}

/* Of a list that many are unknown of ten are told; and of what may be meant eight are proposed to be said on the command line. */
static void
stops_at_a_flood(void **state)
{
	struct naming several = { .thing = "actor" };
	enum { MANY = 12 };
	char many[4001], id[MANY][20], near[20];

	(void)state;
	for (size_t i = 0; i < 4000; i += 2)
		memcpy(many + i, "x,", 2);
	many[4000] = '\0';
	assert_int_equal(times(split(many), "unknown actor"), 10);
	for (int i = 0; i < MANY; i++) {
		snprintf(id[i], sizeof id[i], "%c%c%c-foreningen", 'a' + i, 'a' + i, 'a' + i);
		naming_add(&several, id[i], NULL);
	}
	naming_ready(&several);
	for (int i = 0; i < MANY; i++) {
		struct buf ids = { 0 }, why = { 0 };

		snprintf(near, sizeof near, "%.12s", id[i]);	/* without its last letters */
		assert_false(naming_split(&several, near, strlen(near), &ids, &why));
		buf_release(&ids);
		buf_release(&why);
	}
	assert_int_equal(times(buf_text(&several.meant), " --actor "), 8);
	naming_release(&several);
}

/* A word of a name, what stands behind one, or a beginning: if only one actor has it. */
static void
proposes_by_a_part_of_a_name(void **state)
{
	static const char typed[] = "ASTA; på torvet; Bo; Asta på; café; gade; nørregade; Café As";
	struct naming n = { .thing = "actor" };
	struct buf ids = { 0 }, why = { 0 };

	(void)state;
	naming_add(&n, "k1", "Café Asta på Torvet");
	naming_add(&n, "k2", "Café Bo");
	naming_add(&n, "x1", "Huset i Nørregade");
	naming_add(&n, "x2", "HUSET I NØRREGADE");
	naming_ready(&n);
	assert_int_equal(naming_split(&n, typed, strlen(typed), &ids, &why), 0);
	assert_string_equal(why.data, "unknown actor 'ASTA'; did you mean 'k1' (Café Asta på Torvet)?; "
	    "unknown actor 'på torvet'; did you mean 'k1' (Café Asta på Torvet)?; "
	    "unknown actor 'Bo'; unknown actor 'Asta på'; did you mean 'k1' (Café Asta på Torvet)?; "
	    "unknown actor 'café'; unknown actor 'gade'; "
	    "unknown actor 'nørregade'; unknown actor 'Café As'; did you mean 'k1' (Café Asta på Torvet)?");
	/* Others that are added are found too, and what is meant stays the same. */
	naming_add_rule(&n, "k2", "Hos Bodil, i kælderen, hvor der er varmt");
	naming_ready(&n);
	buf_clear(&why);
	assert_int_equal(naming_one(&n, "asta", 4, &ids, &why), 0);
	assert_string_equal(why.data, "unknown actor 'asta'; did you mean 'k1' (Café Asta på Torvet)?");
	buf_clear(&why);
	assert_int_equal(naming_one(&n, "Bodil", 5, &ids, &why), 0);
	assert_string_equal(why.data,
	    "unknown actor 'Bodil'; did you mean 'k2' (Hos Bodil, i kælderen, hvor der er varmt)?");
	assert_int_equal(ids.len, 0);
	buf_release(&ids);
	buf_release(&why);
	naming_release(&n);
}

/* Words in another form than the name has them: the article, a plural; if all are words of one actor. */
static void
proposes_by_another_form_of_a_word(void **state)
{
	static const struct {
		const char *typed, *meant;	/* meant NULL: nobody is proposed */
	} tried[] = {
		{ "klubben", "klub" }, { "KLUBBEN", "klub" }, { "Vestby Klubben", "klub" }, { "Ny klub", NULL },
		{ "kvindeforeningen", "somali" }, { "foreningen", NULL }, { "Somaliske kvindeforening", "somali" },
		{ "sognet", "kirke" }, { "Vestby Bibliotek", "bib" }, { "Vestby Biblioteks klub", NULL },
		{ "vestbys", NULL }, { "Kirkens Korshær", NULL },
	};
	struct naming n = { .thing = "actor" };

	(void)state;
	naming_add(&n, "klub", "Ungdomsklubben Basen i Vestby");
	naming_add(&n, "somali", "Somalisk Kvindeforening");
	naming_add(&n, "kirke", "Vestby Sogn og Menighed");
	naming_add(&n, "bib", "Biblioteket");
	naming_ready(&n);
	for (size_t i = 0; i < sizeof tried / sizeof *tried; i++) {
		struct buf ids = { 0 }, why = { 0 }, meant = { 0 };

		assert_int_equal(naming_one(&n, tried[i].typed, strlen(tried[i].typed), &ids, &why), 0);
		buf_addf(&meant, "did you mean '%s'", tried[i].meant != NULL ? tried[i].meant : "");
		if ((strstr(why.data, "did you mean") != NULL) != (tried[i].meant != NULL) ||
		    (tried[i].meant != NULL && strstr(why.data, meant.data) == NULL))
			fail_msg("%s: %s", tried[i].typed, why.data);
		buf_release(&ids);
		buf_release(&why);
		buf_release(&meant);
	}
	naming_release(&n);
}

/* Names without separators are sought as whole items; with one more name that has one, letter by letter. */
static void
a_list_is_the_same_however_it_is_sought(void **state)
{
	static const char *const names[] = { "hus", "Hus nord", "fest og", "og", "and", "Nord", "a b", "Børn", "samt", "x og" };
	static const char *const pieces[] = { "hus", " ", ",", "nord", " og ", "og", "fest", "Fest og", "  ", "\n", "+",
	    " samt ", "and", " and", "børn", "ukendt", "a", "b", "x", " & " };
	struct naming n[2] = { { .thing = "actor" }, { .thing = "actor" } };
	struct buf text = { 0 }, ids[2] = { { 0 }, { 0 } }, why[2] = { { 0 }, { 0 } };
	unsigned long seed = 1;

	(void)state;
	/* Those with "og" at the end may go on behind it, so each of the sets is tried without and with them. */
	for (int all_of = 0; all_of < 2; all_of++) {
		for (int k = 0; k < 2; k++) {
			for (size_t i = 0; i < N_OF(names); i++)
				if (all_of || (strcmp(names[i], "fest og") != 0 && strcmp(names[i], "x og") != 0))
					naming_add(&n[k], names[i], NULL);
			if (k == 1)
				naming_add(&n[k], "zz,zz", NULL);
			naming_ready(&n[k]);
		}
		assert_int_equal(n[0].known.is_plain, !all_of);
		assert_false(n[1].known.is_plain);
		for (int i = 0; i < 5000; i++) {
			buf_clear(&text);
			for (unsigned long left = 1 + seed % 9; left > 0; left--) {
				seed = seed * 1103515245 + 12345;
				buf_adds(&text, pieces[(seed >> 16 & 0x7fff) % N_OF(pieces)]);
			}
			for (int k = 0; k < 2; k++) {
				buf_clear(&ids[k]);
				buf_clear(&why[k]);
				naming_split(&n[k], text.data, text.len, &ids[k], &why[k]);
			}
			assert_string_equal(buf_text(&ids[0]), buf_text(&ids[1]));
			assert_string_equal(buf_text(&why[0]), buf_text(&why[1]));
		}
		naming_release(&n[0]);
		naming_release(&n[1]);
		n[0].thing = n[1].thing = "actor";
	}
	buf_release(&text);
	for (int k = 0; k < 2; k++) {
		buf_release(&ids[k]);
		buf_release(&why[k]);
	}
}

/* Who does not ask what is wrong is told the same, and nothing more. */
static void
nobody_need_ask_what_is_wrong(void **state)
{
	static const char *const texts[] = { "Basen", "basen, sumak", "nobody", "basen, nobody", "both", "" };
	struct naming actors = { .thing = "actor" };

	(void)state;
	naming_add(&actors, "sumak", "Both");
	naming_add(&actors, "basen", "both");
	naming_ready(&actors);
	for (size_t i = 0; i < N_OF(texts); i++) {
		struct buf a = { 0 }, b = { 0 }, c = { 0 }, d = { 0 }, why = { 0 };
		size_t len = strlen(texts[i]);

		assert_int_equal(naming_split(&actors, texts[i], len, &a, NULL),
		    naming_split(&actors, texts[i], len, &b, &why));
		assert_string_equal(buf_text(&a), buf_text(&b));
		assert_int_equal(naming_one(&actors, texts[i], len, &c, NULL),
		    naming_one(&actors, texts[i], len, &d, &why));
		assert_string_equal(buf_text(&c), buf_text(&d));
		buf_release(&a);
		buf_release(&b);
		buf_release(&c);
		buf_release(&d);
		buf_release(&why);
	}
	naming_release(&actors);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nobody_need_ask_what_is_wrong),
		cmocka_unit_test(takes_the_longest_name_first),
		cmocka_unit_test(parts_items),
		cmocka_unit_test(reads_again_what_it_read),
		cmocka_unit_test(reads_ids_in_a_row),
		cmocka_unit_test(knows_an_id_that_parts),
		cmocka_unit_test(tells_unknown_ones),
		cmocka_unit_test(stops_at_a_flood),
		cmocka_unit_test(proposes_by_a_part_of_a_name),
		cmocka_unit_test(proposes_by_another_form_of_a_word),
		cmocka_unit_test(a_list_is_the_same_however_it_is_sought),
	};

	return cmocka_run_group_tests(tests, known, release);
}
