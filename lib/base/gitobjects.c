#include <string.h>

#include "base/buf.h"
#include "base/git.h"
#include "base/gitanswer.h"
#include "base/gitobjects.h"

enum { LONGEST_LINE = 200 };	/* of an answer's line: an id, a word and a size */

/* An answer as it comes: a line (gitanswer.h), so many bytes, a line end. */
struct answer {
	const struct gitobjects_reader *reader;
	void *arg;
	const char *name;		/* of the object that is waited for */
	size_t i, n;
	struct buf line;
	uint64_t left;			/* bytes still to come */
	int inside;
};

static void
next(struct answer *a)
{
	const char *end = strchr(a->name, '\n');

	a->i++;
	a->name = end != NULL ? end + 1 : "";
	a->inside = 0;
	buf_clear(&a->line);
}

static void
take_line(struct answer *a)
{
	const char *line = buf_text(&a->line);
	struct gitanswer said;
	size_t len = strcspn(a->name, "\n");

	if (!gitanswer_read(&said, line, a->line.len) || said.id_len != len || memcmp(line, a->name, len) != 0) {
		a->reader->missing(a->arg, a->i);
		next(a);
		return;
	}
	a->left = said.size;
	a->inside = 1;
	a->reader->begin(a->arg, a->i, said.type);
}

static void
take(void *arg, const char *s, size_t len)
{
	struct answer *a = arg;

	while (len > 0 && a->i < a->n) {
		size_t n = 1;

		if (!a->inside && *s == '\n') {
			take_line(a);
		} else if (!a->inside) {
			if (a->line.len < LONGEST_LINE)
				buf_addc(&a->line, *s);
		} else if (a->left > 0) {
			n = a->left < len ? (size_t)a->left : len;
			a->left -= n;
			a->reader->take(a->arg, a->i, s, n);
		} else {
			a->reader->end(a->arg, a->i, 1);	/* at the line end after the object */
			next(a);
		}
		s += n;
		len -= n;
	}
}

int
gitobjects_read(const struct git *git, const struct buf *names,
    const struct gitobjects_reader *reader, void *arg)
{
	struct answer a = { .reader = reader, .arg = arg, .name = buf_text(names) };
	int status;

	for (const char *s = a.name; (s = strchr(s, '\n')) != NULL; s++)
		a.n++;
	if (a.n == 0)
		return 1;
	status = git_pour(take, &a, git, names, GIT("cat-file", "--batch"));
	if (a.inside && a.i < a.n)
		reader->end(arg, a.i, 0);
	buf_release(&a.line);
	return status == 0 && a.i == a.n;
}
