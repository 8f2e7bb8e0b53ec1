/* Figure 8: the seventeen recommendations in three columns; each answer has its own shape. */
#include "analysis/figurewords.h"
#include "base/buf.h"
#include "field/recommendation.h"
#include "field/terms.h"
#include "plot.h"

enum { COLUMN = 252, ROW = 56, TOP = 104, WIDTH = 24 + 3 * COLUMN, MOST_ROWS = 8 };

/* A whole disc, half of one, a square, a ring of dashes. */
static void
shape(struct svg *s, int status, int x, int y)
{
	struct buf half = { 0 };

	switch (status) {
	case STATUS_JA:
		svg_circle(s, x, y, 9, SVG_NOW, SVG_EDGE);
		break;
	case STATUS_PAA_VEJ:
		svg_circle(s, x, y, 9, SVG_GROUND, SVG_EDGE);
		buf_addf(&half, "M%d %dA9 9 0 0 1 %d %dZ", x, y - 9, x, y + 9);
		svg_fill(s, half.data, SVG_NOW);
		break;
	case STATUS_NEJ:
		svg_frame(s, x - 8, y - 8, 16, 16);
		break;
	default:
		svg_circle(s, x, y, 9, SVG_GROUND, SVG_DASHED);
	}
	buf_release(&half);
}

static const char *
word(int status, enum language l)
{
	return status < 0 ? LANG(l, "ikke vurderet", "not assessed") : vocab_word(&status_vocab, status, l);
}

static void
cell(struct svg *s, const struct house *h, int i, int x, int y)
{
	enum language l = h->language;
	int status = h->sheet.answers.item[i].status;
	struct buf text = { 0 }, conflict = { 0 };

	shape(s, status, x + 12, y + 14);
	figurewords_conflict(&conflict, &h->figures, i, status, l);
	buf_addf(&text, "%s %s%s", recommendations[i].code, word(status, l),
	    conflict.len > 0 ? LANG(l, " – passer det?", " – does it hold?") : "");
	svg_text(s, x + 30, y + 12, COLUMN - 40, SVG_START, SVG_INK, 13, text.data);
	svg_lines(s, x + 30, y + 28, COLUMN - 40, 2, SVG_START, SVG_SOFT, 12, recommendation_title(&recommendations[i], l));
	buf_release(&text);
	buf_release(&conflict);
}

void
figure_conditions(struct buf *out, const struct house *h)
{
	enum language l = h->language;
	int row[CONDITIONS] = { 0 };
	struct svg s;

	figure_begin(&s, out, h, "figur-8", WIDTH, TOP + MOST_ROWS * ROW + 36,
	    LANG(l, "de tre grundbetingelser", "the three basic conditions"),
	    LANG(l, "Tre kolonner med 5, 8 og 4 anbefalinger. Fyldt cirkel er ja, halv er på vej, firkant er nej, stiplet er ikke vurderet. »Passer det?« står ved et svar, som data ikke peger på. ",
	    "Three columns of 5, 8 and 4 recommendations. A full disc is yes, a half one is under way, a square is no, dashes are not assessed. ‘Does it hold?’ stands at an answer that the data do not point to. "));
	for (int c = 0; c < CONDITIONS; c++)
		svg_lines(&s, 12 + c * COLUMN, 60, COLUMN - 20, 2, SVG_START, SVG_INK, 14,
		    LANG(l, condition_names[c].da, condition_names[c].en));
	for (int i = 0; i < RECOMMENDATIONS; i++) {
		int c = recommendations[i].condition - 1;

		cell(&s, h, i, 12 + c * COLUMN, TOP + ROW * row[c]++);
	}
	for (int i = STATUSES - 1, x = 12; i >= -1; i--, x += 120) {
		shape(&s, i, x + 12, TOP + MOST_ROWS * ROW + 14);
		svg_text(&s, x + 28, TOP + MOST_ROWS * ROW + 19, 90, SVG_START, SVG_SOFT, 12, word(i, l));
	}
	svg_end(&s);
}
