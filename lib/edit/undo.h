/*
 * undo - remember what was added to a file of a centre, and take it back.
 *
 *	undo_remember(&centre, &a, &lines);	behind append_commit(), before append_end()
 *	...
 *	if (undo_last(&centre, "log.csv"))
 *		what was added last is gone
 *
 * The centre's `.mc-undo` holds no rows but where they stand: a line that names this form
 * of the file, then one for what was done,
 *
 *	mc-undo 1
 *	append log.csv 982 1022 0b6f0d8e7b2a91c4
 *
 * with the size of the file before and after, and a sum of the bytes between.  It
 * is written, read and used up while the file is locked, and holds only as long as the
 * file is as that left it: so each is taken back once, whoever else adds or undoes.
 */
#ifndef MC_EDIT_UNDO_H
#define MC_EDIT_UNDO_H

struct append;
struct buf;
struct centre;

/* If that fails a note is said, and nothing is remembered. */
void undo_remember(const struct centre *, const struct append *, const struct buf *added);

/* 0 if the file is as it was before, which is reported. */
int undo_last(const struct centre *, const char *file);

#endif
