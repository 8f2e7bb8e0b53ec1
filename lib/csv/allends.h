/*
 * allends - where all fields of rows that were seen at a glance end, listed at once.
 *
 *	uint16_t *list = mem_zero(CSVALLENDS_ROOM, sizeof *list);
 *
 *	csvallends_list(list, at.ends, from, to);
 *	csv_glance_field(&at, list + row * at.columns, 2)
 *
 * Each row has as many as there are columns.  For who asks for most of the fields of each row: to
 * list all of them takes less than to find each.
 */
#ifndef MC_CSV_ALLENDS_H
#define MC_CSV_ALLENDS_H

#include "csv/scan.h"

/* All of them in a scan, and what is written behind the last. */
enum { CSVALLENDS_ROOM = CSVSCAN_BYTES + 128 };

/* Those of the bytes from..to, and perhaps some behind them, as offsets from the text's first byte. */
void csvallends_list(uint16_t *list, const uint64_t *ends, size_t from, size_t to);

/*
 * The ways that this processor has, fastest first, by number; NULL after the last.
 * csvallends_list() takes number 0; tests take them all.
 */
typedef void csvallends_way(uint16_t *list, const uint64_t *ends, size_t from, size_t to);
csvallends_way *csvallends_by(size_t number);

#endif
