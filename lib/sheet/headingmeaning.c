#include <string.h>

#include "base/ascii.h"
#include "base/buf.h"
#include "sheet/headingmeaning.h"
#include "sheet/rules.h"
#include "sheet/table.h"
#include "sheet/wording.h"

int
headingmeaning_by_rule(const struct rules *r, const char *word, size_t len)
{
	long rule = rules_column(r, word, len);
	const char *field = rule >= 0 ? rules_field(r, (size_t)rule) : NULL;

	return field == NULL ? COLUMN_UNKNOWN : strcmp(field, "-") == 0 ? COLUMN_LEFT_OUT :
	    schema_index(r->table->schema, field, strlen(field));
}

/* "Aktør 1", "Aktør 2": several columns may name actors. */
static int
is_numbered_actor(const struct sheettable *t, const char *word, size_t len)
{
	size_t n = len;

	while (n > 0 && (ascii_is_digit(word[n - 1]) || word[n - 1] == ' '))
		n--;
	return n < len && t->many >= 0 && wording_find(t->headings, word, n) == t->many;
}

int
headingmeaning_of(const struct buf *word, const struct rules *r)
{
	int column = headingmeaning_by_rule(r, word->data, word->len);

	if (column == COLUMN_UNKNOWN && word->len == 0)
		column = COLUMN_BLANK;
	if (column == COLUMN_UNKNOWN)
		column = wording_find(r->table->headings, word->data, word->len);
	if (column == COLUMN_UNKNOWN && is_numbered_actor(r->table, word->data, word->len))
		column = r->table->many;
	return column;
}
