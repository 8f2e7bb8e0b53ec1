#include <string.h>

#include "base/ascii.h"
#include "base/buf.h"
#include "base/fold.h"
#include "base/memo.h"
#include "sheet/harmless.h"
#include "sheet/heading.h"
#include "sheet/headingsearch.h"
#include "sheet/headingtext.h"
#include "sheet/reader.h"

enum { MOST_ROWS = 100 };

/*
 * How many of all columns, and of the needed ones: above the headings there may be words for groups
 * of them ("Hvornår", "Hvem"), which are fewer.
 */
static int
score(const struct heading *h)
{
	int all = 0, must = 0;

	for (int i = 0; i < (int)h->table->fields; i++)
		all += heading_column(h, i) >= 0;
	for (int i = 0; i < h->table->needs; i++)
		must += heading_column(h, h->table->needed[i]) >= 0;
	return all * 100 + must;
}

/* Does it name all that is needed? */
static int
is_whole(const struct heading *h, const struct rules *r)
{
	for (int i = 0; i < r->table->needs; i++)
		if (h->n == 0 || heading_lacks(h, r, r->table->needed[i]))
			return 0;
	return 1;
}

/* Is it a date, which no heading is?  Most are found by their first digit. */
static int
is_day(struct csv_field f)
{
	struct buf why = { 0 };
	int day, is = f.len > 0 && ascii_is_digit(*f.text);

	for (size_t i = 0; i < f.len && !is; i++)
		if (ascii_is_digit(f.text[i])) {
			is = datestyle_read(f.text, f.len, DATESTYLE_DMY, &day, &why);
			break;
		}
	buf_release(&why);
	return is;
}

/* What a cell means as a heading: a column.  Short cells come again and again; long ones are mostly all different. */
static int
meaning_of(struct csv_field cell, const struct rules *r, struct memo *known)
{
	struct fold f = { 0 };
	size_t kept;
	int column;

	if (cell.len <= MEMO_SHORT && memo_find(known, cell.text, cell.len, &kept))
		return (int)kept + COLUMN_LEFT_OUT;
	wording_fold(&f, cell.text, cell.len);
	column = f.text.len > 0 ? headingmeaning_of(&f.text, r) : COLUMN_BLANK;
	fold_release(&f);
	if (cell.len <= MEMO_SHORT)
		memo_keep(known, cell.text, cell.len, (size_t)(column - COLUMN_LEFT_OUT));
	return column;
}

int
headingsearch_is_one(const struct heading *above, const struct reader *in,
    const struct rules *r, struct memo *known)
{
	const struct sheettable *t = above->table;
	int date = t->day >= 0 ? heading_column(above, t->day) : -1, must = 0, all = 0, filled = 0, dated = 0;
	struct csv_field day = reader_field(in, date >= 0 ? (size_t)date : in->n);
	unsigned seen = 0;

	if (in->record.broken != NULL || (r->columns == 0 && is_day(day)))
		return 0;
	for (size_t i = 0; i < in->n && i < HEADINGTEXT_COLUMNS; i++) {
		struct csv_field cell = harmless_strip(reader_field(in, i));
		int column;

		if (cell.len == 0 || cell.len >= HEADING_LONGEST)
			continue;
		column = meaning_of(cell, r, known);
		if (column >= 0)
			seen |= 1u << column;
		dated |= column == t->day && (int)i == date && date >= 0;
		filled += column != COLUMN_BLANK;
	}
	for (int i = 0; i < (int)t->fields; i++)
		all += (seen >> i & 1) != 0;
	for (int i = 0; i < t->needs; i++)
		must += (seen >> t->needed[i] & 1) != 0;
	/* "Dato" in place of a date is a heading, whatever the others may mean. */
	return must > 1 || (all > 1 && t->day >= 0 && (seen >> t->day & 1) != 0) || (dated && filled > 2);
}

/* `sep=;` in the first line, as a spreadsheet's hint to another. */
static char
hinted(const char *text, size_t len)
{
	return len > 5 && strncmp(text, "sep=", 4) == 0 &&
	    (text[5] == '\n' || text[5] == '\r') ? text[4] : '\0';
}

/* Are all the cells that are filled known headings, which those of a row are not, and so the second of two lines of them? */
static int
is_second(const struct heading *h)
{
	size_t filled = 0;

	for (size_t i = 0; i < h->n; i++) {
		if (h->column[i] == COLUMN_UNKNOWN)
			return 0;
		filled += h->column[i] >= 0;
	}
	return filled > 0;
}

/*
 * Headings may be in two lines, of which the second says more: "Deltagere" over "Beboere" and
 * "Gæster".  A workbook tells by merged cells which of the first reach down; of others it is those
 * with nothing below them.  h: the second line by itself, which becomes both; 0: it is none.
 */
static int
join_above(struct heading *h, const struct heading *above, const struct reader *in, const struct rules *r)
{
	struct heading both = { .separator = h->separator, .actors = h->actors };

	if (above == NULL || above->line + 1 != h->line || !is_second(h))
		return 0;
	heading_read_below(&both, above, in, r);
	if (!is_whole(&both, r) || score(&both) <= score(above) || score(&both) <= score(h)) {
		heading_release(&both);
		return 0;
	}
	heading_release(h);
	*h = both;
	return 1;
}

/* The best row of headings with a separator. */
static void
find_with(struct heading *best, const struct sheetsource *from, char separator,
    const struct rules *r, unsigned long line)
{
	struct heading passed = { 0 };
	const struct heading *above = NULL;	/* of the line before: passed, or best */
	struct reader in;
	int whole = 0;	/* there is but the second line to look at */

	reader_open_source(&in, from, separator);
	for (int rows = 0; (line > 0 || rows < MOST_ROWS) && reader_next(&in); rows++) {
		struct heading h = { .separator = separator, .actors = from->actors };
		int joined, better;

		if (line > 0 && in.line > line)
			break;
		if (in.record.broken != NULL && whole)
			break;
		if (in.record.broken != NULL || (line > 0 && in.line + 1 < line)) {
			above = NULL;
			continue;
		}
		heading_read(&h, &in, r);
		joined = join_above(&h, above, &in, r);
		better = in.line >= line && (best->n == 0 || score(&h) > score(best));
		if (whole)
			better &= joined || (in.sheet != NULL && h.line == best->line + 1 && is_whole(&h, r));
		heading_release(better ? best : &passed);
		*(better ? best : &passed) = h;
		above = better ? best : &passed;
		if (whole)
			break;
		whole = line == 0 && better && is_whole(best, r);
	}
	heading_release(&passed);
	reader_close(&in);
}

/* Are the columns called just as log.csv calls them, parted by commas? */
static int
is_ours(const struct heading *h)
{
	for (int i = 0; i < (int)h->table->schema->n; i++) {
		int at = heading_column(h, i);

		if (at >= 0 && strcmp(h->name[at], h->table->schema->field[i].name) != 0)
			return 0;
	}
	return h->separator == ',';
}

int
headingsearch(struct heading *h, const struct sheetsource *from,
    const struct rules *r, unsigned long line, const struct intern *extra)
{
	static const char separators[] = { ';', '\t', ',' };
	char hint = hinted(from->text, from->len), wanted = rules_wanted(r).separator;

	*h = (struct heading){ 0 };
	if (from->cells != NULL) {
		find_with(h, from, ';', r, line);
	} else if (wanted != '\0') {
		find_with(h, from, wanted, r, line);
	} else if (hint == ';' || hint == ',' || hint == '\t') {
		find_with(h, from, hint, r, line);
	} else {
		for (size_t i = 0; i < sizeof separators; i++)
			find_with(h, from, separators[i], r, line);
	}
	if (!is_whole(h, r))
		return 0;
	h->is_ours = is_ours(h);
	h->is_own = from->is_own;
	heading_learn(h, r, extra);
	return 1;
}
