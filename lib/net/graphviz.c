#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/masked.h"
#include "base/process.h"
#include "base/safe.h"
#include "field/terms.h"
#include "net/graphviz.h"
#include "net/svgclean.h"

/* Letters in a line of a label. */
enum { LINE = 18 };

/* So few letters of a long word are not put on a line of their own. */
enum { FEW = 5 };

static size_t
left_in_word(const char *s)
{
	size_t n = 0;

	for (; *s != '\0' && *s != ' '; s++)
		n += ((unsigned char)*s & 0xc0) != 0x80;
	return n;
}

/* One character, as it stands inside quotes. */
static void
add_character(struct buf *b, const char *s, size_t n)
{
	if (n == 1 && (*s == '\\' || *s == '"'))
		buf_addc(b, '\\');
	if (n == 1 && *s == '&')
		buf_adds(b, "&amp;");
	else if (safe_is_hidden(s, n))
		buf_addc(b, ' ');
	else
		buf_add(b, s, n);
}

static void
add_lines(struct buf *b, const char *text, size_t width)
{
	struct buf masked = { 0 };
	size_t letters = 0, len, at = 0;

	masked_add(&masked, text, strlen(text));
	text = buf_text(&masked);
	len = masked.len;
	while (at < len) {
		size_t n = safe_character(text + at, len - at), word = 0;

		if (n == 0) {
			buf_addc(b, '?');
			at++;
			letters++;
			continue;
		}
		/* Of the word behind a blank: does it fit? */
		for (const char *s = text + at + 1; text[at] == ' ' && *s != '\0' && *s != ' '; s++)
			word += ((unsigned char)*s & 0xc0) != 0x80;
		if (letters > 0 && ((text[at] == ' ' && letters + 1 + word > width) || (letters >= width && left_in_word(text + at) > FEW))) {
			buf_adds(b, "\\n");
			letters = 0;
			if (text[at] == ' ') {
				at++;
				continue;
			}
		}
		add_character(b, text + at, n);
		letters++;
		at += n;
	}
	buf_release(&masked);
}

static void
add(struct buf *b, const char *text, size_t width)
{
	buf_addc(b, '"');
	add_lines(b, text, width);
	buf_addc(b, '"');
}

void
graphviz_add(struct buf *b, const char *text)
{
	add(b, text, (size_t)-1);
}

void
graphviz_add_label(struct buf *b, const char *text)
{
	add(b, text, LINE);
}

void
graphviz_add_labels(struct buf *b, const char *text, const char *under)
{
	buf_addc(b, '"');
	add_lines(b, text, LINE);
	if (*under != '\0') {
		buf_adds(b, "\\n(");
		add_lines(b, under, LINE);
		buf_addc(b, ')');
	}
	buf_addc(b, '"');
}

void
graphviz_begin(struct buf *b, const char *kind, const char *name, const char *title)
{
	buf_addf(b, "%s ", kind);
	graphviz_add(b, name);
	buf_adds(b, " {\n\tgraph [charset=\"UTF-8\", bgcolor=\"white\", fontname=\"Helvetica\", fontsize=14, "
	    "labelloc=t, overlap=false, splines=true, outputorder=edgesfirst, sep=\"+12\",\n\t\tlabel=");
	graphviz_add(b, title);
	buf_adds(b, "];\n\tnode [fontname=\"Helvetica\", fontsize=10, style=filled, color=\"#404040\", "
	    "fontcolor=\"#000000\"];\n\tedge [fontname=\"Helvetica\", fontsize=9, color=\"#606060\"];\n");
}

/* Colour and shape both tell the sector: the colours of Okabe and Ito, lightened. */
#define LOOK(shape, colour, da, en) { "shape=" shape ", fillcolor=\"" colour "\"", colour, { da, en } }

static const struct look {
	const char *look, *colour;
	const char *shape[2];
} looks[SECTORS] = {
	[SECTOR_BOLIGSOCIAL] = LOOK("box", "#f5c98a", "firkant", "box"),
	[SECTOR_KOMMUNAL] = LOOK("ellipse", "#9fd3f0", "oval", "oval"),
	[SECTOR_REGIONAL] = LOOK("hexagon", "#b8c4e8", "sekskant", "hexagon"),
	[SECTOR_FRIVILLIG] = LOOK("octagon", "#a5dcc4", "ottekant", "octagon"),
	[SECTOR_BEBOER] = LOOK("house", "#f6ee9b", "hus", "house"),
	[SECTOR_PRIVAT] = LOOK("parallelogram", "#f3b59a", "skrå firkant", "slanting box"),
	[SECTOR_STATSLIG] = LOOK("trapezium", "#e3bdd4", "trapez", "trapezium")
};
static const struct look unknown = { "shape=box, style=\"filled,dashed\", fillcolor=\"#ffffff\"", "#ffffff",
    { "stiplet firkant", "dashed box" } };

static const struct look *
look_of(int sector)
{
	return sector >= 0 && sector < SECTORS ? &looks[sector] : &unknown;
}

const char *
graphviz_look(int sector)
{
	return look_of(sector)->look;
}

const char *
graphviz_colour(int sector)
{
	return look_of(sector)->colour;
}

const char *
graphviz_shape(int sector, enum language language)
{
	return look_of(sector)->shape[language == LANG_EN];
}

/* ---- the key ---- */

void
graphviz_key_begin(struct graphviz_key *k)
{
	buf_adds(k->out, "\tsubgraph \"cluster legend\" {\n\t\tstyle=filled; fillcolor=\"#f4f4f4\"; color=\"#c0c0c0\"; label=");
	graphviz_add(k->out, LANG(k->language, "Forklaring", "Key"));
	buf_adds(k->out, ";\n");
}

void
graphviz_key_look(struct graphviz_key *k, const char *look, const char *says)
{
	k->n++;
	buf_addf(k->out, "\t\t\"legend %zu\" [%s, label=", k->n, look);
	graphviz_add_label(k->out, says);
	buf_adds(k->out, "];\n");
	if (k->stacked != NULL && k->n > 1)
		buf_addf(k->out, "\t\t\"legend %zu\" %s \"legend %zu\" [style=invis];\n", k->n - 1, k->stacked, k->n);
}

void
graphviz_key_sectors(struct graphviz_key *k, const int *met)
{
	for (int i = 1; i <= SECTORS + 1; i++) {
		int sector = i <= SECTORS ? i - 1 : -1;

		if (met[sector + 1])
			graphviz_key_look(k, graphviz_look(sector), sector >= 0 ?
			    vocab_word(&sector_vocab, sector, k->language) :
			    LANG(k->language, "sektor ikke oplyst", "sector not known"));
	}
}

void
graphviz_key_text(struct graphviz_key *k, const char *says)
{
	graphviz_key_look(k, "shape=plaintext, fillcolor=\"#f4f4f4\"", says);
}

void
graphviz_key_end(struct graphviz_key *k)
{
	buf_adds(k->out, "\t}\n");
}

int
graphviz_is_there(void)
{
	struct process p = { 0 };
	int found = process_find(&p, "dot");

	process_release(&p);
	return found;
}

int
graphviz_svg(struct buf *dot)
{
	return graphviz_svg_as(dot, NULL);
}

int
graphviz_svg_as(struct buf *dot, const char *id)
{
	struct process p = { .folder = "/", .seconds = 120, .limit = (size_t)64 << 20 };
	struct buf svg = { 0 }, path = { 0 };
	int found = process_find(&p, "dot"), status;

	process_path(&path);
	words_add(&p.args, "dot");
	words_add(&p.args, "-Tsvg");
	words_join(&p.env, "PATH", buf_text(&path));
	/* How it measures text must not depend on who asks. */
	words_add(&p.env, "LC_ALL=C.UTF-8");
	words_add(&p.env, "HOME=/");
	status = found ? process_run(&p, dot, &svg) : PROCESS_NOT_RUN;
	if (status == PROCESS_NOT_RUN)
		diag_trouble("Graphviz is not here, which draws; install graphviz, or write the drawing with --dot");
	else if (status != 0 || svg.len == 0)
		diag_trouble("Graphviz could not draw it; mc-net and mc-org write with --dot what it was given");
	process_release(&p);
	buf_release(&path);
	buf_release(dot);
	*dot = svg;
	svgclean(dot, id);
	if (status != 0)
		buf_release(dot);
	return status == 0 && dot->len > 0;
}
