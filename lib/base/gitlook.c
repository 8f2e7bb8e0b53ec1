#include <stdlib.h>
#include <string.h>

#include "base/git.h"
#include "base/gitlook.h"

enum { LONGEST = 64 << 20 };	/* an object */

void
gitlook_begin(struct gitlook *l, const struct git *git)
{
	*l = (struct gitlook){ .of = git };
}

/* Where the next line ends, from where was read so far; NULL: none comes. */
static const char *
hear_line(struct gitlook *l)
{
	const char *stop = NULL;

	while (l->said.len == l->at || (stop = memchr(l->said.data + l->at, '\n', l->said.len - l->at)) == NULL)
		if (!process_hear(&l->git, &l->said))
			return NULL;
	return stop;
}

/* Hear an answer: `ID TYPE SIZE`, a line end, so many bytes, a line end; or a line of what is not there.  0: none comes. */
static int
hear(struct gitlook *l, size_t *line, size_t *len, int *is_there)
{
	const char *stop = hear_line(l), *size = stop;
	unsigned long long n;
	char *behind;

	if (stop == NULL)
		return 0;
	while (size > l->said.data + l->at && size[-1] != ' ')
		size--;
	/* (No line of what is not there ends in a number.) */
	n = strtoull(size, &behind, 10);
	*is_there = size < stop && behind == stop && *size >= '0' && *size <= '9';
	*line = (size_t)(stop - (l->said.data + l->at)) + 1;
	*len = *is_there ? (size_t)n : 0;
	if (!*is_there)
		return 1;
	if (n > LONGEST)
		return 0;
	while (l->said.len - l->at < *line + *len + 1)
		if (!process_hear(&l->git, &l->said))
			return 0;
	return 1;
}

int
gitlook_next(struct gitlook *l, struct gitlook_object *o, const char *type)
{
	size_t line, len, n = strlen(type);
	const char *at, *blank;
	int is_there;

	if (l->left == 0)
		return 0;
	l->left--;
	if (!hear(l, &line, &len, &is_there)) {
		l->left = 0;
		l->is_silent = 1;
		return 0;
	}
	at = l->said.data + l->at;
	l->at += line + (is_there ? len + 1 : 0);
	blank = is_there ? memchr(at, ' ', line) : NULL;
	if (blank == NULL || strncmp(blank + 1, type, n) != 0 || blank[n + 1] != ' ')
		return 0;
	*o = (struct gitlook_object){ at, (size_t)(blank - at), at + line, len };
	return 1;
}

int
gitlook_ask(struct gitlook *l, const struct buf *names)
{
	struct gitlook_object o;

	while (l->left > 0)
		gitlook_next(l, &o, "");
	buf_clear(&l->said);
	l->at = 0;
	if (!l->runs)
		l->runs = git_begin(&l->git, l->of, GIT("cat-file", "--batch"));
	if (!l->runs || l->is_silent || !process_tell(&l->git, names))
		return 0;
	for (size_t i = 0; i < names->len; i++)
		l->left += names->data[i] == '\n';
	return 1;
}

void
gitlook_end(struct gitlook *l)
{
	if (l->runs)
		process_end(&l->git);
	buf_release(&l->said);
	*l = (struct gitlook){ 0 };
}
