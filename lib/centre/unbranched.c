#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/gitlook.h"
#include "centre/unbranched.h"

enum { AT_ONCE = 8, MOST = 64 };	/* commits; of more git is asked, for then it takes less */
enum { UNEVEN = 4 };	/* by so much more may the first of them lie close together than they all do */

/* What a commit says of itself: a line `tree ID`, one `parent ID` each, `author ...`, `committer NAME <...> SECONDS ZONE`. */
struct said {
	size_t parents;
	long long time;
};

/* The rest of a line that begins with a word; *at is behind it.  NULL: it does not. */
static const char *
line_of(const char **at, const char *end, const char *word, size_t *len)
{
	size_t n = strlen(word);
	const char *line = *at, *stop = memchr(line, '\n', (size_t)(end - line));

	if (stop == NULL || (size_t)(stop - line) < n || memcmp(line, word, n) != 0)
		return NULL;
	*at = stop + 1;
	*len = (size_t)(stop - line) - n;
	return line + n;
}

/* 0: it is not as it should be. */
static int
read_commit(struct said *c, const struct gitlook_object *o)
{
	const char *at = o->bytes, *end = o->bytes + o->len, *who, *sign;
	size_t len;
	char *behind;

	*c = (struct said){ 0 };
	if (line_of(&at, end, "tree ", &len) == NULL)
		return 0;
	while (line_of(&at, end, "parent ", &len) != NULL)
		c->parents++;
	if (line_of(&at, end, "author ", &len) == NULL || (who = line_of(&at, end, "committer ", &len)) == NULL)
		return 0;
	sign = memchr(who, '>', len);
	if (sign == NULL || who + len - sign < 3 || sign[1] != ' ' || sign[2] < '0' || sign[2] > '9' ||
	    memchr(sign + 1, '>', len - (size_t)(sign + 1 - who)) != NULL)
		return 0;
	c->time = strtoll(sign + 2, &behind, 10);
	return *behind == ' ';
}

/* Ask for some commits before a first one, ~i and further, at most so many in all; or for what is behind that in each. */
static int
ask(struct gitlook *look, const struct buf *first, size_t i, size_t most, const char *behind)
{
	struct buf names = { 0 };
	int good;

	for (size_t k = i; k < most && k < i + AT_ONCE; k++)
		buf_addf(&names, "%s~%zu%s\n", first->data, k, behind);
	good = gitlook_ask(look, &names);
	buf_release(&names);
	return good;
}

/* The first commit, by whose id the others are named: to find out what HEAD is takes longer than the rest. */
static int
find_first(struct buf *first, struct gitlook *look)
{
	struct gitlook_object o;
	struct buf name = { 0 };
	int found;

	buf_adds(&name, "HEAD\n");
	found = gitlook_ask(look, &name) && gitlook_next(look, &o, "commit");
	if (found)
		buf_add(first, o.id, o.id_len);
	buf_release(&name);
	return found;
}

/* Is a file in so many commits? */
static int
is_in_all(struct gitlook *look, const struct buf *first, size_t commits, const char *file)
{
	struct buf behind = { 0 };
	struct gitlook_object o;
	int is = 1;

	buf_addf(&behind, ":%s", file);
	for (size_t i = 0; is && i < commits; i++)
		is = (i % AT_ONCE != 0 || ask(look, first, i, commits, behind.data)) && gitlook_next(look, &o, "blob");
	buf_release(&behind);
	return is;
}

static enum unbranched
find(struct buf *commit, size_t *commits, struct gitlook *look, const struct buf *first, long long until)
{
	struct gitlook_object o;
	struct said c;
	long long last = until;

	for (size_t i = 0; i < MOST; i++) {
		if ((i % AT_ONCE == 0 && !ask(look, first, i, MOST, "")) || !gitlook_next(look, &o, "commit") ||
		    !read_commit(&c, &o))
			break;
		if (c.time <= until) {
			buf_clear(commit);
			buf_add(commit, o.id, o.id_len);
			*commits = i + 1;
			return UNBRANCHED_FOUND;
		}
		if (c.parents != 1)
			return c.parents == 0 ? UNBRANCHED_NONE : UNBRANCHED_NOT;
		/* Where many are made each day they are surely too many. */
		last = i == 0 ? c.time : last;
		if (i + 1 == AT_ONCE && (last - c.time) * (MOST / AT_ONCE * UNEVEN) < last - until)
			break;
	}
	return UNBRANCHED_NOT;
}

enum unbranched
unbranched_find(struct buf *commit, int *is_kept, struct gitlook *look, const char *file, long long until)
{
	struct buf first = { 0 };
	size_t commits = 0;
	enum unbranched found = find_first(&first, look) ? find(commit, &commits, look, &first, until) : UNBRANCHED_NOT;

	*is_kept = found == UNBRANCHED_FOUND && is_in_all(look, &first, commits, file);
	buf_release(&first);
	return found;
}
