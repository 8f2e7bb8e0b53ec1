#include <stdlib.h>
#include <string.h>

#include "base/nearest.h"
#include "centre/centre.h"
#include "centre/ids.h"
#include "schema/yamlcheck.h"
#include "yaml/yaml.h"

int
idlist_read(struct idlist *known, const struct centre *c, const struct schema *s)
{
	char *path = centre_file(c, s->file);
	struct yaml *doc = yamldoc_read(path);
	int good = doc != NULL && schema_check_list(s, doc->root);

	*known = (struct idlist){ 0 };
	for (size_t i = 0; good && doc->root != NULL && i < doc->root->n; i++) {
		const struct yaml_node *id = yaml_get(doc->root->item[i], "id");

		if (yaml_is_empty(id) || id->kind != YAML_SCALAR)
			continue;
		intern_add(&known->ids, id->text, id->len);
		known->any = 1;
	}
	yamldoc_free(doc);
	free(path);
	return good;
}

int
idlist_has(const struct idlist *known, const char *id, size_t len)
{
	return intern_find(&known->ids, id, len) != INTERN_NONE;
}

const char *
idlist_nearest(const struct idlist *known, const char *id, size_t len)
{
	return nearest_in(&known->ids, id, len);
}

void
idlist_release(struct idlist *known)
{
	intern_release(&known->ids);
}
