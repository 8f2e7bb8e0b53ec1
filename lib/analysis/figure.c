#include <stdlib.h>

#include "analysis/figure.h"
#include "base/date.h"
#include "base/lang.h"

void
figure_set(struct figures *f, enum indicator_id id, int64_t value, int64_t of,
    const char *missing)
{
	struct figure *figure = &f->item[id];

	figure->known = figure->has_of = of > 0;
	figure->value = value;
	figure->of = of;
	if (of == 0)
		buf_adds(&figure->note, missing);
}

void
figure_set_alone(struct figures *f, enum indicator_id id, int64_t value)
{
	f->item[id].known = 1;
	f->item[id].value = value;
}

int
figure_is_short(struct period known)
{
	return known.first > known.last || date_add_months(known.first, 6) > known.last + 1;
}

void
figure_note(struct figures *f, enum indicator_id id, long n, const char *what)
{
	struct buf *note = &f->item[id].note;

	if (n > 0 && f->item[id].known)
		buf_addf(note, "%s%ld %s", note->len > 0 ? "; " : "", n, what);
}

void
figure_note_nothing(struct figures *f, enum indicator_id id, const char *what, int first, const char *yet)
{
	char text[DATE_TEXT];

	if (first <= f->ends) {
		buf_adds(&f->item[id].note, yet);
		return;
	}
	date_format(text, first);
	f->item[id].is_late = 1;
	f->item[id].begins = first;
	buf_addf(&f->item[id].note, LANG(f->language, "%s begynder %s (efter perioden)",
	    "%s begins %s (after the period)"), what, text);
}

void
figures_release(struct figures *f)
{
	for (size_t i = 0; i < INDICATORS; i++) {
		buf_release(&f->item[i].note);
		free(f->item[i].name);
	}
}
