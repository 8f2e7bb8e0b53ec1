/* Figure 2: the four types, and how much speaks for each. */
#include "analysis/evidencewords.h"
#include "analysis/profilewords.h"
#include "base/buf.h"
#include "plot.h"

enum { WIDTH = 700, TOP = 56, ROW = 92, NAMES = 190, ROOM = 440, PIECES = 2, LINE = 20, SIZE = 13, MOST_LINES = 3 };

/* What speaks for a type, and on how many lines each piece stands. */
struct pieces {
	struct buf text[PIECES];
	int lines[PIECES];
};

/* How much higher its row is for it than with a line a piece. */
static int
take(struct pieces *p, const struct house *h, enum type t)
{
	struct profile_answer answer[PIECES];
	size_t n = h->profile.verdict != VERDICT_UVIST ? profile_answers(&h->profile, t, answer, PIECES) : 0;
	int more = 0;

	*p = (struct pieces){ 0 };
	for (size_t i = 0; i < n; i++) {
		evidencewords_add(&p->text[i], &answer[i], &h->sheet, h->language);
		buf_release(&answer[i].found);
		p->lines[i] = svg_lines_needed(WIDTH - NAMES - 12, MOST_LINES, SIZE, buf_text(&p->text[i]));
		more += p->lines[i] - 1;
	}
	return more * LINE;
}

static void
type(struct svg *s, const struct house *h, enum type t, const struct pieces *pieces, int y)
{
	const struct profile *p = &h->profile;
	enum language l = h->language;
	struct buf text = { 0 };
	int at = y + 52;

	svg_rule(s, 12, y, WIDTH - 12, y);
	svg_lines(s, 12, y + 26, NAMES - 16, 2, SVG_START, SVG_INK, 15, profilewords_type(t, l));
	if (p->verdict == VERDICT_UVIST)
		return;
	if (p->share[t] > 0)
		svg_rect(s, NAMES, y + 12, p->share[t] * ROOM / 1000 + 1, 18, SVG_NOW);
	buf_addf(&text, LANG(l, "%d,%d %%", "%d.%d%%"), p->share[t] / 10, p->share[t] % 10);
	svg_text(s, NAMES + p->share[t] * ROOM / 1000 + 8, y + 26, 70, SVG_START, SVG_INK, 14, text.data);
	for (size_t i = 0; i < PIECES && pieces->lines[i] > 0; i++) {
		svg_lines(s, NAMES, at, WIDTH - NAMES - 12, MOST_LINES, SVG_START, SVG_SOFT, SIZE, buf_text(&pieces->text[i]));
		at += LINE * pieces->lines[i];
	}
	buf_release(&text);
}

void
figure_types(struct buf *out, const struct house *h)
{
	enum language l = h->language;
	struct buf doubt = { 0 };
	struct pieces pieces[TYPES];
	int higher[TYPES], y = TOP, end = TOP, lines;
	struct svg s;

	for (int t = 0; t < TYPES; t++) {
		higher[t] = take(&pieces[t], h, (enum type)t);
		end += ROW + higher[t];
	}
	if (h->profile.verdict == VERDICT_UVIST) {
		buf_adds(&doubt, LANG(l, "Typen er uvis: ", "The type is uncertain: "));
		profilewords_doubt(&doubt, &h->profile, l);
		buf_adds(&doubt, ".");
	} else {
		buf_adds(&doubt, LANG(l, "Typerne er tendenser, og ingen af dem er bedre end de andre.",
		    "Types are tendencies, and none is better than another."));
	}
	lines = svg_lines_needed(WIDTH - 24, MOST_LINES, SIZE, doubt.data);
	figure_begin(&s, out, h, "figur-2", WIDTH, end + 20 + LINE * lines, LANG(l, "hvilken type center", "which type of centre"),
	    LANG(l, "En bjælke for hver af de fire typer: hvor meget af det, der er oplyst, der peger på den. ",
	    "A bar for each of the four types: how much of what is recorded points to it. "));
	for (int t = 0; t < TYPES; t++) {
		type(&s, h, (enum type)t, &pieces[t], y);
		y += ROW + higher[t];
		for (size_t i = 0; i < PIECES; i++)
			buf_release(&pieces[t].text[i]);
	}
	svg_lines(&s, 12, end + 24, WIDTH - 24, MOST_LINES, SVG_START, SVG_SOFT, SIZE, doubt.data);
	buf_release(&doubt);
	svg_end(&s);
}
