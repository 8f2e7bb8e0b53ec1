#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/mem.h"
#include "output/html.h"
#include "output/htmldocument.h"

/*
 * On paper and in the light, then what is other on a phone, in the dark and when printed.
 * The classes of pictures are those of svg.c.
 */
static const char *const style[] = {
	"*{box-sizing:border-box}",
	"html{-webkit-text-size-adjust:100%}",
	"body{margin:0;background:#ffffff;color:#1d2329;font:17px/1.55 \"Source Sans 3\",\"Segoe UI\",Roboto,\"Noto Sans\",\"DejaVu Sans\",sans-serif}",
	"main{max-width:46rem;margin:0 auto;padding:2.5rem 1.25rem 4rem;overflow-wrap:break-word}",
	"article+article{margin-top:5rem}",
	"h1{font-size:2rem;line-height:1.15;margin:0 0 .3rem;text-wrap:balance}",
	"h2{font-size:1.25rem;line-height:1.25;margin:2.6rem 0 .6rem;padding-top:.9rem;border-top:2px solid #1d2329}",
	"h3{font-size:1.05rem;line-height:1.3;margin:1.8rem 0 .4rem}",
	"p{margin:.7rem 0}",
	".lead{font-size:1.22rem;line-height:1.5;margin:1.3rem 0}",
	".note{color:#56626c;font-size:.92rem}",
	"ul{margin:.6rem 0;padding-left:1.25rem}",
	"li{margin:.35rem 0}",
	"blockquote{margin:1rem 0;padding:.2rem 0 .2rem 1rem;border-left:4px solid #9db8cf}",
	"blockquote p{margin:.35rem 0}",
	"a{color:#0b5fa5}",
	".pages{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;margin:0 0 1.6rem;font-size:.95rem}",
	"table.months{font-size:.92rem}table.months td{padding:.4rem .2rem;white-space:nowrap;overflow-wrap:normal}",
	"table{border-collapse:collapse;width:100%;margin:.9rem 0;font-variant-numeric:tabular-nums}",
	"th,td{padding:.4rem .4rem;border-bottom:1px solid #d7dde2;text-align:left;vertical-align:middle;overflow-wrap:break-word;max-width:14rem}",
	"thead th{font-weight:600;font-size:.88rem;line-height:1.3;color:#56626c;vertical-align:bottom;overflow-wrap:break-word}",
	"tbody th{font-weight:600;min-width:11.4rem}",
	/* a long word that goes on is hyphenated, short ones are not; a name with figures alone beside it needs no second line */
	"th,td{-webkit-hyphens:auto;hyphens:auto;hyphenate-limit-chars:16 6 4}",
	"tbody tr:not(:has(td:not(.n,.pic)))>th{max-width:26rem}",
	/* nor does a text that ends a row of two or three cells while there is room */
	"td:where(:nth-child(2):last-child,:nth-child(3):last-child){max-width:26rem}",
	"th.n,td.n{text-align:right}",
	"td.n{white-space:nowrap;overflow-wrap:normal}",
	"td.pic{width:10.5rem}",
	"figure{margin:1.2rem 0}",
	"figure table{font-size:.95rem}",
	"figcaption{font-weight:600;margin:0 0 .5rem}",
	"svg{display:block;max-width:100%;height:auto}",
	/* a table that goes on to the right is shaded there, till it is pushed to its end: what hides the shade lies at that end */
	"@media(max-width:34rem){table{display:block;overflow-x:auto;background:linear-gradient(#ffffff,#ffffff) right/1rem 100% no-repeat local,"
	"linear-gradient(90deg,#ffffff,#9db8cf) right/1rem 100% no-repeat scroll}body{font-size:16px}main{padding:1.4rem 1rem 3rem}h1{font-size:1.6rem}.lead{font-size:1.12rem}"
	"th,td{padding:.4rem .25rem;max-width:none}thead th{font-size:.7rem}tbody th{min-width:0;max-width:11rem;font-size:.86rem;overflow-wrap:break-word}.pic{display:none}"
	"tbody tr:not(:has(td:not(.n,.pic)))>th{max-width:13rem}th,td{hyphenate-limit-chars:auto}"
	/* in a table of two or three columns a word is broken before it takes the next column off the screen */
	"table:not(.months) td:not(.n):nth-child(2):nth-last-child(-n+2),table:not(.months) td:not(.n):nth-child(3):last-child{min-width:7rem;overflow-wrap:anywhere}"
	"table.months tr,table.months tbody th{display:block}table.months thead{display:none}"
	"table.months td{display:inline-block;border:0}table.months td:empty{display:none}table.months tbody th{border:0;padding-bottom:0}}",
	"@media screen and (prefers-color-scheme:dark){body{background:#14191d;color:#e8ecef}h2{border-color:#e8ecef}"
	".note,thead th{color:#a9b4bd}th,td{border-color:#38424a}blockquote{border-color:#4a6479}a{color:#6db3ef}"
	"svg .ground{fill:#14191d}svg .ink{fill:#e8ecef}svg .soft{fill:#a9b4bd}svg .now{fill:#6db3ef}svg .then{fill:#4a6479}"
	"svg .rule{stroke:#38424a}svg .edge{stroke:#6db3ef}svg .dark{fill:#14191d}}",
	"@media screen and (max-width:34rem) and (prefers-color-scheme:dark){table{background-image:linear-gradient(#14191d,#14191d),linear-gradient(90deg,#14191d,#4a6479)}}",
	"@page{size:A4;margin:18mm 17mm}",
	"@media print{.pages{display:none}body{font-size:10.5pt}.note{font-size:9.7pt}main{max-width:none;padding:0}article+article{break-before:page;margin-top:0}"
	/* a drawing of a page's height would leave the page before it empty; what leads to a list stays with it */
	"h1,h2,h3{break-after:avoid}p:has(+ul){break-after:avoid}h2{margin-top:1.8rem}figure svg{max-height:17cm}tr,figure svg,li,blockquote{break-inside:avoid}tbody th{overflow-wrap:break-word}"
	"thead{display:table-header-group}p{orphans:3;widows:3}}",
};

/* What is other for one sheet.  On a phone a row stands as a list, each cell behind its column's name. */
static const char *const sheet_style[] = {
	"main{max-width:56rem}table{font-size:.93rem}",
	"h2{margin-top:1.6rem;padding-top:.6rem;border-top-width:1px}",
	"th,td{vertical-align:top;max-width:none}",
	"tbody th{min-width:6rem}",
	"th.n{white-space:nowrap}",
	"td:empty{min-width:5.5rem}",
	"td.line{height:2.4em;vertical-align:bottom;color:#56626c;overflow:hidden}",
	"@media screen and (max-width:34rem){table,tbody,tr,tbody th,td{display:block}td.line{height:auto;min-height:2.4em}thead{display:none}tr{padding:.5rem 0;border-bottom:1px solid #d7dde2}"
	"tbody th,td,td.n{border:0;padding:.08rem 0;text-align:left;font-size:.95rem}td::before{content:attr(data-name) \": \";color:#56626c}td:empty{display:none}}",
	"@media screen and (max-width:34rem) and (prefers-color-scheme:dark){tr{border-color:#38424a}td::before{color:#a9b4bd}}",
	"@page{margin:11mm 14mm}",
	"@media print{body{font-size:9pt;line-height:1.36}h1{font-size:15pt}.lead{font-size:10.5pt;line-height:1.4;margin:.45rem 0}"
	".note{font-size:8.4pt}table{font-size:8.7pt}thead th{font-size:8.2pt}"
	"h2{font-size:11pt;margin:.65rem 0 .2rem;padding-top:.3rem}p{margin:.3rem 0}ul{margin:.25rem 0}li{margin:.12rem 0}"
	"td.line{height:8mm}table{margin:.3rem 0}th,td{padding:.16rem .4rem}th:first-child{padding-left:0}blockquote{margin:.4rem 0}}",
};

/*
 * What is other for a poster, in units of its letters: see document_poster(), and
 * cmd/page/poster.c, which reckons how much goes on a sheet.
 */
static const char *const poster_style[] = {
	"main{max-width:56rem;font-family:\"Source Sans 3\",\"Segoe UI\",Roboto,\"Noto Sans\",\"DejaVu Sans Condensed\",\"DejaVu Sans\",sans-serif}",
	"h1{font-size:2.1em;line-height:1.1;margin:0}.lead{font-size:1.25em;line-height:1.3;margin:.15em 0 0}.note,p{font-size:.92em;margin:.2em 0}",
	"section{margin-top:.75em;break-inside:avoid}",
	"h2{font-size:1.3em;line-height:1.15;margin:0;padding:.3em 0 .1em;border-top:3px solid #1d2329}",
	"ul{list-style:none;margin:0;padding:0}",
	"li{position:relative;margin:0;padding:.38em 0 .32em 8.4em;line-height:1.28;border-top:1px solid #d7dde2}li:first-child{border:0}",
	"li strong{display:block;font-size:1.33em;line-height:1.15;font-weight:700}",
	"li strong:first-child{position:absolute;left:0;font-size:1.2em;line-height:1.3;color:#0b5fa5;white-space:nowrap}",
	"@media(max-width:34rem){main{font-size:13pt !important}li{padding-left:0}li strong:first-child{position:static}}",
	"@media screen and (prefers-color-scheme:dark){h2{border-color:#e8ecef}li{border-color:#38424a}li strong:first-child{color:#6db3ef}}",
	"@page{margin:11mm 14mm}",
	"@media print{.note{color:#1d2329}h2,h2+.note{break-after:avoid}}",
};

static const char *
code(enum language l)
{
	return LANG(l, "da", "en");
}

static void
add_lines(struct buf *out, const char *const *line, size_t n)
{
	for (size_t i = 0; i < n; i++)
		buf_addf(out, "%s\n", line[i]);
}

/* d NULL: what comes is no document. */
static void
begin_page(struct buf *out, enum language l, const char *title, const struct document *d)
{
	buf_addf(out, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
	    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
	    "<meta name=\"color-scheme\" content=\"light dark\">\n<title>", code(l));
	html_adds(out, title != NULL ? title : "");
	buf_adds(out, "</title>\n<style>\n");
	add_lines(out, style, sizeof style / sizeof *style);
	if (d != NULL && d->is_sheet)
		add_lines(out, sheet_style, sizeof sheet_style / sizeof *sheet_style);
	if (d != NULL && d->poster > 0) {
		add_lines(out, poster_style, sizeof poster_style / sizeof *poster_style);
		buf_addf(out, "main{font-size:%d.%dpt}\n", d->poster / 10, d->poster % 10);
	}
	buf_adds(out, "</style>\n</head>\n<body>\n<main>\n");
}

void
htmldocument_begin(struct buf *out, enum language l, const char *title)
{
	begin_page(out, l, title, NULL);
}

void
htmldocument_end(struct buf *out)
{
	buf_adds(out, "</main>\n</body>\n</html>\n");
}

/* Lists are not told to begin or to end: their items are. */
static void
part(struct document *d, enum document_block before, enum document_block next)
{
	if (before == next && next == DOCUMENT_NOTHING)
		return;
	if (before == DOCUMENT_NOTHING)
		begin_page(d->out, d->language, d->title, d);
	if (before != next) {
		if (before == DOCUMENT_ITEM)
			buf_adds(d->out, "</ul>\n");
		if (before == DOCUMENT_QUOTE)
			buf_adds(d->out, "</blockquote>\n");
		if (next == DOCUMENT_ITEM)
			buf_adds(d->out, "<ul>\n");
		if (next == DOCUMENT_QUOTE)
			buf_adds(d->out, "<blockquote>\n");
	}
	if (next == DOCUMENT_NOTHING) {
		if (d->in_section)
			buf_adds(d->out, "</section>\n");
		if (d->in_article)
			buf_adds(d->out, "</article>\n");
		htmldocument_end(d->out);
	}
}

static void
heading(struct document *d, int level, const char *text)
{
	if (level == 1) {
		if (d->in_section)
			buf_adds(d->out, "</section>\n");
		d->in_section = 0;
		if (d->in_article)
			buf_adds(d->out, "</article>\n");
		buf_addf(d->out, "<article lang=\"%s\">\n", code(d->language));
		d->in_article = 1;
	}
	if (level == 2 && d->poster > 0) {
		buf_adds(d->out, d->in_section ? "</section>\n<section>\n" : "<section>\n");
		d->in_section = 1;
	}
	buf_addf(d->out, "<h%d>", level);
	html_adds(d->out, text);
	buf_addf(d->out, "</h%d>\n", level);
}

static void
open_block(struct document *d, enum document_block block)
{
	buf_adds(d->out, block == DOCUMENT_ITEM ? "<li>" : block == DOCUMENT_LEAD ? "<p class=\"lead\">" :
	    block == DOCUMENT_NOTE ? "<p class=\"note\">" : "<p>");
}

static void
add_text(struct document *d, const char *text, size_t len, int at_start)
{
	(void)at_start;
	html_add(d->out, text, len);
}

static void
strong(struct document *d, const char *text)
{
	buf_adds(d->out, "<strong>");
	html_adds(d->out, text);
	buf_adds(d->out, "</strong>");
}

static void
close_block(struct document *d, enum document_block block)
{
	buf_adds(d->out, block == DOCUMENT_ITEM ? "</li>\n" : "</p>\n");
}

/* ---- tables: the cells are held until it is known which columns are of numbers ---- */

static void
cell(struct document *d, size_t column, const char *text)
{
	(void)column;
	buf_add(&d->cells, text, strlen(text) + 1);
}

static void
begin(struct document *d, size_t columns, const char *const *names)
{
	buf_clear(&d->cells);
	for (size_t i = 0; i < columns; i++)
		cell(d, i, names[i]);
}

/* Mark the columns in which there is a number, and nothing but numbers. */
static void
find_numbers(const struct document *d, char *is_number)
{
	const char *s = d->cells.data, *end = s + d->cells.len;
	char *others = mem_zero(d->columns, 1);

	for (size_t i = 0; s < end; i++, s += strlen(s) + 1)
		if (i < d->columns || *s == '\0')
			;
		else if (table_looks_like_number(s))
			is_number[i % d->columns] = 1;
		else
			others[i % d->columns] = 1;
	for (size_t i = 0; i < d->columns; i++)
		is_number[i] &= !others[i];
	free(others);
}

enum { LONGEST_WORD = 24 };	/* letters that stand in a narrow column without a break */

/* A text, with a place to break in each of its long words: what is escaped is one letter. */
static void
put_breakable(struct document *d, const char *html)
{
	size_t n = 0;

	for (const char *s = html; *s != '\0'; s++) {
		if (((unsigned char)*s & 0xc0) != 0x80) {	/* not inside of a character */
			n = *s == ' ' ? 0 : n + 1;
			if (n > LONGEST_WORD) {
				buf_adds(d->out, "<wbr>");
				n = 1;
			}
		}
		if (*s == '&')
			while (*s != ';')
				buf_addc(d->out, *s++);
		buf_addc(d->out, *s);
	}
}

/* A cell's text; of one sheet, whose columns are narrow, "13-20" and "man.-fre." are not parted. */
static void
put_text(struct document *d, const char *text)
{
	struct buf whole = { 0 }, html = { 0 };

	if (!d->is_sheet) {
		html_adds(d->out, text);
		return;
	}
	for (const char *s = text; *s != '\0'; s++)
		if (*s == '-' && s > text && (s[-1] == '.' || ascii_is_digit(s[-1])) && s[1] > ' ')
			buf_adds(&whole, "\xe2\x80\x91");	/* U+2011, a hyphen at which no line ends */
		else
			buf_addc(&whole, *s);
	html_adds(&html, buf_text(&whole));
	put_breakable(d, buf_text(&html));
	buf_release(&whole);
	buf_release(&html);
}

static void
put_cell(struct document *d, size_t row, size_t column, int is_number, const char *text, const char *name)
{
	int is_line = row > 0 && d->is_sheet && strcmp(text, DOCUMENT_LINE) == 0;

	if (row == 0) {
		buf_addf(d->out, "<th scope=\"col\"%s>", is_number ? " class=\"n\"" :
		    column == d->pictures ? " class=\"pic\"" : "");
	} else if (column == 0 && !is_line) {
		buf_adds(d->out, "<th scope=\"row\">");
	} else {
		buf_adds(d->out, column == d->pictures ? "<td class=\"pic\"" : is_number ? "<td class=\"n\"" :
		    is_line ? "<td class=\"line\"" : "<td");
		if (d->is_sheet) {
			buf_adds(d->out, " data-name=\"");
			html_adds(d->out, name);
			buf_addc(d->out, '"');
		}
		buf_addc(d->out, '>');
	}
	if (row > 0 && column == d->pictures)
		buf_adds(d->out, text);
	else
		put_text(d, text);
	buf_adds(d->out, row == 0 || (column == 0 && !is_line) ? "</th>" : "</td>");
}

static void
end(struct document *d)
{
	const char *s = d->cells.data, *last = s + d->cells.len;
	char *is_number = mem_zero(d->columns, 1);
	const char **name = mem_zero(d->columns, sizeof *name);

	find_numbers(d, is_number);
	buf_adds(d->out, "<table>\n<thead>\n");
	for (size_t i = 0; s < last; i++, s += strlen(s) + 1) {
		size_t column = i % d->columns;

		if (i < d->columns)
			name[i] = s;
		if (column == 0)
			buf_adds(d->out, "<tr>");
		put_cell(d, i / d->columns, column, is_number[column], s, name[column]);
		if (column + 1 == d->columns)
			buf_adds(d->out, i + 1 == d->columns ? "</tr>\n</thead>\n<tbody>\n" : "</tr>\n");
	}
	buf_adds(d->out, "</tbody>\n</table>\n");
	free(name);
	free(is_number);
}

/* ---- figures ---- */

static void
figure(struct document *d, const char *svg, const char *caption)
{
	buf_adds(d->out, "<figure>\n");
	if (caption != NULL) {
		buf_adds(d->out, "<figcaption>");
		html_adds(d->out, caption);
		buf_adds(d->out, "</figcaption>\n");
	}
	buf_addf(d->out, "%s\n", svg);
}

static void
figure_end(struct document *d)
{
	buf_adds(d->out, "</figure>\n");
}

const struct document_writer html_document = {
	.part = part,
	.heading = heading,
	.open = open_block,
	.text = add_text,
	.strong = strong,
	.close = close_block,
	.table_begin = begin,
	.table_cell = cell,
	.table_end = end,
	.figure = figure,
	.figure_end = figure_end,
	.shows_pictures = 1
};
