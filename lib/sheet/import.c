#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/diag.h"
#include "base/fold.h"
#include "base/mem.h"
#include "base/safe.h"
#include "base/translate.h"
#include "centre/daydoubt.h"
#include "centre/exempt.h"
#include "sheet/decode.h"
#include "sheet/detect.h"
#include "sheet/headingfault.h"
#include "sheet/import.h"
#include "sheet/line.h"
#include "sheet/logline.h"
#include "sheet/lostcolumns.h"
#include "sheet/readingtold.h"
#include "sheet/reject.h"
#include "sheet/rowslips.h"
#include "sheet/takerow.h"

enum { LARGEST_REJECTS = 512 << 20 };

static void
list_columns(struct sheetimport *s)
{
	s->kept = mem_zero(s->extra->n, sizeof *s->kept);
	for (size_t i = 0; i < s->extra->n; i++)
		if (s->is_kept[i])
			s->kept[s->kepts++] = i;
}

/* ---- rows ---- */

/* A row as an entry, or refused; 0 if refused. */
static int
take_row(struct sheetimport *s, struct sheetrow *row, const struct sheetlines *l,
    const struct lostcolumns *columns)
{
	long lost;
	int good;

	row->head = l->head;
	if (l->kind == LINE_REFUSED) {
		row->faults = 0;
		buf_clear(&row->reason);
		sheetrow_fault(row, &l->in, 0, TOPIC_SYNTAX, l->lost.data);
		return 0;
	}
	good = takerow(row, &l->in);
	/* Of a row that lacks actors it is worth knowing, too. */
	if (!s->whole && (lost = lostcolumns_actor(columns, l->head, &l->in)) >= 0) {
		sheetrow_fault(row, &l->in, lost, TOPIC_KEYS,
		    translate("an actor stands in a column without a heading; give it one, such as 'Aktør 2'"));
		return 0;
	}
	if (!good)
		return 0;
	if (s->asks_form && row->cell[ENTRY_FORM].len == 0) {
		sheetrow_refuse(row, translate("the form is missing"));	/* reported once, for all rows */
		return 0;
	}
	/* Other headings may only have left out those that stay the same. */
	if ((!s->whole && l->head == &s->head) || !lostcolumns_has_value(l->head, &l->in))
		return 1;
	sheetrow_fault(row, &l->in, 0, TOPIC_KEYS,
	    translate("a value stands in a column without a heading; give it one"));
	return 0;
}

/* doubt: what would refuse it if it were new, or empty. */
static void
keep_place(struct sheetimport *s, const struct buf *doubt, unsigned long line)
{
	s->line_of = mem_grow(s->line_of, &s->linecap, s->taken + 1, sizeof *s->line_of);
	s->line_of[s->taken] = line;
	s->wrong_if_new = mem_grow(s->wrong_if_new, &s->wrongcap, s->taken + 1,
	    sizeof *s->wrong_if_new);
	s->wrong_if_new[s->taken] = doubt->len > 0 ? mem_copy(doubt->data, doubt->len) : NULL;
}

/* The heading of a column that the rejects have besides, or NULL. */
static const char *
is_to_fill_in(const struct sheetimport *s, const struct heading *h)
{
	return s->asks_form && heading_column(h, ENTRY_FORM) < 0 ?
	    wording_heading(h->table->headings, ENTRY_FORM) : NULL;
}

/* A refused row goes below the headings that it stood under. */
static void
reject(struct sheetimport *s, const struct sheetrow *row, const struct reader *in)
{
	if (s->headed != row->head->line)
		reject_head(&s->rejects, row->head, is_to_fill_in(s, row->head));
	s->headed = row->head->line;
	reject_add(&s->rejects, row, in, is_to_fill_in(s, row->head));
	s->refused++;
	s->overfull = s->rejects.len > LARGEST_REJECTS;
}

static void
note_day(struct sheetimport *s, const char *date, size_t len)
{
	int day;

	if (s->rules->table != &sheettable_log || !date_parse(date, len, &day))
		return;
	if (s->taken == 0 || day < s->first_day)
		s->first_day = day;
	if (s->taken == 0 || day > s->last_day)
		s->last_day = day;
}

/* Is there no more than one actor? */
static int
lacks_actors(const struct sheetrow *row)
{
	int many = row->head->table->many;

	return many >= 0 && strchr(buf_text(&row->cell[many]), ' ') == NULL;
}

/* Columns without a heading may hold actors, whichever row tells it. */
static void
learn_columns(struct sheetimport *s, struct sheetlines *l, struct lostcolumns *columns)
{
	int has_blank = 0;

	for (size_t i = 0; i < s->head.n; i++)
		has_blank |= s->head.column[i] == COLUMN_BLANK;
	if (!has_blank || s->whole || s->rules->table->many < 0)
		return;
	sheetlines_rewind(l);
	while (sheetlines_next(l))
		if (l->head == &s->head && l->kind != LINE_REFUSED)
			lostcolumns_learn(columns, s->actors, l->head, &l->in);
}

static struct sheetrow
row_of(const struct sheetimport *s)
{
	return (struct sheetrow){ .rules = s->rules, .found = &s->found, .actors = s->actors,
	    .initiatives = s->initiatives, .resources = s->resources, .shown = s->shown, .centre = s->centre,
	    .judge.today = s->today, .as_is = s->whole || s->edited, .year = s->year,
	    .opened = s->doubt != NULL && s->rules->table == &sheettable_log ? s->doubt->opened : INT_MIN,
	    .slips_pass = s->exempt != NULL && exempt_slips(s->exempt, entry_schema.file) };
}

/* 0: too many are refused. */
static int
read_rows(struct sheetimport *s, struct sheetlines *l, struct lostcolumns *columns)
{
	struct sheetrow row = row_of(s);
	struct logline line = { .head = &s->head, .table = s->rules->table, .extra = s->extra, .kept = s->kept,
	    .kepts = s->kepts, .whole = s->whole };
	struct rowslips slips;

	rowslips_begin(&slips, s->shown, s->rules->table, s->exempt, s->doubt);
	logline_add(&line, NULL, &l->in, &s->rows);
	while (!s->overfull && sheetlines_next(l)) {
		if (l->kind == LINE_OTHER)
			lostcolumns_begin(columns, l->head);
		if (passedlines_take(&s->passed, s->shown, l))
			continue;
		if (take_row(s, &row, l, columns)) {
			logline_add(&line, &row, &l->in, &s->rows);
			keep_place(s, &row.doubt, l->in.line);
			note_day(s, buf_text(&row.cell[ENTRY_DATE]), row.cell[ENTRY_DATE].len);
			s->taken++;
			if (!s->whole && !s->edited)
				rowslips_tell(&slips, &row, l);
			if (!s->whole)
				lostcolumns_see(columns, s->shown, l->head, &l->in);
		} else {
			if (!s->whole && l->kind != LINE_REFUSED && lacks_actors(&row))
				lostcolumns_see_actors(columns, s->actors, l->head, &l->in);
			reject(s, &row, &l->in);
		}
	}
	if (!s->overfull) {
		rowslips_end(&slips);
		passedlines_tell(&s->passed, s->shown);
		sheetrow_tell(&row);
		readingtold_rows(s->shown, &row, s->actors, s->whole);
	}
	rowslips_release(&slips);
	sheetrow_release(&row);
	return !s->overfull;
}

/* ---- once more, with questions ---- */

/* Where a row ends that begins here: each is one line. */
static size_t
end_of_row(const struct buf *rows, size_t at)
{
	return (size_t)((const char *)memchr(rows->data + at, '\n', rows->len - at) + 1 - rows->data);
}

/* A row that was taken before: as it was, or refused, for a person must say what it means. */
static void
ask_row(struct sheetimport *s, struct sheetrow *row, const struct sheetlines *l)
{
	struct sheetbefore *b = &s->before;
	const char *why = b->next < s->questions ? s->question[b->next] : NULL, *text = b->rows.data + b->at;
	size_t end = end_of_row(&b->rows, b->at), len = end - b->at;
	int hushed;

	b->at = end;
	b->next++;
	if (why != NULL) {
		row->head = l->head;
		row->faults = 0;
		buf_clear(&row->reason);
		hushed = diag_hush(0);
		sheetrow_fault(row, &l->in, 0, TOPIC_DUPLICATE, why);
		diag_hush(hushed);
		reject(s, row, &l->in);
		return;
	}
	buf_add(&s->rows, text, len);
	keep_place(s, &(struct buf){ 0 }, l->in.line);
	note_day(s, text, strcspn(text, ",\n"));
	s->taken++;
}

/* What else is wrong was reported when the file was read first: the caller is silent. */
static int
read_again(struct sheetimport *s, struct sheetlines *l, struct lostcolumns *columns)
{
	struct sheetrow row = row_of(s);
	struct sheetbefore *b = &s->before;

	b->at = end_of_row(&b->rows, 0);
	b->next = 0;
	buf_add(&s->rows, b->rows.data, b->at);
	while (!s->overfull && sheetlines_next(l)) {
		if (l->kind == LINE_OTHER)
			lostcolumns_begin(columns, l->head);
		if (passedlines_take(&s->passed, s->shown, l))
			continue;
		if (b->next < b->taken && b->line_of[b->next] == l->in.line) {
			ask_row(s, &row, l);
		} else {
			take_row(s, &row, l, columns);
			reject(s, &row, &l->in);
		}
	}
	sheetrow_release(&row);
	buf_release(&b->rows);
	return !s->overfull;
}

/* The columns that are to be filled down; 0: there is no such heading, which is reported. */
static int
fill_down(const struct sheetimport *s, struct sheetlines *l)
{
	struct fold f = { 0 };
	int good = 1;

	for (size_t i = 0; i < s->fills; i++) {
		size_t k = 0;

		fold_words(&f, s->fill_down[i], strlen(s->fill_down[i]));
		while (k < s->head.n && strcmp(s->head.word[k], buf_text(&f.text)) != 0)
			k++;
		if (k < s->head.n)
			reader_fill_down(&l->in, k);
		else
			diag_fault(&(struct place){ s->shown, s->head.line, 0 }, TOPIC_KEYS,
			    "no heading '%s' to fill down", shown(s->fill_down[i], strlen(s->fill_down[i])));
		good &= k < s->head.n;
	}
	fold_release(&f);
	return good;
}

/* How the file is read, and what its columns hold. */
static void
learn_and_tell(struct sheetimport *s, const struct sheetsource *from, struct sheetlines *l)
{
	s->is_kept = mem_zero(s->extra->n + 1, 1);
	if (s->sheet != NULL)
		detect_title(&s->found, s->sheet, strlen(s->sheet));
	detect_values(&s->found, s->rules, s->today, l, s->is_kept);
	list_columns(s);
	readingtold_how(s->shown, s->sheet, &s->found.used, &s->head);
	if (from->cells != NULL)
		readingtold_hidden(s->shown, from->cells);
}

static int
read_with_headings(struct sheetimport *s, const struct sheetsource *from)
{
	struct sheetlines l = { .rules = s->rules, .actors = s->actors, .whole = s->whole };
	struct lostcolumns columns = { .folder = s->folder };
	int good;

	if (!headingfault_find(&s->head, from, s->shown, s->rules, s->header, s->extra) ||
	    (!s->whole && !headingfault_times(&s->head, s->shown)))
		return 0;
	s->found.used.separator = s->head.separator;
	s->found.proven.separator = from->cells == NULL ? s->head.separator : '\0';
	sheetlines_open(&l, from, &s->head);
	good = fill_down(s, &l);
	if (good && heading_may_be_index(&s->head) && from->cells == NULL) {
		if (detect_index(&l))
			heading_leave_index(&s->head);
		sheetlines_rewind(&l);
	}
	if (good && s->question == NULL)
		learn_and_tell(s, from, &l);
	if (good) {
		lostcolumns_begin(&columns, &s->head);
		learn_columns(s, &l, &columns);
		sheetlines_rewind(&l);
		good = s->question != NULL ? read_again(s, &l, &columns) :
		    read_rows(s, &l, &columns) && !lostcolumns_refuse(&columns, s->shown);
		lostcolumns_release(&columns);
	}
	sheetlines_close(&l);
	return good;
}

/* No column has the form, nobody gave one: rows are read, and refused with a place for it. */
static void
ask_form(struct sheetimport *s, const struct sheetsource *from)
{
	struct heading h = { 0 };

	if (s->whole || s->edited || !headingfault_lacks_form(from, s->rules, s->header, s->extra))
		return;
	headingfault_find(&h, from, s->shown, s->rules, s->header, s->extra);
	heading_release(&h);
	diag_note("%s: each row can have a form of its own: those refused have an empty column '%s' to be filled in",
	    diag_label(s->shown), wording_heading(s->rules->table->headings, ENTRY_FORM));
	s->asking = *s->rules;
	s->asking.form = "";
	s->rules = &s->asking;
	s->asks_form = 1;
}

static int
read_source(struct sheetimport *s, const struct sheetsource *from)
{
	const struct rules *wanted = s->rules;
	int good;

	ask_form(s, from);
	good = read_with_headings(s, from);
	s->rules = wanted;
	return good;
}

int
sheetimport_read(struct sheetimport *s, const char *bytes, size_t len)
{
	struct buf text = { 0 };
	int good;

	if (s->question == NULL)
		s->found = (struct found)IMPORTFOUND_NONE;
	good = decode_decode(&text, bytes, len, s->shown, s->rules, &s->found) &&
	    read_source(s, &(struct sheetsource){ buf_text(&text), text.len, NULL, s->actors, s->whole });
	buf_release(&text);
	return good;
}

int
sheetimport_read_cells(struct sheetimport *s, const struct cells *cells)
{
	int good;

	if (s->question == NULL)
		s->found = (struct found)IMPORTFOUND_NONE;
	diag_sheet(s->shown, s->sheet);
	good = read_source(s, &(struct sheetsource){ "", 0, cells, s->actors, 0 });
	diag_sheet(NULL, NULL);
	return good;
}

void
sheetimport_again(struct sheetimport *s)
{
	struct sheetimport in = *s;

	*s = (struct sheetimport){ .shown = in.shown, .rules = in.rules, .header = in.header,
	    .actors = in.actors, .initiatives = in.initiatives, .resources = in.resources,
	    .centre = in.centre, .folder = in.folder, .extra = in.extra, .exempt = in.exempt, .today = in.today,
	    .whole = in.whole, .doubt = in.doubt, .year = in.year, .sheet = in.sheet, .fill_down = in.fill_down,
	    .fills = in.fills, .found = in.found, .is_kept = in.is_kept, .kept = in.kept, .kepts = in.kepts,
	    .before = { .rows = in.rows, .line_of = in.line_of, .taken = in.taken } };
	in.rows = (struct buf){ 0 };
	in.line_of = NULL;
	in.is_kept = NULL;
	in.kept = NULL;
	sheetimport_release(&in);
}

void
sheetimport_release(struct sheetimport *s)
{
	buf_release(&s->rows);
	buf_release(&s->rejects);
	buf_release(&s->before.rows);
	free(s->before.line_of);
	heading_release(&s->head);
	free(s->is_kept);
	free(s->kept);
	for (size_t i = 0; i < s->taken; i++)
		free(s->wrong_if_new[i]);
	free(s->wrong_if_new);
	free(s->line_of);
}
