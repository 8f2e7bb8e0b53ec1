/*
 * cellname - places in a sheet, as spreadsheets tell them: C7, Ark1!C7.
 *
 *	char name[CELLNAME_TEXT];
 *
 *	cellname_write(name, 6, 2);		"C7"
 *	if (cellname_read("C7", 2, &row, &column))
 *		...
 *
 * Rows and columns count from 0.  Nothing here allocates, so that the reporter of
 * errors can use it.
 */
#ifndef MC_BASE_CELLNAME_H
#define MC_BASE_CELLNAME_H

#include <stddef.h>

enum { CELLNAME_TEXT = 16, CELLNAME_ROWS = 1048576, CELLNAME_COLUMNS = 16384 };

void cellname_write(char name[CELLNAME_TEXT], unsigned row, unsigned column);

/* In any case, with or without dollar signs; 0: it is not a name, or of a cell that no sheet has. */
int cellname_read(const char *name, size_t len, unsigned *row, unsigned *column);

/*
 * The name of a sheet and what parts it from a cell: Ark1! or 'Ark 1'! where it would
 * not be seen where it ends.  At most cap bytes with the NUL; the length.
 */
size_t cellname_sheet(char *to, size_t cap, const char *sheet);

#endif
