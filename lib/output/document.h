/*
 * document - write headings, paragraphs, lists, tables and pictures.
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
#include "base/language.h"
#include "output/table.h"

struct document;

enum document_block {
	DOCUMENT_NOTHING,	/* before the first block, and after the last */
	DOCUMENT_HEADING,
	DOCUMENT_PARAGRAPH,
	DOCUMENT_LEAD,		/* a paragraph that comes first and says the most */
	DOCUMENT_NOTE,		/* one in a quieter voice: what something rests on */
	DOCUMENT_ITEM,
	DOCUMENT_QUOTE,		/* an item that somebody wrote, word for word */
	DOCUMENT_FIGURE,
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
	/* A picture, and the end of the figure that it stands in, behind the figure's table. */
	void (*figure)(struct document *, const char *svg, const char *caption);
	void (*figure_end)(struct document *);
	int shows_pictures;	/* else none needs to be drawn */
};

struct document {
	const struct document_writer *writer;
	struct buf *out;
	enum document_block last;	/* the open block, or the one that was written last */
	struct buf text;		/* of the open block, not written yet */
	int at_start;			/* of the open block */
	size_t columns, column;		/* of the open table; where the next cell is */
	size_t pictures;		/* the column of the open table that holds them, or DOCUMENT_NONE */
	struct table table;		/* for a writer that lays the cells out */
	struct buf cells;		/* for one that does it itself: each ends in a NUL */
	enum language language;		/* of what comes; and the title of the whole */
	const char *title;
	int in_article;
	int is_sheet;
	int poster;		/* the size of its letters, or 0 */
	int in_section;
};

#define DOCUMENT_NONE ((size_t)-1)

/* A line to write on by hand; a cell of a sheet that is one has room for that. */
#define DOCUMENT_LINE "…………………………………………"

void document_begin(struct document *, const struct document_writer *, struct buf *out);
void document_end(struct document *);

/*
 * What it is called as a whole, and the language that follows.  The title is borrowed;
 * only that before the first block counts.
 */
void document_about(struct document *, enum language, const char *title);

/* It is to be printed on one sheet of paper, if it can: set close.  Before the first block. */
void document_sheet(struct document *);

/*
 * It is to be hung up, and read from some steps away, in letters of so many tenths of a point.
 * Each heading of level 2 begins a section; of an item's strong texts the first, a time, stands
 * beside the others.  Before the first block; what is plain text stays as it is.
 */
void document_poster(struct document *, int size);

/* Levels from 1, the title, to 6. */
void document_heading(struct document *, int level, const char *text);

/* A paragraph or an item of a list: its texts stand between open and close. */
void document_open(struct document *, enum document_block);
void document_text(struct document *, const char *text);
void document_say(struct document *, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));
void document_strong(struct document *, const char *text);
void document_close(struct document *);

/* A paragraph, an item or a note that is one sentence. */
void document_paragraph(struct document *, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));
void document_item(struct document *, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));
void document_note(struct document *, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/* A table, cell by cell, row by row.  The names are copied. */
void document_table(struct document *, size_t columns, const char *const *names);
void document_cell(struct document *, const char *text);
void document_table_end(struct document *);

/*
 * The same with a column whose cells are pictures (SVG, output/svg.h), which a document
 * of text leaves out.
 */
void document_table_pictures(struct document *, size_t columns, const char *const *names,
    size_t pictures);

/*
 * A picture with what it is called (NULL: a heading has said it), above the table of its numbers, which the caller
 * adds before the end.  A document of text shows the table alone.
 */
void document_figure(struct document *, const char *svg, const char *caption);
void document_figure_end(struct document *);

/* Is it a document that shows pictures?  In one of text they need not be drawn, and may be "". */
int document_shows_pictures(const struct document *);

#endif
