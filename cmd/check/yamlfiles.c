#include <stdlib.h>

#include "centre/advice.h"
#include "centre/answer.h"
#include "centre/centre.h"
#include "centre/ownsynonyms.h"
#include "schema/yamlcheck.h"
#include "sheet/rules.h"
#include "yaml/yaml.h"
#include "known.h"
#include "yamlfiles.h"

/* Each list: its records, whose ids are learnt. */
static void
check_lists(const struct centre *c, struct known *known)
{
	for (size_t i = 0; list_schemas[i] != NULL; i++) {
		struct recordlist *in = &known->list[i];

		if (list_schemas[i] == &actor_schema || !recordlist_open(in, c, list_schemas[i]))
			continue;
		while (recordlist_next(in, ~0ul))
			schema_check_times(in->schema, in->map);
	}
	/* Only now are all ids known. */
	for (size_t i = 0; list_schemas[i] != NULL; i++)
		if (known->list[i].doc != NULL)
			references_in_yaml(list_schemas[i], known->list[i].doc->root, known_seen, known);
}

static void
check_answers(const struct centre *c, struct known *known)
{
	char *path = centre_file(c, answer_schema.file);
	struct yaml *doc = yamldoc_read(path);

	if (doc != NULL && answers_check(doc))
		references_in_yaml(&answer_schema, doc->root, known_seen, known);
	yamldoc_free(doc);
	free(path);
}

static void
check_advice(const struct centre *c, struct known *known)
{
	char *path = centre_file(c, advice_schema.file);
	struct yaml *doc = yamldoc_read(path);

	if (doc != NULL && advice_check(doc))
		references_in_yaml(&advice_schema, doc->root, known_seen, known);
	yamldoc_free(doc);
	free(path);
}

static void
check_synonyms(const struct centre *c)
{
	struct ownsynonyms own;

	ownsynonyms_read(&own, c);
	ownsynonyms_release(&own);
}

/* How spreadsheets are read: what mc-import would say of it. */
static void
check_import(const struct centre *c, struct known *known)
{
	struct rules rules = IMPORTRULES_NONE;
	struct yaml *doc;

	rules_read(&rules, c);
	doc = yamldoc_try_file(rules.file);	/* what is not YAML was reported */
	if (doc != NULL)
		references_in_yaml(&sheetrule_schema, doc->root, known_seen, known);
	yamldoc_free(doc);
	rules_release(&rules);
}

void
yamlfiles_check(const struct centre *c, struct known *known)
{
	check_lists(c, known);
	check_answers(c, known);
	check_advice(c, known);
	check_synonyms(c);
	check_import(c, known);
}
