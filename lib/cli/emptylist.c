#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/intern.h"
#include "base/translate.h"
#include "centre/centre.h"
#include "centre/csvfile.h"
#include "centre/recordlist.h"
#include "cli/emptylist.h"
#include "cli/filter.h"
#include "cli/inputs.h"
#include "output/rows.h"
#include "schema/value.h"
#include "sheet/names.h"

static int
is_empty(const struct centre *quiet, const struct schema *s)
{
	struct recordlist list;
	struct csvfile in;
	int empty = 0;

	if (strstr(s->file, ".csv") != NULL) {
		empty = csvfile_open(&in, quiet, s, 0) && !csv_next(in.csv);
		csvfile_close(&in);
	} else {
		empty = recordlist_open(&list, quiet, s) && !recordlist_next(&list, 0);
		recordlist_release(&list);
	}
	return empty;
}

/* Of the first who is nobody: that, with the nearest id. */
static void
say_unknown(struct rows *r, const struct centre *quiet, const struct filter *actor)
{
	struct names names = { 0 };
	struct buf id = { 0 }, why = { 0 };

	if (names_read_actors(&names, quiet))
		for (size_t i = 0; i < actor->n && why.len == 0; i++)
			for (size_t k = 0; k < actor->option[i].n && why.len == 0; k++)
				naming_one(&names.actors, intern_text(&actor->option[i], k),
				    intern_len(&actor->option[i], k), &id, &why);
	if (why.len > 0)
		rows_why_none(r, translate("no rows to show: %s"), why.data);
	names_release(&names);
	buf_release(&id);
	buf_release(&why);
}

void
emptylist_say(struct rows *r, const struct schema *s, const struct filter *actor, char *const *argv)
{
	const char *path = argv[0] != NULL ? argv[0] : ".";
	struct centre c, quiet;
	char *file;

	if (!rows_is_none(r) || (argv[0] != NULL && argv[1] != NULL) || !inputs_is_folder(path) || !centre_is(path) ||
	    !centre_find(&c, path))
		return;
	quiet = centre_quietly(&c);
	file = centre_file(&c, s->file);
	if (is_empty(&quiet, s))
		rows_why_none(r, translate("nothing is written down in '%s' yet; '%s add' writes the first"), file,
		    value_program(s->thing));
	else if (actor != NULL && actor->n > 0)
		say_unknown(r, &quiet, actor);
	free(file);
	centre_close(&c);
}
