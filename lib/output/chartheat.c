#include <string.h>

#include "base/buf.h"
#include "output/chartheat.h"
#include "output/chartpart.h"
#include "output/svg.h"

/* Are the rows called as the columns are? */
static int
is_square(const struct chart *c)
{
	if (c->rows != c->columns)
		return 0;
	for (size_t i = 0; i < c->rows; i++)
		if (strcmp(c->row[i], c->column[i]) != 0)
			return 0;
	return 1;
}

/* Do the names of the columns fit above them, on two lines? */
static int
names_fit(const struct chart *c, int width)
{
	for (size_t k = 0; k < c->columns; k++) {
		const char *name = c->column[k];
		size_t first = strcspn(name, " -");

		first += name[first] == '-';
		if (svg_width(name, strlen(name), CHART_SMALL) > width - 2 &&
		    (svg_width(name, first, CHART_SMALL) > width - 2 ||
		    svg_width(name + first, strlen(name + first), CHART_SMALL) > width - 2))
			return 0;
	}
	return 1;
}

static void
heat_cell(struct svg *s, const struct chart *c, const struct chartscale *scale, int x, int y, int wide,
    int64_t v)
{
	struct buf text = { 0 };

	if (v == CHART_UNKNOWN)
		return;
	/* So pale that the number can be read on each. */
	if (v > 0)
		svg_shade(s, x + 1, y + 1, wide - 2, 26, 8 + chartscale_part(v, scale->most, 42));
	svg_text(s, x + wide / 2, y + 19, wide, SVG_MIDDLE, v == 0 ? SVG_SOFT : SVG_INK, CHART_TEXT,
	    chartpart_number(&text, c->language, v));
	buf_release(&text);
}

/* As much as the longest name of a row takes, where a page has it beside the columns. */
static int
heat_names(const struct chart *c, int columns, int indent)
{
	enum { NAMES_LEAST = 230, PAGE = 700 };
	int most = chartpart_least(NAMES_LEAST, PAGE - columns), room = NAMES_LEAST;

	for (size_t i = 0; i < c->rows; i++)
		room = chartpart_least(room, svg_width(c->row[i], strlen(c->row[i]), CHART_TEXT) + indent + 10);
	return room < most ? room : most;
}

void
chartheat_draw(struct buf *out, const struct chart *c)
{
	struct chartscale scale = chartscale_of(c->value, c->rows * c->columns);
	struct svg s;
	int wide = chartpart_least(34, chartpart_widest(c, CHART_TEXT) + 6);
	int square = is_square(c), indent = square ? 26 : 0, names, keys, legend = 0, width, top = 40;
	char k1[8];

	/* Columns of months and the like have room for their names. */
	if (!square && c->columns <= 8 && wide < 62)
		wide = 62;
	else if (!square && c->columns <= 13 && wide < 44)
		wide = 44;
	keys = square || !names_fit(c, wide);
	if (keys && !square)
		legend = 20 * (int)c->columns + 12;
	names = heat_names(c, wide * (int)c->columns, indent);
	width = names + wide * (int)c->columns + 2;
	chartpart_begin(&s, out, c, width, top + 28 * (int)c->rows + legend + 4);
	for (size_t k = 0; k < c->columns; k++) {
		int x = names + wide * (int)k + wide / 2;

		if (keys)
			svg_text(&s, x, 32, wide, SVG_MIDDLE, SVG_SOFT, CHART_TEXT, chartpart_key(k1, k));
		else if (svg_width(c->column[k], strlen(c->column[k]), CHART_SMALL) > wide - 2)
			svg_lines(&s, x, 17, wide - 2, 2, SVG_MIDDLE, SVG_SOFT, CHART_SMALL, c->column[k]);
		else
			svg_text(&s, x, 32, wide - 2, SVG_MIDDLE, SVG_SOFT, CHART_SMALL, c->column[k]);
	}
	for (size_t i = 0; i < c->rows; i++) {
		int y = top + 28 * (int)i;

		svg_rule(&s, 0, y, width, y);
		if (square)
			svg_text(&s, 0, y + 19, 26, SVG_START, SVG_SOFT, CHART_TEXT, chartpart_key(k1, i));
		svg_text(&s, indent, y + 19, names - indent - 8, SVG_START, SVG_INK, CHART_TEXT, c->row[i]);
		for (size_t k = 0; k < c->columns; k++)
			heat_cell(&s, c, &scale, names + wide * (int)k, y, wide, chartpart_value(c, i, k));
	}
	for (size_t k = 0; legend > 0 && k < c->columns; k++) {
		int y = top + 28 * (int)c->rows + 24 + 20 * (int)k;

		svg_text(&s, 0, y, 30, SVG_START, SVG_SOFT, CHART_TEXT, chartpart_key(k1, k));
		svg_text(&s, 34, y, width - 40, SVG_START, SVG_INK, CHART_TEXT, c->column[k]);
	}
	svg_end(&s);
}
