/*
 * mc-merge - bring two versions of a file together, row by row or record by record.
 *
 *	mc-merge base.csv ours.csv theirs.csv
 *
 * See mc-merge(1).
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/path.h"
#include "base/safe.h"
#include "base/translate.h"
#include "base/whole.h"
#include "centre/centre.h"
#include "cli/centres.h"
#include "cli/opt.h"
#include "csv/remedy.h"
#include "disk/file.h"
#include "disk/replace.h"
#include "merge/merge.h"
#include "merge/records.h"
#include "sheet/saved.h"

enum { STDOUT, MARKER_SIZE, PATH_NAME };

static const struct opt options[] = {
	[STDOUT] = { "stdout", 0, 0, 0, "print the result and leave OURS alone", OPT_FLAG },
	[MARKER_SIZE] = { "marker-size", 0, "N", 0,
	    "characters of a conflict's markers; 7 if not given", OPT_NUMBER },
	[PATH_NAME] = { "path", 0, "NAME", 0, "what messages call the file; OURS if not given",
	    OPT_FILE },
	OPT_END
};

static size_t
marker_size(const char *text)
{
	unsigned long n = whole_number(text, 1000);

	if (n == 0)
		die("'%s' is no number of characters; write 1 to 1000",
		    shown(text, strlen(text)));
	return n;
}

/* Read all of a file; only a BASE may be what is no regular file: /dev/null. */
static void
read_version(const char *path, int is_base, struct buf *b)
{
	int fd;
	enum file_found found = is_base ? file_open_any(path, &fd) : file_open_regular(path, &fd);

	if (found == FILE_MISSING)
		diag_trouble("cannot read '%s': no such file%s", path,
		    is_base ? translate("; where there is no common version, give /dev/null") : "");
	if (found != FILE_FOUND)
		return;
	file_read_open(fd, path, 0, b);
	close(fd);
}

static struct csv_field
all_of(const struct buf *b)
{
	return (struct csv_field){ buf_text(b), b->len };
}

/* Does the first line that says something begin a list of YAML? */
static int
is_list(struct csv_field text)
{
	const char *s = text.text, *end = text.text + text.len;

	while (s < end && (*s == '#' || *s == '\n' || *s == '\r')) {
		s = memchr(s, '\n', (size_t)(end - s));
		if (s == NULL)
			return 0;
		s++;
	}
	return end - s > 1 && s[0] == '-' && s[1] == ' ';
}

/* By its name; git and others may give a version one without an ending. */
static int
is_yaml(const char *name, const struct csv_field text[VERSIONS])
{
	const char *end = strrchr(path_name(name), '.');

	if (end != NULL && (strcmp(end, ".yaml") == 0 || strcmp(end, ".yml") == 0))
		return 1;
	return (end == NULL || strcmp(end, ".csv") != 0) && (is_list(text[VERSION_OURS]) || is_list(text[VERSION_THEIRS]));
}

/* 0: the versions are no lists or maps of ours, which is reported. */
static int
merge_texts(struct buf *out, const struct csv_field text[VERSIONS], const char *name, size_t marker)
{
	size_t conflicts;

	if (!is_yaml(name, text)) {
		merge_versions(out, text, name, marker);
	} else if (!records_merge(out, text, name, marker, &conflicts)) {
		diag_trouble("'%s' cannot be merged record by record: a version of it is no list or map "
		    "with a line for each entry, or has one twice; it is as it was", name);
		return 0;
	}
	return 1;
}

/* Merge OURS, open for editing, with the others; or all that was read, and print it. */
static void
merge(struct replacement *edit, const struct buf version[VERSIONS], const char *name, size_t marker)
{
	struct csv_field text[VERSIONS];
	struct buf out = { 0 };

	for (int i = VERSION_BASE; i < VERSIONS; i++)
		text[i] = all_of(edit != NULL && i == VERSION_OURS ? &edit->bytes : &version[i]);
	if (!merge_texts(&out, text, name, marker))
		;
	else if (edit == NULL)
		fwrite(buf_text(&out), 1, out.len, stdout);
	else
		replace_commit(edit, buf_text(&out), out.len);
	buf_release(&out);
}

/* The same, over OURS. */
static void
merge_over(const char *path, const struct buf version[VERSIONS], const char *name,
    size_t marker)
{
	char *folder = path_folder(path);
	struct replacement edit;

	if (replace_begin_large(&edit, path, folder, 0)) {
		if (edit.fd < 0)
			diag_trouble("cannot read '%s': no such file", path);
		else
			merge(&edit, version, name, marker);
		replace_end(&edit);
	}
	free(folder);
}

/* Messages are in the language of the centre that the file is of. */
static void
speak_for(const char *name)
{
	char *folder = path_folder(name);

	if (centre_is(folder))
		centre_speaks(folder);
	free(folder);
}

static int
merge_files(const struct opts *o, char *const *argv)
{
	struct buf version[VERSIONS] = { { 0 } };
	size_t marker = MERGE_MARKER;
	const char *name = opts_value(o, PATH_NAME);
	int i, print = opts_count(o, STDOUT);

	for (size_t k = 0; k < o->n; k++)
		if (o->given[k].option == MARKER_SIZE)
			marker = marker_size(o->given[k].value);
	if (name == NULL)
		name = argv[VERSION_OURS];
	speak_for(name);
	for (i = VERSION_BASE; i < VERSIONS; i++)
		if (print || i != VERSION_OURS)
			read_version(argv[i], i == VERSION_BASE, &version[i]);
	if (diag_status() == 0 && print)
		merge(NULL, version, name, marker);
	else if (diag_status() == 0)
		merge_over(argv[VERSION_OURS], version, name, marker);
	for (i = VERSION_BASE; i < VERSIONS; i++)
		buf_release(&version[i]);
	return diag_finish();
}

static const struct command commands[] = {
	{ .usage = "[OPTION]... BASE OURS THEIRS\n", .least = VERSIONS, .most = VERSIONS,
	    .needs = "three files are needed: BASE, OURS and THEIRS",
	    .writes = 1, .run = merge_files },
	{ 0 }
};

static const struct program program = {
	options, commands,
	"Write to OURS what it and THEIRS have made of BASE, row by row; of a .yaml file,\n"
	"record by record.  git calls it so, once 'mc-init DIR --git' has told it.", NULL
};

int
main(int argc, char *argv[])
{
	centres_speak(argv);
	csvremedy_set(&saved);
	return opts_run(&program, argc, argv);
}
