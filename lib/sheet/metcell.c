#include "sheet/metcell.h"

int
metcell_find(const struct metcell *m, int field, const char *text, size_t len, struct csv_field *value)
{
	size_t number;

	if (!memo_find(&m->of[field], text, len, &number))
		return 0;
	*value = (struct csv_field){ intern_text(&m->values, number), intern_len(&m->values, number) };
	return 1;
}

void
metcell_keep(struct metcell *m, int field, const char *text, size_t len, struct csv_field value)
{
	if (len > MEMO_LONGEST)
		return;
	if (m->n++ == METCELL_MOST)
		metcell_release(m);
	memo_keep(&m->of[field], text, len, intern_add(&m->values, value.text, value.len));
}

void
metcell_release(struct metcell *m)
{
	for (size_t i = 0; i < SCHEMA_MOST; i++)
		memo_release(&m->of[i]);
	intern_release(&m->values);
	m->n = 0;
}
