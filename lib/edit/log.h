/*
 * log - add rows to a centre's log.csv.
 *
 *	struct buf cell[ENTRY_ALL] = { 0 };
 *
 *	buf_adds(&cell[ENTRY_DATE], "2026-10-05");
 *	...
 *	if (logfile_add(&centre, cell, today))
 *		the row is on disk
 *
 * The row goes into the columns that the file has, in their order; a file
 * that is missing is made with the full header.  A last line without its line
 * end is completed if it is a whole record, else nothing is added.  What was
 * added is remembered (undo.h).
 */
#ifndef MC_EDIT_LOG_H
#define MC_EDIT_LOG_H

#include "edit/addrow.h"
#include "field/schemas.h"

struct buf;
struct centre;

/* 0 if the file is as it was before, which is reported. */
int logfile_add(const struct centre *, const struct buf cell[ENTRY_ALL], int today);

/* Add what a function makes while the log is locked. */
int logfile_append(const struct centre *, addrow_make *, void *arg);

#endif
