/*
 * fieldtext - the text of a field in a spreadsheet's row: of one column, or of several together.
 *
 *	int first = fieldtext_add(row, &in, ENTRY_ACTORS, &text);	"Sumak\nNordbyBo"
 *
 * Several columns may hold actors, one each, or be called as an actor is and be ticked; several may hold parts of a
 * note.
 */
#ifndef MC_SHEET_FIELDTEXT_H
#define MC_SHEET_FIELDTEXT_H

#include "sheet/row.h"

struct buf;
struct reader;

/* Append it: of actors a line each, of a note its parts with heading_joint between them.  The first column, or -1. */
int fieldtext_add(const struct sheetrow *, const struct reader *, int field, struct buf *text);

/* Append to why what is wrong if a column that is to be ticked holds anything else. */
void fieldtext_ticks(const struct sheetrow *, const struct reader *, struct buf *why);

#endif
