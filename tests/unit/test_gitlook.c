#include "unit.h"

#include <limits.h>

#include "base/buf.h"
#include "base/git.h"
#include "base/gitlook.h"

static struct buf names;

static int
ask(struct gitlook *l, const char *text)
{
	buf_clear(&names);
	buf_adds(&names, text);
	return gitlook_ask(l, &names);
}

/* The next object, as text: of a long one its first and last bytes. */
static const char *
next(struct gitlook *l, const char *type)
{
	static char text[100];
	struct gitlook_object o;

	if (!gitlook_next(l, &o, type))
		return NULL;
	if (o.len < 50)
		snprintf(text, sizeof text, "%zu %zu %.*s", o.id_len, o.len, (int)o.len, o.bytes);
	else
		snprintf(text, sizeof text, "%zu %zu %c..%c", o.id_len, o.len, *o.bytes, o.bytes[o.len - 1]);
	return text;
}

static void
what_is_found_says_what_is_asked_next(void **state)
{
	static const char script[] = "git init -q --template= g && cd g && printf 'hej\\n\\n' >'a 1' && printf 5 >7 && : >empty && "
	    "{ printf a; head -c 300000 /dev/zero; printf z; } >large && git add . && git -c user.name=x -c user.email=x@y commit -qm x";
	struct gitlook l;
	struct git git;

	(void)state;
	assert_int_equal(system(script), 0);
	assert_int_equal(git_open(&git, "g"), 1);
	gitlook_begin(&l, &git);
	assert_int_equal(ask(&l, "HEAD:a 1\nHEAD:8\nHEAD:7\nHEAD:empty\nHEAD:a 1\nHEAD:large\nHEAD:\n"), 1);
	assert_string_equal(next(&l, "blob"), "40 5 hej\n\n");
	assert_null(next(&l, "blob"));		/* there is none, of a name that ends in a number */
	assert_string_equal(next(&l, "blob"), "40 1 5");
	assert_string_equal(next(&l, "blob"), "40 0 ");
	assert_null(next(&l, "tree"));		/* it is another */
	assert_string_equal(next(&l, "blob"), "40 300002 a..z");
	assert_non_null(next(&l, "tree"));
	assert_null(next(&l, "tree"));
	/* What is not read is passed over. */
	assert_int_equal(ask(&l, "HEAD:a 1\nHEAD:8\nHEAD:large\nHEAD:7\n"), 1);
	assert_int_equal(ask(&l, "HEAD:7\n"), 1);
	assert_string_equal(next(&l, "blob"), "40 1 5");
	assert_int_equal(ask(&l, "HEAD:a 1\nHEAD:large\n"), 1);
	assert_int_equal(ask(&l, "HEAD:7\nHEAD:large\nHEAD:large\nHEAD:a 1\n"), 1);
	assert_string_equal(next(&l, "blob"), "40 1 5");
	/* All of an object is there, whatever was read before it. */
	assert_string_equal(next(&l, "blob"), "40 300002 a..z");
	assert_string_equal(next(&l, "blob"), "40 300002 a..z");
	assert_string_equal(next(&l, "blob"), "40 5 hej\n\n");
	assert_null(next(&l, "blob"));
	/* What is too long is not asked, but what is no longer. */
	buf_clear(&names);
	while (names.len < PIPE_BUF - 7)
		buf_addc(&names, 'x');
	buf_adds(&names, "\nHEAD:7\n");
	assert_int_equal(gitlook_ask(&l, &names), 0);
	buf_splice(&names, 0, 1, "", 0);
	assert_int_equal(gitlook_ask(&l, &names), 1);
	assert_null(next(&l, "blob"));
	assert_string_equal(next(&l, "blob"), "40 1 5");
	gitlook_end(&l);

	/* Of what is no repository nothing is found, however often it is asked. */
	assert_int_equal(system("rm -r g/.git/objects"), 0);
	gitlook_begin(&l, &git);
	ask(&l, "HEAD:7\n");
	assert_null(next(&l, "blob"));
	assert_int_equal(ask(&l, "HEAD:7\n"), 0);
	assert_null(next(&l, "blob"));
	gitlook_end(&l);
	/* Nor if nothing was asked at all. */
	gitlook_begin(&l, &git);
	assert_null(next(&l, "blob"));
	gitlook_end(&l);
	git_close(&git);
	buf_release(&names);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_SCRATCH(what_is_found_says_what_is_asked_next),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
