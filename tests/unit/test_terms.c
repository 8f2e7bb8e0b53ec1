#include "unit.h"

#include "base/nfc.h"
#include "base/text.h"
#include "field/terms.h"

/* The codes of the contract and of domain.md, in their order. */
static const struct { const struct vocab *vocab; const char *codes; } contract[] = {
	{ &type_vocab, "boligomraade forening bibliotek sundhed" },
	{ &sector_vocab, "boligsocial kommunal regional frivillig beboer privat statslig" },
	{ &kind_vocab, "helhedsplan boligorganisation boligafdeling beboerdemokrati beboergruppe "
	    "forening frivillig-organisation kommunal-indsats bibliotek skole daginstitution "
	    "uddannelse plejecenter jobcenter forvaltning trossamfund sundhed region virksomhed "
	    "socialoekonomisk erhvervsnetvaerk politi fond andet" },
	{ &presence_vocab, "fast jaevnligt adhoc ekstern" },
	{ &basis_vocab, "fast projekt" },
	{ &form_vocab, "videndele samvirke ressourceudveksle samordne samskabe" },
	{ &channel_vocab, "moede uformel digital arrangement" },
	{ &language_vocab, "da en" },
	{ &weekday_vocab, "ma ti on to fr loe soe" },
	{ &reach_vocab, "omraade by region" },
	{ &focus_vocab, "beboerinddragelse foreningsliv laering kultur sundhed raadgivning "
	    "beskaeftigelse boern-unge" },
	{ &room_vocab, "koekken cafe multisal vaerksted moedesal moedelokale kursuslokale kantine "
	    "bibliotek klinik fitness kontor udeareal" },
	{ &forum_kind_vocab, "husraad beboerledelse lejerforening netvaerk koordinering" },
	{ &rhythm_vocab, "uge maaned kvartal halvaar aar" },
	{ &phase_vocab, "ide implementering forankring evaluering afsluttet" },
	{ &meeting_kind_vocab, "forum faelles delt ledelse" },
	{ &resource_kind_vocab, "lokale udstyr penge tjeneste" },
	{ &status_vocab, "nej paa-vej ja" },
	{ &booking_status_vocab, "booket aflyst afvist" },
	{ &mandate_vocab, "selv spoerger" },
	{ &match_kind_vocab, "tilbud styrke maal behov" },
	{ &better_vocab, "mere mindre" },
	{ &yes_no_vocab, "ja nej" },
	{ &relation_vocab, "ejer driver sidder-i indkalder har-til-huse bruger besoeger "
	    "samarbejder-udefra betaler" }
};

/* The default sector of each kind; a kind that is not here must be given one. */
static const struct { const char *kind, *sector; } defaults[] = {
	{ "helhedsplan", "boligsocial" }, { "boligorganisation", "boligsocial" },
	{ "boligafdeling", "boligsocial" }, { "beboerdemokrati", "beboer" },
	{ "beboergruppe", "beboer" }, { "forening", "frivillig" },
	{ "frivillig-organisation", "frivillig" }, { "kommunal-indsats", "kommunal" },
	{ "bibliotek", "kommunal" }, { "skole", "kommunal" }, { "daginstitution", "kommunal" },
	{ "uddannelse", "kommunal" }, { "plejecenter", "kommunal" }, { "jobcenter", "kommunal" },
	{ "forvaltning", "kommunal" }, { "trossamfund", "frivillig" }, { "sundhed", "privat" },
	{ "region", "regional" }, { "virksomhed", "privat" }, { "socialoekonomisk", "privat" },
	{ "erhvervsnetvaerk", "privat" }, { "politi", "statslig" }
};

static int
find(const struct vocab *v, const char *text)
{
	return vocab_find(v, text, strlen(text));
}

static void
each_list_holds_the_codes_of_the_contract_in_order(void **state)
{
	(void)state;
	for (size_t i = 0; i < N_OF(contract); i++) {
		const char *s = contract[i].codes;
		size_t n = 0;

		for (; *s != '\0'; s += strcspn(s, " "), s += *s == ' ', n++) {
			size_t len = strcspn(s, " ");

			if (n >= contract[i].vocab->n ||
			    strlen(contract[i].vocab->term[n].code) != len ||
			    memcmp(contract[i].vocab->term[n].code, s, len) != 0)
				fail_msg("number %zu of '%s' is not %.*s", n, contract[i].vocab->name,
				    (int)len, s);
		}
		assert_int_equal(contract[i].vocab->n, n);
	}
}

static void
no_list_is_forgotten(void **state)
{
	size_t n = 0;

	(void)state;
	for (; all_vocabs[n] != NULL; n++) {
		size_t k = 0;

		while (k < N_OF(contract) && contract[k].vocab != all_vocabs[n])
			k++;
		if (k == N_OF(contract))
			fail_msg("'%s' is not in the contract", all_vocabs[n]->name);
		for (k = 0; k < n; k++) {
			assert_ptr_not_equal(all_vocabs[k], all_vocabs[n]);
			assert_string_not_equal(all_vocabs[k]->name, all_vocabs[n]->name);
		}
	}
	assert_int_equal(n, N_OF(contract));
}

static void
codes_are_unique_small_letters_of_ascii(void **state)
{
	(void)state;
	for (size_t i = 0; all_vocabs[i] != NULL; i++) {
		const struct vocab *v = all_vocabs[i];

		for (size_t k = 0; k < v->n; k++) {
			const char *code = v->term[k].code;

			assert_int_equal(strspn(code, "abcdefghijklmnopqrstuvwxyz-"), strlen(code));
			assert_true(strlen(code) > 1);
			assert_int_not_equal(code[0], '-');
			assert_int_not_equal(code[strlen(code) - 1], '-');
			assert_string_not_equal(code, "total");
			for (size_t m = 0; m < k; m++)
				assert_string_not_equal(v->term[m].code, code);
			assert_int_equal(find(v, code), k);
		}
	}
}

/* Is it text that can be shown: not empty, UTF-8 in normal form C, no blanks around? */
static int
is_text(const char *s)
{
	size_t len = s != NULL ? strlen(s) : 0;

	return len > 0 && text_invalid(s, len) == len && nfc_is(s, len) &&
	    s[0] != ' ' && s[len - 1] != ' ' && strpbrk(s, "\n\t;|") == NULL;
}

static void
each_term_has_its_names_and_its_source(void **state)
{
	(void)state;
	for (size_t i = 0; all_vocabs[i] != NULL; i++) {
		assert_true(is_text(all_vocabs[i]->name));
		for (size_t k = 0; k < all_vocabs[i]->n; k++) {
			const struct vocab_term *t = &all_vocabs[i]->term[k];

			if (!is_text(t->da) || !is_text(t->en) || *t->source == '\0')
				fail_msg("the term '%s' of '%s'", t->code, all_vocabs[i]->name);
		}
	}
}

static void
no_two_terms_of_a_list_are_called_the_same(void **state)
{
	(void)state;
	for (size_t i = 0; all_vocabs[i] != NULL; i++)
		for (size_t k = 0; k < all_vocabs[i]->n; k++)
			for (size_t m = 0; m < k; m++) {
				const struct vocab_term *a = &all_vocabs[i]->term[k];
				const struct vocab_term *b = &all_vocabs[i]->term[m];

				assert_string_not_equal(a->da, b->da);
				assert_string_not_equal(a->en, b->en);
			}
}

static void
danish_spellings_find_their_codes(void **state)
{
	(void)state;
	assert_int_equal(find(&type_vocab, "boligområde"), 0);
	assert_int_equal(find(&status_vocab, "på-vej"), STATUS_PAA_VEJ);
	assert_int_equal(find(&presence_vocab, "jævnligt"), PRESENCE_JAEVNLIGT);
	assert_int_equal(find(&channel_vocab, "møde"), 0);
	assert_int_equal(find(&weekday_vocab, "lø"), 5);
	assert_int_equal(find(&weekday_vocab, "sø"), 6);
	assert_string_equal(kind_vocab.term[find(&kind_vocab, "socialøkonomisk")].code, "socialoekonomisk");
	assert_string_equal(kind_vocab.term[find(&kind_vocab, "erhvervsnetværk")].code, "erhvervsnetvaerk");
	assert_int_equal(find(&focus_vocab, "børn-unge"), 7);
	assert_int_equal(find(&room_vocab, "køkken"), 0);
	assert_int_equal(find(&room_vocab, "værksted"), 3);
	assert_int_equal(find(&forum_kind_vocab, "husråd"), 0);
	assert_int_equal(find(&rhythm_vocab, "måned"), 1);
	assert_int_equal(find(&rhythm_vocab, "halvår"), 3);
	assert_int_equal(find(&rhythm_vocab, "år"), 4);
	assert_int_equal(find(&meeting_kind_vocab, "fælles"), 1);
	assert_int_equal(find(&reach_vocab, "område"), 0);
}

/* Each number that code uses for a code, beside it. */
static const struct { const struct vocab *vocab; int number; const char *code; } places[] = {
	{ &form_vocab, FORM_VIDENDELE, "videndele" },
	{ &form_vocab, FORM_SAMVIRKE, "samvirke" },
	{ &form_vocab, FORM_RESSOURCEUDVEKSLE, "ressourceudveksle" },
	{ &form_vocab, FORM_SAMORDNE, "samordne" },
	{ &form_vocab, FORM_SAMSKABE, "samskabe" },
	{ &sector_vocab, SECTOR_BOLIGSOCIAL, "boligsocial" },
	{ &sector_vocab, SECTOR_KOMMUNAL, "kommunal" },
	{ &sector_vocab, SECTOR_REGIONAL, "regional" },
	{ &sector_vocab, SECTOR_FRIVILLIG, "frivillig" },
	{ &sector_vocab, SECTOR_BEBOER, "beboer" },
	{ &sector_vocab, SECTOR_PRIVAT, "privat" },
	{ &sector_vocab, SECTOR_STATSLIG, "statslig" },
	{ &channel_vocab, CHANNEL_MOEDE, "moede" },
	{ &channel_vocab, CHANNEL_UFORMEL, "uformel" },
	{ &channel_vocab, CHANNEL_DIGITAL, "digital" },
	{ &channel_vocab, CHANNEL_ARRANGEMENT, "arrangement" },
	{ &presence_vocab, PRESENCE_FAST, "fast" },
	{ &presence_vocab, PRESENCE_JAEVNLIGT, "jaevnligt" },
	{ &presence_vocab, PRESENCE_ADHOC, "adhoc" },
	{ &presence_vocab, PRESENCE_EKSTERN, "ekstern" },
	{ &phase_vocab, PHASE_IDE, "ide" },
	{ &phase_vocab, PHASE_IMPLEMENTERING, "implementering" },
	{ &phase_vocab, PHASE_FORANKRING, "forankring" },
	{ &phase_vocab, PHASE_EVALUERING, "evaluering" },
	{ &phase_vocab, PHASE_AFSLUTTET, "afsluttet" },
	{ &meeting_kind_vocab, MEETING_FORUM, "forum" },
	{ &meeting_kind_vocab, MEETING_FAELLES, "faelles" },
	{ &meeting_kind_vocab, MEETING_DELT, "delt" },
	{ &meeting_kind_vocab, MEETING_LEDELSE, "ledelse" },
	{ &quadrant_vocab, QUADRANT_MEDSPILLER, "medspiller" },
	{ &quadrant_vocab, QUADRANT_BEROERT, "beroert" },
	{ &quadrant_vocab, QUADRANT_RAMMESAETTER, "rammesaetter" },
	{ &quadrant_vocab, QUADRANT_TILSKUER, "tilskuer" },
	{ &basis_vocab, BASIS_FAST, "fast" },
	{ &basis_vocab, BASIS_PROJEKT, "projekt" },
	{ &room_vocab, ROOM_KOEKKEN, "koekken" },
	{ &room_vocab, ROOM_CAFE, "cafe" },
	{ &room_vocab, ROOM_MULTISAL, "multisal" },
	{ &room_vocab, ROOM_VAERKSTED, "vaerksted" },
	{ &room_vocab, ROOM_MOEDESAL, "moedesal" },
	{ &room_vocab, ROOM_MOEDELOKALE, "moedelokale" },
	{ &room_vocab, ROOM_KURSUSLOKALE, "kursuslokale" },
	{ &room_vocab, ROOM_KANTINE, "kantine" },
	{ &room_vocab, ROOM_BIBLIOTEK, "bibliotek" },
	{ &room_vocab, ROOM_KLINIK, "klinik" },
	{ &room_vocab, ROOM_FITNESS, "fitness" },
	{ &room_vocab, ROOM_KONTOR, "kontor" },
	{ &room_vocab, ROOM_UDEAREAL, "udeareal" },
	{ &forum_kind_vocab, FORUM_HUSRAAD, "husraad" },
	{ &forum_kind_vocab, FORUM_BEBOERLEDELSE, "beboerledelse" },
	{ &forum_kind_vocab, FORUM_LEJERFORENING, "lejerforening" },
	{ &forum_kind_vocab, FORUM_NETVAERK, "netvaerk" },
	{ &forum_kind_vocab, FORUM_KOORDINERING, "koordinering" },
	{ &yes_no_vocab, YES_NO_JA, "ja" },
	{ &yes_no_vocab, YES_NO_NEJ, "nej" },
	{ &mandate_vocab, MANDATE_SELV, "selv" },
	{ &mandate_vocab, MANDATE_SPOERGER, "spoerger" },
	{ &relation_vocab, RELATION_EJER, "ejer" },
	{ &relation_vocab, RELATION_DRIVER, "driver" },
	{ &relation_vocab, RELATION_SIDDER_I, "sidder-i" },
	{ &relation_vocab, RELATION_INDKALDER, "indkalder" },
	{ &relation_vocab, RELATION_HAR_TIL_HUSE, "har-til-huse" },
	{ &relation_vocab, RELATION_BRUGER, "bruger" },
	{ &relation_vocab, RELATION_BESOEGER, "besoeger" },
	{ &relation_vocab, RELATION_SAMARBEJDER_UDEFRA, "samarbejder-udefra" },
	{ &relation_vocab, RELATION_BETALER, "betaler" },
	{ &match_kind_vocab, MATCH_TILBUD, "tilbud" },
	{ &match_kind_vocab, MATCH_STYRKE, "styrke" },
	{ &match_kind_vocab, MATCH_MAAL, "maal" },
	{ &match_kind_vocab, MATCH_BEHOV, "behov" },
	{ &better_vocab, BETTER_MERE, "mere" },
	{ &better_vocab, BETTER_MINDRE, "mindre" },
	{ &booking_status_vocab, BOOKING_BOOKET, "booket" },
	{ &booking_status_vocab, BOOKING_AFLYST, "aflyst" },
	{ &booking_status_vocab, BOOKING_AFVIST, "afvist" },
	{ &resource_kind_vocab, RESOURCE_LOKALE, "lokale" },
	{ &resource_kind_vocab, RESOURCE_UDSTYR, "udstyr" },
	{ &resource_kind_vocab, RESOURCE_PENGE, "penge" },
	{ &resource_kind_vocab, RESOURCE_TJENESTE, "tjeneste" },
	{ &status_vocab, STATUS_NEJ, "nej" },
	{ &status_vocab, STATUS_PAA_VEJ, "paa-vej" },
	{ &status_vocab, STATUS_JA, "ja" }
};

static void
numbers_of_codes_are_places_in_their_lists(void **state)
{
	(void)state;
	for (size_t i = 0; i < N_OF(places); i++)
		if (find(places[i].vocab, places[i].code) != places[i].number)
			fail_msg("'%s' of '%s' is not number %d", places[i].code, places[i].vocab->name, places[i].number);
	assert_int_equal(form_vocab.n, FORMS);
	assert_int_equal(sector_vocab.n, SECTORS);
	assert_int_equal(relation_vocab.n, RELATIONS);
	assert_int_equal(room_vocab.n, ROOM_UDEAREAL + 1);
	assert_int_equal(status_vocab.n, STATUSES);
}

static void
another_word_means_one_code_and_is_none(void **state)
{
	(void)state;
	for (const struct vocab *const *v = all_vocabs; *v != NULL; v++)
		for (const struct vocab_other *o = (*v)->other; o != NULL && *o->word != '\0'; o++) {
			if (find(*v, o->code) < 0 || find(*v, o->word) >= 0)
				fail_msg("'%s' for '%s' of %s", o->word, o->code, (*v)->name);
			/* It is suggested, and no code that happens to be as near. */
			assert_string_equal(vocab_nearest(*v, o->word, strlen(o->word)), o->code);
			for (const struct vocab_other *p = o + 1; *p->word != '\0'; p++)
				assert_string_not_equal(o->word, p->word);
		}
}

static void
a_kind_has_its_default_sector(void **state)
{
	(void)state;
	for (size_t i = 0; i < N_OF(defaults); i++) {
		const char *sector = kind_sector(find(&kind_vocab, defaults[i].kind));

		assert_non_null(sector);
		assert_string_equal(sector, defaults[i].sector);
	}
	assert_null(kind_sector(find(&kind_vocab, "fond")));
	assert_null(kind_sector(find(&kind_vocab, "andet")));
	assert_null(kind_sector(-1));
	assert_int_equal(N_OF(defaults) + 2, kind_vocab.n);
}

static void
every_default_sector_is_one(void **state)
{
	(void)state;
	for (int i = 0; i < (int)kind_vocab.n; i++)
		if (kind_sector(i) != NULL)
			assert_true(find(&sector_vocab, kind_sector(i)) >= 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_list_holds_the_codes_of_the_contract_in_order),
		cmocka_unit_test(no_list_is_forgotten),
		cmocka_unit_test(codes_are_unique_small_letters_of_ascii),
		cmocka_unit_test(each_term_has_its_names_and_its_source),
		cmocka_unit_test(no_two_terms_of_a_list_are_called_the_same),
		cmocka_unit_test(danish_spellings_find_their_codes),
		cmocka_unit_test(numbers_of_codes_are_places_in_their_lists),
		cmocka_unit_test(another_word_means_one_code_and_is_none),
		cmocka_unit_test(a_kind_has_its_default_sector),
		cmocka_unit_test(every_default_sector_is_one),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
