#include "base/diag.h"
#include "cli/assign.h"
#include "cli/recordpart.h"

size_t
recordpart_parse(struct assign *assign, const struct schema *s, const char *key, char *const *word)
{
	size_t n = 0;

	assign_value(&assign[n++], s, key, *word++);
	for (; *word != NULL; word++) {
		assign_parse(&assign[n], s, *word);
		for (size_t i = 0; i < n; i++)
			if (assign[i].field == assign[n].field)
				die("'%s' is given twice", assign[n].field->name);
		n++;
	}
	return n;
}

size_t
recordpart_pairs(struct yamledit_pair *pair, const struct schema *s, const struct assign *assign, size_t n)
{
	size_t pairs = 0;

	for (size_t k = 0; k < s->n; k++)
		for (size_t i = 0; i < n; i++)
			if (assign[i].field == &s->field[k] && assign[i].n > 0)
				pair[pairs++] = assign_pair(&assign[i]);
	return pairs;
}
