#include "unit.h"

#include "base/translate.h"
#include "centre/actor.h"
#include "centre/centre.h"

static int asked;

static int
speaks(void)
{
	asked++;
	return TRANSLATE_LOCALE;
}

/* In which language faults would be said is a question that opens a file: of sound actors nobody asks it. */
static void
sound_actors_are_read_without_a_word(void **state)
{
	struct centre c;
	struct actors all;

	(void)state;
	put("centre.yaml", "name: K\n");
	put("actors.yaml", "- {id: a, name: A, kind: forening, collab_hours: 2.5}\n"
	    "- {id: b, name: B, kind: skole, collab_hours: 0}\n- {id: c, name: C, kind: skole}\n");
	assert_true(centre_open(&c, "."));
	translate_ask(speaks);
	assert_true(actors_read(&all, &c, ~0ul));
	assert_int_equal(all.n, 3);
	assert_int_equal(all.item[0].collab_hours, 2500000);
	assert_int_equal(all.item[1].collab_hours, 0);
	assert_int_equal(all.item[2].collab_hours, UNKNOWN);
	assert_int_equal(asked, 0);
	translate("the number is too large");
	assert_int_equal(asked, 1);
	translate_ask(NULL);
	actors_release(&all);
	centre_close(&c);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_SCRATCH(sound_actors_are_read_without_a_word),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
