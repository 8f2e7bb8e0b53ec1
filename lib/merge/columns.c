#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "merge/columns.h"

static int
same_bytes(struct csv_field a, struct csv_field b)
{
	return a.len == b.len && memcmp(a.text, b.text, a.len) == 0;
}

/* ---- the columns ---- */

/* Did the version write something new in a column that the other took out? */
static int
is_written(struct versions *all, int version, size_t column, const size_t *partner)
{
	const struct version *v = &all->of[version];
	size_t i = 0;

	for (size_t j = 0; j < v->n; j++) {
		struct csv_field cell, before = { "", 0 };

		while (i < all->of[BASE].n && (partner[i] == LCS_NONE || partner[i] < j))
			i++;
		if (!v->row[j].is_row)
			continue;
		if (i < all->of[BASE].n && partner[i] == j && all->of[BASE].row[i].is_row) {
			versions_split(all, BASE, i);
			before = versions_cell(all, BASE, column);
		}
		versions_split(all, version, j);
		cell = versions_cell(all, version, column);
		if (cell.len > 0 && !same_bytes(cell, before))
			return 1;
	}
	return 0;
}

static int
survives(struct versions *all, size_t column, size_t *const partner[VERSIONS])
{
	if (!versions_removed(all, column))
		return 1;
	for (int v = OURS; v <= THEIRS; v++)
		if (versions_have(all, v, column) &&
		    version_has_header(&all->of[v]) && is_written(all, v, column, partner[v]))
			return 1;
	return 0;
}

/* The united column that stands at a place of a version. */
static size_t
column_at(const struct versions *all, int version, int place)
{
	size_t i = 0;

	while (all->of[version].column[i] != place)
		i++;
	return i;
}

static int
stands_in(const struct united *u, size_t column)
{
	for (size_t i = 0; i < u->n; i++)
		if (u->column[i] == column)
			return 1;
	return 0;
}

/*
 * Add the columns of a version that are still to come: each behind the one
 * that it stands behind there, and behind what others put at that place.
 */
static void
add_columns(struct united *u, int version, size_t *const partner[VERSIONS])
{
	const struct version *v = &u->all->of[version];
	size_t at = 0;

	for (size_t k = 0; k < csv_columns(v->in.csv); k++) {
		size_t column = column_at(u->all, version, (int)k);

		if (stands_in(u, column)) {
			for (at = 0; u->column[at] != column; at++)
				;
			at++;
			continue;
		}
		if (!survives(u->all, column, partner))
			continue;
		while (at < u->n && v->column[u->column[at]] < 0)
			at++;
		memmove(u->column + at + 1, u->column + at, (u->n - at) * sizeof *u->column);
		u->column[at++] = column;
		u->n++;
	}
}

/* What ours made of a property of the base, or else theirs. */
static int
chosen(const struct version *of, int base, int ours, int theirs)
{
	if (!version_has_header(&of[OURS]))
		return theirs;
	return version_has_header(&of[BASE]) && version_has_header(&of[THEIRS]) && ours == base ?
	    theirs : ours;
}

void
united_plan(struct united *u, struct versions *all, size_t *const partner[VERSIONS])
{
	const struct version *of = all->of;

	*u = (struct united){ .all = all };
	u->column = mem_zero(all->columns + 1, sizeof *u->column);
	u->bom = chosen(of, of[BASE].in.bom, of[OURS].in.bom, of[THEIRS].in.bom);
	u->crlf = chosen(of, of[BASE].in.crlf, of[OURS].in.crlf, of[THEIRS].in.crlf);
	u->lead = !version_has_header(&of[OURS]) || (version_has_header(&of[BASE]) &&
	    version_has_header(&of[THEIRS]) &&
	    same_bytes(of[OURS].in.header, of[BASE].in.header)) ? THEIRS : OURS;
	add_columns(u, u->lead, partner);
	add_columns(u, OURS + THEIRS - u->lead, partner);
	for (int v = BASE; v < VERSIONS; v++) {
		u->as_it_stands[v] = csv_columns(of[v].in.csv) == u->n;
		for (size_t i = 0; i < u->n; i++)
			u->as_it_stands[v] &= of[v].column[u->column[i]] == (int)i;
	}
}

void
united_release(struct united *u)
{
	free(u->column);
	*u = (struct united){ 0 };
}

/* ---- lines ---- */

void
united_add_eol(const struct united *u, struct buf *out)
{
	buf_adds(out, u->crlf ? "\r\n" : "\n");
}

static void
add_line(const struct united *u, struct buf *out, struct csv_field line)
{
	buf_add(out, line.text, line.len);
	united_add_eol(u, out);
}

void
united_add_header(const struct united *u, struct buf *out)
{
	const struct versions *all = u->all;

	if (u->bom)
		buf_adds(out, "\xef\xbb\xbf");
	if (u->as_it_stands[u->lead]) {
		add_line(u, out, all->of[u->lead].in.header);
		return;
	}
	for (int v = BASE; v < VERSIONS; v++)
		csvlines_cells(all->of[v].in.header, all->cell[v], csv_columns(all->of[v].in.csv));
	for (size_t i = 0; i < u->n; i++) {
		struct csv_field cell = versions_cell(all, OURS, u->column[i]);

		if (cell.text == NULL)
			cell = versions_cell(all, THEIRS, u->column[i]);
		if (i > 0)
			buf_addc(out, ',');
		buf_add(out, cell.text, cell.len);
	}
	united_add_eol(u, out);
}

/* Of the cells that are there: the first one's, if it differs from the base's, else the second's. */
static struct csv_field
choose(struct csv_field base, struct csv_field first, struct csv_field second)
{
	if (first.text == NULL ||
	    (second.text != NULL && base.text != NULL && same_bytes(first, base)))
		return second.text != NULL ? second : (struct csv_field){ "", 0 };
	return first;
}

/* Write what was split: the first version's cells, or of each what a side made of it. */
static void
add_cells(const struct united *u, struct buf *out, int first, int second, int is_changed)
{
	struct csv_field none = { NULL, 0 };
	size_t start = out->len;

	for (size_t i = 0; i < u->n; i++) {
		size_t column = u->column[i];
		struct csv_field cell = choose(is_changed ? none :
		    versions_cell(u->all, BASE, column),
		    versions_cell(u->all, first, column), second == BASE ? none :
		    versions_cell(u->all, second, column));

		if (i > 0)
			buf_addc(out, ',');
		buf_add(out, cell.text, cell.len);
	}
	if (out->len == start)
		buf_adds(out, "\"\"");	/* a blank line would be no row */
	united_add_eol(u, out);
}

void
united_add_row(const struct united *u, struct buf *out, int version, size_t row)
{
	const struct version_row *r = &u->all->of[version].row[row];

	if (!r->is_row || u->as_it_stands[version]) {
		add_line(u, out, r->line);
		return;
	}
	versions_split(u->all, version, row);
	add_cells(u, out, version, BASE, 1);
}

void
united_add_both(const struct united *u, struct buf *out, size_t base, size_t ours,
    size_t theirs, int changed)
{
	const struct version *of = u->all->of;
	const struct version_row *row[VERSIONS] = { &of[BASE].row[base], &of[OURS].row[ours],
	    &of[THEIRS].row[theirs] };
	int first = changed != BASE ? changed : OURS, second = OURS + THEIRS - first;
	int new = changed == BASE && same_bytes(row[first]->line, row[BASE]->line) ? second : first;

	if (!row[first]->is_row || !row[second]->is_row || u->as_it_stands[new]) {
		united_add_row(u, out, new, new == OURS ? ours : theirs);
		return;
	}
	versions_split(u->all, BASE, base);
	versions_split(u->all, OURS, ours);
	versions_split(u->all, THEIRS, theirs);
	add_cells(u, out, first, second, changed != BASE || !row[BASE]->is_row);
}
