#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/translate.h"
#include "centre/centre.h"
#include "disk/append.h"
#include "disk/durable.h"
#include "disk/file.h"
#include "edit/undo.h"

enum { LARGEST = 1 << 20 };

/* What was added: the bytes from `before` to `after`, the end of the file. */
struct step {
	intmax_t before, after;
	uint64_t sum;
};

/* ---- the memory ---- */

/*
 * Its place; and where it lies while it is being used up, which a kill may cut short:
 * called like the temporary files, which no history takes.
 */
struct memory {
	char *path, *aside;
};

static struct memory
memory_of(const struct centre *c)
{
	return (struct memory){ centre_file(c, ".mc-undo"),
	    centre_file(c, "..mc-undo.mc-new-undone") };
}

static void
memory_release(struct memory *m)
{
	free(m->path);
	free(m->aside);
}

static int
forget(const struct memory *m)
{
	return (unlink(m->path) == 0 || errno == ENOENT) &&
	    (unlink(m->aside) == 0 || errno == ENOENT);
}

/* FNV-1a: it stays the same from run to run. */
static uint64_t
sum_of(const struct buf *bytes)
{
	uint64_t sum = 0xcbf29ce484222325u;

	for (size_t i = 0; i < bytes->len; i++)
		sum = (sum ^ (unsigned char)bytes->data[i]) * 0x100000001b3u;
	return sum;
}

static void
add_first(struct buf *b, const char *file)
{
	buf_addf(b, "mc-undo 1\nappend %s ", file);
}

static void
add_step(struct buf *b, const char *file, const struct step *s)
{
	add_first(b, file);
	buf_addf(b, "%jd %jd %016" PRIx64 "\n", s->before, s->after, s->sum);
}

/* 0 if the text is not, byte for byte, what is written of a step. */
static int
parse(struct step *s, const struct buf *text, const char *file)
{
	struct buf same = { 0 };
	char *end;
	int good;

	add_first(&same, file);
	good = text->len > same.len && memcmp(text->data, same.data, same.len) == 0;
	if (good) {
		s->before = strtoimax(text->data + same.len, &end, 10);
		s->after = strtoimax(end, &end, 10);
		s->sum = strtoumax(end, NULL, 16);
		buf_clear(&same);
		add_step(&same, file, s);
		good = s->before >= 0 && s->before < s->after && text->len == same.len &&
		    memcmp(text->data, same.data, same.len) == 0;
	}
	buf_release(&same);
	return good;
}

/*
 * A new file.  One that a kill left unfinished is none that parse() takes, and
 * one that is lost in a power cut does no harm: it need not be brought to the disk.
 */
static int
write_new(const char *path, const struct buf *text)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666), done, saved;

	if (fd < 0)
		return 0;
	done = durable_write(fd, text->data, text->len);
	saved = errno;
	close(fd);
	if (!done)
		unlink(path);
	errno = saved;
	return done;
}

void
undo_remember(const struct centre *c, const struct append *a, const struct buf *added)
{
	struct memory m = memory_of(c);
	struct step s = { a->size, a->size + (off_t)added->len, sum_of(added) };
	const char *slash = strrchr(a->shown, '/');
	struct buf text = { 0 };

	add_step(&text, slash != NULL ? slash + 1 : a->shown, &s);
	/* What it knew was before this. */
	if (!forget(&m) || !write_new(m.path, &text))
		diag_note("what was added is in, but 'undo' will not know it: %s",
		    translate_error(errno));
	buf_release(&text);
	memory_release(&m);
}

/* ---- taking back ---- */

static void
tell_nothing(const struct centre *c)
{
	diag_trouble("nothing to undo in '%s': the last add was undone, or there was none",
	    c->path);
}

/* 0 if there is no memory, or none that can be understood, which is reported. */
static int
recall(struct step *s, const struct memory *m, const struct centre *c, const char *file)
{
	const char *from = m->path;
	struct buf text = { 0 };
	enum file_found found = file_read(from, LARGEST, &text);
	int good = 0;

	if (found == FILE_MISSING)
		found = file_read(from = m->aside, LARGEST, &text);
	if (found == FILE_MISSING)
		tell_nothing(c);
	else if (found == FILE_FOUND && !(good = parse(s, &text, file)))
		diag_trouble("nothing undone: '%s' holds nothing that can be undone in '%s'; "
		    "remove it", from, file);
	buf_release(&text);
	return good;
}

/* Are the bytes what was added: whole lines, but for the line end that was missing before? */
static int
is_as_added(const struct append *a, const struct step *s, const struct buf *bytes)
{
	return sum_of(bytes) == s->sum && bytes->data[bytes->len - 1] == '\n' &&
	    (*bytes->data == '\n' || *bytes->data == '\r' ||
	    append_is_line_start(a, s->before));
}

/*
 * The memory goes out of the way first, for where that cannot be, the rows would be taken
 * back again and again.  A kill behind it leaves the rows and the memory aside, which
 * the next undo takes up, or a memory of rows that are gone, which fits nothing.
 */
static int
cut(struct append *a, const struct step *s, const struct memory *m, const struct buf *bytes)
{
	if (rename(m->path, m->aside) != 0 && errno != ENOENT) {
		diag_trouble("nothing undone: '%s', which remembers it, cannot be removed: %s",
		    m->path, translate_error(errno));
		return 0;
	}
	if (append_cut(a, s->before, bytes->data)) {
		unlink(m->aside);
		return 1;
	}
	rename(m->aside, m->path);
	return 0;
}

static int
take_back(struct append *a, const struct centre *c, const struct memory *m, const char *file)
{
	struct step s;
	struct buf bytes = { 0 };
	int good = recall(&s, m, c, file);

	/* A kill came when the rows were gone already, or somebody else took them out. */
	if (good && a->size == s.before) {
		forget(m);
		diag_trouble("nothing to undo: '%s' is as large as before the last add", a->shown);
		good = 0;
	}
	if (good && a->size == s.after)
		good = append_read(a, s.before, &bytes);
	if (good && (bytes.len == 0 || !is_as_added(a, &s, &bytes))) {
		diag_trouble("nothing undone: '%s' is no longer as the last add left it; "
		    "take out in an editor what should go", a->shown);
		good = 0;
	}
	if (good)
		good = cut(a, &s, m, &bytes);
	buf_release(&bytes);
	return good;
}

int
undo_last(const struct centre *c, const char *file)
{
	struct memory m = memory_of(c);
	char *path = centre_file(c, file);
	struct append a;
	int done = 0;

	if (access(m.path, F_OK) != 0 && access(m.aside, F_OK) != 0) {
		tell_nothing(c);
	} else if (append_begin(&a, path, c->path, NULL)) {
		done = take_back(&a, c, &m, file);
		append_end(&a);
	}
	free(path);
	memory_release(&m);
	return done;
}
