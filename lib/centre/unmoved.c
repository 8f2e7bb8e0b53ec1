#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/git.h"
#include "centre/trail.h"
#include "centre/unmoved.h"
#include "field/schemas.h"

/* What `cat-file --batch` answers of an object: `ID TYPE SIZE`, a line end, so many bytes, a line end. */
struct object {
	size_t id;		/* digits of an id */
	const char *bytes;
	size_t len;
};

/* The next object, which is of that type; 0: it is another, or there is none. */
static int
next_object(struct object *o, const char **at, const char *end, const char *type)
{
	const char *line = *at, *stop = line < end ? memchr(line, '\n', (size_t)(end - line)) : NULL;
	const char *is = stop != NULL ? memchr(line, ' ', (size_t)(stop - line)) : NULL;
	size_t n = strlen(type);
	unsigned long long len;
	char *behind;

	if (is == NULL || strncmp(is + 1, type, n) != 0 || is[n + 1] != ' ')
		return 0;
	len = strtoull(is + n + 2, &behind, 10);
	if (behind != stop || len > (unsigned long long)(end - stop - 1))
		return 0;
	*o = (struct object){ (size_t)(is - line), stop + 1, (size_t)len };
	*at = o->bytes + o->len + (o->bytes + o->len < end);
	return 1;
}

/* The mode of an entry of a tree ("100644"), which has `MODE NAME`, a NUL and the bytes of an id of each; or NULL. */
static const char *
mode_of(const struct object *tree, const char *name)
{
	const char *at = tree->bytes, *end = at + tree->len, *blank, *nul;

	for (; at < end; at = nul + 1 + tree->id / 2) {
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
unmoved_read(struct buf *bytes, const struct git *git, const char *commit, const char *file)
{
	struct buf mark = { 0 }, names = { 0 }, said = { 0 };
	const char *at, *end, *mode;
	struct object now, then, is;
	int found;

	/* Names have a line each. */
	if (strchr(git->inside, '\n') != NULL)
		return 0;
	buf_addf(&mark, "%s%s", git->inside, centre_schema.file);
	buf_addf(&names, "HEAD:%s\n%s:%s\n%s:%s%s\n", git->inside, commit, git->inside, commit, git->inside, file);
	found = trail_touching(&said, git, commit, "HEAD", mark.data) && said.len == 0 &&
	    git_ask(&said, git, &names, GIT("cat-file", "--batch")) == 0;
	at = buf_text(&said);
	end = at + said.len;
	found = found && next_object(&now, &at, end, "tree") && next_object(&then, &at, end, "tree") &&
	    next_object(&is, &at, end, "blob") && mode_of(&now, centre_schema.file) != NULL &&
	    (mode = mode_of(&then, file)) != NULL && strncmp(mode, "100", 3) == 0;
	if (found)
		buf_add(bytes, is.bytes, is.len);
	buf_release(&mark);
	buf_release(&names);
	buf_release(&said);
	return found;
}
