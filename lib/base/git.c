#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/git.h"
#include "base/process.h"

/* A repository may lead git to a pipe, or to a file that never ends. */
enum {
	SECONDS = 60,			/* for an answer */
	MANY_SECONDS = 3600,		/* for one of any length, which we work on meanwhile */
	LONGEST = 64 << 20,		/* an answer */
	MEMORY = 1 << 30
};

/* ---- where ---- */

static int
is_anything(const char *path)
{
	return access(path, F_OK) == 0;
}

/* Is this .git a repository, or a file that names one?  git passes over others. */
static int
is_repository(const char *path)
{
	struct stat st;
	struct buf head = { 0 };
	int is = stat(path, &st) == 0;

	if (is && S_ISDIR(st.st_mode)) {
		buf_addf(&head, "%s/HEAD", path);
		is = lstat(head.data, &st) == 0 || errno == EACCES;	/* one that is closed to us is no less one */
		buf_release(&head);
		return is;
	}
	return is && S_ISREG(st.st_mode);
}

/* The folder itself, or the next above it, whose .git is taken; NULL: none. */
static char *
find_root(const char *folder, int (*is_taken)(const char *path))
{
	char *root = realpath(folder, NULL), *slash;
	struct buf git = { 0 };

	while (root != NULL) {
		buf_clear(&git);
		buf_addf(&git, "%s/.git", root);
		if (is_taken(git.data))
			break;
		slash = strrchr(root, '/');
		if (root[1] == '\0') {
			free(root);
			root = NULL;
		} else {
			slash[slash == root] = '\0';
		}
	}
	buf_release(&git);
	return root;
}

char *
git_root(const char *folder)
{
	return find_root(folder, is_anything);
}

int
git_open(struct git *git, const char *folder)
{
	char *real = realpath(folder, NULL);
	struct buf inside = { 0 };
	size_t n;

	*git = (struct git){ .root = find_root(folder, is_repository) };
	if (git->root != NULL && real != NULL) {
		n = strlen(git->root);
		n += real[n] == '/';
		if (real[n] != '\0')
			buf_addf(&inside, "%s/", real + n);
	}
	git->inside = buf_detach(&inside);
	free(real);
	return git->root != NULL;
}

void
git_close(struct git *git)
{
	free(git->root);
	free(git->inside);
	*git = (struct git){ 0 };
}

/* ---- what git is told before each command ---- */

/*
 * Keys that name a command which some version runs where we ask, or where what we
 * ask leads to: at reading the index, at showing, at fetching what is missing.  The
 * command line goes over every file.  Keys with a name of their own in them
 * (filter.X.smudge, remote.X.uploadpack) cannot be set so: no question of ours
 * takes a file out or in, or shows what changed in it, and what would fetch is
 * refused by the environment, below.
 */
static const char *const settings[] = {
	"core.alternateRefsCommand=false",
	"core.askPass=",
	"core.editor=false",
	"core.fsmonitor=",
	"core.gitProxy=",
	"core.hooksPath=/dev/null",
	"core.pager=cat",
	"core.sshCommand=false",
	"core.useReplaceRefs=false",
	"credential.helper=",		/* empties the list */
	"fetch.bundleURI=",
	"gc.auto=0",
	"gpg.program=false",
	"log.showSignature=false",
	"maintenance.auto=false",
	"protocol.allow=never",
	"safe.bareRepository=explicit",
	"sequence.editor=false",
	"submodule.recurse=false",
	"uploadpack.packObjectsHook=",
	NULL
};

/* All that git is told by its environment, but for what follows. */
static const char *const variables[] = {
	"LC_ALL=C",
	"GIT_ALLOW_PROTOCOL=none",	/* goes over protocol.X.allow, too */
	"GIT_ASKPASS=",
	"GIT_EDITOR=false",
	"GIT_GRAFT_FILE=/dev/null",	/* .git/info/grafts hides commits, as replacing does */
	"GIT_LITERAL_PATHSPECS=1",
	"GIT_NO_LAZY_FETCH=1",
	"GIT_NO_REPLACE_OBJECTS=1",
	"GIT_OPTIONAL_LOCKS=0",
	"GIT_PAGER=cat",
	"GIT_PROTOCOL_FROM_USER=0",
	"GIT_SSH_COMMAND=false",
	"GIT_TERMINAL_PROMPT=0",
	"GIT_TRACE2=0",			/* goes over trace2.X, which names a file */
	"GIT_TRACE2_EVENT=0",
	"GIT_TRACE2_PERF=0",
	NULL
};

/*
 * What is handed on.  The user's own configuration is read, for it says which
 * repositories of others are trusted (safe.directory) and may hold the merge
 * driver; a name that is not absolute could lead into the folder.
 */
static const char *const files[] = {
	"HOME", "XDG_CONFIG_HOME", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", NULL
};
static const char *const switches[] = { "GIT_CONFIG_NOSYSTEM", "SUDO_UID", NULL };

static void
set_environment(struct words *env, const char *root)
{
	const char *value, *slash = root != NULL ? strrchr(root, '/') : NULL;
	struct buf path = { 0 }, above = { 0 };

	for (size_t i = 0; variables[i] != NULL; i++)
		words_add(env, variables[i]);
	for (size_t i = 0; files[i] != NULL; i++)
		if ((value = getenv(files[i])) != NULL && *value == '/')
			words_join(env, files[i], value);
	for (size_t i = 0; switches[i] != NULL; i++)
		if ((value = getenv(switches[i])) != NULL)
			words_join(env, switches[i], value);
	process_path(&path);
	words_join(env, "PATH", buf_text(&path));
	if (slash != NULL) {
		/* A repository that is none does not lead to one above. */
		buf_add(&above, root, slash > root ? (size_t)(slash - root) : 1);
		words_join(env, "GIT_CEILING_DIRECTORIES", above.data);
	}
	buf_release(&above);
	buf_release(&path);
}

static void
set_arguments(struct words *args, const char *const argv[])
{
	words_add(args, "git");
	words_add(args, "--no-pager");
	for (size_t i = 0; settings[i] != NULL; i++) {
		words_add(args, "-c");
		words_add(args, settings[i]);
	}
	for (size_t i = 0; argv[i] != NULL; i++)
		words_add(args, argv[i]);
}

static void
prepare(struct process *p, const char *root, const char *const argv[])
{
	p->memory = MEMORY;
	process_find(p, "git");
	set_environment(&p->env, root);
	set_arguments(&p->args, argv);
}

static int
run(struct process *p, const char *root, const struct buf *in, struct buf *out,
    const char *const argv[])
{
	int status;

	prepare(p, root, argv);
	status = process_run(p, in, out);
	process_release(p);
	return status;
}

/* ---- asking ---- */

/*
 * What may be asked, and the word that must stand first where git would otherwise
 * write, or show a file through a program that the folder names.
 */
static const struct {
	const char *command, *first;
} questions[] = {
	{ "cat-file", "--batch" },
	{ "cat-file", "blob" },
	{ "cat-file", "-t" },
	{ "check-attr", NULL },
	{ "config", "--get-all" },
	{ "config", "--get-regexp" },
	{ "diff-index", "--cached" },
	{ "diff-tree", "--name-only" },
	{ "diff-tree", "--name-status" },
	{ "diff-tree", "--raw" },
	{ "ls-files", "-z" },
	{ "ls-tree", NULL },
	{ "rev-list", NULL },
	{ "rev-parse", NULL },
};

static int
is_question(const char *const argv[])
{
	for (size_t i = 0; i < sizeof questions / sizeof *questions; i++)
		if (argv[0] != NULL && strcmp(argv[0], questions[i].command) == 0 &&
		    (questions[i].first == NULL || (argv[1] != NULL &&
		    strcmp(argv[1], questions[i].first) == 0)))
			return 1;
	return 0;
}

int
git_ask(struct buf *out, const struct git *git, const struct buf *in, const char *const argv[])
{
	struct process p = { .folder = git->root, .seconds = SECONDS, .limit = LONGEST };
	int status;

	buf_clear(out);
	if (git->root == NULL || !is_question(argv))
		return GIT_NOT_RUN;
	status = run(&p, git->root, in, out, argv);
	if (out->len > 0 && out->data[out->len - 1] == '\n')
		buf_truncate(out, out->len - 1);
	return status;
}

int
git_pour(void (*take)(void *arg, const char *piece, size_t len), void *arg,
    const struct git *git, const struct buf *in, const char *const argv[])
{
	struct process p = { .folder = git->root, .seconds = MANY_SECONDS, .take = take,
	    .arg = arg };

	if (git->root == NULL || !is_question(argv))
		return GIT_NOT_RUN;
	return run(&p, git->root, in, NULL, argv);
}

int
git_begin(struct process_running *r, const struct git *git, const char *const argv[])
{
	struct process p = { .folder = git->root, .seconds = SECONDS };
	int begun;

	if (git->root == NULL || !is_question(argv))
		return 0;
	prepare(&p, git->root, argv);
	begun = process_begin(&p, r);
	process_release(&p);
	return begun;
}

int
git_ask_path(struct buf *out, const struct git *git, const char *const argv[])
{
	int status = git_ask(out, git, NULL, argv);
	struct buf way = { 0 };

	if (status == 0 && out->len > 0 && *out->data != '/') {
		buf_addf(&way, "%s/", git->root);
		buf_splice(out, 0, 0, way.data, way.len);
	}
	buf_release(&way);
	return status;
}

int
git_setting(struct buf *out, const struct git *git, const char *key)
{
	size_t len = strlen(key), last;
	int status = git_ask(out, git, NULL, GIT("config", "--get-all", "--null", key));

	/* Of several the last holds, and ours is behind them all. */
	for (size_t i = 0; status == 0 && settings[i] != NULL; i++)
		if (strncmp(settings[i], key, len) == 0 && settings[i][len] == '=')
			out->len -= strlen(settings[i]) - len;
	if (status != 0 || out->len == 0)
		return 0;
	buf_truncate(out, out->len - 1);
	last = out->len;
	while (last > 0 && out->data[last - 1] != '\0')
		last--;
	buf_splice(out, 0, last, "", 0);
	return 1;
}

/* May it be?  In a repository whose files are all in .git one of them says where it is cut off. */
static int
is_perhaps_shallow(const char *root)
{
	static const char *const names[] = { "shallow", "commondir" };
	struct buf path = { 0 };
	struct stat st;
	int may;

	buf_addf(&path, "%s/.git", root);
	may = stat(path.data, &st) != 0 || !S_ISDIR(st.st_mode);
	for (size_t i = 0; i < sizeof names / sizeof *names && !may; i++) {
		buf_clear(&path);
		buf_addf(&path, "%s/.git/%s", root, names[i]);
		may = lstat(path.data, &st) == 0 || errno != ENOENT;
	}
	buf_release(&path);
	return may;
}

int
git_is_shallow(const struct git *git)
{
	struct buf said = { 0 };
	int is = git->root != NULL && is_perhaps_shallow(git->root) &&
	    git_ask(&said, git, NULL, GIT("rev-parse", "--is-shallow-repository")) == 0 &&
	    strcmp(buf_text(&said), "true") == 0;

	buf_release(&said);
	return is;
}

/* ---- ordering ---- */

int
git_order(const char *folder, const char *const argv[])
{
	struct process p = { .folder = folder, .seconds = SECONDS, .complains = 1 };

	return run(&p, NULL, NULL, NULL, argv);
}

int
git_is_there(void)
{
	struct process p = { .folder = "/" };
	int found = process_find(&p, "git");

	process_release(&p);
	return found;
}
