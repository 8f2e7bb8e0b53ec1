/*
 * saved - a log.csv that a spreadsheet saved over: what shows it, and the way back.
 *
 *	if (!csvsaved_field(&place, TOPIC_DATE, "05-10-2026", 10))
 *		diag_fault(&place, TOPIC_DATE, "'05-10-2026' is not a date");
 *
 * Behind csv.h, where a fault is reported anyway.  The functions that look at
 * a text report the fault with the remedy and return 1, once for each file;
 * they return 0 if it shows nothing, for files without a remedy and, of fields,
 * if it was told already.
 */
#ifndef MC_SHEET_SAVED_H
#define MC_SHEET_SAVED_H

#include <stddef.h>

#include "base/diag.h"

/* The rows of standard input are meant for this centre; NULL: no longer. */
void csvsaved_stream_for(const char *centre);

/*
 * "looks saved by a spreadsheet: mc-import hus log.csv --replace" for
 * `hus/log.csv`, a static buffer; NULL if nothing mends such a file.
 */
const char *csvsaved_remedy(const char *shown);

/* The same of the place's file, which is then told; NULL if it was told before. */
const char *csvsaved_tell(const struct place *);
int csvsaved_is_told(const char *shown);

/* A field that is not what it should be: Windows-1252, a date with the day first. */
int csvsaved_field(const struct place *, enum topic, const char *text, size_t len);

/* A text that is not UTF-8: always a fault. */
void csvsaved_text(const struct place *, const char *text, size_t len);

/* A line that is no row, for the byte at `at`: UTF-16, or cells where commas were texts. */
int csvsaved_line(const struct place *, const char *line, size_t len, size_t at);

/* A line that is one field: the whole row in quotes. */
int csvsaved_cell(const struct place *, const char *line, size_t len);

#endif
