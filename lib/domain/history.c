#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/git.h"
#include "domain/centre.h"
#include "domain/history.h"

const char *const history_move_code[MOVES] = { "", "new", "forward", "back", "gone" };

/* The commit that is meant, as git names it. */
static enum history_found
find_commit(const struct git *git, const char *since, struct buf *commit)
{
	struct buf before = { 0 };
	int day, status;

	if (date_parse(since, strlen(since), &day)) {
		buf_addf(&before, "--before=%sT00:00:00Z", since);
		status = git_ask(commit, git, NULL, GIT("rev-list", "-n1", before.data, "HEAD"));
		buf_release(&before);
		if (status != 0)
			return HISTORY_TOO_EARLY;	/* no commit at all */
	} else {
		buf_addf(&before, "%s^{commit}", since);
		status = *since == '-' ? 1 : git_ask(commit, git, NULL, GIT("rev-parse", "--verify",
		    "--quiet", before.data));
		buf_release(&before);
		if (status != 0)
			return HISTORY_UNKNOWN;
	}
	return commit->len > 0 ? HISTORY_FOUND : HISTORY_TOO_EARLY;
}

static enum history_found
read_file(struct answers *then, const struct git *git, const char *commit)
{
	struct buf name = { 0 }, bytes = { 0 };
	enum history_found found = HISTORY_FOUND;
	int loud;

	buf_addf(&name, "%s:%s%s", commit, git->inside, answer_schema.file);
	/* A file that was not there yet reads as one without answers. */
	if (git_ask(&bytes, git, NULL, GIT("cat-file", "blob", name.data)) != 0)
		buf_clear(&bytes);
	loud = diag_hush(1);
	if (!answers_parse(then, buf_text(&bytes), bytes.len, name.data))
		found = HISTORY_UNREADABLE;
	diag_hush(loud);
	buf_release(&name);
	buf_release(&bytes);
	return found;
}

enum history_found
history_answers(struct answers *then, const struct centre *c, const char *since)
{
	struct git git;
	struct buf commit = { 0 };
	enum history_found found = HISTORY_NO_REPOSITORY;
	int status;

	answers_parse(then, "", 0, answer_schema.file);
	if (git_open(&git, c->path)) {
		status = git_ask(&commit, &git, NULL, GIT("rev-parse", "--git-dir"));
		if (status == 0)
			found = find_commit(&git, since, &commit);
		else if (status == GIT_NOT_RUN)
			found = HISTORY_NO_GIT;
	}
	if (found == HISTORY_FOUND) {
		answers_release(then);
		found = read_file(then, &git, commit.data);
	}
	git_close(&git);
	buf_release(&commit);
	return found;
}

enum history_move
history_move(int then, int now)
{
	if (then == now)
		return MOVE_NONE;
	if (then < 0)
		return MOVE_NEW;
	if (now < 0)
		return MOVE_GONE;
	return now > then ? MOVE_FORWARD : MOVE_BACK;
}
