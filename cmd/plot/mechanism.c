/* Figure 1: a house, who is in it, what they do together, and what that rests on. */
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/lang.h"
#include "field/recommendation.h"
#include "field/terms.h"
#include "plot.h"
#include "schema/hourswords.h"
#include "yaml/yaml.h"

enum { BOX = 220, GAP = 30, TOP = 50, HIGH = 230, TEXT = 13 };

struct box {
	struct svg *s;
	int x, y;
};

static void
line(struct box *b, const char *text)
{
	b->y += 18 * svg_lines(b->s, b->x + 12, b->y, BOX - 24, 2, SVG_START, SVG_INK, TEXT, text);
}

static void
count_line(struct box *b, enum language l, const char *what, unsigned long n)
{
	struct buf text = { 0 };

	lang_add_count(&text, l, n);
	svg_text(b->s, b->x + BOX - 12, b->y, 60, SVG_END, SVG_INK, TEXT, text.data);
	svg_text(b->s, b->x + 12, b->y, BOX - 80, SVG_START, SVG_INK, TEXT, what);
	b->y += 18;
	buf_release(&text);
}

static struct box
box(struct svg *s, int i, const char *name)
{
	struct box b = { s, 12 + i * (BOX + GAP), TOP + 24 };

	svg_frame(s, b.x, TOP, BOX, HIGH);
	svg_text(s, b.x + 12, b.y, BOX - 24, SVG_START, SVG_INK, 15, name);
	b.y += 26;
	return b;
}

/* "LABEL: TEXT", or that nothing is written down. */
static void
label_line(struct box *b, enum language l, const char *label, const char *said)
{
	struct buf text = { 0 };

	buf_addf(&text, "%s: %s", label, *said != '\0' ? said : LANG(l, "ikke oplyst", "not given"));
	line(b, text.data);
	buf_release(&text);
}

/* A list of codes in words, or of texts. */
static void
told(struct box *b, enum language l, const char *label, const struct yaml_node *value, const struct vocab *vocab)
{
	struct buf text = { 0 };

	for (size_t i = 0; i < yaml_items(value); i++) {
		const char *item = yaml_item(value, i);
		int code = vocab != NULL ? vocab_find(vocab, item, strlen(item)) : -1;

		buf_addf(&text, "%s%s", i > 0 ? ", " : "", code >= 0 ? vocab_word(vocab, code, l) : item);
	}
	label_line(b, l, label, buf_text(&text));
	buf_release(&text);
}

/* A day as people write it; of a year alone the year. */
static void
opened(struct box *b, enum language l, const char *since)
{
	int day;

	label_line(b, l, LANG(l, "åbnet", "opened"), date_parse(since, strlen(since), &day) ? lang_day(l, day) : since);
}

static void
hours(struct box *b, enum language l, const struct yaml_node *open)
{
	struct buf text = { 0 };

	hourswords_add(&text, l, open);
	label_line(b, l, LANG(l, "åbent", "open"), buf_text(&text));
	buf_release(&text);
}

static void
frame(struct svg *s, const struct house *h)
{
	enum language l = h->language;
	struct yaml_node *root = h->sheet.centre.doc->root;
	struct box b = box(s, 0, LANG(l, "Ramme", "Setting"));

	opened(&b, l, yaml_text(root, "opened"));
	hours(&b, l, yaml_get(root, "open"));
	told(&b, l, LANG(l, "lokaler", "rooms"), yaml_get(root, "rooms"), &room_vocab);
	told(&b, l, LANG(l, "hvem det er for", "for whom"), yaml_get(root, "targets"), NULL);
}

static void
organising(struct svg *s, const struct house *h)
{
	enum language l = h->language;
	const struct actors *all = &h->sheet.actors;
	struct box b = box(s, 1, LANG(l, "Organisering", "Organisation"));
	unsigned long n[SECTORS] = { 0 }, untold = 0, sum = 0;

	for (size_t i = 0; i < all->n; i++) {
		if (!actor_in_house(&all->item[i], h->asof))
			continue;
		sum++;
		if (all->item[i].sector < 0)
			untold++;
		else
			n[all->item[i].sector]++;
	}
	line(&b, sum == 0 ? LANG(l, "aktører i huset: ikke oplyst", "actors in the house: not given") :
	    LANG(l, "aktører i huset, efter sektor:", "actors in the house, by sector:"));
	for (int i = 0; i < SECTORS; i++)
		if (n[i] > 0)
			count_line(&b, l, vocab_word(&sector_vocab, i, l), n[i]);
	if (untold > 0)
		count_line(&b, l, LANG(l, "ikke oplyst", "not given"), untold);
}

static void
interaction(struct svg *s, const struct house *h)
{
	enum language l = h->language;
	struct box b = box(s, 2, LANG(l, "Interaktion", "Interaction"));
	struct buf text = { 0 };
	struct period told;

	if (!summary_knows(&h->summary, SPAN_PERIOD)) {
		line(&b, LANG(l, "samarbejder: ikke oplyst", "collaborations: not given"));
		return;
	}
	told = period_from(&h->summary.span[SPAN_PERIOD], h->summary.first);
	buf_addf(&text, LANG(l, "samarbejder, %s:", "collaborations, %s:"), lang_period(l, &told));
	line(&b, text.data);
	for (int f = 0; f < FORMS; f++)
		count_line(&b, l, vocab_word(&form_vocab, f, l), h->summary.form[SPAN_PERIOD][f]);
	buf_release(&text);
}

/* The three conditions, below all three fields: how many answers of each kind. */
static void
conditions(struct svg *s, const struct house *h)
{
	enum language l = h->language;
	int y = TOP + HIGH + 20;

	svg_frame(s, 12, y, 3 * BOX + 2 * GAP, 170);
	svg_text(s, 24, y + 24, 400, SVG_START, SVG_INK, 15, LANG(l, "Grundbetingelser", "Basic conditions"));
	for (int c = 0; c < CONDITIONS; c++) {
		struct box b = { s, 12 + c * (BOX + GAP), y + 50 };
		unsigned long n[STATUSES + 1] = { 0 };

		for (int i = 0; i < RECOMMENDATIONS; i++)
			if (recommendations[i].condition == c + 1)
				n[h->sheet.answers.item[i].status < 0 ? STATUSES : h->sheet.answers.item[i].status]++;
		line(&b, LANG(l, condition_names[c].da, condition_names[c].en));
		b.y = y + 90;
		for (int i = STATUSES - 1; i >= 0; i--)
			if (n[i] > 0)
				count_line(&b, l, vocab_word(&status_vocab, i, l), n[i]);
		if (n[STATUSES] > 0)
			count_line(&b, l, LANG(l, "ikke vurderet", "not assessed"), n[STATUSES]);
	}
}

void
figure_mechanism(struct buf *out, const struct house *h)
{
	enum language l = h->language;
	struct svg s;
	int width = 24 + 3 * BOX + 2 * GAP;

	figure_begin(&s, out, h, "figur-1", width, TOP + HIGH + 230, LANG(l, "sådan kan huset virke", "how the house can work"),
	    LANG(l, "Fra ramme over organisering til interaktion; under alle tre ligger grundbetingelserne. ",
	    "From the setting by the organisation to the interaction; under all three lie the basic conditions. "));
	for (int i = 0; i < 2; i++) {
		int x = 12 + BOX + i * (BOX + GAP), y = TOP + HIGH / 2;
		struct buf head = { 0 };

		svg_stroke(&s, x + 4, y, x + GAP - 6, y, NULL);
		buf_addf(&head, "M%d %dL%d %dL%d %d", x + GAP - 13, y - 7, x + GAP - 5, y, x + GAP - 13, y + 7);
		svg_path(&s, head.data);
		buf_release(&head);
	}
	frame(&s, h);
	organising(&s, h);
	interaction(&s, h);
	conditions(&s, h);
	svg_text(&s, 12, TOP + HIGH + 216, width - 24, SVG_START, SVG_SOFT, TEXT,
	    LANG(l, "Huset gør det ikke alene.", "The house does not do it alone."));
	svg_end(&s);
}
