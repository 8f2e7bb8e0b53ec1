#include <stdint.h>
#include <string.h>

#include "base/diag.h"
#include "cli/assign.h"
#include "cli/known.h"
#include "cli/option.h"
#include "cli/recordsaid.h"
#include "edit.h"
#include "edit/record.h"
#include "field/schemas.h"
#include "yaml/yaml.h"

/* In the order of the field table, whatever the command line's. */
static size_t
in_order(struct yamledit_pair *pair, const struct assign *assign, size_t n)
{
	size_t pairs = 0;

	for (size_t k = 0; k < decision_schema.n; k++)
		for (size_t i = 0; i < n; i++)
			if (assign[i].field == &decision_schema.field[k] && assign[i].n > 0)
				pair[pairs++] = assign_pair(&assign[i]);
	return pairs;
}

int
edit_decision(const struct opts *o, char *const *argv)
{
	int today = option_today(opts_value_of(o, "today")), done = 0;
	const char *order[SCHEMA_MOST + 1];
	struct assign assign[SCHEMA_MOST + 1];	/* each key once, and the one at hand */
	struct yamledit_pair pair[SCHEMA_MOST + 1];
	const struct yaml_node *list;
	struct record f;
	size_t n = 0, at;

	assign_value(&assign[n++], &decision_schema, "what", argv[2]);
	for (char *const *word = argv + 3; *word != NULL; word++) {
		assign_parse(&assign[n], &decision_schema, *word);
		for (size_t i = 0; i < n; i++)
			if (assign[i].field == assign[n].field)
				die("'%s' is given twice", assign[n].field->name);
		n++;
	}
	at = record_begin(&f, argv[0], &plan_schema) ? record_need(&f, argv[1]) : SIZE_MAX;
	if (at != SIZE_MAX) {
		struct yaml_node *map = record_item(&f, at);

		list = yaml_get(map, "decisions");
		if (!yaml_is_empty(list) && list->kind != YAML_LIST)
			die("%s: '%s' must be a list: [{...}]; put it right by hand first",
			    diag_place(&list->place), "decisions");
		for (size_t i = 0; i < n; i++)
			known_assign(&f.centre, &assign[i]);
		assign_warn(&f.centre, f.yaml.doc->root, assign, n, today);
		schema_order(&plan_schema, order);
		done = yamledit_append(&f.yaml, map, "decisions", pair, in_order(pair, assign, n), order);
	}
	for (size_t i = 0; i < n; i++)
		assign_release(&assign[i]);
	return recordsaid_end(&f, done, argv[1]);
}
