#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/buf.h"
#include "base/fold.h"
#include "base/intern.h"
#include "base/mem.h"
#include "base/safe.h"
#include "sheet/harmless.h"
#include "sheet/heading.h"
#include "sheet/naming.h"
#include "sheet/reader.h"

enum { MOST_ROWS = 100, MOST_COLUMNS = 4096, LONGEST_HEADING = 1000 };

_Static_assert(COLUMN_KEPT <= 32, "a bit for each that a heading can mean");

/* Further columns of the log, to be recognised by their names and by the folded ones. */
struct sheetextra {
	const struct intern *name;	/* borrowed */
	struct intern word;
	long *of_word;		/* the number of the name; -1: several are the same when folded */
};

struct sheetkept {
	int holds, column;
};

static struct sheetextra *
learn_extra(const struct intern *name)
{
	struct sheetextra *x = mem_zero(1, sizeof *x);
	struct fold f = { 0 };

	x->name = name;
	x->of_word = mem_zero(name->n, sizeof *x->of_word);
	for (size_t i = 0; i < name->n; i++) {
		size_t known = x->word.n, word;

		wording_fold(&f, intern_text(name, i), intern_len(name, i));
		if (f.text.len == 0)
			continue;
		/* Two that differ in capitals only: neither is meant for sure. */
		word = intern_add(&x->word, f.text.data, strlen(f.text.data));
		x->of_word[word] = word < known ? -1 : (long)i;
	}
	fold_release(&f);
	return x;
}

static void
forget_extra(struct sheetextra *x)
{
	if (x == NULL)
		return;
	intern_release(&x->word);
	free(x->of_word);
	free(x);
}

void
heading_release(struct heading *h)
{
	for (size_t i = 0; i < h->n; i++) {
		free(h->name[i]);
		free(h->word[i]);
	}
	free(h->name);
	free(h->word);
	free(h->column);
	free(h->ticked);
	free(h->next);
	free(h->kept);
	if (!h->borrowed)
		forget_extra(h->extra);
	*h = (struct heading){ 0 };
}

static int
by_what_is_held(const void *a, const void *b)
{
	const struct sheetkept *x = a, *y = b;

	return x->holds != y->holds ? (x->holds > y->holds) - (x->holds < y->holds) :
	    (x->column > y->column) - (x->column < y->column);
}

/* What the columns hold is settled: note the column of each field. */
static void
index_columns(struct heading *h)
{
	h->kepts = h->filled = 0;
	for (int i = 0; i < COLUMN_KEPT; i++)
		h->first[i] = -1;
	for (size_t i = h->n; i > 0; i--) {
		int at = (int)i - 1, holds = h->column[at];

		if (*h->word[at] != '\0' && h->filled == 0)
			h->filled = i;
		h->next[at] = -1;
		if (holds >= COLUMN_KEPT) {
			h->kept[h->kepts++] = (struct sheetkept){ holds, at };
		} else if (holds >= 0) {
			h->next[at] = h->first[holds];
			h->first[holds] = at;
		}
	}
	if (h->kepts > 1)
		qsort(h->kept, h->kepts, sizeof *h->kept, by_what_is_held);
}

int
heading_may_be_index(const struct heading *h)
{
	return h->n > 1 && (h->column[0] == COLUMN_BLANK || (h->column[0] == COLUMN_UNKNOWN &&
	    (strcmp(h->name[0], "Unnamed: 0") == 0 || strcmp(h->name[0], "...1") == 0)));
}

void
heading_leave_index(struct heading *h)
{
	h->column[0] = COLUMN_BLANK;
	h->is_indexed = 1;
}

int
heading_column(const struct heading *h, int field)
{
	size_t low = 0, high = h->kepts;

	if (h->n == 0 || field < 0)
		return -1;
	if (field < COLUMN_KEPT)
		return h->first[field];
	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (h->kept[middle].holds < field)
			low = middle + 1;
		else
			high = middle;
	}
	return low < h->kepts && h->kept[low].holds == field ? h->kept[low].column : -1;
}

long
heading_further(const struct heading *h, size_t i)
{
	int holds = h->column[i];
	const char *name;
	size_t same;

	if (holds >= COLUMN_KEPT)
		return holds - COLUMN_KEPT;
	if (holds < (int)h->table->fields || holds >= (int)h->table->schema->n || h->extra == NULL)
		return -1;
	name = h->table->schema->field[holds].name;
	same = intern_find(h->extra->name, name, strlen(name));
	return same != INTERN_NONE ? (long)same : -1;
}

const char *
heading_holds(const struct heading *h, size_t i)
{
	return h->column[i] < (int)h->table->schema->n ? h->table->schema->field[h->column[i]].name :
	    h->column[i] == HEADING_CENTRE ? "centre" : h->column[i] == HEADING_REASON ?
	    heading_reason : h->column[i] == HEADING_DAY ? h->table->schema->field[h->table->day].name :
	    intern_text(h->extra->name, (size_t)(h->column[i] - COLUMN_KEPT));
}

void
heading_tell(const struct heading *h, struct buf *b)
{
	size_t before = b->len;

	for (size_t i = 0; i < h->n && b->len < before + 2000; i++)
		if (h->column[i] >= 0)
			buf_addf(b, "%s%s=%s", b->len > before ? ", " : "",
			    shown(h->name[i], strlen(h->name[i])),
			    h->column[i] == HEADING_REASON ? "-" : heading_holds(h, i));
}

/* What a rule says of a folded heading; COLUMN_UNKNOWN: nothing. */
static int
by_rule(const struct rules *r, const char *word, size_t len)
{
	long rule = rules_column(r, word, len);
	const char *field = rule >= 0 ? strrchr(r->column[rule], '=') + 1 : NULL;

	return field == NULL ? COLUMN_UNKNOWN : strcmp(field, "-") == 0 ? COLUMN_LEFT_OUT :
	    schema_index(r->table->schema, field, strlen(field));
}

/* "Aktør 1", "Aktør 2": several columns may name actors. */
static int
is_numbered_actor(const struct sheettable *t, const char *word, size_t len)
{
	size_t n = len;

	while (n > 0 && (ascii_is_digit(word[n - 1]) || word[n - 1] == ' '))
		n--;
	return n < len && t->many >= 0 && wording_find(t->headings, word, n) == t->many;
}

/* What a column with a folded heading holds. */
static int
column_of(const struct buf *word, const struct rules *r)
{
	int column = by_rule(r, word->data, word->len);

	if (column == COLUMN_UNKNOWN && word->len == 0)
		column = COLUMN_BLANK;
	if (column == COLUMN_UNKNOWN)
		column = wording_find(r->table->headings, word->data, word->len);
	if (column == COLUMN_UNKNOWN && is_numbered_actor(r->table, word->data, word->len))
		column = r->table->many;
	return column;
}

/* Where a rule names the column of a field, others are not taken for it; actors may be in several. */
static void
prefer_rules(struct heading *h, const struct rules *r)
{
	unsigned named = 0;

	for (size_t i = 0; i < h->n; i++) {
		int field = by_rule(r, h->word[i], strlen(h->word[i]));

		if (field >= 0 && field != h->table->many)
			named |= 1u << field;
	}
	for (size_t i = 0; i < h->n && named != 0; i++)
		if (h->column[i] >= 0 && (named >> h->column[i] & 1) != 0 &&
		    by_rule(r, h->word[i], strlen(h->word[i])) != h->column[i])
			h->column[i] = COLUMN_UNKNOWN;
}

/* The further column of the log that a heading names, best in the same letters. */
static int
kept_as(const struct sheetextra *x, const char *name, const char *word)
{
	size_t same = intern_find(x->name, name, strlen(name));

	if (same != INTERN_NONE)
		return COLUMN_KEPT + (int)same;
	same = intern_find(&x->word, word, strlen(word));
	return same != INTERN_NONE && x->of_word[same] >= 0 ?
	    COLUMN_KEPT + (int)x->of_word[same] : COLUMN_UNKNOWN;
}

static void
keep_extra(struct heading *h, const struct rules *r)
{
	for (size_t i = 0; i < h->n; i++) {
		long rule = h->column[i] == COLUMN_UNKNOWN && r->columns > 0 ?
		    rules_column(r, h->word[i], strlen(h->word[i])) : -1;
		const char *field = rule >= 0 ? strrchr(r->column[rule], '=') + 1 : h->name[i];

		if (h->column[i] == COLUMN_UNKNOWN)
			h->column[i] = kept_as(h->extra, field, rule >= 0 ? field : h->word[i]);
	}
	index_columns(h);
}

/*
 * A moment is the date where there is no other, and what happened the note; hours, times
 * of day and who the people are is not guessed at.
 */
static void
settle(struct heading *h)
{
	int dated = 0, noted = 0;

	for (size_t i = 0; i < h->n; i++) {
		dated |= h->column[i] == h->table->day;
		noted |= h->table == &sheettable_log && h->column[i] == ENTRY_NOTE;
	}
	for (size_t i = 0; i < h->n; i++)
		if (h->column[i] == HEADING_MOMENT && !dated) {
			h->column[i] = h->table->day;
			dated = 1;
		} else if (h->column[i] == HEADING_WHAT && !noted) {
			h->column[i] = ENTRY_NOTE;
			noted = 1;
		} else if (h->column[i] >= HEADING_TIME && h->column[i] < COLUMN_KEPT) {
			h->column[i] = COLUMN_UNKNOWN;
		}
}

/*
 * Columns that are called as actors are: in the rows they are ticked.  One alone may be
 * something else, unless another column names actors.
 */
static void
take_ticks(struct heading *h)
{
	size_t others = 0, called = 0;

	for (size_t i = 0; i < h->n; i++) {
		others += h->column[i] == ENTRY_ACTORS;
		h->ticked[i] = h->column[i] == COLUMN_UNKNOWN &&
		    naming_knows(h->actors, h->name[i], strlen(h->name[i]));
		called += h->ticked[i] != 0;
	}
	h->ticks = called > 1 || (called > 0 && others > 0);
	for (size_t i = 0; i < h->n; i++) {
		h->ticked[i] = h->ticked[i] && h->ticks;
		if (h->ticked[i])
			h->column[i] = ENTRY_ACTORS;
	}
}

/* The heading of merged cells is in the first of them: if it means actors, all of them hold actors. */
static size_t
heading_at(const struct sheettable *t, const struct reader *in, size_t i)
{
	const struct cells_merged *m = in->sheet != NULL && reader_cell(in, i) == NULL ?
	    cells_merged_at(in->sheet, (unsigned)in->line - 1, (unsigned)i) : NULL;

	if (m == NULL || m->row + 1ul != in->line || t->many < 0 || wording_read(t->headings,
	    reader_field(in, m->column).text, reader_field(in, m->column).len) != t->many)
		return i;
	return m->column;
}

/* So many columns have the headings of a record; with what its last merged cells cover. */
static size_t
width_of(const struct reader *in)
{
	const struct cells_merged *m = in->sheet != NULL && in->n > 0 ?
	    cells_merged_at(in->sheet, (unsigned)in->line - 1, (unsigned)in->n - 1) : NULL;

	return m != NULL && m->last_column >= in->n && m->last_column < MOST_COLUMNS ?
	    m->last_column + 1ul : in->n;
}

/* Read the headings of a record. */
static void
take(struct heading *h, const struct reader *in, const struct rules *r)
{
	struct fold f = { 0 };

	h->table = r->table;
	h->line = in->line;
	h->start = in->record.start;
	h->end = in->record.end;
	h->n = width_of(in) <= MOST_COLUMNS ? width_of(in) : 0;
	h->column = mem_zero(h->n + 1, sizeof *h->column);
	h->name = mem_zero(h->n + 1, sizeof *h->name);
	h->word = mem_zero(h->n + 1, sizeof *h->word);
	h->ticked = mem_zero(h->n + 1, 1);
	h->next = mem_zero(h->n, sizeof *h->next);
	h->kept = mem_zero(h->n, sizeof *h->kept);
	for (size_t i = 0; i < h->n; i++) {
		struct csv_field cell = harmless_strip(reader_field(in, heading_at(h->table, in, i)));

		wording_fold(&f, cell.text, cell.len < LONGEST_HEADING ? cell.len : 0);
		h->name[i] = mem_copy(cell.text, cell.len);
		h->word[i] = mem_copy(f.text.data, f.text.len);
		h->column[i] = column_of(&f.text, r);
	}
	fold_release(&f);
	settle(h);
	if (h->actors != NULL)
		take_ticks(h);
	if (r->columns > 0)
		prefer_rules(h, r);
	index_columns(h);
}

/* How many of the needed columns, and of all. */
static int
score(const struct heading *h)
{
	int all = 0, must = 0;

	for (int i = 0; i < (int)h->table->fields; i++)
		all += heading_column(h, i) >= 0;
	for (int i = 0; i < h->table->needs; i++)
		must += heading_column(h, h->table->needed[i]) >= 0;
	return must * 100 + all;
}

int
heading_lacks(const struct heading *h, const struct rules *r, int field)
{
	return heading_column(h, field) < 0 && rules_given(r, field) == NULL;
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

int
heading_is_one(const struct heading *above, const struct reader *in,
    const struct rules *r)
{
	const struct sheettable *t = above->table;
	int date = t->day >= 0 ? heading_column(above, t->day) : -1, must = 0, all = 0, filled = 0, dated = 0;
	struct csv_field day = reader_field(in, date >= 0 ? (size_t)date : in->n);
	unsigned seen = 0;
	struct fold f = { 0 };

	if (in->record.broken != NULL || (r->columns == 0 && is_day(day)))
		return 0;
	for (size_t i = 0; i < in->n && i < MOST_COLUMNS; i++) {
		struct csv_field cell = harmless_strip(reader_field(in, i));
		int column;

		if (cell.len == 0 || cell.len >= LONGEST_HEADING)
			continue;
		wording_fold(&f, cell.text, cell.len);
		column = f.text.len > 0 ? column_of(&f.text, r) : COLUMN_BLANK;
		if (column >= 0)
			seen |= 1u << column;
		dated |= column == t->day && (int)i == date && date >= 0;
		filled += column != COLUMN_BLANK;
	}
	fold_release(&f);
	for (int i = 0; i < (int)t->fields; i++)
		all += (seen >> i & 1) != 0;
	for (int i = 0; i < t->needs; i++)
		must += (seen >> t->needed[i] & 1) != 0;
	/* "Dato" in place of a date is a heading, whatever the others may mean. */
	return must > 1 || (all > 1 && t->day >= 0 && (seen >> t->day & 1) != 0) || (dated && filled > 2);
}

void
heading_take(struct heading *h, const struct heading *found, const struct reader *in,
    const struct rules *r)
{
	h->actors = found->actors;
	take(h, in, r);
	h->separator = found->separator;
	h->extra = found->extra;
	h->borrowed = 1;
	keep_extra(h, r);
}

/* `sep=;` in the first line, as a spreadsheet's hint to another. */
static char
hinted(const char *text, size_t len)
{
	return len > 5 && strncmp(text, "sep=", 4) == 0 &&
	    (text[5] == '\n' || text[5] == '\r') ? text[4] : '\0';
}

/* The best row of headings with a separator. */
static void
find_with(struct heading *best, const struct sheetsource *from, char separator,
    const struct rules *r, unsigned long line)
{
	struct reader in;

	reader_open_source(&in, from, separator);
	for (int rows = 0; (line > 0 || rows < MOST_ROWS) && reader_next(&in); rows++) {
		struct heading h = { .separator = separator, .actors = from->actors };

		if (in.record.broken != NULL || (line > 0 && in.line < line))
			continue;
		if (line > 0 && in.line > line)
			break;
		take(&h, &in, r);
		if (best->n > 0 && score(&h) <= score(best)) {
			heading_release(&h);
			continue;
		}
		heading_release(best);
		*best = h;
		if (is_whole(best, r))
			break;
	}
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
heading_find(struct heading *h, const struct sheetsource *from,
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
	h->extra = learn_extra(extra);
	keep_extra(h, r);
	return 1;
}
