#include <stdlib.h>
#include <string.h>

#include "centre/advice.h"
#include "centre/centre.h"
#include "centre/entry.h"
#include "centre/reference.h"
#include "csv/cell.h"
#include "csv/csv.h"
#include "disk/file.h"
#include "field/schemas.h"
#include "yaml/yaml.h"

static int
is_reference(const struct field *f)
{
	return f->type == FIELD_ACTOR || f->type == FIELD_ACTOR_OR_TEXT ||
	    f->type == FIELD_INITIATIVE || f->type == FIELD_RESOURCE || f->type == FIELD_PLAN;
}

struct place
reference_place(const struct reference *r)
{
	return r->csv != NULL ? csv_place(r->csv, r->column) : r->place;
}

/* ---- YAML ---- */

static void
in_scalar(const struct field *f, struct yaml_node *node, reference_seen *seen, void *arg)
{
	struct reference r = { f, node->text, node->len, node, node->place, NULL, -1 };

	if (node->kind == YAML_SCALAR && node->len > 0)
		seen(arg, &r);
}

static void in_map(const struct schema *, const struct yaml_node *, reference_seen *, void *);

static void
in_value(const struct field *f, struct yaml_node *node, reference_seen *seen, void *arg)
{
	static const struct field actor = { "actor", FIELD_ACTOR, 0, NULL, NULL, "" };

	if (node->kind == YAML_LIST) {
		for (size_t i = 0; i < node->n; i++)
			in_value(f, node->item[i], seen, arg);
	} else if (f->type == FIELD_BY_CODE && node->kind == YAML_MAP) {
		for (size_t i = 0; i < node->n; i++)
			in_value(&actor, node->item[i], seen, arg);
	} else if (f->type == FIELD_MAP) {
		in_map(f->inner, node, seen, arg);
	} else if (is_reference(f)) {
		in_scalar(f, node, seen, arg);
	}
}

static void
in_map(const struct schema *s, const struct yaml_node *map, reference_seen *seen, void *arg)
{
	for (size_t i = 0; map->kind == YAML_MAP && i < map->n; i++) {
		const struct field *f = schema_field(s, map->key[i]->text, map->key[i]->len);

		if (f != NULL)
			in_value(f, map->item[i], seen, arg);
	}
}

/* A key of advice.yaml may name an initiative behind its point. */
static void
in_advice_key(const struct yaml_node *key, reference_seen *seen, void *arg)
{
	static const struct field initiative = {
		"initiative", FIELD_INITIATIVE, 0, NULL, NULL, ""
	};
	size_t point = advice_point(key->text, key->len);
	struct reference r = { .field = &initiative, .place = key->place };

	if (point + 1 >= key->len)
		return;
	r.text = key->text + point + 1;
	r.len = key->len - point - 1;
	r.place.column += point + 1;
	seen(arg, &r);
}

void
references_in_yaml(const struct schema *s, const struct yaml_node *root,
    reference_seen *seen, void *arg)
{
	if (root == NULL)
		return;
	if (s == &centre_schema || s == &sheetrule_schema) {
		in_map(s, root, seen, arg);
		return;
	}
	/* A list of records, or a map of answers. */
	for (size_t i = 0; i < root->n; i++) {
		if (s == &advice_schema && root->kind == YAML_MAP)
			in_advice_key(root->key[i], seen, arg);
		in_map(s, root->item[i], seen, arg);
	}
}

/* ---- CSV ---- */

int
reference_columns(const struct schema *s, struct csv *csv, int *column)
{
	int good = csv_columns(csv) > 0;

	for (size_t i = 0; i < s->n; i++) {
		column[i] = csv_column(csv, s->field[i].name);
		if (s->field[i].flags & FIELD_REQUIRED && csv_need(csv, s->field[i].name) < 0)
			good = 0;
	}
	return good;
}

void
references_in_row(const struct schema *s, const struct csv *csv, const int *column,
    reference_seen *seen, void *arg)
{
	for (size_t i = 0; i < s->n; i++) {
		const struct field *f = &s->field[i];
		struct csv_field rest, item;
		struct reference r = { .field = f, .csv = csv, .column = column[i] };

		if (column[i] < 0 || !is_reference(f) || (rest = csv_field(csv, column[i])).len == 0)
			continue;
		if (f->type == FIELD_ACTOR_OR_TEXT) {
			r.text = rest.text;
			r.len = rest.len;
			seen(arg, &r);
			continue;
		}
		while (cell_next(&rest, ' ', &item)) {
			r.text = item.text;
			r.len = item.len;
			seen(arg, &r);
		}
	}
}

/* ---- all files ---- */

static int
in_yaml_file(const struct centre *c, const struct schema *s, reference_seen *seen, void *arg)
{
	char *path = centre_file(c, s->file);
	struct yaml *doc = yamldoc_read(path);
	int good = doc != NULL;

	if (good)
		references_in_yaml(s, doc->root, seen, arg);
	yamldoc_free(doc);
	free(path);
	return good;
}

static int
in_csv_file(const struct centre *c, const struct schema *s, reference_seen *seen, void *arg)
{
	char *path = centre_file(c, s->file);
	int fd, column[SCHEMA_MOST];
	enum file_found found = file_open_regular(path, &fd);

	if (found == FILE_FOUND) {
		struct csv *csv = csv_open(fd, path);

		if (!reference_columns(s, csv, column))
			found = FILE_TROUBLE;
		while (csv_next(csv))
			references_in_row(s, csv, column, seen, arg);
		if (csv_left_out(csv) > 0)
			found = FILE_TROUBLE;
		csv_close(csv);
	}
	free(path);
	return found != FILE_TROUBLE;
}

int
references_of(const struct centre *c, const struct schema *but, reference_seen *seen, void *arg)
{
	int good = in_yaml_file(c, &centre_schema, seen, arg) &
	    in_yaml_file(c, &answer_schema, seen, arg) &
	    in_yaml_file(c, &sheetrule_schema, seen, arg) &
	    in_yaml_file(c, &advice_schema, seen, arg);

	for (size_t i = 0; list_schemas[i] != NULL; i++)
		if (list_schemas[i] != but)
			good &= in_yaml_file(c, list_schemas[i], seen, arg);
	for (size_t i = 0; csv_schemas[i] != NULL; i++)
		good &= in_csv_file(c, csv_schemas[i], seen, arg);
	return good;
}
