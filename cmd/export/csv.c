#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "sheet/harmless.h"
#include "export.h"

enum { SEPARATOR = ';' };

struct csvsheet {
	struct buf line, text;
	int begun, first;
};

static void
add(struct csvsheet *s, const char *text, size_t len)
{
	if (!s->first)
		buf_addc(&s->line, SEPARATOR);
	s->first = 0;
	harmless_add(&s->line, text, len, SEPARATOR);
}

static void
heading(struct dossier *sheet, const char *name)
{
	struct csvsheet *s = sheet->own;

	/* By the mark a spreadsheet knows that it is UTF-8. */
	if (!s->begun)
		buf_adds(&s->line, "\xef\xbb\xbf");
	s->begun = 1;
	add(s, name, strlen(name));
}

/* A number as Danes write it; anything else stays as it is. */
static void
cell(struct dossier *sheet, const struct value *v)
{
	struct csvsheet *s = sheet->own;
	const char *date = v->text.text;	/* YYYY-MM-DD */
	char danish[40] = "DD-MM-YYYY";
	const char *point;
	size_t len = v->text.len;

	switch (v->kind) {
	case VALUE_TEXT:
		add(s, v->text.text, len);
		break;
	case VALUE_DATE:
	case VALUE_MOMENT:
		memcpy(danish, date + 8, 2);
		memcpy(danish + 3, date + 5, 2);
		memcpy(danish + 6, date, 4);
		if (v->kind == VALUE_MOMENT)
			snprintf(danish + 10, sizeof danish - 10, " %02d:%02d", v->minutes / 60, v->minutes % 60);
		add(s, danish, strlen(danish));
		break;
	case VALUE_NUMBER:
		point = memchr(v->text.text, '.', len);
		if (point == NULL) {
			add(s, v->text.text, len);
			break;
		}
		buf_clear(&s->text);
		buf_add(&s->text, v->text.text, len);
		s->text.data[point - v->text.text] = ',';
		add(s, s->text.data, len);
	}
}

static void
end_row(struct dossier *sheet)
{
	struct csvsheet *s = sheet->own;

	buf_adds(&s->line, "\r\n");
	fwrite(s->line.data, 1, s->line.len, stdout);
	buf_clear(&s->line);
	s->first = 1;
}

static void
end(struct dossier *sheet)
{
	struct csvsheet *s = sheet->own;

	buf_release(&s->line);
	buf_release(&s->text);
}

void
sheet_csv(struct dossier *sheet)
{
	static struct csvsheet s = { .first = 1 };

	*sheet = (struct dossier){ heading, cell, end_row, end, &s };
}
