#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "centre/centre.h"
#include "csv/csv.h"
#include "csv/write.h"
#include "edit/rowkey.h"
#include "edit/samerow.h"
#include "schema/schema.h"

struct search {
	const struct schema *schema;
	const struct buf *first;	/* the cell of the first field */
	struct buf wanted;
	struct rowkey key;
	struct buf rough;	/* the same, of what a row must have */
	unsigned long last, before;	/* the last two lines that hold it */
	unsigned long like;
};

/* Only what lacks something; what a row must have is compared first, for most rows differ there. */
static int
is_like(struct search *s, const struct csv *row, const int *column)
{
	char fills[SCHEMA_MOST], lacks[SCHEMA_MOST];
	int is_turned;

	rowkey_make_rough(&s->key, row, column);
	if (s->schema->field[0].type != FIELD_DATE || s->key.text.len != s->rough.len ||
	    memcmp(s->key.text.data, s->rough.data, s->rough.len) != 0)
		return 0;
	rowkey_make(&s->key, row, column);
	return rowkey_is_like(&s->key, s->wanted.data, s->key.text.data, fills, lacks, &is_turned) &&
	    (memchr(fills, 1, s->key.n) != NULL || memchr(lacks, 1, s->key.n) != NULL);
}

/* Is nothing in the columns that are the file's own? */
static int
is_all(const struct csv *row, const struct schema *s)
{
	for (size_t i = 0; i < csv_columns(row); i++)
		if (csv_field(row, (int)i).len > 0 &&
		    schema_field(s, csv_name(row, i), strlen(csv_name(row, i))) == NULL)
			return 0;
	return 1;
}

static void
see_row(void *arg, const struct csv *row, const int *column, unsigned long line)
{
	struct search *s = arg;
	struct csv_field first = csv_field(row, column[0]);

	/* Most rows are of another day, and their key need not be made. */
	if (s->schema->field[0].type == FIELD_DATE && first.len == s->first->len &&
	    memcmp(first.text, s->first->data, first.len) != 0)
		return;
	rowkey_make(&s->key, row, column);
	if (!is_all(row, s->schema))
		return;
	if (s->key.text.len != s->wanted.len || memcmp(s->key.text.data, s->wanted.data, s->wanted.len) != 0) {
		if (is_like(s, row, column))
			s->like = line;
		return;
	}
	s->before = s->last;
	s->last = line;
}

/* A header with all fields, and the row. */
static void
add_row(struct buf *b, const struct schema *s, const struct buf *cell)
{
	for (size_t i = 0; i < s->n; i++)
		buf_addf(b, "%s%s", i > 0 ? "," : "", s->field[i].name);
	buf_addc(b, '\n');
	for (size_t i = 0; i < s->n; i++) {
		if (i > 0)
			buf_addc(b, ',');
		csv_add_field(b, buf_text(&cell[i]), cell[i].len);
	}
	buf_addc(b, '\n');
}

struct samerow
samerow_find(const struct centre *c, const struct schema *s, const struct buf *cell)
{
	struct search search = { .schema = s, .first = &cell[0] };
	struct buf text = { 0 };
	char *path = centre_file(c, s->file);
	struct csv *row;
	int fd, *column;

	add_row(&text, s, cell);
	row = csv_open_text_quiet(text.data, text.len, s->file);
	column = rowkey_columns(row, row);
	rowkey_begin(&search.key, s, row);
	if (csv_next(row) && (fd = open(path, O_RDONLY | O_CLOEXEC)) >= 0) {
		rowkey_make(&search.key, row, column);
		buf_add(&search.wanted, search.key.text.data, search.key.text.len);
		rowkey_make_rough(&search.key, row, column);
		buf_add(&search.rough, search.key.text.data, search.key.text.len);
		rowkey_each(fd, path, row, see_row, &search);
		close(fd);
	}
	free(column);
	csv_close(row);
	free(path);
	buf_release(&text);
	buf_release(&search.wanted);
	buf_release(&search.rough);
	rowkey_end(&search.key);
	return (struct samerow){ search.before, search.before > 0 ? 0 : search.like };
}
