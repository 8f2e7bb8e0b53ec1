/* Rows of the points: what the files of a centre tell about each, and what the points are. */
#include <stdio.h>

#include "base/buf.h"
#include "base/diag.h"
#include "centre/initiative.h"
#include "cli/option.h"
#include "field/point.h"
#include "field/terms.h"
#include "output/rows.h"

#include "advise.h"

int
is_wanted(const struct request *r, int point)
{
	return (r->form < 0 || (int)points[point].form == r->form) && (r->side < 0 || (int)points[point].side == r->side);
}

/* Whom it is about, as in the column `about`. */
static void
add_about(struct buf *out, const struct advising *a)
{
	if (a->initiative != NULL)
		buf_adds(out, a->initiative->cell[INITIATIVE_ID]);
	else if (a->house)
		buf_adds(out, "huset");
	for (size_t i = 0; a->initiative == NULL && !a->house && i < a->actors; i++)
		buf_addf(out, "%s%s", i > 0 ? " " : "", a->actor[i]->cell[ACTOR_ID]);
}

static void
print_points(struct rows *out, const struct advising *a, const struct request *r)
{
	struct buf about = { 0 };

	add_about(&about, a);
	for (int i = 0; i < POINTS; i++) {
		if (!is_wanted(r, i))
			continue;
		rows_text(out, a->sheet->centre.id);
		rows_text(out, buf_text(&about));
		rows_text(out, form_vocab.term[points[i].form].code);
		rows_text(out, point_side_vocab.term[points[i].side].code);
		rows_text(out, points[i].word);
		rows_text(out, point_state_vocab.term[a->point[i].state].code);
		rows_text(out, advising_says(a, i));
		rows_text(out, point_source(i));
	}
	buf_release(&about);
}

void
print_rows(const struct advising *all, size_t n, const struct request *r, enum rows_format format)
{
	static const char *const names[] = { "centre", "about", "form", "side", "point", "state", "says", "source" };
	struct rows *out = rows_begin(format, sizeof names / sizeof *names, names);

	for (size_t i = 0; i < n; i++)
		if (all[i].good)
			print_points(out, &all[i], r);
	rows_end(out);
	/* For people: rows that are read on by a program have no last line. */
	if (format == ROWS_TABLE || format == ROWS_MD)
		printf("\n%s\n", point_closing[all[0].language]);
}

int
list_points(const struct request *r, enum rows_format format)
{
	static const char *const names[] = { "point", "form", "side", "reading", "question", "source" };
	static const char *const readings[] = { [POINT_READ] = "laest", [POINT_HALF_SEEN] = "halvt",
	    [POINT_HALF_NOT] = "halvt", [POINT_ASKED] = "spurgt" };
	enum language l = option_language_or(r->language, LANG_DA);
	struct rows *out = rows_begin(format, sizeof names / sizeof *names, names);

	for (int i = 0; i < POINTS; i++) {
		if (!is_wanted(r, i))
			continue;
		rows_text(out, points[i].word);
		rows_text(out, form_vocab.term[points[i].form].code);
		rows_text(out, point_side_vocab.term[points[i].side].code);
		rows_text(out, readings[points[i].reading]);
		rows_text(out, points[i].question[l]);
		rows_text(out, point_source(i));
	}
	rows_end(out);
	return diag_finish();
}
