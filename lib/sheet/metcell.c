#include "sheet/metcell.h"

enum { SOON = 2048 };

int
metcell_find(struct metcell *m, int field, const char *text, size_t len, int near, struct csv_field *value,
    unsigned *marks)
{
	struct metcell_field *f = &m->of[field];
	size_t number;

	if (!(near ? memo_find_near(&f->texts, text, len, &number) : memo_find(&f->texts, text, len, &number)))
		return 0;
	/* That cells are empty says nothing of the others. */
	f->found += len > 0;
	*marks = (unsigned)(number % METCELL_MARKS);
	number /= METCELL_MARKS;
	*value = (struct csv_field){ intern_text(&f->values, number), intern_len(&f->values, number) };
	return 1;
}

static void
forget(struct metcell_field *f)
{
	memo_release(&f->texts);
	intern_release(&f->values);
	f->kept = f->found = 0;
}

void
metcell_keep(struct metcell *m, int field, const char *text, size_t len, struct csv_field value,
    unsigned marks)
{
	struct metcell_field *f = &m->of[field];

	if (!metcell_keeps(m, field, len))
		return;
	/* Of notes hardly one comes again, which shows soon; of lists of many names some do, and then not enough. */
	if (f->kept == SOON)
		f->is_given_up = f->found < SOON / 32;
	if (f->kept == METCELL_MOST)
		f->is_given_up = f->found < METCELL_MOST / 4;
	if (f->kept == METCELL_MOST || f->is_given_up)
		forget(f);
	if (f->is_given_up && len > 0)
		return;
	f->kept += len > 0;
	memo_keep(&f->texts, text, len, intern_add(&f->values, value.text, value.len) * METCELL_MARKS + marks);
}

void
metcell_release(struct metcell *m)
{
	for (size_t i = 0; i < SCHEMA_MOST; i++) {
		forget(&m->of[i]);
		m->of[i].is_given_up = 0;
	}
}
