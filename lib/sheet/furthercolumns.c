#include <stdlib.h>
#include <string.h>

#include "base/fold.h"
#include "base/intern.h"
#include "base/mem.h"
#include "sheet/furthercolumns.h"
#include "sheet/wording.h"

struct furthercolumns {
	const struct intern *name;	/* borrowed */
	struct intern word;	/* and folded */
	long *of_word;		/* the number of the name; -1: several are the same when folded */
};

struct furthercolumns *
furthercolumns_new(const struct intern *name)
{
	struct furthercolumns *x = mem_zero(1, sizeof *x);
	struct fold f = { 0 };

	x->name = name;
	x->of_word = mem_zero(name->n, sizeof *x->of_word);
	for (size_t i = 0; i < name->n; i++) {
		size_t known = x->word.n, word;

		wording_fold(&f, intern_text(name, i), intern_len(name, i));
		if (f.text.len == 0)
			continue;
		/* Two that differ in capitals only: neither is meant for sure. */
		word = intern_add(&x->word, f.text.data, strlen(f.text.data));
		x->of_word[word] = word < known ? -1 : (long)i;
	}
	fold_release(&f);
	return x;
}

void
furthercolumns_free(struct furthercolumns *x)
{
	if (x == NULL)
		return;
	intern_release(&x->word);
	free(x->of_word);
	free(x);
}

long
furthercolumns_find(const struct furthercolumns *x, const char *name, const char *word)
{
	size_t same = intern_find(x->name, name, strlen(name));

	if (same != INTERN_NONE)
		return (long)same;
	same = intern_find(&x->word, word, strlen(word));
	return same != INTERN_NONE ? x->of_word[same] : -1;
}

const char *
furthercolumns_name(const struct furthercolumns *x, int number)
{
	return intern_text(x->name, (size_t)number);
}
