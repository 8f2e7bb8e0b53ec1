/*
 * Any table as a script of SQL: one table, whose columns are of the types that all of their cells have.  These are known
 * at the end only, so the rows are kept until then, on disk where they are many.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/translate.h"
#include "disk/spool.h"
#include "disk/tempfile.h"
#include "export.h"
#include "sql.h"

/* So many rows to a statement. */
enum { ROWS = 128 };

/* What the cells of a column are, as bits. */
enum { SOME_TEXT = 1, SOME_DATE = 2, SOME_MOMENT = 4, SOME_DECIMAL = 8, SOME_WHOLE = 16 };

struct column {
	struct buf name;	/* as SQL */
	unsigned met;
};

struct sqlsheet {
	struct buf name;
	struct column *column;
	size_t columns, rows;
	struct spool kept;	/* of each row the length of every cell, and their texts */
	struct buf record;	/* one of them */
};

static void
headings(struct dossier *sheet, const char *const *names, size_t n)
{
	struct sqlsheet *s = sheet->own;

	s->column = mem_zero(n, sizeof *s->column);
	s->columns = n;
	for (size_t i = 0; i < n; i++)
		sqlvalue_add_name(&s->column[i].name, names[i]);
}

static unsigned
kind_of(const struct value *v)
{
	return v->text.len == 0 ? 0 : v->kind == VALUE_DATE ? SOME_DATE : v->kind == VALUE_MOMENT ? SOME_MOMENT :
	    v->kind == VALUE_TEXT ? SOME_TEXT : memchr(v->text.text, '.', v->text.len) != NULL ? SOME_DECIMAL : SOME_WHOLE;
}

static _Noreturn void
die_unkept(void)
{
	die("cannot keep the rows in '%s' until the last is read: %s", tempfile_folder(), translate_error(errno));
}

static void
row(struct dossier *sheet, const struct value *v, size_t n, struct csv_field near)
{
	struct sqlsheet *s = sheet->own;

	(void)near;
	buf_clear(&s->record);
	for (size_t i = 0; i < n; i++) {
		s->column[i].met |= kind_of(&v[i]);
		buf_add(&s->record, (const char *)&v[i].text.len, sizeof v[i].text.len);
	}
	for (size_t i = 0; i < n; i++)
		buf_add(&s->record, v[i].text.text, v[i].text.len);
	if (!spool_put(&s->kept, s->record.data, s->record.len))
		die_unkept();
	s->rows++;
}

/* ---- at the end ---- */

static int
is_number(const struct column *c)
{
	return c->met != 0 && (c->met & ~(unsigned)(SOME_DECIMAL | SOME_WHOLE)) == 0;
}

static const char *
type_of(const struct column *c)
{
	return is_number(c) ? c->met & SOME_DECIMAL ? "DOUBLE PRECISION" : "BIGINT" :
	    c->met == SOME_DATE ? "DATE" : c->met == SOME_MOMENT ? "TIMESTAMP" : "TEXT";
}

static void
add_cell(struct buf *out, const struct column *c, const char *text, size_t len)
{
	static const struct field moment = { "", FIELD_TIME, 0, NULL, NULL, NULL };

	if (len > 0 && is_number(c))
		buf_add(out, text, len);
	else if (c->met == SOME_MOMENT)
		sqlvalue_add(out, &moment, text, len);
	else
		sqlvalue_add_text(out, text, len);
}

static void
put_rows(struct sqlsheet *s)
{
	struct buf out = { 0 };

	for (size_t r = 0; r < s->rows; r++) {
		const char *text;

		if (spool_take(&s->kept, &s->record) != 1)
			die_unkept();
		text = s->record.data + s->columns * sizeof(size_t);
		if (r % ROWS == 0)
			buf_addf(&out, "INSERT INTO %s VALUES\n", s->name.data);
		for (size_t i = 0; i < s->columns; i++) {
			size_t len;

			memcpy(&len, s->record.data + i * sizeof len, sizeof len);
			buf_adds(&out, i == 0 ? "(" : ", ");
			add_cell(&out, &s->column[i], text, len);
			text += len;
		}
		buf_adds(&out, r % ROWS == ROWS - 1 || r + 1 == s->rows ? ");\n" : "),\n");
		fwrite(out.data, 1, out.len, stdout);
		buf_clear(&out);
	}
	buf_release(&out);
}

static void
release(struct sqlsheet *s)
{
	for (size_t i = 0; i < s->columns; i++)
		buf_release(&s->column[i].name);
	free(s->column);
	spool_release(&s->kept);
	buf_release(&s->record);
	buf_release(&s->name);
	free(s);
}

/* A table that was not read at all is none, and of one that is at fault nothing is made. */
static void
end(struct dossier *sheet)
{
	struct sqlsheet *s = sheet->own;

	if (s->columns > 0) {
		printf("BEGIN TRANSACTION;\nCREATE TABLE %s (\n", s->name.data);
		for (size_t i = 0; i < s->columns; i++)
			printf("  %s %s%s\n", s->column[i].name.data, type_of(&s->column[i]), i + 1 < s->columns ? "," : "");
		puts(");");
		put_rows(s);
		puts(diag_status() == 0 ? "COMMIT;" : "ROLLBACK;");
	}
	release(s);
}

void
sheet_sql(struct dossier *sheet, const char *name)
{
	struct sqlsheet *s = mem_zero(1, sizeof *s);

	sqlvalue_add_name(&s->name, name);
	*sheet = (struct dossier){ .headings = headings, .row = row, .end = end, .own = s, .is_plain = 1 };
}
