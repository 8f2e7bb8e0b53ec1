#include <stdlib.h>
#include <string.h>

#include "csv/csv.h"
#include "disk/file.h"
#include "import.h"

int
known_read_log(struct known *k)
{
	char *path = centre_file(&k->centre, "log.csv");
	struct csv *log = NULL;
	int fd, good = 1;
	enum file_found found = file_open_regular(path, &fd);

	if (found == FILE_FOUND)
		log = csv_open(fd, path);
	for (size_t i = 0; log != NULL && i < entry_schema.n && csv_columns(log) > 0; i++)
		if (entry_schema.field[i].flags & FIELD_REQUIRED)
			good &= csv_need(log, entry_schema.field[i].name) >= 0;
	for (size_t i = 0; log != NULL && i < csv_columns(log); i++) {
		const char *name = csv_name(log, i);

		int field = schema_index(&entry_schema, name, strlen(name));

		if (field < 0 || field >= ENTRY_FIELDS)
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
