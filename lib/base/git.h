/*
 * git - ask git about a folder, or give it an order.  Nowhere else is git started.
 *
 *	struct git git;
 *	struct buf out = { 0 };
 *
 *	if (git_open(&git, "hus") && git_ask(&out, &git, NULL,
 *	    GIT("rev-parse", "HEAD")) == 0)
 *		puts(buf_text(&out));
 *	git_close(&git);
 *	buf_release(&out);
 *
 * The folder may come from anybody, and its configuration can name commands.  So
 * git is told, before each command and over every file of configuration, to run
 * none and to reach nothing; it gets an environment of ours; and a question is one
 * of a few plumbing commands, none of which writes.  git runs in the folder that
 * holds .git, and looks for a repository in no other: paths count from there.
 */
#ifndef MC_BASE_GIT_H
#define MC_BASE_GIT_H

struct buf;

#define GIT(...) ((const char *const[]){ __VA_ARGS__, NULL })

/* A folder, and the work tree that holds it. */
struct git {
	char *root;	/* the folder of .git, links resolved; NULL: there is none */
	char *inside;	/* the folder from there on: "", or "nord/hus/" */
};

/* Find the work tree by its .git, without asking; 0: none.  git_close() in either case. */
int git_open(struct git *, const char *folder);
void git_close(struct git *);

/* The folder of the nearest .git, whatever that is; NULL: none.  Owned by the caller. */
char *git_root(const char *folder);

enum { GIT_NOT_RUN = -1 };

/*
 * Ask.  What git answers goes to out, without the last line end; what it
 * complains of goes nowhere.  It reads in, or nothing (NULL).  Returns git's
 * status, GIT_NOT_RUN where there is no git (or the question is none of ours),
 * and less than that where it was ended, for it took minutes or answered without end.
 */
int git_ask(struct buf *out, const struct git *, const struct buf *in,
    const char *const argv[]);

/*
 * The same where the answer may be as long as it will: it comes in pieces, its last
 * line end among them.
 */
int git_pour(void (*take)(void *arg, const char *piece, size_t len), void *arg,
    const struct git *, const struct buf *in, const char *const argv[]);

/* A git that is asked again and again (base/process): begun, 0 if it could not be. */
struct process_running;
int git_begin(struct process_running *, const struct git *, const char *const argv[]);

/* Ask for a path that git gives with or without the way from the root; it is made whole. */
int git_ask_path(struct buf *out, const struct git *, const char *const argv[]);

/* What a key of the configuration says but for us; 0 if nothing does. */
int git_setting(struct buf *out, const struct git *, const char *key);

/* Is it a clone that does not reach back to the first commits? */
int git_is_shallow(const struct git *);

/* Let git write, in that folder: `init` or `config`.  What it complains of is shown. */
int git_order(const char *folder, const char *const argv[]);

/* Is there a git in PATH? */
int git_is_there(void);

#endif
