/*
 * readingtold - what a person is told of how a spreadsheet was read.
 *
 *	readingtold_how(path, NULL, &found.used, &head);	"read with --encoding utf-8 ..."
 *	...
 *	readingtold_rows(path, &row, actors, whole);		after the last row
 *
 * The path is the file, as messages name it.
 */
#ifndef MC_SHEET_READINGTOLD_H
#define MC_SHEET_READINGTOLD_H

struct cells;
struct heading;
struct importsettings;
struct naming;
struct sheetrow;

/* As the options that would have it read just so, and what its columns hold.  sheet: of a workbook, or NULL. */
void readingtold_how(const char *path, const char *sheet, const struct importsettings *, const struct heading *);

/* Hidden rows and columns are read like others, which a person may not expect. */
void readingtold_hidden(const char *path, const struct cells *);

/* What would have had more rows taken: who is meant, what a word means.  whole: the file is a log of ours. */
void readingtold_rows(const char *path, const struct sheetrow *, const struct naming *actors, int whole);

#endif
