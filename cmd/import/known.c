#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/text.h"
#include "centre/beside.h"
#include "csv/csv.h"
#include "disk/file.h"
#include "yaml/yaml.h"
#include "import.h"

/* The ids of the initiatives, and their titles. */
static int
read_initiatives(struct known *k)
{
	if (!beside_open(&k->titles, &k->centre, &initiative_schema))
		return 0;
	while (recordlist_next(&k->titles, 0)) {
		const struct yaml_node *id = yaml_get(k->titles.map, "id");
		const struct yaml_node *title = yaml_get(k->titles.map, "title");

		if (!yaml_is_empty(id) && id->kind == YAML_SCALAR && text_is_id(id->text, id->len))
			naming_add(&k->initiatives, id->text,
			    title != NULL && title->kind == YAML_SCALAR ? title->text : NULL);
	}
	return 1;
}

int
known_read(struct known *k)
{
	k->actors.thing = actor_schema.thing;
	k->initiatives.thing = initiative_schema.thing;
	if (!beside_actors(&k->list, &k->centre) || !read_initiatives(k))
		return 0;
	for (size_t i = 0; i < k->list.n; i++) {
		char *const *cell = k->list.item[i].cell;

		/* A record may have an id that is none; no row is to name it. */
		if (text_is_id(cell[ACTOR_ID], strlen(cell[ACTOR_ID])))
			naming_add(&k->actors, cell[ACTOR_ID], cell[ACTOR_NAME]);
	}
	naming_ready(&k->actors);
	naming_ready(&k->initiatives);
	return 1;
}

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
	naming_release(&k->actors);
	naming_release(&k->initiatives);
	actors_release(&k->list);
	recordlist_release(&k->titles);
	intern_release(&k->extra);
	centre_close(&k->centre);
}
