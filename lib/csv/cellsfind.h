/*
 * cellsfind - which of many cells that lie side by side hold an item, all searched at once.
 *
 *	char text[] = " sumak basen skole sumak ";	and what may be read behind it
 *	uint16_t begins[] = { 1, 13, 25 };		of two cells, and where a third would begin
 *
 *	cellsfind(text, begins, 2, (struct csv_field){ "sumak", 5 });		3: a bit for each that does
 *
 * A blank stands before each cell and behind the last one, and one between two items.  The item is not
 * empty and holds none.
 */
#ifndef MC_CSV_CELLSFIND_H
#define MC_CSV_CELLSFIND_H

#include <stddef.h>
#include <stdint.h>

#include "csv/field.h"

/* So many cells at most, and bytes of an item; CELLSFIND_NEAR bytes behind the last blank may be read. */
enum { CELLSFIND_MOST = 32, CELLSFIND_LONGEST = 64, CELLSFIND_NEAR = 128 };

/* Bit i: the item is in cell i of the first n. */
uint32_t cellsfind(const char *text, const uint16_t *begins, size_t n, struct csv_field item);

/* The ways of this processor, fastest first, by number; NULL after the last.  Tests take them all. */
typedef uint32_t cellsfind_way(const char *text, const uint16_t *begins, size_t n, struct csv_field item);
cellsfind_way *cellsfind_by(size_t number);

#endif
