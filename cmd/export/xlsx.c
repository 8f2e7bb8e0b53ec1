#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/text.h"
#include "base/translate.h"
#include "sheet/harmless.h"
#include "workbook/bookwriter.h"
#include "workbook/newbook.h"
#include "export.h"

enum { MOST_ROWS = 1048576, MOST_COLUMNS = 16384, MOST_LETTERS = 32767, WIDEST = 60, NARROWEST = 6,
    SINCE_1900 = 25569,	/* the count of 1970-01-01 */
    FIRST_SURE = 61 };	/* 1900-03-01: before it spreadsheets do not agree */

struct xlsxsheet {
	struct newbook book;
	lxw_worksheet *sheet;
	lxw_format *bold, *date, *moment;
	lxw_row_t row;
	lxw_col_t column;
	size_t *width, cap, columns;
	struct buf text;
};

static _Noreturn void
give_up(struct xlsxsheet *s, const char *why)
{
	newbook_drop(&s->book);
	die("cannot write the workbook: %s", translate(why));
}

static void
note_width(struct xlsxsheet *s, size_t letters)
{
	s->width = mem_grow(s->width, &s->cap, s->column + 1u, sizeof *s->width);
	for (; s->columns <= s->column; s->columns++)
		s->width[s->columns] = NARROWEST;
	if (letters > s->width[s->column])
		s->width[s->column] = letters < WIDEST ? letters : WIDEST;
}

/*
 * The text of a cell.  _x0041_ would be read as a letter: its underline is written so
 * itself.  What is no UTF-8, or no character of XML, gets the sign for that.
 */
static const char *
text_of(struct xlsxsheet *s, struct csv_field f)
{
	static const char lost[] = "\xef\xbf\xbd";
	struct csv_field shorter = harmless_strip(f);

	buf_clear(&s->text);
	/* mc-import takes this apostrophe away again. */
	if (shorter.len < f.len)
		buf_addc(&s->text, '\'');
	while (f.len > 0) {
		size_t n = text_invalid(f.text, f.len);

		for (size_t i = 0; i < n; i++) {
			unsigned char c = (unsigned char)f.text[i];

			if (c == '_' && n - i >= 7 && f.text[i + 1] == 'x' && f.text[i + 6] == '_')
				buf_adds(&s->text, "_x005F_");
			else if (c == 0xef && n - i >= 3 && (unsigned char)f.text[i + 1] == 0xbf &&
			    (unsigned char)f.text[i + 2] >= 0xbe) {
				buf_adds(&s->text, lost);
				i += 2;
			} else if (c < ' ' && c != '\t' && c != '\n')
				buf_addf(&s->text, "_x%04X_", c);
			else
				buf_addc(&s->text, (char)c);
		}
		if (n < f.len) {
			buf_adds(&s->text, lost);
			n++;
		}
		f.text += n;
		f.len -= n;
	}
	return buf_text(&s->text);
}

static void
put_text(struct xlsxsheet *s, struct csv_field f, lxw_format *format)
{
	const char *text = text_of(s, f);
	size_t letters = text_characters(text, strlen(text));

	if (letters > MOST_LETTERS)
		give_up(s, "a cell of a workbook holds at most 32767 letters; use -o csv");
	note_width(s, letters);
	s->book.writer->worksheet_write_string(s->sheet, s->row, s->column, text, format);
}

static void
end_row(struct xlsxsheet *s)
{
	s->column = 0;
	if (++s->row >= MOST_ROWS)
		give_up(s, "a sheet has at most 1048576 rows; use -o csv");
}

static void
headings(struct dossier *sheet, const char *const *names, size_t n)
{
	struct xlsxsheet *s = sheet->own;

	for (size_t i = 0; i < n; i++) {
		if (s->column + 1 >= MOST_COLUMNS)
			give_up(s, "a sheet has at most 16384 columns; use -o csv");
		put_text(s, (struct csv_field){ names[i], strlen(names[i]) }, s->bold);
		s->column++;
	}
	end_row(s);
}

static void
put_value(struct xlsxsheet *s, const struct value *v)
{
	const struct bookwriter *w = s->book.writer;
	long count = (long)v->day + SINCE_1900;
	char number[64];

	if (v->text.len == 0) {
		/* Nothing. */
	} else if ((v->kind == VALUE_DATE || v->kind == VALUE_MOMENT) && count >= FIRST_SURE) {
		note_width(s, v->kind == VALUE_DATE ? 11 : 17);
		w->worksheet_write_number(s->sheet, s->row, s->column, (double)count + v->minutes / 1440.0,
		    v->kind == VALUE_DATE ? s->date : s->moment);
	} else if (v->kind == VALUE_NUMBER && v->text.len < sizeof number) {
		memcpy(number, v->text.text, v->text.len);
		number[v->text.len] = '\0';
		note_width(s, v->text.len + 1);
		w->worksheet_write_number(s->sheet, s->row, s->column, strtod(number, NULL), NULL);
	} else {
		put_text(s, v->text, NULL);
	}
	s->column++;
}

static void
row(struct dossier *sheet, const struct value *v, size_t n, struct csv_field near)
{
	(void)near;
	for (size_t i = 0; i < n; i++)
		put_value(sheet->own, &v[i]);
	end_row(sheet->own);
}

static void
end(struct dossier *sheet)
{
	struct xlsxsheet *s = sheet->own;
	const struct bookwriter *w = s->book.writer;
	struct buf bytes = { 0 };
	const char *wrong;

	for (size_t i = 0; i < s->columns; i++)
		w->worksheet_set_column(s->sheet, (lxw_col_t)i, (lxw_col_t)i, (double)s->width[i] + 1, NULL);
	w->worksheet_freeze_panes(s->sheet, 1, 0);
	wrong = newbook_end(&s->book, &bytes);
	if (wrong != NULL)
		die("cannot write the workbook: %s", wrong);
	fwrite(buf_text(&bytes), 1, bytes.len, stdout);
	buf_release(&bytes);
	free(s->width);
	buf_release(&s->text);
}

void
sheet_xlsx(struct dossier *sheet, const char *name)
{
	static struct xlsxsheet s;
	const char *wrong = newbook_begin(&s.book);
	const struct bookwriter *w;

	if (wrong != NULL)
		die("cannot write the workbook: %s", wrong);
	w = s.book.writer;
	s.sheet = w->workbook_add_worksheet(s.book.book, name);
	if (s.sheet == NULL)
		give_up(&s, "it cannot be begun");
	s.bold = w->workbook_add_format(s.book.book);
	w->format_set_bold(s.bold);
	s.date = w->workbook_add_format(s.book.book);
	w->format_set_num_format(s.date, "dd-mm-yyyy");
	s.moment = w->workbook_add_format(s.book.book);
	w->format_set_num_format(s.moment, "dd-mm-yyyy hh:mm");
	*sheet = (struct dossier){ .headings = headings, .row = row, .end = end, .own = &s };
}
