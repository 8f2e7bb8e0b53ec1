#include <stddef.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/diag.h"
#include "base/mem.h"
#include "base/shellword.h"
#include "csv/csv.h"
#include "csv/cursor.h"
#include "csv/header.h"
#include "csv/rest.h"
#include "csv/split.h"
#include "disk/file.h"
#include "disk/lines.h"
#include "disk/missing.h"

static struct csv *
start(const char *label, int quiet)
{
	struct csv *in = mem_zero(1, sizeof *in);

	/* What is seen ends in lists of 64 KiB, of which a small file needs little: they are not cleared. */
	in->rest = mem_resize(NULL, 1, sizeof *in->rest);
	memset(in->rest, 0, offsetof(struct csv_rest, seen.newline));
	in->rest->quiet = in->rest->header.quiet = quiet;
	in->rest->header.shown = label;
	in->rest->split = mem_zero(1, sizeof *in->rest->split);
	in->rest->cursor = mem_zero(1, sizeof *in->rest->cursor);
	return in;
}

/* Is it how JSON begins: '[' or '{', and what may stand behind it there?  `[dato]` is a name. */
static int
is_json(const char *line, size_t len)
{
	size_t i = 1;

	if (len == 0 || (*line != '[' && *line != '{'))
		return 0;
	while (i < len && (line[i] == ' ' || line[i] == '\t'))
		i++;
	return i == len || memchr("[]{}\"", line[i], 5) != NULL;
}

static struct csv *
read_header(struct csv *in)
{
	struct place p = { in->rest->lines.shown, 0, 0 };

	do
		if (!lines_next(&in->rest->lines)) {
			if (!in->rest->quiet)
				diag_fault(&p, TOPIC_SYNTAX,
				    "empty; a header row with the columns' names is expected");
			return in;
		}
	while (in->rest->lines.len == 0);
	if (is_json(in->rest->lines.line, in->rest->lines.len)) {
		p = csvrest_place(in, 0);
		if (!in->rest->quiet)
			diag_fault(&p, TOPIC_SYNTAX, "this looks like JSON, where CSV with a header row is expected; "
			    "what one of these programs writes is CSV with -o csv");
		in->rest->is_other = 1;
	} else if (csvrest_split(in))
		csvheader_take(&in->rest->header, in->rest->lines.line, in->rest->lines.len,
		    in->rest->lines.number, in->rest->split->field, in->rest->split->n);
	else
		in->rest->is_other = 1;
	if (in->rest->is_other)
		lines_stop(&in->rest->lines);		/* without names no row can be read */
	return in;
}

static struct csv *
open_file(int fd, const char *label, int quiet)
{
	struct csv *in = start(label, quiet);

	lines_open(&in->rest->lines, fd, label);
	in->rest->lines.quiet = quiet;
	return read_header(in);
}

struct csv *
csv_open(int fd, const char *label)
{
	return open_file(fd, label, 0);
}

struct csv *
csv_open_watched(int fd, const char *label, lines_watch *watch, void *watcher)
{
	struct csv *in = start(label, 0);

	lines_open_watched(&in->rest->lines, fd, label, watch, watcher);
	return read_header(in);
}

struct csv *
csv_open_quiet(int fd, const char *label)
{
	return open_file(fd, label, 1);
}

struct csv *
csv_open_lent(int fd, const char *label)
{
	struct csv *in = start(label, 0);

	lines_open_lent(&in->rest->lines, fd, label);
	return read_header(in);
}

/* Is it what another program makes rows of?  Then that is reported, with the program. */
static int
is_no_table(const char *path)
{
	const char *dot = strrchr(path, '.');
	struct stat st;

	if (strcmp(path, "-") == 0 || stat(path, &st) != 0)
		return 0;
	if (S_ISDIR(st.st_mode))
		diag_trouble("cannot read '%s': it is a folder, and here rows are read; those of a centre's log are written by "
		    "mc-log %s", path, shellword(path));
	else if (dot != NULL && strcmp(dot, ".yaml") == 0)
		diag_trouble("cannot read '%s': it is YAML, and here rows are read; the program that keeps the file writes them, "
		    "as mc-actors those of actors.yaml", path);
	else if (dot != NULL && (strcmp(dot, ".xlsx") == 0 || strcmp(dot, ".ods") == 0))
		diag_trouble("cannot read '%s': it is a workbook; mc-import takes its rows into a centre", path);
	else
		return 0;
	return 1;
}

struct csv *
csv_open_path(const char *path)
{
	int fd = STDIN_FILENO;
	enum file_found found;

	if (is_no_table(path))
		return NULL;
	found = strcmp(path, "-") == 0 ? FILE_FOUND : file_open_any(path, &fd);

	if (found == FILE_MISSING)
		missing_say(path);
	return found == FILE_FOUND ? csv_open(fd, path) : NULL;
}

static struct csv *
open_text(const char *text, size_t len, const char *label, int quiet)
{
	struct csv *in = start(label, quiet);

	lines_open_text(&in->rest->lines, text, len, label);
	in->rest->lines.quiet = quiet;
	return read_header(in);
}

struct csv *
csv_open_text(const char *text, size_t len, const char *label)
{
	return open_text(text, len, label, 0);
}

struct csv *
csv_open_text_quiet(const char *text, size_t len, const char *label)
{
	return open_text(text, len, label, 1);
}

void
csv_be_quiet(struct csv *in)
{
	in->rest->quiet = in->rest->header.quiet = in->rest->lines.quiet = 1;
}

void
csv_skip_canonical(struct csv *in)
{
	in->rest->seen.any_quotes = 1;
}

void
csv_skip_ends(struct csv *in)
{
	in->rest->seen.few_ends = 1;
}

void
csv_skip_fields(struct csv *in)
{
	in->rest->seen.any_quotes = in->rest->seen.few_ends = 1;
}

struct csv *
csv_open_missing(const char *label)
{
	struct csv *in = start(label, 0);

	lines_open_text(&in->rest->lines, "", 0, label);
	return in;
}

struct csv_field
csv_peek(struct csv *in)
{
	size_t len;
	const char *text = lines_peek(&in->rest->lines, &len);

	return (struct csv_field){ text, len };
}

unsigned long long
csv_file_bytes(const struct csv *in)
{
	return in->rest->lines.bytes;
}

unsigned long long
csv_after_header(const struct csv *in)
{
	return lines_offset(&in->rest->lines, in->rest->lines.buffer + in->rest->lines.start);
}

void
csv_narrow(struct csv *in, int fd, unsigned long long from, unsigned long long to)
{
	lines_narrow(&in->rest->lines, fd, from, to);
}

void
csv_set_line(struct csv *in, unsigned long number)
{
	in->rest->lines.number = number - 1;
}
