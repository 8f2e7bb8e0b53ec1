#include <stdlib.h>
#include <string.h>

#include "base/translate.h"
#include "centre/centre.h"
#include "centre/csvfile.h"
#include "centre/recordlist.h"
#include "cli/emptylist.h"
#include "cli/inputs.h"
#include "output/rows.h"
#include "schema/value.h"

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

void
emptylist_say(struct rows *r, const struct schema *s, char *const *argv)
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
	free(file);
	centre_close(&c);
}
