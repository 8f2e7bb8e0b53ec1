#include <stdint.h>
#include <unigbrk.h>

#include "base/text.h"
#include "output/layout.h"

enum { HEADING = 5 };		/* what is left of a heading above numbers, to begin with */

/*
 * What a column has when none may be wider than `most`, nor is cut below `floor`.  Where
 * text is cut to little, headings of numbers have no more than they need.
 */
static size_t
cut_to(const struct layout_column *c, size_t most, size_t floor)
{
	size_t least, width;

	if (c->least > 0) {
		floor = floor < HEADING ? floor : HEADING;
		most = most > 12 ? most : floor;
	}
	least = c->least > floor ? c->least : floor;
	width = c->width < most ? c->width : most;
	if (width < least)
		width = least < c->width ? least : c->width;
	return width;
}

/* The width of all that are shown, the blanks between them with it. */
static size_t
whole(const struct layout_column *c, size_t n, size_t most, size_t floor)
{
	size_t width = 0, shown = 0;

	for (size_t i = 0; i < n; i++)
		if (c[i].why == LAYOUT_SHOWN) {
			width += cut_to(&c[i], most, floor);
			shown++;
		}
	return width + (shown > 0 ? (shown - 1) * LAYOUT_BETWEEN : 0);
}

/* Leave the last out; 0 if it is the only one. */
static int
leave_last_out(struct layout_column *c, size_t n)
{
	size_t shown = 0, last = 0;

	for (size_t i = 0; i < n; i++)
		if (c[i].why == LAYOUT_SHOWN) {
			shown++;
			last = i;
		}
	if (shown < 2)
		return 0;
	c[last].why = LAYOUT_NO_ROOM;
	return 1;
}

/* Cut to the greatest width that all columns can have; what is over goes round. */
static void
cut_all(struct layout_column *c, size_t n, size_t width, size_t floor)
{
	size_t most = floor, left, before;

	while (most < width && whole(c, n, most + 1, floor) <= width)
		most++;
	left = width - whole(c, n, most, floor);
	for (size_t i = 0; i < n; i++) {
		c[i].wanted = c[i].width;
		if (c[i].why == LAYOUT_SHOWN)
			c[i].width = cut_to(&c[i], most, floor);
	}
	do {
		before = left;
		for (size_t i = 0; i < n && left > 0; i++)
			if (c[i].why == LAYOUT_SHOWN && c[i].width < c[i].wanted) {
				c[i].width++;
				left--;
			}
	} while (left > 0 && left < before);
}

void
layout_fit(struct layout_column *c, size_t n, size_t width)
{
	static const size_t floors[] = { 12, 8, 4 };

	do
		for (size_t i = 0; i < sizeof floors / sizeof *floors; i++)
			if (whole(c, n, 0, floors[i]) <= width) {
				cut_all(c, n, width, floors[i]);
				return;
			}
	while (leave_last_out(c, n));
	for (size_t i = 0; i < n; i++)
		if (c[i].why == LAYOUT_SHOWN && c[i].width > width)
			c[i].width = width;
}

size_t
layout_cut(const char *text, size_t len, size_t width)
{
	const uint8_t *s = (const uint8_t *)text, *end = s + len, *at = s;
	size_t used = 0;

	while (at < end) {
		const uint8_t *next = u8_grapheme_next(at, end);
		size_t letter;

		if (next == NULL)
			break;
		letter = text_width((const char *)at, (size_t)(next - at));
		if (used + letter > width)
			break;
		used += letter;
		at = next;
	}
	return (size_t)(at - s);
}
