#include <string.h>

#include "base/ascii.h"
#include "base/buf.h"
#include "base/fold.h"
#include "base/text.h"
#include "sheet/amount.h"
#include "sheet/datestyle.h"
#include "sheet/harmless.h"
#include "sheet/heading.h"
#include "sheet/linekind.h"
#include "sheet/naming.h"
#include "sheet/reader.h"
#include "sheet/wording.h"

enum { LONGEST_WORDS = 100, LONGEST_ACTORS = 2000 };

int
linekind_is_blank(const char *s, size_t len)
{
	struct fold f = { 0 };
	int blank = 1;

	for (size_t i = 0; i < len; i++)
		if ((unsigned char)s[i] > ' ' && (unsigned char)s[i] < 0x80)
			return 0;
	if (len > 0) {
		fold_text(&f, s, len);
		/* Control-Z ended the files of MS-DOS. */
		blank = f.text.len == 0 || strcmp(f.text.data, "\032") == 0;
		fold_release(&f);
	}
	return blank;
}

static size_t
filled_cells(const struct reader *in)
{
	size_t n = 0;

	for (size_t i = 0; i < in->n; i++)
		n += !linekind_is_blank(reader_field(in, i).text, reader_field(in, i).len);
	return n;
}

/* A dash for nothing, or dashes in a row. */
static int
is_dashes(struct csv_field f)
{
	size_t n = 0;

	if (f.len > 0 && (ascii_is_digit(*f.text) || ascii_is_letter(*f.text)))
		return 0;
	f = harmless_strip(f);
	for (size_t i = 0; i < f.len; i += n) {
		n = f.text[i] == ' ' || f.text[i] == '_' ? 1 : text_dash(f.text + i, f.len - i);
		if (n == 0)
			return 0;
	}
	return n > 0;
}

static int
is_nothing(struct csv_field f)
{
	return linekind_is_blank(f.text, f.len) || is_dashes(f);
}

int
linekind_is_empty(const struct reader *in)
{
	for (size_t i = 0; i < in->n; i++)
		if (!is_nothing(reader_field(in, i)))
			return 0;
	return in->record.broken == NULL;
}

static int
is_date(struct csv_field f)
{
	struct buf why = { 0 };
	int day, is;

	f = harmless_strip(f);
	is = f.len > 0 && datestyle_read(f.text, f.len, DATESTYLE_DMY, &day, &why);
	/* The month before the day. */
	is = is || (f.len > 0 && datestyle_evidence(f.text, f.len) != DATESTYLE_UNKNOWN);
	buf_release(&why);
	return is;
}

/* ---- totals, and headings of parts ---- */

/* The words of a cell, folded; nothing of a long text. */
static void
words_of(struct fold *f, struct csv_field cell)
{
	fold_words(f, cell.text, cell.len < LONGEST_WORDS ? cell.len : 0);
}

/* "oktober 2026", "uge 42", "for aaret": all words are of time, one at least has letters. */
static int
is_period(const char *s, size_t len)
{
	int named = 0, years = 0;

	for (size_t n; len > 0; s += n, len -= n) {
		const char *end = memchr(s, ' ', len);

		n = end != NULL ? (size_t)(end - s) : len;
		int means = wording_find(&period_wording, s, n);

		if (means >= 0)
			named += means;
		else if (strspn(s, "0123456789") >= n && n <= 4 && (n == 4 || named > 0))
			years++;
		else
			return 0;
		n += n < len;
	}
	return named > 0 || years == 1;
}

/* The heading of a column of numbers, by itself or with what is counted: "timer", "antal beboere". */
static int
is_counted(const char *s, size_t len)
{
	int means = wording_find(&heading_wording, s, len);

	return means == ENTRY_HOURS || means == ENTRY_RESIDENTS || means == ENTRY_VISITORS ||
	    means == ENTRY_VOLUNTEERS || means == ENTRY_VOLUNTEER_HOURS || means == ENTRY_NEW_RESIDENTS ||
	    means == HEADING_PEOPLE || means == HEADING_COUNT;
}

/* "i alt", "antal i alt", "total 2026", "i alt oktober", "oktober i alt", "timer i alt 3 5" */
static int
is_sum(const struct fold *f)
{
	const char *s = f->text.data;
	size_t len = f->text.len;

	/* The sum itself. */
	for (size_t n = len; n > 0 && strchr("0123456789 ", s[n - 1]) != NULL; n--)
		if (s[n - 1] == ' ')
			len = n - 1;
	if (len > 6 && memcmp(s, "antal ", 6) == 0) {
		s += 6;
		len -= 6;
	}
	for (size_t n = len; n > 0; n--)
		if ((n == len || s[n] == ' ') && wording_find(&total_wording, s, n) >= 0)
			return n == len || is_period(s + n + 1, len - n - 1) || is_counted(s + n + 1, len - n - 1);
	for (size_t n = 1; n < len; n++)
		if (s[n] == ' ' && (is_period(s, n) || is_counted(s, n)) &&
		    wording_find(&total_wording, s + n + 1, len - n - 1) >= 0)
			return 1;
	return 0;
}

/* Up to three digits: the number of a row, a day or a week. */
static int
is_short_number(struct csv_field f)
{
	return f.len > 0 && f.len < 4 && strspn(f.text, "0123456789") >= f.len;
}

/* Does the column of a field, if there is one, hold what a line of totals has there? */
static int
may_be_total(const struct heading *h, const struct reader *in, int field)
{
	struct fold f = { 0 };
	int may = 1;

	for (int i = heading_column(h, field); i >= 0 && may; i = h->next[i]) {
		struct csv_field cell = reader_field(in, (size_t)i);

		if (linekind_is_blank(cell.text, cell.len))
			continue;
		words_of(&f, cell);
		/* How many rows there were. */
		may = is_sum(&f) || (field != h->table->day && is_short_number(cell)) || (field == h->table->day && !is_date(cell) &&
		    is_period(f.text.data, f.text.len));
	}
	fold_release(&f);
	return may;
}

int
linekind_is_total(const struct heading *h, const struct reader *in)
{
	struct fold f = { 0 };
	int total = 0;

	/* What is needed last is the quickest to tell of a row; sums are of numbers. */
	for (int i = h->table->needs; i-- > 0; )
		if (h->table->schema->field[h->table->needed[i]].type != FIELD_DECIMAL &&
		    !may_be_total(h, in, h->table->needed[i]))
			return 0;
	for (size_t i = 0; i < in->n && !total; i++) {
		words_of(&f, reader_field(in, i));
		total = is_sum(&f);
	}
	fold_release(&f);
	return total;
}

/* A text without a number, in the column of the day, that is no part of an entry. */
static int
is_remark(const struct heading *h, struct csv_field f, size_t at, const struct naming *actors,
    const struct fold *words)
{
	if (h->table->day < 0 || heading_column(h, h->table->day) != (int)at || words->text.len < 3 ||
	    naming_knows(actors, f.text, f.len) || wording_find(&form_wording, words->text.data, words->text.len) >= 0)
		return 0;
	for (size_t i = 0; i < f.len; i++)
		if (strchr("0123456789,;+&/", f.text[i]) != NULL)
			return 0;
	return strstr(words->text.data, " og ") == NULL;
}

int
linekind_is_part(const struct heading *h, const struct reader *in, const struct naming *actors)
{
	struct fold f = { 0 };
	int is = 0;

	if (filled_cells(in) != 1)
		return 0;
	for (size_t i = 0; i < in->n && !is; i++) {
		words_of(&f, reader_field(in, i));
		/* A number alone may be anything. */
		is = f.text.len > 0 && strspn(f.text.data, "0123456789 ") < f.text.len &&
		    (is_period(f.text.data, f.text.len) || is_remark(h, reader_field(in, i), i, actors, &f)) &&
		    !is_date(reader_field(in, i));
	}
	fold_release(&f);
	return is;
}

/* "tirsdag", "uge 42", "12": what may be beside a day and says no more. */
static int
says_which_day(struct csv_field f)
{
	struct fold words = { 0 };
	int says;

	words_of(&words, f);
	says = is_short_number(f) || is_period(words.text.data, words.text.len) ||
	    (words.text.len > 5 && words.text.len < 9 &&
	    strcmp(words.text.data + words.text.len - 3, "dag") == 0);
	fold_release(&words);
	return says;
}

struct csv_field
linekind_day(const struct heading *h, const struct reader *in)
{
	const struct sheettable *t = h->table;
	int at = -1;

	for (int i = 0; i < t->needs; i++)
		if (t->needed[i] == t->day && t->schema->field[t->day].type == FIELD_DATE)
			at = heading_column(h, t->day);
	return reader_field(in, at >= 0 ? (size_t)at : in->n);
}

int
linekind_is_day(struct csv_field f)
{
	struct fold words = { 0 };
	int is = is_date(f);

	if (is) {
		words_of(&words, f);
		is = !is_sum(&words);
	}
	fold_release(&words);
	return is;
}

int
linekind_is_plan(const struct heading *h, const struct reader *in, int has_day)
{
	int at = h->table->day >= 0 ? heading_column(h, h->table->day) : -1;
	struct csv_field day;

	if (at < 0 || (size_t)at >= in->n)
		return 0;
	day = harmless_strip(reader_field(in, (size_t)at));
	if (!has_day && (linekind_is_blank(day.text, day.len) || (!is_short_number(day) && !is_date(day))))
		return 0;
	for (size_t i = 0; i < in->n; i++) {
		struct csv_field f = reader_field(in, i);

		if ((int)i == at || is_nothing(f))
			continue;
		if (i >= h->n || h->column[i] >= 0 || !says_which_day(f))
			return 0;
	}
	return 1;
}

int
linekind_is_sums(const struct heading *h, const struct reader *in)
{
	struct buf number = { 0 }, why = { 0 };
	int only = 1, sums = 0;

	for (size_t i = 0; i < in->n && only; i++) {
		struct csv_field f = reader_field(in, i);
		int column = i < h->n ? h->column[i] : COLUMN_BLANK;
		int counts = column >= 0 && column < (int)h->table->schema->n &&
		    (h->table->schema->field[column].type == FIELD_DECIMAL ||
		    h->table->schema->field[column].type == FIELD_COUNT);

		if (linekind_is_blank(f.text, f.len))
			continue;
		/* A column that is left out may be summed as well. */
		only = (counts || (column < 0 && column != COLUMN_BLANK)) &&
		    amount_read(f.text, f.len, AMOUNT_COMMA, AMOUNT_GUESSED, &number, &why);
		sums |= counts;
	}
	buf_release(&number);
	buf_release(&why);
	return only && sums;
}

/* ---- rows above the headings ---- */

/* A count of days since 1900, of a year around 2000. */
static int
is_serial(struct csv_field f)
{
	return f.len == 5 && *f.text >= '3' && *f.text <= '5' &&
	    strspn(f.text, "0123456789") >= 5;
}

/* Does the cell name two known actors or more, and nobody else? */
static int
are_actors(struct naming *actors, struct csv_field f)
{
	struct buf ids = { 0 }, why = { 0 };
	int are = f.len > 0 && f.len < LONGEST_ACTORS &&
	    naming_split(actors, f.text, f.len, &ids, &why) && ids.len > 0 &&
	    memchr(ids.data, ' ', ids.len) != NULL;

	buf_release(&ids);
	buf_release(&why);
	return are;
}

static size_t
named_columns(const struct heading *h)
{
	size_t n = 0;

	for (size_t i = 0; i < h->n; i++)
		n += h->column[i] != COLUMN_BLANK;
	return n;
}

int
linekind_is_row_above(const struct heading *h, const struct reader *in, struct naming *actors)
{
	int at = h->table->day >= 0 ? heading_column(h, h->table->day) : -1, kinds;
	size_t filled = filled_cells(in), dates = 0, forms = 0, lists = 0;
	struct fold f = { 0 };

	if (filled < 2)
		return 0;
	if (at >= 0 && in->n > 2 && is_date(reader_field(in, (size_t)at)))
		return 1;
	for (size_t i = 0; i < in->n; i++) {
		struct csv_field cell = harmless_strip(reader_field(in, i));

		words_of(&f, cell);
		dates += is_date(cell) || is_serial(cell);
		forms += wording_find(&form_wording, f.text.data, f.text.len) >= 0;
		lists += are_actors(actors, cell);
	}
	fold_release(&f);
	/* What lists the forms is an explanation of them. */
	if (forms > 1 && dates + lists == 0)
		return 0;
	kinds = (dates > 0) + (forms > 0) + (lists > 0);
	return kinds > 1 || (filled > 2 && (forms + lists > 0 ||
	    filled * 4 >= named_columns(h) * 3));
}
