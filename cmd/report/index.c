/*
 * A folder of reports: a page for each centre and month, and an index of all that are
 * there.  A web server or a shared drive holds it as it is.
 *
 *	DIR/index.html
 *	DIR/kvarterhuset/2026-09.html
 *	DIR/kvarterhuset/2026-10.html
 *
 * What is known of the pages of earlier runs is read from the folder, so the same data
 * and the same folder give the same bytes.  Only pages of ours, which have the mark, are
 * listed, replaced and linked to each other.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/ascii.h"
#include "base/buf.h"
#include "base/collate.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/translate.h"
#include "cli/inputs.h"
#include "cli/operands.h"
#include "cli/opt.h"
#include "cli/outfile.h"
#include "disk/newname.h"
#include "output/html.h"
#include "output/htmldocument.h"
#include "pages.h"
#include "report.h"

struct centre_row {
	const char *name;	/* first: collate.h */
	const char *folder;
	size_t page, n;		/* its pages among all */
};

/* A part of an address: what is no plain letter, digit or sign, by its bytes in hex. */
static void
add_address(struct buf *out, const char *s)
{
	for (; *s != '\0'; s++)
		if (ascii_is_letter(*s) || ascii_is_digit(*s) || strchr("-_.", *s) != NULL)
			buf_add(out, s, 1);
		else
			buf_addf(out, "%%%02X", (unsigned char)*s);
}

static void
add_cell(struct buf *out, enum language l, const struct centre_row *row, const struct page *page)
{
	struct date d = date_month_civil(page->month);

	buf_adds(out, "<td><a href=\"");
	add_address(out, row->folder);
	buf_addf(out, "/%04d-%02d.html\" aria-label=\"%s: ", d.year, d.month, row->name);
	pages_add_month(out, l, page->month);
	buf_addf(out, "\">%s</a></td>", lang_month_short(l, d.month));
}

static void
add_year(struct buf *out, enum language l, int year, const struct pages *p,
    const struct centre_row *row, size_t n)
{
	buf_addf(out, "<h2>%d</h2>\n<table class=\"months\">\n<thead>\n<tr><th scope=\"col\">%s</th>"
	    "<th scope=\"col\" colspan=\"12\">%s</th></tr>\n</thead>\n<tbody>\n", year,
	    LANG(l, "Center", "Centre"), LANG(l, "Måneder med en rapport", "Months with a report"));
	for (size_t i = 0; i < n; i++) {
		size_t k = row[i].page, end = row[i].page + row[i].n;

		while (k < end && p->item[k].month < year * 12)
			k++;
		if (k == end || p->item[k].month >= (year + 1) * 12)
			continue;
		buf_addf(out, "<tr><th scope=\"row\">%s</th>", row[i].name);
		for (int month = year * 12; month < (year + 1) * 12; month++)
			if (k < end && p->item[k].month == month)
				add_cell(out, l, &row[i], &p->item[k++]);
			else
				buf_adds(out, "<td></td>");
		buf_adds(out, "</tr>\n");
	}
	buf_adds(out, "</tbody>\n</table>\n");
}

static void
add_failed(struct buf *out, enum language l, const char *const *failed, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		buf_adds(out, "<p class=\"note\">");
		html_adds(out, failed[i]);
		buf_addf(out, "%s</p>\n", LANG(l, ": der er fejl i centrets filer, så der er ikke lavet en ny rapport. "
		    "De rapporter, der er her i forvejen, er ikke ændret.",
		    ": there are faults in the centre's files, so no new report was made. "
		    "The reports that were here already have not changed."));
	}
}

static size_t
rows_of(const struct pages *p, struct centre_row *row)
{
	size_t n = 0;

	for (size_t i = 0; i < p->n; i++) {
		if (i == 0 || strcmp(p->item[i].folder, p->item[i - 1].folder) != 0)
			row[n++] = (struct centre_row){ .folder = p->item[i].folder, .page = i };
		row[n - 1].n++;
		row[n - 1].name = p->item[i].name;	/* that of its latest page */
	}
	return n;
}

static void
index_write(const char *dir, enum language l, const struct pages *p, const char *const *failed,
    size_t failures)
{
	struct centre_row *row = mem_zero(p->n + 1, sizeof *row);
	size_t n = rows_of(p, row);
	char *path = pages_path(dir, "index.html");
	struct buf out = { 0 };
	int first = 0, last = -1;

	collate_sort(row, n, sizeof *row, l);
	htmldocument_begin(&out, l, LANG(l, "Månedsrapporter", "Monthly reports"));
	buf_addf(&out, PAGES_MARK "<h1>%s</h1>\n", LANG(l, "Månedsrapporter", "Monthly reports"));
	add_failed(&out, l, failed, failures);
	for (size_t i = 0; i < p->n; i++) {
		int year = p->item[i].month / 12;

		first = i == 0 || year < first ? year : first;
		last = i == 0 || year > last ? year : last;
	}
	for (int year = last; year >= first; year--)
		for (size_t i = 0; i < p->n; i++)
			if (p->item[i].month / 12 == year) {
				add_year(&out, l, year, p, row, n);
				break;
			}
	htmldocument_end(&out);
	if (!pages_is_foreign(path))
		outfile_write(path, out.data, out.len);
	buf_release(&out);
	free(path);
	free(row);
}

/* ---- the whole ---- */

/* The reports of one centre, month by month; 0 if its data are at fault, and then none is written. */
static int
write_centre(const char *dir, const char *path, const struct period *p,
    const struct report_wish *w, enum language *l)
{
	int good = 1, last = date_month(p->last), hushed;

	for (int month = date_month(p->first); good && month <= last &&
	    date_month_first(month) <= w->today; month++) {
		struct period span = period_months(month, month);
		struct report r = { 0 };
		struct buf text = { 0 };

		/* What is at fault is told of the first month, and is the same in all. */
		hushed = diag_hush(month > date_month(p->first));
		report_read(&r, path, &span, w);
		diag_hush(hushed);
		*l = r.language;
		good = r.is_told;
		if (good) {
			report_write(&text, &r, 1, w);
			/* What could not be drawn was told of, and is no page. */
			if (!w->drawing || diag_status() < 2)
				pages_write(dir, r.sheet.centre.id, month, &text);
		}
		buf_release(&text);
		report_release(&r);
	}
	return good;
}

/* The folder of a centre's pages is called as its own folder. */
static char *
folder_of(const char *path)
{
	char *whole = realpath(path, NULL);
	const char *name = path_name(whole != NULL ? whole : path);
	char *copy = mem_copy(name, strlen(name));

	free(whole);
	return copy;
}

/* May the folders be made, that of all reports and those of each centre?  If not, none is. */
static int
may_make(const char *dir, char *const *folder, size_t n)
{
	int may = newname_may_folder(dir);

	for (size_t i = 0; i < n && may; i++) {
		char *path = pages_path(dir, folder[i]);

		may = newname_may_folder(path);
		free(path);
	}
	return may;
}

static int
make_folder(const char *dir)
{
	if (mkdir(dir, 0777) != 0 && errno != EEXIST)
		diag_trouble("cannot make folder '%s': %s", dir, translate_error(errno));
	else if (!inputs_is_folder(dir))
		diag_trouble("'%s' is no folder", dir);
	else
		return 1;
	return 0;
}

static void
refuse_twins(const char *one, const char *other)
{
	die("'%s' and '%s' have one name, and their reports would take each other's place; "
	    "give one of them in another run, with another folder", one, other);
}

static void
release(char **folder, const char **failed)
{
	for (size_t i = 0; folder[i] != NULL; i++)
		free(folder[i]);
	free(folder);
	free(failed);
}

int
report_index(const char *dir, char *const *argv, const struct period *p,
    const struct report_wish *w)
{
	struct pages pages = { 0 };
	enum language l = LANG_DA, of;
	size_t n = operands_count(argv), failures = 0;
	char **folder;
	const char **failed;

	inputs_each_twins(argv, refuse_twins);
	folder = mem_zero(n + 1, sizeof *folder);
	failed = mem_zero(n + 1, sizeof *failed);
	for (size_t i = 0; i < n; i++)
		folder[i] = folder_of(argv[i]);
	if (!may_make(dir, folder, n) || !make_folder(dir)) {
		release(folder, failed);
		return diag_finish();
	}
	for (size_t i = 0; i < n; i++) {
		if (!write_centre(dir, argv[i], p, w, &of)) {
			diag_note("%s: no new report of this centre: its data are at fault, as told above; "
			    "the reports that are there are kept", argv[i]);
			failed[failures++] = folder[i];
		}
		l = i == 0 ? of : l;
	}
	pages_find(&pages, dir);
	for (size_t i = 0; i < pages.n; i++)
		pages_link(dir, &pages, i);
	index_write(dir, w->language != NULL ? of : l, &pages, failed, failures);
	pages_release(&pages);
	release(folder, failed);
	return diag_finish();
}
