/*
 * document - write headings, paragraphs and lists to standard output.
 *
 *	document_heading(2, "Hvem deltog");
 *	document_open(DOCUMENT_PARAGRAPH);
 *	document_say("Der er %s samarbejder ", lang_count(LANG_DA, 7));
 *	document_strong("i alt");
 *	document_close();
 *
 * Markdown.  Texts are plain: nothing in them becomes markup.  Tables go
 * through rows.h between document_table() and rows_end().
 */
#ifndef MC_OUTPUT_DOCUMENT_H
#define MC_OUTPUT_DOCUMENT_H

#include <stddef.h>

struct rows;

enum document_block { DOCUMENT_PARAGRAPH, DOCUMENT_ITEM };

void document_heading(int level, const char *text);
void document_open(enum document_block);
void document_text(const char *text);
void document_say(const char *fmt, ...) __attribute__((format(printf, 1, 2)));
void document_strong(const char *text);
void document_close(void);
struct rows *document_table(size_t columns, const char *const *names);

#endif
