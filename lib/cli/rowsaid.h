/*
 * rowsaid - a new row of one of a centre's CSV files in words, for who has just written it.
 *
 *	rowsaid_add_cell(&b, &entry_schema, field, &cell, &names, LANG_DA);	"timer 1,5"
 *	rowsaid_written(centre, &entry_schema, cells);
 */
#ifndef MC_CLI_ROWSAID_H
#define MC_CLI_ROWSAID_H

#include "base/lang.h"
#include "schema/schema.h"
#include "sheet/names.h"

struct buf;
struct centre;

/*
 * Add a cell as the file has it.  An actor that is not known is called by its id.  A number alone would not say
 * what it counts, so that stands before it: "timer 1,5", by the heading that a Danish spreadsheet has; in English
 * the column's name.
 */
void rowsaid_add_cell(struct buf *, const struct schema *, const struct field *, const struct buf *cell,
    const struct names *, enum language);

/*
 * What one knows a row by, of a cell for each field: "24. november 2026, samvirke, Café Sumak og Basen", what it must
 * have, and since when and until when money is given.
 */
void rowsaid_add(struct buf *, const struct schema *, const struct buf *cell, const struct names *, enum language);

/*
 * On a terminal: what was written, "24. november 2026, samvirke, Café Sumak og Basen", and how to take it back
 * (told.h); and first that the file held just such a row already, if it did, or one that tells more of the same, or less.
 */
void rowsaid_written(const struct centre *, const struct schema *, const struct buf *cell);

#endif
