#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/collate.h"
#include "base/date.h"
#include "base/mem.h"
#include "output/chart.h"
#include "report.h"

enum {
	MOST_ACTORS = 14,	/* in the picture of who was with whom: more do not fit a page */
	MOST_PAIRS = 40		/* in its table */
};

const char *
picture_id(const struct report *r, const char *name)
{
	struct buf *b = lang_buffer();

	buf_addf(b, "c%u-%s", r->number + 1, name);
	return b->data;
}

const char *
picture_months(const struct report *r)
{
	struct buf *b = lang_buffer();
	struct period p;
	int first, last;

	if (!monthly_span(&r->monthly, &first, &last))
		return "";
	p = period_months(first, last);
	lang_add_months_short(b, r->language, p.first, p.last);
	return b->data;
}

const char *
picture_spark(const struct report *r, enum form form, struct buf *out)
{
	int64_t value[MONTHLY], highest = 0;
	struct buf title = { 0 };
	const char *code = form_vocab.term[form].code;
	int first, last, n = 0;

	buf_clear(out);
	if (!document_shows_pictures(r->out) || !monthly_span(&r->monthly, &first, &last))
		return "";
	buf_addf(&title, LANG(r->language, "%s, måned for måned, %s: ", "%s, month by month, %s: "),
	    vocab_word(&form_vocab, form, r->language), picture_months(r));
	for (int month = first; month <= last; month++) {
		unsigned long count = monthly_count(&r->monthly, form, month);

		for (int f = 0; f < FORMS; f++) {
			int64_t other = (int64_t)monthly_count(&r->monthly, (enum form)f, month);

			highest = other > highest ? other : highest;
		}
		buf_addf(&title, n > 0 ? ", %s" : "%s", lang_count(r->language, count));
		value[n++] = (int64_t)count;
	}
	chart_spark(out, picture_id(r, code), title.data, value, (size_t)n, highest);
	buf_release(&title);
	return out->data;
}

/* A chart that stands above the table of its numbers; where that is all it is not drawn. */
static void
put_chart(const struct report *r, enum chart_kind kind, const struct chart *chart, const char *caption)
{
	struct buf svg = { 0 };

	if (document_shows_pictures(r->out))
		chart_draw(&svg, kind, chart);
	document_figure(r->out, buf_text(&svg), caption);
	buf_release(&svg);
}

void
picture_forms(const struct report *r)
{
	const char *name[FORMS], *column[1];
	int64_t value[FORMS];
	struct buf title = { 0 }, about = { 0 };
	enum language l = r->language;
	const struct period *year = &r->summary.span[SPAN_YEAR];

	column[0] = lang_period(l, year);
	buf_addf(&title, LANG(l, "Samarbejder %s", "Collaborations %s"), when_in(l, year));
	for (int f = 0; f < FORMS; f++) {
		name[f] = vocab_word(&form_vocab, f, l);
		value[f] = (int64_t)r->summary.form[SPAN_YEAR][f] * NUMBER_ONE;
		buf_addf(&about, "%s%s %s", f > 0 ? ", " : "", name[f], lang_count(l, r->summary.form[SPAN_YEAR][f]));
	}
	lang_capital(&about, 0);
	buf_adds(&about, ". ");
	put_chart(r, CHART_BARS, &(struct chart){ .id = picture_id(r, "former"), .title = title.data,
	    .description = about.data, .language = l, .rows = FORMS, .columns = 1, .row = name,
	    .column = column, .value = value }, title.data);
	buf_release(&title);
	buf_release(&about);
}

/* ---- who with whom ---- */

struct who {
	const char *name;	/* first: collate_sort goes by it */
	size_t id;		/* its number in the activity */
};

struct pair {
	size_t a, b;		/* in the order of names */
	unsigned long entries;
};

static int
by_names(const void *a, const void *b)
{
	const struct pair *x = a, *y = b;

	return x->a != y->a ? (x->a > y->a) - (x->a < y->a) : (x->b > y->b) - (x->b < y->b);
}

/* The least number of entries of a pair such that the table does not grow too long; how many pairs there are. */
static unsigned long
least_shown(const struct activity_tally *act, size_t *pairs)
{
	unsigned long most[MOST_PAIRS + 1] = { 0 };	/* the greatest numbers, in order */
	struct pairmarks_some some = { 0 };

	*pairs = (size_t)activity_pairs(act);
	while (pairtimes_more(&act->times, &some))
		for (size_t i = 0; i < some.n; i++) {
			unsigned long entries = pairtimes_told(&act->times, &some, i);
			size_t place = MOST_PAIRS;

			if (entries <= most[MOST_PAIRS])
				continue;
			for (; place > 0 && most[place - 1] < entries; place--)
				most[place] = most[place - 1];
			most[place] = entries;
		}
	return most[MOST_PAIRS] + 1;
}

/* The pairs of the period with so many entries at least, by name; how many. */
static size_t
find_pairs(struct pair **pairs, const struct activity_tally *act, const size_t *place, unsigned long least)
{
	struct pairmarks_some some = { 0 };
	size_t n = 0, cap = 0;

	*pairs = NULL;
	while (pairtimes_more(&act->times, &some))
		for (size_t i = 0; i < some.n; i++) {
			unsigned long entries = pairtimes_told(&act->times, &some, i);
			size_t x, y;

			if (entries < least)
				continue;
			x = place[some.from + some.at[i]];
			y = place[some.b];
			*pairs = mem_grow(*pairs, &cap, n + 1, sizeof **pairs);
			(*pairs)[n++] = (struct pair){ x < y ? x : y, x < y ? y : x, entries };
		}
	if (n > 0)
		qsort(*pairs, n, sizeof **pairs, by_names);
	return n;
}

static void
draw_pairs(const struct report *r, const struct who *who, size_t n, const struct pair *pair, size_t pairs,
    const char *title)
{
	const char **name = mem_zero(n, sizeof *name);
	int64_t *value = mem_zero(n * n, sizeof *value);
	enum language l = r->language;

	for (size_t i = 0; i < n; i++) {
		name[i] = who[i].name;
		value[i * n + i] = CHART_UNKNOWN;
	}
	for (size_t i = 0; i < pairs; i++)
		value[pair[i].a * n + pair[i].b] = value[pair[i].b * n + pair[i].a] =
		    (int64_t)pair[i].entries * NUMBER_ONE;
	put_chart(r, CHART_HEAT, &(struct chart){ .id = picture_id(r, "par"), .title = title,
	    .description = LANG(l, "En række og en kolonne for hver aktør, med de samme bogstaver. I feltet, hvor de mødes, står, hvor mange samarbejder de to var sammen om. ",
	    "A row and a column for each actor, with the same letters. Where they meet stands how many collaborations the two shared. "),
	    .language = l, .rows = n, .columns = n, .row = name, .column = name, .value = value }, NULL);
	free(value);
	free(name);
}

static void
pair_table(const struct report *r, const struct who *who, const struct pair *pair, size_t n, unsigned long least,
    size_t pairs)
{
	enum language l = r->language;
	size_t shown = 0;

	for (size_t i = 0; i < n; i++)
		shown += pair[i].entries >= least;
	if (shown > 0) {
		document_table(r->out, 3, (const char *[]){ LANG(l, "Hvem", "Who"), LANG(l, "sammen med", "with"),
		    LANG(l, "Gange", "Times") });	/* a longer word would push the numbers off a telephone */
		for (size_t i = 0; i < n; i++)
			if (pair[i].entries >= least) {
				document_cell(r->out, who[pair[i].a].name);
				document_cell(r->out, who[pair[i].b].name);
				document_cell(r->out, lang_count(l, pair[i].entries));
			}
		document_table_end(r->out);
	}
	if (least > 1)
		document_paragraph(r->out, LANG(l, "Tabellen viser de par, der var sammen om mindst %s samarbejder: %s.",
		    "The table shows the pairs that shared at least %s collaborations: %s."), lang_count(l, least),
		    quantity_some(l, shown, pairs, noun(NOUN_PAIR, l)));
}

void
pairs_section(const struct report *r)
{
	const struct activity_tally *act = &r->summary.activity;
	struct who *who = mem_zero(activity_ids(act)->n + 1, sizeof *who);
	size_t *place = mem_zero(activity_ids(act)->n + 1, sizeof *place), n = 0, found, pairs;
	unsigned long least = least_shown(act, &pairs);
	struct pair *pair;
	struct buf title = { 0 };

	for (size_t i = 0; i < activity_ids(act)->n; i++)
		if (act->who[i].entries > 0)
			who[n++] = (struct who){ dossier_name(&r->sheet, intern_text(activity_ids(act), i)), i };
	collate_sort(who, n, sizeof *who, r->language);
	for (size_t i = 0; i < n; i++)
		place[who[i].id] = i;
	/* The picture has all of them, and is of a few actors. */
	found = find_pairs(&pair, act, place, n <= MOST_ACTORS ? 1 : least);
	buf_addf(&title, LANG(r->language, "Hvem var sammen med hvem %s", "Who was with whom %s"),
	    when_in(r->language, &r->summary.span[SPAN_PERIOD]));
	document_heading(r->out, 2, title.data);
	if (pairs == 0)
		document_paragraph(r->out, "%s", LANG(r->language, "Der er ingen registreringer i perioden.",
		    "There are no entries in the period."));
	if (pairs > 0 && n <= MOST_ACTORS)
		draw_pairs(r, who, n, pair, found, title.data);
	pair_table(r, who, pair, found, least, pairs);
	if (pairs > 0 && n <= MOST_ACTORS)
		document_figure_end(r->out);
	untried_part(r);
	buf_release(&title);
	free(pair);
	free(place);
	free(who);
}
