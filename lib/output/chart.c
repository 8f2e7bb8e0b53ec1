#include <string.h>

#include "base/buf.h"
#include "base/lang.h"
#include "output/chart.h"
#include "output/chartscale.h"
#include "output/svg.h"

enum {
	TEXT = 14, SMALL = 12,	/* sizes */
	NAMES = 168,		/* room for the names of the rows */
	WIDE = 480		/* of a picture: a phone shows it without making letters of 14 too small */
};

static int64_t
value_at(const struct chart *c, size_t row, size_t column)
{
	return c->value[row * c->columns + column];
}

static const char *
number_text(struct buf *b, enum language l, int64_t v)
{
	buf_clear(b);
	lang_add_number(b, l, v);
	return b->data;
}

static void
begin(struct svg *s, struct buf *out, const struct chart *c, int width, int height)
{
	(c->headed ? svg_begin_headed : svg_begin)(s, out, c->id, width, height, c->title, c->description);
}

/* How wide is the widest of the numbers?  A number that is cut would be another one. */
static int
widest_number(const struct chart *c, int size)
{
	struct buf text = { 0 };
	int widest = 0;

	for (size_t i = 0; i < c->rows * c->columns; i++) {
		int w;

		if (c->value[i] == CHART_UNKNOWN)
			continue;
		number_text(&text, c->language, c->value[i]);
		w = svg_width(text.data, text.len, size) + 2;
		widest = w > widest ? w : widest;
	}
	buf_release(&text);
	return widest;
}

static int
at_least(int least, int n)
{
	return n > least ? n : least;
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
		svg_text(s, x + zero + 6, y + high - 4, 120, SVG_START, SVG_SOFT, SMALL,
		    LANG(c->language, "ikke oplyst", "not given"));
		return;
	}
	if (wide > 0)
		svg_rect(s, x + from, y, wide, high, SVG_NOW);
	else
		svg_rule(s, x + zero, y, x + zero, y + high);
	svg_text(s, x + (at < zero ? zero : at) + 6, y + high - 4, numbers, SVG_START, SVG_INK, TEXT,
	    number_text(&text, c->language, v));
	buf_release(&text);
}

static void
bars(struct buf *out, const struct chart *c)
{
	struct chartscale scale = chartscale_of(c->value, c->rows * c->columns);
	struct svg s;
	int groups = c->columns > 1, y = 6;
	int row_high = groups ? 24 + 22 * (int)c->columns + 8 : 38;
	int numbers = at_least(90, widest_number(c, TEXT)), room = WIDE - NAMES - 6 - numbers;

	begin(&s, out, c, WIDE, 12 + row_high * (int)c->rows);
	for (size_t i = 0; i < c->rows; i++) {
		if (groups) {
			svg_text(&s, 0, y + 16, WIDE, SVG_START, SVG_INK, TEXT, c->row[i]);
			for (size_t k = 0; k < c->columns; k++) {
				int at = y + 24 + 22 * (int)k;

				svg_text(&s, 12, at + 13, NAMES - 18, SVG_START, SVG_SOFT, SMALL, c->column[k]);
				bar(&s, c, &scale, NAMES, at, room, numbers, 16, value_at(c, i, k));
			}
		} else {
			int two = svg_width(c->row[i], strlen(c->row[i]), TEXT) > NAMES - 10;

			svg_lines(&s, 0, y + (two ? 14 : 22), NAMES - 10, 2, SVG_START, SVG_INK, TEXT, c->row[i]);
			bar(&s, c, &scale, NAMES, y + 8, room, numbers, 18, value_at(c, i, 0));
		}
		y += row_high;
	}
	svg_end(&s);
}

/* ---- heat ---- */

/* "A", "B", .., "Z", "AA": the key of a name that is too long for its column. */
static const char *
key(char text[8], size_t i)
{
	char *p = text + 7;

	*p = '\0';
	for (i++; i > 0; i = (i - 1) / 26)
		*--p = (char)('A' + (i - 1) % 26);
	return p;
}

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
		if (svg_width(name, strlen(name), SMALL) > width - 2 &&
		    (svg_width(name, first, SMALL) > width - 2 ||
		    svg_width(name + first, strlen(name + first), SMALL) > width - 2))
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
	svg_text(s, x + wide / 2, y + 19, wide, SVG_MIDDLE, v == 0 ? SVG_SOFT : SVG_INK, TEXT,
	    number_text(&text, c->language, v));
	buf_release(&text);
}

/* As much as the longest name of a row takes, where a page has it beside the columns. */
static int
heat_names(const struct chart *c, int columns, int indent)
{
	enum { NAMES_LEAST = 230, PAGE = 700 };
	int most = at_least(NAMES_LEAST, PAGE - columns), room = NAMES_LEAST;

	for (size_t i = 0; i < c->rows; i++)
		room = at_least(room, svg_width(c->row[i], strlen(c->row[i]), TEXT) + indent + 10);
	return room < most ? room : most;
}

static void
heat(struct buf *out, const struct chart *c)
{
	struct chartscale scale = chartscale_of(c->value, c->rows * c->columns);
	struct svg s;
	int wide = at_least(34, widest_number(c, TEXT) + 6);
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
	begin(&s, out, c, width, top + 28 * (int)c->rows + legend + 4);
	for (size_t k = 0; k < c->columns; k++) {
		int x = names + wide * (int)k + wide / 2;

		if (keys)
			svg_text(&s, x, 32, wide, SVG_MIDDLE, SVG_SOFT, TEXT, key(k1, k));
		else if (svg_width(c->column[k], strlen(c->column[k]), SMALL) > wide - 2)
			svg_lines(&s, x, 17, wide - 2, 2, SVG_MIDDLE, SVG_SOFT, SMALL, c->column[k]);
		else
			svg_text(&s, x, 32, wide - 2, SVG_MIDDLE, SVG_SOFT, SMALL, c->column[k]);
	}
	for (size_t i = 0; i < c->rows; i++) {
		int y = top + 28 * (int)i;

		svg_rule(&s, 0, y, width, y);
		if (square)
			svg_text(&s, 0, y + 19, 26, SVG_START, SVG_SOFT, TEXT, key(k1, i));
		svg_text(&s, indent, y + 19, names - indent - 8, SVG_START, SVG_INK, TEXT, c->row[i]);
		for (size_t k = 0; k < c->columns; k++)
			heat_cell(&s, c, &scale, names + wide * (int)k, y, wide, value_at(c, i, k));
	}
	for (size_t k = 0; legend > 0 && k < c->columns; k++) {
		int y = top + 28 * (int)c->rows + 24 + 20 * (int)k;

		svg_text(&s, 0, y, 30, SVG_START, SVG_SOFT, TEXT, key(k1, k));
		svg_text(&s, 34, y, width - 40, SVG_START, SVG_INK, TEXT, c->column[k]);
	}
	svg_end(&s);
}

/* ---- lines ---- */

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
	svg_text(s, x, y + 4, ROOM, SVG_MIDDLE, SVG_INK, SMALL, key(text, i));
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
		svg_text(s, left + SAMPLE + SAMPLE_GAP, y + 5, room, SVG_START, SVG_INK, SMALL, c->row[i]);
	}
}

/* How much room do the names need, up to half of it more than there is? */
static int
room_for_names(const struct chart *c)
{
	int room = NAMES - SAMPLE - SAMPLE_GAP, most = room + NAMES / 2;

	for (size_t i = 0; i < c->rows; i++) {
		int wide = svg_width(c->row[i], strlen(c->row[i]), SMALL) + 2;

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
	return p->top + p->high - chartscale_place(value_at(p->of, row, column), p->scale, p->high);
}

/* Its marks lie upon it: a ring is not cut by its own line. */
static void
line(struct svg *s, const struct plane *p, size_t row)
{
	const struct chart *c = p->of;

	for (size_t k = 1; k < c->columns; k++)
		if (value_at(c, row, k - 1) != CHART_UNKNOWN && value_at(c, row, k) != CHART_UNKNOWN)
			svg_stroke(s, point_x(p, k - 1), point_y(p, row, k - 1), point_x(p, k), point_y(p, row, k),
			    line_dashes(row));
	for (size_t k = 0; k < c->columns; k++)
		if (value_at(c, row, k) != CHART_UNKNOWN)
			mark(s, row, point_x(p, k), point_y(p, row, k));
}

static void
lines(struct buf *out, const struct chart *c)
{
	struct chartscale scale = chartscale_of(c->value, c->rows * c->columns);
	struct buf text = { 0 };
	struct svg s;
	int left = at_least(56, widest_number(c, SMALL) + 8);
	int right = WIDE - NAMES - 16, top = 14, names = right + 16, room = room_for_names(c);
	int high = SAMPLE_HIGH * (int)c->rows > 180 ? SAMPLE_HIGH * (int)c->rows : 180, at[3], n;
	size_t last = c->columns > 0 ? c->columns - 1 : 0;
	const struct plane plane = { c, &scale, left + 6, top, right - left - 12, high };

	begin(&s, out, c, names + SAMPLE + SAMPLE_GAP + room, top + high + 44);
	at[0] = 0;
	at[1] = chartscale_place(0, &scale, high);
	at[2] = chartscale_place(scale.most, &scale, high);
	for (int i = 0; i < 3; i++) {
		if (i > 0 && at[i] == at[i - 1])
			continue;
		svg_rule(&s, left, top + high - at[i], right, top + high - at[i]);
		svg_text(&s, left - 8, top + high - at[i] + 5, left - 8, SVG_END, SVG_SOFT, SMALL,
		    number_text(&text, c->language, i == 0 ? scale.least : i == 1 ? 0 : scale.most));
	}
	for (size_t i = 0; i < c->rows; i++)
		line(&s, &plane, i);
	n = top + high + 26;
	if (c->columns > 0)
		svg_text(&s, left, n, (right - left) / 2 - 6, SVG_START, SVG_SOFT, SMALL, c->column[0]);
	if (c->columns > 1)
		svg_text(&s, right, n, (right - left) / 2 - 6, SVG_END, SVG_SOFT, SMALL, c->column[last]);
	line_names(&s, c, names, top, room);
	buf_release(&text);
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
	int numbers = at_least(64, widest_number(c, TEXT)) + 6, room = WIDE - NAMES - numbers;

	if ((int)c->columns * 2 > room)
		room = (int)c->columns * 2;
	begin(&s, out, c, NAMES + room + numbers, 26 + 44 * (int)c->rows);
	if (c->columns > 0)
		svg_text(&s, NAMES, 14, room / 2, SVG_START, SVG_SOFT, SMALL, c->column[0]);
	if (c->columns > 1)
		svg_text(&s, NAMES + room + numbers, 14, room / 2, SVG_END, SVG_SOFT, SMALL, c->column[c->columns - 1]);
	for (size_t i = 0; i < c->rows; i++) {
		int y = 26 + 44 * (int)i;
		int64_t v = c->columns > 0 ? value_at(c, i, c->columns - 1) : CHART_UNKNOWN;
		int two = svg_width(c->row[i], strlen(c->row[i]), TEXT) > NAMES - 10;

		svg_rule(&s, 0, y, NAMES + room + numbers, y);
		svg_lines(&s, 0, y + (two ? 18 : 26), NAMES - 10, 2, SVG_START, SVG_INK, TEXT, c->row[i]);
		columns(&s, NAMES, y + 5, room, 36, c->value + i * c->columns, c->columns, &scale);
		if (v != CHART_UNKNOWN)
			svg_text(&s, NAMES + room + numbers, y + 26, numbers - 6, SVG_END, SVG_INK, TEXT,
			    number_text(&text, c->language, v));
	}
	buf_release(&text);
	svg_end(&s);
}

/* A table that counts nothing yet, as of a log without rows. */
static void
nothing(struct buf *out, const struct chart *c)
{
	struct svg s;

	begin(&s, out, c, WIDE, 38);
	svg_text(&s, 0, 24, WIDE, SVG_START, SVG_SOFT, TEXT, LANG(c->language, "Her er ingen tal endnu.", "There are no figures here yet."));
	svg_end(&s);
}

void
chart_draw(struct buf *out, enum chart_kind kind, const struct chart *c)
{
	static void (*const draw[CHART_KINDS])(struct buf *, const struct chart *) = {
		[CHART_HEAT] = heat, [CHART_BARS] = bars, [CHART_LINES] = lines, [CHART_SPARK] = sparks
	};

	if (c->rows == 0 || c->columns == 0)
		nothing(out, c);
	else
		draw[kind](out, c);
}
