#include "unit.h"

#include "base/buf.h"
#include "calendar/icsfile.h"
#include "calendar/icsline.h"
#include "calendar/icszone.h"
#include "output/icalendar.h"

static void
lines_are_joined_byte_by_byte(void **state)
{
	/* folded inside of å, by a tab, and after nothing; CRLF and LF */
	static const char text[] = "summary;Language=da;X=\"a;b:c\":\xc3\r\n \xa5" "ben\r\n\t dag\n \nEND\n\nNEXT:\r\n";
	struct icsline l = { .data = text, .len = sizeof text - 1 };

	(void)state;
	assert_int_equal(icsline_next(&l), ICSLINE_FOUND);
	assert_true(icsline_is(&l, "SUMMARY"));
	assert_false(icsline_is(&l, "SUMMAR"));
	assert_string_equal(l.value, "åben dag");
	assert_int_equal(l.value_len, strlen("åben dag"));
	assert_string_equal(icsline_parameter(&l, "LANGUAGE"), "da");
	assert_string_equal(icsline_parameter(&l, "X"), "a;b:c");
	assert_null(icsline_parameter(&l, "LANG"));
	assert_int_equal(l.number, 1);
	assert_int_equal(icsline_next(&l), ICSLINE_WRONG);
	assert_int_equal(l.number, 5);
	assert_int_equal(icsline_next(&l), ICSLINE_FOUND);
	assert_int_equal(l.number, 7);
	assert_string_equal(l.value, "");
	assert_int_equal(icsline_next(&l), ICSLINE_END);
	icsline_release(&l);
}

static void
texts_are_unescaped(void **state)
{
	static const char value[] = "a\\, b\\;\\\\n\\Nc\\";
	struct buf text = { 0 };

	(void)state;
	icsline_add_text(&text, value, sizeof value - 1);
	assert_string_equal(text.data, "a, b;\\n c\\");
	buf_release(&text);
	assert_int_equal(icsline_item("a\\,b,c", 6), 4);
	assert_int_equal(icsline_item("c", 1), 1);
	assert_int_equal(icsline_item("a\\", 2), 2);
}

/* RFC 5545, 3.1: 75 octets without the line break, and a letter in one piece. */
static void
long_lines_are_folded_between_letters(void **state)
{
	(void)state;
	for (size_t before = 0; before < 80; before++) {
		struct buf out = { 0 }, value = { 0 };
		struct icsline l;
		size_t line = 0;

		buf_fill(&value, 'x', before);
		for (int i = 0; i < 60; i++)
			buf_adds(&value, i % 3 == 0 ? "å" : i % 3 == 1 ? "–" : "\xf0\x9f\x8e\x89");
		icalendar_line(&out, "SUMMARY", value.data);
		for (size_t i = 0; i < out.len; i++) {
			if (out.data[i] != '\r') {
				line++;
				continue;
			}
			assert_true(line <= 75);
			assert_int_equal(out.data[i + 1], '\n');
			/* what follows begins with a space and a whole letter */
			if (i + 2 < out.len)
				assert_true(out.data[i + 2] == ' ' && ((unsigned char)out.data[i + 3] & 0xc0) != 0x80);
			line = 0;
			i++;
		}
		l = (struct icsline){ .data = out.data, .len = out.len };
		assert_int_equal(icsline_next(&l), ICSLINE_FOUND);
		assert_string_equal(l.value, value.data);
		assert_int_equal(icsline_next(&l), ICSLINE_END);
		icsline_release(&l);
		buf_release(&out);
		buf_release(&value);
	}
}

static void
people_write_anything(void **state)
{
	static const char text[] = "a,b;c\\d\ne\x01" "f 010190-1234";
	struct buf out = { 0 };

	(void)state;
	icalendar_text(&out, "SUMMARY", text, sizeof text - 1);
	assert_string_equal(out.data, "SUMMARY:a\\,b\\;c\\\\d e f 010190-****\r\n");
	buf_release(&out);
}

static void
zones_are_known_by_their_names(void **state)
{
	static const char *const danish[] = {
		"Europe/Copenhagen", "europe/copenhagen", "/freeassociation.sourceforge.net/Europe/Copenhagen",
		"Romance Standard Time", "W. Europe Standard Time", "(UTC+01:00) Brussels, Copenhagen, Madrid, Paris",
		"(GMT+01.00) Bruxelles, København, Madrid, Paris"
	};
	static const char *const other[] = {
		"", "Europe/London", "GMT Standard Time", "(UTC+01:00) West Central Africa", "XEurope/Copenhagen", "CEST5"
	};

	(void)state;
	for (size_t i = 0; i < N_OF(danish); i++)
		assert_int_equal(icszone_of_name(danish[i]), ICSZONE_DENMARK);
	for (size_t i = 0; i < N_OF(other); i++)
		assert_int_equal(icszone_of_name(other[i]), ICSZONE_UNKNOWN);
	assert_int_equal(icszone_of_name("Etc/UTC"), ICSZONE_UTC);
}

/* Cut anywhere, and with any byte changed, it is read to its end. */
static void
no_file_is_too_odd(void **state)
{
	static const char text[] = "BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nTZID:X\r\nTZOFFSETTO:+0100\r\nEND:VTIMEZONE\r\n"
	    "BEGIN:VEVENT\r\nUID:a\r\nDTSTART;TZID=X:20261105T100000\r\nDURATION:P1DT2H\r\nRRULE:FREQ=DAILY;COUNT=3\r\n"
	    "EXDATE:20261106T100000,20261107\r\nBEGIN:VALARM\r\nEND:VALARM\r\nSUMMARY:a\\\r\n ,b\r\nEND:VEVENT\r\n"
	    "END:VCALENDAR\r\n";
	static const char odd[] = ":;,\"\\\n \0Z9";
	char changed[sizeof text];
	struct icsfile in;

	(void)state;
	for (size_t n = 0; n < sizeof text; n++) {
		icsfile_read(&in, text, n);
		icsfile_release(&in);
		for (size_t i = 0; i < sizeof odd; i++) {
			memcpy(changed, text, sizeof text);
			changed[n] = odd[i];
			icsfile_read(&in, changed, sizeof text - 1);
			icsfile_release(&in);
		}
	}
	icsfile_read(&in, text, sizeof text - 1);
	assert_int_equal(in.n, 1);
	/* the zone is not one of Denmark's, for it has no summer */
	assert_non_null(in.event->wrong);
	icsfile_release(&in);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_are_joined_byte_by_byte),
		cmocka_unit_test(texts_are_unescaped),
		cmocka_unit_test(long_lines_are_folded_between_letters),
		cmocka_unit_test(people_write_anything),
		cmocka_unit_test(zones_are_known_by_their_names),
		cmocka_unit_test(no_file_is_too_odd),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
