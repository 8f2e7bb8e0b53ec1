#include "unit.h"

#include "base/git.h"
#include "init/githook.h"
#include "init/hookfiles.h"

/* A repository `hus`, on which git is open. */
static void
begin(struct git *git)
{
	assert_int_equal(mkdir("hus", 0777), 0);
	assert_int_equal(git_order("hus", GIT("init", "-q", "--template=")), 0);
	assert_int_equal(git_open(git, "hus"), 1);
}

/* How many lines are said. */
static int
lines(const struct git *git, enum language language, const char **said)
{
	int n = 0;

	hush();
	hookfiles_make("hus", git, language);
	*said = heard();
	for (const char *s = *said; *s != '\0'; s++)
		n += *s == '\n';
	return n;
}

static const char *
in_hooks(const char *name)
{
	static char path[256];

	snprintf(path, sizeof path, "hus/.git/hooks/%s", name);
	return path;
}

static int
names(void)
{
	return names_in("hus/.git/hooks");
}

static void
all_are_made_and_can_be_run(void **state)
{
	struct git git;
	const char *said;
	int n = 0;

	(void)state;
	begin(&git);
	assert_int_equal(lines(&git, LANG_DA, &said), 0);
	for (const struct githook_script *s = githook_scripts; s->name != NULL; s++, n++)
		assert_int_equal(access(in_hooks(s->name), X_OK), 0);
	for (const struct githook *h = githooks; h->name != NULL; h++, n++) {
		assert_int_equal(access(in_hooks(h->name), X_OK), 0);
		assert_true(holds(in_hooks(h->name), h->text));
	}
	/* three scripts and seven hooks, and nothing beside */
	assert_int_equal(n, 10);
	assert_int_equal(names(), 10);
	git_close(&git);
}

static void
made_again_in_another_language_nothing_changes(void **state)
{
	struct git git;
	const char *said;
	char *before, *after;

	(void)state;
	begin(&git);
	lines(&git, LANG_DA, &said);
	before = get(in_hooks("mc-check-staged"));
	assert_int_equal(lines(&git, LANG_EN, &said), 0);
	after = get(in_hooks("mc-check-staged"));
	assert_string_equal(after, before);
	free(before);
	free(after);
	git_close(&git);
}

static void
somebodys_own_hook_stays_and_is_told_of(void **state)
{
	struct git git;
	const char *said;

	(void)state;
	begin(&git);
	assert_int_equal(mkdir("hus/.git/hooks", 0777), 0);
	put(in_hooks("pre-commit"), "#!/bin/sh\n");
	put(in_hooks("pre-push"), "#!/bin/sh\n");
	put(in_hooks("mc-check-brought"), "#!/bin/sh\n");
	/* of the script, of the first hook, and of all others */
	assert_int_equal(lines(&git, LANG_DA, &said), 3);
	assert_non_null(strstr(said, "/hooks/pre-commit' is somebody's own"));
	assert_non_null(strstr(said, "were left alone: pre-push;"));
	assert_non_null(strstr(said, "mc-check-brought' is there already; left alone"));
	assert_true(holds(in_hooks("pre-commit"), "#!/bin/sh\n"));
	assert_true(holds(in_hooks("mc-check-brought"), "#!/bin/sh\n"));
	/* The lines that were asked for. */
	put(in_hooks("pre-commit"), githooks[0].line);
	put(in_hooks("pre-push"), githooks[1].line);
	assert_int_equal(lines(&git, LANG_DA, &said), 1);
	assert_null(strstr(said, "pre-"));
	git_close(&git);
}

static void
elsewhere_no_hook_is_made(void **state)
{
	struct git git;
	const char *said;

	(void)state;
	begin(&git);
	assert_int_equal(mkdir("shared", 0777), 0);
	assert_int_equal(git_order("hus", GIT("config", "--local", "core.hooksPath", "../shared")), 0);
	assert_int_equal(lines(&git, LANG_DA, &said), 2);
	assert_non_null(strstr(said, "where core.hooksPath points"));
	assert_int_equal(names_in("shared"), 0);
	/* The scripts are there for whoever calls them. */
	assert_int_equal(names(), 3);
	git_close(&git);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_SCRATCH(all_are_made_and_can_be_run),
		IN_SCRATCH(made_again_in_another_language_nothing_changes),
		IN_SCRATCH(somebodys_own_hook_stays_and_is_told_of),
		IN_SCRATCH(elsewhere_no_hook_is_made),
	};

	diag_init("mc");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
