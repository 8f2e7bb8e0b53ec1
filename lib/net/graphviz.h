/*
 * graphviz - drawings in the language of Graphviz, and Graphviz itself.
 *
 *	graphviz_add_label(&dot, "Det gode \"hus\"");	"Det gode\n\"hus\"", quoted
 *	graphviz_svg(&dot);				the drawing, in its place
 *
 * In a quoted text Graphviz reads entities and its own backslashes, and it breaks no line.
 * Control characters are blanks here, and what is shaped like a CPR number is masked.
 */
#ifndef MC_NET_GRAPHVIZ_H
#define MC_NET_GRAPHVIZ_H

#include <stddef.h>

#include "base/language.h"

struct buf;

/* A text, quoted. */
void graphviz_add(struct buf *, const char *text);

/* A text, quoted, broken into lines of some eighteen letters, inside a long word too. */
void graphviz_add_label(struct buf *, const char *text);

/* The same with another text below it in brackets, unless that is empty. */
void graphviz_add_labels(struct buf *, const char *text, const char *under);

/* How the drawing begins: its name, what it shows, and what all have in common. */
void graphviz_begin(struct buf *, const char *kind, const char *name, const char *title);

/* How actors of a sector look (-1: of none that is known): "shape=..., fillcolor=...". */
const char *graphviz_look(int sector);

/* The same apart: the colour, and the shape in words. */
const char *graphviz_colour(int sector);
const char *graphviz_shape(int sector, enum language);

/*
 * A key to what is in the drawing: sectors (met[i] is of sector i - 1, met[0] of those that
 * are not known), other looks, and what a kind of line means.
 *
 *	struct graphviz_key key = { &dot, LANG_DA, "->", 0 };
 *
 *	graphviz_key_begin(&key);
 *	graphviz_key_sectors(&key, met);
 *	graphviz_key_end(&key);
 */
struct graphviz_key {
	struct buf *out;
	enum language language;
	const char *stacked;	/* the edge that puts one below the other; NULL: as they fall */
	size_t n;
};

void graphviz_key_begin(struct graphviz_key *);
void graphviz_key_sectors(struct graphviz_key *, const int *met);
void graphviz_key_look(struct graphviz_key *, const char *look, const char *says);
void graphviz_key_text(struct graphviz_key *, const char *says);
void graphviz_key_end(struct graphviz_key *);

/* Is Graphviz there?  For who would rather know before the work. */
int graphviz_is_there(void);

/* Let Graphviz draw it; 0 where it is not there or fails (trouble), and nothing is left. */
int graphviz_svg(struct buf *dot);

/* The same for a page of HTML, with an id that no other picture there has (svgclean.h). */
int graphviz_svg_as(struct buf *dot, const char *id);

#endif
