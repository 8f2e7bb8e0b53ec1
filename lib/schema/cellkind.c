#include "schema/cellkind.h"
#include "schema/fieldcell.h"

/* Is it a vocabulary of ja and nej, and nothing else? */
static int
is_truth(const struct vocab *v)
{
	return v->n == 2 && vocab_find(v, "ja", 2) >= 0 && vocab_find(v, "nej", 3) >= 0;
}

enum cellkind
cellkind_of(const struct field *f)
{
	if (f->flags & FIELD_LIST || f->type == FIELD_BY_CODE)
		return f->type != FIELD_BY_CODE && fieldcell_separator(f) == ';' ?
		    CELLKIND_TEXTS : CELLKIND_IDS;
	switch (f->type) {
	case FIELD_DECIMAL:
	case FIELD_COUNT:
	case FIELD_GRADE:
		return CELLKIND_NUMBER;
	case FIELD_CODE:
		return is_truth(f->vocab) ? CELLKIND_TRUTH : CELLKIND_TEXT;
	default:
		return CELLKIND_TEXT;
	}
}
