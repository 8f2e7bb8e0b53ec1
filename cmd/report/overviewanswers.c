/* What each house answered to the recommendations, a condition a table or two. */
#include "base/buf.h"
#include "field/terms.h"
#include "overviewparts.h"

/* The answers to so many recommendations, and below what these are. */
static void
answers(const struct beside *b, struct document *d, int first, int n)
{
	enum language l = b->language;
	struct overview_names names = overview_names(b);
	struct buf about = { 0 };

	for (int k = first; k < first + n; k++) {
		names.name[names.n++] = recommendations[k].code;
		buf_addf(&about, "%s%s: %s", k > first ? "; " : "", recommendations[k].code,
		    recommendation_title(&recommendations[k], l));
	}
	document_table(d, names.n, names.name);
	for (size_t i = 0; i < b->n; i++) {
		overview_row(b, d, &b->house[i], NULL);
		for (int k = first; k < first + n; k++) {
			int status = b->house[i].r->sheet.answers.item[k].status;

			document_cell(d, status < 0 ? overview_unknown(b) : vocab_word(&status_vocab, status, l));
		}
	}
	document_table_end(d);
	document_note(d, "%s.", buf_text(&about));
	buf_release(&about);
}

/* Of many recommendations there are tables of equal size. */
static void
condition(const struct beside *b, struct document *d, int which)
{
	enum language l = b->language;
	struct buf title = { 0 };
	int first = 0, n = 0, tables, at = 0;

	buf_addf(&title, LANG(l, "Grundbetingelse %d: %s", "Basic condition %d: %s"), which,
	    LANG(l, condition_names[which - 1].da, condition_names[which - 1].en));
	document_heading(d, 3, title.data);
	while (recommendations[first].condition != which)
		first++;
	while (first + n < RECOMMENDATIONS && recommendations[first + n].condition == which)
		n++;
	tables = (n + OVERVIEW_COLUMNS - 2) / (OVERVIEW_COLUMNS - 1);
	for (int t = 1; t <= tables; at = n * t / tables, t++)
		answers(b, d, first + at, n * t / tables - at);
	buf_release(&title);
}

static int
knows_answers(const struct report *r)
{
	return beside_answered(r) > 0;
}

void
overview_conditions(const struct beside *b, struct document *d)
{
	document_heading(d, 2, LANG(b->language, "Grundbetingelser for samarbejde",
	    "Basic conditions for collaboration"));
	if (!overview_is_unknown(b, d, knows_answers))
		for (int i = 1; i <= CONDITIONS; i++)
			condition(b, d, i);
}
