#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "merge/versions.h"

int
version_has_header(const struct version *v)
{
	return v->in.header.text != NULL;
}

/* Has the version the column?  One without a header has those of the base. */
static int
has_column(const struct versions *all, int version, size_t column)
{
	const struct version *v = &all->of[version_has_header(&all->of[version]) ? version : VERSION_BASE];

	return v->column[column] >= 0;
}

int
versions_removed(const struct versions *all, size_t column)
{
	return all->of[VERSION_BASE].column[column] >= 0 &&
	    (!has_column(all, VERSION_OURS, column) || !has_column(all, VERSION_THEIRS, column));
}

/* ---- columns ---- */

/* Do all that have a header have the same? */
static int
is_one_header(const struct versions *all)
{
	const struct version *first = NULL;

	for (const struct version *v = all->of; v < all->of + VERSIONS; v++) {
		if (!version_has_header(v))
			continue;
		if (first == NULL)
			first = v;
		if (!csv_field_same(first->in.header, v->in.header))
			return 0;
	}
	return 1;
}

/* Can the columns of a version be told by their names? */
static int
are_names_good(struct version *v)
{
	const struct csv *csv = v->in.csv;

	if (version_has_header(v) && csv_columns(csv) == 0)
		return 0;
	for (size_t i = 0; i < csv_columns(csv); i++)
		if (csv_column(csv, csv_name(csv, i)) < (int)i)
			return 0;
	return 1;
}

/* Has each version a column in common with each other? */
static int
are_related(const struct versions *all)
{
	for (int a = VERSION_BASE; a < VERSIONS; a++)
		for (int b = a + 1; b < VERSIONS; b++) {
			int related = !version_has_header(&all->of[a]) ||
			    !version_has_header(&all->of[b]);

			for (size_t i = 0; i < all->columns; i++)
				related |= all->of[a].column[i] >= 0 && all->of[b].column[i] >= 0;
			if (!related)
				return 0;
		}
	return 1;
}

/* Learn the columns of a version; names tells them or, of equal headers (NULL), their place. */
static void
unite(struct versions *all, struct version *v, struct intern *names)
{
	for (size_t k = 0; k < csv_columns(v->in.csv); k++) {
		const char *name = csv_name(v->in.csv, k);
		size_t i = names != NULL ? intern_add(names, name, strlen(name)) : k;

		if (i == all->columns)
			all->name[all->columns++] = name;
		v->column[i] = (int)k;
		v->united[k] = i;
	}
}

static int
match_columns(struct versions *all, const char *label)
{
	struct place p = { label, 0, 0 };
	struct intern names = { 0 };
	int same = is_one_header(all), good = 1;
	size_t most = 0;

	for (int i = VERSION_BASE; i < VERSIONS; i++)
		most += csv_columns(all->of[i].in.csv);
	all->name = mem_zero(most, sizeof *all->name);
	for (int i = VERSION_BASE; i < VERSIONS; i++) {
		struct version *v = &all->of[i];

		v->column = mem_zero(most, sizeof *v->column);
		for (size_t k = 0; k < most; k++)
			v->column[k] = -1;
		v->united = mem_zero(csv_columns(v->in.csv), sizeof *v->united);
		all->cell[i] = mem_zero(most, sizeof *all->cell[i]);
		good &= are_names_good(v);
	}
	if (!good && !same) {
		diag_fault(&p, TOPIC_KEYS, "the headers differ, and in one of them a name stands "
		    "twice or cannot be read; make the headers alike first");
		return 0;
	}
	for (int i = VERSION_BASE; i < VERSIONS; i++)
		unite(all, &all->of[i], same ? NULL : &names);
	intern_release(&names);
	if (same || are_related(all))
		return 1;
	diag_fault(&p, TOPIC_KEYS, "the versions have no column in common; is one of them saved by "
	    "a spreadsheet, with ';' between the fields?");
	return 0;
}

/* ---- rows ---- */

/* Write what the current row says; values hold no line break, so one parts them. */
static void
add_values(struct buf *b, const struct versions *all, const struct version *v, int without)
{
	for (size_t i = 0; i < all->columns; i++) {
		struct csv_field f = csv_field(v->in.csv, v->column[i]);

		if (without && versions_removed(all, i))
			continue;
		buf_add(b, f.text, f.len);
		buf_addc(b, '\n');
	}
}

/* The number of a text.  Where there are more of them than four bytes tell, it is out of memory, which nearly is so. */
static uint32_t
number_of(struct intern *in, const struct buf *text)
{
	size_t n = intern_add(in, buf_text(text), text->len);

	if (n > UINT32_MAX)
		die("out of memory");
	return (uint32_t)n;
}

/* Number what the current line says; text is room to write it in. */
static void
number_row(struct versions *all, const struct version *v, struct version_row *row, struct buf *text)
{
	buf_clear(text);
	if (!row->is_row) {
		/* No value holds a NUL. */
		buf_addc(text, '\0');
		buf_add(text, row->line.text, row->line.len);
	} else {
		add_values(text, all, v, all->removed);
	}
	row->key = number_of(&all->keys, text);
	if (all->removed && row->is_row) {
		buf_clear(text);
		add_values(text, all, v, 0);
	}
	row->whole = all->removed ? number_of(&all->wholes, text) : row->key;
}

/* The rows of the base where a version of the same header is looked for: most stand there in the same order. */
struct beside {
	const struct version *base;
	size_t *place;		/* of each key of the base: where it stands first */
	size_t keys;
	size_t next;		/* where the next row is expected */
};

static void
beside_begin(struct beside *b, const struct versions *all)
{
	*b = (struct beside){ .base = &all->of[VERSION_BASE], .keys = all->keys.n };
	b->place = mem_zero(b->keys, sizeof *b->place);
	for (size_t i = b->base->n; i-- > 0;)
		b->place[b->base->row[i].key] = i;
}

/* The same bytes of a line say the same, if the headers are the same; else what they say is looked up. */
static void
find_beside(struct beside *b, struct versions *all, const struct version *v, struct version_row *row,
    struct buf *text)
{
	const struct version_row *here = b->base->row + b->next;

	if (b->next < b->base->n && here->is_row == row->is_row && csv_field_same(here->line, row->line)) {
		row->key = here->key;
		row->whole = here->whole;
	} else {
		number_row(all, v, row, text);
		/* A new row is taken for one that was changed; if it was not, the next one tells. */
		if (row->key < b->keys)
			b->next = b->place[row->key];
	}
	b->next++;
}

static void
read_rows(struct versions *all, int version, struct beside *beside)
{
	struct version *v = &all->of[version];
	struct buf text = { 0 };

	while (csvlines_next(&v->in)) {
		struct version_row row = { .line = v->in.line, .is_row = v->in.is_row };

		if (beside != NULL)
			find_beside(beside, all, v, &row, &text);
		else
			number_row(all, v, &row, &text);
		v->row = mem_grow(v->row, &v->cap, v->n + 1, sizeof *v->row);
		v->row[v->n++] = row;
	}
	buf_release(&text);
}

int
versions_read(struct versions *all, const struct csv_field text[VERSIONS], const char *label)
{
	*all = (struct versions){ 0 };
	for (int i = VERSION_BASE; i < VERSIONS; i++)
		csvlines_open(&all->of[i].in, text[i].text, text[i].len, label);
	if (!match_columns(all, label))
		return 0;
	for (size_t i = 0; i < all->columns; i++)
		all->removed |= versions_removed(all, i);
	read_rows(all, VERSION_BASE, NULL);
	for (int i = VERSION_OURS; i <= VERSION_THEIRS; i++) {
		struct beside beside = { 0 };

		if (is_one_header(all))
			beside_begin(&beside, all);
		read_rows(all, i, beside.base != NULL ? &beside : NULL);
		free(beside.place);
	}
	intern_settle(&all->keys);
	intern_settle(&all->wholes);
	return 1;
}

void
versions_release(struct versions *all)
{
	for (int i = VERSION_BASE; i < VERSIONS; i++) {
		csvlines_close(&all->of[i].in);
		free(all->of[i].column);
		free(all->of[i].united);
		free(all->of[i].row);
		free(all->cell[i]);
	}
	free(all->name);
	intern_release(&all->keys);
	intern_release(&all->wholes);
	*all = (struct versions){ 0 };
}

void
versions_split(struct versions *all, int version, size_t row)
{
	const struct version *v = &all->of[version];

	csvlines_cells(v->row[row].line, all->cell[version], csv_columns(v->in.csv));
}

struct csv_field
versions_cell(const struct versions *all, int version, size_t column)
{
	int i = all->of[version].column[column];

	return i >= 0 ? all->cell[version][i] : (struct csv_field){ NULL, 0 };
}

struct csv_field
versions_cell_of(struct versions *all, int version, size_t row, size_t column)
{
	const struct version *v = &all->of[version];
	int i = v->column[column];

	if (i < 0)
		return (struct csv_field){ NULL, 0 };
	csvlines_cells(v->row[row].line, all->cell[version], (size_t)i + 1);
	return all->cell[version][i];
}

int
versions_touched(struct versions *all, size_t base_row, int version, size_t row)
{
	if (!all->removed || !all->of[VERSION_BASE].row[base_row].is_row || !all->of[version].row[row].is_row)
		return 0;
	versions_split(all, VERSION_BASE, base_row);
	versions_split(all, version, row);
	for (size_t i = 0; i < all->columns; i++) {
		struct csv_field now = versions_cell(all, version, i);

		if (versions_removed(all, i) && now.text != NULL &&
		    !csv_field_same(versions_cell(all, VERSION_BASE, i), now))
			return 1;
	}
	return 0;
}
