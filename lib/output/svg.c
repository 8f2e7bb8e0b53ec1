/*
 * A program that links libxml2 starts 1.5 ms later than one that links nothing (0.4 ms;
 * measured with perf on Debian 12, 100 runs), where the whole of a report takes some 5.
 * What is left for a writer to do is one function that escapes (html.c), and whole numbers.
 */
#include <string.h>

#include "base/ascii.h"
#include "base/buf.h"
#include "base/safe.h"
#include "base/text.h"
#include "output/html.h"
#include "output/svg.h"

/* Text upon white at least 4.5 to 1, all else 3 to 1 (WCAG 2.1, 1.4.3 and 1.4.11), or its text says it. */
static const struct {
	const char *colour, *class;
} ink[] = {
	[SVG_GROUND] = { "#ffffff", "ground" },
	[SVG_INK] = { "#1d2329", "ink" },
	[SVG_SOFT] = { "#56626c", "soft" },
	[SVG_NOW] = { "#0b5fa5", "now" },
	[SVG_THEN] = { "#7693b0", "then" },
	[SVG_DARK] = { "#ffffff", "dark" }
};

void
svg_begin_above(struct svg *s, struct buf *out, const char *id, int width, int above, int height,
    const char *title, const char *description)
{
	*s = (struct svg){ out };
	buf_addf(out, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 %d %d %d\" width=\"%d\" height=\"%d\" "
	    "role=\"img\" aria-labelledby=\"%s-t", -above, width, above + height, width, above + height, id);
	if (*description != '\0')
		buf_addf(out, " %s-d", id);
	buf_addf(out, "\"><title id=\"%s-t\">", id);
	html_adds(out, title);
	buf_adds(out, "</title>");
	if (*description != '\0') {
		buf_addf(out, "<desc id=\"%s-d\">", id);
		html_adds(out, description);
		buf_adds(out, "</desc>");
	}
	buf_adds(out, "<g font-family=\"sans-serif\">");
	svg_rect(s, 0, -above, width, above + height, SVG_GROUND);
}

void
svg_begin(struct svg *s, struct buf *out, const char *id, int width, int height,
    const char *title, const char *description)
{
	svg_begin_above(s, out, id, width, 0, height, title, description);
}

void
svg_begin_headed(struct svg *s, struct buf *out, const char *id, int width, int height,
    const char *title, const char *description)
{
	enum { SIZE = 17, ONE = 32, TWO = 56 };
	int above = svg_width(title, strlen(title), SIZE) > width ? TWO : ONE;

	svg_begin_above(s, out, id, width, above, height, title, description);
	svg_lines(s, 0, 22 - above, width, 2, SVG_START, SVG_INK, SIZE, title);
}

void
svg_end(struct svg *s)
{
	buf_adds(s->out, "</g></svg>");
}

void
svg_rect(struct svg *s, int x, int y, int width, int height, enum svg_ink i)
{
	buf_addf(s->out, "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>",
	    ink[i].class, x, y, width, height, ink[i].colour);
}

void
svg_shade(struct svg *s, int x, int y, int width, int height, int percent)
{
	buf_addf(s->out, "<rect class=\"now\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\" fill-opacity=\"%d.%02d\"/>",
	    x, y, width, height, ink[SVG_NOW].colour, percent / 100, percent % 100);
}

void
svg_frame(struct svg *s, int x, int y, int width, int height)
{
	buf_addf(s->out, "<rect class=\"edge\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>",
	    x, y, width, height, ink[SVG_NOW].colour);
}

static void
line(struct svg *s, const char *class, int x1, int y1, int x2, int y2, const char *colour)
{
	buf_addf(s->out, "<line class=\"%s\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"%s\"", class, x1, y1, x2,
	    y2, colour);
}

void
svg_rule(struct svg *s, int x1, int y1, int x2, int y2)
{
	line(s, "rule", x1, y1, x2, y2, "#d7dde2");
	buf_adds(s->out, "/>");
}

void
svg_stroke(struct svg *s, int x1, int y1, int x2, int y2, const char *dashes)
{
	line(s, "edge", x1, y1, x2, y2, ink[SVG_NOW].colour);
	buf_adds(s->out, " stroke-width=\"2\"");
	if (dashes != NULL)
		buf_addf(s->out, " stroke-dasharray=\"%s\"", dashes);
	buf_adds(s->out, "/>");
}

void
svg_path(struct svg *s, const char *path)
{
	buf_addf(s->out, "<path class=\"edge\" d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>", path,
	    ink[SVG_NOW].colour);
}

void
svg_fill(struct svg *s, const char *path, enum svg_ink i)
{
	buf_addf(s->out, "<path class=\"%s\" d=\"%s\" fill=\"%s\"/>", ink[i].class, path, ink[i].colour);
}

void
svg_circle(struct svg *s, int x, int y, int radius, enum svg_ink i, enum svg_edge edge)
{
	buf_addf(s->out, "<circle class=\"%s%s\" cx=\"%d\" cy=\"%d\" r=\"%d\" fill=\"%s\"", ink[i].class,
	    edge != SVG_NO_EDGE ? " edge" : "", x, y, radius, ink[i].colour);
	if (edge != SVG_NO_EDGE)
		buf_addf(s->out, " stroke=\"%s\" stroke-width=\"2\"", ink[SVG_NOW].colour);
	buf_adds(s->out, edge == SVG_DASHED ? " stroke-dasharray=\"3 3\"/>" : "/>");
}

/* ---- texts ---- */

/*
 * A character's width in hundredths of the size: no less than in the wide ones of the
 * fonts that are about (DejaVu Sans, Verdana), as which of them it will be is not known.
 */
static int
character_width(const char *s, size_t n)
{
	if (n == 1) {
		if (strchr("iljtfrI.,:;'|!()[]- ", *s) != NULL)
			return 40;
		if (strchr("mwMW@%", *s) != NULL)
			return 100;
		return *s >= 'A' && *s <= 'Z' ? 78 : 64;
	}
	/* Combining signs have none; those of East Asia are as wide as the size. */
	return text_width(s, n) > 1 ? 105 : text_width(s, n) == 1 ? 78 : 0;
}

static size_t
step(const char *s, size_t len)
{
	size_t n = safe_character(s, len);

	return n > 0 ? n : 1;
}

int
svg_width(const char *text, size_t len, int size)
{
	int width = 0;

	for (size_t i = 0, n; i < len; i += n) {
		n = step(text + i, len - i);
		width += character_width(text + i, n);
	}
	return (width * size + 99) / 100;
}

/* How many bytes of a text are inside the room; signs that combine stay with their letter. */
static size_t
fitting(const char *text, size_t len, int size, int room)
{
	int width = 0;

	for (size_t i = 0, n; i < len; i += n) {
		n = step(text + i, len - i);
		width += character_width(text + i, n);
		if (width * size > room * 100)
			return i;
	}
	return len;
}

/* Begin a text; `whole`: what it was before it was cut, or NULL. */
static void
put(struct svg *s, int x, int y, enum svg_anchor anchor, enum svg_ink i, int size,
    const char *text, size_t len, int cut, const char *whole)
{
	static const char *const anchors[] = {
		[SVG_START] = "", [SVG_MIDDLE] = " text-anchor=\"middle\"", [SVG_END] = " text-anchor=\"end\""
	};

	buf_addf(s->out, "<text class=\"%s\" x=\"%d\" y=\"%d\" font-size=\"%d\"%s fill=\"%s\">", ink[i].class, x, y,
	    size, anchors[anchor], ink[i].colour);
	if (whole != NULL) {
		buf_adds(s->out, "<title>");
		html_adds(s->out, whole);
		buf_adds(s->out, "</title>");
	}
	html_add(s->out, text, len);
	buf_adds(s->out, cut ? "…</text>" : "</text>");
}

/* May a line end before s[at]: after a blank, or a '-' that is not between two digits, as in 17-20? */
static int
is_break(const char *s, size_t at)
{
	return s[at - 1] == ' ' || (s[at - 1] == '-' &&
	    !(at >= 2 && ascii_is_digit(s[at - 2]) && ascii_is_digit(s[at])));
}

/* Where a line of a text ends that goes on: at its last blank, or inside a long word. */
static size_t
line_end(const char *text, size_t len, int size, int room)
{
	size_t n = fitting(text, len, size, room), blank = n;

	if (n == len || text[n] == ' ')
		return n;
	while (blank > 0 && !is_break(text, blank))
		blank--;
	return blank > n / 3 ? blank : n > 0 ? n : step(text, len);
}

/*
 * Find the line of a text that begins at *at, the last one or not; *at is then behind it and its blanks.
 * How many bytes it has; `cut`: more of the text is left than there are lines for.
 */
static size_t
next_line(const char *text, size_t len, size_t *at, int is_last, int size, int room, int *cut)
{
	size_t from = *at, rest = len - from, end = line_end(text + from, rest, size, room);

	*cut = is_last && end < rest;
	if (*cut)
		end = fitting(text + from, rest, size, room - size);
	while (*cut && end > 0 && text[from + end - 1] == ' ')
		end--;
	*at = from + end;
	while (*at < len && text[*at] == ' ')
		++*at;
	return end;
}

int
svg_lines(struct svg *s, int x, int y, int room, int lines, enum svg_anchor anchor,
    enum svg_ink i, int size, const char *text)
{
	size_t len = strlen(text), at = 0;
	int n = 0;

	while (n < lines && (at < len || n == 0)) {
		size_t from = at, end;
		int cut;

		end = next_line(text, len, &at, n + 1 == lines, size, room, &cut);
		put(s, x, y + n * (size * 5 / 4), anchor, i, size, text + from, end, cut, cut ? text : NULL);
		n++;
	}
	return n;
}

int
svg_lines_needed(int room, int lines, int size, const char *text)
{
	size_t len = strlen(text), at = 0;
	int n = 0, cut;

	while (n < lines && (at < len || n == 0))
		next_line(text, len, &at, ++n == lines, size, room, &cut);
	return n;
}

void
svg_text(struct svg *s, int x, int y, int room, enum svg_anchor anchor, enum svg_ink i, int size,
    const char *text)
{
	svg_lines(s, x, y, room, 1, anchor, i, size, text);
}
