/* A value in a script of SQL. */
#include <string.h>

#include "schema/fieldcell.h"
#include "sql.h"

/* Each quote from there on is written twice: ' of a text, " of a name. */
static void
double_quotes(struct buf *b, size_t from, char quote)
{
	size_t quotes = 0, to;

	for (size_t i = from; i < b->len; i++)
		quotes += b->data[i] == quote;
	if (quotes == 0)
		return;
	buf_fill(b, quote, quotes);
	/* From the end on, up to the first of them. */
	to = b->len;
	for (size_t i = b->len - quotes; i < to;) {
		b->data[--to] = b->data[--i];
		if (b->data[to] == quote)
			b->data[--to] = quote;
	}
}

void
sqlvalue_add(struct buf *b, const struct field *f, const char *text, size_t len)
{
	size_t from;
	char *t;

	if (len == 0) {
		buf_add(b, "NULL", 4);
		return;
	}
	if (f->type == FIELD_DECIMAL || f->type == FIELD_COUNT || f->type == FIELD_GRADE) {
		fieldcell_add_normal(b, f, text, len);
		return;
	}
	buf_addc(b, '\'');
	from = b->len;
	fieldcell_add_normal(b, f, text, len);
	double_quotes(b, from, '\'');
	/* Between a day and its time DuckDB and SQLite both read a blank, and seconds. */
	while (f->type == FIELD_TIME && (t = memchr(b->data + from, 'T', b->len - from)) != NULL)
		*t = ' ';
	buf_adds(b, f->type == FIELD_TIME ? ":00'" : "'");
}

void
sqlvalue_add_text(struct buf *b, const char *text, size_t len)
{
	static const struct field plain = { "", FIELD_TEXT, 0, NULL, NULL, NULL };

	sqlvalue_add(b, &plain, text, len);
}

void
sqlvalue_add_name(struct buf *b, const char *name)
{
	size_t from;

	buf_addc(b, '"');
	from = b->len;
	buf_adds(b, name);
	double_quotes(b, from, '"');
	buf_addc(b, '"');
}
