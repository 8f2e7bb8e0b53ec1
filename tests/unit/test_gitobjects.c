#include "unit.h"

#include "base/buf.h"
#include "base/git.h"
#include "base/gitobjects.h"

/* What came, as text: "blob(hej)"; of bytes that are 0 only how many. */
static struct buf answer;
static size_t pieces, zeros;

static void
begin(void *arg, size_t i, const char *type)
{
	assert_null(arg);
	buf_addf(&answer, "%zu %s(", i, type);
}

static void
take(void *arg, size_t i, const char *piece, size_t len)
{
	(void)arg, (void)i;
	pieces++;
	for (size_t k = 0; k < len; k++)
		if (piece[k] == '\0')
			zeros++;
		else
			buf_addc(&answer, piece[k]);
}

static void
end(void *arg, size_t i, int is_whole)
{
	(void)arg, (void)i;
	buf_adds(&answer, is_whole ? ") " : "... ");
}

static void
missing(void *arg, size_t i)
{
	(void)arg;
	buf_addf(&answer, "%zu missing ", i);
}

static const struct gitobjects_reader reader = { begin, take, end, missing };

/* An object that is not there changes nothing for those after it; a large one comes in pieces. */
static void
each_is_handed_over_in_the_order_of_the_names(void **state)
{
	static const char script[] = "git init -q --template= g && cd g && "
	    "printf 'hej\\nhus\\n' | git hash-object -w --stdin >ids && "
	    "echo 0123456789012345678901234567890123456789 >>ids && "
	    "printf '' | git hash-object -w --stdin >>ids && "
	    "head -c 3000000 /dev/zero | git hash-object -w --stdin >>ids";
	struct buf names = { 0 };
	struct git git;
	char line[100];
	FILE *f;

	(void)state;
	assert_int_equal(system(script), 0);
	assert_int_equal(git_open(&git, "g"), 1);
	f = fopen("g/ids", "r");
	assert_non_null(f);
	while (fgets(line, sizeof line, f) != NULL)
		buf_adds(&names, line);
	fclose(f);
	buf_clear(&answer);
	pieces = zeros = 0;
	assert_int_equal(gitobjects_read(&git, &names, &reader, NULL), 1);
	assert_string_equal(buf_text(&answer), "0 blob(hej\nhus\n) 1 missing 2 blob() 3 blob() ");
	assert_int_equal(zeros, 3000000);
	assert_true(pieces > 2);

	/* Of no names nothing is asked. */
	buf_clear(&names);
	buf_clear(&answer);
	assert_int_equal(gitobjects_read(&git, &names, &reader, NULL), 1);
	assert_string_equal(buf_text(&answer), "");
	git_close(&git);
	buf_release(&names);
	buf_release(&answer);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_SCRATCH(each_is_handed_over_in_the_order_of_the_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
