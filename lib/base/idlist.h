/*
 * idlist - is a cell surely a list of ids, as `actors` of the log?
 *
 *	if (idlist_is_sure("sumak ældre-sagen", 18))
 *		text_is_id() holds of each item, one blank is between two, and two differ
 *
 * 0: perhaps it is one, perhaps not; look closely.  What is sure are ids of ASCII and of the
 * small letters that Latin-1 has beyond it, æ, ø, å and é among them, the first two of which
 * differ within sixteen bytes: nearly all lists that people write.  Sixteen bytes are looked at
 * at once, or 32 or 64 where the processor can, so that nothing need be remembered of ids that
 * were met.
 */
#ifndef MC_BASE_IDLIST_H
#define MC_BASE_IDLIST_H

#include <stddef.h>

enum { IDLIST_NEAR = 64 };	/* so many bytes behind the text may be read, too */

int idlist_is_sure(const char *text, size_t len);

/*
 * The ways to look that this processor has, fastest first, by number; NULL after the last.
 * idlist_is_sure() takes number 0; tests take them all.
 */
typedef int idlist_way(const char *text, size_t len);
idlist_way *idlist_by(size_t number);

/*
 * Of many lists at once, one behind the other with a blank behind each, and one before the first: are all
 * items surely ids, with one blank behind each?  Whether two of a list differ is not asked.  Twice
 * IDLIST_NEAR bytes behind the last blank may be read; idlist_ids_by() gives the ways, as above.
 */
int idlist_are_ids(const char *text, size_t len);
idlist_way *idlist_ids_by(size_t number);

#endif
