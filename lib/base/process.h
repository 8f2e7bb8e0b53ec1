/*
 * process - run another program with the arguments and the environment we give it.
 *
 *	struct process p = { .folder = "/", .seconds = 10, .limit = 1 << 20 };
 *
 *	process_find(&p, "sort");
 *	words_add(&p.args, "sort");
 *	words_add(&p.env, "LC_ALL=C");
 *	status = process_run(&p, &in, &out);
 *	process_release(&p);
 *
 * Nothing of our environment is handed on but what is put there.  Only the
 * absolute folders of PATH are looked through, for in others a folder that
 * somebody sent could bring a program along.
 */
#ifndef MC_BASE_PROCESS_H
#define MC_BASE_PROCESS_H

#include <signal.h>
#include <stddef.h>
#include <sys/types.h>

struct buf;

/* A list of words that ends in NULL. */
struct words {
	char **item;
	size_t n, cap;
};

void words_add(struct words *, const char *word);
void words_join(struct words *, const char *name, const char *value);	/* "name=value" */
void words_release(struct words *);

struct process {
	const char *folder;	/* where it runs; borrowed */
	struct words programs;	/* paths to try, in order */
	struct words args, env;
	unsigned seconds;	/* after so many it is ended */
	size_t limit;		/* so is what prints more bytes */
	size_t memory;		/* bytes of its own that it may have; 0: as many as we */
	int complains;		/* its messages are shown; else they go nowhere */
	/* NULL: what it prints is kept; else it is handed on in pieces, however much it is. */
	void (*take)(void *arg, const char *piece, size_t len);
	void *arg;
};

enum {
	PROCESS_NOT_RUN = -1,	/* it is not there, or there is no room for it */
	PROCESS_ENDED = -2	/* by a signal, as when it took too long or printed too much */
};

/* The absolute folders of PATH, with `:` between. */
void process_path(struct buf *);

/* Where a program may be; 0 if it is nowhere. */
int process_find(struct process *, const char *program);

/*
 * Run it to its end.  Returns its exit status or one of the above.  It reads in
 * (NULL: nothing); what it prints is added to out (NULL: goes nowhere, unless it is taken).
 */
int process_run(const struct process *, const struct buf *in, struct buf *out);

/*
 * The same for who asks and is answered, again and again: it is begun (0: it could not be), told, heard and ended, which
 * gives the status.  It is told PIPE_BUF bytes at most at once (0: that is too long), and has answered all that it was
 * told before; so neither waits for the other.  What is heard is added to out; 0: nothing comes any more.
 */
struct process_running {
	struct sigaction before;
	int question[2], answer[2];
	pid_t child;
};

int process_begin(const struct process *, struct process_running *);
int process_tell(struct process_running *, const struct buf *in);
int process_hear(struct process_running *, struct buf *out);
int process_end(struct process_running *);
void process_release(struct process *);

#endif
