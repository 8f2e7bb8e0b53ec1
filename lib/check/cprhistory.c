#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/git.h"
#include "base/intern.h"
#include "base/mem.h"
#include "centre/centre.h"
#include "centre/exempt.h"
#include "check/cprhistory.h"
#include "check/cprobjects.h"
#include "disk/worktree.h"
#include "field/schemas.h"

enum { SOME = 200 };	/* commits that are asked about at once */

struct history {
	const struct exempt *exempt;
	struct git git;
	struct intern former;		/* folders of centres that are gone: "nord/hus/" */
	struct intern versions, names;	/* that were met before */
	struct cprobjects objects;
	int failed;			/* git cannot tell what a commit changed: go no further */
};

/* The path from the centre's folder, or from the one that it may have been. */
static const char *
below(const struct history *h, const char *path)
{
	size_t n = strlen(h->git.inside), best = 0;

	if (strncmp(path, h->git.inside, n) == 0)
		return path + n;
	for (size_t i = 0; i < h->former.n; i++) {
		n = intern_len(&h->former, i);
		if (n > best && strncmp(path, intern_text(&h->former, i), n) == 0)
			best = n;
	}
	return path + best;
}

/* ---- what each commit brought ---- */

/* Of a note the name is the id of what it is about, or most of that. */
static int
is_id(const char *name, size_t len)
{
	return len >= 32 && strspn(name, "0123456789abcdef") == len;
}

/* Each name on the way to a file, the first time that it is met. */
static void
search_names(struct history *h, const char *commit, const char *path)
{
	const char *name = below(h, path);

	for (size_t from = 0, n; name[from] != '\0'; from += n + (name[from + n] == '/')) {
		size_t known = h->names.n, at = 0;
		char *part;

		n = strcspn(name + from, "/");
		if (intern_add(&h->names, name, from + n) < known || is_id(name + from, n) ||
		    cpr_find(name + from, n, &at) == 0)
			continue;
		part = mem_copy(path, strlen(path) - strlen(name) + from + n);
		if (!exempt_file(h->exempt, below(h, part)))
			cprobjects_tell_path(&h->objects, commit, part);
		free(part);
	}
}

/* Why git does not answer: it is not there, or may not or cannot read the repository; else the other reason. */
static void
unanswered(struct history *h, const char *otherwise)
{
	struct buf why = { 0 };

	switch (worktree_judge(h->git.root, &why)) {
	case WORKTREE_NO_GIT:
	case WORKTREE_FOREIGN:
	case WORKTREE_UNREADABLE:
		otherwise = why.data;
		break;
	default:
		break;
	}
	cprobjects_unread(&h->objects, otherwise);
	buf_release(&why);
}

/* `:MODE MODE OBJECT OBJECT STATUS`: the second of each is the new one. */
static void
take_change(struct history *h, const char *commit, const char *change, const char *path)
{
	char mode[8], object[80];
	struct buf version = { 0 };
	size_t known = h->versions.n;

	if (sscanf(change, ":%*7s %7s %*79s %79s", mode, object) != 2 ||
	    strcmp(mode, "000000") == 0)
		return;
	search_names(h, commit, path);
	/* Moved, it is searched once more only where its name makes a difference. */
	buf_addf(&version, "%s %d%s", object, cprfile_kind(path),
	    exempt_some(h->exempt, below(h, path)) ? path : "");
	/* Of another repository that is kept as a folder there is no more than its commit. */
	if (strcmp(mode, "160000") != 0 && !exempt_file(h->exempt, below(h, path)) &&
	    intern_add(&h->versions, version.data, version.len) == known)
		cprobjects_add_file(&h->objects, object, commit, path, below(h, path));
	buf_release(&version);
}

/* Commits, a line each, and what they changed below the folder against each parent. */
static void
take_commits(struct history *h, const struct buf *commits)
{
	static const char *const question[] = { "diff-tree", "--raw", "--stdin", "-r", "-m", "--root",
	    "--no-renames", "--no-abbrev", "--no-ext-diff", "-z", "--" };
	enum { WORDS = sizeof question / sizeof *question };
	const char **argv = mem_zero(WORDS + h->former.n + 2, sizeof *argv);
	struct buf changes = { 0 };
	char *commit = NULL;
	int status;

	memcpy(argv, question, sizeof question);
	argv[WORDS] = *h->git.inside != '\0' ? h->git.inside : ".";
	for (size_t i = 0; i < h->former.n; i++)
		argv[WORDS + 1 + i] = intern_text(&h->former, i);
	status = git_ask(&changes, &h->git, commits, argv);
	free(argv);
	if (status != 0) {
		unanswered(h, "git cannot tell what a commit changed; is this a partial clone?");
		h->failed = 1;
	}
	for (size_t i = 0; status == 0 && i < changes.len;) {
		char *word = changes.data + i, *path;

		i += strlen(word) + 1;
		if (*word != ':') {
			/* A merge comes once for each parent. */
			if (*h->git.inside != '\0' && (commit == NULL || strcmp(commit, word) != 0))
				cprobjects_add_text(&h->objects, word, word);
			commit = word;
			continue;
		}
		path = i < changes.len ? changes.data + i : NULL;
		if (path == NULL || commit == NULL)
			break;
		i += strlen(path) + 1;
		take_change(h, commit, word, path);
	}
	cprobjects_search(&h->objects);
	buf_release(&changes);
}

/* All commits of a list, a line each. */
static void
search_list(struct history *h, const struct buf *list)
{
	struct buf some = { 0 };
	size_t n = 0;

	for (size_t i = 0, len; i < list->len && !h->failed; i += len + 1) {
		len = strcspn(list->data + i, "\n");
		buf_addf(&some, "%.*s\n", (int)len, list->data + i);
		/* Of the whole work tree every commit is one, even where it changes nothing. */
		if (*h->git.inside == '\0') {
			char *commit = mem_copy(list->data + i, len);

			cprobjects_add_text(&h->objects, commit, commit);
			free(commit);
		}
		if (++n % SOME == 0 || i + len + 1 >= list->len) {
			take_commits(h, &some);
			buf_clear(&some);
		}
	}
	buf_release(&some);
}

/*
 * Where the centre was before it was moved its files stay in the history.  Which of the
 * folders that are gone it was cannot always be told, so all that were a centre's count.
 */
static void
find_former(struct history *h, const struct buf *list)
{
	struct buf in = { 0 }, gone = { 0 }, file = { 0 };

	buf_add(&in, buf_text(list), list->len);
	buf_addc(&in, '\n');
	if (git_ask(&gone, &h->git, &in, GIT("diff-tree", "--name-only", "--stdin", "-r", "-m",
	    "--no-renames", "--no-commit-id", "--diff-filter=D", "--no-ext-diff", "-z")) != 0)
		cprobjects_unread(&h->objects,
		    "git cannot tell what a commit changed; is this a partial clone?");
	for (size_t i = 0; h->objects.failed == 0 && i < gone.len;) {
		const char *path = gone.data + i;
		size_t len = strlen(path), n = strlen(centre_schema.file);

		i += len + 1;
		if (len <= n || strcmp(path + len - n, centre_schema.file) != 0 ||
		    path[len - n - 1] != '/')
			continue;
		buf_clear(&file);
		buf_addf(&file, "%s/%s", h->git.root, path);
		if (access(file.data, F_OK) != 0)
			intern_add(&h->former, path, len - n);
	}
	buf_release(&in);
	buf_release(&gone);
	buf_release(&file);
}

/* ---- names: branches, tags and notes ---- */

/* A name, and what it leads to; only a tag holds something of its own. */
static void
add_name(struct history *h, const char *object, const char *name)
{
	size_t at = 0;

	cprobjects_add_name(&h->objects, object, name);
	/* Named by its own id it has no name, though one in a thousand ids looks like a number. */
	if (strncmp(object, name, strlen(name)) != 0 && cpr_find(name, strlen(name), &at) > 0)
		cprobjects_tell_name(&h->objects, name);
}

/* Cut the next line off; NULL: none. */
static char *
next_line(struct buf *lines, size_t *at)
{
	char *line;
	size_t len;

	if (*at >= lines->len)
		return NULL;
	line = lines->data + *at;
	len = strcspn(line, "\n");
	*at += len + 1;
	line[len] = '\0';
	return line;
}

static void
search_every_name(struct history *h)
{
	struct buf names = { 0 }, objects = { 0 };
	size_t i = 0, k = 0;
	const char *name, *object;

	if (git_ask(&names, &h->git, NULL, GIT("rev-parse", "--symbolic-full-name", "--all")) != 0 ||
	    git_ask(&objects, &h->git, NULL, GIT("rev-parse", "--all")) != 0)
		cprobjects_unread(&h->objects,
		    "git cannot list the branches and tags; git show-ref says why");
	while (h->objects.failed == 0 && (name = next_line(&names, &i)) != NULL &&
	    (object = next_line(&objects, &k)) != NULL)
		add_name(h, object, name);
	cprobjects_search(&h->objects);
	buf_release(&names);
	buf_release(&objects);
}

/* The revisions that are one object, so a branch or a tag perhaps. */
static void
search_names_given(struct history *h, const char *revisions)
{
	struct buf lines = { 0 }, object = { 0 };
	const char *name;
	size_t i = 0;

	buf_adds(&lines, revisions);
	while ((name = next_line(&lines, &i)) != NULL)
		if (*name != '^' && *name != '-' && git_ask(&object, &h->git, NULL,
		    GIT("rev-parse", "--verify", "--quiet", name)) == 0 && object.len > 0)
			add_name(h, object.data, name);
	cprobjects_search(&h->objects);
	buf_release(&lines);
	buf_release(&object);
}

/* Notes are about commits, and stand below no folder. */
static void
search_notes(struct history *h)
{
	char whole[] = "", *inside = h->git.inside;
	struct buf list = { 0 };

	h->git.inside = whole;
	if (git_ask(&list, &h->git, NULL, GIT("rev-list", "--topo-order", "--reverse",
	    "--glob=refs/notes")) == 0)
		search_list(h, &list);
	else
		cprobjects_unread(&h->objects, "git cannot list the notes; git notes says why");
	h->git.inside = inside;
	buf_release(&list);
}

static void
search_all(struct history *h, const char *revisions)
{
	struct buf list = { 0 }, in = { 0 };
	int status;

	buf_adds(&in, revisions != NULL ? revisions : "");
	status = revisions != NULL ?
	    git_ask(&list, &h->git, &in, GIT("rev-list", "--topo-order", "--reverse", "--stdin")) :
	    git_ask(&list, &h->git, NULL, GIT("rev-list", "--topo-order", "--reverse", "--all"));
	if (status != 0)
		unanswered(h, revisions != NULL ? "git does not know these commits" :
		    "git cannot list the commits; git log says why");
	else if (*h->git.inside != '\0' && list.len > 0)
		find_former(h, &list);
	if (status == 0)
		search_list(h, &list);
	if (status == 0 && revisions == NULL && *h->git.inside != '\0')
		search_notes(h);
	if (status == 0 && revisions != NULL)
		search_names_given(h, revisions);
	else if (status == 0)
		search_every_name(h);
	buf_release(&list);
	buf_release(&in);
}

/* ---- all of it ---- */

void
cprhistory_folder(const struct centre *c, const struct exempt *e, const char *revisions)
{
	struct history h = { .exempt = e };

	if (diag_is_ignored(TOPIC_CPR))
		return;
	h.objects = (struct cprobjects){ .git = &h.git, .exempt = e, .folder = c->path };
	if (!git_open(&h.git, c->path)) {
		diag_trouble("'%s' is in no git repository, and has no history to search", c->path);
	} else {
		if (revisions == NULL && git_is_shallow(&h.git))
			cprobjects_unread(&h.objects, "the clone is shallow, and older commits are not here; "
			    "get them with git fetch --unshallow");
		search_all(&h, revisions);
	}
	if (h.objects.found > CPROBJECTS_MOST)
		diag_note("%s: %lu more not shown", c->path, h.objects.found - CPROBJECTS_MOST);
	if (h.objects.found > 0)
		diag_note("%s: what is taken out of the files stays in the history: rewrite that with "
		    "git filter-repo, and let everybody who has a copy make a new one", c->path);
	git_close(&h.git);
	intern_release(&h.former);
	intern_release(&h.versions);
	intern_release(&h.names);
	cprobjects_release(&h.objects);
}
