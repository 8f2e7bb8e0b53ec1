#include "unit.h"

#include "base/buf.h"
#include "base/git.h"
#include "disk/file.h"
#include "disk/gitindex.h"

static void
note(void *arg, const char *name)
{
	buf_addf(arg, "%s ", name);
}

/* The names right in a folder; "?": git has to be asked. */
static const char *
names(const char *bytes, size_t len, const char *folder)
{
	static struct buf b;

	buf_clear(&b);
	buf_adds(&b, "");
	return gitindex_each(bytes, len, folder, note, &b) ? b.data : "?";
}

/* A repository g, made by lines of shell in it; its index. */
static void
make(struct buf *index, const char *lines)
{
	struct buf script = { 0 };

	buf_addf(&script, "rm -rf g && git init -q --template= -b main g && cd g && unset GIT_DIR GIT_INDEX_FILE\n"
	    "export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b\n"
	    "mkdir -p hus/gemt nord\n"
	    "for f in a hus/actors.yaml hus/gemt/log.csv hus/log.csv hus/log.csvx husx nord/z; do echo $f >$f; done\n"
	    "git add . || exit\n%s", lines);
	assert_int_equal(system(script.data), 0);
	buf_release(&script);
	buf_clear(index);
	assert_int_equal(file_read_quietly("g/.git/index", 0, index), FILE_FOUND);
}

static void
names_are_read_in_each_version(void **state)
{
	static const char *const ways[] = {
		"git update-index --index-version 2",
		/* With a flag that version 2 has no place for. */
		"git update-index --skip-worktree hus/log.csv nord/z",
		"git update-index --index-version 4",
		"git commit -qm x && git update-index --untracked-cache",
	};
	struct buf index = { 0 };
	const char version[] = { 2, 3, 4, 2 };

	(void)state;
	for (size_t i = 0; i < N_OF(ways); i++) {
		make(&index, ways[i]);
		assert_int_equal(index.data[7], version[i]);
		assert_string_equal(names(index.data, index.len, "hus/"), "actors.yaml log.csv log.csvx ");
		assert_string_equal(names(index.data, index.len, ""), "a husx ");
		assert_string_equal(names(index.data, index.len, "hus/gemt/"), "log.csv ");
		assert_string_equal(names(index.data, index.len, "nord/"), "z ");
		assert_string_equal(names(index.data, index.len, "syd/"), "");
	}
	buf_release(&index);
}

/* Names as long as flags can tell, and longer; such that share all and nothing with the one before. */
static void
names_of_any_length_are_read(void **state)
{
	struct buf index = { 0 };

	(void)state;
	for (int version = 2; version <= 4; version++) {
		struct buf lines = { 0 };

		buf_addf(&lines, "p=dyb; for i in 1 2 3 4 5 6 7 8; do p=$p/$(printf '%%0250d/%%0250d' $i $i); done\n"
		    "h=$(git hash-object -w a); for n in 1 20 74 75 76 80; do printf \"100644 $h 0\\t$p/%%0${n}d\\n\" 7; done |\n"
		    "git update-index --index-version %d --index-info\n%s", version, version == 3 ? "git update-index --skip-worktree a" : "");
		make(&index, lines.data);
		assert_int_equal(index.data[7], version);
		assert_string_equal(names(index.data, index.len, "hus/"), "actors.yaml log.csv log.csvx ");
		assert_string_equal(names(index.data, index.len, "nord/"), "z ");
		buf_release(&lines);
	}
	buf_release(&index);
}

static void
of_a_name_in_conflict_all_sides_are_told(void **state)
{
	struct buf index = { 0 };

	(void)state;
	make(&index, "git commit -qm x; git checkout -qb b; echo b >hus/log.csv; git commit -qam b; git checkout -q main\n"
	    "echo c >hus/log.csv; git commit -qam c; ! git merge -q b >/dev/null");
	assert_string_equal(names(index.data, index.len, "hus/"), "actors.yaml log.csv log.csv log.csv log.csvx ");
	buf_release(&index);
}

static void
of_what_it_does_not_know_it_says_nothing(void **state)
{
	struct buf index = { 0 };

	(void)state;
	make(&index, "git update-index --split-index");
	assert_string_equal(names(index.data, index.len, "hus/"), "?");
	make(&index, "rm -r .git && git init -q --template= --object-format=sha256 . && git add .");
	assert_string_equal(names(index.data, index.len, "hus/"), "?");
	make(&index, "git update-index --index-version 2");
	index.data[7] = 5;
	assert_string_equal(names(index.data, index.len, "hus/"), "?");
	assert_string_equal(names("", 0, "hus/"), "?");
	buf_release(&index);
}

/* Cut off anywhere, or with a bit the other way, nothing is read beyond its end.  (Without what may follow the entries it is whole.) */
static void
a_damaged_one_is_none_or_another(void **state)
{
	struct buf index = { 0 };

	(void)state;
	for (int version = 2; version <= 4; version++) {
		make(&index, version == 4 ? "git update-index --index-version 4" :
		    version == 3 ? "git update-index --skip-worktree a" : "git commit -qm x");
		for (size_t len = 0; len < index.len; len++) {
			char *copy = malloc(len + 1);
			const char *said;

			memcpy(copy, index.data, len);
			said = names(copy, len, "hus/");
			assert_true(*said == '?' || strcmp(said, "actors.yaml log.csv log.csvx ") == 0);
			free(copy);
		}
		for (size_t at = 0; at < index.len; at++)
			for (int bit = 0; bit < 8; bit++) {
				char *copy = malloc(index.len);

				memcpy(copy, index.data, index.len);
				copy[at] ^= (char)(1 << bit);
				names(copy, index.len, "hus/");
				free(copy);
			}
	}
	buf_release(&index);
}

/* Is a folder of the repository whole, surely? */
static int
is_whole(const char *folder)
{
	struct git git;
	int is;

	assert_int_equal(git_open(&git, folder), 1);
	is = gitindex_is_whole(&git);
	git_close(&git);
	return is;
}

static void
a_folder_is_whole_where_nothing_is_missing(void **state)
{
	struct buf index = { 0 };

	(void)state;
	make(&index, "true");
	assert_int_equal(is_whole("g"), 1);
	assert_int_equal(is_whole("g/hus"), 1);
	assert_int_equal(unlink("g/hus/log.csv"), 0);
	assert_int_equal(is_whole("g/hus"), 0);
	/* A link that leads nowhere is there. */
	assert_int_equal(symlink("nowhere", "g/hus/log.csv"), 0);
	assert_int_equal(is_whole("g/hus"), 1);
	/* What is missing further in or elsewhere is another folder's. */
	assert_int_equal(unlink("g/hus/gemt/log.csv"), 0);
	assert_int_equal(is_whole("g/hus"), 1);
	assert_int_equal(is_whole("g/hus/gemt"), 0);
	assert_int_equal(is_whole("g/nord"), 1);
	/* Nothing was ever added. */
	assert_int_equal(unlink("g/.git/index"), 0);
	assert_int_equal(is_whole("g/hus/gemt"), 1);
	/* A work tree of another repository. */
	make(&index, "git commit -qm x && git worktree add -q nord/w 2>/dev/null");
	assert_int_equal(is_whole("g/nord/w"), 0);
	make(&index, "mv .git ../elsewhere && ln -s ../elsewhere .git");
	assert_int_equal(is_whole("g/hus"), 0);
	buf_release(&index);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_SCRATCH(names_are_read_in_each_version),
		IN_SCRATCH(names_of_any_length_are_read),
		IN_SCRATCH(of_a_name_in_conflict_all_sides_are_told),
		IN_SCRATCH(of_what_it_does_not_know_it_says_nothing),
		IN_SCRATCH(a_damaged_one_is_none_or_another),
		IN_SCRATCH(a_folder_is_whole_where_nothing_is_missing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
