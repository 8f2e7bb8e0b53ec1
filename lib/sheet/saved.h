/*
 * saved - a log.csv that a spreadsheet saved over: what shows it, and the way back.
 *
 *	if (!saved_field(&place, TOPIC_DATE, "05-10-2026", 10))
 *		diag_fault(&place, TOPIC_DATE, "'05-10-2026' is not a date");
 *
 * The reader of CSV asks this where a fault is reported anyway (csv/remedy.h).  The
 * functions that look at a text return 1 if they reported the fault, with the remedy:
 * once for each file.  They return 0, and the caller reports the fault, if the text
 * does not show a spreadsheet, if there is no remedy for such a file and, of fields,
 * if the remedy was given already.
 */
#ifndef MC_SHEET_SAVED_H
#define MC_SHEET_SAVED_H

#include <stddef.h>

#include "base/diag.h"
#include "csv/remedy.h"

/* The rows of standard input are meant for this centre; NULL: no longer. */
void saved_stream_for(const char *centre);

/*
 * "looks saved by a spreadsheet: mc-import hus log.csv --replace" for
 * `hus/log.csv`, a static buffer; NULL if nothing mends such a file.
 */
const char *saved_remedy(const char *shown);

/* saved_remedy() for the file of a place; NULL if it was reported before.  It counts as reported now. */
const char *saved_tell(const struct place *);
int saved_is_told(const char *shown);

/* A field that is not what it should be: Windows-1252, a date with the day first. */
int saved_field(const struct place *, enum topic, const char *text, size_t len);

/* A line that is no row, for the byte at `at`: UTF-16, or cells where commas were texts. */
int saved_line(const struct place *, const char *line, size_t len, size_t at);

/* All of it, for csvremedy_set(). */
extern const struct csvremedy saved;

#endif
