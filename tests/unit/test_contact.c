#include "unit.h"

#include "base/contact.h"
#include "base/contactlook.h"

enum { NO = 0, PHONE = CONTACT_PHONE, MAIL = CONTACT_MAIL };

/* Decided by hand; sure: what is left when only the sure ones are asked for. */
static const struct { const char *text; unsigned found, sure; } texts[] = {
	/* telephone numbers */
	{ "Fatima, ring 22 33 44 55, f@gmail.com har g\u00e6ld", PHONE | MAIL, PHONE | MAIL },
	{ "22 33 44 55", PHONE, PHONE },
	{ "(22 33 44 55)", PHONE, PHONE },
	{ "Bo: 22 33 44 55.", PHONE, PHONE },
	{ "22-33-44-55", PHONE, PHONE },
	{ "22.33.44.55", PHONE, PHONE },
	{ "22\u00a033\u00a044\u00a055", PHONE, PHONE },
	{ "\uff12\uff12 \uff13\uff13 \uff14\uff14 \uff15\uff15", PHONE, PHONE },
	{ "22334455", PHONE, NO },
	{ "2233 4455", PHONE, NO },
	{ "han har 22334455 nu", PHONE, NO },
	{ "tlf. 22334455", PHONE, PHONE },
	{ "tlf.22334455", PHONE, PHONE },
	{ "Tlf:22334455", PHONE, PHONE },
	{ "telefon 2233 4455", PHONE, PHONE },
	{ "mobil: 22 334 455", PHONE, PHONE },
	{ "mob. 223 344 55", PHONE, PHONE },
	{ "ring til Bo p\u00e5 22334455", PHONE, PHONE },
	{ "ring til Bo p\u00e5 22-33-44-55", PHONE, PHONE },
	{ "sms 2233-4455", PHONE, PHONE },
	{ "+45 22334455", PHONE, PHONE },
	{ "+4522334455", PHONE, PHONE },
	{ "+45 22 33 44 55", PHONE, PHONE },
	{ "(+45) 22 33 44 55", PHONE, PHONE },
	{ "+45-22-33-44-55", PHONE, PHONE },
	{ "0045 22334455", PHONE, PHONE },
	{ "004522334455", PHONE, PHONE },
	{ "0046 70 123 45 67", PHONE, PHONE },
	{ "00101901234", NO, NO },
	{ "45 22 33 44 55", PHONE, PHONE },
	{ "45 22334455", PHONE, PHONE },
	{ "+46 70 123 45 67", PHONE, PHONE },
	{ "+49 (0)30 123456", PHONE, PHONE },
	{ "98 76 54 32 eller 22 33 44 55", PHONE, PHONE },
	{ "kr. 500, ring 22334455", PHONE, PHONE },
	{ "22334455/33445566", NO, NO },	/* looks like a path */
	{ "22334455, 33445566", PHONE, NO },
	/* other numbers */
	{ "12 34 56 78", NO, NO },		/* none begins with 0 or 1 */
	{ "Ring 12345678 eller se side 1234-123456", NO, NO },
	{ "CVR 22334455", NO, NO },
	{ "CVR-nr. 22334455", NO, NO },
	{ "cvr: 22334455", NO, NO },
	{ "DK22334455", NO, NO },
	{ "DK 22334455", NO, NO },
	{ "sag 22334455", NO, NO },
	{ "konto 2233 4455667788", NO, NO },
	{ "nr. 22334455", NO, NO },
	{ "kr. 22334455", NO, NO },
	{ "22334455 kr.", NO, NO },
	{ "22 334 455 kr.", NO, NO },
	{ "22 334 455", NO, NO },
	{ "22.334.455", NO, NO },
	{ "22.334.455,00", NO, NO },
	{ "20 30 40 50 kr.", NO, NO },
	{ "20261005", NO, NO },
	{ "24122026", NO, NO },
	{ "2025 2026", NO, NO },
	{ "2025-2026", NO, NO },
	{ "2026-10-05", NO, NO },
	{ "2026-10-05T15:00", NO, NO },
	{ "25.10.2026", NO, NO },
	{ "25-10-2026 13:00", NO, NO },
	{ "25/10 2026, 1200 kr.", NO, NO },
	{ "kl. 20.30-21.30", NO, NO },
	{ "ma-fr 09:00-15:00", NO, NO },
	{ "5712345678901", NO, NO },
	{ "DK50 0040 0440 1162 43", NO, NO },
	{ "referater/22334455.pdf", NO, NO },
	{ "22334455.pdf", NO, NO },
	{ "https://example.dk/22334455", NO, NO },
	{ "https://example.dk/side?id=22334455", NO, NO },	/* behind the word id */
	{ "a22334455b", NO, NO },
	{ "223344556", NO, NO },
	{ "22 33 44 55 66", NO, NO },
	{ "22 33 44", NO, NO },
	{ "22, 33, 44, 55", NO, NO },
	{ "22334455,50", NO, NO },
	{ "9900 Nordby, 2. sal", NO, NO },
	{ "010190-1234", NO, NO },
	{ "3000 4000", PHONE, NO },		/* four and four: rather one than two numbers */
	{ "3000 4000 kr.", NO, NO },
	{ "", NO, NO },
	/* addresses */
	{ "f@gmail.com", MAIL, MAIL },
	{ "skriv til bo.hansen+hus@mail.nordby.dk.", MAIL, MAIL },
	{ "<s\u00f8ren@k\u00f8kken.dk>", MAIL, MAIL },
	{ "mailto:bo@example.org", MAIL, MAIL },
	{ "BO@EXAMPLE.ORG", MAIL, MAIL },
	{ "bo(at)example.dk", MAIL, MAIL },
	{ "bo [at] example.dk", MAIL, MAIL },
	{ "bo\uff20example.dk", MAIL, MAIL },
	{ "1@2.dk", MAIL, MAIL },
	{ "@mette", NO, NO },
	{ "m\u00f8de @ 13.00", NO, NO },
	{ "bo@localhost", NO, NO },
	{ "bo@13.00", NO, NO },
	{ "bo@example.", NO, NO },
	{ "bo@.dk", NO, NO },
	{ "a @ b.dk", NO, NO },
	{ "pris @ 5,50", NO, NO },
	{ "bo (at) m\u00f8det", NO, NO },
};

static void
each_text_holds_what_was_decided_by_hand(void **state)
{
	(void)state;
	for (size_t i = 0; i < N_OF(texts); i++) {
		size_t len = strlen(texts[i].text);

		if (contact_in(texts[i].text, len, 0) != texts[i].found)
			fail_msg("'%s': %u", texts[i].text, contact_in(texts[i].text, len, 0));
		if (contact_in(texts[i].text, len, 1) != texts[i].sure)
			fail_msg("'%s', sure: %u", texts[i].text, contact_in(texts[i].text, len, 1));
	}
}

static void
bytes_behind_the_length_are_not_looked_at(void **state)
{
	(void)state;
	for (size_t i = 0; i < N_OF(texts); i++)
		for (size_t n = 0; n <= strlen(texts[i].text); n++) {
			char *exact = malloc(n > 0 ? n : 1);

			memcpy(exact, texts[i].text, n);
			contact_in(exact, n, 0);
			contact_in(exact, n, 1);
			free(exact);
		}
	assert_int_equal(contact_in("22334455", 7, 0), NO);
	assert_int_equal(contact_in("f@gmail.com", 8, 0), NO);
}

static void
they_have_words(void **state)
{
	(void)state;
	assert_string_equal(contact_words(PHONE), "a telephone number");
	assert_string_equal(contact_words(MAIL), "an e-mail address");
	assert_string_equal(contact_words(PHONE | MAIL), "a telephone number and an e-mail address");
}

/* Each way; some read behind the text, and nothing may come of that. */
static int
look(const char *text, size_t len)
{
	int may_be = contactlook_in(text, len);

	for (size_t i = 0; contactlook_by(i) != NULL; i++)
		for (int near = 0; near < 2; near++)
			assert_int_equal(contactlook_by(i)(text, len, near), may_be);
	for (size_t i = 0; contactlook_some_by(i) != NULL; i++) {
		const struct contactlook_text some[] = { { text, 0 }, { text, len }, { text, 0 }, { text, len } };

		assert_int_equal(contactlook_some_by(i)(some, 4), may_be != 0 ? 0xa : 0);
	}
	return may_be;
}

static int
may_be_in(const char *text, size_t len)
{
	return look(text, len) == CONTACTLOOK_MAY_BE;
}

/* Wherever it stands: the sign of an address, or an eighth digit. */
static void
what_may_hold_one_is_seen_wherever_it_stands(void **state)
{
	static const char digits[] = "1 2 3x4.5-67\u00f88";

	(void)state;
	for (size_t at = 0; at < 70; at++) {
		char text[128];

		for (const char *sign = "@([\u00b2\u2460"; *sign != '\0'; sign++) {
			if (*sign != '@' && *sign != '(' && *sign != '[' && *sign != '\xc2' && *sign != '\xe2')
				continue;
			memset(text, 'a', sizeof text);
			text[at] = *sign;
			assert_true(may_be_in(text, 70));
			assert_false(may_be_in(text, at));
		}
		memset(text, 'a', sizeof text);
		memcpy(text + at, digits, sizeof digits - 1);
		assert_true(may_be_in(text, at + sizeof digits - 1));
		assert_false(may_be_in(text, at + sizeof digits - 2));
	}
}

/* ... and what NFKC makes digits or signs of; not the letters and signs that texts have besides. */
static void
letters_that_become_digits_or_signs_are_seen(void **state)
{
	static const char *const may[] = { "\u00b2", "\u00bd", "\u0663", "\u2460", "\u2082", "\u207d", "\u249c", "\uff11", "\uff20",
		"\ufe6b", "\uff3b", "\U0001f110", "\U0001d7d8", "\xe2", "\xe2\x80", "\xf5", "\xc0\xb1" };
	static const char *const no[] = { "\u2013", "\u201c", "\u2026", "\u2022", "\u20ac", "\u00b0", "\u03b4", "\u0436", "\u05d0",
		"\u6f22", "\U0001f600", "\u0301" };
	char text[140];

	(void)state;
	for (int at = 0; at < 70; at++) {
		for (size_t i = 0; i < N_OF(may); i++) {
			snprintf(text, sizeof text, "%*s%s%s", at, "", may[i], i % 2 == 0 ? " a" : "");
			assert_true(may_be_in(text, strlen(text)));
		}
		for (size_t i = 0; i < N_OF(no); i++) {
			snprintf(text, sizeof text, "%*s\u00e6%s5", at, "", no[i]);
			assert_int_equal(look(text, strlen(text)), CONTACTLOOK_LETTERS);
			assert_int_equal(look(text, (size_t)at + 2), 0);
		}
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_may_hold_one_is_seen_wherever_it_stands),
		cmocka_unit_test(letters_that_become_digits_or_signs_are_seen),
		cmocka_unit_test(each_text_holds_what_was_decided_by_hand),
		cmocka_unit_test(bytes_behind_the_length_are_not_looked_at),
		cmocka_unit_test(they_have_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
