#include <stdlib.h>

#include "base/mem.h"
#include "base/text.h"
#include "csv/csv.h"
#include "edit/rowbatch.h"

void
rowbatch_read(struct rowbatch *b, const struct schema *s, const char *text, size_t len)
{
	struct csv *in = csv_open_text(text, len, "rows");
	int *column = rowkey_columns(in, in);
	size_t cap = 0;

	*b = (struct rowbatch){ .names = in };
	rowkey_begin(&b->key, s, in);
	intern_expect(&b->keys, text_line_ends(text, len));
	while (csv_next(in)) {
		rowkey_make(&b->key, in, column);
		b->number = mem_grow(b->number, &cap, b->n + 1, sizeof *b->number);
		b->number[b->n++] = intern_add(&b->keys, b->key.text.data, b->key.text.len);
	}
	free(column);
}

void
rowbatch_release(struct rowbatch *b)
{
	if (b->names == NULL)
		return;
	csv_close(b->names);
	rowkey_end(&b->key);
	intern_release(&b->keys);
	free(b->number);
	*b = (struct rowbatch){ 0 };
}
