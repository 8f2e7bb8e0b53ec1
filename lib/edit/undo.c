#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/cpr.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/translate.h"
#include "centre/centre.h"
#include "disk/append.h"
#include "disk/durable.h"
#include "disk/file.h"
#include "disk/replace.h"
#include "edit/undo.h"

enum { LARGEST = 1 << 20, MOST_BYTES = 256 << 10, MOST_STEPS = 100, MOST_NEW = 1 << 20, AROUND = 64 };

static const char first_line[] = "mc-undo 2\n", first_line_1[] = "mc-undo 1\n";

/*
 * What was done to a file.  Added: the bytes from `before` to `after`, its end.  Changed: at
 * `at` stand `len` bytes, in the place of `old`.
 */
struct step {
	char *file;
	int is_change;
	intmax_t at, len, before, after;
	uint64_t sum;
	struct buf old;
};

/* ---- the memory ---- */

struct memory {
	char *path;
	char *aside;	/* the new one until it is put in place: called like the temporary files */
	struct buf text;	/* as it was read */
	struct step *step;
	size_t n, cap;
};

static void
step_release(struct step *s)
{
	free(s->file);
	buf_release(&s->old);
}

static void
memory_release(struct memory *m)
{
	while (m->n > 0)
		step_release(&m->step[--m->n]);
	free(m->step);
	free(m->path);
	free(m->aside);
	buf_release(&m->text);
}

/* FNV-1a: it stays the same from run to run. */
static uint64_t
sum_on(uint64_t sum, const char *data, size_t len)
{
	for (size_t i = 0; i < len; i++)
		sum = (sum ^ (unsigned char)data[i]) * 0x100000001b3u;
	return sum;
}

static const uint64_t no_sum = 0xcbf29ce484222325u;

/* ---- its text ---- */

static void
add_escaped(struct buf *b, const struct buf *old)
{
	for (size_t i = 0; i < old->len; i++) {
		unsigned char c = (unsigned char)old->data[i];

		if (c < ' ' || c >= 0x7f || c == '%')
			buf_addf(b, "%%%02X", c);
		else
			buf_addc(b, (char)c);
	}
}

/* What is no pair of digits stays, and then is not written alike. */
static void
add_unescaped(struct buf *b, const char *text, size_t len)
{
	char pair[3] = "";

	for (size_t i = 0; i < len; i++) {
		if (text[i] != '%' || len - i < 3) {
			buf_addc(b, text[i]);
			continue;
		}
		memcpy(pair, text + i + 1, 2);
		buf_addc(b, (char)strtoul(pair, NULL, 16));
		i += 2;
	}
}

static void
add_step(struct buf *b, const struct step *s)
{
	if (!s->is_change) {
		buf_addf(b, "append %s %jd %jd %016" PRIx64 "\n", s->file, s->before, s->after, s->sum);
		return;
	}
	buf_addf(b, "change %s %jd %jd %016" PRIx64 " %jd %jd ", s->file, s->at, s->len, s->sum,
	    s->before, s->after);
	add_escaped(b, &s->old);
	buf_addc(b, '\n');
}

static void
add_all(struct buf *b, const struct memory *m)
{
	buf_adds(b, first_line);
	for (size_t i = 0; i < m->n; i++)
		add_step(b, &m->step[i]);
}

static int
is_possible(const struct step *s)
{
	intmax_t old = (intmax_t)s->old.len;

	if (!s->is_change)
		return s->before >= 0 && s->before < s->after;
	return s->at >= 0 && s->len >= 0 && s->len <= MOST_NEW && s->after >= 0 && s->len <= s->after &&
	    s->at <= s->after - s->len && s->before >= old && s->before - old == s->after - s->len;
}

/* 0 if the line is not, byte for byte, what is written of a step. */
static int
parse_step(struct step *s, const char *line, size_t len)
{
	struct buf text = { 0 }, same = { 0 };
	const char *name;
	char *end;
	size_t n;
	int good;

	*s = (struct step){ 0 };
	buf_add(&text, line, len);	/* it ends with a NUL */
	if (memchr(text.data, '\0', len) != NULL || len < 8 || (strncmp(line, "append ", 7) != 0 &&
	    strncmp(line, "change ", 7) != 0)) {
		buf_release(&text);
		return 0;
	}
	s->is_change = *line == 'c';
	name = text.data + 7;
	n = strcspn(name, " ");
	s->file = mem_copy(name, n);
	end = (char *)(uintptr_t)name + n;
	if (s->is_change) {
		s->at = strtoimax(end, &end, 10);
		s->len = strtoimax(end, &end, 10);
		s->sum = strtoumax(end, &end, 16);
		s->before = strtoimax(end, &end, 10);
		s->after = strtoimax(end, &end, 10);
		if (*end == ' ')
			add_unescaped(&s->old, end + 1, text.len - 1 - (size_t)(end + 1 - text.data));
	} else {
		s->before = strtoimax(end, &end, 10);
		s->after = strtoimax(end, &end, 10);
		s->sum = strtoumax(end, NULL, 16);
	}
	add_step(&same, s);
	good = n > 0 && is_possible(s) && same.len == len && memcmp(same.data, line, len) == 0;
	buf_release(&text);
	buf_release(&same);
	return good;
}

static int
begins_with(const struct buf *text, const char *first)
{
	return text->len >= strlen(first) && memcmp(text->data, first, strlen(first)) == 0;
}

/* Each step of a file begins where the one before it ended. */
static int
follows(const struct memory *m, size_t i)
{
	size_t k = i;

	while (k > 0 && strcmp(m->step[k - 1].file, m->step[i].file) != 0)
		k--;
	return k == 0 || m->step[k - 1].after == m->step[i].before;
}

static int
parse(struct memory *m)
{
	const char *s, *end, *next;
	int is_old = begins_with(&m->text, first_line_1);

	if (!is_old && !begins_with(&m->text, first_line))
		return 0;
	end = m->text.data + m->text.len;
	for (s = m->text.data + strlen(first_line); s < end; s = next) {
		next = memchr(s, '\n', (size_t)(end - s));
		if (next++ == NULL)
			return 0;
		m->step = mem_grow(m->step, &m->cap, m->n + 1, sizeof *m->step);
		if (!parse_step(&m->step[m->n++], s, (size_t)(next - s)) || !follows(m, m->n - 1))
			return 0;
	}
	return m->n > 0 && (!is_old || (m->n == 1 && !m->step[0].is_change));
}

static void
drop_step(struct memory *m, size_t i)
{
	step_release(&m->step[i]);
	memmove(m->step + i, m->step + i + 1, (--m->n - i) * sizeof *m->step);
}

/* Nothing is reported but (unless quiet) what keeps it from being read.  0: it cannot be, or is none. */
static int
recall(struct memory *m, const struct centre *c, enum file_found *found, int quiet)
{
	*m = (struct memory){ .path = centre_file(c, ".mc-undo"),
	    .aside = centre_file(c, "..mc-undo.mc-new-undone") };
	*found = quiet ? file_read_quietly(m->path, LARGEST, &m->text) :
	    file_read(m->path, LARGEST, &m->text);
	if (*found == FILE_FOUND && parse(m))
		return 1;
	while (m->n > 0)
		drop_step(m, m->n - 1);
	return *found == FILE_MISSING;
}

/* ---- writing it ---- */

/* A new memory beside the old; 0 with errno. */
static int
lay_aside(const struct memory *m, const struct buf *text, int synced)
{
	int fd, done, saved;

	unlink(m->aside);	/* a kill left it, or none is there */
	fd = open(m->aside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
	if (fd < 0)
		return 0;
	done = durable_write(fd, text->data, text->len) && (!synced || durable_sync(fd));
	saved = errno;
	close(fd);
	if (!done)
		unlink(m->aside);
	errno = saved;
	return done;
}

/* It takes the place of the old; one without steps is none. */
static int
put_in_place(const struct memory *m)
{
	int saved;

	if (m->n > 0 && rename(m->aside, m->path) == 0)
		return 1;
	saved = errno;
	unlink(m->aside);
	if (m->n == 0 && (unlink(m->path) == 0 || errno == ENOENT))
		return 1;
	if (m->n > 0)
		errno = saved;
	return 0;
}

/*
 * What is lost in a power cut does no harm where the size of the file tells it: only before
 * a change it has to be on the disk.
 */
static int
write_memory(const struct memory *m, int synced)
{
	struct buf text = { 0 };
	int done;

	add_all(&text, m);
	done = lay_aside(m, &text, synced) && put_in_place(m) &&
	    (!synced || durable_sync_folder(m->path));
	buf_release(&text);
	return done;
}

/* The newest step of a file, or m->n. */
static size_t
newest(const struct memory *m, const char *file)
{
	size_t i = m->n;

	while (i > 0 && strcmp(m->step[i - 1].file, file) != 0)
		i--;
	return i > 0 ? i - 1 : m->n;
}

static void
forget_file(struct memory *m, const char *file)
{
	size_t i;

	while ((i = newest(m, file)) < m->n)
		drop_step(m, i);
}

/*
 * A new step.  Newer ones that did not leave the file as it was before this one can never be
 * taken back any more; what is too old or too much goes.  0: it alone is too much.
 */
static int
push(struct memory *m, const struct step *s)
{
	struct buf text = { 0 };
	size_t i, bytes, first = 0;

	while ((i = newest(m, s->file)) < m->n && m->step[i].after != s->before)
		drop_step(m, i);
	m->step = mem_grow(m->step, &m->cap, m->n + 1, sizeof *m->step);
	m->step[m->n++] = *s;
	add_all(&text, m);
	bytes = text.len;
	for (; first + 1 < m->n && (bytes > MOST_BYTES || m->n - first > MOST_STEPS); first++) {
		buf_clear(&text);
		add_step(&text, &m->step[first]);
		bytes -= text.len;
	}
	buf_release(&text);
	while (first-- > 0)
		drop_step(m, 0);
	return bytes <= MOST_BYTES;
}

static const char *
name_of(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash != NULL ? slash + 1 : path;
}

void
undo_remember(const struct centre *c, const struct append *a, const struct buf *added)
{
	const char *name = name_of(a->shown);
	struct step s = { .file = mem_copy(name, strlen(name)), .before = a->size,
	    .after = a->size + (off_t)added->len, .sum = sum_on(no_sum, added->data, added->len) };
	enum file_found found;
	struct memory m;

	recall(&m, c, &found, 1);	/* what is none is no loss */
	push(&m, &s);
	if (!write_memory(&m, 0))
		diag_note("what was added is in, but 'undo' will not know it: %s",
		    translate_error(errno));
	memory_release(&m);
}

/* ---- a change ---- */

/* The sum of what will stand there, with what stands around it, which stays; 0: reported. */
static int
sum_around(int fd, const char *label, intmax_t at, size_t gone, const struct buf *new,
    uint64_t *sum)
{
	size_t lead = at < AROUND ? (size_t)at : AROUND;
	struct buf around = { 0 };
	ssize_t n = lead > 0 ? file_read_at(fd, label, at - (off_t)lead, lead, &around) : 0;
	int good = n >= 0;

	*sum = sum_on(no_sum, buf_text(&around), around.len);
	*sum = sum_on(*sum, buf_text(new), new->len);
	buf_clear(&around);
	good = good && file_read_at(fd, label, at + (off_t)gone, AROUND, &around) >= 0;
	*sum = sum_on(*sum, buf_text(&around), around.len);
	buf_release(&around);
	return good;
}

/* The step goes to the memory; NULL, or why it is none to be kept. */
static const char *
push_change(struct memory *m, struct step *s, const struct buf *old)
{
	char *file = mem_copy(s->file, strlen(s->file));
	const char *why = NULL;
	size_t at = 0;

	if (cpr_find(buf_text(old), old->len, &at) > 0)
		why = MESSAGE("it held what is shaped like a CPR number");
	else if (s->len > MOST_NEW || old->len > MOST_BYTES)
		why = MESSAGE("it is too long");
	if (why != NULL) {
		step_release(s);
	} else {
		buf_add(&s->old, buf_text(old), old->len);
		why = push(m, s) ? NULL : MESSAGE("it is too long");
	}
	if (why != NULL)
		forget_file(m, file);
	free(file);
	return why;
}

int
undo_prepare(struct undo_change *u, const struct centre *c, const struct replacement *e,
    const char *file, off_t at, const struct buf *old, const struct buf *new)
{
	struct step s = { .file = mem_copy(file, strlen(file)), .is_change = 1, .at = at,
	    .len = (intmax_t)new->len, .before = e->read.st_size,
	    .after = e->read.st_size - (off_t)old->len + (off_t)new->len };
	enum file_found found;
	struct memory m;
	int done = sum_around(e->fd, e->shown, at, old->len, new, &s.sum);

	*u = (struct undo_change){ 0 };
	recall(&m, c, &found, 1);
	buf_add(&u->before, buf_text(&m.text), m.text.len);
	u->path = mem_copy(m.path, strlen(m.path));
	u->aside = mem_copy(m.aside, strlen(m.aside));
	if (done) {
		u->forgot = push_change(&m, &s, old);
		done = write_memory(&m, 1);
		if (!done)
			diag_trouble("cannot write '%s', which is to know the way back: %s; nothing "
			    "was changed", m.path, translate_error(errno));
	} else {
		step_release(&s);
	}
	memory_release(&m);
	if (!done)
		undo_settle(u, 1);
	return done;
}

void
undo_settle(struct undo_change *u, int done)
{
	struct memory m = { .path = u->path, .aside = u->aside, .n = 1 };

	/* Where that fails, the memory knows of a change that the file shows not to be made. */
	if (!done && u->before.len == 0)
		unlink(u->path);
	else if (!done && lay_aside(&m, &u->before, 1))
		put_in_place(&m);
	buf_release(&u->before);
	free(u->path);
	free(u->aside);
	*u = (struct undo_change){ 0 };
}

int
undo_forget(const struct centre *c, const char *file)
{
	enum file_found found;
	struct memory m;
	size_t before;
	int done = 1;

	recall(&m, c, &found, 1);
	before = m.n;
	forget_file(&m, file);
	if (m.n < before && !write_memory(&m, 1)) {
		diag_trouble("cannot write '%s', which is to know the way back: %s; nothing "
		    "was changed", m.path, translate_error(errno));
		done = 0;
	}
	memory_release(&m);
	return done;
}

/* ---- taking back ---- */

static int
tell_nothing(const struct centre *c, const char *file)
{
	diag_trouble("nothing to undo in '%s': the last edit of '%s' was undone, or there was none",
	    c->path, file);
	return 0;
}

/* The newest step of the file; NULL if nothing is there to be taken back, reported. */
static const struct step *
recall_newest(struct memory *m, const struct centre *c, const char *file)
{
	enum file_found found;
	size_t i;

	if (!recall(m, c, &found, 0)) {
		if (found == FILE_FOUND)
			diag_trouble("nothing undone: '%s' holds nothing that can be undone in '%s'; "
			    "remove it", m->path, file);
		return NULL;
	}
	i = newest(m, file);
	if (i == m->n) {
		unlink(m->aside);	/* a kill may have left it */
		tell_nothing(c, file);
	}
	return i < m->n ? &m->step[i] : NULL;
}

/* The new memory lies beside the old; where it cannot, rows would go again and again. */
static int
lay_rest_aside(struct memory *m, const char *file, struct step *gone, int quiet)
{
	struct buf text = { 0 };
	size_t i = newest(m, file);
	int done;

	*gone = m->step[i];
	memmove(m->step + i, m->step + i + 1, (--m->n - i) * sizeof *m->step);
	add_all(&text, m);
	done = lay_aside(m, &text, 1);
	if (!done && !quiet)
		diag_trouble("nothing undone: '%s', which remembers it, cannot be written: %s",
		    m->path, translate_error(errno));
	buf_release(&text);
	return done;
}

/* The file is as it was before the step: a kill came, or somebody took it back by hand. */
static int
pass_over(struct memory *m, const char *label, const struct step *s)
{
	struct step gone = *s;
	int is_change = s->is_change;

	if (lay_rest_aside(m, gone.file, &gone, 1)) {
		put_in_place(m);
		step_release(&gone);
	}
	if (is_change)
		diag_trouble("nothing to undo: '%s' is as it was before the last change", label);
	else
		diag_trouble("nothing to undo: '%s' is as large as before the last add", label);
	return 0;
}

static int
is_changed(const char *label)
{
	diag_trouble("nothing undone: '%s' is no longer as the last edit left it; "
	    "put right in an editor what should be", label);
	return 0;
}

/* The step is taken back: its memory goes, and the rest takes its place. */
static int
settle(struct memory *m, int done)
{
	if (!done)
		unlink(m->aside);
	else if (!put_in_place(m))
		diag_note("it is undone, but '%s' still remembers it: %s", m->path,
		    translate_error(errno));
	return done;
}

static unsigned long
lines_in(const struct buf *bytes)
{
	const char *s = buf_text(bytes), *end = s + bytes->len;
	unsigned long n = 0;

	for (; s < end && (s = memchr(s, '\n', (size_t)(end - s))) != NULL; s++)
		n++;
	return n;
}

/* Are the bytes what was added: whole lines, but for the line end that was missing before? */
static int
is_as_added(const struct append *a, const struct step *s, const struct buf *bytes)
{
	return bytes->len > 0 && sum_on(no_sum, bytes->data, bytes->len) == s->sum &&
	    bytes->data[bytes->len - 1] == '\n' && (*bytes->data == '\n' || *bytes->data == '\r' ||
	    append_is_line_start(a, s->before));
}

static int
cut(struct memory *m, struct append *a, const struct step *s, struct undone *undone)
{
	struct buf bytes = { 0 };
	struct step gone = { 0 };
	int done = 0;

	if (a->size == s->before) {
		done = pass_over(m, a->shown, s);
	} else if (a->size != s->after) {
		is_changed(a->shown);
	} else if (append_read(a, s->before, &bytes)) {
		if (!is_as_added(a, s, &bytes))
			is_changed(a->shown);
		else if (lay_rest_aside(m, s->file, &gone, 0))
			done = settle(m, append_cut(a, gone.before, bytes.data));
	}
	*undone = (struct undone){ UNDONE_ADDED, lines_in(&bytes) -
	    (bytes.len > 0 && strchr("\r\n", *bytes.data) != NULL) };
	step_release(&gone);
	buf_release(&bytes);
	return done;
}

static int
stands_there(const struct replacement *e, const struct step *s)
{
	struct buf there = { 0 };
	int same = s->old.len == 0 || (file_read_at(e->fd, e->shown, s->at, s->old.len, &there) ==
	    (ssize_t)s->old.len && memcmp(there.data, s->old.data, s->old.len) == 0);

	buf_release(&there);
	return same;
}

static int
is_as_changed(const struct replacement *e, const struct step *s)
{
	struct buf there = { 0 };
	uint64_t sum;
	int same = e->read.st_size == s->after && (s->len == 0 ||
	    file_read_at(e->fd, e->shown, s->at, (size_t)s->len, &there) == (ssize_t)s->len) &&
	    sum_around(e->fd, e->shown, s->at, (size_t)s->len, &there, &sum) && sum == s->sum;

	buf_release(&there);
	return same;
}

static int
change_back(struct memory *m, struct replacement *e, const struct step *s, struct undone *undone)
{
	struct step gone = { 0 };
	sigset_t old;
	int done = 0;

	*undone = (struct undone){ s->len > 0 ? UNDONE_CHANGED : UNDONE_REMOVED, 1 };
	if (is_as_changed(e, s)) {
		durable_block(&old);
		if (lay_rest_aside(m, s->file, &gone, 0))
			done = settle(m, replace_splice(e, gone.at, gone.len, buf_text(&gone.old),
			    gone.old.len) && replace_commit_all(e, 1) == REPLACE_DONE);
		sigprocmask(SIG_SETMASK, &old, NULL);
	} else if (e->read.st_size == s->before && stands_there(e, s)) {
		done = pass_over(m, e->shown, s);
	} else {
		is_changed(e->shown);
	}
	step_release(&gone);
	return done;
}

/* The memory again, now that the file is locked: is its newest step of the same kind? */
static const struct step *
recall_again(struct memory *m, const struct centre *c, const char *file, int is_change)
{
	const struct step *s = recall_newest(m, c, file);

	if (s == NULL || s->is_change == is_change)
		return s;
	diag_trouble("somebody else is writing '%s' just now; try again", m->path);
	return NULL;
}

static int
take_back(const struct centre *c, const char *path, const char *file, int is_change,
    struct undone *undone)
{
	const struct step *s;
	struct replacement e;
	struct append a;
	struct memory m = { 0 };
	int done = 0;

	if (is_change && replace_lock(&e, path, c->path)) {
		if (e.fd < 0)
			is_changed(path);
		else if ((s = recall_again(&m, c, file, 1)) != NULL)
			done = change_back(&m, &e, s, undone);
		replace_end(&e);
	} else if (!is_change && append_begin(&a, path, c->path, NULL)) {
		if ((s = recall_again(&m, c, file, 0)) != NULL)
			done = cut(&m, &a, s, undone);
		append_end(&a);
	}
	memory_release(&m);
	return done;
}

int
undo_last(const struct centre *c, const char *file, struct undone *undone)
{
	char *path = centre_file(c, file);
	struct memory m;
	const struct step *s = recall_newest(&m, c, file);
	int done = s != NULL && take_back(c, path, file, s->is_change, undone);

	memory_release(&m);
	free(path);
	return done;
}
