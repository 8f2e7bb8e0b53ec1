/*
 * columnuse - what a column is to who reads a table of it: what may be cut there, and what may not.
 *
 * Bits, for one may be of two kinds.  Which columns are of which, field/columns.h knows.
 */
#ifndef MC_SCHEMA_COLUMNUSE_H
#define MC_SCHEMA_COLUMNUSE_H

enum columnuse {
	COLUMNUSE_KEY = 1,		/* ids and codes, by which a row is asked for again: one that is cut is of no use */
	COLUMNUSE_SUBJECT = 2,		/* what the row is about, of which some letters say too little */
	COLUMNUSE_SENTENCE = 4		/* sentences, of which half may say the opposite */
};

#endif
