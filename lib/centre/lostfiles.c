#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/diag.h"
#include "centre/centre.h"
#include "centre/lostfiles.h"
#include "disk/lostfile.h"
#include "field/schemas.h"

static void
tell(void *arg, const char *name)
{
	const struct centre *c = arg;
	char *path;

	for (size_t i = 0; all_schemas[i] != NULL; i++) {
		if (all_schemas[i]->file == NULL || strcmp(all_schemas[i]->file, name) != 0)
			continue;
		path = centre_file(c, name);
		diag_warning(&(struct place){ .file = path }, TOPIC_FILE, "missing, but git has it: '%s' brings it back",
		    lostfile_remedy(c->path, name));
		free(path);
		return;
	}
}

void
lostfiles_warn(const struct centre *c)
{
	lostfile_each(c->path, tell, (void *)c);
}

void
lostfiles_warn_if_bare(const struct centre *c)
{
	/* A country's houses have no log, and git is slow to ask of each. */
	enum { MOST = 16 };
	static const struct schema *const every[] = { &entry_schema, &actor_schema };
	static int asked;
	int missing = 0;

	for (size_t i = 0; i < sizeof every / sizeof *every; i++) {
		char *path = centre_file(c, every[i]->file);

		missing |= access(path, F_OK) != 0;
		free(path);
	}
	if (missing && asked++ < MOST)
		lostfiles_warn(c);
}
