/*
 * undolog - the steps that undo remembers of a centre, in the file `.mc-undo`.
 *
 *	struct undolog m;
 *	struct undostep s = { .file = name, .before = 982, .after = 1022, .sum = sum };
 *
 *	undolog_read(&m, &centre, &found);
 *	undolog_push(&m, &s);
 *	if (!undolog_write(&m, 0))
 *		...			errno says why
 *	undolog_release(&m);
 *
 * undo.h describes the form of the file.  Nothing here looks at the files that the steps
 * are about.  All writers have the turn (turn.h).
 */
#ifndef MC_EDIT_UNDOLOG_H
#define MC_EDIT_UNDOLOG_H

#include <stdint.h>

#include "base/buf.h"
#include "disk/file.h"

struct centre;

enum {
	UNDOLOG_MOST_STEPS = 100,
	UNDOLOG_MOST_BYTES = 256 << 10,	/* of the file */
	UNDOLOG_MOST_NEW = 1 << 20	/* bytes that one change put in */
};

/*
 * What was done to a file.  Added: the bytes from `before` to `after`, which is its end.
 * Changed: at `at` there are now `len` bytes in the place of `old`.  Closed: something that
 * cannot be taken back, and `why`: "rename OLD NEW" or "merge FROM INTO" of ids, "cpr" (what was
 * there is not kept), "long" (nor is that).
 */
struct undostep {
	char *file;		/* "log.csv"; allocated */
	char *why;		/* allocated, or NULL: it can be taken back */
	int is_change;
	intmax_t at, len, before, after;
	uint64_t sum;
	struct buf old;
};

struct undolog {
	char *path;
	char *aside;	/* the new file until it is put in place; its name is that of a temporary one */
	struct buf text;	/* as it was read */
	struct undostep *step;	/* the newest is last */
	size_t n, cap;
};

/*
 * Read the file; release the log whatever is returned.  1: it was read, or there is none yet.
 * 0: it cannot be read (which is reported) or is not of our form (which is not); then the
 * log has no steps, and `found` tells which of the two it is.
 */
int undolog_read(struct undolog *, const struct centre *, enum file_found *found);

/* The same for who goes on in either case: nothing is reported. */
void undolog_read_quietly(struct undolog *, const struct centre *);
void undolog_release(struct undolog *);
void undolog_release_step(struct undostep *);

/* The number of a file's newest step; m->n if it has none. */
size_t undolog_newest(const struct undolog *m, const char *file);

/*
 * Add a step; the log owns it.  Steps of the same file that did not leave it as it was before
 * this one can never be taken back any more, and go; so do the oldest where there are too
 * many.  0: this step alone is too large.
 */
int undolog_push(struct undolog *, const struct undostep *);

/* Take step i out; the caller releases it. */
struct undostep undolog_take(struct undolog *, size_t i);

/* Take all steps of a file out; and put in their place what cannot be taken back. */
void undolog_forget(struct undolog *, const char *file);
void undolog_close(struct undolog *, const char *file, const char *why);

/*
 * Write the file; 0 with errno if that fails.  `synced`: it is on the disk before this
 * returns, as it must be before a change.  An added row needs no sync: after a power cut the
 * size of the file tells whether it is there.
 */
int undolog_write(const struct undolog *, int synced);

/*
 * The three parts of undolog_write(), for who changes the other file between them: the text,
 * a new file with it beside the old, and the new one in the place of the old.  A log without
 * steps has no file.  0 with errno.
 */
void undolog_text(struct buf *, const struct undolog *);
int undolog_lay_aside(const struct undolog *, const struct buf *text, int synced);
int undolog_put_in_place(const struct undolog *);

/* Take away a new file that a killed program left beside the old. */
void undolog_sweep(const struct undolog *);

/* The sum of some bytes, on from the sum of those before them, or from this. */
#define UNDOLOG_NO_SUM 0xcbf29ce484222325u
uint64_t undolog_sum(uint64_t sum, const char *data, size_t len);

#endif
