/* Figure 7: the five forms, by how much they oblige, with the house's own counts. */
#include "base/buf.h"
#include "base/lang.h"
#include "field/forms.h"
#include "plot.h"

enum { STEP = 160, LOW = 90, RISE = 30, BASE = 320, WIDTH = 24 + 5 * STEP };

/* A step; the place of one of them varies, and its edge says so. */
static void
step(struct svg *s, const struct house *h, enum form f)
{
	enum language l = h->language;
	int x = 12 + STEP * (int)f, high = LOW + RISE * (int)f, y = BASE - high;
	int known = summary_knows(&h->summary, SPAN_PERIOD);
	struct buf path = { 0 }, count = { 0 };

	svg_shade(s, x, y, STEP - 4, high, 14);
	buf_addf(&path, "M%d %d", x, y);
	if (f == FORM_RESSOURCEUDVEKSLE)
		for (int i = 0; i < 9; i++)
			buf_addf(&path, "q4 %d 8 0q4 %d 9 0", -8, 8);
	else
		buf_addf(&path, "h%d", STEP - 4);
	svg_path(s, path.data);
	svg_text(s, x + 8, y + 24, STEP - 16, SVG_START, SVG_INK, 13, vocab_word(&form_vocab, (int)f, l));
	if (!known)
		buf_adds(&count, LANG(l, "ikke oplyst", "not given"));
	else
		lang_add_count(&count, l, h->summary.form[SPAN_PERIOD][f]);
	svg_text(s, x + 8, y + 54, STEP - 16, SVG_START, SVG_INK, known ? 22 : 13, count.data);
	svg_lines(s, x + 2, BASE + 20, STEP - 10, 5, SVG_START, SVG_SOFT, 12, form_about[f].says[l]);
	buf_release(&path);
	buf_release(&count);
}

void
figure_forms(struct buf *out, const struct house *h)
{
	enum language l = h->language;
	struct buf name = { 0 }, about = { 0 };
	struct period told = h->summary.span[SPAN_PERIOD];
	struct svg s;

	/* Of the time before the log began nothing is known. */
	if (h->summary.activity.ever > 0)
		told = period_from(&told, h->summary.first);
	buf_addf(&name, LANG(l, "de fem former, %s", "the five forms, %s"), lang_period(l, &told));
	buf_adds(&about, LANG(l, "Fem trin; jo længere til højre, jo mere forpligter formen. Ressourceudveksle har en bølget kant, for dens plads skifter. ",
	    "Five steps; the further to the right, the more the form commits. Exchange of resources has a wavy edge, for its place varies. "));
	figure_begin(&s, out, h, "figur-7", WIDTH, BASE + 142, name.data, about.data);
	for (int f = 0; f < FORMS; f++)
		step(&s, h, (enum form)f);
	svg_text(&s, 12, 58, 400, SVG_START, SVG_SOFT, 13, LANG(l, "mere forpligtende mod højre", "more committing to the right"));
	svg_text(&s, 12, BASE + 124, WIDTH - 24, SVG_START, SVG_INK, 13,
	    LANG(l, "Tallene fortæller, hvad I har brugt mest, ikke hvad I burde bruge.",
	    "The figures tell what you used most, not what you ought to use."));
	buf_release(&name);
	buf_release(&about);
	svg_end(&s);
}
