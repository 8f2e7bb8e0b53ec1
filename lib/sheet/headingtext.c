#include "sheet/harmless.h"
#include "sheet/headingtext.h"
#include "sheet/reader.h"

/* Those that a place of the record's line, or a line above it, is among; NULL: none, or there is no such place. */
static const struct cells_merged *
merged_at(const struct reader *in, size_t i)
{
	return in->sheet != NULL && i < HEADINGTEXT_COLUMNS ?
	    cells_merged_at(in->sheet, (unsigned)in->line - 1, (unsigned)i) : NULL;
}

/* Of headings in two lines: what stands above this place, in a cell that reaches down to it; or NULL. */
static const struct cells_merged *
from_above(const struct reader *in, size_t i)
{
	const struct cells_merged *m = merged_at(in, i);

	return m != NULL && m->row + 1ul < in->line ? m : NULL;
}

size_t
headingtext_columns(const struct reader *in)
{
	const struct cells_merged *m = in->n > 0 ? merged_at(in, in->n - 1) : NULL;
	size_t n = m != NULL && m->last_column >= in->n && m->last_column < HEADINGTEXT_COLUMNS ?
	    m->last_column + 1ul : in->n;

	while ((m = from_above(in, n)) != NULL)
		n = m->last_column + 1ul;
	return n;
}

size_t
headingtext_first(const struct reader *in, size_t i)
{
	const struct cells_merged *m = reader_cell(in, i) == NULL ? merged_at(in, i) : NULL;

	return m != NULL && m->row + 1ul == in->line && m->column < i ? m->column : i;
}

struct csv_field
headingtext_of(const struct reader *in, size_t i, size_t at)
{
	const struct cells_merged *m = from_above(in, i);
	const struct cell *c = m != NULL && m->column == i ? cells_at(in->sheet, m->row, m->column) : NULL;

	return harmless_strip(c != NULL && c->kind == CELL_TEXT ?
	    (struct csv_field){ cells_text(in->sheet, c), c->len } : reader_field(in, at));
}
