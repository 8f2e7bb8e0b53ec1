/*
 * graphviz - drawings in the language of Graphviz, and Graphviz itself.
 *
 *	graphviz_add_label(&dot, "Det gode \"hus\"");	"Det gode\n\"hus\"", quoted
 *	graphviz_svg(&dot);				the drawing, in its place
 *
 * In a quoted text Graphviz reads entities and its own backslashes, and it breaks no line.
 */
#ifndef MC_NET_GRAPHVIZ_H
#define MC_NET_GRAPHVIZ_H

struct buf;

/* A text, quoted; control characters are blanks. */
void graphviz_add(struct buf *, const char *text);

/* A text, quoted, broken into lines of some eighteen letters, inside a long word too. */
void graphviz_add_label(struct buf *, const char *text);

/* How the drawing begins: its name, what it shows, and what all have in common. */
void graphviz_begin(struct buf *, const char *kind, const char *name, const char *title);

/* How actors of a sector look (-1: of none that is known): "shape=..., fillcolor=...". */
const char *graphviz_look(int sector);

/* Let Graphviz draw it; 0 where it is not there or fails (trouble), and nothing is left. */
int graphviz_svg(struct buf *dot);

#endif
