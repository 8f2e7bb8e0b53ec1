/*
 * svg - a picture, drawn part by part.
 *
 *	struct svg s;
 *
 *	svg_begin(&s, &out, "maaneder", 690, 200, "Samarbejder, måned for måned", "12 søjler. ");
 *	svg_rect(&s, 0, 20, 10, 80, SVG_NOW);
 *	svg_text(&s, 14, 34, 200, SVG_START, SVG_INK, 15, "Café Sumak");
 *	svg_end(&s);
 *
 * What comes out is XML that stands alone, and inside a page of HTML.  Places are whole
 * numbers.  A text stays a text and inside its room: what is too long for it is cut, and
 * then the whole of it is its title.  Each picture on a page has an id of its own, of
 * ASCII letters, digits and '-', before all other ids in it.
 *
 * Colours are plain #rrggbb, and a class besides lets a page turn them in the dark
 * (htmldocument.c).  Much that browsers draw other programs draw black or not at all:
 * variables, currentColor, <use>, patterns.  Nothing here needs them.
 *
 * libxml2 has a writer of XML too.  A report does not link it: it would start later by
 * more than it takes to write (see the head of svg.c).
 */
#ifndef MC_OUTPUT_SVG_H
#define MC_OUTPUT_SVG_H

#include <stddef.h>

struct buf;

struct svg {
	struct buf *out;
};

/* What a part is for, which says its colour. */
enum svg_ink {
	SVG_GROUND,	/* white */
	SVG_INK,	/* texts */
	SVG_SOFT,	/* texts in a quieter voice */
	SVG_NOW,	/* what the picture is about */
	SVG_THEN,	/* what it stands beside */
	SVG_DARK	/* texts upon SVG_NOW */
};
enum svg_anchor { SVG_START, SVG_MIDDLE, SVG_END };

/* The description is one or more sentences, and ends in a blank: readers run texts into each other. */
void svg_begin(struct svg *, struct buf *out, const char *id, int width, int height,
    const char *title, const char *description);
void svg_end(struct svg *);

/* The same with so much room above 0 besides. */
void svg_begin_above(struct svg *, struct buf *out, const char *id, int width, int above, int height,
    const char *title, const char *description);

/* The same with the title to be seen: it stands above 0, on one line or two. */
void svg_begin_headed(struct svg *, struct buf *out, const char *id, int width, int height,
    const char *title, const char *description);

void svg_rect(struct svg *, int x, int y, int width, int height, enum svg_ink);
/* So much of the ink as per cent; and the edge alone. */
void svg_shade(struct svg *, int x, int y, int width, int height, int percent);
void svg_frame(struct svg *, int x, int y, int width, int height);

/* A line that divides; one that shows something, with its dashes ("6 4") or NULL. */
void svg_rule(struct svg *, int x1, int y1, int x2, int y2);
void svg_stroke(struct svg *, int x1, int y1, int x2, int y2, const char *dashes);

/* A path in the words of SVG: its edge drawn; what it holds filled. */
void svg_path(struct svg *, const char *path);
void svg_fill(struct svg *, const char *path, enum svg_ink);

enum svg_edge { SVG_NO_EDGE, SVG_EDGE, SVG_DASHED };
void svg_circle(struct svg *, int x, int y, int radius, enum svg_ink, enum svg_edge);

/* One line of text that ends, or begins, or has its middle at x; y is its base. */
void svg_text(struct svg *, int x, int y, int room, enum svg_anchor, enum svg_ink, int size,
    const char *text);

/* The same on at most so many lines below each other, broken at blanks, and after a '-' but in "17-20"; how many there were. */
int svg_lines(struct svg *, int x, int y, int room, int lines, enum svg_anchor, enum svg_ink,
    int size, const char *text);

/* On how many lines that would be. */
int svg_lines_needed(int room, int lines, int size, const char *text);

/* How wide a text is at most. */
int svg_width(const char *text, size_t len, int size);

#endif
