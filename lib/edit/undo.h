/*
 * undo - remember what was done to the CSV files of a centre, step by step.
 *
 *	undo_remember(&centre, &a, &lines);	after append_commit(), before append_end()
 *
 * It is taken back by undone.h.  The centre's `.mc-undo` begins with a line that names this form of the file; then
 * comes a line for each step, the newest last:
 *
 *	mc-undo 2
 *	append log.csv 982 1022 0b6f0d8e7b2a91c4
 *	change log.csv 120 40 9c44a5d1f60b2e73 1022 1022 2026-10-01,samvirke,uu basen
 *	closed meetings.csv rename sumak cafe
 *
 * Of what was added: the size of the file before and after, and a sum of the bytes
 * between.  Of what was changed or taken out: where, how many bytes are there now
 * with a sum of these and of up to 64 on either side, the sizes, and the bytes that
 * were there before (%XX for what is no plain ASCII).  A step is taken back only as long
 * as the file is as that left it, and once, whoever else adds or undoes.  At most 100 steps are
 * kept, and 256 KiB.  A row that held something shaped like a CPR number is not kept, nor is
 * what was in the way of another id: `closed` says why there is no way back past it.
 *
 * Form 1, which had one step, is read too.  All writers have the turn (turn.h).
 */
#ifndef MC_EDIT_UNDO_H
#define MC_EDIT_UNDO_H

#include <stdint.h>
#include <sys/types.h>

#include "base/buf.h"

struct append;
struct centre;
struct replacement;

/*
 * Remember what was added.  If that fails a note says so, and nothing is remembered.  Of no bytes: there was
 * nothing to add, and what a killed program left aside, which may have added it, is cleared away.
 */
void undo_remember(const struct centre *, const struct append *, const struct buf *added);

/*
 * Remember a change that is about to be made in a locked file: at an offset, new bytes take the
 * place of the old ones.  0 (reported): do not change the file.  This is written down before the
 * file changes, so that after a kill we know whether the change was made.
 */
struct undo_change {
	char *path, *aside;	/* of the memory */
	struct buf before;	/* what it held */
	const char *forgot;	/* why the old bytes are not kept, or NULL */
};
int undo_prepare(struct undo_change *, const struct centre *, const struct replacement *,
    const char *file, off_t at, const struct buf *old, const struct buf *new);

/* How that ended: if it was not done, the memory is as it was before. */
void undo_settle(struct undo_change *, int done);

/*
 * What was done to a file is not to be taken back any more, for it is about to be changed in a way
 * that is not kept: what is "rename" or "merge", of one id to another.  0 (reported): do not change
 * it.  Where that came to nothing after all, nothing is remembered of the file.
 */
int undo_close(const struct centre *, const char *file, const char *what, const char *from,
    const char *to);
void undo_forget(const struct centre *, const char *file);

/*
 * For undone.c: the sum of bytes that stand at an offset, in the place of `gone` bytes of the file, and of
 * those around them.  0: the file cannot be read, which is reported.
 */
int undo_sum(int fd, const char *label, intmax_t at, size_t gone, const struct buf *there, uint64_t *sum);

#endif
