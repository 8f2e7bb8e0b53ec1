#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/durable.h"
#include "base/edit.h"
#include "base/file.h"
#include "base/mem.h"
#include "domain/journal.h"
#include "format/value.h"

#define WORD "rename "

static char *
path_of(const char *folder)
{
	struct buf path = { 0 };

	buf_addf(&path, "%s%s.mc-rename", folder, strcmp(folder, "/") == 0 ? "" : "/");
	return path.data;
}

/* Two different ids, and nothing else? */
static int
parse(struct journal *j, const struct buf *text)
{
	const char *old = buf_text(text) + strlen(WORD), *new, *end;
	size_t n, m;

	if (text->len < strlen(WORD) || memcmp(text->data, WORD, strlen(WORD)) != 0 ||
	    memchr(text->data, '\0', text->len) != NULL || (end = strchr(old, '\n')) == NULL ||
	    end[1] != '\0' || (new = strchr(old, ' ')) == NULL || new > end)
		return 0;
	n = (size_t)(new++ - old);
	m = (size_t)(end - new);
	if (value_wrong_id(old, n) != NULL || value_wrong_id(new, m) != NULL ||
	    (n == m && memcmp(old, new, n) == 0))
		return 0;
	j->old = mem_copy(old, n);
	j->new = mem_copy(new, m);
	return 1;
}

enum journal_found
journal_read(struct journal *j, const char *folder)
{
	enum { LARGEST = 1 << 20 };
	struct buf text = { 0 };
	struct stat st;
	int fd, good, loud;

	*j = (struct journal){ .path = path_of(folder) };
	fd = open(j->path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
	if (fd < 0)
		return errno == ENOENT ? JOURNAL_NONE : JOURNAL_WRONG;
	loud = diag_hush(1);
	good = fstat(fd, &st) == 0 && S_ISREG(st.st_mode) &&
	    file_read_open(fd, j->path, LARGEST, &text) && parse(j, &text);
	diag_hush(loud);
	close(fd);
	buf_release(&text);
	return good ? JOURNAL_FOUND : JOURNAL_WRONG;
}

void
journal_release(struct journal *j)
{
	free(j->path);
	free(j->old);
	free(j->new);
	*j = (struct journal){ 0 };
}

int
journal_write(const char *folder, const char *old, const char *new)
{
	char *path = path_of(folder);
	struct buf text = { 0 };
	enum file_found found;

	buf_addf(&text, WORD "%s %s\n", old, new);
	found = edit_create(path, text.data, text.len);
	if (found == FILE_FOUND)
		diag_trouble("somebody else made '%s' just now; try again", path);
	buf_release(&text);
	free(path);
	return found == FILE_MISSING;
}

void
journal_remove(const char *folder)
{
	char *path = path_of(folder);

	if (unlink(path) != 0)
		diag_note("'%s' is left, though all is done: %s", path, strerror(errno));
	else
		durable_sync_folder(path);
	durable_sweep(path);
	free(path);
}

void
journal_add(struct buf *said, const struct journal *j, enum journal_found found,
    const char *folder, const char *but)
{
	static const char away[] = "take the file away, for nothing is written while it is there";

	if (found == JOURNAL_WRONG)
		buf_addf(said, "this is no mark of an interrupted 'mc-actors rename'; %s", away);
	else if (but != NULL)
		buf_addf(said, "this asks to rename '%s' to '%s', but %s; %s", j->old, j->new, but, away);
	else
		buf_addf(said, "the renaming of '%s' to '%s' was interrupted, or is still going on; "
		    "'mc-actors rename %s %s %s' finishes it", j->old, j->new, folder, j->old, j->new);
}
