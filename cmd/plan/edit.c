#include <stdint.h>
#include <string.h>

#include "base/diag.h"
#include "cli/assign.h"
#include "cli/known.h"
#include "cli/option.h"
#include "cli/recordpart.h"
#include "cli/recordsaid.h"
#include "edit.h"
#include "edit/record.h"
#include "field/schemas.h"
#include "yaml/yaml.h"

int
edit_decision(const struct opts *o, char *const *argv)
{
	int today = option_today(opts_value_of(o, "today")), done = 0;
	const char *order[SCHEMA_MOST + 1];
	struct assign assign[SCHEMA_MOST + 1];
	struct yamledit_pair pair[SCHEMA_MOST + 1];
	const struct yaml_node *list;
	struct record f;
	size_t n = recordpart_parse(assign, &decision_schema, "what", argv + 2), at;

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
		done = yamledit_append(&f.yaml, map, "decisions", pair,
		    recordpart_pairs(pair, &decision_schema, assign, n), order);
	}
	for (size_t i = 0; i < n; i++)
		assign_release(&assign[i]);
	return recordsaid_end(&f, done, argv[1]);
}
