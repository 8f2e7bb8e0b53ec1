#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/safe.h"
#include "centre/entry.h"
#include "cli/filter.h"
#include "csv/cell.h"
#include "schema/value.h"

void
filter_add(struct filter *f, const char *option, const struct field *field)
{
	struct buf normal = { 0 };
	const char *s = option;

	/* Codes may be spelt with å, ø and æ: keep them as the rows have them. */
	do {
		size_t len = strcspn(s, ",");
		const char *wrong = field_wrong(field, s, len);

		if (len == 0)
			die("'%s' holds an empty word; write what the %s is to be",
			    shown(option, strlen(option)), field->name);
		if (wrong != NULL)
			die("%s", wrong);
		if (normal.len > 0)
			buf_addc(&normal, ',');
		field_add_normal(&normal, field, s, len);
		s += len;
	} while (*s++ == ',');
	f->option = mem_resize(f->option, f->n + 1, sizeof *f->option);
	f->option[f->n++] = mem_copy(normal.data, normal.len);
	buf_release(&normal);
}

void
filter_release(struct filter *f)
{
	for (size_t i = 0; i < f->n; i++)
		free(f->option[i]);
	free(f->option);
	*f = (struct filter){ 0 };
}

/* Is the text one of the words of an option? */
static int
is_wanted(const char *option, const char *text, size_t len)
{
	while (*option != '\0') {
		size_t n = strcspn(option, ",");

		if (n == len && memcmp(option, text, len) == 0)
			return 1;
		option += n + (option[n] == ',');
	}
	return 0;
}

int
filter_text(const struct filter *f, const char *text, size_t len)
{
	for (size_t i = 0; i < f->n; i++)
		if (!is_wanted(f->option[i], text, len))
			return 0;
	return 1;
}

int
filter_items(const struct filter *f, const struct csv_field *item, size_t n)
{
	for (size_t i = 0; i < f->n; i++) {
		size_t k = 0;

		while (k < n && !is_wanted(f->option[i], item[k].text, item[k].len))
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
			found = is_wanted(f->option[i], item.text, item.len);
		if (!found)
			return 0;
	}
	return 1;
}
