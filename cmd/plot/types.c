/* Figure 2: the four types, and how much speaks for each. */
#include "analysis/evidencewords.h"
#include "base/buf.h"
#include "plot.h"

enum { WIDTH = 700, TOP = 56, ROW = 92, NAMES = 190, ROOM = 440, PIECES = 2 };

static void
type(struct svg *s, const struct house *h, enum type t, int y)
{
	const struct profile *p = &h->profile;
	struct profile_answer answer[PIECES];
	enum language l = h->language;
	struct buf text = { 0 };
	size_t n;

	svg_rule(s, 12, y, WIDTH - 12, y);
	svg_lines(s, 12, y + 26, NAMES - 16, 2, SVG_START, SVG_INK, 15, profile_type_name(t, l));
	if (p->verdict == VERDICT_UVIST)
		return;
	if (p->share[t] > 0)
		svg_rect(s, NAMES, y + 12, p->share[t] * ROOM / 1000 + 1, 18, SVG_NOW);
	buf_addf(&text, LANG(l, "%d,%d %%", "%d.%d%%"), p->share[t] / 10, p->share[t] % 10);
	svg_text(s, NAMES + p->share[t] * ROOM / 1000 + 8, y + 26, 70, SVG_START, SVG_INK, 14, text.data);
	n = profile_answers(p, t, answer, PIECES);
	for (size_t i = 0; i < n; i++) {
		buf_clear(&text);
		evidencewords_add(&text, &answer[i], &h->sheet, l);
		svg_text(s, NAMES, y + 52 + 20 * (int)i, WIDTH - NAMES - 12, SVG_START, SVG_SOFT, 13, buf_text(&text));
		buf_release(&answer[i].found);
	}
	buf_release(&text);
}

void
figure_types(struct buf *out, const struct house *h)
{
	enum language l = h->language;
	struct buf doubt = { 0 };
	struct svg s;

	figure_begin(&s, out, h, "figur-2", WIDTH, TOP + TYPES * ROW + 40, LANG(l, "hvilken type center", "which type of centre"),
	    LANG(l, "En bjælke for hver af de fire typer: hvor meget af det, der er oplyst, der peger på den. ",
	    "A bar for each of the four types: how much of what is recorded points to it. "));
	for (int t = 0; t < TYPES; t++)
		type(&s, h, (enum type)t, TOP + t * ROW);
	if (h->profile.verdict == VERDICT_UVIST) {
		buf_adds(&doubt, LANG(l, "Typen er uvis: ", "The type is uncertain: "));
		profile_doubt(&doubt, &h->profile, l);
		buf_adds(&doubt, ".");
	} else {
		buf_adds(&doubt, LANG(l, "Typerne er tendenser, og ingen af dem er bedre end de andre.",
		    "Types are tendencies, and none is better than another."));
	}
	svg_text(&s, 12, TOP + TYPES * ROW + 24, WIDTH - 24, SVG_START, SVG_SOFT, 13, doubt.data);
	buf_release(&doubt);
	svg_end(&s);
}
