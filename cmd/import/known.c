#include <stdlib.h>
#include <string.h>

#include "csv/csv.h"
#include "disk/file.h"
#include "import.h"

int
known_read_names(struct known *k, const struct sheettable *t)
{
	int good = names_read(&k->names, &k->centre);

	/* What is booked is in a list of its own, which is read where it is needed. */
	for (size_t i = 0; i < t->schema->n && good; i++)
		if (t->schema->field[i].type == FIELD_RESOURCE)
			return names_read_resources(&k->names, &k->centre);
	return good;
}

int
known_read_file(struct known *k, const struct sheettable *t)
{
	char *path = centre_file(&k->centre, t->schema->file);
	struct csv *log = NULL;
	int fd, good = 1;
	enum file_found found = file_open_regular(path, &fd);

	if (found == FILE_FOUND)
		log = csv_open(fd, path);
	for (size_t i = 0; log != NULL && i < t->schema->n && csv_columns(log) > 0; i++)
		if (t->schema->field[i].flags & FIELD_REQUIRED)
			good &= csv_need(log, t->schema->field[i].name) >= 0;
	for (size_t i = 0; log != NULL && i < csv_columns(log); i++) {
		const char *name = csv_name(log, i);

		int field = schema_index(t->schema, name, strlen(name));

		if (field < 0 || field >= (int)t->fields)
			intern_add(&k->extra, name, strlen(name));
	}
	if (log != NULL)
		csv_close(log);
	free(path);
	return good && found != FILE_TROUBLE;
}

void
known_release(struct known *k)
{
	names_release(&k->names);
	intern_release(&k->extra);
	centre_close(&k->centre);
}
