#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/safeadd.h"
#include "centre/centre.h"
#include "centre/csvfile.h"
#include "describe/datapackage.h"
#include "field/schemas.h"
#include "init.h"

/* The columns of a file, as its own header has them; 0 (reported): it cannot be read.  None: it is not there. */
static int
read_header(struct datapackage_table *t, const struct centre *c, const struct schema *s)
{
	struct csvfile in;
	int good = csvfile_open(&in, c, s, 0);
	const char **name;

	*t = (struct datapackage_table){ .schema = s };
	if (good && !in.missing) {
		t->n = csv_columns(in.csv);
		name = mem_zero(t->n, sizeof *name);
		for (size_t i = 0; i < t->n; i++)
			name[i] = mem_copy(csv_name(in.csv, i), strlen(csv_name(in.csv, i)));
		t->name = name;
	}
	csvfile_close(&in);
	return good;
}

static void
release(struct datapackage_table *t)
{
	for (size_t i = 0; i < t->n; i++)
		free((void *)(uintptr_t)t->name[i]);
	free((void *)(uintptr_t)t->name);
}

int
datapackage_write(struct centre *c, enum language language)
{
	struct datapackage_table table[CSV_SCHEMAS] = { { 0 } };
	struct buf text = { 0 }, label = { 0 };
	size_t n = 0;
	char *path = centre_file(c, "datapackage.json");
	int good = centre_read(c, 0);

	for (size_t i = 0; csv_schemas[i] != NULL && good; i++) {
		good = read_header(&table[n], c, csv_schemas[i]);
		n += table[n].n > 0;
	}
	if (good) {
		datapackage_add(&text, c->id, centre_name(c), table, n, language);
		good = init_write(c, path, &text);
	}
	if (good) {
		safeadd(&label, path, strlen(path));
		printf(LANG(language, "Tabellerne er beskrevet i %s.\n", "The tables are described in %s.\n"), label.data);
	}
	for (size_t i = 0; i < n; i++)
		release(&table[i]);
	buf_release(&text);
	buf_release(&label);
	free(path);
	return good;
}
