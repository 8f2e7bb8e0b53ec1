/*
 * The pages of a folder of reports: what is there, and the way from each to its
 * neighbours.
 */
#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/lang.h"
#include "base/mem.h"
#include "base/period.h"
#include "base/translate.h"
#include "cli/outfile.h"
#include "disk/file.h"
#include "pages.h"

enum { PAGE_LIMIT = 16 << 20 };

char *
pages_path(const char *dir, const char *name)
{
	struct buf b = { 0 };

	buf_addf(&b, "%s/%s", dir, name);
	return b.data;
}

static char *
page_path(const char *dir, const char *folder, int month)
{
	struct date d = date_month_civil(month);
	struct buf b = { 0 };

	buf_addf(&b, "%s/%s/%04d-%02d.html", dir, folder, d.year, d.month);
	return b.data;
}

/* ---- what is there ---- */

/* "2026-10.html"? */
static int
is_page_name(const char *name, int *month)
{
	char day[DATE_TEXT];
	int first;

	if (strlen(name) != 12 || strcmp(name + 7, ".html") != 0)
		return 0;
	memcpy(day, name, 7);
	memcpy(day + 7, "-01", 4);
	if (!date_parse(day, 10, &first))
		return 0;
	*month = date_month(first);
	return 1;
}

/* The title up to its last ": ", for a name may hold one. */
static char *
name_in(const struct buf *page)
{
	const char *from = strstr(page->data, "<title>"), *to, *at;

	if (from == NULL || (to = strstr(from, "</title>")) == NULL)
		return NULL;
	from += strlen("<title>");
	for (at = to; at > from && strncmp(at, ": ", 2) != 0; at--)
		;
	return mem_copy(from, (size_t)((at > from ? at : to) - from));
}

static void
pages_add(struct pages *p, const char *dir, const char *folder, const char *name)
{
	struct buf page = { 0 };
	char *path, *called = NULL;
	int month;

	if (!is_page_name(name, &month))
		return;
	path = page_path(dir, folder, month);
	if (file_read(path, PAGE_LIMIT, &page) == FILE_FOUND && page.len > 0 &&
	    strstr(page.data, PAGES_MARK) != NULL)
		called = name_in(&page);
	if (called != NULL) {
		p->item = mem_grow(p->item, &p->room, p->n + 1, sizeof *p->item);
		p->item[p->n++] = (struct page){ mem_copy(folder, strlen(folder)), month, called };
	}
	buf_release(&page);
	free(path);
}

/* The names in a folder, by bytes; what cannot be read is reported. */
static int
names_in(const char *path, struct dirent ***list)
{
	int n = scandir(path, list, NULL, alphasort);

	if (n < 0 && errno != ENOTDIR && errno != ENOENT)
		diag_trouble("cannot read '%s': %s", path, translate_error(errno));
	return n;
}

static int
by_centre_and_month(const void *va, const void *vb)
{
	const struct page *a = va, *b = vb;
	int order = strcmp(a->folder, b->folder);

	return order != 0 ? order : (a->month > b->month) - (a->month < b->month);
}

void
pages_find(struct pages *p, const char *dir)
{
	struct dirent **folder, **file;
	int folders = names_in(dir, &folder);

	for (int i = 0; i < folders; i++) {
		if (folder[i]->d_name[0] != '.') {
			char *path = pages_path(dir, folder[i]->d_name);
			int files = names_in(path, &file);

			for (int k = 0; k < files; k++) {
				pages_add(p, dir, folder[i]->d_name, file[k]->d_name);
				free(file[k]);
			}
			if (files >= 0)
				free(file);
			free(path);
		}
		free(folder[i]);
	}
	if (folders >= 0)
		free(folder);
	if (p->n > 0)
		qsort(p->item, p->n, sizeof *p->item, by_centre_and_month);
}

void
pages_release(struct pages *p)
{
	for (size_t i = 0; i < p->n; i++) {
		free(p->item[i].folder);
		free(p->item[i].name);
	}
	free(p->item);
}

/* ---- a page ---- */

void
pages_add_month(struct buf *out, enum language l, int month)
{
	struct period p = period_months(month, month);

	lang_add_period(out, l, &p);
}

static void
add_step(struct buf *out, enum language l, const char *rel, const char *before, int month,
    const char *after)
{
	struct date d = date_month_civil(month);

	buf_addf(out, "<a rel=\"%s\" href=\"%04d-%02d.html\">%s", rel, d.year, d.month, before);
	pages_add_month(out, l, month);
	buf_addf(out, "%s</a>", after);
}

/* The way from a page to its neighbours, on a line of its own. */
static void
add_way(struct buf *out, enum language l, const struct pages *p, size_t i)
{
	const struct page *page = &p->item[i];

	buf_addf(out, "<nav class=\"pages\" aria-label=\"%s\"><a href=\"../index.html\">%s</a>",
	    LANG(l, "Andre rapporter", "Other reports"), LANG(l, "Alle rapporter", "All reports"));
	if (i > 0 && strcmp(page[-1].folder, page->folder) == 0)
		add_step(out, l, "prev", "← ", page[-1].month, "");
	if (i + 1 < p->n && strcmp(page[1].folder, page->folder) == 0)
		add_step(out, l, "next", "", page[1].month, " →");
	buf_adds(out, "</nav>\n");
}

/* Where the way stands in a page, after the mark; it is one line, or there is none yet. */
static const char *
way_in(const struct buf *page, const char **end)
{
	const char *at = page->len > 0 ? strstr(page->data, PAGES_MARK) : NULL;

	if (at == NULL)
		return NULL;
	at += strlen(PAGES_MARK);
	*end = strncmp(at, "<nav ", 5) == 0 && strchr(at, '\n') != NULL ? strchr(at, '\n') + 1 : at;
	return at;
}

void
pages_link(const char *dir, const struct pages *p, size_t i)
{
	char *path = page_path(dir, p->item[i].folder, p->item[i].month);
	struct buf page = { 0 }, out = { 0 };
	const char *at, *end;

	if (file_read(path, PAGE_LIMIT, &page) == FILE_FOUND && (at = way_in(&page, &end)) != NULL) {
		enum language l = strstr(page.data, "<html lang=\"da\">") != NULL ? LANG_DA : LANG_EN;

		buf_add(&out, page.data, (size_t)(at - page.data));
		add_way(&out, l, p, i);
		buf_adds(&out, end);
		outfile_write(path, out.data, out.len);
	}
	buf_release(&page);
	buf_release(&out);
	free(path);
}

int
pages_is_foreign(const char *path)
{
	struct buf page = { 0 };
	enum file_found found = file_read(path, PAGE_LIMIT, &page);
	int foreign = found == FILE_TROUBLE ||
	    (found == FILE_FOUND && (page.len == 0 || strstr(page.data, PAGES_MARK) == NULL));

	if (found == FILE_FOUND && foreign)
		diag_trouble("'%s' is no page of mc-report --index; it is left alone: "
		    "name another folder, or move the file away", path);
	buf_release(&page);
	return foreign;
}

/* With the way that it had: new neighbours are linked when all are there. */
void
pages_write(const char *dir, const char *folder, int month, const struct buf *text)
{
	char *path = page_path(dir, folder, month), *place = pages_path(dir, folder);
	const char *body = strstr(text->data, "<main>\n") + strlen("<main>\n"), *at, *end;
	struct buf out = { 0 }, old = { 0 };

	if (mkdir(place, 0777) != 0 && errno != EEXIST)
		diag_trouble("cannot make folder '%s': %s", place, translate_error(errno));
	else if (!pages_is_foreign(path)) {
		buf_add(&out, text->data, (size_t)(body - text->data));
		buf_adds(&out, PAGES_MARK);
		if (file_read(path, PAGE_LIMIT, &old) == FILE_FOUND && (at = way_in(&old, &end)) != NULL)
			buf_add(&out, at, (size_t)(end - at));
		buf_adds(&out, body);
		outfile_write(path, out.data, out.len);
	}
	buf_release(&old);
	buf_release(&out);
	free(place);
	free(path);
}
