#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/intern.h"
#include "base/safe.h"
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

static int
read_names(struct names *names, const char *path, int of_actors)
{
	struct centre c, quiet;
	int good = 0;

	if (inputs_is_folder(path) && centre_is(path) && centre_find(&c, path)) {
		quiet = centre_quietly(&c);
		good = of_actors ? names_read_actors(names, &quiet) : names_read_initiatives(names, &quiet);
		/* One that lists no initiatives takes any id. */
		good = good && (of_actors || names->initiatives.known.n > 0);
		centre_close(&c);
	}
	return good;
}

/* Is a word the id of nobody?  A name that reads as one is, too: rows hold ids.  Then why is appended. */
static int
is_no_id(struct naming *naming, const char *word, size_t len, struct buf *why)
{
	struct buf id = { 0 };
	int known = naming_one(naming, word, len, &id, why);
	int other = known && (id.len != len || memcmp(id.data, word, len) != 0);

	if (other)
		buf_addf(why, translate("'%s' is a name here, and '%s' is the id"), shown(word, len), buf_text(&id));
	buf_release(&id);
	return !known || other;
}

/* Is a word nobody's in all centres?  Then what one of them says of it is appended, rather with the nearest id. */
static int
is_nobody(const char *word, size_t len, int of_actors, char *const *path, struct buf *why)
{
	int nobody = 1;

	for (; *path != NULL && nobody; path++) {
		struct names names = { 0 };
		struct buf says = { 0 };

		nobody = read_names(&names, *path, of_actors) &&
		    is_no_id(of_actors ? &names.actors : &names.initiatives, word, len, &says);
		if (nobody && says.len > why->len) {
			buf_clear(why);
			buf_add(why, says.data, says.len);
		}
		names_release(&names);
		buf_release(&says);
	}
	return nobody;
}

/* Of the first who is nobody: that. */
static int
say_unknown(struct rows *r, const struct filter *f, int of_actors, char *const *path)
{
	struct buf why = { 0 };
	int found = 0;

	for (size_t i = 0; f != NULL && i < f->n && !found; i++)
		for (size_t k = 0; k < f->option[i].n && !found; k++) {
			buf_clear(&why);
			found = is_nobody(intern_text(&f->option[i], k), intern_len(&f->option[i], k), of_actors, path,
			    &why);
		}
	if (found && rows_is_none(r))
		rows_why_none(r, translate("no rows to show: %s"), why.data);
	else if (found)
		diag_note("no rows to show: %s", why.data);
	buf_release(&why);
	return found;
}

/* Of one centre whose file holds nothing: that. */
static int
say_empty(struct rows *r, const struct schema *s, char *const *path)
{
	struct centre c, quiet;
	char *file;
	int empty;

	if (path[1] != NULL || !inputs_is_folder(path[0]) || !centre_is(path[0]) || !centre_find(&c, path[0]))
		return 0;
	quiet = centre_quietly(&c);
	file = centre_file(&c, s->file);
	empty = is_empty(&quiet, s);
	if (empty && rows_is_none(r))
		rows_why_none(r, translate("nothing is written down in '%s' yet; '%s add' writes the first"), file,
		    value_program(s->thing));
	free(file);
	centre_close(&c);
	return empty;
}

void
emptylist_say(struct rows *r, const struct schema *s, const struct filter *actor,
    const struct filter *initiative, char *const *argv)
{
	static char here[] = ".";
	char *const only_here[] = { here, NULL };

	if (argv[0] == NULL)
		argv = only_here;
	if (!rows_is_bare(r) || say_empty(r, s, argv) || say_unknown(r, actor, 1, argv))
		return;
	say_unknown(r, initiative, 0, argv);
}
