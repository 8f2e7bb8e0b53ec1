#include <string.h>

#include "csv/once.h"

void
once_begin(struct once *o)
{
	o->n = 0;
	intern_keep(&o->many, 0);
}

static int
is_among_few(const struct once *o, struct csv_field item)
{
	for (size_t i = 0; i < o->n; i++)
		if (csv_field_same(o->few[i], item))
			return 1;
	return 0;
}

int
once_add(struct once *o, struct csv_field item)
{
	if (o->n < ONCE_FEW) {
		if (is_among_few(o, item))
			return 0;
		o->few[o->n++] = item;
		return 1;
	}
	if (o->many.n == 0)
		for (size_t i = 0; i < ONCE_FEW; i++)
			intern_add(&o->many, o->few[i].text, o->few[i].len);
	if (intern_add(&o->many, item.text, item.len) < o->n)
		return 0;
	o->n++;
	return 1;
}

void
once_release(struct once *o)
{
	intern_release(&o->many);
	o->n = 0;
}
