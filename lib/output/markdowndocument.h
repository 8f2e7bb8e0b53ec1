/*
 * markdowndocument - documents in Markdown.
 *
 *	document_begin(&d, &markdown_document, &out);
 *
 * Blocks are parted by a blank line, items of a list by none.
 */
#ifndef MC_OUTPUT_MARKDOWNDOCUMENT_H
#define MC_OUTPUT_MARKDOWNDOCUMENT_H

#include "output/document.h"

extern const struct document_writer markdown_document;

#endif
