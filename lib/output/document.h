/*
 * document - write headings, paragraphs, lists and tables.
 *
 *	struct buf out = { 0 };
 *	struct document d;
 *
 *	document_begin(&d, &markdown_document, &out);
 *	document_heading(&d, 2, "Hvem deltog");
 *	document_open(&d, DOCUMENT_PARAGRAPH);
 *	document_say(&d, "Der er %d samarbejder ", 7);
 *	document_strong(&d, "i alt");
 *	document_close(&d);
 *	document_end(&d);
 *
 * Texts are plain: nothing in them becomes markup.  How the parts look is the
 * writer's business: a table of functions.  What is written is added to `out`,
 * which is the caller's; the document holds all else that has to be known from
 * one call to the next, so that any number can be written at a time.
 */
#ifndef MC_OUTPUT_DOCUMENT_H
#define MC_OUTPUT_DOCUMENT_H

#include <stddef.h>

#include "base/buf.h"
#include "output/table.h"

struct document;

enum document_block {
	DOCUMENT_NOTHING,	/* before the first block, and after the last */
	DOCUMENT_HEADING,
	DOCUMENT_PARAGRAPH,
	DOCUMENT_ITEM,
	DOCUMENT_TABLE
};

/* A kind of document: each function adds its part to the document's `out`. */
struct document_writer {
	/* What stands between two blocks, at the beginning and at the end. */
	void (*part)(struct document *, enum document_block before, enum document_block next);
	void (*heading)(struct document *, int level, const char *text);
	void (*open)(struct document *, enum document_block);
	/* The text of a block up to the next strong one, or to the end; may be empty. */
	void (*text)(struct document *, const char *text, size_t len, int at_start);
	void (*strong)(struct document *, const char *text);
	void (*close)(struct document *, enum document_block);
	void (*table_begin)(struct document *, size_t columns, const char *const *names);
	void (*table_cell)(struct document *, size_t column, const char *text);
	void (*table_end)(struct document *);
};

struct document {
	const struct document_writer *writer;
	struct buf *out;
	enum document_block last;	/* the open block, or the one that was written last */
	struct buf text;		/* of the open block, not written yet */
	int at_start;			/* of the open block */
	size_t columns, column;		/* of the open table; where the next cell is */
	struct table table;		/* for a writer that lays the cells out */
};

void document_begin(struct document *, const struct document_writer *, struct buf *out);
void document_end(struct document *);

/* Levels from 1, the title, to 6. */
void document_heading(struct document *, int level, const char *text);

/* A paragraph or an item of a list: its texts stand between open and close. */
void document_open(struct document *, enum document_block);
void document_text(struct document *, const char *text);
void document_say(struct document *, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));
void document_strong(struct document *, const char *text);
void document_close(struct document *);

/* A paragraph or an item that is one sentence. */
void document_paragraph(struct document *, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));
void document_item(struct document *, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/* A table, cell by cell, row by row.  The names are copied. */
void document_table(struct document *, size_t columns, const char *const *names);
void document_cell(struct document *, const char *text);
void document_table_end(struct document *);

#endif
