#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/text.h"
#include "merge/columns.h"

/* ---- the columns ---- */

/* Mark the columns that the other side took out, and the version wrote something new in. */
static void
find_written(struct versions *all, int version, const size_t *partner, char *written)
{
	const struct version *v = &all->of[version];
	size_t i = 0;

	for (size_t j = 0; j < v->n; j++) {
		int has_base;

		while (i < all->of[VERSION_BASE].n && (partner[i] == LCS_NONE || partner[i] < j))
			i++;
		if (!v->row[j].is_row)
			continue;
		has_base = i < all->of[VERSION_BASE].n && partner[i] == j && all->of[VERSION_BASE].row[i].is_row;
		if (has_base)
			versions_split(all, VERSION_BASE, i);
		versions_split(all, version, j);
		for (size_t k = 0; k < csv_columns(v->in.csv); k++) {
			size_t column = v->united[k];
			struct csv_field cell = versions_cell(all, version, column), before = { "", 0 };

			if (has_base && versions_removed(all, column))
				before = versions_cell(all, VERSION_BASE, column);
			written[column] |= cell.len > 0 && versions_removed(all, column) &&
			    !csv_field_same(cell, before);
		}
	}
}

/* Which columns are in the result: all but those that were taken out for good. */
static char *
find_surviving(struct versions *all, size_t *const partner[VERSIONS])
{
	char *survives = mem_zero(all->columns + 1, 1);

	for (int v = VERSION_OURS; v <= VERSION_THEIRS; v++)
		if (all->removed && version_has_header(&all->of[v]))
			find_written(all, v, partner[v], survives);
	for (size_t i = 0; i < all->columns; i++)
		survives[i] |= !versions_removed(all, i);
	return survives;
}

/* The columns in their order so far: of each the one behind it; the first behind all->columns. */
struct chain {
	size_t *behind;		/* LCS_NONE: it is the last */
	char *is_in;
};

/*
 * Add the columns of a version that are still to come: each behind the one
 * that it stands behind there, and behind what others put at that place.
 */
static void
add_columns(const struct versions *all, struct chain *c, int version, const char *survives)
{
	const struct version *v = &all->of[version];
	size_t at = all->columns;

	for (size_t k = 0; k < csv_columns(v->in.csv); k++) {
		size_t column = v->united[k];

		if (c->is_in[column]) {
			at = column;
			continue;
		}
		if (!survives[column])
			continue;
		while (c->behind[at] != LCS_NONE && v->column[c->behind[at]] < 0)
			at = c->behind[at];
		c->behind[column] = c->behind[at];
		c->behind[at] = column;
		c->is_in[column] = 1;
		at = column;
	}
}

/* Put the columns of the result in their order, those of one version first. */
static void
order_columns(struct columns *u, size_t *const partner[VERSIONS])
{
	struct versions *all = u->all;
	char *survives = find_surviving(all, partner);
	struct chain c = { mem_zero(all->columns + 1, sizeof *c.behind),
	    mem_zero(all->columns + 1, 1) };

	c.behind[all->columns] = LCS_NONE;
	add_columns(all, &c, u->lead, survives);
	add_columns(all, &c, VERSION_OURS + VERSION_THEIRS - u->lead, survives);
	u->column = mem_zero(all->columns + 1, sizeof *u->column);
	for (size_t i = c.behind[all->columns]; i != LCS_NONE; i = c.behind[i])
		u->column[u->n++] = i;
	free(c.behind);
	free(c.is_in);
	free(survives);
}

/* What ours made of a property of the base, or else theirs. */
static int
chosen(const struct version *of, int base, int ours, int theirs)
{
	if (!version_has_header(&of[VERSION_OURS]))
		return theirs;
	return version_has_header(&of[VERSION_BASE]) && version_has_header(&of[VERSION_THEIRS]) && ours == base ?
	    theirs : ours;
}

void
columns_plan(struct columns *u, struct versions *all, size_t *const partner[VERSIONS])
{
	const struct version *of = all->of;

	*u = (struct columns){ .all = all };
	u->bom = chosen(of, of[VERSION_BASE].in.bom, of[VERSION_OURS].in.bom, of[VERSION_THEIRS].in.bom);
	u->crlf = chosen(of, of[VERSION_BASE].in.crlf, of[VERSION_OURS].in.crlf, of[VERSION_THEIRS].in.crlf);
	u->lead = !version_has_header(&of[VERSION_OURS]) || (version_has_header(&of[VERSION_BASE]) &&
	    version_has_header(&of[VERSION_THEIRS]) &&
	    csv_field_same(of[VERSION_OURS].in.header, of[VERSION_BASE].in.header)) ? VERSION_THEIRS : VERSION_OURS;
	order_columns(u, partner);
	for (int v = VERSION_BASE; v < VERSIONS; v++) {
		u->as_it_stands[v] = csv_columns(of[v].in.csv) == u->n;
		for (size_t i = 0; i < u->n; i++)
			u->as_it_stands[v] &= of[v].column[u->column[i]] == (int)i;
	}
}

void
columns_release(struct columns *u)
{
	free(u->column);
	*u = (struct columns){ 0 };
}

/* ---- lines ---- */

void
columns_add_eol(const struct columns *u, struct buf *out)
{
	buf_adds(out, u->crlf ? "\r\n" : "\n");
}

static void
add_line(const struct columns *u, struct buf *out, struct csv_field line)
{
	buf_add(out, line.text, line.len);
	columns_add_eol(u, out);
}

void
columns_add_header(const struct columns *u, struct buf *out)
{
	const struct versions *all = u->all;

	if (u->bom)
		buf_adds(out, TEXT_BOM);
	if (u->as_it_stands[u->lead]) {
		add_line(u, out, all->of[u->lead].in.header);
		return;
	}
	for (int v = VERSION_BASE; v < VERSIONS; v++)
		csvlines_cells(all->of[v].in.header, all->cell[v], csv_columns(all->of[v].in.csv));
	for (size_t i = 0; i < u->n; i++) {
		struct csv_field cell = versions_cell(all, VERSION_OURS, u->column[i]);

		if (cell.text == NULL)
			cell = versions_cell(all, VERSION_THEIRS, u->column[i]);
		if (i > 0)
			buf_addc(out, ',');
		buf_add(out, cell.text, cell.len);
	}
	columns_add_eol(u, out);
}

/* Of the cells that are there: the first one's, if it differs from the base's, else the second's. */
static struct csv_field
choose(struct csv_field base, struct csv_field first, struct csv_field second)
{
	if (first.text == NULL ||
	    (second.text != NULL && base.text != NULL && csv_field_same(first, base)))
		return second.text != NULL ? second : (struct csv_field){ "", 0 };
	return first;
}

/* Write what was split: the first version's cells, or of each what a side made of it. */
static void
add_cells(const struct columns *u, struct buf *out, int first, int second, int is_changed)
{
	struct csv_field none = { NULL, 0 };
	size_t start = out->len;

	for (size_t i = 0; i < u->n; i++) {
		size_t column = u->column[i];
		struct csv_field cell = choose(is_changed ? none :
		    versions_cell(u->all, VERSION_BASE, column),
		    versions_cell(u->all, first, column), second == VERSION_BASE ? none :
		    versions_cell(u->all, second, column));

		if (i > 0)
			buf_addc(out, ',');
		buf_add(out, cell.text, cell.len);
	}
	if (out->len == start)
		buf_adds(out, "\"\"");	/* a blank line would be no row */
	columns_add_eol(u, out);
}

void
columns_add_row(const struct columns *u, struct buf *out, int version, size_t row)
{
	const struct version_row *r = &u->all->of[version].row[row];

	if (!r->is_row || u->as_it_stands[version]) {
		add_line(u, out, r->line);
		return;
	}
	versions_split(u->all, version, row);
	add_cells(u, out, version, VERSION_BASE, 1);
}

void
columns_add_both(const struct columns *u, struct buf *out, size_t base, size_t ours,
    size_t theirs, int changed)
{
	const struct version *of = u->all->of;
	const struct version_row *row[VERSIONS] = { &of[VERSION_BASE].row[base], &of[VERSION_OURS].row[ours],
	    &of[VERSION_THEIRS].row[theirs] };
	int first = changed != VERSION_BASE ? changed : VERSION_OURS, second = VERSION_OURS + VERSION_THEIRS - first;
	int new = changed == VERSION_BASE && csv_field_same(row[first]->line, row[VERSION_BASE]->line) ? second : first;

	if (!row[first]->is_row || !row[second]->is_row || u->as_it_stands[new]) {
		columns_add_row(u, out, new, new == VERSION_OURS ? ours : theirs);
		return;
	}
	versions_split(u->all, VERSION_BASE, base);
	versions_split(u->all, VERSION_OURS, ours);
	versions_split(u->all, VERSION_THEIRS, theirs);
	add_cells(u, out, first, second, changed != VERSION_BASE || !row[VERSION_BASE]->is_row);
}
