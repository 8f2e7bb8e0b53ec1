#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/git.h"
#include "base/intern.h"
#include "base/mem.h"
#include "base/translate.h"
#include "centre/centre.h"
#include "centre/exempt.h"
#include "check/cprfile.h"
#include "check/cprhistory.h"
#include "field/schemas.h"

enum {
	SOME = 200,		/* commits that are asked about at once */
	SHORT = 12,		/* digits of a commit's name that are shown */
	MOST = 1000,		/* numbers that are told */
	LONGEST_LINE = 200,	/* of an answer's first line */
	LONGEST_MESSAGE = 1 << 20
};

/*
 * What is to be searched: a version of a file, or (path NULL) a commit's own text, or
 * that of a tag; then commit is the name that leads to it.
 */
struct item {
	char *object, *commit, *path;
	int is_name;
};

/* An answer of `cat-file --batch` as it comes: a line, so many bytes, a line end. */
struct answer {
	struct buf line;
	unsigned long long left;	/* bytes still to come */
	int inside, is_tag;
	size_t next;			/* the item that it is about, once inside */
	struct cprfile file;
	struct buf message;
};

struct history {
	const struct centre *centre;
	const struct exempt *exempt;
	struct git git;
	struct intern former;		/* folders of centres that are gone: "nord/hus/" */
	struct intern versions, names;	/* that were met before */
	struct item *item;
	size_t n, cap;
	struct answer answer;
	unsigned long found;
	int failed;
};

static void
unread(struct history *h, const char *what)
{
	struct place p = { h->centre->path, 0, 0 };

	h->failed = 1;
	diag_unread(&p, TOPIC_CPR, "its history cannot be searched to its end: %s", translate(what));
}

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

/* ---- telling ---- */

static void
tell(struct history *h, const struct item *i, unsigned long line, unsigned long column,
    const char *what)
{
	struct buf file = { 0 };
	struct place p;

	if (h->found++ < MOST) {
		buf_addf(&file, "%.*s%s%s", i->is_name ? (int)strlen(i->commit) : SHORT,
		    i->commit, i->path != NULL ? ":" : "", i->path != NULL ? i->path : "");
		p = (struct place){ file.data, line, column };
		diag_fault(&p, TOPIC_CPR, "%s shaped like a CPR number, and stays in the history "
		    "until that is rewritten", what);
		buf_release(&file);
	}
}

static void
found_in_file(void *arg, const struct cprfile_hit *hit)
{
	struct history *h = arg;
	struct buf what = { 0 };

	if (hit->as == NULL)
		buf_adds(&what, translate("this is"));
	else if (hit->line > 0)
		buf_addf(&what, translate("as %s reads it this holds what is"), hit->as);
	else
		buf_addf(&what, translate("at byte %zu %s text is"), hit->byte + 1, hit->as);
	tell(h, &h->item[h->answer.next], hit->line, hit->column, what.data);
	buf_release(&what);
}

static void
found_in_message(void *arg, const struct cprtext_found *f)
{
	struct history *h = arg;

	tell(h, &h->item[h->answer.next], f->line, f->column, h->answer.is_tag ?
	    translate("in the tag's message this is") : translate("in the commit's message this is"));
}

/* ---- the texts ---- */

/* The author's and the committer's names; numbers behind them are times. */
static void
search_name(struct history *h, const char *line, size_t len)
{
	size_t at = 0;

	for (int i = 0; i < 2; i++)
		while (len > 0 && line[--len] != ' ')
			;
	if (cpr_find(line, len, &at) > 0)
		tell(h, &h->item[h->answer.next], 0, 0, h->answer.is_tag ?
		    translate("the name or address of who made the tag is") :
		    translate("the name or address of who made the commit is"));
}

/* The text of a commit or a tag. */
static void
search_text(struct history *h)
{
	const struct buf *text = &h->answer.message;
	struct cprtext t;
	size_t i = 0, n;

	for (; i < text->len && text->data[i] != '\n'; i += n + 1) {
		const char *end = memchr(text->data + i, '\n', text->len - i);

		n = end != NULL ? (size_t)(end - text->data) - i : text->len - i;
		if (n > 10 && (memcmp(text->data + i, "author ", 7) == 0 ||
		    memcmp(text->data + i, "tagger ", 7) == 0 || memcmp(text->data + i, "committer ", 10) == 0))
			search_name(h, text->data + i, n);
	}
	cprtext_begin(&t, CPRTEXT_BYTES, found_in_message, h);
	if (++i < text->len)
		cprtext_take(&t, text->data + i, text->len - i);
	cprtext_end(&t);
}

static void
end_item(struct history *h)
{
	struct answer *a = &h->answer;

	if (h->item[a->next].path == NULL) {
		/* The commits that names lead to are searched as commits. */
		if (a->is_tag || !h->item[a->next].is_name)
			search_text(h);
	} else {
		const char *wrong;

		cprfile_again(&a->file);
		wrong = cprfile_end(&a->file);
		if (wrong != NULL) {
			struct buf what = { 0 };

			buf_addf(&what, "%.*s:%s: %s", SHORT, h->item[a->next].commit,
			    h->item[a->next].path, wrong);
			unread(h, what.data);
			buf_release(&what);
		}
	}
	a->inside = 0;
	a->next++;
	buf_clear(&a->line);
}

/* The line before an object: its name, type and size; or that it is not there. */
static void
take_line(struct history *h)
{
	struct answer *a = &h->answer;
	const struct item *i = &h->item[a->next];
	const char *line = buf_text(&a->line), *size = strrchr(line, ' ');
	char *end;

	if (size == NULL || strncmp(line, i->object, strlen(i->object)) != 0 ||
	    strcmp(size, " missing") == 0) {
		struct buf what = { 0 };

		if (h->failed == 0) {
			buf_addf(&what, translate("'%.*s:%s' is not in this clone; make a whole one"), SHORT,
			    i->commit, i->path != NULL ? i->path : "");
			unread(h, what.data);
		}
		buf_release(&what);
		a->next++;
		buf_clear(&a->line);
		return;
	}
	a->left = strtoull(size + 1, &end, 10);
	a->inside = 1;
	a->is_tag = strncmp(line + strlen(i->object), " tag ", 5) == 0;
	buf_clear(&a->message);
	if (i->path != NULL) {
		cprfile_begin(&a->file, below(h, i->path), h->exempt, found_in_file, h);
		cprfile_only_once(&a->file);
	}
}

static void
take(void *arg, const char *s, size_t len)
{
	struct history *h = arg;
	struct answer *a = &h->answer;

	while (len > 0 && a->next < h->n) {
		size_t n = 1;

		if (!a->inside && *s == '\n') {
			take_line(h);
		} else if (!a->inside) {
			if (a->line.len < LONGEST_LINE)
				buf_addc(&a->line, *s);
		} else if (a->left > 0) {
			n = a->left < len ? (size_t)a->left : len;
			a->left -= n;
			if (h->item[a->next].path != NULL)
				cprfile_take(&a->file, s, n);
			else if (a->message.len < LONGEST_MESSAGE)
				buf_add(&a->message, s, n);
		} else {
			end_item(h);	/* at the line end behind the object */
		}
		s += n;
		len -= n;
	}
}

/* All that was gathered. */
static void
search_items(struct history *h)
{
	struct buf in = { 0 };
	int status;

	for (size_t i = 0; i < h->n; i++)
		buf_addf(&in, "%s\n", h->item[i].object);
	h->answer.next = 0;
	h->answer.inside = 0;
	buf_clear(&h->answer.line);
	status = h->n == 0 ? 0 : git_pour(take, h, &h->git, &in, GIT("cat-file", "--batch"));
	if (h->answer.inside && h->answer.next < h->n && h->item[h->answer.next].path != NULL) {
		cprfile_again(&h->answer.file);
		cprfile_end(&h->answer.file);
	}
	if (h->failed == 0 && (status != 0 || h->answer.next < h->n))
		unread(h, "some objects are not here; make a whole clone, or look with git fsck");
	for (size_t i = 0; i < h->n; i++) {
		free(h->item[i].object);
		free(h->item[i].commit);
		free(h->item[i].path);
	}
	h->n = 0;
	buf_release(&in);
}

static void
add_item(struct history *h, const char *object, const char *commit, const char *path)
{
	h->item = mem_grow(h->item, &h->cap, h->n + 1, sizeof *h->item);
	h->item[h->n++] = (struct item){ mem_copy(object, strlen(object)),
	    mem_copy(commit, strlen(commit)), path != NULL ? mem_copy(path, strlen(path)) : NULL, 0 };
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
		struct item i = { .commit = (char *)commit };

		n = strcspn(name + from, "/");
		if (intern_add(&h->names, name, from + n) < known || is_id(name + from, n) ||
		    cpr_find(name + from, n, &at) == 0)
			continue;
		i.path = mem_copy(path, strlen(path) - strlen(name) + from + n);
		if (!exempt_file(h->exempt, below(h, i.path)))
			tell(h, &i, 0, 0, translate("the name holds what is"));
		free(i.path);
	}
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
		add_item(h, object, commit, path);
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
		unread(h, status == GIT_NOT_RUN ? "git cannot be run" :
		    "git cannot tell what a commit changed; is this a partial clone?");
		h->failed = 2;
	}
	for (size_t i = 0; status == 0 && i < changes.len;) {
		char *word = changes.data + i, *path;

		i += strlen(word) + 1;
		if (*word != ':') {
			/* A merge comes once for each parent. */
			if (*h->git.inside != '\0' && (commit == NULL || strcmp(commit, word) != 0))
				add_item(h, word, word, NULL);
			commit = word;
			continue;
		}
		path = i < changes.len ? changes.data + i : NULL;
		if (path == NULL || commit == NULL)
			break;
		i += strlen(path) + 1;
		take_change(h, commit, word, path);
	}
	search_items(h);
	buf_release(&changes);
}

/* All commits of a list, a line each. */
static void
search_list(struct history *h, const struct buf *list)
{
	struct buf some = { 0 };
	size_t n = 0;

	for (size_t i = 0, len; i < list->len && h->failed < 2; i += len + 1) {
		len = strcspn(list->data + i, "\n");
		buf_addf(&some, "%.*s\n", (int)len, list->data + i);
		/* Of the whole work tree every commit is one, even where it changes nothing. */
		if (*h->git.inside == '\0') {
			char *commit = mem_copy(list->data + i, len);

			add_item(h, commit, commit, NULL);
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
		unread(h, "git cannot tell what a commit changed; is this a partial clone?");
	for (size_t i = 0; h->failed == 0 && i < gone.len;) {
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

	add_item(h, object, name, NULL);
	h->item[h->n - 1].is_name = 1;
	/* Named by its own id it has no name, though one in a thousand ids looks like a number. */
	if (strncmp(object, name, strlen(name)) != 0 && cpr_find(name, strlen(name), &at) > 0)
		tell(h, &h->item[h->n - 1], 0, 0, translate("the name holds what is"));
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
		unread(h, "git cannot list the branches and tags; git show-ref says why");
	while (h->failed == 0 && (name = next_line(&names, &i)) != NULL &&
	    (object = next_line(&objects, &k)) != NULL)
		add_name(h, object, name);
	search_items(h);
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
	search_items(h);
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
		unread(h, "git cannot list the notes; git notes says why");
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
		unread(h, status == GIT_NOT_RUN ? "git cannot be run" : revisions != NULL ?
		    "git does not know these commits" : "git cannot list the commits; git log says why");
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

static int
is_shallow(const struct history *h)
{
	struct buf out = { 0 };
	int is = git_ask(&out, &h->git, NULL, GIT("rev-parse", "--is-shallow-repository")) == 0 &&
	    strcmp(buf_text(&out), "true") == 0;

	buf_release(&out);
	return is;
}

void
cprhistory_folder(const struct centre *c, const struct exempt *e, const char *revisions)
{
	struct history h = { .centre = c, .exempt = e };

	if (diag_is_ignored(TOPIC_CPR))
		return;
	if (!git_open(&h.git, c->path)) {
		diag_trouble("'%s' is in no git repository, and has no history to search", c->path);
	} else {
		if (revisions == NULL && is_shallow(&h))
			unread(&h, "the clone is shallow, and older commits are not here; "
			    "get them with git fetch --unshallow");
		search_all(&h, revisions);
	}
	if (h.found > MOST)
		diag_note("%s: %lu more not shown", c->path, h.found - MOST);
	if (h.found > 0)
		diag_note("%s: what is taken out of the files stays in the history: rewrite that with "
		    "git filter-repo, and let everybody who has a copy make a new one", c->path);
	git_close(&h.git);
	intern_release(&h.former);
	intern_release(&h.versions);
	intern_release(&h.names);
	buf_release(&h.answer.line);
	buf_release(&h.answer.message);
	free(h.item);
}
