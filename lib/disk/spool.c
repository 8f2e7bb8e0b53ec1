#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "disk/spool.h"
#include "disk/tempfile.h"

/* A file that is gone once it is closed; NULL: errno says why. */
static FILE *
nameless(void)
{
	struct buf path = { 0 };
	FILE *file = NULL;
	int fd = tempfile_make(&path, "mc-spool");

	if (fd >= 0) {
		unlink(path.data);
		file = fdopen(fd, "w+");
		if (file == NULL)
			close(fd);
	}
	buf_release(&path);
	return file;
}

/* What is near goes into the file, behind what is there. */
static int
put_away(struct spool *s)
{
	if (s->far == NULL && (s->far = nameless()) == NULL)
		return 0;
	if (fwrite(s->near.data, 1, s->near.len, s->far) != s->near.len)
		return 0;
	buf_clear(&s->near);
	return 1;
}

int
spool_put(struct spool *s, const char *record, size_t len)
{
	buf_add(&s->near, (const char *)&len, sizeof len);
	buf_add(&s->near, record, len);
	return s->near.len <= SPOOL_NEAR || put_away(s);
}

/* So many bytes, the next ones; 1, 0: there are none, -1. */
static int
take(struct spool *s, char *to, size_t len)
{
	size_t n = s->near.len - s->at;

	if (s->far != NULL) {
		n = fread(to, 1, len, s->far);
		if (n == 0 && len > 0 && !ferror(s->far))
			return 0;
		errno = n < len && !ferror(s->far) ? EIO : errno;
		return n == len ? 1 : -1;
	}
	if (n == 0 && len > 0)
		return 0;
	if (len > 0)
		memcpy(to, s->near.data + s->at, len);
	s->at += len;
	return 1;
}

int
spool_take(struct spool *s, struct buf *record)
{
	size_t len;
	int is;

	if (!s->is_taken && s->far != NULL && (!put_away(s) || fseek(s->far, 0, SEEK_SET) != 0))
		return -1;
	s->is_taken = 1;
	is = take(s, (char *)&len, sizeof len);
	buf_clear(record);
	if (is != 1)
		return is;
	buf_room(record, len);
	is = take(s, record->data, len);
	if (is != 1)
		return -1;
	record->len = len;
	record->data[len] = '\0';
	return 1;
}

void
spool_release(struct spool *s)
{
	if (s->far != NULL)
		fclose(s->far);
	buf_release(&s->near);
	*s = (struct spool){ 0 };
}
