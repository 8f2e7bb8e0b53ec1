#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/fold.h"
#include "base/mem.h"
#include "base/safe.h"
#include "base/text.h"
#include "centre/entry.h"
#include "cli/filter.h"
#include "cli/forgive.h"
#include "csv/cell.h"
#include "csv/cellsfind.h"
#include "schema/fieldcell.h"
#include "schema/value.h"

enum { FEW = 4 };		/* words are compared sooner than hashed */

static struct fold folded;	/* the text that is looked at */

/* Do two options want the same?  Then one of them is enough. */
static int
is_same(const struct intern *a, const struct intern *b)
{
	for (size_t i = 0; i < a->n && a->n == b->n; i++)
		if (intern_find(b, intern_text(a, i), intern_len(a, i)) == INTERN_NONE)
			return 0;
	return a->n == b->n;
}

/* Who types a name where an id is meant is told where the ids are. */
static noreturn void
refuse(const struct field *field, const char *wrong)
{
	if (field->type == FIELD_ACTOR || field->type == FIELD_INITIATIVE)
		die("%s; here no name goes, and '%s' lists the ids", wrong,
		    value_program(field->type == FIELD_ACTOR ? "actor" : "initiative"));
	die("%s", wrong);
}

void
filter_add(struct filter *f, const char *option, const struct field *field)
{
	struct intern words = { 0 };
	const char *s = option;

	/* Codes may be spelt with å, ø and æ: keep them as the rows have them. */
	do {
		size_t len = strcspn(s, ",");
		struct buf normal = { 0 }, code = { 0 }, why = { 0 };
		const char *word = s, *wrong;
		size_t n = len;

		if (len == 0)
			die("'%s' holds an empty word; write what the %s is to be",
			    shown(option, strlen(option)), field->name);
		if (field->type == FIELD_CODE && forgive_value(field, s, len, FORGIVE_NO_DAY, &code, &why)) {
			word = buf_text(&code);
			n = code.len;
		}
		if ((wrong = field_wrong(field, word, n)) != NULL)
			refuse(field, wrong);
		f->folds = field->type == FIELD_WORD;
		if (f->folds) {
			fold_text(&folded, word, n);
			buf_add(&normal, buf_text(&folded.text), folded.text.len);
		} else {
			fieldcell_add_normal(&normal, field, word, n);
		}
		intern_add(&words, buf_text(&normal), normal.len);
		buf_release(&normal);
		buf_release(&code);
		buf_release(&why);
		s += len;
	} while (*s++ == ',');
	if (f->n > 0 && is_same(&f->option[f->n - 1], &words)) {
		intern_release(&words);
		return;
	}
	f->option = mem_grow(f->option, &f->cap, f->n + 1, sizeof *f->option);
	f->option[f->n++] = words;
}

void
filter_options(struct filter *const filter[], int rows, const struct opts *o)
{
	for (size_t i = 0; i < o->n; i++) {
		int row = o->given[i].option;

		if (row < rows && filter[row] != NULL)
			filter_add(filter[row], o->given[i].value, opts_field(o, row));
	}
}

void
filter_release(struct filter *f)
{
	for (size_t i = 0; i < f->n; i++)
		intern_release(&f->option[i]);
	free(f->option);
	fold_release(&folded);
	*f = (struct filter){ 0 };
}

/* Is the text one of the words of an option? */
static int
is_wanted(const struct filter *f, size_t i, const char *text, size_t len)
{
	const struct intern *option = &f->option[i];

	if (f->folds && text_invalid(text, len) == len) {
		fold_text(&folded, text, len);
		text = buf_text(&folded.text);
		len = folded.text.len;
	}

	if (option->n > FEW)
		return intern_find(option, text, len) != INTERN_NONE;
	for (size_t k = 0; k < option->n; k++)
		if (intern_len(option, k) == len && memcmp(intern_text(option, k), text, len) == 0)
			return 1;
	return 0;
}

int
filter_text(const struct filter *f, const char *text, size_t len)
{
	for (size_t i = 0; i < f->n; i++)
		if (!is_wanted(f, i, text, len))
			return 0;
	return 1;
}

int
filter_items(const struct filter *f, const struct csv_field *item, size_t n)
{
	for (size_t i = 0; i < f->n; i++) {
		size_t k = 0;

		while (k < n && !is_wanted(f, i, item[k].text, item[k].len))
			k++;
		if (k == n)
			return 0;
	}
	return 1;
}

int
filter_cell(const struct filter *f, const char *cell, size_t len, char separator)
{
	for (size_t i = 0; i < f->n; i++) {
		struct csv_field rest = { cell, len }, item;
		int found = 0;

		while (!found && cell_next(&rest, separator, &item))
			found = is_wanted(f, i, item.text, item.len);
		if (!found)
			return 0;
	}
	return 1;
}

/* Few words are searched for, of many each item is looked up. */
static int
holds_near(const struct filter *f, size_t i, struct csv_field cell, char separator)
{
	const struct intern *option = &f->option[i];
	struct csv_field item;
	int found = 0;

	if (f->folds || option->n > FEW) {
		while (!found && cell_next_near(&cell, separator, &item))
			found = is_wanted(f, i, item.text, item.len);
		return found;
	}
	for (size_t k = 0; k < option->n && !found; k++)
		found = cell_has_near(cell, separator,
		    (struct csv_field){ intern_text(option, k), intern_len(option, k) });
	return found;
}

int
filter_cell_near(const struct filter *f, const char *cell, size_t len, char separator)
{
	for (size_t i = 0; i < f->n; i++)
		if (!holds_near(f, i, (struct csv_field){ cell, len }, separator))
			return 0;
	return 1;
}

uint32_t
filter_cells_near(const struct filter *f, const char *text, const uint16_t *begins, size_t n)
{
	uint32_t wanted = UINT32_MAX;

	for (size_t i = 0; i < f->n; i++) {
		const struct intern *option = &f->option[i];
		int is_searched = !f->folds && option->n <= FEW;
		uint32_t found = 0;

		for (size_t k = 0; k < option->n && is_searched; k++)
			is_searched = intern_len(option, k) <= CELLSFIND_LONGEST;
		for (size_t k = 0; k < option->n && is_searched; k++)
			found |= cellsfind(text, begins, n,
			    (struct csv_field){ intern_text(option, k), intern_len(option, k) });
		for (size_t k = 0; k < n && !is_searched; k++)
			if (begins[k + 1] > begins[k])
				found |= (uint32_t)holds_near(f, i, (struct csv_field){ text + begins[k],
				    begins[k + 1] - begins[k] - 1u }, ' ') << k;
		wanted &= found;
	}
	return wanted;
}
