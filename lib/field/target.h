/*
 * target - whom something is for: the words that people write in `targets`.
 *
 *	fold_text(&f, "Alle beboere", len);
 *	target_is_all(buf_text(&f.text));		1
 *
 * The vocabulary is open: what people write counts, capitals and blanks aside.
 */
#ifndef MC_FIELD_TARGET_H
#define MC_FIELD_TARGET_H

/* Is a word, folded by base/fold, one that leaves nobody out: `alle`, `alle beboere`, `everybody`?  It is no common target. */
int target_is_all(const char *folded);

#endif
