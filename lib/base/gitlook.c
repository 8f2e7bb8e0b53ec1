#include <string.h>

#include "base/git.h"
#include "base/gitanswer.h"
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

/* Hear an answer: a line; and where there is such an object its bytes and a line end.  0: none comes. */
static int
hear(struct gitlook *l, size_t *line, struct gitanswer *a, int *is_there)
{
	const char *stop = hear_line(l);

	if (stop == NULL)
		return 0;
	*line = (size_t)(stop - (l->said.data + l->at)) + 1;
	*is_there = gitanswer_read(a, l->said.data + l->at, *line - 1);
	if (!*is_there)
		return 1;
	if (a->size > LONGEST)
		return 0;
	while (l->said.len - l->at < *line + a->size + 1)
		if (!process_hear(&l->git, &l->said))
			return 0;
	return 1;
}

int
gitlook_next(struct gitlook *l, struct gitlook_object *o, const char *type)
{
	struct gitanswer a;
	const char *at;
	size_t line;
	int is_there;

	if (l->left == 0)
		return 0;
	l->left--;
	if (!hear(l, &line, &a, &is_there)) {
		l->left = 0;
		l->is_silent = 1;
		return 0;
	}
	at = l->said.data + l->at;
	l->at += line + (is_there ? (size_t)a.size + 1 : 0);
	if (!is_there || strcmp(a.type, type) != 0)
		return 0;
	*o = (struct gitlook_object){ at, a.id_len, at + line, (size_t)a.size };
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
