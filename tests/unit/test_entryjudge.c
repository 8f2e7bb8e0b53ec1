#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/date.h"
#include "centre/entryjudge.h"
#include "centre/ids.h"

static int
day_of(const char *text)
{
	int day;

	assert_true(date_parse(text, strlen(text), &day));
	return day;
}

static void
is_found(const struct entryjudge *j, size_t i, enum finding_kind kind, enum topic topic,
    const char *text)
{
	assert_true(i < j->found.n);
	assert_int_equal(j->found.item[i].kind, kind);
	assert_int_equal(j->found.item[i].topic, topic);
	assert_string_equal(buf_text(&j->found.item[i].text), text);
}

static void
judge_day(struct entryjudge *j, const char *iso, const char *written)
{
	entryjudge_next(j);
	entryjudge_day(j, day_of(iso), written, strlen(written));
}

static void
days(void **state)
{
	struct entryjudge j = { .today = day_of("2026-11-01") };

	(void)state;
	judge_day(&j, "2026-11-01", "2026-11-01");
	assert_int_equal(j.found.n, 0);
	judge_day(&j, "1900-01-01", "1900-01-01");
	assert_int_equal(j.found.n, 0);
	judge_day(&j, "2026-11-02", "2.11.2026");
	is_found(&j, 0, FINDING_AFTER_TODAY, TOPIC_DATE,
	    "'2.11.2026' is after today, 2026-11-01; log what took place");
	judge_day(&j, "1899-12-31", "1899-12-31");
	is_found(&j, 0, FINDING_HARDLY_MEANT, TOPIC_DATE,
	    "'1899-12-31' is hardly meant: the years are from 1900 to 2199");
	/* It is not to be let pass as an old one may be. */
	judge_day(&j, "2200-01-01", "2200-01-01");
	is_found(&j, 0, FINDING_AFTER_TODAY, TOPIC_DATE,
	    "'2200-01-01' is hardly meant: the years are from 1900 to 2199");
	assert_int_equal(j.found.n, 1);
	assert_int_equal(j.found.item[0].field, ENTRY_DATE);
	entryjudge_release(&j);
}

static void
judge_actors(struct entryjudge *j, const char *list)
{
	entryjudge_next(j);
	entryjudge_actors(j, (struct csv_field){ list, strlen(list) });
}

static void
actors_of_an_entry(void **state)
{
	struct entryjudge j = { 0 };
	struct buf many = { 0 };

	(void)state;
	judge_actors(&j, "a b");
	assert_int_equal(j.found.n, 0);
	judge_actors(&j, "");
	is_found(&j, 0, FINDING_TOO_FEW, TOPIC_ACTORS,
	    "no actors; an entry needs two or more ids, parted by a space");
	judge_actors(&j, "a a");
	is_found(&j, 0, FINDING_TWICE, TOPIC_ACTORS, "the actor 'a' stands twice");
	is_found(&j, 1, FINDING_TOO_FEW, TOPIC_ACTORS,
	    "only one actor; an entry needs two or more ids, parted by a space");
	/* What one entry names, another may name too. */
	judge_actors(&j, "a b");
	assert_int_equal(j.found.n, 0);
	for (int i = 0; i < ENTRY_MOST_ACTORS; i++)
		buf_addf(&many, "%sa%d", i > 0 ? " " : "", i);
	judge_actors(&j, buf_text(&many));
	assert_int_equal(j.found.n, 0);
	buf_adds(&many, " b");
	judge_actors(&j, buf_text(&many));
	assert_int_equal(j.found.n, 1);
	is_found(&j, 0, FINDING_TOO_MANY, TOPIC_ACTORS, "more than 1000 actors in one entry");
	buf_release(&many);
	entryjudge_release(&j);
}

static void
initiatives(void **state)
{
	struct idlist known = { 0 };
	struct entryjudge j = { .path = "hus", .initiatives = &known };

	(void)state;
	/* Where none is known, none is unknown. */
	entryjudge_initiative(&j, "fest", 4);
	assert_int_equal(j.found.n, 0);
	intern_add(&known.ids, "sommerfest", 10);
	known.any = 1;
	entryjudge_initiative(&j, "sommerfest", 10);
	assert_int_equal(j.found.n, 0);
	entryjudge_initiative(&j, "somerfest", 9);
	entryjudge_initiative(&j, "have", 4);
	is_found(&j, 0, FINDING_UNKNOWN, TOPIC_REFERENCE,
	    "unknown initiative 'somerfest'; did you mean 'sommerfest'?");
	is_found(&j, 1, FINDING_UNKNOWN, TOPIC_REFERENCE,
	    "unknown initiative 'have'; mc-initiatives hus lists the known ones");
	assert_int_equal(j.found.item[1].field, ENTRY_INITIATIVE);
	idlist_release(&known);
	entryjudge_release(&j);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(days),
		cmocka_unit_test(actors_of_an_entry),
		cmocka_unit_test(initiatives),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
