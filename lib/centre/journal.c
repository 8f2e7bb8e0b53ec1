#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/safe.h"
#include "base/text.h"
#include "base/shellword.h"
#include "base/translate.h"
#include "centre/journal.h"
#include "disk/durable.h"
#include "disk/file.h"
#include "disk/replace.h"

static const char rename_word[] = "rename ", merge_word[] = "merge ";

static char *
path_of(const char *folder)
{
	struct buf path = { 0 };

	buf_addf(&path, "%s%s.mc-rename", folder, strcmp(folder, "/") == 0 ? "" : "/");
	return path.data;
}

/* What is to be renamed may be no id, for that is a reason to; may it stand in quotes? */
static int
is_quotable(const char *old, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if ((unsigned char)old[i] < ' ' || old[i] == 0x7f)
			return 0;
	return len > 0 && text_invalid(old, len) == len;
}

/* Two different ids, the old one perhaps none and in quotes, and nothing else? */
static int
parse(struct journal *j, const struct buf *text)
{
	const char *old, *end = buf_text(text) + text->len, *new, *word;
	size_t n, m;

	j->merges = *buf_text(text) == 'm';
	word = j->merges ? merge_word : rename_word;
	if (text->len <= strlen(word) || memcmp(text->data, word, strlen(word)) != 0 || *--end != '\n')
		return 0;
	old = text->data + strlen(word);
	for (new = end; new[-1] != ' '; new--)
		;
	m = (size_t)(end - new);
	n = new > old ? (size_t)(new - 1 - old) : 0;
	if (n > 2 && *old == '"' && old[n - 1] == '"') {
		old++;
		n -= 2;
		if (text_is_id(old, n) || !is_quotable(old, n))
			return 0;
	} else if (!text_is_id(old, n)) {
		return 0;
	}
	if (!text_is_id(new, m) || (n == m && memcmp(old, new, n) == 0))
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
	int fd, good;

	*j = (struct journal){ .path = path_of(folder) };
	fd = open(j->path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
	if (fd < 0) {
		/* (A link is none of ours.) */
		j->error = errno == ELOOP ? 0 : errno;
		return errno == ENOENT ? JOURNAL_NONE : JOURNAL_WRONG;
	}
	good = fstat(fd, &st) == 0 && S_ISREG(st.st_mode);
	errno = 0;
	if (good && !file_read_open(fd, NULL, LARGEST, &text)) {
		j->error = errno;
		good = 0;
	}
	good = good && parse(j, &text);
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

static int
write_line(const char *folder, const char *word, const char *old, const char *new)
{
	size_t len = strlen(old);
	struct buf text = { 0 };
	enum file_found found;
	char *path;

	if (!text_is_id(old, len) && !is_quotable(old, len)) {
		diag_trouble("the id '%s' holds a control character; put it right by hand",
		    shown(old, len));
		return 0;
	}
	path = path_of(folder);
	if (text_is_id(old, len))
		buf_addf(&text, "%s%s %s\n", word, old, new);
	else
		buf_addf(&text, "%s\"%s\" %s\n", word, old, new);
	found = replace_create(path, text.data, text.len);
	if (found == FILE_FOUND)
		diag_trouble("somebody else made '%s' just now; try again", path);
	buf_release(&text);
	free(path);
	return found == FILE_MISSING;
}

int
journal_write(const char *folder, const char *old, const char *new)
{
	return write_line(folder, rename_word, old, new);
}

int
journal_write_merge(const char *folder, const char *from, const char *into)
{
	return write_line(folder, merge_word, from, into);
}

void
journal_remove(const char *folder)
{
	char *path = path_of(folder);

	if (unlink(path) != 0)
		diag_note("'%s' is left, though all is done: %s", path, translate_error(errno));
	else
		durable_sync_folder(path);
	durable_sweep(path);
	free(path);
}

static void
add_word(struct buf *b, const char *word)
{
	buf_addc(b, ' ');
	shellword_add(b, word);
}

void
journal_add(struct buf *said, const struct journal *j, enum journal_found found,
    const char *folder, const char *but)
{
	const char *away = translate("take the file away, for nothing is written while it is there");

	if (found == JOURNAL_WRONG && j->error != 0)
		buf_addf(said, translate("cannot be read: %s; it may tell of an interrupted 'mc-actors rename', and "
		    "nothing is written until it can"), translate_error(j->error));
	else if (found == JOURNAL_WRONG)
		buf_addf(said, translate("this is no mark of an interrupted 'mc-actors rename'; %s"), away);
	else if (but != NULL)
		buf_addf(said, j->merges ?
		    translate("this asks to merge '%s' into '%s', but %s; %s") :
		    translate("this asks to rename '%s' to '%s', but %s; %s"), j->old,
		    j->new, but, away);
	else {
		buf_addf(said, j->merges ?
		    translate("the merging of '%s' into '%s' was interrupted, or is still going on; "
		    "to finish it: mc-actors merge") :
		    translate("the renaming of '%s' to '%s' was interrupted, or is still going on; "
		    "to finish it: mc-actors rename"), j->old, j->new);
		add_word(said, folder);
		add_word(said, j->old);
		add_word(said, j->new);
	}
}
