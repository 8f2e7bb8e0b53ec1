#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/diag.h"
#include "base/translate.h"
#include "disk/tempfile.h"
#include "workbook/bookwriter.h"
#include "workbook/newbook.h"
#include "workbook/ziplibrary.h"

const char *
newbook_begin(struct newbook *b)
{
	/* The library puts the time of day there: the same cells would give other bytes. */
	lxw_doc_properties properties = { .created = 1577836800 };
	const char *missing;
	struct buf path = { 0 };
	int fd;

	*b = (struct newbook){ .writer = bookwriter(&missing) };
	if (b->writer == NULL || ziplibrary(&missing) == NULL)
		die("cannot write the workbook: %s is not to be had (is %s installed?)", missing,
		    b->writer == NULL ? "libxlsxwriter" : "libzip");
	fd = tempfile_make(&path, "mc-book");
	b->path = buf_detach(&path);
	if (fd < 0)
		return translate_error(errno);
	close(fd);
	b->book = b->writer->workbook_new(b->path);
	if (b->book == NULL)
		return translate("it cannot be begun");
	b->writer->workbook_set_properties(b->book, &properties);
	return NULL;
}

void
newbook_drop(struct newbook *b)
{
	unlink(b->path);
	free(b->path);
	b->path = NULL;
}

/* Does a part end with the end of the element that it begins with, as "<sst ...>...</sst>"? */
static int
part_is_whole(const struct ziplibrary *library, zip_t *zip, zip_uint64_t part)
{
	enum { PIECE = 16 << 10, LAST = 256 };
	zip_file_t *in = library->fopen_index(zip, part, 0);
	struct buf text = { 0 }, end = { 0 };
	zip_int64_t n = -1;
	int whole;

	while (in != NULL && (n = library->fread(in, buf_room(&text, PIECE), PIECE)) > 0) {
		const char *element;

		text.len += (size_t)n;
		text.data[text.len] = '\0';
		if (end.len == 0 && (element = strstr(text.data, "?>\n<")) != NULL)
			buf_addf(&end, "</%.*s>", (int)strcspn(element + 4, " >"), element + 4);
		if (text.len > LAST)
			buf_splice(&text, 0, text.len - LAST, "", 0);
	}
	while (text.len > 0 && text.data[text.len - 1] == '\n')
		text.len--;
	whole = n == 0 && end.len > 0 && text.len >= end.len &&
	    memcmp(text.data + text.len - end.len, end.data, end.len) == 0;
	if (in != NULL)
		library->fclose(in);
	buf_release(&text);
	buf_release(&end);
	return whole;
}

/*
 * The library writes each part to a file of its own first, and does not look whether that went well:
 * where the disk is full it packs half a sheet, and calls it done.
 */
static int
is_whole(const struct buf *bytes)
{
	const char *missing;
	const struct ziplibrary *library = ziplibrary(&missing);	/* it was there at the beginning */
	zip_source_t *source = library->source_buffer_create(bytes->data, bytes->len, 0, NULL);
	zip_t *zip = source != NULL ? library->open_from_source(source, ZIP_RDONLY, NULL) : NULL;
	zip_uint64_t n = zip != NULL ? (zip_uint64_t)library->get_num_entries(zip, 0) : 0;
	int whole = n > 0;

	for (zip_uint64_t i = 0; i < n && whole; i++)
		whole = part_is_whole(library, zip, i);
	if (zip != NULL)
		library->discard(zip);
	else if (source != NULL)
		library->source_free(source);
	return whole;
}

const char *
newbook_end(struct newbook *b, struct buf *bytes)
{
	lxw_error error = b->writer->workbook_close(b->book);
	FILE *made = error == LXW_NO_ERROR ? fopen(b->path, "rb") : NULL;
	const char *wrong = NULL;
	size_t n;

	if (error != LXW_NO_ERROR)
		wrong = b->writer->lxw_strerror(error);
	else if (made == NULL)
		wrong = translate_error(errno);
	else
		do {
			n = fread(buf_room(bytes, 16 << 10), 1, 16 << 10, made);
			bytes->len += n;
		} while (n > 0);
	if (made != NULL && ferror(made))
		wrong = translate_error(errno);
	else if (wrong == NULL && !is_whole(bytes))
		wrong = translate_error(ENOSPC);
	if (made != NULL)
		fclose(made);
	newbook_drop(b);
	return wrong;
}
