#include <string.h>

#include "base/date.h"
#include "base/diag.h"
#include "base/git.h"
#include "base/gitlook.h"
#include "base/safe.h"
#include "centre/centre.h"
#include "centre/history.h"
#include "centre/commitbefore.h"
#include "centre/trail.h"
#include "centre/unmoved.h"
#include "disk/worktree.h"
#include "field/terms.h"
#include "yaml/yaml.h"

const char *const history_move_code[MOVES] = { "", "new", "forward", "back", "gone" };

enum { COMMIT_SHOWN = 12 };	/* digits: git's own number of them grows with the repository */

/* ---- what is missing ---- */

/* Was it cloned without some objects, for git to fetch them when they are wanted? */
static int
is_partial(const struct git *git)
{
	struct buf said = { 0 };
	int is = git_setting(&said, git, "extensions.partialClone") ||
	    (git_ask(&said, git, NULL, GIT("config", "--get-regexp",
	    "^remote\\..*\\.(promisor|partialclonefilter)$")) == 0 && said.len > 0);

	buf_release(&said);
	return is;
}

static enum history_found
not_read(const struct git *git)
{
	return is_partial(git) ? HISTORY_PARTIAL : HISTORY_DAMAGED;
}

/* ---- the commit ---- */

/* Why git does not answer at all; HISTORY_FOUND: it does. */
static enum history_found
why_silent(struct history *h, const struct git *git, int status)
{
	struct buf said = { 0 };
	enum history_found found = HISTORY_FOUND;

	if (status == GIT_NOT_RUN)
		found = HISTORY_NO_GIT;
	else if (git_ask(&said, git, NULL, GIT("rev-parse", "--git-dir")) != 0)
		found = worktree_judge(git->root, &h->why) == WORKTREE_FOREIGN ? HISTORY_FOREIGN :
		    HISTORY_CLOSED;
	buf_release(&said);
	return found;
}

static int
has_commit(const struct git *git)
{
	struct buf said = { 0 };
	int has = git_ask(&said, git, NULL, GIT("rev-parse", "--verify", "--quiet", "HEAD")) == 0;

	buf_release(&said);
	return has;
}

/* All commits that are there are later. */
static enum history_found
not_so_early(const struct git *git)
{
	return git_is_shallow(git) ? HISTORY_SHALLOW : HISTORY_TOO_EARLY;
}

/* Where the history is short: without a git of its own. */
static enum commitbefore
find_near(struct buf *commit, int *is_kept, struct gitlook *look, const struct git *git, int day)
{
	enum { DAY = 24 * 60 * 60, LAST = 40000 };	/* (What git takes for a time ends in the year 2099.) */
	struct buf mark = { 0 };
	enum commitbefore found = COMMITBEFORE_UNKNOWN;

	buf_addf(&mark, "%s%s", git->inside, centre_schema.file);
	if (day > 0 && day < LAST && strchr(mark.data, '\n') == NULL)
		found = commitbefore_find(commit, is_kept, look, mark.data, (long long)day * DAY);
	buf_release(&mark);
	return found;
}

static enum history_found
find_by_date(struct history *h, struct buf *commit, const struct git *git, const char *day)
{
	struct buf before = { 0 };
	enum history_found found;
	int status;

	buf_addf(&before, "--before=%sT00:00:00Z", day);
	status = git_ask(commit, git, NULL, GIT("rev-list", "-n1", before.data, "HEAD"));
	buf_release(&before);
	if (status == 0 && commit->len > 0)
		return HISTORY_FOUND;
	if (status == 0)
		return not_so_early(git);
	found = why_silent(h, git, status);
	if (found != HISTORY_FOUND)
		return found;
	return has_commit(git) ? not_read(git) : HISTORY_TOO_EARLY;
}

/* Is what the revision names, or what leads to it, there but not to be read? */
static int
is_hidden(const struct git *git, const char *revision)
{
	struct buf id = { 0 }, said = { 0 };
	int hidden;

	if (git_ask(&id, git, NULL, GIT("rev-parse", "--verify", "--quiet", revision)) == 0)
		hidden = git_ask(&said, git, NULL, GIT("cat-file", "-t", id.data)) != 0;
	else
		hidden = has_commit(git) &&
		    git_ask(&said, git, NULL, GIT("rev-list", "--count", "HEAD")) != 0;
	buf_release(&id);
	buf_release(&said);
	return hidden;
}

static enum history_found
find_by_name(struct history *h, struct buf *commit, const struct git *git, const char *revision)
{
	struct buf name = { 0 };
	enum history_found found;
	int status = 1;
	/* git would take it for an option, or for all but that. */
	int is_name = *revision != '-' && *revision != '^';

	buf_addf(&name, "%s^{commit}", revision);
	if (is_name)
		status = git_ask(commit, git, NULL, GIT("rev-parse", "--verify", "--quiet",
		    name.data));
	buf_release(&name);
	if (status == 0 && commit->len > 0)
		return HISTORY_FOUND;
	found = why_silent(h, git, status);
	if (found != HISTORY_FOUND)
		return found;
	h->shallow = git_is_shallow(git);
	return is_name && is_hidden(git, revision) ? not_read(git) : HISTORY_UNKNOWN;
}

/* ---- the file ---- */

/* Say which answers of then are none. */
static void
warn_of_wrong(const struct answers *then)
{
	for (int i = 0; i < RECOMMENDATIONS; i++) {
		const struct yaml_node *wrong = then->item[i].wrong;

		if (wrong != NULL)
			diag_warning(&wrong->place, TOPIC_VALUE, "'%s' was no answer, so how %s moved "
			    "since is not known; write {status: nej}, paa-vej or ja",
			    wrong->kind == YAML_SCALAR ? shown(wrong->text, wrong->len) : "...",
			    recommendations[i].code);
	}
}

static enum history_found
parse(struct history *h, const struct buf *bytes)
{
	int good;

	answers_release(&h->answers);
	good = answers_parse(&h->answers, buf_text(bytes), bytes->len, buf_text(&h->file));
	if (good)
		warn_of_wrong(&h->answers);
	return good ? HISTORY_FOUND : HISTORY_UNREADABLE;
}

static enum history_found
read_file(struct history *h, const struct git *git, const char *is)
{
	struct buf bytes = { 0 };
	enum history_found found;

	if (strncmp(is, "100", 3) != 0)
		found = HISTORY_UNREADABLE;	/* a link, or a repository of its own */
	else if (git_ask(&bytes, git, NULL, GIT("cat-file", "blob", strrchr(is, ' ') + 1)) != 0)
		found = not_read(git);
	else
		found = parse(h, &bytes);
	buf_release(&bytes);
	return found;
}

/* What the file of then is called in messages. */
static void
name_file(struct history *h, const char *commit, const char *folder)
{
	buf_addf(&h->file, "%.*s:%s%s", COMMIT_SHOWN, commit, folder, answer_schema.file);
}

/* Where the file was not, was the centre there?  absent: what it means if not. */
static enum history_found
without_file(const struct git *git, const char *commit, const char *folder, enum trail absent)
{
	struct buf is = { 0 };
	int there = trail_look(&is, git, commit, folder, centre_schema.file);

	buf_release(&is);
	if (there > 0)
		return HISTORY_FOUND;	/* a file that was not there yet has no answers */
	if (there < 0)
		return not_read(git);
	if (absent == TRAIL_UNTRACKED)
		return HISTORY_UNTRACKED;
	return absent == TRAIL_CUT && git_is_shallow(git) ? HISTORY_SHALLOW : HISTORY_NOT_THERE;
}

static enum history_found
follow(struct history *h, const struct git *git, const char *commit)
{
	struct buf folder = { 0 }, is = { 0 };
	enum trail absent = trail_follow(&folder, git, commit);
	enum history_found found;
	int there = absent == TRAIL_BROKEN ? -1 :
	    trail_look(&is, git, commit, folder.data, answer_schema.file);

	if (there > 0) {
		name_file(h, commit, folder.data);
		found = read_file(h, git, is.data);
	} else if (there == 0) {
		found = without_file(git, commit, folder.data, absent);
	} else {
		found = not_read(git);
	}
	buf_release(&folder);
	buf_release(&is);
	return found;
}

static enum history_found
read_then(struct history *h, struct gitlook *look, const struct git *git, const char *commit, int is_kept)
{
	struct buf bytes = { 0 };
	enum history_found found;

	if (unmoved_read(&bytes, look, git, commit, is_kept, answer_schema.file)) {
		name_file(h, commit, git->inside);
		found = parse(h, &bytes);
	} else {
		found = follow(h, git, commit);
	}
	buf_release(&bytes);
	return found;
}

/* ---- all of it ---- */

/* In a work tree. */
static enum history_found
find(struct history *h, const struct git *git, const char *since)
{
	struct buf commit = { 0 };
	struct gitlook look;
	enum commitbefore near = COMMITBEFORE_UNKNOWN;
	enum history_found found;
	int day, is_kept = 0, is_day = date_parse(since, strlen(since), &day);

	gitlook_begin(&look, git);
	if (is_day)
		near = find_near(&commit, &is_kept, &look, git, day);
	if (near == COMMITBEFORE_FOUND)
		found = HISTORY_FOUND;
	else if (near == COMMITBEFORE_NONE)
		found = not_so_early(git);
	else
		found = is_day ? find_by_date(h, &commit, git, since) : find_by_name(h, &commit, git, since);
	if (found == HISTORY_FOUND)
		found = read_then(h, &look, git, commit.data, near == COMMITBEFORE_FOUND && is_kept);
	gitlook_end(&look);
	buf_release(&commit);
	return found;
}

void
history_read(struct history *h, const struct centre *c, const char *since)
{
	struct git git;

	*h = (struct history){ .found = HISTORY_NO_REPOSITORY };
	answers_parse(&h->answers, "", 0, answer_schema.file);
	if (git_open(&git, c->path))
		h->found = find(h, &git, since);
	git_close(&git);
}

void
history_release(struct history *h)
{
	answers_release(&h->answers);
	buf_release(&h->file);
	buf_release(&h->why);
}

enum history_move
history_move(const struct answer *then, const struct answer *now)
{
	if (then->wrong != NULL || then->status == now->status)
		return MOVE_NONE;
	if (then->status < 0)
		return MOVE_NEW;
	if (now->status < 0)
		return MOVE_GONE;
	return now->status > then->status ? MOVE_FORWARD : MOVE_BACK;
}
