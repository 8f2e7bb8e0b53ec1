#include <stdlib.h>
#include <sys/stat.h>

#include "base/mem.h"
#include "csv/csv.h"
#include "edit/rowbatch.h"

/* Keying a row of the file costs as much as keying one of ours: the file is to have far fewer. */
enum { FEWER = 4 };

static void
add_rough(void *arg, const struct csv *row, const int *column, unsigned long line)
{
	struct rowbatch *b = arg;

	(void)line;
	rowkey_make_rough(&b->key, row, column);
	intern_add(&b->rough, buf_text(&b->key.text), b->key.text.len);
}

/* Is the file so small that its rows tell which of ours need a key? */
static int
is_small(int fd, size_t len)
{
	struct stat st;

	return fd < 0 || (fstat(fd, &st) == 0 && st.st_size >= 0 && (size_t)st.st_size < len / FEWER);
}

int
rowbatch_may_hold(const struct rowbatch *b, struct rowkey *k, const struct csv *row, const int *column)
{
	if (!b->is_sieved)
		return 1;
	if (b->rough.n == 0)
		return 0;
	rowkey_make_rough(k, row, column);
	return intern_find(&b->rough, buf_text(&k->text), k->text.len) != INTERN_NONE;
}

int
rowbatch_read(struct rowbatch *b, const struct schema *s, const char *text, size_t len, int fd, const char *label)
{
	struct csv *in = csv_open_text(text, len, "rows");
	int *column = rowkey_columns(in, in), good = 1;
	size_t cap = 0;

	*b = (struct rowbatch){ .names = in, .is_sieved = is_small(fd, len) };
	rowkey_begin(&b->key, s, in);
	if (b->is_sieved && fd >= 0)
		good = rowkey_each(fd, label, in, add_rough, b);
	while (good && csv_next(in)) {
		size_t number = ROWBATCH_NEW;

		if (rowbatch_may_hold(b, &b->key, in, column)) {
			rowkey_make(&b->key, in, column);
			number = intern_add(&b->keys, b->key.text.data, b->key.text.len);
		}
		b->number = mem_grow(b->number, &cap, b->n + 1, sizeof *b->number);
		b->number[b->n++] = number;
	}
	free(column);
	return good;
}

void
rowbatch_release(struct rowbatch *b)
{
	if (b->names == NULL)
		return;
	csv_close(b->names);
	rowkey_end(&b->key);
	intern_release(&b->keys);
	intern_release(&b->rough);
	free(b->number);
	*b = (struct rowbatch){ 0 };
}
