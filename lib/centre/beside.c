#include "base/diag.h"
#include "centre/beside.h"
#include "schema/yamlcheck.h"

int
beside_actors(struct actors *all, const struct centre *c)
{
	int was = diag_soften(1), good = actors_read(all, c, SCHEMA_BIT(ACTOR_ID));

	diag_soften(was);
	return good;
}

int
beside_ids(struct idlist *known, const struct centre *c, const struct schema *s)
{
	int was = diag_soften(1), good = idlist_read(known, c, s);

	diag_soften(was);
	return good;
}

int
beside_open(struct recordlist *in, const struct centre *c, const struct schema *s)
{
	int was = diag_soften(1), good = recordlist_open(in, c, s);

	diag_soften(was);
	return good;
}

int
beside_list(const struct schema *s, const struct yaml_node *root)
{
	int was = diag_soften(1), good = schema_check_list(s, root);

	diag_soften(was);
	return good;
}
