#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/encoding.h"
#include "base/fold.h"
#include "base/mem.h"
#include "base/safe.h"
#include "domain/sheetimport.h"
#include "domain/sheetreject.h"
#include "domain/sheetrow.h"
#include "domain/sheettext.h"
#include "format/csvout.h"
#include "format/foreign.h"
#include "format/harmless.h"

enum { MOST_NOTES = 20,		/* about lines passed over; the rest are counted */
    LARGEST_REJECTS = 512 << 20 };

/* ---- what the values tell ---- */

/* Look through numbers and dates for what they are written with. */
static void
detect(struct sheetimport *s, struct foreign *in)
{
	static const enum entry_field numbers[] = { ENTRY_HOURS, ENTRY_RESIDENTS, ENTRY_VISITORS };
	unsigned signs = 0, styles = 0;
	struct importrules *r = s->rules;

	foreign_rewind(in);
	while (foreign_next(in)) {
		if (in->line <= s->head.line)
			continue;
		for (size_t i = 0; i < s->head.n; i++) {
			struct csv_field f = harmless_strip(foreign_field(in, i));

			for (size_t k = 0; k < sizeof numbers / sizeof *numbers; k++)
				if (s->head.column[i] == (int)numbers[k])
					signs |= 1u << amount_evidence(f.text, f.len);
			if (s->head.column[i] == ENTRY_DATE)
				styles |= 1u << datestyle_evidence(f.text, f.len);
		}
	}
	signs &= 1u << AMOUNT_COMMA | 1u << AMOUNT_POINT;
	styles &= 1u << DATESTYLE_DMY | 1u << DATESTYLE_MDY;
	if (!(r->given & RULE_DECIMAL)) {
		/* Ours has points, unless a spreadsheet put commas in. */
		if (s->head.is_ours && !(signs & 1u << AMOUNT_COMMA)) {
			r->decimal = AMOUNT_POINT;
			r->given |= RULE_DECIMAL;
		} else if (signs == 1u << AMOUNT_POINT) {
			r->decimal = AMOUNT_POINT;
		} else if (signs == 1u << AMOUNT_COMMA || (signs == 0 && r->separator != ',')) {
			r->decimal = AMOUNT_COMMA;
		}
	}
	/* Days first, as in Denmark, unless only the other way is seen: then ask. */
	r->weak = (signs == 0 ? RULE_DECIMAL : 0) | (styles == 0 ? RULE_DATES : 0);
	r->weak &= ~r->given;
	if (!(r->given & RULE_DATES))
		r->dates = styles == 1u << DATESTYLE_MDY ? DATESTYLE_UNKNOWN : DATESTYLE_DMY;
}

static void
tell(const struct sheetimport *s)
{
	const struct importrules *r = s->rules;
	const char *file = strcmp(s->shown, "-") == 0 ? "<stdin>" : s->shown;
	struct buf b = { 0 };

	buf_addf(&b, "--encoding %s --separator %s", encodings[r->encoding].name,
	    importrules_separator(r->separator));
	if (r->decimal != AMOUNT_UNKNOWN)
		buf_addf(&b, " --decimal %s", importrules_decimal(r->decimal));
	if (r->dates != DATESTYLE_UNKNOWN)
		buf_addf(&b, " --dates %s", importrules_dates(r->dates));
	diag_note("%s: read with %s --header %lu", file, b.data, s->head.line);
	buf_clear(&b);
	for (size_t i = 0; i < s->head.n && b.len < 2000; i++)
		if (s->head.column[i] >= 0)
			buf_addf(&b, "%s%s=%s", b.len > 0 ? ", " : "",
			    shown(s->head.name[i], strlen(s->head.name[i])),
			    s->head.column[i] < ENTRY_FIELDS ?
			    entry_schema.field[s->head.column[i]].name :
			    s->head.column[i] == HEADING_CENTRE ? "centre" : "-");
	diag_note("%s: columns: %s", file, b.data);
	buf_release(&b);
}

/* ---- what is passed over ---- */

static int
is_blank(const char *s, size_t len)
{
	struct fold f = { 0 };
	int blank = 1;

	for (size_t i = 0; i < len; i++)
		if ((unsigned char)s[i] > ' ' && (unsigned char)s[i] < 0x80)
			return 0;
	if (len > 0) {
		fold_text(&f, s, len);
		/* Control-Z ended the files of MS-DOS. */
		blank = f.text.len == 0 || strcmp(f.text.data, "\032") == 0;
		fold_release(&f);
	}
	return blank;
}

static int
is_empty(const struct foreign *in)
{
	for (size_t i = 0; i < in->n; i++)
		if (!is_blank(foreign_field(in, i).text, foreign_field(in, i).len))
			return 0;
	return in->broken == NULL;
}

/* Are all the cells that are filled the headings over again? */
static int
is_heading(const struct sheetimport *s, const struct foreign *in)
{
	struct fold f = { 0 };
	size_t same = 0;

	for (size_t i = 0; i < in->n; i++) {
		struct csv_field cell = harmless_strip(foreign_field(in, i));

		fold_words(&f, cell.text, cell.len < 1000 ? cell.len : 0);
		if (cell.len > 0 && (i >= s->head.n || strcmp(f.text.data, s->head.word[i]) != 0)) {
			same = 0;
			break;
		}
		same += cell.len > 0;
	}
	fold_release(&f);
	return same > 2;
}

/* "I alt;;;;45,5": no form and no actors, and a cell that says so. */
static int
is_total(const struct sheetimport *s, const struct foreign *in)
{
	struct fold f = { 0 };
	int total = 0;

	for (size_t i = 0; i < in->n; i++)
		if (i < s->head.n && (s->head.column[i] == ENTRY_FORM ||
		    s->head.column[i] == ENTRY_ACTORS)) {
			struct csv_field cell = foreign_field(in, i);

			fold_words(&f, cell.text, cell.len < 100 ? cell.len : 0);
			if (!is_blank(cell.text, cell.len) &&
			    wording_find(&total_wording, f.text.data, f.text.len) < 0) {
				fold_release(&f);
				return 0;
			}
		}
	for (size_t i = 0; i < in->n && !total; i++) {
		struct csv_field cell = foreign_field(in, i);

		fold_words(&f, cell.text, cell.len < 100 ? cell.len : 0);
		total = wording_find(&total_wording, f.text.data, f.text.len) >= 0;
	}
	fold_release(&f);
	return total;
}

/* A line above the headings that would be a row below them. */
static int
is_row_above(const struct sheetimport *s, const struct foreign *in)
{
	int date = sheethead_column(&s->head, ENTRY_DATE), day;
	struct csv_field f = harmless_strip(foreign_field(in, (size_t)date));
	struct buf why = { 0 };
	int is = in->n > 2 && datestyle_read(f.text, f.len, DATESTYLE_DMY, &day, &why);

	buf_release(&why);
	return is;
}

/* Is the line passed over?  It is counted then. */
static int
passes_over(struct sheetimport *s, const struct foreign *in)
{
	const char *file = strcmp(s->shown, "-") == 0 ? "<stdin>" : s->shown;

	if (is_empty(in)) {
		s->empty++;
		return 1;
	}
	if (in->line == s->head.line)
		return 1;
	if (in->broken != NULL && (s->whole || in->line > s->head.line))
		return 0;
	if (in->line == 1 && in->end - in->start > 4 &&
	    memcmp(in->text + in->start, "sep=", 4) == 0)
		return 1;
	if (s->whole)
		return 0;
	if (in->line < s->head.line && (in->broken != NULL || !is_row_above(s, in))) {
		s->above++;
		return 1;
	}
	if (in->line > s->head.line && is_heading(s, in)) {
		if (s->headings++ < MOST_NOTES)
			diag_note("%s:%lu: the headings over again; passed over", file, in->line);
		return 1;
	}
	if (in->line > s->head.line && is_total(s, in)) {
		if (s->totals++ < MOST_NOTES)
			diag_note("%s:%lu: a line of totals; passed over", file, in->line);
		return 1;
	}
	return 0;
}

/* ---- rows ---- */

/* The index of a further column that goes into the log, or -1. */
static long
extra_of(const struct sheetimport *s, size_t column)
{
	const char *name = s->head.name[column];
	int holds = s->head.column[column];
	size_t i;

	/* What is mended loses no column, whatever it is called. */
	if (s->whole)
		return holds != COLUMN_BLANK && (holds < 0 || holds >= ENTRY_FIELDS) ?
		    (long)column : -1;
	if (holds != COLUMN_UNKNOWN)
		return -1;
	i = intern_find(s->extra, name, strlen(name));
	return i != INTERN_NONE ? (long)i : -1;
}

/*
 * What stands in place i of the rows: a field (from 0), a column of the file
 * (ENTRY_FIELDS + its number), or nothing (-1).  The fields in their order and
 * then further columns; of a log that is mended, the columns as they are.
 */
static long
place_holds(const struct sheetimport *s, size_t i)
{
	size_t column = s->whole ? i : i - ENTRY_FIELDS;

	if (!s->whole && i < ENTRY_FIELDS)
		return (long)i;
	if (s->whole && s->head.column[i] >= 0 && s->head.column[i] < ENTRY_FIELDS)
		return sheethead_column(&s->head, s->head.column[i]) == (int)i ?
		    s->head.column[i] : -1;
	return extra_of(s, column) >= 0 ? ENTRY_FIELDS + (long)column : -1;
}

/* A line of the rows; of their header, if there is no row. */
static void
add_line(struct sheetimport *s, const struct sheetrow *row, const struct foreign *in)
{
	size_t places = s->head.n + (s->whole ? 0 : ENTRY_FIELDS);
	struct buf text = { 0 };
	int first = 1;

	for (size_t i = 0; i < places; i++) {
		long holds = place_holds(s, i);

		if (holds < 0)
			continue;
		buf_clear(&text);
		if (holds >= ENTRY_FIELDS && row != NULL)
			sheetrow_text(&text, in, (size_t)holds - ENTRY_FIELDS, 1);
		else if (holds >= ENTRY_FIELDS)
			buf_adds(&text, s->head.name[holds - ENTRY_FIELDS]);
		else if (row != NULL)
			buf_add(&text, buf_text(&row->cell[holds]), row->cell[holds].len);
		else
			buf_adds(&text, entry_schema.field[holds].name);
		if (!first)
			buf_addc(&s->rows, ',');
		first = 0;
		csv_add_field(&s->rows, buf_text(&text), text.len);
	}
	buf_addc(&s->rows, '\n');
	buf_release(&text);
}

/* Columns whose values nobody keeps: said once for each. */
static void
warn_of_columns(struct sheetimport *s, const struct foreign *in, char *warned)
{
	for (size_t i = 0; i < s->head.n && i < in->n; i++) {
		struct csv_field f = foreign_field(in, i);
		struct place p = { s->shown, 0, 0 };
		const char *name = shown(s->head.name[i], strlen(s->head.name[i]));
		int near;

		if (warned[i] || (s->head.column[i] != COLUMN_UNKNOWN &&
		    s->head.column[i] != COLUMN_BLANK) || extra_of(s, i) >= 0 ||
		    is_blank(f.text, f.len))
			continue;
		warned[i] = 1;
		foreign_place(in, i, &p.line, &p.column);
		near = sheethead_near(&s->head, i);
		if (near >= 0)
			diag_warning(&p, TOPIC_SPELLING, "unknown column '%s', left out; did you "
			    "mean '%s'? (--column '%s=%s')", name,
			    wording_heading((enum entry_field)near), name,
			    entry_schema.field[near].name);
		else if (s->head.column[i] == COLUMN_BLANK)
			diag_warning(&p, TOPIC_KEYS, "a column without a heading holds values; "
			    "they are left out");
		else
			diag_warning(&p, TOPIC_KEYS, "the log has no column '%s'; its values are "
			    "left out (--column '%s=FIELD' takes them)", name, name);
	}
}

/* Does a value stand in a column without a heading? */
static int
loses_cells(const struct sheetimport *s, const struct foreign *in)
{
	for (size_t i = 0; i < s->head.n; i++)
		if (s->head.column[i] == COLUMN_BLANK &&
		    !is_blank(foreign_field(in, i).text, foreign_field(in, i).len))
			return 1;
	return 0;
}

static void
read_rows(struct sheetimport *s, struct foreign *in)
{
	struct sheetrow row = { .head = &s->head, .rules = s->rules, .actors = s->actors,
	    .initiatives = s->initiatives, .shown = s->shown, .centre = s->centre,
	    .today = s->today, .as_is = s->whole };
	char *warned = mem_zero(s->head.n + 1, 1);

	add_line(s, NULL, in);
	foreign_rewind(in);
	while (foreign_next(in)) {
		int good;

		if (passes_over(s, in))
			continue;
		good = sheetrow_take(&row, in);
		if (in->line < s->head.line && good) {
			sheetrow_fault(&row, in, 0, TOPIC_SYNTAX,
			    "the row stands above the headings; move it below");
			good = 0;
		}
		if (good && s->whole && (good = !loses_cells(s, in)) == 0)
			sheetrow_fault(&row, in, 0, TOPIC_KEYS,
			    "a value stands in a column without a heading; give it one");
		if (good) {
			add_line(s, &row, in);
			s->taken++;
		} else {
			sheetreject_add(&s->rejects, &row, in);
			s->refused++;
			if (s->rejects.len > LARGEST_REJECTS)
				die("'%s': over 512 MiB of refused rows; is it the right file?",
				    s->shown);
		}
		if (in->broken == NULL && in->line > s->head.line && !s->whole)
			warn_of_columns(s, in, warned);
	}
	free(warned);
	sheetrow_release(&row);
}

int
sheetimport_read(struct sheetimport *s, const char *bytes, size_t len)
{
	struct buf text = { 0 };
	struct foreign in;
	int good;

	good = sheettext_decode(&text, bytes, len, s->shown, s->rules) && sheethead_find(&s->head, buf_text(&text),
	    text.len, s->shown, s->rules, s->header);
	if (good) {
		s->rules->separator = s->head.separator;
		foreign_open(&in, buf_text(&text), text.len, s->head.separator);
		in.columns = s->head.n;
		detect(s, &in);
		tell(s);
		read_rows(s, &in);
		foreign_close(&in);
	}
	buf_release(&text);
	return good;
}

void
sheetimport_release(struct sheetimport *s)
{
	buf_release(&s->rows);
	buf_release(&s->rejects);
	sheethead_release(&s->head);
}
