#include "base/diag.h"
#include "schema/value.h"
#include "known.h"

static const struct recordlist *
list_of(const struct known *known, size_t i)
{
	return list_schemas[i] == &actor_schema ? &known->actors.list : &known->list[i];
}

/* LIST_SCHEMAS: to none. */
static size_t
list_named(enum field_type type)
{
	const struct schema *s = type == FIELD_ACTOR ? &actor_schema :
	    type == FIELD_INITIATIVE ? &initiative_schema :
	    type == FIELD_RESOURCE ? &resource_schema :
	    type == FIELD_PLAN ? &plan_schema : NULL;
	size_t i = 0;

	while (i < LIST_SCHEMAS && list_schemas[i] != s)
		i++;
	return i;
}

const struct recordlist *
known_list(const struct known *known, enum field_type type)
{
	size_t i = list_named(type);

	return i < LIST_SCHEMAS ? list_of(known, i) : NULL;
}

void
known_seen(void *arg, const struct reference *r)
{
	struct known *known = arg;
	size_t i = list_named(r->field->type);
	const struct recordlist *list;
	const char *near;
	struct place place;

	if (i == LIST_SCHEMAS)
		return;
	list = list_of(known, i);
	if (recordlist_find(list, r->text, r->len) >= 0)
		return;
	/* What is not an id was reported when the field was judged; of plans nothing was. */
	if (r->field->type != FIELD_PLAN && value_wrong_id(r->text, r->len) != NULL)
		return;
	if (list->ids.n == 0) {
		/* Nothing is known, so nothing can be called unknown. */
		if (list == &known->actors.list && known->actors_read && !known->told++) {
			struct place p = { list->file, 0, 0 };

			diag_warning(&p, TOPIC_FILE, list->missing ?
			    "missing; the actors that other files name cannot be checked" :
			    "no actors; the actors that other files name cannot be checked");
		}
		return;
	}
	place = reference_place(r);
	near = diag_is_full(place.file) ? NULL :
	    nearlist_in(&known->near[i], &list->ids, r->text, r->len);
	diag_fault(&place, TOPIC_REFERENCE, "%s",
	    value_unknown(list->schema->thing, r->text, r->len, near, NULL));
}

void
known_release(struct known *known)
{
	for (size_t i = 0; i < LIST_SCHEMAS; i++) {
		recordlist_release(&known->list[i]);
		nearlist_release(&known->near[i]);
	}
	actors_release(&known->actors);
}
