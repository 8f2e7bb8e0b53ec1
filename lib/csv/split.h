/*
 * split - the fields of one line, as libcsv sees them: the verdict on what is legal.
 *
 *	struct csvsplit s = { 0 };
 *	size_t at;
 *	const char *wrong = csvsplit_line(&s, line, len, &at);
 *
 *	if (wrong == NULL)
 *		use(s.field, s.n);
 *	csvsplit_release(&s);
 *
 * The fields lie in the line or in the splitter, good until the next line.
 */
#ifndef MC_CSV_SPLIT_H
#define MC_CSV_SPLIT_H

#include <csv.h>
#include <stddef.h>

#include "base/buf.h"
#include "csv/field.h"

struct csvsplit {
	const char *line;	/* that was split; NULL: none */
	struct csv_field *field;
	size_t n, cap;
	struct buf unquoted;	/* texts of a line that holds quotes */
	struct csv_parser parser;
	int parser_ready;
};

/* NULL, or what is wrong with the line, and at which byte. */
const char *csvsplit_line(struct csvsplit *, const char *line, size_t len, size_t *at);
/*
 * The text of a quoted field of a line that is known to be a row, with what stands in quotes there: one
 * for two.  Good as long as the same is asked of the same line.
 */
struct csv_field csvsplit_unquoted(struct csvsplit *, const char *line, size_t len, struct csv_field raw);
void csvsplit_release(struct csvsplit *);

/*
 * The bytes of a field with its quotes, also of a line that is wrong: with an
 * open quote the last field reaches to the end of the line.
 */
struct csv_field csvsplit_raw(const char *line, size_t len, size_t column);

#endif
