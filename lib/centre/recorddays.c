#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "centre/centre.h"
#include "centre/recorddays.h"
#include "yaml/yaml.h"

int
recorddays_day(const char *text, size_t len, int *day)
{
	char first[DATE_TEXT];

	if (len == 4) {
		snprintf(first, sizeof first, "%.4s-01-01", text);
		return date_parse(first, 10, day);
	}
	return date_parse(text, len > 10 && text[10] == 'T' ? 10 : len, day);
}

/* A value, or the items of a list of them. */
static void
visit_values(struct recordday *d, const struct yaml_node *node, recorddays_visit *visit, void *arg)
{
	if (node->kind == YAML_LIST) {
		for (size_t i = 0; i < node->n; i++)
			if (node->item[i]->kind == YAML_SCALAR)
				visit_values(d, node->item[i], visit, arg);
	} else if (node->kind == YAML_SCALAR && recorddays_day(node->text, node->len, &d->day)) {
		d->value = node;
		visit(arg, d);
	}
}

void
recorddays_of(const struct schema *s, const struct yaml_node *map, const char *record,
    recorddays_visit *visit, void *arg)
{
	for (size_t i = 0; i < s->n && map != NULL && map->kind == YAML_MAP; i++) {
		const struct field *f = &s->field[i];
		const struct yaml_node *node = yaml_get(map, f->name);
		struct recordday d = { record, s, f, node != NULL ? bounds_day(s, f) : NULL, node, 0 };

		if (node == NULL)
			continue;
		if (d.bound != NULL)
			visit_values(&d, node, visit, arg);
		else if (f->type == FIELD_MAP && node->kind == YAML_MAP)
			recorddays_of(f->inner, node, record, visit, arg);
		else if (f->type == FIELD_MAP && node->kind == YAML_LIST)
			for (size_t k = 0; k < node->n; k++)
				recorddays_of(f->inner, node->item[k], record, visit, arg);
	}
}

void
recorddays_all(const struct schema *s, const struct yaml_node *root, recorddays_visit *visit,
    void *arg)
{
	for (size_t i = 0; root != NULL && root->kind != YAML_SCALAR && i < root->n; i++)
		if (root->item[i]->kind == YAML_MAP)
			recorddays_of(s, root->item[i], root->kind == YAML_MAP ? root->key[i]->text :
			    yaml_text(root->item[i], "id"), visit, arg);
}

void
recorddays_read(const struct centre *c, const struct schema *s, recorddays_visit *visit, void *arg)
{
	char *path = centre_file(c, s->file);
	struct yaml *doc = yamldoc_try_file(path);	/* its faults are its readers' to say */

	recorddays_all(s, doc != NULL ? doc->root : NULL, visit, arg);
	if (doc != NULL)
		yamldoc_free(doc);
	free(path);
}
