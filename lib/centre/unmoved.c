#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/git.h"
#include "base/gitlook.h"
#include "centre/trail.h"
#include "centre/unmoved.h"
#include "field/schemas.h"

/* The mode of an entry of a tree ("100644"), which has `MODE NAME`, a NUL and the bytes of an id of each; or NULL. */
static const char *
mode_of(const struct gitlook_object *tree, const char *name)
{
	const char *at = tree->bytes, *end = at + tree->len, *blank, *nul;

	for (; at < end; at = nul + 1 + tree->id_len / 2) {
		blank = memchr(at, ' ', (size_t)(end - at));
		nul = blank != NULL ? memchr(blank, '\0', (size_t)(end - blank)) : NULL;
		if (nul == NULL)
			return NULL;
		if (strcmp(blank + 1, name) == 0)
			return at;
	}
	return NULL;
}

int
unmoved_read(struct buf *bytes, struct gitlook *look, const struct git *git, const char *commit, int is_kept,
    const char *file)
{
	struct buf mark = { 0 }, names = { 0 }, said = { 0 };
	struct gitlook_object o;
	const char *mode;
	int found;

	/* Names have a line each. */
	if (strchr(git->inside, '\n') != NULL)
		return 0;
	buf_addf(&mark, "%s%s", git->inside, centre_schema.file);
	buf_addf(&names, "HEAD:%s\n%s:%s\n%s:%s%s\n", git->inside, commit, git->inside, commit, git->inside, file);
	found = (is_kept || (trail_touching(&said, git, commit, "HEAD", mark.data) && said.len == 0)) &&
	    gitlook_ask(look, &names) &&
	    gitlook_next(look, &o, "tree") && mode_of(&o, centre_schema.file) != NULL &&
	    gitlook_next(look, &o, "tree") && (mode = mode_of(&o, file)) != NULL && strncmp(mode, "100", 3) == 0 &&
	    gitlook_next(look, &o, "blob");
	if (found)
		buf_add(bytes, o.bytes, o.len);
	buf_release(&mark);
	buf_release(&names);
	buf_release(&said);
	return found;
}
