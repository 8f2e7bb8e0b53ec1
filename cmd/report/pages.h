/*
 * pages - the pages of a folder of reports, DIR/CENTRE/2026-10.html.
 *
 *	struct pages p = { 0 };
 *
 *	pages_write("ud", "kvarterhuset", month, &html);
 *	pages_find(&p, "ud");
 *	for (size_t i = 0; i < p.n; i++)
 *		pages_link("ud", &p, i);
 *	pages_release(&p);
 *
 * Only files with the mark of such a page are found, replaced and linked.  Troubles are
 * reported.
 */
#ifndef MC_REPORT_PAGES_H
#define MC_REPORT_PAGES_H

#include <stddef.h>

#include "base/language.h"

struct buf;

#define PAGES_MARK "<!-- a page of mc-report, in a folder of reports -->\n"

/* A page that is there, and the name of its centre as its title has it, in HTML. */
struct page {
	char *folder;
	int month;		/* date.h */
	char *name;
};

/* By folder, in the order of bytes, and by month. */
struct pages {
	struct page *item;
	size_t n, room;
};

/* Add all pages of a folder to none. */
void pages_find(struct pages *, const char *dir);
void pages_release(struct pages *);

/* Write a centre's report on a month, a whole HTML document, or keep what is there. */
void pages_write(const char *dir, const char *folder, int month, const struct buf *html);

/* Let page i lead to the ones before and after it. */
void pages_link(const char *dir, const struct pages *, size_t i);

/* Is a file there that is no such page?  Then it is reported. */
int pages_is_foreign(const char *path);

/* "DIR/NAME", owned by the caller. */
char *pages_path(const char *dir, const char *name);

/* The month's name. */
void pages_add_month(struct buf *, enum language, int month);

#endif
