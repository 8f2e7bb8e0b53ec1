#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/safeadd.h"
#include "base/text.h"
#include "base/translate.h"
#include "output/below.h"
#include "output/markdown.h"
#include "output/plaincell.h"
#include "output/table.h"
#include "schema/columnuse.h"

enum { HELD = 1000 };		/* rows from which the widths are taken */
enum { READABLE = 20 };		/* columns of a cell that tells what it says */

/* What is shown, and how many columns of a terminal that is wide. */
struct shown {
	const char *text;
	size_t len, width;
};

static struct shown
measured(const char *text)
{
	size_t len = strlen(text);

	return (struct shown){ text, len, text_width(text, len) };
}

/* A cell as it is shown; owned by the caller. */
static char *
shown_cell(const struct table *t, const char *text, size_t len)
{
	struct buf b = { 0 };

	if (t->markdown)
		markdown_add(&b, text, len, 0);
	else
		safeadd(&b, text, len);
	return buf_detach(&b);
}

int
table_looks_like_number(const char *s)
{
	size_t n;

	s += *s == '-';
	n = strspn(s, "0123456789");
	/* A point or a comma, for decimals or thousands, stands between digits. */
	while (n > 0 && (s[n] == '.' || s[n] == ',')) {
		size_t more = strspn(s + n + 1, "0123456789");

		if (more == 0)
			return 0;
		n += more + 1;
	}
	/* "35 %" and "35%" are shares, with a blank or without. */
	if (n > 0 && s[n + (s[n] == ' ')] == '%')
		n += 1 + (s[n] == ' ');
	return n > 0 && s[n] == '\0';
}

/* Does a cell begin as a number does?  A row's that was not measured may be wider than its column. */
static int
is_numeral(const struct shown *shown)
{
	size_t at = shown->len > 1 && *shown->text == '-';

	return shown->len > 0 && shown->text[at] >= '0' && shown->text[at] <= '9';
}

/* A text on its line, blanks beside it; cut where it must not be longer, but a number juts out. */
static void
put_padded(const struct table *t, struct buf *out, size_t column, const struct shown *shown)
{
	size_t len = shown->len, width = shown->width, room = t->column[column].width;
	int is_cut = t->fit > 0 && width > room && room > 0 && !(t->is_number[column] && is_numeral(shown));
	size_t pad;

	if (is_cut) {
		len = layout_cut(shown->text, len, room - 1);
		width = text_width(shown->text, len) + 1;
	}
	pad = room > width ? room - width : 0;
	if (t->is_number[column])
		buf_fill(out, ' ', pad);
	buf_add(out, shown->text, len);
	if (is_cut)
		buf_adds(out, "…");
	if (!t->is_number[column])
		buf_fill(out, ' ', pad);
}

/* End a line behind its last cell. */
static void
end_line(const struct table *t, struct buf *out)
{
	if (t->markdown)
		buf_adds(out, " |");
	while (out->len > 0 && out->data[out->len - 1] == ' ')
		out->len--;
	buf_addc(out, '\n');
}

/* Put a cell on its line, and end the line behind the last; what stands below comes behind all cells. */
static void
put_cell(struct table *t, struct buf *out, size_t column, struct shown shown)
{
	enum layout_why why = t->column[column].why;

	if (why == LAYOUT_BELOW)
		below_add(&t->below, t->sentences > 1 ? t->name[column] : NULL, shown.text, shown.len, t->fit);
	if (why == LAYOUT_SHOWN) {
		if (t->markdown)
			buf_adds(out, column > 0 ? " | " : "| ");
		else if (column != t->first)
			buf_fill(out, ' ', LAYOUT_BETWEEN);
		put_padded(t, out, column, &shown);
		if (column == t->last)
			end_line(t, out);
	}
	if (t->below.len > 0 && column + 1 == t->n) {
		buf_add(out, t->below.data, t->below.len);
		buf_clear(&t->below);
	}
}

/* The names of the columns, those of sentences on a line of their own. */
static void
put_names(struct table *t, struct buf *out)
{
	struct buf sentences = { 0 };

	for (size_t i = 0; i < t->n; i++)
		if (t->column[i].why == LAYOUT_BELOW)
			buf_addf(&sentences, "%s%s", sentences.len > 0 ? ", " : "", t->name[i]);
		else
			put_cell(t, out, i, measured(t->name[i]));
	below_add(out, NULL, buf_text(&sentences), sentences.len, t->fit);
	buf_release(&sentences);
}

static void
put_rule(const struct table *t, struct buf *out)
{
	for (size_t i = 0; i < t->n; i++) {
		int colon = t->markdown && t->is_number[i];

		if (t->column[i].why != LAYOUT_SHOWN)
			continue;
		if (t->markdown)
			buf_adds(out, i > 0 ? " | " : "| ");
		else if (i != t->first)
			buf_fill(out, ' ', LAYOUT_BETWEEN);
		buf_fill(out, '-', t->column[i].width - (size_t)colon);
		buf_adds(out, colon ? ":" : "");
	}
	buf_adds(out, t->markdown ? " |\n" : "\n");
}

/* A number, a day, a time: what means something else when it is cut. */
static int
is_figure(const char *s)
{
	size_t n = strspn(s, "0123456789.,:-W");

	return *s != '\0' && s[n] == '\0';
}

/* Is a column one of keys, each one word that is not too long? */
static int
is_key(const struct table *t, size_t column, size_t widest)
{
	enum { LONGEST = 24 };
	int is = (t->use[column] & COLUMNUSE_KEY) != 0;

	for (size_t k = column; k < t->held && is; k += t->n)
		is = strchr(t->cell[k], ' ') == NULL;
	return is && widest <= LONGEST;
}

/* Measure what is held. */
static void
measure(struct table *t)
{
	for (size_t i = 0; i < t->n; i++) {
		struct layout_column *c = &t->column[i];
		int numbers = 0, others = 0, words = 0;
		size_t widest = 0;

		for (size_t k = i; k < t->held; k += t->n) {
			size_t width = text_width(t->cell[k], strlen(t->cell[k]));

			if (width > widest)
				widest = width;
			if (table_looks_like_number(t->cell[k]))
				numbers++;
			else if (*t->cell[k] != '\0')
				others++;
			words += *t->cell[k] != '\0' && !is_figure(t->cell[k]);
		}
		t->is_number[i] = numbers > 0 && others == 0;
		c->width = text_width(t->name[i], strlen(t->name[i]));
		c->least = words > 0 && !is_key(t, i, widest) ? 0 : widest;
		c->wish = t->use[i] & COLUMNUSE_SUBJECT ? READABLE : 0;
		if (is_figure(t->name[i]) && c->least < c->width)
			c->least = c->width;
		if (c->width < widest)
			c->width = widest;
		if (t->markdown && c->width < 3)
			c->width = 3;
	}
}

/* Have all that are held the same in a column? */
static int
is_same(const struct table *t, size_t column)
{
	for (size_t k = column; k < t->held; k += t->n)
		if (strcmp(t->cell[k], t->cell[column]) != 0)
			return 0;
	return 1;
}

/* Leave out what says nothing, if something is left then. */
static void
leave_out(struct table *t)
{
	size_t shown = 0;

	for (size_t i = 0; i < t->n; i++) {
		struct layout_column *c = &t->column[i];

		c->why = !is_same(t, i) ? LAYOUT_SHOWN : *t->cell[i] == '\0' ? LAYOUT_EMPTY :
		    strcmp(t->name[i], "centre") == 0 ? LAYOUT_ALONE : LAYOUT_SHOWN;
		if (c->why == LAYOUT_ALONE && t->centre == NULL)
			t->centre = mem_copy(t->cell[i], strlen(t->cell[i]));
		shown += c->why == LAYOUT_SHOWN;
	}
	for (size_t i = 0; i < t->n && shown == 0; i++)
		t->column[i].why = LAYOUT_SHOWN;
}

/* Where not all fits, sentences stand below, if another column is left to stand above them. */
static void
put_below(struct table *t)
{
	size_t others = 0;

	if (layout_whole(t->column, t->n) <= t->fit)
		return;
	for (size_t i = 0; i < t->n; i++)
		others += t->column[i].why == LAYOUT_SHOWN && !(t->use[i] & COLUMNUSE_SENTENCE);
	for (size_t i = 0; i < t->n && others > 0; i++)
		if (t->column[i].why == LAYOUT_SHOWN && t->use[i] & COLUMNUSE_SENTENCE) {
			t->column[i].why = LAYOUT_BELOW;
			t->sentences++;
		}
}

/* The first column is what the others are about. */
static void
wish_for_the_first(struct table *t)
{
	size_t i = 0;

	while (i + 1 < t->n && t->column[i].why != LAYOUT_SHOWN)
		i++;
	t->column[i].wish = READABLE;
}

static void
lay_out(struct table *t, struct buf *out)
{
	measure(t);
	if (t->fit > 0 && !t->keeps && t->held > 0)
		leave_out(t);
	if (t->fit > 0)
		put_below(t);
	wish_for_the_first(t);
	if (t->fit > 0)
		layout_fit(t->column, t->n, t->fit);
	t->first = t->n;
	for (size_t i = 0; i < t->n; i++)
		if (t->column[i].why == LAYOUT_SHOWN) {
			t->first = i < t->first ? i : t->first;
			t->last = i;
		}
	put_names(t, out);
	put_rule(t, out);
	for (size_t k = 0; k < t->held; k++) {
		put_cell(t, out, k % t->n, measured(t->cell[k]));
		free(t->cell[k]);
	}
	t->held = 0;
	t->laid_out = 1;
}

void
table_begin(struct table *t, int markdown, size_t n, const char *const *names)
{
	*t = (struct table){ .markdown = markdown, .n = n };
	t->name = mem_zero(n, sizeof *t->name);
	t->column = mem_zero(n, sizeof *t->column);
	t->later = mem_zero(n, sizeof *t->later);
	t->is_number = mem_zero(n, sizeof *t->is_number);
	t->use = mem_zero(n, sizeof *t->use);
	for (size_t i = 0; i < n; i++)
		t->name[i] = shown_cell(t, names[i], strlen(names[i]));
}

void
table_fit(struct table *t, size_t width, int keeps, unsigned (*use)(const char *))
{
	t->fit = width;
	t->keeps = keeps;
	for (size_t i = 0; i < t->n && use != NULL; i++)
		t->use[i] = use(t->name[i]);
}

/* A column was left out for what the first rows hold, and this row has something else. */
static int
is_news(const struct table *t, size_t column, const struct shown *cell)
{
	return t->column[column].why == LAYOUT_EMPTY ? cell->len > 0 : t->column[column].why == LAYOUT_ALONE &&
	    (cell->len != strlen(t->centre) || memcmp(cell->text, t->centre, cell->len) != 0);
}

/* Put a cell behind the held ones. */
static void
put_later(struct table *t, struct buf *out, size_t column, struct shown cell)
{
	t->later[column] |= is_news(t, column, &cell);
	put_cell(t, out, column, cell);
}

void
table_cell(struct table *t, struct buf *out, const char *text, size_t len)
{
	size_t column = t->at, width;
	char *cell;

	t->at = column + 1 < t->n ? column + 1 : 0;
	if (t->laid_out && plaincell_is(text, len, t->markdown, &width)) {
		put_later(t, out, column, (struct shown){ text, len, width });
		return;
	}
	cell = shown_cell(t, text, len);
	if (t->laid_out) {
		put_later(t, out, column, measured(cell));
		free(cell);
		return;
	}
	t->cell = mem_grow(t->cell, &t->cap, t->held + 1, sizeof *t->cell);
	t->cell[t->held++] = cell;
	if (t->held == HELD * t->n)
		lay_out(t, out);
}

void
table_left_out(struct table *t, struct buf *out, struct buf *list)
{
	const char *without[2] = { "", "" };	/* the first that found no room, and the last */
	size_t n = 0;

	if (!t->laid_out)
		lay_out(t, out);
	for (size_t i = 0; i < t->n; i++) {
		enum layout_why why = t->column[i].why;

		if (why == LAYOUT_NO_ROOM) {
			without[n > 0] = t->name[i];
			n++;
		} else if (why == LAYOUT_EMPTY || why == LAYOUT_ALONE) {
			buf_addf(list, "%s%s", list->len > 0 ? ", " : "", t->name[i]);
			if (t->later[i])
				buf_addf(list, translate(" (not the same after row %d)"), HELD);
			else if (why == LAYOUT_ALONE)
				buf_addf(list, " (%s)", t->centre);
		}
	}
	if (n > 0 && list->len > 0)
		buf_adds(list, "; ");
	if (n == 1)
		buf_addf(list, translate("no room for '%s'"), without[0]);
	else if (n == 2)
		buf_addf(list, translate("no room for '%s' and '%s'"), without[0], without[1]);
	else if (n > 2)
		buf_addf(list, translate("no room for the last %zu, '%s' to '%s'"), n, without[0],
		    without[1]);
}

void
table_end(struct table *t, struct buf *out)
{
	if (!t->laid_out)
		lay_out(t, out);
	for (size_t i = 0; i < t->n; i++)
		free(t->name[i]);
	free(t->name);
	free(t->column);
	free(t->later);
	free(t->centre);
	free(t->is_number);
	free(t->use);
	free(t->cell);
	buf_release(&t->below);
	*t = (struct table){ 0 };
}
