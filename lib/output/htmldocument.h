/*
 * htmldocument - documents in HTML: one file that holds all it needs.
 *
 *	document_begin(&d, &html_document, &out);
 *	document_about(&d, LANG_DA, "Kvarterhuset: oktober 2026");
 *
 * Nothing is loaded and no script runs.  The style is for a phone, a screen, paper
 * (A4) and dark rooms.  Each heading of level 1 begins an article in the language of
 * the moment.  The first cell of a table's row is the row's heading.
 *
 * Colours are plain #rrggbb, for readers of HTML that make PDF know no more; text
 * stands out from its ground by at least 4.5 to 1 (WCAG 2.1, 1.4.3).
 */
#ifndef MC_OUTPUT_HTMLDOCUMENT_H
#define MC_OUTPUT_HTMLDOCUMENT_H

#include "output/document.h"

extern const struct document_writer html_document;

/* The same frame and style for a page that is no document: what comes before its body, and after. */
void htmldocument_begin(struct buf *out, enum language, const char *title);
void htmldocument_end(struct buf *out);

#endif
