#include <string.h>

#include "base/fold.h"
#include "base/translate.h"
#include "sheet/harmless.h"
#include "sheet/headingfault.h"
#include "sheet/headingsearch.h"
#include "sheet/line.h"
#include "sheet/linekind.h"

static const char is_above[] =
    MESSAGE("the row stands above the headings; move it below");

void
sheetlines_open(struct sheetlines *l, const struct sheetsource *from, const struct heading *first)
{
	reader_open_source(&l->in, from, first->separator);
	l->first = first;
	sheetlines_rewind(l);
}

void
sheetlines_rewind(struct sheetlines *l)
{
	reader_rewind(&l->in);
	heading_release(&l->other);
	buf_clear(&l->lost);
	l->head = l->first;
	l->in.columns = l->first->n;
}

void
sheetlines_close(struct sheetlines *l)
{
	reader_close(&l->in);
	heading_release(&l->other);
	memo_release(&l->days);
	memo_release(&l->meanings);
	buf_release(&l->lost);
}

/*
 * Are the cells the headings over again?  2: all of them; 1: those that are
 * filled, more than two.
 */
static int
repeats(const struct heading *h, const struct reader *in)
{
	struct fold f = { 0 };
	size_t same = 0, left_out = h->filled > in->n;

	for (size_t i = 0; i < in->n; i++) {
		struct csv_field cell = harmless_strip(reader_field(in, i));

		/* In most rows the first letter of all tells. */
		int differs = i < h->n && cell.len < 1000 && !fold_may_begin(cell.text, cell.len, h->word[i]);

		if (!differs)
			fold_words(&f, cell.text, cell.len < 1000 ? cell.len : 0);
		if (differs || (cell.len > 0 && (i >= h->n || strcmp(f.text.data, h->word[i]) != 0))) {
			same = 0;
			break;
		}
		same += cell.len > 0;
		left_out += cell.len == 0 && i < h->n && *h->word[i] != '\0';
	}
	fold_release(&f);
	return same < 3 ? 0 : left_out > 0 ? 1 : 2;
}

/* Other headings than those so far: they are in force from here on. */
static enum sheetline
turn(struct sheetlines *l)
{
	struct heading h = { 0 };

	heading_take(&h, l->first, &l->in, l->rules);
	heading_release(&l->other);
	l->other = h;
	l->head = &l->other;
	l->in.columns = h.n;
	buf_clear(&l->lost);
	/* Just above those in force they only part these into groups. */
	if (headingfault_lacks(&l->other, l->rules, &l->lost))
		return l->in.line + 1 == l->first->line ? LINE_ABOVE : LINE_USELESS;
	if (l->in.line > l->first->line)
		return LINE_OTHER;
	/* They are passed over on purpose: --header. */
	buf_adds(&l->lost, translate(is_above));
	return LINE_ABOVE;
}

static enum sheetline
kind_above(struct sheetlines *l)
{
	if (headingsearch_is_one(l->head, &l->in, l->rules, &l->meanings))
		return turn(l);
	if (!linekind_is_row_above(l->head, &l->in, l->actors))
		return LINE_ABOVE;
	if (l->lost.len == 0)
		buf_adds(&l->lost, translate(is_above));
	return LINE_REFUSED;
}

/* Is there a day in its column?  The same days come again and again. */
static int
has_day(struct sheetlines *l)
{
	struct csv_field f = linekind_day(l->head, &l->in);
	size_t is;

	if (!memo_find(&l->days, f.text, f.len, &is)) {
		is = (size_t)linekind_is_day(f);
		memo_keep(&l->days, f.text, f.len, is);
	}
	return (int)is;
}

/* What a line is that is no heading. */
static enum sheetline
kind_of_cells(struct sheetlines *l)
{
	int has = has_day(l);

	if (!has && linekind_is_total(l->head, &l->in))
		return LINE_TOTAL;
	if (!has && linekind_is_part(l->head, &l->in, l->actors))
		return LINE_PART;
	if (linekind_is_plan(l->head, &l->in, has))
		return LINE_PLAN;
	return !has && linekind_is_sums(l->head, &l->in) ? LINE_SUMS : LINE_ROW;
}

static enum sheetline
kind_below(struct sheetlines *l)
{
	enum sheetline kind;
	int again;

	if (l->in.record.broken != NULL)
		return l->lost.len > 0 ? LINE_REFUSED : LINE_ROW;
	again = repeats(l->head, &l->in);
	if (again < 2 && headingsearch_is_one(l->head, &l->in, l->rules, &l->meanings))
		return turn(l);
	if (again)
		return LINE_AGAIN;
	kind = l->rough ? LINE_ROW : kind_of_cells(l);
	if (kind != LINE_ROW)
		return kind;
	return l->lost.len > 0 ? LINE_REFUSED : LINE_ROW;
}

static enum sheetline
kind_of(struct sheetlines *l)
{
	const struct reader *in = &l->in;
	const struct record *r = &in->record;

	if (linekind_is_empty(in))
		return LINE_EMPTY;
	if (in->line == l->first->line) {
		l->head = l->first;
		l->in.columns = l->first->n;
		buf_clear(&l->lost);
		return LINE_SILENT;
	}
	if (in->sheet == NULL && in->line == 1 && r->broken == NULL && r->end - r->start > 4 &&
	    memcmp(r->text + r->start, "sep=", 4) == 0)
		return LINE_SILENT;
	if (!l->whole)
		return in->line < l->first->line ? kind_above(l) : kind_below(l);
	if (in->line > l->first->line)
		return r->broken == NULL && repeats(l->head, in) == 2 ? LINE_AGAIN : LINE_ROW;
	buf_clear(&l->lost);
	buf_adds(&l->lost, translate("a line above the headings would be lost; take it out, "
	    "or move it below"));
	return LINE_REFUSED;
}

int
sheetlines_next(struct sheetlines *l)
{
	if (!reader_next(&l->in))
		return 0;
	l->kind = kind_of(l);
	if (l->kind == LINE_ROW || l->kind == LINE_REFUSED || l->kind == LINE_PART ||
	    l->kind == LINE_PLAN)
		reader_note(&l->in);
	return 1;
}
