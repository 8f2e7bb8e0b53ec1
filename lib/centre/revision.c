#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/git.h"
#include "base/mem.h"
#include "centre/centre.h"
#include "centre/revision.h"

int64_t
revision_of(const struct centre *c, const char *const *files)
{
	static const char *const asked[] = { "rev-list", "--timestamp", "-n", "1", "HEAD", "--" };
	enum { ASKED = sizeof asked / sizeof *asked };
	struct git git;
	struct buf answer = { 0 };
	size_t n = 0;
	int64_t at = 0;

	while (files[n] != NULL)
		n++;
	if (git_open(&git, c->path)) {
		const char **argv = mem_zero(ASKED + n + 1, sizeof *argv);

		memcpy(argv, asked, sizeof asked);
		for (size_t i = 0; i < n; i++) {
			struct buf path = { 0 };

			buf_addf(&path, "%s%s", git.inside, files[i]);
			argv[ASKED + i] = buf_detach(&path);
		}
		if (git_ask(&answer, &git, NULL, argv) == 0)
			at = strtoll(buf_text(&answer), NULL, 10);
		for (size_t i = 0; i < n; i++)
			free((char *)argv[ASKED + i]);
		free(argv);
	}
	git_close(&git);
	buf_release(&answer);
	return at > 0 ? at : 0;
}
