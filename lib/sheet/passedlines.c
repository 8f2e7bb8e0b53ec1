#include "base/buf.h"
#include "base/diag.h"
#include "base/translate.h"
#include "sheet/heading.h"
#include "sheet/line.h"
#include "sheet/passedlines.h"

enum { MOST_NOTES = 1000 };	/* about one kind; the rest are counted */

/* A line of the file, or of its sheet, as messages tell it: good until the next call. */
static const char *
line_of(const char *shown, unsigned long line)
{
	return diag_place(&(struct place){ shown, line, 0 });
}

/* Other headings: tell what their columns hold, or that nobody knows. */
static void
tell_headings(const char *shown, const struct sheetlines *l)
{
	struct buf b = { 0 };

	if (l->kind == LINE_OTHER) {
		heading_tell(l->head, &b);
		diag_note("%s: other headings; columns from here on: %s", line_of(shown, l->in.line), b.data);
	} else {
		diag_note("%s: headings that cannot be used; rows below them are refused",
		    line_of(shown, l->in.line));
	}
	buf_release(&b);
}

int
passedlines_take(struct passedlines *p, const char *shown, const struct sheetlines *l)
{
	unsigned long *count = NULL;
	const char *what = NULL;

	switch (l->kind) {
	case LINE_ROW:
	case LINE_REFUSED:
		return 0;
	case LINE_EMPTY:
		p->empty++;
		return 1;
	case LINE_SILENT:
		return 1;
	case LINE_OTHER:
	case LINE_USELESS:
		p->headings++;
		tell_headings(shown, l);
		return 1;
	case LINE_ABOVE:
		count = &p->above;
		what = translate("above the headings");
		break;
	case LINE_AGAIN:
		count = &p->headings;
		what = translate("the headings over again");
		break;
	case LINE_PLAN:
		if (p->plans++ == 0)
			p->first_plan = l->in.line;
		return 1;
	case LINE_SUMS:
		if (p->sums++ == 0)
			p->first_sums = l->in.line;
		return 1;
	case LINE_PART:
		count = &p->parts;
		what = translate("the heading of a part");
		break;
	case LINE_TOTAL:
		count = &p->totals;
		what = translate("a line of totals");
		break;
	}
	if ((*count)++ < MOST_NOTES)
		diag_note("%s: %s; passed over", line_of(shown, l->in.line), what);
	return 1;
}

void
passedlines_tell(const struct passedlines *p, const char *shown)
{
	if (p->plans > 0)
		diag_note(translate_count(p->plans, "%s: %lu line of a date alone; passed over",
		    "%s: %lu lines of a date alone, the first of them; passed over"),
		    line_of(shown, p->first_plan), p->plans);
	if (p->sums > 0)
		diag_note(translate_count(p->sums, "%s: %lu line of numbers alone; passed over",
		    "%s: %lu lines of numbers alone, the first of them; passed over"),
		    line_of(shown, p->first_sums), p->sums);
}
