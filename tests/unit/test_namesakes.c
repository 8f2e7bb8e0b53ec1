#include "unit.h"

#include "centre/actor.h"
#include "centre/centre.h"
#include "check/namesakes.h"
#include "schema/slip.h"

/* What is warned of these actors; and whose name `text` is: an id, "" for nobody's. */
static const char *
whose(const char *yaml, const char *text, const char **said)
{
	static char id[40];
	struct centre c;
	struct actors all;
	struct namesakes n;
	const struct actor *a;

	put("centre.yaml", "name: K\nlanguage: en\n");
	put("actors.yaml", yaml);
	assert_true(centre_open(&c, "."));
	assert_true(actors_read(&all, &c, ~0ul));
	slip_heed(NULL, NULL);
	hush();
	namesakes_check(&n, &all);
	*said = heard();
	a = namesakes_of(&n, text, strlen(text));
	snprintf(id, sizeof id, "%s", a != NULL ? a->cell[ACTOR_ID] : "");
	namesakes_release(&n);
	actors_release(&all);
	centre_close(&c);
	return id;
}

static void
names_of_their_own_are_silent(void **state)
{
	const char *said;

	(void)state;
	assert_string_equal(whose("- {id: a, kind: skole, name: Café Øst}\n- {id: b, kind: skole, name: Café Vest, aka: [Vest]}\n", "cafe  OEST",
	    &said), "a");
	assert_string_equal(said, "");
	/* What one is called besides is no name. */
	assert_string_equal(whose("- {id: b, kind: skole, name: Café Vest, aka: [Vest]}\n", "Vest", &said), "");
}

static void
one_name_may_be_one_actor(void **state)
{
	const char *said;

	(void)state;
	assert_string_equal(whose("- {id: a, kind: skole, name: Café}\n- {id: b, kind: skole, name: Bo}\n- {id: c, kind: skole, name: Café}\n", "Café", &said),
	    "a");
	assert_non_null(strstr(said, "actors.yaml:3:30: warning: 'c' has the same name as 'a'; are they one actor?"));
	whose("- {id: a, kind: skole, name: Café}\n- {id: b, kind: skole, name: CAFE}\n", "", &said);
	assert_non_null(strstr(said, "the name of 'b' is that of 'a' but for accents or capitals"));
}

static void
who_has_no_name_is_nobodys_namesake(void **state)
{
	const char *said;

	(void)state;
	assert_string_equal(whose("- {id: a, kind: skole, name: ''}\n- {id: b, kind: skole, name: ''}\n", "", &said), "");
	assert_string_equal(said, "");
}

static void
another_name_may_be_anothers(void **state)
{
	const char *said;

	(void)state;
	whose("- {id: a, kind: skole, name: A, aka: [Skolen, Bo]}\n- {id: b, kind: skole, name: Bo}\n", "", &said);
	assert_non_null(strstr(said, "'a' is also called as 'b' is; whom does one mean who writes it?"));
	/* Its own name once more says nothing new. */
	whose("- {id: a, kind: skole, name: Bo, aka: [BO]}\n", "", &said);
	assert_string_equal(said, "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_SCRATCH(names_of_their_own_are_silent),
		IN_SCRATCH(one_name_may_be_one_actor),
		IN_SCRATCH(who_has_no_name_is_nobodys_namesake),
		IN_SCRATCH(another_name_may_be_anothers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
