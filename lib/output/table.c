#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/safe.h"
#include "base/text.h"
#include "output/markdown.h"
#include "output/table.h"

enum { HELD = 1000 };		/* rows from which the widths are taken */

/* A cell as it is shown; owned by the caller. */
static char *
shown_cell(const struct table *t, const char *text, size_t len)
{
	size_t cap = len * 2 + 16;
	struct buf b = { 0 };
	char *safe;

	if (!t->markdown) {
		safe = mem_zero(cap, 1);
		safe_show(safe, cap, text, len);
		return safe;
	}
	markdown_add(&b, text, len, 0);
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
	return n > 0 && s[n] == '\0';
}

/* Put a cell on its line, and end the line behind the last. */
static void
put_cell(const struct table *t, struct buf *out, size_t column, const char *text)
{
	size_t width = text_width(text, strlen(text));
	size_t pad = t->width[column] > width ? t->width[column] - width : 0;

	if (t->markdown)
		buf_adds(out, column > 0 ? " | " : "| ");
	else if (column > 0)
		buf_adds(out, "  ");
	if (!t->is_number[column])
		buf_adds(out, text);
	buf_fill(out, ' ', pad);
	if (t->is_number[column])
		buf_adds(out, text);
	if (column + 1 < t->n)
		return;
	if (t->markdown)
		buf_adds(out, " |");
	while (out->len > 0 && out->data[out->len - 1] == ' ')
		out->len--;
	buf_addc(out, '\n');
}

static void
put_rule(const struct table *t, struct buf *out)
{
	for (size_t i = 0; i < t->n; i++) {
		int colon = t->markdown && t->is_number[i];

		if (t->markdown)
			buf_adds(out, i > 0 ? " | " : "| ");
		else if (i > 0)
			buf_adds(out, "  ");
		buf_fill(out, '-', t->width[i] - (size_t)colon);
		buf_adds(out, colon ? ":" : "");
	}
	buf_adds(out, t->markdown ? " |\n" : "\n");
}

/* Measure what is held. */
static void
measure(struct table *t)
{
	for (size_t i = 0; i < t->n; i++) {
		int numbers = 0, others = 0;

		t->width[i] = text_width(t->name[i], strlen(t->name[i]));
		if (t->markdown && t->width[i] < 3)
			t->width[i] = 3;
		for (size_t k = i; k < t->held; k += t->n) {
			size_t width = text_width(t->cell[k], strlen(t->cell[k]));

			if (width > t->width[i])
				t->width[i] = width;
			if (table_looks_like_number(t->cell[k]))
				numbers++;
			else if (*t->cell[k] != '\0')
				others++;
		}
		t->is_number[i] = numbers > 0 && others == 0;
	}
}

static void
lay_out(struct table *t, struct buf *out)
{
	measure(t);
	for (size_t i = 0; i < t->n; i++)
		put_cell(t, out, i, t->name[i]);
	put_rule(t, out);
	for (size_t k = 0; k < t->held; k++) {
		put_cell(t, out, k % t->n, t->cell[k]);
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
	t->width = mem_zero(n, sizeof *t->width);
	t->is_number = mem_zero(n, sizeof *t->is_number);
	for (size_t i = 0; i < n; i++)
		t->name[i] = shown_cell(t, names[i], strlen(names[i]));
}

void
table_cell(struct table *t, struct buf *out, const char *text, size_t len)
{
	char *cell = shown_cell(t, text, len);
	size_t column = t->at;

	t->at = (t->at + 1) % t->n;
	if (t->laid_out) {
		put_cell(t, out, column, cell);
		free(cell);
		return;
	}
	t->cell = mem_grow(t->cell, &t->cap, t->held + 1, sizeof *t->cell);
	t->cell[t->held++] = cell;
	if (t->held == HELD * t->n)
		lay_out(t, out);
}

void
table_end(struct table *t, struct buf *out)
{
	if (!t->laid_out)
		lay_out(t, out);
	for (size_t i = 0; i < t->n; i++)
		free(t->name[i]);
	free(t->name);
	free(t->width);
	free(t->is_number);
	free(t->cell);
	*t = (struct table){ 0 };
}
