/*
 * svgclean - what Graphviz draws, made fit to stand alone and inside a page.
 *
 *	svgclean(&svg, "net-2");	<svg ... role="img"><title>...</title>..., ids net-2-node1
 *
 * Graphviz tells its version, so that the next one would draw other bytes; it names nothing
 * for who has the picture read aloud; its ids are the same in each picture, and what it calls
 * transparent is black to some readers (LibreOffice 7.4).
 */
#ifndef MC_NET_SVGCLEAN_H
#define MC_NET_SVGCLEAN_H

struct buf;

/*
 * In place.  With an id, of ASCII letters, digits and '-', it is for a page of HTML; without
 * (NULL) a file by itself.
 */
void svgclean(struct buf *svg, const char *id);

#endif
