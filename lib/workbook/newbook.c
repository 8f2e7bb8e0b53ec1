#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <xlsxwriter.h>

#include "base/translate.h"
#include "workbook/newbook.h"

const char *
newbook_begin(struct newbook *b)
{
	/* The library puts the time of day there: the same cells would give other bytes. */
	lxw_doc_properties properties = { .created = 1577836800 };
	const char *folder = getenv("TMPDIR");
	struct buf path = { 0 };
	int fd;

	*b = (struct newbook){ 0 };
	buf_addf(&path, "%s/mc-book.XXXXXX", folder != NULL && *folder != '\0' ? folder : "/tmp");
	b->path = buf_detach(&path);
	fd = mkstemp(b->path);
	if (fd < 0)
		return translate_error(errno);
	close(fd);
	b->book = workbook_new(b->path);
	if (b->book == NULL)
		return translate("it cannot be begun");
	workbook_set_properties(b->book, &properties);
	return NULL;
}

void
newbook_drop(struct newbook *b)
{
	unlink(b->path);
	free(b->path);
	b->path = NULL;
}

const char *
newbook_end(struct newbook *b, struct buf *bytes)
{
	lxw_error error = workbook_close(b->book);
	FILE *made = error == LXW_NO_ERROR ? fopen(b->path, "rb") : NULL;
	const char *wrong = NULL;
	size_t n;

	if (error != LXW_NO_ERROR)
		wrong = lxw_strerror(error);
	else if (made == NULL)
		wrong = translate_error(errno);
	else
		do {
			n = fread(buf_room(bytes, 16 << 10), 1, 16 << 10, made);
			bytes->len += n;
		} while (n > 0);
	if (made != NULL && ferror(made))
		wrong = translate_error(errno);
	if (made != NULL)
		fclose(made);
	newbook_drop(b);
	return wrong;
}
