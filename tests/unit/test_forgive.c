/* Values as people type them; what each becomes was written down first. */
#include <string.h>

#include "unit.h"

#include "base/buf.h"
#include "base/date.h"
#include "cli/forgive.h"
#include "field/schemas.h"

static const char *
forgiven(const struct schema *s, const char *name, const char *text)
{
	static struct buf out;
	struct buf why = { 0 };
	int today;

	assert_true(date_parse("2026-11-28", 10, &today));
	buf_clear(&out);
	if (!forgive_value(schema_field(s, name, strlen(name)), text, strlen(text), today, &out, &why)) {
		assert_true(why.len > 0);
		buf_clear(&out);
		buf_adds(&out, "refused");
	}
	buf_release(&why);
	return buf_text(&out);
}

static void
hours(void **state)
{
	static const struct { const char *text, *is; } t[] = {
		{ "ma-fr 09:00-15:00", "ma-fr 09:00-15:00" }, { "ma-to 09.00-15.00", "ma-to 09:00-15:00" },
		{ "hverdage 9-15", "ma-fr 09:00-15:00" }, { "Alle dage kl. 10-16", "ma-soe 10:00-16:00" },
		{ "weekend 10-14", "loe-soe 10:00-14:00" }, { "lørdag og søndag 10-14", "loe-soe 10:00-14:00" },
		{ "ma-to 9-16", "ma-to 09:00-16:00" }, { "Ma-To 9-16", "ma-to 09:00-16:00" },
		{ "mandag-torsdag kl. 9-16", "ma-to 09:00-16:00" }, { "man-tors 9-16", "ma-to 09:00-16:00" },
		{ "mandag til torsdag 9 til 16", "ma-to 09:00-16:00" }, { "fre 9.30–15", "fr 09:30-15:00" },
		{ "lørdag: 10-14", "loe 10:00-14:00" }, { "sø 10-24", "soe 10:00-24:00" },
		{ "ti kl. 17.30 - 21", "ti 17:30-21:00" },
		/* not understood, and left for the judge */
		{ "9-15", "9-15" }, { "ma", "ma" }, { "ma 16-9", "ma 16-9" }, { "ma 9-25", "ma 9-25" },
		{ "altid", "altid" }, { "max 9-15", "max 9-15" }, { "ma 9-15 og 17-19", "ma 9-15 og 17-19" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof t / sizeof *t; i++)
		assert_string_equal(forgiven(&actor_schema, "hours", t[i].text), t[i].is);
}

static void
rules(void **state)
{
	static const struct { const char *text, *is; } t[] = {
		{ "ugentligt", "FREQ=WEEKLY" }, { "Hver uge", "FREQ=WEEKLY" }, { "hver dag", "FREQ=DAILY" },
		{ "hver 14. dag", "FREQ=WEEKLY;INTERVAL=2" }, { "hver anden uge", "FREQ=WEEKLY;INTERVAL=2" },
		{ "Månedligt", "FREQ=MONTHLY" }, { "hvert  år", "FREQ=YEARLY" },
		{ "hver tirsdag", "FREQ=WEEKLY;BYDAY=TU" }, { "hver anden Lørdag", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA" },
		{ "hver onsdag og mandag", "FREQ=WEEKLY;BYDAY=MO,WE" },
		{ "hver mandag, onsdag og fredag", "FREQ=WEEKLY;BYDAY=MO,WE,FR" },
		{ "every other Thursday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH" }, { "every Sunday and Monday", "FREQ=WEEKLY;BYDAY=MO,SU" },
		{ "Første mandag i måneden", "FREQ=MONTHLY;BYDAY=1MO" }, { "den 2. onsdag hver måned", "FREQ=MONTHLY;BYDAY=2WE" },
		{ "hver anden tirsdag i måneden", "FREQ=MONTHLY;BYDAY=2TU" }, { "last Friday of the month", "FREQ=MONTHLY;BYDAY=-1FR" },
		{ "sidste torsdag i hver måned", "FREQ=MONTHLY;BYDAY=-1TH" },
		{ "femte mandag i måneden", "femte mandag i måneden" }, { "første mandag", "første mandag" },
		{ "første i måneden", "første i måneden" },
		/* a rule is itself, and what tells more is left for the judge */
		{ "FREQ=WEEKLY;BYDAY=TU", "FREQ=WEEKLY;BYDAY=TU" }, { "hver", "hver" }, { "hver ", "hver " },
		{ "hver tirsdag kl. 15", "hver tirsdag kl. 15" }, { "hver tirsdags", "hver tirsdags" }, { "tirsdag", "tirsdag" },
		{ "hver mandag og", "hver mandag og" }, { "hver anden", "hver anden" }, { "", "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof t / sizeof *t; i++)
		assert_string_equal(forgiven(&activity_schema, "repeat", t[i].text), t[i].is);
}

static void
codes(void **state)
{
	(void)state;
	assert_string_equal(forgiven(&entry_schema, "form", "Vidensdeling"), "videndele");
	assert_string_equal(forgiven(&entry_schema, "form", "SAMSKABELSE"), "samskabe");
	assert_string_equal(forgiven(&entry_schema, "form", "kaffe"), "kaffe");
	assert_string_equal(forgiven(&entry_schema, "channel", "Møde"), "moede");
	assert_string_equal(forgiven(&actor_schema, "kind", "Frivillig organisation"), "frivillig-organisation");
	assert_string_equal(forgiven(&initiative_schema, "phase", "Idé"), "ide");
	assert_string_equal(forgiven(&answer_schema, "status", "på vej"), "paa-vej");
	assert_string_equal(forgiven(&answer_schema, "status", "På-vej"), "paa-vej");
	assert_string_equal(forgiven(&answer_schema, "status", "Yes"), "ja");
}

static void
numbers(void **state)
{
	(void)state;
	assert_string_equal(forgiven(&entry_schema, "hours", "1,5"), "1.5");
	assert_string_equal(forgiven(&entry_schema, "hours", "1.5"), "1.5");
	assert_string_equal(forgiven(&entry_schema, "hours", "2 timer"), "2");
	/* as mc-import takes them, there alone */
	assert_string_equal(forgiven(&entry_schema, "hours", "90 min"), "1.5");
	assert_string_equal(forgiven(&entry_schema, "hours", "1 t 20 min."), "1.333333");
	assert_string_equal(forgiven(&actor_schema, "collab_hours", "90 min"), "90 min");
	assert_string_equal(forgiven(&entry_schema, "residents", "90 min"), "90 min");
	assert_string_equal(forgiven(&entry_schema, "residents", "1.000"), "1000");
	assert_string_equal(forgiven(&entry_schema, "hours", "1,5,2"), "1,5,2");
	assert_string_equal(forgiven(&entry_schema, "hours", "1e3"), "1e3");
}

static void
days(void **state)
{
	(void)state;
	assert_string_equal(forgiven(&entry_schema, "date", "i går"), "2026-11-27");
	assert_string_equal(forgiven(&entry_schema, "date", "5.10.2026"), "2026-10-05");
	/* the month may stand first */
	assert_string_equal(forgiven(&entry_schema, "date", "5/10/2026"), "refused");
	assert_string_equal(forgiven(&entry_schema, "date", "31/10/2026"), "2026-10-31");
	assert_string_equal(forgiven(&entry_schema, "date", "1/2"), "refused");
	assert_string_equal(forgiven(&centre_schema, "opened", "2009"), "2009");
	assert_string_equal(forgiven(&centre_schema, "opened", "1. maj 2009"), "2009-05-01");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(hours),
		cmocka_unit_test(rules), cmocka_unit_test(codes),
		cmocka_unit_test(numbers),
		cmocka_unit_test(days),
	};

	return cmocka_run_group_tests_name("forgive", tests, NULL, NULL);
}
