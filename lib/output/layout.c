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

size_t
layout_whole(const struct layout_column *c, size_t n)
{
	return whole(c, n, SIZE_MAX, 0);
}

static size_t
shown_of(const struct layout_column *c, size_t n)
{
	size_t shown = 0;

	for (size_t i = 0; i < n; i++)
		shown += c[i].why == LAYOUT_SHOWN;
	return shown;
}

/* Leave the last out; 0 if it is the only one. */
static int
leave_last_out(struct layout_column *c, size_t n)
{
	if (shown_of(c, n) < 2)
		return 0;
	while (c[n - 1].why != LAYOUT_SHOWN)
		n--;
	c[n - 1].why = LAYOUT_NO_ROOM;
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

/* Cut the columns that are shown if that makes them fit, none to less than it must have. */
static int
fits(struct layout_column *c, size_t n, size_t width)
{
	enum { FEW = 2 };
	static const size_t floors[] = { 12, 8, 4 };
	/* Of many columns with four letters each none can be read. */
	size_t all = sizeof floors / sizeof *floors, tried = shown_of(c, n) <= FEW ? all : all - 1;

	for (size_t i = 0; i < tried; i++)
		if (whole(c, n, 0, floors[i]) <= width) {
			cut_all(c, n, width, floors[i]);
			return 1;
		}
	return 0;
}

/* The same with all that columns wish for, as long as there are so many that some can go. */
static int
fits_as_wished(struct layout_column *c, size_t n, size_t width)
{
	enum { SOME = 3 };
	int done = 0;

	for (size_t i = 0; i < n; i++) {
		c[i].wanted = c[i].least;
		if (c[i].least < c[i].wish)
			c[i].least = c[i].wish < c[i].width ? c[i].wish : c[i].width;
	}
	while (shown_of(c, n) > SOME && !(done = fits(c, n, width)))
		leave_last_out(c, n);
	for (size_t i = 0; i < n && !done; i++)
		c[i].least = c[i].wanted;
	return done || fits(c, n, width);
}

void
layout_fit(struct layout_column *c, size_t n, size_t width)
{
	if (fits_as_wished(c, n, width))
		return;
	while (leave_last_out(c, n))
		if (fits(c, n, width))
			return;
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
