#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/mem.h"
#include "base/safe.h"
#include "base/translate.h"
#include "workbook/archive.h"
#include "workbook/ziplibrary.h"

/* Set when the first archive is opened. */
static const struct ziplibrary *zip;

struct archive_limits archive_limits = { .parts = 10000, .unpacked = 1u << 30, .ratio = 300,
    .small = 8 << 20 };

struct archive {
	zip_t *zip;
	const char *shown;
	size_t unpacked;	/* so far */
};

/* 0: it is not there, which is reported. */
static int
load(const char *label)
{
	const char *missing;

	zip = ziplibrary(&missing);
	if (zip == NULL)
		diag_trouble("cannot read '%s': %s is not to be had (is libzip installed?)", label, missing);
	return zip != NULL;
}

static void
fault(const struct archive *a, const char *what)
{
	diag_fault(&(struct place){ a->shown, 0, 0 }, TOPIC_SYNTAX, "%s", what);
}

/*
 * How many parts does the archive list?  Counted by their marks before it is opened,
 * which takes memory for each.
 */
static size_t
listed(const char *bytes, size_t len)
{
	static const char mark[] = "PK\001\002";
	const char *s = bytes, *end = bytes + len;
	size_t n = 0;

	while (end - s >= 4 && (s = memchr(s, 'P', (size_t)(end - s) - 3)) != NULL) {
		n += memcmp(s, mark, 4) == 0;
		s++;
	}
	return n;
}

static zip_t *
open_bytes(const char *bytes, size_t len)
{
	zip_error_t error;
	zip_source_t *source;
	zip_t *opened = NULL;

	zip->error_init(&error);
	source = zip->source_buffer_create(bytes, len, 0, &error);
	if (source != NULL && (opened = zip->open_from_source(source, ZIP_RDONLY, &error)) == NULL)
		zip->source_free(source);
	zip->error_fini(&error);
	return opened;
}

struct archive *
archive_open(const char *bytes, size_t len, const char *label)
{
	struct archive a = { .shown = label }, *made;

	if (listed(bytes, len) > archive_limits.parts) {
		fault(&a, "an archive of far more parts than a workbook has");
		return NULL;
	}
	if (!load(label))
		return NULL;
	a.zip = open_bytes(bytes, len);
	if (a.zip == NULL) {
		fault(&a, "it begins like a workbook, but its end is lost or damaged; get the file "
		    "once more, or open it in the spreadsheet and save it anew");
		return NULL;
	}
	made = mem_zero(1, sizeof *made);
	*made = a;
	return made;
}

void
archive_close(struct archive *a)
{
	if (a != NULL)
		zip->discard(a->zip);
	free(a);
}

const char *
archive_shown(const struct archive *a)
{
	return a->shown;
}

long
archive_find(const struct archive *a, const char *name)
{
	return (long)zip->name_locate(a->zip, name, ZIP_FL_NOCASE);
}

const char *
archive_name(const struct archive *a, long part)
{
	const char *name = zip->get_name(a->zip, (zip_uint64_t)part, 0);

	return name != NULL ? name : "";
}

static int
refuse(const struct archive *a, long part, const char *what)
{
	const char *name = archive_name(a, part);

	diag_fault(&(struct place){ a->shown, 0, 0 }, TOPIC_SYNTAX, "%s: %s",
	    shown(name, strlen(name)), translate(what));
	return 0;
}

/* Is it more than a workbook that people wrote can be? */
static int
is_too_much(const struct archive *a, size_t unpacked, size_t packed)
{
	return a->unpacked > archive_limits.unpacked || (unpacked > archive_limits.small &&
	    unpacked / archive_limits.ratio > packed);
}

int
archive_read(struct archive *a, long part, int (*take)(const char *, size_t, void *), void *arg)
{
	char piece[32 << 10];
	zip_stat_t st = { 0 };
	zip_file_t *file = zip->fopen_index(a->zip, (zip_uint64_t)part, 0);
	size_t unpacked = 0;
	zip_int64_t n = -1;
	int more = 1;

	if (file == NULL && zip->error_code_zip(zip->get_error(a->zip)) == ZIP_ER_NOPASSWD)
		return refuse(a, part, "protected by a password; save the workbook without one");
	if (file == NULL || zip->stat_index(a->zip, (zip_uint64_t)part, 0, &st) != 0) {
		if (file != NULL)
			zip->fclose(file);
		return refuse(a, part, "packed in a way that cannot be read; open the workbook in "
		    "the spreadsheet and save it anew");
	}
	while (more && (n = zip->fread(file, piece, sizeof piece)) > 0) {
		unpacked += (size_t)n;
		a->unpacked += (size_t)n;
		if (is_too_much(a, unpacked, (size_t)st.comp_size)) {
			zip->fclose(file);
			return refuse(a, part, "it unpacks to far more than a workbook's part holds");
		}
		more = take(piece, (size_t)n, arg);
	}
	zip->fclose(file);
	return !more || n == 0 || refuse(a, part, "damaged; get the file once more, or open it in "
	    "the spreadsheet and save it anew");
}
