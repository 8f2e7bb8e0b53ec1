/* The answers of a file: its headings, and each cell below them judged. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/fold.h"
#include "base/mem.h"
#include "base/nearest.h"
#include "base/safe.h"
#include "base/translate.h"
#include "disk/given.h"
#include "sheet/decode.h"
#include "sheet/harmless.h"
#include "sheet/reader.h"
#include "sheet/row.h"
#include "sheet/rules.h"
#include "survey.h"
#include "workbook/bookfile.h"

enum { LARGEST = 256 << 20, HEADING_ROWS = 20, HEADINGS_LEAST = 3, HEADING_MOST = 4096,
    TOLD = -2 };	/* a column that was complained of */

void
returned_fault(struct returned *r, struct answers *a, size_t column, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	diag_vfault(&a->place[column], TOPIC_VALUE, fmt, args);
	va_end(args);
	r->refused += !a->is_bad;
	a->is_bad = 1;
}

/* ---- the headings ---- */

/* All that a column may be called, folded, and which it is. */
struct called {
	char *word, *text;
	size_t column;
};

static struct called *words;
static size_t n_words, word_cap;

static void
call(const char *text, size_t column)
{
	struct fold f = { 0 };

	/* What stands in parentheses is a unit, and not the name. */
	fold_words(&f, text, strlen(text));
	words = mem_grow(words, &word_cap, n_words + 1, sizeof *words);
	words[n_words++] = (struct called){ mem_copy(f.text.data, f.text.len), mem_copy(text, strlen(text)), column };
	fold_release(&f);
}

static void
learn_words(void)
{
	struct buf b = { 0 };

	for (size_t i = 0; i < survey_columns() && n_words < 3 * survey_columns(); i++)
		for (int k = 0; k < 3; k++) {
			buf_clear(&b);
			if (k < 2)
				survey_add_heading(&b, i, k == 0 ? LANG_DA : LANG_EN);
			else
				survey_add_code(&b, i);
			call(b.data, i);
		}
	buf_release(&b);
}

static void
forget_words(void)
{
	for (size_t i = 0; i < n_words; i++) {
		free(words[i].word);
		free(words[i].text);
	}
	free(words);
	words = NULL;
	n_words = word_cap = 0;
}

/* The column that a heading means, or -1. */
static int
column_called(const char *text, size_t len)
{
	struct fold f = { 0 };
	int found = -1;

	fold_words(&f, text, len < 1000 ? len : 0);
	for (size_t i = 0; i < n_words && found < 0 && f.text.len > 0; i++)
		if (strcmp(words[i].word, f.text.data) == 0)
			found = (int)words[i].column;
	fold_release(&f);
	return found;
}

static size_t
count_headings(const struct reader *in)
{
	size_t n = 0;

	for (size_t i = 0; i < in->n && i < HEADING_MOST; i++) {
		struct csv_field f = harmless_strip(reader_field(in, i));

		n += column_called(f.text, f.len) >= 0;
	}
	return n;
}

/* The row of headings among the first; then the reader stands on it.  How many are known. */
static size_t
find_headings(struct reader *in)
{
	size_t best = 0;
	unsigned long at = 0;

	for (int i = 0; i < HEADING_ROWS && reader_next(in); i++) {
		size_t n = count_headings(in);

		if (n > best) {
			best = n;
			at = in->line;
		}
	}
	reader_rewind(in);
	while (best > 0 && reader_next(in) && in->line != at)
		;
	return best;
}

static void
place_of(const struct returned *r, const struct reader *in, size_t field, struct place *p)
{
	*p = (struct place){ r->shown, in->line, 1 };
	reader_place(in, field, &p->line, &p->column);
}

static void
take_headings(struct returned *r, const struct reader *in)
{
	char *seen = mem_zero(survey_columns(), 1);

	r->columns = in->n < HEADING_MOST ? in->n : HEADING_MOST;
	r->column = mem_zero(r->columns + 1, sizeof *r->column);
	r->heading = mem_zero(r->columns + 1, sizeof *r->heading);
	for (size_t i = 0; i < r->columns; i++) {
		struct csv_field f = harmless_strip(reader_field(in, i));
		struct place p;

		r->column[i] = column_called(f.text, f.len);
		r->heading[i] = mem_copy(f.text, f.len);
		if (r->column[i] < 0 || !seen[r->column[i]]++)
			continue;
		place_of(r, in, i, &p);
		diag_fault(&p, TOPIC_KEYS, "there are two columns '%s'; take one of them out", shown(f.text, f.len));
		r->column[i] = -1;
		r->heading[i][0] = '\0';
	}
	free(seen);
}

/* ---- the rows ---- */

/* Answers in a column that no question has would be lost: said once, of the first of them. */
static void
refuse_unknown(struct returned *r, const struct reader *in, size_t i)
{
	const char *heading = i < r->columns ? r->heading[i] : "";
	struct nearest near;
	struct place p;

	place_of(r, in, i, &p);
	nearest_begin_spelt(&near, heading, strlen(heading));
	for (size_t k = 0; k < n_words; k++)
		nearest_offer(&near, words[k].text);
	if (*heading == '\0')
		diag_fault(&p, TOPIC_KEYS, "this answer stands below no heading; write one above it, or take it out");
	else if (nearest_best(&near) != NULL)
		diag_fault(&p, TOPIC_KEYS, "no question has the heading '%s'; did you mean '%s'?",
		    shown(heading, strlen(heading)), nearest_best(&near));
	else
		diag_fault(&p, TOPIC_KEYS, "no question has the heading '%s'; take the column out, or call it as "
		    "mc-survey --form does", shown(heading, strlen(heading)));
	if (i < r->columns)
		r->column[i] = TOLD;
}

static void
take_cell(struct returned *r, struct answers *a, const struct reader *in, size_t i)
{
	struct csv_field f = harmless_strip(reader_field(in, i));
	struct buf normal = { 0 }, why = { 0 };
	size_t column = (size_t)r->column[i];

	place_of(r, in, i, &a->place[column]);
	if (!answer_take(&normal, column, reader_kind(in, i), f.text, f.len, &why)) {
		returned_fault(r, a, column, "%s", buf_text(&why));
		buf_clear(&normal);
	}
	free(a->cell[column]);
	a->cell[column] = mem_copy(buf_text(&normal), normal.len);
	buf_release(&normal);
	buf_release(&why);
}

static int
is_empty(const struct reader *in)
{
	for (size_t i = 0; i < in->n; i++) {
		struct csv_field f = reader_field(in, i);

		if (!sheetrow_is_nothing(f.text, f.len))
			return 0;
	}
	return 1;
}

/* What the cells of a merged field leave empty below the first of them is told of the row above. */
static void
repeat_plan(struct returned *r, struct answers *a)
{
	const struct answers *above = r->n > 0 ? &r->row[r->n - 1] : NULL;
	size_t plan = survey_column_of(ITEM_PLAN, 0);

	if (above == NULL || *a->cell[plan] != '\0' || a->is_bad)
		return;
	for (size_t i = 0; i < survey_columns(); i++)
		if (survey_is_of_plan(survey_column(i)->item) && *a->cell[i] == '\0') {
			free(a->cell[i]);
			a->cell[i] = mem_copy(above->cell[i], strlen(above->cell[i]));
		}
}

static void
take_row(struct returned *r, const struct reader *in)
{
	struct answers a = { .cell = mem_zero(survey_columns(), sizeof *a.cell),
	    .place = mem_zero(survey_columns(), sizeof *a.place) };

	for (size_t i = 0; i < survey_columns(); i++) {
		a.cell[i] = mem_copy("", 0);
		a.place[i] = (struct place){ r->shown, in->line, 0 };
	}
	if (in->record.broken != NULL) {
		returned_fault(r, &a, 0, "%s", translate(in->record.broken));
	} else {
		for (size_t i = 0; i < in->n; i++) {
			struct csv_field f = reader_field(in, i);

			if (i < r->columns && r->column[i] >= 0)
				take_cell(r, &a, in, i);
			else if ((i >= r->columns || r->column[i] != TOLD) && !sheetrow_is_nothing(f.text, f.len))
				refuse_unknown(r, in, i);
		}
		repeat_plan(r, &a);
	}
	r->row = mem_grow(r->row, &r->cap, r->n + 1, sizeof *r->row);
	r->row[r->n++] = a;
}

static int
read_source(struct returned *r, const struct sheetsource *source)
{
	static const char separators[] = ";,\t";
	size_t most = 0, best = 0;
	struct reader in;

	for (size_t i = 0; i < (source->cells != NULL ? 1 : sizeof separators - 1); i++) {
		size_t n;

		reader_open_source(&in, source, separators[i]);
		n = find_headings(&in);
		reader_close(&in);
		if (n > most) {
			most = n;
			best = i;
		}
	}
	if (most < HEADINGS_LEAST) {
		struct place p = { r->shown, 0, 0 };

		diag_fault(&p, TOPIC_KEYS, "there is no row of headings here as mc-survey --form writes them "
		    "('Helhedsplan', 'Kommune', ...); fill in that form");
		return 0;
	}
	reader_open_source(&in, source, separators[best]);
	find_headings(&in);
	take_headings(r, &in);
	in.columns = r->columns;
	while (reader_next(&in))
		if (in.record.broken == NULL && is_empty(&in))
			r->empty++;
		else
			take_row(r, &in);
	reader_close(&in);
	return 1;
}

/* ---- the file ---- */

static int
read_text(struct returned *r, const struct buf *bytes)
{
	struct rules rules = IMPORTRULES_NONE;
	struct found found = IMPORTFOUND_NONE;
	struct buf text = { 0 };
	int good = decode_decode(&text, buf_text(bytes), bytes->len, r->shown, &rules, &found) &&
	    read_source(r, &(struct sheetsource){ buf_text(&text), text.len, NULL, NULL, 0 });

	buf_release(&text);
	return good;
}

/* The first sheet that is not hidden holds the answers; what others say is for who fills it in. */
static int
read_book(struct returned *r, const struct buf *bytes)
{
	struct workbook *w = bookfile_open(bytes->data, bytes->len, r->shown);
	struct cells cells = { 0 };
	size_t i = 0;
	int good = 0;

	while (w != NULL && i < w->n && (w->sheet[i].hidden || !w->sheet[i].is_table))
		i++;
	if (w != NULL && i < w->n && bookfile_read(w, i, &cells)) {
		r->sheet = mem_copy(w->sheet[i].name, strlen(w->sheet[i].name));
		diag_sheet(r->shown, r->sheet);
		good = read_source(r, &(struct sheetsource){ NULL, 0, &cells, NULL, 0 });
	}
	cells_release(&cells);
	if (w != NULL)
		bookfile_close(w);
	return good;
}

int
returned_read(struct returned *r, const char *path)
{
	struct buf bytes = { 0 };
	int good = 0;

	*r = (struct returned){ .shown = path };
	learn_words();
	if (given_read(path, LARGEST, &bytes))
		good = bookfile_is(buf_text(&bytes), bytes.len) ? read_book(r, &bytes) : read_text(r, &bytes);
	forget_words();
	buf_release(&bytes);
	return good;
}

void
returned_release(struct returned *r)
{
	for (size_t i = 0; i < r->n; i++) {
		for (size_t k = 0; k < survey_columns(); k++)
			free(r->row[i].cell[k]);
		free(r->row[i].cell);
		free(r->row[i].place);
	}
	for (size_t i = 0; i < r->columns; i++)
		free(r->heading[i]);
	free(r->row);
	free(r->column);
	free(r->heading);
	if (r->sheet != NULL)
		diag_sheet(NULL, NULL);
	free(r->sheet);
	*r = (struct returned){ 0 };
}
