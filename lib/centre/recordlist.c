#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/memo.h"
#include "base/mem.h"
#include "base/safe.h"
#include "base/translate.h"
#include "centre/centre.h"
#include "centre/recordlist.h"
#include "schema/fieldcell.h"
#include "schema/yamlcheck.h"
#include "yaml/yaml.h"

int
recordlist_open(struct recordlist *in, const struct centre *c, const struct schema *s)
{
	const struct yaml_node *root;

	*in = (struct recordlist){ .schema = s, .file = centre_file(c, s->file),
	    .quiet = c->quiet };
	in->missing = access(in->file, F_OK) != 0;
	in->doc = in->quiet ? yamldoc_try_file(in->file) : yamldoc_read(in->file);
	root = in->doc != NULL ? in->doc->root : NULL;
	if (in->doc == NULL || !(in->quiet ? root == NULL || root->kind == YAML_LIST :
	    schema_check_list(s, root)))
		return 0;
	in->most = root != NULL ? root->n : 0;
	in->record = mem_zero(in->most, sizeof *in->record);
	in->first = mem_zero(in->most, sizeof *in->first);
	in->met = mem_zero(1, sizeof *in->met);
	return 1;
}

/* Learn the current record's id; judge: is it another's? */
static void
learn_id(struct recordlist *in, int judge)
{
	const struct field *f = &in->schema->field[0];
	const struct yaml_node *id = yaml_get(in->map, f->name);
	struct buf normal = { 0 };
	size_t known = in->ids.n, number;

	if (id == NULL || id->kind != YAML_SCALAR || id->len == 0)
		return;
	fieldcell_add(&normal, f, id);
	number = intern_add(&in->ids, buf_text(&normal), normal.len);
	if (number == known)
		in->first[number] = in->n - 1;
	else if (judge)
		diag_fault(&id->place, TOPIC_DUPLICATE, "the id '%s' is taken, by the %s in line %lu",
		    shown(buf_text(&normal), normal.len), translate(in->schema->thing),
		    in->record[in->first[number]]->place.line);
	buf_release(&normal);
}

int
recordlist_next(struct recordlist *in, unsigned long fields)
{
	unsigned long faults = diag_faults();

	/* What is no map was reported when the list was opened. */
	while (in->next < in->most && in->doc->root->item[in->next]->kind != YAML_MAP)
		in->next++;
	if (in->next == in->most)
		return 0;
	in->map = in->doc->root->item[in->next++];
	in->record[in->n++] = in->map;
	if (in->quiet)
		;	/* whoever is told judges */
	else if (fields == ~0ul)
		schema_check_map(in->schema, in->map);
	else
		schema_check_fields(in->schema, in->map, fields);
	in->faulty = diag_faults() > faults;
	learn_id(in, !in->quiet && (fields & SCHEMA_BIT(0)) != 0);
	return 1;
}

int
recordlist_is_gone(const struct yaml_node *record, int day)
{
	const char *until = yaml_text(record, "until");
	int last;

	return date_parse(until, strlen(until), &last) && last < day;
}

long
recordlist_find(const struct recordlist *in, const char *id, size_t len)
{
	size_t i;

	if (in->met != NULL && memo_find(in->met, id, len, &i))
		return (long)i;
	i = intern_find(&in->ids, id, len);
	if (i == INTERN_NONE)
		return -1;
	if (in->met != NULL)
		memo_keep(in->met, id, len, in->first[i]);
	return (long)in->first[i];
}

void
recordlist_release(struct recordlist *in)
{
	free(in->record);
	free(in->first);
	if (in->met != NULL)
		memo_release(in->met);
	free(in->met);
	intern_release(&in->ids);
	yamldoc_free(in->doc);
	free(in->file);
	*in = (struct recordlist){ 0 };
}
