#include "unit.h"
#include <limits.h>

#include "analysis/attendance.h"
#include "centre/actor.h"
#include "centre/meeting.h"
#include "field/terms.h"

/*
 * Six meetings, on days 10 to 60, written down in no order; today is day 50.  The period is from 20 to 60, so that
 * of the joint ones those on 20, 30 and 50 were held in it; that on 60 is planned.  a came to 10 20 30 60, b to 50
 * (named twice) and 40, which was the managers'.
 */
static const struct {
	int day, kind;
	const char *actors[3];
} row[] = {
	{ 30, MEETING_FAELLES, { "a" } },
	{ 10, MEETING_FORUM, { "a", "c" } },
	{ 60, MEETING_FORUM, { "a", "b" } },
	{ 50, MEETING_FORUM, { "b", "b" } },
	{ 20, MEETING_FAELLES, { "a" } },
	{ 40, MEETING_LEDELSE, { "b" } }
};

static const struct period period = { 20, 60 };

static void
meet(struct meetings *all)
{
	*all = (struct meetings){ .item = calloc(N_OF(row), sizeof *all->item),
	    .actor = calloc(N_OF(row) * 3, sizeof *all->actor) };
	for (size_t i = 0; i < N_OF(row); i++) {
		struct meeting *m = &all->item[all->n++];

		*m = (struct meeting){ .day = row[i].day, .kind = row[i].kind,
		    .is_joint = row[i].kind != MEETING_LEDELSE, .first = all->actors };
		for (size_t k = 0; k < 3 && row[i].actors[k] != NULL; k++, m->n++)
			all->actor[all->actors++] = intern_add(&all->ids, row[i].actors[k], 1);
	}
}

static void
adjourn(struct meetings *all)
{
	intern_release(&all->ids);
	free(all->item);
	free(all->actor);
}

static void
came(const struct attendance *a, long attended, long of, int last)
{
	assert_int_equal(a->attended, attended);
	assert_int_equal(a->of, of);
	assert_int_equal(a->known, last != 0);
	if (a->known)
		assert_int_equal(a->last, last);
}

static void
held_meetings_are_counted_once_each(void **state)
{
	struct meetings all;
	struct attendances t;
	struct attendance a;

	(void)state;
	meet(&all);
	attendance_count(&t, &all, -1, &period, 50);
	assert_int_equal(t.held, 3);
	a = attendance_of(&t, "a");
	came(&a, 2, 3, 30);
	a = attendance_of(&t, "b");
	came(&a, 1, 3, 50);
	/* Before the period only, and never. */
	a = attendance_of(&t, "c");
	came(&a, 0, 3, 10);
	a = attendance_of(&t, "d");
	came(&a, 0, 3, 0);
	attendance_release(&t);

	/* A day earlier the one on 50 is planned, too; of one kind only. */
	attendance_count(&t, &all, -1, &period, 49);
	a = attendance_of(&t, "b");
	came(&a, 0, 2, 0);
	attendance_release(&t);
	attendance_count(&t, &all, MEETING_LEDELSE, &period, 50);
	a = attendance_of(&t, "b");
	came(&a, 1, 1, 40);
	attendance_release(&t);
	/* Where nothing was held nobody is missing. */
	attendance_count(&t, &all, -1, &(struct period){ 31, 49 }, 50);
	a = attendance_of(&t, "a");
	came(&a, 0, 0, 30);
	attendance_release(&t);
	adjourn(&all);
}

/* Attended and of how many, for an actor of the house from one day to another. */
static void
of_those_between(const char *id, int since, int left, long attended, long of)
{
	struct meetings all;
	struct attendances t;
	struct attendance a;
	char text[2];
	struct actor actor = { .since = since, .left = left };

	strcpy(text, id);
	for (size_t i = 0; i < ACTOR_FIELDS; i++)
		actor.cell[i] = text;
	meet(&all);
	attendance_count(&t, &all, -1, &period, 50);
	a = attendance_of_actor(&t, &actor);
	assert_int_equal(a.attended, attended);
	assert_int_equal(a.of, of);
	attendance_release(&t);
	adjourn(&all);
}

static void
only_those_held_while_it_was_there(void **state)
{
	(void)state;
	of_those_between("c", INT_MIN, NEVER, 0, 3);
	/* The first and the last day are days of the house. */
	of_those_between("c", 20, 50, 0, 3);
	of_those_between("c", 21, 49, 0, 1);
	of_those_between("c", 30, 30, 0, 1);
	of_those_between("c", 31, 49, 0, 0);
	of_those_between("c", 51, NEVER, 0, 0);
	of_those_between("c", INT_MIN, 19, 0, 0);
	/* It came as a guest before it moved in, which is neither attended nor missed. */
	of_those_between("a", 30, NEVER, 1, 2);
	of_those_between("a", 51, NEVER, 0, 0);
}

static void
meetings_of_a_period(void **state)
{
	struct meetings all;

	(void)state;
	meet(&all);
	assert_int_equal(attendance_held(&all, -1, &period), 4);
	assert_int_equal(attendance_held(&all, MEETING_LEDELSE, &(struct period){ 40, 40 }), 1);
	assert_int_equal(attendance_held(&all, MEETING_LEDELSE, &(struct period){ 41, 60 }), 0);
	adjourn(&all);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(held_meetings_are_counted_once_each),
		cmocka_unit_test(only_those_held_while_it_was_there),
		cmocka_unit_test(meetings_of_a_period)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
