#include <string.h>

#include "base/buf.h"
#include "base/lang.h"
#include "output/chart.h"
#include "output/chartheat.h"
#include "output/chartlines.h"
#include "output/chartpart.h"
#include "output/svg.h"

/* The name of a row beside it, on two lines where one has no room; y is the top of both. */
static void
row_name(struct svg *s, const char *name, int y)
{
	int room = CHART_NAMES - 10, two = svg_width(name, strlen(name), CHART_TEXT) > room;

	svg_lines(s, 0, y + (two ? 14 : 22), room, 2, SVG_START, SVG_INK, CHART_TEXT, name);
}

/* ---- bars: lying, for names are long ---- */

static void
bar(struct svg *s, const struct chart *c, const struct chartscale *scale, int x, int y, int room, int numbers,
    int high, int64_t v)
{
	struct buf text = { 0 };
	int zero = chartscale_place(0, scale, room), at = chartscale_place(v, scale, room);
	int from = at < zero ? at : zero, wide = at < zero ? zero - at : at - zero;

	if (v == CHART_UNKNOWN) {
		svg_text(s, x + zero + 6, y + high - 4, 120, SVG_START, SVG_SOFT, CHART_SMALL,
		    LANG(c->language, "ikke oplyst", "not given"));
		return;
	}
	if (wide > 0)
		svg_rect(s, x + from, y, wide, high, SVG_NOW);
	else
		svg_rule(s, x + zero, y, x + zero, y + high);
	svg_text(s, x + (at < zero ? zero : at) + 6, y + high - 4, numbers, SVG_START, SVG_INK, CHART_TEXT,
	    chartpart_number(&text, c->language, v));
	buf_release(&text);
}

static void
bars(struct buf *out, const struct chart *c)
{
	struct chartscale scale = chartscale_of(c->value, c->rows * c->columns);
	struct svg s;
	int groups = c->columns > 1, y = 6;
	int row_high = groups ? 24 + 22 * (int)c->columns + 8 : 38;
	int numbers = chartpart_least(90, chartpart_widest(c, CHART_TEXT));
	int room = CHART_WIDE - CHART_NAMES - 6 - numbers;

	chartpart_begin(&s, out, c, CHART_WIDE, 12 + row_high * (int)c->rows);
	for (size_t i = 0; i < c->rows; i++) {
		if (groups) {
			svg_text(&s, 0, y + 16, CHART_WIDE, SVG_START, SVG_INK, CHART_TEXT, c->row[i]);
			for (size_t k = 0; k < c->columns; k++) {
				int at = y + 24 + 22 * (int)k;

				svg_text(&s, 12, at + 13, CHART_NAMES - 18, SVG_START, SVG_SOFT, CHART_SMALL, c->column[k]);
				bar(&s, c, &scale, CHART_NAMES, at, room, numbers, 16, chartpart_value(c, i, k));
			}
		} else {
			row_name(&s, c->row[i], y);
			bar(&s, c, &scale, CHART_NAMES, y + 8, room, numbers, 18, chartpart_value(c, i, 0));
		}
		y += row_high;
	}
	svg_end(&s);
}

/* ---- sparks ---- */

/* Columns so wide that all have room, from x on. */
static void
columns(struct svg *s, int x, int y, int room, int high, const int64_t *value, size_t n,
    const struct chartscale *scale)
{
	int step = n > 0 ? room / (int)n : 1, wide, zero = chartscale_place(0, scale, high);

	step = step > 13 ? 13 : step < 2 ? 2 : step;
	wide = step > 4 ? step - 2 : step > 2 ? step - 1 : 1;
	for (size_t i = 0; i < n; i++) {
		int at, top;

		if (value[i] == CHART_UNKNOWN)
			continue;
		at = chartscale_place(value[i], scale, high);
		top = at > zero ? at : zero;
		svg_rect(s, x + step * (int)i, y + high - top, wide, at == zero ? 1 : at > zero ? at - zero : zero - at,
		    i + 1 == n ? SVG_NOW : SVG_THEN);
	}
}

void
chart_spark(struct buf *out, const char *id, const char *title, const int64_t *value, size_t n,
    int64_t highest)
{
	struct chartscale scale = { 0, highest };
	struct svg s;

	svg_begin(&s, out, id, 156, 34, title, "");
	columns(&s, 0, 0, 156, 32, value, n, &scale);
	svg_end(&s);
}

static void
sparks(struct buf *out, const struct chart *c)
{
	struct chartscale scale = chartscale_of(c->value, c->rows * c->columns);
	struct buf text = { 0 };
	struct svg s;
	int numbers = chartpart_least(64, chartpart_widest(c, CHART_TEXT)) + 6;
	int room = CHART_WIDE - CHART_NAMES - numbers;

	if ((int)c->columns * 2 > room)
		room = (int)c->columns * 2;
	chartpart_begin(&s, out, c, CHART_NAMES + room + numbers, 26 + 44 * (int)c->rows);
	if (c->columns > 0)
		svg_text(&s, CHART_NAMES, 14, room / 2, SVG_START, SVG_SOFT, CHART_SMALL, c->column[0]);
	if (c->columns > 1)
		svg_text(&s, CHART_NAMES + room + numbers, 14, room / 2, SVG_END, SVG_SOFT, CHART_SMALL,
		    c->column[c->columns - 1]);
	for (size_t i = 0; i < c->rows; i++) {
		int y = 26 + 44 * (int)i;
		int64_t v = c->columns > 0 ? chartpart_value(c, i, c->columns - 1) : CHART_UNKNOWN;

		svg_rule(&s, 0, y, CHART_NAMES + room + numbers, y);
		row_name(&s, c->row[i], y + 4);
		columns(&s, CHART_NAMES, y + 5, room, 36, c->value + i * c->columns, c->columns, &scale);
		if (v != CHART_UNKNOWN)
			svg_text(&s, CHART_NAMES + room + numbers, y + 26, numbers - 6, SVG_END, SVG_INK, CHART_TEXT,
			    chartpart_number(&text, c->language, v));
	}
	buf_release(&text);
	svg_end(&s);
}

/* A table that counts nothing yet, as of a log without rows. */
static void
nothing(struct buf *out, const struct chart *c)
{
	struct svg s;

	chartpart_begin(&s, out, c, CHART_WIDE, 38);
	svg_text(&s, 0, 24, CHART_WIDE, SVG_START, SVG_SOFT, CHART_TEXT,
	    LANG(c->language, "Her er ingen tal endnu.", "There are no figures here yet."));
	svg_end(&s);
}

void
chart_draw(struct buf *out, enum chart_kind kind, const struct chart *c)
{
	static void (*const draw[CHART_KINDS])(struct buf *, const struct chart *) = {
		[CHART_HEAT] = chartheat_draw, [CHART_BARS] = bars, [CHART_LINES] = chartlines_draw, [CHART_SPARK] = sparks
	};

	if (c->rows == 0 || c->columns == 0)
		nothing(out, c);
	else
		draw[kind](out, c);
}
