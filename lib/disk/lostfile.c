#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/git.h"
#include "base/path.h"
#include "base/shellword.h"
#include "disk/gitindex.h"
#include "disk/lostfile.h"

static void
add_git(struct buf *b, const char *folder)
{
	buf_adds(b, "git ");
	if (strcmp(folder, ".") == 0)
		return;
	buf_adds(b, "-C ");
	shellword_add(b, folder);
	buf_addc(b, ' ');
}

const char *
lostfile_remedy(const char *folder, const char *name)
{
	static struct buf b;

	buf_clear(&b);
	add_git(&b, folder);
	buf_adds(&b, "checkout -- ");
	shellword_add(&b, name);
	return b.data;
}

void
lostfile_each(const char *folder, void (*take)(void *arg, const char *name), void *arg)
{
	struct git git;
	struct buf gone = { 0 };

	if (git_open(&git, folder) && !gitindex_is_whole(&git) && git_ask(&gone, &git, NULL, GIT("ls-files", "-z", "--deleted", "--",
	    *git.inside != '\0' ? git.inside : ".")) == 0) {
		size_t inside = strlen(git.inside);

		for (size_t i = 0; i < gone.len; i += strlen(gone.data + i) + 1)
			if (strlen(gone.data + i) > inside && strchr(gone.data + i + inside, '/') == NULL)
				take(arg, gone.data + i + inside);
	}
	buf_release(&gone);
	git_close(&git);
}

struct sought {
	const char *name;
	int is_found;
};

static void
compare(void *arg, const char *name)
{
	struct sought *s = arg;

	s->is_found |= strcmp(name, s->name) == 0;
}

int
lostfile_tell(const char *path)
{
	struct sought s = { .name = path_name(path) };
	struct buf forget = { 0 };
	char *folder;

	/* A link that leads nowhere stands there all the same. */
	if (access(path, F_OK) == 0)
		return 0;
	folder = path_folder(path);
	lostfile_each(folder, compare, &s);
	if (s.is_found) {
		add_git(&forget, folder);
		buf_adds(&forget, "rm --cached ");
		shellword_add(&forget, s.name);
		diag_trouble("'%s' is missing, but git has it: '%s' brings it back; if it is to begin anew, say so first with '%s'",
		    path, lostfile_remedy(folder, s.name), forget.data);
	}
	buf_release(&forget);
	free(folder);
	return s.is_found;
}
