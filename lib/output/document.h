/*
 * document - write headings, paragraphs and lists to standard output.
 *
 *	document_heading(2, "Hvem deltog");
 *	document_open(DOCUMENT_PARAGRAPH);
 *	document_text("Der er ");
 *	document_strong("7");
 *	document_text(" samarbejder.");
 *	document_close();
 *
 * Markdown.  Texts are plain: nothing in them becomes markup.  Tables go
 * through rows.h between document_table() and rows_end().
 */
#ifndef MC_DOCUMENT_H
#define MC_DOCUMENT_H

#include <stddef.h>

struct rows;

enum document_block { DOCUMENT_PARAGRAPH, DOCUMENT_ITEM, DOCUMENT_INNER_ITEM };

void document_heading(int level, const char *text);
void document_open(enum document_block);
void document_text(const char *text);
void document_strong(const char *text);
void document_close(void);
struct rows *document_table(size_t columns, const char *const *names);

#endif
