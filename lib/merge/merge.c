#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/text.h"
#include "base/translate.h"
#include "field/schemas.h"
#include "merge/columns.h"
#include "merge/copies.h"
#include "merge/merge.h"
#include "schema/value.h"

/* Rows that are in conflict, one after another. */
struct conflict {
	struct buf text[VERSIONS];
	size_t rows[VERSIONS];
};

struct merge {
	struct versions files;
	size_t *partner[VERSIONS];
	size_t next[VERSIONS];	/* the row of a side that comes next */
	struct copies copies;
	struct columns united;
	struct buf *out;
	const char *shown;
	size_t marker;
	unsigned long lines;	/* written so far */
	struct conflict conflict;
	size_t conflicts;
	int date;		/* the united column that holds dates, or -1 */
	const struct field *date_field;
	int newest_first;	/* -1: not asked yet */
};

/* ---- dates ---- */

/* The column that tells when: the first of a date or time in our tables. */
static void
find_date(struct merge *m)
{
	m->date = -1;
	for (size_t s = 0; csv_schemas[s] != NULL; s++)
		for (size_t f = 0; f < csv_schemas[s]->n; f++) {
			const struct field *field = &csv_schemas[s]->field[f];

			if (field->type != FIELD_DATE && field->type != FIELD_TIME)
				continue;
			for (size_t i = 0; i < m->files.columns; i++)
				if (strcmp(m->files.name[i], field->name) == 0) {
					m->date = (int)i;
					m->date_field = field;
					return;
				}
		}
}

/* When a row took place; text is NULL if that cannot be told. */
static struct csv_field
date_of(struct merge *m, int version, size_t row)
{
	struct csv_field none = { NULL, 0 }, cell;

	if (m->date < 0 || !m->files.of[version].row[row].is_row)
		return none;
	cell = versions_cell_of(&m->files, version, row, (size_t)m->date);
	if (cell.text != NULL && cell.len > 2 && *cell.text == '"')
		cell.text++, cell.len -= 2;
	if (cell.text == NULL || cell.len == 0 ||
	    field_wrong(m->date_field, cell.text, cell.len) != NULL)
		return none;
	return cell;
}

/* Dates and times, written as ours are, sort as text. */
static int
compare(struct csv_field a, struct csv_field b)
{
	return text_compare(a.text, a.len, b.text, b.len);
}

/* Does the file have its newest rows first?  Most of its neighbours must stand so. */
static int
is_newest_first(struct merge *m)
{
	size_t up = 0, down = 0;

	for (int v = VERSION_OURS; v <= VERSION_THEIRS; v++) {
		struct csv_field before = { NULL, 0 };

		for (size_t i = 0; i < m->files.of[v].n; i++) {
			struct csv_field date = date_of(m, v, i);

			if (date.text == NULL)
				continue;
			if (before.text != NULL) {
				up += compare(before, date) < 0;
				down += compare(before, date) > 0;
			}
			before = date;
		}
	}
	return down > 3 * up;
}

/* Which of two dates comes first in the file: below 0 the first, 0 either. */
static int
order_of(struct merge *m, struct csv_field a, struct csv_field b)
{
	if (m->newest_first < 0)
		m->newest_first = is_newest_first(m);
	return m->newest_first ? compare(b, a) : compare(a, b);
}

/* ---- output ---- */

static void
add_marker(struct merge *m, char c, const char *label)
{
	buf_fill(m->out, c, m->marker);
	buf_addf(m->out, "%s%s", *label != '\0' ? " " : "", label);
	columns_add_eol(&m->united, m->out);
	m->lines++;
}

static void
end_conflict(struct merge *m)
{
	struct conflict *c = &m->conflict;
	struct place p = { m->shown, m->lines + 1, 0 };

	if (c->rows[VERSION_OURS] + c->rows[VERSION_THEIRS] == 0)
		return;
	diag_fault(&p, TOPIC_VALUE, "%s; keep what is right and take out the lines of the markers",
	    c->rows[VERSION_OURS] == 0 ? translate("removed by ours, changed by theirs") :
	    c->rows[VERSION_THEIRS] == 0 ? translate("changed by ours, removed by theirs") :
	    translate("changed differently by ours and by theirs"));
	m->conflicts++;
	add_marker(m, '<', "ours");
	buf_add(m->out, buf_text(&c->text[VERSION_OURS]), c->text[VERSION_OURS].len);
	m->lines += c->rows[VERSION_OURS];
	add_marker(m, '=', "");
	buf_add(m->out, buf_text(&c->text[VERSION_THEIRS]), c->text[VERSION_THEIRS].len);
	m->lines += c->rows[VERSION_THEIRS];
	add_marker(m, '>', "theirs");
	for (int v = VERSION_OURS; v <= VERSION_THEIRS; v++) {
		buf_clear(&c->text[v]);
		c->rows[v] = 0;
	}
}

static void
add_row(struct merge *m, int version, size_t row)
{
	end_conflict(m);
	columns_add_row(&m->united, m->out, version, row);
	m->lines++;
}

static void
add_both(struct merge *m, size_t base, int changed)
{
	end_conflict(m);
	columns_add_both(&m->united, m->out, base, m->partner[VERSION_OURS][base],
	    m->partner[VERSION_THEIRS][base], changed);
	m->lines++;
}

/* ---- the merge ---- */

/* The next row that a side inserted and that belongs in the result; LCS_NONE: no more. */
static size_t
next_inserted(struct merge *m, int version, size_t end)
{
	for (; m->next[version] < end; m->next[version]++)
		if (copies_take(&m->copies, version,
		    m->files.of[version].row[m->next[version]].whole))
			return m->next[version]++;
	return LCS_NONE;
}

/*
 * What was inserted at one place, up to these rows of either side: each side's
 * in its order, and of the two that are next the earlier one.  A row without
 * a date follows the one that it stands behind.
 */
static void
add_inserted(struct merge *m, const size_t end[VERSIONS])
{
	size_t ours = next_inserted(m, VERSION_OURS, end[VERSION_OURS]);
	size_t theirs = next_inserted(m, VERSION_THEIRS, end[VERSION_THEIRS]);

	while (ours != LCS_NONE || theirs != LCS_NONE) {
		int version = ours != LCS_NONE ? VERSION_OURS : VERSION_THEIRS;

		if (ours != LCS_NONE && theirs != LCS_NONE) {
			struct csv_field o = date_of(m, VERSION_OURS, ours);
			struct csv_field t = date_of(m, VERSION_THEIRS, theirs);

			version = o.text == NULL || (t.text != NULL && order_of(m, o, t) <= 0) ? VERSION_OURS : VERSION_THEIRS;
		}
		add_row(m, version, version == VERSION_OURS ? ours : theirs);
		if (version == VERSION_OURS)
			ours = next_inserted(m, VERSION_OURS, end[VERSION_OURS]);
		else
			theirs = next_inserted(m, VERSION_THEIRS, end[VERSION_THEIRS]);
	}
}

/* A row of the base, and what became of it. */
static void
add_base(struct merge *m, size_t i)
{
	size_t ours = m->partner[VERSION_OURS][i], theirs = m->partner[VERSION_THEIRS][i];
	enum fate o = changes_fate(&m->files, i, VERSION_OURS, ours);
	enum fate t = changes_fate(&m->files, i, VERSION_THEIRS, theirs);
	struct conflict *c = &m->conflict;

	if (changes_clash(&m->files, i, ours, theirs)) {
		if (o == CHANGED)
			columns_add_row(&m->united, &c->text[VERSION_OURS], VERSION_OURS, ours);
		if (t == CHANGED)
			columns_add_row(&m->united, &c->text[VERSION_THEIRS], VERSION_THEIRS, theirs);
		c->rows[VERSION_OURS] += o == CHANGED;
		c->rows[VERSION_THEIRS] += t == CHANGED;
		return;
	}
	if (o != REMOVED && t != REMOVED)
		add_both(m, i, o == t ? VERSION_BASE : o == CHANGED ? VERSION_OURS : VERSION_THEIRS);
	if (o != t && copies_rescue(&m->copies, m->files.of[VERSION_BASE].row[i].whole, o == KEPT ? t : o))
		add_row(m, o == KEPT ? VERSION_OURS : VERSION_THEIRS, o == KEPT ? ours : theirs);
}

static void
merge_rows(struct merge *m)
{
	size_t base = m->files.of[VERSION_BASE].n;

	for (size_t i = 0; i <= base; i++) {
		size_t end[VERSIONS] = { 0 };

		for (int v = VERSION_OURS; v <= VERSION_THEIRS; v++)
			end[v] = i == base ? m->files.of[v].n :
			    m->partner[v][i] != LCS_NONE ? m->partner[v][i] : m->next[v];
		add_inserted(m, end);
		if (i == base)
			break;
		add_base(m, i);
		for (int v = VERSION_OURS; v <= VERSION_THEIRS; v++)
			if (m->partner[v][i] != LCS_NONE)
				m->next[v] = m->partner[v][i] + 1;
	}
	end_conflict(m);
}

/* Columns that cannot be matched: all of both, between markers. */
static void
add_whole(struct merge *m, const struct csv_field text[VERSIONS])
{
	for (int v = VERSION_OURS; v <= VERSION_THEIRS; v++) {
		add_marker(m, v == VERSION_OURS ? '<' : '=', v == VERSION_OURS ? "ours" : "");
		buf_add(m->out, text[v].text, text[v].len);
		if (text[v].len > 0 && text[v].text[text[v].len - 1] != '\n')
			buf_addc(m->out, '\n');
	}
	add_marker(m, '>', "theirs");
	m->conflicts++;
}

size_t
merge_versions(struct buf *out, const struct csv_field text[VERSIONS], const char *label,
    size_t marker)
{
	struct merge m = { .out = out, .shown = label, .marker = marker, .newest_first = -1 };

	/* Where one side did nothing, or both the same, there is nothing to do. */
	if (csv_field_same(text[VERSION_BASE], text[VERSION_OURS]) || csv_field_same(text[VERSION_BASE], text[VERSION_THEIRS]) ||
	    csv_field_same(text[VERSION_OURS], text[VERSION_THEIRS])) {
		int v = csv_field_same(text[VERSION_BASE], text[VERSION_OURS]) ? VERSION_THEIRS : VERSION_OURS;

		buf_add(out, text[v].text, text[v].len);
		return 0;
	}
	if (!versions_read(&m.files, text, label)) {
		add_whole(&m, text);
		versions_release(&m.files);
		return m.conflicts;
	}
	for (int v = VERSION_OURS; v <= VERSION_THEIRS; v++)
		m.partner[v] = changes_find(&m.files, v);
	copies_count(&m.copies, &m.files, m.partner);
	columns_plan(&m.united, &m.files, m.partner);
	find_date(&m);
	columns_add_header(&m.united, out);
	m.lines = 1;
	merge_rows(&m);
	for (int v = VERSION_OURS; v <= VERSION_THEIRS; v++) {
		free(m.partner[v]);
		buf_release(&m.conflict.text[v]);
	}
	copies_release(&m.copies);
	columns_release(&m.united);
	versions_release(&m.files);
	return m.conflicts;
}
