/*
 * turn - one program at a time writes to a centre.
 *
 *	if (centre_find(&c, "kvarterhuset") && turn_take(&c)) {
 *		... look whether the ids are known, write the row that names them ...
 *	}
 *	centre_close(&c);		the next one's turn
 *
 * Whoever writes a row or record that names an id takes the turn, then looks whether
 * the id is known, then writes; and so does who renames or removes an id.  So no id
 * is written that went meanwhile, whichever files there are or come to be, and a
 * renaming sees no file change under it.
 *
 * It is a lock of the folder itself (flock): there is no further file, and it holds for
 * files that are not there yet.  All take it alone: of a shared one for adding rows,
 * which come all day, the system gives a renaming none as long as others hold it in
 * turns.  The order is always the folder, then its files, of which a program
 * locks one (renaming: all of them, alone), so nobody waits in a ring.  Input that may
 * keep one waiting, as standard input, is read before.  Reading takes no turn.
 * On a file system that machines share, the folder is locked among the programs of
 * one machine; the files, which are locked as before (durable.h), among all.
 */
#ifndef MC_EDIT_TURN_H
#define MC_EDIT_TURN_H

struct centre;

/*
 * Wait for the turn, which ends with centre_close() or the program, and finish a
 * renaming that was interrupted.  0 if that cannot be done (reported).  Once more is no matter.
 */
int turn_take(struct centre *);

#endif
