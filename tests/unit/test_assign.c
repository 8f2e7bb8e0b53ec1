#include "unit.h"

#include "cli/apply.h"
#include "cli/assign.h"
#include "field/schemas.h"

/* The only record of a file after `KEY=VALUE` words that end with NULL. */
static const char *
apply(const char *text, const char *const *word)
{
	static char out[2048];
	struct yamledit e;
	int done = 1;

	if (!yamledit_begin(&e, text, strlen(text), "actors.yaml"))
		fail_msg("this is YAML: %s", text);
	for (; done && *word != NULL; word++) {
		struct assign a;

		assign_parse(&a, &actor_schema, *word);
		done = apply_word(&a, &e, e.doc->root->item[0]);
		assign_release(&a);
	}
	snprintf(out, sizeof out, "%s", done ? e.bytes.data : "refused");
	yamledit_end(&e);
	return out;
}

static const char *
set(const char *text, const char *word)
{
	const char *const one[] = { word, NULL };

	return apply(text, one);
}

static void
a_value_is_set(void **state)
{
	(void)state;
	assert_string_equal(set("- id: a\n", "left=2026-07-31"), "- id: a\n  left: 2026-07-31\n");
	assert_string_equal(set("- id: a\n  name: A\n", "name=Café Å, den nye"),
	    "- id: a\n  name: Café Å, den nye\n");
	assert_string_equal(set("- id: a\n", "name=x=y"), "- id: a\n  name: x=y\n");
	assert_string_equal(set("- {id: a}", "motivation=a, b"), "- {id: a, motivation: 'a, b'}");
}

static void
a_code_is_written_in_ascii(void **state)
{
	(void)state;
	assert_string_equal(set("- id: a\n", "kind=socialøkonomisk"), "- id: a\n  kind: socialoekonomisk\n");
	assert_string_equal(set("- id: a\n", "presence=jævnligt"), "- id: a\n  presence: jaevnligt\n");
}

static void
without_a_value_the_key_goes(void **state)
{
	(void)state;
	assert_string_equal(set("- id: a\n  left: 2026-07-31\n", "left="), "- id: a\n");
	assert_string_equal(set("- id: a\n", "left="), "- id: a\n");
	assert_string_equal(set("- id: a\n  targets: [x]\n", "targets="), "- id: a\n");
}

static void
a_list_is_set_with_commas(void **state)
{
	(void)state;
	assert_string_equal(set("- id: a\n", "targets=unge,ældre"), "- id: a\n  targets: [unge, ældre]\n");
	assert_string_equal(set("- id: a\n", "targets= unge , børn og unge ,"),
	    "- id: a\n  targets: [unge, børn og unge]\n");
	assert_string_equal(set("- id: a\n  targets: [x]\n", "targets=unge"), "- id: a\n  targets: [unge]\n");
	assert_string_equal(set("- id: a\n", "hours=ma-fr 09:00-15:00,loe 10:00-12:00"),
	    "- id: a\n  hours: [ma-fr 09:00-15:00, loe 10:00-12:00]\n");
	assert_string_equal(set("- id: a\n", "targets=unge,unge"), "- id: a\n  targets: [unge]\n");
}

static void
items_are_added_to_a_list_once(void **state)
{
	(void)state;
	assert_string_equal(set("- id: a\n  targets: [unge]\n", "targets+=ældre"),
	    "- id: a\n  targets: [unge, ældre]\n");
	assert_string_equal(set("- id: a\n  targets: [unge]\n", "targets+=unge"),
	    "- id: a\n  targets: [unge]\n");
	assert_string_equal(set("- id: a\n", "targets+=unge,ældre"), "- id: a\n  targets: [unge, ældre]\n");
	assert_string_equal(set("- id: a\n  targets:\n  - unge # c\n", "targets+=ældre"),
	    "- id: a\n  targets:\n  - unge # c\n  - ældre\n");
	assert_string_equal(set("- id: a\n  targets: []\n", "targets+=unge"), "- id: a\n  targets: [unge]\n");
	assert_string_equal(set("- id: a\n  targets:\n", "targets+=unge"), "- id: a\n  targets: [unge]\n");
}

static void
items_are_taken_from_a_list(void **state)
{
	(void)state;
	assert_string_equal(set("- id: a\n  targets: [unge, alle, ældre]\n", "targets-=alle"),
	    "- id: a\n  targets: [unge, ældre]\n");
	assert_string_equal(set("- id: a\n  targets: [unge, alle, ældre]\n", "targets-=ældre,unge"),
	    "- id: a\n  targets: [alle]\n");
	/* the last one takes the key with it: unknown, not none */
	assert_string_equal(set("- id: a\n  targets: [unge]\n", "targets-=unge"), "- id: a\n");
}

static void
an_assignment_and_its_inverse_give_the_same_bytes(void **state)
{
	static const char *const texts[] = {
		"- id: a\n  name: A\n  targets: [x, z]\n", "- {id: a, name: 'A', targets: [x, z]}\n",
		"- id: a # c\r\n  name: \"A\" # d\r\n  targets:\r\n    - x\r\n    - 'z' # e\r\n\r\n# end",
		"# top\n\n- id: a\n\n  name: A\n  # c\n  targets:\n  - x\n  # d\n  - z\n  zzz: {k: v}\n\n- id: b\n"
	};
	static const char *const both[][3] = {
		{ "left=2026-07-31", "left=", NULL }, { "name=B", "name=A", NULL },
		{ "targets+=w", "targets-=w", NULL }, { "targets=x,z,v,w", "targets=x,z", NULL },
		{ "sector=privat", "sector=", NULL }, { "needs=p,q", "needs=", NULL },
		{ "needs+=p", "needs-=p", NULL }, { "collab_hours=2.5", "collab_hours=", NULL }
	};

	(void)state;
	for (size_t i = 0; i < N_OF(texts); i++)
		for (size_t k = 0; k < N_OF(both); k++)
			assert_string_equal(apply(texts[i], both[k]), texts[i]);
}

/* The first record of a file after words that are told together. */
static const char *
together(const char *text, const char *const *word)
{
	static char out[2048];
	struct assign *all;
	struct yamledit e;
	size_t n = assign_parse_all(&all, &actor_schema, (char *const *)(uintptr_t)word);

	if (!yamledit_begin(&e, text, strlen(text), "actors.yaml"))
		fail_msg("this is YAML: %s", text);
	snprintf(out, sizeof out, "%s",
	    apply_words(all, n, &e, e.doc->root->item[0]) ? e.bytes.data : "refused");
	yamledit_end(&e);
	assign_release_all(all, n);
	return out;
}

static void
s4_words_told_together_take_effect_one_behind_the_other(void **state)
{
	static const char text[] = "- id: a\n  name: A\n  targets:\n  - x # one\n  - z # two\n  - x # three\n";
	static const char *const words[][5] = {
		{ NULL },
		{ "name=B", "left=2026-07-31", "name=C", NULL },
		{ "left=2026-07-31", "left=", NULL },
		{ "targets+=v", "targets+=w,z", "targets-=v", NULL },
		{ "targets-=x", "targets+=x", "name=B", NULL },
		{ "targets=v", "targets-=v", "targets+=w", NULL },
		{ "targets=", "targets+=x,v", NULL },
		{ "targets-=x,z", NULL }
	};
	static const char *const now[] = {
		text,
		"- id: a\n  name: C\n  left: 2026-07-31\n  targets:\n  - x # one\n  - z # two\n  - x # three\n",
		text,
		"- id: a\n  name: A\n  targets:\n  - x # one\n  - z # two\n  - x # three\n  - w\n",
		"- id: a\n  name: B\n  targets:\n  # one\n  - z # two\n  - x\n  # three\n",
		"- id: a\n  name: A\n  targets:\n  - w # one\n  # two\n  # three\n",
		"- id: a\n  name: A\n  targets:\n  - x # one\n  - v # two\n  # three\n",
		"- id: a\n  name: A\n  # one\n  # two\n  # three\n"
	};

	(void)state;
	for (size_t i = 0; i < N_OF(words); i++)
		assert_string_equal(together(text, words[i]), now[i]);
	/* A value of another kind can be taken out and set. */
	assert_string_equal(together("- id: a\n  targets: x\n",
	    (const char *const[]){ "targets=", "targets+=v", NULL }), "- id: a\n  targets: [v]\n");
	assert_string_equal(together("- id: a\n  left: [x]\n",
	    (const char *const[]){ "left=", "left=2026-07-31", NULL }), "- id: a\n  left: 2026-07-31\n");
}

static void
an_option_gives_a_pair_for_a_new_record(void **state)
{
	struct assign name, targets;
	struct yamledit_pair pair;

	(void)state;
	assign_value(&name, &actor_schema, "name", "Café Sumak");
	pair = assign_pair(&name);
	assert_string_equal(pair.key, "name");
	assert_string_equal(pair.text, "Café Sumak");
	assign_value(&targets, &actor_schema, "targets", "unge,alle");
	pair = assign_pair(&targets);
	assert_null(pair.text);
	assert_int_equal(pair.n, 2);
	assert_string_equal(pair.list[1], "alle");
	assign_release(&name);
	assign_release(&targets);
	assert_int_equal(name.n, 0);
}

static void
try_word(const char *word)
{
	struct assign a;

	assign_parse(&a, &actor_schema, word);
	assign_release(&a);
}

static void
a_bad_word_is_fatal(void **state)
{
	static const char *const words[] = {
		"", "name", "=x", "navn=x", "id=b",	/* no KEY=VALUE, no such key, not to be set */
		"nam=x", "Name=x", "left=31-13-2026", "left=2026-02-30", "kind=cafe", "sector=kommunalt",
		"collab_hours=2,5x", "collab_hours=-1", "since=snart", "name=", "kind=",
		"name+=x", "left-=x",			/* no list */
		"targets+=", "targets-=", "targets+=,", "targets=a;b", "hours=09:00-15:00",
		"name=\xe6", "targets=\xff"
	};

	(void)state;
	for (size_t i = 0; i < N_OF(words); i++)
		if (exit_status(try_word, words[i]) != 2)
			fail_msg("'%s' is not fatal", words[i]);
	assert_int_equal(exit_status(try_word, "name=x"), 99);
}

static void
a_number_that_names_a_person_is_fatal(void **state)
{
	static const char *const words[] = {
		"name=010190-1234", "conditions=ring 0101901234 først", "targets=a,010190 1234",
		"needs+=010190\u20131234"
	};

	(void)state;
	for (size_t i = 0; i < N_OF(words); i++)
		assert_int_equal(exit_status(try_word, words[i]), 2);
	assert_int_equal(exit_status(try_word, "name=320190-1234"), 99);
}

static void
take_what_is_not_there(const char *word)
{
	set("- id: a\n  targets: [unge]\n", word);
}

static void
what_is_not_in_the_list_cannot_be_taken(void **state)
{
	(void)state;
	assert_int_equal(exit_status(take_what_is_not_there, "targets-=unge"), 99);
	assert_int_equal(exit_status(take_what_is_not_there, "targets-=alle"), 2);
	assert_int_equal(exit_status(take_what_is_not_there, "targets-=unge,alle"), 2);
	assert_int_equal(exit_status(take_what_is_not_there, "needs-=unge"), 2);
}

static void
add_to_a_strange_list(const char *word)
{
	set("- id: a\n  targets: [{x: y}, [z]]\n", word);
	_exit(2);
}

static void
a_list_that_holds_more_than_texts_is_left_alone(void **state)
{
	(void)state;
	assert_int_equal(exit_status(add_to_a_strange_list, "targets+=unge"), 2);
	assert_int_equal(exit_status(add_to_a_strange_list, "targets-=unge"), 2);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_value_is_set),
		cmocka_unit_test(a_code_is_written_in_ascii),
		cmocka_unit_test(without_a_value_the_key_goes),
		cmocka_unit_test(a_list_is_set_with_commas),
		cmocka_unit_test(items_are_added_to_a_list_once),
		cmocka_unit_test(items_are_taken_from_a_list),
		cmocka_unit_test(an_assignment_and_its_inverse_give_the_same_bytes),
		cmocka_unit_test(s4_words_told_together_take_effect_one_behind_the_other),
		cmocka_unit_test(an_option_gives_a_pair_for_a_new_record),
		cmocka_unit_test(a_bad_word_is_fatal),
		cmocka_unit_test(a_number_that_names_a_person_is_fatal),
		cmocka_unit_test(what_is_not_in_the_list_cannot_be_taken),
		cmocka_unit_test(a_list_that_holds_more_than_texts_is_left_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
