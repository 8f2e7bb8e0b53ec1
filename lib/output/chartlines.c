#include <string.h>

#include "base/buf.h"
#include "output/chartlines.h"
#include "output/chartpart.h"
#include "output/svg.h"

/*
 * A mark and dashes tell a line from the others: five and four of them go together in twenty ways.  Each line
 * beyond that has a letter of its own.
 */
enum { DASHES = 4, MARKS = 5, SIGNS = DASHES * MARKS };

static const char *
line_dashes(size_t line)
{
	static const char *const dashes[DASHES] = { NULL, "7 4", "2 4", "10 3 2 3" };

	return dashes[line % DASHES];
}

static void
letter(struct svg *s, size_t i, int x, int y)
{
	enum { ROOM = 40 };
	char text[8];

	svg_circle(s, x, y, 6, SVG_GROUND, SVG_NO_EDGE);
	svg_text(s, x, y + 4, ROOM, SVG_MIDDLE, SVG_INK, CHART_SMALL, chartpart_key(text, i));
}

static void
mark(struct svg *s, size_t line, int x, int y)
{
	struct buf path = { 0 };

	if (line >= SIGNS) {
		letter(s, line - SIGNS, x, y);
		return;
	}
	switch (line % MARKS) {
	case 0:
		svg_circle(s, x, y, 4, SVG_NOW, SVG_EDGE);
		break;
	case 1:
		svg_circle(s, x, y, 4, SVG_GROUND, SVG_EDGE);
		break;
	case 2:
		svg_rect(s, x - 4, y - 4, 8, 8, SVG_NOW);
		break;
	case 3:
		buf_addf(&path, "M%d %dL%d %dM%d %dL%d %d", x - 4, y - 4, x + 4, y + 4, x - 4, y + 4, x + 4, y - 4);
		svg_path(s, path.data);
		break;
	default:
		buf_addf(&path, "M%d %dL%d %dL%d %dZ", x, y - 5, x + 5, y + 4, x - 5, y + 4);
		svg_path(s, path.data);
	}
	buf_release(&path);
}

enum { SAMPLE = 24, SAMPLE_GAP = 6, SAMPLE_HIGH = 18 };	/* of a line, beside its name */

/*
 * Which line is whose: in the order of the rows, with its dashes and its mark.  At their ends, where
 * they would need no such sample, names would stand by size.
 */
static void
line_names(struct svg *s, const struct chart *c, int left, int top, int room)
{
	for (size_t i = 0; i < c->rows; i++) {
		int y = top + SAMPLE_HIGH * (int)i + SAMPLE_HIGH / 2;

		svg_stroke(s, left, y, left + SAMPLE, y, line_dashes(i));
		mark(s, i, left + SAMPLE / 2, y);
		svg_text(s, left + SAMPLE + SAMPLE_GAP, y + 5, room, SVG_START, SVG_INK, CHART_SMALL, c->row[i]);
	}
}

/* How much room do the names need, up to half of it more than there is? */
static int
room_for_names(const struct chart *c)
{
	int room = CHART_NAMES - SAMPLE - SAMPLE_GAP, most = room + CHART_NAMES / 2;

	for (size_t i = 0; i < c->rows; i++) {
		int wide = svg_width(c->row[i], strlen(c->row[i]), CHART_SMALL) + 2;

		room = wide > room ? wide : room;
	}
	return room < most ? room : most;
}

/* Where the points of the lines are. */
struct plane {
	const struct chart *of;
	const struct chartscale *scale;
	int left, top, wide, high;
};

static int
point_x(const struct plane *p, size_t column)
{
	size_t last = p->of->columns - 1;

	return p->left + (last > 0 ? (int)((size_t)p->wide * column / last) : 0);
}

static int
point_y(const struct plane *p, size_t row, size_t column)
{
	return p->top + p->high - chartscale_place(chartpart_value(p->of, row, column), p->scale, p->high);
}

/* Its marks lie upon it: a ring is not cut by its own line. */
static void
line(struct svg *s, const struct plane *p, size_t row)
{
	const struct chart *c = p->of;

	for (size_t k = 1; k < c->columns; k++)
		if (chartpart_value(c, row, k - 1) != CHART_UNKNOWN && chartpart_value(c, row, k) != CHART_UNKNOWN)
			svg_stroke(s, point_x(p, k - 1), point_y(p, row, k - 1), point_x(p, k), point_y(p, row, k),
			    line_dashes(row));
	for (size_t k = 0; k < c->columns; k++)
		if (chartpart_value(c, row, k) != CHART_UNKNOWN)
			mark(s, row, point_x(p, k), point_y(p, row, k));
}

void
chartlines_draw(struct buf *out, const struct chart *c)
{
	struct chartscale scale = chartscale_of(c->value, c->rows * c->columns);
	struct buf text = { 0 };
	struct svg s;
	int left = chartpart_least(56, chartpart_widest(c, CHART_SMALL) + 8);
	int right = CHART_WIDE - CHART_NAMES - 16, top = 14, names = right + 16, room = room_for_names(c);
	int high = SAMPLE_HIGH * (int)c->rows > 180 ? SAMPLE_HIGH * (int)c->rows : 180, at[3], n;
	size_t last = c->columns > 0 ? c->columns - 1 : 0;
	const struct plane plane = { c, &scale, left + 6, top, right - left - 12, high };

	chartpart_begin(&s, out, c, names + SAMPLE + SAMPLE_GAP + room, top + high + 44);
	at[0] = 0;
	at[1] = chartscale_place(0, &scale, high);
	at[2] = chartscale_place(scale.most, &scale, high);
	for (int i = 0; i < 3; i++) {
		if (i > 0 && at[i] == at[i - 1])
			continue;
		svg_rule(&s, left, top + high - at[i], right, top + high - at[i]);
		svg_text(&s, left - 8, top + high - at[i] + 5, left - 8, SVG_END, SVG_SOFT, CHART_SMALL,
		    chartpart_number(&text, c->language, i == 0 ? scale.least : i == 1 ? 0 : scale.most));
	}
	for (size_t i = 0; i < c->rows; i++)
		line(&s, &plane, i);
	n = top + high + 26;
	if (c->columns > 0)
		svg_text(&s, left, n, (right - left) / 2 - 6, SVG_START, SVG_SOFT, CHART_SMALL, c->column[0]);
	if (c->columns > 1)
		svg_text(&s, right, n, (right - left) / 2 - 6, SVG_END, SVG_SOFT, CHART_SMALL, c->column[last]);
	line_names(&s, c, names, top, room);
	buf_release(&text);
	svg_end(&s);
}
